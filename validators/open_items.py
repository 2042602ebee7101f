"""Which fields of a dossier a clerk must look at, in the order in which they are shown. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from models.dossier import DocumentEntry, Dossier, FieldEntry
from models.kinds import KINDS, FieldSpec
from validators.corrected import ILLEGIBLE
from validators.corrected_papers import RESCAN
from validators.rules.needs import NEEDED

# Checks that a value carries in itself and that chance often passes: no witness of what stands on the paper.
_NO_WITNESS = ("amount.plausible", "date.plausible", "month.plausible", "cnp.checksum")
# What is asked for only when another field of the paper says so: (kind, path) -> (that field, its value).
_ONLY_WHEN = {("school_certificate", "/amount"): ("/scholarship", True)}


@dataclass(frozen=True, slots=True)
class OpenItem:
    """A doubtful field. ``needed``: an error in it changes who gets how much, or the hand-over waits for it."""

    document: str
    kind: str
    path: str
    status: str
    needed: bool


def open_items(dossier: Dossier) -> tuple[OpenItem, ...]:
    """Fields under review, and those that are needed and were not found; needed ones first, then as on the papers."""
    found = [
        OpenItem(d.id, d.kind, f.path, f.status, needed(d.kind, f.path))
        for d in dossier.documents
        for f in d.fields
        if is_open(d, f)
    ]
    return tuple(sorted(found, key=lambda item: not item.needed))


def is_open(document: DocumentEntry, field: FieldEntry) -> bool:
    """Under review, or needed and not found; what a clerk called illegible, or sent back for a scan, is closed."""
    if any(c.name == RESCAN for c in field.checks):
        return False
    if field.status == "review":
        return True
    if field.status != "missing" or any(c.name == ILLEGIBLE for c in field.checks):
        return False
    other, value = _ONLY_WHEN.get((document.kind, field.path), ("", None))
    return needed(document.kind, field.path) and document.value(other) == value


def needed(kind: str, path: str) -> bool:
    """Critical by the vocabulary, or asked for by the record."""
    spec = KINDS[kind].spec_of(path) if kind in KINDS else None
    return spec is not None and (spec.critical or path in NEEDED.get(kind, ()))


def blind(spec: FieldSpec, field: FieldEntry) -> bool:
    """Whether the value is to be typed without being shown: a CNP always, an amount that no witness holds up."""
    if spec.type == "cnp":
        return True
    return spec.type == "amount" and not any(c.ok and c.name not in _NO_WITNESS for c in field.checks)
