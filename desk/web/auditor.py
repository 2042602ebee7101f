"""The auditor's pages: search, a dossier's past, CNPs revealed for a reason, what differs between two versions.

What is read is logged; a search goes by POST, so that no name and no CNP ever stands in an address.
"""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse
from starlette.responses import Response

from desk import trace_words as say
from desk.differences import differences
from desk.erased_words import erased_notice
from desk.web import auditor_words as told
from desk.web import words
from desk.web.absent import no_dossier
from desk.web.auditor_search import find, sort_of
from desk.web.language import own, tr
from desk.web.render import page
from desk.web.security import Refused, account_of, office_of
from ledger.decisions import decisions_of
from ledger.provenance import Origin
from models.dossier import Dossier
from models.kinds import KINDS
from validators.text import mask_cnp
from validators.way_back import leaves

router = APIRouter()
SHORTEST_REASON, LONGEST_REASON = 10, 300


@dataclass(frozen=True, slots=True)
class Figure:
    """A value that can be clicked. ``pointer``: into the record, or ``/d1/cnp`` for a field of a paper."""

    pointer: str
    name: str
    value: str
    state: str = ""


@router.get("/audit")
def search_page(request: Request) -> Response:
    return page(request, "audit.html", asked=None, found=[], erased=None)


@router.post("/audit/cauta")
def search(request: Request, ce: str = Form("", max_length=200)) -> Response:
    office = office_of(request)
    found = find(office, ce)
    what = f"căutare după {sort_of(ce)}: {len(found)} găsite"
    office.sessions.note_access(account_of(request).id, "search", what)
    erased = tr(erased_notice(office.ledger, " ".join(ce.split())) or "")
    return page(request, "audit.html", asked=mask_cnp(ce), found=found, erased=erased)


@router.get("/audit/dosar/{season}/{number}")
def dossier(request: Request, season: str, number: str, versiune: int = 0, m: str = "") -> Response:
    """One dossier: its figures, its past, its versions, who looked."""
    office = office_of(request)
    origin, reveal = opened(request, season, number, versiune, "audit")
    kept = decisions_of(office.ledger.engine, number, season)
    return page(
        request, "audit_dossier.html", o=origin, season=season, number=number, revealed=reveal,
        figures=_figures(origin.dossier, reveal), papers=_papers(origin.dossier, reveal),
        verdict=words.STATUS[origin.dossier.completeness.status] if origin.dossier.completeness else "—",
        entries=[(e, told.entry_text(e, reveal)) for e in office.timeline.of(number, season)],
        versions=office.timeline.versions(number, season), looks=office.timeline.looks(number, season),
        decisions=[(d, say.OUTCOMES.get(d.outcome, d.outcome)) for d in kept],
        statuses=words.STATUS, message=tr("Scrieți motivul, în cel puțin zece semne.") if m == "motiv" else "",
    )  # fmt: skip


def opened(request: Request, season: str, number: str, version: int, what: str) -> tuple[Origin, bool]:
    """A version of the dossier (0: the newest) and whether its CNPs may be shown to who asks, whose look is logged.

    Refused with 404 when there is none, or the version is another dossier's.
    """
    office, me = office_of(request), account_of(request)
    origin = office.provenance.version(version) if version else office.provenance.newest(number, season)
    if origin is None or (origin.dossier.registration.number, origin.dossier.season) != (number, season):
        raise no_dossier(office, season, number) if origin is None else Refused("Dosarul nu există.", 404)
    office.sessions.note_access(me.id, f"dossier:{season}:{number}", what)
    return origin, office.reveals.is_open(me.id, number, season)


def _figures(dossier: Dossier, reveal: bool) -> list[Figure]:
    rows = leaves(dossier.record) if dossier.record else ()
    return [Figure(p, told.leaf_name(p), told.leaf_value(value, reveal)) for p, value in rows if p != "/schema"]


def _papers(dossier: Dossier, reveal: bool) -> list[tuple[str, list[Figure]]]:
    found = []
    for paper in dossier.documents:
        title = f"{paper.id} · {tr(KINDS[paper.kind].title) if paper.kind in KINDS else paper.kind}"
        fields = [
            Figure(
                f"/{paper.id}{f.path}", words.field_name(f.path), own(say.shown(f.value, reveal)), say.STATES[f.status]
            )
            for f in paper.fields
        ]
        found.append((title, fields))
    return found


@router.post("/audit/dosar/{season}/{number}/dezvaluie")
def reveal(request: Request, season: str, number: str, motiv: str = Form("", max_length=LONGEST_REASON)) -> Response:
    """Show this dossier's CNPs to who asks, for a while; the reason stays in the ledger."""
    where = f"/audit/dosar/{words.in_url(season)}/{words.in_url(number)}"
    opened(request, season, number, 0, "dezvăluire cerută")
    if len(motiv.strip()) < SHORTEST_REASON:
        return RedirectResponse(f"{where}?m=motiv", 303)
    office_of(request).reveals.open(account_of(request).id, number, season, mask_cnp(" ".join(motiv.split())))
    return RedirectResponse(where, 303)


@router.get("/audit/dosar/{season}/{number}/diferente")
def versions_differ(request: Request, season: str, number: str, de: int = 0, la: int = 0) -> Response:
    old, reveal = opened(request, season, number, de, f"diferențe {de}-{la}")
    new, _ = opened(request, season, number, la, f"diferențe {de}-{la}")
    rows = [told.difference_row(one, reveal) for one in differences(old.dossier, new.dossier)]
    return page(request, "audit_versions.html", season=season, number=number, old=old, new=new, rows=rows)
