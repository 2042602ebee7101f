"""Where records come in: ``POST /records``. 202 kept, 200 known already; 4xx: this message will never be taken."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from cloudevents.core.bindings.http import HTTPMessage, from_structured_event
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from jsonschema import Draft202012Validator
from standardwebhooks import Webhook
from starlette.concurrency import run_in_threadpool

from heating_engine.store import Received, Store

RECORD_READY = "ro.dosar.record.ready"
MOST_BYTES = 4_194_304


class Refused(Exception):
    def __init__(self, status: int, code: str) -> None:
        super().__init__(code)
        self.status = status


def make_app(store: Store, secret: str, schema: dict[str, Any], wake: Callable[[], None]) -> FastAPI:
    """``wake`` is called when something new was kept."""
    app = FastAPI(title="heating-engine", openapi_url=None)
    validator = Draft202012Validator(schema)

    @app.post("/records")
    async def post_record(request: Request) -> JSONResponse:
        try:
            body = await _body(request)
            new = await run_in_threadpool(_take, store, secret, validator, dict(request.headers), body)
        except Refused as refusal:
            return JSONResponse({"error": str(refusal)}, refusal.status)
        if new:
            wake()
        return JSONResponse({"status": "kept" if new else "known"}, 202 if new else 200)

    return app


def _take(
    store: Store, secret: str, validator: Draft202012Validator, headers: dict[str, str], body: bytes
) -> bool:  # fmt: skip
    try:
        Webhook(secret).verify(body, headers, json_parse=False)
    except Exception:  # whatever the library makes of hostile headers
        raise Refused(401, "unauthorised") from None
    try:
        event = from_structured_event(HTTPMessage(headers, body))
    except Exception:
        raise Refused(400, "malformed") from None
    if event.get_type() != RECORD_READY or event.get_id() != headers["webhook-id"]:
        raise Refused(422, "wrong_type")
    if not isinstance(event.get_extension("recordid"), str) or not validator.is_valid(event.get_data()):
        raise Refused(422, "not_a_record")
    return store.receive(Received(event.get_source(), event.get_id(), body))


async def _body(request: Request) -> bytes:
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > MOST_BYTES:
            raise Refused(413, "too_large")
        parts.append(part)
    return b"".join(parts)


def attributes_of(body: bytes) -> dict[str, Any]:
    """A kept message as plain JSON."""
    return json.loads(body)
