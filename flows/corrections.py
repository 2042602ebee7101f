"""What clerks do to a dossier: an act is appended, applied to the newest reading, and the verdict made anew.

Each act is one transaction: the act, the dossier's new version and the queue change together or not at all. What was
read is never changed; a corrected version stands beside the reading, and a new reading gets the same corrections.
"""

from __future__ import annotations

from flows.acts import CHANGED, Outcome, Target, Work, act_on, corrected, keep_act, paper_in, read_again, undoing
from flows.papers import Papers
from ledger.corrections import Corrections, Sitting
from ledger.ledger import Ledger
from models.correction import Act, Correction
from models.dossier import DocumentEntry, FieldEntry, Value
from models.kinds import KINDS, FieldSpec
from validators.blind import weigh
from validators.corrected import waiting_keys
from validators.entry import entered
from validators.open_items import blind, is_open

__all__ = ["Corrector", "Outcome", "Target", "Work", "corrected"]


class Corrector:
    """Acts on the dossiers of one ledger, by this program version. ``papers``: reads a paper anew that gets another
    kind; without it the paper keeps what both kinds have."""

    def __init__(self, ledger: Ledger, program_version: str, papers: Papers | None = None) -> None:
        self._book = Corrections(ledger.engine)
        self._version, self._papers = program_version, papers

    def enter(self, target: Target, work: Work, text: str, first: str | None = None) -> Outcome:
        """The field's value as typed or chosen. ``first``: what the clerk typed before, when they were asked again."""
        with self._book.sitting(target.number, target.season) as sitting:
            found = _found(sitting, target)
            if found is None:
                return CHANGED
            document, field, spec = found
            typed = entered(spec, document.kind, text)
            if typed.refusal is not None:
                return Outcome("refused", typed.refusal)
            if blind(spec, field):
                return self._enter_blind(sitting, target, work, found, typed.value, first)
            act: Act = "confirm" if typed.value == field.value else "enter"
            return self._keep(sitting, act_on(target, work, document, field, act, typed.value))

    def _enter_blind(
        self, sitting: Sitting, target: Target, work: Work, found: _Found, value: Value, first: str | None
    ) -> Outcome:
        document, field, spec = found
        keys = waiting_keys(sitting.corrections, document, field.path)
        others = [k.after for k in keys if k.account != work.account]
        assert sitting.current is not None
        earlier = entered(spec, document.kind, first).value if first else None
        verdict = weigh(spec, document, field, sitting.current.dossier.documents, value, earlier, others)
        if verdict.result == "again":
            return Outcome("again", verdict.message)
        if verdict.result == "second":
            sitting.add(act_on(target, work, document, field, "key", value))
            return Outcome("second", verdict.message)
        act: Act = "confirm" if value == field.value else "enter"
        return self._keep(sitting, act_on(target, work, document, field, act, value, verdict.message))

    def illegible(self, target: Target, work: Work, reason: str | None = None) -> Outcome:
        """Nobody can read the field, or it is not on the paper."""
        with self._book.sitting(target.number, target.season) as sitting:
            found = _found(sitting, target)
            if found is None:
                return CHANGED
            document, field, _ = found
            return self._keep(sitting, act_on(target, work, document, field, "illegible", None, reason))

    def set_kind(self, target: Target, work: Work, kind: str, reason: str | None = None) -> Outcome:
        """The document is of this kind: it is read as such, before anything is written."""
        if kind not in KINDS:
            return Outcome("refused", "Nu există un astfel de act.")
        with self._book.looking(target.number, target.season) as sitting:
            seen = paper_in(sitting, target.document)
        if seen is None:
            return CHANGED
        if seen.kind == kind:
            return Outcome("refused", f"Actul este deja «{KINDS[kind].title}».")
        read = read_again(self._papers, seen.pages, kind)
        with self._book.sitting(target.number, target.season) as sitting:
            document = paper_in(sitting, target.document)
            if document is None or (document.pages, document.kind) != (seen.pages, seen.kind):
                return CHANGED
            if read is not None:
                sitting.keep_reading(read, self._version)
            return self._keep(sitting, act_on(target, work, document, None, "kind", kind, reason))

    def undo(self, correction: Correction, work: Work) -> Outcome:
        """Take back one's own act; another entry, nothing is removed."""
        if correction.account != work.account:
            return Outcome("refused", "Se poate anula numai o corectură proprie.")
        with self._book.sitting(correction.number, correction.season) as sitting:
            if any(c.undoes == correction.id for c in sitting.corrections) or correction.act == "undo":
                return Outcome("refused", "Corectura a fost deja anulată.")
            if correction.act == "key":
                return Outcome("saved", correction=sitting.add(undoing(correction, work)))
            return self._keep(sitting, undoing(correction, work))

    def _keep(self, sitting: Sitting, one: Correction) -> Outcome:
        return keep_act(sitting, one, self._version)


_Found = tuple[DocumentEntry, FieldEntry, FieldSpec]


def _found(sitting: Sitting, target: Target) -> _Found | None:
    """The field as it stands now, if it still waits for somebody."""
    document = paper_in(sitting, target.document)
    if document is None or document.kind not in KINDS:
        return None
    field, spec = document.field(target.path), KINDS[document.kind].spec_of(target.path)
    if field is None or spec is None or not is_open(document, field):
        return None
    return document, field, spec
