"""An empty ledger with all its migrations done, as a file that is copied: making one anew costs each test 0.15 s.

That a ledger is made where none was is what tests/ledger/test_schema.py proves, and every test that starts the command.
"""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from ledger.ledger import Ledger


@cache
def _empty() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory()
    Ledger(Path(folder.name) / "ledger.db").close()
    return folder


def ready(file: Path) -> Path:
    """An empty ledger at this new place (whose folder is made), with the mode that the program gave it; the place."""
    assert not file.exists(), file
    file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(Path(_empty().name) / "ledger.db", file)
    return file
