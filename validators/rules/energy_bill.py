"""The gas or electricity bill, which carries the two codes by which the supplier is paid."""

from __future__ import annotations

from collections.abc import Iterator

from models.dossier import DocumentEntry
from validators.rules import facts
from validators.rules.case import Case, doubts, paper_name
from validators.rules.registry import rule
from validators.rules.verdicts import Outcome, Verdict, state, try_papers
from validators.seasons.shape import Message, RequirementSpec

_MESSAGES = {
    "missing": (),
    "missing_gas": (),
    "missing_electricity": (),
    "doubt": ("paper", "fields"),
    "holder": ("paper",),
    "entitlement": ("paper",),
    "address": ("paper",),
    "conflict": (),
    "heating_doubt": (),
    "other_heating": ("paper",),
}
NEEDED = ("/subscriber_code", "/consumption_point_code", "/holder_name")
_ROLES = ("gas", "electricity")


@rule("energy_bill", _MESSAGES, _ROLES)
def energy_bill(case: Case, spec: RequirementSpec) -> Iterator[Outcome]:
    """Asked for heating by gas or electricity; where nobody knows the heating, a good bill of either serves."""
    yield state(spec, None, _verdict(case, spec))


def _verdict(case: Case, spec: RequirementSpec) -> Verdict:
    heating = facts.heating(case)
    every = case.of([*spec.papers("gas"), *spec.papers("electricity")])
    seen = tuple(d.id for d in every)
    if heating.options and not set(_ROLES) & set(heating.options):
        sure = heating.state != "doubtful"
        return Verdict("not_applicable") if sure else Verdict("unclear", (), spec.say("heating_doubt"))
    if heating.state == "conflict":
        return Verdict("unclear", seen, spec.say("conflict"))
    if not heating.value:
        return try_papers(every, lambda bill: wrong_with(case, spec, bill)) or Verdict(
            "unclear", (), spec.say("missing")
        )
    right = case.of(spec.papers(heating.value))
    verdict = try_papers(right, lambda bill: wrong_with(case, spec, bill))
    if verdict is not None:
        return verdict
    if every:
        return Verdict("unclear", seen, spec.say("other_heating", paper=paper_name(every[0])))
    return Verdict("missing" if heating.known else "unclear", (), spec.say(f"missing_{heating.value}"))


def wrong_with(case: Case, spec: RequirementSpec, bill: DocumentEntry) -> Message | None:
    """What keeps this bill from serving; None when nothing does."""
    wrong = doubts(bill, NEEDED)
    if wrong:
        return spec.say("doubt", paper=paper_name(bill), fields=wrong)
    if not facts.named_in(case, [str(bill.value("/holder_name"))]):
        rights = [facts.entitles(case, d) for d in case.of(facts.TENURE_PAPERS)]
        if True not in rights:
            return spec.say("entitlement" if None in rights else "holder", paper=paper_name(bill))
    if facts.differs(case, bill):
        return spec.say("address", paper=paper_name(bill))
    return None
