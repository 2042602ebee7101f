"""3x3 matrices that carry points from one picture to the next, and boxes with them. Points are pixels, (x, y)."""

from __future__ import annotations

import math

import cv2
import numpy as np

from models.geometry import Box, around

Matrix = np.ndarray
IDENTITY: Matrix = np.eye(3)


def shift(dx: float, dy: float) -> Matrix:
    return np.array([[1, 0, dx], [0, 1, dy], [0, 0, 1]], float)


def scale(fx: float, fy: float | None = None) -> Matrix:
    """Edge to edge: pixel centres are half a pixel in, as OpenCV's resize holds."""
    fy = fx if fy is None else fy
    return np.array([[fx, 0, (fx - 1) / 2], [0, fy, (fy - 1) / 2], [0, 0, 1]], float)


def turn(degrees: float, cx: float, cy: float) -> Matrix:
    """About (cx, cy), clockwise as it is seen on the page."""
    c, s = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return shift(cx, cy) @ np.array([[c, -s, 0], [s, c, 0], [0, 0, 1]], float) @ shift(-cx, -cy)


def quarter(turns: int, width: int, height: int) -> tuple[Matrix, tuple[int, int]]:
    """``turns`` quarter turns clockwise; the matrix and the new (width, height)."""
    w, h = width, height
    if turns % 4 == 1:
        return np.array([[0, -1, h - 1], [1, 0, 0], [0, 0, 1]], float), (h, w)
    if turns % 4 == 2:
        return np.array([[-1, 0, w - 1], [0, -1, h - 1], [0, 0, 1]], float), (w, h)
    if turns % 4 == 3:
        return np.array([[0, 1, 0], [-1, 0, w - 1], [0, 0, 1]], float), (h, w)
    return IDENTITY, (w, h)


def points(matrix: Matrix, xy: np.ndarray) -> np.ndarray:
    """Points of shape (n, 2), moved."""
    moved = np.column_stack([xy, np.ones(len(xy))]) @ matrix.T
    return moved[:, :2] / moved[:, 2:]


def box(matrix: Matrix, area: Box) -> Box:
    """The upright box around the moved box."""
    corners = np.array([[area.x0, area.y0], [area.x1, area.y0], [area.x1, area.y1], [area.x0, area.y1]], float)
    return around(Box(x, y, x, y) for x, y in points(matrix, corners).tolist())


def apply(
    image: np.ndarray, matrix: Matrix, size: tuple[int, int], fill: int | tuple[int, ...] = 255, smooth: bool = True
) -> np.ndarray:
    """The picture moved onto a canvas of (width, height)."""
    how = cv2.INTER_CUBIC if smooth else cv2.INTER_NEAREST
    value = (fill,) * 3 if isinstance(fill, int) else fill
    return cv2.warpPerspective(image, matrix, size, flags=how, borderMode=cv2.BORDER_CONSTANT, borderValue=value)
