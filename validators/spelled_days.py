"""Dates written out in words, as certificates of civil status write them.

>>> find("născut în anul una mie nouă sute nouăzeci și opt luna mai ziua douăzeci și unu.")
[(10, 78, '1998-05-21')]
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from validators import months, words

_UNIT = "(?:UNU|UNA|INTAI|DOI|DOUA|TREI|PATRU|CINCI|SASE|SAPTE|OPT|NOUA)"
_BELOW_100 = rf"(?:[A-Z]{{2,7}}SPREZECE|[A-Z]{{3,6}}ZECI(?:\s?SI\s?{_UNIT})?|ZECE|{_UNIT})"
_YEAR = (
    rf"(?:(?:(?:O|UNA|UN)\s?MIE|DOUA\s?MII)(?:\s?(?:O\s?SUTA|{_UNIT}\s?SUTE))?(?:\s?{_BELOW_100})?|[12]\d{{3}}(?!\d))"
)
_DAY = rf"(?:{_BELOW_100}|\d{{1,2}}(?!\d))"
_MONTH = r"(?:[A-Z]{3,10}|\d{1,2}(?!\d))"
_GAP = r"[\s.,:;_|()\-]{0,6}"
# A year at the end must end plainly: cut short (two thousand ... ) it would be another year.
_PLAINLY = r"(?=\s*(?:$|[.,;:)]|(?:IN|LA|DIN|LOCUL|LOCALITATEA|SEXUL|SEX|ORA)\b))"
_NAMES = "|".join(sorted((n.upper() for n in months.NAMES), key=len, reverse=True))
_ORDERS = tuple(
    re.compile(order)
    for order in (
        rf"\bANUL{_GAP}(?P<y>{_YEAR}){_GAP}LUNA{_GAP}(?P<m>{_MONTH}){_GAP}ZIUA{_GAP}(?:DE{_GAP})?(?P<d>{_DAY})\b",
        rf"\bZIUA{_GAP}(?:DE{_GAP})?(?P<d>{_DAY}){_GAP}LUNA{_GAP}(?P<m>{_MONTH}){_GAP}ANUL{_GAP}(?P<y>{_YEAR}){_PLAINLY}",
        rf"\b(?P<d>{_DAY})\s(?P<m>{_NAMES}),?\s(?:ANUL\s)?(?P<y>{_YEAR}){_PLAINLY}",
        rf"\b(?P<y>{_YEAR})\s(?P<m>{_NAMES})\s(?P<d>{_DAY}){_PLAINLY}",
    )
)


def find(text: str) -> list[tuple[int, int, str]]:
    """``(start, end, YYYY-MM-DD)`` of each date in which the year or the day stands in words."""
    plain = "".join(_bare(c) for c in text)
    out: list[tuple[int, int, str]] = []
    for order in _ORDERS:
        for m in order.finditer(plain):
            iso = _iso(m["y"], m["m"], m["d"])
            if iso and all(m.end() <= s or m.start() >= e for s, e, _ in out):
                out.append((m.start(), m.end(), iso))
    return sorted(out)


def _bare(c: str) -> str:
    plain = unicodedata.normalize("NFKD", c)[0].upper()
    return plain if len(plain) == 1 else c


def _iso(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdigit() else months.number_of(month)
    y, d = _number(year), _number(day)
    if not (number and y and d):
        return None
    try:
        return date(y, number, d).isoformat() if 1850 <= y <= 2120 else None
    except ValueError:
        return None


def _number(said: str) -> int | None:
    if said.isdigit():
        return int(said)
    value = 1 if said == "INTAI" else words.parse_words(said)
    return int(value) if value is not None else None
