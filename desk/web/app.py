"""The web desk put together: routers, guards, headers, and what is shown when something is refused."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

from desk.web import (
    api,
    api_description,
    api_dossiers,
    api_statements,
    auditor,
    auditor_proof,
    auditor_way,
    bearer,
    clerk,
    dashboard,
    dossiers,
    health,
    login,
    oidc,
    operator,
    papers,
    sampling,
    tongue,
    wanted_scans,
)
from desk.web.language import plain, tr
from desk.web.office import open_office
from desk.web.render import page
from desk.web.security import Doorman, Refused, guard
from flows.settings import Settings
from validators.text import mask_cnp

_STATIC = Path(__file__).with_name("static")


def create_app(settings: Settings) -> FastAPI:
    """The application; its ledger and its batch worker live as long as it does."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        with open_office(settings) as office:
            app.state.office, app.state.health, app.state.board = office, health.Health(), dashboard.Board()
            yield

    app = FastAPI(
        title="dosar", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None,
        dependencies=[Depends(guard)],
    )  # fmt: skip
    for module in (login, tongue, oidc, health, dossiers, clerk, papers, wanted_scans, operator,
                   sampling, auditor, auditor_way, auditor_proof, dashboard,
                   api, api_dossiers, api_statements, api_description):  # fmt: skip
        app.include_router(module.router)
    app.mount("/static", StaticFiles(directory=_STATIC), name="static")
    app.add_middleware(Doorman)
    oidc.set_up(app, settings)
    app.add_exception_handler(Refused, _refused)
    app.add_exception_handler(RequestValidationError, _wrong_form)
    app.add_exception_handler(HTTPException, _not_found)
    return app


async def _refused(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, Refused)
    if bearer.speaks(request):
        return bearer.problem(fault.status, fault.message)
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"error": plain(tr(fault.message))}, fault.status)
    return page(request, "refused.html", fault.status, message=tr(fault.message))


async def _wrong_form(request: Request, fault: Exception) -> Response:
    said = "Cererea nu are forma așteptată."
    if bearer.speaks(request) and isinstance(fault, RequestValidationError):  # names of places, never what was sent
        said += mask_cnp(" " + ", ".join(sorted({"/".join(map(str, one["loc"])) for one in fault.errors()})))
    return await _refused(request, Refused(said, 422))


async def _not_found(request: Request, fault: Exception) -> Response:
    status = fault.status_code if isinstance(fault, HTTPException) else 500
    return await _refused(
        request, Refused("Pagina nu există." if status == 404 else "Cererea nu se poate face.", status)
    )
