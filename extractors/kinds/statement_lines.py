"""The lines of a bank statement: which of the amounts that came in is the salary, pension or allowance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extractors.craft.rows import Row
from extractors.craft.stream import fold_signs
from extractors.found import Doc, Found, found
from models.page import Word
from validators import amount as amounts
from validators import dates

_INCOME = re.compile(
    r"SALAR|PENSI[EA]|(?<![A-Z])PENSII|ALOCATI|INDEMNIZ|SOMAJ|AJPIS|AJOFM|(?<![A-Z])CJP|CASA (?:JUDETEANA|"
    r"DE PENSII|NATIONALA)|DGASPC|"
    r"STIMULENT|(?<![A-Z])BURSA|(?<![A-Z])DREPTURI|VENIT|AJUTOR SOCIAL|(?<![A-Z])VMG|CNPP|PLATA SAL|(?<![A-Z])SAL\b"
)
_NOT_A_LINE = re.compile(r"SOLD|RULAJ|(?<![A-Z])TOTAL|RETRAGERE|COMISION|PLATA (?:LA )?POS|CUMPAR|DEBITARE|RATA|DOBAND")
_NOT_ENTRY = re.compile(r"SOLD|RULAJ|(?<![A-Z])TOTAL")
_AMOUNT = re.compile(r"[+\-–]?\s?(?:\d{1,3}(?:[. ,]\d{3})+|\d+)[.,]\d{2}(?!\d)")
_IN = re.compile(
    r"(?<![A-Z])(?:CREDIT|INTRARI|INCASARI|CREDITARI|CREDITOARE|INCASAT|PRIMIT|ALIMENTARI|CREDITAT)(?![A-Z])"
)
_OUT = re.compile(
    r"(?<![A-Z])(?:DEBIT|IESIRI|PLATI|SUMA DEBIT|DEBITARI|DEBITOARE|PLATIT|RETRAGERI|CHELTUIELI|DEBITAT)(?![A-Z])"
)
_CAME, _WENT = re.compile(r"\(?C(?:R|REDIT)?\)?\.?"), re.compile(r"\(?D(?:B|T|R|EBIT)?\)?\.?")  # behind an amount
_SUM = re.compile(r"(?<![A-Z])(?:SUMA|VALOARE)(?![A-Z])")
_BALANCE = re.compile(r"(?<![A-Z])SOLD(?![A-Z])")
_DAY = re.compile(  # a day whose year stands in the line below, or nowhere
    r"\W{0,2}(?:[0-2]?\d|3[01])(?:\s?(?:IAN|FEB|MAR|APR|MAI|IUN|IUL|AUG|SEP|OCT|NOI|NOV|DEC)[A-Z]*|[./](?:0\d|1[0-2]))(?![\d.,/])"
)


@dataclass(frozen=True)
class _Columns:
    """Middles of the columns, None where the statement has no such column."""

    credit: float | None = None
    debit: float | None = None
    amount: float | None = None
    balance: float | None = None


def income(doc: Doc) -> list[Found]:
    """``/net_income``: the one credited income; where several could be meant the others are its rivals."""
    hits: list[tuple[float, int, tuple[Word, ...], str]] = []
    guesses: list[tuple[float, int, tuple[Word, ...], str]] = []
    signed = any(_signed_out(row) for rows in doc.rows for row in rows)
    for view, rows in enumerate(doc.rows):
        columns, section = _Columns(), None
        for number, row in enumerate(rows):
            columns, section = _columns(row) or columns, _section(row) or section
            entry = _entry(rows, number)
            text = fold_signs(" ".join(r.text for r in entry or [row]))
            if not _INCOME.search(text) or _NOT_A_LINE.search(text) or section == "out":
                continue
            credited = _credited(entry or [row], columns, signed)
            if credited is not None:
                sure, words, value = credited
                sure = max(sure, 0.86) if section == "in" and len(_amounts(row)) == 1 else sure
                (hits if entry else guesses).append((sure if entry else 0.5, view, words, value))
    hits = hits or guesses
    if not hits:
        return []
    sure, view, words, value = hits[0]
    rivals = tuple(dict.fromkeys(v for _, _, _, v in hits[1:]))  # even the same amount twice is two incomes
    located = min(sure, 0.6) if rivals else sure
    return [found("/net_income", value, words, view, located=located, rivals=rivals)]


def _section(row: Row) -> str | None:
    """Whether the row is a heading over what came in (*Intrări (lei)*), or over what went out."""
    text = fold_signs(row.text)
    if len(row.words) > 4 or any(c.isdigit() for c in text) or _NOT_ENTRY.search(text):
        return None
    came, went = bool(_IN.search(text)), bool(_OUT.search(text))
    return None if came == went else "in" if came else "out"


def _columns(row: Row) -> _Columns | None:
    """The columns that a heading names; None when the row is no heading."""

    def middle(form: re.Pattern[str]) -> float | None:
        return next((w.box.cx for w in row.words if form.search(fold_signs(w.text))), None)

    if _AMOUNT.search(row.text):
        return None
    made = _Columns(middle(_IN), middle(_OUT), middle(_SUM), middle(_BALANCE))
    two = made.credit is not None and made.debit is not None
    return made if two or made.amount is not None else None


def _entry(rows: Sequence[Row], number: int) -> list[Row]:
    """The rows of one transaction: the row that begins with a date, or has an amount under a date that stands alone,
    and those without either that follow closely."""
    if not _begins(rows[number]) and not _under_date(rows, number):
        return []
    out = [rows[number]]
    for row in rows[number + 1 : number + 4]:
        close = row.box.y0 - out[-1].box.y1 < 1.2 * row.height
        if _begins(row) or not close or _NOT_A_LINE.search(fold_signs(row.text)) or _AMOUNT.search(row.text):
            break
        out.append(row)
    return out


def _under_date(rows: Sequence[Row], number: int) -> bool:
    """Whether the row has an amount and belongs to a day whose date is a heading over its transactions."""
    if not _amounts(rows[number]):
        return False
    for row in reversed(rows[max(0, number - 9) : number]):
        if _begins(row):
            return not _amounts(row) and len(row.words) <= 5
    return False


def _begins(row: Row) -> bool:
    here = dates.find_dates(row.text)
    return (bool(here) and here[0][0] <= 12) or bool(_DAY.match(fold_signs(row.text)))


def _signed_out(row: Row) -> bool:
    """A transaction whose amount has a minus: then amounts without one are credits."""
    return any(_text(c)[:1] in "-–" for c in _amounts(row)[-2:]) and not _NOT_ENTRY.search(fold_signs(row.text))


def _credited(entry: Sequence[Row], columns: _Columns, signed_page: bool) -> tuple[float, tuple[Word, ...], str] | None:
    """How surely, where and what came in by this transaction; None for money that went out."""
    cells = [(c, m[0]) for c in _amounts(entry[0]) if (m := _AMOUNT.fullmatch(_text(c)))]
    if not cells:
        return None
    if columns.credit is not None and columns.debit is not None:
        return _by_columns(cells, columns.credit, columns.debit, columns.balance)
    marks = [_mark_behind(entry[0], c) for c, _ in cells]
    signed = [(c, t) for (c, t), mark in zip(cells, marks, strict=True) if t.startswith("+") or mark == "in"]
    negative = [t for (_, t), mark in zip(cells, marks, strict=True) if t[0] in "-–" or mark == "out"]
    chosen = signed[0] if signed else cells[0] if not negative else None
    if chosen is None or not amounts.is_valid(chosen[1].lstrip("+")):
        return None
    place = (
        abs((chosen[0][0].box.x0 + chosen[0][-1].box.x1) / 2 - columns.amount) if columns.amount is not None else None
    )
    in_column = signed_page and place is not None and place < 5 * entry[0].height
    lonely = signed_page and columns.amount is None and len(cells) == 1
    sure = 0.93 if signed else 0.88 if in_column or lonely else 0.75 if len(cells) <= 2 else 0.6
    return sure, chosen[0], amounts.validate(chosen[1].lstrip("+").strip())


def _mark_behind(row: Row, cell: Sequence[Word]) -> str:
    """``in`` or ``out`` where a C or D behind the amount says which way it went."""
    at = row.words.index(cell[-1]) + 1
    behind = next((w for w in row.words[at : at + 2] if fold_signs(w.text) not in ("LEI", "RON")), None)
    text = fold_signs(behind.text) if behind is not None else ""
    return "in" if _CAME.fullmatch(text) else "out" if _WENT.fullmatch(text) else ""


def _by_columns(
    cells: Sequence[tuple[tuple[Word, ...], str]], credit: float, debit: float, balance: float | None
) -> tuple[float, tuple[Word, ...], str] | None:
    """The amount that stands nearest to the heading of the credits: right-aligned columns count by their ends too."""
    for words, text in cells:
        places = {"credit": credit, "debit": debit} | ({"balance": balance} if balance is not None else {})
        middle, end = (words[0].box.x0 + words[-1].box.x1) / 2, words[-1].box.x1
        away = {k: min(abs(middle - x), abs(end - x)) for k, x in places.items()}
        nearest = min(away, key=lambda k: away[k])
        other = min(v for k, v in away.items() if k != nearest)
        if nearest == "credit" and amounts.is_valid(text.lstrip("+")):
            sure = 0.93 if away["credit"] < 0.6 * other else 0.65
            return sure, words, amounts.validate(text.lstrip("+").strip())
    return None


def _amounts(row: Row) -> list[tuple[Word, ...]]:
    """Runs of words that are one amount: ``2 . 517,00`` may be parted by the engine."""
    out: list[tuple[Word, ...]] = []
    i = 1 if row.words and _DAY.fullmatch(fold_signs(row.words[0].text).strip("|")) else 0  # *12.10* is a day
    while i < len(row.words):
        for size in (3, 2, 1):
            run = row.words[i : i + size]
            if len(run) == size and _AMOUNT.fullmatch(_text(run)) and _tight(run):
                out.append(tuple(run))
                i += size - 1
                break
        i += 1
    return out


def _tight(run: Sequence[Word]) -> bool:
    return all(b.box.x0 - a.box.x1 < 0.8 * a.box.height for a, b in pairwise(run))


def _text(words: Sequence[Word]) -> str:
    return re.sub(r"\s*([.,])\s*", r"\1", " ".join(w.text for w in words)).strip("|_ *”“\"'’")
