"""By what right the household lives there, where it is not their own."""

from __future__ import annotations

from collections.abc import Iterator

from models.dossier import DocumentEntry
from validators.rules import facts
from validators.rules.case import Case, doubts, paper_name
from validators.rules.registry import rule
from validators.rules.verdicts import Outcome, Verdict, state, try_papers
from validators.seasons.shape import Message, RequirementSpec

_MESSAGES = {
    "missing_tenant": (),
    "missing_free_use": (),
    "missing_authorised": (),
    "unknown": (),
    "conflict": (),
    "doubt": ("paper", "fields"),
    "not_registered": ("paper",),
    "other": ("paper",),
    "address": ("paper",),
}
_ROLES = ("tenant", "free_use", "authorised")


@rule("tenure", _MESSAGES, _ROLES)
def tenure(case: Case, spec: RequirementSpec) -> Iterator[Outcome]:
    """Owners bring nothing; tenants, users free of charge and the empowered bring what says so."""
    yield state(spec, None, _verdict(case, spec))


def _verdict(case: Case, spec: RequirementSpec) -> Verdict:
    fact = facts.tenure(case)
    every = tuple(d.id for d in case.of(facts.TENURE_PAPERS))
    if fact.state == "conflict":
        return Verdict("unclear", every, spec.say("conflict"))
    if fact.value is None:
        return Verdict("unclear", (), spec.say("unknown"))
    if fact.value == "owner":
        return Verdict("not_applicable")
    tried = try_papers(case.of(spec.papers(fact.value)), lambda paper: _wrong(case, spec, paper))
    return tried or Verdict("missing", (), spec.say(f"missing_{fact.value}"))


def _wrong(case: Case, spec: RequirementSpec, paper: DocumentEntry) -> Message | None:
    who = "/name" if paper.kind == "power_of_attorney" else "/tenant"
    name = paper_name(paper)
    wrong = doubts(paper, (who, "/address"))
    if wrong:
        return spec.say("doubt", paper=name, fields=wrong)
    if not facts.named_in(case, [str(paper.value(who))]):
        return spec.say("other", paper=name)
    if facts.differs(case, paper):
        return spec.say("address", paper=name)
    if paper.kind == "lease_contract":
        return _registration_wrong(spec, paper)
    return None


def _registration_wrong(spec: RequirementSpec, lease: DocumentEntry) -> Message | None:
    """A lease counts once the tax office has registered it."""
    path = "/tax_registration_number"
    if lease.value(path) is None:
        return spec.say("not_registered", paper=paper_name(lease))
    wrong = doubts(lease, (path,))
    return spec.say("doubt", paper=paper_name(lease), fields=wrong) if wrong else None
