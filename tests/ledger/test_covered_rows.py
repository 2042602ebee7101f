"""The walk over covered rows finds each by an index, however many rows stand in its table."""

from __future__ import annotations

import pytest
from sqlalchemy import select, text

from ledger.all_tables import covered_tables
from ledger.covered_rows import keyed
from ledger.engine import reading
from ledger.ledger import Ledger

COVERED = covered_tables()


@pytest.mark.parametrize("ledger_target", ["sqlite"], indirect=True)  # PostgreSQL chooses by statistics
@pytest.mark.parametrize("name", sorted(COVERED))
def test_rows_are_looked_up_and_no_table_is_read_through(ledger: Ledger, name: str) -> None:
    table = COVERED[name]
    keys = [tuple(n if c.type.python_type is int else f"k{n}" for c in table.primary_key.columns) for n in range(1, 40)]
    query = select(table).where(keyed(table, keys)).compile(
        ledger.engine, compile_kwargs={"literal_binds": True}
    )  # fmt: skip
    with reading(ledger.engine) as connection:
        plan = [row.detail for row in connection.execute(text(f"EXPLAIN QUERY PLAN {query}"))]
    assert any(step.startswith(f"SEARCH {name} USING ") for step in plan), plan
    assert not any(step.startswith(f"SCAN {name}") for step in plan), plan
