"""What happened to a dossier, in order: versions, corrections, tries to hand over, decisions, and who looked at it.

Each entry names the audit chain's event that covers it where one says so; nothing here writes, nothing is masked.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Engine, select

from ledger import tables
from ledger.audit_tables import reveal
from ledger.desk_tables import account, corrected_version, correction, read_access
from ledger.engine import reading
from ledger.outbox_tables import decision, handover_try, outbox

Sort = Literal["scan", "version", "correction", "message", "try", "decision", "reveal", "event"]
LOOKS = 200  # the newest entries of the read access log that are shown


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. ``who``: an account or operator; ``facts``: the row's own values, by column."""

    at: str
    sort: Sort
    who: str | None
    facts: dict[str, Any]


@dataclass(frozen=True, slots=True)
class VersionLine:
    """``read_version``: the reading that it corrects, None when it is one itself. ``events``: of the audit chain."""

    id: int
    at: str
    status: str | None
    program_version: str
    batch: int
    read_version: int | None
    has_record: bool


@dataclass(frozen=True, slots=True)
class Look:
    at: str
    who: str
    what: str


class Timeline:
    """The past of the dossiers of one ledger: ``Timeline(ledger.engine)``. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def of(self, number: str, season: str) -> list[Entry]:
        """Everything but looks, oldest first."""
        with reading(self._engine) as connection:
            found = [
                *_scans(connection, number, season),
                *_versions(connection, number, season),
                *_corrections(connection, number, season),
                *_messages(connection, number, season),
                *_decisions(connection, number, season),
                *_reveals(connection, number, season),
                *_events(connection, number, season),
            ]
        return sorted(found, key=lambda entry: entry.at)

    def versions(self, number: str, season: str) -> list[VersionLine]:
        """Newest first."""
        of, kept = tables.dossier_version.c, tables.record.c
        wanted = (
            select(of.id, of.created_at, of.status, of.program_version, of.batch, corrected_version.c.read_version,
                   kept.sha256.is_not(None))
            .outerjoin(corrected_version, corrected_version.c.version == of.id)
            .outerjoin(tables.record, kept.dossier_version == of.id)
            .where(of.number == number, of.season == season)
            .order_by(of.id.desc())
        )  # fmt: skip
        with reading(self._engine) as connection:
            return [VersionLine(*row) for row in connection.execute(wanted)]

    def looks(self, number: str, season: str) -> list[Look]:
        """Who looked, newest first."""
        of = read_access.c
        wanted = (
            select(of.at, account.c.name, of.what)
            .join(account, account.c.id == of.account)
            .where(of.subject == f"dossier:{season}:{number}")
            .order_by(of.id.desc())
            .limit(LOOKS)
        )
        with reading(self._engine) as connection:
            return [Look(*row) for row in connection.execute(wanted)]

    def dossier_of_message(self, event_id: str) -> tuple[str, str] | None:
        """(number, season) of the hand-over message with this id."""
        wanted = select(outbox.c.number, outbox.c.season).where(outbox.c.event_id == event_id)
        with reading(self._engine) as connection:
            row = connection.execute(wanted).first()
        return (row.number, row.season) if row else None


def _scans(connection: Connection, number: str, season: str) -> Iterator[Entry]:
    seen, of = tables.batch_scan.c, tables.batch.c
    wanted = (
        select(of.started_at, of.operator, seen.batch, seen.file_name, seen.pages, seen.status, seen.reason, seen.scan)
        .join(tables.batch, of.id == seen.batch)
        .where(seen.dossier == number, of.season == season)
        .order_by(seen.id)
    )
    for row in connection.execute(wanted):
        yield Entry(row.started_at, "scan", row.operator, dict(row._mapping))


def _versions(connection: Connection, number: str, season: str) -> Iterator[Entry]:
    of = tables.dossier_version.c
    wanted = (
        select(of.id, of.created_at, of.status, of.program_version, corrected_version.c.read_version)
        .outerjoin(corrected_version, corrected_version.c.version == of.id)
        .where(of.number == number, of.season == season)
        .order_by(of.id)
    )
    for row in connection.execute(wanted):
        yield Entry(row.created_at, "version", None, dict(row._mapping))


def _corrections(connection: Connection, number: str, season: str) -> Iterator[Entry]:
    of = correction.c
    wanted = (
        select(correction, account.c.name.label("by"))
        .join(account, account.c.id == of.account)
        .where(of.number == number, of.season == season)
        .order_by(of.id)
    )
    for row in connection.execute(wanted):
        yield Entry(row.at, "correction", row.by, dict(row._mapping))


def _messages(connection: Connection, number: str, season: str) -> Iterator[Entry]:
    of = outbox.c
    mine = (of.number == number, of.season == season)
    for row in connection.execute(select(outbox).where(*mine).order_by(of.id)):
        yield Entry(row.made_at, "message", None, dict(row._mapping))
    tries = select(handover_try, of.event_id).join(outbox, of.id == handover_try.c.outbox).where(*mine)
    for row in connection.execute(tries.order_by(handover_try.c.id)):
        yield Entry(row.at, "try", None, dict(row._mapping))


def _decisions(connection: Connection, number: str, season: str) -> Iterator[Entry]:
    of = decision.c
    wanted = select(of.event_id, of.outcome, of.received_at, of.via, of.source, of.record_id, of.sha256)
    for row in connection.execute(wanted.where(of.number == number, of.season == season).order_by(of.id)):
        yield Entry(row.received_at, "decision", None, dict(row._mapping))


def _reveals(connection: Connection, number: str, season: str) -> Iterator[Entry]:
    of = reveal.c
    wanted = select(reveal, account.c.name.label("by")).join(account, account.c.id == of.account)
    for row in connection.execute(wanted.where(of.number == number, of.season == season).order_by(of.id)):
        yield Entry(row.at, "reveal", row.by, dict(row._mapping))


def _events(connection: Connection, number: str, season: str) -> Iterator[Entry]:
    of = tables.event.c
    wanted = select(of.seq, of.at, of.kind, of.hash).where(of.subject == f"dossier:{season}:{number}").order_by(of.seq)
    for row in connection.execute(wanted):
        yield Entry(row.at, "event", None, dict(row._mapping))
