"""Ink that no word accounts for, right beside a value: a name or an address that was read only in part.

Two engines that are shown the same cut crop agree on the same cut value. So the pixels are asked: between the value
and the next word of its line (or a few letters far) there must be nothing of a letter's size.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import cv2
import numpy as np

from extractors.image.warp import Image
from extractors.view import View
from models.geometry import Box
from models.page import Word
from validators.counties import letters_of
from validators.text import fold

REACH = 3.0  # letter heights looked at on either side
TOUCH = 0.22  # letter heights that the value's own last letter may reach over its box
JOINED = 0.16  # letter heights; letters nearer than this belong to one word
MARGIN = 0.35  # letter heights above and below the line
TALL = (0.42, 1.7)  # letter heights that a letter's ink may be high
WIDE = 4.0  # letter heights; what is wider is a rule, a stamp or dirt
BLANK = 3.0  # letter heights at most between words of one line, in justified print
CONTRAST = 60  # grey levels between the paper and ink that counts


BELOW = 2.4  # letter heights from a line to the next of its block, at most
RAGGED = 6.0  # letter heights by which lines of one text end before each other
PIECE = 0.75  # letter heights between the pieces of one code, at most: a blank, or a thin letter that got lost
_PLACE = re.compile(r"\W*(?:JUD|MUN|ORAS|SAT|COM|SECTOR|CLUJ)")
CLOSE = 0.9  # letter heights between two lines of one name
_QUOTES = '„“”"«'
_PART = re.compile(r"\W*(?:NR|BLOC|BL|SCARA|SC|ETAJ|ET|APARTAMENT|APART|AP)\b")


SHORT = 6  # letters of a label with what it labels
_BENT_PART = re.compile(r"(?:B[LI1|]|S[CEG]|E[TCI7]|A[PF])[^A-Z]*[A-Z\d]{0,3}$")
_PART_HERE = re.compile(r"\W*(?:BL|SC|ET|AP|APT)[.\s]?\s?\w{0,4}$")  # *bl.OC1*, *ap.*: no word that begins so


def unread(view: View, boxes: Sequence[Box]) -> bool:
    """Whether letters stand right at one of a value's lines without a blank between, or letters that no word of the
    page holds stand near it."""
    return any(_beside(view, box, side) for box in boxes for side in (-1, 1))


def goes_on(view: View, box: Box) -> bool:
    """Whether a further part of an address (``bl.``, ``sc.``, ``ap.`` …) stands right behind its last line, for what
    parted them was a comma that was read as something else, or begins the next line; or a county or a town does, where
    the last line ends with a comma."""
    near = [w for w in view.words if 0 <= w.box.x0 - box.x1 + 2 <= BLANK * box.height and w.box.same_line(box, 0.5)]
    if any(_PART.match(fold(w.text)) for w in near):
        return True
    below = [fold(w.text) for w in _below(view, box)]
    if any(_PART_HERE.match(text) for text in below):
        return True
    if _bent_parts(view, box):
        return True
    own = [w for w in view.words if w.box.overlap(box) > 0.5 * w.box.area]
    open_end = not near and bool(own) and max(own, key=lambda w: w.box.x1).text.endswith(",")
    return open_end and any(_PART.match(text) or _PLACE.match(text) for text in below)


def _bent_parts(view: View, box: Box) -> bool:
    """Whether a line right below, in the address's own column, is nothing but short pieces most of which are bent
    labels of its parts: *Bi Se EC 5 Ap-B* was *Bl. II Sc. Et. 5 Ap. 8*."""
    lines: dict[int, list[str]] = {}
    for word in view.words:
        if 0.5 * box.height < word.box.cy - box.cy <= BELOW * box.height and word.box.x0 >= box.x0 - box.height:
            lines.setdefault(word.line, []).append(word.text)
    return any(
        all(len(t) <= SHORT for t in line) and sum(bool(_BENT_PART.match(fold(t))) for t in line) >= 2
        for line in lines.values()
    )


def begins_before(view: View, box: Box) -> bool:
    """Whether the town stands right before an address: on its first line, or at the end of the line above where the
    address begins its own."""
    before = [w for w in view.words if w.box.same_line(box, 0.5) and w.box.x1 <= box.x0 + 2]
    if before:
        nearest = max(before, key=lambda w: w.box.x1)
        return box.x0 - nearest.box.x1 <= BLANK * box.height and _is_town(nearest)
    above = [w for w in view.words if 0 < box.cy - w.box.cy <= BELOW * box.height and not w.box.same_line(box, 0.5)]
    last = max(above, key=lambda w: (w.box.cy > box.cy - 1.6 * box.height, w.box.x1), default=None)
    return last is not None and last.box.x1 > box.x1 - RAGGED * box.height and _is_town(last)


def _is_town(word: Word) -> bool:
    return fold(word.text).rstrip(",;. ").endswith("NAPOCA")


def name_goes_on(view: View, box: Box) -> bool:
    """Whether a name in quotation marks begins the line below: ``Liceul Teoretic`` over ``„Avram Iancu”``; or a town's
    second half does."""
    below = _below(view, box, 60.0)
    return any((w.text[:1] in _QUOTES and len(w.text) > 2) or fold(w.text).startswith("NAPOCA") for w in below)


# What begins the line below an association's name when that is whole: where it has its seat, its codes, its letter.
_NEXT_LINE = re.compile(
    r"\W*(?:STR|CALEA|ALEEA|B-?DUL|BD|PIATA|P-?TA|CLUJ|MUN|LOC|JUD|C\.?U\.?I|C\.?I\.?F|COD|TEL|FAX|E-?MAIL|MAIL|NR|ADRES|SEDIU|"
    r"ADEV|A$|CATRE|SC|BL|IBAN|CONT|WWW|INREG|REG|CONFIRM|CERTIFIC|DOVAD|DATA|TABEL|LIST|BORDEROU|\d{1,2}[./]|.*@|.*:$|"
    r".*\.{3})"
)


def title_goes_on(view: View, box: Box) -> bool:
    """Whether the next line of the same column, close below, goes on with an association's name: a number, or a word
    that begins nothing else."""
    under = [w for w in _below(view, box, 1.0) if w.box.y0 - box.y1 < CLOSE * box.height]
    near = (w for w in under if abs(w.box.x0 - box.x0) < box.height and 0.75 < w.box.height / box.height < 1.35)
    return any(not _NEXT_LINE.match(fold(w.text)) for w in near)


def code_goes_on(view: View, box: Box) -> bool:
    """Whether further signs with a digit stand so near a code that they may be its end or its beginning, or a county's
    letters before it (*CJ] 143746*)."""

    def piece(text: str) -> bool:
        solid = text.strip(".,;:()")
        return any(c.isdigit() for c in solid) and solid.isalnum() and solid == solid.upper()

    outside = [w for w in view.words if w.box.overlap(box) < 0.2 * w.box.area and w.box.same_line(box, 0.6)]
    series = (w for w in outside if w.box.x0 < box.x0 and re.fullmatch(r"[A-Z]{2}\W?", w.text))
    return any(_gap(w.box, box) <= PIECE * box.height and piece(w.text) for w in outside) or any(
        _gap(w.box, box) <= BLANK * box.height and letters_of(w.text[:2]) for w in series
    )


def _gap(a: Box, b: Box) -> float:
    return max(a.x0 - b.x1, b.x0 - a.x1)


def _below(view: View, box: Box, left: float = 6.0) -> list[Word]:
    """The first words of the lines right below, where they begin no more than ``left`` letter heights before it."""
    under = [w for w in view.words if 0 < w.box.cy - box.cy <= BELOW * box.height and w.box.x0 < box.x1]
    lines = {w.line: w for w in sorted(under, key=lambda w: -w.box.x0)}  # the leftmost of each
    return [w for w in lines.values() if w.box.x0 > box.x0 - left * box.height and not w.box.same_line(box, 0.5)]


def _beside(view: View, box: Box, side: int) -> bool:
    h = box.height
    strip = Box(box.x1, box.y0 - MARGIN * h, box.x1 + REACH * h, box.y1 + MARGIN * h)
    if side < 0:
        strip = Box(box.x0 - REACH * h, strip.y0, box.x0, strip.y1)
    strip = strip.clip(view.width, view.height)
    if strip.width < 3 or strip.height < 3:
        return False
    known = _next_word(view, box, side)
    for near, far in _letters(view.crop(strip), h, side):
        if far > TOUCH * h and (near < JOINED * h or far < known):
            return True
    return False


def _next_word(view: View, box: Box, side: int) -> float:
    """How far from the box the next word of its line begins."""
    gaps = [REACH * box.height]
    for word in view.words:
        if word.box.same_line(box, 0.3) or word.box.y0 < box.cy < word.box.y1:
            gap = word.box.x0 - box.x1 if side > 0 else box.x0 - word.box.x1
            beyond = word.box.x1 > box.x1 + 2 if side > 0 else word.box.x0 < box.x0 - 2
            if beyond:
                gaps.append(max(0.0, gap))
    return min(gaps)


def _letters(strip: Image, h: float, side: int) -> list[tuple[float, float]]:
    """The ink of a letter's size in the strip: how far from the value's edge it begins and ends, in pixels."""
    paper = float(np.percentile(strip, 85))
    ink = (strip < paper - CONTRAST).astype(np.uint8)
    count, _, stats, centres = cv2.connectedComponentsWithStats(ink, connectivity=8)
    found = []
    for i in range(1, count):
        left, _, wide, high, area = (int(n) for n in stats[i])
        letter = TALL[0] * h <= high <= TALL[1] * h and wide <= WIDE * h
        hair = area < 0.04 * h * high or (wide < 0.22 * high and high > 1.15 * h)  # dirt, or the rule of a table
        if letter and not hair and MARGIN * h < centres[i][1] < (1 + MARGIN) * h:
            found.append((left, left + wide) if side > 0 else (strip.shape[1] - left - wide, strip.shape[1] - left))
    return [(float(near), float(far)) for near, far in found]
