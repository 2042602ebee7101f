"""The clerk's queue: doubtful fields of the newest versions, one clerk at a time on each.

Order: fields of the dossiers with the fewest open ones first (each settled field then frees most dossiers), then by
how long they have waited; within a dossier what is needed first. A claim is a lease: whoever goes home without a word
blocks nothing for longer than :data:`LEASE_S`. A skipped field comes back to its clerk after :data:`SKIP_S`, and at
once to the others. A field that a clerk typed blind, and that waits for a second one, is not shown to the first.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, and_, case, delete, func, insert, select

from ledger import moments, queue_rows, tables
from ledger.desk_tables import correction, lease, open_field
from ledger.engine import reading, writing
from models.dossier import Dossier

LEASE_S = 600
SKIP_S = 1800


@dataclass(frozen=True, slots=True)
class Item:
    """One doubtful field. ``left_open``: how many its dossier has; ``since``: open from then on."""

    number: str
    season: str
    document: str
    path: str
    version: int
    kind: str
    status: str
    needed: bool
    left_open: int
    since: str

    @property
    def key(self) -> dict[str, str]:
        return {"number": self.number, "season": self.season, "document": self.document, "path": self.path}


@dataclass(frozen=True, slots=True)
class Backlog:
    """How much waits: fields, and the dossiers that they belong to. ``oldest``: the longest wait began then."""

    fields: int
    dossiers: int
    oldest: str | None


class Queue:
    """The queue of one ledger: ``Queue(ledger.engine)``. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._turn = threading.Lock()  # SQLite lets those who wait for it sleep; threads of one desk need not

    def page(self, account: int, limit: int = 50) -> list[Item]:
        """The next fields that this clerk would get, in order."""
        with reading(self._engine) as connection:
            return [_item(row) for row in connection.execute(_free(account, moments.now()).limit(limit))]

    def claim_next(self, account: int) -> Item | None:
        """The next field, now held by this clerk; None when nothing is left for them. What they hold already comes
        first, what they skipped last."""
        with self._turn, writing(self._engine) as connection:
            now = moments.now()
            row = (
                connection.execute(_held(account, now).limit(1)).first()
                or connection.execute(_free(account, now).limit(1)).first()
                or connection.execute(_free(account, now, skipped=True).limit(1)).first()
            )
            if row is None:
                return None
            item = _item(row)
            _note(connection, item.key, account, "claim", LEASE_S)
        return item

    def claim(self, account: int, number: str, season: str, document: str, path: str) -> Item | None:
        """This field, held by this clerk from now on; None when it is not open, or when another holds it."""
        key = {"number": number, "season": season, "document": document, "path": path}
        with self._turn, writing(self._engine) as connection:
            row = connection.execute(select(open_field).where(_is(open_field, key))).first()
            if row is None or _other_holder(connection, key, account):
                return None
            _note(connection, key, account, "claim", LEASE_S)
        return _item(row)

    def release(self, account: int, number: str, season: str, document: str, path: str, skip: bool = False) -> None:
        """Let go of a field; ``skip``: and not see it again for a while. Nothing when another holds it."""
        key = {"number": number, "season": season, "document": document, "path": path}
        with self._turn, writing(self._engine) as connection:
            if not _other_holder(connection, key, account):
                _note(connection, key, account, "skip" if skip else "release", 0.0)

    def backlog(self) -> Backlog:
        of = open_field.c
        first = func.sum(case((of.position == 0, 1), else_=0))  # each dossier has one: one pass over one index
        with reading(self._engine) as connection:
            fields, dossiers, oldest = connection.execute(select(func.count(), first, func.min(of.since))).one()
        return Backlog(fields, dossiers or 0, oldest)

    def rebuild(self) -> int:
        """Make the projection anew from the newest version of every dossier; how many dossiers there are."""
        of = tables.dossier_version.c
        latest = select(func.max(of.id)).group_by(of.number, of.season)
        with writing(self._engine) as connection:
            connection.execute(delete(open_field))
            found = connection.execute(select(of.id, of.json, of.created_at).where(of.id.in_(latest))).all()
            for row in found:
                queue_rows.project(connection, row.id, Dossier.model_validate_json(row.json), row.created_at)
        return len(found)

    def ensure(self) -> None:
        """Fill the projection of a ledger that was written before there was one."""
        with reading(self._engine) as connection:
            empty = connection.execute(select(open_field.c.number).limit(1)).first() is None
            any_version = connection.execute(select(tables.dossier_version.c.id).limit(1)).first() is not None
        if empty and any_version:
            self.rebuild()


_COLUMNS = tuple(open_field.c[name] for name in Item.__dataclass_fields__)


def _free(account: int, now: str, skipped: bool = False) -> Select:
    """Open fields that nobody else holds, in the queue's order."""
    of = open_field.c
    return (
        select(*_COLUMNS)
        .where(~_taken(account, now), ~_keyed(account), *(() if skipped else (~_skipped(account),)))
        .order_by(of.left_open, of.since, of.number, of.season, of.position)
    )


def _held(account: int, now: str) -> Select:
    """What this clerk claimed and did not let go."""
    newest = _newest_lease()
    mine = and_(lease.c.id == newest, lease.c.account == account, lease.c.act == "claim", lease.c.until > now)
    recent = select(lease.c.id).where(lease.c.account == account).order_by(lease.c.id.desc()).limit(5)
    held = select(*_COLUMNS).join(lease, _same_item(lease)).where(lease.c.id.in_(recent), mine, ~_keyed(account))
    return held.order_by(lease.c.id.desc())


def _taken(account: int, now: str) -> ColumnElement[bool]:
    live = and_(lease.c.id == _newest_lease(), lease.c.account != account, lease.c.until > now)
    return select(lease.c.id).where(_same_item(lease), live).correlate(open_field).exists()


def _skipped(account: int) -> ColumnElement[bool]:
    lately = and_(lease.c.account == account, lease.c.act == "skip", lease.c.at > moments.now(-SKIP_S))
    return select(lease.c.id).where(_same_item(lease), lately).correlate(open_field).exists()


def _keyed(account: int) -> ColumnElement[bool]:
    later = correction.alias()
    undone = select(later.c.id).where(later.c.undoes == correction.c.id).exists()
    mine = and_(correction.c.account == account, correction.c.act == "key", ~undone)
    return select(correction.c.id).where(_same_item(correction), mine).correlate(open_field).exists()


def _newest_lease() -> ColumnElement[int]:
    other = lease.alias()
    newest = select(func.max(other.c.id)).where(_same_item(other)).correlate(open_field)
    return newest.scalar_subquery()


def _same_item(other) -> ColumnElement[bool]:  # type: ignore[no-untyped-def]
    return and_(*(other.c[name] == open_field.c[name] for name in ("number", "season", "document", "path")))


def _is(table, key: dict[str, str]) -> ColumnElement[bool]:  # type: ignore[no-untyped-def]
    return and_(*(table.c[name] == value for name, value in key.items()))


def _other_holder(connection: Connection, key: dict[str, str], account: int) -> bool:
    newest = select(lease).where(_is(lease, key)).order_by(lease.c.id.desc()).limit(1)
    row = connection.execute(newest).first()
    return row is not None and row.account != account and row.until > moments.now()


def _note(connection: Connection, key: dict[str, str], account: int, act: str, lasts_s: float) -> None:
    moment = {"account": account, "act": act, "at": moments.now(), "until": moments.now(lasts_s)}
    connection.execute(insert(lease), key | moment)


def _item(row: Row) -> Item:
    return Item(**{name: row._mapping[name] for name in Item.__dataclass_fields__})
