"""What every answer carries and every request must show: headers, the session's cookie, the token against forgery."""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from urllib.parse import unquote

from fastapi import Request
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.responses import Response

from desk.web import access, bearer, language
from desk.web.batches import MOST_BYTES
from desk.web.office import Office
from ledger.accounts import Account

SESSION, VISITOR = "dosar_session", "dosar_visitor"
MOST_FORM = 1 << 20  # bytes of any form but an upload
CSRF_FIELD, CSRF_HEADER = "csrf", "x-csrf-token"
_SLASH = "~"  # stands for the "/" of a registration number while a route is looked for: no number has this sign
# No script or style stands in a page, nothing comes from outside, nobody frames us.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


class Refused(Exception):
    """The request may not be done; ``message`` is for the person, in Romanian."""

    def __init__(self, message: str, status: int = 403) -> None:
        super().__init__(message)
        self.message, self.status = message, status


class Doorman(BaseHTTPMiddleware):
    """Stands before everything else: nobody without a session, and no body that is too long, gets as far as having it
    read. Puts the headers on every answer; pages with personal data are never stored by a browser."""

    async def dispatch(self, request: Request, call_next: RequestResponseEndpoint) -> Response:
        language.use(request.cookies.get(language.COOKIE))
        response = await self._turned_away(request) or await call_next(request)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        if not request.url.path.startswith("/static/"):
            response.headers["Cache-Control"] = "no-store"
        return response

    async def _turned_away(self, request: Request) -> Response | None:
        _keep_segments(request)
        path = request.url.path
        if path.startswith("/static/"):
            return None
        if bearer.speaks(request):
            return await bearer.turned_away(request)
        secret = request.cookies.get(SESSION, "")
        account = await run_in_threadpool(office_of(request).sessions.account, secret) if secret else None
        request.state.account = account
        request.state.csrf = csrf_of((secret if account else "") or request.cookies.get(VISITOR, ""))
        if account is None and (request.method, path) not in access.PUBLIC:
            return to_login(request)
        return None if request.method in ("GET", "HEAD") else _too_long(request)


def _keep_segments(request: Request) -> None:
    """``118342%2F2017`` stays one part of the address: the server decodes it before the routes are looked at."""
    raw = request.scope.get("raw_path", b"").split(b"?", 1)[0].decode("ascii", "replace")
    if "%2f" in raw.lower():
        request.scope["path"] = unquote(re.sub("%2f", _SLASH, raw, flags=re.IGNORECASE))


def to_login(request: Request) -> Response:
    """Whoever has no session is shown the way in; a script is told in its own words."""
    if request.method == "GET" and "application/json" not in request.headers.get("accept", ""):
        return RedirectResponse("/intrare", 303)
    return JSONResponse({"error": language.tr("Sesiunea s-a încheiat; intrați din nou.")}, 401)


def _too_long(request: Request) -> Response | None:
    fault = bearer.length_fault(request, MOST_BYTES + MOST_FORM if request.url.path == "/lot" else MOST_FORM)
    return JSONResponse({"error": fault[1]}, fault[0]) if fault else None


async def guard(request: Request) -> None:
    """Before every route: whether the role of who asks may, and for a POST that our own page sent it."""
    places = request.scope.get("path_params", {})
    if "number" in places:
        places["number"] = places["number"].replace(_SLASH, "/")
    path = getattr(request.scope.get("route"), "path", "")
    if (request.method, path) not in access.PUBLIC:
        account: Account | None = request.state.account
        if account is None or not access.allowed(request.method, path, account.role):
            raise Refused("Rolul dumneavoastră nu permite această pagină.")
    if request.method not in ("GET", "HEAD") and not bearer.speaks(request):
        await _same_origin(request)


async def _same_origin(request: Request) -> None:
    if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise Refused("Cererea vine de pe altă pagină.")
    given = request.headers.get(CSRF_HEADER) or str((await request.form()).get(CSRF_FIELD, ""))
    expected: str = request.state.csrf
    if not expected or not hmac.compare_digest(given.encode(), expected.encode()):
        raise Refused("Pagina a expirat. Reîncărcați-o și încercați din nou.")


def csrf_of(secret: str) -> str:
    """The token that a page carries for the cookie's secret; it tells nothing about it."""
    return hashlib.sha256(f"dosar csrf {secret}".encode()).hexdigest() if secret else ""


def new_visitor() -> str:
    return secrets.token_urlsafe(24)


def set_cookie(response: Response, request: Request, name: str, value: str, seconds: int) -> None:
    """HttpOnly and SameSite=Strict always, Secure wherever the page itself came over TLS."""
    secure = request.url.scheme == "https"
    response.set_cookie(name, value, max_age=seconds, httponly=True, samesite="strict", secure=secure, path="/")


def origin_of(request: Request) -> str:
    """The address that a request came from."""
    return request.client.host if request.client else "?"


def account_of(request: Request) -> Account:
    """Who asks, on a page that :func:`guard` let through."""
    account: Account = request.state.account
    return account


def office_of(request: Request) -> Office:
    office: Office = request.app.state.office
    return office
