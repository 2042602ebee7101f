"""CNP (cod numeric personal), the Romanian personal number: ``S AALLZZ JJ NNN C``, 13 digits, kept as a string.

Wrong, hence refused: symbols, length, sex digit 0, a date that no century has, a birth after the reference date, the
check digit. Odd but met in life, hence only :func:`warnings`: unknown county, county 70 before it existed, serial 000,
a tax number of a foreigner (S = 9), an age over 110.

The check digit misses 1.75 % of single wrong digits (remainders 1 and 10 both print 1), so a *repaired* CNP is never
a fact: :func:`digits_from_ocr` and :mod:`validators.cnp_text` give candidates only.

``stdnum.ro.cnp`` does the check digit. Its known gaps (2.2) are closed here: it refuses 29.02.2000 for S = 7, 8, 9 and
lets dates in the future pass. Source: DOMAIN, section A.

>>> validate("2 850715 120018")
'2850715120018'
>>> is_valid("8000229120445"), is_valid("2850715120017")
(True, False)
>>> birth_date("2850715120018")
datetime.date(1985, 7, 15)
"""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from stdnum.ro import cnp as _stdnum

from validators.errors import InvalidChecksum, InvalidComponent, InvalidFormat, InvalidLength, InvalidValue

OLDEST = 110  # years; the living above this age are all mistakes of reading
COUNTY_70_SINCE = date(2024, 5, 8)  # SIIEASC gives 70 to every new CNP from this day on
SECTORS_7_8_UNTIL = date(1979, 12, 19)

_CENTURIES = {"1": (1900,), "2": (1900,), "3": (1800,), "4": (1800,), "5": (2000,), "6": (2000,)}
_ANY_CENTURY = (1900, 2000)  # 7, 8 (foreign residents) and 9: the century is not coded
_KNOWN_COUNTIES = frozenset(
    [f"{n:02d}" for n in range(1, 49)] + ["51", "52"]  # counties, Bucharest and its sectors
    + ["80", "81", "82", "83"]  # missions abroad
    + ["50", "54", "56", "60", "64", "78", "84", "87", "88", "90", "98", "99"]  # in circulation, says the ministry
)  # fmt: skip
_LOOKS_LIKE = str.maketrans(
    {"O": "0", "Q": "0", "D": "0", "U": "0", "o": "0", "I": "1", "l": "1", "|": "1", "!": "1", "]": "1", "[": "1",
     "i": "1", "Z": "2", "z": "2", "A": "4", "S": "5", "s": "5", "G": "6", "b": "6", "T": "7", "B": "8", "g": "9",
     "q": "9"}
)  # fmt: skip


def compact(text: str) -> str:
    """Without label and lay-out: blanks, dots, dashes, slashes, box lines, underscores.

    >>> compact("C.N.P.: |2|8|5|0|7|1|5|1|2|0|0|1|8|")
    '2850715120018'
    """
    bare = re.sub(r"^\W*C\W{0,2}N\W{0,2}P\b", "", text.strip(), flags=re.IGNORECASE)
    bare = re.sub(r"^\W*CNP(?=[\d\W])", "", bare, flags=re.IGNORECASE)
    return re.sub(r"[\s.\-/|_:]", "", bare)


def validate(text: str, on: date | None = None) -> str:
    """The 13 digits, or InvalidFormat, InvalidLength, InvalidComponent, InvalidChecksum.

    ``on``: a day on which the person must be born already (the day of the application).
    """
    digits = compact(text)
    if not re.fullmatch(r"[0-9]+", digits):
        raise InvalidFormat("A CNP has digits only.")
    if len(digits) != 13:
        raise InvalidLength("A CNP has 13 digits.")
    if digits[0] == "0":
        raise InvalidComponent("No CNP begins with 0.")
    born = _real_dates(digits)
    if not born:
        raise InvalidComponent("The birth date in the CNP is not a day of the calendar.")
    if on is not None and min(born) > on:
        raise InvalidComponent("The birth date in the CNP lies after the reference date.")
    if _stdnum.calc_check_digit(digits[:12]) != digits[12]:
        raise InvalidChecksum("The check digit of the CNP does not hold.")
    return digits


def is_valid(text: str, on: date | None = None) -> bool:
    try:
        validate(text, on)
    except InvalidValue:
        return False
    return True


def warnings(cnp: str, on: date | None = None) -> tuple[str, ...]:
    """Stable codes of what is odd about a valid CNP: the clerk looks, nothing is refused.

    >>> warnings("5240601700124", date(2025, 1, 1)), warnings("9850715120010")
    ((), ('cnp.foreign_tax_number',))
    """
    digits = validate(cnp)
    county, born = digits[7:9], birth_dates(digits, on)
    found = []
    if digits[0] == "9":
        found.append("cnp.foreign_tax_number")
    if county == "70":
        if on is None or on < COUNTY_70_SINCE:
            found.append("cnp.county_70")
    elif county not in _KNOWN_COUNTIES:
        found.append("cnp.county_unknown")
    elif county in ("47", "48") and all(d >= SECTORS_7_8_UNTIL for d in born):
        found.append("cnp.sector_abolished")
    if digits[9:12] == "000":
        found.append("cnp.serial_zero")
    if on is not None and all(_age(d, on) > OLDEST for d in born):
        found.append("cnp.age_over_110")
    return tuple(found)


def birth_dates(cnp: str, on: date | None = None) -> tuple[date, ...]:
    """Every day that the CNP can mean, earliest first; with ``on``, those that make a living person of 0 to 110 years.

    Where no such day is left, all days are given back: the odd age is for :func:`warnings` to tell.
    """
    born = _real_dates(validate(cnp))
    living = tuple(d for d in born if on is not None and d <= on and _age(d, on) <= OLDEST)
    return living or born


def birth_date(cnp: str, on: date | None = None) -> date | None:
    """The birth date, or None where both centuries fit (S = 7, 8, 9): then the permit's own date must tell.

    >>> birth_date("7950514120216"), birth_date("7950514120216", on=date(2017, 11, 14))
    (None, datetime.date(1995, 5, 14))
    """
    born = birth_dates(cnp, on)
    return born[0] if len(born) == 1 else None


def sex(cnp: str) -> Literal["M", "F"] | None:
    """M or F as the first digit says; None for S = 9, which does not say.

    >>> sex("2850715120018"), sex("5011130123337")
    ('F', 'M')
    """
    first = validate(cnp)[0]
    if first == "9":
        return None
    return "M" if int(first) % 2 else "F"


def age_on(cnp: str, day: date) -> int | None:
    """Full years on that day; None where the century is open or the person is not born yet.

    >>> age_on("2850715120018", date(2017, 7, 14)), age_on("2850715120018", date(2017, 7, 15))
    (31, 32)
    """
    born = birth_date(cnp, day)
    return None if born is None or born > day else _age(born, day)


def digits_from_ocr(text: str) -> str | None:
    """13 digits where letters were read for digits. NOT validated, and never a fact without a second witness.

    Only for exactly 13 symbols of which at least 10 are digits already; anything else is None.

    >>> digits_from_ocr("285O7I5120018"), digits_from_ocr("28507I512001")
    ('2850715120018', None)
    """
    symbols = re.sub(r"[\s.\-/_:]", "", text)
    if len(symbols) != 13:
        symbols = compact(text)
    if len(symbols) != 13 or sum(c in "0123456789" for c in symbols) < 10:
        return None
    digits = symbols.translate(_LOOKS_LIKE)
    return digits if re.fullmatch(r"[0-9]{13}", digits) else None


def _real_dates(digits: str) -> tuple[date, ...]:
    days = []
    for century in _CENTURIES.get(digits[0], _ANY_CENTURY):
        try:
            days.append(date(century + int(digits[1:3]), int(digits[3:5]), int(digits[5:7])))
        except ValueError:
            continue
    return tuple(days)


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def find_all(text: str) -> list[tuple[int, int, str]]:
    """See :func:`validators.cnp_text.find_all`; kept here because readers look for it here."""
    from validators import cnp_text  # it builds on this module

    return cnp_text.find_all(text)
