"""How a rule says what it found: one requirement for a person or the household, from the papers that were tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from models.dossier import DocumentEntry, Requirement, RequirementStatus
from validators import names
from validators.rules.case import Case, Member, doubts, paper_name
from validators.seasons.shape import RequirementSpec

Test = Callable[[DocumentEntry], str | None]

PERSON = ("person",)
DOUBT = ("person", "paper", "fields")
# The messages that every rule about persons needs, and what they may mention.
COMMON: dict[str, tuple[str, ...]] = {
    "missing": PERSON,
    "doubt": DOUBT,
    "other": ("person", "paper"),
    "stray": ("paper",),
}


@dataclass(frozen=True)
class Verdict:
    status: RequirementStatus
    documents: tuple[str, ...] = ()
    message: str | None = None


def try_papers(papers: tuple[DocumentEntry, ...], test: Test) -> Verdict | None:
    """``test`` tells what is wrong with a paper, None when it serves. One good paper is enough; None without any."""
    tried = [(d.id, test(d)) for d in papers]
    good = tuple(d for d, wrong in tried if wrong is None)
    if good:
        return Verdict("met", good)
    if tried:
        return Verdict("unclear", tuple(d for d, _ in tried), tried[0][1])
    return None


def state(spec: RequirementSpec, member: Member | None, verdict: Verdict) -> Requirement:
    """The entry of the dossier file."""
    return Requirement(
        id=spec.id,
        person=member.cnp if member else None,
        status=verdict.status,
        documents=verdict.documents,
        basis=spec.basis,
        message=verdict.message,
    )


def missing(case: Case, spec: RequirementSpec, member: Member, kinds: tuple[str, ...]) -> Verdict:
    """Certainly not there; unclear when a paper of this kind lies there that could be given to nobody."""
    strays = case.strays_of(kinds)
    if strays:
        return Verdict("unclear", tuple(d.id for d in strays), spec.say("missing", person=member.label))
    return Verdict("missing", (), spec.say("missing", person=member.label))


def strays(case: Case, spec: RequirementSpec, kinds: tuple[str, ...]) -> Iterator[Requirement]:
    """One entry for the household for each paper that could be given to nobody: it may hold somebody's income."""
    for paper in case.strays_of(kinds):
        verdict = Verdict("unclear", (paper.id,), spec.say("stray", paper=paper_name(paper)))
        yield state(spec, None, verdict)


def sure(spec: RequirementSpec, member: Member, document: DocumentEntry, paths: tuple[str, ...]) -> str | None:
    """What is doubtful about these fields of a paper, or that it names somebody else; None when all is well."""
    wrong = doubts(document, paths)
    if wrong:
        return spec.say("doubt", person=member.label, paper=paper_name(document), fields=wrong)
    if not _about(member, document):
        return spec.say("other", person=member.label, paper=paper_name(document))
    return None


def _about(member: Member, document: DocumentEntry) -> bool:
    number = document.value("/cnp")
    if number is not None and number != member.cnp:
        return False
    parts = [document.value(p) for p in ("/name", "/holder_name")]
    whole = next((p for p in parts if isinstance(p, str)), None)
    if whole is None:
        whole = " ".join(str(p) for p in (document.value("/surname"), document.value("/given_names")) if p) or None
    return whole is None or member.name is None or names.compare(whole, member.name) != "different"
