"""Options that head the columns of a ruled table, with a row of cells under them of which one is to be marked.

The table's own rules tell the columns: the words of a heading are taken cell by cell, for rows of text run through
headings of two lines, and the cell under it is looked at for ink.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np

from extractors.craft.rules import ink_of, straight
from extractors.image.warp import Image
from extractors.view import View
from models.geometry import Box

DEEP = 9.0  # letter heights under the headings within which the cells to mark lie
RULES = 0.28  # rules are often grey: share of the contrast by which they are darker than paper
LEVEL = 1.8  # letter heights by which the middles of headings on one level may differ


@dataclass(frozen=True, slots=True)
class Column:
    """A column in the view's pixels: its heading, the cell under it, and the ink in that cell in squares of the letter
    height."""

    head: Box
    cell: Box
    ink: float


def side_by_side(options: Sequence[Box]) -> bool:
    """Whether the options stand beside each other on one level."""
    if len(options) < 2:
        return False
    height = float(np.median([o.height for o in options]))
    level = max(o.cy for o in options) - min(o.cy for o in options) < LEVEL * height
    in_order = sorted(options, key=lambda o: o.x0)
    return level and all(a.x1 <= b.x0 + 2 for a, b in pairwise(in_order))


def columns(view: View, options: Sequence[Box]) -> list[Column]:
    """The columns of the table that the options head, left to right; none where no rules part them."""
    if not side_by_side(options):
        return []
    height = float(np.median([o.height for o in options]))
    top, bottom = min(o.y0 for o in options), max(o.y1 for o in options)
    area = Box(0, top - 3 * height, view.width, bottom + DEEP * height).clip(view.width, view.height)
    crop = view.crop(area)
    level, upright = straight(ink_of(crop, RULES), max(20, int(1.6 * height)))
    span = min(o.x0 for o in options), max(o.x1 for o in options)
    band = _cells_row(level, bottom - area.y0, height, span)
    if band is None:
        return []
    walls = _walls(upright[band[0] : band[1]])
    spans = [(a[1], b[0]) for a, b in pairwise(walls) if b[0] - a[1] > 1.5 * height]
    owners = [next((i for i, (a, b) in enumerate(spans) if a <= o.cx <= b), None) for o in options]
    if len(spans) < 2 or None in owners or len(set(owners)) < len(owners):
        return []
    rules = np.asarray(cv2.dilate(level | upright, np.ones((5, 5), np.uint8)), np.uint8)
    ink = np.where(rules > 0, 0, ink_of(crop)).astype(np.uint8)
    return [_column(ink, span, band, (area.y0, top, bottom), height) for span in spans]


def _column(
    ink: Image, span: tuple[int, int], band: tuple[int, int], levels: tuple[float, float, float], height: float
) -> Column:
    origin, top, bottom = levels
    a, b = span
    part = ink[band[0] : band[1], a:b]
    solid = cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones((2, 2), np.uint8)) if part.size else part
    head = Box(a, top - 1.6 * height, b, max(bottom, origin + band[0]))
    return Column(head, Box(a, origin + band[0], b, origin + band[1]), float(solid.sum()) / height**2)


def _cells_row(level: Image, bottom: float, height: float, span: tuple[float, float]) -> tuple[int, int] | None:
    """From the rule under the headings to the next one; rows of the crop."""
    thick = np.asarray(cv2.dilate(level, np.ones((9, 1), np.uint8)), np.uint8)  # a rule that slopes a little
    lying = thick[:, int(span[0]) : int(span[1])].mean(axis=1) > 0.7
    rules = [r for r in _runs(lying) if r[1] > bottom - 0.2 * height]
    if len(rules) < 2 or rules[0][0] - bottom > 3 * height:
        return None
    upper, lower = rules[0][1], rules[1][0]
    return (upper, lower) if lower - upper > 0.8 * height else None


def _walls(upright: Image) -> list[tuple[int, int]]:
    thick = np.asarray(cv2.dilate(upright, np.ones((1, 5), np.uint8)), np.uint8)
    return _runs(thick.mean(axis=0) > 0.7)


def _runs(on: np.ndarray) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], on.astype(np.int8), [0]])))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]
