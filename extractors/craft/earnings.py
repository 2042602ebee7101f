"""The month and its net income on certificates of employers: in a sentence, at labels, or in a table of months.

Net, never gross; of several months the newest. Where a table and its heading can be read two ways the place counts as
unsure. Source: DOMAIN, E.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extractors.craft import sums, unread
from extractors.craft.earning_tables import Earning, from_tables
from extractors.craft.prose import Page
from extractors.craft.sums import Sum
from extractors.found import Found, found
from models.dossier import Check
from models.page import Word
from validators import cnp as cnps
from validators import dates

_NET = re.compile(r"(?<![A-Z])NET(?:A|E|T|UL)?(?![A-Z])")
_OTHER = re.compile(
    r"(?<![A-Z])(?:BRUT\w*|IMPOZIT\w*|AVANS\w*|CAS|CASS|DEDUCER\w*|INCADRARE|TICHET\w*|ANUAL\w*|CUMULAT\w*)"
)
_AVERAGE = re.compile(r"(?<![A-Z])MEDI(?:A|E|U|I|ILOR)(?![A-Z])")
_NOT_EARNED = re.compile(r"(?:ELIBERAT|EMIS|VALABIL|INCEPAND|DIN DATA|ANGAJAT|INCADRAT|PANA)\w*\s(?:[A-Z]+\s){0,3}$")
_ONE_DIGIT = re.compile(r"(?<!\d)\d\s+20\d\d$")  # *luna 2 2017* may be what is left of 12.2017
_MONTH_SIGN = re.compile(r"(?:LUN[AI]\w?|AFERENT\w?|PERIOAD\w+|PE|IN|SI)[\s:]*$")
_PAID = re.compile(
    r"(?<![A-Z])(?:REST DE PLATA|SUM(?:A|EI)(?:\s(?:DE PLATA|DE|TOTALA|LUNARA|INCASATA))?|IN CUANTUM DE|CUANTUM\w*|"
    r"(?:VENIT|SALARI|DREPTURI)\w*(?:\s\w+){0,4}?(?:\sDE)?|TOTAL DE PLATA|INCASAT\w*|PLATIT\w*|"
    r"ACHITAT\w*|PLAT[AI]\w*|ACHITAREA)"
    r"(?![A-Z])"
)
_GROSS = re.compile(r"[\s(,:]*(?:LEI|RON)?[\s(,:]*(?:BRUT|INCADRARE|TICHET|BONURI)")
NET_OF_GROSS = Decimal("0.56"), Decimal("0.80")  # of a salary, before 2018 about 0.70, since then about 0.58
LEAST_NET = Decimal("0.42")
REACH = 170  # letters from the word *net* to its amount


def read(pages: Sequence[Page]) -> list[Found]:
    """``/month`` and ``/net_income``."""
    earning = from_tables(pages) or _from_text(pages)
    overlooked = unread.amount_beside(pages, _NET, "/net_income") if earning is None or earning.sure < 0.55 else []
    if earning is None or overlooked:
        return [*(_month_only(pages) or unread.month(pages)), *overlooked]
    net = earning.net.as_found("/net_income", earning.sure, earning.rivals)
    if _is_withheld(pages, earning.net):
        net = replace(net, checks=(*net.checks, Check(name="slip.net_is_most", ok=False)))
    if _may_be_gross(pages, earning.net):
        net = replace(net, checks=(*net.checks, Check(name="slip.net_not_gross", ok=False)))
    out = [net]
    if earning.month is not None:
        out.append(
            found("/month", earning.month, earning.month_words, earning.net.page.view, raw=earning.month_raw,
                  located=min(earning.month_sure, 0.75 if _ONE_DIGIT.search(earning.month_raw) else 1.0),
                  rivals=earning.month_rivals)
        )  # fmt: skip
    return out if earning.month is not None else [*out, *(_month_only(pages) or unread.month(pages))]


def _is_withheld(pages: Sequence[Page], net: Sum) -> bool:
    """Whether the amount is what was kept back: with a larger one of the paper it makes a third, and is less than
    :data:`LEAST_NET` of that. Of a gross income a good two thirds were left in these years."""
    said = {Decimal(s.value) for page in pages for s in sums.find_all(page)}
    ours = Decimal(net.value)
    return any(ours < LEAST_NET * gross and gross - ours in said for gross in said)


def _may_be_gross(pages: Sequence[Page], net: Sum) -> bool:
    """Whether another amount of the paper is to this one as a net salary is to its gross one."""
    ours = Decimal(net.value)
    least, most = (share * ours for share in NET_OF_GROSS)
    return any(least <= Decimal(s.value) <= most for page in pages for s in sums.find_all(page) if _is_sum(page, s))


def _is_sum(page: Page, one: Sum) -> bool:
    """An amount with bani or a currency, no number of a street or a law."""
    return one.currency or bool(re.search(r"[.,]\s?\d{2}$", page.plain[one.start : one.end]))


def _month_only(pages: Sequence[Page]) -> list[Found]:
    for page in pages:
        for start, end, iso in dates.find_months(page.text):
            words = page.words_cut(start, end)
            return [found("/month", iso, words, page.view, raw=page.text[start:end], located=0.7)]
    return []


def _from_text(pages: Sequence[Page]) -> Earning | None:
    nets = [hit for page in pages for hit in _nets(page)]
    if not nets:
        nets = [hit for page in pages for hit in _without_net(page)]
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


def _without_net(page: Page) -> list[tuple[Sum, float]]:
    """Amounts of an income that the paper does not call net: for the clerk. What is called gross comes last; amounts
    that the paper repeats in words come first."""
    skip = _not_money(page)
    out: list[tuple[Sum, float]] = []
    for m in _PAID.finditer(page.plain):
        here = [s for s in sums.find_all(page, m.end(), m.end() + 45) if _free(s, skip)]
        out += [(s, _guess(page, m.start(), s)) for s in here[:1]]
    if not out:
        out = [(s, _guess(page, s.start, s)) for s in sums.find_all(page) if s.currency and _free(s, skip)]
    return out


def _guess(page: Page, start: int, amount: Sum) -> float:
    if _GROSS.search(page.plain[max(0, amount.start - 30) : amount.start]) or _GROSS.match(page.plain[amount.end :]):
        return 0.3
    return 0.45 + 0.15 * amount.currency + 0.1 * bool(amount.words)


def _not_money(page: Page) -> list[tuple[int, int]]:
    """Dates, months and CNPs: their figures are no amounts."""
    spans = [*dates.find_dates(page.text), *dates.find_months(page.text), *cnps.find_all(page.text)]
    shares = [m.span() for m in re.finditer(r"\d+(?:[.,]\d+)?\s?%", page.plain)]
    return [*((s, e) for s, e, _ in spans), *shares]


def _free(amount: Sum, skip: Sequence[tuple[int, int]]) -> bool:
    year = re.fullmatch(r"20[0-4]\d\.00", amount.value) and not amount.currency
    numbered = re.search(r"(?<![A-Z])NR\.?\s*$", amount.page.plain[max(0, amount.start - 6) : amount.start])
    return not (year or numbered) and all(amount.end <= s or amount.start >= e for s, e in skip)


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
