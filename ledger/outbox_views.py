"""Where the hand-over stands, for people. Nothing here writes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Engine, Select, func, select

from ledger.engine import reading
from ledger.outbox import waiting
from ledger.outbox_tables import decision, handover_try, outbox


@dataclass(frozen=True, slots=True)
class Fault:
    """The last try of all that went wrong."""

    number: str
    at: str
    outcome: str
    status: int | None
    fault: str | None


@dataclass(frozen=True, slots=True)
class HandoverCounts:
    """How many messages stand where. ``held``: waiting, but their dossier has no record at the moment;
    ``undecided``: delivered, and no decision names their record yet."""

    waiting: int
    held: int
    delivered: int
    refused: int
    decided: int
    undecided: int
    oldest_waiting: str | None
    last_fault: Fault | None


@dataclass(frozen=True, slots=True)
class RefusedMessage:
    """A message that the other side will not take, and why."""

    number: str
    season: str
    event_id: str
    at: str
    status: int | None
    fault: str | None


def handover_counts(engine: Engine) -> HandoverCounts:
    open_ones = waiting(engine)
    decided = select(func.count(func.distinct(decision.c.record_id)))
    with reading(engine) as connection:
        settled = {row[0]: int(row[1]) for row in connection.execute(_by_outcome())}
        return HandoverCounts(
            waiting=sum(not one.held for one in open_ones),
            held=sum(one.held for one in open_ones),
            delivered=settled.get("delivered", 0),
            refused=settled.get("refused", 0),
            decided=connection.execute(decided).scalar_one(),
            undecided=connection.execute(_undecided()).scalar_one(),
            oldest_waiting=min((one.made_at for one in open_ones), default=None),
            last_fault=_last_fault(connection),
        )


def refused_messages(engine: Engine) -> list[RefusedMessage]:
    """The messages whose newest try was refused, the last one first."""
    wanted = (
        select(*(outbox.c[name] for name in ("number", "season", "event_id")))
        .add_columns(handover_try.c.at, handover_try.c.status, handover_try.c.fault)
        .join(outbox, outbox.c.id == handover_try.c.outbox)
        .where(handover_try.c.id.in_(_newest()), handover_try.c.outcome == "refused")
        .order_by(handover_try.c.id.desc())
    )
    with reading(engine) as connection:
        return [RefusedMessage(*row) for row in connection.execute(wanted)]


def _newest() -> Select:
    return select(func.max(handover_try.c.id)).group_by(handover_try.c.outbox)


def _by_outcome() -> Select:
    of = handover_try.c
    return select(of.outcome, func.count()).where(of.id.in_(_newest())).group_by(of.outcome)


def _undecided() -> Select:
    of = handover_try.c
    decided = select(decision.c.id).where(decision.c.record_id == outbox.c.record_id).correlate(outbox).exists()
    return (
        select(func.count(func.distinct(outbox.c.record_id)))
        .select_from(outbox.join(handover_try, of.outbox == outbox.c.id))
        .where(of.id.in_(_newest()), of.outcome == "delivered", ~decided)
    )


def _last_fault(connection: Connection) -> Fault | None:
    of = handover_try.c
    wanted = (
        select(outbox.c.number, of.at, of.outcome, of.status, of.fault)
        .join(outbox, outbox.c.id == of.outbox)
        .where(of.outcome.in_(("later", "refused")))
        .order_by(of.id.desc())
        .limit(1)
    )
    found = connection.execute(wanted).first()
    return Fault(*found) if found else None
