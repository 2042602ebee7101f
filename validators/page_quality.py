"""Pages that were scanned badly: which fields are at risk there, and whether it is worth to scan them again. Pure.

A finding only informs. Nothing of a dossier's verdict hangs on it: what was read surely on a poor page stays so.
"""

from __future__ import annotations

from models.dossier import DocumentEntry, Dossier, FieldEntry, FieldRef, PageFinding
from models.geometry import Box
from validators.open_items import is_open

WHAT = {
    "page_blurred": "imaginea este neclară (mișcată sau nefocalizată)",
    "page_dark": "imaginea este prea întunecată",
    "page_faded": "scrisul este prea palid",
    "page_glare": "o pată de lumină acoperă scrisul",
    "page_cut": "textul este tăiat la margine",
    "resolution_low": "rezoluția este prea mică; scanați la 300 dpi",
}
LIES_IN = 0.25  # share of a field's place that must lie in the region
KIND_SURE = 0.75  # confidence below which an unknown paper may be one that could not be recognised


def weighed(dossier: Dossier) -> tuple[PageFinding, ...]:
    """The dossier's page findings with the fields that are at risk as its documents stand now."""
    return tuple(_weighed(dossier, one) for one in dossier.quality)


def to_rescan(dossier: Dossier) -> tuple[tuple[str, int], ...]:
    """The pages that are worth to be scanned again, as (scan, page), in order."""
    return tuple(dict.fromkeys((one.scan, one.page) for one in dossier.quality if one.severity == "rescan"))


def _weighed(dossier: Dossier, one: PageFinding) -> PageFinding:
    region = Box(*one.region)
    there = [d for d in dossier.documents if _lies_on(d, one, region)]
    fields = tuple(FieldRef(document=d.id, path=f.path) for d in there for f in d.fields if _at_risk(d, f, one, region))
    again = bool(fields) or any(d.kind == "other" and d.confidence < KIND_SURE for d in there)
    return one.model_copy(
        update={
            "severity": "rescan" if again else "notice",
            "documents": tuple(d.id for d in there),
            "fields": fields,
            "message": _message(dossier, one, again),
        }
    )


def _lies_on(document: DocumentEntry, one: PageFinding, region: Box) -> bool:
    return any(
        (ref.scan, ref.page) == (one.scan, one.page) and Box(*ref.region).overlap(region) > 0 for ref in document.pages
    )


def _at_risk(document: DocumentEntry, field: FieldEntry, one: PageFinding, region: Box) -> bool:
    """Whether the field waits for somebody and was read in the region; or was not found, and might stand there."""
    if not is_open(document, field):
        return False
    seen = [Box(*e.box) for e in field.evidence if (e.scan, e.page) == (one.scan, one.page)]
    if not field.evidence:
        return True
    return any(box.overlap(region) >= LIES_IN * max(box.area, 1e-9) for box in seen)


def _message(dossier: Dossier, one: PageFinding, again: bool) -> str:
    scans = {s.id: s for s in dossier.scans}
    of = f" din {scans[one.scan].file}" if len(scans) > 1 and one.scan in scans else ""
    return f"{'rescanați pagina' if again else 'pagina'} {one.page}{of}: {WHAT.get(one.code, one.code)}"
