"""Signed messages, after Standard Webhooks (standardwebhooks.com): both ways between dosar and the engine.

Three headers: ``webhook-id`` (the CloudEvent's id), ``webhook-timestamp`` (seconds since 1970) and
``webhook-signature`` (``v1,`` + base64 of the HMAC-SHA256 of ``id.timestamp.body``). A message that is more than five
minutes old, or from the future, is not accepted: what somebody recorded cannot be sent again later.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from pydantic import SecretStr
from standardwebhooks import Webhook

from flows.handover_settings import secret_key


class BadSignature(Exception):
    """A message that does not come from who has the secret, or not just now. Says no more on purpose."""


def sign(secret: SecretStr, event_id: str, body: bytes, at: datetime | None = None) -> dict[str, str]:
    """The headers that go with this body. Each try has its own time, and so its own signature."""
    moment = at or datetime.now(UTC)
    return {
        "webhook-id": event_id,
        "webhook-timestamp": str(int(moment.timestamp())),
        "webhook-signature": Webhook(secret_key(secret)).sign(event_id, moment, body.decode()),
    }


def verify(secret: SecretStr, headers: Mapping[str, str], body: bytes) -> str:
    """The ``webhook-id`` that is signed together with the body. :class:`BadSignature` for anything else."""
    known = {name.lower(): value for name, value in headers.items()}
    try:
        Webhook(secret_key(secret)).verify(body, known, json_parse=False)
    except Exception:  # the library lets broken base64, UTF-8 and numbers through as errors of their own kinds
        raise BadSignature from None
    return known["webhook-id"]
