"""What makes a table append-only: triggers in the database itself, so that no other program changes a row either."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.errors import ConfigError


def statements(dialect: str, table: str, *keys: Sequence[str]) -> Iterator[str]:
    """The DDL that forbids changing ``table``. ``keys``: the columns of its primary key and of each unique key.

    UPDATE and DELETE are refused. So is an INSERT whose key is taken, before SQLite looks at its conflict clause:
    ``INSERT OR REPLACE`` would otherwise delete the old row without firing a delete trigger.
    :class:`models.errors.ConfigError` for a database whose triggers are not written yet: a ledger that only looks
    append-only is worse than none.
    """
    if dialect != "sqlite":
        raise ConfigError(f"registrul nu poate fi ținut încă în {dialect}; folosiți sqlite:///…")
    for verb in ("UPDATE", "DELETE"):
        yield (
            f'CREATE TRIGGER {table}_no_{verb.lower()} BEFORE {verb} ON "{table}" '
            f"BEGIN SELECT RAISE(ABORT, 'append-only: {verb} on {table}'); END"
        )
    for position, key in enumerate(keys):
        same = " AND ".join(f'"{column}" = NEW."{column}"' for column in key)
        yield (
            f'CREATE TRIGGER {table}_no_replace_{position} BEFORE INSERT ON "{table}" '
            f'WHEN EXISTS (SELECT 1 FROM "{table}" WHERE {same}) '
            f"BEGIN SELECT RAISE(ABORT, 'append-only: {table} has this key'); END"
        )
