"""All papers speak of one dwelling, and it lies in the city."""

from __future__ import annotations

from collections.abc import Iterator

from models.dossier import DocumentEntry, FieldRef, Finding, Severity
from validators import addresses
from validators.mentions import trusted
from validators.rules import facts
from validators.rules.case import Case, paper_name
from validators.rules.checks.registry import Look, crosscheck

_MESSAGES: dict[str, tuple[Severity, tuple[str, ...]]] = {
    "other_city": ("doubt", ("city",)),
    "form": ("doubt", ()),
    "stranger": ("notice", ("paper",)),
    "no_flat": ("notice", ("paper",)),
}
_BILLS = {"gas": "gas_bill", "electricity": "electricity_bill", "thermal": "heat_bill"}
_CARDS = ("identity_card", "provisional_identity_card")


@crosscheck("address", _MESSAGES)
def address(look: Look) -> Iterator[Finding]:
    """What the rules of the single papers do not compare: the form, papers that nobody asked for, the city itself."""
    case = look.case
    home = facts.dwelling(case)
    city = addresses.parse(home.value).city if home.value else ""
    if home.known and city and addresses.city_key(city) != addresses.city_key(case.season.city):
        fields = tuple(FieldRef(document=r.document, path=r.path) for r in home.refs)
        documents = tuple(r.document for r in home.refs)
        about = {"requirement": "application", "documents": documents, "fields": fields}
        yield look.finding("other_city", **about, city=city.title())  # type: ignore[arg-type]
    for form in case.of(["application_form"]):
        if trusted(form.field("/address")) and facts.differs(case, form) and not _own_domicile(case, form):
            yield look.finding("form", requirement="application", **_of(form), code="address.differs")  # type: ignore[arg-type]
    asked = _BILLS.get(facts.heating(case).value or "")
    for bill in case.of(_BILLS.values()):
        if (bill.kind != asked or bill.kind == "heat_bill") and _sure(bill) and facts.differs(case, bill):
            yield look.finding("stranger", **_of(bill), paper=paper_name(bill))  # type: ignore[arg-type]
    for paper in case.of([*_BILLS.values(), *facts.TENURE_PAPERS]):
        if _flatless(home.value, paper):
            yield look.finding("no_flat", **_of(paper), paper=paper_name(paper))  # type: ignore[arg-type]


def _of(paper: DocumentEntry) -> dict[str, object]:
    return {"documents": (paper.id,), "fields": (FieldRef(document=paper.id, path="/address"),)}


def _sure(paper: DocumentEntry) -> bool:
    return trusted(paper.field("/address"))


def _own_domicile(case: Case, form: DocumentEntry) -> bool:
    """Whether the form gives the domicile of the applicant's card, which is elsewhere."""
    cards = case.applicant.of(_CARDS) if case.applicant else ()
    said = form.value("/address")
    homes = [d.value("/address") for d in cards]
    return any(
        isinstance(h, str) and isinstance(said, str) and addresses.compare(h, said) in ("same", "compatible")
        for h in homes
    )


def _flatless(home: str | None, paper: DocumentEntry) -> bool:
    """The dwelling is a flat and the paper names the house only: it may be any flat's."""
    said = paper.value("/address")
    if home is None or not isinstance(said, str) or not _sure(paper):
        return False
    return bool(addresses.parse(home).flat) and not addresses.parse(said).flat
