"""Money on slips, letters and decisions: which amount a word names, amounts in words, and sums that must add up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extractors.craft import month_tables, sums, unread
from extractors.craft.prose import Page
from extractors.craft.sums import Sum
from extractors.found import Found
from models.dossier import Check
from validators import words as spelled

Roles = Sequence[tuple[str, str, float]]  # name of the role, regular expression on folded text, how surely it names
REACH = 95  # letters from a phrase to its amount in a sentence
_SPELLED = re.compile(r"[A-Z][A-Z\s\-]{4,150}?\s?(?:LEI|RON)\b")
IN_WORDS = 0.85  # how sure an amount is that is written in words and that no other word names
WHOLE = 0.82  # the surest that an amount without bani and currency is
_YEAR = re.compile(r"20[0-4]\d")
_PAID_OUT = re.compile(
    r"(?<![A-Z])(?:REST(?:UL)? (?:DE )?PLATA|(?:SUMA|TOTAL) DE PLATA|DE (?:INCASAT|PRIMIT)|NET(?:A|UL)?(?: DE PLATA)?|"
    r"SUMA (?:NETA|CUVENITA|INCASATA|VIRATA))\W*$"
)
_DATED = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4}")


@dataclass(frozen=True)
class Named:
    """An amount with the role that the words before (or above) it give it."""

    role: str
    sum: Sum
    sure: float


def named(pages: Sequence[Page], roles: Roles) -> list[Named]:
    """Every amount that one of the roles names: behind it in its row, below it, or where its sentence goes on."""
    compiled = [(name, re.compile(form), sure) for name, form, sure in roles]
    return [n for page in pages for n in _of_page(page, compiled)]


def _of_page(page: Page, roles: Sequence[tuple[str, re.Pattern[str], float]]) -> list[Named]:
    marks = sorted(
        ((m.start(), m.end(), name, sure) for name, form, sure in roles for m in form.finditer(page.plain)),
        key=lambda m: (m[0], -m[1]),
    )
    kept: list[tuple[int, int, str, float]] = []
    for mark in marks:
        if not kept or mark[0] >= kept[-1][1]:
            kept.append(mark)
    kept = _joined(page, kept)
    out: list[Named] = []
    for i, (start, end, name, sure) in enumerate(kept):
        stop = kept[i + 1][0] if i + 1 < len(kept) else len(page.text)
        line_end = page.text.find("\n", end)
        line_end = len(page.text) if line_end < 0 else line_end
        here = [s for s in sums.find_all(page, end, min(stop, line_end)) if _money(page, s)]
        if here:
            out += [Named(name, s, sure) for s in here]
            continue
        if (whole := _whole_lei(page, end, min(stop, line_end))) is not None:
            out.append(Named(name, whole, min(sure, WHOLE)))
            continue
        below = _below(page, end)
        if below:  # of several rows under one heading (months, rights) nobody knows which is meant
            out += [Named(name, s, sure - 0.05 if len(below) == 1 else min(sure - 0.05, 0.7)) for s in below]
            continue
        above = _above(page, start, end)
        if above is not None:
            out.append(Named(name, above, sure - 0.1))
            continue
        behind = [s for s in sums.find_all(page, end, min(stop, end + REACH)) if _money(page, s) and s.currency]
        if behind and line_end < min(stop, end + REACH) and page.flows_on(page.index_at(end) - 1):
            out.append(Named(name, behind[0], sure - 0.03))
    return out


def _whole_lei(page: Page, start: int, end: int) -> Sum | None:
    """An amount of whole lei without a currency that is all that stands behind its label."""
    here = [s for s in sums.find_all(page, start, end) if _money_or_whole(page, s)]
    rest = re.sub(r"[\s:.=_\-]", "", page.plain[start : here[0].start] + page.plain[here[0].end : end]) if here else "x"
    return here[0] if len(here) == 1 and not rest else None


def _money_or_whole(page: Page, one: Sum) -> bool:
    text = page.plain[one.start : one.end]
    return _money(page, one) or bool(re.fullmatch(r"[1-9]\d{1,3}|[1-9][. ]\d{3}", text) and not _YEAR.fullmatch(text))


def _joined(page: Page, marks: Sequence[tuple[int, int, str, float]]) -> list[tuple[int, int, str, float]]:
    """Two phrases of one amount (*pensie netă în cuantum de*) as one, with the role of the surer."""
    out: list[tuple[int, int, str, float]] = []
    for mark in marks:
        between = page.plain[out[-1][1] : mark[0]] if out else ""
        if out and re.fullmatch(r"\s(?:IN|DE|ESTE|A FOST|AL|A|CU|CU UN|IN SUMA)(?:\sDE)?\s", between):
            surer = max(out[-1], mark, key=lambda m: m[3])
            out[-1] = (out[-1][0], mark[1], surer[2], surer[3])
        else:
            out.append(mark)
    return out


def _money(page: Page, one: Sum) -> bool:
    """An amount with bani or a currency, not a part of a date, a law's number or a count."""
    text = page.plain[one.start : one.end]
    around = page.plain[max(0, one.start - 6) : one.end + 6]
    if _DATED.search(around) or re.search(
        r"(?:NR|ART|ALIN|LEGEA)\.?\s*$", page.plain[max(0, one.start - 10) : one.start]
    ):
        return False
    return one.currency or bool(re.search(r"[.,]\s?\d{2}$", text))


def _below(page: Page, end: int) -> list[Sum]:
    """The amounts in the next rows under the word that ends at ``end``: the first, and those that follow it closely."""
    index = page.index_at(end - 1)
    if index >= len(page.words):
        return []
    head, height = page.words[index].box, page.rows[page.row_of(index)].height
    number, last = page.row_of(index), head.y1
    out: list[Sum] = []
    for row in range(number + 1, min(number + 7, len(page.rows))):
        if page.rows[row].box.y0 - last > (1.6 if out else 3.5) * height or (not out and row > number + 3):
            break
        size = len(out)
        first = next(i for i, w in enumerate(page.words) if w.line == row)
        for i in range(first, first + len(page.rows[row].words)):
            box = page.words[i].box
            if box.x0 < head.x1 + height and box.x1 > head.x0 - height:
                one = sums.at(page, page.start_of(i), page.end_of(i))
                if one is not None and _money(page, one) and size == len(out):
                    out.append(one)
        if out and size == len(out):
            break
        last = page.rows[row].box.y1
    return out


def _above(page: Page, start: int, end: int) -> Sum | None:
    """The only amount that stands right above a caption: words in brackets or in smaller print, under a line."""
    index = page.index_at(start)
    number = page.row_of(index) if index < len(page.words) else 0
    if number == 0:
        return None
    caption, row = page.words[index].box, page.rows[number - 1]
    last = page.words[min(page.index_at(end - 1), len(page.words) - 1)].box
    bracketed = page.text[start] == "(" or page.text[max(0, start - 1)] == "("
    if not (bracketed or caption.height < 0.85 * row.height) or caption.y0 - row.box.y1 > 1.5 * row.height:
        return None
    first = next(i for i, w in enumerate(page.words) if w.line == number - 1)
    hits = [
        one
        for i in range(first, first + len(row.words))
        if caption.x0 - row.height < page.words[i].box.cx < last.x1 + row.height
        and (one := sums.at(page, page.start_of(i), page.end_of(i))) is not None
        and _money(page, one)
    ]
    return hits[0] if len(hits) == 1 else None


def spelled_out(pages: Sequence[Page]) -> set[Decimal]:
    """The amounts that the paper states in words, anywhere."""
    out: set[Decimal] = set()
    for page in pages:
        for m in _SPELLED.finditer(page.plain):
            parts = m[0].split()
            for i in range(len(parts) - 1):
                value = spelled.parse_words(" ".join(parts[i:]))
                if value is not None and value > 0:
                    out.add(value)
                    break
    return out


def best(pages: Sequence[Page], candidates: Sequence[Named], path: str = "/net_income") -> list[Found]:
    """The surest of the candidates; others of nearly the same standing are its rivals, amounts in words its check."""
    if not candidates:
        return []
    ranked = sorted(candidates, key=lambda c: -c.sure)
    top = ranked[0]
    rivals = tuple(
        dict.fromkeys(c.sum.value for c in ranked if c.sum.value != top.sum.value and c.sure > top.sure - 0.04)
    )
    reading = top.sum.as_found(path, top.sure * (0.75 if rivals else 1.0), rivals)
    if not reading.checks and (stated := spelled_out(pages)):
        value = Decimal(top.sum.value)
        ok = any(w in (value, value.to_integral_value(rounding="ROUND_DOWN")) for w in stated)
        if ok or len(stated) == 1:
            reading = replace(reading, checks=(Check(name="amount.words", ok=ok),))
    return [reading]


def with_rows(one: Found, ok: bool | None) -> Found:
    """The reading with the outcome of adding up the slip's rows, where they can be added up."""
    return one if ok is None else replace(one, checks=(*one.checks, Check(name="slip.rows", ok=ok)))


def guess(pages: Sequence[Page], path: str = "/net_income") -> list[Found]:
    """Where no word names the amount: the one that the paper writes in words, too; else any with its currency or bani,
    for the clerk."""
    if blank := unread.amount_beside(pages, _PAID_OUT, path):
        return blank
    money = [s for page in pages for s in sums.find_all(page) if _money(page, s)]
    stated = spelled_out(pages)
    if len(stated) == 1 and (said := [s for s in money if Decimal(s.value) in stated]):
        reading = said[-1].as_found(path, IN_WORDS)
        return [replace(reading, checks=(*reading.checks, Check(name="amount.words", ok=True)))]
    money = [s for s in money if s.currency] or money
    return [s.as_found(path, 0.4) for s in money[-1:]]


def of_months(pages: Sequence[Page], wanted: re.Pattern[str], path: str = "/net_income") -> list[Found]:
    """The amount of the newest month of a table of payments, where the paper has one."""
    table = month_tables.newest(pages, wanted)
    return [] if table is None else [table.net.as_found(path, table.sure, table.rivals)]
