"""Seeded known items: fields whose value is known, given to clerks as if they were doubtful, and what they typed.

What comes out is an honest catch rate: how often a wrong reading is noticed. No dossier ever changes by it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement, Connection, Engine, Row, and_, func, insert, or_, select

from ledger import moments, tables
from ledger.desk_tables import account as accounts
from ledger.desk_tables import correction
from ledger.engine import reading, writing
from ledger.paper_tables import seed_item, seed_outcome
from models.dossier import Dossier, Value

Proof = Literal["two_looks", "witness"]
SeedAct = Literal["enter", "illegible", "skip", "kind", "undo"]
TWO_LOOKS = (
    "doi funcționari au tastat la fel",
    "tastat la fel ca citirea",
    "alt act al dosarului are același CNP",
)  # reasons of validators.blind


@dataclass(frozen=True, slots=True)
class Seed:
    """One item that was given to a clerk. ``offered``: the readings that are shown, none for what is typed blind."""

    id: int
    at: str
    account: int
    number: str
    season: str
    document: str
    path: str
    kind: str
    version: int
    value: Value
    offered: tuple[str, ...]
    proof: Proof


@dataclass(frozen=True, slots=True)
class DeskCatches:
    """The seeded items of one desk (an account), those with a value. ``caught``: the value typed was the true one."""

    name: str
    caught: int
    missed: int
    illegible: int

    @property
    def answered(self) -> int:
        return self.caught + self.missed


@dataclass(frozen=True, slots=True)
class Keyed:
    """A field that two independent looks settled."""

    number: str
    document: str
    path: str


class Seeds:
    """The seeded items of one ledger: ``Seeds(ledger.engine)``. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def open_of(self, account: int) -> Seed | None:
        """What was given to this clerk and not answered yet."""
        with reading(self._engine) as connection:
            return _open(connection, account)

    def add(self, seed: Seed) -> Seed:
        """Give it; as kept, with its number."""
        row = {name: getattr(seed, name) for name in Seed.__slots__ if name not in ("id", "at", "offered")}
        row |= {"at": moments.now(), "offered": list(seed.offered)}
        with writing(self._engine) as connection:
            key = connection.execute(insert(seed_item), row).inserted_primary_key
            assert key is not None
            found = connection.execute(select(seed_item).where(seed_item.c.id == key[0])).one()
        return _seed(found)

    def answer(self, seed: Seed, act: SeedAct, value: Value, same: bool, seconds: float) -> None:
        row = {"seed": seed.id, "at": moments.now(), "account": seed.account, "act": act, "value": value, "same": same}
        with writing(self._engine) as connection:
            connection.execute(insert(seed_outcome), row | {"seconds": round(max(0.0, seconds), 1)})

    def last_answered(self, account: int) -> tuple[Seed, str] | None:
        """This clerk's newest answer that is not taken back, and when it was given."""
        with reading(self._engine) as connection:
            wanted = (
                select(seed_item, seed_outcome.c.at.label("answered"))
                .join(seed_outcome, seed_outcome.c.seed == seed_item.c.id)
                .where(
                    seed_item.c.account == account,
                    seed_outcome.c.id == _newest(),
                    seed_outcome.c.act.not_in(("undo", "skip")),
                )
                .order_by(seed_outcome.c.id.desc())
                .limit(1)
            )
            row = connection.execute(wanted).first()
        return (_seed(row), row.answered) if row else None

    def still_open(self, account: int, season: str, since: str) -> list[Seed]:
        """What this clerk must see as open fields: given and not answered, and what a true field stays open after
        (skipped, or typed blind unlike the reading), as long as that was after ``since``."""
        said = seed_outcome.c
        wanted = (
            select(seed_item, said.act, said.same, said.at.label("answered"))
            .select_from(seed_item)
            .outerjoin(seed_outcome, and_(said.seed == seed_item.c.id, said.id == _newest()))
            .where(seed_item.c.account == account, seed_item.c.season == season)
            .where(or_(said.id.is_(None), said.act == "undo", said.at > since))
            .order_by(seed_item.c.id)
        )
        with reading(self._engine) as connection:
            rows = connection.execute(wanted).all()
        return [_seed(row) for row in rows if _leaves_open(row)]

    def given_to(self, account: int) -> set[tuple[str, str, str]]:
        """(number, document, path) of everything that this clerk was ever given, or keyed themselves."""
        of, own = seed_item.c, correction.c
        with reading(self._engine) as connection:
            seen = connection.execute(select(of.number, of.document, of.path).where(of.account == account)).all()
            keyed = connection.execute(
                select(own.number, own.document, own.path).where(own.account == account, own.path.is_not(None))
            ).all()
        return {(r[0], r[1], r[2]) for r in (*seen, *keyed)}

    def keyed_twice(self, season: str, but: int, limit: int = 200) -> list[Keyed]:
        """Fields that two independent looks settled, this clerk's own left out; the newest ones."""
        of, later = correction.c, correction.alias()
        undone = select(later.c.id).where(later.c.undoes == of.id).exists()
        wanted = (
            select(of.number, of.document, of.path)
            .where(of.season == season, of.reason.in_(TWO_LOOKS), of.account != but, ~undone)
            .order_by(of.id.desc())
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return [Keyed(*row) for row in connection.execute(wanted)]

    def newest(self, number: str, season: str) -> tuple[int, Dossier] | None:
        """The dossier's newest version, with its number."""
        of = tables.dossier_version.c
        wanted = select(of.id, of.json).where(of.number == number, of.season == season).order_by(of.id.desc()).limit(1)
        with reading(self._engine) as connection:
            row = connection.execute(wanted).first()
        return (row.id, Dossier.model_validate_json(row.json)) if row else None

    def numbers(self, season: str) -> list[str]:
        """The season's dossiers, to draw proven fields from."""
        of = tables.dossier_version.c
        with reading(self._engine) as connection:
            return list(connection.execute(select(of.number).where(of.season == season).distinct()).scalars())

    def catches(self) -> list[DeskCatches]:
        """What each desk caught and missed, by its account's name."""
        of, said = seed_item.c, seed_outcome.c
        wanted = (
            select(accounts.c.name, said.act, said.same, func.count())
            .select_from(seed_item)
            .join(seed_outcome, said.seed == of.id)
            .join(accounts, accounts.c.id == of.account)
            .where(said.id == _newest(), said.act.in_(("enter", "illegible")))
            .group_by(accounts.c.name, said.act, said.same)
        )
        with reading(self._engine) as connection:
            rows = connection.execute(wanted).all()
        return [_catches(name, [r for r in rows if r[0] == name]) for name in sorted({r[0] for r in rows})]


def _catches(name: str, rows: Sequence[Row]) -> DeskCatches:
    def count(act: str, same: bool | None = None) -> int:
        return sum(r[3] for r in rows if r[1] == act and same in (None, bool(r[2])))

    return DeskCatches(name, count("enter", True), count("enter", False), count("illegible"))


def _leaves_open(row: Row) -> bool:
    """Whether a true field would still wait for somebody after this answer."""
    return row.act in (None, "undo", "skip") or (row.act == "enter" and not row.same and not row.offered)


def _newest() -> ColumnElement[int]:
    """The number of an item's newest outcome."""
    other = seed_outcome.alias()
    return select(func.max(other.c.id)).where(other.c.seed == seed_item.c.id).correlate(seed_item).scalar_subquery()


def _open(connection: Connection, account: int) -> Seed | None:
    said = seed_outcome.alias("said")
    newest = select(said.c.act).where(said.c.id == _newest()).correlate(seed_item).scalar_subquery()
    wanted = select(seed_item).where(seed_item.c.account == account).order_by(seed_item.c.id.desc()).limit(1)
    row = connection.execute(wanted.where(func.coalesce(newest, "undo") == "undo")).first()
    return _seed(row) if row else None


def _seed(row: Row) -> Seed:
    facts = {name: row._mapping[name] for name in Seed.__slots__}
    return Seed(**facts | {"offered": tuple(facts["offered"])})
