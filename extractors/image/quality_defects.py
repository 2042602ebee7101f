"""From measures to findings: where a page is blurred, dark, faded, dazzled, cut, or too coarse to be read."""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from extractors.image.quality import COARSE, HALF, TILE, Tiles
from extractors.image.warp import Image
from models.geometry import Box

Mask = NDArray[np.bool_]
Limits = Mapping[str, float]
TEXT, AROUND = 3, 8  # letters in a square and in the nine about it from which it holds text
ENOUGH = 3  # squares that make a place in the dark, or text beside a glare
FULL, MANY = 6, 4  # letters in a square, and such squares, that make a place of bad text: stamps are soft and pale too
MOSTLY = 0.6  # share of the squares of text in a place that must be bad
ALL = 0.75  # share of the page's squares of text from which the whole of the text is meant
MOST = 3  # places of one kind on a page; more are one
COARSE_MM = COARSE / HALF * 25.4 / 300  # millimetres along a pixel of the map of light
SEEN_CLIPPED, GLARE_PAPER = 250, 240  # as light as can be; paper so light shows no glare
RIM = 14  # working pixels (1.2 mm): no printed line ends so near to the picture's side by intent
PRINT, PRINT_HIGH = 40, 14  # contrast, and pixels of height, of what is surely print and not a lid's grain
BETWEEN = 0.2  # how far a glare's rim is from the paper's light to the patch's
FINE = 250.0  # dots per inch from which nobody is asked for more


@dataclass(frozen=True, slots=True)
class Defect:
    """``region``: in pixels of the measured picture. ``code``: one of :data:`CODES`."""

    code: str
    region: Box


def defects(tiles: Tiles, dpi: float, bilevel: bool, limits: Mapping[str, Limits] | None = None) -> tuple[Defect, ...]:
    """All that is wrong with the page. ``dpi``: of the scan itself, on the paper; ``bilevel``: nothing but black and
    white, where light and blur leave no trace that could be told from print."""
    limits = limits or settings()
    return tuple(d for code in CODES for d in defects_of(code, tiles, dpi, bilevel, limits[code]))


def defects_of(code: str, tiles: Tiles, dpi: float, bilevel: bool, limits: Limits) -> tuple[Defect, ...]:
    """Only what this finding says."""
    if bilevel and code not in ("page_cut", "resolution_low"):
        return ()
    return tuple(Defect(code, region) for region in _FINDERS[code](tiles, dpi, limits))


@functools.cache
def settings() -> Mapping[str, Limits]:
    """The limits of ``quality.toml``."""
    return tomllib.loads(Path(__file__).with_name("quality.toml").read_text(encoding="utf-8"))


def _text(tiles: Tiles) -> Mask:
    """Squares with text: some letters, and more of them thereabouts."""
    about = cv2.boxFilter(tiles.letters, -1, (3, 3), normalize=False, borderType=cv2.BORDER_CONSTANT)
    return np.asarray((tiles.letters >= TEXT) & (about >= AROUND))


def _blurred(tiles: Tiles, dpi: float, limits: Limits) -> list[Box]:
    return _places(tiles, tiles.crisp * tiles.height < limits["crisp"])


def _dark(tiles: Tiles, dpi: float, limits: Limits) -> list[Box]:
    """Text in the dark, or darkness amid text that has swallowed some."""
    dark, text = tiles.light < limits["light"], _text(tiles)
    places = _places(tiles, dark)
    if places:
        return places
    count, labels = cv2.connectedComponents(dark.astype(np.uint8), connectivity=4)
    for i in range(1, count):
        here = labels == i
        ys, xs = np.nonzero(here)
        rim = ys.min() == 0 or xs.min() == 0 or ys.max() == dark.shape[0] - 1 or xs.max() == dark.shape[1] - 1
        beside = cv2.dilate(here.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
        if len(ys) >= ENOUGH and not rim and (beside & text).sum() >= ENOUGH:
            places.append(_of_squares(tiles, here))
    return _few(places)


def _faded(tiles: Tiles, dpi: float, limits: Limits) -> list[Box]:
    return _places(tiles, tiles.contrast < limits["contrast"])


def _coarse(tiles: Tiles, dpi: float, limits: Limits) -> list[Box]:
    if dpi >= FINE:
        return []
    return _places(tiles, tiles.height * (dpi / 300.0) < limits["height"])


def _glare(tiles: Tiles, dpi: float, limits: Limits) -> list[Box]:
    """Patches as light as can be on paper that is not, with a soft rim and text beside them."""
    text = _text(tiles)
    paper = float(np.median(tiles.light[text])) if text.any() else 255.0
    if paper > GLARE_PAPER:
        return []
    clipped = (tiles.coarse >= SEEN_CLIPPED).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(clipped, connectivity=4)
    least = limits["clipped"] / COARSE_MM**2
    found = []
    for i in range(1, count):
        x, y, w, h, area = (int(v) for v in stats[i])
        inside = x > 0 and y > 0 and x + w < clipped.shape[1] and y + h < clipped.shape[0]  # else: a sheet's white rim
        if inside and area >= least and _is_soft(tiles.coarse, labels == i, paper) and _amid_text(text, (x, y, w, h)):
            found.append(Box(x, y, x + w, y + h).grow(2))
    step = COARSE / HALF
    return _few([Box(b.x0 * step, b.y0 * step, b.x1 * step, b.y1 * step).clip(*tiles.size) for b in found])


def _is_soft(coarse: Image, patch: Mask, paper: float) -> bool:
    """Whether the light falls off slowly around the patch; a label or a card has an edge."""
    grown = cv2.dilate(patch.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    rim = coarse[grown & ~patch]
    return bool(rim.size and np.median(rim) >= paper + BETWEEN * (SEEN_CLIPPED - paper))


def _amid_text(text: Mask, place: tuple[int, int, int, int]) -> bool:
    """Whether there is text close by: within two squares of the place."""
    of = TILE // COARSE
    x0, y0, x1, y1 = place[0] // of, place[1] // of, (place[0] + place[2]) // of + 1, (place[1] + place[3]) // of + 1
    return bool(text[max(0, y0 - 2) : y1 + 2, max(0, x0 - 2) : x1 + 2].sum() >= ENOUGH)


def _cut(tiles: Tiles, dpi: float, limits: Limits) -> list[Box]:
    """Sides into which letters run: letters of lines of print, not dirt and not the lid's shadow."""
    width, height = tiles.size
    if not len(tiles.boxes):
        return []
    x, y, w, h = tiles.boxes.T
    depth = TILE / HALF
    sure = (_at(tiles, tiles.contrast) >= PRINT) & (h >= PRINT_HIGH)
    sides = (
        (x <= RIM, Box(0, 0, depth, height)),
        (x + w >= width - RIM, Box(width - depth, 0, width, height)),
        (y <= RIM, Box(0, 0, width, depth)),
        (y + h >= height - RIM, Box(0, height - depth, width, height)),
    )
    found = []
    for touching, band in sides:
        cut = _of_print(tiles.boxes, touching & sure)
        if len(cut) >= limits["letters"]:
            along = 1 if band.height > band.width else 0
            low, high = float(cut[:, along].min()), float((cut[:, along] + cut[:, along + 2]).max())
            found.append(_along(band, low - depth / 2, high + depth / 2).clip(width, height))
    return found


def _of_print(boxes: NDArray[np.int32], touching: Mask) -> NDArray[np.int32]:
    """Those of the boxes that have a neighbour of about their height in the same line."""
    mine = boxes[touching]
    if not len(mine) or len(mine) > 400:
        return mine[:0]
    x, y, w, h = (boxes[:, i][None, :] for i in range(4))
    mx, my, mw, mh = (mine[:, i][:, None] for i in range(4))
    gap = np.maximum(mx - (x + w), x - (mx + mw))
    shared = np.minimum(my + mh, y + h) - np.maximum(my, y)
    beside = (gap >= 0) & (gap < mh) & (shared > 0.5 * np.minimum(mh, h)) & (h < 1.8 * mh) & (mh < 1.8 * h)
    return np.asarray(mine[beside.any(axis=1)])


def _at(tiles: Tiles, grid: NDArray[np.float32]) -> NDArray[np.float32]:
    """The grid's value at the middle of each letter."""
    x, y, w, h = tiles.boxes.T
    side = int(tiles.scale)
    return np.asarray(grid[(y + h // 2) // side, (x + w // 2) // side])


def _along(band: Box, low: float, high: float) -> Box:
    upright = band.height > band.width
    return Box(band.x0, low, band.x1, high) if upright else Box(low, band.y0, high, band.y1)


def _places(tiles: Tiles, bad: Mask) -> list[Box]:
    """The places where text is bad: squares that lie together, most of whose text is bad."""
    text = tiles.letters >= FULL
    bad = bad & text
    if bad.sum() < MANY:
        return []
    if bad.sum() >= ALL * text.sum():
        return [_of_squares(tiles, text)]
    joined = cv2.dilate(bad.astype(np.uint8), np.ones((3, 3), np.uint8))
    count, labels = cv2.connectedComponents(joined, connectivity=4)
    found = []
    for i in range(1, count):
        here = bad & (labels == i)
        ys, xs = np.nonzero(here)
        if len(ys) >= MANY:
            around = text[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
            if len(ys) >= MOSTLY * around.sum():
                found.append(_of_squares(tiles, here))
    return _few(found)


def _of_squares(tiles: Tiles, squares: Mask) -> Box:
    ys, xs = np.nonzero(squares)
    side = tiles.scale
    return Box(xs.min() * side, ys.min() * side, (xs.max() + 1) * side, (ys.max() + 1) * side).clip(*tiles.size)


def _few(boxes: list[Box]) -> list[Box]:
    """The largest; they read better than a dozen crumbs."""
    return sorted(boxes, key=lambda b: -b.area)[:MOST]


_FINDERS: dict[str, Callable[[Tiles, float, Limits], list[Box]]] = {
    "page_blurred": _blurred,
    "page_dark": _dark,
    "page_faded": _faded,
    "page_glare": _glare,
    "page_cut": _cut,
    "resolution_low": _coarse,
}
CODES = tuple(_FINDERS)
