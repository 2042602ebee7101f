"""The batch's reconciliation as the operator reads it: what the scanner counted against what came out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desk.web.language import tr

MOST_SHEETS = 20_000
_ROWS = (
    ("pages", "Pagini în fișiere"), ("content", "cu conținut"), ("blanks", "albe"), ("separators", "file de separare"),
    ("unread", "necitite"), ("documents", "Acte"), ("dossiers", "Dosare"), ("copies", "Fișiere venite de două ori"),
    ("rejected", "Fișiere respinse"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Counted:
    """``sheets`` as the scanner counted them, ``sides`` pages that they make, ``pages`` that the files have."""

    sheets: int
    duplex: bool
    sides: int
    pages: int

    @property
    def agrees(self) -> bool:
        return self.sides == self.pages


def counted(meta: Mapping[str, Any], counts: Mapping[str, Any]) -> Counted | None:
    """None when nobody wrote what the scanner counted, or the batch is not read yet.

    >>> counted({"sheets": 3, "duplex": True}, {"pages": 5}).agrees
    False
    """
    sheets = meta.get("sheets")
    if not sheets or "pages" not in counts:
        return None
    duplex = bool(meta.get("duplex"))
    return Counted(sheets, duplex, sheets * (2 if duplex else 1), counts["pages"])


def rows(counts: Mapping[str, Any]) -> list[tuple[str, int]]:
    """What came out of a batch, row for row: ``(name, how many)``; empty for a batch read before this was kept."""
    return [(tr(title), counts[key]) for key, title in _ROWS if key in counts]
