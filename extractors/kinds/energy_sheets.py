"""The pages of an energy bill with their printed lines and labels, sought once for all its fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.craft.labels import Hit, find
from extractors.craft.lines import Line, lines, over_translation, with_wrapped
from extractors.craft.rows import Row
from extractors.found import Doc
from extractors.kinds.energy_labels import VOCABULARY


@dataclass(frozen=True)
class Sheet:
    """View number ``view``: its rows, the printed lines that columns part them into, and every label on it."""

    view: int
    rows: Sequence[Row]
    lines: Sequence[Line]
    hits: Sequence[Hit]


def sheets(doc: Doc) -> tuple[Sheet, ...]:
    """All pages of the bill."""
    return tuple(_sheet(view, rows) for view, rows in enumerate(doc.rows))


def _sheet(view: int, rows: Sequence[Row]) -> Sheet:
    found = [replace(hit, row=i) for i, row in enumerate(rows) for hit in find((row,), VOCABULARY)]
    hits = with_wrapped(rows, found, VOCABULARY)
    return Sheet(view, rows, lines(rows), [over_translation(rows, h) for h in hits])
