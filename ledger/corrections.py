"""Corrections kept and read back. All that one act changes is written in one transaction: a :class:`Sitting`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, Row, Select, insert, select

from ledger import moments, papers, rows, tables
from ledger.desk_tables import corrected_version, correction
from ledger.engine import reading, to_json, writing
from ledger.ledger import add_version, record_in
from models.correction import Correction, Cut, Place
from models.dossier import DocumentEntry, Dossier, PageRef


@dataclass(frozen=True, slots=True)
class Kept:
    """A version as it stands in the ledger."""

    id: int
    dossier: Dossier
    fingerprint: str
    program_version: str
    batch: int


class Sitting:
    """One transaction on one dossier: its corrections, the newest reading, and the newest version of all."""

    def __init__(self, connection: Connection, number: str, season: str) -> None:
        self._connection, self.number, self.season = connection, number, season
        self.corrections = _corrections(connection, number, season)
        self.read = _newest(connection, number, season, corrected=False)
        self.current = _newest(connection, number, season, corrected=None)

    def add(self, one: Correction) -> Correction:
        """Append an act; as kept, with its number and time."""
        at = moments.now()
        row = one.model_dump(mode="json", exclude={"id", "closed"}) | {"at": at}
        row["papers"] = row["papers"] or None
        key = self._connection.execute(insert(correction), row).inserted_primary_key
        assert key is not None
        kept = one.model_copy(update={"id": int(key[0]), "at": at})
        self.corrections = (*self.corrections, kept)
        return kept

    def record(self, dossier: Dossier, fingerprint: str, program_version: str, batch: int) -> bool:
        """A reading as it came from the scans; whether it is the newest one. Where corrections are to be applied to it
        the caller does so before this transaction ends."""
        last = not self.corrections
        version, _ = record_in(self._connection, dossier, fingerprint, program_version, batch, last)
        self.read = _newest(self._connection, self.number, self.season, corrected=False)
        return self.read is not None and self.read.id == version

    def reading_of(self, program_version: str, pages: tuple[PageRef, ...], kind: str) -> DocumentEntry | None:
        """What was read on a paper that a clerk made: by this program, else by the newest that did."""
        return papers.find(self._connection, program_version, pages, kind)

    def has_reading(self, program_version: str, pages: tuple[PageRef, ...], kind: str) -> bool:
        """Whether this very program has read it."""
        return papers.is_kept(self._connection, program_version, pages, kind)

    def keep_reading(self, entry: DocumentEntry, program_version: str) -> None:
        papers.keep(self._connection, entry, program_version)

    def scans_came(self, wishes: tuple[Correction, ...], batch: int, scans: list[str]) -> None:
        """The new scans that were wished for are here."""
        papers.note_arrival(self._connection, [w.id for w in wishes], batch, scans)
        self.corrections = _corrections(self._connection, self.number, self.season)

    def arrived(self) -> frozenset[str]:
        """The scans that came because a clerk had wished for them."""
        return papers.arrived_scans(self._connection, self.number, self.season)

    def keep(self, dossier: Dossier, program_version: str) -> int:
        """The newest reading with all corrections applied, as a version of its own; its id. The same reading,
        corrections and program are the same version, however often it is kept."""
        assert self.read is not None
        assert self.corrections
        mark = self._fingerprint(self.read)
        of = tables.dossier_version.c
        same = select(of.id).where(
            of.number == self.number,
            of.season == self.season,
            of.fingerprint == mark,
            of.program_version == program_version,
        )
        known = self._connection.execute(same).scalar()
        if known is not None:
            return int(known)
        made = {"fingerprint": mark, "program_version": program_version, "batch": self.read.batch}
        whole = rows.version_row(self.number, dossier) | made | {"created_at": moments.now()}
        version = add_version(self._connection, dossier, whole)
        link = {"version": version, "read_version": self.read.id, "last_correction": self.corrections[-1].id}
        self._connection.execute(insert(corrected_version), link)
        return version

    def _fingerprint(self, read: Kept) -> str:
        """SHA-256 (hex) over the reading that is corrected and every correction to the dossier."""
        acts = [c.model_dump(mode="json") for c in self.corrections]
        text = to_json(["corrected", read.fingerprint, read.program_version, acts])
        return hashlib.sha256(text.encode()).hexdigest()


class Corrections:
    """The corrections of one ledger: ``Corrections(ledger.engine)``. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def sitting(self, number: str, season: str) -> Iterator[Sitting]:
        """A writing transaction on this dossier: all of it is kept, or nothing when the ``with`` ends in an error."""
        with writing(self._engine) as connection:
            yield Sitting(connection, number, season)

    @contextmanager
    def two_sittings(self, season: str, number: str, other: str) -> Iterator[tuple[Sitting, Sitting]]:
        """One writing transaction on two dossiers."""
        with writing(self._engine) as connection:
            yield Sitting(connection, number, season), Sitting(connection, other, season)

    @contextmanager
    def looking(self, number: str, season: str) -> Iterator[Sitting]:
        """The same without writing."""
        with reading(self._engine) as connection:
            yield Sitting(connection, number, season)

    def of(self, number: str, season: str) -> tuple[Correction, ...]:
        """Every act on this dossier, in order, those taken back included."""
        with reading(self._engine) as connection:
            return _corrections(connection, number, season)

    def last_by(self, account: int) -> Correction | None:
        """The account's newest act that is not taken back and takes nothing back."""
        of, later = correction.c, correction.alias()
        undone = select(later.c.id).where(later.c.undoes == of.id).exists()
        wanted = (
            select(correction).where(of.account == account, of.act != "undo", ~undone).order_by(of.id.desc()).limit(1)
        )
        with reading(self._engine) as connection:
            row = connection.execute(wanted).first()
        return _correction(row) if row else None

    def count_by(self, account: int, since: str) -> int:
        """How many fields the account has settled since then."""
        of = correction.c
        wanted = select(of.id).where(
            of.account == account, of.at >= since, of.act.in_(("confirm", "enter", "illegible"))
        )
        with reading(self._engine) as connection:
            return len(connection.execute(wanted).all())


def _corrections(connection: Connection, number: str, season: str) -> tuple[Correction, ...]:
    of = correction.c
    wanted = select(correction).where(of.number == number, of.season == season).order_by(of.id)
    closed = papers.closed_wishes(connection, number, season)
    found = (_correction(row) for row in connection.execute(wanted))
    return tuple(c.model_copy(update={"closed": True}) if c.id in closed else c for c in found)


def _correction(row: Row) -> Correction:
    facts = dict(row._mapping)
    made = tuple(Cut.model_validate(cut) for cut in facts["papers"] or ())
    return Correction.model_validate(facts | {"place": Place.model_validate(facts["place"]), "papers": made})


def _newest(connection: Connection, number: str, season: str, corrected: bool | None) -> Kept | None:
    row = connection.execute(_versions(number, season, corrected).limit(1)).first()
    if row is None:
        return None
    dossier = Dossier.model_validate_json(row.json)
    return Kept(row.id, dossier, row.fingerprint, row.program_version, row.batch)


def _versions(number: str, season: str, corrected: bool | None) -> Select:
    of = tables.dossier_version.c
    wanted = select(tables.dossier_version).where(of.number == number, of.season == season).order_by(of.id.desc())
    if corrected is None:
        return wanted
    made = select(corrected_version.c.version).where(corrected_version.c.version == of.id).exists()
    return wanted.where(made if corrected else ~made)
