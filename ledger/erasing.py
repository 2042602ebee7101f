"""A dossier erased: one transaction in which its rows, their salts and its scans' keys go, and a row says so.

Before it all is there, after it nothing; cut off in between, nothing happened. Files that can go afterwards (sealed
objects in the archive, messages in the hand-over's folder) are written down in the same transaction and worked off by
the house (``flows.retention``), again and again until they are gone.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, insert, select, text

from ledger import dossier_rows, moments, tables
from ledger import retention_tables as t
from ledger.all_tables import all_tables
from ledger.covering import Covering, covering
from ledger.dossier_rows import Keys, Subject
from ledger.engine import writing
from ledger.holds import standing
from ledger.journal import cover_again, journal
from ledger.outbox_tables import outbox
from ledger.proof import ERASED
from models.errors import DosarError, ExitCode


class CannotErase(DosarError):
    """The dossier stays as it is; the message says why, in Romanian."""

    exit_code = ExitCode.REJECTED


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be erased and why. ``rule``: the outcome whose term ended, or ``request``; ``due``: since when
    (``YYYY-MM-DD``, empty for a request); ``reason`` and ``by`` stay for good and hold no personal data."""

    number: str
    season: str
    rule: str
    due: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Erased:
    """What went: the erasure's number, rows by table, scans that went and scans that another dossier still needs."""

    erasure: int
    counts: dict[str, int]
    scans: tuple[str, ...]
    shared: tuple[str, ...]


def erase(engine: Engine, order: Order) -> Erased:
    """Erase a dossier. :class:`CannotErase`: nobody knows it, a hold stands, or a row beside it was changed."""
    with writing(engine) as connection:
        _zero_what_goes(connection)
        _refuse_held(connection, order)
        subject = dossier_rows.subject_of(connection, order.number, order.season)
        keys = dossier_rows.keys_of(connection, subject)
        if "dossier_version" not in keys and "batch_scan" not in keys:
            raise CannotErase(f"dosarul {order.number} ({order.season}) nu este în registru")
        covers = covering(connection, subject, keys)
        if covers.altered:
            raise CannotErase(
                f"dosarul {order.number} nu se poate șterge: un rând scris odată cu ale lui nu mai este cel scris "
                f"({covers.altered[0]}); rulați întâi «dosar verify»"
            )
        counts = {name: len(some) for name, some in sorted(keys.items())}
        erasure = _open(connection, order, subject, covers, counts)
        _note_files(connection, erasure, subject)
        _go(connection, subject, keys, covers)
        connection.execute(insert(t.erasure_end), {"erasure": erasure, "at": moments.now()})
        name = f"dossier:{order.season}:{order.number}"
        journal(
            connection, "dossier.erased", name, {"erasure": erasure, "rule": order.rule, "rows": sum(counts.values())}
        )
        journal(connection, ERASED, name, {"events": covers.events})
    return Erased(erasure, counts, subject.erased, subject.shared)


def _zero_what_goes(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        connection.execute(text("PRAGMA secure_delete = ON"))


def _refuse_held(connection: Connection, order: Order) -> None:
    hold = standing(connection, order.number, order.season)
    if hold is not None:
        raise CannotErase(
            f"dosarul {order.number} ({order.season}) este reținut din {hold.at[:10]} ({hold.reason}); "
            "ridicați întâi reținerea cu «dosar retention release»"
        )


def _open(connection: Connection, order: Order, subject: Subject, covers: Covering, counts: dict[str, int]) -> int:
    told = {"changed": covers.changed, "uncovered": covers.uncovered}
    row = {
        "at": moments.now(), "by": order.by, "number": order.number, "season": order.season, "rule": order.rule,
        "due": order.due, "reason": order.reason, "counts": counts | {k: n for k, n in told.items() if n},
        "digest": hashlib.sha256("\n".join(sorted(covers.digests)).encode()).hexdigest(),
    }  # fmt: skip
    key = connection.execute(insert(t.erasure), row).inserted_primary_key
    assert key is not None
    erasure = int(key[0])
    fates = [(scan, "erased") for scan in subject.erased] + [(scan, "shared") for scan in subject.shared]
    for scan, fate in fates:
        connection.execute(insert(t.erasure_scan), {"erasure": erasure, "scan": scan, "fate": fate})
    for event in covers.events:
        connection.execute(insert(t.erased_event), {"event": event, "erasure": erasure})
    return erasure


def _note_files(connection: Connection, erasure: int, subject: Subject) -> None:
    """Sealed objects and plain scans of the archive, and messages that may still lie in the hand-over's folder."""
    of, sent = t.scan_key.c, outbox.c
    sealed = {
        row.scan: row.object
        for row in connection.execute(select(of.scan, of.object).where(of.scan.in_(subject.erased)))
    }
    files = [("archive", scan, 0) for scan in subject.erased if scan not in sealed]
    files += [("archive", an_object, 1) for an_object in sealed.values() if an_object is not None]
    mine = select(sent.event_id).where(sent.number == subject.number, sent.season == subject.season)
    files += [("handover", message, 0) for message in connection.execute(mine.order_by(sent.id)).scalars()]
    for place, name, is_sealed in files:
        row = {"erasure": erasure, "place": place, "name": name, "sealed": is_sealed}
        connection.execute(insert(t.erasure_file), row)


def _go(connection: Connection, subject: Subject, keys: Keys, covers: Covering) -> None:
    """The salts first: what stays is covered again by this transaction, before anything is removed."""
    known = all_tables()
    for name, some in covers.staying.items():
        cover_again(connection, known[name], dossier_rows.values_of(connection, known[name], some).values())
    dossier_rows.remove(connection, {tables.salt.name: [(event,) for event in covers.events]})
    dossier_rows.remove(connection, keys)
    dossier_rows.forget(connection, subject)
