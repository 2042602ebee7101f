"""Machine-readable lines as Romanian cards print them (ICAO 9303 parts 5 and 6, check digits 7-3-1)."""

from __future__ import annotations

import unicodedata
from datetime import date

from sample_scans.world import Human

_VALUES = {c: i for i, c in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")} | {"<": 0}
_NATIONS = {
    "Română": "ROU", "Moldova": "MDA", "Republica Moldova": "MDA", "Ucraina": "UKR", "Turcia": "TUR", "Siria": "SYR",
    "Tunisia": "TUN", "India": "IND", "China": "CHN", "Germania": "D", "Franța": "FRA", "Italia": "ITA",
    "Ungaria": "HUN",
    "Spania": "ESP", "Serbia": "SRB", "Israel": "ISR", "Iordania": "JOR", "Maroc": "MAR", "Vietnam": "VNM",
}  # fmt: skip


def check_digit(text: str) -> str:
    """The check digit over ``text`` (``0-9A-Z<``).

    >>> check_digit("KX123456<"), check_digit("850715")
    ('0', '8')
    """
    return str(sum(_VALUES[c] * (7, 3, 1)[i % 3] for i, c in enumerate(text)) % 10)


def latin(text: str) -> str:
    """A name in the letters of the zone: no diacritics, every other sign becomes ``<``.

    >>> latin("Mureșan-Țîrlea")
    'MURESAN<TIRLEA'
    """
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.upper()) if not unicodedata.combining(c))
    return "".join(c if c in _VALUES else "<" for c in bare)


def _names(person: Human, width: int) -> str:
    return f"{latin(person.surname)}<<{latin(person.given_names)}".ljust(width, "<")[:width]


def _day(day: date) -> str:
    return day.strftime("%y%m%d")


def card_lines(person: Human, number: str, expires: date) -> tuple[str, str]:
    """Two lines of 36 (TD2) of the laminated card; the optional zone holds the CNP without its birth date.

    ``number``: series and number together, ``KX123456``.
    """
    document = number.ljust(9, "<")
    head = document + check_digit(document)
    birth, until = _day(person.birth_date), _day(expires)
    rest = until + check_digit(until) + person.cnp[0] + person.cnp[7:]
    born = birth + check_digit(birth)
    return f"IDROU{_names(person, 31)}", f"{head}ROU{born}{person.sex}{rest}{check_digit(head + born + rest)}"


def id1_lines(
    person: Human, number: str, expires: date, document: str = "ID", optional: str = "", nation: str = ""
) -> tuple[str, str, str]:
    """Three lines of 30 (TD1). ``optional`` fills the first line's free zone (at most 15 characters)."""
    shown = number.ljust(9, "<")[:9]
    first = f"{document.ljust(2, '<')}ROU{shown}{check_digit(shown)}{optional.ljust(15, '<')[:15]}"
    birth, until = _day(person.birth_date), _day(expires)
    born, ends = birth + check_digit(birth), until + check_digit(until)
    country = (nation or _NATIONS.get(person.nationality, "XXX")).ljust(3, "<")
    empty = "<" * 11
    composite = check_digit(first[5:30] + born + ends + empty)
    return first, f"{born}{person.sex}{ends}{country}{empty}{composite}", _names(person, 30)
