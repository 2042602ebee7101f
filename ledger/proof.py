"""Walks the audit chain from its first event and looks at every row that it covers: nothing is believed.

Everything is read in one transaction. What is wrong is told as it is found; an intact ledger gives no finding.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from sqlalchemy import Connection, Engine, RowMapping, Table, func, inspect, select, type_coerce
from sqlalchemy.types import NullType

from ledger import chain, covered_rows, tables
from ledger.all_tables import covered_tables
from ledger.covered_rows import Covered
from ledger.engine import reading

_GROUP = 50  # events that are fetched together
_ROWS = 10_000  # rows that are looked at together: what is held does not hang on how much one transaction wrote
ERASED = "rows.erased"  # the kind of an event that says in its detail: {"events": [the events whose rows are gone]}

FindingKind = Literal["changed", "missing", "inserted", "moved"]
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class ChainFinding:
    """One thing that is not as it was written. ``where``: the event or the row (``reading 17/d1//cnp``)."""

    kind: FindingKind
    where: str
    detail: str


@dataclass
class Proof:
    """What the walk saw. ``head``: the last event's hash; ``heads_seen``: those of the asked-for heads that stand in
    the chain; ``erased``: events whose rows were erased, as later events say."""

    events: int = 0
    rows: int = 0
    head: str = chain.FIRST
    erased: int = 0
    heads_seen: set[str] = field(default_factory=set)


def count_events(engine: Engine) -> int:
    with reading(engine) as connection:
        return connection.execute(select(func.count()).select_from(tables.event)).scalar_one()


def walk(
    engine: Engine, proof: Proof, heads: Iterable[str] = (), progress: Progress = lambda n: None
) -> Iterator[ChainFinding]:
    """Everything that is wrong, as it is found; ``proof`` is filled meanwhile.

    ``heads``: the beginnings (hex digits, dashes allowed) of heads that were printed once: the events they name must
    still be there, which is what shows that the chain's end was not cut off. ``progress`` is told of events done.
    """
    wanted = {head: head.replace("-", "").lower() for head in heads}
    with reading(engine) as connection, _any_text(connection):
        yield from _Walk(connection, proof, wanted, progress).findings()
    for head in sorted(set(wanted) - proof.heads_seen):
        yield ChainFinding("missing", f"capul {head}", "lanțul nu are niciun eveniment cu acest cap: s-a tăiat din el")


class _Walk:
    def __init__(self, connection: Connection, proof: Proof, heads: dict[str, str], progress: Progress) -> None:
        self.connection, self.proof, self.heads, self.progress = connection, proof, heads, progress
        self.tables, self.lost = _standing(connection)
        self.erased = _erased_events(connection)
        self.found: Counter[str] = Counter()

    def findings(self) -> Iterator[ChainFinding]:
        for name in self.lost:
            yield ChainFinding("missing", name, "tabela sau coloana nu mai este în registru")
        covered: list[Covered] = []
        for group in _events(self.connection):
            for event in group:
                yield from self._event(event)
                yield from self._cover(event, covered)
                if sum(one.size for one in covered) >= _ROWS:
                    yield from self._rows(covered)
                    covered = []
            self.progress(len(group))
        yield from self._rows(covered)
        yield from self._strays()
        for table in self.tables.values():
            if covered_rows.count(self.connection, table) > self.found[table.name]:
                yield from self._inserted(table)

    def _event(self, event: RowMapping) -> Iterator[ChainFinding]:
        """Is the event what its hash says, and does it follow the one before?"""
        proof, seq, name = self.proof, event["seq"], f"evenimentul {event['seq']}"
        if isinstance(seq, int) and seq > proof.events + 1:
            yield ChainFinding("missing", _span(proof.events + 1, seq - 1), f"lipsesc din lanț, înainte de {name}")
        if _hash_of(event, seq) != event["hash"]:
            yield self._changed(event, name)
        elif event["previous"] != proof.head:
            detail = "nu urmează după evenimentul dinainte: acela a fost schimbat, înlocuit, scos sau mutat"
            yield ChainFinding("changed", name, detail)
        proof.events, proof.head = seq, str(event["hash"])
        proof.heads_seen |= {shown for shown, start in self.heads.items() if proof.head.startswith(start)}

    def _changed(self, event: RowMapping, name: str) -> ChainFinding:
        """Its hash fits with another number when it was only moved."""
        of = tables.event.c
        before = self.connection.execute(select(of.seq).where(of.hash == str(event["previous"]))).scalars().all()
        numbers = {1 if event["previous"] == chain.FIRST else None, *(_number(seq, 1) for seq in before)}
        numbers |= {_number(event["seq"], step) for step in (-1, 1)}
        for number in numbers - {None}:
            if _hash_of(event, number) == event["hash"]:
                return ChainFinding("moved", name, f"a fost scris ca evenimentul {number}")
        return ChainFinding("changed", name, "nu mai este cel scris: altă sumă de control decât conținutul lui")

    def _cover(self, event: RowMapping, covered: list[Covered]) -> Iterator[ChainFinding]:
        """Are the event's cover and salt those that it names? Its rows are looked at only then."""
        seq, text, salt = event["seq"], event["rows"], event["salt"]
        name = f"evenimentul {seq}"
        if event["cover"] is None:
            if text is not None or salt is not None:
                yield ChainFinding("inserted", name, "are rânduri acoperite, dar a fost scris fără")
            return
        if text is None:
            yield ChainFinding("missing", name, "lista rândurilor acoperite a fost ștearsă")
            return
        if not isinstance(text, str) or chain.cover_hash(text) != event["cover"]:
            yield ChainFinding("changed", name, "lista rândurilor acoperite nu mai este cea scrisă")
            return
        if seq in self.erased and salt is None:
            self.proof.erased += 1
            return
        content = json.loads(text)
        if salt is None:
            yield ChainFinding("missing", name, "sarea rândurilor acoperite a fost ștearsă, fără o ștergere anunțată")
        elif chain.salt_hash(str(salt)) != content["salt"]:
            yield ChainFinding("changed", name, "sarea rândurilor acoperite nu mai este cea scrisă")
            salt = None
        covered.append(Covered(seq, salt, content["rows"]))

    def _rows(self, covered: list[Covered]) -> Iterator[ChainFinding]:
        for table, key, verdict in covered_rows.judge(self.connection, self.tables, covered):
            if verdict != "missing":
                self.found[table] += 1
                self.proof.rows += 1
            where = covered_rows.name(table, key)
            if verdict == "missing":
                yield ChainFinding("missing", where, "rândul a fost șters sau cheia i s-a schimbat")
            elif verdict == "changed":
                yield ChainFinding("changed", where, "rândul nu mai este cel scris")

    def _strays(self) -> Iterator[ChainFinding]:
        """Covers and salts of events that are not there."""
        for table in (tables.cover, tables.salt):
            known = select(tables.event.c.seq)
            for seq in self.connection.execute(select(table.c.event).where(table.c.event.not_in(known))).scalars():
                yield ChainFinding("inserted", f"{table.name} {seq}", "ține de un eveniment care nu este în lanț")

    def _inserted(self, table: Table) -> Iterator[ChainFinding]:
        """There are more rows than the chain knows: which ones?"""
        known = set()
        for group in _events(self.connection):
            for event in group:
                if event["salt"] is not None or event["seq"] not in self.erased:
                    known |= covered_rows.keys(event["rows"], table.name)
        for key in covered_rows.all_keys(self.connection, table):
            if key not in known:
                yield ChainFinding("inserted", covered_rows.name(table.name, key), "niciun eveniment nu acoperă rândul")


def _events(connection: Connection) -> Iterator[list[RowMapping]]:
    """The events in their order, each with its cover and salt, in the driver's own values."""
    event, cover, salt = tables.event, tables.cover, tables.salt
    more = [type_coerce(cover.c.rows, NullType).label("rows"), type_coerce(salt.c.salt, NullType).label("salt")]
    joined = event.outerjoin(cover, cover.c.event == event.c.seq).outerjoin(salt, salt.c.event == event.c.seq)
    last: Any = None
    while True:
        wanted = select(*chain.selection(event), *more).select_from(joined).order_by(event.c.seq).limit(_GROUP)
        if last is not None:
            wanted = wanted.where(event.c.seq > last)
        group = list(connection.execute(wanted).mappings())
        if not group:
            return
        yield group
        last = group[-1]["seq"]


def _standing(connection: Connection) -> tuple[dict[str, Table], list[str]]:
    """The tables that are there whole, and the names of tables and columns that are not."""
    whole, lost, found = {}, [], inspect(connection)
    there = set(found.get_table_names())
    for name, table in covered_tables().items():
        columns = {column["name"] for column in found.get_columns(name)} if name in there else set()
        gone = [c.name for c in table.columns if c.name not in columns]
        if gone:
            lost += [f"{name}.{column}" for column in gone] if columns else [name]
        else:
            whole[name] = table
    return whole, sorted(lost)


@contextmanager
def _any_text(connection: Connection) -> Iterator[None]:
    """SQLite keeps text that is no UTF-8 when a hand put it there; it is to be found, not stumbled over."""
    driver: Any = connection.connection.driver_connection
    if connection.dialect.name != "sqlite":
        yield
        return
    driver.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")
    try:
        yield
    finally:
        driver.text_factory = str


def _erased_events(connection: Connection) -> set[int]:
    of = tables.event.c
    details = connection.execute(select(of.detail).where(of.kind == ERASED)).scalars()
    return {seq for detail in details for seq in detail.get("events", ())}


def _hash_of(event: RowMapping, seq: int | None) -> str:
    parts = (event[name] for name in ("at", "kind", "subject", "detail", "cover", "previous"))
    return chain.event_hash(seq, *parts)  # type: ignore[arg-type]


def _number(seq: object, step: int) -> int | None:
    return seq + step if isinstance(seq, int) else None


def _span(first: int, last: int) -> str:
    return f"evenimentul {first}" if first == last else f"evenimentele {first}–{last}"
