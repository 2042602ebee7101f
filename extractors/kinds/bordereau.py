"""The administrator's list of requests of an association (borderou centralizator)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.craft import filled, names, prose
from extractors.craft.prose import Page
from extractors.craft.stream import fold_signs
from extractors.found import Doc, Found, found
from extractors.kinds import Cue
from extractors.kinds.association_certificate import association_name
from models.kinds import kind
from models.page import Word

KIND = kind("bordereau")
TITLES = ("borderou", "borderou centralizator", "centralizator", "centralizator cereri subventie", "tabel nominal")
MANY_PAGES = True
CUES = (
    Cue("borderou", 4, title=True),
    Cue("borderou centralizator", 3, title=True),
    Cue("centralizator", 2.5, title=True),
    Cue("tabel nominal", 2, title=True),
    Cue("cereri", 0.7),
    Cue("cererile", 1),
    Cue("dosare depuse", 1.5),
    Cue("dosarele", 1),
    Cue("total cereri", 1.5),
    Cue("titular", 0.5),
    Cue("asociatia de proprietari", 1),
    Cue("asociatia de locatari", 1),
    Cue("predate de administrator", 2),
    Cue("adeverinta", -3, title=True),
    Cue("factura", -2),
    Cue("cnp", -0.5),
)
_NAME_HEAD = re.compile(r"NUME|TITULAR|SOLICITANT|BENEFICIAR|PROPRIETAR")
_FLAT_HEAD = re.compile(r"(?<![A-Z])AP(?:ART\w*|T)?(?![A-Z])")
_FLAT = re.compile(r"\d{1,3}[A-Z]?(?:/\d{1,2})?|[A-Z]\d{1,3}")
_FOOT = re.compile(
    r"TOTAL|PRESEDINTE|ADMINISTRATOR|AM PRIMIT|AM PREDAT|PREDAT|INTOCMIT|VERIFICAT|REPREZENTANT|SEMNATURA\b|L\.?S\.?$"
)


@dataclass(frozen=True)
class _Table:
    """Where the columns are, in pixels: their heading cells' middles; ``number``: row of the heading."""

    page: Page
    number: int
    name: float
    flat: float | None


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    readings = [*association_name(pages), *_rows(pages)]
    return filled.by_hand(pages, readings)


def _rows(pages: Sequence[Page]) -> list[Found]:
    out: list[Found] = []
    table: _Table | None = None
    count = 0
    for page in pages:
        own = _table(page)
        table = own or (None if table is None else _Table(page, -1, table.name, table.flat))
        if table is None:
            continue
        body = _body(page, table)
        edge = _edge(body)
        numbers_spoiled = _numbers_spoiled(body)
        for cells in body:
            name = _name_cell(cells)
            doubtful = name is None
            if name is None:
                name = _spoiled_name(cells, edge)
            if name is None:
                continue
            readings = _row(page, count, name, _flat_cell(cells, table, name))
            if doubtful:
                readings = [replace(f, located=min(f.located, 0.5)) for f in readings]
            out += [replace(f, handwritten=True) for f in readings] if numbers_spoiled else readings
            count += 1
    return out


def _body(page: Page, table: _Table) -> list[list[tuple[Word, ...]]]:
    """The cells of the rows below the heading, to the foot."""
    out = []
    for row in page.rows[table.number + 1 :]:
        if _FOOT.match(fold_signs(row.text)):
            break
        out.append(row.segments(1.2))
    return out


def _edge(body: Sequence[Sequence[tuple[Word, ...]]]) -> float | None:
    """Where the column of names begins."""
    starts = sorted(name[0].box.x0 for cells in body if (name := _name_cell(cells)) is not None)
    return starts[len(starts) // 2] if starts else None


def _numbers_spoiled(body: Sequence[Sequence[tuple[Word, ...]]]) -> bool:
    """Whether the numbers of the rows read as anything but 1, 2, 3 …: then the list was written by hand."""
    firsts = [cells[0][0].text.strip(" .)|") for cells in body if len(cells) > 2 and len(cells[0]) == 1]
    wrong = sum(1 for text in firsts if not text.isdigit())
    return len(firsts) >= 4 and wrong > 0.25 * len(firsts)


def _spoiled_name(cells: Sequence[tuple[Word, ...]], edge: float | None) -> tuple[Word, ...] | None:
    """What stands in the column of names though it does not read as one: a row must not be lost."""
    for cell in cells:
        near = edge is not None and abs(cell[0].box.x0 - edge) < 2 * cell[0].box.height
        if near and sum(c.isalpha() for w in cell for c in w.text) >= 4:
            return tuple(cell)
    return None


def _table(page: Page) -> _Table | None:
    for number, row in enumerate(page.rows):
        cells = row.segments(1.2)
        name = next((c for c in cells if _NAME_HEAD.search(_text(c))), None)
        flat = next((c for c in cells if _FLAT_HEAD.search(_text(c)) and c is not name), None)
        if name is not None and flat is not None:
            return _Table(page, number, _middle(name), _middle(flat))
    return None


def _text(cell: Sequence[Word]) -> str:
    return fold_signs(" ".join(w.text for w in cell))


def _middle(cell: Sequence[Word]) -> float:
    return (cell[0].box.x0 + cell[-1].box.x1) / 2


def _name_cell(cells: Sequence[tuple[Word, ...]]) -> tuple[Word, ...] | None:
    """The words of the row's name: the longest cell of nothing but name words (one mark aside)."""
    best: tuple[Word, ...] = ()
    for cell in cells:
        words = tuple(w for w in cell if names.is_name_word(w) and not names.is_title(w))
        if len(words) > len(best) and len(words) >= len(cell) - 1:
            best = words
    return best if len(best) >= 2 else None


def _flat_cell(
    cells: Sequence[tuple[Word, ...]], table: _Table, name: tuple[Word, ...]
) -> tuple[tuple[Word, ...], float]:
    """The cell under the heading *Ap.*, with how sure: it must be the nearest by far and look like a number."""
    if table.flat is None:
        return (), 0.0
    others = [tuple(w for w in c if w not in name) for c in cells]
    cut = [c for c in others if c]
    if not cut:
        return (), 0.0
    flat = table.flat
    nearest = min(cut, key=lambda c: abs(_middle(c) - flat))
    height = nearest[0].box.height
    return nearest, 0.92 if abs(_middle(nearest) - flat) < 4 * height else 0.5


def _row(page: Page, row: int, name: tuple[Word, ...], flat: tuple[tuple[Word, ...], float]) -> list[Found]:
    value = names.as_name(prose.printed(name))
    out = [found(f"/rows/{row}/name", value, name, page.view, located=0.93)]
    words, sure = flat
    if words:
        raw = prose.printed(words).strip(" .,")
        number = raw.upper() if _FLAT.fullmatch(raw.upper()) else None
        out.append(found(f"/rows/{row}/apartment", number, words, page.view, raw=raw, located=sure))
    else:
        out.append(found(f"/rows/{row}/apartment", None, name, page.view, raw="", located=0.0))
    return out
