"""Who has the domicile elsewhere has a residence stamp on the identity card, valid until the aid ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from models.dossier import DocumentEntry
from validators.rules import facts
from validators.rules.case import Case, Member, doubts
from validators.rules.domicile import unclear
from validators.rules.registry import rule
from validators.rules.verdicts import PERSON, Outcome, Verdict, state, try_papers
from validators.seasons.shape import Message, RequirementSpec

_MESSAGES = {
    "missing": ("person", "date"),
    "doubt": ("person", "fields"),
    "too_short": ("person", "date", "until"),
    "address": PERSON,
    "whose": PERSON,
    "domicile_unknown": PERSON,
    "domicile_conflict": PERSON,
    "other_address": PERSON,
}


@rule("residence_stamp", _MESSAGES)
def residence_stamp(case: Case, spec: RequirementSpec) -> Iterator[Outcome]:
    """The stamp bears no name, so it belongs to the card beside which it was scanned."""
    need = [m for m in case.members if _old_enough(case, m) and facts.elsewhere(case, m).value == "yes"]
    given = _hand_out(case.of(spec.papers()), need)
    for member in case.members:
        yield state(spec, member, _verdict(case, spec, member, given))


def _old_enough(case: Case, member: Member) -> bool:
    return member.at_least(case.season.ages.identity_card)


def _verdict(case: Case, spec: RequirementSpec, member: Member, given: dict[int, DocumentEntry]) -> Verdict:
    if not _old_enough(case, member):
        return Verdict("not_applicable")
    fact = facts.elsewhere(case, member)
    doubt = unclear(spec, member, fact)
    if doubt is not None:
        return doubt
    if fact.value != "yes":
        declared = member.declared is not None and member.declared.domicile_elsewhere is not None
        if declared or facts.same_home(case, member):
            return Verdict("not_applicable")
        return Verdict("unclear", (), spec.say("other_address", person=member.label))
    stamp = given.get(id(member))
    if stamp is not None:
        tried = try_papers((stamp,), lambda paper: _wrong(case, spec, member, paper))
        if tried is not None:
            return tried
    spare = [d.id for d in case.of(spec.papers()) if d not in given.values()]
    if spare:
        return Verdict("unclear", tuple(spare), spec.say("whose", person=member.label))
    until = f"{case.season.last_day:%d.%m.%Y}"
    return Verdict("missing", (), spec.say("missing", person=member.label, date=until))


def _wrong(case: Case, spec: RequirementSpec, member: Member, stamp: DocumentEntry) -> Message | None:
    wrong = doubts(stamp, ("/address", "/valid_until"))
    if wrong:
        return spec.say("doubt", person=member.label, fields=wrong)
    until = date.fromisoformat(str(stamp.value("/valid_until")))
    if until < case.season.last_day:
        last = f"{case.season.last_day:%d.%m.%Y}"
        return spec.say("too_short", person=member.label, until=f"{until:%d.%m.%Y}", date=last)
    if facts.differs(case, stamp):
        return spec.say("address", person=member.label)
    return None


def _hand_out(stamps: tuple[DocumentEntry, ...], need: list[Member]) -> dict[int, DocumentEntry]:
    """A stamp to each member: one who is alone in need, or the one whose card lies on the same or the page before;
    the last one that is left goes to the last who is left."""
    if len(need) == 1 and len(stamps) == 1:
        return {id(need[0]): stamps[0]}
    given: dict[int, DocumentEntry] = {}
    for stamp in stamps:
        near = [(_distance(stamp, m), m) for m in need if id(m) not in given]
        ranked = sorted(((d, m) for d, m in near if d is not None), key=lambda pair: pair[0])
        if ranked and (len(ranked) == 1 or ranked[0][0] < ranked[1][0]):
            given[id(ranked[0][1])] = stamp
    spare = [s for s in stamps if s not in given.values()]
    without = [m for m in need if id(m) not in given]
    if len(stamps) == len(need) and len(spare) == len(without) == 1:  # as many as people: the last one is the last's
        given[id(without[0])] = spare[0]
    return given


def _distance(stamp: DocumentEntry, member: Member) -> int | None:
    """0 on the same page of a scan as the card, 1 on the page after; None farther away."""
    cards = [p for d in member.of(("identity_card", "provisional_identity_card")) for p in d.pages]
    steps = [s.page - c.page for s in stamp.pages for c in cards if s.scan == c.scan]
    return min((s for s in steps if s in (0, 1)), default=None)
