"""The city's table, loaded from its data file. Money is Decimal, lei."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "tables"


@dataclass(frozen=True)
class Row:
    """Incomes from ``low`` to ``high``, both as printed. Percentages by ``single`` and ``family``; lei a month, None
    where the page prints a dash."""

    low: Decimal
    high: Decimal
    state: dict[str, int]
    local: dict[str, int]
    lei: dict[str, Decimal | None]
    doubt_local: str | None

    def holds(self, income: Decimal) -> bool:
        return self.low <= income <= self.high


@dataclass(frozen=True)
class Table:
    season: str
    last_month: str
    source: str
    ceilings: dict[str, Decimal]
    rows: tuple[Row, ...]

    def row_of(self, income: Decimal) -> Row | None:
        """The row with this income; None between two rows (155 and 155,1) and above the last."""
        return next((row for row in self.rows if row.holds(income)), None)


def load_tables(folder: Path = FOLDER) -> dict[str, Table]:
    """All seasons that have a file, by their name."""
    tables = [_table(tomllib.loads(file.read_text(encoding="utf-8"))) for file in sorted(folder.glob("*.toml"))]
    return {table.season: table for table in tables}


def _table(raw: dict[str, Any]) -> Table:
    ceilings = {name: Decimal(text) for name, text in raw["ceilings"].items()}
    return Table(raw["season"], raw["last_month"], raw["source"], ceilings, tuple(_row(one) for one in raw["rows"]))


def _row(raw: dict[str, Any]) -> Row:
    lei = {name: Decimal(raw[name]) if raw[name] else None for name in ("gas", "electricity")}
    return Row(Decimal(raw["from"]), Decimal(raw["to"]), raw["state"], raw["local"], lei, raw.get("doubt_local"))
