"""What a clerk does to whole papers, in a real browser and by keyboard alone; each act taken back again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ledger.corrections import Corrections
from ledger.ledger import Ledger
from ledger.views import Views
from models.dossier import Dossier
from tests.desk.web import paper_site
from tests.desk.web.served import CHROMIUM, Desk, Person, browser, running_desk

pytestmark = [pytest.mark.slow, pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Chromium is not installed")]
LONG_MS = 120_000


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as made:
        yield made


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    paper_site.fill(tmp_path / "home")
    with running_desk(tmp_path / "home", {"ana": "operator", "bogdan": "clerk"}) as running:
        yield running


def newest(desk: Desk, number: str = "118342") -> Dossier:
    with Ledger(desk.home / "ledger.db") as ledger:
        found = Views(ledger.engine).latest_dossier(number)
    assert found is not None
    return found


def kinds(desk: Desk, number: str = "118342") -> list[str]:
    return [d.kind for d in newest(desk, number).documents]


class Clerk(Person):
    """At the card's page; every act ends on a field, where u takes it back."""

    def open(self, key: str, first: str) -> None:
        """From a field to the paper's page, by the act's own key."""
        self.go("/camp/2017-2018/118342/d1?path=/surname")
        self.page.wait_for_selector("#field")
        with self.page.expect_navigation(url="**/act/**", wait_until="load"):
            self.page.keyboard.press(key)
        if first:
            self.page.wait_for_selector(f"#{first}:focus")

    def send(self, key: str = "Enter") -> None:
        with self.page.expect_navigation(url="**/camp**", wait_until="load", timeout=LONG_MS):
            self.page.keyboard.press(key)

    def undo(self) -> None:
        self.go("/camp")
        with self.page.expect_navigation(url="**/camp?m=anulat", wait_until="load", timeout=LONG_MS):
            self.page.keyboard.press("Alt+u")  # also while a text is typed

    def tab_to(self, id: str) -> None:
        for _ in range(8):
            if self.page.evaluate("document.activeElement.id") == id:
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(id)

    def to_the_button(self) -> None:
        for _ in range(8):
            if self.page.evaluate("document.activeElement.matches('.panel[open] .primary')"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError("no button")


def test_every_act_on_a_paper_by_keyboard(desk: Desk, chromium: Browser) -> None:
    clerk = Clerk(desk, chromium, "bogdan")
    page = clerk.page
    page.set_default_timeout(LONG_MS)
    before = kinds(desk)
    assert before == ["identity_card", "gas_bill"]

    clerk.open("a", "path")  # a field that was missed
    page.keyboard.type("Serie")
    clerk.tab_to("pad")
    for key, times in (("ArrowLeft", 2), ("ArrowUp", 20), ("Shift+ArrowLeft", 3), ("Shift+ArrowDown", 1)):
        for _ in range(times):
            page.keyboard.press(key)
    clerk.send()
    assert "path=%2Fseries" in page.url
    assert "KX" in page.locator(".typed .value").first.inner_text()
    page.wait_for_selector("#text:focus")  # there is nothing to choose: it is typed
    page.keyboard.type("kx")
    page.wait_for_selector(".check.ok")
    clerk.send()
    drawn = newest(desk).documents[0].field("/series")
    assert drawn is not None
    assert (drawn.value, drawn.status, drawn.evidence[0].source) == ("KX", "corrected", "clerk")
    assert {e.engine for e in drawn.evidence[1:]} == {"tesseract", "rapidocr"}

    clerk.open("s", "unde")  # two papers on one sheet
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    clerk.tab_to("la")
    page.keyboard.press("ArrowRight")
    clerk.to_the_button()
    clerk.send()
    cut = newest(desk)
    assert len(cut.documents) == 3
    assert [d.pages[0].region[3] for d in cut.documents[:1]] == [pytest.approx(0.505)]
    clerk.undo()
    assert kinds(desk) == before

    clerk.open("j", "cu")
    clerk.to_the_button()
    clerk.send()
    assert [(d.kind, len(d.pages)) for d in newest(desk).documents] == [("identity_card", 2)]
    series = newest(desk).documents[0].field("/series")
    assert series is not None
    assert series.value == "KX"  # what a clerk entered comes along
    clerk.undo()
    assert kinds(desk) == before

    clerk.open("p", "")
    page.keyboard.press("k")
    page.wait_for_selector("#kind:focus")
    page.keyboard.type("Certificat de na")
    clerk.to_the_button()
    clerk.send()
    assert kinds(desk)[0] == "birth_certificate"
    clerk.undo()

    clerk.open("n", "pagina")
    clerk.tab_to("motiv-scan")
    page.keyboard.type("pagina este îndoită")
    clerk.send()
    operator = Person(desk, chromium, "ana")
    operator.go("/rescanari")
    assert "pagina este îndoită" in operator.page.inner_text("table")
    waiting = newest(desk).completeness
    assert waiting is not None
    assert [f.code for f in waiting.findings if f.code == "scan.awaited"] == ["scan.awaited"]
    clerk.undo()

    clerk.open("m", "dosar")
    page.keyboard.type(paper_site.OTHER)
    clerk.send()
    assert (kinds(desk), kinds(desk, paper_site.OTHER)) == (["gas_bill"], ["identity_card"])
    moved = newest(desk, paper_site.OTHER).documents[0].field("/series")
    assert moved is not None
    assert moved.value == "KX"
    clerk.undo()
    assert (kinds(desk), kinds(desk, paper_site.OTHER)) == (before, [])

    with Ledger(desk.home / "ledger.db") as ledger:
        here = [a.act for a in Corrections(ledger.engine).of("118342", "2017-2018")]
        there = [a.act for a in Corrections(ledger.engine).of(paper_site.OTHER, "2017-2018")]
    assert here[:2] == ["add", "enter"]
    assert here[2::2] == ["split", "join", "kind", "rescan", "move_out"]
    assert set(here[3::2]) == {"undo"}
    assert there == ["move_in", "undo"]
    assert clerk.faults == []
    assert clerk.hosts == {f"127.0.0.1:{desk.port}"}
