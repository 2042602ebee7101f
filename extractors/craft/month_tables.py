"""Tables of months with what was paid in each: the newest month's amount. Source: CONTRACT, 6 (income)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.craft import sums
from extractors.craft.grid import Grid, Record, grids
from extractors.craft.prose import Page
from extractors.craft.sums import Sum
from models.page import Word
from validators import dates
from validators.text import fold

NET = re.compile(r"(?<![A-Z])NET(?:A|E|T|UL|TO)?(?![A-Z])")
NOT_NET = re.compile(
    r"(?<![A-Z])(?:BRUT\w*|IMPOZIT\w*|AVANS\w*|CAS|CASS|DEDUCER\w*|INCADRARE|TICHET\w*|ANUAL\w*|CUMULAT\w*|DOCUMENT\w*)"
)
_TOTAL = re.compile(r"(?<![A-Z])TOTAL")
_NAMED = re.compile(
    r"(?:IANUARIE|FEBRUARIE|MARTIE|APRILIE|MAI|IUNIE|IULIE|AUGUST|SEPTEMBRIE|OCTOMBRIE|NOIEMBRIE|DECEMBRIE)"
)
_YEAR = re.compile(r"(?<!\d)20[0-4]\d(?!\d)")


@dataclass(frozen=True)
class MonthSum:
    """The amount of a table's newest month; ``rivals``: other amounts of that month that may be meant."""

    net: Sum
    month: str
    month_words: tuple[Word, ...]
    month_raw: str
    sure: float
    rivals: tuple[str, ...] = ()


def newest(
    pages: Sequence[Page], wanted: re.Pattern[str] = NET, but: re.Pattern[str] | None = NOT_NET
) -> MonthSum | None:
    """The newest month's amount in the column whose heading is ``wanted`` and not ``but``; None without one."""
    found = [one for page in pages for grid in grids(page) if (one := _newest(grid, wanted, but)) is not None]
    return max(found, key=lambda one: (one.sure, one.month), default=None)


def _newest(grid: Grid, wanted: re.Pattern[str], but: re.Pattern[str] | None) -> MonthSum | None:
    columns = grid.columns(wanted, but)
    if not columns:
        return None
    rows = [(named, r) for r in grid.records if (named := _month(grid, r, columns)) is not None]
    if not rows:
        return None
    (month, words, raw), record = max(rows, key=lambda row: row[0][0])
    amounts = [(c, s) for c in columns if (s := _amount(grid, record, c)) is not None]
    if not amounts:
        return None
    totals = [(c, s) for c, s in amounts if _TOTAL.search(grid.heads[c])]
    _, best = (totals or amounts)[0]
    others = {s.value for _, s in amounts} - {best.value}
    doubtful = bool(others) and len(totals) != 1
    every_cell = all(record.lines[0])
    sure = 0.6 if doubtful or _later_unread(grid, [r for _, r in rows], columns) else 0.92 if every_cell else 0.86
    return MonthSum(best, month, words, raw, sure, tuple(sorted(others)) if doubtful else ())


def _later_unread(grid: Grid, dated: Sequence[Record], columns: Sequence[int]) -> bool:
    """Whether a row with an amount, and no total, names no month that could be read: it may be the newest."""
    others = [r for r in grid.records if not any(r is one for one in dated)]
    texts = [" ".join(grid.text(r, c) for c in range(len(grid.heads))) for r in others]
    return any(
        not _TOTAL.search(fold(text)) and any(_amount(grid, r, c) is not None for c in columns)
        for r, text in zip(others, texts, strict=True)
    )


def _month(grid: Grid, record: Record, taken: Sequence[int]) -> tuple[str, tuple[Word, ...], str] | None:
    """The one month that the record names; a month without its year takes the only year of the page."""
    for column in range(len(grid.heads)):
        words = grid.words(record, column)
        text = grid.text(record, column)
        if column in taken or not words:
            continue
        months = {iso for _, _, iso in dates.find_months(text)} or {d[:7] for _, _, d in dates.find_dates(text)}
        if not months and _NAMED.fullmatch(grid.page.plain[_start(grid, record, column) :][: len(text)].strip(" .:")):
            years = set(_YEAR.findall(grid.page.plain))
            months = (
                {iso for y in years for _, _, iso in dates.find_months(f"{text} {y}")} if len(years) == 1 else set()
            )
        if len(months) == 1:
            return months.pop(), words, text
    return None


def _start(grid: Grid, record: Record, column: int) -> int:
    return grid.page.start_of(record.cell(column)[0])


def _amount(grid: Grid, record: Record, column: int) -> Sum | None:
    """The one amount in a cell."""
    cell = record.lines[0][column] or record.cell(column)
    if not cell:
        return None
    here = sums.find_all(grid.page, grid.page.start_of(cell[0]), grid.page.end_of(cell[-1]))
    return here[0] if len(here) == 1 else None
