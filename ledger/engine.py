"""The way to the database: an engine whose every connection keeps the ledger's promises.

SQLite: write-ahead log (readers never wait for the writer), ``synchronous=FULL`` (a committed dossier survives a power
cut), foreign keys, and patience with other writers. PostgreSQL: :mod:`ledger.postgresql`. Transactions are opened by
:func:`reading` and :func:`writing`; a writing one takes the write lock at once, so that "look, then insert" cannot be
overtaken, and ends in the audit chain (:mod:`ledger.journal`).
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from ledger import journal, postgresql
from ledger.canonical import to_json
from models.errors import ConfigError

_PATIENCE_S = 60.0  # how long a writer waits for another one before it gives up


def open_engine(target: str | Path) -> Engine:
    """An engine for a URL (``sqlite:////var/lib/dosar/ledger.db``, ``postgresql://dosar@gazda/dosar``) or a file's
    path, whose folder is made.

    Thread-safe; not to be carried over a fork. :class:`models.errors.ConfigError` for a URL that cannot be used.
    """
    url = _url(target)
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise ConfigError(
            f"registrul nu poate fi ținut în {url.get_backend_name()}; folosiți sqlite:///… sau postgresql://…"
        )
    engine = postgresql.make_engine(url, _PATIENCE_S) if url.get_backend_name() == "postgresql" else _sqlite(url)
    journal.watch(engine)
    return engine


def place(engine: Engine) -> str:
    """Where the ledger stands, for people: without a password."""
    return engine.url.render_as_string(hide_password=True)


def _sqlite(url: URL) -> Engine:
    if not url.database or url.database == ":memory:":
        raise ConfigError("registrul trebuie să fie un fișier: sqlite:////cale/ledger.db")
    _make_file(Path(url.database))
    engine = create_engine(
        url,
        hide_parameters=True,  # else an SQL error would print a CNP into a log
        json_serializer=to_json,
        connect_args={"timeout": _PATIENCE_S},
        pool_timeout=_PATIENCE_S,
        max_overflow=-1,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction that writes: all of it is kept, or nothing (also when an exception leaves the ``with``)."""
    options = {"dosar_writes": True, "preserve_rowcount": True}  # the journal asks whether a row was really added
    with engine.connect().execution_options(**options) as connection, connection.begin():
        journal.open_entry(connection)
        yield connection
        journal.close_entry(connection)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One transaction that reads one state of the ledger, however long it takes."""
    with engine.connect() as connection, connection.begin():
        yield connection


def _url(target: str | Path) -> URL:
    if isinstance(target, Path) or "://" not in target:
        return URL.create("sqlite", database=str(Path(target).expanduser().absolute()))
    try:
        return make_url(target)
    except ArgumentError:
        raise ConfigError("adresa registrului nu poate fi înțeleasă; forma este sqlite:////cale/ledger.db") from None


def _make_file(path: Path) -> None:
    """An empty file that only this account reads, before SQLite makes one that everybody does."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as error:
        raise ConfigError(f"registrul nu poate fi deschis: {path}: {error.strerror}") from error


def _prepare(connection: Any, _: object) -> None:
    connection.isolation_level = None  # no BEGIN behind our back: see _begin
    _switch_to_wal(connection)
    for pragma in ("synchronous=FULL", "foreign_keys=ON", "recursive_triggers=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _switch_to_wal(connection: Any) -> None:
    """The very first switch of a new file needs it alone, and SQLite does not wait for that by itself."""
    end = time.monotonic() + _PATIENCE_S
    while True:
        try:
            mode = connection.execute("PRAGMA journal_mode=WAL").fetchone()[0]
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > end:
                raise
            time.sleep(0.02)
            continue
        if mode != "wal":
            raise ConfigError(f"registrul cere jurnal WAL, dar discul lui nu îl poate ține (mod: {mode})")
        return


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("dosar_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
