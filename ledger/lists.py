"""Lists of dossiers, a page at a time, each as its latest version has it. Nothing here writes.

A page costs what it shows, not what the ledger holds: the latest versions are walked along an index
(``dossier_version_listed``, ``dossier_version_newest``), and only the shown ones' papers and fields are counted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, func, select

from ledger import tables
from ledger.engine import reading

_OF = tables.dossier_version.c


@dataclass(frozen=True, slots=True)
class DossierLine:
    """One dossier in a list. ``fields`` counts its fields by status."""

    number: str
    season: str
    date: str | None
    point: str | None
    channel: str | None
    status: str | None
    version: int
    program_version: str
    created_at: str
    documents: int
    fields: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which dossiers: of a season (None: of all), whose number begins so, with this status or from this intake point
    (empty: any). ``only`` and ``without``: numbers."""

    season: str | None = None
    begins: str = ""
    status: str = ""
    point: str = ""
    only: Sequence[str] | None = None
    without: Sequence[str] = ()


class Lists:
    """The lists of one ledger: ``Lists(ledger.engine)``. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def count(self, wanted: Wanted) -> int:
        counted = select(func.count()).select_from(tables.dossier_version).where(*_conditions(wanted))
        with reading(self._engine) as connection:
            return connection.execute(counted).scalar_one()

    def newest_first(self, wanted: Wanted, limit: int, before: int | None = None) -> list[DossierLine]:
        """The dossiers by when their latest version was recorded; ``before``: the last one's version of the page
        before this one."""
        query = _lines(wanted).order_by(_OF.id.desc()).limit(limit)
        return self._shown(query if before is None else query.where(_OF.id < before))

    def by_number(self, wanted: Wanted, limit: int | None = None, offset: int = 0) -> list[DossierLine]:
        """The dossiers by season and number."""
        return self._shown(_lines(wanted).order_by(_OF.season, _OF.number).limit(limit).offset(offset))

    def _shown(self, query: Select) -> list[DossierLine]:
        with reading(self._engine) as connection:
            versions = connection.execute(query).all()
            documents, fields = _counted(connection, [v.id for v in versions])
        return [_line(v, documents.get(v.id, 0), fields.get(v.id, {})) for v in versions]


def _lines(wanted: Wanted) -> Select:
    columns = [column for column in _OF if column.name != "json"]  # the whole file of each: not for a list
    return select(*columns).where(*_conditions(wanted))


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    later = tables.dossier_version.alias()
    same = (later.c.season == _OF.season, later.c.number == _OF.number, later.c.id > _OF.id)
    found = [~select(later.c.id).where(*same).exists()]
    if wanted.season is not None:
        found.append(_OF.season == wanted.season)
    if wanted.begins:
        found.append(func.substr(_OF.number, 1, len(wanted.begins)) == wanted.begins)
    if wanted.status:
        found.append(_OF.status == wanted.status)
    if wanted.point:
        found.append(_OF.point == wanted.point)
    if wanted.only is not None:
        found.append(_OF.number.in_(wanted.only))
    if wanted.without:
        found.append(_OF.number.not_in(wanted.without))
    return found


_AT_ONCE = 5000  # versions named in one question: below what either database takes


def _counted(connection: Connection, versions: Sequence[int]) -> tuple[dict[int, int], dict[int, dict[str, int]]]:
    """How many papers each version has, and how many fields by status."""
    paper, field = tables.document.c, tables.reading.c
    documents: dict[int, int] = {}
    fields: dict[int, dict[str, int]] = {}
    for at in range(0, len(versions), _AT_ONCE):
        some = versions[at : at + _AT_ONCE]
        papers = select(paper.dossier_version, func.count()).where(paper.dossier_version.in_(some))
        documents |= dict(_rows(connection, papers.group_by(paper.dossier_version)))
        read = select(field.dossier_version, field.status, func.count()).where(field.dossier_version.in_(some))
        for version, status, n in _rows(connection, read.group_by(field.dossier_version, field.status)):
            fields.setdefault(version, {})[status] = n
    return documents, fields


def _rows(connection: Connection, query: Select) -> list[tuple[Any, ...]]:
    return [tuple(row) for row in connection.execute(query)]


def _line(version: Row, documents: int, fields: Mapping[str, int]) -> DossierLine:
    known = {name: getattr(version, name) for name in ("number", "season", "date", "point", "channel", "status")}
    return DossierLine(
        **known, version=version.id, program_version=version.program_version, created_at=version.created_at,
        documents=documents, fields=fields,
    )  # fmt: skip
