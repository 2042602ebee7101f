"""Acts on whole papers against a real ledger: they hold on a new reading, and a rescan takes the place of its page.

What is read anew stands in the ledger's paper readings here, as a reading worker would have left it there; that the
workers do so is shown in tests/desk/web/test_paper_day.py."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from flows.acts import act_on, keep_act, paper_in, settle, undoing
from flows.corrections import Corrector, Target, Work
from flows.finishing import finish
from flows.taking import Part
from ledger.accounts import Accounts
from ledger.corrections import Corrections
from ledger.ledger import Ledger
from ledger.papers import wishes
from ledger.queue import Queue
from ledger.views import Views
from models.correction import Act, Cut
from models.dossier import DocumentEntry, Dossier, PageRef, ScanEntry
from tests.flows import desk_dossier as made
from tests.ledger.ready import ready
from validators.corrected_papers import unread
from validators.cutting import cut_before

VERSION = "0.1.0+aaaaaaaa"
NEW_SCAN = "sha256:" + "cd" * 32
ONE, TWO = (PageRef(scan=made.SCAN, page=n) for n in (1, 2))


class Desk:
    def __init__(self, ledger: Ledger) -> None:
        self.ledger, self.book = ledger, Corrections(ledger.engine)
        self.batch = ledger.start_batch(made.SEASON, VERSION)
        self.ana = Accounts(ledger.engine).add("ana", "clerk", "x", "test")

    def read(self, *documents: DocumentEntry, scan: str = made.SCAN, version: str = VERSION) -> Dossier:
        part = made.part(*documents)
        entry = ScanEntry(id=scan, file="scan.tif", pages=2, status="read")
        whole = Part(part.registration, part.declared, (entry,), documents, {scan: 1}, ())
        return finish(made.house(self.ledger, version), [whole], self.batch)

    def newest(self) -> Dossier:
        found = Views(self.ledger.engine).latest_dossier("118342")
        assert found is not None
        return found

    def shape(self) -> list[tuple[str, list[tuple[str, int]]]]:
        return [(d.kind, [(p.scan[7:9], p.page) for p in d.pages]) for d in self.newest().documents]

    def act(
        self, act: Act, document: str = "d1", pages: tuple[PageRef, ...] | None = None, *cuts: Cut, reason: str = "x"
    ) -> None:
        with self.book.sitting("118342", made.SEASON) as sitting:
            paper = paper_in(sitting, document)
            assert paper is not None
            for cut in cuts:
                sitting.keep_reading(unread(cut.pages, cut.kind), VERSION)
            target = Target("118342", made.SEASON, 1, document)
            keep_act(sitting, act_on(target, Work(self.ana, 1.0), paper, None, act, None, reason, cuts, pages), VERSION)

    def undo(self) -> None:
        last = self.book.last_by(self.ana)
        assert last is not None
        with self.book.sitting("118342", made.SEASON) as sitting:
            sitting.add(undoing(last, Work(self.ana, 1.0)))
            settle(sitting, VERSION)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Ledger(ready(tmp_path / "ledger.db")) as ledger:
        yield Desk(ledger)


def paper(name: str, kind: str, *pages: PageRef) -> DocumentEntry:
    return unread(pages, kind).model_copy(update={"id": name})


BOTH = paper("d1", "gas_bill", ONE, TWO)
PARTS = (Cut(pages=(ONE,), kind="gas_bill"), Cut(pages=(TWO,), kind="heat_bill"))


@pytest.mark.parametrize("version", [VERSION, "0.2.0+bbbbbbbb"])
def test_a_cut_holds_on_a_new_reading_and_can_be_taken_back(desk: Desk, version: str) -> None:
    desk.read(BOTH)
    assert cut_before(BOTH.pages, 1) == ((ONE,), (TWO,))
    desk.act("split", "d1", None, *PARTS)
    cut = [("gas_bill", [("ab", 1)]), ("heat_bill", [("ab", 2)])]
    assert desk.shape() == cut
    desk.read(BOTH, version=version)
    assert desk.shape() == cut
    desk.undo()
    assert desk.shape() == [("gas_bill", [("ab", 1), ("ab", 2)])]


def test_a_cut_that_the_reading_makes_itself_or_that_does_not_fit_changes_nothing(desk: Desk) -> None:
    desk.read(BOTH)
    desk.act("split", "d1", None, *PARTS)
    own = (paper("d1", "gas_bill", ONE), paper("d2", "heat_bill", TWO))
    desk.read(*own, version="0.2.0+bbbbbbbb")
    assert [d.id for d in desk.newest().documents] == ["d1", "d2"]
    wider = paper("d1", "gas_bill", ONE, TWO, PageRef(scan=made.SCAN, page=3))
    desk.read(wider, version="0.3.0+cccccccc")
    assert [len(d.pages) for d in desk.newest().documents] == [3]


def test_a_join_takes_along_what_a_clerk_entered(desk: Desk) -> None:
    card = made.card().model_copy(update={"pages": (ONE,)})
    desk.read(card, paper("d2", "other", TWO))
    entered = Corrector(desk.ledger, VERSION).enter(
        Target("118342", made.SEASON, 1, "d1", "/surname"), Work(desk.ana, 1.0), "ȘERBAN"
    )
    assert entered.result == "saved"
    desk.act("join", "d1", (ONE, TWO), Cut(pages=(ONE, TWO), kind="identity_card"))
    (joined,) = desk.newest().documents
    field = joined.field("/surname")
    assert field is not None
    assert (field.value, field.status, len(joined.pages)) == ("ȘERBAN", "corrected", 2)


def test_a_reading_and_its_corrections_are_one_transaction(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.read(BOTH)
    desk.act("split", "d1", None, *PARTS)
    before = desk.newest()

    def fails(*_: object) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr("ledger.corrections.Sitting.keep", fails)
    with pytest.raises(RuntimeError, match="power cut"):
        desk.read(BOTH, version="0.2.0+bbbbbbbb")
    assert desk.newest() == before  # the uncorrected reading was not kept either
    assert len(Queue(desk.ledger.engine).page(desk.ana)) > 0


def test_a_new_scan_takes_the_place_of_its_page(desk: Desk) -> None:
    beside = made.card().model_copy(update={"id": "d2", "pages": (PageRef(scan=made.SCAN, page=3),)})
    desk.read(BOTH, beside)
    desk.act("rescan", "d1", (TWO,), reason="pagina este tăiată")
    waiting = desk.newest().completeness
    assert waiting is not None
    assert waiting.status != "complete"
    assert [f.message for f in waiting.findings if f.code == "scan.awaited"] == [
        "Factură de gaze naturale, pagina 2: de scanat din nou (pagina este tăiată)"
    ]
    assert {i.document for i in Queue(desk.ledger.engine).page(desk.ana)} == {
        "d2"
    }  # nobody is asked for them meanwhile
    (wish,) = wishes(desk.ledger.engine, made.SEASON)
    assert (wish.number, wish.pages, wish.reason, wish.by) == ("118342", (2,), "pagina este tăiată", "ana")
    new = paper("d1", "gas_bill", PageRef(scan=NEW_SCAN, page=1))
    for _ in range(2):  # the second time it is known already
        desk.read(new, scan=NEW_SCAN)
        assert desk.shape() == [("gas_bill", [("ab", 1), ("cd", 1)]), ("identity_card", [("ab", 3)])]
        assert wishes(desk.ledger.engine, made.SEASON) == []
        found = desk.newest().completeness
        assert found is not None
        assert "scan.awaited" not in [f.code for f in found.findings]
    assert {s.id for s in desk.newest().scans} == {made.SCAN, NEW_SCAN}


def test_a_dossier_scanned_again_as_a_whole_is_read_as_it_is(desk: Desk) -> None:
    desk.read(BOTH)
    desk.act("rescan", "d1", None, reason="neclar")
    pages = tuple(PageRef(scan=NEW_SCAN, page=n) for n in (1, 2))
    desk.read(paper("d1", "gas_bill", *pages), scan=NEW_SCAN)
    assert desk.shape() == [("gas_bill", [("cd", 1), ("cd", 2)])]
    assert wishes(desk.ledger.engine, made.SEASON) == []
