"""Signs that a value was filled in by hand: a hint only, which keeps it from being accepted without a clerk.

Pre-printed forms give themselves away by what they leave open (``domiciliat(ă)``, ``dl./d-na``, ``Subsemnatul(a)``,
``elevul/eleva``) and by leaders; handwriting by words that the engine is less sure of than print.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from dataclasses import replace

from extractors.craft.hand import LEAST, RATIO, looks_handwritten, share
from extractors.craft.prose import Page
from extractors.found import Doc, Found
from models.page import Word
from validators import cnp as cnps

HAND, HAND_ON_FORM = 0.70, 0.885  # mean confidence of a value's words below which it counts as handwritten
CNP_BY_HAND = 0.75  # printed digits are read with 0.9 and more; on forms HAND_ON_FORM is asked of them too
LETTERS = 8  # letters of a value whose strokes can be told from print
PEN = 0.53  # of the labels' share of straight outline; print has 0.6 and more
SUREST = 40  # words of the page that stand for its print
_OPEN = re.compile(
    r"\w\((?:A|EI|UL)\)|\bDL\.?\s?/\s?D-?NA|DOMNUL\s?/\s?DOAMNA|ELEVUL\s?/\s?ELEVA|SUBSEMNATUL\s?/\s?(?:SUBSEMNATA|A)\b|"
    r"PROPRIETARI\s?/\s?LOCATARI|STUDENTUL\s?/\s?STUDENTA|BURSIER\s?/\s?NEBURSIER|FAMILIA\b"
)


def is_form(page: Page) -> bool:
    """Whether the page looks like a pre-printed form with blanks."""
    leaders = len(re.findall(r"_{3,}|\.{4,}", page.text)) + page.leaders
    return leaders >= 3 or len(_OPEN.findall(page.plain)) >= 1


def by_hand(pages: tuple[Page, ...], readings: Iterable[Found], doc: Doc) -> list[Found]:
    """The readings, those that look handwritten marked so. Whoever wrote the CNP by hand wrote the rest by hand too:
    a page with doubtful CNPs has no value that is accepted without a clerk.

    An e-mail address has a sign that the engine does not know, so that it is unsure of print, too: it counts as written
    where another value of its page does, or where its own strokes are not those of print. A hand that the engine reads
    with ease shows by the strokes of a name or an address; what else on its page is no print was written by it, too.
    """
    readings = list(readings)
    forms = {p.view for p in pages if is_form(p)}
    written = {p.view for p in pages if _cnp_by_hand(p)}
    unsure = {
        i for i, r in enumerate(readings)
        if not _proved(r) and _mean(pages[r.view].words, r) < (HAND_ON_FORM if r.view in forms else HAND)
    }  # fmt: skip
    others = {readings[i].view for i in unsure if not _is_mail(readings[i])}
    pens = {r.view for r in readings if r.source == "ocr" and _in_letters(r) and _straight(doc, pages, r) < PEN}
    out = []
    for i, reading in enumerate(readings):
        hand = reading.view in written or i in unsure
        if hand and _is_mail(reading) and reading.view not in written | others:
            hand = _by_pen(doc, pages[reading.view], reading)
        hand = hand or _slants(doc, pages, reading, pens)
        out.append(replace(reading, handwritten=True) if hand and reading.value is not None else reading)
    return out


def _proved(reading: Found) -> bool:
    """Whether a fiscal code's control digit holds: it is of the letterhead, and engines are unsure of long numbers in
    small print."""
    return any(c.name == "cui.checksum" and c.ok for c in reading.checks)


def _is_mail(reading: Found) -> bool:
    return reading.path.endswith("email")


def _in_letters(reading: Found) -> bool:
    """Whether there are letters enough to tell by: digits are round in print, too."""
    return isinstance(reading.value, str) and sum(c.isalpha() for c in reading.value) >= LETTERS


def _straight(doc: Doc, pages: tuple[Page, ...], reading: Found) -> float:
    """How straight the value's strokes are, against the page's surest words; 1 where that cannot be told."""
    page, view = pages[reading.view], doc.views[reading.view]
    words = [w for w in page.words if any(b.overlap(w.box) > 0.5 * w.box.area for b in reading.boxes)]
    labels = sorted((w for w in page.words if len(w.text) >= 4 and w not in words), key=lambda w: -w.confidence)
    own, printed = share(view, words), share(view, labels[:SUREST])
    return own / printed if own is not None and printed else 1.0


def _slants(doc: Doc, pages: tuple[Page, ...], reading: Found, pens: Container[int]) -> bool:
    """Whether a value of a page with a hand on it was written by it."""
    return reading.view in pens and reading.source == "ocr" and _straight(doc, pages, reading) < RATIO


def _by_pen(doc: Doc, page: Page, reading: Found) -> bool:
    """By the strokes, against those of the words that were read well."""
    words = [w for w in page.words if any(b.overlap(w.box) > 0.5 * w.box.area for b in reading.boxes)]
    labels = [w for w in page.words if w.confidence > 0.8 and len(w.text) >= 4 and w not in words]
    enough = sum(len(w.text) for w in words) >= LEAST and sum(len(w.text) for w in labels) >= LEAST
    return not enough or looks_handwritten(doc.views[page.view], words, labels)


def _cnp_by_hand(page: Page) -> bool:
    limit = HAND_ON_FORM if is_form(page) else CNP_BY_HAND
    sure = [min(w.confidence for w in page.words_between(s, e)) for s, e, _ in cnps.find_all(page.text)]
    return bool(sure) and sum(sure) / len(sure) < limit


def _mean(words: Iterable[Word], reading: Found) -> float:
    """Mean confidence of the words under the reading that carry the value."""
    under = [
        w.confidence for w in words
        if len(w.text) > 2 and any(b.overlap(w.box) > 0.5 * min(w.box.area, b.area) for b in reading.boxes)
    ]  # fmt: skip
    return sum(under) / len(under) if under else 1.0
