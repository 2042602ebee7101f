"""What clerks do to whole papers: another kind, cut, joined, moved, to be scanned again. Pure.

A paper that an act makes is read anew, by the program that applies the act; what was read is given as ``Readings``.
Where there is no such reading the paper stands with the fields that clerks entered, all others missing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence

from models.correction import Correction, Cut
from models.dossier import Check, DocumentEntry, FieldEntry, PageRef
from models.geometry import Box
from models.kinds import KINDS

Readings = Callable[[tuple[PageRef, ...], str], DocumentEntry | None]
CLERK = 0.995  # how likely a value is right that somebody typed with the picture before them
SAME_PAPER = 0.5  # share of a paper's place that a reading must cover to be the same paper
RESCAN = "clerk.rescan"
_WHOLE = 0.9  # share of a paper that lies within a place for it to be part of that place


def nothing_read(pages: tuple[PageRef, ...], kind: str) -> DocumentEntry | None:
    """Readings where nothing was read anew."""
    return None


def paper_key(pages: Sequence[PageRef], kind: str) -> str:
    """What stands for a paper's place and kind: SHA-256 (hex), boxes to a thousandth of the page."""
    place = [[p.scan, p.page, *(round(x, 3) for x in p.region)] for p in pages]
    return hashlib.sha256(json.dumps([place, kind]).encode()).hexdigest()


def same_paper(documents: Sequence[DocumentEntry], pages: Sequence[PageRef]) -> int | None:
    """Which of the documents lies there; None when none does well enough."""
    shares = [_share(d, pages) for d in documents]
    best = max(shares, default=0.0)
    return shares.index(best) if best >= SAME_PAPER else None


def _share(document: DocumentEntry, pages: Sequence[PageRef]) -> float:
    if not pages:
        return 0.0
    found = 0.0
    for page in pages:
        there = [Box(*p.region) for p in document.pages if (p.scan, p.page) == (page.scan, page.page)]
        found += max((b.iou(Box(*page.region)) for b in there), default=0.0)
    return found / len(pages)


def reshaped(documents: list[DocumentEntry], act: Correction, readings: Readings) -> list[DocumentEntry]:
    """The documents after an act on whole papers; as they were where the act does not fit what was read."""
    if act.act in ("split", "join"):
        return _recut(documents, act, readings)
    if act.act == "move_in":
        return [*documents, *_made(documents, act, [], readings)]
    index = same_paper(documents, act.place.pages)
    if act.act == "rescan":
        return [_awaiting(d, act.place.pages) for d in documents]
    if index is None:
        return documents
    if act.act == "move_out":
        return [d for i, d in enumerate(documents) if i != index]
    documents[index] = of_kind(documents[index], str(act.after), readings)
    return documents


def _recut(documents: list[DocumentEntry], act: Correction, readings: Readings) -> list[DocumentEntry]:
    """Other papers on the same pages. Not done where the reading has these very papers already, or where one of its
    papers goes beyond those pages: nobody knows then what belongs to whom."""
    touched = [d for d in documents if any(_within(p, act.place.pages) for p in d.pages)]
    if not touched or any(not _within(p, act.place.pages) for d in touched for p in d.pages):
        return documents
    if not all(any(_within(p, d.pages) for d in touched) for p in act.place.pages):
        return documents
    if len(touched) == len(act.papers) and all(_same(d, c) for d, c in zip(touched, act.papers, strict=True)):
        return documents
    first = documents.index(touched[0])
    made = _made(documents, act, touched, readings)
    before = [d for d in documents[:first] if d not in touched]
    return [*before, *made, *(d for d in documents[first:] if d not in touched)]


def _made(
    documents: Sequence[DocumentEntry], act: Correction, old: Sequence[DocumentEntry], readings: Readings
) -> list[DocumentEntry]:
    """The act's papers, numbered after all others: a number never names another paper than before."""
    numbers = [int(d.id[1:]) for d in documents if d.id[1:].isdigit()]
    first = max([0, *numbers]) + 1
    return [_paper(cut, f"d{first + i}", old, readings) for i, cut in enumerate(act.papers)]


def _paper(cut: Cut, name: str, old: Sequence[DocumentEntry], readings: Readings) -> DocumentEntry:
    read = readings(cut.pages, cut.kind) or unread(cut.pages, cut.kind)
    fields = [*cut.fields, *(f for d in old for f in _entered(d) if _seen_within(f, cut.pages))]
    return with_fields(read.model_copy(update={"id": name}), fields)


def unread(pages: tuple[PageRef, ...], kind: str) -> DocumentEntry:
    """A paper of which nothing was read."""
    specs = KINDS[kind].fields if kind in KINDS else ()
    absent = tuple(
        FieldEntry(path=s.path, value=None, status="missing", confidence=0.0) for s in specs if not s.repeated
    )
    return DocumentEntry(id="d0", kind=kind, confidence=CLERK, pages=pages, fields=absent)


def of_kind(document: DocumentEntry, kind: str, readings: Readings = nothing_read) -> DocumentEntry:
    """The document read as one of another kind, with what clerks entered; where it was not read as such, with what both
    kinds have (same path, same type), under review."""
    if kind == document.kind or kind not in KINDS:
        return document
    read = readings(document.pages, kind)
    if read is None:
        return _renamed(document, kind)
    return with_fields(read.model_copy(update={"id": document.id, "confidence": CLERK}), _entered(document))


def _renamed(document: DocumentEntry, kind: str) -> DocumentEntry:
    old, made = KINDS.get(document.kind), unread(document.pages, kind)
    kept = []
    for field in document.fields:
        before, after = old.spec_of(field.path) if old else None, KINDS[kind].spec_of(field.path)
        if before is not None and after is not None and before.type == after.type and field.value is not None:
            kept.append(field.model_copy(update={"status": "review", "confidence": min(field.confidence, 0.5)}))
    there = {f.path for f in kept}
    absent = (f for f in made.fields if f.path not in there)
    return made.model_copy(update={"id": document.id, "fields": (*kept, *absent)})


def with_fields(document: DocumentEntry, fields: Sequence[FieldEntry]) -> DocumentEntry:
    """The document with these fields in the place of its own; those that its kind does not have are left out."""
    kind = KINDS.get(document.kind)
    new = {f.path: f for f in fields if kind is not None and kind.spec_of(f.path) is not None}
    there = {f.path for f in document.fields}
    kept = tuple(new.get(f.path, f) for f in document.fields)
    return document.model_copy(update={"fields": (*kept, *(f for p, f in new.items() if p not in there))})


def _entered(document: DocumentEntry) -> list[FieldEntry]:
    return [f for f in document.fields if f.status == "corrected"]


def entered_fields(document: DocumentEntry) -> tuple[FieldEntry, ...]:
    """What clerks entered on it: goes along when the paper moves."""
    return tuple(_entered(document))


def _seen_within(field: FieldEntry, pages: Sequence[PageRef]) -> bool:
    return any(
        (p.scan, p.page) == (e.scan, e.page)
        and Box(*p.region).grow(0.01).overlap(Box(*e.box)) >= 0.5 * Box(*e.box).area
        for e in field.evidence
        for p in pages
    )


def _within(page: PageRef, place: Sequence[PageRef]) -> bool:
    """Whether a paper's page lies within the place."""
    own = Box(*page.region)
    there = [Box(*p.region) for p in place if (p.scan, p.page) == (page.scan, page.page)]
    return sum(own.overlap(b) for b in there) >= _WHOLE * own.area


def _same(document: DocumentEntry, cut: Cut) -> bool:
    return document.kind == cut.kind and _share(document, cut.pages) >= _WHOLE and len(document.pages) == len(cut.pages)


def _awaiting(document: DocumentEntry, pages: Sequence[PageRef]) -> DocumentEntry:
    """The document whose doubtful fields wait for a new scan: nobody is asked for them meanwhile."""
    if not any(touches(p, pages) for p in document.pages):
        return document
    fields = tuple(_waiting(f) if _asks(document, f, pages) else f for f in document.fields)
    return document.model_copy(update={"fields": fields})


def _asks(document: DocumentEntry, field: FieldEntry, pages: Sequence[PageRef]) -> bool:
    if field.status not in ("review", "missing") or any(c.name == RESCAN for c in field.checks):
        return False
    if not field.evidence:
        return True
    return any((e.scan, e.page) in {(p.scan, p.page) for p in pages} for e in field.evidence)


def _waiting(field: FieldEntry) -> FieldEntry:
    return field.model_copy(update={"checks": (*field.checks, Check(name=RESCAN, ok=False))})


def touches(page: PageRef, pages: Sequence[PageRef]) -> bool:
    """Whether one of the pages is this one, or a part of it."""
    own = Box(*page.region)
    return any(
        (p.scan, p.page) == (page.scan, page.page)
        and own.overlap(Box(*p.region)) > 0.5 * min(own.area, Box(*p.region).area)
        for p in pages
    )
