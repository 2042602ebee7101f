"""The lines that dirt on the glass draws along a sheet while it is fed: one column of the scan, from its first row to
its last, through margins and text alike. No rule or frame of a paper does that: it ends at the margins, and it turns
with the paper.

A grey streak is divided by its own darkness, which brings back what lies under it. A black one (all there is, in a
scan of two levels) is bridged from side to side: a stroke that is wider than the streak, or crosses it, stays.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from extractors.image.warp import Image

WIDEST_MM = 0.7
DARKER = 14  # levels below what lies beside it, over a few millimetres of its length
BAND = 8  # rows that are averaged before anything is compared: letters and grain go, a streak stays
THROUGHOUT = 0.9  # share of the page's length on which a streak is seen
AT_ENDS = 0.7  # the same of the first and the last rows, where no paper prints
ENDS = 0.03  # how long those are, of the page
SEEN_THROUGH = 0.3  # share of the light that a streak lets through from which what lies under it can be told
LOSES_MM = 0.25  # from this width on a black streak may hide a thin stroke


@dataclass(frozen=True)
class Streak:
    """Columns ``x0`` to ``x1`` (not included) of the scan. ``hides``: a thin stroke under it is lost."""

    x0: int
    x1: int
    hides: bool


def without(grey: Image, dpi: float) -> tuple[Image, tuple[Streak, ...]]:
    """The page (H x W, uint8) without its streaks, and where they were; the page itself when there are none."""
    columns = find(grey, dpi)
    if not columns:
        return grey, ()
    out, streaks = grey.copy(), []
    for x0, x1 in columns:
        clear, through = _lifted(grey, x0, x1)
        out[:, x0:x1] = clear
        streaks.append(Streak(x0, x1, not through and (x1 - x0) * 25.4 / dpi >= LOSES_MM))
    return out, tuple(streaks)


def find(grey: Image, dpi: float) -> list[tuple[int, int]]:
    """The first and last column (not included) of each streak, from left to right."""
    height, width = grey.shape
    widest = max(2, round(WIDEST_MM * dpi / 25.4))
    if height < 40 * BAND or width < 8 * widest:
        return []
    bands = cv2.resize(grey, (width, height // BAND), interpolation=cv2.INTER_AREA)
    bands = cv2.blur(bands, (1, 5))
    dip = cv2.morphologyEx(bands, cv2.MORPH_BLACKHAT, np.ones((1, 2 * widest + 1), np.uint8))
    seen = dip >= DARKER
    ends = max(3, round(ENDS * len(seen)))
    whole, first, last = seen.mean(axis=0), seen[:ends].mean(axis=0), seen[-ends:].mean(axis=0)
    is_streak = ((whole >= THROUGHOUT) & (first >= AT_ENDS) & (last >= AT_ENDS)).astype(np.uint8)
    is_streak = cv2.morphologyEx(is_streak[None], cv2.MORPH_CLOSE, np.ones((1, 3), np.uint8))[0]  # one of two columns
    edges = np.flatnonzero(np.diff(np.concatenate(([0], is_streak.view(np.int8), [0]))))
    runs = [(max(1, int(a) - 1), min(width - 1, int(b) + 1)) for a, b in edges.reshape(-1, 2)]
    return [(a, b) for a, b in runs if b - a <= widest + 2]


def _lifted(grey: Image, x0: int, x1: int) -> tuple[Image, bool]:
    """The streak's columns as they would be without it, and whether they were seen through it."""
    left, right = grey[:, x0 - 1].astype(np.float32), grey[:, x1].astype(np.float32)
    share = (np.arange(x1 - x0, dtype=np.float32) + 1) / (x1 - x0 + 1)
    bridge = left[:, None] * (1 - share) + right[:, None] * share
    paper = np.minimum(left, right) >= np.percentile(np.minimum(left, right), 60)  # rows with nothing beside it
    under = grey[:, x0:x1].astype(np.float32)
    light = np.median(under[paper] / np.maximum(bridge[paper], 1), axis=0)
    if light.min() < SEEN_THROUGH:
        return bridge.clip(0, 255).astype(np.uint8), False
    return (under / light).clip(0, 255).astype(np.uint8), True
