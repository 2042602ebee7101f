"""Amounts of money in running text, and the same amounts in words beside them as a second witness."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.craft.prose import Page
from extractors.found import Found, found
from models.dossier import Check
from validators import amount as amounts
from validators import words as spelled

_FIGURES = re.compile(
    r"(?<![\w.,/])-?(?:\d{1,3}(?:,\d{3})+(?=\.\d\d(?!\d))|\d{1,3}(?:[. ]\d{3})+|\d+)"
    r"(?:\s?[.,]\s?\d{1,2}(?!\d))?(?![\d/%])"
)
_IN_WORDS = re.compile(
    r"\s*(?:[.,]\s?-+)?\s*(?:LEI|LEU|RON|EI)?\s*(?:NET\w*\s*)?[,;]?\s*"
    r"(?:\(|ADICA|IN LITERE|RESPECTIV)+[\s:(]*(?:IN LITERE)?[\s:,]*"
    r"(?P<words>[A-Z][A-Z\s\-]{2,120}?"
    r"(?:\s(?:LEI|LEU|RON)(?:\s?SI\s?(?:\d\d|[A-Z\s]{3,40}?)\s?BANI)?|\s?(?=\)|\d|[.,;])))"
)
_CURRENCY = re.compile(r"\s*(?:LEI|LEU|RON)\b(?P<figures>\s*[:\-]?\s*\d)?")
_BEFORE = re.compile(r"(?:LEI|RON)\s*[:\-]?\s*$")


@dataclass(frozen=True)
class Sum:
    """An amount at ``start:end`` of the page's text. ``currency``: lei or RON stands beside it; ``words``: the outcome
    of the comparison with the amount in words, None where none stand there."""

    page: Page
    start: int
    end: int
    value: str
    currency: bool
    words: bool | None

    def as_found(self, path: str, located: float, rivals: tuple[str, ...] = ()) -> Found:
        reading = found(path, self.value, self.page.words_cut(self.start, self.end), self.page.view,
                        raw=self.page.text[self.start : self.end], located=located, rivals=rivals)  # fmt: skip
        checks = (Check(name="amount.words", ok=self.words),) if self.words is not None else ()
        return replace(reading, checks=checks)


def find_all(page: Page, start: int = 0, end: int | None = None) -> list[Sum]:
    """Every amount between two places of the page's text, left to right."""
    stop = len(page.text) if end is None else end
    return [s for m in _FIGURES.finditer(page.plain, start, stop) if (s := at(page, m.start(), m.end())) is not None]


def at(page: Page, start: int, end: int) -> Sum | None:
    """The amount that the figures at ``start:end`` make, or None where they make none."""
    text = page.text[start:end].replace("\n", " ")
    if not amounts.is_valid(text):
        return None
    value = amounts.validate(text)
    behind = _CURRENCY.match(page.plain, end)
    if behind is not None and behind["figures"] and "\n" in page.text[end : end + 3]:
        behind = None  # the next row's *LEI 200,00*
    beside = behind or _BEFORE.search(page.plain[max(0, start - 8) : start])
    return Sum(page, start, end, value, bool(beside), _agrees(page, end, value))


def _agrees(page: Page, end: int, value: str) -> bool | None:
    """Whether the words behind the figures state the same amount; None without words or with unreadable ones."""
    hit = _IN_WORDS.match(page.plain, end)
    if hit is None:
        return None
    number = spelled.parse_words(hit["words"])
    if number is None:
        return None
    return number in (Decimal(value), Decimal(value).to_integral_value(rounding="ROUND_DOWN"))
