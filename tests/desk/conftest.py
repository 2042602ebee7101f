from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from desk.cli import main

Dosar = Callable[..., Result]


@pytest.fixture
def dosar(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Dosar:
    """The command line with a home and a working directory of its own."""
    for key in [k for k in os.environ if k.startswith("DOSAR_")]:
        monkeypatch.delenv(key)
    monkeypatch.setenv("DOSAR_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.chdir(tmp_path)
    return lambda *args: CliRunner().invoke(main, [str(a) for a in args])
