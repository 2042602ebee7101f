"""A dossier erased whose scan lies in a locked bucket: unreadable at once when it was sealed, and said when not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from archive.archive import NotInArchive
from archive.encrypted import store_below
from archive.s3 import S3Archive
from flows.retention import Work, carry_out
from flows.settings import load
from flows.stores import archived, open_archive
from ledger.erased import left_files
from ledger.erasing import Order
from ledger.ledger import Ledger
from ledger.proof import Proof, walk
from ledger.views import scan_ids
from tests.archive.seaweed import ACCESS_KEY, SECRET_KEY, Seaweed
from tests.ledger import dossiers

SCAN = f"scanned: {dossiers.CNP}".encode() * 100


@pytest.mark.parametrize("sealed", [True, False], ids=["sealed", "plain"])
def test_a_locked_bucket(server: Seaweed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sealed: bool) -> None:
    monkeypatch.chdir(tmp_path)
    for key, value in {
        "home": tmp_path / "home", "archive": f"s3://scanari/erasure/{sealed}".lower(),
        "archive_endpoint": server.endpoint,
        "archive_access_key": ACCESS_KEY, "archive_secret_key": SECRET_KEY, "archive_retention_days": 1,
        "scan_encryption": sealed, "master_secret": "ab" * 32,
    }.items():  # fmt: skip
        monkeypatch.setenv(f"DOSAR_{key.upper()}", str(value))
    settings = load()
    archive = open_archive(settings)
    store = store_below(archive)
    assert isinstance(store, S3Archive)
    store.prepare()
    scan = archive.put(SCAN)
    with Ledger(settings.ledger_url) as ledger:
        batch = ledger.start_batch("2017-2018", "0.1.0")
        ledger.record_scan(batch, dossiers.scan(scan_id=scan), len(SCAN), "7")
        ledger.record_dossier(dossiers.make("7"), "f1", "0.1.0", batch)
        order = Order("7", "2017-2018", "request", "", "cerere", "ana")
        work = Work(settings, ledger.engine, archive, date.today(), "ana", True, [order])
        tally = carry_out(work)
        assert (tally.erased, tally.locked, tally.readable) == (1, 1, 0 if sealed else 1)
        assert [(file.place, file.tried) for file in left_files(ledger.engine)] == [("archive", "locked")]
        if sealed:
            with pytest.raises(NotInArchive):
                archive.get(scan)
        else:
            assert archive.get(scan) == SCAN  # only deletion would help, and the server refuses it for now
        work.orders = []
        assert carry_out(work).locked == 1  # tried again, and still locked
        assert list(walk(ledger.engine, Proof())) == []
        orphans = list(archive.verify(archived(scan_ids(ledger.engine))))
        assert [f.kind for f in orphans] == ([] if sealed else ["orphan"])
