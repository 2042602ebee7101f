"""A row in each of the tables of papers and seeded items, for tests of what the database itself refuses."""

from __future__ import annotations

from sqlalchemy import insert

from ledger import paper_tables as t
from ledger.engine import writing
from ledger.ledger import Ledger

NOW = "2017-11-20T08:00:00.000000Z"


def fill(ledger: Ledger, version: int) -> None:
    item = {"number": "118342", "season": "2017-2018", "document": "d1", "path": "/surname", "kind": "identity_card"}
    seed = {"at": NOW, "account": 1, "version": version, "value": "ȘERBAN", "offered": ["SERBAN"], "proof": "two"}
    entry = {"id": "d1", "kind": "other", "confidence": 1.0, "pages": [], "fields": []}
    rows = (
        (t.paper_reading, {"at": NOW, "key": "ab" * 32, "program_version": "0.1.0", "entry": entry}),
        (t.rescan_arrival, {"correction": 1, "at": NOW, "batch": 1, "scans": []}),
        (t.seed_item, {**seed, **item}),
        (t.seed_outcome, {"seed": 1, "at": NOW, "account": 1, "act": "enter", "value": "A", "same": False,
                          "seconds": 2.0}),
    )  # fmt: skip
    with writing(ledger.engine) as connection:
        for table, row in rows:
            connection.execute(insert(table), row)
