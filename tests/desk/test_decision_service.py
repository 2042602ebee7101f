"""Decisions over HTTP, against the real server on a real port."""

from __future__ import annotations

import json
import random
import socket
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from pydantic import SecretStr

from benchmarks.handover_records import make_dossier
from desk.decision_service import make_app, serve
from flows.decisions import MOST_BYTES
from flows.signature import sign
from ledger import outbox
from ledger.decisions import decisions_of
from ledger.ledger import Ledger
from models.errors import ConfigError
from tests.flows.receiver import SECRET
from tests.ledger.ready import ready

KEY = SecretStr(SECRET)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(ready(tmp_path / "ledger.db")) as opened:
        batch = opened.start_batch("2017-2018", "0.1.0")
        opened.record_dossier(make_dossier("118342", random.Random(1)), "f1", "0.1.0", batch)
        yield opened


@pytest.fixture
def url(ledger: Ledger) -> Iterator[str]:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        port = bound.getsockname()[1]
        server = uvicorn.Server(uvicorn.Config(make_app(ledger.engine, KEY), log_level="error"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [bound]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        yield f"http://127.0.0.1:{port}/decisions"
        server.should_exit = True
        thread.join(10)


def decision(ledger: Ledger, **changes: Any) -> bytes:
    [queued] = outbox.queued_of(ledger.engine, "118342")
    event = {
        "specversion": "1.0", "id": "e1", "source": "urn:engine", "type": "ro.dosar.decision.made",
        "data": {"record": queued.record_id, "outcome": "granted"},
    }  # fmt: skip
    return json.dumps({**event, **changes}).encode()


def post(
    url: str, body: bytes, *, at: datetime | None = None, signed_id: str = "e1", **headers: str
) -> httpx.Response:  # fmt: skip
    whole = {**sign(KEY, signed_id, body, at), "content-type": "application/cloudevents+json", **headers}
    return httpx.post(url, content=body, headers=whole, trust_env=False)


def test_kept_once_and_then_known(ledger: Ledger, url: str) -> None:
    body = decision(ledger)
    first, second = post(url, body), post(url, body)
    assert (first.status_code, first.json()) == (201, {"status": "stored"})
    assert (second.status_code, second.json()) == (200, {"status": "known"})
    [kept] = decisions_of(ledger.engine, "118342")
    assert (kept.via, kept.outcome, kept.event_id) == ("http", "granted", "e1")


def test_many_at_once(ledger: Ledger, url: str) -> None:
    body, answers = decision(ledger), []
    threads = [threading.Thread(target=lambda: answers.append(post(url, body).status_code)) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [200] * 11 + [201]
    assert len(decisions_of(ledger.engine, "118342")) == 1


def refused(ledger: Ledger, answer: httpx.Response) -> tuple[int, str]:
    assert decisions_of(ledger.engine, "118342") == []
    return answer.status_code, answer.json()["error"]


def test_who_may_not(ledger: Ledger, url: str) -> None:
    body = decision(ledger)
    expected = (401, "unauthorised")
    assert refused(ledger, post(url, body, **{"webhook-signature": "v1,AAAA"})) == expected
    assert refused(ledger, post(url, body, **{"webhook-signature": ""})) == expected
    unsigned = httpx.post(url, content=body, headers={"content-type": "application/cloudevents+json"}, trust_env=False)
    assert refused(ledger, unsigned) == expected
    for minutes in (-6, 6):
        moment = datetime.now(UTC) + timedelta(minutes=minutes)
        assert refused(ledger, post(url, body, at=moment)) == expected


def test_what_is_refused_by_name(ledger: Ledger, url: str) -> None:
    body = decision(ledger)
    assert refused(ledger, post(url, body, **{"content-type": "application/json"})) == (415, "unsupported")
    assert refused(ledger, post(url, decision(ledger, type="ro.dosar.record.ready"))) == (422, "wrong_type")
    assert refused(ledger, post(url, body, signed_id="another")) == (400, "malformed")
    unknown = {"record": "record:2017-2018:118342:0000000000000000", "outcome": "granted"}
    assert refused(ledger, post(url, decision(ledger, data=unknown))) == (422, "unknown_record")
    assert refused(ledger, post(url, b"x" * (MOST_BYTES + 1))) == (413, "too_large")


def test_a_body_without_a_length_is_cut_off(ledger: Ledger, url: str) -> None:
    def endless() -> Iterator[bytes]:
        for _ in range(100):
            yield b"x" * 65_536

    headers = {"content-type": "application/cloudevents+json"}
    try:
        answer = httpx.post(url, content=endless(), headers=headers, trust_env=False)
        assert answer.status_code == 413
    except httpx.WriteError:
        pass  # the connection was closed before all was sent
    assert decisions_of(ledger.engine, "118342") == []


def test_another_decision_under_a_known_id(ledger: Ledger, url: str) -> None:
    assert post(url, decision(ledger)).status_code == 201
    [queued] = outbox.queued_of(ledger.engine, "118342")
    other = decision(ledger, data={"record": queued.record_id, "outcome": "refused"})
    answer = post(url, other)
    assert (answer.status_code, answer.json()["error"]) == (409, "conflict")


def test_nothing_else_is_served(url: str) -> None:
    root = url.removesuffix("/decisions")
    for path in ("/", "/docs", "/openapi.json", "/records"):
        assert httpx.get(root + path, trust_env=False).status_code == 404
    assert httpx.get(url, trust_env=False).status_code == 405


@pytest.mark.parametrize("listen", ["", "8480", "127.0.0.1:", "127.0.0.1:99999", "engine.example:80", "127.0.0.1:-1"])
def test_where_it_cannot_listen(ledger: Ledger, listen: str) -> None:
    with pytest.raises(ConfigError, match="--listen"):
        serve(make_app(ledger.engine, KEY), listen)
