"""Who sees a dossier's CNPs in full, why, and for how long. Each reveal is a row that stays."""

from __future__ import annotations

from sqlalchemy import Engine, insert, select

from ledger import moments
from ledger.audit_tables import reveal
from ledger.engine import reading, writing
from ledger.journal import journal

LASTS_S = 900  # then the reason must be given anew


class Reveals:
    """The reveals of one ledger: ``Reveals(ledger.engine)``. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def open(self, account: int, number: str, season: str, reason: str, lasts_s: float = LASTS_S) -> None:
        """From now on the account sees this dossier's CNPs, for ``lasts_s`` seconds. ``reason`` holds no CNP."""
        row = {"at": moments.now(), "account": account, "number": number, "season": season, "reason": reason}
        with writing(self._engine) as connection:
            connection.execute(insert(reveal), row | {"until": moments.now(lasts_s)})
            journal(connection, "cnp.revealed", f"dossier:{season}:{number}", {"account": account})

    def is_open(self, account: int, number: str, season: str) -> bool:
        of = reveal.c
        mine = (of.account == account, of.number == number, of.season == season, of.until > moments.now())
        with reading(self._engine) as connection:
            return connection.execute(select(of.id).where(*mine).limit(1)).first() is not None
