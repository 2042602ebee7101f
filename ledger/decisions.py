"""Decisions of the eligibility engine: kept as they came, once each, hanging on the record that they decide.

dosar itself decides nothing and judges no decision: it keeps what was said of which record, so that an auditor can walk
back from the decision to the scans.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import Connection, Engine, Row, Select, insert, select

from ledger import tables
from ledger.canonical import to_json
from ledger.engine import reading, writing
from ledger.journal import journal
from ledger.moments import now
from ledger.outbox_tables import decision
from models.decision import Decision, DecisionRefused
from models.handover import parse_record_id

Via = Literal["http", "file"]


@dataclass(frozen=True, slots=True)
class KeptDecision:
    """A decision as the ledger has it. ``event``: the whole CloudEvent; ``version``: the newest version of the dossier
    with the record that was decided; ``sha256``: the digest of the event's canonical JSON."""

    id: int
    source: str
    event_id: str
    record_id: str
    number: str
    season: str
    version: int
    outcome: str
    received_at: str
    via: str
    sha256: str
    event: Mapping[str, Any]


def keep_decision(engine: Engine, made: Decision, via: Via) -> bool:
    """Keep a decision; False when it was kept before, word for word.

    :class:`models.decision.DecisionRefused`: ``unknown_record``, or ``conflict`` when another decision has its id.
    """
    text = to_json(made.event)
    digest = hashlib.sha256(text.encode()).hexdigest()
    known = select(decision.c.sha256).where(decision.c.source == made.source, decision.c.event_id == made.event_id)
    with writing(engine) as connection:
        before = connection.execute(known).scalar_one_or_none()
        if before is not None and before != digest:
            raise DecisionRefused("conflict", made.event_id)
        if before is not None:
            return False
        version = _version_of(connection, made.record_id)
        if version is None:
            raise DecisionRefused("unknown_record", made.record_id)
        _add(connection, made, version, via, text, digest)
    return True


def decisions_of(engine: Engine, number: str, season: str | None = None) -> list[KeptDecision]:
    """The decisions of a dossier, in the order in which they came."""
    wanted = select(decision).where(decision.c.number == number).order_by(decision.c.id)
    return _all(engine, wanted if season is None else wanted.where(decision.c.season == season))


def decisions_named(engine: Engine, event_id: str) -> list[KeptDecision]:
    """The decision with this event id: one, unless two engines use the same ids; none when nobody sent it."""
    return _all(engine, select(decision).where(decision.c.event_id == event_id).order_by(decision.c.id))


def _add(connection: Connection, made: Decision, version: Row, via: Via, text: str, digest: str) -> None:
    row = {
        "source": made.source,
        "event_id": made.event_id,
        "record_id": made.record_id,
        "number": version.number,
        "season": version.season,
        "version": version.id,
        "outcome": made.outcome,
        "received_at": now(),
        "via": via,
        "json": text,
        "sha256": digest,
    }
    connection.execute(insert(decision), row)
    detail = {"record": made.record_id, "outcome": made.outcome, "via": via}
    journal(connection, "decision.received", f"dossier:{version.season}:{version.number}", detail)


def _version_of(connection: Connection, record: str) -> Row | None:
    """The newest version of a dossier that has this record."""
    name = parse_record_id(record)
    if name is None:
        return None
    of, kept = tables.dossier_version.c, tables.record.c
    wanted = (
        select(of.id, of.number, of.season)
        .join(tables.record, kept.dossier_version == of.id)
        .where(of.number == name.number, of.season == name.season, kept.sha256.startswith(name.digest))
        .order_by(of.id.desc())
        .limit(1)
    )
    return connection.execute(wanted).first()


def _all(engine: Engine, wanted: Select) -> list[KeptDecision]:
    with reading(engine) as connection:
        return [_kept(row) for row in connection.execute(wanted)]


def _kept(row: Row) -> KeptDecision:
    plain = {name: row._mapping[name] for name in KeptDecision.__slots__ if name != "event"}
    return KeptDecision(**plain, event=json.loads(row.json))
