"""Signing in at a real OpenID provider, in a real browser that keeps cookies apart by site as browsers do."""

from __future__ import annotations

import base64
import hashlib
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlparse

import httpx
import oidc_provider_mock
import pytest
from oidc_provider_mock import User
from playwright.sync_api import Browser, Page
from werkzeug.serving import make_server

from ledger.accounts import Accounts
from ledger.identities import NO_PASSWORD, Identities
from ledger.ledger import Ledger
from models.errors import ConfigError
from tests.desk.web.served import CHROMIUM, Desk, browser, running_desk

PEOPLE = (
    User(sub="u-1", claims={"preferred_username": "Maria.Pop@primarie.example", "groups": ["birou", "birou-audit"]}),
    User(sub="u-2", claims={"preferred_username": "dan", "groups": ["contabilitate"]}),
    User(sub="u-3", claims={"preferred_username": "ana", "groups": ["birou-op"]}),
)
ROLES = "birou-op=operator, birou-audit=auditor"


class Watched:
    """The provider, which writes down what it is asked: the mock itself does not look at PKCE."""

    def __init__(self) -> None:
        self._app = oidc_provider_mock.app(require_nonce=True, user_claims=PEOPLE)
        self.tokens: list[dict[str, list[str]]] = []

    def __call__(self, environ: dict[str, Any], answer: Any) -> Iterable[bytes]:
        if environ["PATH_INFO"].endswith("/token"):
            body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
            self.tokens.append(parse_qs(body.decode()))
            environ["wsgi.input"] = BytesIO(body)
        return self._app(environ, answer)


@contextmanager
def serving(app: Watched) -> Iterator[str]:
    server = make_server("localhost", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://localhost:{server.server_port}"
    finally:
        server.shutdown()


@pytest.fixture(scope="module")
def provider() -> Iterator[tuple[Watched, str]]:
    watched = Watched()
    with serving(watched) as address:
        yield watched, address


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, provider: tuple[Watched, str]) -> Iterator[Desk]:
    told = {"oidc_issuer": provider[1], "oidc_roles": ROLES, "oidc_client_secret": "secret-de-proba"}
    with running_desk(tmp_path_factory.mktemp("casa"), {"ana": "clerk"}, **told) as running:
        yield running


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists():
        pytest.skip("Chromium is not installed")
    with browser() as made:
        yield made


def sign_in(desk: Desk, chromium: Browser, subject: str) -> tuple[Page, dict[str, list[str]]]:
    """The page after the whole way there and back, and what the provider was asked for."""
    page = chromium.new_context(locale="ro-RO").new_page()
    page.set_default_timeout(120_000)
    page.goto(desk.address)
    page.click("#oidc")
    page.wait_for_selector(f'button[value="{subject}"]')
    asked = parse_qs(urlparse(page.url).query)
    page.click(f'button[value="{subject}"]')
    page.wait_for_url(f"{desk.address}/**")
    page.wait_for_selector("header .me, p[role=alert]")
    return page, asked


@pytest.mark.slow
def test_signed_in_with_the_role_of_ones_group(desk: Desk, chromium: Browser, provider: tuple[Watched, str]) -> None:
    page, asked = sign_in(desk, chromium, "u-1")
    page.wait_for_url(f"{desk.address}/audit")  # the auditor's first page
    assert "maria.pop · auditor" in page.inner_text("header .me")
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["nonce"][0]) >= 16
    assert len(asked["state"][0]) >= 16
    verifier = provider[0].tokens[-1]["code_verifier"][0]
    digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    assert asked["code_challenge"] == [digest]
    cookies = {c["name"]: c for c in page.context.cookies(desk.address)}
    assert cookies["dosar_session"]["sameSite"] == "Strict"
    assert cookies["dosar_session"]["httpOnly"]
    again, _ = sign_in(desk, chromium, "u-1")
    again.wait_for_url(f"{desk.address}/audit")
    with Ledger(desk.home / "ledger.db") as ledger:
        assert [a.name for a in Accounts(ledger.engine).all()] == ["ana", "maria.pop"]
        assert Accounts(ledger.engine).named("maria.pop").password == NO_PASSWORD  # type: ignore[union-attr]


@pytest.mark.slow
@pytest.mark.parametrize(("subject", "says"), [("u-2", "Niciun grup al dumneavoastră"), ("u-3", "Contul ana există")])
def test_nobody_gets_in_without_a_group_or_as_somebody_else(
    desk: Desk, chromium: Browser, subject: str, says: str
) -> None:
    page, _ = sign_in(desk, chromium, subject)
    assert says in page.inner_text("main")
    page.goto(f"{desk.address}/dosare")
    assert page.url.endswith("/intrare")


@pytest.mark.slow
def test_a_code_without_the_way_there_opens_nothing(desk: Desk, provider: tuple[Watched, str]) -> None:
    """Somebody else's code and state, in a browser that never went to the provider; another nonce; a made-up code."""
    asked = len(provider[0].tokens)
    with httpx.Client(base_url=desk.address, timeout=120) as client:
        answer = client.get("/intrare/oidc/inapoi", params={"code": "abc", "state": "def"})
        assert (answer.status_code, "dosar_session" in client.cookies) == (401, False)
        assert len(provider[0].tokens) == asked, "the provider was not even asked"
        gone = client.get("/intrare/oidc")
        assert gone.status_code == 302
        state = parse_qs(urlparse(gone.headers["location"]).query)["state"][0]
        for wrong in ({"code": "abc", "state": state}, {"error": "access_denied", "state": state}):
            answer = client.get("/intrare/oidc/inapoi", params=wrong)
            assert (answer.status_code, "dosar_session" in client.cookies) == (401, False)


@pytest.mark.slow
def test_local_passwords_stay_unless_they_are_switched_off(
    desk: Desk, tmp_path: Path, provider: tuple[Watched, str]
) -> None:
    assert 'name="password"' in httpx.get(f"{desk.address}/intrare", timeout=120).text
    with running_desk(
        tmp_path, {"ana": "clerk"}, oidc_issuer=provider[1], oidc_only="true", oidc_roles=ROLES
    ) as strict:
        page = httpx.get(f"{strict.address}/intrare", timeout=120).text
        assert 'name="password"' not in page
        assert 'id="oidc"' in page


def test_an_identity_is_one_account_whatever_it_is_called(tmp_path: Path) -> None:
    with Ledger(tmp_path / "ledger.db") as ledger:
        people = Identities(ledger.engine)
        first = people.account("https://a.example", "1", "ion", "clerk")
        assert people.account("https://a.example", "1", "ion-nou", "auditor").id == first.id
        assert Accounts(ledger.engine).named("ion").role == "auditor"  # type: ignore[union-attr]
        with pytest.raises(ConfigError):
            people.account("https://b.example", "1", "ion", "clerk")
        Accounts(ledger.engine).change("ion", "test", enabled=False)
        assert not people.account("https://a.example", "1", "ion", "auditor").enabled
