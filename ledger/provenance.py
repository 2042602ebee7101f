"""Where a version of a dossier comes from: batch, operator, sightings of its scans, corrections. Only reads."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, Row, Select, select

from ledger import tables
from ledger.desk_tables import account, corrected_version, correction
from ledger.engine import reading
from ledger.views import Sighting
from models.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Origin:
    """One version of a dossier. ``read_version``: the reading that it corrects, None when it is a reading itself.

    ``record_sha256`` as kept, None without a record; ``record_intact``: whether the kept record still gives it.
    """

    version: int
    fingerprint: str
    program_version: str
    created_at: str
    batch: int
    batch_started_at: str
    operator: str | None
    read_version: int | None
    record_sha256: str | None
    record_intact: bool
    dossier: Dossier


@dataclass(frozen=True, slots=True)
class CorrectionNote:
    """Who changed what, when and why. ``by``: the account's name."""

    id: int
    at: str
    by: str
    document: str
    path: str | None
    act: str
    before: Any
    after: Any
    reason: str | None
    undoes: int | None = None


class Provenance:
    """Answers from one ledger: ``Provenance(ledger.engine)``. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def newest(self, number: str, season: str) -> Origin | None:
        """The newest version of the dossier; None when the ledger knows none."""
        of = tables.dossier_version.c
        return self._origin(_versions().where(of.number == number, of.season == season).order_by(of.id.desc()))

    def version(self, version: int) -> Origin | None:
        """This version, newest or not."""
        return self._origin(_versions().where(tables.dossier_version.c.id == version))

    def with_record(self, season: str, number: str, digest: str) -> Origin | None:
        """The newest version of the dossier whose record's SHA-256 begins with ``digest``."""
        of, kept = tables.dossier_version.c, tables.record.c
        wanted = _versions().where(of.number == number, of.season == season, kept.sha256.startswith(digest))
        return self._origin(wanted.order_by(of.id.desc()))

    def sightings(self, scans: Collection[str]) -> dict[str, list[Sighting]]:
        """Every time a batch brought one of these scans, by scan, oldest first."""
        seen, of = tables.batch_scan.c, tables.batch.c
        wanted = (
            select(seen.scan, seen.file_name, seen.batch, of.started_at, of.operator)
            .join(tables.batch, of.id == seen.batch)
            .where(seen.scan.in_(scans))
            .order_by(seen.id)
        )
        found: dict[str, list[Sighting]] = {}
        with reading(self._engine) as connection:
            for row in connection.execute(wanted):
                found.setdefault(row.scan, []).append(Sighting(*row))
        return found

    def corrections(self, number: str, season: str) -> Mapping[int, CorrectionNote]:
        """Every act on the dossier, those taken back included, by its number."""
        of = correction.c
        wanted = (
            select(correction, account.c.name.label("by"))
            .join(account, account.c.id == of.account)
            .where(of.number == number, of.season == season)
            .order_by(of.id)
        )
        with reading(self._engine) as connection:
            return {row.id: _note(row) for row in connection.execute(wanted)}

    def _origin(self, wanted: Select[Any]) -> Origin | None:
        with reading(self._engine) as connection:
            row = connection.execute(wanted.limit(1)).first()
        if row is None:
            return None
        intact = row.record is None or hashlib.sha256(row.record.encode()).hexdigest() == row.sha256
        return Origin(
            version=row.id, fingerprint=row.fingerprint, program_version=row.program_version,
            created_at=row.created_at, batch=row.batch, batch_started_at=row.started_at, operator=row.operator,
            read_version=row.read_version, record_sha256=row.sha256, record_intact=intact,
            dossier=Dossier.model_validate_json(row.json),
        )  # fmt: skip


def _versions() -> Select[Any]:
    of, kept, batch = tables.dossier_version.c, tables.record.c, tables.batch.c
    return (
        select(
            tables.dossier_version, kept.json.label("record"), kept.sha256, batch.started_at, batch.operator,
            corrected_version.c.read_version,
        )
        .join(tables.batch, batch.id == of.batch)
        .outerjoin(tables.record, kept.dossier_version == of.id)
        .outerjoin(corrected_version, corrected_version.c.version == of.id)
    )  # fmt: skip


def _note(row: Row[Any]) -> CorrectionNote:
    told = (row.before, row.after, row.reason, row.undoes)
    return CorrectionNote(row.id, row.at, row.by, row.document, row.path, row.act, *told)
