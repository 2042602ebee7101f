"""A day at the desk in a real browser: an operator brings a dossier, two clerks settle it by keyboard alone, its record
is handed over, an auditor traces a figure of it down to the pixels."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from ledger.corrections import Corrections
from ledger.ledger import Ledger
from ledger.views import Views
from models.dossier import Dossier
from tests.desk.web.served import CHROMIUM, Desk, Person, browser, running_desk
from validators.open_items import open_items

SCAN = Path(__file__).resolve().parents[3] / "sample_scans" / "kept" / "118342_2017-11-14" / "scan_001.tif"
APPLICANT = "2861221249932"
# What stands on the papers, for a person who looks at them (made-up people): kind, its number in the dossier, path.
PRINTED = {
    "identity_card/d2/cnp": APPLICANT,
    "identity_card/d2/surname": "IEPURE",
    "identity_card/d2/given_names": "ZENOVIA",
    "identity_card/d2/address": "Jud.CJ Mun.Cluj-Napoca Str.Făgetului nr.86",
    "identity_card/d2/valid_until": "21.12.2022",
    "application_form/d1/cnp": APPLICANT,
    "application_form/d1/address": "Cluj-Napoca, str. Făgetului nr. 86",
    "association_certificate/d6/address": "Cluj-Napoca, str. Făgetului nr. 86",
    "school_certificate/d9/school": "Școala Gimnazială nr. 8 Cluj-Napoca",
}
MOST_FIELDS = 40
PEOPLE = {"ana": "operator", "bogdan": "clerk", "carmen": "clerk", "irina": "auditor"}
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="Chromium is not installed")]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as made:
        yield made


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with running_desk(tmp_path / "home", PEOPLE, handover="folder") as running:
        yield running


def newest(desk: Desk) -> Dossier:
    with Ledger(desk.home / "ledger.db") as ledger:
        found = Views(ledger.engine).latest_dossier("118342")
    assert found is not None
    return found


def bring(operator: Person) -> None:
    """Upload the scan and wait until it is read."""
    page = operator.page
    operator.go("/lot")
    page.set_input_files("#files", SCAN)
    page.fill("#number", "118342")
    page.fill("#day", "14.11.2017")
    page.select_option("#point", "gheorgheni")
    page.click("summary")
    page.select_option("#heating", "gas")
    page.select_option("#tenure", "owner")
    page.fill("#applicant", APPLICANT)
    page.fill("#vehicles", "0")
    page.fill("#sheets", "9")
    with page.expect_navigation(url="**/lot/2*"):
        page.click("#send")
    page.wait_for_selector('.state[data-state="done"]', timeout=900_000)


def settle(clerk: Person) -> int:
    """Correct what the queue gives, with the keyboard alone; how many fields."""
    clerk.go("/coada")
    clerk.wait_for_focus("a.button.primary")  # the button that begins
    clerk.press("Enter")
    for done in range(MOST_FIELDS):
        page = clerk.page
        if page.query_selector("#gata"):
            return done
        names = ("kind", "document", "path", "first")
        one = {n: page.get_attribute(f'#field [name="{n}"]', "value") or "" for n in names}
        if one["kind"] == "electronic_identity_card":  # nobody in this household has one
            name_the_paper(clerk, "Carte de identitate")
            continue
        if one["first"]:
            clerk.type_into("#text", one["first"])  # asked to type it once more
        elif (known := PRINTED.get(f"{one['kind']}/{one['document']}{one['path']}")) is not None:
            if page.evaluate("document.activeElement.id") != "text":
                page.keyboard.press("e")
            clerk.type_into("#text", known)
        elif page.query_selector(".candidate"):
            page.keyboard.press("1")
        else:
            clerk.press("Alt+i")  # nothing stands there
            continue
        page.wait_for_selector(".check.ok")
        clerk.press("Enter")
    raise AssertionError("the queue has no end")


def name_the_paper(clerk: Person, title: str) -> None:
    """Set the kind of the paper that is on the screen."""
    if clerk.page.evaluate("document.activeElement.id") == "text":
        clerk.page.keyboard.press("Alt+k")
    else:
        clerk.page.keyboard.press("k")
    clerk.wait_for_focus("#kind")
    clerk.page.keyboard.type(title)
    clerk.page.keyboard.press("Tab")
    clerk.press("Enter")


def fits_its_screen(desk: Desk, chromium: Browser) -> None:
    """At 1280x800 and at 200 %: nothing runs over the side, and what is typed into is on the screen."""
    for scale in (1.0, 2.0):
        clerk = Person(desk, chromium, "bogdan", scale)
        clerk.go("/camp")
        wide = clerk.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert wide[0] <= wide[1], scale
        for name in ("#crop", "#text"):
            box = clerk.page.locator(name).bounding_box()
            assert box is not None
            assert box["y"] + box["height"] <= 800 / scale + (0 if scale == 1 else 400), (name, scale)
        labels = clerk.page.evaluate(
            "[...document.querySelectorAll('input:not([type=hidden]), select')].filter(e => !e.labels.length).length"
        )
        assert labels == 0


def hand_over_and_trace(desk: Desk, chromium: Browser, operator: Person) -> Person:
    """The record goes to the engine's folder; the operator sees that, and the auditor what it was made of."""
    operator.go("/dosare/2017-2018/118342")
    assert "Înregistrarea 1: așteaptă să fie predată" in operator.page.inner_text("#predare")
    desk.command("handover", "run")
    sent = [json.loads(file.read_text(encoding="utf-8")) for file in (desk.home / "handover").glob("*.json")]
    assert [(one["subject"], one["data"]) for one in sent] == [("118342", newest(desk).record)]
    operator.go("/dosare/2017-2018/118342")
    assert "Înregistrarea 1: predată" in operator.page.inner_text("#predare")
    auditor = Person(desk, chromium, "irina")
    page = auditor.page
    auditor.type_into("#ce", sent[0]["id"])  # all that the engine's side can name
    auditor.press("Enter")
    with page.expect_navigation():
        page.get_by_role("link", name="118342", exact=True).click()
    assert "Predare prin folder: predată" in page.inner_text(".timeline")
    with page.expect_navigation():
        page.locator("tr", has_text="Venit pe persoană").get_by_role("link").click()
    assert "amprenta se potrivește" in page.inner_text(".way")
    crop = page.locator("figure.proof img").first
    crop.scroll_into_view_if_needed()
    assert crop.evaluate("i => i.decode().then(() => i.naturalWidth)") > 50
    return auditor


def test_from_the_scanner_to_a_complete_dossier(desk: Desk, chromium: Browser) -> None:
    operator = Person(desk, chromium, "ana")
    bring(operator)
    assert "Scanerul a numărat 9 foi; în fișiere sunt 9: se potrivesc." in operator.page.inner_text(".state")
    operator.page.get_by_text("Paginile, așa cum au fost citite").click()
    assert operator.page.locator(".seen img").count() == 9
    assert operator.page.locator(".seen img").first.evaluate("i => i.decode().then(() => i.naturalHeight)") > 0
    light = operator.page.inner_text(".light h2")
    assert light == "Dosarul 118342: de verificat"
    crop = operator.page.locator(".light .doubt figure img").first
    crop.scroll_into_view_if_needed()
    assert crop.evaluate("i => i.decode().then(() => i.naturalWidth)") > 0
    before = newest(desk)
    assert before.record is None
    fits_its_screen(desk, chromium)

    first = Person(desk, chromium, "bogdan")
    assert settle(first) >= 1
    second = Person(desk, chromium, "carmen")
    settle(second)
    after = newest(desk)
    assert after.completeness is not None
    assert (after.completeness.status, after.record is not None) == ("complete", True)
    first.page.keyboard.press("u")  # on the page that says that all is done
    first.page.wait_for_selector("#field")
    assert len(open_items(newest(desk))) == 1
    settle(first)
    assert open_items(newest(desk)) == ()

    corrected = newest(desk)
    bring(operator)  # the same scan once more: nothing that the clerks did is lost
    assert operator.page.inner_text(".light h2") == "Dosarul 118342: complet"
    assert newest(desk).documents == corrected.documents
    with Ledger(desk.home / "ledger.db") as ledger:
        acts = Corrections(ledger.engine).of("118342", "2017-2018")
    assert {a.act for a in acts} >= {"enter", "undo"}
    assert all(0 < a.seconds < 60 for a in acts if a.act in ("enter", "confirm"))
    auditor = hand_over_and_trace(desk, chromium, operator)
    for person in (operator, first, second, auditor):
        assert person.faults == []
        assert person.hosts == {f"127.0.0.1:{desk.port}"}
