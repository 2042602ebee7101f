"""What counts as a decision, and what is refused by name before it touches the ledger."""

from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.decisions import MOST_BYTES, parse_decision
from models.decision import OUTCOMES, DecisionRefused

EVENT = {
    "specversion": "1.0",
    "id": "e1",
    "source": "urn:engine",
    "type": "ro.dosar.decision.made",
    "subject": "118342",
    "time": "2017-11-20T10:00:00Z",
    "data": {"record": "record:2017-2018:118342:abababababababab", "outcome": "granted"},
}


def body(**changes: Any) -> bytes:
    return json.dumps({k: v for k, v in {**EVENT, **changes}.items() if v is not ...}, ensure_ascii=False).encode()


def code(content: bytes) -> str:
    with pytest.raises(DecisionRefused) as caught:
        parse_decision(content)
    return caught.value.code


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_decision(outcome: str) -> None:
    data = {**EVENT["data"], "outcome": outcome, "anything": {"else": ["ș", 1, None]}}  # type: ignore[dict-item]
    made = parse_decision(body(data=data))
    assert (made.source, made.event_id, made.outcome) == ("urn:engine", "e1", outcome)
    assert made.record_id == "record:2017-2018:118342:abababababababab"
    assert made.event == {**EVENT, "data": data}


def test_its_trace() -> None:
    step = {"rule": "row", "inputs": {"/income_per_person": "512.00"}, "result": "480.1-540", "more": True}
    made = parse_decision(body(data={**EVENT["data"], "trace": [step]}))  # type: ignore[dict-item]
    assert made.data.trace[0].inputs == {"/income_per_person": "512.00"}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"id": ...}, "malformed"),
        ({"id": ""}, "malformed"),
        ({"id": 7}, "malformed"),
        ({"id": "x" * 301}, "malformed"),
        ({"source": ...}, "malformed"),
        ({"type": ...}, "malformed"),
        ({"type": "ro.dosar.record.ready"}, "wrong_type"),
        ({"specversion": "0.3"}, "malformed"),
        ({"specversion": "9"}, "malformed"),
        ({"time": "yesterday"}, "malformed"),
        ({"time": 5}, "malformed"),
        ({"data": ...}, "malformed"),
        ({"data": "text"}, "malformed"),
        ({"data": []}, "malformed"),
        ({"data": {}}, "malformed"),
        ({"data": {"record": "r"}}, "malformed"),
        ({"data": {"record": "", "outcome": "granted"}}, "malformed"),
        ({"data": {"record": 5, "outcome": "granted"}}, "malformed"),
        ({"data": {"record": "r", "outcome": "perhaps"}}, "malformed"),
        ({"data": {"record": "r", "outcome": "granted", "trace": [{"no": "rule"}]}}, "malformed"),
        ({"Bad-Name": "x"}, "malformed"),
    ],
)
def test_what_is_no_decision(changes: dict[str, Any], expected: str) -> None:
    assert code(body(**changes)) == expected


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'"text"', b"\xff\xfe", b"[" * 100_000, b'{"id": NaN}', body()[:-1],
     body().replace(b'"granted"', b'"granted", "x": "\\ud800"'),
     body().replace(b'"granted"', b'"granted", "x": 1e999')],
)  # fmt: skip
def test_what_is_no_json(content: bytes) -> None:
    assert code(content) == "malformed"


def test_too_large() -> None:
    assert code(body(data={"record": "r", "outcome": "granted", "x": "y" * MOST_BYTES})) == "too_large"


@given(st.dictionaries(st.sampled_from([*EVENT, "x"]), st.none() | st.booleans() | st.integers() | st.text()))
def test_nothing_else_than_a_decision_or_a_refusal(changes: dict[str, Any]) -> None:
    with contextlib.suppress(DecisionRefused):
        assert parse_decision(body(**changes)).outcome == "granted"


def test_a_refusal_names_the_key_and_not_the_value() -> None:
    with pytest.raises(DecisionRefused) as caught:
        parse_decision(body(data={"record": "r", "outcome": "2850715120018"}))
    assert "data/outcome" in str(caught.value)
    assert "2850715120018" not in str(caught.value)
