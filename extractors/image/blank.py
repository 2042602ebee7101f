"""Is there anything on this side of the sheet?"""

from __future__ import annotations

import cv2
import numpy as np

from extractors.image.warp import Image

EDGE = 0.04  # a scanner's black rim, punch holes and staple shadows lie in this share of the sheet
MIN_STROKES = 12  # so many letter-sized marks make a page that somebody wrote on


def is_blank(grey: Image) -> bool:
    """True when no more than a few letter-sized marks lie inside the sheet's margins.

    Marks are counted, not ink: dust is too small, shadows and show-through are too faint or too large. When in
    doubt the page is *not* blank, for a lost page is worse than a page that a clerk waves through.
    """
    scale = 1000.0 / max(grey.shape)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA) if scale < 1 else grey
    h, w = small.shape
    dy, dx = int(h * EDGE), int(w * EDGE)
    inner = small[dy : h - dy, dx : w - dx]
    if not inner.size:
        return False
    local = cv2.blur(inner, (41, 41)).astype(np.int16)
    ink = (inner.astype(np.int16) < local - 28).astype(np.uint8)
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    if count <= 1:
        return True
    width, height, area = stats[1:, 2], stats[1:, 3], stats[1:, 4]
    strokes = (height >= 4) & (height <= 60) & (width >= 2) & (area >= 8)
    large = (width > 60) | (height > 60)
    return bool(strokes.sum() < MIN_STROKES and (area[large].sum() < 0.004 * inner.size))
