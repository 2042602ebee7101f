"""A row in each of retention's tables, for tests of what the database itself refuses. The erasure is a closed one."""

from __future__ import annotations

from sqlalchemy import insert

from ledger import retention_tables as t
from ledger.engine import writing
from ledger.ledger import Ledger

NOW = "2017-11-20T08:00:00.000000Z"
SCAN = "sha256:" + "ee" * 32


def fill(ledger: Ledger) -> None:
    gone = {"number": "9", "season": "2016-2017", "at": NOW, "by": "ana"}
    why = {"rule": "request", "due": "", "reason": "cerere", "counts": {"reading": 1}, "digest": "0" * 64}
    rows = (
        (t.scan_key, {"scan": SCAN, "master": "ab", "wrapped": "cd", "made_at": NOW}),
        (t.legal_hold, {"at": NOW, "by": "ana", "number": "9", "season": "s", "act": "hold", "reason": "proces"}),
        (t.erasure, gone | why),
        (t.erasure_end, {"erasure": 1, "at": NOW}),
        (t.erasure_scan, {"erasure": 1, "scan": SCAN, "fate": "erased"}),
        (t.erased_event, {"event": 1, "erasure": 1}),
        (t.erasure_file, {"erasure": 1, "place": "archive", "name": SCAN, "sealed": 1}),
        (t.erasure_file_end, {"file": 1, "at": NOW, "outcome": "gone"}),
    )
    with writing(ledger.engine) as connection:
        for table, row in rows:
            connection.execute(insert(table), row)
