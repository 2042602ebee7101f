"""The month and its net income on certificates of employers: in a sentence, at labels, or in a table of months.

Net, never gross; of several months the newest. Where a table and its heading can be read two ways the place counts as
unsure. Source: DOMAIN, E.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.craft import sums
from extractors.craft.prose import Page
from extractors.craft.rows import Row
from extractors.craft.stream import fold_signs
from extractors.craft.sums import Sum
from extractors.found import Found, found
from models.page import Word
from validators import cnp as cnps
from validators import dates, days

_NET = re.compile(r"(?<![A-Z])NET(?:A|E|T|UL)?(?![A-Z])")
_OTHER = re.compile(
    r"(?<![A-Z])(?:BRUT\w*|IMPOZIT\w*|AVANS\w*|CAS|CASS|DEDUCER\w*|INCADRARE|TICHET\w*|ANUAL\w*|CUMULAT\w*)"
)
_AVERAGE = re.compile(r"(?<![A-Z])MEDI(?:A|E|U|I|ILOR)(?![A-Z])")
_NOT_EARNED = re.compile(r"(?:ELIBERAT|EMIS|VALABIL|INCEPAND|DIN DATA|ANGAJAT|INCADRAT|PANA)\w*\s(?:[A-Z]+\s){0,3}$")
_MONTH_SIGN = re.compile(r"(?:LUN[AI]\w?|AFERENT\w?|PERIOAD\w+|PE|IN|SI)[\s:]*$")
_FALLBACK = re.compile(r"(?:REST DE PLATA|SUMA DE PLATA|IN CUANTUM DE|(?:VENIT|SALARIU)\w*\s(?:\w+\s){0,4}?DE)")
REACH = 170  # letters from the word *net* to its amount


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


def read(pages: Sequence[Page]) -> list[Found]:
    """``/month`` and ``/net_income``."""
    earning = _from_tables(pages) or _from_text(pages)
    if earning is None:
        return _month_only(pages)
    out = [earning.net.as_found("/net_income", earning.sure, earning.rivals)]
    if earning.month is not None:
        out.append(
            found("/month", earning.month, earning.month_words, earning.net.page.view, raw=earning.month_raw,
                  located=earning.month_sure, rivals=earning.month_rivals)
        )  # fmt: skip
    return out


def _month_only(pages: Sequence[Page]) -> list[Found]:
    for page in pages:
        for start, end, iso in dates.find_months(page.text):
            words = page.words_cut(start, end)
            return [found("/month", iso, words, page.view, raw=page.text[start:end], located=0.7)]
    return []


# --- tables -------------------------------------------------------------------------------------------------------


def _from_tables(pages: Sequence[Page]) -> Earning | None:
    for page in pages:
        for number, row in enumerate(page.rows):
            cells = row.segments()
            heads = [c for c in cells if _NET.search(_text(c))]
            if len(heads) == 1 and len(cells) > 1:
                earning = _month_rows(page, number, cells, heads[0])
                if earning is not None:
                    return earning
            if len(dates.find_months(row.text)) > 1 and len(cells) > 2:
                earning = _month_columns(page, number)
                if earning is not None:
                    return earning
    return None


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
        if _NET.search(_text(row.segments()[0])):
            cell, sure = _cell_under(head, cells, row)
            amount = _sum_of(page, number, cell) if cell is not None else None
            if amount is not None:
                return Earning(amount, month, head, " ".join(w.text for w in head), sure, 0.92)
    return None


# --- sentences and labels -----------------------------------------------------------------------------------------


def _from_text(pages: Sequence[Page]) -> Earning | None:
    nets = [hit for page in pages for hit in _nets(page)]
    if not nets:
        nets = [(s, 0.6) for page in pages for s in _without_net(page)]
    if not nets:
        return None
    nets.sort(key=lambda n: -n[1])
    best, sure = nets[0]
    rivals = tuple({n.value for n, s in nets if n.value != best.value and s >= sure - 0.05})
    listed = _listed_months(best.page)
    if len(listed) > 1:
        return _newest(listed)
    month = _month_near(best)
    words, raw, iso, month_sure, month_rivals = month if month else ((), "", None, 0.0, ())
    return Earning(best, iso, words, raw, sure, month_sure, rivals, month_rivals)


def _nets(page: Page) -> list[tuple[Sum, float]]:
    """Amounts that the word *net* speaks of: behind it, or just before it (``1.450 lei net``)."""
    skip = _not_money(page)
    out: list[tuple[Sum, float]] = []
    for m in _NET.finditer(page.plain):
        before = [s for s in sums.find_all(page, max(0, m.start() - 24), m.start()) if s.currency and _free(s, skip)]
        if before and not re.search(r"[A-Z]{4,}", page.plain[before[-1].end : m.start()].replace("LEI", "")):
            out.append(
                (before[-1], 0.5 if _AVERAGE.search(page.plain[max(0, before[-1].start - 60) : m.start()]) else 0.92)
            )
            continue
        stop = _NET.search(page.plain, m.end())
        end = min(m.end() + REACH, stop.start() if stop else len(page.text))
        behind = [s for s in sums.find_all(page, m.end(), end) if _free(s, skip)]
        chosen = next((s for s in behind if s.currency), behind[0] if behind else None)
        if chosen is not None:
            mean = _AVERAGE.search(page.plain[max(0, m.start() - 30) : chosen.start])
            out.append((chosen, 0.5 if mean else _sure_of(page, m.end(), chosen)))
    return out


def _sure_of(page: Page, net_end: int, chosen: Sum) -> float:
    """How plainly the amount belongs to *net*: nothing of another kind between, money beside it or in its row."""
    between = page.plain[net_end : chosen.start]
    same_row = "\n" not in page.text[net_end : chosen.start]
    if _OTHER.search(between) or re.search(r"\d\s*/\s*$", between) or re.match(r"\s*/\s*\d", page.plain[chosen.end :]):
        return 0.5
    if chosen.currency:
        return 0.95
    return 0.9 if same_row and len(between.strip(" :.-")) < 30 else 0.6


def _without_net(page: Page) -> list[Sum]:
    """Amounts of an income that the paper does not call net: for the clerk."""
    skip = _not_money(page)
    out = []
    for m in _FALLBACK.finditer(page.plain):
        here = [s for s in sums.find_all(page, m.end(), m.end() + 40) if _free(s, skip)]
        out += here[:1]
    return out


def _not_money(page: Page) -> list[tuple[int, int]]:
    """Dates, months and CNPs: their figures are no amounts."""
    spans = [*dates.find_dates(page.text), *dates.find_months(page.text), *cnps.find_all(page.text)]
    return [(s, e) for s, e, _ in spans]


def _free(amount: Sum, skip: Sequence[tuple[int, int]]) -> bool:
    year = re.fullmatch(r"20[0-4]\d\.00", amount.value) and not amount.currency
    return not year and all(amount.end <= s or amount.start >= e for s, e in skip)


def _listed_months(page: Page) -> list[tuple[str, tuple[int, int], Sum]]:
    """*august 2017 – 1.486 lei; septembrie 2017 – 1.473 lei*: each month with the amount right behind it."""
    out = []
    months = dates.find_months(page.text)
    for k, (start, end, iso) in enumerate(months):
        stop = months[k + 1][0] if k + 1 < len(months) else end + 40
        here = [s for s in sums.find_all(page, end, min(stop, end + 40)) if s.currency]
        if here and not re.search(r"[A-Z]{6,}", page.plain[end : here[0].start]):
            out.append((iso, (start, end), here[0]))
    return out


def _newest(listed: Sequence[tuple[str, tuple[int, int], Sum]]) -> Earning:
    iso, (start, end), amount = max(listed, key=lambda item: item[0])
    page = amount.page
    return Earning(amount, iso, page.words_cut(start, end), page.text[start:end], 0.82, 0.85)


def _month_near(net: Sum) -> tuple[tuple[Word, ...], str, str, float, tuple[str, ...]] | None:
    """The month that the sentence of the net income names; of several the nearest, with the others as rivals."""
    page = net.page
    every = dates.find_months(page.text)
    months = [m for m in every if not _NOT_EARNED.search(page.plain[max(0, m[0] - 40) : m[0]])]
    if not months:
        return None
    near = [m for m in months if -220 < m[0] - net.start < 90] or months
    signed = [m for m in near if _MONTH_SIGN.search(page.plain[max(0, m[0] - 24) : m[0]])] or near
    start, end, iso = min(signed, key=lambda m: min(abs(m[0] - net.start), abs(m[1] - net.start)))
    rivals = tuple({m[2] for m in signed} - {iso})
    return page.words_cut(start, end), page.text[start:end], iso, 0.92 if near is not months else 0.85, rivals
