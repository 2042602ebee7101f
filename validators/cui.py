"""CUI / CIF, the fiscal code of a firm or an association: 2 to 10 digits, the last one a check digit.

``RO`` before it only says that the firm pays VAT: the normal form is digits, :func:`code_form` keeps what is printed.
Source: DOMAIN, A (stdnum ``ro.cui``), C (CIF of suppliers), D.

>>> validate("CUI: RO 30303030"), is_valid("30303031"), code_form("ro 12345674")
('30303030', False, 'RO12345674')
"""

from __future__ import annotations

import re

from stdnum.ro import cui as _stdnum

from validators.errors import InvalidChecksum, InvalidFormat, InvalidLength, InvalidValue
from validators.text import fold

_LABEL = re.compile(
    r"^\W*(?:C\.?\s?U\.?\s?I|C\.?\s?I\.?\s?F|C\.?\s?F|COD(?:UL)?\s+(?:DE\s+INREGISTRARE\s+)?FISCALA?|"
    r"COD(?:UL)?\s+UNIC(?:\s+DE\s+INREGISTRARE)?|COD(?:UL)?\s+DE\s+(?:IDENTIFICARE|INREGISTRARE)\s+FISCALA)(?![A-Z])\W*"
)


def code_form(text: str) -> str:
    """The contract's code: upper case, no blanks, dots, dashes; ``RO`` stays where it is printed."""
    return re.sub(r"[\s.\-:,;|]", "", _LABEL.sub("", fold(text)))


def compact(text: str) -> str:
    """Without label, lay-out and ``RO``.

    >>> compact("C.I.F. RO22043010")
    '22043010'
    """
    return code_form(text).removeprefix("RO")


def validate(text: str) -> str:
    """The digits; InvalidFormat, InvalidLength, InvalidChecksum."""
    digits = compact(text)
    if not re.fullmatch(r"[1-9][0-9]*", digits):
        raise InvalidFormat("A fiscal code has digits only, the first one not 0.")
    if not 2 <= len(digits) <= 10:
        raise InvalidLength("A fiscal code has 2 to 10 digits.")
    if _stdnum.calc_check_digit(digits[:-1]) != digits[-1]:
        raise InvalidChecksum("The check digit of the fiscal code does not hold.")
    return digits


def is_valid(text: str) -> bool:
    try:
        validate(text)
    except InvalidValue:
        return False
    return True
