"""The completeness checklist: one small registered function for each item of the city's list, one file each.

:func:`check` runs those that the season lists, in its order. A new item is a new file here and a new entry in the
season; nothing else changes. What is noticed across papers is in :mod:`validators.rules.checks`. Source of the items:
CONTRACT section 6 and the season's file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules

from models.dossier import Completeness, CompletenessStatus, Dossier, Finding, Requirement
from validators.rules.case import Case, build
from validators.rules.checks import fit_checks, look_across
from validators.rules.checks.people import alone
from validators.rules.needs import open_fields
from validators.rules.registry import RULES, fit
from validators.rules.verdicts import Outcome
from validators.rules.weigh import contradicted, open_files, open_membership
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
    fit_checks(season)
    case = build(dossier, season, waived)
    doubted = frozenset(m.cnp for m in case.members if m.cnp and alone(case, m))
    judged = (open_membership(o, doubted) for spec in season.requirements for o in _one(case, spec))
    outcomes = [open_files(o, dossier) for o in judged]
    found = tuple(o.requirement for o in outcomes)
    noticed = tuple(_said(case, f) for f in look_across(case, found))
    requirements = contradicted(found, noticed)
    findings = (*(f for o in outcomes for f in o.findings), *noticed)
    status = overall(requirements, findings)
    if status == "complete" and open_fields(case, requirements):
        status = "needs_review"
    return Completeness(status=status, requirements=requirements, findings=findings)


def overall(requirements: Iterable[Requirement], findings: Iterable[Finding] = ()) -> CompletenessStatus:
    """``incomplete`` when something is certainly missing, else ``needs_review`` when something is in doubt."""
    statuses = {r.status for r in requirements}
    if "missing" in statuses:
        return "incomplete"
    doubt = "unclear" in statuses or any(f.severity != "notice" for f in findings)
    return "needs_review" if doubt else "complete"


def _one(case: Case, spec: RequirementSpec) -> Iterator[Outcome]:
    if spec.id in case.waived:
        said = next((s for s in case.dossier.statements if s.act == "waive" and s.about == spec.id), None)
        why = f" Motivul: {mask_cnp(said.reason)}" if said else ""
        note = f"Un funcționar a scutit dosarul de acest act.{why}"
        yield Outcome(Requirement(id=spec.id, person=None, status="not_applicable", basis=spec.basis, message=note))
        return
    for outcome in RULES[spec.id].run(case, spec):
        one = outcome.requirement
        message = mask_cnp(one.message) if one.message else None
        findings = tuple(_said(case, f) for f in outcome.findings)
        yield Outcome(one.model_copy(update={"message": message}), findings)


def _said(case: Case, finding: Finding) -> Finding:
    """As it is shown: no CNP in full; what a clerk waived is a notice at most."""
    severity = "notice" if finding.requirement in case.waived else finding.severity
    return finding.model_copy(update={"message": mask_cnp(finding.message), "severity": severity})
