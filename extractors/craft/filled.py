"""Signs that a value was filled in by hand: a hint only, which keeps it from being accepted without a clerk.

Pre-printed forms give themselves away by what they leave open (``domiciliat(ă)``, ``dl./d-na``, ``Subsemnatul(a)``,
``elevul/eleva``) and by leaders; handwriting by words that the engine is less sure of than print.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from extractors.craft.prose import Page
from extractors.found import Found
from models.page import Word

HAND, HAND_ON_FORM = 0.70, 0.885  # mean confidence of a value's words below which it counts as handwritten
_OPEN = re.compile(
    r"\w\((?:A|EI|UL)\)|\bDL\.?\s?/\s?D-?NA|DOMNUL\s?/\s?DOAMNA|ELEVUL\s?/\s?ELEVA|SUBSEMNATUL\s?/\s?(?:SUBSEMNATA|A)\b|"
    r"PROPRIETARI\s?/\s?LOCATARI|STUDENTUL\s?/\s?STUDENTA|BURSIER\s?/\s?NEBURSIER|FAMILIA\b"
)


def is_form(page: Page) -> bool:
    """Whether the page looks like a pre-printed form with blanks."""
    return len(_OPEN.findall(page.plain)) >= 1 or len(re.findall(r"_{3,}|\.{4,}", page.text)) >= 3


def by_hand(pages: tuple[Page, ...], readings: Iterable[Found]) -> list[Found]:
    """The readings, those that look handwritten marked so. One certain hand on a form makes its doubtful values
    doubtful together: whoever filled in the name by hand filled in the rest too."""
    readings = list(readings)
    means = {id(r): _mean(pages[r.view].words, r) for r in readings}
    forms = {p.view for p in pages if is_form(p)}
    out = []
    for reading in readings:
        limit = HAND_ON_FORM if reading.view in forms else HAND
        out.append(replace(reading, handwritten=True) if means[id(reading)] < limit else reading)
    return out


def _mean(words: Iterable[Word], reading: Found) -> float:
    """Mean confidence of the words under the reading that carry the value."""
    under = [
        w.confidence for w in words
        if len(w.text) > 2 and any(b.overlap(w.box) > 0.5 * min(w.box.area, b.area) for b in reading.boxes)
    ]  # fmt: skip
    return sum(under) / len(under) if under else 1.0
