"""An empty ledger with all its migrations done, as a file that is copied: making one anew costs each test 0.15 s.

That a ledger is made where none was is what tests/ledger/test_schema.py proves, and every test that starts the command.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from ledger.ledger import Ledger


@cache
def _empty() -> bytes:
    with TemporaryDirectory() as folder:
        made = Path(folder) / "ledger.db"
        Ledger(made).close()
        return made.read_bytes()


def ready(file: Path) -> Path:
    """An empty ledger at this new place (its folder is made, too); the place."""
    assert not file.exists(), file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_empty())
    return file
