"""Words arranged as a person sees them: rows from left to right, and segments of a row where columns part it.

The engine's own lines are kept for running text (:mod:`extractors.craft.stream`); rows are for forms and tables,
where a label and its value often lie in different blocks of the engine.
"""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from models.geometry import Box, around
from models.page import Word

LEVEL = 0.012  # slant of lines (about 0.7 degrees) that rows bear without being told of it
COLUMN_GAP = 1.8  # a gap of so many letter heights parts two columns


@dataclass(frozen=True)
class Row:
    """Words on one level, left to right. Never empty."""

    words: tuple[Word, ...]

    @cached_property
    def box(self) -> Box:
        return around(w.box for w in self.words)

    @cached_property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @cached_property
    def height(self) -> float:
        return statistics.median(w.box.height for w in self.words)

    def segments(self, gap: float = COLUMN_GAP) -> list[tuple[Word, ...]]:
        """The row parted at gaps wider than ``gap`` letter heights."""
        limit = gap * self.height
        parts: list[list[Word]] = [[self.words[0]]]
        for word in self.words[1:]:
            if word.box.x0 - parts[-1][-1].box.x1 > limit:
                parts.append([])
            parts[-1].append(word)
        return [tuple(p) for p in parts]


def arrange(words: Sequence[Word]) -> tuple[Row, ...]:
    """Words to rows, top to bottom. Words glued by a colon (``CNP:185...``) are parted first. Where the engine's own
    lines run slanting (a card that lies askew on its sheet) the rows follow them."""
    pieces = [p for w in words for p in part(w) if p.text.strip("|_~ ")]
    slant = _slant(words)

    def level(run: Sequence[Word]) -> float:
        box = around(w.box for w in run)
        return box.cy - slant * box.cx

    rows: list[list[Word]] = []
    centres: list[tuple[float, float]] = []  # running middle and height of each row
    for run in sorted(_runs(pieces), key=level):
        tall = statistics.median(w.box.height for w in run)
        best = -1
        for i in range(len(rows) - 1, max(-1, len(rows) - 6), -1):
            middle, height = centres[i]
            if abs(level(run) - middle) < 0.5 * max(min(height, tall), 0.6 * height):
                best = i
                break
        if best < 0:
            rows.append(list(run))
            centres.append((level(run), tall))
        else:
            rows[best].extend(run)
            middle, height = centres[best]
            share = len(run) / len(rows[best])
            centres[best] = (middle + (level(run) - middle) * share, height + (tall - height) * share)
    kept = [without_leaders(_without_dots(sorted(r, key=lambda w: w.box.x0))) for r in rows]
    done = [Row(tuple(r)) for r in kept if r]
    return tuple(sorted(done, key=lambda r: r.box.cy - slant * r.box.cx))


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    """Neighbours on one of the engine's lines: they stay together, however a descender bends one word's middle."""
    runs: list[list[Word]] = []
    for word in words:
        last = runs[-1][-1] if runs else None
        near = (
            last is not None
            and word.line >= 0
            and last.line == word.line
            and -word.box.height < word.box.x0 - last.box.x1 < COLUMN_GAP * word.box.height
            and last.box.same_line(word.box, 0.3)
        )
        if near:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _slant(words: Sequence[Word]) -> float:
    """How far the engine's lines sink for each pixel to the right; 0 when they run level, or too few of them tell."""
    lines: dict[int, list[Word]] = {}
    for word in words:
        if len(word.text) >= 3:
            lines.setdefault(word.line, []).append(word)
    found = []
    for line in lines.values():
        first, last = min(line, key=lambda w: w.box.x0), max(line, key=lambda w: w.box.x1)
        run = last.box.cx - first.box.cx
        if len(line) >= 2 and run > 6 * first.box.height:
            found.append((last.box.cy - first.box.cy) / run)
    if len(found) < 3:
        return 0.0
    middle = statistics.median(found)
    agree = sum(abs(s - middle) < 0.02 for s in found)
    return middle if abs(middle) > LEVEL and agree > 0.6 * len(found) else 0.0


_LEADER = re.compile(r"[.,„…·_|]*[ceao]{2,}[.,…·_|]*|[.…·_]{2,}c?|[|n]?[.…·]{2,}")
_READ_AS_LETTERS = re.compile(r"[.,„…]*[ceao]{2,}[.,…]*")


def _without_dots(words: Sequence[Word]) -> list[Word]:
    """A row without a dotted leader that the engine took for words (``ae are atace an Gu ee``): it was sure of none of
    them, most of their letters are round ones, and what they lead to was read well. A label before them is kept."""
    out: list[Word] = []
    run: list[Word] = []
    for word in words:
        if word.confidence <= 0.5 and not any(c.isdigit() for c in word.text.strip("0")):
            run.append(word)
            continue
        label = next((i for i, w in enumerate(run) if not (w.text.isupper() and len(w.text) > 1)), len(run))
        dots = run[label:]
        text = "".join(w.text for w in dots)
        unsure = len(dots) >= 4 and sum(w.confidence for w in dots) < 0.3 * len(dots)
        led = word.confidence > 0.7 and unsure and sum(c in "aeoAEO" for c in text) >= 0.45 * len(text)
        out += [*(run[:label] if led else run), word]
        run = []
    return [*out, *run]


def without_leaders(words: Sequence[Word]) -> list[Word]:
    """A row without dotted leaders, which the engine reads as dots or as ``ceea eee aaa``: three such words on end, of
    which two are letters, are no words."""
    out: list[Word] = []
    run: list[Word] = []
    for word in (*words, None):
        if word is not None and _LEADER.fullmatch(word.text):
            run.append(word)
            continue
        dotted = len(run) >= 3 and sum(bool(_READ_AS_LETTERS.fullmatch(w.text)) for w in run) >= 2
        out += [] if dotted else run
        run = []
        out += [] if word is None else [word]
    return out


_GLUED = re.compile(r"^(.*?[^\W\d_].*?[:=])(?=[^\s/\\:=])(.+)$|^(C\.?N\.?P\.?|CIF|CUI)(\d{6,13})$", re.I)


def part(word: Word) -> tuple[Word, ...]:
    """A label and a value that the engine took for one word, parted; anything else as it is.

    >>> [w.text for w in part(Word("abonat:123", Box(0, 0, 100, 10), 0.9))]
    ['abonat:', '123']
    """
    found = _GLUED.match(word.text)
    if not found or "@" in word.text or "www" in word.text.lower() or "http" in word.text.lower():
        return (word,)
    left, right = (found[1], found[2]) if found[1] else (found[3], found[4])
    cut = word.box.x0 + word.box.width * len(left) / len(word.text)
    b = word.box
    return (
        replace(word, text=left, box=Box(b.x0, b.y0, cut, b.y1)),
        *part(replace(word, text=right, box=Box(cut, b.y0, b.x1, b.y1))),
    )


def letters(text: str) -> str:
    """``text`` folded for matching, one sign for each sign that is a letter or digit, nothing else.

    >>> letters("Dată scadenţă:")
    'DATASCADENTA'
    """
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain.upper() if c.isascii() and c.isalnum())
