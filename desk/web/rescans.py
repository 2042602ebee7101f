"""Pages that are worth to be scanned again, for the traffic light: what is wrong, where, and which fields it puts at
risk."""

from __future__ import annotations

from dataclasses import dataclass

from desk.web import words
from desk.web.language import tr
from models.dossier import Dossier, PageFinding
from models.geometry import Box
from models.kinds import KINDS


@dataclass(frozen=True, slots=True)
class Rescan:
    """A finding of the dossier's pages. ``ordinal``: its place among them; ``at_risk``: the fields, in words."""

    ordinal: int
    message: str
    at_risk: str


def rescans(dossier: Dossier) -> tuple[Rescan, ...]:
    """The findings for which a page should be scanned again, in order."""
    return tuple(
        Rescan(ordinal, tr(one.message), _at_risk(dossier, one))
        for ordinal, one in enumerate(dossier.quality)
        if one.severity == "rescan"
    )


def place_of(dossier: Dossier, ordinal: int) -> tuple[str, int, Box] | None:
    """Scan, page and region of the finding; None when there is none of this number."""
    if not 0 <= ordinal < len(dossier.quality):
        return None
    one = dossier.quality[ordinal]
    return one.scan, one.page, Box(*one.region)


def _at_risk(dossier: Dossier, one: PageFinding) -> str:
    papers = {d.id: d for d in dossier.documents}
    named = [
        f"{words.field_name(f.path)} ({tr(KINDS[papers[f.document].kind].title)})"
        for f in one.fields
        if f.document in papers and papers[f.document].kind in KINDS
    ]
    return ", ".join(dict.fromkeys(named)) or tr("felul actului")
