"""E-mail addresses and Romanian telephone numbers.

The contract keeps both as printed; :func:`phone_digits` is the one form for comparing. Source: DOMAIN, D, F.
"""

from __future__ import annotations

import re

from validators.errors import InvalidFormat, InvalidValue
from validators.text import tidy

_EMAIL = re.compile(r"[A-Za-z0-9._%+\-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}")
_LABEL = re.compile(
    r"^\s*(?:adres[aă]\s+(?:de\s+)?)?(?:e\s?-?\s?mail|mail|po[sș]t[aă] electronic[aă])\s*[:.\-]?\s*", re.IGNORECASE
)


def compact_email(text: str) -> str:
    """Without label, blanks (OCR puts them around @ and points) and punctuation around.

    >>> compact_email("E-mail: asociatia.a3 @exemplu. ro;")
    'asociatia.a3@exemplu.ro'
    """
    return re.sub(r"\s+", "", _LABEL.sub("", tidy(text))).strip(".,;:<>()|'\"")


def validate_email(text: str) -> str:
    """The address as printed, or InvalidFormat."""
    address = compact_email(text)
    if not _EMAIL.fullmatch(address) or ".." in address or address.startswith("."):
        raise InvalidFormat("The text is not an e-mail address.")
    return address


def is_valid_email(text: str) -> bool:
    try:
        validate_email(text)
    except InvalidValue:
        return False
    return True


def phone_digits(text: str) -> str:
    """Ten digits from 0, whatever country prefix and grouping are printed; or InvalidFormat.

    >>> phone_digits("+40 264 123 456"), phone_digits("0744/123.456")
    ('0264123456', '0744123456')
    """
    bare = re.sub(r"^[^\d+]*", "", tidy(text))
    digits = re.sub(r"[\s./()\-]", "", bare).rstrip(",;|:")
    digits = re.sub(r"^(?:\+|00)40\(?0?", "0", digits)
    if not re.fullmatch(r"0[237][0-9]{8}", digits):
        raise InvalidFormat("The text is not a Romanian telephone number.")
    return digits


def validate_phone(text: str) -> str:
    """The number as printed, tidy, without its label; InvalidFormat where the digits are not a number's."""
    phone_digits(text)
    return re.sub(r"^[^\d+(]*", "", tidy(text)).rstrip(" .,;:|-")


def is_valid_phone(text: str) -> bool:
    try:
        phone_digits(text)
    except InvalidValue:
        return False
    return True
