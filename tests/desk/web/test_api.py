"""The API as a program meets it: tokens, limits, problems, uploads by every channel, dossiers, corrections."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from fastapi.testclient import TestClient
from httpx import Response
from PIL import Image
from sqlalchemy import text

from desk.web import bearer
from desk.web.throttle import Throttle
from ledger.engine import reading
from models.errors import ConfigError
from tests.desk.conftest import Dosar
from tests.desk.web.conftest import Site
from tests.flows import desk_dossier as made
from validators.text import mask_cnp

API = "/api/v1"
ONE = f"{API}/dossiers/2017-2018/118342"
PROBLEM = "application/problem+json"


def _as(site: Site, role: str) -> TestClient:
    client = site.stranger()
    client.headers["authorization"] = f"Bearer {site.api_token(role)}"
    return client


def _png() -> tuple[str, bytes, str]:
    out = io.BytesIO()
    Image.new("L", (300, 400), 255).save(out, "PNG")
    return ("act.png", out.getvalue(), "image/png")


def _upload(site: Site, **form: str) -> Response:
    return _as(site, "operator").post(f"{API}/batches", data=form, files={"files": _png()})


def _is_problem(answer: Response, status: int) -> dict[str, Any]:
    assert (answer.status_code, answer.headers["content-type"]) == (status, PROBLEM), answer.text
    facts: dict[str, Any] = answer.json()
    assert facts["status"] == status
    assert facts["detail"]
    return facts


def test_a_token_is_kept_as_a_hash_and_can_be_revoked(site: Site) -> None:
    secret = site.api_token("auditor")
    with reading(site.office.ledger.engine) as connection:
        kept = " ".join(str(c) for row in connection.execute(text("SELECT * FROM api_token")) for c in row)
    assert secret not in kept
    client = _as(site, "auditor")
    assert client.get(f"{API}/dossiers").status_code == 200
    known = site.office.tokens.all("auditor")[0]
    site.office.tokens.revoke(known.id, "test")
    answer = client.get(f"{API}/dossiers")
    _is_problem(answer, 401)
    assert answer.headers["www-authenticate"] == "Bearer"
    assert site.office.tokens.all("auditor")[0].ended
    with pytest.raises(ConfigError):
        site.office.tokens.revoke("nothing", "test")


def test_a_token_ends_with_its_time_and_its_account(site: Site) -> None:
    old = site.office.tokens.make("clerk", "vechi", 0, "test")
    assert site.office.tokens.account(old) is None
    client = _as(site, "clerk")
    assert client.get(f"{API}/dossiers").status_code == 200
    site.office.accounts.change("clerk", "test", enabled=False)
    _is_problem(client.get(f"{API}/dossiers"), 401)


def test_a_session_is_no_token_and_a_token_no_session(site: Site) -> None:
    _is_problem(site.of("administrator").get(f"{API}/dossiers"), 401)
    assert _as(site, "administrator").get("/dosare").headers["location"] == "/intrare"


def test_too_many_requests(site: Site) -> None:
    object.__setattr__(site.office, "throttle", Throttle(per_minute=3, strangers=2))
    client = _as(site, "auditor")
    assert [client.get(f"{API}/dossiers").status_code for _ in range(4)] == [200, 200, 200, 429]
    answer = client.get(f"{API}/dossiers")
    _is_problem(answer, 429)
    assert 1 <= int(answer.headers["retry-after"]) <= 60
    assert _as(site, "clerk").get(f"{API}/dossiers").status_code == 200
    assert [site.stranger().get(f"{API}/dossiers").status_code for _ in range(3)] == [401, 401, 429]


def test_bodies_have_their_limits(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    client = _as(site, "clerk")
    _is_problem(client.post(f"{ONE}/corrections", content=b"x" * (1 << 19)), 413)
    _is_problem(client.post(f"{ONE}/corrections", content=iter([b"x"])), 411)
    monkeypatch.setattr(bearer, "MOST_BYTES", 10)
    monkeypatch.setattr(bearer, "_MARGIN", 10)
    _is_problem(_upload(site), 413)


def test_errors_are_problems(site: Site) -> None:
    client = _as(site, "administrator")
    _is_problem(client.get(f"{API}/nothing"), 404)
    _is_problem(client.get(f"{API}/dossiers/2017-2018/1"), 404)
    _is_problem(client.get(f"{API}/dossiers?limit=0"), 422)
    _is_problem(client.post(f"{ONE}/corrections", json={made.ANA: 1}), 422)
    assert made.ANA not in client.post(f"{ONE}/corrections", json={"version": made.ANA + "x"}).text
    _is_problem(_as(site, "operator").post(f"{ONE}/corrections", json={}), 403)


def test_the_description_names_every_route(site: Site) -> None:
    from desk.web import access

    told = _as(site, "operator").get(f"{API}/openapi.json").json()
    routes = {(m.upper(), path) for path, methods in told["paths"].items() for m in methods}
    assert routes == {route for route in access.ROUTES if route[1].startswith("/api/")}
    assert told["components"]["securitySchemes"]["token"]["scheme"] == "bearer"
    assert told["openapi"].startswith("3.1")


@pytest.mark.parametrize(
    ("channel", "kept"),
    [("", "counter"), ("courier", "courier"), ("mycluj", "my_cluj"), ("antonia", "antonia"), ("bordereau", "bordereau"),
     ("administrator", "bordereau")],
)  # fmt: skip
def test_scans_come_in_by_any_channel(site: Site, channel: str, kept: str) -> None:
    site.office.batches.stop()  # what is asked here is what goes in, not what is read
    form = {"number": "118399", "date": "2017-11-14", "point": "manastur", "channel": channel}
    answer = _upload(site, declared='{"heating": "gas"}', **form)
    assert answer.status_code == 202, answer.text
    state = answer.json()
    assert (state["by"], state["number"], state["state"]) == ("operator", "118399", "waiting")
    folder = site.office.batches.root / state["id"] / "scans" / "dosar"
    assert json.loads((folder / "registration.json").read_text()) == {
        "number": "118399", "date": "2017-11-14", "point": "manastur", "channel": kept, "operator": "operator",
        "declared": {"heating": "gas"},
    }  # fmt: skip
    assert _as(site, "operator").get(f"{API}/batches/{state['id']}").json()["id"] == state["id"]


@pytest.mark.parametrize(
    "form",
    [{"number": "118399", "channel": "porumbel"}, {"number": "118399", "point": "x"}, {"number": "$$$"},
     {"number": "118399", "date": "31.02.2017"}, {"number": "118399", "declared": "{"}, {"channel": "courier"}],
)  # fmt: skip
def test_what_cannot_be_is_refused(site: Site, form: dict[str, str]) -> None:
    _is_problem(_upload(site, **form), 422)
    assert not list(site.office.batches.root.glob("*"))


def test_only_scans_are_taken(site: Site) -> None:
    files = {"files": ("virus.exe", b"MZ", "application/pdf")}
    _is_problem(_as(site, "operator").post(f"{API}/batches", files=files), 422)
    _is_problem(_as(site, "operator").get(f"{API}/batches/20171114-000000-00000000"), 404)


def test_a_dossier_with_and_without_its_cnps(site: Site) -> None:
    client = _as(site, "auditor")
    hidden = client.get(ONE)
    assert made.ANA not in hidden.text
    assert mask_cnp(made.ANA) in hidden.text
    assert hidden.json()["version"] == 1
    _is_problem(client.get(ONE, headers={"X-Reveal-Reason": "asa"}), 422)
    shown = client.get(ONE, headers={"X-Reveal-Reason": "sesizarea 77 din noiembrie"})
    assert made.ANA in shown.text
    assert made.ANA not in client.get(ONE).text
    with reading(site.office.ledger.engine) as connection:
        assert connection.execute(text("SELECT reason FROM reveal")).scalars().all() == [
            "API: sesizarea 77 din noiembrie"
        ]
        assert "API: dosar" in connection.execute(text("SELECT what FROM read_access")).scalars().all()


def test_a_list_of_dossiers(site: Site) -> None:
    told = _as(site, "operator").get(f"{API}/dossiers?point=manastur").json()
    assert (told["total"], told["dossiers"][0]["number"]) == (1, "118342")
    assert _as(site, "operator").get(f"{API}/dossiers?status=complete").json()["total"] == 0
    assert _as(site, "operator").get(f"{API}/dossiers?offset=1").json()["dossiers"] == []


def test_a_correction_follows_the_desks_rules(site: Site) -> None:
    client = _as(site, "clerk")
    field = {"version": 1, "document": "d1", "path": "/surname", "text": "șerban", "seconds": 2.0}
    saved = client.post(f"{ONE}/corrections", json=field).json()
    assert saved["result"] == "saved"
    _is_problem(client.post(f"{ONE}/corrections", json=field), 409)
    blind = {"version": 1, "document": "d1", "path": "/cnp", "text": "2850715120019"}
    _is_problem(client.post(f"{ONE}/corrections", json=blind), 422)
    again = client.post(f"{ONE}/corrections", json=blind | {"text": made.ION}).json()
    assert again["result"] == "again"
    second = client.post(f"{ONE}/corrections", json=blind | {"text": made.ION, "first": made.ION}).json()
    assert second["result"] == "second"
    done = _as(site, "clerk2").post(f"{ONE}/corrections", json=blind | {"text": made.ANA}).json()
    assert done["result"] == "saved"
    told = client.get(f"{ONE}/corrections")
    acts = [(c["by"], c["path"], c["act"]) for c in told.json()]
    assert acts == [("clerk", "/surname", "enter"), ("clerk", "/cnp", "key"), ("clerk2", "/cnp", "confirm")]
    assert made.ANA not in told.text


def test_a_field_that_somebody_holds(site: Site) -> None:
    clerk = site.office.accounts.named("clerk2")
    assert clerk is not None
    assert site.office.queue.claim(clerk.id, "118342", made.SEASON, "d1", "/surname") is not None
    field = {"version": 1, "document": "d1", "path": "/surname", "text": "ȘERBAN"}
    _is_problem(_as(site, "clerk").post(f"{ONE}/corrections", json=field), 409)


def test_statements(site: Site) -> None:
    """A requirement is waived, facts of persons are declared, one of them is taken back; by clerks alone."""
    client, where, why = _as(site, "clerk"), f"{ONE}/statements", "casă fără asociație"
    waive = {"act": "waive", "about": "association_certificate", "reason": why}
    _is_problem(_as(site, "operator").post(where, json=waive), 403)
    made_one = client.post(where, json=waive)
    assert made_one.status_code == 201, made_one.text
    _is_problem(client.post(where, json=waive | {"about": "identity"}), 422)
    facts = {"persons": [{"cnp": made.ANA, "student": True}]}
    declared = client.post(where, json={"act": "declare", "declared": facts, "reason": "spus la ghișeu"})
    assert declared.status_code == 201, declared.text
    dossier = client.get(ONE).json()
    assert [s["act"] for s in dossier["statements"]] == ["waive", "declare"]
    status = {r["id"]: r["status"] for r in dossier["completeness"]["requirements"]}
    assert status["association_certificate"] == "not_applicable"
    assert status["school_certificate"] == "missing"
    back = {"act": "withdraw", "undoes": made_one.json()["id"], "reason": "are asociație"}
    assert client.post(where, json=back).status_code == 201
    told = _as(site, "auditor").get(where)
    assert [(s["by"], s["act"]) for s in told.json()] == [("clerk", "waive"), ("clerk", "declare"), ("clerk", "undo")]
    assert made.ANA not in told.text
    assert [s["act"] for s in client.get(ONE).json()["statements"]] == ["declare"]


def test_decisions(site: Site) -> None:
    assert _as(site, "auditor").get(f"{ONE}/decisions").json() == []


def test_tokens_by_command(dosar: Dosar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSAR_NEW_PASSWORD", "parola-de-proba")
    assert dosar("users", "add", "scaner", "--role", "operator").exit_code == 0
    made_one = dosar("users", "token", "scaner", "--label", "scanerul din hol", "--days", "30")
    assert made_one.exit_code == 0, made_one.output
    secret = next(line for line in made_one.output.splitlines() if line.startswith("dosar_"))
    told = dosar("users", "tokens")
    assert "scanerul din hol" in told.output
    assert secret not in told.output
    short = next(w for w in told.output.split() if len(w) == 8 and all(c in "0123456789abcdef" for c in w))
    assert dosar("users", "revoke", short).exit_code == 0
    assert "încheiat" in dosar("users", "tokens").output
    assert dosar("users", "token", "nimeni").exit_code == 2
