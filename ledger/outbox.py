"""The outbox: every new record is to be handed over, and each try to do so is a row.

:func:`enqueue` runs in the very transaction that keeps the record, so there is no record without a message and no
message without a record. A message waits until a try delivered it or the other side refused it; a person may ask for
it again (:func:`ask_again`), under the same id.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, and_, func, insert, not_, or_, select

from ledger import tables
from ledger.engine import reading, writing
from ledger.moments import now
from ledger.outbox_tables import handover_try, outbox
from models.handover import event_id, record_id

Outcome = Literal["delivered", "refused", "later", "asked"]
SETTLED = ("delivered", "refused")


@dataclass(frozen=True, slots=True)
class Queued:
    """A message of the outbox and where it stands: its newest try, and how many came since a person last asked.

    ``held``: the message must not go out, for the dossier's newest version has no record (or this one was erased).
    """

    id: int
    event_id: str
    number: str
    season: str
    position: int
    version: int
    record_id: str
    supersedes: str | None
    made_at: str
    tries: int
    outcome: Outcome | None
    at: str | None
    status: int | None
    fault: str | None
    next_at: str | None
    held: bool

    @property
    def settled(self) -> bool:
        return self.outcome in SETTLED


def enqueue(connection: Connection, season: str, number: str, version: int) -> str | None:
    """Queue this version's record, in the transaction that wrote it: the message's id.

    None when the version has no record, or the dossier's last message already tells of the same one.
    """
    kept = connection.execute(select(tables.record.c.sha256).where(tables.record.c.dossier_version == version)).first()
    if kept is None:
        return None
    of = outbox.c
    mine = select(of.position, of.record_id).where(of.season == season, of.number == number)
    last = connection.execute(mine.order_by(of.position.desc()).limit(1)).first()
    name = record_id(season, number, kept.sha256)
    if last is not None and last.record_id == name:
        return None
    position = last.position + 1 if last else 1
    row = {
        "event_id": event_id(season, number, position, kept.sha256),
        "number": number,
        "season": season,
        "position": position,
        "version": version,
        "record_id": name,
        "supersedes": last.record_id if last else None,
        "made_at": now(),
    }
    connection.execute(insert(outbox), row)
    return str(row["event_id"])


def adopt(engine: Engine) -> int:
    """Queue the records of dossiers that were never queued, from before there was an outbox; how many."""
    of, newest = tables.dossier_version.c, _newest_versions()
    queued = select(1).where(outbox.c.season == of.season, outbox.c.number == of.number).exists()
    wanted = (
        select(of.season, of.number, of.id)
        .join(tables.record, tables.record.c.dossier_version == of.id)
        .where(of.id.in_(newest), ~queued)
        .order_by(of.id)
    )
    with reading(engine) as connection:
        if connection.execute(wanted.limit(1)).first() is None:
            return 0
    with writing(engine) as connection:
        found = connection.execute(wanted).all()
        return sum(enqueue(connection, one.season, one.number, one.id) is not None for one in found)


def waiting(engine: Engine) -> list[Queued]:
    """What is neither delivered nor refused, in the order in which it was queued."""
    with reading(engine) as connection:
        return list(_queued(connection, _standing().where(_open())))


def queued_of(engine: Engine, number: str, season: str | None = None) -> list[Queued]:
    """All messages of a dossier, whatever became of them."""
    wanted = _standing().where(outbox.c.number == number)
    if season is not None:
        wanted = wanted.where(outbox.c.season == season)
    with reading(engine) as connection:
        return list(_queued(connection, wanted))


def record_text(engine: Engine, version: int) -> str:
    """The record of a version as canonical JSON. LookupError: it has none (any more)."""
    with reading(engine) as connection:
        wanted = select(tables.record.c.json).where(tables.record.c.dossier_version == version)
        found = connection.execute(wanted).scalar_one_or_none()
    if found is None:
        raise LookupError(f"version {version} has no record")
    return str(found)


def last_try(engine: Engine) -> Row | None:
    """The newest try of all (a row of ``handover_try``)."""
    with reading(engine) as connection:
        return connection.execute(select(handover_try).order_by(handover_try.c.id.desc()).limit(1)).first()


def note_try(
    engine: Engine, message: int, sink: str, outcome: Outcome, *, status: int | None = None, fault: str | None = None,
    next_at: str | None = None,
) -> bool:  # fmt: skip
    """What a try came to. False, and nothing written, when another one has settled the message meanwhile."""
    row = {"outbox": message, "at": now(), "sink": sink, "outcome": outcome}
    with writing(engine) as connection:
        if outcome != "delivered" and _last_outcome(connection, message) in SETTLED:
            return False
        connection.execute(insert(handover_try), {**row, "status": status, "fault": fault, "next_at": next_at})
    return True


def ask_again(engine: Engine, number: str | None = None, *, delivered: bool = False) -> int:
    """A person wants these messages tried at once: those that wait for their next try or were refused (of one dossier,
    or of all), and with ``delivered`` those that arrived too. How many."""
    with writing(engine) as connection:
        wanted = _standing() if number is None else _standing().where(outbox.c.number == number)
        chosen = [
            one
            for one in _queued(connection, wanted)
            if one.outcome in ("later", "refused") or (delivered and one.outcome == "delivered")
        ]
        for one in chosen:
            connection.execute(
                insert(handover_try), {"outbox": one.id, "at": now(), "sink": "person", "outcome": "asked"}
            )
    return len(chosen)


def _newest_versions() -> Select[tuple[int]]:
    of = tables.dossier_version.c
    return select(func.max(of.id)).group_by(of.season, of.number)


def _last_outcome(connection: Connection, message: int) -> str | None:
    of = handover_try.c
    wanted = select(of.outcome).where(of.outbox == message).order_by(of.id.desc()).limit(1)
    return connection.execute(wanted).scalar_one_or_none()


def _standing() -> Select:
    """Each message with its newest try, the tries since a person last asked, and whether the dossier has a record."""
    of, tried, version = outbox.c, handover_try.c, tables.dossier_version.c
    every, asked, since = handover_try.alias("every"), handover_try.alias("asked"), handover_try.alias("since")
    newest = select(func.max(every.c.id)).where(every.c.outbox == of.id).correlate(outbox).scalar_subquery()
    last_asked = (
        select(func.coalesce(func.max(asked.c.id), 0))
        .where(asked.c.outbox == of.id, asked.c.outcome == "asked")
        .correlate(outbox)
        .scalar_subquery()
    )
    tries = (
        select(func.count(since.c.id))
        .where(since.c.outbox == of.id, since.c.id > last_asked)
        .correlate(outbox)
        .scalar_subquery()
    )
    latest = (
        select(func.max(version.id))
        .where(version.season == of.season, version.number == of.number)
        .correlate(outbox)
        .scalar_subquery()
    )
    kept, own = tables.record.alias("latest_record"), tables.record.alias("own_record")
    has_record = select(kept.c.dossier_version).where(kept.c.dossier_version == latest).correlate(outbox).exists()
    still_there = select(own.c.dossier_version).where(own.c.dossier_version == of.version).correlate(outbox).exists()
    return (
        select(outbox, tried.outcome, tried.at, tried.status, tried.fault, tried.next_at)
        .add_columns(tries.label("tries"), not_(and_(has_record, still_there)).label("held"))
        .select_from(outbox.outerjoin(handover_try, tried.id == newest))
        .order_by(of.id)
    )


def _open() -> ColumnElement[bool]:
    return or_(handover_try.c.outcome.is_(None), handover_try.c.outcome.not_in(SETTLED))


def _queued(connection: Connection, wanted: Select) -> Iterator[Queued]:
    return (_as_queued(row) for row in connection.execute(wanted))


def _as_queued(row: Row) -> Queued:
    whole = {name: row._mapping[name] for name in Queued.__slots__}
    return Queued(**{**whole, "held": bool(row.held)})
