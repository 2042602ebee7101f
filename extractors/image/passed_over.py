"""Small papers of one sheet that neither gaps nor outlines told apart: a card copied a finger's breadth from another,
on its side, or without its edge. When a sheet reads like one card but is longer than any, the white stripes across it
are tried as borders: as few of them, and as wide, as make parts of a card's size."""

from __future__ import annotations

from itertools import pairwise

import cv2
import numpy as np

from extractors.image import cards
from extractors.image.blobs import blobs
from extractors.image.warp import Image

LEAST, MOST = 30, 125  # mm: height and width of a part
STRIPE = 2  # mm: the narrowest white stripe that may be a border
SPECK = 6  # square mm: smaller marks are dirt


def parts(ink: Image, dpi: float) -> tuple[cards.Island, ...]:
    """The parts of a sheet as islands in pixels at ``dpi``, top to bottom; nothing when it is no longer than a card or
    cannot be cut so. ``ink``: the sheet's :func:`cards.ink_map` (a pixel a millimetre)."""
    clean = _without_specks(ink)
    bands = cut(_inked(clean, axis=1))
    found = []
    for top, bottom in bands if len(bands) > 1 else ():
        for left, right in cut(_inked(clean[top:bottom], axis=0)):
            inner = np.flatnonzero(_inked(clean[top:bottom, left:right], axis=1))
            found.append(_island(left, top + int(inner[0]), right, top + int(inner[-1]) + 1))
    cell = dpi * cards.MM * cards.CELL_MM
    return tuple(cards.Island(i.cx * cell, i.cy * cell, i.width * cell, i.height * cell, i.angle) for i in found)


def _inked(ink: Image, axis: int) -> np.ndarray:
    return np.asarray(ink.any(axis=axis))


def _without_specks(ink: Image) -> Image:
    """The map without marks that stand alone and are as small as dirt; letters near each other hold together."""
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    labels, stats = blobs(np.asarray(joined, np.uint8))
    large = stats[:, cv2.CC_STAT_AREA] >= SPECK
    large[0] = False
    return np.asarray(ink * large[labels], np.uint8)


def _island(left: int, top: int, right: int, bottom: int) -> cards.Island:
    wide, high, cx, cy = right - left, bottom - top, (left + right) / 2, (top + bottom) / 2
    return cards.Island(cx, cy, wide, high, 0.0) if wide >= high else cards.Island(cx, cy, high, wide, 90.0)


def cut(there: np.ndarray) -> list[tuple[int, int]]:
    """Spans of a line of millimetres (true: ink) of :data:`LEAST` to :data:`MOST`, cut at gaps of at least
    :data:`STRIPE`: the fewest, then those with the widest gaps between them. Empty when there is no such cut."""
    at = np.flatnonzero(there)
    if not len(at):
        return []
    breaks = np.flatnonzero(np.diff(at) > STRIPE)
    begins = [int(at[0]), *(int(at[i + 1]) for i in breaks)]
    ends = [*(int(at[i]) + 1 for i in breaks), int(at[-1]) + 1]
    best: list[tuple[int, int, list[int]] | None] = [(0, 0, [0])] + [None] * len(ends)  # by how many runs are used
    for stop in range(1, len(ends) + 1):
        for start in range(stop):
            before = best[start]
            if before is None or not LEAST <= ends[stop - 1] - begins[start] <= MOST:
                continue
            gap = begins[start] - ends[start - 1] if start else 0
            now = (before[0] + 1, before[1] - gap, [*before[2], stop])
            known = best[stop]
            if known is None or now[:2] < known[:2]:
                best[stop] = now
    whole = best[-1]
    return [(begins[a], ends[b - 1]) for a, b in pairwise(whole[2])] if whole else []
