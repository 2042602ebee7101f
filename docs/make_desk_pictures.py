"""The pictures of ``docs/desk.md``: the real desk in Chromium, with the kept specimens (made-up people only).

python docs/make_desk_pictures.py
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Browser  # noqa: E402

from tests.desk.web.served import Desk, Person, browser, running_desk  # noqa: E402

PICTURES = Path(__file__).with_name("pictures")
KEPT = ROOT / "sample_scans" / "kept"
_READ_MS = 900_000


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    accounts = {"ana": "operator", "bogdan": "clerk", "carmen": "clerk"}
    with tempfile.TemporaryDirectory() as home, running_desk(Path(home), accounts) as desk, browser() as chromium:
        operator(desk, chromium)
        clerk(desk, chromium)


def operator(desk: Desk, chromium: Browser) -> None:
    ana = Person(desk, chromium, "ana")
    page = ana.page
    page.set_input_files("#files", KEPT / "118343_2017-11-14" / "scan_001.pdf")
    page.fill("#number", "118343")
    page.fill("#day", "14.11.2017")
    page.select_option("#point", "manastur")
    page.fill("#sheets", "6")
    page.click("summary")
    page.select_option("#heating", "gas")
    page.select_option("#tenure", "tenant")
    picture(ana, "desk_preluare")
    page.click("#send")
    page.wait_for_selector('.seen li:nth-child(3), .state[data-state="done"]', timeout=_READ_MS)
    picture(ana, "desk_citire")
    page.wait_for_selector('.state[data-state="done"]', timeout=_READ_MS)
    picture(ana, "desk_semafor")


def clerk(desk: Desk, chromium: Browser) -> None:
    bogdan = Person(desk, chromium, "bogdan")
    picture(bogdan, "desk_coada")
    paths = bogdan.page.eval_on_selector_all("td a[href^='/camp/']", "links => links.map(a => a.getAttribute('href'))")
    for href in paths:
        bogdan.go(href)
        if bogdan.page.query_selector(".candidate:nth-child(1)") and bogdan.page.locator(".candidate").count() > 1:
            bogdan.page.keyboard.press("1")
            bogdan.page.wait_for_selector(".check.ok")
            break
    picture(bogdan, "desk_camp")
    bogdan.page.keyboard.press("?")
    bogdan.page.wait_for_selector("dialog[open]")
    picture(bogdan, "desk_taste")
    bogdan.go("/coada")
    with bogdan.page.expect_navigation():
        bogdan.page.get_by_role("button", name="English").click()
    picture(bogdan, "desk_english")


def picture(person: Person, name: str) -> None:
    person.page.eval_on_selector_all(
        "main img", "all => Promise.all(all.slice(0, 5).map(i => { i.loading = 'eager'; return i.decode(); }))"
    )
    person.page.wait_for_timeout(700)
    person.page.screenshot(path=PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
