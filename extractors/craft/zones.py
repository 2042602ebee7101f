"""Where the value of a label may stand: to its right on the same row, below it in its column, or above it where a form
prints its labels under the lines to write on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from extractors.craft.labels import Hit
from extractors.craft.rows import Row
from models.geometry import Box
from models.page import Word

Side = Literal["right", "below", "above"]


@dataclass(frozen=True, slots=True)
class Zone:
    """Words in reading order that may hold a value. ``distance`` in letter heights from the label."""

    words: tuple[Word, ...]
    side: Side
    distance: float


def right_of(rows: Sequence[Row], hit: Hit, stops: Sequence[Hit], reach: float = 40.0) -> Zone | None:
    """The words after the label, up to the next label of the row or a gap wider than ``reach`` letter heights.

    Beside a label that wraps they may stand on any of its lines, beside one with a translation under it between both,
    beside one that stands at the middle of two lines on the first.
    """
    for number, _, after in ((hit.row, hit.start, hit.end), *hit.tail, *_half_a_line_off(rows, hit)):
        row = rows[number]
        end = min((s.start for s in stops if s.row == number and s.start >= after), default=len(row.words))
        words: list[Word] = []
        edge = hit.box.x1
        for word in row.words[after:end]:
            if word.box.x0 - edge > reach * row.height:
                break
            words.append(word)
            edge = word.box.x1
        words = _drop_punctuation(words)
        if words:
            return Zone(tuple(words), "right", max(0.0, (words[0].box.x0 - hit.box.x1) / row.height))
    return None


def _half_a_line_off(rows: Sequence[Row], hit: Hit) -> list[tuple[int, int, int]]:
    """The rows that stand wholly to the label's right and so little lower or higher that no line has room between."""
    if rows[hit.row].words[hit.end :]:
        return []
    near = (n for n in (hit.row - 1, hit.row + 1) if 0 <= n < len(rows))
    return [(n, 0, 0) for n in near if _overlaps(rows[n].box, hit.box) and rows[n].box.x0 > hit.box.x1]


def _overlaps(a: Box, b: Box) -> bool:
    return a.y0 < b.y1 and b.y0 < a.y1


def below(rows: Sequence[Row], hit: Hit, stops: Sequence[Hit], lines: int = 1, reach: float = 3.5) -> Zone | None:
    """The words under the label, ``lines`` rows of them, in the label's column.

    The column runs from a little left of the label to the next column's beginning on the rows below.
    """
    height = rows[hit.row].height
    found: list[Word] = []
    edge = hit.box.y1
    taken = 0
    first_distance = 0.0
    column: Box | None = None
    last = max([hit.row, *(row for row, _, _ in hit.tail)])
    for index in range(last + 1, min(last + 8, len(rows))):
        row = rows[index]
        if row.box.y0 - edge > reach * height or taken == lines:
            break
        part = _column_part(row, hit.box if column is None else _wider(hit.box, column), height)
        if not part:
            continue
        if any(s.row == index and _touches(s.box, part) for s in stops):
            break
        if not taken:
            first_distance = max(0.0, (part[0].box.y0 - hit.box.y1) / height)
        found.extend(part)
        column = Box(min(w.box.x0 for w in part), part[0].box.y0, max(w.box.x1 for w in part), part[0].box.y1)
        edge = max(w.box.y1 for w in part)
        taken += 1
    words = _drop_punctuation(found)
    return Zone(tuple(words), "below", first_distance) if words else None


def above(rows: Sequence[Row], hit: Hit, stops: Sequence[Hit], reach: float = 2.2) -> Zone | None:
    """The words of the nearest row above the label, in its column; None when a label stands between."""
    height = rows[hit.row].height
    for index in range(hit.row - 1, max(-1, hit.row - 4), -1):
        row = rows[index]
        gap = hit.box.y0 - row.box.y1
        if gap > reach * max(height, row.height):  # captions are often printed smaller than what they stand under
            return None
        part = _drop_punctuation(_column_part(row, hit.box, height) or _on_its_line(rows[hit.row], row, hit))
        if not part:
            continue
        if any(s.row == index and _touches(s.box, part) for s in stops):
            return None
        return Zone(tuple(part), "above", max(0.0, gap / height))
    return None


def _on_its_line(captions: Row, row: Row, hit: Hit) -> list[Word]:
    """What is written on the line over a caption that stands under the middle of it: the part of ``row`` with the
    caption's own number where there are as many, else the only part that begins nearer to it than to its neighbours."""
    under = captions.segments()
    own = next(i for i, s in enumerate(under) if s[-1].box.x1 >= captions.words[hit.start].box.cx)
    parts = row.segments()
    if len(parts) == len(under):
        return list(parts[own])
    middle = [(s[0].box.x0 + s[-1].box.x1) / 2 for s in under]
    left = (middle[own - 1] + middle[own]) / 2 if own else 0.0
    right = (middle[own] + middle[own + 1]) / 2 if own + 1 < len(under) else float("inf")
    mine = [p for p in parts if left <= p[0].box.x0 < right]
    return list(mine[0]) if len(mine) == 1 else []


def _wider(a: Box, b: Box) -> Box:
    return Box(min(a.x0, b.x0), a.y0, max(a.x1, b.x1), a.y1)


def _column_part(row: Row, label: Box, height: float) -> list[Word]:
    """The segments of ``row`` that begin under the label, or reach under it from a little to the left."""
    out: list[Word] = []
    for segment in row.segments():
        x0, x1 = segment[0].box.x0, segment[-1].box.x1
        starts_under = label.x0 - 2.5 * height <= x0 <= label.x1 + 0.5 * height
        centred = x0 <= label.cx <= x1 and abs((x0 + x1) / 2 - label.cx) < 0.35 * max(label.width, x1 - x0) + height
        if starts_under or centred:
            out.extend(segment)
    return out


def _touches(box: Box, words: Sequence[Word]) -> bool:
    return any(box.overlap(w.box) > 0.3 * w.box.area for w in words)


def _drop_punctuation(words: Sequence[Word]) -> list[Word]:
    """Without leading and trailing dots, colons, rules and box edges that stand alone."""
    out = list(words)
    while out and not any(c.isalnum() for c in out[0].text):
        out.pop(0)
    while out and not any(c.isalnum() for c in out[-1].text):
        out.pop()
    return out
