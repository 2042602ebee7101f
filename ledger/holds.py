"""Legal holds: while one stands, nothing of the dossier is erased, whatever its term says and whoever asks."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Engine, func, insert, select

from ledger import moments
from ledger.engine import reading, writing
from ledger.journal import journal
from ledger.retention_tables import legal_hold


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold that stands. ``at``: since when; ``by``: who ordered it."""

    number: str
    season: str
    at: str
    by: str
    reason: str


class Holds:
    """The holds of one ledger."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def hold(self, number: str, season: str, by: str, reason: str) -> None:
        """From now on nothing of the dossier is erased; said again, it stands with the newer reason."""
        self._note(number, season, by, "hold", reason)

    def release(self, number: str, season: str, by: str, reason: str) -> bool:
        """The hold ends; False when none stood."""
        if self.of(number, season) is None:
            return False
        self._note(number, season, by, "release", reason)
        return True

    def of(self, number: str, season: str) -> Hold | None:
        with reading(self._engine) as connection:
            return standing(connection, number, season)

    def every(self) -> list[Hold]:
        """All that stand, by season and number."""
        of = legal_hold.c
        newest = select(func.max(of.id)).group_by(of.number, of.season)
        wanted = select(legal_hold).where(of.id.in_(newest), of.act == "hold").order_by(of.season, of.number)
        with reading(self._engine) as connection:
            return [_hold(row) for row in connection.execute(wanted)]

    def _note(self, number: str, season: str, by: str, act: str, reason: str) -> None:
        row = {"at": moments.now(), "by": by, "number": number, "season": season, "act": act, "reason": reason}
        with writing(self._engine) as connection:
            connection.execute(insert(legal_hold), row)
            journal(connection, f"retention.{act}", f"dossier:{season}:{number}", {})


def standing(connection: Connection, number: str, season: str) -> Hold | None:
    """The dossier's hold, if one stands; in a writing transaction nobody can put one up meanwhile."""
    of = legal_hold.c
    newest = select(legal_hold).where(of.number == number, of.season == season).order_by(of.id.desc()).limit(1)
    row = connection.execute(newest).first()
    return _hold(row) if row is not None and row.act == "hold" else None


def _hold(row) -> Hold:  # type: ignore[no-untyped-def]
    return Hold(row.number, row.season, row.at, row.by, row.reason)
