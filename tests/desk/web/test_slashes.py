"""A registration number may have a slash (``118355/2017``): every page of its dossier is found by it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from desk.web import access
from desk.web.app import create_app
from flows.settings import Settings
from tests.desk.web import audited, prepared
from tests.desk.web.conftest import Site

PLACES = {
    "season": "2017-2018",
    "number": "118355%2F2017",
    "document": "d1",
    "scan": "0" * 64,
    "page": "1",
    "ordinal": "0",
}
API = "/api/v1/dossiers/2017-2018/118355%2F2017"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    home: Path = tmp_path_factory.mktemp("home")
    prepared.prepare(home)
    audited.add_accounts(home)
    app = create_app(Settings(home=home))
    with TestClient(app):
        yield Site(app)


def test_every_route_of_a_dossier_finds_it(site: Site) -> None:
    dossier = site.office.views.latest_dossier(prepared.DOUBTFUL)
    assert dossier is not None
    paper = dossier.documents[0]
    places = {**PLACES, "document": paper.id, "scan": paper.pages[0].scan.removeprefix("sha256:")}
    asked = []
    for (method, path), roles in access.ROUTES.items():
        if method != "GET" or "{number}" not in path or path.startswith("/api/"):
            continue
        url = re.sub(r"{(\w+)}", lambda m: places[m[1]], path)
        query = f"?path={paper.fields[0].path}&document={paper.id}&pointer=/{paper.id}{paper.fields[0].path}"
        versions = "" if "diferente" not in path else "&de=2&la=2"
        who = "administrator" if "administrator" in roles else "clerk"
        answer = site.of(who).get(url + query + versions)
        found = 404 if "{ordinal}" in path else 200  # this dossier has no page to scan again
        assert answer.status_code == found, (path, answer.status_code, answer.text[-400:])
        asked.append(path)
    assert len(asked) >= 8


def test_links_to_it_lead_there(site: Site) -> None:
    clerk = site.of("clerk")
    links = re.findall(r'href="(/(?:dosare|camp)/[^"]*118355[^"]*)"', clerk.get("/coada").text)
    assert links
    for link in {links[0], links[1]}:
        assert "118355/2017" in clerk.get(link.replace("&amp;", "&")).text


def test_programs_find_it_too_and_a_stranger_does_not(site: Site) -> None:
    headers = {"authorization": f"Bearer {site.api_token('clerk')}"}
    assert site.stranger().get(API, headers=headers).json()["registration"]["number"] == "118355/2017"
    assert site.stranger().get(f"{API}/corrections", headers=headers).json() == []
    assert site.stranger().get("/dosare/2017-2018/118355%2F2017").headers["location"] == "/intrare"
    assert site.of("operator").get("/audit/dosar/2017-2018/118355%2F2017").status_code == 403
