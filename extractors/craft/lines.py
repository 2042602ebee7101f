"""Printed lines: the parts that columns leave of each row, how they stand one below another, and labels that wrap.

In narrow columns a label runs over two or three lines (*Adresa locului / de consum:*), and so does the value beside it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from extractors.craft.labels import ALLOWED, Hit
from extractors.craft.rows import Row, letters
from models.geometry import Box, around
from models.page import Word

ALIGNED = 0.9  # letter heights that the left edges of lines in one column may differ
CLOSE = 1.3  # letter heights between a line and the next one of the same block


@dataclass(frozen=True)
class Line:
    """A part of row number ``row``, its words ``start`` and following."""

    row: int
    start: int
    words: tuple[Word, ...]

    @cached_property
    def box(self) -> Box:
        return around(w.box for w in self.words)

    @cached_property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)

    @cached_property
    def height(self) -> float:
        return sorted(w.box.height for w in self.words)[len(self.words) // 2]


def lines(rows: Sequence[Row]) -> tuple[Line, ...]:
    """All printed lines of a page, top to bottom and left to right."""
    out: list[Line] = []
    for number, row in enumerate(rows):
        at = 0
        for segment in row.segments():
            out.append(Line(number, at, segment))
            at += len(segment)
    return tuple(out)


def under(all_lines: Sequence[Line], line: Line, left: float | None = None, close: float = CLOSE) -> Line | None:
    """The line that goes on just below ``line``, beginning at its left edge (or at ``left``)."""
    edge, box, height = line.box.x0 if left is None else left, line.box, line.height
    best: Line | None = None
    for other in all_lines:
        if not line.row < other.row <= line.row + 4:
            continue
        gap = other.box.y0 - box.y1
        aligned = abs(other.box.x0 - edge) <= ALIGNED * height
        near = aligned and -0.5 * height <= gap <= close * height and 0.45 <= other.height / height <= 2.4
        if near and (best is None or other.box.y0 < best.box.y0):
            best = other
    return best


def block(all_lines: Sequence[Line], first: Line, most: int = 6) -> list[Line]:
    """``first`` and the lines that go on below it, at most ``most``."""
    out = [first]
    while len(out) < most:
        following = under(all_lines, out[-1], first.box.x0)
        if following is None:
            break
        out.append(following)
    return out


def wrapped(rows: Sequence[Row], labels: Iterable[str]) -> list[Hit]:
    """Places of labels of several words that run over two or three lines of a column."""
    every = lines(rows)
    vocabulary = frozenset(labels)
    longest = _longest(vocabulary)
    out: list[Hit] = []
    for line in every:
        if line.text.rstrip().endswith(":"):
            continue  # a label that ends here
        head = ""
        for at in range(len(line.words) - 1, -1, -1):
            head = letters(line.words[at].text) + head
            if len(head) >= longest:
                break
            for label, key in _begun(head, vocabulary):
                hit = _go_on(every, line, at, head, label, key)
                if hit is not None:
                    out.append(hit)
    return out


@functools.lru_cache(maxsize=64)
def _longest(labels: frozenset[str]) -> int:
    return max((len(letters(label)) for label in labels if " " in label), default=0)


@functools.lru_cache(maxsize=2048)
def _beginnings(labels: frozenset[str], size: int) -> dict[str, tuple[tuple[str, str], ...]]:
    """The labels of several words that are longer than ``size`` letters, with their letters, by the first of these."""
    out: dict[str, tuple[tuple[str, str], ...]] = {}
    for label in sorted(labels):
        key = letters(label)
        if " " in label and len(key) > size:
            out[key[:size]] = (*out.get(key[:size], ()), (label, key))
    return out


def _begun(head: str, labels: frozenset[str]) -> list[tuple[str, str]]:
    """The labels, with their letters, that may begin with ``head`` and go on elsewhere."""
    if len(head) < 2:
        return []
    begins, slack = _beginnings(labels, len(head)), int(len(head) * ALLOWED)
    if not slack:
        return list(begins.get(head, ()))
    near = process.extract(head, begins.keys(), scorer=Levenshtein.distance, score_cutoff=slack, limit=None)
    return [pair for start, _, _ in near for pair in begins[start]]


def _near(text: str, key: str) -> bool:
    slack = int(len(key) * ALLOWED)
    return Levenshtein.distance(text, key, score_cutoff=slack) <= slack


def _go_on(every: Sequence[Line], line: Line, at: int, head: str, label: str, key: str) -> Hit | None:
    text, parts = head, [(line.row, line.start + at, line.start + len(line.words))]
    boxes = [w.box for w in line.words[at:]]
    current = line
    for _ in range(2):
        following = under(every, current, line.words[at].box.x0)
        if following is None:
            return None
        for end, word in enumerate(following.words, 1):
            text += letters(word.text)
            boxes.append(word.box)
            if len(text) >= len(key) - 1 and _near(text, key):
                parts.append((following.row, following.start, following.start + end))
                score = 1 - Levenshtein.distance(text, key) / len(key)
                (row, start, stop), *tail = parts
                return Hit(row, start, stop, label, score, around(boxes), tuple(tail))
        if not _near(text, key[: len(text)]):
            return None
        parts.append((following.row, following.start, following.start + len(following.words)))
        current = following
    return None


def with_wrapped(rows: Sequence[Row], hits: Sequence[Hit], labels: Iterable[str]) -> list[Hit]:
    """``hits`` and the wrapped labels; where two overlap the longer (then the better) match stays."""
    more = [h for h in wrapped(rows, labels) if not _own_entry(rows, h, hits)]
    ranked = sorted([*hits, *more], key=lambda h: (-round(h.score * len(letters(h.label)), 6), -h.score))
    kept: list[Hit] = []
    for hit in ranked:
        if not any(_overlap(hit, k) for k in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: (h.row, h.start))


def _own_entry(rows: Sequence[Row], hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether the last line of a wrapped label is a label itself with its value beside it: *Data* over *Scadența*."""
    row, start, end = hit.tail[-1]
    alone = any(h.row == row and h.start <= start and h.end >= end for h in hits)
    return alone and end < len(rows[row].words)


def _overlap(a: Hit, b: Hit) -> bool:
    return any(r == row and s < end and start < e for r, s, e in spans(a) for row, start, end in spans(b))


def spans(hit: Hit) -> tuple[tuple[int, int, int], ...]:
    """Row, first and last word (exclusive) of each line of a label."""
    return ((hit.row, hit.start, hit.end), *hit.tail)


def over_translation(rows: Sequence[Row], hit: Hit) -> Hit:
    """The label with its translation behind a slash (*Client / Customer*), which is no value."""
    words = rows[hit.row].words
    rest = [w for w in words[hit.end : hit.end + 6] if w.box.x0 - hit.box.x1 < 12 * w.box.height]
    if hit.tail or not rest or not rest[0].text.startswith("/"):
        return hit
    end = hit.end + (2 if rest[0].text == "/" else 1)
    colon = next((i for i, w in enumerate(rest[:5]) if w.text.endswith(":")), None)
    if colon is not None and not any(c.isdigit() for w in rest[:colon] for c in w.text):
        end = hit.end + colon + 1
    end = min(end, len(words))
    return replace(hit, end=end, box=around(w.box for w in words[hit.start : end]))


def value_lines(rows: Sequence[Row], every: Sequence[Line], hit: Hit, hits: Sequence[Hit], most: int = 5) -> list[Line]:
    """The printed lines that may be the value of a label: beside it, else below it; further ones as they go on."""
    first = _beside(rows, hit, hits) or _below(every, hit, hits)
    if first is None:
        return []
    out = [first]
    while len(out) < most:
        following = under(every, out[-1], first.box.x0) or under(every, out[-1], hit.box.x0)
        if following is None or _labelled(following, hit, hits):
            break
        out.append(following)
    return out


def lines_below(every: Sequence[Line], hit: Hit, hits: Sequence[Hit], most: int = 5) -> list[Line]:
    """As :func:`value_lines`, but only below the label: what stands far to its right is another column's."""
    first = _below(every, hit, hits)
    out = [] if first is None else [first]
    while out and len(out) < most:
        following = under(every, out[-1], first.box.x0 if first is not None else None)
        if following is None or _labelled(following, hit, hits):
            break
        out.append(following)
    return out


def lines_above(every: Sequence[Line], hit: Hit, hits: Sequence[Hit], most: int = 1) -> list[Line]:
    """The lines just above a label that is written under its value (dotted rules of forms, cards of tiles), at most
    ``most``, top to bottom. A label in small print bears a wider gap: the value's own height counts too."""
    out: list[Line] = []
    top, row = hit.box.y0, hit.row
    for line in reversed(every):
        if line.row >= row or len(out) == most:
            continue
        height = max(hit.box.height, line.height)
        if abs(line.box.x0 - hit.box.x0) <= 1.5 * height and -0.5 * height <= top - line.box.y1 <= CLOSE * height:
            if _labelled(line, hit, hits):
                break
            out.insert(0, line)
            top, row = line.box.y0, line.row
    return out


def _beside(rows: Sequence[Row], hit: Hit, hits: Sequence[Hit]) -> Line | None:
    for row, _, end in spans(hit):
        stop = min((s for h in hits for r, s, _ in spans(h) if r == row and s >= end), default=len(rows[row].words))
        words: list[Word] = []
        for word in rows[row].words[end:stop]:
            if words and word.box.x0 - words[-1].box.x1 > 1.8 * rows[row].height:
                break
            if words or any(c.isalnum() for c in word.text):
                words.append(word)
        if words:
            return Line(row, rows[row].words.index(words[0]), tuple(words))
    return None


def _below(every: Sequence[Line], hit: Hit, hits: Sequence[Hit]) -> Line | None:
    last = max(r for r, _, _ in spans(hit))
    height = hit.box.height / len(spans(hit))
    for line in every:
        if last < line.row <= last + 4 and 0 <= line.box.y0 - hit.box.y1 + 0.5 * height <= 2.6 * height:
            starts = hit.box.x0 - 1.5 * height <= line.box.x0 <= hit.box.x0 + 2.5 * height
            if starts and not _labelled(line, hit, hits):
                return line
    return None


def _labelled(line: Line, own: Hit, hits: Sequence[Hit]) -> bool:
    """Whether a label begins in the line, or left of it in the column of ``own``: then it is another entry's."""
    for hit in hits:
        if hit is own or hit.row != line.row:
            continue
        inside = line.start <= hit.start < line.start + len(line.words)
        left = own.box.x0 - line.height <= hit.box.x0 and hit.box.x1 <= line.box.x0
        if inside or left:
            return True
    return False
