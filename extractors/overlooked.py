"""Lines of print that the engine's page layout passed over, or took two of for one: found as ink that no word holds,
and read by themselves.

Tesseract now and then takes a column of a form for a picture, and reads nothing of it. What is left on the page are
rows of marks of a letter's size. They are put under each other on clean paper and read as one block of text. A label
with its translation under it, beside a value that stands between both, becomes one line of rubbish: words far too tall
of which the engine is not sure hold no ink either, and give way to what is read in their place.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np

from extractors.image.blobs import blobs
from extractors.image.warp import Image, darker
from extractors.second_look import place
from models.geometry import Box
from models.page import Word

SCALE = 0.5  # ink is looked for at half size
LOW, HIGH, WIDE = 8, 38, 64  # half pixels: a letter's height, and its width at most (letters of a hand may touch)
APART = 22  # half pixels between letters of one line
LETTERS, LONG, TALL = 4, 44, 46  # a line has so many marks, is so long and no higher (half pixels)
MANY = 60  # letters that no word holds
AT_MOST = 30  # lines: a page with more is not overlooked but a picture
DARK = 0.62  # of the paper's grey
SURE = 0.55  # confidence of a word that is kept: drawings make words too, but poor ones
ROOM, GUTTER = 6, 26  # pixels around a line and between lines
OTHER_LINES = 200_000  # lines found here are numbered from here

Reader = Callable[[Image], Sequence[Word]]


@dataclass(frozen=True, slots=True)
class _Laid:
    """A line's place on the page and the height at which it was laid into the block."""

    box: Box
    top: int


def lines(page: Image, words: Sequence[Word]) -> list[Box]:
    """Where lines of print stand that no word holds, in the page's pixels."""
    labels, stats, letter = _letters(page, words)
    marks = letter[labels].astype(np.uint8)
    joined = cv2.morphologyEx(marks, cv2.MORPH_CLOSE, np.ones((3, APART), np.uint8))
    groups, found = blobs(np.asarray(joined, dtype=np.uint8))
    count = (
        np.bincount(_group_of(groups, stats, letter), minlength=len(found)) if letter.any() else np.zeros(len(found))
    )
    out = []
    for i, (x, y, wide, high, _) in enumerate(found.tolist()):
        if i and wide >= LONG and LOW <= high <= TALL and count[i] >= LETTERS:
            out.append(Box(x / SCALE - ROOM, y / SCALE - ROOM, (x + wide) / SCALE + ROOM, (y + high) / SCALE + ROOM))
    return out if len(out) <= AT_MOST else []


def mostly(page: Image, words: Sequence[Word]) -> bool:
    """Whether the engine passed over most of the print: it took a form with its rules for a picture."""
    left, all_ = (int(_letters(page, held)[2].sum()) for held in (words, ()))
    return left > MANY and left > 0.5 * all_


def _letters(page: Image, words: Sequence[Word]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The marks that no word holds, at half size: their labels, their places and sizes, and which are like letters."""
    half = np.asarray(cv2.resize(page, None, fx=SCALE, fy=SCALE, interpolation=cv2.INTER_AREA), np.uint8)
    ink = darker(half, DARK * float(np.percentile(half[::5, ::5], 80)))
    for word in words:
        b = word.box
        ink[_cut(b.y0 * SCALE - 3) : _cut(b.y1 * SCALE + 3), _cut(b.x0 * SCALE - 2) : _cut(b.x1 * SCALE + 2)] = 0
    labels, stats = blobs(ink)
    w, h, area = stats[:, 2], stats[:, 3], stats[:, 4]
    letter = (h >= LOW) & (h <= HIGH) & (w >= 2) & (w <= WIDE) & (area >= 0.12 * w * h) & (area >= 14)
    letter[0] = False
    return labels, stats, np.asarray(letter)


def _cut(v: float) -> int:
    return max(0, round(v))


def _group_of(groups: np.ndarray, stats: np.ndarray, letter: np.ndarray) -> np.ndarray:
    """The group in which each letter's middle lies."""
    chosen = stats[letter]
    ys, xs = chosen[:, 1] + chosen[:, 3] // 2, chosen[:, 0] + chosen[:, 2] // 2
    return np.asarray(groups[ys, xs])


def read(page: Image, words: Sequence[Word], reader: Reader) -> tuple[Word, ...]:
    """``words`` and those of the lines that were passed over; ``reader`` reads a block of text."""
    height, width = page.shape
    heaped = _heaped(words)
    boxes = [b.clip(width, height) for b in lines(page, [w for w in words if w not in heaped])]
    if not boxes:
        return tuple(words)
    block, laid = _block(page, boxes)
    found = [f for word in reader(block) if (f := _back(word, laid)) is not None]
    out = [w for w in words if w not in heaped or not any(w.box.overlap(f.box) > 0.3 * f.box.area for f in found)]
    for word in found:
        out.insert(_behind(out, word), word)
    return tuple(out)


HEAPED, POOR = 1.6, 0.55  # of the usual height of words; confidence of a word that may be two lines in one


def _heaped(words: Sequence[Word]) -> frozenset[Word]:
    """The poor words of lines in which a poor word is so tall that it must be two lines in one."""
    if not words:
        return frozenset()
    usual = float(np.median([w.box.height for w in words]))
    poor = [w for w in words if w.confidence < POOR]
    lines = {w.line for w in poor if w.box.height > HEAPED * usual}
    return frozenset(w for w in poor if w.line in lines)


def _behind(words: Sequence[Word], new: Word) -> int:
    """Behind the words of its own line, else before what stands lower."""
    own = [i for i, w in enumerate(words) if w.line == new.line]
    return own[-1] + 1 if own else place(words, new)


def _block(page: Image, boxes: Sequence[Box]) -> tuple[Image, list[_Laid]]:
    paper = np.uint8(np.percentile(page[::7, ::7], 85))
    crops = [page[int(b.y0) : int(b.y1), int(b.x0) : int(b.x1)] for b in boxes]
    height = sum(c.shape[0] + GUTTER for c in crops) + GUTTER
    block = np.full((height, max(c.shape[1] for c in crops) + 2 * GUTTER), paper, np.uint8)
    laid, top = [], GUTTER
    for box, crop in zip(boxes, crops, strict=True):
        block[top : top + crop.shape[0], GUTTER : GUTTER + crop.shape[1]] = crop
        laid.append(_Laid(Box(int(box.x0), int(box.y0), box.x1, box.y1), top))
        top += crop.shape[0] + GUTTER
    return block, laid


def _back(word: Word, laid: Sequence[_Laid]) -> Word | None:
    """The word of the block where it stands on the page; None when it is hardly a word."""
    if word.confidence < SURE or not any(c.isalnum() for c in word.text):
        return None
    number = max((n for n, at in enumerate(laid) if at.top <= word.box.cy), default=0)
    line = laid[number]
    dx, dy, b = line.box.x0 - GUTTER, line.box.y0 - line.top, word.box
    return replace(word, box=Box(b.x0 + dx, b.y0 + dy, b.x1 + dx, b.y1 + dy), line=OTHER_LINES + number)
