"""Programs at the door: an access token instead of a session, and errors as problem+json (RFC 9457).

A browser's session opens nothing here, so that no page can be made to call the API; nor does a token open a page.
"""

from __future__ import annotations

from http import HTTPStatus

from fastapi import Request
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from desk.web.batches import MOST_BYTES
from desk.web.office import Office

API, METRICS, UPLOAD = "/api/", "/metrics", "/api/v1/batches"
_MOST_BODY = 1 << 18  # bytes of anything but an upload
_MARGIN = 1 << 20  # what a form puts around its files


def speaks(request: Request) -> bool:
    """Whether a program asks: always under ``/api/``, and for the metrics when it shows a token."""
    path = request.url.path
    return path.startswith(API) or (path == METRICS and "authorization" in request.headers)


async def turned_away(request: Request) -> Response | None:
    """The refusal, or None and ``request.state.account`` is who asks."""
    office: Office = request.app.state.office
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    known = scheme.lower() == "bearer" and secret
    account = await run_in_threadpool(office.tokens.account, secret.strip()) if known else None
    request.state.account, request.state.csrf = account, ""
    if account is None:
        wait = office.throttle.stranger_wait_s(request.client.host if request.client else "?")
        return _slow_down(wait) if wait else _who_are_you()
    wait = office.throttle.wait_s(account.id)
    if wait:
        return _slow_down(wait)
    if request.method in ("GET", "HEAD"):
        return None
    fault = length_fault(request, MOST_BYTES + _MARGIN if request.url.path == UPLOAD else _MOST_BODY)
    return problem(*fault) if fault else None


def length_fault(request: Request, most: int) -> tuple[int, str] | None:
    """A body must say how long it is, and must not be longer than its route takes: (status, message) when not."""
    length = request.headers.get("content-length", "")
    if not length.isdigit():
        return 411, "Cererea nu spune cât de lungă este."
    return (413, f"Prea mult deodată: cel mult {max(1, most >> 20)} MB.") if int(length) > most else None


def problem(status: int, detail: str, headers: dict[str, str] | None = None) -> JSONResponse:
    """An error as programs read it; ``detail`` in Romanian, without personal data."""
    facts = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return JSONResponse(facts, status, headers, media_type="application/problem+json")


def _who_are_you() -> Response:
    return problem(401, "Lipsește un token valabil (Authorization: Bearer …).", {"WWW-Authenticate": "Bearer"})


def _slow_down(wait_s: int) -> Response:
    return problem(429, f"Prea multe cereri; încercați peste {wait_s} s.", {"Retry-After": str(wait_s)})
