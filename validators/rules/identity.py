"""Each person's identity paper, valid on the day of the application."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from models.dossier import DocumentEntry
from validators import cnp as cnps
from validators.rules import facts
from validators.rules.case import Case, Member, doubts, paper_name
from validators.rules.registry import rule
from validators.rules.verdicts import COMMON, PERSON, Outcome, Verdict, missing, state, strays, sure, try_papers
from validators.seasons.shape import Message, RequirementSpec

_MESSAGES = {
    **COMMON,
    "missing_child": PERSON,
    "missing_foreign": PERSON,
    "nobody": (),
    "no_date": PERSON,
    "expired": ("person", "paper", "date"),
    "not_yet": ("person", "paper", "date"),
    "birth_date": ("person", "paper"),
    "foreign_conflict": PERSON,
    "social_aid": PERSON,
}
_ROLES = ("papers", "child", "foreign")


@rule("identity", _MESSAGES, _ROLES)
def identity(case: Case, spec: RequirementSpec) -> Iterator[Outcome]:
    """One entry for each person; and one for each identity paper that belongs to nobody known."""
    every = tuple(kind for role in _ROLES for kind in spec.papers(role))
    if not case.members and not case.strays_of(every):
        yield state(spec, None, Verdict("missing", (), spec.say("nobody")))
    for member in case.members:
        yield state(spec, member, _verdict(case, spec, member))
    yield from strays(case, spec, every)


def _verdict(case: Case, spec: RequirementSpec, member: Member) -> Verdict:
    foreign = facts.foreign(member)
    kinds = _accepted(case, spec, member, foreign.value == "yes")
    verdict = try_papers(member.of(kinds), lambda paper: _wrong(case, spec, member, paper))
    if foreign.state == "conflict":
        seen = tuple(d.id for d in member.of((*spec.papers(), *spec.papers("foreign"))))
        return Verdict("unclear", seen, spec.say("foreign_conflict", person=member.label))
    if verdict is not None:
        return verdict
    if case.declared.social_aid and member.cnp and member.name:
        return Verdict("not_applicable", (), spec.say("social_aid", person=member.label))
    lost = missing(case, spec, member, kinds)
    which = "missing_foreign" if foreign.value == "yes" else "missing_child" if _child(case, member) else "missing"
    return Verdict(lost.status, lost.documents, spec.say(which, person=member.label))


def _child(case: Case, member: Member) -> bool:
    return not member.at_least(case.season.ages.identity_card)


def _accepted(case: Case, spec: RequirementSpec, member: Member, foreign: bool) -> tuple[str, ...]:
    """Which papers serve: minors may bring their birth certificate, foreigners a permit instead of a card."""
    kinds = spec.papers("foreign") if foreign else (*spec.papers(), *spec.papers("foreign"))
    minor = not member.at_least(case.season.ages.adult)
    if _child(case, member) or (minor and not foreign):
        kinds = (*kinds, *spec.papers("child"))
    return kinds


def _wrong(case: Case, spec: RequirementSpec, member: Member, paper: DocumentEntry) -> Message | None:
    needed = ("/cnp", "/surname", "/given_names")
    if paper.kind in spec.papers("child"):
        return sure(spec, member, paper, (*needed, "/birth_date")) or _born_wrong(case, spec, member, paper)
    wrong = sure(spec, member, paper, (*needed, "/valid_until"))
    if wrong:
        return wrong
    if case.day is None:
        return spec.say("no_date", person=member.label)
    until, since = _day(paper, "/valid_until"), _day(paper, "/valid_from")
    facts_of = {"person": member.label, "paper": paper_name(paper)}
    if until is None:
        return spec.say(
            "doubt", **facts_of, fields=doubts(paper, ("/valid_until",)) or str(paper.value("/valid_until"))
        )
    if until < case.day:
        return spec.say("expired", **facts_of, date=f"{until:%d.%m.%Y}")
    if since is not None and since > case.day and paper.kind in spec.papers():
        return spec.say("not_yet", **facts_of, date=f"{since:%d.%m.%Y}")
    return None


def _born_wrong(case: Case, spec: RequirementSpec, member: Member, paper: DocumentEntry) -> Message | None:
    printed = _day(paper, "/birth_date")
    coded = cnps.birth_dates(member.cnp, case.day) if member.cnp else ()
    if printed is not None and printed in coded:
        return None
    return spec.say("birth_date", person=member.label, paper=paper_name(paper))


def _day(paper: DocumentEntry, path: str) -> date | None:
    value = paper.value(path)
    try:
        return date.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        return None
