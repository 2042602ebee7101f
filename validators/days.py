"""Dates as papers print them, to ``YYYY-MM-DD``.

``08.11.2017``, ``08/11/2017``, ``08-11-2017``, ``08 11 2017``, ``08.11.17``, ``08 noiembrie 2017``, ``08.XI.2017``,
``2017-11-08``, ``anul 2017 luna noiembrie ziua 8``.
Letters read for digits (``O8.1l.2017``) are mended when most symbols are digits already. Two-digit
years up to 69 are of this century, because what papers of 2017 write short are issue and expiry dates.
Source: DOMAIN, I (dates), B.1 (validity of the card), C.1 (billing periods).

>>> validate("08 noiembrie 2017"), validate("08.XI.2017"), validate("O8.11.2O17")
('2017-11-08', '2017-11-08', '2017-11-08')
>>> validate("18.X11.2017"), validate("21.1X.2017")
('2017-12-18', '2017-09-21')
>>> is_valid("30.02.2017")
False
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from validators import months, spelled_days
from validators.errors import InvalidComponent, InvalidFormat, InvalidValue
from validators.text import tidy

FIRST_YEAR, LAST_YEAR = 1850, 2120  # the card of somebody over 55 ends far in the future
SHORT_YEAR_PIVOT = 69

_D = "[0-9OoQDIl|!SZB]"
_SEP = r"(?:\s?[./,\-]\s?)"
_LOOKS_LIKE = str.maketrans("OoQDIl|!SZB", "00001111528")
_BEFORE, _AFTER = r"(?<![0-9A-Za-z])(?<![0-9][./\-])", r"(?![0-9A-Za-z])(?![./\-][0-9])"
_YEAR = rf"{_D}{{4}}|{_D}{{2}}"
# Certificates of civil status: ``anul 2010 luna octombrie ziua 18``, blanks between lost by some engines.
_GAP = r"[\s.,:;_|\[\]]{0,5}"
_LABELLED_YEAR = rf"(?P<y>[12]{_D}{{3}})(?!\d)"
_LABELLED_DAY = rf"(?P<d>{_D}{{1,2}})(?!\d)"
_EITHER = rf"(?:(?P<m>{_D}{{1,2}})|(?P<w>{months.WORD}))"
_FORMS = (
    re.compile(rf"{_BEFORE}(?P<y>[12]{_D}{{3}})[.\-/](?P<m>{_D}{{2}})[.\-/](?P<d>{_D}{{2}})(?:T[\d:.]*)?{_AFTER}"),
    re.compile(
        rf"{_BEFORE}(?P<d>{_D}{{1,2}}){_SEP}(?P<m>{_D}{{1,2}}){_SEP}(?P<y>{_YEAR})(?:\.?{_AFTER}|(?=[a-z]{{3}}))"
    ),
    re.compile(rf"{_BEFORE}(?P<d>{_D}{{2}}) (?P<m>{_D}{{2}}) (?P<y>[12]{_D}{{3}}){_AFTER}"),
    re.compile(
        rf"{_BEFORE}(?P<d>{_D}{{1,2}})[\s.\-/]{{1,2}}(?P<r>[IVX]{{1,4}}|(?=[1l|]*[IVX1l|]?[XV])[IVX1l|]{{2,4}})[\s.\-/]{{1,2}}(?P<y>{_YEAR}){_AFTER}"
    ),
    re.compile(
        rf"{_BEFORE}(?P<d>{_D}{{1,2}})[\s.\-]{{0,3}}(?P<w>{months.WORD})[\s.,\-]{{0,3}}(?P<y>[12]{_D}{{3}}){_AFTER}"
    ),
    re.compile(rf"(?i:anul){_GAP}{_LABELLED_YEAR}{_GAP}(?i:luna){_GAP}{_EITHER}{_GAP}(?i:ziua){_GAP}{_LABELLED_DAY}"),
    re.compile(
        rf"(?:(?i:ziua){_GAP}|{_BEFORE}){_LABELLED_DAY}{_GAP}(?i:luna){_GAP}{_EITHER}{_GAP}(?i:anul){_GAP}{_LABELLED_YEAR}"
    ),
)
Found = tuple[int, int, str]


def compact(text: str) -> str:
    """Tidy, without label, ``din data de``, and the ``a.``, ``g.`` or blanks around.

    >>> compact("din data de: 08.11.2017.")
    '08.11.2017'
    """
    bare = re.sub(r"^[^\d]*?(?=\b\w?\d)", "", tidy(text)) if re.search(r"\d", text) else tidy(text)
    return bare.strip(" .,;:|'\"")


def validate(text: str) -> str:
    """``YYYY-MM-DD`` of the one date in the text; InvalidFormat where there is none or another one."""
    found = {iso for _, _, iso in find_dates(text)}
    if len(found) == 1:
        return found.pop()
    if found:
        raise InvalidFormat("The text holds several dates.")
    if any(form.search(tidy(text)) for form in _FORMS[:3]):
        raise InvalidComponent("The day is not in the calendar.")
    raise InvalidFormat("The text holds no date.")


def is_valid(text: str) -> bool:
    try:
        validate(text)
    except InvalidValue:
        return False
    return True


def find_dates(text: str) -> list[Found]:
    """``(start, end, YYYY-MM-DD)`` of each date in the text, left to right.

    >>> find_dates("Seria A nr. 12 din 07.11.2017, scadenta 22 nov. 2017")
    [(19, 29, '2017-11-07'), (40, 52, '2017-11-22')]
    >>> find_dates("B-dul 1 Decembrie 1918 nr. 125, 12.11.2017")
    [(32, 42, '2017-11-12')]
    """
    # The dash of a period (12.10.2017-12.11.2017) parts two dates; as an en dash it is no part of either.
    text = re.sub(r"(?<=\d)-(?=\d{1,2}[./,]\d)", "–", text)
    taken: list[Found] = []
    for form in _FORMS:
        for start, end, iso in _matches(form, text):
            if all(end <= s or start >= e for s, e, _ in taken) and not _STREET.search(text[:start]):
                taken.append((start, end, iso))
    for start, end, iso in spelled_days.find(text) if _SPELLED.search(text) else ():
        if all(end <= s or start >= e for s, e, _ in taken):
            taken.append((start, end, iso))
    return sorted(taken)


# Streets are named after days: *B-dul 1 Decembrie 1918 nr. 125*.
_STREET = re.compile(
    r"(?i)(?<!\w)(?:str(?:ada)?|b-?dul|bd|bulevardul|calea|aleea|p-?[tț]a|pia[tțţ]a|intr(?:area)?|spl(?:aiul)?)[.\s]{1,2}$"
)
_SPELLED = re.compile(r"(?i:mie|mii|ziua)")
_RANGE = re.compile(
    rf"(?<![0-9A-Za-z])({_D}{{2}})[.,]({_D}{{2}})[.,]({_D}{{4}}|{_D}{{2}})\s?[-–—~.]?\s?"
    rf"({_D}{{2}})[.,]({_D}{{2}})[.,]({_D}{{4}})(?![0-9])"
)


def validity(text: str) -> tuple[str, str] | None:
    """From and until of an identity card, ``15.03.17-15.07.2027`` (also where the dash was lost), or None.

    >>> validity("Valabilitate 15.03.17-15.07.2027"), validity("15.07.2027-15.03.17")
    (('2017-03-15', '2027-07-15'), None)
    """
    for m in _RANGE.finditer(tidy(text)):
        start, end = _iso(m[3], m[2], m[1]), _iso(m[6], m[5], m[4])
        if start and end and start < end:
            return start, end
    found = [iso for _, _, iso in find_dates(tidy(text))]
    return (found[0], found[1]) if len(found) == 2 and found[0] < found[1] else None


def _matches(form: re.Pattern[str], text: str) -> Iterator[Found]:
    for m in form.finditer(text):
        part = m.groupdict()
        month = part.get("m") or _month(part)
        if month is None or not _mostly_digits(part["d"], part.get("m"), part["y"]):
            continue
        iso = _iso(part["y"], month, part["d"])
        if iso:
            yield m.start(), max(m.end("y"), m.end("d")), iso


def _mostly_digits(day: str, month: str | None, year: str) -> bool:
    """Whether letters are the exception: each part has a digit (``II`` is a Roman month, not 11), most symbols are."""
    parts = [day, year] + ([month] if month else [])
    symbols = "".join(parts)
    return all(re.search("[0-9]", p) for p in parts) and sum(c.isdigit() for c in symbols) * 5 >= len(symbols) * 3


def _month(part: dict[str, str | None]) -> str | None:
    number = months.roman(re.sub(r"[1l|]", "I", part.get("r") or "")) or months.number_of(part.get("w") or "")
    return str(number) if number else None


def _iso(year: str, month: str, day: str) -> str | None:
    y, m, d = (int(p.translate(_LOOKS_LIKE)) for p in (year, month, day))
    if len(year) == 2:
        y += 2000 if y <= SHORT_YEAR_PIVOT else 1900
    try:
        found = date(y, m, d)
    except ValueError:
        return None
    return found.isoformat() if FIRST_YEAR <= y <= LAST_YEAR else None
