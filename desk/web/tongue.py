"""Which language somebody wants the desk in: kept in a cookie of their browser, a year long."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse
from starlette.responses import Response

from desk.web.language import COOKIE, KEPT_S, Language
from desk.web.security import set_cookie

router = APIRouter()


@router.post("/limba")
def choose(request: Request, language: Annotated[Language, Form()], back: str = Form("/", max_length=2000)) -> Response:
    """From now on in this language; back to the page it was asked on, never to another site."""
    inside = back.startswith("/") and not back.startswith(("//", "/\\"))
    response = RedirectResponse(back if inside else "/", 303)
    set_cookie(response, request, COOKIE, language, KEPT_S)
    return response
