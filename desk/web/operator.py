"""The operator's pages: scans in, progress, a traffic light for each dossier; separator sheets."""

from __future__ import annotations

import re
import tempfile
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.responses import JSONResponse
from pydantic import ValidationError
from starlette.responses import Response

from archive.archive import ArchiveError
from desk.separator import make_sheets
from desk.statements import person_of
from desk.web import batch_files, words
from desk.web.batches import MOST_BYTES, Batch
from desk.web.counted import MOST_SHEETS, rows
from desk.web.language import plain, tr
from desk.web.render import page as shown
from desk.web.security import Refused, account_of, office_of
from desk.web.traffic import Light, light
from flows.sources import clean_number
from models.dossier import Declared
from models.errors import ConfigError, Rejected
from validators import dates
from validators.errors import InvalidValue

router = APIRouter()
MOST_FILES = 500
_NUMBERS = re.compile(r"[\s,;]+")


@router.get("/lot")
def intake_page(request: Request) -> Response:
    return _intake_page(request, "", 200)


def _intake_page(request: Request, error: str, status: int) -> Response:
    office = office_of(request)
    return shown(
        request, "intake.html", status, error=tr(error), recent=office.batches.recent(), points=_points(request),
        heating={k: tr(words.CHOICES[k]) for k in ("gas", "electricity", "thermal", "solid")}, tenure=words.TENURE,
        today=f"{date.today():%d.%m.%Y}", most_mb=MOST_BYTES >> 20, suffixes=",".join(batch_files.SUFFIXES),
    )  # fmt: skip


def _points(request: Request) -> dict[str, str]:
    return {p.id: p.title for p in office_of(request).season.points if p.takes_dossiers}


@router.post("/lot")
def upload(
    request: Request,
    files: Annotated[list[UploadFile], File()],
    number: str = Form("", max_length=40),
    day: str = Form("", max_length=10),
    point: str = Form("", max_length=40),
    heating: str = Form("", max_length=20),
    tenure: str = Form("", max_length=20),
    applicant: str = Form("", max_length=13),
    vehicles: str = Form("", max_length=2),
    persons: str = Form("", max_length=2000),
    sheets: str = Form("", max_length=6),
    duplex: bool = Form(False),
) -> Response:
    """Take files in. The page's script sends them and is told where to go on; without it the browser goes there."""
    given = [f for f in files if f.filename]
    try:
        registration = _registration(
            request, number, day, point, _declared(heating, tenure, applicant, vehicles, persons)
        )
        _refuse_files(given)
        uploads = [batch_files.Upload(f.filename or "", f.file) for f in given]
        told = _sheets(sheets), duplex
        batch = office_of(request).batches.add(uploads, registration, account_of(request).name, *told)
    except batch_files.TooLarge:
        return _refused(
            request, f"Fișierele au împreună peste {MOST_BYTES >> 20} MB; încărcați-le în mai multe loturi."
        )
    except ConfigError as fault:
        return _refused(request, str(fault))
    where = f"/lot/{batch}"
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"go": where})
    return Response(status_code=303, headers={"Location": where})


def _refused(request: Request, message: str) -> Response:
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse({"error": plain(tr(message))}, 422)
    return _intake_page(request, message, 422)


def _refuse_files(files: list[UploadFile]) -> None:
    if not files:
        raise ConfigError("Alegeți cel puțin un fișier.")
    if len(files) > MOST_FILES:
        raise ConfigError(f"Cel mult {MOST_FILES} de fișiere într-un lot.")
    wrong = [f.filename for f in files if not batch_files.accepted(f.filename or "")]
    if wrong:
        raise ConfigError(f"Se primesc numai fișiere PDF, TIFF, JPEG și PNG; nu și: {', '.join(map(str, wrong[:5]))}")


def _registration(request: Request, number: str, day: str, point: str, declared: dict[str, Any]) -> dict[str, Any]:
    """What ``registration.json`` says; empty when the separator sheets are to tell."""
    if point and point not in _points(request):
        raise ConfigError("Punct de preluare necunoscut.")
    if not number.strip():
        if declared:
            raise ConfigError("Datele declarate sunt ale unui singur dosar: scrieți și numărul de înregistrare.")
        return {}
    known = clean_number(number)
    if known is None:
        raise ConfigError("Numărul de înregistrare are litere, cifre, - și /.")
    day = _day(day) if day.strip() else ""
    facts: dict[str, Any] = {"number": known, "channel": "counter", "operator": account_of(request).name}
    facts |= {"date": day} if day else {}
    facts |= {"point": point} if point else {}
    return facts | ({"declared": declared} if declared else {})


def _declared(heating: str, tenure: str, applicant: str, vehicles: str, persons: str) -> dict[str, Any]:
    said: dict[str, Any] = {"heating": heating, "tenure": tenure, "applicant": applicant}
    facts: dict[str, Any] = {k: v.strip() for k, v in said.items() if v.strip()}
    facts["persons"] = [person_of(line) for line in persons.splitlines() if line.strip()]
    if vehicles.strip():
        facts["vehicles"] = vehicles.strip()
    try:
        made = Declared.model_validate(facts)
    except ValidationError:
        raise ConfigError("Datele declarate nu au forma cerută.") from None
    return made.model_dump(exclude_none=True, exclude_defaults=True)


def _sheets(text: str) -> int | None:
    """How many sheets the scanner counted; None when nobody says."""
    if not text.strip():
        return None
    if not text.strip().isdecimal() or not 0 < int(text) <= MOST_SHEETS:
        raise ConfigError(f"Foile numărate de scaner: un număr între 1 și {MOST_SHEETS}.")
    return int(text)


def _day(text: str) -> str:
    """``14.11.2017`` as ``2017-11-14``; ConfigError when it is no day."""
    try:
        return dates.validate(text)
    except InvalidValue:
        raise ConfigError("Data se scrie ZZ.LL.AAAA, de exemplu 14.11.2017.") from None


@router.get("/lot/{batch}")
def batch_page(request: Request, batch: str) -> Response:
    return shown(request, "batch.html", **_batch(request, batch))


@router.get("/lot/{batch}/stare")
def batch_state(request: Request, batch: str) -> Response:
    """The part of the page that changes while the batch is read."""
    return shown(request, "batch_state.html", **_batch(request, batch))


def _batch(request: Request, name: str) -> dict[str, Any]:
    found: Batch | None = office_of(request).batches.get(name)
    if found is None:
        raise Refused("Lotul nu există.", 404)
    return {"b": found, "lights": _lights(request, found), "counts": rows(found.result.get("counts", {}))}


@router.get("/lot/{batch}/{scan}/{page}/miniatura.png")
def thumbnail(request: Request, batch: str, scan: str, page: int) -> Response:
    """A page that was just read, made anew and too small to read."""
    office = office_of(request)
    found = office.batches.get(batch)
    if found is None or (scan, page) not in {(s.scan, s.page) for s in found.seen}:
        raise Refused("Pagina nu este a acestui lot.", 404)
    try:
        return Response(office.pictures.thumbnail_png(f"sha256:{scan}", page), media_type="image/png")
    except (ArchiveError, Rejected):
        raise Refused("Scanarea nu poate fi arătată.", 404) from None


def _lights(request: Request, batch: Batch) -> list[Light]:
    office, me = office_of(request), account_of(request)
    lights = []
    for number in batch.result.get("dossiers", []):
        dossier = office.views.latest_dossier(number, batch.result["season"])
        if dossier is not None:
            office.sessions.note_access(me.id, f"dossier:{dossier.season}:{number}", "lot")
            lights.append(light(dossier))
    return lights


@router.get("/separatoare")
def sheets_page(request: Request) -> Response:
    return _sheets_page(request, "", 200)


def _sheets_page(request: Request, error: str, status: int) -> Response:
    told = {"error": tr(error), "today": f"{date.today():%d.%m.%Y}"}
    return shown(request, "sheets.html", status, points=_points(request), **told)


@router.post("/separatoare")
def sheets(
    request: Request, numbers: str = Form("", max_length=4000), day: str = Form(""), point: str = Form("")
) -> Response:
    """Separator sheets as a PDF, one for each number."""
    wanted = [n for n in _NUMBERS.split(numbers.strip()) if n]
    if not wanted or len(wanted) > MOST_FILES:
        return _sheets_page(request, f"Scrieți între 1 și {MOST_FILES} de numere, despărțite prin spații.", 422)
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "separatoare.pdf"
        try:
            make_sheets(wanted, _day(day), point or None, target)
        except ConfigError as fault:
            return _sheets_page(request, str(fault), 422)
        data = target.read_bytes()
    return Response(data, media_type="application/pdf")
