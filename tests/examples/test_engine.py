"""The example engine: what it decides by the city's table, that it knows nothing of dosar and forgets nothing."""

from __future__ import annotations

import ast
import json
import random
import sqlite3
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from heating_engine.decide import Verdict, decide
from heating_engine.receiver import make_app
from heating_engine.store import Received, Store
from heating_engine.table import load_tables
from heating_engine.work import make_decision
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from benchmarks.handover import run
from benchmarks.handover_records import make_record
from flows.decisions import parse_decision
from flows.envelope import make_message
from flows.signature import sign
from ledger.outbox import Queued
from models.schemas import schema
from tests.flows.receiver import SECRET

TABLES = load_tables()
ENGINE = Path(__file__).resolve().parents[2] / "examples" / "engine"


def record(heating: str, share: str, size: int = 1, **changes: Any) -> dict[str, Any]:
    return {**make_record("118342", random.Random(1), heating=heating, share=share, size=size), **changes}


def decided(heating: str, share: str, size: int = 1, **changes: Any) -> Verdict:
    return decide(record(heating, share, size, **changes), TABLES)


def message(content: dict[str, Any], position: int = 1) -> bytes:
    queued = Queued(
        id=1, event_id=f"m{position}", number="118342", season="2017-2018", position=position, version=1,
        record_id="record:2017-2018:118342:abababababababab", supersedes=None, made_at="2017-11-20T08:00:00.000000Z",
        tries=0, outcome=None, at=None, status=None, fault=None, next_at=None, held=False,
    )  # fmt: skip
    return make_message(queued, json.dumps(content), "urn:dosar:test").body


# --- the table -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("heating", "share", "size", "outcome", "aid"),
    [
        ("gas", "0.00", 1, "granted", "262.00"),
        ("gas", "155.00", 2, "granted", "262.00"),
        ("gas", "155.10", 2, "granted", "190.00"),
        ("gas", "512.34", 3, "granted", "35.00"),
        ("gas", "615.00", 1, "granted", "20.00"),
        ("gas", "750.01", 1, "refused", None),
        ("thermal", "100.00", 1, "granted", (100, 0)),
        ("thermal", "100.00", 4, "granted", (90, 10)),
        ("thermal", "600.00", 2, "granted", (10, 34)),
        ("thermal", "785.99", 2, "granted", (5, 0)),
        ("thermal", "1081.00", 1, "granted", (10, 0)),
        ("thermal", "1082.01", 1, "refused", None),
        ("thermal", "786.01", 2, "refused", None),
    ],
)
def test_the_rows_of_the_table(heating: str, share: str, size: int, outcome: str, aid: Any) -> None:
    verdict = decided(heating, share, size)
    assert (verdict.outcome, verdict.flags) == (outcome, [])
    if isinstance(aid, tuple):
        assert verdict.aid is not None
        assert (verdict.aid["state_percent"], verdict.aid["local_percent"]) == aid
    else:
        assert (verdict.aid or {}).get("amount") == aid


@pytest.mark.parametrize(
    ("heating", "share", "size", "code"),
    [
        ("gas", "155.05", 1, "between_rows"),
        ("gas", "615.05", 1, "between_rows"),
        ("gas", "615.10", 1, "dash_below_ceiling"),
        ("gas", "749.99", 1, "dash_below_ceiling"),
        ("gas", "750.00", 1, "equal_to_ceiling"),
        ("thermal", "786.00", 2, "equal_to_ceiling"),
        ("thermal", "200.00", 2, "local_percent_in_doubt"),
        ("electricity", "100.00", 1, "social_inquiry"),
        ("solid", "100.00", 1, "no_column"),
    ],
)
def test_what_the_page_leaves_open_goes_to_a_person(heating: str, share: str, size: int, code: str) -> None:
    verdict = decided(heating, share, size)
    assert verdict.outcome == "needs_human"
    assert code in [flag["code"] for flag in verdict.flags]


def test_months_and_total() -> None:
    verdict = decided("gas", "100.00", benefit_start_month="2017-12")
    assert verdict.aid is not None
    assert verdict.aid["months"] == ["2017-12", "2018-01", "2018-02", "2018-03"]
    assert verdict.aid["total"] == "1048.00"
    assert decided("gas", "100.00", benefit_start_month="2018-04").outcome == "refused"


def test_sums_are_added_up_anew() -> None:
    assert decided("gas", "100.00", income_total="100.01").flags[0]["code"] == "sums_disagree"
    assert decided("gas", "100.00", season="2030-2031").flags[0]["code"] == "unknown_season"


@given(
    cents=st.integers(0, 120_000), size=st.integers(1, 6), heating=st.sampled_from(["gas", "electricity", "thermal"])
)
def test_more_income_never_gives_more_aid(cents: int, size: int, heating: str) -> None:
    def worth(amount: int) -> Decimal | None:
        verdict = decided(heating, str(Decimal(amount) / 100), size)
        if verdict.outcome == "refused":
            return Decimal(0)
        if verdict.aid is None:
            return None
        return Decimal(verdict.aid.get("amount") or verdict.aid["state_percent"])

    less, more = worth(cents), worth(cents + 10_000)
    assert less is None or more is None or less >= more


@given(seed=st.integers(0, 10_000))
def test_every_decision_is_explained_by_the_record(seed: int) -> None:
    """Each input of the trace is a pointer into the record."""
    made = make_record("118342", random.Random(seed))
    verdict = decide(made, TABLES)
    assert verdict.trace
    for step in verdict.trace:
        assert step["because"]
        for pointer in step["inputs"]:
            here: Any = made
            for part in pointer.strip("/").split("/"):
                here = here[int(part)] if isinstance(here, list) else here[part]


# --- the service -----------------------------------------------------------------------------------------------------


def test_it_imports_nothing_of_the_product() -> None:
    rooms = {"models", "validators", "extractors", "archive", "ledger", "flows", "desk"}
    for file in ENGINE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not {name.split(".")[0] for name in names} & rooms, file


def test_messages_are_taken_once(tmp_path: Path) -> None:
    store, woken = Store(tmp_path / "engine.db"), []
    client = TestClient(make_app(store, SECRET, schema("record"), lambda: woken.append(1)))
    body = message(record("gas", "100.00"))
    headers = {**sign(SecretStr(SECRET), "m1", body), "content-type": "application/cloudevents+json"}
    assert [client.post("/records", content=body, headers=headers).status_code for _ in range(3)] == [202, 200, 200]
    assert woken == [1]
    assert [r.body for r in Store(tmp_path / "engine.db").undecided()] == [body]
    assert client.post("/records", content=body, headers={**headers, "webhook-id": "m2"}).status_code == 401
    broken = message({**record("gas", "100.00"), "heating": "nuclear"}, 2)
    signed = {**sign(SecretStr(SECRET), "m2", broken), "content-type": "application/cloudevents+json"}
    assert client.post("/records", content=broken, headers=signed).status_code == 422
    assert len(store.undecided()) == 1


def test_a_decision_is_made_once_and_dosar_understands_it(tmp_path: Path) -> None:
    store = Store(tmp_path / "engine.db")
    came = Received("urn:dosar:test", "m1", message(record("gas", "100.00")))
    assert store.receive(came)
    decision_id, body = make_decision(came, TABLES, "urn:engine")
    assert make_decision(came, TABLES, "urn:engine")[0] == decision_id
    store.decide(came, decision_id, body)
    with pytest.raises(sqlite3.IntegrityError):
        store.decide(came, decision_id, body)
    assert (store.undecided(), [u.decision_id for u in store.unsent()]) == ([], [decision_id])
    store.mark_sent(decision_id, 201)
    assert store.unsent() == []
    understood = parse_decision(body)
    assert (understood.outcome, understood.event_id) == ("granted", decision_id)
    assert understood.record_id == "record:2017-2018:118342:abababababababab"
    assert understood.data.trace[0].inputs["/income_per_person"] == "100.00"


def test_a_record_that_breaks_the_engine_goes_to_a_person() -> None:
    came = Received("urn:dosar:test", "m1", message({"season": "2017-2018"}))
    understood = parse_decision(make_decision(came, TABLES, "urn:engine")[1])
    assert understood.outcome == "needs_human"
    assert understood.event["data"]["flags"][0]["code"] == "engine_fault"


@pytest.mark.slow
def test_killed_again_and_again_it_decides_each_record_exactly_once(tmp_path: Path) -> None:
    """Real processes; the engine gets SIGKILL at random while records come in."""
    outcome = run(25, seed=7, room=tmp_path, limit_s=240)
    assert (outcome.messages, outcome.exactly_once, outcome.lost, outcome.twice) == (25, 25, 0, 0)
    assert outcome.kills >= 3
