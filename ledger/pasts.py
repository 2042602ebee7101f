"""What the ledger knows of each dossier that decides how long it is kept."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, Engine, func, select

from ledger import tables
from ledger.desk_tables import correction
from ledger.engine import reading
from ledger.outbox_tables import decision

Days = dict[tuple[str, str], list[str]]
PastRow = tuple[str, str, str | None, tuple[str, ...], tuple[str, ...]]  # number, season, status, decisions, days


def pasts(engine: Engine) -> Iterator[PastRow]:
    """Each dossier: its newest verdict, its decisions in order, and the days of all that happened to it."""
    of, other = tables.dossier_version.c, tables.dossier_version.alias()
    newest = select(func.max(other.c.id)).group_by(other.c.season, other.c.number)
    with reading(engine) as connection:
        verdicts = select(of.number, of.season, of.status, of.date).where(of.id.in_(newest))
        dossiers = connection.execute(verdicts.order_by(of.season, of.number)).all()
        days, decided = _days(connection), _decisions(connection)
    for row in dossiers:
        key = (row.number, row.season)
        seen = (row.date or "", *days.get(key, ()), *(at for _, at in decided.get(key, ())))
        yield row.number, row.season, row.status, tuple(outcome for outcome, _ in decided.get(key, ())), seen


def _days(connection: Connection) -> Days:
    """The first reading and the last act of a clerk."""
    of, act = tables.dossier_version.c, correction.c
    first = select(of.number, of.season, func.min(of.created_at)).group_by(of.number, of.season)
    last = select(act.number, act.season, func.max(act.at)).group_by(act.number, act.season)
    found: Days = {}
    for wanted in (first, last):
        for number, season, at in connection.execute(wanted):
            found.setdefault((number, season), []).append(at)
    return found


def _decisions(connection: Connection) -> dict[tuple[str, str], list[tuple[str, str]]]:
    of = decision.c
    found: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for row in connection.execute(select(of.number, of.season, of.outcome, of.received_at).order_by(of.id)):
        found.setdefault((row.number, row.season), []).append((row.outcome, row.received_at))
    return found
