"""The questions that people ask of the ledger. Nothing here writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, Row, Select, func, select

from ledger import tables
from ledger.engine import reading
from models.dossier import Dossier, FieldEntry, PageRef


@dataclass(frozen=True, slots=True)
class Counts:
    """How much there is. Dossiers and fields are counted as the latest versions have them, scans as last read."""

    batches: int
    scans: int
    rejected_scans: int
    pages: int
    dossiers: Mapping[str | None, int]
    fields: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Sighting:
    """A batch that brought a scan, under which name, by whom."""

    scan: str
    file_name: str
    batch: int
    started_at: str
    operator: str | None


@dataclass(frozen=True, slots=True)
class Trace:
    """The way back from a field: reading, document, version of the dossier, scans, batches."""

    number: str
    season: str
    version: int
    fingerprint: str
    program_version: str
    created_at: str
    batch: int
    kind: str
    pages: tuple[PageRef, ...]
    field: FieldEntry
    sightings: tuple[Sighting, ...]


def scan_ids(engine: Engine) -> list[str]:
    """The archive ids of all scans that were ever brought, sorted."""
    with reading(engine) as connection:
        return list(connection.execute(select(tables.scan.c.sha256).order_by(tables.scan.c.sha256)).scalars())


class Views:
    """Answers from one ledger: ``Views(ledger.engine)``. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def latest_dossier(self, number: str, season: str | None = None) -> Dossier | None:
        """The dossier as last recorded; without a season, the newest that has this number."""
        with reading(self._engine) as connection:
            found = connection.execute(_latest_of(number, season)).first()
        return Dossier.model_validate_json(found.json) if found else None

    def seasons_of(self, number: str) -> list[str]:
        """The seasons that have a dossier of this number, oldest first: numbers begin anew each year."""
        of = tables.dossier_version.c
        wanted = select(of.season).where(of.number == number).distinct().order_by(of.season)
        with reading(self._engine) as connection:
            return list(connection.execute(wanted).scalars())

    def counts(self) -> Counts:
        version, read = tables.dossier_version.c, tables.reading.c
        by_status = select(version.status, func.count()).where(version.id.in_(_latest_ids())).group_by(version.status)
        by_field = (
            select(read.status, func.count()).where(read.dossier_version.in_(_latest_ids())).group_by(read.status)
        )
        seen = tables.batch_scan.c
        last = select(seen.status, seen.pages).where(seen.id.in_(select(func.max(seen.id)).group_by(seen.scan)))
        with reading(self._engine) as connection:
            scans = connection.execute(last).all()
            return Counts(
                batches=connection.execute(select(func.count()).select_from(tables.batch)).scalar_one(),
                scans=len(scans),
                rejected_scans=sum(one.status == "rejected" for one in scans),
                pages=sum(one.pages for one in scans),
                dossiers=_pairs(connection, by_status),
                fields=_pairs(connection, by_field),
            )

    def trace(self, number: str, doc: str, path: str, season: str | None = None) -> Trace | None:
        """Where the value of this field in the latest version comes from; None when there is no such field."""
        with reading(self._engine) as connection:
            version = connection.execute(_latest_of(number, season)).first()
            found = version and connection.execute(_field_of(version.id, doc, path)).first()
            if version is None or not found:
                return None
            pages = tuple(PageRef.model_validate(page) for page in found.pages)
            entry = _field_entry(found)
            scans = {page.scan for page in pages} | {seen.scan for seen in entry.evidence}
            sightings = _sightings(connection, scans)
        return Trace(
            number=version.number,
            season=version.season,
            version=version.id,
            fingerprint=version.fingerprint,
            program_version=version.program_version,
            created_at=version.created_at,
            batch=version.batch,
            kind=found.kind,
            pages=pages,
            field=entry,
            sightings=sightings,
        )


def _latest_ids(season: str | None = None) -> Select[tuple[int]]:
    of = tables.dossier_version.c
    newest = select(func.max(of.id)).group_by(of.season, of.number)
    return newest if season is None else newest.where(of.season == season)


def _latest_of(number: str, season: str | None) -> Select:
    of = tables.dossier_version.c
    wanted = select(tables.dossier_version).where(of.number == number).order_by(of.season.desc(), of.id.desc()).limit(1)
    return wanted if season is None else wanted.where(of.season == season)


def _field_of(version: int, doc: str, path: str) -> Select:
    read, of = tables.reading.c, tables.document.c
    joined = (of.dossier_version == read.dossier_version) & (of.id == read.document)
    return (
        select(tables.reading, of.kind, of.pages)
        .join(tables.document, joined)
        .where(read.dossier_version == version, read.document == doc, read.path == path)
    )


def _field_entry(row: Row) -> FieldEntry:
    return FieldEntry.model_validate({name: row._mapping[name] for name in FieldEntry.model_fields})


def _sightings(connection: Connection, scans: set[str]) -> tuple[Sighting, ...]:
    seen, of = tables.batch_scan.c, tables.batch.c
    wanted = (
        select(seen.scan, seen.file_name, seen.batch, of.started_at, of.operator)
        .join(tables.batch, of.id == seen.batch)
        .where(seen.scan.in_(scans))
        .order_by(seen.id)
    )
    return tuple(Sighting(*row) for row in connection.execute(wanted))


def _pairs(connection: Connection, query: Select) -> dict:
    """The rows of a query for two columns, the second by the first."""
    return {row[0]: row[1] for row in connection.execute(query)}
