"""Change requests: a later request of the same household in the season, which counts instead of the first one.

Source: the page, „Orice modificare […] se comunică printr-o nouă cerere”. What the household's earlier requests are is
looked up elsewhere; here they are weighed. A link that is not sure is never made: it is a finding for a clerk, whose
word at registration (``declared.change_of``: a number, or ``none``) settles it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from models.dossier import Dossier, EarlierRequest, Supersedes
from validators import addresses
from validators.rules import facts
from validators.rules.case import Case, build
from validators.seasons.shape import Season

Weight = Literal["sure", "doubtful", "elsewhere"]
NONE = "none"


def earlier_requests(dossier: Dossier, others: Iterable[Dossier], season: Season) -> tuple[EarlierRequest, ...]:
    """Those of the other dossiers of this household that were filed before this one, oldest first.

    Requests of one day are in the order of their numbers. Dossiers without a date are left out: nobody can order them.
    """
    case = build(dossier, season)
    if case.day is None:
        return ()
    mine = _order(dossier)
    found = [_seen(case, other, season) for other in others if other.registration.date and _order(other) < mine]
    return tuple(sorted((e for e in found if e is not None), key=lambda e: (e.date, e.number)))


def weigh(dossier: Dossier, one: EarlierRequest) -> Weight:
    """How sure it is that this dossier changes the earlier request; ``elsewhere``: only somebody moved, it seems."""
    near = one.dwelling in ("same", "compatible")
    if one.date == dossier.registration.date:
        return "doubtful" if one.applicant or near else "elsewhere"
    if (one.applicant and near) or (one.dwelling == "same" and one.people == "same"):
        return "sure"
    return "doubtful" if one.applicant or near else "elsewhere"


def superseded(dossier: Dossier, season: Season) -> Supersedes | None:
    """The request that this dossier replaces, and from which month; None where none is, or where it is not sure."""
    day = _day(dossier)
    month = season.start_month(day) if day else None
    said = dossier.declared.change_of if dossier.declared else None
    if month is None or said == NONE:
        return None
    if said:
        return Supersedes(number=said, from_month=month)
    sure = [e for e in dossier.earlier if weigh(dossier, e) == "sure"]
    doubtful = any(weigh(dossier, e) == "doubtful" for e in dossier.earlier)
    return Supersedes(number=sure[-1].number, from_month=month) if sure and not doubtful else None


def _seen(case: Case, other: Dossier, season: Season) -> EarlierRequest | None:
    there = build(other, season)
    mine, theirs = ({m.cnp for m in c.members if m.cnp} for c in (case, there))
    if not mine & theirs or not other.registration.number or not other.registration.date:
        return None
    asks, asked = case.applicant, there.applicant
    homes = facts.dwelling(case).value, facts.dwelling(there).value
    return EarlierRequest(
        number=other.registration.number,
        date=other.registration.date,
        applicant=bool(asks and asked and asks.cnp and asks.cnp == asked.cnp),
        dwelling=addresses.compare(homes[0], homes[1]) if homes[0] and homes[1] else "unknown",
        people="same" if mine == theirs else "some",
    )


def _order(dossier: Dossier) -> tuple[str, str]:
    return dossier.registration.date or "", (dossier.registration.number or "").zfill(20)


def _day(dossier: Dossier) -> date | None:
    try:
        return date.fromisoformat(dossier.registration.date or "")
    except ValueError:
        return None
