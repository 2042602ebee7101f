"""A bar that stands for a staircase or a floor is a capital I: ``sc. |, et. 7``. Engines take the thin letter for a
table's line, and whoever drops lines loses a part of an address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from models.page import Word

_PART = re.compile(r"(?:et|etaj|etajul|sc|scara|bl|bloc|tronson|tr)\.?", re.IGNORECASE)
_BAR = re.compile(r"\|([.,;]?)")
NEAR = 1.5  # letter heights between the label and what it labels


def as_letters(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words, in reading order, with such bars read as I.

    >>> from models.geometry import Box
    >>> [w.text for w in as_letters([Word("et.", Box(0, 0, 20, 20), 1, 0), Word("|,", Box(30, 0, 36, 20), 1, 0)])]
    ['et.', 'I,']
    """
    out = list(words)
    for i, (label, bar) in enumerate(pairwise(words), 1):
        m = _BAR.fullmatch(bar.text)
        near = 0 <= bar.box.x0 - label.box.x1 < NEAR * label.box.height and bar.box.same_line(label.box, 0.4)
        if m and near and _PART.fullmatch(label.text):
            out[i] = replace(bar, text="I" + m[1])
    return tuple(out)
