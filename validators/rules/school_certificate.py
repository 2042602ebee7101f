"""Pupils and students: the school says whether there is a scholarship, and how much."""

from __future__ import annotations

from collections.abc import Iterator

from models.dossier import DocumentEntry
from validators.rules import facts
from validators.rules.case import Case, Member
from validators.rules.registry import rule
from validators.rules.verdicts import COMMON, PERSON, Outcome, Verdict, missing, state, strays, sure, try_papers
from validators.seasons.shape import Message, RequirementSpec

_MESSAGES = {**COMMON, "school_age": PERSON, "conflict": PERSON}


@rule("school_certificate", _MESSAGES)
def school_certificate(case: Case, spec: RequirementSpec) -> Iterator[Outcome]:
    """Asked of declared pupils and students; of the others of school age only whether they are one."""
    for member in case.members:
        yield state(spec, member, _verdict(case, spec, member))
    yield from strays(case, spec, spec.papers())


def _verdict(case: Case, spec: RequirementSpec, member: Member) -> Verdict:
    fact, papers = facts.pupil(case, member), member.of(spec.papers())
    if fact.state == "conflict":
        return Verdict("unclear", tuple(d.id for d in papers), spec.say("conflict", person=member.label))
    if fact.state == "unknown":
        return Verdict("unclear", (), spec.say("school_age", person=member.label))
    if fact.value == "no":
        return Verdict("not_applicable")
    return try_papers(papers, lambda paper: _wrong(spec, member, paper)) or missing(case, spec, member, spec.papers())


def _wrong(spec: RequirementSpec, member: Member, paper: DocumentEntry) -> Message | None:
    paths = ("/name", "/cnp", "/scholarship")
    return sure(spec, member, paper, (*paths, "/amount") if paper.value("/scholarship") is True else paths)
