"""Papers that may be the missing one; bills of two meters; fields that the record waits for; hints of the vehicles."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from models.dossier import FieldRef, Finding, Severity
from validators.rules.case import FIELD_NAMES, paper_name
from validators.rules.checks.registry import Look, crosscheck
from validators.rules.needs import open_fields

_MESSAGES: dict[str, tuple[Severity, tuple[str, ...]]] = {
    "unrecognised": ("notice", ("count",)),
    "unreadable": ("notice", ("count",)),
    "two_points": ("doubt", ("paper",)),
    "open_field": ("doubt", ("paper", "field")),
}
_VEHICLES: dict[str, tuple[Severity, tuple[str, ...]]] = {
    "young": ("notice", ("years",)),
    "several": ("notice", ("count", "most")),
}


@crosscheck("paper", _MESSAGES)
def paper(look: Look) -> Iterator[Finding]:
    """What was brought but could not be read or recognised, and what is still open in the papers that serve."""
    case = look.case
    unknown = tuple(d.id for d in case.of(["other"]))
    if unknown:
        yield look.finding("unrecognised", documents=unknown, count=len(unknown))
    lost = sum(s.status == "rejected" for s in case.dossier.scans)
    if lost:
        yield look.finding("unreadable", count=lost)
    yield from _two_points(look)
    for ref in open_fields(case, look.requirements):
        document = next(d for d in case.dossier.documents if d.id == ref.document)
        yield look.finding(
            "open_field", documents=(ref.document,), fields=(FieldRef(document=ref.document, path=ref.path),),
            code="record.open_field", paper=paper_name(document), field=FIELD_NAMES.get(ref.path, ref.path),
        )  # fmt: skip


def _two_points(look: Look) -> Iterator[Finding]:
    """Two good bills for two meters: which one heats this dwelling is for a person to say."""
    met = next((r for r in look.requirements if r.id == "energy_bill" and r.status == "met"), None)
    bills = [d for d in look.case.dossier.documents if met and d.id in met.documents]
    for kind in dict.fromkeys(d.kind for d in bills):
        alike = [d for d in bills if d.kind == kind]
        if len({d.value("/consumption_point_code") for d in alike}) > 1:
            documents = tuple(d.id for d in alike)
            fields = tuple(FieldRef(document=d, path="/consumption_point_code") for d in documents)
            yield look.finding(
                "two_points", requirement="energy_bill", documents=documents, fields=fields,
                code="energy_bill.two_points", paper=paper_name(alike[0]),
            )  # fmt: skip


@crosscheck("vehicle", _VEHICLES)
def vehicle(look: Look) -> Iterator[Finding]:
    """Hints at the list of goods that exclude. The program never decides: adapted vehicles are excepted."""
    limits, day = look.case.season.vehicles, look.case.day
    if limits is None or day is None:
        return
    seen: dict[str, str] = {}
    for one in look.case.of(["vehicle_registration_certificate"]):
        plate, first = one.value("/plate"), one.value("/first_registration")
        if not isinstance(plate, str) or not isinstance(first, str) or plate in seen or not _is_day(first):
            continue
        seen[plate] = one.id
        if _years(date.fromisoformat(first), day) < limits.years:
            yield _hint(look, "young", (one.id,), years=limits.years)
    if len(seen) > limits.most:
        yield _hint(look, "several", tuple(seen.values()), count=len(seen), most=limits.most)


def _hint(look: Look, key: str, documents: tuple[str, ...], **said: int) -> Finding:
    item, code = "vehicle_registration_certificate", "vehicle.exclusion_hint"
    return look.finding(key, requirement=item, documents=documents, code=code, **said)  # type: ignore[arg-type]


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _years(since: date, day: date) -> int:
    return day.year - since.year - ((day.month, day.day) < (since.month, since.day))
