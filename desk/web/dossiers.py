"""Pages that everybody who works here may read: the list of dossiers, one dossier, pictures of its papers."""

from __future__ import annotations

from datetime import date

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse
from starlette.responses import Response

from archive.archive import ArchiveError
from desk.letter import draw
from desk.web import words
from desk.web.absent import no_dossier
from desk.web.as_given import as_given, list_as_given
from desk.web.clerk_view import field_of, place
from desk.web.handed import handed
from desk.web.render import page
from desk.web.rescans import place_of
from desk.web.security import Refused, account_of, office_of
from desk.web.traffic import light
from ledger.lists import Wanted
from models.dossier import Dossier
from models.errors import Rejected
from validators.letters.compose import compose
from validators.seasons import load_season

router = APIRouter()
_PER_PAGE = 100


@router.get("/dosare")
def dossiers(request: Request, numar: str = "", stare: str = "", sub: int | None = None) -> Response:
    """The season's dossiers, newest first; ``numar`` is the beginning of a number, ``stare`` a status, ``sub`` the
    version of the last line of the page before this one."""
    season = office_of(request).settings.season
    wanted = Wanted(season, begins=numar.strip(), status=stare)
    lines, count = list_as_given(request, wanted, _PER_PAGE + 1, sub)
    return page(
        request, "dossiers.html", lines=lines[:_PER_PAGE], more=len(lines) > _PER_PAGE, count=count, number=numar,
        wanted=stare, later=sub is not None, statuses=words.STATUS, season=season,
    )  # fmt: skip


@router.get("/dosare/{season}/{number}")
def one(request: Request, season: str, number: str) -> Response:
    if account_of(request).role == "auditor":
        return RedirectResponse(f"/audit/dosar/{words.in_url(season)}/{words.in_url(number)}", 303)
    office, dossier = office_of(request), found_dossier(request, season, number, "dosar")
    seen = as_given(request, dossier)
    steps = handed(office.ledger.engine, number, season) if seen is dossier else []
    acts = len(office.book.of(number, season))
    return page(request, "dossier.html", lights=[light(seen)], registration=seen.registration, acts=acts, steps=steps)


@router.get("/dosare/{season}/{number}/scrisoare.pdf")
def letter(request: Request, season: str, number: str) -> Response:
    """The letter to the applicant, as of today."""
    dossier = found_dossier(request, season, number, "scrisoare")
    drawn = draw(compose(dossier, load_season(season), date.today()))
    return Response(bytes(drawn.output()), media_type="application/pdf")


@router.get("/imagini/{season}/{number}/{document}/decupaj.png")
def crop(request: Request, season: str, number: str, document: str, path: str) -> Response:
    """The part of the scan that a field was read from."""
    dossier = found_dossier(request, season, number, f"decupaj {document}")
    _refuse_hidden(request, season, number)
    found = field_of(dossier, document, path)
    if found is None:
        raise Refused("Câmpul nu există.", 404)
    scan, number_of_page, box = place(*found[:2])
    try:
        return _png(office_of(request).pictures.crop_png(scan, number_of_page, box))
    except (ArchiveError, Rejected):
        raise Refused("Scanarea nu poate fi arătată.", 404) from None


@router.get("/imagini/{season}/{number}/calitate/{ordinal}.png")
def poor_place(request: Request, season: str, number: str, ordinal: int) -> Response:
    """The part of a page that was scanned badly."""
    dossier = found_dossier(request, season, number, f"calitate {ordinal}")
    _refuse_hidden(request, season, number)
    found = place_of(dossier, ordinal)
    if found is None:
        raise Refused("Locul nu există.", 404)
    try:
        return _png(office_of(request).pictures.crop_png(*found))
    except (ArchiveError, Rejected):
        raise Refused("Scanarea nu poate fi arătată.", 404) from None


@router.get("/imagini/{season}/{number}/{scan}/{page}/pagina.png")
def sheet(request: Request, season: str, number: str, scan: str, page: int, rotit: int = 0) -> Response:
    """A whole page of one of the dossier's scans (``scan`` in hex), turned by ``rotit`` quarters clockwise."""
    dossier = found_dossier(request, season, number, f"pagina {page}")
    _refuse_hidden(request, season, number)
    known = {(p.scan, p.page) for d in dossier.documents for p in d.pages}
    if (f"sha256:{scan}", page) not in known:
        raise Refused("Pagina nu este a acestui dosar.", 404)
    try:
        return _png(office_of(request).pictures.page_png(f"sha256:{scan}", page, rotit % 4))
    except (ArchiveError, Rejected):
        raise Refused("Scanarea nu poate fi arătată.", 404) from None


def _refuse_hidden(request: Request, season: str, number: str) -> None:
    """An auditor sees pictures with CNPs only of a dossier that they revealed, with a reason; see desk.web.auditor."""
    office, me = office_of(request), account_of(request)
    if me.role == "auditor" and not office.reveals.is_open(me.id, number, season):
        raise Refused("Imaginile se arată după ce CNP-urile dosarului au fost dezvăluite, cu un motiv.")


def _png(data: bytes) -> Response:
    return Response(data, media_type="image/png")


def found_dossier(request: Request, season: str, number: str, what: str) -> Dossier:
    """The newest version of the dossier; that somebody looked is written down. Refused with 404 when there is none."""
    office = office_of(request)
    dossier = office.views.latest_dossier(number, season)
    if dossier is None:
        raise no_dossier(office, season, number)
    office.sessions.note_access(account_of(request).id, f"dossier:{season}:{number}", what)
    return dossier
