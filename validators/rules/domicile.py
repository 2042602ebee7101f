"""Two certificates from the town of the domicile, which differ in the paper only: the rule that both share."""

from __future__ import annotations

from collections.abc import Iterator

from validators.rules import facts
from validators.rules.case import Case, Member
from validators.rules.verdicts import COMMON, PERSON, Outcome, Verdict, missing, state, strays, sure, try_papers
from validators.seasons.shape import RequirementSpec

MESSAGES = {**COMMON, "domicile_unknown": PERSON, "domicile_conflict": PERSON}


def certificates(case: Case, spec: RequirementSpec, paths: tuple[str, ...]) -> Iterator[Outcome]:
    """One entry for each person: the certificate is asked of adults whose domicile is elsewhere."""
    for member in case.members:
        yield state(spec, member, _verdict(case, spec, member, paths))
    yield from strays(case, spec, spec.papers())


def unclear(spec: RequirementSpec, member: Member, fact: facts.Fact) -> Verdict | None:
    """What keeps us from knowing where the domicile is; None when it is known."""
    if fact.known:
        return None
    which = "domicile_conflict" if fact.state == "conflict" else "domicile_unknown"
    return Verdict("unclear", (), spec.say(which, person=member.label))


def _verdict(case: Case, spec: RequirementSpec, member: Member, paths: tuple[str, ...]) -> Verdict:
    if not member.at_least(case.season.ages.adult):
        return Verdict("not_applicable")
    fact = facts.elsewhere(case, member)
    doubt = unclear(spec, member, fact)
    if doubt is not None:
        return doubt
    if fact.value != "yes":
        return Verdict("not_applicable")
    tried = try_papers(member.of(spec.papers()), lambda paper: sure(spec, member, paper, paths))
    return tried or missing(case, spec, member, spec.papers())
