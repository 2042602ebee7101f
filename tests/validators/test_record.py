"""The record for the engine: every leaf has its way back, and nothing doubtful enters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from models.dossier import Dossier
from tests.situations.reading import household, situations
from validators.record import make_record
from validators.rules import check
from validators.seasons import load_season

SEASON = load_season("2017-2018")
HOUSEHOLDS = ("singura", "familie", "pensionar", "chirias", "strain")


def checked(dossier: Dossier, **options: Any) -> Dossier:
    return dossier.model_copy(update={"completeness": check(dossier, SEASON, **options)})


def record_of(dossier: Dossier) -> dict[str, Any]:
    record = make_record(checked(dossier), SEASON)
    assert record is not None
    return record


def with_status(dossier: Dossier, document: str, path: str, status: str) -> Dossier:
    """The dossier with one field under review, as if the reader had been less sure."""

    def changed(d: Any) -> Any:
        if d.id != document:
            return d
        fields = tuple(f.model_copy(update={"status": status}) if f.path == path else f for f in d.fields)
        return d.model_copy(update={"fields": fields})

    return dossier.model_copy(update={"documents": tuple(changed(d) for d in dossier.documents)})


def leaves(value: Any, at: str = "") -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{at}/{key}")
    elif isinstance(value, list) and value:
        for index, inner in enumerate(value):
            yield from leaves(inner, f"{at}/{index}")
    else:
        yield at, value


COMPLETE = [s for s in situations() if s.expect["overall"] == "complete"]


@pytest.mark.parametrize("told", COMPLETE, ids=lambda s: s.name)
def test_every_leaf_rests_on_fields_or_on_a_rule_that_names_its_inputs(told: Any) -> None:
    record = record_of(told.dossier)
    body = {k: v for k, v in record.items() if k not in ("evidence", "derivations")}
    pointers = {p for p, _ in leaves(body)}
    assert pointers == set(record["evidence"]) | set(record["derivations"])
    for pointer, refs in record["evidence"].items():
        assert refs, pointer
        for ref in refs:
            document = next(d for d in told.dossier.documents if d.id == ref["document"])
            field = document.field(ref["path"])
            assert field is not None
            assert field.status in ("accepted", "corrected")
    for pointer, derivation in record["derivations"].items():
        assert derivation["rule"], pointer
        assert derivation["inputs"], pointer
        inside = [i for i in derivation["inputs"] if i.startswith("/")]
        assert set(inside) <= pointers


@pytest.mark.parametrize("name", HOUSEHOLDS)
def test_a_field_under_review_never_carries_a_record(name: str) -> None:
    dossier = household(name)
    refs = {(r["document"], r["path"]) for rows in record_of(dossier)["evidence"].values() for r in rows}
    for document, path in sorted(refs):
        doubtful = checked(with_status(dossier, document, path, "review"))
        record = make_record(doubtful, SEASON)
        if record is None:
            assert doubtful.completeness is not None
            assert doubtful.completeness.status != "complete", (document, path)
        else:
            used = {(r["document"], r["path"]) for rows in record["evidence"].values() for r in rows}
            assert (document, path) not in used


@pytest.mark.parametrize("name", HOUSEHOLDS)
def test_values_that_a_clerk_entered_count_as_certain(name: str) -> None:
    dossier = household(name)
    for document in dossier.documents:
        for field in document.fields:
            dossier = with_status(dossier, document.id, field.path, "corrected")
    assert record_of(dossier) == record_of(household(name))


def test_the_family_record() -> None:
    record = record_of(household("familie"))
    assert record["schema"] == "dosar.record/1"
    assert record["registration"] == {
        "number": "118342", "date": "2017-11-14", "point": "manastur", "channel": "counter", "operator": None,
    }  # fmt: skip
    assert [p["given_names"] for p in record["persons"]] == ["ANA-MARIA", "ION", "MARIA"]
    assert record["persons"][1]["incomes"] == [
        {"kind": "benefit_slip", "month": "2017-10", "net_income": "500.00", "benefit": "unemployment"}
    ]
    assert record["persons"][2]["incomes"] == []
    assert record["persons"][2]["birth_date"] == "2009-05-22"
    assert record["association"] == {
        "name": "Asociația de proprietari Donath 12",
        "code": "12345674",
        "email": "donath12@exemplu.ro",
        "address": "Cluj-Napoca, str. Donath nr. 12",
    }
    assert record["derivations"]["/income_per_person"]["inputs"] == ["/income_total", "/household_size"]
    assert record["derivations"]["/tenure"] == {"rule": "declared", "inputs": ["declared:/tenure"]}


def test_a_yearly_certificate_becomes_a_month_by_a_named_rule() -> None:
    record = record_of(
        household(
            "singura",
            without=[{"kind": "employer_income_certificate"}],
            add=[{"kind": "tax_income_certificate", "of": "ana"}],
        )
    )
    derived = record["derivations"]["/persons/0/incomes/0/net_income"]
    assert derived["rule"] == "year_divided"
    assert "season:/income/yearly_divisor" in derived["inputs"]
    assert record["persons"][0]["incomes"][0]["net_income"] == "833.33"


def test_half_a_cent_is_rounded_up() -> None:
    """1000.01 lei for two persons: 500.005 each."""
    record = record_of(
        household(
            "singura",
            without=[{"kind": "association_certificate"}],
            change=[{"kind": "employer_income_certificate", "set": {"net_income": "100.01"}}],
            add=[
                {"kind": "association_certificate", "rows": ["ana", "ion"]},
                {"kind": "identity_card", "of": "ion"},
                {"kind": "pension_slip", "of": "ion"},
            ],
        )
    )
    assert (record["income_total"], record["income_per_person"]) == ("1000.01", "500.01")


def test_no_record_before_the_checklist_was_run() -> None:
    assert make_record(household("familie"), SEASON) is None


def test_a_waived_association_leaves_nulls_with_a_rule() -> None:
    house = household("singura", without=[{"kind": "association_certificate"}])
    assert make_record(checked(house), SEASON) is None
    record = make_record(checked(house, waived=["association_certificate"]), SEASON)
    assert record is not None
    assert record["association"] == {"name": None, "code": None, "email": None, "address": None}
    assert record["derivations"]["/association/code"]["rule"] == "certificate_waived"
    assert record["dwelling_address"] == "Cluj-Napoca, str. Donath nr. 12, ap. 15"


def test_the_same_dossier_always_gives_the_same_record() -> None:
    assert record_of(household("chirias")) == record_of(household("chirias"))
