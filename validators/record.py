"""The record for the eligibility engine (schema ``dosar.record/1``, CONTRACT section 4).

Made only of a complete dossier in which no field that it needs is under review. Every leaf has its way back: the
fields of the documents in ``evidence``, or a rule that names its inputs in ``derivations``, or both. Sums are lei as
``Decimal``, written with two decimals; a half cent is rounded up.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from models.dossier import Dossier
from models.record import SCHEMA, Record
from validators.mentions import IDENTITY_KINDS, trusted
from validators.persons import split_name
from validators.record_leaves import Leaves, OpenField
from validators.rules import facts
from validators.rules.case import Case, Member, build
from validators.rules.facts import Ref
from validators.rules.incomes import CENT, Income, incomes_of
from validators.seasons.shape import Season

_BILLS = {"gas": "gas_bill", "electricity": "electricity_bill", "thermal": "heat_bill"}
_CODES = ("supplier", "subscriber_code", "consumption_point_code", "holder_name")


def make_record(dossier: Dossier, season: Season) -> dict[str, Any] | None:
    """The record, or None while the dossier is not complete or a field that the record needs is open.

    ``dossier.completeness`` must be there already (:func:`validators.rules.check`); the record trusts no other verdict.
    """
    if dossier.completeness is None or dossier.completeness.status != "complete":
        return None
    case = build(dossier, season)
    leaves = Leaves(dossier)
    try:
        _head(case, leaves)
        _dwelling(case, leaves)
        _persons(case, leaves)
        _sums(case, leaves)
        _consumption(case, leaves)
        _association(case, leaves)
        _supersedes(case, leaves)
    except OpenField:
        return None
    whole = {**leaves.tree, "evidence": leaves.evidence, "derivations": leaves.derivations}
    return Record.model_validate(whole).as_json()  # what does not fit the published schema must not leave the house


def _head(case: Case, leaves: Leaves) -> None:
    leaves.derive("/schema", SCHEMA, "constant", ["program:/record_schema"])
    for name, value in case.dossier.registration.model_dump().items():
        leaves.derive(f"/registration/{name}", value, "registered", [f"registration:/{name}"])
    leaves.derive("/season", case.season.id, "constant", ["season:/id"])
    month = case.season.start_month(case.day) if case.day else None
    if month is None:
        raise OpenField("/benefit_start_month")
    rule = ["registration:/date", "season:/filing/same_month_until", "season:/period/first_month"]
    leaves.derive("/benefit_start_month", month, "filed_by_the_20th", rule)


def _fact(leaves: Leaves, pointer: str, fact: facts.Fact) -> None:
    if not fact.known or fact.value is None:
        raise OpenField(pointer)
    if fact.declared:
        leaves.derive(pointer, fact.value, "declared", [fact.declared], fact.refs)
    else:
        leaves.read(pointer, fact.value, fact.refs)


def _dwelling(case: Case, leaves: Leaves) -> None:
    _fact(leaves, "/heating", facts.heating(case))
    tenure = facts.tenure(case)
    if tenure.known and not tenure.declared:  # the contract's kind is the value, its fields only name the tenant
        leaves.derive("/tenure", tenure.value, "kind_of_contract", [], tenure.refs)
    else:
        _fact(leaves, "/tenure", tenure)
    _fact(leaves, "/dwelling_address", facts.dwelling(case))
    asks = case.applicant
    if asks is None:
        raise OpenField("/applicant")
    if case.declared.applicant:
        seen = [r for r in _seen(case, asks, "cnp", asks.cnp) if _kind(case, r) == "application_form"]
        leaves.derive("/applicant", asks.cnp, "declared", ["declared:/applicant"], seen)
    else:
        forms = [Ref(d.id, "/cnp") for d in asks.of(["application_form"]) if d.value("/cnp") == asks.cnp]
        leaves.read("/applicant", asks.cnp, forms)


def _persons(case: Case, leaves: Leaves) -> None:
    for index, member in enumerate(case.members):
        at = f"/persons/{index}"
        leaves.read(f"{at}/cnp", member.cnp, _seen(case, member, "cnp", member.cnp))
        _names(case, leaves, at, member)
        printed = _seen(case, member, "birth_date", member.person.birth_date)
        if printed:
            leaves.read(f"{at}/birth_date", member.person.birth_date, printed)
        elif member.person.birth_date:
            inputs = [f"{at}/cnp", "registration:/date"]  # the day tells the century of a foreigner's CNP
            leaves.derive(f"{at}/birth_date", member.person.birth_date, "date_in_cnp", inputs)
        else:
            raise OpenField(f"{at}/birth_date")
        leaves.derive(f"{at}/incomes", [], "no_income", _why_none(member, at))
        for place, income in enumerate(_incomes(case, member)):
            _income(case, leaves, f"{at}/incomes/{place}", income)
        for school in member.of(["school_certificate"]):
            _scholarship(case, leaves, f"{at}/incomes", index, school.id)
        if leaves.tree["persons"][index]["incomes"]:
            del leaves.derivations[f"{at}/incomes"]


def _names(case: Case, leaves: Leaves, at: str, member: Member) -> None:
    """As the identity paper parts them; of a name that stands in one line only, the parts are derived."""
    for name in ("surname", "given_names"):
        value = getattr(member.person, name)
        seen = _seen(case, member, name, value)
        identity = [r for r in seen if _kind(case, r) in IDENTITY_KINDS]
        lines = [m for m in member.joined.mentions if m.document and m.full_name and m.name_trusted]
        whole = next((m for m in lines if value in split_name(m)), None)
        if seen or whole is None or whole.document is None:
            leaves.read(f"{at}/{name}", value, identity or seen)
        else:
            path = "/name" if whole.row is None else f"/persons/{whole.row}/name"
            leaves.derive(f"{at}/{name}", value, "part_of_name", [], [Ref(whole.document, path)])


def _why_none(member: Member, at: str) -> list[str]:
    """What an empty list of incomes rests on: a declaration, the word at the counter, the age."""
    papers = [f"document:{d.id}/cnp" for d in member.of(["no_income_declaration", "school_certificate"])]
    declared = ["declared:/persons"] if member.declared and member.declared.no_income else []
    return [*papers, *declared] or [f"{at}/birth_date"]


def _seen(case: Case, member: Member, field: str, value: object) -> list[Ref]:
    """Every trusted field of this person's papers that states this value."""
    refs = []
    for mention in member.joined.mentions:
        if mention.document is not None and getattr(mention, field, None) == value:
            prefix = "" if mention.row is None else f"/persons/{mention.row}"
            refs.append(Ref(mention.document, f"{prefix}/{field}"))
    return [r for r in refs if trusted(next(d for d in member.documents if d.id == r.document).field(r.path))]


def _kind(case: Case, ref: Ref) -> str:
    return next(d.kind for d in case.dossier.documents if d.id == ref.document)


def _incomes(case: Case, member: Member) -> list[Income]:
    spec = case.season.requirement("income")
    if spec is None:
        return []
    found = incomes_of(case, spec, member)
    if any(i.wrong and not i.other_time for i in found):
        raise OpenField("/persons")
    return [i for i in found if i.counts]


def _income(case: Case, leaves: Leaves, at: str, income: Income) -> None:
    document = income.document
    leaves.derive(f"{at}/kind", document.kind, "kind_of_document", [f"document:{document.id}/kind"])
    if document.kind == "tax_income_certificate":
        year = [Ref(document.id, "/year")]
        leaves.derive(f"{at}/month", income.month, "month_before_application", ["registration:/date"], year)
        rule = ["season:/income/yearly_divisor"]
        leaves.derive(f"{at}/net_income", _lei(income.amount), "year_divided", rule, [Ref(document.id, "/net_income")])
        return
    leaves.read(f"{at}/month", income.month, [Ref(document.id, "/month")])
    leaves.read(f"{at}/net_income", _lei(income.amount), [Ref(document.id, "/net_income")])
    if document.kind == "benefit_slip":
        leaves.read(f"{at}/benefit", document.value("/benefit"), [Ref(document.id, "/benefit")])


def _scholarship(case: Case, leaves: Leaves, at: str, person: int, school: str) -> None:
    """A scholarship is an income of the month; a certificate that says there is none is none."""
    document = next(d for d in case.dossier.documents if d.id == school)
    if not trusted(document.field("/scholarship")):
        raise OpenField(at)
    if document.value("/scholarship") is not True:
        return
    place = len(leaves.tree["persons"][person]["incomes"])
    here, says = f"{at}/{place}", [Ref(school, "/scholarship")]
    leaves.derive(f"{here}/kind", "school_certificate", "kind_of_document", [f"document:{school}/kind"], says)
    leaves.derive(f"{here}/month", case.income_month, "month_before_application", ["registration:/date"])
    leaves.read(f"{here}/net_income", _lei(Decimal(str(document.value("/amount")))), [Ref(school, "/amount")])


def _sums(case: Case, leaves: Leaves) -> None:
    persons = leaves.tree.get("persons", [])
    if not persons:
        raise OpenField("/persons")
    numbers = [f"/persons/{i}/cnp" for i in range(len(persons))]
    leaves.derive("/household_size", len(persons), "count", numbers)
    rows = [(i, j) for i, person in enumerate(persons) for j, _ in enumerate(person["incomes"])]
    total = sum((Decimal(persons[i]["incomes"][j]["net_income"]) for i, j in rows), Decimal(0))
    parts = [f"/persons/{i}/incomes/{j}/net_income" for i, j in rows]
    leaves.derive("/income_total", _lei(total), "sum", parts or numbers)
    share = (total / len(persons)).quantize(CENT, ROUND_HALF_UP)
    leaves.derive("/income_per_person", _lei(share), "divided_half_up", ["/income_total", "/household_size"])


def _consumption(case: Case, leaves: Leaves) -> None:
    """The codes of the bill that met its requirement; null where the heating needs no bill and none is certain."""
    heating = str(facts.heating(case).value)
    served = {d for r in _requirement(case, "energy_bill") for d in r}
    bills = [d for d in case.of([_BILLS[heating]]) if d.id in served] if heating in ("gas", "electricity") else []
    if heating in ("gas", "electricity") and not bills:
        raise OpenField("/consumption")
    if heating == "thermal":
        bills = [d for d in case.of([_BILLS[heating]]) if all(trusted(d.field(f"/{name}")) for name in _CODES)]
        bills = [d for d in bills if trusted(d.field("/address")) and not facts.differs(case, d)]
    for name in _CODES:
        if bills:
            leaves.read(f"/consumption/{name}", bills[0].value(f"/{name}"), [Ref(bills[0].id, f"/{name}")])
        else:
            leaves.derive(f"/consumption/{name}", None, "no_bill_required", ["/heating"])


def _association(case: Case, leaves: Leaves) -> None:
    """Name, code, e-mail and postal address; null where a clerk waived the certificate."""
    served = {d for r in _requirement(case, "association_certificate") for d in r}
    papers = [d for d in case.of(["association_certificate"]) if d.id in served]
    for name in ("name", "code", "email", "address"):
        path = f"/association_{name}"
        if papers:
            leaves.read(f"/association/{name}", papers[0].value(path), [Ref(papers[0].id, path)])
        else:
            leaves.derive(f"/association/{name}", None, "certificate_waived", ["completeness:/association_certificate"])


def _supersedes(case: Case, leaves: Leaves) -> None:
    link = case.dossier.supersedes
    if link is None:
        return
    said = bool(case.declared.change_of)
    inputs = ["declared:/change_of"] if said else ["ledger:/requests_of_household", "/applicant", "/dwelling_address"]
    leaves.derive("/supersedes/number", link.number, "declared" if said else "same_household", inputs)
    leaves.derive("/supersedes/from_month", link.from_month, "filed_by_the_20th", ["/benefit_start_month"])


def _requirement(case: Case, requirement_id: str) -> list[tuple[str, ...]]:
    """The documents that met this requirement."""
    assert case.dossier.completeness is not None
    return [r.documents for r in case.dossier.completeness.requirements if r.id == requirement_id and r.status == "met"]


def _lei(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount.quantize(CENT, ROUND_HALF_UP))
