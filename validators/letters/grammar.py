"""The little of Romanian grammar that letters need: numerals with nouns, lists, forms for a man or a woman, days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Literal

from validators.months import NAMES

Gender = Literal["m", "f"]
_WEEKDAYS = ("luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică")
_SMALL = ("zero", "", "", "trei", "patru", "cinci", "șase", "șapte", "opt", "nouă", "zece")
_CHOICE = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")


def counted(number: int, one: str, many: str) -> str:
    """A number with a neuter or feminine noun. ``one`` comes with its article, ``many`` is the plural.

    >>> counted(1, "un act", "acte"), counted(2, "un act", "acte"), counted(11, "un act", "acte")
    ('un act', 'două acte', '11 acte')
    >>> counted(20, "un act", "acte"), counted(101, "un act", "acte"), counted(120, "un act", "acte")
    ('20 de acte', '101 acte', '120 de acte')
    """
    if number == 1:
        return one
    if number == 2:
        return f"două {many}"
    if number < len(_SMALL):
        return f"{_SMALL[number]} {many}"
    return f"{number} {many}" if 1 <= number % 100 <= 19 else f"{number} de {many}"


def listed(words: Sequence[str]) -> str:
    """
    >>> listed(["CNP-ul"]), listed(["numele", "CNP-ul", "adresa"])
    ('CNP-ul', 'numele, CNP-ul și adresa')
    """
    *head, last = words or [""]
    return f"{', '.join(head)} și {last}" if head else last


def gendered(text: str, gender: Gender | None) -> str:
    """The right one of every ``[masculine|feminine]``; both, with a stroke, for somebody of whom we do not know.

    >>> gendered("este [declarat|declarată] fără venituri", "f")
    'este declarată fără venituri'
    """
    chosen = {"m": r"\1", "f": r"\2", None: r"\1/\2"}[gender]
    return _CHOICE.sub(chosen, text)


def gender_of(cnp: str | None) -> Gender | None:
    """
    >>> gender_of("2850715120018"), gender_of("9850715120018"), gender_of(None)
    ('f', None, None)
    """
    first = (cnp or "")[:1]
    return "m" if first in ("1", "3", "5", "7") else "f" if first in ("2", "4", "6", "8") else None


def day_text(day: date) -> str:
    """
    >>> day_text(date(2017, 11, 20))
    '20 noiembrie 2017'
    """
    return f"{day.day} {NAMES[day.month - 1]} {day.year}"


def weekday(day: date) -> str:
    """
    >>> weekday(date(2018, 1, 20))
    'sâmbătă'
    """
    return _WEEKDAYS[day.weekday()]


def opened(text: str) -> str:
    """The sentence with its first letter in upper case.

    >>> opened("ș")
    'Ș'
    """
    return text[:1].upper() + text[1:]
