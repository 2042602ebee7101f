from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ledger.ledger import Ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(tmp_path / "ledger.db") as opened:
        yield opened


@pytest.fixture
def batch(ledger: Ledger) -> int:
    return ledger.start_batch("2017-2018", "0.1.0", operator="op-07", run_name="brave-owl")
