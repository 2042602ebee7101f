from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk.cli import main
from tests.desk.settling import KEPT
from tests.flows.guarded import Desk, Run, frozen_rooms

Dosar = Callable[..., Result]


@dataclass(frozen=True)
class KeptBatch:
    """A desk on which the kept specimens were read, together with a file that cannot be."""

    desk: Desk
    run: Run

    def copied(self, folder: Path) -> KeptBatch:
        """The same for a test that goes on with it: nothing that one does is seen by another."""
        shutil.copytree(self.desk.folder, folder, dirs_exist_ok=True)
        return KeptBatch(Desk(folder, folder / "program"), self.run)


@pytest.fixture(scope="session")
def kept_batch(tmp_path_factory: pytest.TempPathFactory) -> KeptBatch:
    """Read once (over a minute) for the tests of several files, which one process runs (tests/conftest.py)."""
    folder = tmp_path_factory.mktemp("kept-batch")
    scans = folder / "scans"
    shutil.copytree(KEPT, scans)
    (scans / "118399").mkdir()
    (scans / "118399" / "stricat.pdf").write_bytes(next(scans.glob("118343*/*.pdf")).read_bytes()[:4000])
    desk = Desk(folder, frozen_rooms(folder / "program"))
    run = desk.run("intake", scans, "--out", folder / "out", timeout=900)
    assert run.code == 1, run.stderr[-3000:]
    return KeptBatch(desk, run)


@pytest.fixture
def dosar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dosar:
    """The command line with a home and a working directory of its own."""
    for key in [k for k in os.environ if k.startswith("DOSAR_")]:
        monkeypatch.delenv(key)
    monkeypatch.setenv("DOSAR_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    return lambda *args: CliRunner().invoke(main, [str(a) for a in args])
