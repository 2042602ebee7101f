"""The pages of an energy bill with their printed lines and labels, sought once for all its fields."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extractors.craft.labels import ALLOWED, EXACT_BELOW, Hit, find
from extractors.craft.lines import Line, lines, over_translation, with_wrapped
from extractors.craft.rows import Row, letters
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
    found = [replace(hit, row=i) for i, row in enumerate(rows) for hit in find((row,), _possible(row))]
    hits = with_wrapped(rows, found, VOCABULARY)
    return Sheet(view, rows, lines(rows), [over_translation(rows, h) for h in hits])


def _possible(row: Row) -> list[str]:
    """The labels that may stand in the row at all: of one with n wrong letters some of n + 1 parts is there to the
    letter, so that the others need not be compared word by word."""
    text = letters(row.text)
    return [label for label, parts in _parts() if any(part in text for part in parts)]


@functools.cache
def _parts() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Each label with its letters cut into one part more than letters of it may be wrong."""
    out = []
    for label in VOCABULARY:
        key = letters(label)
        count = 1 if len(key) < EXACT_BELOW else max(1, int(len(key) * ALLOWED)) + 1
        cuts = [round(i * len(key) / count) for i in range(count + 1)]
        out.append((label, tuple(key[a:b] for a, b in pairwise(cuts))))
    return tuple(out)
