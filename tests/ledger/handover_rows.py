"""A row in each of the hand-over's tables, for tests of what the database itself refuses."""

from __future__ import annotations

from sqlalchemy import insert

from ledger import outbox_tables as t
from ledger.engine import writing
from ledger.ledger import Ledger

NOW = "2017-11-20T08:00:00.000000Z"


def fill(ledger: Ledger, version: int) -> None:
    tried = {"outbox": 1, "at": NOW, "sink": "http", "outcome": "later", "status": 503, "fault": "server_error"}
    came = {"source": "urn:engine", "event_id": "e1", "record_id": "record:2017-2018:118342:ab", "outcome": "granted"}
    told = {"event_id": "m1", "position": 1, "version": version, "record_id": came["record_id"], "made_at": NOW}
    dossier = {"number": "118342", "season": "2017-2018"}
    rows = (
        (t.outbox, {**dossier, **told, "position": 77}),
        (t.handover_try, {**tried, "next_at": NOW}),
        (t.handover_lease, {"holder": "a", "act": "take", "at": NOW, "until": NOW}),
        (t.decision, {**dossier, **came, "version": version, "received_at": NOW, "via": "http", "json": "{}",
                      "sha256": "0" * 64}),
    )  # fmt: skip
    with writing(ledger.engine) as connection:
        for table, row in rows:
            connection.execute(insert(table), row)
