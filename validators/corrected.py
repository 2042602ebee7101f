"""A dossier with the clerks' corrections applied to it: pure.

A correction names its paper by where it lies on the scans, not by a number that the next reading may give to another
paper, and a row of a list by where it stands on the page. What no longer fits the reading (the paper is of another
kind now, the row is gone) is not applied: the field is under review again, and the correction stays in the ledger.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.correction import DECIDING, WHOLE_PAPER, Correction, Seen
from models.dossier import Check, DocumentEntry, Dossier, Evidence, FieldEntry, ScanEntry
from models.geometry import Box
from models.kinds import KINDS, generic, row_of
from validators.corrected_papers import CLERK, Readings, nothing_read, reshaped, same_paper
from validators.drawn_fields import SAME_PLACE, with_drawn

ILLEGIBLE = "clerk.illegible"


def effective(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Those that hold, in their order: neither taken back, nor a first blind keying that waits for another, nor a wish
    for a scan that has come."""
    undone = {c.undoes for c in corrections if c.act == "undo"}
    holding = (*DECIDING, *WHOLE_PAPER, "add")
    return tuple(c for c in corrections if c.act in holding and c.id not in undone and not c.closed)


def waiting_keys(corrections: Sequence[Correction], document: DocumentEntry, path: str) -> tuple[Correction, ...]:
    """Blind keyings of this field that nobody has agreed with yet."""
    undone = {c.undoes for c in corrections if c.act == "undo"}
    keys = [c for c in corrections if c.act == "key" and c.id not in undone and c.path == path]
    return tuple(c for c in keys if same_paper([document], c.place.pages) is not None)


def awaited_scans(corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """The wishes for a new scan that nobody has met yet."""
    return tuple(c for c in effective(corrections) if c.act == "rescan")


def apply(dossier: Dossier, corrections: Sequence[Correction], readings: Readings = nothing_read) -> Dossier:
    """The dossier's documents as the corrections leave them. Persons, checklist and record are the caller's to redo."""
    documents = list(dossier.documents)
    scans = {s.id: s for s in dossier.scans}
    for correction in effective(corrections):
        if correction.act in WHOLE_PAPER:
            documents = reshaped(documents, correction, readings)
            scans = _with_scans(scans, correction)
            continue
        index = same_paper(documents, correction.place.pages)
        if index is not None:
            documents[index] = _corrected(documents[index], correction)
    return dossier.model_copy(update={"documents": tuple(documents), "scans": tuple(scans.values())})


def _with_scans(scans: dict[str, ScanEntry], correction: Correction) -> dict[str, ScanEntry]:
    """A paper that came from another dossier brings its scan's entry along."""
    return {s.id: s for cut in correction.papers for s in cut.scans} | scans


def _corrected(document: DocumentEntry, correction: Correction) -> DocumentEntry:
    if correction.act == "add":
        return with_drawn(document, correction)
    if correction.kind != document.kind or correction.path is None:
        return document
    path = _path_there(document, correction)
    if path is None:
        return document
    old = document.field(path) or FieldEntry(path=path, value=None, status="missing", confidence=0.0)
    new = _field(document, old, correction)
    fields = tuple(new if f.path == path else f for f in document.fields)
    return document.model_copy(update={"fields": fields if document.field(path) else (*fields, new)})


def _path_there(document: DocumentEntry, correction: Correction) -> str | None:
    """The path in this reading of the field that was corrected; None where it cannot be told."""
    path = str(correction.path)
    spec = KINDS[document.kind].spec_of(path) if document.kind in KINDS else None
    if spec is None:
        return None
    if row_of(path) is None:
        return path
    alike = [f for f in document.fields if generic(f.path) == generic(path)]
    seen = correction.place.seen
    if seen is not None:
        scored = [(_overlap(f, seen), f.path) for f in alike]
        best = max(scored, default=(0.0, ""))
        return best[1] if best[0] >= SAME_PLACE else None
    return next((f.path for f in alike if f.path == path and f.value == correction.before), None)


def _overlap(field: FieldEntry, seen: Seen) -> float:
    boxes = [Box(*e.box) for e in field.evidence if (e.scan, e.page) == (seen.scan, seen.page)]
    return max((b.iou(Box(*seen.box)) for b in boxes), default=0.0)


def _field(document: DocumentEntry, old: FieldEntry, correction: Correction) -> FieldEntry:
    earlier = tuple(e for e in old.evidence if e.source != "clerk")
    checks = tuple(c for c in old.checks if not c.name.startswith("clerk."))
    detail = f"corectura {correction.id}"
    if correction.act == "illegible":
        check = Check(name=ILLEGIBLE, ok=False, detail=detail)
        return old.model_copy(
            update={"value": None, "status": "missing", "confidence": CLERK, "checks": (*checks, check)}
        )
    said = "da" if correction.after is True else "nu" if correction.after is False else str(correction.after)
    where = seen_at(document, old)
    proof = Evidence(scan=where.scan, page=where.page, box=where.box, text=said, source="clerk")
    check = Check(name=f"clerk.{correction.act}", ok=True, detail=detail)
    return FieldEntry(
        path=old.path, value=correction.after, status="corrected", confidence=CLERK,
        evidence=(proof, *earlier), checks=(*checks, check), candidates=old.candidates,
    )  # fmt: skip


def seen_at(document: DocumentEntry, field: FieldEntry) -> Seen:
    """Where to look for the field: the box that was read, or the paper's first page when nothing was found."""
    first = next((e for e in field.evidence if e.source not in ("clerk", "derived")), None)
    if first is not None:
        return Seen(scan=first.scan, page=first.page, box=first.box)
    page = document.pages[0]
    return Seen(scan=page.scan, page=page.page, box=page.region)
