"""The door by which decisions come in over HTTP: one route, signed messages only.

:func:`decision_router` is mounted by a web desk or stands alone (:func:`serve`). TLS is the business of the proxy in
front of it.
"""

from __future__ import annotations

import asyncio
import ipaddress

import uvicorn
from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import SecretStr
from sqlalchemy import Engine
from starlette.concurrency import run_in_threadpool

from flows.decisions import MOST_BYTES, receive_posted
from models.decision import DecisionRefused, RefusalCode
from models.errors import ConfigError
from validators.text import mask_cnp

_STATUS: dict[RefusalCode, int] = {
    "unauthorised": 401,
    "too_large": 413,
    "unsupported": 415,
    "malformed": 400,
    "wrong_type": 422,
    "unknown_record": 422,
    "conflict": 409,
}
_BODY_S = 20.0  # for the whole body to arrive
_AT_ONCE = 64  # connections


def decision_router(engine: Engine, secret: SecretStr) -> APIRouter:
    """``POST /decisions``: 201 kept, 200 known already, else ``{"error": code, "message": …}`` (docs/handover.md)."""
    router = APIRouter()

    @router.post("/decisions", include_in_schema=False)
    async def post_decision(request: Request) -> JSONResponse:
        try:
            body = await _body(request)
            new = await run_in_threadpool(receive_posted, engine, secret, dict(request.headers), body)
        except DecisionRefused as refusal:
            answer = {"error": refusal.code, "message": mask_cnp(str(refusal))}
            return JSONResponse(answer, _STATUS[refusal.code])
        except TimeoutError:
            return JSONResponse({"error": "timeout"}, 408)
        return JSONResponse({"status": "stored" if new else "known"}, 201 if new else 200)

    return router


def make_app(engine: Engine, secret: SecretStr) -> FastAPI:
    """The router alone, without pages that describe it."""
    app = FastAPI(title="dosar", openapi_url=None, docs_url=None, redoc_url=None)
    app.include_router(decision_router(engine, secret))
    return app


def serve(app: FastAPI, listen: str) -> None:
    """Serve on ``HOST:PORT`` until interrupted. :class:`models.errors.ConfigError` for another form of address."""
    host, port = _address(listen)
    uvicorn.run(
        app, host=host, port=port, log_level="warning", access_log=False, server_header=False, date_header=False,
        limit_concurrency=_AT_ONCE, timeout_keep_alive=15,
    )  # fmt: skip


async def _body(request: Request) -> bytes:
    """The body, no longer than a decision may be and not slower than :data:`_BODY_S`."""
    parts, size = [], 0
    async with asyncio.timeout(_BODY_S):
        async for part in request.stream():
            size += len(part)
            if size > MOST_BYTES:
                raise DecisionRefused("too_large")
            parts.append(part)
    return b"".join(parts)


def _address(text: str) -> tuple[str, int]:
    host, _, port = text.rpartition(":")
    host = host.strip("[]")
    try:
        number = int(port)
        if host != "localhost":
            ipaddress.ip_address(host)
    except ValueError:
        number = -1
    if not 0 <= number <= 65_535:
        raise ConfigError("--listen: se așteaptă ADRESĂ:PORT, de exemplu 127.0.0.1:8480")
    return host, number
