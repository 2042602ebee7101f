"""Each test of the ledger runs on SQLite and on PostgreSQL: ``ledger_target`` is a new ledger's place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ledger.ledger import Ledger
from tests.ledger import postgres
from tests.ledger.ready import ready


@pytest.fixture(scope="session")
def cluster() -> Iterator[postgres.Cluster]:
    if postgres.programs() is None:
        pytest.skip("PostgreSQL's server is not installed (Debian: apt-get install postgresql)")
    with postgres.running() as started:
        yield started


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger_target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'ledger.db'}"
    return request.getfixturevalue("cluster").database()


@pytest.fixture
def ledger(ledger_target: str) -> Iterator[Ledger]:
    if ledger_target.startswith("sqlite:///"):
        ready(Path(ledger_target.removeprefix("sqlite:///")))
    with Ledger(ledger_target) as opened:
        yield opened


@pytest.fixture
def batch(ledger: Ledger) -> int:
    return ledger.start_batch("2017-2018", "0.1.0", operator="op-07", run_name="brave-owl")
