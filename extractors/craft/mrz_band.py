"""The machine-readable zone of a card or a passport: found by its looks, read by RapidOCR, repaired by its grammar.

Tesseract's ``ron`` model spoils ``<`` runs, so its words only tell *where* the lines are. Check digits alone decide
whether a reading counts (:mod:`validators.mrz`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np

from extractors.craft.rows import Row
from extractors.engines import rapid
from extractors.image.warp import Image
from extractors.view import View
from models.geometry import Box
from validators.mrz import Mrz, parse_best

SHORTEST, LONGEST = 20, 60  # signs in a row that may be an MRZ line, blanks left out


@dataclass(frozen=True)
class MrzReading:
    """``mrz`` with its parts and check digits; ``boxes``: the lines in the view's pixels; ``raw``: as read."""

    mrz: Mrz
    boxes: tuple[Box, ...]
    raw: tuple[str, ...]


def read_mrz(view: View, rows: Sequence[Row]) -> MrzReading | None:
    """The zone of this view, or None. Several ways to find the lines are tried; a checked reading ends the search."""
    best: MrzReading | None = None
    for boxes in (_by_words(view, rows), _by_ink(view)):
        reading = _read(view, boxes) if len(boxes) >= 2 else None
        if reading is None:
            continue
        if reading.mrz.checked:
            return reading
        if best is None or sum(reading.mrz.checks.values()) > sum(best.mrz.checks.values()):
            best = reading
    return best


def _read(view: View, boxes: Sequence[Box]) -> MrzReading | None:
    crops = [_contrast(view.crop(b)) for b in boxes]
    raw = [line.text for line in rapid.read_lines(crops)]
    mrz = parse_best(raw)
    if mrz is None:
        return None
    kept = tuple(boxes[-len(mrz.lines) :])
    return MrzReading(mrz, kept, tuple(raw[-len(mrz.lines) :]))


def _contrast(crop: Image) -> Image:
    if not crop.size:
        return crop
    low, high = np.percentile(crop, [2, 90])
    if high - low < 10:
        return crop
    stretched = (crop.astype(np.float32) - low) * (255.0 / (high - low))
    return np.asarray(stretched.clip(0, 255), dtype=np.uint8)


UNBROKEN = 16  # signs that no number on a face has without a blank


def looks_like_mrz(text: str) -> bool:
    """Long, without small letters, with fill signs: by its looks alone.

    >>> looks_like_mrz("IDROUTOMA<<GHEORGHE<<<<<<<<<<<<<<<<<"), looks_like_mrz("Str. Donath nr. 12 bl. A3 sc. 2")
    (True, False)
    >>> looks_like_mrz("IDROUTOMA<<GHEORGHE<< ceeace ceceecec<<"), looks_like_mrz("SERIA KX NR 743029 CNP 268041512990")
    (True, False)
    """
    solid = "".join(text.split())
    if not SHORTEST <= len(solid) <= LONGEST:
        return False
    small = sum(c.islower() for c in _FILL_AS_LETTERS.sub("<", solid))
    fill = sum(c in "<«‹(" for c in solid)
    digits = sum(c.isdigit() for c in solid)
    unbroken = fill > 0 or max(map(len, text.split())) >= UNBROKEN  # a face's row of series, number and CNP is neither
    return small <= 0.15 * len(solid) and (fill >= 2 or (digits >= 14 and unbroken)) and len(text.split()) <= 6


_FILL_AS_LETTERS = re.compile(r"<[acesk<]+")  # a run of fill signs, as the page's engine likes to read it


def _by_words(view: View, rows: Sequence[Row]) -> list[Box]:
    hits = [r for r in rows if looks_like_mrz(r.text)]
    if not hits:
        return []
    x0, x1 = min(r.box.x0 for r in hits), max(r.box.x1 for r in hits)
    height = float(np.median([r.box.height for r in hits]))
    pitch = (x1 - x0) / LETTERS_ACROSS
    middles = [row.box.cy for row in hits[-3:]]
    if len(middles) == 1 and height > HEAPED * pitch:  # it slopes, or both lines were read as one
        height, first = pitch, hits[0].box.y0 + 0.6 * pitch
        middles = [first, first + LINE_PITCH * pitch]
    if len(middles) == 1:
        middles = sorted((*middles, _partner(rows, hits[0], height)))
    if len(middles) > 1:  # rows that slope have tall boxes, which reach into the line beside them
        height = min(height, NOT_BEYOND * min(b - a for a, b in pairwise(sorted(middles))))
    boxes = (Box(x0 - height, y - 0.85 * height, x1 + height, y + 0.85 * height) for y in middles)
    return [b.clip(view.width, view.height) for b in boxes]


LETTERS_ACROSS = 36  # of a laminated card's lines
HEAPED, LINE_PITCH = 1.5, 1.75  # letter pitches: no sign of a zone is so tall; from line to line
NOT_BEYOND = 0.85  # of the way from line to line
PITCH, NEXT = 1.9, (1.2, 3.0)  # letter heights from line to line of a zone, usually; at least and at most


def _partner(rows: Sequence[Row], hit: Row, height: float) -> float:
    """The middle of the zone's other line, of which the engine read a part or nothing: under a line that begins with
    the nation, else above."""
    way = 1 if _FIRST_LINE.match(hit.text) else -1
    near = (way * (r.box.cy - hit.box.cy) / height for r in rows if r.box.x0 < hit.box.x1 and r.box.x1 > hit.box.x0)
    steps = [step for step in near if NEXT[0] <= step <= NEXT[1]]
    return hit.box.cy + way * height * min(steps, default=PITCH)


_FIRST_LINE = re.compile(r"[I1L|][A-Z<0]?[A-Z0]{3}")


def _by_ink(view: View) -> list[Box]:
    """The last two or three full-width bands of ink in the lower part of a card."""
    if not view.card and view.height > 0.9 * view.width:
        return []
    top = int(view.height * 0.62)
    lower = view.crop(Box(0, top, view.width, view.height))
    local = cv2.blur(lower, (41, 41)).astype(np.int16)
    ink = (lower.astype(np.int16) < local - 25).astype(np.uint8)
    inner = ink[:, int(0.03 * view.width) : int(0.97 * view.width)]
    profile = cv2.blur(inner.mean(axis=1).reshape(-1, 1).astype(np.float32), (1, 5)).ravel()
    level = 0.35 * float(np.percentile(profile, 95))
    bands, start = [], None
    for y, on in enumerate([*(profile > level), False]):
        if on and start is None:
            start = y
        elif not on and start is not None:
            if y - start >= 0.018 * view.height:
                bands.append((start, y))
            start = None
    out = []
    for y0, y1 in bands[-3:]:
        xs = np.nonzero(ink[y0:y1].any(axis=0))[0]
        if len(xs) and xs[-1] - xs[0] > 0.7 * view.width:
            pad = 0.25 * (y1 - y0)
            out.append(Box(xs[0] - pad, top + y0 - pad, xs[-1] + pad, top + y1 + pad).clip(view.width, view.height))
    return out
