"""Numbers written one digit to a cell: the row of cells is found, its rules taken away, the digits strung together.

OCR takes the rules between the cells for signs (``5 1 [0 1] 0]1[8``). Every engine therefore reads the digits moved
together on clean paper: the first reading here and the witnesses in :mod:`extractors.judge` alike.
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

FEWEST = 5  # cells that make a row


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
    ink = ink_of(crop)
    level, upright = straight(ink, 22)
    lines = np.asarray(cv2.dilate(level | upright, np.ones((3, 7), np.uint8)), np.uint8)
    _, _, stats, _ = cv2.connectedComponentsWithStats(lines, connectivity=8)
    out = []
    for x, y, w, h, _ in stats[1:]:
        if w < FEWEST * 0.5 * h or not 24 <= h <= 140:
            continue
        cells = _cells(ink[y : y + h, x : x + w])
        if len(cells) >= FEWEST and (count is None or len(cells) == count):
            out.append(Cells(Box(area.x0 + x, area.y0 + y, area.x0 + x + w, area.y0 + y + h), len(cells)))
    return sorted(out, key=lambda c: (c.box.y0, c.box.x0))


def _cells(ink: Image) -> list[tuple[int, int]]:
    """The insides of the cells as column spans: between upright rules, all about equally wide."""
    h = ink.shape[0]
    _, upright = straight(ink, max(10, int(0.55 * h)))
    ruled = upright.sum(axis=0) >= 0.55 * h
    rules = _runs(ruled)
    spans = [(a[1], b[0]) for a, b in pairwise(rules)]
    if not spans:
        return []
    wide = float(np.median([b - a for a, b in spans]))
    spans = [(a, b) for a, b in spans if b - a > 0.3 * wide]
    wide = float(np.median([b - a for a, b in spans]))
    even = [s for s in spans if 0.7 * wide <= s[1] - s[0] <= 1.35 * wide]
    return even if len(even) == len(spans) and 0.3 * h <= wide <= 1.8 * h else []


def _runs(on: np.ndarray) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], on.astype(np.int8), [0]])))
    return [(int(a), int(b)) for a, b in edges.reshape(-1, 2)]


def restring(crop: Image) -> Image:
    """The digits of a row of cells close together on clean paper; where no cells are found the crop without rules."""
    ink = ink_of(crop)
    level, upright = straight(ink, 22)
    ys = np.flatnonzero((level | upright).any(axis=1))
    if not len(ys):
        return crop
    top, bottom = int(ys[0]), int(ys[-1]) + 1
    band = crop[top:bottom]
    cells = _cells(ink[top:bottom])
    if len(cells) < FEWEST:
        return _unruled(crop, level, upright)
    return _strung([_content(band[:, a:b]) for a, b in cells])


def _unruled(crop: Image, level: Image, upright: Image) -> Image:
    out = crop.copy()
    tall = cv2.morphologyEx(upright, cv2.MORPH_OPEN, np.ones((max(10, int(0.7 * crop.shape[0])), 1), np.uint8))
    rules = cv2.dilate(level | np.asarray(tall, np.uint8), np.ones((3, 3), np.uint8))
    out[rules > 0] = np.uint8(np.percentile(crop, 85))
    return out


def _content(cell: Image) -> Image:
    """The cell without its rules' rests, cut to its ink's columns (full height, so that the baseline stays)."""
    h, w = cell.shape
    dy, dx = max(2, round(0.07 * h)), max(1, round(0.06 * w))
    inner = cell[dy : h - dy, dx : w - dx]
    ink = ink_of(cell)[dy : h - dy, dx : w - dx]
    solid = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((2, 2), np.uint8))
    xs = np.flatnonzero(solid.any(axis=0))
    if not len(xs):
        return np.full((inner.shape[0], max(4, w // 3)), np.uint8(np.percentile(cell, 85)), np.uint8)
    return inner[:, max(0, int(xs[0]) - 2) : int(xs[-1]) + 3]


def _strung(parts: Sequence[Image]) -> Image:
    height = max(p.shape[0] for p in parts)
    paper = np.uint8(np.median([np.percentile(p, 90) for p in parts]))
    gap = np.full((height, max(4, height // 7)), paper, np.uint8)
    out = [gap]
    for part in parts:
        below = np.full((height - part.shape[0], part.shape[1]), paper, np.uint8)
        out += [np.vstack([part, below]), gap]
    strip = np.hstack(out)
    frame = max(4, height // 6)
    return np.asarray(cv2.copyMakeBorder(strip, frame, frame, frame, frame, cv2.BORDER_CONSTANT, value=int(paper)))
