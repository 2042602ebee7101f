"""What a scanned page is like from place to place, in squares of a centimetre: light, contrast, sharpness, letters.

Measured once on the page at 300 dpi as it came from the machine, before anything is mended. What the numbers mean is
said in :mod:`extractors.image.quality_defects`.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.image.blobs import blobs
from extractors.image.warp import Image, smaller

Grid = NDArray[np.float32]
HALF = 0.5  # of the working image: everything is measured at 150 dpi
TILE = 64  # half pixels: 10.8 mm
COARSE = 8  # half pixels to one of the map of light
INK = 14  # grey levels below the paper from which a pixel may be ink
STROKE = 0.4  # of the contrast around: what is paler belongs to a letter's blurred rim
LETTER_LOW, LETTER_HIGH, LETTER_WIDE = 5, 44, 16  # half pixels, and heights: letters, or a word of blurred ones
DARKEST = 0.015  # share of a square's pixels that are surely strokes, where it holds text
NEAR, FAR = 1, 4  # half pixels between the points whose difference is taken


@dataclass(frozen=True, slots=True)
class Tiles:
    """Grids of one number for each square, rows from the top. ``light``: grey level of the paper; ``contrast``: grey
    levels between it and the strokes; ``crisp``: energy of differences of neighbours as a share of that of points
    four apart, noise taken off: 0.25 at an ideal step, 0.06 at a wide slope; ``letters``: how many; ``height``: the
    middle one's in pixels of the working image, 0 without letters. ``boxes``: left, top, width, height of each letter
    in pixels of the working image."""

    light: Grid
    contrast: Grid
    crisp: Grid
    letters: Grid
    height: Grid
    boxes: NDArray[np.int32]
    coarse: Image
    size: tuple[int, int]

    @property
    def scale(self) -> float:
        """Working pixels along a square's side."""
        return TILE / HALF


def measure(grey: Image) -> Tiles:
    """``grey``: H x W at 300 dpi."""
    half = smaller(grey, HALF)
    low, right = -half.shape[0] % TILE, -half.shape[1] % TILE
    half = np.asarray(cv2.copyMakeBorder(half, 0, low, 0, right, cv2.BORDER_REPLICATE), np.uint8)
    coarse, light = _light(half)
    depth = np.asarray(cv2.subtract(light, half), np.uint8)
    rows, columns = half.shape[0] // TILE, half.shape[1] // TILE
    contrast = _contrast(depth, rows, columns)
    boxes = _letters(_ink(depth, contrast))
    count, height = _by_square(boxes, rows, columns)
    return Tiles(
        _mean(light, rows, columns), contrast, _crispness(half, rows, columns),
        count, height / HALF, np.asarray(boxes / HALF, np.int32), coarse, grey.shape[1::-1],
    )  # fmt: skip


def _light(half: Image) -> tuple[Image, Image]:
    """The map of light, and it at the size of the half image: what the paper would show without ink."""
    coarse = cv2.resize(half, None, fx=1 / COARSE, fy=1 / COARSE, interpolation=cv2.INTER_AREA)
    closed = cv2.morphologyEx(coarse, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (9, 9)))
    wide = cv2.resize(cv2.blur(closed, (3, 3)), half.shape[::-1], interpolation=cv2.INTER_LINEAR)
    return np.asarray(coarse, np.uint8), np.asarray(wide, np.uint8)


def _ink(depth: Image, contrast: Grid) -> Image:
    """Where strokes are: well below the paper, as far as strokes go thereabouts."""
    wide = cv2.blur(cv2.dilate(contrast, np.ones((3, 3), np.uint8)), (3, 3))
    least = np.clip(STROKE * wide, INK, 255).astype(np.uint8)
    least = cv2.resize(least, depth.shape[::-1], interpolation=cv2.INTER_NEAREST)
    return np.asarray(cv2.compare(depth, least, cv2.CMP_GT), np.uint8)


def _letters(ink: Image) -> NDArray[np.int32]:
    """Left, top, width, height of blobs of a letter's or a word's size and shape, in half pixels."""
    _, stats = blobs(ink)
    w, h, area = stats[1:, 2:].T
    sized = (h >= LETTER_LOW) & (h <= LETTER_HIGH) & (w >= 2) & (w <= LETTER_WIDE * h)
    filled = (area >= 8) & (area < 0.95 * w * h) & (area > 0.1 * w * h)
    return np.asarray(stats[1:][sized & filled][:, :4], np.int32)


def _by_square(boxes: NDArray[np.int32], rows: int, columns: int) -> tuple[Grid, Grid]:
    """Letters in each square (a word of blurred ones counts by its length), and the height of the middle one."""
    at = (boxes[:, 1] + boxes[:, 3] // 2) // TILE * columns + (boxes[:, 0] + boxes[:, 2] // 2) // TILE
    order = np.lexsort((boxes[:, 3], at))
    at, heights = at[order], boxes[order, 3]
    many = np.maximum(1, boxes[order, 2] / np.maximum(1, heights))
    weight = np.bincount(at, many, minlength=rows * columns)
    count = np.bincount(at, minlength=rows * columns)
    first = np.concatenate([[0], np.cumsum(count)[:-1]])
    middle = np.zeros(rows * columns, np.float32)
    full = count > 0
    middle[full] = heights[(first + count // 2)[full]]
    return weight.reshape(rows, columns).astype(np.float32), middle.reshape(rows, columns)


def _mean(image: NDArray, rows: int, columns: int) -> Grid:
    return np.asarray(cv2.resize(image, (columns, rows), interpolation=cv2.INTER_AREA), np.float32)


def _contrast(depth: Image, rows: int, columns: int) -> Grid:
    """How far the darkest pixels of each square lie below the paper; every second pixel tells."""
    step = TILE // 2
    squares = depth[::2, ::2].reshape(rows, step, columns, step).swapaxes(1, 2).reshape(rows * columns, step * step)
    at = int((1 - DARKEST) * step * step)
    return np.partition(squares, at, axis=1)[:, at].reshape(rows, columns).astype(np.float32)


def _crispness(half: Image, rows: int, columns: int) -> Grid:
    near, far = (_energy(half, d, rows, columns) for d in (NEAR, FAR))
    noise_near, noise_far = np.percentile(near, 10), np.percentile(far, 10)
    signal = np.maximum(far - noise_far, 1e-3)
    return np.asarray(np.clip((near - noise_near) / signal, 0, 1), np.float32)


def _energy(half: Image, apart: int, rows: int, columns: int) -> Grid:
    """Mean square of the differences of points so far apart, along both axes; every second row and column tells."""
    across = cv2.absdiff(half[::2, apart:], half[::2, :-apart])
    down = cv2.absdiff(half[apart:, ::2], half[:-apart, ::2])
    return np.add(_mean(_square(across), rows, columns), _mean(_square(down), rows, columns), dtype=np.float32)


def _square(difference: NDArray) -> NDArray[np.float32]:
    return np.asarray(cv2.multiply(difference, difference, dtype=cv2.CV_32F), np.float32)
