"""Every row that a dossier leaves in the ledger, and who else needs its scans: what an erasure takes.

What stays: events, covers, leases and looks (registration numbers, accounts and times, nobody's data), and batches.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Connection, Table, Text, and_, cast, delete, func, insert, or_, select

from ledger import covered_rows, tables
from ledger.all_tables import all_tables
from ledger.audit_tables import search_mark, search_term
from ledger.chain import Values
from ledger.desk_tables import correction, open_field
from ledger.erasable import CONDITIONS
from ledger.retention_tables import scan_key

_BY_NUMBER = ("dossier", "dossier_version", "correction", "outbox", "decision", "reveal", "audit_sample", "seed_item")
_BY_VERSION = ("document", "reading", "finding", "finding_detail", "record")
_BY_PARENT = {
    "handover_try": ("outbox", "outbox"),
    "audit_outcome": ("sample", "audit_sample"),
    "seed_outcome": ("seed", "seed_item"),
    "rescan_arrival": ("correction", "correction"),
}
# Tables that keep their rows, because these say nothing of a citizen: who works here, when, on which number.
KEPT = frozenset(
    {
        "account", "account_state", "api_token", "api_token_end", "batch", "erased_event", "erasure", "erasure_end",
        "erasure_file", "erasure_file_end", "erasure_scan", "handover_lease", "identity", "lease", "legal_hold",
        "login_try", "read_access", "session", "session_end",
    }
)  # fmt: skip
Keys = dict[str, list[covered_rows.Key]]


@dataclass(frozen=True, slots=True)
class Subject:
    """A dossier and its scans. ``erased``: nobody else needs them; ``shared``: another dossier does."""

    number: str
    season: str
    erased: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    batches: tuple[int, ...] = field(default=())

    @property
    def scans(self) -> tuple[str, ...]:
        return (*self.erased, *self.shared)


def subject_of(connection: Connection, number: str, season: str) -> Subject:
    """The dossier with all scans that any of its versions, or any batch, says are its own."""
    version, seen = tables.dossier_version.c, tables.batch_scan.c
    brought = select(seen.scan, seen.batch).where(seen.dossier == number, seen.batch.in_(_batches(season)))
    sightings = connection.execute(brought).all()
    scans, batches = {row.scan for row in sightings}, {row.batch for row in sightings}
    kept = select(version.json, version.batch).where(version.number == number, version.season == season)
    for row in connection.execute(kept):
        scans |= {one["id"] for one in json.loads(row.json)["scans"]}
        batches.add(row.batch)
    known = select(tables.scan.c.sha256).where(tables.scan.c.sha256.in_(scans))
    scans = set(connection.execute(known).scalars())  # a file that could not be opened was never archived
    shared = {scan for scan in scans if _needed_elsewhere(connection, scan, number, season)}
    return Subject(number, season, tuple(sorted(scans - shared)), tuple(sorted(shared)), tuple(sorted(batches)))


def keys_of(connection: Connection, subject: Subject) -> Keys:
    """The keys of all its rows, by table, children first."""
    found: Keys = {}
    conditions = _conditions(subject)
    for table in _children_first():
        wanted = select(*table.primary_key).where(conditions[table.name])
        keys = [tuple(row) for row in connection.execute(wanted)]
        if keys:
            found[table.name] = keys
    return found


def remove(connection: Connection, keys: Keys) -> None:
    """Delete these rows; the caller opened an erasure that allows it."""
    known = all_tables()
    for table in (known[name] for name in keys):
        for start in range(0, len(keys[table.name]), covered_rows.AT_ONCE):
            some = keys[table.name][start : start + covered_rows.AT_ONCE]
            connection.execute(delete(table).where(covered_rows.keyed(table, some)))


def forget(connection: Connection, subject: Subject) -> None:
    """Take it out of the projections, and destroy the keys of its scans."""
    for table in (search_term, open_field):
        mine = (table.c.number == subject.number) & (table.c.season == subject.season)
        connection.execute(delete(table).where(mine))
    connection.execute(delete(scan_key).where(scan_key.c.scan.in_(subject.erased)))
    newest = connection.execute(select(func.max(tables.dossier_version.c.id))).scalar() or 0
    marks = connection.execute(select(search_mark)).all()
    connection.execute(delete(search_mark))  # SQLite gives the newest number again: it must be indexed again, too
    for mark in marks:
        connection.execute(insert(search_mark), {"key": mark.key, "version": min(mark.version, newest)})


def values_of(connection: Connection, table: Table, keys: Iterable[covered_rows.Key]) -> dict[covered_rows.Key, Values]:
    """Rows by their keys as the chain hashes them."""
    every = list(keys)
    found: dict[covered_rows.Key, Values] = {}
    for start in range(0, len(every), covered_rows.AT_ONCE):
        found.update(covered_rows.fetch(connection, table, every[start : start + covered_rows.AT_ONCE]))
    return found


def _children_first() -> list[Table]:
    return [
        table for table in reversed(list(all_tables().values())) if table.name in CONDITIONS and table.name != "salt"
    ]


def _batches(season: str):  # type: ignore[no-untyped-def]
    return select(tables.batch.c.id).where(tables.batch.c.season == season)


def _conditions(subject: Subject) -> dict[str, ColumnElement[bool]]:
    known, season = all_tables(), subject.season
    found: dict[str, ColumnElement[bool]] = {}
    for name in _BY_NUMBER:
        found[name] = and_(known[name].c.number == subject.number, known[name].c.season == season)
    versions = select(tables.dossier_version.c.id).where(found["dossier_version"])
    for name in _BY_VERSION:
        found[name] = known[name].c.dossier_version.in_(versions)
    found["corrected_version"] = known["corrected_version"].c.version.in_(versions)
    for name, (column, parent) in _BY_PARENT.items():
        found[name] = known[name].c[column].in_(select(known[parent].c.id).where(found[parent]))
    seen = tables.batch_scan.c
    own = and_(seen.dossier == subject.number, seen.batch.in_(_batches(season)))
    found["batch_scan"] = or_(own, seen.scan.in_(subject.erased))
    found["scan"] = tables.scan.c.sha256.in_(subject.erased)
    found["page"] = tables.page.c.scan.in_(subject.erased)
    entry = cast(known["paper_reading"].c.entry, Text)
    found["paper_reading"] = or_(*(entry.contains(scan) for scan in subject.scans), known["paper_reading"].c.id < 0)
    return found


def _needed_elsewhere(connection: Connection, scan: str, number: str, season: str) -> bool:
    """Whether a dossier that is still kept came with this scan too, or got a paper of it from a clerk."""
    seen, of, version, act = tables.batch_scan.c, tables.batch.c, tables.dossier_version.c, correction.c
    kept = select(version.id).where(version.number == seen.dossier, version.season == of.season).exists()
    others = (
        select(seen.id)
        .join(tables.batch, of.id == seen.batch)
        .where(seen.scan == scan, or_(seen.dossier != number, of.season != season), kept)
    )
    moved = select(act.id).where(or_(act.number != number, act.season != season), cast(act.papers, Text).contains(scan))
    return any(connection.execute(one.limit(1)).first() is not None for one in (others, moved))
