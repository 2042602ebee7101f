"""An act of a clerk and what follows from it: appended, applied to the newest reading, the verdict made anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from archive.archive import ArchiveError
from flows.papers import Papers
from flows.verdict import judged
from ledger.corrections import Sitting
from models.correction import Act, Correction, Cut, Place
from models.dossier import DocumentEntry, Dossier, FieldEntry, PageRef, Value
from models.errors import Rejected
from validators.awaited_scans import awaiting
from validators.corrected import apply, awaited_scans, seen_at
from validators.corrected_papers import Readings, nothing_read
from validators.seasons import Season, load_season
from validators.stated import with_statements

Result = Literal["saved", "again", "second", "refused", "changed"]


@dataclass(frozen=True, slots=True)
class Target:
    """The field that was on the clerk's screen, in the version that was shown. ``path`` empty: the document."""

    number: str
    season: str
    version: int
    document: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """Who did it and how long they looked, in seconds."""

    account: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """``saved``: kept and applied. ``again``: type it once more. ``second``: kept, another clerk must type it too.
    ``refused``: not kept, the message says why. ``changed``: the dossier changed meanwhile, look again."""

    result: Result
    message: str = ""
    dossier: Dossier | None = None
    correction: Correction | None = None


CHANGED = Outcome("changed", "Dosarul s-a schimbat între timp; priviți din nou câmpul.")


def corrected(
    read: Dossier, corrections: tuple[Correction, ...], season: Season, readings: Readings = nothing_read
) -> Dossier:
    """The reading with the corrections applied, judged anew. Pure."""
    made = judged(with_statements(apply(read, corrections, readings), corrections), season)
    wishes = awaited_scans(corrections)
    return awaiting(made, wishes) if wishes else made


def keep_act(sitting: Sitting, one: Correction, program_version: str) -> Outcome:
    """Append the act and keep the dossier as it is then."""
    kept = sitting.add(one)
    return Outcome("saved", dossier=settle(sitting, program_version), correction=kept)


def settle(sitting: Sitting, program_version: str) -> Dossier:
    """The newest reading with all acts applied, kept as a version."""
    assert sitting.read is not None
    readings = readings_of(sitting, program_version)
    dossier = corrected(sitting.read.dossier, sitting.corrections, load_season(sitting.season), readings)
    sitting.keep(dossier, program_version)
    return dossier


def readings_of(sitting: Sitting, program_version: str) -> Readings:
    return lambda pages, kind: sitting.reading_of(program_version, pages, kind)


def paper_in(sitting: Sitting, document: str) -> DocumentEntry | None:
    documents = sitting.current.dossier.documents if sitting.current else ()
    return next((d for d in documents if d.id == document), None)


def read_again(papers: Papers | None, pages: tuple[PageRef, ...], kind: str | None) -> DocumentEntry | None:
    """The paper read now; None where its scans cannot be read any more, or nobody can read here."""
    if papers is None:
        return None
    try:
        return papers.read(pages, kind)
    except (ArchiveError, Rejected):
        return None


def act_on(
    target: Target, work: Work, document: DocumentEntry, field: FieldEntry | None, act: Act, after: Value,
    reason: str | None = None, papers: tuple[Cut, ...] = (), pages: tuple[PageRef, ...] | None = None,
) -> Correction:  # fmt: skip
    """The act's row. ``pages``: where it lies, when that is not the document."""
    seen = seen_at(document, field) if field is not None and field.evidence else None
    return Correction(
        account=work.account, number=target.number, season=target.season, version=target.version,
        document=document.id, kind=document.kind, place=Place(pages=pages or document.pages, seen=seen),
        path=field.path if field else None, act=act, before=field.value if field else document.kind, after=after,
        seconds=round(max(0.0, work.seconds), 1), reason=reason, papers=papers,
    )  # fmt: skip


def undoing(one: Correction, work: Work) -> Correction:
    """The entry that takes this act back."""
    return one.model_copy(
        update={"id": 0, "at": "", "account": work.account, "act": "undo", "before": one.after, "after": one.before,
                "seconds": round(max(0.0, work.seconds), 1), "reason": None, "undoes": one.id, "papers": (),
                "closed": False}
    )  # fmt: skip
