"""One document: its kind's reader finds the fields, the judge decides which may be trusted."""

from __future__ import annotations

from extractors import kinds
from extractors.assemble import Group
from extractors.found import Doc
from extractors.judge import judge
from models.dossier import DocumentEntry
from models.kinds import generic, row_of

KIND_SURE = 0.80  # below this the kind itself is in doubt, and nothing of the document is accepted


def read_document(group: Group, number: int) -> DocumentEntry:
    """The entry of document ``number`` (from 1) of a dossier, fields in the order of the contract."""
    module = kinds.modules().get(group.kind)
    entries = []
    if module is not None:
        doc = Doc(group.views)
        entries = judge(doc, module.KIND, module.read(doc))
        order = {f.path: i for i, f in enumerate(module.KIND.fields)}
        entries.sort(key=lambda e: (_row(e.path), order.get(generic(e.path), 99)))
        if group.confidence < KIND_SURE:
            entries = [
                e.model_copy(update={"status": "review", "confidence": min(e.confidence, group.confidence)})
                if e.status == "accepted" else e
                for e in entries
            ]  # fmt: skip
    return DocumentEntry(
        id=f"d{number}", kind=group.kind, confidence=group.confidence, pages=group.refs, fields=tuple(entries)
    )


def _row(path: str) -> int:
    row = row_of(path)
    return -1 if row is None else row
