"""A registration certificate for each vehicle of the household."""

from __future__ import annotations

from collections.abc import Iterator

from models.dossier import DocumentEntry
from validators.mentions import trusted
from validators.rules import facts
from validators.rules.case import Case, doubts
from validators.rules.registry import rule
from validators.rules.verdicts import Outcome, Verdict, state
from validators.seasons.shape import Message, RequirementSpec

_MESSAGES = {"missing": ("count", "found"), "doubt": ("fields",), "holder": (), "too_many": ("count", "found")}


@rule("vehicle_registration_certificate", _MESSAGES)
def vehicle_registration_certificate(case: Case, spec: RequirementSpec) -> Iterator[Outcome]:
    """As many as were declared; without a declaration, those that are there must be certain."""
    yield state(spec, None, _verdict(case, spec))


def _verdict(case: Case, spec: RequirementSpec) -> Verdict:
    papers, said = case.of(spec.papers()), case.declared.vehicles
    seen = tuple(d.id for d in papers)
    if not papers and not said:
        return Verdict("not_applicable")
    wrong = next((w for w in (_wrong(case, spec, d) for d in papers) if w), None)
    if wrong:
        return Verdict("unclear", seen, wrong)
    plates = {d.value("/plate") for d in papers}
    if said is not None and len(plates) < said:
        return Verdict("missing", seen, spec.say("missing", count=said, found=len(plates)))
    if said is not None and len(plates) > said:
        return Verdict("unclear", seen, spec.say("too_many", count=said, found=len(plates)))
    return Verdict("met", seen)


def _wrong(case: Case, spec: RequirementSpec, paper: DocumentEntry) -> Message | None:
    wrong = doubts(paper, ("/plate", "/first_registration"))
    if wrong:
        return spec.say("doubt", fields=wrong)
    holder = paper.field("/holder_name")
    if holder is not None and trusted(holder) and not facts.named_in(case, [str(holder.value)]):
        return spec.say("holder")
    return None
