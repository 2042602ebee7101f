"""From a figure to the pixels: each step of the way, and at its end the piece of the scan, its hash checked."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from fastapi import APIRouter, Request
from PIL import Image
from starlette.responses import Response

from desk import trace_words as say
from desk.archived import Crop
from desk.trace_text import correction_text, scan_name
from desk.traced import Traced, trace_version
from desk.web import auditor_words as told
from desk.web.auditor import opened
from desk.web.clerk_view import Sheet
from desk.web.language import own, put, tr
from desk.web.office import Office
from desk.web.render import page
from desk.web.security import Refused, office_of
from models.dossier import DocumentEntry, Evidence, FieldEntry
from models.errors import ConfigError
from models.geometry import Box
from models.kinds import KINDS
from validators.way_back import FieldStep, GivenStep, LeafStep, PaperStep, Step

router = APIRouter()
_GREY = 96


@dataclass(frozen=True, slots=True)
class Place:
    """A piece of a scan. ``at``: its number among the field's places."""

    document: str
    path: str
    at: int
    text: str
    where: str
    scan: str
    state: str
    intact: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A step of the way, ``depth`` below the figure. ``broken``: the proof ends here."""

    depth: int
    text: str
    notes: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    broken: bool = False


@router.get("/audit/dosar/{season}/{number}/cifra")
def figure(request: Request, season: str, number: str, pointer: str, versiune: int = 0) -> Response:
    office = office_of(request)
    origin, reveal = opened(request, season, number, versiune, f"drumul {pointer[:80]}")
    try:
        traced = trace_version(office.ledger, office.archive, office.settings, origin, pointer)
    except ConfigError as fault:
        raise Refused(str(fault), 404) from None
    lines = [line for way in traced.ways for line in _lines(traced, way, 0, reveal)]
    return page(
        request, "audit_way.html", o=origin, season=season, number=number, what=_name(traced, pointer), lines=lines,
        faults=[tr(fault) for fault in traced.faults()], revealed=reveal,
        sheet=_sheet(office, traced) if reveal else None,
        brought=[seen for scan in _scans_of(traced) for seen in traced.sightings.get(scan, ())],
    )  # fmt: skip


def _name(traced: Traced, pointer: str) -> str:
    first = traced.ways[0]
    return told.leaf_name(pointer) if isinstance(first, LeafStep) else f"{first.document.id} {first.field.path}"


def _scans_of(traced: Traced) -> list[str]:
    return list(dict.fromkeys(seen.scan for step in traced.fields for seen in step.field.evidence))


def _lines(traced: Traced, step: Step, depth: int, reveal: bool) -> Iterator[Line]:
    if isinstance(step, LeafStep):
        rule = (put("regula: {rule}", rule=say.rule_text(step.rule)),) if step.rule else ()
        text = f"{told.leaf_name(step.pointer)} = {told.leaf_value(step.value, reveal)}"
        yield Line(depth, text, rule, broken=not step.steps)
        for one in step.steps:
            yield from _lines(traced, one, depth + 1, reveal)
    elif isinstance(step, FieldStep):
        yield _field(traced, step, depth, reveal)
    elif isinstance(step, PaperStep):
        pages = ", ".join(
            put("{scan} pagina {page}", scan=own(scan_name(traced, p.scan)), page=p.page) for p in step.document.pages
        )
        title = tr(KINDS[step.document.kind].title)
        yield Line(depth, put("felul actului {id}: {title} ({where})", id=step.document.id, title=title, where=pages))
    elif isinstance(step, GivenStep):
        given = f" = {own(say.shown(step.value, reveal))}" if step.known else ""
        yield Line(depth, f"{own(step.reference)}{given}")
    else:
        yield Line(depth, put("{reference}: nu duce nicăieri", reference=own(step.reference)), broken=True)


def _field(traced: Traced, step: FieldStep, depth: int, reveal: bool) -> Line:
    entry, notes = step.field, []
    checks = say.checks_text(entry.checks, reveal)
    if checks:
        notes.append(put("verificări: {checks}", checks=checks))
    note = traced.correction_of(step)
    if note is not None:
        notes.append(correction_text(note, reveal))
    title = f"{step.document.id} {tr(KINDS[step.document.kind].title)} {entry.path}"
    text = f"{title} = {own(say.shown(entry.value, reveal))} · {say.state_text(entry)}"
    places = tuple(_place(traced, step, at, seen, reveal) for at, seen in enumerate(places_of(entry)))
    return Line(depth, text, tuple(notes), places, broken=not places and entry.value is not None and note is None)


def _place(traced: Traced, step: FieldStep, at: int, seen: Evidence, reveal: bool) -> Place:
    engine = f", {seen.engine}" if seen.engine else ""
    state = traced.scans.state(seen.scan)
    return Place(
        step.document.id, step.field.path, at,
        f"«{own(say.shown(seen.text, reveal))}» · {say.SOURCES.get(seen.source, seen.source)}{engine}",
        put("{scan}, pagina {page}, {box}", scan=own(scan_name(traced, seen.scan)), page=seen.page,
            box=say.box_text(seen.box)),
        seen.scan, say.SCANS[state], state == "intact",
    )  # fmt: skip


def places_of(entry: FieldEntry) -> list[Evidence]:
    """Each place once: what a clerk confirmed stands where it was read."""
    found: dict[tuple[str, int, tuple[float, ...]], Evidence] = {}
    for seen in entry.evidence:
        found.setdefault((seen.scan, seen.page, seen.box), seen)
    return list(found.values())


def _sheet(office: Office, traced: Traced) -> Sheet | None:
    """The page of the first piece, to be seen whole: only where CNPs are revealed, for a page shows everything."""
    for step in traced.fields:
        for seen in step.field.evidence:
            if traced.scans.state(seen.scan) == "intact":
                box = Box(*seen.box)
                lie = office.pictures.shown(seen.scan, seen.page, box)
                return Sheet(seen.scan.removeprefix("sha256:"), seen.page, lie)
    return None


@router.get("/audit/dosar/{season}/{number}/proba.png")
def proof(
    request: Request, season: str, number: str, document: str, path: str, versiune: int = 0, loc: int = 0
) -> Response:
    """The piece of the scan with its box drawn; a CNP under it is covered until it is revealed."""
    office = office_of(request)
    origin, reveal = opened(request, season, number, versiune, f"probă {document}")
    paper = next((d for d in origin.dossier.documents if d.id == document), None)
    entry = paper.field(path) if paper else None
    places = places_of(entry) if entry else []
    if paper is None or not 0 <= loc < len(places):
        raise Refused("Proba nu există.", 404)
    seen = places[loc]
    crop = office.proofs.crop(seen.scan, seen.page, Box(*seen.box))
    if crop is None:
        raise Refused("Scanarea lipsește din arhivă, s-a schimbat sau nu poate fi desenată.", 404)
    image = crop.outlined()
    if not reveal and _is_cnp(paper, path):
        image = _covered(crop)
    turns = office.pictures.shown(seen.scan, seen.page, Box(*seen.box)).turns
    out = io.BytesIO()
    Image.fromarray(np.rot90(image, -turns)).save(out, "PNG")
    return Response(out.getvalue(), media_type="image/png")


def _is_cnp(paper: DocumentEntry, path: str) -> bool:
    spec = KINDS[paper.kind].spec_of(path) if paper.kind in KINDS else None
    return spec is None or spec.type == "cnp"


def _covered(crop: Crop) -> np.ndarray:
    """All but the frame: what stands beside the box may be the rest of the number."""
    blank = Crop(np.full_like(crop.image, _GREY), crop.outline, crop.dpi)
    return blank.outlined()
