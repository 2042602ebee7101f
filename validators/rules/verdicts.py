"""How a rule says what it found: one requirement for a person or the household, from the papers that were tried."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from models.dossier import DocumentEntry, FieldRef, Finding, Requirement, RequirementStatus, Severity
from validators import names
from validators.rules.case import Case, Member, doubts, paper_name
from validators.rules.codes import code_of
from validators.seasons.shape import Message, RequirementSpec

Test = Callable[[DocumentEntry], Message | None]

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
    """``flaws``: what is wrong with each paper that was tried and does not serve, with the paper's id."""

    status: RequirementStatus
    documents: tuple[str, ...] = ()
    message: Message | None = None
    flaws: tuple[tuple[str, Message], ...] = ()


@dataclass(frozen=True)
class Outcome:
    """An entry of the checklist and what was found on the way to it."""

    requirement: Requirement
    findings: tuple[Finding, ...] = ()


def try_papers(papers: tuple[DocumentEntry, ...], test: Test) -> Verdict | None:
    """``test`` tells what is wrong with a paper, None when it serves. One good paper is enough; None without any."""
    tried = [(d.id, test(d)) for d in papers]
    good = tuple(d for d, wrong in tried if wrong is None)
    flaws = tuple((d, wrong) for d, wrong in tried if wrong is not None)
    if good:
        return Verdict("met", good, None, flaws)
    if flaws:
        return Verdict("unclear", tuple(d for d, _ in flaws), flaws[0][1], flaws)
    return None


def state(spec: RequirementSpec, member: Member | None, verdict: Verdict) -> Outcome:
    """The entry of the dossier file, with its findings."""
    requirement = Requirement(
        id=spec.id,
        person=member.cnp if member else None,
        status=verdict.status,
        documents=verdict.documents,
        basis=spec.basis,
        message=None if verdict.message is None else str(verdict.message),
    )
    return Outcome(requirement, tuple(_findings(spec, requirement, verdict)))


def _findings(spec: RequirementSpec, one: Requirement, verdict: Verdict) -> Iterator[Finding]:
    """One for each flaw; the verdict's own message where no single paper is to blame."""
    blocking: Severity = "missing" if verdict.status == "missing" else "doubt"
    severity: Severity = blocking if verdict.status in ("missing", "unclear") else "notice"
    told: list[tuple[tuple[str, ...], Message]] = [((document,), message) for document, message in verdict.flaws]
    if verdict.message is not None and verdict.message not in [message for _, message in told]:
        told.insert(0, (verdict.documents, verdict.message))
    for documents, message in told:
        fields = tuple(FieldRef(document=documents[0], path=p) for p in message.fields) if len(documents) == 1 else ()
        yield Finding(
            code=message.code or code_of(spec.id, message.key),
            severity=severity,
            requirement=spec.id,
            person=one.person,
            documents=documents,
            fields=fields,
            message=str(message),
            basis=spec.basis,
        )


def missing(case: Case, spec: RequirementSpec, member: Member, kinds: tuple[str, ...]) -> Verdict:
    """Certainly not there; unclear when a paper of this kind lies there that could be given to nobody."""
    strays = case.strays_of(kinds)
    if strays:
        return Verdict("unclear", tuple(d.id for d in strays), spec.say("missing", person=member.label))
    return Verdict("missing", (), spec.say("missing", person=member.label))


def strays(case: Case, spec: RequirementSpec, kinds: tuple[str, ...]) -> Iterator[Outcome]:
    """One entry for the household for each paper that could be given to nobody: it may hold somebody's income."""
    for paper in case.strays_of(kinds):
        verdict = Verdict("unclear", (paper.id,), spec.say("stray", paper=paper_name(paper)))
        yield state(spec, None, verdict)


def sure(spec: RequirementSpec, member: Member, document: DocumentEntry, paths: tuple[str, ...]) -> Message | None:
    """What is doubtful about these fields of a paper, or that it names somebody else; None when all is well."""
    wrong = doubts(document, paths)
    if wrong:
        return spec.say("doubt", person=member.label, paper=paper_name(document), fields=wrong)
    number = document.value("/cnp")
    if number is not None and number != member.cnp:
        return spec.say("other", person=member.label, paper=paper_name(document)).coded("cnp.conflict")
    if not _named(member, document):
        return spec.say("other", person=member.label, paper=paper_name(document)).coded("name.conflict")
    return None


def _named(member: Member, document: DocumentEntry) -> bool:
    """Whether the paper names this person, or nobody."""
    parts = [document.value(p) for p in ("/name", "/holder_name")]
    whole = next((p for p in parts if isinstance(p, str)), None)
    if whole is None:
        whole = " ".join(str(p) for p in (document.value("/surname"), document.value("/given_names")) if p) or None
    return whole is None or member.name is None or names.compare(whole, member.name) != "different"
