"""The engine's two workers: one decides what came in, one sends what was decided, each until it has arrived."""

from __future__ import annotations

import logging
import random
import threading
import time
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import httpx
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent
from standardwebhooks import Webhook

from heating_engine.decide import Verdict, decide
from heating_engine.receiver import attributes_of
from heating_engine.store import Received, Store, Unsent
from heating_engine.table import Table

log = logging.getLogger("heating_engine")

DECISION_MADE = "ro.dosar.decision.made"
_DECISIONS = uuid.UUID("b2a5f3c8-3f8e-5a55-9d7c-0f5f6f1c9f11")


class Decider(threading.Thread):
    """Decides each message once. The decision's id is made of the message's, so that it is the same after a kill."""

    def __init__(self, store: Store, tables: Mapping[str, Table], source: str, wake: threading.Event) -> None:
        super().__init__(name="decider", daemon=True)
        self._store, self._tables, self._source, self._wake = store, tables, source, wake
        self.decided = threading.Event()

    def run(self) -> None:
        while True:
            for message in self._store.undecided():
                decision_id, body = make_decision(message, self._tables, self._source)
                self._store.decide(message, decision_id, body)
                self.decided.set()
            self._wake.wait(1.0)
            self._wake.clear()


class Sender(threading.Thread):
    """Sends decisions in their order: the first one that fails is tried again, after longer and longer times."""

    def __init__(self, store: Store, url: str, secret: str, wake: threading.Event, most_s: float) -> None:
        super().__init__(name="sender", daemon=True)
        self._store, self._url, self._secret, self._wake, self._most_s = store, url, secret, wake, most_s
        self._client = httpx.Client(timeout=10, follow_redirects=False, trust_env=False)

    def run(self) -> None:
        failed = 0
        while True:
            for decision in self._store.unsent():
                if not self._send(decision):
                    failed += 1
                    time.sleep(min(self._most_s, 0.2 * 2 ** min(failed, 20)) * random.uniform(0.5, 1))
                    break
                failed = 0
            else:
                self._wake.wait(1.0)
                self._wake.clear()

    def _send(self, decision: Unsent) -> bool:
        """True when it arrived, or will never be taken (4xx, but for those that a new key or time mends)."""
        moment = datetime.now(UTC)
        headers = {
            "content-type": "application/cloudevents+json",
            "webhook-id": decision.decision_id,
            "webhook-timestamp": str(int(moment.timestamp())),
            "webhook-signature": Webhook(self._secret).sign(decision.decision_id, moment, decision.body.decode()),
        }
        try:
            status = self._client.post(self._url, content=decision.body, headers=headers).status_code
        except httpx.HTTPError:
            return False
        if status >= 500 or status in (401, 403, 408, 429) or 300 <= status < 400:
            return False
        if status >= 400:
            log.error("decision %s was refused: HTTP %d", decision.decision_id, status)
        self._store.mark_sent(decision.decision_id, status)
        return True


def make_decision(message: Received, tables: Mapping[str, Table], source: str) -> tuple[str, bytes]:
    """The id and the body of the decision of a kept message."""
    event = attributes_of(message.body)
    verdict = _decided(event["data"], tables)
    decision_id = str(uuid.uuid5(_DECISIONS, f"{message.source}\n{message.event_id}"))
    data = {
        "record": event["recordid"],
        "replaces": event.get("supersedes"),
        "message": message.event_id,
        "number": event["subject"],
        "outcome": verdict.outcome,
        "aid": verdict.aid,
        "flags": verdict.flags,
        "not_judged": ["excluding_goods", "bank_deposits", "local_taxes_paid"],
        "trace": verdict.trace,
    }
    attributes = {
        "specversion": "1.0",
        "id": decision_id,
        "source": source,
        "type": DECISION_MADE,
        "subject": event["subject"],
        "time": datetime.now(UTC),
        "datacontenttype": "application/json",
    }
    return decision_id, JSONFormat().write(CloudEvent(attributes, data))


def _decided(record: dict[str, Any], tables: Mapping[str, Table]) -> Verdict:
    """No record may stop the engine: what it cannot decide goes to a person."""
    try:
        return decide(record, tables)
    except Exception as fault:
        verdict = Verdict()
        verdict.flag("engine_fault", f"Motorul nu a putut hotărî ({type(fault).__name__}).")
        return verdict
