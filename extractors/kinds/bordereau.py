"""The administrator's list of requests of an association (borderou centralizator)."""

from __future__ import annotations

import re
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.craft import filled, names, prose, roll
from extractors.craft.prose import Page
from extractors.craft.stream import fold_signs
from extractors.found import Doc, Found, found
from extractors.kinds import Cue
from extractors.kinds.association_certificate import association_name
from models.dossier import Check
from models.geometry import Box
from models.kinds import kind
from models.page import Word

KIND = kind("bordereau")
TITLES = (
    "borderou",
    "borderou de predare",
    "lista solicitantilor",
    "situatia cererilor",
    "situatia solicitantilor",
    "centralizator cereri",
    "tabel nominal cu solicitantii",
    "lista cererilor",
    "borderou centralizator",
    "centralizator",
    "centralizator cereri subventie",
    "tabel nominal",
)
MANY_PAGES = True
CUES = (
    Cue("borderou", 4, title=True),
    Cue("borderou centralizator", 3, title=True),
    Cue("centralizator", 2.5, title=True),
    Cue("tabel nominal", 2, title=True),
    Cue("lista solicitantilor", 2.5, title=True),
    Cue("situatia cererilor", 2.5, title=True),
    Cue("solicitantii", 1),
    Cue("solicitantilor", 1),
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
_FOOT = re.compile(
    r"TOTAL|PRESEDINTE|ADMINISTRATOR|AM PRIMIT|AM PREDAT|PREDAT|INTOCMIT|VERIFICAT|REPREZENTANT|SEMNATURA\b|L\.?S\.?$"
)


def read(doc: Doc) -> list[Found]:
    pages = prose.pages(doc)
    readings = [*association_name(pages), *_rows(pages)]
    return filled.by_hand(pages, readings, doc)


def _rows(pages: Sequence[Page]) -> list[Found]:
    table: roll.Table | None = None
    entries: list[_Entry] = []
    for page in pages:
        own = roll.heading(page.rows)
        table = own or (None if table is None else roll.Table(-1, table.cells, table.roles))
        if table is not None:
            for number, block in enumerate(table.blocks()):
                entries += _entries(page, block, table, number)
        elif not entries:
            entries = _without_heading(page)
    lost = _lost(entries) or _gap(entries) or _miscounted(pages, len(entries))
    entries = _with_unread(entries)
    whole = Check(name="rows.whole", ok=not lost)
    return [replace(f, checks=(*f.checks, whole)) for row, e in enumerate(entries) for f in _row(row, e)]


@dataclass(frozen=True)
class _Entry:
    """A row of the list: its name and flat with how sure each is; ``number``: what it is numbered with."""

    page: Page
    name: tuple[Word, ...]
    sure: float
    flat: tuple[Word, ...]
    flat_sure: float
    number: int | None
    spoiled: bool


def _entries(page: Page, block: roll.Table, table: roll.Table, part: int) -> list[_Entry]:
    body = [_part_of(cells, block, table, part) for cells in _body(page, table)]
    edge = _edge(body, block)
    spoiled = _numbers_spoiled(body)
    out: list[_Entry] = []
    for cells in body:
        if out and _continues(cells, out[-1]):
            last = out.pop()
            out.append(replace(last, name=(*last.name, *cells[0]), sure=min(last.sure, 0.6)))
            continue
        name, sure = roll.name_in(cells, block)
        if not name:
            name, sure = _spoiled_name(cells, edge) or (), 0.5
        if name:
            flat, flat_sure = roll.flat_in(cells, block, name)
            out.append(_Entry(page, name, sure, flat, min(flat_sure, 0.5) if sure == 0.5 else flat_sure,
                              _number(cells, flat), spoiled))  # fmt: skip
    return out


def _part_of(cells: list[tuple[Word, ...]], block: roll.Table, table: roll.Table, part: int) -> list[tuple[Word, ...]]:
    """The cells of a row that belong to one of two tables side by side."""
    if len(block.cells) == len(table.cells):
        return cells
    half = len(block.cells)
    if len(cells) == len(table.cells):
        return cells[:half] if part == 0 else cells[half:]
    border = table.cells[half][0].box.x0 - block.cells[0][0].box.height
    return [c for c in cells if (c[0].box.x0 < border) == (part == 0)]


def _without_heading(page: Page) -> list[_Entry]:
    """Rows with a name and *ap.* with a number, two at least."""
    out: list[_Entry] = []
    for row in page.rows:
        if out and _FOOT.match(fold_signs(row.text)):
            break
        cells = row.segments(1.2)
        name, sure = roll.name_in(cells, None)
        flat, flat_sure = roll.flat_in(cells, None, name)
        if not name and flat and out:
            name, sure = _spoiled_name(cells, out[-1].name[0].box.x0) or (), 0.5
        if name and flat:
            out.append(_Entry(page, name, min(sure, 0.85), flat, min(flat_sure, 0.85), _number(cells, flat), False))
    return out if len(out) > 1 else []


def _number(cells: Sequence[tuple[Word, ...]], flat: tuple[Word, ...]) -> int | None:
    text = cells[0][0].text.strip(" .,)|") if cells and cells[0] and cells[0][0] not in flat else ""
    return int(text) if text.isdigit() and len(text) < 4 else None


def _lost(entries: Sequence[_Entry]) -> bool:
    """Whether the rows' own numbers skip one or two: a row between was not read."""
    numbers = [e.number for e in entries]
    if not numbers or numbers[0] not in (1, 2, 3) or sum(n is not None for n in numbers) < 0.7 * len(numbers):
        return False
    pairs = [(a, b) for a, b in pairwise([0, *numbers]) if a is not None and b is not None]
    one_by_one = sum(b - a == 1 for a, b in pairs)
    return one_by_one > 0.6 * len(pairs) and any(b - a in (2, 3) for a, b in pairs)


def _with_unread(entries: Sequence[_Entry]) -> list[_Entry]:
    """With an empty row, for the clerk, for each number that the rows skip: nobody's place in the list is lost."""
    if not _lost(entries):
        return list(entries)
    out: list[_Entry] = []
    for entry in entries:
        before = out[-1] if out else None
        after = before.number if before is not None else 0
        if entry.number is not None and after is not None and 2 <= entry.number - after <= 3:
            out += [_unread(entry, before, n) for n in range(after + 1, entry.number)]
        out.append(entry)
    return out


def _unread(below: _Entry, above: _Entry | None, number: int) -> _Entry:
    """The row between two others, of which nothing is known but its number and where it stands."""
    box = below.name[0].box
    top = above.name[0].box.y1 if above is not None and above.page is below.page else box.y0 - 2 * box.height
    place = Word("", Box(box.x0, min(top, box.y0 - 1), below.name[-1].box.x1, box.y0), 0.0, below.name[0].line)
    return _Entry(below.page, (place,), 0.3, (), 0.0, number, below.spoiled)


EVEN, TWICE = 0.15, (1.7, 2.4)  # how far rows may be from their usual distance; how far apart where one is lost


def _gap(entries: Sequence[_Entry]) -> bool:
    """Whether rows that stand evenly have room for one more between two of them."""
    steps = [
        b.name[0].box.cy - a.name[0].box.cy
        for a, b in pairwise(entries)
        if a.page is b.page and b.name[0].box.cy > a.name[0].box.cy
    ]
    if len(steps) < 3:
        return False
    usual = statistics.median(steps)
    even = sum(abs(s - usual) <= EVEN * usual for s in steps)
    return even >= 0.6 * len(steps) and any(TWICE[0] * usual <= s <= TWICE[1] * usual for s in steps)


_OF = r"(?:CERERI|CERERI DEPUSE|DOSARE|DOSARE DEPUSE|SOLICITANTI|POZITII|TITULARI)"
_TOTAL = re.compile(
    rf"TOTAL\s(?:GENERAL\s)?{_OF}\s?[:=\-]?\s?(\d{{1,3}})(?![\d.,])|(?<![\d.,/])(\d{{1,3}})\s(?:DE\s)?{_OF}(?!\sNR)"
)


def _miscounted(pages: Sequence[Page], rows: int) -> bool:
    """Whether the paper states another total of requests than rows were read."""
    said = {int(m[1] or m[2]) for page in pages for m in _TOTAL.finditer(page.plain)}
    return len(said) == 1 and rows not in said


def _continues(cells: Sequence[tuple[Word, ...]], last: _Entry) -> bool:
    """Whether a row is nothing but more of the name above: one cell of name words in its column, right below."""
    if len(cells) != 1 or len(cells[0]) > 3 or not all(names.is_name_word(w) for w in cells[0]):
        return False
    box, above = cells[0][0].box, last.name[-1].box
    return abs(box.x0 - last.name[0].box.x0) < 1.5 * box.height and box.y0 - above.y1 < 0.9 * box.height


def _body(page: Page, table: roll.Table) -> list[list[tuple[Word, ...]]]:
    """The cells of the rows below the heading, to the foot."""
    out = []
    for row in page.rows[table.number + 1 :]:
        if _FOOT.match(fold_signs(row.text)):
            break
        out.append(row.segments(1.2))
    return out


def _edge(body: Sequence[Sequence[tuple[Word, ...]]], table: roll.Table) -> float | None:
    """Where the column of names begins."""
    starts = sorted(name[0].box.x0 for cells in body if (name := roll.name_in(cells, table)[0]))
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


def _row(row: int, e: _Entry) -> list[Found]:
    value = names.as_name(prose.printed(e.name))
    view = e.page.view
    out = [found(f"/rows/{row}/name", value, e.name, view, located=e.sure)]
    if e.flat:
        raw = prose.printed(e.flat).strip(" .,")
        out.append(found(f"/rows/{row}/apartment", roll.code_of(e.flat), e.flat, view, raw=raw, located=e.flat_sure))
    else:
        out.append(found(f"/rows/{row}/apartment", None, e.name, view, raw="", located=0.0))
    return [replace(f, handwritten=True) for f in out] if e.spoiled else out
