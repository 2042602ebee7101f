"""What is known of erased dossiers, and what their erasures still have to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import Engine, Row, func, insert, select

from ledger import moments, tables
from ledger import retention_tables as t
from ledger.engine import reading, writing
from ledger.proof import ERASED

COMPACTED = "ledger.compacted"
SETTLED = ("gone", "absent", "needed")


@dataclass(frozen=True, slots=True)
class Tombstone:
    """An erasure, as it stays for good. ``rule``: the outcome whose term ended, or ``request``; ``files`` by outcome:
    ``gone``, ``absent``, ``needed`` (it came again), ``locked`` (the store would not let it go), ``waiting``."""

    id: int
    at: str
    by: str
    number: str
    season: str
    rule: str
    due: str
    reason: str
    counts: Mapping[str, int]
    digest: str
    scans: int
    shared: int
    files: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class LeftFile:
    """A file of an erased dossier that is still to go. ``sealed``: it cannot be read any more; ``tried``: its last
    outcome, None before the first try."""

    id: int
    place: str
    name: str
    sealed: bool
    tried: str | None


def tombstone(engine: Engine, number: str, season: str | None = None) -> Tombstone | None:
    """The newest erasure of the dossier with this number; None when it was never erased."""
    found = [one for one in tombstones(engine, number) if season in (None, one.season)]
    return found[-1] if found else None


def tombstones(engine: Engine, number: str | None = None) -> list[Tombstone]:
    """All erasures (of one number), oldest first."""
    wanted = select(t.erasure).order_by(t.erasure.c.id)
    if number is not None:
        wanted = wanted.where(t.erasure.c.number == number)
    of = t.erasure_scan.c
    with reading(engine) as connection:
        rows = connection.execute(wanted).all()
        fates = connection.execute(select(of.erasure, of.fate, func.count()).group_by(of.erasure, of.fate)).all()
        files = connection.execute(_files()).all()
    scans = {(row[0], row[1]): int(row[2]) for row in fates}
    counted: dict[int, dict[str, int]] = {}
    for one in files:
        each = counted.setdefault(one.erasure, {})
        each[one.outcome or "waiting"] = each.get(one.outcome or "waiting", 0) + 1
    return [_tombstone(row, scans, counted.get(row.id, {})) for row in rows]


def left_files(engine: Engine) -> list[LeftFile]:
    """Files that are still to go, those that were locked at the last try included."""
    with reading(engine) as connection:
        rows = connection.execute(_files()).all()
    return [LeftFile(r.id, r.place, r.name, bool(r.sealed), r.outcome) for r in rows if r.outcome not in SETTLED]


def swept(engine: Engine) -> tuple[set[str], set[tuple[str, str]]]:
    """Scans and (number, season) of everything that was ever erased and did not come again: copies of it may go."""
    of, row, version = t.erasure_scan.c, t.erasure.c, tables.dossier_version.c
    known = select(tables.scan.c.sha256)
    kept = select(version.id).where(version.number == row.number, version.season == row.season).exists()
    with reading(engine) as connection:
        scans = connection.execute(select(of.scan).where(of.fate == "erased", of.scan.not_in(known))).scalars()
        dossiers = connection.execute(select(row.number, row.season).where(~kept))
        return set(scans), {(number, season) for number, season in dossiers}


def is_needed(engine: Engine, scan: str) -> bool:
    """Whether the ledger knows this scan (again): then its plain object must stay."""
    with reading(engine) as connection:
        return connection.execute(select(tables.scan.c.sha256).where(tables.scan.c.sha256 == scan)).first() is not None


def note_file(engine: Engine, file: LeftFile, outcome: str) -> None:
    """What became of it; the same again is not written twice."""
    if outcome != file.tried:
        with writing(engine) as connection:
            connection.execute(insert(t.erasure_file_end), {"file": file.id, "at": moments.now(), "outcome": outcome})


def is_compacted(engine: Engine) -> bool:
    """Whether the database was cleared of freed pages since the last erasure."""
    of = tables.event.c
    with reading(engine) as connection:
        last = {
            kind: connection.execute(select(func.max(of.seq)).where(of.kind == kind)).scalar() or 0
            for kind in (ERASED, COMPACTED)
        }
    return last[COMPACTED] >= last[ERASED]


def _files():  # type: ignore[no-untyped-def]
    """Every file with its newest outcome."""
    of, end, other = t.erasure_file.c, t.erasure_file_end, t.erasure_file_end.alias()
    newest = select(func.max(other.c.id)).where(other.c.file == of.id).correlate(t.erasure_file).scalar_subquery()
    return (
        select(of.id, of.erasure, of.place, of.name, of.sealed, end.c.outcome)
        .select_from(t.erasure_file.outerjoin(end, end.c.id == newest))
        .order_by(of.id)
    )


def _tombstone(row: Row, scans: Mapping[tuple[int, str], int], files: Mapping[str, int]) -> Tombstone:
    plain = {name: row._mapping[name] for name in Tombstone.__slots__ if name not in ("scans", "shared", "files")}
    return Tombstone(
        **plain, scans=scans.get((row.id, "erased"), 0), shared=scans.get((row.id, "shared"), 0), files=dict(files)
    )
