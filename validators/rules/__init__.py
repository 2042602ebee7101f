"""The completeness checklist: one small registered function for each item of the city's list, one file each.

:func:`check` runs those that the season lists, in its order. A new item is a new file here and a new entry in the
season; nothing else changes. Source of the items: CONTRACT section 6 and the season's file.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules

from models.dossier import Completeness, CompletenessStatus, Dossier, Requirement
from validators.rules.case import Case, build
from validators.rules.needs import open_fields
from validators.rules.registry import RULES, fit
from validators.seasons.shape import RequirementSpec, Season
from validators.text import mask_cnp

__all__ = ["RULES", "check", "overall"]

for _module in sorted(m.name for m in iter_modules(__path__)):
    import_module(f"{__name__}.{_module}")


def check(dossier: Dossier, season: Season, waived: Iterable[str] = ()) -> Completeness:
    """Which papers are there, missing, or in doubt; ConfigError when the season does not fit the rules.

    ``waived``: ids of requirements that a clerk let off for this dossier (an association's certificate for a house).
    """
    fit(season)
    case = build(dossier, season, waived)
    found = tuple(r for spec in season.requirements for r in _one(case, spec))
    status = overall(found)
    if status == "complete" and open_fields(case, found):
        status = "needs_review"
    return Completeness(status=status, requirements=found)


def overall(requirements: Iterable[Requirement]) -> CompletenessStatus:
    """``incomplete`` when something is certainly missing, else ``needs_review`` when something is in doubt."""
    statuses = {r.status for r in requirements}
    if "missing" in statuses:
        return "incomplete"
    return "needs_review" if "unclear" in statuses else "complete"


def _one(case: Case, spec: RequirementSpec) -> Iterable[Requirement]:
    if spec.id in case.waived:
        note = "Un funcționar a scutit dosarul de acest act."
        yield Requirement(id=spec.id, person=None, status="not_applicable", basis=spec.basis, message=note)
        return
    for found in RULES[spec.id].run(case, spec):
        message = mask_cnp(found.message) if found.message else None
        yield found.model_copy(update={"message": message})
