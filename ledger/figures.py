"""Numbers about the work, none about a person: what the dashboard and the metrics show. Nothing here writes.

"Newest readings": each dossier as it was last read, before any correction, so that acceptance and correction rates
speak of the program and not of the clerks. Days are UTC.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Engine, Select, case, func, select

from ledger import moments, tables
from ledger.desk_tables import corrected_version, correction, open_field
from ledger.engine import reading
from models.kinds import generic

AGES = (1, 3, 7, 14)  # days: where one class of waiting time ends and the next begins


@dataclass(frozen=True, slots=True)
class Day:
    """What was read on a day (``YYYY-MM-DD``)."""

    day: str
    dossiers: int
    pages: int


@dataclass(frozen=True, slots=True)
class FieldFigures:
    """Of one field of one kind of paper: how many were accepted, doubtful or not found; of those that clerks settled,
    how many had another value than the one that was read."""

    kind: str
    path: str
    accepted: int
    review: int
    missing: int
    settled: int
    changed: int

    @property
    def read(self) -> int:
        return self.accepted + self.review


@dataclass(frozen=True, slots=True)
class PointFigures:
    point: str | None
    channel: str | None
    dossiers: int
    complete: int
    incomplete: int


def days(engine: Engine, back: int = 14) -> list[Day]:
    """The last so many days, today last."""
    first = datetime.now(UTC).date() - timedelta(days=back - 1)
    version, seen, batch = tables.dossier_version.c, tables.batch_scan.c, tables.batch.c
    on, began = func.substr(version.created_at, 1, 10), func.substr(batch.started_at, 1, 10)
    read = (
        select(on, func.count(func.distinct(version.season + ":" + version.number)))
        .where(version.created_at >= first.isoformat(), version.id.not_in(select(corrected_version.c.version)))
        .group_by(on)
    )
    pages = (
        select(began, func.sum(seen.pages))
        .join(tables.batch_scan, seen.batch == batch.id)
        .where(batch.started_at >= first.isoformat())
        .group_by(began)
    )
    with reading(engine) as connection:
        dossiers, sheets = _pairs(connection, read), _pairs(connection, pages)
    every = [(first + timedelta(days=n)).isoformat() for n in range(back)]
    return [Day(day, dossiers.get(day, 0), sheets.get(day, 0)) for day in every]


def fields(engine: Engine, season: str) -> list[FieldFigures]:
    """A row for each field of each kind (rows of a table are one field), by kind and path."""
    read, paper, of = tables.reading.c, tables.document.c, correction.c
    found = (
        select(paper.kind, read.path, read.status, func.count())
        .join(tables.document, (paper.dossier_version == read.dossier_version) & (paper.id == read.document))
        .where(read.dossier_version.in_(newest_readings(season)))
        .group_by(paper.kind, read.path, read.status)
    )
    later = correction.alias()
    undone = select(later.c.id).where(later.c.undoes == of.id).exists()
    changed = func.sum(case((of.act == "enter", 1), else_=0))
    settled = (
        select(of.kind, of.path, func.count(), changed)
        .where(of.season == season, of.act.in_(("confirm", "enter", "illegible")), ~undone)
        .group_by(of.kind, of.path)
    )
    counts: dict[tuple[str, str], dict[str, int]] = {}
    with reading(engine) as connection:
        for kind, path, status, n in connection.execute(found):
            _add(counts, kind, path, status, n)
        for kind, path, n, other in connection.execute(settled):
            _add(counts, kind, path or "", "settled", n)
            _add(counts, kind, path or "", "changed", other or 0)
    names = ("accepted", "review", "missing", "settled", "changed")
    return [FieldFigures(*key, *(each.get(n, 0) for n in names)) for key, each in sorted(counts.items())]


def points(engine: Engine, season: str) -> list[PointFigures]:
    """The season's dossiers by intake point and channel, as they stand now."""
    of = tables.dossier_version.c
    newest = select(func.max(of.id)).where(of.season == season).group_by(of.number)
    complete, lacking = (func.sum(case((of.status == status, 1), else_=0)) for status in ("complete", "incomplete"))
    wanted = (
        select(of.point, of.channel, func.count(), complete, lacking)
        .where(of.id.in_(newest))
        .group_by(of.point, of.channel)
        .order_by(func.count().desc())
    )
    with reading(engine) as connection:
        return [PointFigures(*row) for row in connection.execute(wanted)]


def queue_ages(engine: Engine) -> list[int]:
    """Open fields by how long they wait: a number for each class that :data:`AGES` parts, the freshest first."""
    edges = [moments.written(datetime.now(UTC) - timedelta(days=n)) for n in AGES]
    of = open_field.c
    classes = case(*((of.since >= edge, n) for n, edge in enumerate(edges)), else_=len(edges))
    with reading(engine) as connection:
        found = _pairs(connection, select(classes, func.count()).group_by(classes))
    return [found.get(n, 0) for n in range(len(AGES) + 1)]


def acts(engine: Engine) -> Mapping[str, int]:
    """How often each act of correction was done."""
    with reading(engine) as connection:
        return _pairs(connection, select(correction.c.act, func.count()).group_by(correction.c.act))


def newest_readings(season: str) -> Select:
    """The ids of the season's newest readings."""
    of = tables.dossier_version.c
    made = select(corrected_version.c.version)
    return select(func.max(of.id)).where(of.season == season, of.id.not_in(made)).group_by(of.number)


def _add(counts: dict[tuple[str, str], dict[str, int]], kind: str, path: str, name: str, n: int) -> None:
    each = counts.setdefault((kind, generic(path)), {})
    each[name] = each.get(name, 0) + n


def _pairs(connection: Connection, query: Select) -> dict:
    return {row[0]: int(row[1]) for row in connection.execute(query)}
