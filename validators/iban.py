"""IBAN of an account in Romania: ``RO``, two check digits, four letters of the bank, 16 letters or digits; mod 97.

Foreign IBANs pass too, by their own length and check. Source: DOMAIN, E (statement), ISO 13616.

>>> validate("RO24 BTRL RONC RT00 0000 0001"), is_valid("RO24BTRLRONCRT0000000002")
('RO24BTRLRONCRT0000000001', False)
"""

from __future__ import annotations

import re

from stdnum import exceptions as _stdnum_errors
from stdnum import iban as _stdnum

from validators.errors import InvalidChecksum, InvalidFormat, InvalidLength, InvalidValue
from validators.text import tidy

_ROMANIAN = re.compile(r"RO\d{2}[A-Z]{4}[A-Z0-9]{16}")
_IN_TEXT = re.compile(r"(?<![A-Z0-9])RO\s?\d{2}(?:[ \-]?[A-Z0-9]){20}(?![A-Z0-9])")


def compact(text: str) -> str:
    """Upper case without label, blanks, dots and dashes; an IBAN begins with letters, so *R0* is RO.

    >>> compact("Cod IBAN: ro24 btrl-ronc"), compact("R024BTRLRONC")
    ('RO24BTRLRONC', 'RO24BTRLRONC')
    """
    bare = re.sub(r"^\W*(?:cod(?:ul)?\s+)?IBAN\b\W*", "", tidy(text), flags=re.IGNORECASE)
    return re.sub(r"^R0(?=\d)", "RO", re.sub(r"[\s.\-]", "", bare).upper().strip(":;,|"))


def validate(text: str) -> str:
    """The contract's code; InvalidFormat, InvalidLength, InvalidChecksum."""
    code = compact(text)
    if not re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]+", code):
        raise InvalidFormat("An IBAN begins with two letters and two digits.")
    if code.startswith("RO") and len(code) != 24:
        raise InvalidLength("A Romanian IBAN has 24 symbols.")
    if code.startswith("RO") and not _ROMANIAN.fullmatch(code):
        raise InvalidFormat("A Romanian IBAN names its bank by four letters.")
    try:
        return str(_stdnum.validate(code, check_country=False))
    except _stdnum_errors.InvalidChecksum:
        raise InvalidChecksum("The check digits of the IBAN do not hold.") from None
    except _stdnum_errors.InvalidLength:
        raise InvalidLength("The IBAN has not its country's length.") from None
    except _stdnum_errors.ValidationError:
        raise InvalidFormat("The text is not an IBAN.") from None


def is_valid(text: str) -> bool:
    try:
        validate(text)
    except InvalidValue:
        return False
    return True


def find_all(text: str) -> list[tuple[int, int, str]]:
    """``(start, end, compact IBAN)`` of what looks like a Romanian IBAN; not validated.

    >>> find_all("Cont RO24 BTRL RONC RT00 0000 0001 lei")
    [(5, 34, 'RO24BTRLRONCRT0000000001')]
    """
    return [(m.start(), m.end(), compact(m[0])) for m in _IN_TEXT.finditer(text)]
