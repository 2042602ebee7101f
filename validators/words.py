"""Amounts in words, a second witness for the figures: ``o mie patru sute cincizeci de lei``.

Parsing is strict about the numbers' grammar and lenient about spelling (joined words, lost diacritics, colloquial and
cheque forms). Where words and figures differ, nothing is chosen: a clerk looks. Source: DOMAIN, E.2.

>>> parse_words("una mie patru sute cincizeci lei și 50 bani"), parse_words("unamiedouăsutetreizecișipatru")
(Decimal('1450.50'), Decimal('1234'))
>>> to_words(21562), to_words(101000)
('douăzeci și una de mii cinci sute șaizeci și doi', 'o sută una mii')
"""

from __future__ import annotations

import re
from decimal import Decimal

from validators.text import fold

LARGEST = 999_999_999

_UNITS = ("zero", "unu", "doi", "trei", "patru", "cinci", "șase", "șapte", "opt", "nouă")
_TEENS = (
    "zece", "unsprezece", "doisprezece", "treisprezece", "paisprezece",
    "cincisprezece", "șaisprezece", "șaptesprezece", "optsprezece", "nouăsprezece",
)  # fmt: skip
_TENS = ("", "", "douăzeci", "treizeci", "patruzeci", "cincizeci", "șaizeci", "șaptezeci", "optzeci", "nouăzeci")
_FEMININE = {1: "una", 2: "două", 12: "douăsprezece"}

_UNIT = {fold(w): n for n, w in enumerate(_UNITS)} | {"UN": 1, "UNA": 1, "O": 1, "DOUA": 2}
_TEEN = {fold(w): n for n, w in enumerate(_TEENS, 10)} | {
    "DOUASPREZECE": 12, "PATRUSPREZECE": 14, "SASESPREZECE": 16, "UNSPE": 11, "DOISPE": 12, "DOUASPE": 12,
    "TREISPE": 13, "PAISPE": 14, "CINSPE": 15, "CINCISPE": 15, "SAISPE": 16, "SAPTESPE": 17, "SAPTISPE": 17,
    "OPTSPE": 18, "NOUASPE": 19, "NOUSPE": 19,
}  # fmt: skip
_TEN = {fold(w): n * 10 for n, w in enumerate(_TENS) if w} | {"SASEZECI": 60}
_SCALE = {"SUTA": 100, "SUTE": 100, "MIE": 1000, "MII": 1000, "MILION": 1_000_000, "MILIOANE": 1_000_000}
_SKIPPED = ("DE", "SI", "ADICA")
_TOKEN = "|".join(sorted([*_UNIT, *_TEEN, *_TEN, *_SCALE, *_SKIPPED], key=len, reverse=True))
_ALL = re.compile(f"(?:{_TOKEN})+")


def to_words(n: int) -> str:
    """A whole number from 0 to 999 999 999 in Romanian, as it counts lei; ValueError beyond.

    >>> [to_words(n) for n in (14, 101, 112, 1082, 12000)][3:]
    ['o mie optzeci și doi', 'douăsprezece mii']
    """
    if not 0 <= n <= LARGEST:
        raise ValueError("Only numbers from 0 to 999 999 999 are written in words.")
    millions, thousands, rest = n // 1_000_000, n // 1000 % 1000, n % 1000
    parts = []
    if millions:
        parts.append("un milion" if millions == 1 else f"{_below_1000(millions, 2)}{_de(millions)} milioane")
    if thousands:
        parts.append("o mie" if thousands == 1 else f"{_below_1000(thousands, 1, 2)}{_de(thousands)} mii")
    if rest or not parts:
        parts.append(_below_1000(rest))
    return " ".join(parts)


def lei_in_words(amount: Decimal) -> str:
    """An amount as papers write it: ``o sută de lei``, ``un leu``, ``optzeci și patru de lei și 50 bani``.

    >>> lei_in_words(Decimal("84.50")), lei_in_words(Decimal("101"))
    ('optzeci și patru de lei și 50 bani', 'o sută unu lei')
    """
    lei, bani = divmod(int(amount * 100), 100)
    whole = "un leu" if lei == 1 else f"{to_words(lei)}{_de(lei)} lei"
    return f"{whole} și {bani:02d} bani" if bani else whole


def parse_words(text: str) -> Decimal | None:
    """The number that the words state (in lei; bani as decimals), or None where they are not one number.

    >>> parse_words("(opt sute lei)"), parse_words("trei trei"), parse_words("optzeci și patru lei 50/100")
    (Decimal('800'), None, Decimal('84.50'))
    """
    lei, bani = _halves(fold(text))
    number = _number(lei)
    if number is None:
        return None
    if not bani:
        return Decimal(number)
    part = int(bani) if bani.isdigit() else _number(bani)
    return None if part is None or part > 99 else Decimal(f"{number}.{part:02d}")


def _halves(folded: str) -> tuple[str, str]:
    """The words of the lei, and the words or two digits of the bani (empty where there are none)."""
    joined = re.sub(r"[^A-Z0-9]", "", re.sub(r"/\s?100\b", " ", folded))
    lei, currency, rest = re.sub(r"LEU|RON", "LEI", joined).partition("LEI")
    if not currency:
        return joined, ""
    return lei, re.sub(r"^SI", "", rest.replace("LEI", "")).removesuffix("BANI").removesuffix("BAN").removesuffix("DE")


def _number(joined: str) -> int | None:
    if not _ALL.fullmatch(joined):
        return None
    tokens = re.findall(_TOKEN, joined)
    if "".join(tokens) != joined:
        return None
    words = [t for t in tokens if t not in _SKIPPED]
    if words == ["ZERO"]:
        return 0
    total, count, last_scale = 0, list[str](), LARGEST
    for word in words:
        scale = _SCALE.get(word, 0)
        if scale < 1000:
            count.append(word)
            continue
        times = _group(count) if count else (1 if word in ("MIE", "MILION") else None)
        if times is None or scale >= last_scale or (times == 1) != (word in ("MIE", "MILION")):
            return None
        total, count, last_scale = total + times * scale, [], scale
    rest = _group(count) if count else (0 if total else None)
    return None if rest is None else total + rest


def _group(words: list[str]) -> int | None:
    """A number below 1000: hundreds, then tens and unit or a teen; None where the order is not a number's."""
    total, left = 0, list(words)
    if any(w in ("SUTA", "SUTE") for w in left):
        at = next(i for i, w in enumerate(left) if w in ("SUTA", "SUTE"))
        times = _UNIT.get(left[0]) if at == 1 else (1 if at == 0 and left[0] == "SUTA" else None)
        if not times or (times == 1) != (left[at] == "SUTA"):
            return None
        total, left = times * 100, left[at + 1 :]
    if left and left[0] in _TEN:
        total, left = total + _TEN[left[0]], left[1:]
    elif left and left[0] in _TEEN:
        total, left = total + _TEEN[left[0]], left[1:]
        return total if not left else None
    if not left:
        return total or None
    unit = _UNIT.get(left[0])
    return total + unit if len(left) == 1 and unit else None


def _below_1000(n: int, *feminine: int) -> str:
    """0 to 999; ``feminine``: which of the forms of one (1) and two (2) take the gender of what is counted."""
    hundreds, rest = divmod(n, 100)
    parts = []
    if hundreds:
        parts.append("o sută" if hundreds == 1 else f"{_FEMININE.get(hundreds, _UNITS[hundreds])} sute")
    if rest >= 20:
        ten = _TENS[rest // 10]
        parts.append(f"{ten} și {_gendered(rest % 10, feminine)}" if rest % 10 else ten)
    elif rest or not hundreds:
        parts.append(_gendered(rest, feminine))
    return " ".join(parts)


def _gendered(n: int, feminine: tuple[int, ...]) -> str:
    if n in _FEMININE and (2 if n == 12 else n) in feminine:
        return _FEMININE[n]
    return _UNITS[n] if n < 10 else _TEENS[n - 10]


def _de(n: int) -> str:
    return " de" if n % 100 == 0 or n % 100 >= 20 else ""
