"""The month that an income is of, to ``YYYY-MM``: ``luna octombrie 2017``, ``10/2017``, ``10.2017``, ``OCT 2017``.

``octombrie a.c.`` has no year of its own: None, unless the caller knows the year of the paper.
Source: DOMAIN, E (month = the month before filing), I (months).

>>> parse_month("luna octombrie 2017"), parse_month("10/2017"), parse_month("octombrie a.c.")
('2017-10', '2017-10', None)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from validators import days, months
from validators.errors import InvalidFormat
from validators.text import tidy

_NUMERIC = re.compile(r"(?<![0-9A-Za-z])(?<![0-9][./\-])(0?[1-9]|1[0-2])\s?[./\-]\s?((?:19|20)[0-9]{2})(?![0-9])")
_ISO = re.compile(r"(?<![0-9A-Za-z])((?:19|20)[0-9]{2})[\-/](0[1-9]|1[0-2])(?![0-9\-/])")
_NAMED = re.compile(
    rf"(?<![0-9A-Za-z])({months.WORD})[\s.,/\-']{{0,3}}(?:(?:(?:a|din)\s+)?anul(?:ui)?\s+|an\s+)?([12][0-9OolI]{{3}})(?![0-9])",
    re.I,
)
_THIS_YEAR = re.compile(rf"({months.WORD})\s*(?:a\.?\s?c\b\.?|anul\s+curent|$)", re.IGNORECASE)
_SPACED = re.compile(r"\bluna\s*:?\s*(0?[1-9]|1[0-2])\s+(?:anul\s+)?((?:19|20)[0-9]{2})(?![0-9])", re.IGNORECASE)
Found = tuple[int, int, str]


def compact(text: str) -> str:
    """Tidy, without the word ``luna`` and punctuation around.

    >>> compact("Luna: octombrie 2017")
    'octombrie 2017'
    """
    return re.sub(r"^\W*(?:pe|in|în|pentru)?\s*lun(?:a|ii|ă)\b\W*", "", tidy(text), flags=re.I).strip(" .,:;|")


def validate(text: str) -> str:
    """``YYYY-MM``; InvalidFormat where no month, or more than one, is stated."""
    found = parse_month(text)
    if found is None:
        raise InvalidFormat("The text does not state one month and its year.")
    return found


def is_valid(text: str) -> bool:
    return parse_month(text) is not None


def parse_month(text: str, year: int | None = None) -> str | None:
    """The one month of the text. ``year`` (the paper's own) serves only where the text says ``a.c.`` or no year.

    A period within one month (``01.10.2017 - 31.10.2017``) is that month.

    >>> parse_month("01.10.2017-31.10.2017"), parse_month("luna octombrie a.c.", year=2017)
    ('2017-10', '2017-10')
    """
    stated = {iso for _, _, iso in find_months(text)}
    if not stated:
        stated = {iso[:7] for _, _, iso in days.find_dates(text)}
    if not stated and year is not None:
        named = _THIS_YEAR.search(compact(text))
        number = months.number_of(named[1]) if named else None
        stated = {f"{year:04d}-{number:02d}"} if number else set()
    return stated.pop() if len(stated) == 1 else None


def find_months(text: str) -> list[Found]:
    """``(start, end, YYYY-MM)`` of each month with its year that is not part of a full date, left to right.

    >>> find_months("luna OCT 2017, eliberat la 7 noiembrie 2017")
    [(5, 13, '2017-10')]
    """
    whole = [(start, end) for start, end, _ in days.find_dates(text)]
    found: list[Found] = []
    for start, end, iso in _candidates(text):
        if all(end <= s or start >= e for s, e in [*whole, *((f[0], f[1]) for f in found)]):
            found.append((start, end, iso))
    return sorted(found)


def _candidates(text: str) -> Iterator[Found]:
    for m in _NAMED.finditer(text):
        number = months.number_of(m[1])
        if number:
            yield m.start(), m.end(), f"{m[2].translate(str.maketrans('OolI', '0011'))}-{number:02d}"
    for form in (_NUMERIC, _SPACED):
        for m in form.finditer(text):
            yield m.start(), m.end(), f"{m[2]}-{int(m[1]):02d}"
    for m in _ISO.finditer(text):
        yield m.start(), m.end(), f"{m[1]}-{m[2]}"
