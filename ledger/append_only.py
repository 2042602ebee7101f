"""What makes a table append-only: triggers in the database itself, so that no other program changes a row either."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from models.errors import ConfigError

_FUNCTION = """
CREATE OR REPLACE FUNCTION dosar_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'append-only: % on %', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$
"""


def statements(dialect: str, table: str, *keys: Sequence[str]) -> Iterator[str]:
    """The DDL that forbids changing ``table``. ``keys``: the columns of its primary key and of each unique key.

    UPDATE and DELETE are refused, on PostgreSQL TRUNCATE too (SQLite knows none), even for a session that switched
    triggers off as replication does. SQLite also refuses an INSERT whose key is taken, before it looks at its conflict
    clause: ``INSERT OR REPLACE`` would otherwise delete the old row without firing a delete trigger.
    :class:`models.errors.ConfigError` for a database whose triggers are not written: a ledger that only looks
    append-only is worse than none.
    """
    if dialect == "postgresql":
        return _on_postgresql(table)
    if dialect == "sqlite":
        return _on_sqlite(table, keys)
    raise ConfigError(f"registrul nu poate fi ținut în {dialect}; folosiți sqlite:///… sau postgresql://…")


def removal(dialect: str, table: str, *keys: Sequence[str]) -> Iterator[str]:
    """The DDL that takes those triggers away again: for migrations, which must put them back before they end."""
    if dialect == "postgresql":
        yield f'DROP TRIGGER "{table}_append_only" ON "{table}"'
        return
    for verb in ("update", "delete"):
        yield f"DROP TRIGGER {table}_no_{verb}"
    for position, _ in enumerate(keys):
        yield f"DROP TRIGGER {table}_no_replace_{position}"


def _on_postgresql(table: str) -> Iterator[str]:
    yield _FUNCTION
    yield (
        f'CREATE TRIGGER "{table}_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}" '
        "FOR EACH STATEMENT EXECUTE FUNCTION dosar_append_only()"
    )
    yield f'ALTER TABLE "{table}" ENABLE ALWAYS TRIGGER "{table}_append_only"'


def _on_sqlite(table: str, keys: Sequence[Sequence[str]]) -> Iterator[str]:
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
