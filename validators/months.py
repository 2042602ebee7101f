"""Names of the months as papers print them and as OCR spoils them.

Full names forgive lost diacritics and one or two wrong letters (``octombne``) as long as one month is clearly the
nearest; short ones and ``mai`` must be exact, and ``iunie``/``iulie`` with a doubtful letter are no month at all.
Source: DOMAIN, I (dates).
"""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from validators.text import squeeze

NAMES = (
    "ianuarie", "februarie", "martie", "aprilie", "mai", "iunie",
    "iulie", "august", "septembrie", "octombrie", "noiembrie", "decembrie",
)  # fmt: skip
_SHORT = {
    "IAN": 1, "FEB": 2, "FEBR": 2, "MAR": 3, "MART": 3, "APR": 4, "IUN": 6, "IUL": 7, "AUG": 8, "SEP": 9, "SEPT": 9,
    "OCT": 10, "NOI": 11, "NOIE": 11, "NOV": 11, "DEC": 12,
}  # fmt: skip
_FULL = {name.upper(): number for number, name in enumerate(NAMES, 1)}
_ROMAN = {r: n for n, r in enumerate(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"], 1)}
WORD = r"[^\W\d_](?:[^\W\d_]|[01|]){2,10}"


def number_of(word: str) -> int | None:
    """1 to 12 for a month's name, short or full, with or without OCR errors; otherwise None.

    >>> number_of("OCTOMBNE"), number_of("noi."), number_of("mai"), number_of("mal"), number_of("iuxie")
    (10, 11, 5, None, None)
    """
    name = re.sub(r"[0-9]", "", squeeze(word.replace("0", "o").replace("1", "i").replace("|", "i")))
    return _FULL.get(name) or _SHORT.get(name) or _nearest(name)


def roman(text: str) -> int | None:
    """1 to 12 for a Roman numeral in capitals, otherwise None.

    >>> roman("XI"), roman("XIII")
    (11, None)
    """
    return _ROMAN.get(text)


def _nearest(name: str) -> int | None:
    if len(name) < 5:
        return None
    ranked = sorted((Levenshtein.distance(name, full), number) for full, number in _FULL.items())
    (best, number), (second, _) = ranked[:2]
    allowed = 2 if len(NAMES[number - 1]) >= 9 else 1
    return number if best <= allowed and second > best else None
