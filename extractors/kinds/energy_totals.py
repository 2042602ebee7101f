"""The grand total of an energy bill, with the arithmetic of its rows: the balance counts, the current invoice alone
does not.

ANRE's model numbers the rows: 4 = 1 + 3 (current invoice), 6 = 4 + 5 (with the balance). Other bills name the same
sums.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.craft.lines import Line
from extractors.craft.stream import fold_signs
from extractors.found import Found, found
from extractors.kinds.energy_sheets import Sheet
from models.dossier import Check
from models.page import Word
from validators import amount as amounts

_BRACKET = re.compile(r"[\[(]\s?[\d=+*x%,.\s]+[\])]")
_MONEY = re.compile(r"(?<![\d.,/])[-–]?\s?(?:\d{1,3}(?:[. ]\d{3})+|\d+)\s?[.,]\s?\d{2}(?![\d])(?!\s?%)(?!\.\d)")
# the role of a row, by the words it begins with; the first that fits
_ROLES = (
    ("grand", re.compile(
        r"TOTAL[A-Z ]{0,24}\W{0,2}(?:INCLUSIV|INCLUZAND|CU|CUPRINDE|INCLUDE)\s?(?:SI\s)?(?:SOLD|RESTANT|DATORI)")),
    ("net", re.compile(r"FARA T\.?V\.?A|BAZA DE IMPOZITARE|BAZA IMPOZABILA|(?<![A-Z])NET(?![A-Z])|CONSUM FACTURAT")),
    ("balance", re.compile(
        r"SOLD(?! TOTAL| DE PLATA| FINAL| NOU)|REST DE PLATA (?:\(FACTUR|ANTERIOR|PRECED)|RESTANT|NEACHITAT|AVANS|"
        r"FACTURI ANTERIOARE|"
        r"(?<![A-Z])CREDIT(?![A-Z])|DATORII")),
    ("current", re.compile(
        r"FACTUR\w* CURENT|VALOARE(?:A)? FACTUR|TOTAL(?:UL)? FACTUR|FACTURA LUNII|TOTAL(?:UL)? LUN|"
        r"CONTRAVALOARE FACTUR|(?:TOTAL|VALOARE)\w*\s?(?:CU|"
        r"INCLUSIV) T\.?V\.?A")),
    ("other", re.compile(r"INCASAT|REST DE PLATA FACTURA|COD DE BARE|CONSUM ENERGIE|"
        r"PENALIT|DOBAND|ULTIMA PLATA|REPARTIZAT")),
    ("grand", re.compile(
        r"TOTAL\s?(?:GENERAL)?\s?(?:DE|LA)?\s?(?:PLATA|PLATIT|ACHITAT)|SOLD (?:TOTAL|DE PLATA|FINAL|NOU)|TOTAL GENERAL|"
        r"SUMA (?:TOTALA )?(?:DE|LA) (?:PLATA|PLATIT|ACHITAT)|SUMA TOTALA|"
        r"(?<![A-Z])DE (?:PLATA|PLATIT|ACHITAT)(?![A-Z])|TOTAL PLATA|SUMA DATORATA|(?<![A-Z])SUMA(?![A-Z])|"
        r"TOTAL DATORAT")),
    ("bare", re.compile(r"^\W*TOTAL\W*(?:LEI|RON)?\W*$")),
    ("vat", re.compile(r"(?<![A-Z])T\.?V\.?A(?![A-Z])")),
)  # fmt: skip
_TERM = re.compile(r"TERMEN|DATA|SCADEN|PERIOAD|MODALIT|PLATA PRIN|CARE TREBUIE")


@dataclass(frozen=True)
class _Sum:
    role: str
    value: Decimal
    view: int
    words: tuple[Word, ...]
    row: int


def read(sheets: Sequence[Sheet]) -> list[Found]:
    """``/total`` with the check ``bill.rows`` where the rows can be added up; nothing where no total is named."""
    sums = [s for sheet in sheets for s in _of_page(sheet.view, sheet.lines)]
    grand = [s for s in sums if s.role == "grand"]
    by_role = {role: {s.value for s in sums if s.role == role} for role, _ in _ROLES}
    if not grand:
        return _without_grand(sums, by_role)
    first_view = min(s.view for s in grand)
    values = list(dict.fromkeys(s.value for s in grand))
    right = [v for v in values if _adds_up(v, by_role) is True]
    best = next(s for s in grand if not right or s.value == right[0])
    ok = _adds_up(best.value, by_role)
    rivals = tuple(f"{v:.2f}" for v in values if v != best.value and not (ok and v in by_role["current"]))
    located = 0.95 if ok else 0.85 if best.view == first_view else 0.7
    reading = found("/total", f"{best.value:.2f}", best.words, best.view, located=located, rivals=rivals)
    return [reading if ok is None else replace(reading, checks=(Check(name="bill.rows", ok=ok),))]


def _without_grand(sums: Sequence[_Sum], by_role: dict[str, set[Decimal]]) -> list[Found]:
    """A bill whose only sum is the current invoice's: the total, where no balance is stated."""
    bare = [s for s in sums if s.role == "bare"]
    right = [s for s in bare if by_role["current"] and by_role["balance"] and _adds_up(s.value, by_role)]
    if bare:  # "Total" and nothing else: of everything, or of the column above it?
        one = (right or bare)[-1]
        others = tuple(f"{v:.2f}" for v in dict.fromkeys(s.value for s in bare) if v != one.value and not right)
        located = 0.85 if right else 0.7
        return [found("/total", f"{one.value:.2f}", one.words, one.view, located=located, rivals=others)]
    current = [s for s in sums if s.role == "current"]
    if not current or len({s.value for s in current}) > 1:
        return []
    together = {current[0].value + balance for balance in by_role["balance"] if balance}
    rivals = tuple(f"{value:.2f}" for value in together)
    located = 0.7 if any(by_role["balance"]) else 0.75
    one = current[0]
    return [found("/total", f"{one.value:.2f}", one.words, one.view, located=located, rivals=rivals)]


def _adds_up(total: Decimal, by_role: dict[str, set[Decimal]]) -> bool | None:
    """Whether the total is current invoice and balance together; None where the rows do not tell."""
    current = by_role["current"] or {n + v for n in by_role["net"] for v in by_role["vat"]}
    balance = by_role["balance"]
    if not current:
        return None
    sums = {c + b for c in current for b in balance} if balance else current
    if any(abs(total - s) <= Decimal("0.01") for s in sums):
        return True
    return False if balance and len(current) == 1 and len(balance) == 1 else None


def _of_page(view: int, every: Sequence[Line]) -> list[_Sum]:
    out: list[_Sum] = []
    for line in every:
        folded = _BRACKET.sub(lambda m: " " * len(m[0]), fold_signs(line.text))
        several = _several(line, folded)
        if several:
            out += [_Sum(r, amounts.parse(a[0]), view, a[1], line.row) for r, a in several]
            continue
        head = _MONEY.split(folded)[0]
        role = next((r for r, form in _ROLES if form.search(head)), None)
        if role is None or _TERM.match(re.sub(r"^[\d.\s]+", "", head)):
            continue
        amount = _beside(every, line, folded)
        if amount is not None:
            out.append(_Sum(role, amounts.parse(amount[0]), view, amount[1], line.row))
    return out


def _several(line: Line, folded: str) -> list[tuple[str, tuple[str, tuple[Word, ...]]]]:
    """Sums that one line names one after the other, each behind its own words; empty when it names one only."""
    out, start = [], 0
    for m in _MONEY.finditer(folded):
        role = next((r for r, form in _ROLES if form.search(folded[start : m.start()])), None)
        amount = _taken(line, m.start(), m.end())
        if role is not None and amount is not None:
            out.append((role, amount))
        start = m.end()
    return out if len(out) > 1 else []


def _beside(every: Sequence[Line], line: Line, folded: str) -> tuple[str, tuple[Word, ...]] | None:
    """The last amount of the line itself, else that of the next lines of its row, else (for heads) just below."""
    own = list(_MONEY.finditer(folded))
    if own:
        return _taken(line, own[-1].start(), own[-1].end())
    right = [x for x in every if x.row == line.row and x.box.x0 > line.box.x1]
    for other in sorted(right, key=lambda x: x.box.x0):
        text = fold_signs(other.text)
        hits = list(_MONEY.finditer(text))
        if hits and not re.search(r"[A-Z]{4,}", text):
            return _taken(other, hits[-1].start(), hits[-1].end())
        if re.search(r"[A-Z]{4,}", text):
            break
    for other in every:
        gap = other.box.y0 - line.box.y1
        under = abs(other.box.cx - line.box.cx) < 0.5 * max(line.box.width, other.box.width)
        if line.row < other.row <= line.row + 3 and under and -0.5 * line.height <= gap < 2.2 * line.height:
            hit = _MONEY.match(fold_signs(other.text))
            return (
                _taken(other, hit.start(), hit.end())
                if hit and not re.search(r"[A-Z]{4,}", fold_signs(other.text))
                else None
            )
    return None


def _taken(line: Line, start: int, end: int) -> tuple[str, tuple[Word, ...]] | None:
    text = line.text[start:end].replace("–", "-").strip()
    if not amounts.is_valid(text):
        return None
    at, words = 0, []
    for word in line.words:
        if at < end and at + len(word.text) > start:
            words.append(word)
        at += len(word.text) + 1
    return text, tuple(words)
