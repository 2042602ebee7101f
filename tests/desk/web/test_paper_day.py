"""What a clerk does to whole papers, in a real browser and by keyboard alone, each act taken back again; a box drawn
with the mouse."""

from __future__ import annotations

import re
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
# Where a point of the page (in fractions of it) is on the screen, and whether the page is what lies there.
ON_SCREEN = """([x, y]) => {
  const svg = [...document.querySelectorAll('svg.page')].find(one => !one.hasAttribute('hidden'));
  svg.scrollIntoView({block: 'nearest'});
  const at = new DOMPoint(x * svg.dataset.width, y * svg.dataset.height)
    .matrixTransform(svg.querySelector('image').getScreenCTM());
  const there = document.elementFromPoint(at.x, at.y);
  return {x: at.x, y: at.y, seen: !!there && svg.contains(there)};
}"""
# Where the number stands on the printed card: pixels of the scan.
NUMBER = (547, 474, 684, 522)


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

    def draw(self, x0: float, y0: float, x1: float, y1: float) -> list[float]:
        """A box with the mouse, between these points of the scan (in its pixels); what the page says of it, in per cent
        of the page: left, top, width, height."""
        ends = []
        for x, y in ((x0, y0), (x1, y1)):
            at = self.page.evaluate(ON_SCREEN, [x / paper_site.SIZE[0], y / paper_site.SIZE[1]])
            assert at["seen"], at
            ends.append((at["x"], at["y"]))
        mouse = self.page.mouse
        mouse.move(*ends[0])
        mouse.down()
        mouse.move((ends[0][0] + ends[1][0]) / 2, (ends[0][1] + ends[1][1]) / 2)
        mouse.move(*ends[1])
        mouse.up()
        self.wait_for_focus("#pad")
        said = re.findall(r"([\d,]+) %", self.page.inner_text("#pad-at"))
        return [float(one.replace(",", ".")) for one in said]

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


def test_a_box_drawn_with_the_mouse(desk: Desk, chromium: Browser) -> None:
    """On the page as it is, enlarged, and turned; at 200 % it is read."""
    share = [100 * at / paper_site.SIZE[i % 2] for i, at in enumerate(NUMBER)]
    wanted = [share[0], share[1], share[2] - share[0], share[3] - share[1]]
    for scale in (1.0, 2.0):
        clerk = Clerk(desk, chromium, "bogdan", scale)
        page = clerk.page
        clerk.open("a", "path")
        page.select_option("#path", "/number")
        assert clerk.draw(*NUMBER) == pytest.approx(wanted, abs=1.0)
        page.locator('[data-act="turn"]').click()  # a quarter to the right, as a page that lies on its side
        assert clerk.draw(*NUMBER) == pytest.approx(wanted, abs=1.0)
        assert clerk.draw(NUMBER[2], NUMBER[3], *NUMBER[:2]) == pytest.approx(wanted, abs=1.0)  # from its other end
        assert clerk.faults == []
    clerk.send()
    assert "path=%2Fnumber" in page.url
    assert "123456" in page.locator(".typed .value").first.inner_text()
    drawn = newest(desk).documents[0].field("/number")
    assert drawn is not None
    place = [drawn.evidence[0].box[i] * 100 for i in range(4)]
    assert place == pytest.approx(share, abs=1.0)
