"""What each person earned in the month before the application."""

from __future__ import annotations

from collections.abc import Iterator

from validators.rules import facts
from validators.rules.case import Case, Member, month_name
from validators.rules.incomes import incomes_of, twice
from validators.rules.registry import rule
from validators.rules.verdicts import COMMON, DOUBT, PERSON, Outcome, Verdict, state, strays
from validators.seasons.shape import RequirementSpec

_MESSAGES = {
    **COMMON,
    "missing": ("person", "month"),
    "other_month": ("person", "paper", "found", "month"),
    "other_year": ("person", "paper", "found"),
    "doubt": DOUBT,
    "twice": PERSON,
    "only_allowance": ("person", "month"),
    "no_income_conflict": PERSON,
    "no_date": PERSON,
    "young": ("person", "month"),
    "social_aid": PERSON,
}


@rule("income", _MESSAGES)
def income(case: Case, spec: RequirementSpec) -> Iterator[Outcome]:
    """One entry for each person; and one for each proof of income that belongs to nobody known."""
    for member in case.members:
        yield state(spec, member, _verdict(case, spec, member))
    yield from strays(case, spec, spec.papers())


def _verdict(case: Case, spec: RequirementSpec, member: Member) -> Verdict:
    papers = member.of(spec.papers())
    denied = bool(member.declared and member.declared.no_income) or bool(member.of(["no_income_declaration"]))
    if not papers:
        return Verdict("not_applicable") if denied else _without(case, spec, member)
    seen = tuple(d.id for d in papers)
    if denied:
        return Verdict("unclear", seen, spec.say("no_income_conflict", person=member.label))
    if case.day is None:
        return Verdict("unclear", seen, spec.say("no_date", person=member.label))
    return _with(case, spec, member)


def _with(case: Case, spec: RequirementSpec, member: Member) -> Verdict:
    """All papers of the month count, so one in doubt leaves the sum in doubt; one of another month does not."""
    found = incomes_of(case, spec, member)
    counted = [i for i in found if i.counts]
    doubtful = next((i for i in found if i.wrong and not i.other_time), None)
    month = month_name(case.income_month or "")
    if doubtful is not None:
        return Verdict("unclear", tuple(i.document.id for i in found), doubtful.wrong)
    if not counted:
        return Verdict("unclear", tuple(i.document.id for i in found), found[0].wrong)
    documents = tuple(i.document.id for i in counted)
    if twice(counted):
        return Verdict("unclear", documents, spec.say("twice", person=member.label))
    allowance = all(i.document.value("/benefit") == "child_allowance" for i in counted)
    if allowance and member.at_least(case.season.ages.adult):
        return Verdict("unclear", documents, spec.say("only_allowance", person=member.label, month=month))
    return Verdict("met", documents)


def _without(case: Case, spec: RequirementSpec, member: Member) -> Verdict:
    ages = case.season.ages
    month = month_name(case.income_month) if case.income_month else "dinaintea cererii"
    if not member.at_least(ages.income_from) or facts.pupil(case, member).value == "yes":
        return Verdict("not_applicable")
    if not member.at_least(ages.adult):
        return Verdict("unclear", (), spec.say("young", person=member.label, month=month))
    if case.declared.social_aid:
        return Verdict("unclear", (), spec.say("social_aid", person=member.label))
    if case.strays_of(spec.papers()):
        return _maybe_a_stray(case, spec, member, month)
    return Verdict("missing", (), spec.say("missing", person=member.label, month=month))


def _maybe_a_stray(case: Case, spec: RequirementSpec, member: Member, month: str) -> Verdict:
    """No proof of this person's, but one lies there that could be given to nobody."""
    lost = tuple(d.id for d in case.strays_of(spec.papers()))
    return Verdict("unclear", lost, spec.say("missing", person=member.label, month=month))
