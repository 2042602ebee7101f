"""Is there anything on this side of the sheet?

Marks are counted, not ink: dust is too small, shadows and show-through are too faint, punch holes, staples, folds and
the scanner's rim are plain shapes. Writing is small marks side by side, or a line that winds: a word in a joined hand
is one mark as wide as ten printed letters. When in doubt the page is *not* blank, for a lost page is worse than a page
that a clerk waves through.
"""

from __future__ import annotations

import cv2
import numpy as np

from extractors.image.warp import Image, smaller

EDGE = 0.04  # a scanner's black rim, punch holes and staple shadows lie in this share of the sheet
LETTER = 25  # pixels of a sheet 1000 pixels long (7.5 mm on A4): larger marks must wind to count
WINDING = 1.6  # half the outline over the diagonal: 1.0 for a straight stroke, 1.1 for a disc, 1.4 for a square
ONE_STROKE = 25  # pixels of winding line that weigh as much as a letter
THIN = 12  # length over width from which a mark is a fold or a rule
TOGETHER = (45, 9)  # pixels (w, h): marks nearer than this stand in one line of writing
A_WORD = 5  # letters in one line that make a page that somebody wrote on
SCATTERED = 12  # letters anywhere on the page that do
SURELY = 60  # letters that need no closer look
DARK = 0.004  # share of the sheet under large dark shapes that are no rules: a picture


def is_blank(grey: Image) -> bool:
    """True when there is neither a word in one line nor a dozen letter-sized marks inside the sheet's margins."""
    inner = _inner(grey)
    if not inner.size:
        return False
    ink = _ink(inner)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    if count <= 1:
        return True
    letters, large = _kinds_of_marks(stats)
    if letters.sum() >= SURELY or stats[large, cv2.CC_STAT_AREA].sum() >= DARK * inner.size:
        return False
    weights = letters.astype(np.int64)
    for i in np.nonzero(large)[0]:
        weights[i] = _winding_strokes(labels, stats, int(i))
    return bool(weights.sum() < SCATTERED and _heaviest_line(labels, weights) < A_WORD)


def _inner(grey: Image) -> Image:
    """The sheet without its margins, 1000 pixels long."""
    scale = 1000.0 / max(grey.shape)
    small = smaller(grey, scale)
    h, w = small.shape
    dy, dx = int(h * EDGE), int(w * EDGE)
    return np.asarray(small[dy : h - dy, dx : w - dx], dtype=np.uint8)


def _ink(inner: Image) -> Image:
    local = cv2.blur(inner, (41, 41)).astype(np.int16)
    return np.asarray(inner.astype(np.int16) < local - 28, dtype=np.uint8)


def _kinds_of_marks(stats: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which components are letter-sized, and which are larger but no rules or folds (both without the background)."""
    width, height, area = (stats[:, i] for i in (cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT, cv2.CC_STAT_AREA))
    small = (width <= LETTER) & (height <= LETTER)
    letters = small & (height >= 4) & (width >= 2) & (area >= 8)
    thin = np.maximum(width, height) > THIN * np.minimum(width, height)
    large = ~small & ~thin
    letters[0] = large[0] = False
    return letters, large


def _winding_strokes(labels: np.ndarray, stats: np.ndarray, i: int) -> int:
    """How many letters' worth of winding line a large mark is; 0 for a plain shape."""
    x, y, w, h = (int(v) for v in stats[i, :4])
    mark = (labels[y : y + h, x : x + w] == i).astype(np.uint8)
    outlines, _ = cv2.findContours(cv2.copyMakeBorder(mark, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0),
                                   cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)  # fmt: skip
    length = sum(cv2.arcLength(o, True) for o in outlines) / 2
    return int(length / ONE_STROKE) if length > WINDING * float(np.hypot(w, h)) else 0


def _heaviest_line(labels: np.ndarray, weights: np.ndarray) -> int:
    """The most letters that stand in one line of writing."""
    writing = (weights > 0)[labels].astype(np.uint8)
    if not writing.any():
        return 0
    _, lines = cv2.connectedComponents(cv2.dilate(writing, np.ones(TOGETHER[::-1], np.uint8)))
    line_of = np.zeros(len(weights), np.int64)
    ys, xs = np.nonzero(writing)
    line_of[labels[ys, xs]] = lines[ys, xs]
    return int(np.bincount(line_of[weights > 0], weights=weights[weights > 0]).max())
