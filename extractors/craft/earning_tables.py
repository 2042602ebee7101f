"""The newest month's net income in an employer's table: months as rows, months as columns, headings that wrap.

Where a table and its heading can be read two ways the place counts as unsure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.craft import month_tables, sums
from extractors.craft.month_tables import NET
from extractors.craft.prose import Page
from extractors.craft.rows import Row
from extractors.craft.stream import fold_signs
from extractors.craft.sums import Sum
from models.page import Word
from validators import dates, days


@dataclass(frozen=True)
class Earning:
    """A net amount with the month it is of (None: no month found beside it). ``sure``: how firm both places are."""

    net: Sum
    month: str | None
    month_words: tuple[Word, ...]
    month_raw: str
    sure: float
    month_sure: float
    rivals: tuple[str, ...] = ()
    month_rivals: tuple[str, ...] = ()


def from_tables(pages: Sequence[Page]) -> Earning | None:
    for page in pages:
        for number, row in enumerate(page.rows):
            cells = row.segments()
            heads = [c for c in cells if NET.search(_text(c))]
            if len(heads) == 1 and len(cells) > 1:
                earning = _month_rows(page, number, cells, heads[0])
                if earning is not None:
                    return earning
            if len(dates.find_months(row.text)) > 1 and len(cells) > 2:
                earning = _month_columns(page, number)
                if earning is not None:
                    return earning
    one = month_tables.newest(pages)
    if one is None:
        return None
    return Earning(one.net, one.month, one.month_words, one.month_raw, one.sure, one.sure, one.rivals)


def _text(words: Sequence[Word]) -> str:
    return fold_signs(" ".join(w.text for w in words))


def _month_rows(page: Page, header: int, heads: Sequence[tuple[Word, ...]], net: tuple[Word, ...]) -> Earning | None:
    """Rows of months under a heading with a column *net*: the newest month's."""
    found_rows: list[tuple[str, Row, int]] = []
    for number in range(header + 1, min(header + 12, len(page.rows))):
        stated = {iso for _, _, iso in dates.find_months(page.rows[number].text)}
        stated |= {iso[:7] for _, _, iso in dates.find_dates(page.rows[number].text)}
        if len(stated) == 1 and len(page.rows[number].segments()) > 1:
            found_rows.append((stated.pop(), page.rows[number], number))
        elif found_rows and number > found_rows[-1][2] + 1:
            break
    if not found_rows:
        return None
    month, row, number = max(found_rows)
    cell, sure = _cell_under(net, heads, row)
    if cell is None:
        return None
    amount = _sum_of(page, number, cell)
    words, raw = _month_in_row(page, number)
    if amount is None or not words:
        return None
    return Earning(amount, month, words, raw, sure, 0.92)


def _cell_under(
    head: Sequence[Word], heads: Sequence[Sequence[Word]], row: Row
) -> tuple[tuple[Word, ...] | None, float]:
    """The cell of ``row`` below the heading cell; sure when order and place of the columns agree."""
    cells = row.segments()
    middle = (head[0].box.x0 + head[-1].box.x1) / 2

    def away(cell: Sequence[Word]) -> float:
        x0, x1 = cell[0].box.x0, cell[-1].box.x1
        return max(0.0, x0 - head[-1].box.x1, head[0].box.x0 - x1) * 10 + abs((x0 + x1) / 2 - middle)

    nearest = min(cells, key=away)
    place = next(i for i, h in enumerate(heads) if h == head)
    if len(cells) == len(heads) and dates.find_months(" ".join(w.text for w in nearest)):
        return cells[place], 0.85
    same_order = len(cells) == len(heads) and cells[place] == nearest
    touches = nearest[0].box.x0 < head[-1].box.x1 and nearest[-1].box.x1 > head[0].box.x0
    return nearest, 0.92 if same_order or (touches and len(cells) != len(heads)) else 0.6


def _sum_of(page: Page, number: int, cell: Sequence[Word]) -> Sum | None:
    """The one amount in a cell of row ``number``."""
    first = next(i for i, w in enumerate(page.words) if w.line == number)
    spans = [
        (page.start_of(i), page.end_of(i))
        for i in range(first, first + len(page.rows[number].words))
        if any(page.words[i].box == w.box for w in cell)
    ]
    if not spans:
        return None
    found_here = sums.find_all(page, spans[0][0], spans[-1][1])
    return found_here[0] if len(found_here) == 1 else None


def _month_in_row(page: Page, number: int) -> tuple[tuple[Word, ...], str]:
    first = next(i for i, w in enumerate(page.words) if w.line == number)
    start, end = page.start_of(first), page.end_of(first + len(page.rows[number].words) - 1)
    text = page.text[start:end]
    spans = dates.find_months(text) or days.find_dates(text)
    if not spans:
        return (), ""
    a, b, _ = spans[0]
    return page.words_cut(start + a, start + b), text[a:b]


def _month_columns(page: Page, header: int) -> Earning | None:
    """Months as columns, and a row *net* below them."""
    cells = page.rows[header].segments()
    months = [(m[0][2], c) for c in cells if len(m := dates.find_months(" ".join(w.text for w in c))) == 1]
    if len(months) < 2:
        return None
    month, head = max(months, key=lambda m: m[0])
    for number in range(header + 1, min(header + 12, len(page.rows))):
        row = page.rows[number]
        if NET.search(_text(row.segments()[0])):
            cell, sure = _cell_under(head, cells, row)
            amount = _sum_of(page, number, cell) if cell is not None else None
            if amount is not None:
                return Earning(amount, month, head, " ".join(w.text for w in head), sure, 0.92)
    return None
