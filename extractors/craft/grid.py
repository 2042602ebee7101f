"""Tables with headings: columns, and the records below them, though headings and cells wrap over several rows.

A heading's row holds two or more short cells without figures. What stands below is given to the columns by place;
a row that fills fewer columns than the record above it and stands close below goes on with that record
(*Octombrie* over *2017*, *POP ANA-* over *MARIA*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from extractors.craft.prose import Page
from extractors.craft.stream import fold_signs
from models.page import Word

CLOSE, FAR = 1.3, 4.0  # letter heights between rows of one cell, and between records
MOST_WORDS = 6  # of a heading's cell
MOST_RECORDS = 14
_FIGURE = re.compile(r"\d[\d.,\s]*\d|\d{3,}")
_VALUE = re.compile(r"\d{2,}")

Cells = tuple[tuple[int, ...], ...]  # word numbers on the page, for each column


@dataclass(frozen=True)
class Record:
    """The rows of one record; each row has the word numbers of each column."""

    lines: tuple[Cells, ...]

    def cell(self, column: int) -> tuple[int, ...]:
        """The word numbers of a column over all rows of the record."""
        return tuple(i for line in self.lines for i in line[column])


@dataclass(frozen=True)
class Grid:
    """``heads``: the folded words of each column's heading; ``records`` below it, top to bottom."""

    page: Page
    heads: tuple[str, ...]
    records: tuple[Record, ...]

    def columns(self, pattern: re.Pattern[str], but: re.Pattern[str] | None = None) -> list[int]:
        """The columns whose headings match, and do not match ``but``."""
        return [i for i, h in enumerate(self.heads) if pattern.search(h) and not (but and but.search(h))]

    def words(self, record: Record, column: int) -> tuple[Word, ...]:
        return tuple(self.page.words[i] for i in record.cell(column))

    def text(self, record: Record, column: int) -> str:
        return " ".join(w.text for w in self.words(record, column))


@dataclass
class _Column:
    x0: float
    x1: float
    words: list[int]


def grids(page: Page) -> list[Grid]:
    """The tables of the page, from top to bottom. A row of words alone may stand in one table and head the next."""
    return list(_grids(_Rows(page)))


class _Rows:
    """The page's rows as word numbers, parted at wide gaps."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = len(page.rows)

    @cached_property
    def firsts(self) -> tuple[int, ...]:
        out, at = [], 0
        for row in self.page.rows:
            out.append(at)
            at += len(row.words)
        return tuple(out)

    def segments(self, number: int) -> list[tuple[int, ...]]:
        out, at = [], self.firsts[number]
        for part in self.page.rows[number].segments():
            out.append(tuple(range(at, at + len(part))))
            at += len(part)
        return out

    def box(self, words: Sequence[int]) -> tuple[float, float]:
        boxes = [self.page.words[i].box for i in words]
        return min(b.x0 for b in boxes), max(b.x1 for b in boxes)

    def text(self, words: Sequence[int]) -> str:
        return fold_signs(" ".join(self.page.words[i].text for i in words))

    def gap(self, number: int) -> float:
        """Letter heights between this row and the one above it."""
        above, row = self.page.rows[number - 1], self.page.rows[number]
        return (row.box.y0 - above.box.y1) / max(1.0, min(row.height, above.height))


def _grids(rows: _Rows) -> Iterator[Grid]:
    number = 0
    while number < rows.count - 1:
        head = _heading(rows, number)
        if head is None:
            number += 1
            continue
        columns, below = head
        records = _records(rows, columns, below)
        if records:
            heads = tuple(rows.text(c.words) for c in columns)
            yield Grid(rows.page, heads, tuple(records))
        number = below


def _heading(rows: _Rows, number: int) -> tuple[list[_Column], int] | None:
    """The columns of a heading that begins with this row, and the row below it."""
    parts = rows.segments(number)
    if len(parts) < 2 or not all(_label(rows.text(p)) and len(p) <= MOST_WORDS for p in parts):
        return None
    columns = [_Column(*rows.box(p), list(p)) for p in parts]
    below = number + 1
    while below < min(rows.count, number + 3) and rows.gap(below) < CLOSE and _goes_on(rows, columns, below):
        below += 1
    return (columns, below) if below < rows.count else None


def _label(text: str) -> bool:
    return bool(re.search(r"[A-Z]", text)) and not _FIGURE.search(text) and not text.rstrip().endswith(":")


def _goes_on(rows: _Rows, columns: list[_Column], number: int) -> bool:
    """Whether the row is a further row of the heading, whose cells are then added to the columns they stand under."""
    parts = rows.segments(number)
    if len(parts) > len(columns) or number + 1 >= rows.count:
        return False
    follows = rows.page.rows[number + 1].text
    if not all(_label(rows.text(p)) and len(p) <= 3 for p in parts) or not _VALUE.search(follows):
        return False
    taken = [_under(columns, *rows.box(p)) for p in parts]
    if any(len(t) != 1 for t in taken) or len({t[0] for t in taken}) < len(taken):
        return False
    if len(parts) == len(columns) and _VALUE.search(rows.page.rows[number].text):
        return False
    for part, (column,) in zip(parts, taken, strict=True):
        x0, x1 = rows.box(part)
        one = columns[column]
        one.x0, one.x1 = min(one.x0, x0), max(one.x1, x1)
        one.words += part
    return True


def _under(columns: Sequence[_Column], x0: float, x1: float) -> list[int]:
    """The columns whose headings stand over this stretch."""
    return [i for i, c in enumerate(columns) if min(x1, c.x1) - max(x0, c.x0) > 0.15 * min(x1 - x0, c.x1 - c.x0)]


def _records(rows: _Rows, columns: Sequence[_Column], number: int) -> list[Record]:
    records: list[list[Cells]] = []
    while number < rows.count and len(records) < MOST_RECORDS:
        if (
            rows.gap(number) > FAR
            or len(rows.segments(number)) > len(columns)
            or (records and _sentence(rows, columns, number))
        ):
            break
        cells = _cells(rows, columns, number)
        filled = sum(map(bool, cells))
        if records and rows.gap(number) < CLOSE and filled < _filled(records[-1][0]) and not _counts(rows, number):
            records[-1].append(cells)
        elif filled > 1 or (filled and not records):
            records.append([cells])
        else:
            break
        number += 1
    return [Record(tuple(r)) for r in records if _filled(r[0]) > 1]


def _filled(cells: Cells) -> int:
    return sum(map(bool, cells))


def _counts(rows: _Rows, number: int) -> bool:
    """Whether the row holds a figure of more than a year's digits: then it is no rest of a wrapped record."""
    return any(
        _FIGURE.search(w.text) and not re.fullmatch(r"(?:19|20)\d\d\.?", w.text)
        for w in rows.page.rows[number].words
    )  # fmt: skip


def _sentence(rows: _Rows, columns: Sequence[_Column], number: int) -> bool:
    """Whether the row is one run of words that does not heed the columns."""
    parts = rows.segments(number)
    return len(parts) == 1 and len(parts[0]) > 3 and len(_under(columns, *rows.box(parts[0]))) > 1


def _cells(rows: _Rows, columns: Sequence[_Column], number: int) -> Cells:
    parts = rows.segments(number)
    out: list[list[int]] = [[] for _ in columns]
    if len(parts) == len(columns):
        return tuple(parts)
    for part in parts:
        spanned = _under(columns, *rows.box(part))
        if len(spanned) < 2:
            out[spanned[0] if spanned else _nearest(columns, *rows.box(part))] += part
            continue
        for word in part:
            out[_nearest(columns, *rows.box((word,)))].append(word)
    return tuple(tuple(c) for c in out)


def _nearest(columns: Sequence[_Column], x0: float, x1: float) -> int:
    """The column that this stretch lies under, or nearest to."""

    def away(i: int) -> float:
        c = columns[i]
        overlap = min(x1, c.x1) - max(x0, c.x0)
        return -overlap if overlap > 0 else min(abs(x0 - c.x0), abs(x1 - c.x1), abs((x0 + x1 - c.x0 - c.x1) / 2))

    return min(range(len(columns)), key=away)
