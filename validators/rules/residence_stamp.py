"""Who has the domicile elsewhere has a residence stamp on the identity card, valid until the aid ends."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from models.dossier import DocumentEntry
from validators.rules import facts
from validators.rules.case import Case, Member, doubts
from validators.rules.domicile import unclear
from validators.rules.registry import rule
from validators.rules.stamps import Shared, hand_out
from validators.rules.verdicts import PERSON, Outcome, Verdict, state
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
    """The stamp bears no name, so it belongs to the card beside which it was scanned. Whose the others are need not be
    known where each of them serves and they are as many as the people who are left."""
    need = [m for m in case.members if _old_enough(case, m) and facts.elsewhere(case, m).value == "yes"]
    shared = hand_out(case.of(spec.papers()), need)
    for member in case.members:
        yield state(spec, member, _verdict(case, spec, member, shared))


def _old_enough(case: Case, member: Member) -> bool:
    return member.at_least(case.season.ages.identity_card)


def _verdict(case: Case, spec: RequirementSpec, member: Member, shared: Shared) -> Verdict:
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
    stamps = shared.of(member)
    tried = [w for w in (_wrong(case, spec, member, stamp) for stamp in stamps) if w is not None]
    if stamps and not tried:
        return Verdict("met", tuple(d.id for d in stamps))
    if len(stamps) == 1:
        return Verdict("unclear", (stamps[0].id,), tried[0], ((stamps[0].id, tried[0]),))
    if shared.free:
        return Verdict("unclear", tuple(d.id for d in shared.free), spec.say("whose", person=member.label))
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
