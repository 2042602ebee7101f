"""The clerk's page of a whole paper: its kind, cut it, join it, draw a missed field, send it back, move it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse
from pydantic import BaseModel
from starlette.responses import Response

from desk.web import words
from desk.web.dossiers import found_dossier
from desk.web.language import tr
from desk.web.paper_view import halves, on_scan, paper_screen
from desk.web.render import page
from desk.web.security import Refused, account_of, office_of
from flows.acts import Outcome, Target, Work
from flows.sources import clean_number
from models.correction import Seen
from models.dossier import DocumentEntry, PageRef
from models.geometry import Box
from validators.cutting import LEAST, Parts, cut_before, cut_page
from validators.drawn_fields import is_drawn

router = APIRouter()
_LONGEST_S = 3600.0
_SMALLEST = 0.002  # of the page: a smaller box is a slip of the hand
_CHANGED = "Dosarul s-a schimbat între timp; priviți din nou actul."


class Reply(BaseModel):
    """What the paper's page sends back. ``foaie``: which of the paper's pages (from 0); the box and ``la`` in fractions
    of that page as shown."""

    number: str
    season: str
    document: str
    version: int
    seconds: float = 0.0
    kind: str = ""
    unde: str = ""
    la: float = 50.0
    cu: str = ""
    path: str = ""
    foaie: int = 0
    x0: float = 0.0
    y0: float = 0.0
    x1: float = 0.0
    y1: float = 0.0
    pagina: str = ""
    motiv: str = ""
    dosar: str = ""
    csrf: str = ""

    @property
    def target(self) -> Target:
        return Target(self.number, self.season, self.version, self.document, self.path)

    def work(self, request: Request) -> Work:
        return Work(account_of(request).id, min(max(self.seconds, 0.0), _LONGEST_S))


Sent = Annotated[Reply, Form()]


@router.get("/act/{season}/{number}/{document}")
def paper(request: Request, season: str, number: str, document: str) -> Response:
    return _show(request, season, number, document)


def _show(request: Request, season: str, number: str, document: str, error: str = "", panel: str = "") -> Response:
    office = office_of(request)
    dossier = found_dossier(request, season, number, f"act {document}")
    version = office.timeline.versions(number, season)[0].id
    shown = paper_screen(dossier, version, document, office.pictures)
    if shown is None:
        raise Refused("Actul nu există.", 404)
    return page(request, "paper.html", 409 if error else 200, s=shown, error=tr(error), panel=panel)


@router.post("/act/fel")
def kind(request: Request, form: Sent) -> Response:
    """The whole paper is of another kind."""
    outcome = office_of(request).corrector.set_kind(form.target, form.work(request), form.kind)
    return _ended(request, form, outcome, "fel", "fel")


@router.post("/act/taie")
def split(request: Request, form: Sent) -> Response:
    """The paper is two."""
    outcome = office_of(request).papers.split(form.target, form.work(request), _parts(request, form))
    return _ended(request, form, outcome, "taiat", "taie")


def _parts(request: Request, form: Reply) -> Parts | None:
    pages = _paper(request, form).pages
    way, _, place = form.unde.partition(":")
    index = int(place) if place.isdigit() and int(place) < len(pages) else -1
    if index < 0:
        return None
    if way == "intre":
        return cut_before(pages, index)
    at = min(max(form.la / 100, LEAST), 1 - LEAST)
    return cut_page(pages, index, halves(way, at, _turns(request, pages[index])))


@router.post("/act/uneste")
def join(request: Request, form: Sent) -> Response:
    """The paper and another one are one."""
    outcome = office_of(request).papers.join(form.target, form.work(request), form.cu)
    return _ended(request, form, outcome, "unit", "uneste")


@router.post("/act/camp")
def draw(request: Request, form: Sent) -> Response:
    """A field that was missed: read where the clerk drew its box, and shown to be typed."""
    office = office_of(request)
    pages = _paper(request, form).pages
    box = Box(form.x0, form.y0, form.x1, form.y1).clip(1.0, 1.0)
    if not 0 <= form.foaie < len(pages) or box.width < _SMALLEST or box.height < _SMALLEST:
        return _show(request, form.season, form.number, form.document, "Desenați caseta câmpului pe pagină.", "camp")
    ref = pages[form.foaie]
    turns = _turns(request, ref)
    there = tuple(on_scan(box, turns).as_list())
    seen = Seen(scan=ref.scan, page=ref.page, box=there)  # type: ignore[arg-type]
    outcome = office.papers.add_field(form.target, form.work(request), seen, turns)
    if outcome.result != "saved":
        return _ended(request, form, outcome, "", "camp")
    where = "/".join(words.in_url(part) for part in (form.season, form.number, form.document))
    path = _drawn_path(outcome, form, seen)
    return RedirectResponse(f"/camp/{where}?path={words.in_url(path)}&m=adaugat", 303)


def _drawn_path(outcome: Outcome, form: Reply, seen: Seen) -> str:
    """Where the field stands now: a row of a list gets its number from the line that it stands on."""
    documents = outcome.dossier.documents if outcome.dossier else ()
    paper = next((d for d in documents if d.id == form.document), None)
    drawn = [f for f in (paper.fields if paper else ()) if is_drawn(f)]
    return next((f.path for f in drawn if any(e.box == seen.box for e in f.evidence)), form.path)


@router.post("/act/rescaneaza")
def rescan(request: Request, form: Sent) -> Response:
    """Send the paper, or a page of it, back to the scanner."""
    number = int(form.pagina) if form.pagina.isdigit() else None
    outcome = office_of(request).papers.rescan(form.target, form.work(request), number, form.motiv)
    return _ended(request, form, outcome, "rescanare", "rescaneaza")


@router.post("/act/muta")
def move(request: Request, form: Sent) -> Response:
    """The paper belongs to another dossier."""
    number = clean_number(form.dosar)
    if number is None:
        outcome = Outcome("refused", "Scrieți numărul dosarului în care se mută actul.")
    else:
        outcome = office_of(request).papers.move(form.target, form.work(request), number, form.motiv.strip() or None)
    return _ended(request, form, outcome, "mutat", "muta")


def _paper(request: Request, form: Reply) -> DocumentEntry:
    dossier = found_dossier(request, form.season, form.number, f"act {form.document}")
    found = next((d for d in dossier.documents if d.id == form.document), None)
    if found is None:
        raise Refused("Actul nu există.", 404)
    return found


def _turns(request: Request, ref: PageRef) -> int:
    return office_of(request).pictures.shown(ref.scan, ref.page, Box(*ref.region)).turns


def _ended(request: Request, form: Reply, outcome: Outcome, code: str, panel: str) -> Response:
    if outcome.result == "saved":
        return RedirectResponse(f"/camp?m={code}&dosar={words.in_url(form.number)}", 303)
    if outcome.result == "changed" and office_of(request).views.latest_dossier(form.number, form.season) is None:
        raise Refused("Dosarul nu există.", 404)
    message = _CHANGED if outcome.result == "changed" else outcome.message
    return _show(request, form.season, form.number, form.document, message, panel)
