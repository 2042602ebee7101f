"""The right to drain the outbox: one holder at a time, whoever else starts meanwhile.

A row with a time at which the right ends by itself, so that a drain that was killed blocks nobody for long; works alike
on SQLite and PostgreSQL and over several machines (whose clocks agree within seconds). A holder that slept past its
time finds out when it next asks (:meth:`DrainLease.keep`); what it sent twice meanwhile has the same event id.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine, Row, insert, select

from ledger.engine import writing
from ledger.moments import now
from ledger.outbox_tables import handover_lease


@dataclass
class DrainLease:
    """``seconds``: how long the right lasts without being kept up; longer than the longest single try to send."""

    engine: Engine
    seconds: float
    holder: str = field(default_factory=lambda: uuid.uuid4().hex)
    _half_over: str = ""

    def take(self) -> bool:
        """Take the right; False while another one has it."""
        with writing(self.engine) as connection:
            last = _last(connection)
            if last is not None and last.holder != self.holder and _holds(last):
                return False
            self._write(connection, "take")
        return True

    def keep(self) -> bool:
        """Before each try: True while the right is ours; it is made longer when half of it is over."""
        if now() < self._half_over:
            return True
        with writing(self.engine) as connection:
            last = _last(connection)
            if last is None or last.holder != self.holder or last.act == "leave":
                return False
            self._write(connection, "keep")
        return True

    def leave(self) -> None:
        """Give the right back, if it still is ours."""
        with writing(self.engine) as connection:
            last = _last(connection)
            if last is not None and last.holder == self.holder and last.act != "leave":
                self._write(connection, "leave")

    def _write(self, connection: Connection, act: str) -> None:
        row = {"holder": self.holder, "act": act, "at": now(), "until": now(plus_s=self.seconds)}
        connection.execute(insert(handover_lease), row)
        self._half_over = now(plus_s=self.seconds / 2)


def _last(connection: Connection) -> Row | None:
    return connection.execute(select(handover_lease).order_by(handover_lease.c.id.desc()).limit(1)).first()


def _holds(last: Row) -> bool:
    return last.act != "leave" and last.until > now()
