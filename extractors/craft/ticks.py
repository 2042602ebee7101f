"""Tick boxes: the little squares beside the options of a form, and which of them is marked.

A box is found by its four straight sides, wherever the mark in it is; marked is the one with clearly more ink inside
than its fellows. Two marked boxes, or none, are no choice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from extractors.craft.rules import ink_of, straight
from extractors.image.warp import Image
from extractors.view import View
from models.geometry import Box

SMALLEST, LARGEST = 0.6, 2.4  # side of a box in letter heights
SIDE_DRAWN = 0.72  # share of each side that must be there
MARKED, EMPTY = 0.10, 0.045  # share of ink inside
REACH = 3.0  # letter heights between a box and its option


@dataclass(frozen=True, slots=True)
class Tick:
    """A box on the page and the share of its inside that is ink."""

    box: Box
    ink: float

    @property
    def marked(self) -> bool:
        return self.ink >= MARKED

    @property
    def empty(self) -> bool:
        return self.ink <= EMPTY


def beside(view: View, options: Sequence[Box]) -> list[Tick | None]:
    """The tick of each option (the boxes of their printed words), None where there is no box beside it.

    All options of a form have their boxes on the same side: the side is taken on which more of them are found.
    """
    if not options:
        return []
    height = float(np.median([o.height for o in options]))
    squares = _squares(view, options, height)
    left = _assign(options, squares, height, -1)
    right = _assign(options, squares, height, 1)
    chosen = left if _fit(left, options) >= _fit(right, options) else right
    if sum(b is not None for b in chosen) < 2:
        chosen = _column(view, options, height)
    return [Tick(b, _inside(view, b)) if b is not None else None for b in chosen]


def at(view: View, option: Box) -> Tick | None:
    """The box beside a single option, on whichever side is nearer; None where there is none."""
    squares = _squares(view, [option], option.height)
    both = [b for side in (-1, 1) for b in _assign([option], squares, option.height, side) if b is not None]
    near = min(both, key=lambda b: max(option.x0 - b.x1, b.x0 - option.x1), default=None)
    return Tick(near, _inside(view, near)) if near is not None else None


def _column(view: View, options: Sequence[Box], height: float) -> list[Box | None]:
    """One box on each option's level, far to the right and all in one column, as forms with leaders print them."""
    squares = _squares(view, options, height, across=True)
    out: list[Box | None] = []
    for option in options:
        level = [s for s in squares if abs(s.cy - option.cy) < 0.8 * height and s.x0 > option.x1]
        out.append(level[0] if len(level) == 1 else None)
    found = [b for b in out if b is not None]
    lined_up = all(abs(b.cx - found[0].cx) < 0.8 * height for b in found)
    return out if len(found) == len(options) and lined_up else [None] * len(options)


def _fit(assigned: Sequence[Box | None], options: Sequence[Box]) -> float:
    """How many options have a box; the nearer the better."""
    total = 0.0
    for box, option in zip(assigned, options, strict=True):
        if box is not None:
            gap = max(0.0, option.x0 - box.x1, box.x0 - option.x1)
            total += 1 - 0.1 * gap / option.height
    return total


def _squares(view: View, options: Sequence[Box], height: float, *, across: bool = False) -> list[Box]:
    pad = (REACH + LARGEST + 1) * height
    area = Box(
        min(o.x0 for o in options) - pad, min(o.y0 for o in options) - height,
        float(view.width) if across else max(o.x1 for o in options) + pad, max(o.y1 for o in options) + height,
    ).clip(view.width, view.height)  # fmt: skip
    ink = ink_of(view.crop(area))
    level, upright = straight(ink, max(8, int(0.5 * height)))
    lines = np.asarray(cv2.dilate(level | upright, np.ones((3, 3), np.uint8)), np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(lines, connectivity=8)
    found = [_square(ink, stat, height) for stat in stats[1:]]
    x, y = int(area.x0), int(area.y0)
    boxes = [Box(b.x0 + x, b.y0 + y, b.x1 + x, b.y1 + y) for b in found if b is not None]
    return [b for b in boxes if not any(o is not b and o.area > b.area and _holds(o, b) for o in boxes)]


def _holds(outer: Box, inner: Box) -> bool:
    return outer.overlap(inner) > 0.8 * inner.area


def _square(ink: Image, stat: np.ndarray, height: float) -> Box | None:
    x, y, w, h = (int(v) for v in stat[:4])
    if not (SMALLEST * height <= min(w, h) and max(w, h) <= LARGEST * height) or not 0.72 <= w / h <= 1.38:
        return None
    part = ink[y : y + h, x : x + w]
    band = max(4, round(0.16 * min(w, h)))
    sides = (part[:band].max(axis=0), part[-band:].max(axis=0), part[:, :band].max(axis=1), part[:, -band:].max(axis=1))
    return Box(x, y, x + w, y + h) if all(float(s.mean()) >= SIDE_DRAWN for s in sides) else None


def _inside(view: View, box: Box) -> float:
    """Share of ink in the middle of the box; the level of ink is judged with the box's own sides in sight."""
    room = view.crop(box.grow(0.3 * box.height))
    ink = ink_of(room)
    margin = 0.3 * box.height + 0.22 * box.height
    m = round(margin)
    inner = ink[m:-m, m:-m]
    return float(inner.mean()) if inner.size else 0.0


def _assign(options: Sequence[Box], squares: Sequence[Box], height: float, side: int) -> list[Box | None]:
    """The nearest box of each option on its left (-1) or right (1). OCR may have taken the box for the option's first
    or last letter: it may lie within its end. A box that two options claim belongs to the nearer."""
    claims: list[tuple[float, int, Box]] = []
    for i, option in enumerate(options):
        for square in squares:
            if abs(square.cy - option.cy) > 0.8 * height:
                continue
            gap = option.x0 - square.x1 if side < 0 else square.x0 - option.x1
            if -(square.width + 0.6 * height) <= gap <= REACH * height:
                claims.append((max(0.0, gap), i, square))
    out: list[Box | None] = [None] * len(options)
    taken: list[Box] = []
    for _, i, square in sorted(claims, key=lambda c: c[0]):
        if out[i] is None and square not in taken:
            out[i] = square
            taken.append(square)
    return out
