"""Printed rules on a page: straight lines told from letters, so that boxes can be found and numbers freed from them."""

from __future__ import annotations

import cv2
import numpy as np

from extractors.image.warp import Image


def ink_of(crop: Image, level: float = 0.42) -> Image:
    """1 where there is ink, 0 on paper. What is darker than the paper by ``level`` of the crop's contrast is ink: 0.42
    for letters, less for rules, which forms print in grey."""
    if not crop.size:
        return np.zeros(crop.shape, np.uint8)
    paper = float(np.percentile(crop, 85))
    dark = float(np.percentile(crop, 0.5))
    if paper - dark < 30:
        return np.zeros(crop.shape, np.uint8)
    return (crop < paper - level * (paper - dark)).astype(np.uint8)


def straight(ink: Image, length: int) -> tuple[Image, Image]:
    """Ink that belongs to level and to upright lines of at least ``length`` pixels (small breaks are bridged)."""
    bridged = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    level = cv2.morphologyEx(bridged, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    upright = cv2.morphologyEx(bridged, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    return np.asarray(level, np.uint8), np.asarray(upright, np.uint8)
