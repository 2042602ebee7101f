"""What the proofs of income say of each other and of the household."""

from __future__ import annotations

from collections.abc import Iterator

from models.dossier import Finding, Severity
from validators.mentions import trusted
from validators.rules.checks.registry import Look, crosscheck
from validators.rules.verdicts import PERSON

_MESSAGES: dict[str, tuple[Severity, tuple[str, ...]]] = {
    "too_many_allowances": ("doubt", ("count", "children")),
    "point_78": ("notice", PERSON),
    "scholarship_kind": ("notice", PERSON),
}


@crosscheck("income", _MESSAGES)
def income(look: Look) -> Iterator[Finding]:
    """No more children's allowances than children; what the declaration and the school still have to say."""
    yield from _allowances(look)
    for member in look.case.members:
        declarations = tuple(d.id for d in member.of(["no_income_declaration"]))
        grown = member.at_least(look.case.season.ages.adult)
        told = declarations or (member.declared and member.declared.no_income and grown)
        if told and not look.case.attested("point_78"):
            yield look.finding("point_78", requirement="no_income_declaration", member=member, documents=declarations)
        for school in member.of(["school_certificate"]):
            field = school.field("/scholarship_kind")
            if school.value("/scholarship") is True and (field is None or not trusted(field)):
                yield look.finding(
                    "scholarship_kind", requirement="school_certificate", member=member, documents=(school.id,),
                    code="school.scholarship_kind",
                )  # fmt: skip


def _allowances(look: Look) -> Iterator[Finding]:
    """The same slip scanned twice is one: told apart by whose it is, its month and its sum."""
    case = look.case
    slips = [d for d in case.of(["benefit_slip"]) if d.value("/benefit") == "child_allowance"]
    slips = [d for d in slips if d.value("/month") in (None, case.income_month)]
    paid = {(d.value("/name"), d.value("/cnp"), d.value("/month"), d.value("/net_income")) for d in slips}
    children = sum(not m.at_least(case.season.ages.adult) for m in case.members)
    if len(paid) > children:
        yield look.finding(
            "too_many_allowances", requirement="income", documents=tuple(d.id for d in slips), count=len(paid),
            children=children,
        )  # fmt: skip
