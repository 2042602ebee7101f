"""A dossier with pages that are to be scanned again: its verdict waits for them. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from models.correction import Correction
from models.dossier import DocumentEntry, Dossier, Finding
from models.kinds import KINDS
from validators.corrected_papers import touches
from validators.text import mask_cnp

CODE = "scan.awaited"
_BASIS = "verificarea scanării: un funcționar a cerut o scanare nouă"


def awaiting(dossier: Dossier, wishes: Sequence[Correction]) -> Dossier:
    """The dossier with a doubt for each page that a clerk sent back: not complete, without a record."""
    if dossier.completeness is None:
        return dossier
    found = dossier.completeness
    status = "needs_review" if found.status == "complete" else found.status
    said = tuple(_finding(dossier, wish) for wish in wishes)
    verdict = found.model_copy(update={"status": status, "findings": (*found.findings, *said)})
    return dossier.model_copy(update={"completeness": verdict, "record": None})


def _finding(dossier: Dossier, wish: Correction) -> Finding:
    papers = [d for d in dossier.documents if any(touches(p, wish.place.pages) for p in d.pages)]
    numbers = sorted({p.page for p in wish.place.pages})
    pages = ("pagina " if len(numbers) == 1 else "paginile ") + ", ".join(map(str, numbers))
    title = _title(papers[0]) if papers else "Act"
    message = mask_cnp(f"{title}, {pages}: de scanat din nou ({wish.reason or 'ilizibil'})")
    return Finding(code=CODE, severity="doubt", documents=tuple(d.id for d in papers), message=message, basis=_BASIS)


def _title(document: DocumentEntry) -> str:
    return KINDS[document.kind].title if document.kind in KINDS else document.kind
