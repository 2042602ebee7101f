"""The list of dossiers, a page at a time, with the lines that somebody sees otherwise than they are in their places."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from desk.web import dossiers as pages
from desk.web import words
from models.dossier import Completeness
from tests.desk.web.conftest import Site
from tests.desk.web.test_seeding import given, known, seeded
from tests.flows import desk_dossier as made


def more(site: Site, *numbers: str) -> None:
    """Complete dossiers beside the one that waits (118342), recorded after it."""
    first = site.office.views.latest_dossier("118342")
    assert first is not None
    for number in numbers:
        registration = first.registration.model_copy(update={"number": number})
        complete = {"registration": registration, "completeness": Completeness(status="complete")}
        site.office.ledger.record_dossier(first.model_copy(update=complete), "f1", "0.1.0", 1)


def leafed(browser: TestClient, address: str = "/dosare") -> list[list[str]]:
    """The numbers on each page, following the links."""
    found = []
    while address:
        text = browser.get(address).text
        found.append(re.findall(rf'href="/dosare/{made.SEASON}/(\w+)"', text))
        following = re.search(r'rel="next" href="([^"]+)"', text)
        address = following[1].replace("&amp;", "&") if following else ""
    return found


@pytest.fixture(autouse=True)
def short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "_PER_PAGE", 2)


def test_every_dossier_stands_on_one_page(site: Site) -> None:
    more(site, "118400", "118401", "200", "201")
    clerk = site.of("clerk")
    assert leafed(clerk) == [["201", "200"], ["118401", "118400"], ["118342"]]
    assert leafed(clerk, "/dosare?numar=1184&stare=complete") == [["118401", "118400"]]
    assert leafed(clerk, "/dosare?numar=118") == [["118401", "118400"], ["118342"]]
    assert leafed(clerk, "/dosare?numar=%25") == [[]]
    assert "5 dosare în sezonul" in clerk.get("/dosare").text


def test_a_known_item_is_in_its_place(site: Site) -> None:
    """Whoever was given it finds its dossier among those that wait, as the others do who look for such."""
    clerk = site.of("clerk")
    [before] = [s for s in words.STATUS if leafed(clerk, f"/dosare?stare={s}") == [["118342"]]]
    known(site)
    seeded(site)
    clerk.get("/coada")  # it is drawn where the clerk sees what comes
    assert given(site).number == "118342"
    more(site, "118400", "118401")
    assert leafed(clerk) == [["118401", "118400"], ["118342"]]
    assert leafed(clerk, f"/dosare?stare={before}") == [["118342"]]
    assert leafed(clerk, "/dosare?stare=complete") == [["118401", "118400"]]
    assert "3 dosare în sezonul" in clerk.get("/dosare").text
