"""Clerks' acts against a real ledger: what is kept, what follows from it, and that a new reading does not lose it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.corrections import Corrector, Outcome, Target, Work
from flows.finishing import finish
from ledger.accounts import Accounts
from ledger.corrections import Corrections
from ledger.ledger import Ledger
from ledger.queue import Queue
from ledger.views import Views
from models.dossier import DocumentEntry, Dossier
from tests.flows import desk_dossier as made
from tests.ledger.ready import ready
from validators.corrected import ILLEGIBLE

VERSION = "0.1.0+aaaaaaaa"


class Office:
    """A ledger with the dossier in it, and two clerks."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.batch = ledger.start_batch(made.SEASON, VERSION)
        self.ana = Accounts(ledger.engine).add("ana", "clerk", "x", "test")
        self.bob = Accounts(ledger.engine).add("bob", "clerk", "x", "test")
        self.queue = Queue(ledger.engine)
        self.corrector = Corrector(ledger, VERSION)

    def read(self, *documents: DocumentEntry, version: str = VERSION) -> Dossier:
        return finish(made.house(self.ledger, version), [made.part(*documents)], self.batch)

    def newest(self) -> Dossier:
        found = Views(self.ledger.engine).latest_dossier("118342")
        assert found is not None
        return found

    def enter(self, path: str, text: str, first: str | None = None, who: int = 0, document: str = "d1") -> Outcome:
        return self.corrector.enter(self.target(path, document), Work(who or self.ana, 2.5), text, first)

    def target(self, path: str, document: str = "d1") -> Target:
        return Target("118342", made.SEASON, 1, document, path)

    def open(self, who: int = 0) -> list[str]:
        return [item.path for item in self.queue.page(who or self.ana)]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with Ledger(ready(tmp_path / "ledger.db")) as ledger:
        yield Office(ledger)


def test_a_corrected_field(office: Office) -> None:
    office.read(made.card())
    assert office.open() == ["/surname"]
    done = office.enter("/surname", "șerban")
    assert done.result == "saved"
    entry = office.newest().documents[0].field("/surname")
    assert entry is not None
    assert (entry.value, entry.status) == ("ȘERBAN", "corrected")
    assert entry.evidence[0].source == "clerk"
    assert entry.evidence[0].box == pytest.approx((0.3, 0.15, 0.5, 0.17))
    assert entry.evidence[1].text == "SERBAN"
    assert office.open() == []
    (kept,) = Corrections(office.ledger.engine).of("118342", made.SEASON)
    assert (kept.act, kept.before, kept.after, kept.seconds) == ("enter", "SERBAN", "ȘERBAN", 2.5)
    assert kept.account == office.ana
    assert kept.at.endswith("Z")


def test_the_verdict_follows_at_once(office: Office) -> None:
    before = office.read(made.card())
    assert before.persons[0].surname == "SERBAN"
    unclear = [r for r in before.completeness.requirements if r.id == "identity"]  # type: ignore[union-attr]
    assert unclear[0].status == "unclear"
    office.enter("/surname", "ȘERBAN")
    after = office.newest()
    assert after.persons[0].surname == "ȘERBAN"
    met = [r for r in after.completeness.requirements if r.id == "identity"]  # type: ignore[union-attr]
    assert met[0].status == "met"


@pytest.mark.parametrize("version", [VERSION, "0.2.0+bbbbbbbb"])
def test_a_new_reading_keeps_the_corrections(office: Office, version: str) -> None:
    office.read(made.card())
    office.enter("/surname", "ȘERBAN")
    kept = office.newest()
    again = office.read(made.card(), version=version)
    assert again == kept
    assert office.newest() == kept
    assert office.open() == []


def test_the_same_run_twice_adds_no_version(office: Office) -> None:
    office.read(made.card())
    office.enter("/surname", "ȘERBAN")
    before = len(_versions(office))
    office.read(made.card())
    office.read(made.card())
    assert len(_versions(office)) == before == 2


def _versions(office: Office) -> list[int]:
    from sqlalchemy import select

    from ledger import tables
    from ledger.engine import reading

    with reading(office.ledger.engine) as connection:
        return list(connection.execute(select(tables.dossier_version.c.id)).scalars())


def test_rows_are_found_by_their_place_when_they_are_numbered_anew(office: Office) -> None:
    """A new program finds one more person above: the correction must not slip onto a neighbour's row."""
    wrong = "1850712125675"
    office.read(made.people(("POPESCU ION", wrong)))
    typed = office.enter("/persons/0/cnp", made.ION, first=made.ION)
    assert typed.result == "saved"
    read = made.people(("ȘERBAN ANA", made.ANA), ("POPESCU ION", wrong), shift=-0.05)
    dossier = office.read(read, version="0.2.0+bbbbbbbb")
    values = {f.path: (f.value, f.status) for f in dossier.documents[0].fields if f.path.endswith("cnp")}
    assert values == {"/persons/0/cnp": (made.ANA, "review"), "/persons/1/cnp": (made.ION, "corrected")}


def test_a_row_that_is_gone_takes_its_correction_with_it(office: Office) -> None:
    office.read(made.people(("POPESCU ION", "1850712125675")))
    office.enter("/persons/0/cnp", made.ION, first=made.ION)
    dossier = office.read(made.people(("ȘERBAN ANA", made.ANA), shift=0.3), version="0.2.0+bbbbbbbb")
    assert dossier.documents[0].value("/persons/0/cnp") == made.ANA
    assert len(Corrections(office.ledger.engine).of("118342", made.SEASON)) == 1


@pytest.mark.parametrize(
    ("path", "text", "says"),
    [("/surname", "P0P", "litere"), ("/surname", "", "Scrieți"), ("/valid_until", "30.02.2027", "Data")],
)
def test_what_fails_its_hard_check_is_refused(office: Office, path: str, text: str, says: str) -> None:
    doubtful = made.field("/valid_until", "2027-07-15", "review", y=0.25)
    before = office.read(made.card(valid_until=doubtful))
    refused = office.enter(path, text)
    assert refused.result == "refused"
    assert says in refused.message
    assert office.newest() == before
    assert Corrections(office.ledger.engine).of("118342", made.SEASON) == ()


def test_a_cnp_with_a_wrong_control_digit_is_refused(office: Office) -> None:
    office.read(made.card(cnp=made.field("/cnp", made.ANA, "review")))
    refused = office.enter("/cnp", "2850715120017")
    assert (refused.result, refused.message) == ("refused", "Cifra de control a CNP-ului nu se potrivește.")


def test_illegible_closes_the_field(office: Office) -> None:
    office.read(made.card())
    done = office.corrector.illegible(office.target("/surname"), Work(office.ana, 1))
    assert done.result == "saved"
    entry = office.newest().documents[0].field("/surname")
    assert entry is not None
    assert (entry.value, entry.status) == (None, "missing")
    assert entry.checks[-1].name == ILLEGIBLE
    assert office.open() == []


def test_undo_is_another_entry(office: Office) -> None:
    read = office.read(made.card())
    done = office.enter("/surname", "ȘERBAN")
    assert done.correction is not None
    refused = office.corrector.undo(done.correction, Work(office.bob, 1))
    assert refused.result == "refused"
    assert office.corrector.undo(done.correction, Work(office.ana, 1)).result == "saved"
    assert office.newest() == read
    assert office.open() == ["/surname"]
    acts = Corrections(office.ledger.engine).of("118342", made.SEASON)
    assert [c.act for c in acts] == ["enter", "undo"]
    assert acts[1].undoes == acts[0].id
    assert office.corrector.undo(done.correction, Work(office.ana, 1)).result == "refused"
    assert office.enter("/surname", "ȘERBAN").result == "saved"


def test_another_kind_of_paper(office: Office) -> None:
    office.read(made.card())
    done = office.corrector.set_kind(Target("118342", made.SEASON, 1, "d1"), Work(office.ana, 4), "residence_permit")
    assert done.result == "saved"
    document = office.newest().documents[0]
    assert document.kind == "residence_permit"
    assert document.value("/surname") == "SERBAN"
    assert {f.status for f in document.fields} == {"review", "missing"}
    assert "/nationality" in office.open()
    assert office.enter("/nationality", "moldovenească").result == "saved"
    again = office.read(made.card(), version="0.2.0+bbbbbbbb")
    assert again.documents[0].value("/nationality") == "moldovenească"


def test_blind_keying_that_agrees_with_the_reading(office: Office) -> None:
    office.read(made.card(cnp=made.field("/cnp", made.ANA, "review")))
    done = office.enter("/cnp", made.ANA)
    assert done.result == "saved"
    assert done.correction is not None
    assert done.correction.act == "confirm"


def test_blind_keying_that_differs_goes_to_a_second_clerk(office: Office) -> None:
    office.read(made.card(cnp=made.field("/cnp", made.ANA, "review")))
    assert office.enter("/cnp", made.ION).result == "again"
    assert office.enter("/cnp", made.ION, first=made.ION).result == "second"
    assert office.newest().documents[0].field("/cnp").status == "review"  # type: ignore[union-attr]
    assert "/cnp" not in office.open(office.ana)
    assert "/cnp" in office.open(office.bob)
    done = office.enter("/cnp", made.ION, who=office.bob)
    assert done.result == "saved"
    assert office.newest().documents[0].value("/cnp") == made.ION
    assert "/cnp" not in office.open(office.bob)


def test_a_clerk_is_no_witness_of_themselves(office: Office) -> None:
    office.read(made.card(cnp=made.field("/cnp", made.ANA, "review")))
    office.enter("/cnp", made.ION, first=made.ION)
    assert office.enter("/cnp", made.ION).result == "again"
    assert office.enter("/cnp", made.ION, first=made.ION).result == "second"


def test_without_a_reading_it_is_typed_twice(office: Office) -> None:
    office.read(made.card(cnp=made.field("/cnp", None, "missing")))
    assert office.enter("/cnp", made.ANA).result == "again"
    assert office.enter("/cnp", made.ION, first=made.ANA).result == "again"
    assert office.enter("/cnp", made.ANA, first=made.ANA).result == "saved"


def test_what_somebody_else_settled_meanwhile(office: Office) -> None:
    office.read(made.card())
    office.enter("/surname", "ȘERBAN")
    assert office.enter("/surname", "SERBAN", who=office.bob).result == "changed"
    assert office.newest().documents[0].value("/surname") == "ȘERBAN"
