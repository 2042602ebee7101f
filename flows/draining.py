"""The story of a drain: every message that is due is handed over, the messages of one household in their order.

At least once: what a killed drain had sent, but not noted, is sent again under the same id. Only one drain is at work
at a time (:mod:`ledger.drain_lease`). A fault that is none of the message's own (nobody answers) ends the drain after
a few tries; nothing is given up, the next drain goes on.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from sqlalchemy import Engine

from flows.backoff import Backoff
from flows.envelope import make_message
from flows.sink import Sent, Sink
from ledger.drain_lease import DrainLease
from ledger.moments import now
from ledger.outbox import Queued, adopt, last_try, note_try, record_text, waiting

log = logging.getLogger(__name__)

_FAULTS_IN_A_ROW = 3  # of nobody's own: then the other side is away
_NO_RIGHT = (401, 403)
_SPARE_S = 30.0  # what the right to drain outlasts the longest try by

Key = tuple[str, str, str]


@dataclass
class Tally:
    """What a drain did. ``stopped``: the fault that ended it early, ``busy`` when another drain is at work;
    ``left``: messages that still wait, for their time or behind another one of their household, or are held."""

    delivered: int = 0
    refused: int = 0
    later: int = 0
    left: int = 0
    stopped: str | None = None

    def count(self, sent: Sent) -> None:
        setattr(self, sent.verdict, getattr(self, sent.verdict) + 1)


@dataclass
class Drain:
    """Everything that draining works with. Used again and again by a watch: it remembers whose records are whose."""

    engine: Engine
    sink: Sink
    source: str
    backoff: Backoff
    stop: Callable[[], bool] = lambda: False
    _known: dict[int, frozenset[Key]] = field(default_factory=dict)

    def run(self) -> Tally:
        """One drain: each due message once."""
        adopt(self.engine)
        tally = Tally(stopped=self.barred())
        if tally.stopped is None:
            lease = DrainLease(self.engine, self.sink.longest_s * 2 + _SPARE_S)
            if lease.take():
                try:
                    self._send_all(lease, tally)
                finally:
                    lease.leave()
            else:
                tally.stopped = "busy"
        tally.left = len(waiting(self.engine))
        return tally

    def barred(self) -> str | None:
        """Why nothing may be sent until a person has looked: the other side knows our key no more."""
        last = last_try(self.engine)
        if last is None or last.sink != self.sink.name or last.outcome != "refused" or last.status not in _NO_RIGHT:
            return None
        return f"http_{last.status}"

    def is_due(self) -> bool:
        """Whether a drain would find something to send."""
        adopt(self.engine)
        return self.barred() is None and next(self._due(waiting(self.engine)), None) is not None

    def _send_all(self, lease: DrainLease, tally: Tally) -> None:
        faults = 0
        held_up: set[Key] = set()
        for queued in self._due(waiting(self.engine), held_up):
            if self.stop():
                return
            if not lease.keep():
                tally.stopped = "busy"
                return
            sent = self._send(queued)
            tally.count(sent)
            if sent.verdict == "later":
                held_up.update(self._keys(queued))
            faults = faults + 1 if sent.for_all else 0
            if faults == _FAULTS_IN_A_ROW or (sent.for_all and sent.verdict == "refused"):
                tally.stopped = sent.fault
                return

    def _due(self, all_waiting: list[Queued], held_up: set[Key] | None = None) -> Iterator[Queued]:
        """What may go out now: neither held, nor behind an earlier one of its household that has not arrived."""
        behind = set() if held_up is None else held_up
        for queued in all_waiting:
            keys = self._keys(queued)
            if behind.intersection(keys) or queued.held or (queued.next_at is not None and queued.next_at > now()):
                behind.update(keys)
            else:
                yield queued

    def _keys(self, queued: Queued) -> frozenset[Key]:
        """What makes two messages wait for each other: the dossier, and each person of the household, for a change
        request is another dossier of the same people."""
        if queued.id not in self._known:
            people = {("person", queued.season, cnp) for cnp in self._people(queued)}
            self._known[queued.id] = frozenset({("dossier", queued.season, queued.number), *people})
        return self._known[queued.id]

    def _people(self, queued: Queued) -> set[str]:
        try:
            record = json.loads(record_text(self.engine, queued.version))
        except LookupError:  # erased; such a message is held
            return set()
        stated = [record.get("applicant"), *(person.get("cnp") for person in record.get("persons", ()))]
        return {cnp for cnp in stated if isinstance(cnp, str)}

    def _send(self, queued: Queued) -> Sent:
        record = record_text(self.engine, queued.version)
        sent = self.sink.send(make_message(queued, record, self.source))
        after = self.backoff.delay(queued.tries + 1, sent.wait_s) if sent.verdict == "later" else None
        next_at = None if after is None else now(plus_s=after)
        note_try(
            self.engine, queued.id, self.sink.name, sent.verdict, status=sent.status, fault=sent.fault, next_at=next_at
        )
        log.info("dossier %s: message %s %s (%s)", queued.number, queued.event_id, sent.verdict, sent.fault or "ok")
        return sent
