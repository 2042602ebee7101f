"""In through an identity provider: OpenID Connect's authorisation code flow with PKCE, state and nonce (Authlib).

What must be remembered between going and coming back lies in a signed cookie of its own for ten minutes. The desk's
session cookie stays as strict as ever: the last step is a page of ours that leads on, for a browser sends a strict
cookie only where our own page sent it.
"""

from __future__ import annotations

import secrets
from typing import Any

import httpx
from authlib.integrations.starlette_client import OAuth, OAuthError
from fastapi import APIRouter, FastAPI, Request
from joserfc.errors import JoseError
from starlette.concurrency import run_in_threadpool
from starlette.middleware.sessions import SessionMiddleware
from starlette.responses import Response

from desk.web import access
from desk.web.render import page
from desk.web.security import SESSION, VISITOR, Refused, office_of, origin_of, set_cookie
from flows.settings import Settings
from flows.signin_settings import roles_of
from ledger.accounts import Account, Role
from ledger.identities import account_name
from ledger.sessions import LIFETIME_S
from models.errors import ConfigError

START, BACK = "/intrare/oidc", "/intrare/oidc/inapoi"
_COOKIE, _LASTS_S = "dosar_signin", 600
_PATIENCE_S = 10.0  # for each answer of the provider
_NOT_CONFIRMED = "Furnizorul de identitate nu a confirmat intrarea. Încercați din nou."
_SILENT = "Furnizorul de identitate nu răspunde."
router = APIRouter()


def set_up(app: FastAPI, settings: Settings) -> None:
    """Make the application know the provider of these settings; without one the routes answer 404."""
    app.state.provider = None
    if settings.oidc_issuer is None:
        return
    secret = settings.oidc_client_secret
    told = {"scope": settings.oidc_scope, "code_challenge_method": "S256", "timeout": _PATIENCE_S}
    oauth = OAuth()
    oauth.register(
        "provider", client_id=settings.oidc_client_id, client_secret=secret.get_secret_value() if secret else None,
        server_metadata_url=f"{settings.oidc_issuer}/.well-known/openid-configuration",
        client_kwargs=told,
    )  # fmt: skip
    app.state.provider = oauth.provider
    secure = (settings.desk_address or "").startswith("https:")
    app.add_middleware(
        SessionMiddleware, secret_key=secrets.token_urlsafe(32), session_cookie=_COOKIE, max_age=_LASTS_S, path=START,
        same_site="lax", https_only=secure,
    )  # fmt: skip


@router.get(START)
async def start(request: Request) -> Response:
    """Off to the provider."""
    provider, settings = _provider(request), office_of(request).settings
    back = f"{(settings.desk_address or str(request.base_url)).rstrip('/')}{BACK}"
    try:
        metadata = await provider.load_server_metadata()
        if str(metadata.get("issuer", "")).rstrip("/") != settings.oidc_issuer:
            raise Refused(_NOT_CONFIRMED, 502)
        away: Response = await provider.authorize_redirect(request, back)
    except (httpx.HTTPError, ValueError):
        raise Refused(_SILENT, 502) from None
    return away


@router.get(BACK)
async def back(request: Request) -> Response:
    """Back from the provider: its code becomes an ID token, whose signature, issuer, audience, times and nonce hold,
    and the token an account with the role that the person's groups give."""
    claims = await _claims(request, _provider(request))
    account = await run_in_threadpool(_account, request, claims)
    office = office_of(request)
    await run_in_threadpool(office.sessions.note_try, account.name, origin_of(request), account.enabled)
    if not account.enabled:
        raise Refused("Contul este închis.")
    response = page(request, "signed_in.html", where=access.HOME[account.role])
    session = await run_in_threadpool(office.sessions.start, account.id)
    set_cookie(response, request, SESSION, session, LIFETIME_S)
    response.delete_cookie(VISITOR)
    return response


def _provider(request: Request) -> Any:
    if request.app.state.provider is None:
        raise Refused("Intrarea printr-un furnizor de identitate nu este pornită.", 404)
    return request.app.state.provider


async def _claims(request: Request, provider: Any) -> dict[str, Any]:
    try:
        token = await provider.authorize_access_token(request)
        claims = dict(token.get("userinfo") or {})  # the ID token's, checked
        if not claims.get("sub"):
            raise Refused(_NOT_CONFIRMED, 401)
        settings = office_of(request).settings
        if {settings.oidc_role_claim, settings.oidc_name_claim} - set(claims):
            told = dict(await provider.userinfo(token=token))
            if told.get("sub") != claims["sub"]:  # OpenID Connect Core, 5.3.4
                raise Refused(_NOT_CONFIRMED, 401)
            claims = told | claims
    except (OAuthError, JoseError, ValueError, KeyError):
        raise Refused(_NOT_CONFIRMED, 401) from None
    except httpx.HTTPError:
        raise Refused(_SILENT, 502) from None
    return claims


def _account(request: Request, claims: dict[str, Any]) -> Account:
    office = office_of(request)
    settings = office.settings
    role = role_of(claims.get(settings.oidc_role_claim), settings.oidc_roles)
    if role is None:
        raise Refused("Niciun grup al dumneavoastră nu are un rol în acest birou.")
    assert settings.oidc_issuer is not None
    try:
        name = account_name(str(claims.get(settings.oidc_name_claim) or ""))
        return office.identities.account(settings.oidc_issuer, str(claims["sub"]), name, role)
    except ConfigError as fault:
        raise Refused(str(fault)) from None


def role_of(groups: object, mapping: str) -> Role | None:
    """The role of the first group in the mapping that the person is in.

    >>> role_of(["b", "a"], "a=auditor,b=clerk"), role_of("b", "a=auditor,b=clerk"), role_of(None, "a=auditor")
    ('auditor', 'clerk', None)
    """
    mine = {groups} if isinstance(groups, str) else {str(g) for g in groups} if isinstance(groups, list) else set()
    return next((role for group, role in roles_of(mapping).items() if group in mine), None)
