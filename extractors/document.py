"""One document: its kind's reader finds the fields, the judge decides which may be trusted."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

from extractors import kinds
from extractors.assemble import Group
from extractors.found import Doc, Found
from extractors.judge import Watch, judge
from extractors.policy import policy
from models.dossier import DocumentEntry
from models.errors import DosarError
from models.kinds import generic, row_of

log = logging.getLogger(__name__)


def read_document(group: Group, number: int, watch: Watch | None = None) -> DocumentEntry:
    """The entry of document ``number`` (from 1) of a dossier, fields in the order of the contract. Where the kind
    itself is in doubt nothing of the document is accepted."""
    module = kinds.modules().get(group.kind)
    entries = []
    if module is not None:
        doc = Doc(group.views)
        entries = judge(doc, module.KIND, _readings(module, doc), watch)
        order = {f.path: i for i, f in enumerate(module.KIND.fields)}
        entries.sort(key=lambda e: (_row(e.path), order.get(generic(e.path), 99)))
        if group.confidence < policy().kind:
            entries = [
                e.model_copy(update={"status": "review", "confidence": min(e.confidence, group.confidence)})
                if e.status == "accepted" else e
                for e in entries
            ]  # fmt: skip
    return DocumentEntry(
        id=f"d{number}", kind=group.kind, confidence=group.confidence, pages=group.refs, fields=tuple(entries)
    )


def _readings(module: kinds.KindModule, doc: Doc) -> list[Found]:
    """What the kind's reader found; nothing when the reader itself fails: its paper goes to the clerk with all fields
    missing, and no other paper suffers. Only the fault's place is logged, for its message may hold what was read."""
    try:
        return module.read(doc)
    except (DosarError, MemoryError):
        raise
    except Exception as fault:
        frames = traceback.extract_tb(fault.__traceback__)[-3:]
        places = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames))
        log.error("the reader of %s failed: %s at %s", module.KIND.id, type(fault).__name__, places)
        return []


def _row(path: str) -> int:
    row = row_of(path)
    return -1 if row is None else row
