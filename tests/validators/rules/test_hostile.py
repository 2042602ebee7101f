"""Rules never raise over what a paper says, and junk that stands in a trusted field never makes a dossier complete."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.dossier import Dossier
from tests.situations.reading import household
from validators.record import make_record
from validators.rules import check
from validators.seasons import load_season

SEASON = load_season("2017-2018")
HOUSEHOLDS = {name: household(name) for name in ("familie", "chirias", "strain", "pensionar")}
NEEDED = ("month", "year", "net_income", "valid_until", "cnp", "heating", "scholarship", "birth_date", "amount")
JUNK = st.one_of(
    st.sampled_from(
        ["", " ", "31.02.2017", "2017-13", "0000-00", "1.450,00", "-5.00", "NaN", "1e9", "٢٠١٧-١٠", "{person}"]
    ),
    st.text(max_size=20),
    st.booleans(),
)


def replaced(dossier: Dossier, document: int, field: int, value: str | bool) -> Dossier:
    papers = list(dossier.documents)
    paper = papers[document % len(papers)]
    if not paper.fields:
        return dossier
    fields = list(paper.fields)
    place = field % len(fields)
    fields[place] = fields[place].model_copy(update={"value": value})
    papers[document % len(papers)] = paper.model_copy(update={"fields": tuple(fields)})
    return dossier.model_copy(update={"documents": tuple(papers)})


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(sorted(HOUSEHOLDS)), st.integers(0, 30), st.integers(0, 30), JUNK)
def test_no_value_makes_a_rule_raise(name: str, document: int, field: int, value: str | bool) -> None:
    spoiled = replaced(HOUSEHOLDS[name], document, field, value)
    found = check(spoiled, SEASON)
    record = make_record(spoiled.model_copy(update={"completeness": found}), SEASON)
    assert (record is not None) == (found.status == "complete")


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=12))
def test_no_date_of_registration_makes_a_rule_raise(day: str) -> None:
    dossier = HOUSEHOLDS["familie"]
    odd = dossier.model_copy(update={"registration": dossier.registration.model_copy(update={"date": day})})
    assert check(odd, SEASON).status != "complete"


def test_junk_in_a_needed_field_is_never_complete() -> None:
    for name, dossier in HOUSEHOLDS.items():
        for number, paper in enumerate(dossier.documents):
            for place, field in enumerate(paper.fields):
                if field.path.rpartition("/")[2] in NEEDED:
                    spoiled = replaced(dossier, number, place, "x??")
                    assert check(spoiled, SEASON).status != "complete", (name, paper.kind, field.path)
