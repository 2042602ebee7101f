"""Good scans made bad in known ways, as machines and hands do it: what ``benchmarks.quality`` looks for."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from extractors.image import clean
from extractors.image.quality import measure
from models.geometry import Box

Image = np.ndarray


@dataclass(frozen=True)
class Spoilt:
    """``place``: pixels of ``image`` that were spoilt, None for all of it. ``harmed`` False: nothing to spoil there."""

    image: Image
    dpi: float
    place: Box | None = None
    harmed: bool = True


@dataclass(frozen=True)
class Way:
    """``code``: the finding that it deserves. ``harmful``: whether reading suffers. ``bilevel``: whether a scan without
    greys can be spoilt so. Every ``every``-th page is spoilt, beginning with page ``turn``."""

    code: str
    name: str
    harmful: bool
    make: Callable[[Image, float, random.Random], Spoilt]
    bilevel: bool = False
    every: int = 6
    turn: int = 0


def spoil(image: Image, dpi: float, way: Way, seed: str) -> Spoilt:
    """The page spoilt; the same seed spoils alike."""
    return way.make(image, dpi, random.Random(seed))


def _blur(sigma: float) -> Callable[[Image, float, random.Random], Spoilt]:
    """``sigma`` in pixels at 300 dpi."""

    def make(image: Image, dpi: float, rng: random.Random) -> Spoilt:
        return Spoilt(cv2.GaussianBlur(image, (0, 0), sigma * dpi / 300), dpi)

    return make


def _blurred_place(sigma: float) -> Callable[[Image, float, random.Random], Spoilt]:
    """Soft only around one place of text: a page that did not lie flat."""

    def make(image: Image, dpi: float, rng: random.Random) -> Spoilt:
        place = _text_place(image, dpi, rng, 45)
        if place is None:
            return Spoilt(image, dpi, harmed=False)
        weight = _spot(image.shape[:2], place, 1.0)[..., None] if image.ndim == 3 else _spot(image.shape[:2], place, 1)
        soft = cv2.GaussianBlur(image, (0, 0), sigma * dpi / 300).astype(np.float32)
        return Spoilt((image * (1 - weight) + soft * weight).astype(np.uint8), dpi, place)

    return make


def _dark(light: float) -> Callable[[Image, float, random.Random], Spoilt]:
    """Only a share of the light, and the sensor's noise stays."""

    def make(image: Image, dpi: float, rng: random.Random) -> Spoilt:
        noise = np.random.default_rng(rng.getrandbits(32)).normal(0, 2.5, image.shape[:2]).astype(np.float32)
        dim = image.astype(np.float32) * light + (noise[..., None] if image.ndim == 3 else noise)
        return Spoilt(dim.clip(0, 255).astype(np.uint8), dpi)

    return make


def _shadow(light: float) -> Callable[[Image, float, random.Random], Spoilt]:
    """A dark place amid text: a hand, a fold."""

    def make(image: Image, dpi: float, rng: random.Random) -> Spoilt:
        place = _text_place(image, dpi, rng, 40)
        if place is None:
            return Spoilt(image, dpi, harmed=False)
        gain = 1 - (1 - light) * _spot(image.shape[:2], place, 1.0)
        dim = image.astype(np.float32) * (gain[..., None] if image.ndim == 3 else gain)
        return Spoilt(dim.clip(0, 255).astype(np.uint8), dpi, place)

    return make


def _fade(left: float) -> Callable[[Image, float, random.Random], Spoilt]:
    """Only a share of the contrast is left: a pale copy, an empty cartridge."""

    def make(image: Image, dpi: float, rng: random.Random) -> Spoilt:
        paper = np.percentile(image[::5, ::5], 80, axis=(0, 1))
        return Spoilt((paper - (paper - image.astype(np.float32)) * left).clip(0, 255).astype(np.uint8), dpi)

    return make


def _glare(size_mm: float) -> Callable[[Image, float, random.Random], Spoilt]:
    """A lamp's reflection on paper that is not overexposed elsewhere."""

    def make(image: Image, dpi: float, rng: random.Random) -> Spoilt:
        place = _text_place(image, dpi, rng, size_mm)
        if place is None:
            return Spoilt(image, dpi, harmed=False)
        shine = _spot(image.shape[:2], place, 1.0) * 420
        lit = image.astype(np.float32) * 0.84 + (shine[..., None] if image.ndim == 3 else shine)
        return Spoilt(lit.clip(0, 255).astype(np.uint8), dpi, place)

    return make


def _cut(depth_mm: float) -> Callable[[Image, float, random.Random], Spoilt]:
    """A side of the sheet that lies outside of the picture, with some of the text (``depth_mm`` of it); below nought
    it ends before the text."""

    def make(image: Image, dpi: float, rng: random.Random) -> Spoilt:
        box = _text_box(image, dpi, 2 if depth_mm > 0 else 0)
        if box is None:
            return Spoilt(image, dpi, harmed=False)
        depth = round(depth_mm * dpi / 25.4)
        side = rng.choice(("left", "right", "top", "bottom"))
        h, w = image.shape[:2]
        x0 = round(box.x0) + depth if side == "left" else 0
        x1 = round(box.x1) - depth if side == "right" else w
        y0 = round(box.y0) + depth if side == "top" else 0
        y1 = round(box.y1) - depth if side == "bottom" else h
        x0, y0, x1, y1 = max(0, x0), max(0, y0), min(w, x1), min(h, y1)
        if x1 - x0 < w / 4 or y1 - y0 < h / 8:
            return Spoilt(image, dpi, harmed=False)
        return Spoilt(np.ascontiguousarray(image[y0:y1, x0:x1]), dpi)

    return make


def _coarse(dpi_left: float) -> Callable[[Image, float, random.Random], Spoilt]:
    def make(image: Image, dpi: float, rng: random.Random) -> Spoilt:
        f = dpi_left / dpi
        small = cv2.resize(image, None, fx=f, fy=f, interpolation=cv2.INTER_AREA)
        if clean.is_bilevel(clean.to_grey(image)):
            small = ((small > 140) * 255).astype(np.uint8)
        return Spoilt(small, dpi_left)

    return make


def _text_box(image: Image, dpi: float, stray: float) -> Box | None:
    """The box around the page's letters, in its pixels; without the ``stray`` per cent that stand furthest out."""
    boxes = _letters(image, dpi)
    if len(boxes) < 40:
        return None
    x, y, w, h = boxes.T
    low, high = stray, 100 - stray
    ends = np.percentile(x, low), np.percentile(y, low), np.percentile(x + w, high), np.percentile(y + h, high)
    return Box(*(float(v) for v in ends))


def _text_place(image: Image, dpi: float, rng: random.Random, size_mm: float) -> Box | None:
    """A box of this width (two thirds as high) around letters inside of the text."""
    boxes = _letters(image, dpi)
    if len(boxes) < 40:
        return None
    half = size_mm / 2 * dpi / 25.4
    h, w = image.shape[:2]
    inside = [b for b in boxes.tolist() if half < b[0] < w - half and half < b[1] < h - half]
    if not inside:
        return None
    x, y = rng.choice(inside)[:2]
    return Box(x - half, y - half * 2 / 3, x + half, y + half * 2 / 3)


def _letters(image: Image, dpi: float) -> np.ndarray:
    grey = clean.to_grey(image)
    f = 300 / dpi
    return measure(np.asarray(cv2.resize(grey, None, fx=f, fy=f) if f != 1 else grey, np.uint8)).boxes / f


def _spot(shape: tuple[int, int], place: Box, strength: float) -> np.ndarray:
    """1 in the middle of the place, falling softly to 0 outside."""
    ys, xs = np.mgrid[0 : shape[0] : 8, 0 : shape[1] : 8].astype(np.float32)
    far = np.hypot((xs - place.cx) / (place.width / 2), (ys - place.cy) / (place.height / 2))
    small = np.clip(1.6 - 0.8 * far, 0, 1) * strength
    return cv2.resize(small.astype(np.float32), shape[::-1], interpolation=cv2.INTER_LINEAR)


WAYS = (
    Way("page_blurred", "sigma 0.8 px", False, _blur(0.8), turn=0),
    Way("page_blurred", "sigma 2.6 px", True, _blur(2.6), turn=1),
    Way("page_blurred", "sigma 4 px", True, _blur(4.0), turn=2),
    Way("page_blurred", "a place, sigma 4 px", True, _blurred_place(4.0), turn=3),
    Way("page_dark", "60 % of the light", False, _dark(0.6), turn=4),
    Way("page_dark", "30 % of the light", True, _dark(0.30), turn=5),
    Way("page_dark", "a place, 15 % of the light", True, _shadow(0.15), turn=0),
    Way("page_faded", "60 % of the contrast", False, _fade(0.6), turn=1),
    Way("page_faded", "20 % of the contrast", True, _fade(0.20), turn=2),
    Way("page_faded", "12 % of the contrast", True, _fade(0.12), turn=3),
    Way("page_glare", "30 mm", True, _glare(30), turn=4),
    Way("page_glare", "50 mm", True, _glare(50), turn=5),
    Way("page_cut", "2 mm beside the text", False, _cut(-2), bilevel=True, turn=0),
    Way("page_cut", "5 mm of the text", True, _cut(5), bilevel=True, turn=1),
    Way("page_cut", "12 mm of the text", True, _cut(12), bilevel=True, turn=2),
    Way("resolution_low", "200 dpi", False, _coarse(200), bilevel=True, turn=3),
    Way("resolution_low", "120 dpi", True, _coarse(120), bilevel=True, turn=4),
    Way("resolution_low", "100 dpi", True, _coarse(100), bilevel=True, turn=5),
)
