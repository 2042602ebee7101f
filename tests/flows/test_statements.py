"""What clerks state of a whole dossier, against a real ledger: kept, applied, applied again, taken back, told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pytest
from click.testing import CliRunner

from desk.cli import main
from flows.acts import Outcome, Work
from flows.finishing import finish
from flows.statements import Statements
from ledger.accounts import Accounts
from ledger.corrections import Corrections
from ledger.ledger import Ledger
from ledger.timeline import Timeline
from ledger.views import Views
from models.dossier import Declared, DeclaredPerson, Dossier
from tests.flows import desk_dossier as made
from tests.ledger.ready import ready

VERSION, NUMBER, ITEM = "0.1.0+aaaaaaaa", "118342", "association_certificate"
WHY = "casă individuală, fără asociație"


class Office:
    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.batch = ledger.start_batch(made.SEASON, VERSION)
        self.ana = Work(Accounts(ledger.engine).add("ana", "clerk", "x", "test"), 0.0)
        self.book = Statements(ledger, VERSION)
        self.read()

    def read(self, version: str = VERSION) -> Dossier:
        return finish(made.house(self.ledger, version), [made.part(made.card())], self.batch)

    def newest(self) -> Dossier:
        found = Views(self.ledger.engine).latest_dossier(NUMBER)
        assert found is not None
        return found

    def waive(self, requirement: str = ITEM, reason: str = WHY) -> Outcome:
        return self.book.waive(NUMBER, made.SEASON, self.ana, requirement, reason)

    def status(self, requirement: str = ITEM) -> str:
        verdict = self.newest().completeness
        assert verdict is not None
        return next(r.status for r in verdict.requirements if r.id == requirement)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with Ledger(ready(tmp_path / "ledger.db")) as ledger:
        yield Office(ledger)


def test_a_waived_requirement_stays_waived_in_every_new_reading(office: Office) -> None:
    assert office.status() == "missing"
    done = office.waive()
    assert done.result == "saved"
    assert office.status() == "not_applicable"
    item = next(r for r in office.newest().completeness.requirements if r.id == ITEM)  # type: ignore[union-attr]
    assert WHY in (item.message or "")
    kept = office.newest()
    assert office.read("0.2.0+bbbbbbbb") == kept
    assert office.status() == "not_applicable"
    told = [e for e in Timeline(office.ledger.engine).of(NUMBER, made.SEASON) if e.sort == "correction"]
    assert [(e.who, e.facts["act"], e.facts["path"], e.facts["reason"]) for e in told] == [("ana", "waive", ITEM, WHY)]


def test_what_was_stated_can_be_taken_back_and_nothing_is_lost(office: Office) -> None:
    done = office.waive()
    assert done.correction is not None
    back = office.book.withdraw(NUMBER, made.SEASON, office.ana, done.correction.id, "are totuși asociație")
    assert back.result == "saved"
    assert office.status() == "missing"
    assert office.newest().statements == ()
    acts = Corrections(office.ledger.engine).of(NUMBER, made.SEASON)
    assert [(c.act, c.reason) for c in acts] == [("waive", WHY), ("undo", "are totuși asociație")]
    assert office.book.withdraw(NUMBER, made.SEASON, office.ana, done.correction.id, "încă o dată").result == "refused"
    assert office.waive().result == "saved"
    assert office.status() == "not_applicable"


@pytest.mark.parametrize(
    ("requirement", "reason", "says"),
    [("identity", WHY, "nu se poate scuti"), ("parcare", WHY, "nu se poate scuti"), (ITEM, "casă", "Motivul")],
)
def test_what_may_not_be_waived_is_refused_and_nothing_is_kept(
    office: Office, requirement: str, reason: str, says: str
) -> None:
    done = office.waive(requirement, reason)
    assert done.result == "refused"
    assert says in done.message
    assert Corrections(office.ledger.engine).of(NUMBER, made.SEASON) == ()


def test_the_same_is_not_stated_twice_and_a_cnp_in_a_reason_is_masked(office: Office) -> None:
    assert office.waive(reason=f"casa lui {made.ION}").result == "saved"
    assert office.waive().result == "refused"
    (one,) = office.newest().statements
    assert made.ION not in one.reason


def test_declared_facts_lie_over_the_registration_and_come_off_again(office: Office) -> None:
    assert office.newest().declared == Declared(heating="gas", tenure="owner")
    person = DeclaredPerson(cnp=made.ANA, no_income=True)
    facts = Declared(heating="solid", vehicles=1, persons=(person,))
    done = office.book.declare(NUMBER, made.SEASON, office.ana, facts, "spus la ghișeu")
    assert done.correction is not None
    now = Declared(heating="solid", tenure="owner", vehicles=1, persons=(person,))
    assert office.newest().declared == now
    assert office.status("vehicle_registration_certificate") == "missing"
    assert office.status("no_income_declaration") == "missing"
    more = Declared(persons=(DeclaredPerson(cnp=made.ANA, student=False),))
    office.book.declare(NUMBER, made.SEASON, office.ana, more, "spus la ghișeu")
    declared = office.newest().declared
    assert declared is not None
    assert declared.persons == (DeclaredPerson(cnp=made.ANA, no_income=True, student=False),)
    office.book.withdraw(NUMBER, made.SEASON, office.ana, done.correction.id, "altă gospodărie")
    assert office.newest().declared == Declared(heating="gas", tenure="owner", persons=more.persons)


def test_a_clerk_who_looked_at_the_signature_ends_its_notice(office: Office) -> None:
    for what in ("signature", "point_78", "notary"):
        assert office.book.attest(NUMBER, made.SEASON, office.ana, what, "văzut pe hârtie").result == "saved"
    assert {s.about for s in office.newest().statements} == {"signature", "point_78", "notary"}
    assert office.book.attest(NUMBER, made.SEASON, office.ana, "parafa", "văzut pe hârtie").result == "refused"


def test_the_commands(office: Office, tmp_path: Path) -> None:
    """Who may, what is said, how it is listed, taken back and traced; no CNP in full on any screen."""
    run = CliRunner(
        env={"COLUMNS": "200", "DOSAR_HOME": str(tmp_path), "DOSAR_LEDGER_URL": f"sqlite:///{tmp_path / 'ledger.db'}"}
    )
    by = ["--by", "ana", "--reason", WHY]

    def says(*words: str, code: int = 0) -> str:
        done = run.invoke(main, [*words])
        output = f"{done.output}{done.exception or ''}"
        assert done.exit_code == code or (code and done.exception), output
        assert made.ANA not in output
        return " ".join(output.split())

    assert "dosarul este acum: incomplet" in says("waive", NUMBER, ITEM, *by)
    says("waive", NUMBER, ITEM, "--by", "nimeni", "--reason", WHY, code=2)
    says("declare", NUMBER, "--person", f"{made.ANA}:student,foreign=nu", "--vehicles", "2", *by)
    says("declare", NUMBER, "--person", "1850712125670:student", *by, code=2)
    listed = says("statements", NUMBER)
    assert "scutire" in listed
    assert "declarare" in listed
    traced = says("trace", NUMBER, code=1)
    assert f"declarația 1: ana a scutit dosarul de {ITEM}" in traced
    assert "declarația 2: ana a declarat" in traced
    says("trace", NUMBER, "--pdf", str(tmp_path / "fisa.pdf"), code=1)
    with pdfplumber.open(tmp_path / "fisa.pdf") as sheet:
        drawn = " ".join((sheet.pages[0].extract_text() or "").split())
    assert f"declarația 1: ana a scutit dosarul de {ITEM}" in drawn
    assert f"motiv: {WHY}" in drawn
    person = "2•••••••••018 (elev sau student: da, cetățean străin: nu)"
    assert f"declarația 2: ana a declarat autovehicule: 2; {person}" in drawn
    assert made.ANA not in drawn
    assert "retrag" not in says("statements", NUMBER, "--withdraw", "1", *by)
    assert office.status() == "missing"
    declared = office.newest().declared
    assert declared is not None
    assert declared.vehicles == 2
