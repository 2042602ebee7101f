"""What clerks sent back to the scanner: the list that the operator works off."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from desk.web.render import page
from desk.web.security import office_of
from ledger.papers import Wish, wishes

router = APIRouter()


def waiting(request: Request, number: str | None = None) -> list[Wish]:
    """The pages that are to be scanned again, oldest wish first."""
    office = office_of(request)
    return wishes(office.ledger.engine, office.settings.season, number)


@router.get("/rescanari")
def rescans(request: Request) -> Response:
    return page(request, "wanted_scans.html", wishes=waiting(request))
