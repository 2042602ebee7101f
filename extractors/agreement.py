"""Papers of one dossier as each other's witnesses: a CNP that another paper proves is the same CNP here.

Only exact agreement counts, and only with a value that is accepted on its own on *another* document. The reading
that gains by it must itself be whole and pass its checks: nothing is repaired here.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.dossier import Check, DocumentEntry, FieldEntry
from models.kinds import kind

PROVED = 0.998


def agree_across(documents: Sequence[DocumentEntry]) -> tuple[DocumentEntry, ...]:
    """The documents, with CNPs under review accepted where another paper of the dossier proves them."""
    proofs = _proofs(documents)
    return tuple(_with_proofs(d, proofs) for d in documents)


def _proofs(documents: Sequence[DocumentEntry]) -> dict[str, set[str]]:
    """Accepted CNP -> ids of the documents that have it."""
    out: dict[str, set[str]] = {}
    for document in documents:
        for field in document.fields:
            if field.status == "accepted" and _is_cnp(document, field) and isinstance(field.value, str):
                out.setdefault(field.value, set()).add(document.id)
    return out


def _is_cnp(document: DocumentEntry, field: FieldEntry) -> bool:
    spec = kind(document.kind).spec_of(field.path)
    return spec is not None and spec.type == "cnp"


def _with_proofs(document: DocumentEntry, proofs: dict[str, set[str]]) -> DocumentEntry:
    fields = tuple(_proved(document, f, proofs) for f in document.fields)
    return document.model_copy(update={"fields": fields})


def _proved(document: DocumentEntry, field: FieldEntry, proofs: dict[str, set[str]]) -> FieldEntry:
    if field.status != "review" or not isinstance(field.value, str) or not _is_cnp(document, field):
        return field
    others = proofs.get(field.value, set()) - {document.id}
    sound = all(c.ok is not False for c in field.checks if c.name != "second_reading")
    if not others or not sound:
        return field
    check = Check(name="other_paper", ok=True, detail=", ".join(sorted(others)))
    return field.model_copy(update={"status": "accepted", "confidence": PROVED, "checks": (*field.checks, check)})
