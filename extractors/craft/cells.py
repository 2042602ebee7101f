"""Rows of cells, one sign to a cell: found on the page, their rules taken away, the signs strung together.

OCR takes the rules between the cells for signs (``5 1 [0 1] 0]1[8``). Every engine therefore reads the signs moved
together on clean paper: the first reading here and the witnesses in :mod:`extractors.judge` alike. Cells may touch
one another, be boxes of their own with a little space between, or the teeth of a comb on the line to write on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np

from extractors.craft.rules import ink_of, straight
from extractors.image.warp import Image
from extractors.view import View
from models.geometry import Box, around

FEWEST = 5  # cells that make a row
LOWEST, HIGHEST = 24, 140  # pixels: height of a cell
ROOMY, NARROWEST = 38, 20  # pixels: a cell to write in is no lower and no narrower
RULES = 0.28  # rules are often grey: how much darker than paper they are, as a share of the contrast
COMB = 1.25  # letters on a comb are about so much taller than its teeth are apart
EMPTY = 0.004  # share of a cell that is ink: below it there is only dust


@dataclass(frozen=True, slots=True)
class Cells:
    """A row of cells: its outline in the view's pixels, and how many cells it has."""

    box: Box
    count: int


def find_rows(view: View, area: Box, count: int | None = None) -> list[Cells]:
    """Rows of cells in ``area`` (view pixels), top to bottom; only those of ``count`` cells when that is given."""
    area = area.clip(view.width, view.height)
    crop = view.crop(area)
    if min(crop.shape) < 12:
        return []
    out = []
    for x, y, w, h in _outlines(crop):
        found = _layout(ink_of(crop[y : y + h, x : x + w], RULES))
        if found is None or (count is not None and len(found.spans) != count):
            continue
        top = y if found.closed else max(0, y + h - round(max(h, COMB * found.wide)))
        box = Box(area.x0 + x, area.y0 + top, area.x0 + x + w, area.y0 + y + h)
        if box.height >= ROOMY and found.wide >= NARROWEST:
            out.append(Cells(box, len(found.spans)))
    return sorted(out, key=lambda c: (c.box.y0, c.box.x0))


def _outlines(crop: Image) -> list[tuple[int, int, int, int]]:
    """Where connected rules may make a row of cells; sought at half size, given (a little wider) at full size."""
    half = cv2.resize(crop, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    level, upright = straight(ink_of(np.asarray(half, np.uint8), RULES), 11)
    lines = np.asarray(cv2.dilate(level | upright, np.ones((3, 3), np.uint8)), np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(lines, connectivity=8)
    rows, cols = crop.shape
    out = []
    for x, y, w, h in [*_long(2 * stats), *_chained(2 * stats)]:
        x0, y0 = max(0, x - 2), max(0, y - 2)
        out.append((x0, y0, min(cols, x + w + 2) - x0, min(rows, y + h + 2) - y0))
    return out


def _long(stats: np.ndarray) -> Iterator[tuple[int, int, int, int]]:
    """Outlines that are wide enough for a row of cells that touch."""
    for x, y, w, h, _ in stats[1:].tolist():
        if w >= FEWEST * 0.5 * h and LOWEST <= h <= HIGHEST:
            yield x, y, w, h


def _chained(stats: np.ndarray) -> Iterator[tuple[int, int, int, int]]:
    """Outlines of single boxes of one size, side by side on one level."""
    single = [
        Box(x, y, x + w, y + h) for x, y, w, h, _ in stats[1:].tolist()
        if LOWEST <= h <= HIGHEST and 0.5 <= w / h <= 1.5
    ]  # fmt: skip
    chain: list[Box] = []
    for box in (*_by_level(single), None):
        if chain and box is not None and _holds(chain[-1], box):
            continue
        if chain and box is not None and _neighbours(chain[-1], box):
            chain.append(box)
            continue
        if len(chain) >= FEWEST:
            whole = around(chain)
            yield int(whole.x0), int(whole.y0), int(whole.width), int(whole.height)
        chain = [] if box is None else [box]


def _holds(outer: Box, inner: Box) -> bool:
    """Whether ``inner`` is a letter in the box ``outer``."""
    inside = outer.x0 < inner.x0 and inner.x1 < outer.x1 and outer.y0 < inner.y0 and inner.y1 < outer.y1
    return outer is not inner and inside


def _by_level(boxes: Sequence[Box]) -> list[Box]:
    """Level by level, left to right on each."""
    level, last = 0, None
    keyed = []
    for box in sorted(boxes, key=lambda b: b.cy):
        level += last is not None and box.cy - last > 0.2 * box.height
        last = box.cy
        keyed.append((level, box.x0, box))
    return [box for _, _, box in sorted(keyed, key=lambda k: k[:2])]


def _neighbours(a: Box, b: Box) -> bool:
    alike = abs(a.height - b.height) < 0.2 * a.height and abs(a.width - b.width) < 0.25 * a.width
    return alike and abs(a.cy - b.cy) < 0.25 * a.height and 0 <= b.x0 - a.x1 < 0.55 * a.width


@dataclass(frozen=True, slots=True)
class _Layout:
    """``spans``: the cells' insides as columns; ``closed``: whether a rule runs along their top (else a comb)."""

    spans: tuple[tuple[int, int], ...]
    closed: bool

    @property
    def wide(self) -> float:
        return float(np.median([b - a for a, b in self.spans]))


def _layout(ink: Image) -> _Layout | None:
    """The cells within an outline; None where it holds none."""
    h = ink.shape[0]
    level, _ = straight(ink, 22)
    closed = bool(level[: max(3, h // 3)].any(axis=0).mean() > 0.6)
    for height, widest in ((0.55, 1.8), (0.75, 1.8)) if closed else ((0.55, 3.2),):
        spans = _spans(ink, height, widest)
        if len(spans) >= FEWEST:
            return _Layout(tuple(spans), closed)
    return None


def _spans(ink: Image, height: float, widest: float) -> list[tuple[int, int]]:
    """The insides of the cells: between upright rules of at least ``height`` of the outline, all about equally wide."""
    h = ink.shape[0]
    _, upright = straight(ink, max(10, int(0.55 * h)))
    rules = _runs(upright.sum(axis=0) >= height * h)
    spans = [(a[1], b[0]) for a, b in pairwise(rules)]
    if not spans:
        return []
    wide = float(np.median([b - a for a, b in spans]))
    spans = [(a, b) for a, b in spans if b - a > 0.3 * wide]
    wide = float(np.median([b - a for a, b in spans]))
    spans = [(a, b) for a, b in spans if b - a > 0.55 * wide] if _boxes_apart(spans, wide) else spans
    even = [s for s in spans if 0.7 * wide <= s[1] - s[0] <= 1.35 * wide]
    return even if len(even) == len(spans) and 0.3 * h <= wide <= widest * h else []


def _boxes_apart(spans: Sequence[tuple[int, int]], wide: float) -> bool:
    """Whether every other span is the space between two boxes."""
    return len(spans) > 2 and all(b - a < 0.55 * wide for a, b in spans[1::2])


def _runs(on: np.ndarray) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], on.astype(np.int8), [0]])))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def restring(crop: Image) -> Image:
    """The signs of a row of cells close together on clean paper, an empty cell between them as a blank; where no cells
    are found the crop without rules."""
    parts = contents(crop)
    if parts:
        return _strung(parts)
    level, upright = straight(ink_of(crop, RULES), 22)
    return _unruled(crop, level, upright) if (level | upright).any() else crop


def contents(crop: Image) -> list[Image | None]:
    """What stands in each cell (None: nothing), from the first filled cell to the last."""
    ink = ink_of(crop, RULES)
    level, upright = straight(ink, 22)
    ys = np.flatnonzero((level | upright).any(axis=1))
    if not len(ys):
        return []
    top, bottom = int(ys[0]), int(ys[-1]) + 1
    found = _layout(ink[top:bottom])
    if found is None:
        top = _teeth(ink, bottom)
        found = _layout(ink[top:bottom])
    if found is None:
        return []
    band = crop[top if found.closed else 0 : bottom]
    parts = [_content(band[:, a:b], found.closed) for a, b in found.spans]
    filled = [i for i, p in enumerate(parts) if p is not None]
    return parts[filled[0] : filled[-1] + 1] if filled else []


def _teeth(ink: Image, bottom: int) -> int:
    """Where the teeth of a comb begin above its line: letters stand over them."""
    _, upright = straight(ink[max(0, bottom - LOWEST) : bottom], LOWEST - 4)
    columns = np.flatnonzero(upright.any(axis=0))
    if not len(columns):
        return 0
    start = max(1, bottom - LOWEST // 3)
    up = ink[:start, columns][::-1]
    heights = np.where(up.all(axis=0), start, up.argmin(axis=0))
    standing = heights[heights > LOWEST // 3]
    return max(0, start - int(np.median(standing))) if len(standing) else 0


def _unruled(crop: Image, level: Image, upright: Image) -> Image:
    out = crop.copy()
    tall = cv2.morphologyEx(upright, cv2.MORPH_OPEN, np.ones((max(10, int(0.7 * crop.shape[0])), 1), np.uint8))
    rules = cv2.dilate(level | np.asarray(tall, np.uint8), np.ones((3, 3), np.uint8))
    out[rules > 0] = np.uint8(np.percentile(crop, 85))
    return out


def _content(cell: Image, closed: bool) -> Image | None:
    """The cell without its rules' rests, cut to its ink's columns (full height, so that the baseline stays)."""
    h, w = cell.shape
    dy, dx = max(2, round(0.07 * h)), max(1, round(0.06 * w))
    part = np.s_[dy if closed else 0 : h - dy, dx : w - dx]
    inner, ink = _without_rests(cell[part], ink_of(cell)[part], ink_of(cell, RULES)[part])
    solid = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((2, 2), np.uint8))
    xs = np.flatnonzero(solid.any(axis=0))
    if not len(xs) or solid.sum() < EMPTY * solid.size:
        return None
    return inner[:, max(0, int(xs[0]) - 2) : int(xs[-1]) + 3]


def _without_rests(inner: Image, ink: Image, faint: Image) -> tuple[Image, Image]:
    """A row that does not lie quite level leaves pieces of its upper or lower rule at the cells' ends."""
    h = inner.shape[0]
    lying = faint.mean(axis=1) > 0.7
    ends = [y for y in np.flatnonzero(lying).tolist() if y < 0.2 * h or y >= 0.8 * h]
    if not ends:
        return inner, ink
    band = sorted({min(h - 1, max(0, y + d)) for y in ends for d in (-2, -1, 0, 1, 2)})
    inner, ink = inner.copy(), ink.copy()
    inner[band], ink[band] = np.uint8(np.percentile(inner, 80)), 0
    return inner, ink


def _strung(parts: Sequence[Image | None]) -> Image:
    seen = [p for p in parts if p is not None]
    height = max(p.shape[0] for p in seen)
    paper = np.uint8(np.median([np.percentile(p, 90) for p in seen]))
    gap = np.full((height, max(4, height // 7)), paper, np.uint8)
    out = [gap]
    for part in parts:
        if part is None:
            out.append(np.full((height, max(8, height // 3)), paper, np.uint8))
            continue
        below = np.full((height - part.shape[0], part.shape[1]), paper, np.uint8)
        out += [np.vstack([part, below]), gap]
    strip = np.hstack(out)
    frame = max(4, height // 6)
    return np.asarray(cv2.copyMakeBorder(strip, frame, frame, frame, frame, cv2.BORDER_CONSTANT, value=int(paper)))
