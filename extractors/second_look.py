"""A card is read twice: as it is, and without the pale lines of its background. The better words of both are kept.

The fine lines that are printed over a card (guilloches) cross its letters, and the engine takes them for strokes.
They are paler than print: with everything paler than print made white, what was rubbish becomes legible, while small
grey print may be lost. So neither reading will do alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np

from extractors.image.warp import Image
from models.page import Word

INK_SHARE = 0.65  # of the contrast: what is paler becomes paper
RUBBISH = 0.5  # confidence of a word that was hardly read
ENOUGH = 0.06  # share of a card's letters that are rubbish: below it one reading will do
BETTER, LEAST = 0.1, 0.6  # how much surer a word must be than what it replaces, and at all
OTHER_LINES = 100_000  # lines of the second reading are numbered from here


def wanted(words: Sequence[Word]) -> bool:
    """Whether enough was read badly, or so little at all, that a second look pays."""
    letters = sum(len(w.text) for w in words)
    rubbish = sum(len(w.text) for w in words if w.confidence < RUBBISH)
    return letters < 60 or rubbish > ENOUGH * letters


def without_tint(grey: Image) -> Image:
    """The picture with its pale lines and tints made white."""
    paper, ink = (float(v) for v in np.percentile(grey[::2, ::2], [85, 1]))
    top = ink + INK_SHARE * (paper - ink)
    table = np.clip((np.arange(256) - ink) * 255.0 / max(1.0, top - ink), 0, 255).astype(np.uint8)
    return np.asarray(cv2.LUT(grey, table), dtype=np.uint8)


def merged(first: Sequence[Word], second: Sequence[Word]) -> tuple[Word, ...]:
    """The words of the first reading, those of the second in the place of worse ones and where nothing was read."""
    kept = list(first)
    for word in second:
        if word.confidence < LEAST or not any(c.isalnum() for c in word.text):
            continue
        under = [k for k in kept if _overlap(k, word)]
        if all(k.confidence < word.confidence - BETTER for k in under) and _covers(word, under):
            at = kept.index(under[0]) if under else place(kept, word)
            line = under[0].line if under else word.line + OTHER_LINES
            kept.insert(at, replace(word, line=line))
            kept = [k for k in kept if k not in under]
    return tuple(kept)


def place(words: Sequence[Word], new: Word) -> int:
    """Where a word of a line of its own comes in reading order: before the first that stands lower."""
    lower = (i for i, w in enumerate(words) if w.box.y0 > new.box.cy)
    return next(lower, len(words))


def _covers(word: Word, under: Sequence[Word]) -> bool:
    """Whether nothing of the words sticks out of what takes their place: half a word is worse than a bent one."""
    room = word.box.grow(0.25 * word.box.height)
    return all(room.overlap(k.box) > 0.85 * k.box.area for k in under)


def _overlap(a: Word, b: Word) -> bool:
    smaller = max(1.0, min(a.box.area, b.box.area))
    return a.box.overlap(b.box) > 0.2 * smaller
