"""A record's message: a CloudEvents 1.0 event in structured JSON, the same bytes on every try."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent

from ledger.outbox import Queued
from models.handover import RECORD_READY

DATASCHEMA = "urn:dosar:record:1"  # the $id of the published JSON Schema (``dosar schema --record``)


@dataclass(frozen=True, slots=True)
class Message:
    """What a sink sends. ``body``: JSON in UTF-8."""

    event_id: str
    body: bytes


def make_message(queued: Queued, record: str, source: str) -> Message:
    """The message of a queued record (its canonical JSON). Extension attributes: ``recordid``, ``sequence`` (counts the
    dossier's messages from 1), and ``supersedes`` (the id of the record that this one replaces) when there is one."""
    attributes: dict[str, object] = {
        "specversion": "1.0",
        "id": queued.event_id,
        "source": source,
        "type": RECORD_READY,
        "subject": queued.number,
        "time": datetime.fromisoformat(queued.made_at),
        "datacontenttype": "application/json",
        "dataschema": DATASCHEMA,
        "recordid": queued.record_id,
        "sequence": str(queued.position),
    }
    if queued.supersedes is not None:
        attributes["supersedes"] = queued.supersedes
    return Message(queued.event_id, JSONFormat().write(CloudEvent(attributes, json.loads(record))))
