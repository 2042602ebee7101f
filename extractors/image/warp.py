"""Transforms between images as 3x3 matrices (homogeneous pixel coordinates, column vectors).

A matrix named ``a_to_b`` takes a point of image a to image b. Matrices compose right to left with ``@``.
"""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from models.geometry import Box

Matrix = NDArray[np.float64]
Image = NDArray[np.uint8]
IDENTITY: Matrix = np.eye(3)


def scaling(fx: float, fy: float) -> Matrix:
    return np.diag([fx, fy, 1.0])


def smaller(image: Image, scale: float) -> Image:
    """``image`` (H x W or H x W x 3) at ``scale`` of its size by averaging areas; itself when ``scale`` is 1 or more.
    Halved first, which OpenCV does several times faster than any odd step."""
    height, width = image.shape[:2]
    if scale >= 1:
        return image
    left = scale
    while left <= 0.5:
        image = _as_image(cv2.resize(image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA))
        left *= 2
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return image if image.shape[1::-1] == size else _as_image(cv2.resize(image, size, interpolation=cv2.INTER_AREA))


def darker(grey: Image, level: float) -> Image:
    """255 where ``grey`` is below ``level``, else 0: as ``grey < level``, in a sixth of the time."""
    number: Any = float(level)  # its stubs know no numbers
    return _as_image(cv2.compare(grey, number, cv2.CMP_LT))


def shift(dx: float, dy: float) -> Matrix:
    m = np.eye(3)
    m[0, 2], m[1, 2] = dx, dy
    return m


def quarter_turn(image: Image, turns: int) -> tuple[Image, Matrix]:
    """``image`` turned clockwise by ``turns`` quarter turns, and the matrix from the old image to the new."""
    h, w = image.shape[:2]
    turns %= 4
    if turns == 0:
        return image, IDENTITY
    code = (cv2.ROTATE_90_CLOCKWISE, cv2.ROTATE_180, cv2.ROTATE_90_COUNTERCLOCKWISE)[turns - 1]
    matrix = {
        1: np.array([[0, -1, h], [1, 0, 0], [0, 0, 1.0]]),
        2: np.array([[-1, 0, w], [0, -1, h], [0, 0, 1.0]]),
        3: np.array([[0, 1, 0], [-1, 0, w], [0, 0, 1.0]]),
    }[turns]
    return _as_image(cv2.rotate(image, code)), matrix


def rotation(image_shape: tuple[int, ...], degrees: float) -> tuple[Matrix, tuple[int, int]]:
    """The matrix that turns by ``degrees`` (counter-clockwise on the screen) about the middle, and the new (w, h)
    that holds all of the old image."""
    h, w = image_shape[:2]
    m = cv2.getRotationMatrix2D((w / 2, h / 2), degrees, 1.0)
    cos, sin = abs(m[0, 0]), abs(m[0, 1])
    new_w, new_h = int(h * sin + w * cos + 0.5), int(h * cos + w * sin + 0.5)
    m[0, 2] += new_w / 2 - w / 2
    m[1, 2] += new_h / 2 - h / 2
    return np.vstack([m, [0, 0, 1]]), (new_w, new_h)


def apply(image: Image, matrix: Matrix, size: tuple[int, int], paper: int = 255) -> Image:
    """``image`` drawn through ``matrix`` onto a sheet of ``size`` (w, h); outside is ``paper``."""
    border: Any = paper if image.ndim == 2 else (paper,) * 3
    affine = np.allclose(matrix[2], [0, 0, 1])
    if affine:
        out = cv2.warpAffine(
            image, matrix[:2], size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=border
        )
    else:
        out = cv2.warpPerspective(
            image, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=border
        )
    return _as_image(out)


def move_box(box: Box, matrix: Matrix) -> Box:
    """The upright box around ``box`` after ``matrix``."""
    corners = np.array([[box.x0, box.y0], [box.x1, box.y0], [box.x1, box.y1], [box.x0, box.y1]], dtype=np.float64)
    ends = np.hstack([corners, np.ones((4, 1))]) @ np.asarray(matrix).T
    ends = ends[:, :2] / ends[:, 2:3]
    return Box(float(ends[:, 0].min()), float(ends[:, 1].min()), float(ends[:, 0].max()), float(ends[:, 1].max()))


def _as_image(array: Any) -> Image:
    return np.asarray(array, dtype=np.uint8)
