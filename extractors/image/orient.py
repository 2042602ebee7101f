"""Which way is up? First the axis (cheap, by the shape of the ink), then the way, by reading a strip."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import cv2
import numpy as np

from extractors.image.warp import Image, smaller
from models.page import Word

Reader = Callable[[Image], Sequence[Word]]


def lies_on_side(grey: Image) -> bool:
    """Whether the text lines run up and down.

    Closing along the lines joins letters to bars, closing across them does not: the direction in which less new ink
    is needed to join neighbours is the direction of the lines.
    """
    scale = 1000.0 / max(grey.shape)
    small = smaller(grey, scale)
    local = cv2.blur(small, (25, 25)).astype(np.int16)
    ink = (small.astype(np.int16) < local - 20).astype(np.uint8)
    ink = _without_rules(ink)
    if ink.sum() < 150:
        return False
    level = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, 11), np.uint8)).sum()
    upright = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((11, 1), np.uint8)).sum()
    return bool(upright > level * 1.06)


def _without_rules(ink: Image) -> Image:
    """Table rules and frames say nothing about the direction of the text."""
    rules = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, 45), np.uint8))
    rules = cv2.max(rules, cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((45, 1), np.uint8)))
    return np.asarray(cv2.subtract(ink, cv2.dilate(rules, np.ones((3, 3), np.uint8))), dtype=np.uint8)


def legibility(words: Sequence[Word]) -> float:
    """How much was surely read: letters and digits of confident words of three signs or more. Words that stand on end
    do not count: Tesseract reads lines that run upwards as well, and a page on its side would seem as legible."""
    level = (w for w in words if w.box.height <= 1.2 * w.box.width)
    return sum(w.confidence * len(w.text) for w in level if w.confidence > 0.55 and _wordlike(w.text))


def _wordlike(text: str) -> bool:
    solid = sum(c.isalnum() for c in text)
    return solid >= 3 and solid >= 0.8 * len(text)


def upside_down(grey: Image, read: Reader) -> bool:
    """Reads the densest strip both ways; True when it says more upside down."""
    strip = densest_strip(grey)
    as_is = legibility(read(strip))
    turned = legibility(read(np.asarray(cv2.rotate(strip, cv2.ROTATE_180), dtype=np.uint8)))
    return turned > as_is * 1.1 + 3


def densest_strip(grey: Image, share: float = 0.22) -> Image:
    """The full-width strip of this share of the height that holds most text-like edges."""
    h = grey.shape[0]
    window = max(1, int(h * share))
    small = cv2.resize(grey, (200, h), interpolation=cv2.INTER_AREA)
    edges = np.abs(cv2.Sobel(small, cv2.CV_16S, 1, 0)).clip(0, 120).sum(axis=1).astype(np.float64)
    sums = np.convolve(edges, np.ones(window), mode="valid")
    top = int(np.argmax(sums)) if len(sums) else 0
    return grey[top : top + window]
