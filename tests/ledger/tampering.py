"""A hand in the database: SQL past the ledger, with its triggers and foreign keys switched off."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Connection,
    Float,
    Integer,
    Table,
    UniqueConstraint,
    create_engine,
    select,
    text,
)

from ledger.canonical import to_json
from ledger.ledger import Ledger
from ledger.postgresql import DRIVER

Row = dict[str, Any]


@contextmanager
def hand(ledger: Ledger) -> Iterator[Connection]:
    """A connection for which nothing is append-only; it commits at the end. SQLite's triggers are gone for good."""
    url = ledger.engine.url
    if url.get_backend_name() == "postgresql":
        url = url.set(drivername=DRIVER)
    engine = create_engine(url, json_serializer=to_json)
    try:
        with engine.begin() as connection:
            _switch_off(connection)
            yield connection
    finally:
        engine.dispose()


def _switch_off(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
        for name in names:
            connection.execute(text(f"DROP TRIGGER {name}"))
        return
    enabled = "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE tgenabled <> 'D'"
    for name in connection.execute(text(enabled)).scalars().all():
        connection.execute(text(f"ALTER TABLE {name} DISABLE TRIGGER ALL"))


def first_row(connection: Connection, table: Table) -> Row:
    return dict(connection.execute(select(table).order_by(*table.primary_key).limit(1)).mappings().one())


def of_row(table: Table, row: Row) -> Any:
    """The condition that finds this row."""
    key = [column == row[column.name] for column in table.primary_key]
    return key[0] if len(key) == 1 else key[0] & key[1] if len(key) == 2 else key[0] & key[1] & key[2]


def others(column: Column, value: Any) -> list[Any]:
    """Other values for a column, each as little different as its type allows."""
    changed: list[Any]
    if isinstance(column.type, JSON):
        changed = ["x"] if value is None else [[value]]
    elif isinstance(column.type, Boolean):
        changed = [not value]
    elif isinstance(column.type, Integer):
        changed = [10**6 if value is None else value + 10**6]
    elif isinstance(column.type, Float):
        changed = [0.5 if value is None else value + 1e-9]
    else:
        changed = ["x"] if value is None else [_flip_last_bit(value)]
    return changed + ([None] if column.nullable and value is not None else [])


def copied(table: Table, row: Row) -> Row:
    """The same row under other keys, so that the database has nothing against it."""
    keys = [table.primary_key, *(c for c in table.constraints if isinstance(c, UniqueConstraint))]
    last = [list(key.columns)[-1].name for key in keys]
    return {**row, **{name: row[name] + 10**6 if isinstance(row[name], int) else "made up" for name in last}}


def _flip_last_bit(value: str) -> str:
    return value[:-1] + chr(ord(value[-1]) ^ 1) if value else "x"
