"""What lies on the glass: papers that fill their sheet, and cards or slips that a photocopier lays on A4."""

from __future__ import annotations

import random
from dataclasses import dataclass

import cv2
import numpy as np

from models.geometry import Box
from sample_scans import warp
from sample_scans.paper import Paper
from sample_scans.render import MM_PER_INCH, RenderedSide

A4_MM = (210.0, 297.0)
_GAP_MM = 7.0


@dataclass(frozen=True)
class Side:
    """One printed side of one paper, rendered."""

    paper: Paper
    index: int
    printed: RenderedSide


@dataclass(frozen=True)
class Laid:
    """A side on a sheet: ``matrix`` carries its pixels to the sheet's; ``size`` its (width, height) in pixels."""

    side: Side
    matrix: warp.Matrix
    size: tuple[int, int]


@dataclass(frozen=True)
class Sheet:
    """One sheet, ready for the scanner. ``image`` RGB uint8 at ``dpi``; ``laid`` says what lies where."""

    image: np.ndarray
    laid: tuple[Laid, ...]
    dpi: float = 300


def fits_sheet(paper: Paper) -> bool:
    """Whether the paper is (nearly) A4, upright or lying."""
    return not paper.card and min(paper.width_mm, paper.height_mm) > 195 and max(paper.width_mm, paper.height_mm) > 280


def whole(side: Side, dpi: float = 300) -> Sheet:
    """The paper is the sheet."""
    height, width = side.printed.image.shape[:2]
    return Sheet(side.printed.image, (Laid(side, warp.IDENTITY, (width, height)),), dpi)


def plain(image: np.ndarray, dpi: float = 300) -> Sheet:
    """A sheet without any document on it: separator sheets and blank backs."""
    return Sheet(image, (), dpi)


def on_a4(rng: random.Random, sides: list[Side], dpi: float = 300) -> tuple[Sheet, list[Side]]:
    """As many of ``sides`` on one A4 sheet as find a place, and those that are left."""
    width, height = (round(mm / MM_PER_INCH * dpi) for mm in A4_MM)
    sheet = np.full((height, width, 3), rng.randint(250, 255), np.uint8)
    laid: list[Laid] = []
    taken: list[Box] = []
    left: list[Side] = []
    column = rng.random() < 0.6
    edge = rng.uniform(12, 45) / MM_PER_INCH * dpi
    for side in sides:
        place = _place(rng, side, (width, height), taken, edge if column else None, dpi)
        if place is None:
            left.append(side)
            continue
        laid.append(place)
        taken.append(_outline(place).grow(_GAP_MM / 2 / MM_PER_INCH * dpi))
        _put(rng, sheet, place, dpi)
    return Sheet(sheet, tuple(laid), dpi), left


def _outline(laid: Laid) -> Box:
    return warp.box(laid.matrix, Box(0, 0, *laid.size))


def _place(
    rng: random.Random, side: Side, canvas: tuple[int, int], taken: list[Box], column: float | None, dpi: float
) -> Laid | None:
    """Tries places until the side lies on the canvas and on no other one; in a column: below the ones before."""
    h, w = side.printed.image.shape[:2]
    margin = 3 / MM_PER_INCH * dpi
    for attempt in range(240):
        angle = rng.gauss(0, 1.3) + rng.choices((0, 180, 90, 270), (90, 5, 3, 2))[0]
        spun = warp.turn(angle, w / 2, h / 2)
        outline = warp.box(spun, Box(0, 0, w, h))
        room_x, room_y = canvas[0] - 2 * margin - outline.width, canvas[1] - 2 * margin - outline.height
        if room_x < 0 or room_y < 0:
            if attempt > 120:
                return None
            continue
        x, y = margin + rng.uniform(0, room_x), margin + rng.uniform(0, room_y)
        if column is not None and attempt < 60:
            lowest = max((b.y1 for b in taken), default=margin + rng.uniform(0, 0.3) * room_y)
            x, y = column + rng.gauss(0, dpi / 30), lowest + rng.uniform(0.01, 0.5) * dpi
        matrix = warp.shift(x - outline.x0, y - outline.y0) @ spun
        found = warp.box(matrix, Box(0, 0, w, h))
        inside = found.x0 >= 0 and found.y0 >= 0 and found.x1 <= canvas[0] and found.y1 <= canvas[1]
        if inside and not any(found.overlap(b) for b in taken):
            return Laid(side, matrix, (w, h))
    return None


def _put(rng: random.Random, sheet: np.ndarray, laid: Laid, dpi: float) -> None:
    """Draws the side with its rounded corners, its edge and the shadow that the lid's gap gives."""
    w, h = laid.size
    mask = _card_mask(w, h, 3.0 / MM_PER_INCH * dpi if laid.side.paper.card else 1.0)
    size = (sheet.shape[1], sheet.shape[0])
    placed = warp.apply(mask, laid.matrix, size, 0)
    area = _outline(laid).grow(60).clip(*size)
    x0, y0, x1, y1 = (int(v) for v in (area.x0, area.y0, area.x1, area.y1))
    window = sheet[y0:y1, x0:x1].astype(np.float32)
    cover = placed[y0:y1, x0:x1].astype(np.float32)[..., None] / 255
    window *= 1 - _shadow(rng, placed[y0:y1, x0:x1], dpi)[..., None]
    image = warp.apply(laid.side.printed.image, warp.shift(-x0, -y0) @ laid.matrix, (x1 - x0, y1 - y0), 255)
    sheet[y0:y1, x0:x1] = (window * (1 - cover) + image.astype(np.float32) * cover).clip(0, 255).astype(np.uint8)


def _card_mask(w: int, h: int, radius: float) -> np.ndarray:
    mask = np.zeros((h, w), np.uint8)
    r = max(1, int(radius))
    cv2.rectangle(mask, (r, 0), (w - r - 1, h - 1), 255, -1)
    cv2.rectangle(mask, (0, r), (w - 1, h - r - 1), 255, -1)
    for cx, cy in ((r, r), (w - r - 1, r), (r, h - r - 1), (w - r - 1, h - r - 1)):
        cv2.circle(mask, (cx, cy), r, 255, -1, cv2.LINE_AA)
    return mask


def _shadow(rng: random.Random, cover: np.ndarray, dpi: float) -> np.ndarray:
    """Darkness 0-1 around the card: a thin edge line, a soft shadow towards one side; half of them have little."""
    depth = rng.choice((0.05, 0.12, 0.3, 0.5))
    dx, dy = (rng.uniform(-1, 1) * dpi / 45 for _ in range(2))
    moved = cv2.warpAffine(cover, np.array([[1, 0, dx], [0, 1, dy]], float), cover.shape[::-1])
    soft = cv2.GaussianBlur(moved, (0, 0), dpi / rng.uniform(35, 80))
    edge = cv2.dilate(cover, np.ones((5, 5), np.uint8)) if rng.random() < 0.7 else cover
    line = (edge > 127) & (cover < 128)
    return np.maximum(soft.astype(np.float32) / 255 * depth, line.astype(np.float32) * rng.uniform(0.1, 0.6))
