"""The rows that covers name, looked up in the database and compared with their digests."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from sqlalchemy import ColumnElement, Connection, Table, and_, func, select, tuple_, type_coerce
from sqlalchemy.types import NullType

from ledger import chain

AT_ONCE = 400  # keys in one question
Key = tuple[object, ...]
Verdict = Literal["right", "changed", "missing", "unknown"]


@dataclass(frozen=True, slots=True)
class Covered:
    """The rows of one event. ``salt`` is None when it is lost: then only their presence can be judged."""

    seq: int
    salt: str | None
    rows: chain.Rows

    @property
    def size(self) -> int:
        """How many rows."""
        return sum(map(len, self.rows.values()))


def judge(
    connection: Connection, known: Mapping[str, Table], covered: Sequence[Covered]
) -> Iterator[tuple[str, Key, Verdict]]:
    """Each covered row with its verdict: its table's name, its key. Rows of unknown tables are missing."""
    asked: dict[str, list[tuple[Key, str | None, str]]] = {}
    for one in covered:
        for name, rows in one.rows.items():
            asked.setdefault(name, []).extend((tuple(key), one.salt, digest) for key, digest in rows)
    for name, wanted in asked.items():
        table, rest = known.get(name), iter(wanted)
        while some := list(islice(rest, AT_ONCE)):
            there = fetch(connection, table, [key for key, _, _ in some]) if table is not None else {}
            for key, salt, digest in some:
                yield name, key, _verdict(name, there.get(key), salt, digest)


def count(connection: Connection, table: Table) -> int:
    return connection.execute(select(func.count()).select_from(table)).scalar_one()


def keys(cover: str, table: str) -> set[Key]:
    """The keys of a table's rows in the text of a cover; none when it is no cover any more."""
    try:
        return {tuple(key) for key, _ in json.loads(cover)["rows"].get(table, ())}
    except (ValueError, KeyError, TypeError, AttributeError):
        return set()


def all_keys(connection: Connection, table: Table) -> Iterator[Key]:
    raw = [type_coerce(column, NullType).label(column.name) for column in table.primary_key]
    for row in connection.execute(select(*raw).order_by(*table.primary_key)):
        yield tuple(row)


def name(table: str, key: Iterable[object]) -> str:
    """How people see a row: ``reading 17 d1 /cnp``. Keys hold numbers, codes and hashes, never somebody's name."""
    return " ".join([table, *map(str, key)])


def fetch(connection: Connection, table: Table, wanted: Sequence[Key]) -> dict[Key, dict[str, object]]:
    """The rows with these keys that are there, as the chain hashes them."""
    found = connection.execute(select(*chain.selection(table)).where(keyed(table, wanted))).mappings()
    return {tuple(row[c.name] for c in table.primary_key): chain.as_read(table, row) for row in found}


def keyed(table: Table, wanted: Sequence[Key]) -> ColumnElement[bool]:
    """The condition that finds these keys; at most :data:`AT_ONCE` of them. The first column is asked for by itself:
    along an index SQLite looks up single values, for tuples it would read the whole table."""
    first, *others = table.primary_key
    begins = first.in_(list(dict.fromkeys(key[0] for key in wanted)))
    return and_(begins, tuple_(first, *others).in_(wanted)) if others else begins


def _verdict(table: str, row: chain.Values | None, salt: str | None, digest: str) -> Verdict:
    if row is None:
        return "missing"
    if salt is None:
        return "unknown"
    return "right" if chain.row_digest(salt, table, row) == digest else "changed"
