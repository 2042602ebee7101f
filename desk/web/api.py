"""Batches for programs: scans in by any channel, and what became of them."""

from __future__ import annotations

import re
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, Request, UploadFile
from pydantic import BaseModel, Field, ValidationError

from desk.web import batch_files
from desk.web.batches import MOST_BYTES, Batch
from desk.web.bearer import UPLOAD
from desk.web.security import Refused, account_of, office_of
from flows.sources import clean_number
from models.dossier import Declared
from validators import dates
from validators.errors import InvalidValue
from validators.seasons import Season

router = APIRouter(prefix="/api/v1", tags=["batches"])
MOST_FILES = 500
_PROBLEM_SHAPE = {"$ref": "#/components/schemas/Problem"}
PROBLEM: dict[int | str, dict[str, Any]] = {
    code: {"description": told, "content": {"application/problem+json": {"schema": _PROBLEM_SHAPE}}}
    for code, told in {401: "No valid token", 403: "Not with this role", 422: "Not in the expected form",
                       429: "Too many requests; see Retry-After"}.items()
}  # fmt: skip


class BatchDossier(BaseModel):
    number: str
    season: str
    status: str | None = Field(description="complete, incomplete or needs_review")


class RejectedFile(BaseModel):
    file: str
    reason: str


class BatchState(BaseModel):
    """A batch as it stands. ``state``: waiting, running, done or failed."""

    id: str
    at: str
    by: str
    number: str | None
    files: list[str]
    state: str
    pages: int = Field(description="pages read so far")
    total: int = Field(description="pages in all, 0 until they are counted")
    dossiers: list[BatchDossier] = []
    rejected: list[RejectedFile] = []
    error: str | None = None


@router.post("/batches", status_code=202, responses=PROBLEM | {413: {"description": "Too large"}})
def upload(
    request: Request,
    files: Annotated[list[UploadFile], File(description="PDF, TIFF, JPEG or PNG")],
    number: Annotated[str, Form(max_length=40, description="registration number; without: separator sheets say")] = "",
    date: Annotated[str, Form(max_length=10, description="YYYY-MM-DD")] = "",
    point: Annotated[str, Form(max_length=40, description="an intake point of the season")] = "",
    channel: Annotated[str, Form(max_length=40, description="counter, courier, my_cluj, antonia or bordereau")] = "",
    declared: Annotated[str, Form(max_length=20_000, description="declared facts, JSON (contract, section 5)")] = "",
) -> BatchState:
    """Take scans in; they are read one batch after the other. The answer's ``id`` leads to its state."""
    office = office_of(request)
    registration = _registration(office.season, number, date, point, channel, declared)
    given = [f for f in files if f.filename]
    if not given or len(given) > MOST_FILES:
        raise Refused(f"Se trimit între 1 și {MOST_FILES} de fișiere.", 422)
    if not all(batch_files.accepted(f.filename or "") for f in given):
        raise Refused("Se primesc numai fișiere PDF, TIFF, JPEG și PNG.", 422)
    if registration:
        registration["operator"] = account_of(request).name
    uploads = [batch_files.Upload(f.filename or "", f.file) for f in given]
    try:
        name = office.batches.add(uploads, registration, account_of(request).name)
    except batch_files.TooLarge:
        raise Refused(f"Fișierele au împreună peste {MOST_BYTES >> 20} MB.", 413) from None
    made = office.batches.get(name)
    assert made is not None
    return _state(request, made)


assert f"{router.prefix}/batches" == UPLOAD  # the one route whose body may be long


@router.get("/batches/{batch}", responses=PROBLEM | {404: {"description": "No such batch"}})
def batch_state(request: Request, batch: str) -> BatchState:
    found = office_of(request).batches.get(batch)
    if found is None:
        raise Refused("Lotul nu există.", 404)
    return _state(request, found)


def _state(request: Request, batch: Batch) -> BatchState:
    office, result = office_of(request), batch.result
    dossiers = []
    for number in result.get("dossiers", []):
        versions = office.timeline.versions(number, result["season"])
        status = versions[0].status if versions else None
        dossiers.append(BatchDossier(number=number, season=result["season"], status=status))
    return BatchState(
        id=batch.id, at=batch.at, by=batch.by, number=batch.number, files=list(batch.files), state=batch.state,
        pages=batch.pages, total=batch.total, dossiers=dossiers, error=result.get("error"),
        rejected=[RejectedFile(file=r["file"], reason=str(r["reason"])) for r in result.get("rejected", [])],
    )  # fmt: skip


def _registration(season: Season, number: str, day: str, point: str, channel: str, declared: str) -> dict[str, Any]:
    """What ``registration.json`` says; empty when the separator sheets are to tell."""
    if not number.strip():
        if any(text.strip() for text in (day, point, channel, declared)):
            raise Refused("Data, punctul, calea și datele declarate sunt ale unui singur dosar: lipsește number.", 422)
        return {}
    known = clean_number(number)
    if known is None:
        raise Refused("number: litere, cifre, - și /.", 422)
    facts: dict[str, Any] = {"number": known, "channel": _channel(season, channel or "counter")}
    if day.strip():
        facts["date"] = _day(day)
    if point.strip():
        if point not in {p.id for p in season.points if p.takes_dossiers}:
            raise Refused("point: punct de preluare necunoscut.", 422)
        facts["point"] = point
    if declared.strip():
        facts["declared"] = _declared(declared)
    return facts


def _channel(season: Season, name: str) -> str:
    """The season's channel of this name, however it is parted: ``mycluj``, ``my_cluj``, ``My Cluj``."""
    plain = re.sub(r"[\W_]", "", name).lower()
    for one in season.channels:
        if plain in {re.sub(r"[\W_]", "", known).lower() for known in (one.id, *one.aliases)}:
            return one.id
    raise Refused(f"channel: se poate {', '.join(c.id for c in season.channels)}.", 422)


def _day(text: str) -> str:
    try:
        return dates.validate(text)
    except InvalidValue:
        raise Refused("date: forma este AAAA-LL-ZZ.", 422) from None


def _declared(text: str) -> dict[str, Any]:
    try:
        return Declared.model_validate_json(text).model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    except ValidationError:
        raise Refused("declared: nu are forma din contract, secțiunea 5.", 422) from None
