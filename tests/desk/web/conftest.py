"""A web desk with one dossier whose scan really lies in the archive, and an account of each role."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import Response
from PIL import Image

from archive.folder import FolderArchive
from desk.web.app import create_app
from desk.web.office import Office
from flows.settings import Settings
from flows.verdict import judged
from ledger.accounts import ROLES, Accounts
from ledger.ledger import Ledger, PageFacts
from models.dossier import Dossier
from tests.desk.web.light import HASH, PASSWORD
from tests.flows import desk_dossier as made
from tests.ledger.ready import ready
from validators.seasons import load_season

__all__ = ["PASSWORD", "Site", "keep_dossier", "token"]

_TOKEN = re.compile(r'name="csrf" (?:value|content)="([0-9a-f]{64})"')


@dataclass
class Site:
    """The running application, and a browser for each account."""

    app: FastAPI
    browsers: dict[str, TestClient] = field(default_factory=dict)
    tokens: dict[str, str] = field(default_factory=dict)

    @property
    def office(self) -> Office:
        return self.app.state.office

    def of(self, name: str) -> TestClient:
        """The browser of somebody who is logged in (accounts are called as their roles, and ``clerk2``)."""
        if name not in self.browsers:
            browser = self.stranger()
            said = self.post(browser, "/intrare", {"name": name, "password": PASSWORD}, start="/intrare")
            assert said.status_code == 303, said.text
            self.browsers[name] = browser
        return self.browsers[name]

    def api_token(self, name: str) -> str:
        """A token of this account, made once."""
        if name not in self.tokens:
            self.tokens[name] = self.office.tokens.make(name, "test", 1, "test")
        return self.tokens[name]

    def stranger(self) -> TestClient:
        return TestClient(self.app, follow_redirects=False)

    def post(self, browser: TestClient, url: str, data: dict[str, str], start: str = "/dosare") -> Response:
        """A form sent from one of our own pages."""
        return browser.post(url, data={**data, "csrf": token(browser, start)})


def token(browser: TestClient, page: str = "/dosare") -> str:
    found = _TOKEN.search(browser.get(page).text)
    assert found is not None
    return found[1]


def keep_dossier(settings: Settings) -> str:
    """Record the small dossier with a real scan in the archive; the scan's id."""
    sheet = io.BytesIO()
    Image.effect_noise((1240, 1754), 40).convert("L").save(sheet, "PNG", dpi=(150, 150))
    ready(settings.home / "ledger.db")
    scan = FolderArchive(settings.archive_dir).put(sheet.getvalue())
    with Ledger(settings.ledger_url) as ledger:
        accounts = Accounts(ledger.engine)
        for name in (*ROLES, "clerk2"):
            accounts.add(name, "clerk" if name == "clerk2" else name, HASH, "test")  # type: ignore[arg-type]
        batch = ledger.start_batch(made.SEASON, "0.1.0")
        part = made.part(made.card(cnp=made.field("/cnp", made.ANA, "review", y=0.1)))
        read = Dossier(
            registration=part.registration, declared=part.declared, season=made.SEASON, scans=part.scans,
            documents=part.documents,
        )  # fmt: skip
        dossier = Dossier.model_validate_json(read.to_json().replace(made.SCAN, scan))
        ledger.record_scan(batch, dossier.scans[0], 1000, "118342")
        whole = {"region": [0, 0, 1, 1], "to_scan": [[1 / 1240, 0, 0], [0, 1 / 1754, 0], [0, 0, 1]]}
        ledger.record_pages(scan, "0.1.0", [PageFacts(1, 1240, 1754, 150.0, False, [whole])])
        ledger.record_dossier(judged(dossier, load_season(made.SEASON)), "f1", "0.1.0", batch)
    return scan


@pytest.fixture(scope="session")
def prepared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made once and copied for each test."""
    settings = Settings(home=tmp_path_factory.mktemp("prepared") / "home", seed_share=0)
    keep_dossier(settings)
    return settings.home


@pytest.fixture
def site(tmp_path: Path, prepared_home: Path) -> Iterator[Site]:
    settings = Settings(home=tmp_path / "home", seed_share=0)
    shutil.copytree(prepared_home, settings.home)
    app = create_app(settings)
    with TestClient(app):
        yield Site(app)


@pytest.fixture
def field_form() -> Callable[..., dict[str, str]]:
    """The clerk's form for a field of the small dossier."""

    def form(path: str, text: str = "", **more: str) -> dict[str, str]:
        known = {"number": "118342", "season": made.SEASON, "document": "d1", "path": path, "version": "1"}
        return {**known, "text": text, "seconds": "2.5", "kind": "identity_card", **more}

    return form
