"""The people of the form, of the association and of the papers are the same people."""

from __future__ import annotations

from collections.abc import Iterator

from models.dossier import Finding, Severity
from validators import cnp as cnps
from validators.rules.case import Case, Member, paper_name
from validators.rules.checks.registry import Look, crosscheck
from validators.rules.verdicts import PERSON

_MESSAGES: dict[str, tuple[Severity, tuple[str, ...]]] = {
    "alone": ("doubt", ("person", "paper")),
    "without_papers": ("missing", PERSON),
    "declared_without_papers": ("missing", PERSON),
    "century_assumed": ("notice", ("person", "date")),
}
_ANCHORS = ("application_form", "association_certificate", "declared")
_SEVERITY: dict[str | None, Severity] = {"missing": "missing", "unclear": "doubt"}


@crosscheck("person", _MESSAGES)
def person(look: Look) -> Iterator[Finding]:
    """Who is named by one paper only may be of another dossier; whom only the association names brought no paper."""
    for member in look.case.members:
        if alone(look.case, member):
            paper = member.documents[0]
            about = {"requirement": "identity", "member": member, "documents": (paper.id,)}
            yield look.finding("alone", **about, paper=paper_name(paper))  # type: ignore[arg-type]
        yield from _without_papers(look, member)
        yield from _century(look, member)


def alone(case: Case, member: Member) -> bool:
    """Whether one single paper names this person, though others say who lives there: it may be of another dossier."""
    kinds = {m.kind for m in member.joined.mentions}
    if kinds & set(_ANCHORS) or len(member.documents) != 1 or len(case.members) < 2:
        return False
    others = (m for other in case.members if other is not member for m in other.joined.mentions)
    return any(m.kind in ("association_certificate", "declared") for m in others)


def _without_papers(look: Look, member: Member) -> Iterator[Finding]:
    """Severe as the verdict on the identity paper is: with social aid the papers are there already."""
    kinds = {m.kind for m in member.joined.mentions}
    severity = _SEVERITY.get(look.status("identity", member.cnp), "notice")
    said: dict[str, Severity] = {"severity": severity}
    if kinds <= {"association_certificate", "declared"} and "association_certificate" in kinds:
        papers = tuple(d.id for d in member.documents)
        code = "association.person_without_papers"
        yield look.finding("without_papers", requirement="identity", member=member, documents=papers, code=code, **said)  # type: ignore[arg-type]
    elif kinds == {"declared"}:
        yield look.finding("declared_without_papers", requirement="identity", member=member, **said)  # type: ignore[arg-type]


def _century(look: Look, member: Member) -> Iterator[Finding]:
    day, born = look.case.day, member.person.birth_date
    if day is None or born is None or not member.cnp or any(m.birth_date for m in member.joined.mentions):
        return
    if len(cnps.birth_dates(member.cnp, day)) == 2:
        yield look.finding(
            "century_assumed", requirement="identity", member=member, date=f"{born[8:]}.{born[5:7]}.{born[:4]}"
        )
