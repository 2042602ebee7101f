"""Grids of cells whose captions stand over the values: ``SEDIU`` over an address, ``COD`` over a code.

Running text reads such a grid row by row and so past its cells; here each caption that fills a cell is given the words
of its own column below it, as many lines as belong together.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extractors.craft.labels import Hit, find
from extractors.craft.rows import Row
from models.page import Word

CELL = 1.6  # letter heights that part two cells of a row
FIRST, NEXT = 2.6, 1.1  # letter heights from a caption to its value, and between two lines of a value
LINES = 3


@dataclass(frozen=True)
class Cell:
    """The ``words`` under the caption ``label``, line by line."""

    label: str
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(w.text for w in self.words)


def grid(rows: Sequence[Row], labels: Sequence[str]) -> list[Cell]:
    """The cells under captions that are one of ``labels``; only of rows that hold nothing but captions."""
    hits = find(rows, labels)
    by_row: dict[int, list[Hit]] = {}
    for hit in hits:
        by_row.setdefault(hit.row, []).append(hit)
    captions = {n: here for n, here in by_row.items() if _only_captions(rows[n], here)}
    out = []
    for _, here in sorted(captions.items()):
        for i, hit in enumerate(here):
            right = here[i + 1].box.x0 if i + 1 < len(here) else float("inf")
            words = _under(rows, hit, right, captions)
            if words:
                out.append(Cell(hit.label, words))
    return out


def _only_captions(row: Row, hits: Sequence[Hit]) -> bool:
    """Whether each cell of the row is a caption, with a number or a word of brackets at most."""
    for cell in row.segments(CELL):
        said = [w for w in cell if any(any(w is v for v in row.words[h.start : h.end]) for h in hits)]
        rest = [w for w in cell if not any(w is s for s in said) and any(c.isalpha() for c in w.text)]
        if not said or len(rest) > 1 or any(c.isdigit() for w in rest for c in w.text) or said[-1].text.endswith(":"):
            return False
    return True


def _under(rows: Sequence[Row], hit: Hit, right: float, captions: Mapping[int, Sequence[Hit]]) -> tuple[Word, ...]:
    height = rows[hit.row].height
    left, limit = hit.box.x0 - height, right - 0.5 * height
    out: list[Word] = []
    edge, lines = hit.box.y1, 0
    for number in range(hit.row + 1, min(hit.row + 7, len(rows))):
        row = rows[number]
        if any(left <= h.box.x0 < limit for h in captions.get(number, ())):
            break
        part = [w for w in row.words if left <= w.box.x0 < limit and any(c.isalnum() for c in w.text)]
        if not part:
            continue
        tall = max(w.box.height for w in part)
        if part[0].box.y0 - edge > (NEXT if lines else FIRST) * max(height, tall) or lines == LINES:
            break
        out += part
        edge, lines = max(w.box.y1 for w in part), lines + 1
    return tuple(out)


def of(cells: Sequence[Cell], labels: Sequence[str]) -> Cell | None:
    """The cell of the first of ``labels`` (best first) that the grid has."""
    return next((c for label in labels for c in cells if c.label == label), None)
