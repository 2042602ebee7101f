"""A sheet of paper photographed on a table: where its four corners are, and the sheet flat as if it had been scanned.

Its sides are long straight edges along which the picture steps from darker outside to lighter inside: the steps are
looked for close by, so that shadows and lamps, which change the light across the whole sheet, do not matter. A scan,
whose paper reaches the rim, has no such sides and is left as it is.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import permutations

import cv2
import numpy as np

from extractors.image.blobs import blobs
from extractors.image.warp import Image, Matrix, smaller

LOOKED_AT = 640  # pixels of the copy that is looked at: its longer side
SCAN_RIM, SCAN_DARK = 212.0, 150.0  # grey levels of a scan's rim: its middle one, and its tenth from the dark end
LONG = 0.1  # of the picture's shorter side: what an edge measures at least to belong to a sheet's side
LINES = 9  # of each direction that are tried as sides
TILT = 24.0  # degrees that a side may be off level or upright
LEAST_SPAN = 0.42  # of the picture's width and height between opposite sides
STEP = 3.5  # grey levels between just inside and just outside a point of a side
NEAR = 4  # pixels of the copy on either side of a side where the step is measured
STEEP, POOREST = 0.72, 0.45  # share of a side's points with that step: of three sides, and of the poorest one
NEARLY_AS_GOOD, WIDER = 0.1, 1.15  # in worth, and in area, of sides around others
SAMPLES = 48  # points of a side
LEAST_ANGLE, MOST_ANGLE = 62.0, 118.0  # degrees at a corner
UNLIKE = 1.45  # opposite sides: the longer over the shorter, at most
A4_LONG = 297 / 25.4  # inches
A_SERIES = math.sqrt(2)
OF_A_SERIES = 0.09  # how far a photographed sheet's proportions may be off those of A4


@dataclass(frozen=True)
class Sheet:
    """Corners in pixels of the picture, 4 x 2 (x, y): clockwise from the one nearest the top left."""

    corners: np.ndarray

    @property
    def width(self) -> float:
        """Mean length of the upper and the lower side, pixels."""
        a, b, c, d = self.corners
        return float((np.linalg.norm(b - a) + np.linalg.norm(c - d)) / 2)

    @property
    def height(self) -> float:
        a, b, c, d = self.corners
        return float((np.linalg.norm(d - a) + np.linalg.norm(c - b)) / 2)


def find_sheet(picture: Image) -> Sheet | None:
    """The only sheet on a photograph (H x W or H x W x 3); None for a scan, and where nothing is sure."""
    small = smaller(picture, min(1.0, LOOKED_AT / max(picture.shape[:2])))
    grey = small if small.ndim == 2 else np.asarray(cv2.cvtColor(small, cv2.COLOR_RGB2GRAY), np.uint8)
    if _looks_scanned(grey):
        return None
    grey = np.asarray(cv2.medianBlur(grey, 5), np.uint8)
    corners = _best(grey, *_sides(grey))
    if corners is None:
        return None
    return Sheet(corners * (np.array(picture.shape[1::-1]) / np.array(small.shape[1::-1])))


def _looks_scanned(grey: Image) -> bool:
    """Whether the rim is paper all around: nothing lies about the sheet that could be told from it."""
    rim = max(3, min(grey.shape) // 50)
    edge = np.concatenate([grey[:rim].ravel(), grey[-rim:].ravel(), grey[:, :rim].ravel(), grey[:, -rim:].ravel()])
    return bool(np.median(edge) >= SCAN_RIM and np.percentile(edge, 10) >= SCAN_DARK)


def flatten(sheet: Sheet, dpi: float) -> tuple[Matrix, tuple[int, int]]:
    """The matrix from the picture to the flat sheet at ``dpi``, and its size (w, h) in pixels. A photograph has no
    scale: its sheet is taken to be as long as A4, and to have the proportions of A4 when it nearly has them."""
    long, short = max(sheet.width, sheet.height), min(sheet.width, sheet.height)
    ratio = A_SERIES if abs(long / short / A_SERIES - 1) <= OF_A_SERIES else long / short
    whole = A4_LONG * dpi
    size = (whole / ratio, whole) if sheet.height >= sheet.width else (whole, whole / ratio)
    w, h = max(1, round(size[0])), max(1, round(size[1]))
    target = np.array([[0, 0], [w, 0], [w, h], [0, h]], np.float32)
    matrix = cv2.getPerspectiveTransform(sheet.corners.astype(np.float32), target)
    return np.asarray(matrix, np.float64), (w, h)


def _sides(grey: Image) -> tuple[np.ndarray, np.ndarray]:
    """Straight edges that may be sides, strongest first: about level ones and about upright ones, each a row
    (a, b, c) with a*x + b*y + c = 0 and (a, b) of length 1."""
    edges = _long_edges(grey)
    ys, xs = np.nonzero(edges)
    points = np.stack([xs, ys], axis=1).astype(np.float32)
    found = cv2.HoughLines(edges, 1, np.pi / 360, max(30, min(grey.shape) // 7))
    level: list[np.ndarray] = []
    upright: list[np.ndarray] = []
    for rho, theta in [] if found is None else found[:600, 0].astype(float):
        line = np.array([np.cos(theta), np.sin(theta), -rho])
        off = abs(np.degrees(theta) - 90)
        group = level if off <= TILT else upright if off >= 90 - TILT else None
        if group is not None and len(group) < LINES and not any(_same(line, known, grey.shape) for known in group):
            group.append(_fitted(line, points))
    return np.array(level), np.array(upright)


def _long_edges(grey: Image) -> Image:
    """Edges without those of letters and small things, which are short."""
    edges = np.asarray(cv2.Canny(grey, 12, 36, L2gradient=True), np.uint8)
    labels, stats = blobs(edges)
    long = stats[:, 2:4].max(axis=1) >= LONG * min(grey.shape)
    long[0] = False
    return np.asarray(long[labels] * 255, np.uint8)


def _fitted(line: np.ndarray, points: np.ndarray) -> np.ndarray:
    """The line through the edge points that lie near it: the search goes by half degrees."""
    near = points[np.abs(points @ line[:2].astype(np.float32) + np.float32(line[2])) < 3]
    if len(near) < 10:
        return line
    vx, vy, x, y = cv2.fitLine(near, cv2.DIST_HUBER, 0, 0.01, 0.01).ravel().astype(float)
    return np.array([vy, -vx, vx * y - vy * x])


def _same(a: np.ndarray, b: np.ndarray, shape: tuple[int, ...]) -> bool:
    """Whether two lines run together: within a few pixels of each other at both ends of the picture."""
    height, width = shape[:2]
    if abs(a[1]) > abs(a[0]):
        apart = [abs((a[0] * x + a[2]) / a[1] - (b[0] * x + b[2]) / b[1]) for x in (0, width)]
    else:
        apart = [abs((a[1] * y + a[2]) / a[0] - (b[1] * y + b[2]) / b[0]) for y in (0, height)]
    return max(apart) < 0.025 * max(shape[:2])


def _best(grey: Image, level: np.ndarray, upright: np.ndarray) -> np.ndarray | None:
    """The corners of the best four sides, clockwise from the top left; None when none will do.

    A broad band or a column of another colour on the paper has as good an edge as the paper itself: where nearly as
    good sides lie well outside the best, the sheet goes on up to them. Too much is only table, too little loses text.
    """
    sheets = _candidates(grey, level, upright)
    if not sheets:
        return None
    most, best = max(sheets, key=lambda s: s[0])
    wider = [s for s in sheets if s[0] >= most - NEARLY_AS_GOOD and _area(s[1]) >= WIDER * _area(best)]
    around = [s for s in wider if all(_holds(s[1], corner) for corner in best)]
    return max(around, key=lambda s: s[0])[1] if around else best


def _candidates(grey: Image, level: np.ndarray, upright: np.ndarray) -> list[tuple[float, np.ndarray]]:
    """Every four sides that may be a sheet's, with their worth."""
    height, width = grey.shape
    out = []
    for top, bottom in permutations(level, 2):
        if _gap(top, bottom, width / 2, upright=False) < LEAST_SPAN * height:
            continue
        for left, right in permutations(upright, 2):
            if _gap(left, right, height / 2, upright=True) < LEAST_SPAN * width:
                continue
            corners = _corners(top, right, bottom, left)
            if corners is None or not _is_a_sheet(corners):
                continue
            worth = _worth(grey, corners)
            if worth > 0:
                out.append((worth, corners))
    return out


def _area(corners: np.ndarray) -> float:
    return float(cv2.contourArea(corners.astype(np.float32)))


def _holds(corners: np.ndarray, point: np.ndarray) -> bool:
    """Whether the point lies within the corners, or hardly outside them."""
    x, y = (float(v) for v in point)
    return cv2.pointPolygonTest(corners.astype(np.float32), (x, y), True) > -2 * NEAR


def _gap(first: np.ndarray, second: np.ndarray, at: float, *, upright: bool) -> float:
    """How far the second line lies below (right of) the first in the middle of the picture; negative the other way."""
    a, b = (1, 0) if upright else (0, 1)
    places = [-(line[a] * at + line[2]) / (line[b] or 1e-9) for line in (first, second)]
    return float(places[1] - places[0])


def _corners(top: np.ndarray, right: np.ndarray, bottom: np.ndarray, left: np.ndarray) -> np.ndarray | None:
    met = [np.cross(a, b) for a, b in ((top, left), (top, right), (bottom, right), (bottom, left))]
    if any(abs(point[2]) < 1e-9 for point in met):
        return None
    return np.array([point[:2] / point[2] for point in met])


def _worth(grey: Image, corners: np.ndarray) -> float:
    """How sure these are a sheet's corners: the shares of the sides' points with a step from dark outside to light
    inside, and a little for size; 0 when too few have it."""
    shares = sorted(_steps(grey, a, b, corners.mean(axis=0)) for a, b in zip(corners, np.roll(corners, -1, axis=0),
                                                                             strict=True))  # fmt: skip
    if shares[0] < POOREST or shares[1] < STEEP:
        return 0.0
    return sum(shares) / 4 + 0.15 * _area(corners) / grey.size


def _steps(grey: Image, a: np.ndarray, b: np.ndarray, middle: np.ndarray) -> float:
    """The share of the side's points at which the picture is lighter inside; a side outside the picture has none."""
    length = float(np.linalg.norm(b - a)) or 1e-6
    normal = np.array([-(b - a)[1], (b - a)[0]]) / length
    normal = normal if normal @ (middle - (a + b) / 2) > 0 else -normal
    points = a + (b - a) * np.linspace(0.06, 0.94, SAMPLES)[:, None]
    inside, outside = _levels(grey, points + NEAR * normal), _levels(grey, points - NEAR * normal)
    return float(np.count_nonzero(inside - outside >= STEP)) / SAMPLES  # beyond the rim it is not a number: no step


def _is_a_sheet(corners: np.ndarray) -> bool:
    """Whether the angles and sides may be those of a rectangle seen from not too far aside."""
    before, after = np.roll(corners, 1, axis=0) - corners, np.roll(corners, -1, axis=0) - corners
    cosines = (before * after).sum(axis=1) / (np.linalg.norm(before, axis=1) * np.linalg.norm(after, axis=1) + 1e-9)
    angles = np.degrees(np.arccos(np.clip(cosines, -1, 1)))
    sides = np.linalg.norm(after, axis=1)
    opposite = max(sides[0] / sides[2], sides[2] / sides[0], sides[1] / sides[3], sides[3] / sides[1])
    return bool(((angles >= LEAST_ANGLE) & (angles <= MOST_ANGLE)).all() and opposite <= UNLIKE)


def _levels(grey: Image, points: np.ndarray) -> np.ndarray:
    """Grey levels at the points; not a number outside the picture."""
    at = np.rint(points).astype(int)
    height, width = grey.shape
    there = (at[:, 0] >= 0) & (at[:, 0] < width) & (at[:, 1] >= 0) & (at[:, 1] < height)
    out = np.full(len(at), np.nan)
    out[there] = grey[at[there, 1], at[there, 0]]
    return out
