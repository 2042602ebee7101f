"""The random audit sample at the clerk's desk: an accepted field, read again without its value being shown."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse
from pydantic import BaseModel
from starlette.responses import Response

from archive.archive import ArchiveError
from desk.web import words
from desk.web.clerk_view import field_of, place
from desk.web.language import Said, tr
from desk.web.render import page
from desk.web.security import Refused, account_of, office_of
from ledger.samples import Sample
from models.dossier import DocumentEntry, FieldEntry, Value
from models.errors import Rejected
from models.kinds import KINDS, FieldSpec
from validators import fields as values
from validators.entry import entered

router = APIRouter()
_LONGEST_S = 3600.0
_SAID = Said(
    {
        "pastrat": "Păstrat. Mulțumim: eșantionul spune cât de des greșește citirea fără să se vadă.",
        "schimbat": "Câmpul nu mai așteaptă: l-a citit altcineva.",
    }
)


class Answer(BaseModel):
    """What the page sends. ``first``: what was typed before, when it is asked for again; ``act``: save or illegible."""

    sample: int
    text: str = ""
    first: str = ""
    act: str = "save"
    seconds: float = 0.0
    csrf: str = ""


@router.get("/esantion")
def next_sample(request: Request, m: str = "") -> Response:
    """The next field of the sample for this clerk; never its value."""
    sample = office_of(request).samples.next_for(account_of(request).id)
    if sample is None:
        counts = office_of(request).samples.counts()
        return page(request, "sample_done.html", message=_SAID.get(m, ""), counts=counts)
    return _show(request, sample, message=_SAID.get(m, ""))


def _show(request: Request, sample: Sample, message: str = "", error: str = "", first: str = "") -> Response:
    document, field, spec = _field(request, sample)
    return page(
        request, "sample.html", sample=sample, error=tr(error), first=first, message=message,
        paper=tr(KINDS[document.kind].title), field=words.field_name(field.path),
        hint=words.hint(spec), digits_only=spec.type in words.DIGITS_ONLY,
    )  # fmt: skip


def _field(request: Request, sample: Sample) -> tuple[DocumentEntry, FieldEntry, FieldSpec]:
    """The field in the version that was drawn; that somebody looked at it is logged."""
    office = office_of(request)
    origin = office.provenance.version(sample.version)
    found = field_of(origin.dossier, sample.document, sample.path) if origin else None
    if found is None:
        raise Refused("Câmpul nu există.", 404)
    subject = f"dossier:{sample.season}:{sample.number}"
    office.sessions.note_access(account_of(request).id, subject, f"eșantion {sample.document}")
    return found


@router.get("/esantion/{sample}/decupaj.png")
def crop(request: Request, sample: int) -> Response:
    found = office_of(request).samples.by_id(sample)
    if found is None:
        raise Refused("Eșantionul nu există.", 404)
    scan, number, box = place(*_field(request, found)[:2])
    try:
        data = office_of(request).pictures.crop_png(scan, number, box)
    except (ArchiveError, Rejected):
        raise Refused("Scanarea nu poate fi arătată.", 404) from None
    return Response(data, media_type="image/png")


@router.post("/esantion")
def answer(request: Request, form: Annotated[Answer, Form()]) -> Response:
    """Keep what the clerk read. What is not the accepted value is asked for once more before it counts."""
    office, me = office_of(request), account_of(request)
    sample = office.samples.by_id(form.sample)
    if sample is None:
        raise Refused("Eșantionul nu există.", 404)
    _, _, spec = _field(request, sample)
    value: Value = None
    if form.act != "illegible":
        typed = entered(spec, sample.kind, form.text)
        if typed.refusal is not None:
            return _show(request, sample, error=typed.refusal, first=form.first)
        value = typed.value
    same = value is not None and values.equal(spec, value, sample.value)
    if not same and value is not None and form.first != form.text:
        return _show(request, sample, error="Priviți imaginea și tastați încă o dată.", first=form.text)
    seconds = min(max(form.seconds, 0.0), _LONGEST_S)
    kept = office.samples.keep(sample.id, me.id, value, same, seconds)
    return RedirectResponse(f"/esantion?m={'pastrat' if kept else 'schimbat'}", 303)
