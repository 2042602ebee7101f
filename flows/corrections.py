"""What clerks do to a dossier: an act is appended, applied to the newest reading, and the verdict made anew.

Each act is one transaction: the act, the dossier's new version and the queue change together or not at all. What was
read is never changed; a corrected version stands beside the reading, and a new reading gets the same corrections.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from flows.verdict import judged
from ledger.corrections import Corrections, Sitting
from ledger.ledger import Ledger
from models.correction import Act, Correction, Place
from models.dossier import DocumentEntry, Dossier, FieldEntry, Value
from models.kinds import KINDS, FieldSpec
from validators.blind import weigh
from validators.corrected import apply, effective, seen_at, waiting_keys
from validators.entry import entered
from validators.open_items import blind, is_open
from validators.seasons import Season, load_season

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


class Corrector:
    """Acts on the dossiers of one ledger, by this program version."""

    def __init__(self, ledger: Ledger, program_version: str) -> None:
        self._book = Corrections(ledger.engine)
        self._version = program_version

    def enter(self, target: Target, work: Work, text: str, first: str | None = None) -> Outcome:
        """The field's value as typed or chosen. ``first``: what the clerk typed before, when they were asked again."""
        with self._book.sitting(target.number, target.season) as sitting:
            found = _found(sitting, target)
            if found is None:
                return _CHANGED
            document, field, spec = found
            typed = entered(spec, document.kind, text)
            if typed.refusal is not None:
                return Outcome("refused", typed.refusal)
            if blind(spec, field):
                return self._enter_blind(sitting, target, work, found, typed.value, first)
            act: Act = "confirm" if typed.value == field.value else "enter"
            return self._keep(sitting, _act(target, work, document, field, act, typed.value))

    def _enter_blind(
        self, sitting: Sitting, target: Target, work: Work, found: _Found, value: Value, first: str | None
    ) -> Outcome:
        document, field, spec = found
        keys = waiting_keys(sitting.corrections, document.id, field.path)
        others = [k.after for k in keys if k.account != work.account]
        assert sitting.current is not None
        earlier = entered(spec, document.kind, first).value if first else None
        verdict = weigh(spec, document, field, sitting.current.dossier.documents, value, earlier, others)
        if verdict.result == "again":
            return Outcome("again", verdict.message)
        if verdict.result == "second":
            sitting.add(_act(target, work, document, field, "key", value))
            return Outcome("second", verdict.message)
        act: Act = "confirm" if value == field.value else "enter"
        return self._keep(sitting, _act(target, work, document, field, act, value, verdict.message))

    def illegible(self, target: Target, work: Work, reason: str | None = None) -> Outcome:
        """Nobody can read the field, or it is not on the paper."""
        with self._book.sitting(target.number, target.season) as sitting:
            found = _found(sitting, target)
            if found is None:
                return _CHANGED
            document, field, _ = found
            return self._keep(sitting, _act(target, work, document, field, "illegible", None, reason))

    def set_kind(self, target: Target, work: Work, kind: str, reason: str | None = None) -> Outcome:
        """The document is of this kind; what both kinds have stays, under review."""
        if kind not in KINDS:
            return Outcome("refused", "Nu există un astfel de act.")
        with self._book.sitting(target.number, target.season) as sitting:
            document = _document(sitting, target.document)
            if document is None:
                return _CHANGED
            if document.kind == kind:
                return Outcome("refused", f"Actul este deja «{KINDS[kind].title}».")
            one = _act(target, work, document, None, "kind", kind, reason)
            return self._keep(sitting, one)

    def undo(self, correction: Correction, work: Work) -> Outcome:
        """Take back one's own act; another entry, nothing is removed."""
        if correction.account != work.account:
            return Outcome("refused", "Se poate anula numai o corectură proprie.")
        with self._book.sitting(correction.number, correction.season) as sitting:
            if any(c.undoes == correction.id for c in sitting.corrections) or correction.act == "undo":
                return Outcome("refused", "Corectura a fost deja anulată.")
            if correction.act in ("confirm", "enter", "illegible", "kind"):
                return self._keep(sitting, _undoing(correction, work))
            return Outcome("saved", correction=sitting.add(_undoing(correction, work)))

    def _keep(self, sitting: Sitting, one: Correction) -> Outcome:
        kept = sitting.add(one)
        assert sitting.read is not None
        dossier = corrected(sitting.read.dossier, sitting.corrections, load_season(sitting.season))
        sitting.keep(dossier, self._version)
        return Outcome("saved", dossier=dossier, correction=kept)


_Found = tuple[DocumentEntry, FieldEntry, FieldSpec]
_CHANGED = Outcome("changed", "Dosarul s-a schimbat între timp; priviți din nou câmpul.")


def corrected(read: Dossier, corrections: tuple[Correction, ...], season: Season) -> Dossier:
    """The reading with the corrections applied, judged anew. Pure."""
    return judged(apply(read, corrections), season)


def reapply(ledger: Ledger, read: Dossier, version: int, season: Season, program_version: str) -> Dossier:
    """A dossier that was just read, with the corrections that were made to it before; kept as the newest version when
    ``version`` is the newest reading."""
    with Corrections(ledger.engine).sitting(read.registration.number or "", read.season) as sitting:
        if not effective(sitting.corrections) or sitting.read is None:
            return read
        dossier = corrected(read, sitting.corrections, season)
        if sitting.read.id == version:
            sitting.keep(dossier, program_version)
    return dossier


def _document(sitting: Sitting, document: str) -> DocumentEntry | None:
    documents = sitting.current.dossier.documents if sitting.current else ()
    return next((d for d in documents if d.id == document), None)


def _found(sitting: Sitting, target: Target) -> _Found | None:
    """The field as it stands now, if it still waits for somebody."""
    document = _document(sitting, target.document)
    if document is None or document.kind not in KINDS:
        return None
    field, spec = document.field(target.path), KINDS[document.kind].spec_of(target.path)
    if field is None or spec is None or not is_open(document, field):
        return None
    return document, field, spec


def _act(
    target: Target, work: Work, document: DocumentEntry, field: FieldEntry | None, act: Act, after: Value,
    reason: str | None = None,
) -> Correction:  # fmt: skip
    seen = seen_at(document, field) if field is not None and field.evidence else None
    return Correction(
        account=work.account, number=target.number, season=target.season, version=target.version,
        document=document.id, kind=document.kind, place=Place(pages=document.pages, seen=seen),
        path=field.path if field else None, act=act, before=field.value if field else document.kind, after=after,
        seconds=round(max(0.0, work.seconds), 1), reason=reason,
    )  # fmt: skip


def _undoing(one: Correction, work: Work) -> Correction:
    return one.model_copy(
        update={"id": 0, "at": "", "account": work.account, "act": "undo", "before": one.after, "after": one.before,
                "seconds": round(max(0.0, work.seconds), 1), "reason": None, "undoes": one.id}
    )  # fmt: skip
