"""Foreign adults prove the means of support on which their permit rests; citizens of the Union need not."""

from __future__ import annotations

from collections.abc import Iterator

from validators.mentions import trusted
from validators.rules import facts
from validators.rules.case import Case, Member
from validators.rules.registry import rule
from validators.rules.verdicts import COMMON, PERSON, Outcome, Verdict, missing, state, strays, sure, try_papers
from validators.seasons.shape import RequirementSpec
from validators.text import fold

_MESSAGES = {**COMMON, "nationality": PERSON, "scholar": PERSON, "origin": PERSON, "conflict": PERSON}


@rule("means_of_support", _MESSAGES)
def means_of_support(case: Case, spec: RequirementSpec) -> Iterator[Outcome]:
    """Asked of foreign adults; scholars of the state and students of Romanian origin are excepted, which a clerk
    confirms."""
    for member in case.members:
        yield state(spec, member, _verdict(case, spec, member))
    yield from strays(case, spec, spec.papers())


def _verdict(case: Case, spec: RequirementSpec, member: Member) -> Verdict:
    foreign, papers = facts.foreign(member), member.of(spec.papers())
    if not member.at_least(case.season.ages.adult) or foreign.value == "no":
        return Verdict("not_applicable")
    if foreign.state == "conflict":
        return Verdict("unclear", (), spec.say("conflict", person=member.label))
    exempt = _exempt(case, member)
    if exempt:
        return Verdict("not_applicable")
    tried = try_papers(papers, lambda paper: sure(spec, member, paper, ("/name",)))
    if tried is not None:
        return tried
    if any(d.value("/scholarship") is True for d in member.of(["school_certificate"])):
        return Verdict("unclear", (), spec.say("scholar", person=member.label))
    if exempt is None:
        return Verdict("unclear", (), spec.say("nationality", person=member.label))
    if facts.pupil(case, member).value == "yes":  # students of Romanian origin are excepted, and no paper shows it
        return Verdict("unclear", (), spec.say("origin", person=member.label))
    return missing(case, spec, member, spec.papers())


def _exempt(case: Case, member: Member) -> bool | None:
    """Whether the permit shows a citizen of the EU, the EEA or Switzerland; None when none shows it."""
    fields = [d.field("/nationality") for d in member.of(["residence_permit"])]
    sure_ones = [f.value for f in fields if f is not None and trusted(f) and isinstance(f.value, str)]
    if not sure_ones:
        return None
    exempt = {fold(name) for name in case.season.exempt_nationalities}
    words = {fold(part) for part in sure_ones[0].replace("/", " ").split()} | {fold(sure_ones[0])}
    return bool(words & exempt)
