"""The story of a watched folder: what is whole is claimed, taken in as a batch of its own, and put where it belongs.

One arrival is one batch, so what is wrong with one never holds up another; the engines stay warm in between. A fault of
the machine (no archive, no database) leaves the claim where it is and is tried again, each time after a longer pause.
Nothing that is told here names a person: arrivals are named by their claim, for file names may hold anything.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy.exc import OperationalError

from flows.claims import Claim, WatchedFolder
from flows.house import House
from flows.intake import run_batch
from flows.mishaps import mishap
from flows.protocol import Protocol
from flows.sources import survey
from flows.wholeness import Patience, Snapshot, snapshot, strange
from models.dossier import Dossier
from models.errors import DosarError

log = logging.getLogger(__name__)

MOST_TRIES = 5  # that ended without an outcome; then it is the arrival's fault
_PAUSES_S = (5, 15, 60, 300)  # after faults of the machine in a row

Take = Callable[[Path, Path], tuple[Sequence[Dossier], Protocol]]


def take_with(house: House) -> Take:
    """How an arrival is read: as a batch of this house, into the folder given second."""
    return lambda entry, out: run_batch(house, survey([entry]), out)


@dataclass
class Watch:
    """A watch over one folder. ``told`` gets lines for people, ``wait`` sleeps and says whether to stop."""

    folder: WatchedFolder
    out: Path
    take: Take
    patience: Patience
    told: Callable[[str], None]
    wait: Callable[[float], bool]
    _faults: int = 0
    _not_before: dict[str, float] = field(default_factory=dict)

    def run(self, every_s: float) -> None:
        """Look every so many seconds, until ``wait`` says to stop."""
        left = self.folder.claims()
        if left:
            self.told(f"reluate după oprire: {len(left)}")
        while True:
            self.look()
            if self.wait(every_s):
                return

    def look(self) -> None:
        """Once: what was left, then what is new."""
        for claim in self.folder.claims():
            if time.monotonic() >= self._not_before.get(claim.id, 0):
                self._take(claim)
        for entry, seen in self.patience.look():
            new = self.folder.claim(entry, seen)
            if new is not None:
                self._take(new)

    def _take(self, claim: Claim) -> None:
        """Bring a claim to its end; it stays claimed when the machine is at fault."""
        tries = claim.tries
        if tries >= MOST_TRIES:
            self._aside(
                claim, [f"Citirea a oprit programul de {tries} ori. Scanați din nou sau anunțați administratorul."]
            )
            return
        claim.note_tries(tries + 1)
        try:
            seen = snapshot(claim.entry)
            if strange(seen):
                self._aside(
                    claim, ["Conține o legătură sau altceva decât fișiere și dosare. Copiați fișierele însele."]
                )
                return
            dossiers, protocol = self.take(claim.entry, self.out)
        except KeyboardInterrupt:  # asked to stop: not the arrival's fault
            claim.note_tries(tries)
            raise
        except (DosarError, OperationalError) as fault:
            claim.note_tries(tries)
            self._rest(claim, str(fault) if isinstance(fault, DosarError) else "registrul nu răspunde")
        except Exception as fault:
            self._rest(claim, str(mishap(fault)))
        else:
            self._faults = 0
            self._put_away(claim, seen, dossiers, protocol)

    def _put_away(self, claim: Claim, seen: Snapshot, dossiers: Sequence[Dossier], protocol: Protocol) -> None:
        if snapshot(claim.entry) != seen:
            claim.note_tries(0)
            self.told(f"{claim.id}: s-a schimbat în timpul citirii, se citește din nou")
            return
        summary = f"{protocol.pages} pagini, {len(dossiers)} dosare"
        if protocol.rejected or not dossiers:
            self._aside(claim, _reasons(dossiers, protocol), self.out / "batch.json")
            return
        self.folder.finish(claim, self.out / "batch.json")
        self.told(f"{claim.id}: preluat, {summary}")
        for line in protocol.later_lines:
            self.told(f"{claim.id}: {line}")
        if protocol.discrepancies:
            self.told(f"{claim.id}: sumele lotului nu se potrivesc, vedeți done/{claim.id}/batch.json")

    def _aside(self, claim: Claim, reasons: Sequence[str], protocol: Path | None = None) -> None:
        self.folder.put_aside(claim, reasons, protocol)
        self.told(f"{claim.id}: în carantină, motivul este în quarantine/{claim.id}/MOTIV.txt")

    def _rest(self, claim: Claim, why: str) -> None:
        pause = _PAUSES_S[min(self._faults, len(_PAUSES_S) - 1)]
        self._faults += 1
        self._not_before[claim.id] = time.monotonic() + pause
        self.told(f"{claim.id}: nu s-a putut citi acum ({why}); se reia peste {pause} s")


def _reasons(dossiers: Sequence[Dossier], protocol: Protocol) -> list[str]:
    """Words for the operator who finds the arrival in quarantine."""
    if not protocol.rejected:
        return ["Nu conține nimic de citit. Scanați documentele și puneți-le din nou în dosarul urmărit."]
    lines = ["Nu s-a putut citi:", *(f"- {file}: {reason}" for file, reason in protocol.rejected), ""]
    if dossiers:
        numbers = ", ".join(sorted(d.registration.number or "" for d in dossiers))
        lines += [f"Restul a fost citit (dosarul {numbers})."]
    return [*lines, "Înlocuiți fișierele de mai sus și puneți totul, împreună, din nou în dosarul urmărit."]
