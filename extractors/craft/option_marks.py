"""Which of several printed options is marked, where no tick box can be found by its sides.

``[X] gaze``, ``(•) gaze``, ``__X__ gaze``, a cross in a table's cell, a filled ring, an alternative that is struck out,
underlined or ringed: all are told by comparing the options with one another. The marked one has clearly more ink in its
slot than the others, which are all alike. Where they are not alike nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from extractors.craft.rules import ink_of, straight
from extractors.image.warp import Image
from extractors.view import View
from models.geometry import Box, around

NEAR, FAR = 4.5, 60.0  # letter heights that a slot may reach from its option: before it, behind it
MORE = 0.10  # ink that a mark adds at least, in squares of the letter height
UNLIKE = 0.4  # of the mark's ink: so much may the other slots differ from one another


@dataclass(frozen=True, slots=True)
class Marked:
    """The number of the marked option, where the mark is, and how plain it is (0..1)."""

    index: int
    box: Box
    plain: float


def by_slot(view: View, options: Sequence[Box]) -> Marked | None:
    """The option whose slot (before it, else behind it) has more ink than the others'."""
    if len(options) < 2:
        return None
    height = float(np.median([o.height for o in options]))
    ink, corner = _ink(view, options, height)
    for slots in (_before(view, options, height), _behind(view, options, height)):
        if any(s is None or s.width < 0.6 * height for s in slots):
            continue
        sure = _outstanding([_amount(ink, corner, s, height) for s in slots if s is not None])
        if sure is not None:
            index, plain = sure
            slot = slots[index]
            assert slot is not None
            return Marked(index, slot, plain)
    return None


def _outstanding(amounts: Sequence[float]) -> tuple[int, float] | None:
    """The one amount that stands out of others that are alike, and how plainly."""
    order = sorted(range(len(amounts)), key=lambda i: -amounts[i])
    top, rest = amounts[order[0]], [amounts[i] for i in order[1:]]
    more = top - max(rest)
    spread = max(rest) - min(rest)
    if more < MORE or spread > UNLIKE * more:
        return None
    return order[0], 0.9 if len(rest) >= 2 and more > 1.5 * MORE and spread < 0.25 * more else 0.6


def _ink(view: View, options: Sequence[Box], height: float) -> tuple[Image, tuple[float, float]]:
    """The ink around the options without long rules; its corner in the view."""
    area = around(options)
    area = Box(0, area.y0 - height, view.width, area.y1 + height).clip(view.width, view.height)
    ink = ink_of(view.crop(area))
    level, upright = straight(ink, max(12, int(2.5 * height)))
    rules = cv2.dilate(level | upright, np.ones((3, 3), np.uint8))
    return np.where(rules > 0, 0, ink).astype(np.uint8), (area.x0, area.y0)


def _amount(ink: Image, corner: tuple[float, float], slot: Box, height: float) -> float:
    x, y = corner
    x0, x1 = (round(max(0.0, v - x)) for v in (slot.x0, slot.x1))
    y0, y1 = (round(max(0.0, v - y)) for v in (slot.y0, slot.y1))
    part = ink[y0:y1, x0:x1]
    solid = cv2.morphologyEx(part, cv2.MORPH_OPEN, np.ones((2, 2), np.uint8)) if part.size else part
    return float(solid.sum()) / height**2


def _before(view: View, options: Sequence[Box], height: float) -> list[Box | None]:
    return [_band(o, max(0.0, _wall(view, o, -1), o.x0 - NEAR * height), o.x0 - 1, height) for o in options]


def _behind(view: View, options: Sequence[Box], height: float) -> list[Box | None]:
    """From the end of the option's phrase to the next words or the paper's end."""
    out: list[Box | None] = []
    for o in options:
        end = _phrase_end(view, o, height)
        out.append(_band(o, end + 1, min(_wall(view, o, 1, end), end + FAR * height, view.width - height), height))
    return out


def _band(option: Box, x0: float, x1: float, height: float) -> Box | None:
    return Box(x0, option.cy - 0.8 * height, x1, option.cy + 0.8 * height) if x1 > x0 else None


def _wall(view: View, option: Box, side: int, start: float | None = None) -> float:
    """Where the next printed words of the option's level end (left) or begin (right)."""
    walls = []
    for word in view.words:
        if not word.box.same_line(option, 0.4) or sum(c.isalpha() for c in word.text) < 3 or word.confidence < 0.4:
            continue
        if side < 0 and word.box.x1 <= option.x0 + 2:
            walls.append(word.box.x1 + 2)
        if side > 0 and word.box.x0 >= (start if start is not None else option.x1) + 2:
            walls.append(word.box.x0 - 2)
    return (max(walls) if side < 0 else min(walls)) if walls else (0.0 if side < 0 else float(view.width))


def _phrase_end(view: View, option: Box, height: float) -> float:
    end = option.x1
    for word in sorted(view.words, key=lambda w: w.box.x0):
        if word.box.same_line(option, 0.4) and 0 <= word.box.x0 - end < 0.9 * height and word.confidence > 0.5:
            end = max(end, word.box.x1)
    return end


def struck(view: View, options: Sequence[Box]) -> list[bool]:
    """Which options a line runs through."""
    return [_struck(view, o) for o in options]


def by_line(view: View, options: Sequence[Box]) -> Marked | None:
    """The only option that is underlined."""
    if len(options) < 2:
        return None
    seen = [_underlined(view, o) for o in options]
    if seen.count(True) != 1:
        return None
    index = seen.index(True)
    return Marked(index, options[index], 0.5)


def _struck(view: View, option: Box) -> bool:
    h = option.height
    ink = ink_of(view.crop(Box(option.x0, option.y0 - 0.2 * h, option.x1, option.y1 + 0.2 * h)))
    level, _ = straight(ink, max(12, int(1.2 * h)))
    middle = level[int(0.4 * h) : int(h)]
    return bool(middle.size) and float(middle.any(axis=0).mean()) > 0.7


def _underlined(view: View, option: Box) -> bool:
    """A line under the words that begins and ends with them: a form's own rule runs on."""
    h = option.height
    area = Box(option.x0 - 2 * h, option.y1 - 0.15 * h, option.x1 + 2 * h, option.y1 + 0.5 * h)
    level, _ = straight(ink_of(view.crop(area.clip(view.width, view.height))), max(12, int(h)))
    if not level.size:
        return False
    along = np.asarray(level.any(axis=0))
    left = int(min(2 * h, option.x0))
    under, beyond = along[left : left + int(option.width)], np.concatenate([along[: int(left * 0.6)], along[-int(h) :]])
    return bool(under.size) and float(under.mean()) > 0.8 and float(beyond.mean()) < 0.3


CORE = 0.62  # letter heights above and below a line's middle that its letters reach at most
ARC = 1.5  # letter heights within which the arcs of a ring pass over and under the line
ALONG, STRAY = 0.4, 0.25  # share of the words' width that the arcs run along; what accents and stray ink make up


def ringed(view: View, options: Sequence[Box]) -> Marked | None:
    """The only option that a line is drawn around: it runs over and under the words, along none of the others so."""
    if len(options) < 2:
        return None
    height = float(np.median([o.height for o in options]))
    low = min(o.height for o in options)
    height = min(height, 1.3 * low)  # a ring that was taken for a sign makes its word's box tall
    shares = [_around(view, o, height) for o in options]
    order = sorted(range(len(options)), key=lambda i: -shares[i])
    if shares[order[0]] < ALONG or shares[order[1]] > STRAY:
        return None
    return Marked(order[0], options[order[0]], 0.6)


def _around(view: View, option: Box, height: float) -> float:
    """The share of the words' width that has ink both over and under the line of letters."""
    x0, x1 = option.x0 + 0.1 * option.width, option.x1
    over = Box(x0, option.cy - ARC * height, x1, option.cy - CORE * height)
    under = Box(x0, option.cy + CORE * height, x1, option.cy + ARC * height)
    whole = Box(x0, over.y0, x1, under.y1).clip(view.width, view.height)
    ink = ink_of(view.crop(whole))
    if not ink.size:
        return 0.0
    cut = [round(max(0.0, v - whole.y0)) for v in (over.y1, under.y0)]
    parts = ink[: cut[0]], ink[cut[1] :]
    return min(float(_thin(p, height).mean()) if p.size else 0.0 for p in parts)


def _thin(part: Image, height: float) -> np.ndarray:
    """The columns that a drawn line crosses: some ink, but no more than a thin line has (letters of another line are
    taller)."""
    count = part.sum(axis=0)
    return np.asarray((count > 0) & (count < 0.35 * height))
