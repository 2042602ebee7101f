"""In and out: the login page, its limits, the way to each person's first page."""

from __future__ import annotations

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse
from starlette.responses import Response

from desk.web import access, passwords
from desk.web.language import tr
from desk.web.render import page
from desk.web.security import (
    SESSION,
    VISITOR,
    Refused,
    account_of,
    csrf_of,
    new_visitor,
    office_of,
    origin_of,
    set_cookie,
)
from ledger.sessions import LIFETIME_S

router = APIRouter()
_WRONG = "Nume sau parolă greșite."
_TOO_MANY = "Prea multe încercări greșite. Încercați din nou peste un sfert de oră."


@router.get("/intrare")
def login_page(request: Request) -> Response:
    if request.state.account is not None:
        return RedirectResponse("/", 303)
    return _login_page(request, "")


def _login_page(request: Request, message: str, status: int = 200) -> Response:
    visitor = request.cookies.get(VISITOR) or new_visitor()
    request.state.csrf = csrf_of(visitor)
    settings = office_of(request).settings
    provider = settings.oidc_issuer is not None
    ways = {"provider": provider, "local": not (provider and settings.oidc_only)}
    response = page(request, "login.html", status, message=tr(message), **ways)
    set_cookie(response, request, VISITOR, visitor, 3600)
    return response


@router.post("/intrare")
def login(request: Request, name: str = Form(""), password: str = Form("")) -> Response:
    """Says the same, and takes as long, whether the name or the password is wrong or the account is disabled."""
    office, origin = office_of(request), origin_of(request)
    if office.settings.oidc_only and office.settings.oidc_issuer is not None:
        raise Refused("Aici se intră numai prin furnizorul de identitate.")
    name = name.strip().lower()
    if office.sessions.too_many(name, origin):
        return _login_page(request, _TOO_MANY, 429)
    account = office.accounts.named(name)
    right = passwords.matches(password, account.password if account else None)
    let_in = account is not None and right and account.enabled
    office.sessions.note_try(name, origin, let_in)
    if account is None or not let_in:
        return _login_page(request, _WRONG, 401)
    response = RedirectResponse(access.HOME[account.role], 303)
    set_cookie(response, request, SESSION, office.sessions.start(account.id), LIFETIME_S)
    response.delete_cookie(VISITOR)
    return response


@router.post("/iesire")
def logout(request: Request) -> Response:
    office_of(request).sessions.end(request.cookies.get(SESSION, ""))
    response = RedirectResponse("/intrare", 303)
    response.delete_cookie(SESSION)
    return response


@router.get("/")
def home(request: Request) -> Response:
    return RedirectResponse(access.HOME[account_of(request).role], 303)
