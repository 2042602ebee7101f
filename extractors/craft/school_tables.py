"""Certificates of schools in tables: *Numele și prenumele | CNP | Bursă | Tipul bursei | Cuantum*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import names, prose, sums
from extractors.craft.grid import Grid, grids
from extractors.craft.prose import Page
from extractors.craft.stream import fold_signs
from extractors.found import Found, found
from models.page import Word

_GRANT = re.compile(
    r"^\W*(?:(?:ARE|BENEFICIAZA DE|PRIMESTE|STATUT(?:UL)?|SITUATIA)\s)?"
    r"(?:BURS(?:A|IER\w*|E|EI)|BENEFICIAR)\W*(?:\(?\s*DA\s*/\s*NU\W*)?$"
)
_KIND = re.compile(r"(?:TIP|FEL|CATEGORI|DENUMIRE)\w*\s(?:DE\s)?BURS|BURSA\s?-?\s?TIP")
_MONEY = re.compile(r"CUANTUM|VALOARE|SUM[AE]|LEI")
_NAME = re.compile(r"NUME|ELEV|STUDENT|PRENUME")
_NO = re.compile(r"\W*(?:NU|NEBURSIER\w*|NE BURSIER\w*|FARA|NU ARE|NU ESTE|NICIUNA|NU PRIMESTE|NU BENEFICIAZA)\W*")
_YES = re.compile(r"\W*(?:DA|BURSIER\w{0,2}|ARE|BENEFICIAZA|PRIMESTE)\W*")
_EMPTY = re.compile(r"[\W_=]*")


def scholarship(page: Page) -> list[Found]:
    """``/scholarship``, ``/scholarship_kind`` and ``/amount`` from the only row of a table with a column *Bursă*."""
    for grid in grids(page):
        columns = grid.columns(_GRANT)
        if len(columns) == 1 and grid.records:
            return _of_row(grid, columns[0])
    return []


def _of_row(grid: Grid, column: int) -> list[Found]:
    record = grid.records[0]
    words = grid.words(record, column)
    said = fold_signs(" ".join(w.text for w in words))
    said = re.sub(r"[^A-Z\s]", " ", said).strip()
    if not (_NO.fullmatch(said) or _YES.fullmatch(said)):
        return []
    value = bool(_YES.fullmatch(said))
    words = tuple(w for w in words if any(c.isalpha() for c in w.text))
    sure = 0.9 if len(grid.records) == 1 else 0.6
    out = [found("/scholarship", value, words, grid.page.view, located=sure)]
    return out + (_kind(grid, sure) + _amount(grid, sure) if value else [])


def _kind(grid: Grid, sure: float) -> list[Found]:
    for column in grid.columns(_KIND)[:1]:
        words = grid.words(grid.records[0], column)
        raw = prose.printed(words).strip(" .,;-–")
        if words and not _EMPTY.fullmatch(raw):
            return [found("/scholarship_kind", raw, words, grid.page.view, raw=raw, located=sure)]
    return []


def _amount(grid: Grid, sure: float) -> list[Found]:
    for column in grid.columns(_MONEY, _KIND)[:1]:
        cell = grid.records[0].cell(column)
        if cell:
            here = sums.find_all(grid.page, grid.page.start_of(cell[0]), grid.page.end_of(cell[-1]))
            if len(here) == 1:
                return [here[0].as_found("/amount", sure)]
    return []


def with_whole_name(pages: Sequence[Page], readings: Sequence[Found]) -> list[Found]:
    """The readings, a name that stands in a table's cell with all rows of that cell."""
    return [_whole(pages, f) if f.path == "/name" else f for f in readings]


def _whole(pages: Sequence[Page], reading: Found) -> Found:
    page = next(p for p in pages if p.view == reading.view)
    for grid in grids(page):
        for column in grid.columns(_NAME):
            for record in grid.records:
                cell = [page.words[i] for i in record.cell(column)]
                inside = [w for w in cell if any(b.overlap(w.box) > 0.5 * w.box.area for b in reading.boxes)]
                if inside and len(record.lines) > 1 and len(inside) < len(cell) and all(map(names.is_name_word, cell)):
                    return _joined(page, reading, cell, len(inside))
    return reading


def _joined(page: Page, reading: Found, cell: list[Word], first: int) -> Found:
    """Both rows as one name. A point at the first row's end is what is left of a hyphen, and so is a hyphen."""
    head, tail = cell[:first], cell[first:]
    text = prose.printed(head)
    torn = text.endswith(("-", "."))
    value = names.as_name(text.rstrip("-. ") + ("-" if torn else " ") + prose.printed(tail))
    if value is None:
        return reading
    whole = found("/name", value, cell, page.view, located=0.85 if text.endswith("-") else 0.7)
    return replace(whole, rivals=reading.rivals, handwritten=reading.handwritten)
