"""A desk whose ledger holds the drawn, complete dossier 118342, its decision, and an account of each role."""

from __future__ import annotations

from pathlib import Path

from fastapi import FastAPI

from desk.web.app import create_app
from flows.settings import Settings
from ledger.accounts import ROLES, Accounts
from ledger.ledger import Ledger
from tests.desk import traced_dossier
from tests.desk.traced_dossier import Drawn
from tests.desk.web.light import HASH

DOSSIER = "/audit/dosar/2017-2018/118342"
REASON = "sesizarea 77 din 14.11.2017"


def record(home: Path) -> tuple[FastAPI, Drawn]:
    drawn = traced_dossier.record(home)
    traced_dossier.decide(drawn)
    add_accounts(home)
    return create_app(Settings(home=home)), drawn


def add_accounts(home: Path) -> None:
    """An account of each role, called as it, and ``clerk2``."""
    with Ledger(f"sqlite:///{home / 'ledger.db'}") as ledger:
        for name in (*ROLES, "clerk2"):
            Accounts(ledger.engine).add(name, "clerk" if name == "clerk2" else name, HASH, "test")  # type: ignore[arg-type]
