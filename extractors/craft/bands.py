"""Tables without level rows: small labels in a left column, larger or written values in a column beside them.

A value that is higher than its label, or runs over two lines, stands on no row with it. What belongs to a label is
then what stands in the value column between the label's own height and that of the next label below.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.craft.labels import Hit
from extractors.craft.rows import Row
from models.geometry import Box
from models.page import Word

FEWEST = 3  # labels that make a column
SAME_EDGE = 2.0  # letter heights that beginnings of one column differ


@dataclass(frozen=True, slots=True)
class Band:
    """``words`` beside a label, in reading order; ``box``: the room that the label owns in the value column. Without
    ``label``: something unknown stands in the column of labels."""

    label: str
    words: tuple[Word, ...]
    box: Box


def bands(rows: Sequence[Row], hits: Sequence[Hit]) -> list[Band]:
    """A band for each label of the page's left column of labels, top to bottom; empty when there is no such column."""
    column = _column(rows, hits)
    if len(column) < FEWEST:
        return []
    words = [w for row in rows for w in row.words]
    high = statistics.median(w.box.height for w in words)
    starts = [s for h in column if (s := _value_start(words, h)) is not None]
    if len(starts) < 2:
        return []
    edge = statistics.median(starts) - SAME_EDGE / 2 * high
    right = max(w.box.x1 for w in words)
    heads = _with_unknown(rows, column, edge)
    out = []
    for i, (label, box) in enumerate(heads):
        top = box.y0 - 0.5 * high
        bottom = heads[i + 1][1].y0 - 0.5 * high if i + 1 < len(heads) else box.y1 + 0.8 * high
        inside = [w for w in words if w.box.x0 >= edge and top <= w.box.cy < bottom and any(map(str.isalnum, w.text))]
        out.append(Band(label, tuple(inside), Box(edge, top, right, bottom)))
    return out


def _with_unknown(rows: Sequence[Row], column: Sequence[Hit], edge: float) -> list[tuple[str, Box]]:
    """The labels of the column with those that are not known, or were read as rubbish, among them."""
    left, high = statistics.median(h.box.x0 for h in column), statistics.median(h.box.height for h in column)
    known = [(h.label, h.box) for h in column]
    for row in rows:
        for part in row.segments():
            box = part[0].box
            own = abs(box.x0 - left) < SAME_EDGE * high and box.x1 < edge and column[0].box.y0 < box.y0
            if own and not any(k.y0 - high < box.cy < k.y1 + 1.6 * high for _, k in known):
                known.append(("", box))
    return sorted(known, key=lambda k: k[1].y0)


def _column(rows: Sequence[Row], hits: Sequence[Hit]) -> list[Hit]:
    """The labels that begin their row's segment at one and the same edge: the largest such group."""
    first = [h for h in hits if _begins_segment(rows[h.row], h)]
    groups: list[list[Hit]] = [
        [h for h in first if abs(h.box.x0 - lead.box.x0) < SAME_EDGE * max(h.box.height, lead.box.height)]
        for lead in first
    ]
    groups.sort(key=len)
    column = sorted(groups[-1] if groups else [], key=lambda h: h.box.y0)
    return [h for i, h in enumerate(column) if i == 0 or h.box.y0 > column[i - 1].box.cy]


def _begins_segment(row: Row, hit: Hit) -> bool:
    return any(row.words[hit.start] is part[0] for part in row.segments())


def _value_start(words: Sequence[Word], hit: Hit) -> float | None:
    beside = [
        w.box.x0 for w in words
        if w.box.x0 > hit.box.x1 and w.box.y0 - 0.3 * w.box.height < hit.box.cy < w.box.y1 + 0.3 * w.box.height
    ]  # fmt: skip
    return min(beside, default=None)
