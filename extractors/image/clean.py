"""Making a grey page easier to read. Each step is applied only where the page's measures ask for it.

Never binarised as a whole: Tesseract does that itself, and better, from a clean grey image.
"""

from __future__ import annotations

import cv2
import numpy as np

from extractors.image.measure import Quality
from extractors.image.warp import Image


def to_grey(image: Image) -> Image:
    """Grey from RGB. Coloured ink (blue and violet stamps and signatures) is lightened, black text stays.

    A pixel's *value* (its brightest channel) is high for saturated ink and low for black; mixing it into the
    luminance fades stamps without touching black or grey.
    """
    if image.ndim == 2:
        return image
    luminance = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    red, green, blue = cv2.split(image)
    brightest = cv2.max(cv2.max(red, green), blue)
    chroma = cv2.subtract(brightest, cv2.min(cv2.min(red, green), blue))
    lighter = (chroma > 60) & (brightest > 110)
    if not lighter.any():
        return np.asarray(luminance, dtype=np.uint8)
    out = luminance.copy()
    out[lighter] = luminance[lighter] // 3 + 2 * (brightest[lighter] // 3)
    return np.asarray(out, dtype=np.uint8)


def flatten_background(grey: Image) -> Image:
    """Even paper: divided by an estimate of the light that falls on the page, then stretched to full contrast."""
    h, w = grey.shape
    small = cv2.resize(grey, (max(1, w // 8), max(1, h // 8)), interpolation=cv2.INTER_AREA)
    light = cv2.morphologyEx(small, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (15, 15)))
    light = cv2.GaussianBlur(light, (0, 0), 8)
    light = cv2.resize(light, (w, h), interpolation=cv2.INTER_LINEAR)
    flat = cv2.divide(grey, light, scale=255)
    return stretch(np.asarray(flat, dtype=np.uint8))


def stretch(grey: Image) -> Image:
    """Ink to black and paper to white by quantiles."""
    low, high = np.percentile(grey[::4, ::4], [0.5, 85])
    if high - low < 12:
        return grey
    table = np.clip((np.arange(256) - low) * 255.0 / (high - low), 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(grey, table), dtype=np.uint8)


def denoise(grey: Image, noise: float) -> Image:
    """Median against salt and pepper, then a light blur against grain."""
    out = cv2.medianBlur(grey, 3)
    if noise > 25:
        out = cv2.GaussianBlur(out, (0, 0), 1.0)
    return np.asarray(out, dtype=np.uint8)


def sharpen(grey: Image) -> Image:
    """Unsharp mask for soft scans."""
    soft = cv2.GaussianBlur(grey, (0, 0), 3.0)
    return np.asarray(cv2.addWeighted(grey, 2.2, soft, -1.2, 0), dtype=np.uint8)


def thicken(grey: Image) -> Image:
    """Hair-thin strokes a little wider and softer: Tesseract reads typewriter faces much better so."""
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), 1.4), dtype=np.uint8)


def is_bilevel(grey: Image) -> bool:
    """Whether nearly all pixels are black or white."""
    sample = grey[::5, ::5]
    return bool(((sample < 16) | (sample > 239)).mean() > 0.995)


def prepare(grey: Image, q: Quality) -> tuple[Image, tuple[str, ...]]:
    """The page as the engines should see it, and the names of the steps that were applied."""
    steps: list[str] = []
    if is_bilevel(grey):
        return grey, ()
    if q.contrast < 130 or q.unevenness > 45 or q.paper < 190:
        grey = flatten_background(grey)
        steps.append("background")
    if q.noise > 14:
        grey = denoise(grey, q.noise)
        steps.append("denoise")
    if 0 < q.sharpness < 0.16:
        grey = sharpen(grey)
        steps.append("sharpen")
    return grey, tuple(steps)
