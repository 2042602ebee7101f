"""What became of a dossier's records: handed over or waiting, and what the engine decided."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Engine

from desk.trace_words import OUTCOMES
from desk.web.language import Said, put
from ledger.decisions import decisions_of
from ledger.outbox import Queued, queued_of

_STATES = Said({
    "delivered": "predată", "refused": "refuzată de motor", "later": "nereușită, se reia", "asked": "cerută din nou",
    "waiting": "așteaptă să fie predată", "held": "reținută: dosarul are din nou o îndoială",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One line: what, and when (as the ledger writes it)."""

    text: str
    at: str
    done: bool


def handed(engine: Engine, number: str, season: str) -> list[Step]:
    """The records that were put up for hand-over, oldest first, then the decisions on them."""
    steps = [
        Step(put("Înregistrarea {position}: {state}", position=m.position, state=_STATES[_state(m)]), m.at or m.made_at,
             m.outcome == "delivered")
        for m in queued_of(engine, number, season)
    ]  # fmt: skip
    decided = [
        Step(put("Decizia motorului: {outcome}", outcome=OUTCOMES.get(d.outcome, d.outcome)), d.received_at, True)
        for d in decisions_of(engine, number, season)
    ]
    return [*steps, *decided]


def _state(message: Queued) -> str:
    if message.outcome in ("delivered", "refused"):
        return message.outcome
    return "held" if message.held else message.outcome or "waiting"
