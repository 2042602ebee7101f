"""What the engine remembers, in its own SQLite file: what came, what was decided, what arrived. Survives a kill."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

_SCHEMA = """
CREATE TABLE IF NOT EXISTS inbox (
    source TEXT NOT NULL, event_id TEXT NOT NULL, at TEXT NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (source, event_id)
);
CREATE TABLE IF NOT EXISTS repeat (source TEXT NOT NULL, event_id TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS decision (
    source TEXT NOT NULL, event_id TEXT NOT NULL, at TEXT NOT NULL,
    decision_id TEXT NOT NULL UNIQUE, body BLOB NOT NULL,
    PRIMARY KEY (source, event_id), FOREIGN KEY (source, event_id) REFERENCES inbox (source, event_id)
);
CREATE TABLE IF NOT EXISTS sent (
    decision_id TEXT PRIMARY KEY REFERENCES decision (decision_id), at TEXT NOT NULL, status INTEGER NOT NULL
);
"""


@dataclass(frozen=True)
class Received:
    source: str
    event_id: str
    body: bytes


@dataclass(frozen=True)
class Unsent:
    decision_id: str
    body: bytes


class Store:
    """One connection for each thread that asks. A row is committed and on the disk when a method returns."""

    def __init__(self, path: Path) -> None:
        self._path = path
        with self._open() as connection:
            connection.executescript(_SCHEMA)

    def receive(self, message: Received) -> bool:
        """Keep a message; False when it was here before (the repeat is noted)."""
        with self._open() as connection:
            added = connection.execute(
                "INSERT OR IGNORE INTO inbox VALUES (?, ?, ?, ?)",
                (message.source, message.event_id, _now(), message.body),
            ).rowcount
            if not added:
                connection.execute("INSERT INTO repeat VALUES (?, ?, ?)", (message.source, message.event_id, _now()))
        return bool(added)

    def undecided(self) -> list[Received]:
        with self._open() as connection:
            rows = connection.execute(
                "SELECT source, event_id, body FROM inbox WHERE NOT EXISTS (SELECT 1 FROM decision AS d"
                " WHERE d.source = inbox.source AND d.event_id = inbox.event_id) ORDER BY inbox.rowid"
            )
            return [Received(*row) for row in rows]

    def decide(self, message: Received, decision_id: str, body: bytes) -> None:
        """Keep the decision of a message: once, for good; sqlite3.IntegrityError when there is one."""
        with self._open() as connection:
            connection.execute(
                "INSERT INTO decision VALUES (?, ?, ?, ?, ?)",
                (message.source, message.event_id, _now(), decision_id, body),
            )

    def unsent(self) -> list[Unsent]:
        with self._open() as connection:
            rows = connection.execute(
                "SELECT decision_id, body FROM decision WHERE decision_id NOT IN (SELECT decision_id FROM sent)"
                " ORDER BY decision.rowid"
            )
            return [Unsent(*row) for row in rows]

    def mark_sent(self, decision_id: str, status: int) -> None:
        with self._open() as connection:
            connection.execute("INSERT OR IGNORE INTO sent VALUES (?, ?, ?)", (decision_id, _now(), status))

    def _open(self) -> _Connection:
        return _Connection(self._path)


class _Connection:
    """``with`` gives a connection in a transaction, and closes it after the commit."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, timeout=30)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
            self._connection.execute(f"PRAGMA {pragma}").close()

    def __enter__(self) -> sqlite3.Connection:
        return self._connection.__enter__()

    def __exit__(self, *fault: object) -> None:
        try:
            self._connection.__exit__(*fault)  # type: ignore[arg-type]
        finally:
            self._connection.close()


def _now() -> str:
    return datetime.now(UTC).isoformat()
