"""Are there marks on the paper that the text does not account for?

Both engines like to drop the small strokes of ș, ț, ă and á: they agree on ``SANTA`` where ``ȘANTA`` is printed, so
their agreement proves the letters but not the marks. The pixels can be asked: below the base line, or above the body
of the letters, ink that no letter of the read text explains speaks against it. (The other way round proves nothing:
marks fade.)
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import cv2
import numpy as np

from extractors.image.warp import Image

_DESCEND = set("gjpqyQJ,;()[]{}|/\\@$_şţțșȘȚŞŢçÇµ&")
_ASCENDING_MARKS = {"\u0302", "\u0306", "\u0301", "\u0308", "\u030b", "\u0300", "\u030c"}
_DOTTED = set("ij")
MOST = 3  # marks below one line of text: more are no marks of letters
SMALLEST = 6  # pixels of body height below which nothing can be told


@dataclass(frozen=True, slots=True)
class Marks:
    """Strokes seen below the base line and above the letters, and how many the text explains."""

    below: int
    below_explained: int
    above: int
    above_explained: int

    @property
    def unexplained(self) -> bool:
        return self.below > self.below_explained or self.above > self.above_explained

    @property
    def exact(self) -> bool:
        """Every mark is explained, and every mark that the text has is there."""
        return self.below == self.below_explained and self.above == self.above_explained


def marks(line: Image, text: str) -> Marks | None:
    """Count the marks on the crop of one printed line against ``text``; None where the crop does not let itself be
    measured (too small, noisy, touching other lines)."""
    ink = _ink(line)
    pieces = _pieces(ink)
    if len(pieces) < 2:
        return None
    body = _body(pieces, text)
    if body is None:
        return None
    top, base = body
    height = base - top
    if height < SMALLEST:
        return None
    reach = max(2.0, 0.13 * height)
    below = sum(_hangs(p, base, height, reach) for p in pieces)
    if below > MOST:  # a dotted line to write on, a rule broken up by the scan
        return None
    capitals = not any(c.islower() for c in text)  # small letters differ in height: a joined mark cannot be told
    above = sum(_floats(p, top, height) or (capitals and _towers(p, top, height)) for p in pieces)
    return Marks(below, _explained_below(text), above, _explained_above(text))


def _ink(line: Image) -> Image:
    blurred = cv2.GaussianBlur(line, (3, 3), 0)
    _, ink = cv2.threshold(blurred, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    return np.asarray(ink, dtype=np.uint8)


def _pieces(ink: Image) -> list[tuple[int, int, int, int, int]]:
    """Connected pieces (x, y, w, h, area) that are not specks, rules or parts of another line."""
    count, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    rows, cols = ink.shape
    out = []
    for x, y, w, h, area in stats[1:count].tolist():
        touches = y == 0 or y + h == rows
        if area >= 4 and not touches and w < 0.6 * cols and h < 0.95 * rows:
            out.append((x, y, w, h, area))
    return out


def _body(pieces: list[tuple[int, int, int, int, int]], text: str) -> tuple[float, float] | None:
    """Top and base of the letters: where most tall pieces begin and end."""
    heights = sorted(p[3] for p in pieces)
    tall = [p for p in pieces if p[3] >= 0.55 * heights[-max(1, len(heights) // 3)]]
    if len(tall) < 2:
        return None
    base = float(np.median([p[1] + p[3] for p in tall]))
    share = 25 if any(c.islower() for c in text) else 60  # of capitals, fewer than 40 % bear a mark
    top = float(np.percentile([p[1] for p in tall if p[1] + p[3] <= base + 2] or [tall[0][1]], share))
    return top, base


def _hangs(piece: tuple[int, int, int, int, int], base: float, height: float, reach: float) -> bool:
    """A comma below by itself, or a letter that reaches below the base line."""
    _, y, w, h, _ = piece
    alone = y >= base - 0.05 * height and 0.06 * height <= h <= 0.4 * height and w <= 0.45 * height
    return alone or (h >= 0.5 * height and y + h > base + reach)


def _floats(piece: tuple[int, int, int, int, int], top: float, height: float) -> bool:
    """A small stroke that ends above the letters' body."""
    _, y, w, h, _ = piece
    return y + h <= top + 0.12 * height and 0.06 * height <= h <= 0.35 * height and 0.1 * height <= w <= 0.7 * height


def _towers(piece: tuple[int, int, int, int, int], top: float, height: float) -> bool:
    """A capital that is higher than the others: its mark has run into it."""
    return piece[3] >= 0.5 * height and piece[1] < top - 0.12 * height


def _explained_below(text: str) -> int:
    return sum(c in _DESCEND for c in text)


def _explained_above(text: str) -> int:
    """Accents on letters, dots of i and j, quotation marks."""
    accents = sum(c in _ASCENDING_MARKS for c in unicodedata.normalize("NFD", text))
    return accents + sum(c in _DOTTED for c in text) + sum(c in "\"'„”“’`^~*°" for c in text)
