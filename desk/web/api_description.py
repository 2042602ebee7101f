"""What the API says of itself: OpenAPI of everything under ``/api/v1``."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from desk.web import api, api_dossiers, api_statements

router = APIRouter(prefix="/api/v1", tags=["description"])
_ABOUT = """Scans in, verdicts out. Every call carries `Authorization: Bearer TOKEN`; the token acts with its account's
role (`dosar users token NAME`). Errors are `application/problem+json` (RFC 9457), `detail` in Romanian. CNPs are masked
unless a reason is given in the header `X-Reveal-Reason`; the reason is kept."""


class Problem(BaseModel):
    """RFC 9457."""

    type: str
    title: str
    status: int
    detail: str


@router.get("/openapi.json", responses=api.PROBLEM)
def description() -> JSONResponse:
    """OpenAPI 3.1 of everything under /api/v1."""
    routes = [*router.routes, *api.router.routes, *api_dossiers.router.routes, *api_statements.router.routes]
    made: dict[str, Any] = get_openapi(title="dosar", version="1", description=_ABOUT, routes=routes)
    parts = made.setdefault("components", {})
    parts["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    parts.setdefault("schemas", {})["Problem"] = Problem.model_json_schema()
    made["security"] = [{"token": []}]
    return JSONResponse(made)
