"""Points in time as the ledger writes them: UTC, ISO 8601, microseconds, a Z, so that text order is time order."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


def now(plus_s: float = 0.0) -> str:
    """This moment, or the one so many seconds from it."""
    return written(datetime.now(UTC) + timedelta(seconds=plus_s))


def written(moment: datetime) -> str:
    """
    >>> written(datetime(2017, 11, 14, 9, 30, tzinfo=UTC))
    '2017-11-14T09:30:00.000000Z'
    """
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
