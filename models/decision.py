"""A decision as it comes back: a CloudEvent ``ro.dosar.decision.made`` whose data names the record that it decides.

dosar keeps it and never makes one. It asks for little: the record's id and an outcome; whatever else the engine says
(amounts, reasons, its own trace) is kept with it, word for word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from models.errors import DosarError, ExitCode

DecisionOutcome = Literal["granted", "refused", "modified", "suspended", "ended", "needs_human"]
OUTCOMES: tuple[str, ...] = get_args(DecisionOutcome)

RefusalCode = Literal[
    "unauthorised", "too_large", "unsupported", "malformed", "wrong_type", "unknown_record", "conflict"
]

_WORDS: dict[RefusalCode, str] = {
    "unauthorised": "semnătura lipsește, este greșită sau prea veche",
    "too_large": "mesajul este prea mare",
    "unsupported": "se așteaptă application/cloudevents+json",
    "malformed": "mesajul nu este un CloudEvent 1.0 în JSON cu o decizie",
    "wrong_type": "mesajul nu este o decizie (ro.dosar.decision.made)",
    "unknown_record": "nu există nicio înregistrare cu acest id",
    "conflict": "altă decizie, cu alt conținut, are deja acest id",
}


class DecisionRefused(DosarError):
    """A decision that cannot be kept. ``code`` is stable, ``detail`` names what is meant (an id, a key)."""

    exit_code = ExitCode.REJECTED

    def __init__(self, code: RefusalCode, detail: str = "") -> None:
        super().__init__(f"{code}: {_WORDS[code]}" + (f" ({detail})" if detail else ""))
        self.code = code
        self.detail = detail


class TraceStep(BaseModel):
    """One step of the engine's way. ``inputs``: JSON Pointers into the record with the values that were used, so that
    each can be followed to its scan."""

    model_config = ConfigDict(frozen=True, extra="allow")

    rule: str
    inputs: dict[str, Any] = Field(default_factory=dict)
    result: Any = None
    because: str | None = None


class DecisionData(BaseModel):
    """The data of a decision. ``record``: the id of the record that was decided."""

    model_config = ConfigDict(frozen=True, extra="allow")

    record: Annotated[str, StringConstraints(min_length=1, max_length=300)]
    outcome: DecisionOutcome
    trace: tuple[TraceStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision that was understood. ``event``: the whole CloudEvent as it was sent."""

    source: str
    event_id: str
    event: dict[str, Any]
    data: DecisionData

    @property
    def record_id(self) -> str:
        return self.data.record

    @property
    def outcome(self) -> DecisionOutcome:
        return self.data.outcome
