"""The term of a bill that stands under what is to be paid: *De plată* / *209,08 lei* / *până la 10.11.2017*."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extractors.craft.prose import Page
from extractors.craft.rows import Row
from extractors.craft.stream import fold_signs
from extractors.found import Found, found
from extractors.kinds.energy_labels import DUE, ISSUED
from extractors.kinds.energy_sheets import Sheet
from models.page import Word
from validators import dates

_UNTIL = re.compile(r"\W*(?:CEL (?:MAI )?TARZIU|(?:CEL MULT )?PANA)\s?(?:LA|IN|PE)?(?:\s?DATA)?(?:\sDE)?\W*")
_PAY = re.compile(r"(?<![A-Z])(?:DE\s)?(?:PLATA|PLATIT|PLATITI|PLATESTI|ACHITA\w*|ACHITAT)(?![A-Z])|(?<![A-Z])TOTAL")
_SUM = re.compile(r"\d[.,]\d{2}(?!\d)")
_SPOILED = re.compile(r"(?=(?:\S*\d){3})[\w./\-,: \]\[|()]{6,14}")
ABOVE, NEAR = 5, 9.0  # rows, and letter heights, between the words *de plată* and the term under them


def until(pages: Sequence[Page]) -> Iterator[Found]:
    """``/due_date``: a cell that says nothing but *până la* and a day; surely so under a sum that is to be paid."""
    for page in pages:
        for number, row in enumerate(page.rows):
            for cell in row.segments():
                day = _day(cell)
                if day is not None:
                    located = 0.88 if _under_sum(page.rows, number, cell) else 0.6
                    yield found("/due_date", day[0], day[1], page.view, located=located)


def _day(cell: Sequence[Word]) -> tuple[str, list[Word]] | None:
    for at in range(1, min(6, len(cell))):
        head = fold_signs(" ".join(w.text for w in cell[:at]))
        text = " ".join(w.text for w in cell[at:])
        here = dates.find_dates(text)
        if _UNTIL.fullmatch(head) and len(here) == 1 and here[0][0] == 0 and not text[here[0][1] :].strip(" .,;)"):
            return here[0][2], list(cell[at:])
    return None


def _under_sum(rows: Sequence[Row], number: int, cell: Sequence[Word]) -> bool:
    """Whether a sum and the words of a payment stand over the cell, in its column."""
    x0, x1, top = cell[0].box.x0, cell[-1].box.x1, cell[0].box.y0
    over = [
        part for row in rows[max(0, number - ABOVE) : number] for part in row.segments()
        if part[0].box.x0 < x1 and part[-1].box.x1 > x0 and top - part[0].box.y1 < NEAR * cell[0].box.height
    ]  # fmt: skip
    said = fold_signs(" | ".join(w.text for part in over for w in part))
    return bool(_PAY.search(said) and _SUM.search(said))


def spoiled(sheets: Sequence[Sheet], have: Mapping[str, Found]) -> Iterator[Found]:
    """Dates that the engine could not read, where their label stands: without a value, for the other engines to read
    and the clerk to see."""
    for path, labels in (("/issue_date", ISSUED), ("/due_date", DUE)):
        if path in have:
            continue
        cells = [
            (sheet.view, cell) for sheet in sheets for hit in sheet.hits
            if hit.label in labels and (cell := _beside(sheet.rows[hit.row], hit.end))
        ]  # fmt: skip
        for view, cell in cells[:1]:
            yield found(path, None, cell, view, located=0.6)


def _beside(row: Row, end: int) -> tuple[Word, ...]:
    """The one cell behind a label, where it has the length and the figures of a date."""
    for cell in row.segments():
        rest = tuple(w for w in row.words[end:] if w in cell)
        if rest:
            text = " ".join(w.text for w in rest)
            whole = len(rest) <= 3 and _SPOILED.fullmatch(text) and not _SUM.search(text)
            return rest if whole and not re.search(r"[A-Za-z]{3}", text) else ()
    return ()
