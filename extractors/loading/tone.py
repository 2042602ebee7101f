"""Pixels of any sort to 8 bits: grey where the page has no real colour, RGB where it has."""

from __future__ import annotations

import cv2
import numpy as np
from PIL import Image

from extractors.image.warp import smaller

_CHROMA = 30  # levels between the strongest and the weakest channel; JPEG noise on grey paper stays below
_COLOURED_SHARE = 0.0005  # of the page: a small stamp or a signature in blue ink is more


def settled(pixels: np.ndarray) -> np.ndarray:
    """``pixels`` (uint8, H×W or H×W×3 RGB) as grey H×W, unless real colour is in it."""
    if pixels.ndim == 2:
        return np.ascontiguousarray(pixels)
    if has_colour(pixels):
        return np.ascontiguousarray(pixels)
    return cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY)


def has_colour(rgb: np.ndarray) -> bool:
    """Whether more than a trace of the page is coloured. Looked at on a small copy: colour fringes of a scanner's
    sensor rows, one pixel wide, average out in it."""
    scale = 900 / max(rgb.shape[:2])
    small = smaller(rgb, scale)
    red, green, blue = cv2.split(small)
    chroma = cv2.subtract(cv2.max(cv2.max(red, green), blue), cv2.min(cv2.min(red, green), blue))
    return bool(np.count_nonzero(chroma > _CHROMA) > _COLOURED_SHARE * chroma.size)


def from_pillow(image: Image.Image, *, bits: int = 16, inverted: bool = False) -> np.ndarray:
    """A loaded Pillow image as uint8 grey or RGB, transparency flattened on white.

    ``bits``: of one sample where Pillow keeps more than 8 (``I;16``). ``inverted``: such samples count white as 0
    (Pillow inverts 8 bits and fewer itself).
    """
    if image.mode == "1":
        return np.asarray(image, dtype=np.uint8) * np.uint8(255)
    if image.mode.startswith(("I", "F")):
        return deep_grey(np.asarray(image), bits=bits, inverted=inverted)
    if "transparency" in image.info or image.mode in ("RGBA", "RGBa", "LA", "La", "PA"):
        return settled(_flattened(image))
    if image.mode == "L":
        return np.array(image)
    return settled(np.array(image.convert("RGB")))


def _flattened(image: Image.Image) -> np.ndarray:
    rgba = image.convert("RGBA")
    paper = Image.new("RGBA", rgba.size, (255, 255, 255, 255))
    paper.alpha_composite(rgba)
    return np.array(paper.convert("RGB"))


def deep_grey(samples: np.ndarray, *, bits: int, inverted: bool = False) -> np.ndarray:
    """Samples of more than 8 bits as uint8. Whole numbers are scaled by their bit depth, fractions by their range."""
    if samples.dtype.kind == "f":
        values = np.nan_to_num(samples.astype(np.float32))
        low, high = (float(values.min()), float(values.max())) if values.size else (0.0, 0.0)
        if low >= 0 and high <= 1:
            low, high = 0.0, 1.0
        values = (values - low) * (255.0 / ((high - low) or 1.0))
    else:
        values = np.clip(samples.astype(np.float32), 0, None) * (255.0 / ((1 << bits) - 1))
    grey = np.clip(np.rint(values), 0, 255).astype(np.uint8)
    return 255 - grey if inverted else grey


def resized(pixels: np.ndarray, width: int, height: int) -> np.ndarray:
    """``pixels`` stretched to this size; itself when it has it."""
    if pixels.shape[:2] == (height, width):
        return pixels
    return cv2.resize(pixels, (width, height), interpolation=cv2.INTER_LINEAR)
