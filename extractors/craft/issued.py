"""The day on which a letter or certificate was issued: beside its number, or at its foot.

Other dates stand on such papers too (births, contracts, periods, laws): only a date with the words of an issue
before it counts, or one that stands alone with the town.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.craft.prose import Page
from extractors.craft.rows import letters
from extractors.craft.stream import fold_signs
from extractors.found import Found, found
from validators import dates

_NUMBER = r"N[RO][.,]*\s?(?:[A-Z]+[.,]*\s?){0,2}:?\s*[A-Z]?\d[\w.\-]*"
_TOWN = r"[A-Z][A-Z\-]+(?:[ \-][A-Z\-]+)?"
# what stands before the date on its row, folded, and how sure it makes
_SIGNS = (
    (re.compile(rf"(?<![A-Z]){_NUMBER}\s*(?:/|DIN|-)?\s*(?:DATA(?: DE)?)?[\s:./]*$"), 1.0),
    (re.compile(r"(?:^|\s)DATA(?:\s(?:ELIBERARII|EMITERII|INTOCMIRII))?[\s:.]*$"), 0.97),
    (
        re.compile(r"(?:ELIBERAT|EMIS|INTOCMIT|DAT)[AE]?[,\s]*(?:LA|IN|DIN|ASTAZI|AZI)?\s*(?:DATA(?: DE)?)?[\s:,]*$"),
        0.9,
    ),
    (re.compile(r"(?:^|\s)(?:AZI|ASTAZI)[\s:,]*$"), 0.9),
    (re.compile(rf"^\W*{_TOWN}\s*,\s*(?:LA\s|AZI,?\s|DATA\s?:?\s?)?$"), 0.9),
    (re.compile(r"^\W*$"), 0.85),
)
_AFTER_SLASH = re.compile(r"(?<![A-Z])N[RO][.,]*\s?(?:[A-Z]+[.,]*\s?){0,2}:?\s*[A-Z]?\d{1,7}\s?/\s?(?=\d{1,2}[./\-])")
_NOT = re.compile(
    r"NASCUT|VALABIL|INCEPAND|PERIOAD|LEGEA|OUG|O\.U\.G|\bH\.?G\.?\s|CONTRACT|\bC\.?I\.?M\b|ANGAJ|PANA LA|EXPIR|SERIA"
)


_DAY_OF_ISSUE = re.compile(
    r"^\W*DATA(?:\s(?:ELIBER|EMITER|EMISE|GENERAR|DOCUMENT|INTOCMIR|INREGISTRAR|ACTULUI|TIPARIR|LISTAR)\w*)?\W*$"
)
_OUTGOING = re.compile(r"(?<![A-Z])N[RO][.,]*\s?(?:[A-Z]+[.,]*\s?){0,2}:?\s*[A-Z]?\d")
_TITLE = re.compile(r"ADEVERI|CERTIFICAT|DECLARATI|CONFIRMARE|DOVADA|EXTRAS|COMUNICARE")
GAP = 2.2  # letter heights that part columns


@dataclass(frozen=True)
class _Candidate:
    sure: float
    page: Page
    start: int
    end: int
    value: str


def read(pages: tuple[Page, ...], path: str = "/issue_date") -> list[Found]:
    """The issue date, or nothing. Where two days are as well placed each is the other's rival."""
    candidates = [c for page in pages for c in _of_page(page)]
    candidates = candidates or [c for page in pages for c in _anywhere(page)]
    if not candidates:
        return []
    candidates.sort(key=lambda c: (-c.sure, c.page.view, c.start))
    best = candidates[0]
    rivals = tuple({c.value for c in candidates if c.sure >= best.sure - 0.02 and c.value != best.value})
    words = best.page.words_cut(best.start, best.end)
    raw = best.page.text[best.start : best.end]
    sure = 0.75 if _glued(best) else min(0.95, best.sure)
    return [found(path, best.value, words, best.page.view, raw=raw, located=sure, rivals=rivals)]


def _glued(best: _Candidate) -> bool:
    """Whether letters or digits run into the date: *Nr.1795/19.11.2017* and *Data:19.11.2017* are parted by a sign."""
    before = best.page.text[max(0, best.start - 12) : best.start]
    return best.page.cuts_word(best.start) and not re.search(r"(?:[:(]|(?:^|[^\d.]|[^\W\d]\.)\d{1,7}/)$", before)


def _of_page(page: Page) -> list[_Candidate]:
    out = _behind_numbers(page)
    taken = [(c.start, c.end) for c in out]
    for start, end, value in dates.find_dates(page.text):
        if any(start < e and s < end for s, e in taken):
            continue
        line = page.text.rfind("\n", 0, start) + 1
        before = page.plain[line:start]
        alone = not page.plain[end:].split("\n")[0][: _line_rest(page, end)].strip(" .,")
        sure = next((s for form, s in _SIGNS if form.search(before)), 0.0)
        if _NOT.search(before) or (sure in (0.85, 0.9) and not alone):
            sure = 0.0
        sure = sure or _in_its_cell(page, start, end)
        if sure:
            out.append(_Candidate(sure, page, start, end, value))
    return out


def _in_its_cell(page: Page, start: int, end: int) -> float:
    """How surely a date that is all its column holds on this row is the day of issue: what stands above it tells."""
    first, last = page.index_at(start), page.index_at(end - 1)
    if first >= len(page.words) or not (_parted(page, first) and _parted(page, last + 1)):
        return 0.0
    if re.search(r"\w", page.text[page.start_of(first) : start] + page.text[end : page.end_of(last)]):
        return 0.0
    above = _above(page, first, last)
    if _NOT.search(above) or re.search(r"\d{1,2}[./]\d{1,2}[./]\d{2}", above):
        return 0.0
    if _DAY_OF_ISSUE.search(above):
        return 0.95
    if _OUTGOING.search(above):
        return 0.93
    head = next((i for i, r in enumerate(page.rows) if _TITLE.match(letters(r.text))), 0)
    return 0.82 if page.row_of(first) <= head + 1 else 0.0


def _parted(page: Page, index: int) -> bool:
    """Whether a column begins with this word (or the row before it has ended)."""
    at_edge = index in (0, len(page.words))
    return at_edge or not page.same_row(index - 1, index) or page.gap_before(index) > GAP


def _above(page: Page, first: int, last: int) -> str:
    """What stands just above these words in their column, over one or two rows."""
    number, x0, x1 = page.row_of(first), page.words[first].box.x0, page.words[last].box.x1
    for row in reversed(page.rows[max(0, number - 2) : number]):
        cells = [c for c in row.segments() if c[0].box.x0 < x1 and c[-1].box.x1 > x0]
        if cells and page.rows[number].box.y0 - row.box.y1 < 4 * row.height:
            return fold_signs(" ".join(w.text for w in cells[0]))
    return ""


def _anywhere(page: Page) -> list[_Candidate]:
    """Dates that nothing speaks against, when none has a sign: one is shown to the clerk."""
    out = []
    for start, end, value in dates.find_dates(page.text):
        if not _NOT.search(page.plain[max(0, start - 60) : start]):
            out.append(_Candidate(0.5, page, start, end, value))
    return out


def _behind_numbers(page: Page) -> list[_Candidate]:
    """``Nr. 1795/19.11.2017``: number and date in one piece."""
    out = []
    for m in _AFTER_SLASH.finditer(page.plain):
        here = dates.find_dates(page.text[m.end() : m.end() + 30])
        if here and here[0][0] <= 1:
            out.append(_Candidate(1.0, page, m.end() + here[0][0], m.end() + here[0][1], here[0][2]))
    return out


def _line_rest(page: Page, end: int) -> int:
    stop = page.text.find("\n", end)
    return (stop if stop >= 0 else len(page.text)) - end
