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
from validators import cnp as cnps

HAND, HAND_ON_FORM = 0.70, 0.885  # mean confidence of a value's words below which it counts as handwritten
CNP_BY_HAND = 0.75  # printed digits are read with 0.9 and more; on forms HAND_ON_FORM is asked of them too
_OPEN = re.compile(
    r"\w\((?:A|EI|UL)\)|\bDL\.?\s?/\s?D-?NA|DOMNUL\s?/\s?DOAMNA|ELEVUL\s?/\s?ELEVA|SUBSEMNATUL\s?/\s?(?:SUBSEMNATA|A)\b|"
    r"PROPRIETARI\s?/\s?LOCATARI|STUDENTUL\s?/\s?STUDENTA|BURSIER\s?/\s?NEBURSIER|FAMILIA\b"
)


def is_form(page: Page) -> bool:
    """Whether the page looks like a pre-printed form with blanks."""
    leaders = len(re.findall(r"_{3,}|\.{4,}", page.text)) + page.leaders
    return leaders >= 3 or len(_OPEN.findall(page.plain)) >= 1


def by_hand(pages: tuple[Page, ...], readings: Iterable[Found]) -> list[Found]:
    """The readings, those that look handwritten marked so. Whoever wrote the CNP by hand wrote the rest by hand too:
    a page with a doubtful CNP has no value that is accepted without a clerk."""
    readings = list(readings)
    forms = {p.view for p in pages if is_form(p)}
    written = {p.view for p in pages if _cnp_by_hand(p)}
    out = []
    for reading in readings:
        limit = HAND_ON_FORM if reading.view in forms else HAND
        hand = reading.view in written or _mean(pages[reading.view].words, reading) < limit
        out.append(replace(reading, handwritten=True) if hand and reading.value is not None else reading)
    return out


def _cnp_by_hand(page: Page) -> bool:
    limit = HAND_ON_FORM if is_form(page) else CNP_BY_HAND
    hits = cnps.find_all(page.text)
    return any(min(w.confidence for w in page.words_between(s, e)) < limit for s, e, _ in hits)


def _mean(words: Iterable[Word], reading: Found) -> float:
    """Mean confidence of the words under the reading that carry the value."""
    under = [
        w.confidence for w in words
        if len(w.text) > 2 and any(b.overlap(w.box) > 0.5 * min(w.box.area, b.area) for b in reading.boxes)
    ]  # fmt: skip
    return sum(under) / len(under) if under else 1.0
