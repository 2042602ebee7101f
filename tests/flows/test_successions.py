"""A later request of the same household: linked where it is sure, a clerk's where it is not; with a real ledger."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flows.finishing import finish
from flows.taking import Part
from ledger.ledger import Ledger
from ledger.timeline import Timeline
from ledger.views import Views
from models.dossier import Dossier, Registration, ScanEntry
from models.record import Record
from tests.flows.desk_dossier import house
from tests.ledger.ready import ready
from tests.situations.reading import household

SCAN = ScanEntry(id="sha256:00", file="a.tif", pages=30, status="read")
JANUARY = {"date": "2018-01-08", "change": [{"kind": "employer_income_certificate", "set": {"month": "2017-12"}}]}


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(ready(tmp_path / "ledger.db")) as ledger:
        yield ledger


def read(ledger: Ledger, number: str, base: str, **told: Any) -> Dossier:
    """As intake finishes the dossier after its papers were read."""
    made = household(base, **told)
    registration = Registration(number=number, date=made.registration.date, point="manastur", channel="counter")
    part = Part(registration, made.declared, (SCAN,), made.documents, {SCAN.id: 100}, ())
    return finish(house(ledger), [part], ledger.start_batch("2017-2018", "0.1.0"))


def codes(dossier: Dossier) -> set[str]:
    assert dossier.completeness is not None
    return {f.code for f in dossier.completeness.findings}


def test_a_second_request_supersedes_the_first_from_its_month_on(ledger: Ledger) -> None:
    first = read(ledger, "118342", "singura")
    second = read(ledger, "120001", "singura", **JANUARY)
    assert (first.supersedes, first.earlier) == (None, ())
    assert second.supersedes is not None
    assert (second.supersedes.number, second.supersedes.from_month) == ("118342", "2018-01")
    assert "change_request.linked" in codes(second)
    assert second.record is not None
    assert second.record["supersedes"] == {"number": "118342", "from_month": "2018-01"}
    assert Record.model_validate(second.record).supersedes == second.supersedes
    assert Views(ledger.engine).latest_dossier("120001") == second


def test_the_first_request_may_be_read_after_the_second(ledger: Ledger) -> None:
    """In a later batch: the second one learns of it as a version of its own, and that is all that changes."""
    second = read(ledger, "120001", "singura", **JANUARY)
    assert second.supersedes is None
    first = read(ledger, "118342", "singura")
    assert first.supersedes is None
    linked = Views(ledger.engine).latest_dossier("120001")
    assert linked is not None
    assert linked.supersedes is not None
    assert linked.supersedes.number == "118342"
    assert linked.record is not None
    assert linked.record["supersedes"] == {"number": "118342", "from_month": "2018-01"}
    assert linked.documents == second.documents
    versions = len(Timeline(ledger.engine).versions("120001", "2017-2018"))
    assert versions == 2
    read(ledger, "118342", "singura")
    assert len(Timeline(ledger.engine).versions("120001", "2017-2018")) == versions
    read(ledger, "7", "pensionar")
    assert len(Timeline(ledger.engine).versions("120001", "2017-2018")) == versions
    assert read(ledger, "120001", "singura", **JANUARY) == linked  # fed once more (the first time was cut off)
    assert len(Timeline(ledger.engine).versions("120001", "2017-2018")) == versions


def test_after_the_20th_it_counts_from_the_next_month(ledger: Ledger) -> None:
    read(ledger, "118342", "singura")
    late = read(ledger, "120001", "singura", **{**JANUARY, "date": "2018-01-22"})
    assert late.supersedes is not None
    assert late.supersedes.from_month == "2018-02"


def test_reading_again_changes_nothing_for_either(ledger: Ledger) -> None:
    first = read(ledger, "118342", "singura")
    second = read(ledger, "120001", "singura", **JANUARY)
    assert read(ledger, "118342", "singura") == first
    assert read(ledger, "120001", "singura", **JANUARY) == second
    assert len(Views(ledger.engine).list_dossiers()) == 2


def test_a_third_supersedes_the_second(ledger: Ledger) -> None:
    read(ledger, "118342", "singura")
    read(ledger, "120001", "singura", **JANUARY)
    february = {"date": "2018-02-05", "change": [{"kind": "employer_income_certificate", "set": {"month": "2018-01"}}]}
    third = read(ledger, "121000", "singura", **february)
    assert third.supersedes is not None
    assert third.supersedes.number == "120001"


def test_another_applicant_of_the_same_people_and_dwelling_is_the_same_household(ledger: Ledger) -> None:
    family = {"without": [{"kind": "application_form"}], "add": [{"kind": "application_form", "of": "ion"}]}
    read(ledger, "1", "familie")
    assert read(ledger, "2", "familie", **family, date="2017-12-04").supersedes is not None


def test_somebody_who_moved_away_is_no_change_of_the_old_request(ledger: Ledger) -> None:
    read(ledger, "1", "familie")
    home = {"address": "Cluj-Napoca, str. Horea nr. 5, ap. 1"}
    moved = read(
        ledger, "2", "singura", date="2017-12-04",
        without=[{"kind": "application_form"}, {"kind": "identity_card"}, {"kind": "employer_income_certificate"}],
        change=[{"kind": "association_certificate", "set": home}, {"kind": "gas_bill", "set": home}],
        add=[{"kind": "application_form", "of": "ion", "set": home}, {"kind": "identity_card", "of": "ion"}],
    )  # fmt: skip
    assert moved.supersedes is None
    assert moved.earlier[0].people == "some"
    assert "change_request.person_elsewhere" in codes(moved)


def test_the_same_applicant_in_another_dwelling_is_for_a_clerk_whose_word_settles_it(ledger: Ledger) -> None:
    read(ledger, "1", "singura")
    home = {"address": "Cluj-Napoca, str. Horea nr. 5, ap. 1"}
    change = [{"kind": k, "set": home} for k in ("association_certificate", "gas_bill", "application_form")]
    change.append({"kind": "identity_card", "set": {"address": "Jud.CJ Mun.Cluj-Napoca Str.Horea nr.5 ap.1"}})
    change.append({"kind": "employer_income_certificate", "set": {"month": "2017-11"}})
    told = {"date": "2017-12-04", "change": change}
    doubtful = read(ledger, "2", "singura", **told)
    assert (doubtful.supersedes, doubtful.record) == (None, None)
    assert doubtful.completeness is not None
    assert doubtful.completeness.status == "needs_review"
    assert "change_request.doubtful" in codes(doubtful)
    settled = read(ledger, "2", "singura", **told, declared={"change_of": "1"})
    assert settled.supersedes is not None
    assert settled.record is not None
    assert settled.record["derivations"]["/supersedes/number"]["inputs"] == ["declared:/change_of"]
    apart = read(ledger, "2", "singura", **told, declared={"change_of": "none"})
    assert apart.supersedes is None
    assert apart.record is not None


def test_two_requests_of_one_day_are_for_a_clerk(ledger: Ledger) -> None:
    read(ledger, "1", "singura")
    second = read(ledger, "2", "singura")
    assert second.supersedes is None
    assert "change_request.doubtful" in codes(second)


def test_strangers_are_not_linked(ledger: Ledger) -> None:
    read(ledger, "1", "familie")
    assert read(ledger, "2", "pensionar").earlier == ()
