"""The database cleared of what was deleted: freed pages, the write-ahead log, dead rows.

SQLite: ``VACUUM`` writes the file anew, a truncating checkpoint empties the log. PostgreSQL: ``VACUUM FULL`` of the
tables that lost rows, then a checkpoint where the account may ask for one; its own log (``pg_wal``) and backups live on
until the server recycles them.
"""

from __future__ import annotations

import contextlib
import logging
from typing import Any

from sqlalchemy import Engine

from ledger.engine import writing
from ledger.erasable import CONDITIONS
from ledger.erased import COMPACTED
from ledger.journal import journal

log = logging.getLogger(__name__)
_PROJECTIONS = ("scan_key", "open_field", "search_term", "search_mark")


def compact(engine: Engine) -> bool:
    """Clear the database; False when others are at work in it just now: ask again later."""
    raw = engine.raw_connection()
    try:
        driver: Any = raw.driver_connection
        done = _sqlite(driver) if engine.dialect.name == "sqlite" else _postgresql(driver)
    finally:
        raw.invalidate()
        raw.close()
    if done:
        with writing(engine) as connection:
            journal(connection, COMPACTED, "ledger", {})
    return done


def _sqlite(driver: Any) -> bool:
    import sqlite3

    try:
        driver.execute("VACUUM").close()
        busy = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except sqlite3.OperationalError as fault:
        log.warning("the ledger cannot be cleared now: %s", type(fault).__name__)
        return False
    return not busy


def _postgresql(driver: Any) -> bool:
    import psycopg

    driver.autocommit = True
    try:
        for table in (*CONDITIONS, *_PROJECTIONS):
            driver.execute(f'VACUUM (FULL) "{table}"')
    except psycopg.Error as fault:
        log.warning("the ledger cannot be cleared now: %s", type(fault).__name__)
        return False
    with contextlib.suppress(psycopg.Error):  # a right of its own
        driver.execute("CHECKPOINT")
    return True
