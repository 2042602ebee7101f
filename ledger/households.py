"""The requests of one household in a season, found by its people: the ledger's side of change requests."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Engine, func, select

from ledger.checklist_tables import finding
from ledger.engine import reading
from ledger.tables import dossier_version
from models.dossier import Dossier

_PEOPLE = "identity"  # the requirement that has an entry for each person of the household


def written_in(engine: Engine, season: str, people: Iterable[str], batch: int) -> set[str]:
    """The numbers of the season's dossiers that got a version in this batch and name one of these people (CNPs)."""
    wanted = sorted(set(people))
    if not wanted:
        return set()
    found, of = finding.c, dossier_version.c
    seen = select(found.dossier_version).where(found.code == _PEOPLE, found.person.in_(wanted))
    numbers = select(of.number).where(of.id.in_(seen), of.season == season, of.batch == batch).distinct()
    with reading(engine) as connection:
        return set(connection.execute(numbers).scalars())


def requests_of(engine: Engine, season: str, people: Iterable[str], but: str | None = None) -> list[Dossier]:
    """The newest version of every dossier of the season whose household has one of these people (CNPs), by date and
    number; without the dossier ``but``. An index leads from the person to the dossiers."""
    wanted = sorted(set(people))
    if not wanted:
        return []
    found, of = finding.c, dossier_version.c
    seen = select(found.dossier_version).where(found.code == _PEOPLE, found.person.in_(wanted))
    numbers = select(of.number).where(of.id.in_(seen), of.season == season).distinct()
    newest = select(func.max(of.id)).where(of.season == season, of.number.in_(numbers)).group_by(of.number)
    with reading(engine) as connection:
        texts = connection.execute(select(of.json).where(of.id.in_(newest))).scalars().all()
    dossiers = [Dossier.model_validate_json(text) for text in texts]
    named = [d for d in dossiers if d.registration.number != but and {p.cnp for p in d.persons} & set(wanted)]
    return sorted(named, key=lambda d: (d.registration.date or "", d.registration.number or ""))
