"""What clerks state of a whole dossier: a requirement waived, facts declared, what no reading judges attested.

Each is an act beside the corrections: appended in one transaction with the version that follows from it, taken back by
another act, applied again to every new reading, told by the trace and the timeline.
"""

from __future__ import annotations

from flows.acts import Outcome, Work, keep_act, undoing
from ledger.corrections import Corrections, Sitting
from ledger.ledger import Ledger
from models.correction import STATING, Act, Correction, Place
from models.dossier import Declared
from validators.rules.checks.attested import ATTESTED
from validators.seasons import load_season
from validators.stated import stated
from validators.text import mask_cnp

SHORTEST_REASON, LONGEST_REASON = 8, 400  # signs
_NO_DOSSIER = Outcome("changed", "Dosarul nu este în registru.")


class Statements:
    """Statements on the dossiers of one ledger, by this program version."""

    def __init__(self, ledger: Ledger, program_version: str) -> None:
        self._book, self._version = Corrections(ledger.engine), program_version

    def waive(self, number: str, season: str, work: Work, requirement: str, reason: str) -> Outcome:
        """The requirement is not asked of this dossier, where the season lets a clerk say so."""
        spec = load_season(season).requirement(requirement)
        if spec is None or not spec.waivable:
            may = ", ".join(r.id for r in load_season(season).requirements if r.waivable)
            return Outcome("refused", f"De «{requirement}» nu se poate scuti un dosar. Se poate scuti de: {may}.")
        return self._state(number, season, work, "waive", requirement, reason)

    def declare(self, number: str, season: str, work: Work, facts: Declared, reason: str) -> Outcome:
        """These facts hold, whatever was registered before; what is not named stays as it was."""
        if facts == Declared():
            return Outcome("refused", "Spuneți cel puțin un fapt.")
        return self._state(number, season, work, "declare", "declared", reason, facts)

    def attest(self, number: str, season: str, work: Work, what: str, reason: str) -> Outcome:
        """A clerk has looked at what no reading judges, and it is as it should be."""
        if what not in ATTESTED:
            return Outcome("refused", f"Se poate confirma numai: {', '.join(ATTESTED)}.")
        return self._state(number, season, work, "attest", what, reason)

    def withdraw(self, number: str, season: str, work: Work, statement: int, reason: str) -> Outcome:
        """Take a statement back, whoever made it; the reason stays beside it."""
        with self._book.sitting(number, season) as sitting:
            if sitting.read is None:
                return _NO_DOSSIER
            holding = {s.id for s in stated(sitting.corrections)}
            one = next((c for c in sitting.corrections if c.id == statement and c.id in holding), None)
            if one is None:
                return Outcome("refused", f"Nu există o declarație în vigoare cu numărul {statement}.")
            wrong = _unfit(reason)
            taken = undoing(one, work).model_copy(update={"reason": _clean(reason)})
            return wrong or keep_act(sitting, taken, self._version)

    def _state(
        self, number: str, season: str, work: Work, act: Act, about: str, reason: str, facts: Declared | None = None
    ) -> Outcome:
        with self._book.sitting(number, season) as sitting:
            if sitting.read is None or sitting.current is None:
                return _NO_DOSSIER
            wrong = _unfit(reason) or (_known(sitting, act, about) if facts is None else None)
            if wrong:
                return wrong
            told = None if facts is None else facts.model_dump_json(exclude_none=True, exclude_defaults=True)
            one = Correction(
                account=work.account, number=number, season=season, version=sitting.current.id, document="", kind="",
                place=Place(pages=()), path=about, act=act, after=told, seconds=round(max(0.0, work.seconds), 1),
                reason=_clean(reason),
            )  # fmt: skip
            return keep_act(sitting, one, self._version)


def _known(sitting: Sitting, act: Act, about: str) -> Outcome | None:
    assert act in STATING
    if any((s.act, s.about) == (act, about) for s in stated(sitting.corrections)):
        return Outcome("refused", "S-a spus deja; nu s-a schimbat nimic.")
    return None


def _unfit(reason: str) -> Outcome | None:
    long = len(_clean(reason))
    if SHORTEST_REASON <= long <= LONGEST_REASON:
        return None
    return Outcome("refused", f"Motivul are între {SHORTEST_REASON} și {LONGEST_REASON} de semne.")


def _clean(reason: str) -> str:
    return mask_cnp(" ".join(reason.split()))
