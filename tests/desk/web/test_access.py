"""Every route times every role, from the one table; and what the doors themselves refuse."""

from __future__ import annotations

import re

import pytest
from argon2 import PasswordHasher, extract_parameters
from starlette.routing import Mount

from desk.web import access
from desk.web.app import create_app
from desk.web.passwords import hashed, matches
from desk.web.security import SESSION, VISITOR
from flows.settings import Settings
from ledger.accounts import ROLES
from ledger.sessions import TRIES
from tests.desk.web.conftest import PASSWORD, Site, token

# What fills a route's places in the test; the answer to a role that may call it is anything but a refusal.
_PLACES = {"season": "2017-2018", "number": "118342", "document": "d1", "scan": "0" * 64, "page": "1", "batch": "x"}
_PLACES |= {"sample": "1", "ordinal": "0"}
_REFUSAL = "Rolul dumneavoastră nu permite"
_PAGES = [route for route in access.ROUTES if not route[1].startswith("/api/")]


def _url(path: str) -> str:
    return re.sub(r"{(\w+)}", lambda m: _PLACES[m[1]], path) + "?path=/cnp"


def test_the_table_and_the_application_name_the_same_routes(tmp_path) -> None:  # type: ignore[no-untyped-def]
    app = create_app(Settings(home=tmp_path))
    routes = {(method.upper(), path) for path, methods in app.openapi()["paths"].items() for method in methods}
    assert routes == set(access.ROUTES) | access.PUBLIC
    assert not set(access.ROUTES) & access.PUBLIC
    assert [r.path for r in app.routes if isinstance(r, Mount)] == ["/static"]


@pytest.mark.parametrize("role", ROLES)
def test_every_route_for_every_role(site: Site, role: str) -> None:
    for (method, path), roles in access.ROUTES.items():
        if path == "/iesire":
            continue  # ends the session: it has its own test
        if (method, path) in _PAGES:
            browser = site.of(role)
            headers = {"x-csrf-token": token(browser)} if method == "POST" else {}
        else:  # the API is for programs, with a token and nothing else
            browser, headers = site.stranger(), {"authorization": f"Bearer {site.api_token(role)}"}
        answer = browser.request(method, _url(path), headers=headers)
        refused = answer.status_code == 403 and _REFUSAL in answer.text
        assert refused == (role not in roles), f"{role} {method} {path}: {answer.status_code}"
        assert answer.status_code < 500, f"{role} {method} {path}"


def test_every_route_for_nobody(site: Site) -> None:
    stranger = site.stranger()
    for method, path in access.ROUTES:
        answer = stranger.request(method, _url(path))
        if (method, path) not in _PAGES:
            assert answer.status_code == 401, path
            assert answer.headers["content-type"] == "application/problem+json"
        elif method == "GET":
            assert (answer.status_code, answer.headers["location"]) == (303, "/intrare"), path
        else:
            assert answer.status_code == 401, path


def test_a_post_without_its_token_is_refused(site: Site) -> None:
    for method, path in _PAGES:
        if method != "POST":
            continue
        browser = site.of("administrator")
        for headers in ({}, {"x-csrf-token": "0" * 64}, {"x-csrf-token": token(site.of("clerk"))}):
            answer = browser.post(_url(path), headers=headers)
            assert answer.status_code == 403, path
            assert "a expirat" in answer.text
    answer = site.stranger().post("/intrare", data={"name": "clerk", "password": PASSWORD})
    assert answer.status_code == 403


def test_a_post_from_another_site_is_refused(site: Site) -> None:
    browser = site.of("clerk")
    headers = {"x-csrf-token": token(browser), "sec-fetch-site": "cross-site"}
    assert browser.post("/camp/sari", headers=headers).status_code == 403


def test_the_token_of_one_session_is_not_another_ones(site: Site) -> None:
    assert token(site.of("clerk")) != token(site.of("clerk2"))


def test_cookies_and_headers(site: Site) -> None:
    stranger = site.stranger()
    answer = site.post(stranger, "/intrare", {"name": "clerk", "password": PASSWORD}, start="/intrare")
    cookie = next(c for c in answer.headers.get_list("set-cookie") if c.startswith(SESSION))
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    page = stranger.get("/dosare")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert page.headers["cache-control"] == "no-store"
    assert page.headers["x-content-type-options"] == "nosniff"
    for url in ("/intrare", "/static/desk.css", "/nu-exista", "/healthz"):
        assert "content-security-policy" in site.stranger().get(url).headers, url


def test_no_page_holds_a_script_a_style_or_an_outside_address(site: Site) -> None:
    pages = [site.of("administrator").get(_url(p)).text for m, p in _PAGES if m == "GET"]
    pages.append(site.stranger().get("/intrare").text)
    for text in pages:
        assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", text)
        outside = [u for u in re.findall(r"(?:src|href|action)=\"([^\"]*)\"", text) if not u.startswith(("/", "#"))]
        assert not outside, outside


def test_over_tls_the_cookie_stays_there(site: Site) -> None:
    browser = site.stranger()
    browser.base_url = "https://testserver"  # type: ignore[assignment]
    cookie = browser.get("/intrare").headers["set-cookie"]
    assert cookie.startswith(VISITOR)
    assert "Secure" in cookie


def test_log_out(site: Site) -> None:
    browser = site.of("clerk")
    session = browser.cookies[SESSION]
    assert site.post(browser, "/iesire", {}).status_code == 303
    browser.cookies.set(SESSION, session)
    assert browser.get("/dosare").headers["location"] == "/intrare"


@pytest.mark.parametrize(("name", "password"), [("clerk", "gresita-gresita"), ("nimeni", PASSWORD), ("", "")])
def test_a_wrong_login_says_nothing_of_what_is_wrong(site: Site, name: str, password: str) -> None:
    answer = site.post(site.stranger(), "/intrare", {"name": name, "password": password}, start="/intrare")
    assert answer.status_code == 401
    assert "Nume sau parolă greșite." in answer.text


def test_a_disabled_account_gets_in_no_more(site: Site) -> None:
    browser = site.of("clerk")
    site.office.accounts.change("clerk", "test", enabled=False)
    assert browser.get("/coada").headers["location"] == "/intrare"
    answer = site.post(site.stranger(), "/intrare", {"name": "clerk", "password": PASSWORD}, start="/intrare")
    assert answer.status_code == 401


def test_too_many_wrong_logins(site: Site) -> None:
    for _ in range(TRIES):
        site.post(site.stranger(), "/intrare", {"name": "clerk", "password": "x" * 12}, start="/intrare")
    answer = site.post(site.stranger(), "/intrare", {"name": "clerk", "password": PASSWORD}, start="/intrare")
    assert answer.status_code == 429
    assert site.of("clerk2").get("/coada").status_code == 200


def test_a_body_that_is_too_long_or_does_not_say_is_not_read(site: Site) -> None:
    browser = site.of("clerk")
    assert browser.post("/camp/sari", content=b"x" * (2 << 20)).status_code == 413
    assert browser.post("/camp/sari", content=iter([b"x"])).status_code == 411


def test_who_looked_at_a_dossier_is_written_down(site: Site) -> None:
    from sqlalchemy import select

    from ledger.desk_tables import read_access
    from ledger.engine import reading

    site.of("clerk").get("/dosare/2017-2018/118342")
    with reading(site.office.sessions._engine) as connection:
        rows = connection.execute(select(read_access.c.subject, read_access.c.what)).all()
    assert ("dossier:2017-2018:118342", "dosar") in [tuple(row) for row in rows]


def test_an_accounts_password_is_hard_to_try() -> None:
    """The tests' own accounts have light hashes; what ``hashed`` makes is as hard as the library's makers advise."""
    made, advised = extract_parameters(hashed(PASSWORD)), PasswordHasher()
    assert (made.type.name, made.time_cost >= advised.time_cost) == ("ID", True)
    assert made.memory_cost >= advised.memory_cost >= 19_456  # KiB: OWASP's least
    assert matches(PASSWORD, hashed(PASSWORD))
    assert not matches(PASSWORD + "x", hashed(PASSWORD))
