"""Several small papers copied onto one sheet: find each, so that each becomes a document of its own.

A photocopied card is a compact island of ink on an otherwise empty sheet, of the size of a card: ID-1 (85.6 x 54 mm),
ID-2 (105 x 74 mm) or a folded slip. Islands are found on a coarse map of the page; a sheet is split only when *all*
of its ink lies in such islands and none is a full page of text.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from extractors.image.warp import Image

MM = 1 / 25.4
CELL_MM = 1.0
GAP_MM = 6.0  # islands nearer than this are one paper
MIN_SIDE_MM, MAX_SIDE_MM = 38.0, 160.0
MIN_AREA_MM2, MAX_AREA_MM2 = 2400.0, 14500.0


@dataclass(frozen=True, slots=True)
class Island:
    """A card's outline on the sheet: middle, size and turn (degrees) in pixels, as cv2.minAreaRect gives them."""

    cx: float
    cy: float
    width: float
    height: float
    angle: float


def find_cards(grey: Image, dpi: float) -> tuple[Island, ...]:
    """The cards on this sheet, in reading order; empty when the sheet is one document.

    ``dpi`` must be the true resolution: card sizes are known in millimetres.
    """
    cell = dpi * MM * CELL_MM
    ink = _ink_map(grey, cell)
    islands = _islands(ink)
    if not islands:
        return ()
    cards: list[Island] = []
    for (cx, cy), (w, h), angle, share in islands:
        area, short, long = w * h, min(w, h), max(w, h)
        small_mark = area < 500
        if small_mark:
            continue  # a number written beside the card, a stamp's edge, dirt
        if not (MIN_AREA_MM2 <= area <= MAX_AREA_MM2 and short >= MIN_SIDE_MM and long <= MAX_SIDE_MM):
            return ()
        if not 1.2 <= long / short <= 2.2 or share < 0.5:
            return ()
        cards.append(Island(cx * cell, cy * cell, w * cell, h * cell, angle))
    return tuple(sorted(cards, key=lambda c: (round(c.cy / (60 * cell)), c.cx)))


def _ink_map(grey: Image, cell: float) -> Image:
    """One pixel for each square millimetre: is there any ink (or the card's tint) in it?"""
    h, w = grey.shape
    fine = cv2.resize(grey, (max(1, int(w / cell * 4)), max(1, int(h / cell * 4))), interpolation=cv2.INTER_AREA)
    paper = float(np.percentile(fine, 90))
    dark = (fine < paper - max(14.0, 0.07 * paper)).astype(np.uint8)
    margin = 6 * 4
    dark[:margin], dark[-margin:], dark[:, :margin // 2], dark[:, -margin // 2 :] = 0, 0, 0, 0
    dark = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((2, 2), np.uint8))
    coarse = cv2.resize(dark * 255, (fine.shape[1] // 4, fine.shape[0] // 4), interpolation=cv2.INTER_AREA)
    return (coarse > 16).astype(np.uint8)


def _islands(ink: Image) -> list[tuple[tuple[float, float], tuple[float, float], float, float]]:
    """Connected islands after closing gaps: (middle, size, angle, share of the outline that is filled), in mm."""
    gap = int(GAP_MM / CELL_MM)
    closed = cv2.morphologyEx(
        cv2.copyMakeBorder(ink, gap, gap, gap, gap, cv2.BORDER_CONSTANT, value=0),
        cv2.MORPH_CLOSE,
        cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (gap, gap)),
    )[gap:-gap, gap:-gap]
    count, labels, stats, _ = cv2.connectedComponentsWithStats(closed, connectivity=8)
    out = []
    for i in range(1, count):
        if stats[i, 4] < 20:
            continue
        ys, xs = np.nonzero(labels == i)
        (cx, cy), (w, h), angle = cv2.minAreaRect(np.column_stack([xs, ys]).astype(np.float32))
        w, h = w + 1, h + 1
        if w < h:  # long side level, the smaller turn
            w, h, angle = h, w, angle + 90
        angle = (angle + 90) % 180 - 90
        out.append(((cx, cy), (w, h), angle, stats[i, 4] / (w * h)))
    return out
