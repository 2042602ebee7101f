"""Typed papers for tests of readers: lines of text become a view with words, as a perfect engine would read them.

``|`` parts columns (a wide gap); every sign is equally wide. Nothing is drawn: readers look at words only.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from extractors.found import Doc, Found
from extractors.image.warp import Image
from extractors.kinds import modules
from extractors.view import View
from models.geometry import Box
from models.page import Word

WIDE, HIGH, PITCH, GAP, LEFT = 16.0, 30.0, 52.0, 120.0, 150.0


class Typed(View):
    """Its paper is white: no boxes, rules or pens."""

    def pixels(self) -> Image:
        return np.full((self.height, self.width), 255, np.uint8)


def view(text: str, page: int = 1, confidence: float = 0.96) -> View:
    """The lines of ``text`` as a page of an A4 sheet at 300 dpi."""
    words: list[Word] = []
    for number, line in enumerate(text.strip("\n").splitlines()):
        x, top = LEFT, 150 + number * PITCH
        for column in line.split("|"):
            for piece in column.split():
                words.append(Word(piece, Box(x, top, x + WIDE * len(piece), top + HIGH), confidence, number))
                x += WIDE * (len(piece) + 1)
            x += GAP
    return Typed("sha256:typed", page, 2480, 3508, np.eye(3), Box(0, 0, 1, 1), Path("none"), tuple(words))


def typewritten(text: str, page: int = 1, confidence: float = 0.96) -> View:
    """As :func:`view`, but every sign stands where it is typed: columns are lined up with blanks (four make a gap)."""
    words = [
        Word(m[0], Box(LEFT + WIDE * m.start(), top, LEFT + WIDE * m.end(), top + HIGH), confidence, number)
        for number, line in enumerate(text.strip("\n").splitlines())
        for top in (150 + number * PITCH,)
        for m in re.finditer(r"\S+", line)
    ]
    return Typed("sha256:typed", page, 2480, 3508, np.eye(3), Box(0, 0, 1, 1), Path("none"), tuple(words))


def read(kind: str, *pages: str, confidence: float = 0.96) -> list[Found]:
    """What the kind's reader finds on these pages."""
    return modules()[kind].read(Doc(tuple(view(p, n, confidence) for n, p in enumerate(pages, 1))))


def read_typewritten(kind: str, *pages: str) -> list[Found]:
    """What the kind's reader finds on these typewritten pages."""
    return modules()[kind].read(Doc(tuple(typewritten(p, n) for n, p in enumerate(pages, 1))))


def values(readings: list[Found]) -> dict[str, str | bool | None]:
    return {r.path: r.value for r in readings}


def sure(readings: list[Found]) -> dict[str, str | bool | None]:
    """The readings that would be accepted when a second engine agrees."""
    return {
        r.path: r.value
        for r in readings
        if r.value is not None and r.located >= 0.8 and not r.rivals and not r.handwritten
        and all(c.ok is not False for c in r.checks)
    }  # fmt: skip


def typed_words(line: str) -> tuple[Word, ...]:
    """The words of a line by themselves."""
    return view(line).words
