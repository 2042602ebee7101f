"""What records, and the messages that carry them, are called by: the same names on every try, for good.

A record is named by what it says: ``record:<season>:<number>:<first 16 hex digits of its SHA-256>``, the digest being
that of its canonical JSON (sorted keys, no blanks, UTF-8). A message is named by a UUID made of the dossier, the
record's whole digest and the message's position among the dossier's messages: a dossier that comes back to an earlier
record (a correction that was undone) is told of again, under a new id.
"""

from __future__ import annotations

import re
import uuid
from typing import NamedTuple

RECORD_READY = "ro.dosar.record.ready"
DECISION_MADE = "ro.dosar.decision.made"
EVENT_TYPE = "application/cloudevents+json"
SHORT = 16  # hex digits of a record's digest in its id: 64 bits within one dossier

_EVENTS = uuid.UUID("5f0d0a36-6f0e-5d8b-9a58-2f5a6a3a7c11")  # the name space of these messages; never to be changed
_RECORD_ID = re.compile(rf"record:(?P<season>[^:]+):(?P<number>.+):(?P<digest>[0-9a-f]{{{SHORT}}})", re.DOTALL)


class RecordName(NamedTuple):
    """The parts of a record's id. ``digest``: the first 16 hex digits of its SHA-256."""

    season: str
    number: str
    digest: str


def record_id(season: str, number: str, sha256: str) -> str:
    """A record's id, for good.

    >>> record_id("2017-2018", "118342", "ab" * 32)
    'record:2017-2018:118342:abababababababab'
    """
    return f"record:{season}:{number}:{sha256[:SHORT]}"


def parse_record_id(text: str) -> RecordName | None:
    """The parts of a record's id; None for anything else.

    >>> parse_record_id("record:2017-2018:118342:abababababababab")
    RecordName(season='2017-2018', number='118342', digest='abababababababab')
    >>> parse_record_id("dossier:118342") is None
    True
    """
    found = _RECORD_ID.fullmatch(text)
    return RecordName(**found.groupdict()) if found else None


def event_id(season: str, number: str, position: int, sha256: str) -> str:
    """The id of the message that tells of this record, as the dossier's ``position``-th message (from 1).

    >>> event_id("2017-2018", "118342", 1, "ab" * 32)
    '168b9af0-7f45-54f2-9936-677557713806'
    """
    return str(uuid.uuid5(_EVENTS, "\n".join((season, number, str(position), sha256))))
