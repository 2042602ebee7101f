"""Where records are handed over to: one small interface, whatever stands behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from flows.envelope import Message

Verdict = Literal["delivered", "refused", "later"]


@dataclass(frozen=True, slots=True)
class Sent:
    """What a try came to. ``fault``: a short stable code; ``wait_s``: how long the other side asked to wait;
    ``for_all``: the fault is none of this message's (nobody there, wrong key), so the others need not be tried now."""

    verdict: Verdict
    status: int | None = None
    fault: str | None = None
    wait_s: float | None = None
    for_all: bool = False


class Sink(Protocol):
    """``name`` stands in the ledger beside each try. ``longest_s``: how long one try may take at most."""

    name: str
    longest_s: float

    def send(self, message: Message) -> Sent:
        """Send one message. Raises nothing that has to do with the other side: that is in what it returns."""
        ...

    def close(self) -> None: ...
