"""An auditor's day in a real browser, and a program's: the real desk, the real ledger, real tokens."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Page

from tests.desk import traced_dossier
from tests.desk.web.audited import DOSSIER, REASON
from tests.desk.web.served import Desk, Person, browser, running_desk

pytestmark = pytest.mark.slow
_READ_S = 300


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    home = tmp_path_factory.mktemp("casa")
    traced_dossier.decide(traced_dossier.record(home))
    with running_desk(home, {"irina": "auditor", "mihai": "administrator", "scaner": "operator"}) as desk:
        yield desk


def test_an_auditor_searches_clicks_a_figure_and_sees_its_pixels(desk: Desk, tmp_path: Path) -> None:
    with browser() as chromium:
        irina = Person(desk, chromium, "irina")
        page = irina.page
        assert page.url.endswith("/audit")
        irina.type_into("#ce", "118342")
        irina.press("Enter")
        with page.expect_navigation():
            page.get_by_role("link", name="118342").click()
        with page.expect_navigation():
            page.locator("tr", has_text="Venit total").get_by_role("link").click()
        crop = page.locator("figure.proof img").first
        crop.wait_for()
        assert _drawn(page, "figure.proof img")
        assert "amprenta se potrivește" in page.content()
        assert page.locator("svg.page").count() == 0, "a whole page shows CNPs"
        irina.go(DOSSIER)
        page.fill("#motiv", REASON)
        with page.expect_navigation():
            page.get_by_role("button", name="Arată CNP-urile").click()
        assert "vă sunt arătate" in page.content()
        irina.go(f"{DOSSIER}/cifra?pointer=/applicant")
        page.locator("svg.page image").wait_for()
        page.get_by_role("button", name="Pagina / câmpul").click()
        page.wait_for_load_state("networkidle")
        irina.go(DOSSIER)
        page.fill("#motiv-pachet", REASON)
        with page.expect_download() as download:
            page.get_by_role("button", name="Descarcă pachetul").click()
        download.value.save_as(tmp_path / "pachet.zip")
        irina.go("/tablou")
        assert page.locator(".chart svg").count() == 4
        assert irina.faults == []
        assert irina.hosts == {f"127.0.0.1:{desk.port}"}
    command = [sys.executable, "-m", "desk.cli", "verify", str(tmp_path / "pachet.zip")]
    done = subprocess.run(command, env=desk.env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _drawn(page: Page, selector: str) -> bool:
    page.wait_for_function(f"() => document.querySelector('{selector}').complete")
    return bool(page.evaluate(f"() => document.querySelector('{selector}').naturalWidth > 100"))


def test_a_program_brings_scans_and_hears_what_became_of_them(desk: Desk, tmp_path: Path) -> None:
    made = subprocess.run(
        [sys.executable, "-m", "desk.cli", "users", "token", "scaner"], env=desk.env, capture_output=True, text=True,
        check=True,
    )  # fmt: skip
    headers = {"authorization": f"Bearer {made.stdout.strip()}"}
    sheet = desk.home / "archive"
    scan = next(p for p in sheet.rglob("*") if p.is_file() and len(p.name) == 64)
    with httpx.Client(base_url=f"{desk.address}/api/v1", headers=headers, timeout=30) as client:
        files = {"files": ("acte.tif", scan.read_bytes(), "image/tiff")}
        form = {"number": "118355", "date": "2017-11-15", "point": "manastur", "channel": "courier"}
        answer = client.post("/batches", data=form, files=files)
        assert answer.status_code == 202, answer.text
        state, end = answer.json(), time.monotonic() + _READ_S
        while state["state"] in ("waiting", "running") and time.monotonic() < end:
            time.sleep(1)
            state = client.get(f"/batches/{state['id']}").json()
        assert state["state"] == "done", state
        assert [d["number"] for d in state["dossiers"]] == ["118355"]
        dossier = client.get("/dossiers/2017-2018/118355").json()
        assert dossier["registration"]["channel"] == "courier"
        assert len(dossier["documents"]) > 0
