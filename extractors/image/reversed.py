"""White text on dark or coloured bands, turned to black on white, so that it is read like the rest.

A band is found as what remains dark when everything thinner than a band is opened away: letters vanish, bars stay.
Only its own pixels are turned; a photograph that is turned by mistake holds no text to lose.
"""

from __future__ import annotations

import cv2
import numpy as np

from extractors.image.warp import Image, darker

THICKEST_STROKE = 17  # pixels at 300 dpi (1.4 mm): thicker than any letter of running text
LEAST_WIDTH, LEAST_HEIGHT = 140, 34  # pixels: a band holds at least a short word
FULL = 0.72  # share of a band's rectangle that is band (its letters' holes filled)


def turn_reversed(grey: Image) -> tuple[Image, int]:
    """The page with its dark bands turned, and how many there were. ``grey`` at 300 dpi, not changed itself."""
    paper = float(np.percentile(grey[::8, ::8], 80))
    dark = cv2.resize(darker(grey, 0.62 * paper), None, fx=0.25, fy=0.25, interpolation=cv2.INTER_AREA)
    small = (dark >= 128).astype(np.uint8)
    stroke = np.ones((THICKEST_STROKE // 4 + 1, THICKEST_STROKE // 4 + 1), np.uint8)
    solid = cv2.morphologyEx(small, cv2.MORPH_OPEN, stroke)
    solid = cv2.morphologyEx(solid, cv2.MORPH_CLOSE, np.ones((9, 25), np.uint8))
    count, _, stats, _ = cv2.connectedComponentsWithStats(solid, connectivity=4)
    out, turned = grey, 0
    for x, y, w, h, area in (stats[1:count] * (4, 4, 4, 4, 16)).tolist():
        band = w >= LEAST_WIDTH and LEAST_HEIGHT <= h <= 0.25 * grey.shape[0] and w >= 1.5 * h and area >= FULL * w * h
        if not band:
            continue
        if out is grey:
            out = grey.copy()
        part = out[y : y + h, x : x + w]
        out[y : y + h, x : x + w] = _turned(part)
        turned += 1
    return out, turned


def _turned(part: Image) -> Image:
    """Light to black and the band's own tone to white."""
    tone, light = np.percentile(part, [40, 99.5])
    spread = max(30.0, float(light - tone))
    return np.asarray(np.clip(255 - (part.astype(np.float32) - tone) * (255 / spread), 0, 255), dtype=np.uint8)
