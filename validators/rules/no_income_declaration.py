"""An adult without income declares what they live on."""

from __future__ import annotations

from collections.abc import Iterator

from validators.rules.case import Case, Member
from validators.rules.registry import rule
from validators.rules.verdicts import COMMON, Outcome, Verdict, missing, state, strays, sure, try_papers
from validators.seasons.shape import RequirementSpec


@rule("no_income_declaration", COMMON)
def no_income_declaration(case: Case, spec: RequirementSpec) -> Iterator[Outcome]:
    """Asked of adults who were declared without income, or who bring the declaration by themselves."""
    for member in case.members:
        yield state(spec, member, _verdict(case, spec, member))
    yield from strays(case, spec, spec.papers())


def _verdict(case: Case, spec: RequirementSpec, member: Member) -> Verdict:
    papers = member.of(spec.papers())
    declared = bool(member.declared and member.declared.no_income) and member.at_least(case.season.ages.adult)
    if not papers and not declared:
        return Verdict("not_applicable")
    tried = try_papers(papers, lambda paper: sure(spec, member, paper, ("/name", "/cnp")))
    return tried or missing(case, spec, member, spec.papers())
