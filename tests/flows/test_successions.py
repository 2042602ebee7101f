"""A later request of the same household: linked where it is sure, a clerk's where it is not; with a real ledger."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from desk.cli import main
from flows.finishing import finish
from flows.intake import Batch, close_batch
from flows.output import write_dossier
from flows.protocol import Protocol
from flows.taking import Part
from ledger.ledger import Ledger
from ledger.lists import Lists, Wanted
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


def take_in(ledger: Ledger, out: Path, number: str, base: str, **told: Any) -> Protocol:
    """A batch of one dossier, with its files in ``out``."""
    batch = Batch(house(ledger), out, [], id=ledger.start_batch("2017-2018", "0.1.0"))
    made = household(base, **told)
    registration = Registration(number=number, date=made.registration.date, point="manastur", channel="counter")
    part = Part(registration, made.declared, (SCAN,), made.documents, {SCAN.id: 100}, ())
    batch.parts[number] = {(0, 0): part}
    batch.dossiers[number] = finish(batch.house, [part], batch.id)
    write_dossier(out, batch.dossiers[number])
    return close_batch(batch)[1]


def test_the_file_of_a_later_request_is_written_anew_where_it_lies(ledger: Ledger, tmp_path: Path) -> None:
    """In the batch's own folder by the batch; in another one by the operator, who is told how."""

    def superseded(folder: str) -> object:
        return json.loads((tmp_path / folder / "120001.json").read_text())["supersedes"]

    for folder in ("a", "b"):
        assert take_in(ledger, tmp_path / folder, "120001", "singura", **JANUARY).later == ()
        assert superseded(folder) is None
    protocol = take_in(ledger, tmp_path / "a", "118342", "singura")
    assert (protocol.later, protocol.later_lines) == ((), ())
    assert superseded("a") == {"number": "118342", "from_month": "2018-01"}
    assert superseded("b") is None
    shown = CliRunner(env={"DOSAR_HOME": str(tmp_path), "DOSAR_LEDGER_URL": f"sqlite:///{tmp_path / 'ledger.db'}"})
    done = shown.invoke(main, ["show", "120001", "--out", str(tmp_path / "b")])
    assert done.exit_code == 0, done.output
    assert (tmp_path / "b" / "120001.json").read_bytes() == (tmp_path / "a" / "120001.json").read_bytes()


def test_a_later_request_whose_file_lies_elsewhere_is_named_once(ledger: Ledger, tmp_path: Path) -> None:
    take_in(ledger, tmp_path / "a", "120001", "singura", **JANUARY)
    other_year = tmp_path / "b" / "120001.json"
    other_year.parent.mkdir()
    other_year.write_text('{"season": "2016-2017"}')
    protocol = take_in(ledger, tmp_path / "b", "118342", "singura")
    assert protocol.later == ("120001",)
    assert "dosar show 120001 --out" in protocol.later_lines[0]
    assert other_year.read_text() == '{"season": "2016-2017"}'
    assert take_in(ledger, tmp_path / "b", "118342", "singura").later == ()


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
    assert len(Lists(ledger.engine).by_number(Wanted())) == 2


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
