"""The signature is Standard Webhooks', whoever computes it, and nothing else passes."""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from flows.signature import BadSignature, sign, verify
from tests.flows.receiver import SECRET

KEY = SecretStr(SECRET)
BODY = '{"id":"e1","name":"ȘERBAN"}'.encode()


def test_the_recipe_of_the_documentation() -> None:
    headers = sign(KEY, "e1", BODY)
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + BODY
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    assert abs(int(headers["webhook-timestamp"]) - datetime.now(UTC).timestamp()) < 5
    assert verify(KEY, headers, BODY) == "e1"
    assert verify(KEY, {name.title(): value for name, value in headers.items()}, BODY) == "e1"


@pytest.mark.parametrize("off", [timedelta(minutes=-6), timedelta(minutes=6), timedelta(days=-365)])
def test_what_was_recorded_cannot_be_sent_again_later(off: timedelta) -> None:
    with pytest.raises(BadSignature):
        verify(KEY, sign(KEY, "e1", BODY, datetime.now(UTC) + off), BODY)


def test_another_key() -> None:
    other = SecretStr("whsec_" + base64.b64encode(b"x" * 32).decode())
    with pytest.raises(BadSignature):
        verify(KEY, sign(other, "e1", BODY), BODY)


@given(st.binary(max_size=60))
def test_another_body(body: bytes) -> None:
    if body != BODY:
        with pytest.raises(BadSignature):
            verify(KEY, sign(KEY, "e1", BODY), body)


@given(name=st.sampled_from(["webhook-id", "webhook-timestamp", "webhook-signature"]), value=st.text(max_size=80))
def test_hostile_headers(name: str, value: str) -> None:
    headers = sign(KEY, "e1", BODY)
    if value != headers[name]:
        with pytest.raises(BadSignature):
            verify(KEY, {**headers, name: value}, BODY)


@pytest.mark.parametrize("missing", ["webhook-id", "webhook-timestamp", "webhook-signature"])
def test_a_missing_header(missing: str) -> None:
    headers = sign(KEY, "e1", BODY)
    with pytest.raises(BadSignature):
        verify(KEY, {n: v for n, v in headers.items() if n != missing}, BODY)
