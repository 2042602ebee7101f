"""``dosar watch`` as its own process: killed in the middle of a batch, started again, stopped politely."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.engine_home import migrated
from tests.flows.batches import CERTIFICATE_LINES, CNP, NAME, paper, tiff

pytestmark = pytest.mark.slow
_PATIENCE_S = 240


@contextmanager
def process(folder: Path) -> Iterator[subprocess.Popen]:
    migrated(folder / "home" / "prefect")
    env = {k: v for k, v in os.environ.items() if not k.startswith(("DOSAR_", "PREFECT_"))}
    env |= {"DOSAR_HOME": str(folder / "home"), "DOSAR_WORKERS": "1", "DOSAR_LOG_LEVEL": "DEBUG"}
    command = [sys.executable, "-m", "desk.cli", "watch", str(folder / "intrare"), "--out", str(folder / "out"),
               "--settle", "1"]  # fmt: skip
    with (folder / "said.log").open("ab") as log:
        running = subprocess.Popen(command, env=env, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    try:
        yield running
    finally:
        running.kill()
        running.wait()


def until(what: Callable[[], bool], running: subprocess.Popen) -> None:
    end = time.monotonic() + _PATIENCE_S
    while not what():
        assert running.poll() is None, "dosar watch ended by itself"
        assert time.monotonic() < end, "nothing happened"
        time.sleep(0.05)


def test_a_killed_watch_loses_nothing_and_doubles_nothing(tmp_path: Path) -> None:
    arrivals = tmp_path / "intrare"
    paper_sheet, _ = paper(CERTIFICATE_LINES)
    hidden = tmp_path / "118342_2017-11-14"
    hidden.mkdir()
    tiff(hidden / f"{NAME}.tif", paper_sheet)
    data = (hidden / f"{NAME}.tif").read_bytes()
    ledger = tmp_path / "home" / "ledger.db"

    def batches() -> int:
        if not ledger.exists():
            return 0
        with sqlite3.connect(f"file:{ledger}?mode=ro", uri=True) as connection:
            try:
                return connection.execute("select count(*) from batch").fetchone()[0]
            except sqlite3.OperationalError:
                return 0

    with process(tmp_path) as running:
        until((arrivals / "done").is_dir, running)
        hidden.rename(arrivals / hidden.name)
        until(lambda: batches() == 1, running)
        running.send_signal(signal.SIGKILL)
        running.wait()
    assert len(list((arrivals / "claimed").iterdir())) == 1
    assert list((arrivals / "done").iterdir()) == []
    with process(tmp_path) as running:
        until(lambda: any((arrivals / "done").iterdir()), running)
        running.send_signal(signal.SIGTERM)
        assert running.wait(60) == 0
    (done,) = (arrivals / "done").iterdir()
    assert (done / "intrare" / hidden.name / f"{NAME}.tif").read_bytes() == data
    assert list((arrivals / "claimed").iterdir()) == []
    with sqlite3.connect(ledger) as connection:
        (versions,) = connection.execute("select count(*) from dossier_version").fetchone()
        (scans,) = connection.execute("select count(*) from scan").fetchone()
    assert (versions, scans, batches()) == (1, 1, 2)
    said = (tmp_path / "said.log").read_text()
    assert "reluate după oprire: 1" in said
    for private in (NAME, *NAME.split(), CNP):
        assert private not in said
