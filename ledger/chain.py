"""The audit chain's arithmetic: pure, and never to be changed, for what it gave once stands in ledgers.

* An **event**'s hash is the SHA-256 of canonical JSON of all its columns, the hash of the event before among them.
* A **row**'s digest is the SHA-256 of its transaction's random salt and canonical JSON of its table and its columns
  (those that are not NULL, so that a column added later changes no digest). Without the salt nobody finds a CNP by
  trying all of them; when the salt is erased together with the row, the digest says nothing any more, and the chain
  above it still holds.
* A transaction's **cover** lists the keys and digests of all its rows, and the salt's own hash; the cover's SHA-256
  stands in the transaction's event.

JSON columns are hashed as the text that is stored, so that even a blank added to it is found.
"""

from __future__ import annotations

import functools
import hashlib
import json
import secrets
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from sqlalchemy import JSON, Boolean, Column, ColumnElement, Float, Table, Text, cast, type_coerce
from sqlalchemy.types import NullType

from ledger.canonical import to_json

FIRST = "0" * 64  # what the first event names as the hash before it
SALT_BYTES = 32
SHORT = 16  # hex digits of a head as people see it: 64 bits

Values = Mapping[str, object]
Rows = dict[str, list[list[Any]]]  # table -> [[its key's values, digest], ...]


def event_hash(seq: int, at: str, kind: str, subject: str, detail: str, cover: str | None, previous: str) -> str:
    """The hash of an event, 64 hex digits. ``detail``: the JSON text as stored; ``cover``: None without rows."""
    whole = {"seq": seq, "at": at, "kind": kind, "subject": subject, "detail": detail, "cover": cover}
    return _hex(_canonical({**whole, "previous": previous}))


def new_salt() -> str:
    """A salt for one transaction, in hex."""
    return secrets.token_hex(SALT_BYTES)


def row_digest(salt: str, table: str, row: Values) -> str:
    """The digest of a row as :func:`as_written` or :func:`as_read` made it plain; 64 hex digits."""
    return _hex(f"{salt}\n{_canonical([table, row])}")


def cover_text(salt: str, rows: Iterable[tuple[Table, Values]]) -> str:
    """The cover of these plain rows as JSON text."""
    covered: Rows = {}
    for table, row in rows:
        key = [row[column.name] for column in table.primary_key]
        covered.setdefault(table.name, []).append([key, row_digest(salt, table.name, row)])
    return _canonical({"rows": covered, "salt": salt_hash(salt)})


def salt_hash(salt: str) -> str:
    """What the cover holds of its salt."""
    return _hex(salt)


def cover_hash(text: str) -> str:
    """What the event holds of a cover: its SHA-256 in hex."""
    return _hex(text)


def short(head: str) -> str:
    """A head as it is printed: ``3f9a-01c2-77de-b405``.

    >>> short("3f9a01c277deb405" + 48 * "0")
    '3f9a-01c2-77de-b405'
    """
    return "-".join(head[i : i + 4] for i in range(0, SHORT, 4))


def as_written(table: Table, row: Values) -> dict[str, object]:
    """What the database will hold of the values that are about to be inserted; without the columns that are NULL."""
    plain = {}
    for name, key, store in _plan(table):
        value = row.get(key)
        if store is not None:
            value = store(value)
        if value is not None:
            plain[name] = value
    return plain


def selection(table: Table) -> list[ColumnElement]:
    """The columns of a row to select for :func:`as_read`: the driver's own values, JSON as the text that is stored."""
    return [
        type_coerce(cast(c, Text) if isinstance(c.type, JSON) else c, NullType).label(c.name) for c in table.columns
    ]


def as_read(table: Table, raw: Mapping[Any, Any]) -> dict[str, object]:
    """A row as the driver gave it, in the form that :func:`as_written` gave it. A value that has another type than its
    column keeps it, and so has another digest."""
    return {c.name: _read(c, raw[c.name]) for c in table.columns if raw[c.name] is not None}


def _read(column: Column, raw: object) -> object:
    if isinstance(column.type, Boolean):
        return bool(raw) if type(raw) is bool or (type(raw) is int and raw in (0, 1)) else raw
    if isinstance(column.type, Float):
        return float(raw) if type(raw) is int else raw  # SQLite gives 1 for 1.0 in some cases
    return raw


@functools.cache
def _plan(table: Table) -> tuple[tuple[str, str, Callable[[object], object] | None], ...]:
    """How the values of each column become what is stored; None: as they are."""
    return tuple((column.name, column.key, _storing(column)) for column in table.columns)


def _storing(column: Column) -> Callable[[object], object] | None:
    if isinstance(column.type, JSON):
        return _json_or_null if column.type.none_as_null else to_json
    if isinstance(column.type, Boolean):
        return _bool_or_null
    return _float_or_null if isinstance(column.type, Float) else None


def _json_or_null(value: object) -> object:
    return None if value is None else to_json(value)


def _bool_or_null(value: object) -> object:
    return None if value is None else bool(value)


def _float_or_null(value: object) -> object:
    return None if value is None else float(value)  # type: ignore[arg-type]


def _foreign(value: object) -> object:
    """What JSON has no form for can only have come from a hand that changed the database."""
    return [type(value).__name__, repr(value)]


_ENCODE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_foreign).encode


def _canonical(value: object) -> str:
    return _ENCODE(value)


def _hex(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
