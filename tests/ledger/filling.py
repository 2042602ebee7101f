"""A ledger with at least a row in each table, as the house itself writes them."""

from __future__ import annotations

from ledger.ledger import Ledger, PageFacts
from tests.ledger import desk_rows, dossiers, handover_rows


def fill(ledger: Ledger) -> None:
    batch = ledger.start_batch("2017-2018", "0.1.0", operator="op-07", run_name="brave-owl")
    ledger.record_scan(batch, dossiers.scan(), 1234, "118342")
    ledger.record_pages(dossiers.SCAN, "0.1.0", [PageFacts(1, 2480, 3508, 300, False, [1, 0, 0, 1])])
    version, _ = ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
    desk_rows.fill(ledger, version)
    handover_rows.fill(ledger, version)
    ledger.record_dossier(dossiers.make("20"), "f1", "0.1.0", batch)
    ledger.end_batch(batch, {"dossiers": 2})
