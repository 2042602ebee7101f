"""The journal: every writing transaction ends in an event that covers all the rows it added.

Nothing has to be registered: whatever is inserted through SQLAlchemy into a table of :data:`ledger.tables.metadata`
within :func:`ledger.engine.writing` is noted here and covered. A transaction that says nothing of itself gets an event
``rows.added``. Left out are projections (``info={"projection": True}``): tables that can be made anew from the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Engine, Insert, Table, event, insert, select

from ledger import chain, tables
from ledger.canonical import to_json

_ENTRY = "dosar_entry"
OWN = (tables.event, tables.cover, tables.salt)  # what this module writes itself


@dataclass
class _Entry:
    """What a transaction did so far."""

    rows: list[tuple[Table, chain.Values]] = field(default_factory=list)
    events: list[tuple[str, str, Mapping[str, object]]] = field(default_factory=list)
    marks: list[tuple[int, int]] = field(default_factory=list)  # how much there was at each savepoint
    sealing: bool = False


def journal(connection: Connection, kind: str, subject: str, detail: Mapping[str, object]) -> None:
    """A line in the journal, in the writing transaction that it tells of. No personal data in it: it stays for good.

    ``kind`` and ``subject`` are short (``dossier.recorded``, ``dossier:2017-2018:118342``); ``detail`` is JSON.
    """
    _entry(connection).events.append((kind, subject, dict(detail)))


def cover_again(connection: Connection, table: Table, rows: Iterable[chain.Values]) -> None:
    """These rows, as the chain hashes them, are covered by this transaction too: the event that covered them until now
    loses its salt, because other rows of it are erased."""
    _entry(connection).rows += [(table, row) for row in rows]


def is_covered(table: Table) -> bool:
    """Whether the rows of this table are covered by the chain."""
    return table not in OWN and not table.info.get("projection")


def watch(engine: Engine) -> None:
    """Note every row that is inserted through this engine."""
    event.listen(engine, "after_execute", _note)
    event.listen(engine, "savepoint", _mark)
    event.listen(engine, "rollback_savepoint", _forget)
    event.listen(engine, "release_savepoint", lambda connection, *_: _entry(connection).marks.pop())


def open_entry(connection: Connection) -> None:
    """At the beginning of a writing transaction."""
    connection.info[_ENTRY] = _Entry()


def close_entry(connection: Connection) -> None:
    """At the end of a writing transaction: its events, each with the hash of the one before; the last one covers its
    rows. The caller holds the write lock."""
    entry = _entry(connection)
    entry.sealing = True
    events = entry.events
    if entry.rows and not events:
        events = [("rows.added", ",".join(sorted({table.name for table, _ in entry.rows})), {})]
    if not events:
        return
    salt = chain.new_salt()
    text = chain.cover_text(salt, entry.rows) if entry.rows else None
    seq, previous = head(connection)
    for position, (kind, subject, detail) in enumerate(events, 1):
        seq += 1
        cover = chain.cover_hash(text) if text is not None and position == len(events) else None
        previous = _add_event(connection, seq, kind, subject, detail, cover, previous)
    if text is not None:
        connection.execute(insert(tables.cover), {"event": seq, "rows": text})
        connection.execute(insert(tables.salt), {"event": seq, "salt": salt})


def head(connection: Connection) -> tuple[int, str]:
    """The last event's number and hash; (0, :data:`ledger.chain.FIRST`) in an empty ledger."""
    of = tables.event.c
    last = connection.execute(select(of.seq, of.hash).order_by(of.seq.desc()).limit(1)).first()
    return (last.seq, last.hash) if last else (0, chain.FIRST)


def _add_event(
    connection: Connection, seq: int, kind: str, subject: str, detail: Mapping[str, object], cover: str | None,
    previous: str,
) -> str:  # fmt: skip
    at = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    mark = chain.event_hash(seq, at, kind, subject, to_json(detail), cover, previous)
    row = {"seq": seq, "at": at, "kind": kind, "subject": subject, "detail": detail}
    connection.execute(insert(tables.event), {**row, "cover": cover, "previous": previous, "hash": mark})
    return mark


def _entry(connection: Connection) -> _Entry:
    entry = connection.info.get(_ENTRY)
    if entry is None:
        raise RuntimeError("the ledger is written to in ledger.engine.writing() only")
    return entry


def _mark(connection: Connection, _: object) -> None:
    entry = _entry(connection)
    entry.marks.append((len(entry.rows), len(entry.events)))


def _forget(connection: Connection, *_: object) -> None:
    """What was done since the savepoint was not done."""
    entry = _entry(connection)
    rows, events = entry.marks.pop()
    del entry.rows[rows:], entry.events[events:]


def _note(connection: Connection, clause: Any, many: Any, one: Any, options: Any, result: Any) -> None:
    """After each statement. The parameters are Python's values, defaults filled in, before the driver sees them."""
    if not isinstance(clause, Insert) or tables.metadata.tables.get(clause.table.name) is not clause.table:
        return
    table = clause.table
    entry = _entry(connection)
    if table in OWN:
        if not entry.sealing:
            raise RuntimeError("events are written by ledger.journal.journal() only")
        return
    if not is_covered(table):
        return
    given = result.context.compiled_parameters
    if clause.select is not None or not set(given[0]) <= set(table.columns.keys()):
        raise RuntimeError(f"rows of {table.name} are given as parameters: execute(insert(table), rows)")
    if result.rowcount == 0 and len(given) == 1:  # ON CONFLICT DO NOTHING, and the row was there
        return
    if result.rowcount not in (len(given), -1):
        raise RuntimeError(f"rows of {table.name} that may already be there are inserted one by one")
    new_key = _new_key(table, given, result)
    entry.rows += [(table, chain.as_written(table, {**row, **new_key} if new_key else row)) for row in given]


def _new_key(table: Table, given: list[dict[str, Any]], result: Any) -> dict[str, object]:
    """The number that the database gave the row."""
    names = [column.key for column in table.primary_key]
    if all(given[0].get(name) is not None for name in names):
        return {}
    if len(given) > 1:
        raise RuntimeError(f"rows of {table.name} get their numbers from the database and are inserted one by one")
    return dict(zip(names, result.inserted_primary_key, strict=True))
