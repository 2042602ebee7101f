"""A row in each of the desk's tables, for tests of what the database itself refuses."""

from __future__ import annotations

from sqlalchemy import insert

from ledger import desk_tables as t
from ledger.engine import writing
from ledger.identity_tables import identity
from ledger.ledger import Ledger
from tests.ledger import audit_rows, paper_rows, retention_rows

NOW = "2017-11-20T08:00:00.000000Z"


def fill(ledger: Ledger, version: int) -> None:
    item = {"number": "118342", "season": "2017-2018", "document": "d1", "path": "/surname"}
    state = {"account": 1, "at": NOW, "by": "dosar", "role": "clerk", "password": "$argon2id$", "enabled": True}
    act = {"act": "enter", "before": "SERBAN", "after": "ȘERBAN", "seconds": 3.5, "place": {"pages": []}}
    opened = {"version": version, "kind": "identity_card", "status": "review", "needed": True, "left_open": 2}
    rows = (
        (t.account, {"name": "ana", "created_at": NOW}),
        (t.account_state, state),
        (identity, {"issuer": "https://id.test", "subject": "s1", "account": 1, "at": NOW}),
        (t.session, {"token": "ab" * 32, "account": 1, "started_at": NOW, "ends_at": NOW}),
        (t.session_end, {"token": "ab" * 32, "at": NOW, "why": "logout"}),
        (t.login_try, {"at": NOW, "name": "ana", "origin": "127.0.0.1", "ok": True}),
        (t.correction, {"at": NOW, "account": 1, "version": version, "kind": "identity_card", **item, **act}),
        (t.corrected_version, {"version": version, "read_version": version, "last_correction": 1}),
        (t.lease, {"account": 1, "act": "claim", "at": NOW, "until": NOW, **item}),
        (t.read_access, {"at": NOW, "account": 1, "subject": "dossier:2017-2018:118342", "what": "page"}),
        (t.open_field, {**item, "path": "/x", "since": NOW, "position": 0, **opened}),
    )
    with writing(ledger.engine) as connection:
        for table, row in rows:
            connection.execute(insert(table), row)
    audit_rows.fill(ledger, version)
    paper_rows.fill(ledger, version)
    retention_rows.fill(ledger)
