"""What goes with acts on whole papers: their readings, kept by program version, and the rescans that came."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, case, insert, select

from ledger import moments
from ledger.desk_tables import account, correction
from ledger.engine import reading
from ledger.paper_tables import paper_reading, rescan_arrival
from models.correction import Place
from models.dossier import DocumentEntry, PageRef
from models.kinds import KINDS
from validators.corrected_papers import paper_key


def find(connection: Connection, program_version: str, pages: tuple[PageRef, ...], kind: str) -> DocumentEntry | None:
    """What was read there: by this program version, else by the one that read it last."""
    of = paper_reading.c
    own = case((of.program_version == program_version, 0), else_=1)
    wanted = select(of.entry).where(of.key == paper_key(pages, kind)).order_by(own, of.id.desc()).limit(1)
    row = connection.execute(wanted).first()
    return DocumentEntry.model_validate(row.entry) if row else None


def is_kept(connection: Connection, program_version: str, pages: tuple[PageRef, ...], kind: str) -> bool:
    of = paper_reading.c
    same = (of.key == paper_key(pages, kind), of.program_version == program_version)
    return connection.execute(select(of.id).where(*same)).first() is not None


def keep(connection: Connection, entry: DocumentEntry, program_version: str) -> None:
    """Keep a paper's reading; the first one of a program version stands."""
    if is_kept(connection, program_version, entry.pages, entry.kind):
        return
    row = {"at": moments.now(), "key": paper_key(entry.pages, entry.kind), "program_version": program_version}
    connection.execute(insert(paper_reading), row | {"entry": entry.model_dump(mode="json")})


def note_arrival(connection: Connection, wishes: Sequence[int], batch: int, scans: Sequence[str]) -> None:
    for wish in wishes:
        row = {"correction": wish, "at": moments.now(), "batch": batch, "scans": list(scans)}
        connection.execute(insert(rescan_arrival), row)


def closed_wishes(connection: Connection, number: str, season: str) -> frozenset[int]:
    """The acts ``rescan`` on this dossier whose scan has come."""
    of = correction.c
    wanted = select(of.id).join(rescan_arrival, rescan_arrival.c.correction == of.id)
    return frozenset(connection.execute(wanted.where(of.number == number, of.season == season)).scalars())


def arrived_scans(connection: Connection, number: str, season: str) -> frozenset[str]:
    of = correction.c
    wanted = select(rescan_arrival.c.scans).join(correction, rescan_arrival.c.correction == of.id)
    found = connection.execute(wanted.where(of.number == number, of.season == season)).scalars()
    return frozenset(scan for scans in found for scan in scans)


@dataclass(frozen=True, slots=True)
class Wish:
    """A page or paper that a clerk wants scanned again. ``pages``: numbers as scanned; ``by``: the account's name."""

    number: str
    season: str
    paper: str
    pages: tuple[int, ...]
    reason: str
    at: str
    by: str


def wishes(engine: Engine, season: str, number: str | None = None) -> list[Wish]:
    """What is still to be scanned again, oldest first; of one dossier, or of all."""
    of, later = correction.c, correction.alias()
    undone = select(later.c.id).where(later.c.undoes == of.id).exists()
    came = select(rescan_arrival.c.correction).where(rescan_arrival.c.correction == of.id).exists()
    wanted = (
        select(of.number, of.season, of.kind, of.place, of.reason, of.at, account.c.name)
        .join(account, account.c.id == of.account)
        .where(of.act == "rescan", of.season == season, ~undone, ~came)
        .order_by(of.id)
    )
    if number is not None:
        wanted = wanted.where(of.number == number)
    with reading(engine) as connection:
        rows = connection.execute(wanted).all()
    return [
        Wish(r.number, r.season, KINDS[r.kind].title if r.kind in KINDS else r.kind,
             tuple(sorted({p.page for p in Place.model_validate(r.place).pages})), r.reason or "", r.at, r.name)
        for r in rows
    ]  # fmt: skip
