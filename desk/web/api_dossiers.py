"""Dossiers for programs: lists, the dossier file, its corrections and decisions. CNPs are masked unless a reason is
given; every look is logged as a person's is."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Header, Query, Request
from pydantic import BaseModel, Field

from desk.web.absent import no_dossier
from desk.web.api import PROBLEM
from desk.web.auditor import LONGEST_REASON, SHORTEST_REASON
from desk.web.security import Refused, account_of, office_of
from flows.corrections import Outcome, Target, Work
from ledger.decisions import decisions_of
from ledger.lists import Wanted
from models.dossier import Dossier, Value
from validators.text import mask_cnp

router = APIRouter(prefix="/api/v1/dossiers", tags=["dossiers"])
_LONGEST_S = 3600.0
GONE: dict[int | str, dict[str, Any]] = PROBLEM | {
    404: {"description": "No such dossier"},
    410: {"description": "It was erased; the text says when and why"},
}
Reason = Annotated[str, Header(alias="X-Reveal-Reason", max_length=LONGEST_REASON)]


class Line(BaseModel):
    number: str
    season: str
    date: str | None
    point: str | None
    channel: str | None
    status: str | None
    documents: int
    accepted: int
    review: int


class Lines(BaseModel):
    total: int
    dossiers: list[Line]


class CorrectionMade(BaseModel):
    """One act. ``before`` and ``after`` with CNPs masked unless a reason was given."""

    id: int
    at: str
    by: str
    document: str
    path: str | None
    act: str
    before: Value
    after: Value
    reason: str | None


class Entry(BaseModel):
    """A doubtful field's value, or that nobody can read it. ``first``: what was sent before, when asked again."""

    version: int = Field(description="the dossier version that was looked at")
    document: str
    path: str = Field(max_length=200)
    act: Literal["enter", "illegible"] = "enter"
    text: str = Field(default="", max_length=400)
    first: str = Field(default="", max_length=400)
    seconds: float = Field(default=0.0, ge=0)


class Entered(BaseModel):
    """``saved``; ``second``: kept, another clerk must enter it too; ``again``: not kept, send it once more with
    ``first``."""

    result: Literal["saved", "second", "again"]
    message: str
    status: str | None = Field(default=None, description="the dossier's verdict now")


class DecisionKept(BaseModel):
    id: str
    source: str
    record: str
    outcome: str
    received_at: str
    via: str
    version: int


@router.get("", responses=PROBLEM)
def dossiers(
    request: Request,
    status: Literal["complete", "incomplete", "needs_review"] | None = None,
    point: Annotated[str, Query(max_length=40)] = "",
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
    offset: Annotated[int, Query(ge=0)] = 0,
) -> Lines:
    """The season's dossiers by number."""
    office = office_of(request)
    wanted = Wanted(office.settings.season, status=status or "", point=point)
    shown = [
        Line(number=x.number, season=x.season, date=x.date, point=x.point, channel=x.channel, status=x.status,
             documents=x.documents, accepted=x.fields.get("accepted", 0) + x.fields.get("corrected", 0),
             review=x.fields.get("review", 0))
        for x in office.lists.by_number(wanted, limit, offset)
    ]  # fmt: skip
    return Lines(total=office.lists.count(wanted), dossiers=shown)


@router.get("/{season}/{number}/corrections", responses=GONE)
def corrections(request: Request, season: str, number: str, reason: Reason = "") -> list[CorrectionMade]:
    """Every act of a clerk on the dossier, those taken back included."""
    _, reveal = opened(request, season, number, "API: corecturi", reason)
    notes = office_of(request).provenance.corrections(number, season)
    return [
        CorrectionMade(id=n.id, at=n.at, by=n.by, document=n.document, path=n.path, act=n.act,
                       before=plain(n.before, reveal), after=plain(n.after, reveal), reason=plain(n.reason, reveal))
        for n in notes.values()
    ]  # fmt: skip


@router.post("/{season}/{number}/corrections", responses=GONE | {409: {"description": "Changed or held"}})
def correct(request: Request, season: str, number: str, entry: Entry) -> Entered:
    """Settle a doubtful field, by the rules of the clerk's desk: CNPs and unwitnessed amounts are keyed blind."""
    office, me = office_of(request), account_of(request)
    opened(request, season, number, "API: corectură", "")
    if office.queue.claim(me.id, number, season, entry.document, entry.path) is None:
        raise Refused("Câmpul nu așteaptă pe nimeni sau îl lucrează altcineva.", 409)
    target = Target(number, season, entry.version, entry.document, entry.path)
    work = Work(me.id, min(entry.seconds, _LONGEST_S))
    if entry.act == "illegible":
        outcome = office.corrector.illegible(target, work)
    else:
        outcome = office.corrector.enter(target, work, entry.text, entry.first or None)
    office.queue.release(me.id, number, season, entry.document, entry.path)
    return _said(outcome)


def _said(outcome: Outcome) -> Entered:
    if outcome.result == "refused":
        raise Refused(outcome.message, 422)
    if outcome.result == "changed":
        raise Refused(outcome.message, 409)
    verdict = outcome.dossier.completeness if outcome.dossier else None
    return Entered(result=outcome.result, message=outcome.message, status=verdict.status if verdict else None)


@router.get("/{season}/{number}/decisions", responses=GONE)
def decisions(request: Request, season: str, number: str) -> list[DecisionKept]:
    """The engine's decisions on the dossier's records, as they came."""
    opened(request, season, number, "API: decizii", "")
    return [
        DecisionKept(id=d.event_id, source=d.source, record=d.record_id, outcome=d.outcome, received_at=d.received_at,
                     via=d.via, version=d.version)
        for d in decisions_of(office_of(request).ledger.engine, number, season)
    ]  # fmt: skip


@router.get("/{season}/{number}", responses=GONE)
def dossier(request: Request, season: str, number: str, reason: Reason = "") -> dict[str, Any]:
    """The dossier file (schema ``dosar.dossier/1``), newest version; ``version`` names it for corrections."""
    found, reveal = opened(request, season, number, "API: dosar", reason)
    versions = office_of(request).timeline.versions(number, season)
    text = found.to_json()
    facts: dict[str, Any] = json.loads(text if reveal else mask_cnp(text))
    return facts | {"version": versions[0].id}


def opened(request: Request, season: str, number: str, what: str, reason: str) -> tuple[Dossier, bool]:
    """The dossier, and whether its CNPs may be told: for a reason that is given, which is kept."""
    office, me = office_of(request), account_of(request)
    found = office.views.latest_dossier(number, season)
    if found is None:
        raise no_dossier(office, season, number)
    office.sessions.note_access(me.id, f"dossier:{season}:{number}", what)
    said = mask_cnp(" ".join(reason.split()))
    if said and len(said) < SHORTEST_REASON:
        raise Refused(f"X-Reveal-Reason: motivul are cel puțin {SHORTEST_REASON} semne.", 422)
    if said:
        office.reveals.open(me.id, number, season, f"API: {said}", lasts_s=0.0)
    return found, bool(said)


def plain(value: Any, reveal: bool) -> Any:
    return value if reveal or not isinstance(value, str) else mask_cnp(value)
