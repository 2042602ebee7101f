"""A dossier as a traffic light for the counter: what was recognised, what cannot be read and why, what is missing."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from desk.web import words
from desk.web.language import put, tr
from desk.web.rescans import Rescan, rescans
from models.dossier import DocumentEntry, Dossier
from models.kinds import KINDS
from validators.awaited_scans import CODE as AWAITED
from validators.open_items import OpenItem, open_items
from validators.text import mask_cnp

Colour = Literal["green", "yellow", "red"]
_NOT_PAPERS = ("blank", "separator")
SHOWN = 12  # unreadable fields shown for a dossier; the others are counted


@dataclass(frozen=True, slots=True)
class Paper:
    """A recognised paper: how many of its fields were found, and how many are sure."""

    id: str
    title: str
    pages: str
    found: int
    sure: int
    sure_of_kind: bool


@dataclass(frozen=True, slots=True)
class Unread:
    """A field that a clerk must look at."""

    document: str
    path: str
    paper: str
    field: str
    why: str
    needed: bool


@dataclass(frozen=True, slots=True)
class Gap:
    """A requirement that is missing or unclear, in words for the citizen."""

    title: str
    message: str
    missing: bool


@dataclass(frozen=True, slots=True)
class Light:
    """``colour``: green when complete, red when something is certainly missing, else yellow; pages that are better
    scanned again (``rescans``) do not change it."""

    number: str
    season: str
    colour: Colour
    status: str
    papers: tuple[Paper, ...]
    unread: tuple[Unread, ...]
    more_unread: int
    gaps: tuple[Gap, ...]
    rejected: tuple[tuple[str, str], ...]
    ready: bool
    rescans: tuple[Rescan, ...] = ()


def light(dossier: Dossier) -> Light:
    """The light of a dossier; CNPs are masked in every message."""
    status = dossier.completeness.status if dossier.completeness else "needs_review"
    items = open_items(dossier)
    colours: dict[str, Colour] = {"complete": "green", "incomplete": "red", "needs_review": "yellow"}
    return Light(
        number=dossier.registration.number or "",
        season=dossier.season,
        colour=colours[status],
        status=words.STATUS[status],
        papers=tuple(_paper(d) for d in dossier.documents if d.kind not in _NOT_PAPERS),
        unread=tuple(_unread(dossier, i) for i in items[:SHOWN]),
        more_unread=max(0, len(items) - SHOWN),
        gaps=_gaps(dossier),
        rejected=tuple(
            (s.file, words.REJECTED.get(s.reason or "", s.reason or ""))
            for s in dossier.scans
            if s.status == "rejected"
        ),
        ready=dossier.record is not None,
        rescans=rescans(dossier),
    )


def _paper(document: DocumentEntry) -> Paper:
    numbers = sorted({p.page for p in document.pages})
    counts = Counter(f.status for f in document.fields)
    sure = counts["accepted"] + counts["corrected"]
    told = ", ".join(map(str, numbers))
    pages = put("pagina {number}", number=told) if len(numbers) == 1 else put("paginile {numbers}", numbers=told)
    title = tr(KINDS[document.kind].title) if document.kind in KINDS else document.kind
    return Paper(document.id, title, pages, sure + counts["review"], sure, document.confidence >= 0.9)


def _unread(dossier: Dossier, item: OpenItem) -> Unread:
    document = next(d for d in dossier.documents if d.id == item.document)
    field = document.field(item.path)
    assert field is not None
    reason = words.why(field.checks, missing=item.status == "missing")
    paper, name = tr(KINDS[item.kind].title), words.field_name(item.path)
    return Unread(item.document, item.path, paper, name, reason, item.needed)


def _gaps(dossier: Dossier) -> tuple[Gap, ...]:
    found = dossier.completeness.requirements if dossier.completeness else ()
    open_ones = [r for r in found if r.status in ("missing", "unclear")]
    awaited = [f for f in (dossier.completeness.findings if dossier.completeness else ()) if f.code == AWAITED]
    lacking = [
        Gap(words.REQUIREMENT.get(r.id, r.id), tr(mask_cnp(r.message or "")), r.status == "missing")
        for r in sorted(open_ones, key=lambda r: r.status != "missing")
    ]
    return (*(Gap(tr("Scanare nouă cerută"), tr(mask_cnp(f.message)), False) for f in awaited), *lacking)
