"""JSON in one form only: what is hashed, compared or kept as text is written by these rules."""

from __future__ import annotations

import json

# Made once: json.dumps would make an encoder for every call.
_ENCODE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


def to_json(value: object) -> str:
    """Canonical JSON: sorted keys, no blanks, letters as they are; ValueError for NaN."""
    return _ENCODE(value)
