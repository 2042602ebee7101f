"""The owners' association tells who lives there: every member of the household, with CNP."""

from __future__ import annotations

from collections.abc import Iterator

from models.dossier import DocumentEntry
from models.kinds import row_of
from validators.persons import same_name
from validators.rules.case import Case, Member, doubts
from validators.rules.registry import rule
from validators.rules.verdicts import Outcome, Verdict, state, try_papers
from validators.seasons.shape import FieldList, Message, RequirementSpec

_MESSAGES = {"missing": (), "doubt": ("fields",), "no_persons": (), "person_doubt": ("person", "fields"),
             "persons_absent": ("persons",), "row_unknown": ("row",)}  # fmt: skip
NEEDED = ("/association_code", "/address")
PRESENT = ("/association_email", "/association_address")  # must stand there; how well it was read is another matter


@rule("association_certificate", _MESSAGES)
def association_certificate(case: Case, spec: RequirementSpec) -> Iterator[Outcome]:
    """Met by a certificate with code, e-mail, postal address, and a sure row for every person of the household."""
    verdict = try_papers(case.of(spec.papers()), lambda paper: _wrong(case, spec, paper))
    yield state(spec, None, verdict or Verdict("missing", (), spec.say("missing")))


def _wrong(case: Case, spec: RequirementSpec, paper: DocumentEntry) -> Message | None:
    wrong = doubts(paper, (*NEEDED, *(p for p in PRESENT if paper.value(p) is None)))
    if wrong:
        return spec.say("doubt", fields=wrong)
    rows = sorted({n for f in paper.fields if f.path.startswith("/persons/") and (n := row_of(f.path)) is not None})
    if not rows:
        return spec.say("no_persons")
    owners = {row: _whose(case, paper, row) for row in rows}
    for row, member in owners.items():
        if member is None:
            return spec.say("row_unknown", row=row + 1)
        message = _row_wrong(spec, paper, row, member)
        if message:
            return message
    absent = [m.label for m in case.members if m not in owners.values()]
    return spec.say("persons_absent", persons=", ".join(absent)) if absent else None


def _whose(case: Case, paper: DocumentEntry, row: int) -> Member | None:
    return next(
        (m for m in case.members for seen in m.joined.mentions if seen.document == paper.id and seen.row == row), None
    )


def _row_wrong(spec: RequirementSpec, paper: DocumentEntry, row: int, member: Member) -> Message | None:
    """What is doubtful about one row; a CNP that is not the member's is doubtful however it was read."""
    name, cnp = f"/persons/{row}/name", f"/persons/{row}/cnp"
    wrong, code = doubts(paper, (name, cnp)), None
    if wrong is None and paper.value(cnp) != member.cnp:
        wrong, code = FieldList("CNP-ul (altul decât pe celelalte acte)", (cnp,)), "cnp.conflict"
    elif wrong is None and member.name and not same_name(str(paper.value(name)), member.name):
        wrong, code = FieldList("numele (altul decât pe celelalte acte)", (name,)), "name.conflict"
    if wrong is None:
        return None
    return spec.say("person_doubt", person=member.label, fields=wrong).coded(code)
