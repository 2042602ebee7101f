"""Values that stand plainly in their place but could not be read: the place is handed on, for another engine and the
clerk.

Such a reading has no value of its own. What a second engine makes of its crop is shown for review, never accepted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.craft import names
from extractors.craft.printed_names import known, of_the_trade
from extractors.craft.prose import Page
from extractors.found import Found, found
from models.geometry import Box
from models.page import Word
from validators import cnp as cnps

GUESSED = 0.5  # what only its neighbourhood speaks for
PLACED = 0.6  # below what is accepted: nobody but the clerk vouches for the value
_LABEL = re.compile(
    r"(?<![A-Z])(?:C\.?\s?N\.?\s?P\.?|COD(?:UL)?\s+NUMERIC\s+PERSONAL|COD(?:UL)?\s+(?:DE\s+IDENTIFICARE\s+)?FISCALA?)(?![A-Z])"
)
_DIGITS_OF = (9, 17)  # digits of a CNP that was read with some too few or too many
_MARKS = re.compile(r"[\d\s.,;:/|!()\[\]OoIlSBZ]*")


def cnp(pages: Sequence[Page]) -> list[Found]:
    """``/cnp`` without a value, where signs much like a CNP stand behind its label; else where they stand alone."""
    for page in pages:
        for m in _LABEL.finditer(page.plain):
            for first, last in _runs(page, page.index_at(m.end()), 4):
                return [_found(page, first, last)]
    for page in pages:
        runs = list(_runs(page, 0, len(page.words)))
        if len(runs) == 1:
            return [_found(page, *runs[0])]
    return []


def name(pages: Sequence[Page]) -> list[Found]:
    """``/name``: a cell near the CNP that holds nothing but a name with a known given name; a guess for the clerk."""
    for page in pages:
        for start, _, _ in cnps.find_all(page.text):
            number = page.row_of(page.index_at(start))
            near = sorted(range(max(0, number - 4), min(len(page.rows), number + 3)), key=lambda n: abs(n - number))
            for cell in (c for n in near for c in page.rows[n].segments()):
                if 2 <= len(cell) <= 5 and known(cell) and _of_a_person(cell):
                    text = " ".join(w.text for w in cell)
                    return [found("/name", names.as_name(text), cell, page.view, located=GUESSED)]
    return []


def _of_a_person(cell: Sequence[Word]) -> bool:
    return all(names.is_name_word(w) and not names.is_title(w) for w in cell) and not of_the_trade(
        [w.text for w in cell]
    )


def month(pages: Sequence[Page]) -> list[Found]:
    """``/month`` without a value: the word with figures behind *luna*, which is no month as it was read."""
    for page in pages:
        for m in re.finditer(r"LUN(?:A|II)\s*[:.]?\s+(?:DE\s)?(?=\S*\d)", page.plain):
            first = page.index_at(m.end())
            if first < len(page.words) and page.start_of(first) >= m.end() - 1:
                last = first + 1 if first + 1 < len(page.words) and _joined(page, first + 1) else first
                last = last if re.search(r"\d", page.words[last].text) else first
                return [found("/month", None, page.words[first : last + 1], page.view, located=PLACED)]
    return []


def amount_beside(pages: Sequence[Page], label: re.Pattern[str], path: str) -> list[Found]:
    """An amount that was overlooked: the blank to the right of a label that ends its row, to where the text reaches."""
    for page in pages:
        for number, row in enumerate(page.rows):
            end = row.words[-1]
            text = page.plain[page.start_of(_first(page, number)) :][: len(row.text)]
            if not label.search(text) or len(row.words) > 5 or end.box.x1 > page.right_edge - 6 * row.height:
                continue
            blank = Box(end.box.x1 + 0.5 * row.height, end.box.y0, page.right_edge, end.box.y1)
            return [replace(found(path, None, (), page.view, raw="", located=PLACED), boxes=(blank,))]
    return []


def _first(page: Page, number: int) -> int:
    return next(i for i, w in enumerate(page.words) if w.line == number)


def _found(page: Page, first: int, last: int) -> Found:
    return found("/cnp", None, page.words[first : last + 1], page.view, located=PLACED)


def _runs(page: Page, start: int, most: int) -> Iterator[tuple[int, int]]:
    """Words of digits and what digits are misread as, joined over small gaps, with about thirteen digits."""
    for first in range(start, min(len(page.words), start + most)):
        last, digits = first, _count(page, first)
        if not digits or (first > start and _joined(page, first) and _count(page, first - 1)):
            continue
        while last + 1 < len(page.words) and _joined(page, last + 1) and _count(page, last + 1):
            last += 1
            digits += _count(page, last)
        if _DIGITS_OF[0] <= digits <= _DIGITS_OF[1]:
            yield first, last


def _joined(page: Page, index: int) -> bool:
    return page.same_row(index - 1, index) and page.gap_before(index) < 1.2


def _count(page: Page, index: int) -> int:
    """How many digits the word has; 0 when it has other letters too (an IBAN, a word)."""
    text = page.words[index].text
    return sum(c.isdigit() for c in text) if _MARKS.fullmatch(text) else 0
