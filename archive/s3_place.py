"""Where an S3 archive stands: what the settings say of it. No client here: settings are read at every start."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_URL = re.compile(r"s3://(?P<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(?P<prefix>[A-Za-z0-9!_.*'()/-]*))?")


@dataclass(frozen=True, slots=True)
class S3Place:
    """``endpoint`` is ``https://host:port``; keys of objects begin with ``prefix`` (may be empty). ``retention_days``:
    for how long the server itself refuses to delete a scan (governance mode), 0 for not at all; ``encrypted``: the
    server encrypts what it keeps (SSE-S3)."""

    endpoint: str
    bucket: str
    prefix: str
    access_key: str
    secret_key: str = field(repr=False)
    region: str = "us-east-1"
    retention_days: int = 0
    encrypted: bool = False

    @property
    def shown(self) -> str:
        return f"{self.endpoint}/{self.bucket}/{self.prefix}"


def split_url(url: str) -> tuple[str, str]:
    """Bucket and prefix of ``s3://bucket/prefix``; ValueError for anything else.

    >>> split_url("s3://scanari/dosar/2017/")
    ('scanari', 'dosar/2017')
    """
    found = _URL.fullmatch(url)
    if not found:
        raise ValueError("not an S3 place")
    return found["bucket"], (found["prefix"] or "").strip("/")
