"""What a page looks like, in numbers, so that only the steps that it needs are done."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from extractors.image.blobs import blobs
from extractors.image.warp import Image, darker, smaller


@dataclass(frozen=True, slots=True)
class Quality:
    """``paper`` and ``ink``: grey levels (0-255) of the background and of the darkest hundredth; ``contrast`` their
    difference; ``noise``: robust deviation of the Laplacian; ``sharpness``: high quantile of the gradient as a share
    of the contrast; ``unevenness``: grey levels between the lightest and darkest parts of the paper."""

    paper: float
    ink: float
    noise: float
    sharpness: float
    unevenness: float

    @property
    def contrast(self) -> float:
        return self.paper - self.ink


def quality(grey: Image) -> Quality:
    """Measured on a copy of at most about 2 megapixels' stride; costs a few milliseconds."""
    small = smaller(grey, 0.25)
    ink, paper = np.percentile(small, [0.5, 80])
    mid = grey[grey.shape[0] // 8 : -grey.shape[0] // 8 or None, grey.shape[1] // 8 : -grey.shape[1] // 8 or None]
    mid = mid[:1600, :1600] if mid.size else grey
    lap = cv2.Laplacian(mid, cv2.CV_16S)[::2, ::2].astype(np.int32)  # a quarter of the points tells as much
    noise = float(np.median(np.abs(lap - int(np.median(lap)))) * 1.4826)
    gx = np.abs(cv2.Sobel(mid, cv2.CV_16S, 1, 0)[::2, ::2])
    sharp = float(np.percentile(gx, 99.5)) / 4.0 / max(1.0, float(paper - ink))
    tiles = cv2.resize(cv2.dilate(small, np.ones((9, 9), np.uint8)), (8, 8), interpolation=cv2.INTER_AREA)
    return Quality(float(paper), float(ink), noise, sharp, float(np.percentile(tiles, 95) - np.percentile(tiles, 5)))


THIN = 0.34  # share of the ink that is left when a pixel is taken off all around: below it strokes are thin
TALL = 19  # pixels: letters must be so tall (the middle one) for thin strokes to be a matter of the typeface


def thin_strokes(grey: Image) -> bool:
    """Whether the page is printed in hair-thin letters of usual size (typewriter faces at 300 dpi). Cards and small
    print, whose strokes are thin because all of it is small, are not meant."""
    paper = float(np.percentile(grey[::7, ::7], 80))
    ink = darker(grey, 0.6 * paper)
    total = cv2.countNonZero(ink)
    if total < 2000 or cv2.countNonZero(cv2.erode(ink, np.ones((3, 3), np.uint8))) >= THIN * total:
        return False
    _, stats = blobs(ink)
    heights = stats[1:, 3]
    letters = heights[(heights >= 8) & (heights <= 80)]
    return len(letters) >= 60 and float(np.median(letters)) >= TALL


SIDE = 0.02  # of the picture's size, at each side: where a copier's black edge lies


def skew(grey: Image, limit: float = 6.0) -> float:
    """Degrees (counter-clockwise on the screen) by which the page must be turned to lie straight; 0 when unsure.

    Text lines make sharp steps in the row profile when they lie level: the angle of the sharpest profile wins,
    searched coarsely, then finely, on a copy of about 800 pixels' width. The sides are left out: the black edge of a
    copy lies level whatever the print does.
    """
    scale = 800.0 / max(grey.shape[:2])
    small = smaller(grey, scale)
    local = cv2.blur(small, (31, 31))
    ink = (small.astype(np.int16) < local.astype(np.int16) - 18).astype(np.uint8)
    high, wide = (max(1, round(SIDE * n)) for n in ink.shape)
    ink = ink[high:-high, wide:-wide]
    if ink.sum() < 200:
        return 0.0
    ys, xs = np.nonzero(ink)
    if len(xs) > 60_000:
        pick = np.linspace(0, len(xs) - 1, 60_000).astype(np.int64)
        xs, ys = xs[pick], ys[pick]
    coarse = np.arange(-limit, limit + 0.01, 0.5)
    best = max(coarse, key=lambda a: _profile_sharpness(xs, ys, a))
    fine = np.arange(best - 0.5, best + 0.51, 0.1)
    best = max(fine, key=lambda a: _profile_sharpness(xs, ys, a))
    level = _profile_sharpness(xs, ys, 0.0)
    if abs(best) < 0.15 or abs(best) >= limit or _profile_sharpness(xs, ys, best) < 1.03 * level:
        return 0.0
    return float(best)


def _profile_sharpness(xs: np.ndarray, ys: np.ndarray, degrees: float) -> float:
    """Energy of the steps in the row profile after turning by ``degrees``."""
    t = np.tan(np.radians(degrees))
    rows = (ys - xs * t).astype(np.int64)
    rows -= rows.min()
    profile = np.bincount(rows).astype(np.float64)
    return float(np.square(np.diff(profile)).sum())
