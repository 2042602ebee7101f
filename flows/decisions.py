"""Decisions coming in, by HTTP or as files: understood, then kept. What cannot be kept is refused by name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from cloudevents.core.exceptions import BaseCloudEventException
from cloudevents.core.formats.json import JSONFormat
from cloudevents.core.v1.event import CloudEvent
from pydantic import SecretStr, ValidationError
from sqlalchemy import Engine

from flows.signature import BadSignature, verify
from ledger.decisions import keep_decision
from models.decision import Decision, DecisionData, DecisionRefused
from models.handover import DECISION_MADE, EVENT_TYPE

MOST_BYTES = 262_144  # of one decision with its trace
_LONGEST = 300  # characters of an id or a source


def parse_decision(body: bytes) -> Decision:
    """The decision that this CloudEvent (structured JSON, UTF-8) brings. :class:`models.decision.DecisionRefused`:
    ``too_large``, ``malformed`` (with the key), ``wrong_type``."""
    if len(body) > MOST_BYTES:
        raise DecisionRefused("too_large")
    event = _as_json(body)
    for name in ("id", "source", "type", "specversion"):  # the library makes up an id that is missing
        if not isinstance(event.get(name), str) or not 0 < len(event[name]) <= _LONGEST:
            raise DecisionRefused("malformed", name)
    if event["type"] != DECISION_MADE:
        raise DecisionRefused("wrong_type")
    try:
        understood = JSONFormat().read(lambda attributes, data: CloudEvent(attributes, data), body)
        data = DecisionData.model_validate(understood.get_data())
    except ValidationError as error:
        _malformed(error)
    except (BaseCloudEventException, ValueError, TypeError, AttributeError):
        raise DecisionRefused("malformed") from None
    return Decision(understood.get_source(), understood.get_id(), event, data)


def receive_posted(engine: Engine, secret: SecretStr, headers: Mapping[str, str], body: bytes) -> bool:
    """A decision that was posted; False when it was known. It is verified before anything of it is read.

    :class:`models.decision.DecisionRefused`; ``unauthorised`` unless it is signed with the secret, a moment ago.
    """
    lower = {name.lower(): value for name, value in headers.items()}
    if lower.get("content-type", "").partition(";")[0].strip().lower() != EVENT_TYPE:
        raise DecisionRefused("unsupported")
    try:
        signed_id = verify(secret, lower, body)
    except BadSignature:
        raise DecisionRefused("unauthorised") from None
    made = parse_decision(body)
    if made.event_id != signed_id:
        raise DecisionRefused("malformed", "webhook-id")
    return keep_decision(engine, made, "http")


def receive_file(engine: Engine, file: Path) -> tuple[Decision, bool]:
    """A decision from a file, and whether it is new. Who may run the program is trusted: files are not signed."""
    try:
        with file.open("rb") as opened:
            body = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise DecisionRefused("malformed", f"{file.name}: {error.strerror}") from None
    made = parse_decision(body)
    return made, keep_decision(engine, made, "file")


def _as_json(body: bytes) -> dict[str, Any]:
    try:
        event = json.loads(body.decode("utf-8"), parse_constant=_no_number)
        json.dumps(event, ensure_ascii=False, allow_nan=False).encode("utf-8")  # nor can half a character be stored
    except (ValueError, RecursionError):
        raise DecisionRefused("malformed") from None
    if not isinstance(event, dict):
        raise DecisionRefused("malformed")
    return event


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


def _malformed(error: ValidationError) -> NoReturn:
    """Names the key only: the value may be anybody's."""
    where = "/".join(str(part) for part in error.errors()[0]["loc"])
    raise DecisionRefused("malformed", f"data/{where}" if where else "data") from None
