"""Whether a blank is printed after the point of an abbreviation: ``Mun.Sibiu`` or ``Mun. Sibiu``.

The engine parts words there or does not, by its own taste. The pixels decide: the white between the point and the next
letter, held against the white where the same line has a blank for certain.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from extractors.craft.rules import ink_of
from extractors.view import View
from models.geometry import Box
from models.page import Word

NARROWER = 0.72  # share of a certain blank's white below which there is no blank
ALONE = 0.22  # letter heights below which there is no blank, where the line has no other blank to tell
ROOM = 0.6  # letter heights at both sides of a word's end where its white is sought


def printed(view: View, words: Sequence[Word]) -> str:
    """The words of a value as they are printed: with a blank between two, but where after a point none is seen."""
    pairs = list(pairwise(words))
    doubtful = [_after_point(a, b) for a, b in pairs]
    if not any(doubtful):
        return " ".join(w.text for w in words)
    whites = [_white(view, a, b) if _on_one_line(a, b) else None for a, b in pairs]
    sure = [w for w, d in zip(whites, doubtful, strict=True) if w is not None and not d]
    text = words[0].text
    for (a, b), doubt, white in zip(pairs, doubtful, whites, strict=True):
        limit = NARROWER * statistics.median(sure) if sure else ALONE * min(a.box.height, b.box.height)
        glued = doubt and white is not None and white < limit
        text += b.text if glued else f" {b.text}"
    return text


def _after_point(a: Word, b: Word) -> bool:
    return _on_one_line(a, b) and a.text.endswith(".") and a.text[0].isalpha() and b.text[:1].isalnum()


def _on_one_line(a: Word, b: Word) -> bool:
    return a.box.same_line(b.box, 0.4) and b.box.x0 > a.box.x0


def _white(view: View, a: Word, b: Word) -> float | None:
    """The widest run of columns without ink about the end of ``a`` and the beginning of ``b``, in pixels."""
    height = min(a.box.height, b.box.height)
    near = Box(
        a.box.x1 - ROOM * height, min(a.box.y0, b.box.y0), b.box.x0 + ROOM * height, max(a.box.y1, b.box.y1)
    ).clip(view.width, view.height)  # fmt: skip
    columns = ink_of(view.crop(near)).any(axis=0)
    places = np.flatnonzero(columns)
    return float(np.diff(places).max() - 1) if len(places) > 1 else None
