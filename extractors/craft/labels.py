"""Finding printed labels on a page, though OCR bent a letter or the printer chose another wording.

A label is given in plain words (``"cod loc de consum"``); it is matched without diacritics, case, blanks and
punctuation, at word beginnings only, short ones exactly and longer ones with a few wrong letters.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from extractors.craft.rows import Row, letters
from models.geometry import Box
from models.page import Word

EXACT_BELOW = 6  # letters; shorter labels must match exactly
ALLOWED = 0.17  # share of wrong letters in a longer label
LONGEST_HEAD = 24  # letters of a word that are looked at before it is compared
CELL_GAP = 2.2  # letter heights; no label runs over a wider gap


@dataclass(frozen=True, slots=True)
class Hit:
    """A label on the page: words ``start`` to ``end`` (exclusive) of row ``row``. ``score`` 0 to 1.

    ``tail``: row, start and end of each further line of a label that wraps (see :mod:`extractors.craft.lines`)."""

    row: int
    start: int
    end: int
    label: str
    score: float
    box: Box
    tail: tuple[tuple[int, int, int], ...] = ()


@functools.lru_cache(maxsize=4096)
def _key(label: str) -> str:
    return letters(label)


@functools.lru_cache(maxsize=8192)
def _word_letters(text: str) -> str:
    return letters(text)


@functools.lru_cache(maxsize=512)
def _parts(words: tuple[Word, ...]) -> tuple[str, ...]:
    return tuple(_word_letters(w.text) for w in words)


def find(rows: Sequence[Row], labels: Iterable[str]) -> list[Hit]:
    """All places of any of the labels. Where labels overlap the longer (then the better) match stays."""
    wanted = tuple(labels)
    hits = [hit for i, row in enumerate(rows) for hit in _in_row(i, row, wanted)]
    hits.sort(key=lambda h: (-round(h.score * len(_key(h.label)), 6), -h.score, h.row, h.start))
    kept: list[Hit] = []
    for hit in hits:
        if not any(k.row == hit.row and k.start < hit.end and hit.start < k.end for k in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: (h.row, h.start))


def _in_row(index: int, row: Row, labels: Sequence[str]) -> list[Hit]:
    parts = _parts(row.words)
    begins = [part[:LONGEST_HEAD] for part in parts]
    text = "".join(parts)
    out: list[Hit] = []
    for label in labels:
        if not any(piece in text for piece in _pieces(label)):
            continue
        key, slack, heads = _shape(label)
        for start, first in enumerate(parts):
            if not first or (len(first) > slack and heads.isdisjoint(begins[start][: slack + 1])):
                continue  # none of the first letters fits anywhere near: more are wrong than may be
            end, score = _match_from(parts, start, key, slack)
            # A neighbour taken in may still be near enough: find() keeps the best of those that overlap.
            if end and not _parted(row, start, end):
                out.append(Hit(index, start, end, label, score, _box(row.words[start:end])))
    return out


@functools.lru_cache(maxsize=4096)
def _shape(label: str) -> tuple[str, int, frozenset[str]]:
    """The label's letters, how many may be wrong, and the letters that a place of it may begin with."""
    key = _key(label)
    slack = 0 if len(key) < EXACT_BELOW else max(1, int(len(key) * ALLOWED))
    return key, slack, frozenset(key[: 2 * slack + 1])


@functools.lru_cache(maxsize=4096)
def _pieces(label: str) -> tuple[str, ...]:
    """The label's letters cut into one piece more than letters of it may be wrong: where the label stands, some piece
    of it stands to the letter."""
    key, slack, _ = _shape(label)
    cuts = [round(i * len(key) / (slack + 1)) for i in range(slack + 2)]
    return tuple(key[a:b] for a, b in pairwise(cuts))


def _parted(row: Row, start: int, end: int) -> bool:
    """Whether a column's gap lies within: *Numele | Prenumele* are two labels and not *numele și prenumele*."""
    limit = CELL_GAP * row.height
    return any(row.words[i + 1].box.x0 - row.words[i].box.x1 > limit for i in range(start, end - 1))


def _match_from(parts: Sequence[str], start: int, key: str, slack: int) -> tuple[int, float]:
    """The end (exclusive) and score of the best match of ``key`` that begins with word ``start``; (0, 0) if none."""
    text, best = "", (0, 0.0)
    for end in range(start, len(parts)):
        text += parts[end]
        if len(text) < len(key) - slack:
            continue
        if len(text) > len(key) + slack:
            break
        wrong = Levenshtein.distance(text, key, score_cutoff=slack)
        if wrong <= slack:
            score = 1 - wrong / len(key)
            if score > best[1]:
                best = (end + 1, score)
    return best


def _box(words: Sequence[Word]) -> Box:
    return Box(
        min(w.box.x0 for w in words), min(w.box.y0 for w in words),
        max(w.box.x1 for w in words), max(w.box.y1 for w in words),
    )  # fmt: skip
