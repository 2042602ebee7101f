"""A dossier's rows with the part of the audit chain that covers them: what a bundle holds, to be proved elsewhere.

The chain is given whole from the first event that covers one of the rows to its head, so that whoever has that head in
print can see, without the ledger, that the rows are those that were written. Events hold no personal data; salts and
covers are given for the events of these rows only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Engine, Select, Table, select

from ledger import chain, covered_rows, tables
from ledger.all_tables import covered_tables
from ledger.engine import reading

# Every table that may hold something of a dossier, and how its rows are found from others: see _wanted.
_OF_VERSION = ("document", "reading", "finding", "finding_detail", "record")
_OF_DOSSIER = ("dossier", "dossier_version", "correction", "outbox", "decision", "reveal")
_GROUP = 2000


@dataclass(frozen=True)
class Extract:
    """``rows``: by table, each as the chain hashes it. ``links``: events from the first that covers a row to the head,
    each with ``rows`` (the cover) and ``salt`` where it covers one of these rows."""

    rows: dict[str, list[dict[str, Any]]]
    links: list[dict[str, Any]]

    @property
    def head(self) -> str:
        return str(self.links[-1]["hash"]) if self.links else chain.FIRST


def extract(engine: Engine, number: str, season: str) -> Extract:
    """All that the ledger holds of a dossier, as one state of it; passwords, sessions and other dossiers left out."""
    known = covered_tables()
    with reading(engine) as connection:
        rows: dict[str, list[dict[str, Any]]] = {}
        for name, wanted in _wanted(connection, known, number, season).items():
            found = connection.execute(select(*chain.selection(known[name])).where(wanted)).mappings()
            rows[name] = [chain.as_read(known[name], row) for row in found]
        keys = {name: {_key(known[name], row) for row in found} for name, found in rows.items()}
        links = list(_links(connection, keys))
    return Extract({name: found for name, found in rows.items() if found}, links)


def _key(table: Table, row: dict[str, Any]) -> covered_rows.Key:
    return tuple(row[column.name] for column in table.primary_key)


def _wanted(connection: Connection, known: dict[str, Table], number: str, season: str) -> dict[str, Any]:
    """The condition for each table's rows."""
    version, seen, batch = tables.dossier_version.c, tables.batch_scan.c, tables.batch.c
    versions = select(version.id).where(version.number == number, version.season == season)
    batches = select(version.batch).where(version.number == number, version.season == season)
    brought = seen.batch.in_(select(batch.id).where(batch.season == season)) & (seen.dossier == number)
    scans = select(seen.scan).where(brought)
    found: dict[str, Any] = {}
    for name in _OF_DOSSIER:
        found[name] = (known[name].c.number == number) & (known[name].c.season == season)
    for name in _OF_VERSION:
        found[name] = known[name].c.dossier_version.in_(versions)
    found["batch"] = batch.id.in_(batches) | batch.id.in_(select(seen.batch).where(brought))
    found["batch_scan"] = brought
    found["scan"] = tables.scan.c.sha256.in_(scans)
    found["page"] = tables.page.c.scan.in_(scans)
    found["corrected_version"] = known["corrected_version"].c.version.in_(versions)
    found["handover_try"] = known["handover_try"].c.outbox.in_(select(known["outbox"].c.id).where(found["outbox"]))
    found["read_access"] = known["read_access"].c.subject == f"dossier:{season}:{number}"
    people = [select(known[t].c.account).where(found[t]) for t in ("correction", "reveal", "read_access")]
    found["account"] = known["account"].c.id.in_({key for one in people for key in connection.execute(one).scalars()})
    return found


def _links(connection: Connection, keys: dict[str, set[covered_rows.Key]]) -> Iterator[dict[str, Any]]:
    begun = False
    for event in _events(connection):
        text, salt = event.pop("rows"), event.pop("salt")
        mine = text is not None and any(covered_rows.keys(text, name) & found for name, found in keys.items() if found)
        begun = begun or mine
        if begun:
            yield {**event, "rows": text, "salt": salt} if mine else event


def _events(connection: Connection) -> Iterator[dict[str, Any]]:
    event, cover, salt = tables.event, tables.cover, tables.salt
    joined = event.outerjoin(cover, cover.c.event == event.c.seq).outerjoin(salt, salt.c.event == event.c.seq)
    last = 0
    while True:
        wanted: Select[Any] = (
            select(*chain.selection(event), cover.c.rows, salt.c.salt)
            .select_from(joined)
            .where(event.c.seq > last)
            .order_by(event.c.seq)
            .limit(_GROUP)
        )
        group = [dict(row) for row in connection.execute(wanted).mappings()]
        if not group:
            return
        yield from group
        last = int(group[-1]["seq"])
