"""Dotted leaders (``Nume ........ POP``) taken off a page before it is read.

Tesseract reads a row of dots as letters and then mistrusts the whole line (``C.N.P. ......: 1930617`` became
``GONEpei e. 1030601``). A leader is a run of at least :data:`FEWEST` little blobs of one size on one level, evenly
apart; nothing else on a page is, and a few blobs more or less harm nobody.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator

import cv2
import numpy as np

from extractors.image.blobs import blobs
from extractors.image.warp import Image, darker

FEWEST = 5
LARGEST = 11  # pixels at 300 dpi: width and height of a dot
WIDEST = 46  # pixels between two dots of one leader
COLON = 36  # pixels between the two dots of a colon at most
LEVEL = 2.5  # pixels that a dot may lie off its neighbours' level


def without_leaders(grey: Image) -> tuple[Image, int]:
    """``grey`` (upright, 300 dpi) with its dotted leaders painted over by paper, and how many they were; the same
    image when it has none."""
    half = np.asarray(cv2.resize(grey, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8)
    if not _runs(half, 0.5, 0.8):  # a quick look: most pages have none
        return grey, 0
    runs = [run for run in _runs(grey, 1.0, 0.72) if not _over_strokes(grey, run)]
    if not runs:
        return grey, 0
    out = grey.copy()
    for run in runs:
        _paint(out, run)
    return out, len(runs)


def _runs(image: Image, scale: float, dark: float) -> list[np.ndarray]:
    dots = _dots(image, scale, dark)
    dots = dots[~_of_colons(dots, scale)]
    return [run for level in _levels(dots, scale) for run in _even(level, scale)]


def _over_strokes(page: Image, run: np.ndarray) -> bool:
    """Whether strokes stand right under most of the dots: a row of small ``i``."""
    strokes = 0
    for x, y, w, h, _ in run.tolist():
        under = page[y + h + 3 : y + h + 16, x : x + w]
        strokes += bool(under.size) and bool((under < int(page[y + h // 2, x + w // 2]) + 40).any())
    return 2 * strokes > len(run)


def _dots(image: Image, scale: float, dark: float) -> np.ndarray:
    """Blobs of the size of a dot, one row each: x, y, width, height, pixels; darker than ``dark`` of the paper."""
    paper = float(np.percentile(image[::7, ::7], 80))
    _, stats = blobs(darker(image, dark * paper))
    w, h, area = stats[:, 2], stats[:, 3], stats[:, 4]
    least, most = 2, LARGEST * scale + 0.5
    fits = (w >= least) & (h >= least) & (w <= most) & (h <= most) & (abs(w - h) <= 4)
    return np.asarray(stats[fits & (area >= 0.45 * w * h)])


def _of_colons(dots: np.ndarray, scale: float) -> np.ndarray:
    """Which dots have a twin right over them: a colon behind a leader stays."""
    order = np.argsort(dots[:, 0], kind="stable")
    out = np.zeros(len(dots), bool)
    for step in range(1, 5):
        a, b = dots[order[:-step]], dots[order[step:]]
        twins = (
            (abs(a[:, 0] - b[:, 0]) <= 2)
            & (abs(a[:, 1] - b[:, 1]) > 8 * scale)
            & (abs(a[:, 1] - b[:, 1]) <= COLON * scale)
        )
        out[order[:-step][twins]] = out[order[step:][twins]] = True
    return out


def _levels(dots: np.ndarray, scale: float) -> Iterator[np.ndarray]:
    """Dots on one level, left to right."""
    if len(dots) < FEWEST:
        return
    middle = dots[:, 1] + dots[:, 3] / 2
    order = np.argsort(middle, kind="stable")
    cuts = np.flatnonzero(np.diff(middle[order]) > LEVEL * scale) + 1
    for part in np.split(order, cuts):
        if len(part) >= FEWEST:
            level = dots[part]
            yield level[np.argsort(level[:, 0], kind="stable")]


def _even(level: np.ndarray, scale: float) -> Iterator[np.ndarray]:
    """The runs of evenly spaced dots of one size."""
    x = level[:, 0] + level[:, 2] / 2
    y = level[:, 1] + level[:, 3] / 2
    start = 0
    for i in range(1, len(level) + 1):
        if i < len(level) and _joins(x, y, level, start, i, scale):
            continue
        if i - start >= FEWEST:
            yield level[start:i]
        start = i


def _joins(
    x: np.ndarray, y: np.ndarray, level: np.ndarray, start: int, i: int, scale: float
) -> bool:  # fmt: skip
    """Whether dot ``i`` goes on with the run that began at ``start``."""
    step = x[i] - x[i - 1]
    if not 1.3 * level[i, 2] <= step <= WIDEST * scale or abs(y[i] - y[i - 1]) > LEVEL:
        return False
    if abs(int(level[i, 3]) - int(level[i - 1, 3])) > 3:
        return False
    if i - start < 2:
        return True
    usual = statistics.median(np.diff(x[start:i]).tolist())
    return abs(step - usual) <= max(2.5, 0.22 * usual)


def _paint(page: Image, run: np.ndarray) -> None:
    x0, x1 = int(run[0, 0]), int(run[-1, 0] + run[-1, 2])
    y0, y1 = int(run[:, 1].min()), int((run[:, 1] + run[:, 3]).max())
    around = page[max(0, y0 - 8) : y1 + 8, max(0, x0 - 4) : x1 + 4]
    paper = np.uint8(np.percentile(around, 75))
    for x, y, w, h, _ in run.tolist():
        page[max(0, y - 2) : y + h + 2, max(0, x - 2) : x + w + 2] = paper
