"""The keys of encrypted scans in the ledger: outside of the archive, so that a key can be destroyed.

Rows change only when the master key is rotated; an erasure removes them (:mod:`ledger.erasing`). They are not covered
by the audit chain: a key that was changed unseals nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import Engine, func, insert, select, update

from ledger import moments
from ledger.engine import reading, writing
from ledger.journal import journal
from ledger.retention_tables import erasure_file, scan_key

_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class KeyRow:
    """A row of ``scan_key``. ``wrapped``: in hex, sealed by the master key named ``master``."""

    scan: str
    master: str
    wrapped: str
    object: str | None


class ScanKeys:
    """The keys of one ledger. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def find(self, scan: str) -> KeyRow | None:
        with reading(self._engine) as connection:
            row = connection.execute(_rows().where(scan_key.c.scan == scan)).first()
        return KeyRow(*row) if row else None

    def add(self, scan: str, master: str, wrapped: str) -> KeyRow:
        """Keep a new key; the one that stands when there is one already."""
        with writing(self._engine) as connection:
            row = connection.execute(_rows().where(scan_key.c.scan == scan)).first()
            if row is not None:
                return KeyRow(*row)
            fresh = {"scan": scan, "master": master, "wrapped": wrapped, "made_at": moments.now()}
            connection.execute(insert(scan_key), fresh)
        return KeyRow(scan, master, wrapped, None)

    def placed(self, scan: str, an_object: str) -> None:
        """The scan's sealed bytes lie in the archive under this id. LookupError: its key is gone."""
        with writing(self._engine) as connection:
            done = connection.execute(update(scan_key).where(scan_key.c.scan == scan).values(object=an_object))
            if done.rowcount != 1:
                raise LookupError("the scan's key is gone")

    def every(self) -> Iterator[KeyRow]:
        """All keys, by scan; read in groups, so that nobody waits for the end of it."""
        last = ""
        while True:
            with reading(self._engine) as connection:
                wanted = _rows().where(scan_key.c.scan > last).order_by(scan_key.c.scan).limit(_AT_ONCE)
                group = [KeyRow(*row) for row in connection.execute(wanted)]
            yield from group
            if len(group) < _AT_ONCE:
                return
            last = group[-1].scan

    def shredded(self) -> set[str]:
        """Sealed objects of the archive whose keys were destroyed."""
        of = erasure_file.c
        with reading(self._engine) as connection:
            wanted = select(of.name).where(of.place == "archive", of.sealed == 1)
            return set(connection.execute(wanted).scalars())

    def counts(self) -> dict[str, int]:
        """How many keys each master key seals."""
        of = scan_key.c
        with reading(self._engine) as connection:
            found = connection.execute(select(of.master, func.count()).group_by(of.master).order_by(of.master))
            return {row[0]: int(row[1]) for row in found}

    def rewrap(self, master: str, again: Callable[[KeyRow], str]) -> int:
        """Seal every key that another master key sealed by ``master``; how many. A group in each transaction: cut off
        anywhere, the rest is done the next time."""
        of, done = scan_key.c, 0
        while True:
            with writing(self._engine) as connection:
                others = _rows().where(of.master != master).order_by(of.scan).limit(_AT_ONCE)
                group = [KeyRow(*row) for row in connection.execute(others)]
                for key in group:
                    fresh = {"master": master, "wrapped": again(key)}
                    connection.execute(update(scan_key).where(of.scan == key.scan).values(**fresh))
                if group:
                    journal(connection, "keys.rewrapped", f"master:{master}", {"keys": len(group)})
            done += len(group)
            if not group:
                return done


def _rows():  # type: ignore[no-untyped-def]
    of = scan_key.c
    return select(of.scan, of.master, of.wrapped, of.object)
