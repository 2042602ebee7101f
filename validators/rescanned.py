"""A dossier whose pages were scanned again: the new scan's papers in the place of those that were sent back. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from models.correction import Correction
from models.dossier import DocumentEntry, Dossier, PageRef
from validators.corrected_papers import Readings, touches, unread

_NO_PAPER = ("blank", "separator")


def content_pages(dossier: Dossier) -> list[PageRef]:
    """The pages of its papers, in order; blank sides and separator sheets left out."""
    return [p for d in dossier.documents if d.kind not in _NO_PAPER for p in d.pages]


def met_wishes(wishes: Sequence[Correction], came: int) -> tuple[Correction, ...]:
    """Which wishes so many new pages meet: the oldest ones; the first one always."""
    met: list[Correction] = []
    for wish in wishes:
        came -= len(wish.place.pages)
        if met and came < 0:
            break
        met.append(wish)
    return tuple(met)


def replaced(base: Dossier, fresh: Dossier, wishes: Sequence[Correction], readings: Readings) -> Dossier:
    """``base`` with the papers of ``fresh`` (the new scan) instead of the pages that were wished for. Where a paper
    loses some of its pages and exactly as many came, the new ones take their places and the paper is read anew;
    otherwise it keeps its other pages. Persons, checklist and record are the caller's to redo."""
    sent_back = [p for w in wishes for p in w.place.pages]
    gone = [p for d in base.documents for p in d.pages if touches(p, sent_back)]
    new = content_pages(fresh)
    swap = dict(zip(gone, new, strict=True)) if len(gone) == len(new) else {}
    kept: list[DocumentEntry] = []
    used: set[PageRef] = set()
    for document in base.documents:
        lost = [p for p in document.pages if p in gone]
        if not lost:
            kept.append(document)
        elif len(lost) < len(document.pages):
            kept.append(_mended(document, lost, swap, readings))
            used |= {swap[p] for p in lost if p in swap}
    return _joined(base, fresh, kept, used)


def _mended(
    document: DocumentEntry, lost: Sequence[PageRef], swap: dict[PageRef, PageRef], readings: Readings
) -> DocumentEntry:
    pages = tuple(swap.get(p, p) for p in document.pages if p in swap or p not in lost)
    read = readings(pages, document.kind) if swap else None
    if read is not None:
        return read.model_copy(update={"id": document.id})
    there = {(p.scan, p.page) for p in lost}
    fields = {f.path: f for f in document.fields if not any((e.scan, e.page) in there for e in f.evidence)}
    empty = unread(pages, document.kind)
    rest = [f for f in empty.fields if f.path not in fields]
    return document.model_copy(update={"pages": pages, "fields": (*fields.values(), *rest)})


def _joined(base: Dossier, fresh: Dossier, kept: Sequence[DocumentEntry], used: set[PageRef]) -> Dossier:
    """The kept papers and the new ones, numbered after all that there were."""
    first = 1 + max((int(d.id[1:]) for d in base.documents if d.id[1:].isdigit()), default=0)
    new = [d for d in fresh.documents if not (d.pages and set(d.pages) <= used)]
    named = [d.model_copy(update={"id": f"d{first + i}"}) for i, d in enumerate(new)]
    scans = {s.id: s for s in (*base.scans, *fresh.scans)}
    facts = {"documents": (*kept, *named), "scans": tuple(scans.values())}
    return base.model_copy(update={**facts, "declared": fresh.declared or base.declared})
