"""Print or handwriting? Print stands upright: much of its outline is exactly level or plumb. A hand slants and curves.

The page's own labels are the measure, so that blur, skew and low resolution count on both sides alike.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np

from extractors.image.warp import Image
from extractors.view import View
from models.geometry import Box
from models.page import Word

LEAST = 12  # letters that must be there to judge
RATIO = 0.62  # of the labels' share: below this the words are taken for handwriting


def straightness(pieces: Sequence[Image]) -> float | None:
    """Share of the outline (weighted by its strength) within 6 degrees of level or plumb; None without outline."""
    straight = total = 0.0
    for piece in pieces:
        if min(piece.shape, default=0) < 8:
            continue
        soft = cv2.GaussianBlur(piece, (3, 3), 0)
        gx = cv2.Sobel(soft, cv2.CV_32F, 1, 0)
        gy = cv2.Sobel(soft, cv2.CV_32F, 0, 1)
        strength = np.hypot(gx, gy)
        level = float(strength.max()) * 0.25
        if level < 20:
            continue
        steep, flat = np.maximum(abs(gx), abs(gy)), np.minimum(abs(gx), abs(gy))
        on = strength > level
        total += float(strength[on].sum())
        straight += float(strength[on & (flat <= 0.105 * steep)].sum())
    return straight / total if total else None


def share(view: View, words: Sequence[Word]) -> float | None:
    return straightness([view.crop(_body(w.box)) for w in words])


def _body(box: Box) -> Box:
    """The word without its foot, where dotted lines run."""
    return Box(box.x0, box.y0, box.x1, box.y1 - 0.12 * box.height)


def looks_handwritten(view: View, words: Sequence[Word], labels: Sequence[Word]) -> bool:
    """Whether ``words`` (fills of a form) are written by hand, judged against ``labels`` (print of the same page)."""
    if sum(len(w.text) for w in words) < LEAST or sum(len(w.text) for w in labels) < LEAST:
        return False
    a, b = share(view, words), share(view, labels)
    return a is not None and b is not None and a < RATIO * b
