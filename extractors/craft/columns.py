"""Running text set in two columns: read down the left one first, then down the right one.

Only text is taken apart, never a table or two blocks side by side: for several rows on end a strip in the middle must
be free of words, and on both sides of it the rows must be sentences that fill their column.
"""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.craft.rows import Row

Edges = tuple[float, float]  # left and right of the text that a row belongs to, in pixels

FEWEST = 6  # rows on each side
WORDS = 4  # words of a usual full row on each side
FULL, OFTEN = 0.8, 0.35  # share of its column's width that a full row fills; share of the rows that are full
MIDDLE = (0.3, 0.7)  # of the page's text: where the strip may lie
STEPS = 60
STRIP = 0.6  # letter heights: the least width of the strip
WIDER = 1.8  # times the usual blank between words: what parts columns is no river of blanks that fall together


@dataclass(frozen=True, slots=True)
class Line:
    """A row of running text and the edges of its column; None: of the page."""

    row: Row
    edges: Edges | None = None


@dataclass(frozen=True, slots=True)
class _Parted:
    """Rows ``start:end`` parted at ``x``."""

    x: float
    start: int
    end: int


def in_order(rows: Sequence[Row]) -> tuple[Line, ...]:
    """The rows as they are read, those of two columns of text parted and put one column after the other."""
    parted = _parted(rows)
    if parted is None:
        return tuple(Line(row) for row in rows)
    inside = rows[parted.start : parted.end]
    left, right = _side(inside, parted.x, True), _side(inside, parted.x, False)
    around = (rows[: parted.start], rows[parted.end :])
    return (*map(Line, around[0]), *_lines(left), *_lines(right), *map(Line, around[1]))


def _lines(rows: Sequence[Row]) -> list[Line]:
    edges = _edges(rows)
    return [Line(row, edges) for row in rows]


def _edges(rows: Sequence[Row]) -> Edges:
    return min(r.words[0].box.x0 for r in rows), max(r.words[-1].box.x1 for r in rows)


def _side(rows: Sequence[Row], x: float, left: bool) -> list[Row]:
    """What of the rows lies on one side of ``x``."""
    kept = (tuple(w for w in row.words if (w.box.cx < x) == left) for row in rows)
    return [Row(words) for words in kept if words]


def _parted(rows: Sequence[Row]) -> _Parted | None:
    if len(rows) < FEWEST:
        return None
    first, last = _edges(rows)
    half = STRIP * statistics.median(w.box.height for row in rows for w in row.words) / 2
    spans = [[(w.box.x0 - half, w.box.x1 + half) for w in row.words] for row in rows]
    found = []
    for step in range(STEPS + 1):
        x = first + (last - first) * (MIDDLE[0] + (MIDDLE[1] - MIDDLE[0]) * step / STEPS)
        crossed = [any(a < x < b for a, b in row) for row in spans]
        found += [_Parted(x, a, b) for a, b in _runs(crossed) if b - a >= FEWEST]
    found.sort(key=lambda p: p.start - p.end)
    return next((p for p in found if _is_text(rows[p.start : p.end], p.x)), None)


def _runs(crossed: Sequence[bool]) -> list[tuple[int, int]]:
    """From where to where nothing is crossed."""
    out, start = [], 0
    for i, stop in enumerate((*crossed, True)):
        if stop:
            out.append((start, i))
            start = i + 1
    return out


def _is_text(rows: Sequence[Row], x: float) -> bool:
    left, right = _side(rows, x, True), _side(rows, x, False)
    return _is_column(left) and _is_column(right) and _is_wide(rows, x, (*left, *right))


def _is_wide(rows: Sequence[Row], x: float, sides: Sequence[Row]) -> bool:
    """Whether the strip is wider than blanks within the columns are."""
    blanks = [b.box.x0 - a.box.x1 for row in sides for a, b in itertools.pairwise(row.words)]
    strips = [b.box.x0 - a.box.x1 for row in rows for a, b in itertools.pairwise(row.words) if a.box.cx < x <= b.box.cx]
    return bool(blanks and strips) and statistics.median(strips) >= WIDER * statistics.median(blanks)


def _is_column(rows: Sequence[Row]) -> bool:
    if len(rows) < FEWEST:
        return False
    first, last = _edges(rows)
    full = [r for r in rows if r.words[-1].box.x1 - r.words[0].box.x0 >= FULL * (last - first)]
    if len(full) < OFTEN * len(rows):
        return False
    return statistics.median(sum(any(c.isalpha() for c in w.text) for w in r.words) for r in full) >= WORDS
