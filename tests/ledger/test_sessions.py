"""Accounts and sessions: what holds now, what does not any more, and who has tried too often."""

from __future__ import annotations

import sqlite3

import pytest

from ledger import sessions as sitting
from ledger.accounts import Accounts
from ledger.ledger import Ledger
from ledger.sessions import TRIES, TRIES_FROM, Sessions
from models.errors import ConfigError


@pytest.fixture
def accounts(ledger: Ledger) -> Accounts:
    made = Accounts(ledger.engine)
    made.add("ana", "clerk", "hash-1", "test")
    return made


def test_an_account_changes_by_new_states(ledger: Ledger, accounts: Accounts) -> None:
    accounts.change("ana", "admin", role="auditor")
    accounts.change("ana", "admin", enabled=False)
    now = accounts.named("ana")
    assert now is not None
    assert (now.role, now.enabled, now.password) == ("auditor", False, "hash-1")
    assert "hash-1" not in repr(now)
    with pytest.raises(ConfigError, match="există deja"):
        accounts.add("ana", "clerk", "x", "test")
    for name in ("", "A b", "ș", "x" * 41):
        with pytest.raises(ConfigError):
            accounts.add(name, "clerk", "x", "test")
    with pytest.raises(ConfigError, match="Rol"):
        accounts.change("ana", "admin", role="king")  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="Nu există"):
        accounts.change("bob", "admin", enabled=True)


def test_a_session_begins_and_ends(ledger: Ledger, accounts: Accounts) -> None:
    sessions = Sessions(ledger.engine)
    secret = sessions.start(1)
    who = sessions.account(secret)
    assert who is not None
    assert who.name == "ana"
    assert sessions.account(secret + "x") is None
    sessions.end(secret)
    sessions.end(secret)
    assert sessions.account(secret) is None


@pytest.mark.parametrize("change", [{"enabled": False}, {"password": "hash-2"}, {"role": "operator"}])
def test_a_change_of_the_account_ends_its_sessions(ledger: Ledger, accounts: Accounts, change: dict) -> None:
    sessions = Sessions(ledger.engine)
    secret = sessions.start(1)
    accounts.change("ana", "admin", **change)
    assert sessions.account(secret) is None


def test_nobody_stays_over_night(ledger: Ledger, accounts: Accounts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitting, "LIFETIME_S", -1)
    sessions = Sessions(ledger.engine)
    assert sessions.account(sessions.start(1)) is None


def test_the_ledger_does_not_know_the_secret(ledger: Ledger, accounts: Accounts) -> None:
    secret = Sessions(ledger.engine).start(1)
    if ledger.engine.dialect.name == "sqlite":
        with sqlite3.connect(ledger.engine.url.database or "") as other:
            assert secret not in "\n".join(other.iterdump())


def test_too_many_tries(ledger: Ledger, accounts: Accounts) -> None:
    sessions = Sessions(ledger.engine)
    for _ in range(TRIES - 1):
        sessions.note_try("ana", "10.0.0.1", False)
    assert not sessions.too_many("ana", "10.0.0.1")
    sessions.note_try("ana", "10.0.0.1", True)
    assert not sessions.too_many("ana", "10.0.0.1")
    for _ in range(TRIES):
        sessions.note_try("ana", "10.0.0.2", False)
    assert sessions.too_many("ana", "10.0.0.9")
    assert not sessions.too_many("bob", "10.0.0.9")
    for i in range(TRIES_FROM):
        sessions.note_try(f"x{i}", "10.0.0.3", False)
    assert sessions.too_many("bob", "10.0.0.3")
