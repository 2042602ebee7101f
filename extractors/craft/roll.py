"""Lists of persons with their flats: a table's heading says which column is which, else *ap.* beside the names does.

Columns are known by their order where a row has as many cells as the heading, and by their place otherwise; where
the two tell of different cells, neither is sure. Source: DOMAIN, borderouri of associations.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extractors.craft import names, printed_names
from extractors.craft.rows import Row
from extractors.craft.stream import fold_signs
from models.page import Word
from validators import full_names

Cell = tuple[Word, ...]
NEAR = 6.0  # letter heights between *ap.* and its number
GAP = 1.2  # letter heights between two cells of a narrow table
_NAME = re.compile(r"(?<!PRE)NUME|TITULAR|SOLICITANT|BENEFICIAR|PROPRIETAR|FAMILI[AE](?!\w)|LOCATAR|DEPUNATOR")
_GIVEN = re.compile(r"\W*PRENUME(?:LE)?\W*")
_FLAT = re.compile(r"(?<![A-Z])AP(?:ART\w*|T)?(?![A-Z])")
_OTHER = re.compile(
    r"CNP|NUMERIC|MEMBR|PERS(?:OANE|\.|$)|VENIT|SUMA|VALOARE|SEMNAT|DATA|ADRESA|STRADA|BLOC|SCARA|OBSERV|CRT|TELEFON|ASOCIATI|"
    r"ADMINISTRATOR|DOSAR\w* NR|NR\.? DOSAR"
)
_HEADING = re.compile(r"(?<![A-Z])(?:NR|CRT|CNP|AP|BL|SC|ET|SEMN|DATA|ADRESA|SUMA|VENIT|OBS|PERS|MEMBR|TEL|LUNA)")
_CODE = re.compile(r"\d{1,3}[A-Z]?(?:/\d{1,2})?|[A-Z]\d{1,3}")
_LABEL = re.compile(r"AP(?:T|ART(?:AMENT(?:UL)?)?)?\.?(?:NR\.?)?")
_GLUED = re.compile(r"(?P<label>AP(?:T|ART)?\.?\s?(?:NR\.?\s?)?|NR\.?\s?)(?P<code>\d{1,3}[A-Z]?)")
_TRADE = re.compile(r"AP|APT|BL|SC|ET|NR|SCARA|BLOC|TOTAL|COMPLET|LIPSA|DA|NU|OBS\w*|STR|STRADA|PAGINA|RON|LEI|FIRMA")
_EDGE = " .,;:()|_~"


@dataclass(frozen=True)
class Table:
    """The heading's cells with their roles (``name``, ``given``, ``flat``, ``other``); ``number``: its row."""

    number: int
    cells: tuple[Cell, ...]
    roles: tuple[str, ...]

    def at(self, role: str) -> int | None:
        return self.roles.index(role) if role in self.roles else None

    def blocks(self) -> tuple[Table, ...]:
        """The table, or its two halves where the same columns are printed twice side by side."""
        half, odd = divmod(len(self.roles), 2)
        if odd or self.roles.count("name") != 2 or self.roles[:half] != self.roles[half:]:
            return (self,)
        return (
            Table(self.number, self.cells[:half], self.roles[:half]),
            Table(self.number, self.cells[half:], self.roles[half:]),
        )


def text_of(words: Sequence[Word]) -> str:
    return fold_signs(" ".join(w.text for w in words))


def heading(rows: Sequence[Row]) -> Table | None:
    """The heading of the page's list: a row with a column of names and, in it or beside it, one of flats."""
    weaker: Table | None = None
    for number, row in enumerate(rows):
        cells = tuple(row.segments(GAP))
        roles = tuple(_role(c) for c in cells)
        if "name" not in roles or len(cells) < 2:
            continue
        table = Table(number, cells, roles)
        if "flat" in roles:
            return table
        below = _second_line(rows, table)
        if below is not None:
            return below
        if weaker is None and any(
            _HEADING.search(text_of(c)) for c, r in zip(cells, roles, strict=True) if r == "other"
        ):
            weaker = table
    return weaker


def _role(cell: Cell) -> str:
    text = text_of(cell)
    if _GIVEN.fullmatch(text):
        return "given"
    if _OTHER.search(text) and not re.search(r"NUME SI|NUME,? PRENUME", text):
        return "other"
    if _NAME.search(text) and len(cell) < 7:
        return "name"
    return "flat" if _FLAT.search(text) else "other"


def _second_line(rows: Sequence[Row], table: Table) -> Table | None:
    """A heading of two lines whose second one names the flats (*Nr.* over *ap.*)."""
    if table.number + 1 >= len(rows):
        return None
    below = rows[table.number + 1].segments(GAP)
    flat = next((c for c in below if _FLAT.fullmatch(text_of(c).strip(_EDGE))), None)
    if flat is None or any(w.text[:1].isdigit() for c in below for w in c):
        return None
    middle = _middle(flat)
    nearest = min(range(len(table.cells)), key=lambda i: abs(_middle(table.cells[i]) - middle))
    roles = list(table.roles)
    if len(below) == len(roles):
        nearest = below.index(flat)
    if roles[nearest] != "name":
        roles[nearest] = "flat"
    return Table(table.number + 1, table.cells, tuple(roles))


def _middle(cell: Cell) -> float:
    return (cell[0].box.x0 + cell[-1].box.x1) / 2


def name_run(cell: Sequence[Word]) -> Cell:
    """The longest run of name words in a cell, titles passed over; empty when none has two words."""
    best: list[Word] = []
    run: list[Word] = []
    for word in cell:
        trade = _TRADE.fullmatch(text_of((word,)).strip(_EDGE)) or printed_names.of_the_trade((word.text,))
        if names.is_name_word(word) and not names.is_title(word) and not trade:
            run.append(word)
            best = max(best, run, key=len)
            if not word.text.rstrip().endswith((",", ";")):
                continue
        run = []
    whole = [w for w in best if len(w.text.strip(_EDGE)) > 1]
    return tuple(best) if len(best) > 1 and whole else ()


def name_in(cells: Sequence[Cell], table: Table | None) -> tuple[Cell, float]:
    """The row's name, with how sure; empty when no cell holds one."""
    given = table.at("given") if table is not None else None
    if table is not None and given is not None:
        return _in_two_columns(cells)
    runs = {i: run for i, cell in enumerate(cells) if (run := name_run(cell))}
    if not runs:
        return (), 0.0
    at = table.at("name") if table is not None else None
    if table is not None and at is not None and len(runs) > 1:
        order = at if len(cells) == len(table.cells) and at in runs else None
        middle = _middle(table.cells[at])
        chosen = order if order is not None else min(runs, key=lambda i: abs(_middle(runs[i]) - middle))
    else:
        chosen = max(runs, key=lambda i: len(runs[i]))
    right = cells[chosen + 1] if chosen + 1 < len(cells) else ()
    parted = len(right) == 1 and full_names.is_given_name(right[0].text.strip(_EDGE))
    return runs[chosen], 0.6 if parted else 0.93


def _in_two_columns(cells: Sequence[Cell]) -> tuple[Cell, float]:
    """Surname and given names in neighbouring cells of nothing but name words."""
    plain = [
        all(names.is_name_word(w) for w in c) and not printed_names.of_the_trade([w.text for w in c]) for c in cells
    ]
    pairs = [i for i in range(len(cells) - 1) if plain[i] and plain[i + 1] and len(cells[i][0].text) > 1]
    if not pairs:
        return next(((run, 0.6) for c in cells if (run := name_run(c))), ((), 0.0))
    return (*cells[pairs[0]], *cells[pairs[0] + 1]), 0.9 if len(pairs) == 1 else 0.6


def flat_in(cells: Sequence[Cell], table: Table | None, name: Cell) -> tuple[Cell, float]:
    """The words of the row's flat, with how sure; empty when none is found."""
    rest = [tuple(w for w in c if w not in name) for c in cells]
    said = _labelled(rest)
    if said:
        return said, 0.92
    at = table.at("flat") if table is not None else None
    if table is None or at is None:
        return (), 0.0
    filled = [c for c in rest if c]
    if not filled:
        return (), 0.0
    middle, head = _middle(table.cells[at]), table.cells[at]
    near = min(filled, key=lambda c: abs(_middle(c) - middle))
    ordered = rest[at] if len(cells) == len(table.cells) and rest[at] else None
    by_place = _is_code(near) and abs(_middle(near) - middle) < 4 * head[0].box.height
    if ordered is None or ordered == near:
        return near, 0.92 if by_place or (ordered == near and _is_code(near)) else 0.5
    if _is_code(ordered):
        return ordered, 0.6 if by_place else 0.85
    return near, 0.5


def _is_code(cell: Cell) -> bool:
    return code_of(cell) is not None


def code_of(cell: Cell) -> str | None:
    """A flat's number as the contract has it, None where the words are none."""
    text = " ".join(w.text for w in cell).strip(_EDGE).upper()
    glued = _GLUED.fullmatch(fold_signs(text))
    text = glued["code"] if glued else text
    return text if _CODE.fullmatch(text) else None


def _labelled(cells: Sequence[Cell]) -> Cell:
    """The number behind *ap.* or *ap. nr.* in the row, when there is just one."""
    words = [w for cell in cells for w in cell]
    hits: list[Cell] = []
    for i, word in enumerate(words):
        text = text_of((word,)).strip(_EDGE)
        glued = _GLUED.fullmatch(text)
        if (glued and glued["label"].startswith("AP")) or (
            (glued or _CODE.fullmatch(text)) and _behind_label(words, i)
        ):
            hits.append((word,))
    return hits[0] if len(hits) == 1 else ()


def _behind_label(words: Sequence[Word], i: int) -> bool:
    """Whether *ap.*, perhaps with *nr.*, stands close before word ``i``."""
    if not i or words[i].box.x0 - words[i - 1].box.x1 >= NEAR * words[i].box.height:
        return False
    before = text_of((words[i - 1],)).strip(_EDGE)
    return bool(_LABEL.fullmatch(before)) or (before == "NR" and _behind_label(words, i - 1))
