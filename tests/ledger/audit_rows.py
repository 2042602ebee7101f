"""A row in each of the tables of the auditor and the API, for tests of what the database itself refuses."""

from __future__ import annotations

from sqlalchemy import insert

from ledger import audit_tables as t
from ledger.engine import writing
from ledger.ledger import Ledger

NOW = "2017-11-20T08:00:00.000000Z"


def fill(ledger: Ledger, version: int) -> None:
    dossier = {"number": "118342", "season": "2017-2018"}
    drawn = {"version": version, "document": "d1", "path": "/surname", "kind": "identity_card", "value": "ȘERBAN"}
    token = {"token": "cd" * 32, "account": 1, "label": "scaner", "made_at": NOW, "by": "test", "ends_at": NOW}
    rows = (
        (t.reveal, {"at": NOW, "account": 1, "reason": "sesizare", "until": NOW, **dossier}),
        (t.audit_sample, {"at": NOW, "by": 1, "population": 10, **drawn, **dossier}),
        (t.audit_outcome, {"sample": 1, "at": NOW, "account": 1, "value": "ȘERBAN", "same": True, "seconds": 2.0}),
        (t.api_token, token),
        (t.api_token_end, {"token": "cd" * 32, "at": NOW, "by": "test"}),
        (t.search_term, {"kind": "name", "term": "SERBAN", **dossier}),
        (t.search_mark, {"key": "ef" * 32, "version": version}),
    )
    with writing(ledger.engine) as connection:
        for table, row in rows:
            connection.execute(insert(table), row)
