"""Amounts in lei, read strictly: ``1.234,56 lei`` is ``"1234.56"``, and what is ambiguous is refused.

A single separator before three digits parts thousands (``1.234`` is 1234, never 1.234); the last separator before
exactly two digits is the decimal one, whichever of point and comma it is, because OCR swaps them and software prints
the American form. ``lei vechi``, ROL and foreign money are refused: they are other amounts.
Source: DOMAIN, E.1.

>>> validate("lei 1.234,56"), validate("1 234,5"), validate("1234,-"), validate("1,234.56"), validate("1.234 RON")
('1234.56', '1234.50', '1234.00', '1234.56', '1234.00')
>>> is_valid("1.23.4"), is_valid("250 euro")
(False, False)
"""

from __future__ import annotations

import re
from decimal import Decimal

from validators.errors import InvalidComponent, InvalidFormat, InvalidLength, InvalidValue
from validators.text import fold

LARGEST = Decimal(10_000_000)  # lei: more than any paper of a household's dossier states
LARGEST_MONTHLY_INCOME = Decimal(20_000)  # lei net: more, and the decimal comma was probably lost

_CURRENCY = r"(?:LEI|LEU|RON|L\.)"
_EDGE = re.compile(rf"^(?:[\s:;=*#~\"'|]|{_CURRENCY}(?![A-Z]))+|(?:[\s:;=*#~\"'|.]|(?<![A-Z]){_CURRENCY})+$")
_OTHER_MONEY = re.compile(r"VECHI|ROL\b|EUR|€|\$|USD|HUF|£")
_FILLER = re.compile(r"[.,](?:-{1,2}|=+|--)$")  # 1234,- means no bani
_PLAIN = r"(?:0|[1-9]\d*)"
_GROUPED = r"[1-9]\d{0,2}(?P<gap>[GAPS])\d{3}(?:(?P=gap)\d{3})*"
_FORMS = (
    re.compile(rf"(?P<whole>{_PLAIN})(?:,(?P<part>\d{{1,2}}))?"),  # 1234 1234,5 1234,56
    re.compile(rf"(?P<whole>{_PLAIN})\.(?P<part>\d{{2}})"),  # 1234.56
    re.compile(rf"(?P<whole>{_GROUPED.replace('GAPS', '. ')})(?:,(?P<part>\d{{1,2}}))?"),  # 1.234,56 1 234,5
    re.compile(rf"(?P<whole>{_GROUPED.replace('GAPS', '., ')})(?:[.,](?P<part>\d{{2}}))?"),  # 1,234.56 1.234.56
)
_LOOKS_LIKE = str.maketrans(
    {"O": "0", "o": "0", "Q": "0", "D": "0", "I": "1", "l": "1", "|": "1", "!": "1", "Z": "2", "S": "5", "B": "8"}
)


def compact(text: str) -> str:
    """Without currency, label punctuation and fill symbols; blanks only where they part thousands.

    >>> compact("Total: lei *1.234, 56 lei")
    '1.234,56'
    """
    body = fold(text).rpartition(":")[2]
    body = re.sub(rf"\s*{_CURRENCY}\s*(?:SI\s+)?(\d{{2}})\s*BANI\W*$", r",\1", body)  # 84 lei și 50 bani
    body = re.sub(r"\s*([.,])\s*", r"\1", body)
    return re.sub(r"^([-+])\s+", r"\1", _EDGE.sub("", _FILLER.sub("", _EDGE.sub("", body))).strip())


def parse(text: str) -> Decimal:
    """The amount in lei with two decimals; InvalidFormat, InvalidLength or InvalidComponent."""
    if len(text) > 60:
        raise InvalidLength("The text is too long for an amount.")
    if any(c.isnumeric() and c not in "0123456789" for c in text):  # ², ½ fold to digits that are not printed
        raise InvalidFormat("The text holds numbers that are not plain digits.")
    if _OTHER_MONEY.search(fold(text)):
        raise InvalidFormat("The amount is not in lei.")
    body = compact(text)
    sign, body = (-1, body[1:]) if body.startswith("-") else (1, body.removeprefix("+"))
    found = next((m for form in _FORMS if (m := form.fullmatch(body))), None)
    if found is None:
        raise InvalidFormat("The text is not an amount, or can be read as two.")
    bani = (found["part"] or "").ljust(2, "0")
    value = sign * Decimal(f"{re.sub('[^0-9]', '', found['whole'])}.{bani}")
    if abs(value) > LARGEST:
        raise InvalidComponent("The amount is larger than any that these papers state.")
    return value


def validate(text: str) -> str:
    """The contract's form, ``"1234.56"``; a minus sign stays."""
    value = parse(text)
    return f"{value if value else abs(value):.2f}"


def is_valid(text: str) -> bool:
    try:
        parse(text)
    except InvalidValue:
        return False
    return True


def is_plausible(value: str, months: int = 1) -> bool:
    """Whether a normal form can stand on these papers at all: no more than 20 000 lei for each of ``months``.

    >>> is_plausible("1450.00"), is_plausible("145000.00"), is_plausible("abc")
    (True, False, False)
    """
    return is_valid(value) and abs(parse(value)) <= months * LARGEST_MONTHLY_INCOME


def is_plausible_income(value: Decimal) -> bool:
    """Whether a net monthly income can be this high and is not negative; otherwise a clerk looks.

    >>> is_plausible_income(Decimal("1450")), is_plausible_income(Decimal("145000"))
    (True, False)
    """
    return 0 <= value <= LARGEST_MONTHLY_INCOME


def from_ocr(text: str) -> str | None:
    """The amount where a few letters stand for digits (``l.234,S6``): a candidate, to be agreed by another reading.

    Letters count only inside one unbroken number of which more than half are digits already.

    >>> from_ocr("l.234,S6 lei"), from_ocr("suma B")
    ('1234.56', None)
    """
    if is_valid(text):
        return validate(text)
    bare = re.sub(r"(?i)\b(lei|leu|ron)\b", " ", text).strip(" :;=*")
    digits = sum(c in "0123456789" for c in bare)
    if re.search(r"\s", bare) or digits * 2 <= sum(c.isalnum() for c in bare) or not digits:
        return None
    repaired = bare.translate(_LOOKS_LIKE)
    return validate(repaired) if is_valid(repaired) else None
