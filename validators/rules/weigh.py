"""How the verdicts on single papers and what was noticed across them are weighed against each other."""

from __future__ import annotations

from models.dossier import Dossier, Finding, Requirement
from validators.rules.verdicts import Outcome


def open_membership(outcome: Outcome, doubted: frozenset[str]) -> Outcome:
    """Nothing is certainly missing of somebody of whom it is not certain that they live there."""
    return _uncertain(outcome) if outcome.requirement.person in doubted else outcome


def open_files(outcome: Outcome, dossier: Dossier) -> Outcome:
    """Nothing is certainly missing while a file that was brought could not be read: the paper may be in it."""
    unread = any(s.status == "rejected" for s in dossier.scans)
    return _uncertain(outcome) if unread else outcome


def _uncertain(outcome: Outcome) -> Outcome:
    """What is ``missing`` as ``unclear``, with the same words."""
    one = outcome.requirement
    if one.status != "missing":
        return outcome
    findings = tuple(
        f.model_copy(update={"severity": "doubt"}) if f.severity == "missing" else f for f in outcome.findings
    )
    return Outcome(one.model_copy(update={"status": "unclear"}), findings)


def contradicted(requirements: tuple[Requirement, ...], noticed: tuple[Finding, ...]) -> tuple[Requirement, ...]:
    """What was met becomes unclear where a doubt about it was noticed; a doubt without an entry gets one."""
    found = list(requirements)
    for doubt in (f for f in noticed if f.severity == "doubt" and f.requirement):
        places = [n for n, r in enumerate(found) if (r.id, r.person) == (doubt.requirement, doubt.person)]
        if not places:
            last = max((n for n, r in enumerate(found) if r.id == doubt.requirement), default=None)
            if last is not None:  # the season asks for it of others
                found.insert(last + 1, _entry(doubt))
        for place in places:
            membership = doubt.code == "person.alone" and found[place].status == "unclear"
            if found[place].status == "met" or membership:  # whether they live there comes before what they lack
                found[place] = found[place].model_copy(update={"status": "unclear", "message": doubt.message})
    return tuple(found)


def _entry(doubt: Finding) -> Requirement:
    return Requirement(
        id=doubt.requirement or "",
        person=doubt.person,
        status="unclear",
        documents=doubt.documents,
        basis=doubt.basis,
        message=doubt.message,
    )
