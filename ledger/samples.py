"""Random audit samples: accepted fields that a clerk reads again without seeing their value.

What comes out is an honest estimate of silent errors: the share of accepted values that are wrong. A reading that is
not the accepted one is shown to a second clerk, blind too. What the second one says decides: the accepted value
(the first clerk mistyped), the first clerk's value (a silent error), or a third one (undecided, counted as an error in
the bound).
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import Connection, Engine, Row, insert, select

from ledger import moments, tables
from ledger.audit_tables import audit_outcome, audit_sample
from ledger.desk_tables import correction
from ledger.engine import reading, writing
from ledger.figures import newest_readings
from ledger.journal import journal
from models.dossier import Value

Verdict = Literal["waiting", "second", "right", "wrong", "undecided"]


@dataclass(frozen=True, slots=True)
class Sample:
    """A drawn field and what became of it. ``value``: what was accepted; never to be shown to who reads it blind."""

    id: int
    at: str
    version: int
    number: str
    season: str
    document: str
    path: str
    kind: str
    value: Value
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class SampleCounts:
    """``population``: accepted fields when the last sample was drawn."""

    drawn: int
    waiting: int
    right: int
    wrong: int
    undecided: int
    population: int

    @property
    def checked(self) -> int:
        return self.right + self.wrong + self.undecided


class Samples:
    """The samples of one ledger: ``Samples(ledger.engine)``. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def draw(self, account: int, season: str, count: int, chance: random.Random | None = None) -> int:
        """Draw so many accepted fields of the season's newest readings, each at most once; how many there were."""
        chance = chance or random.SystemRandom()
        read, of = tables.reading.c, audit_sample.c
        every = select(read.dossier_version, read.document, read.path).where(
            read.dossier_version.in_(newest_readings(season)), read.status == "accepted"
        )
        with reading(self._engine) as connection:  # many rows: nobody who writes has to wait for them
            keys = [(row[0], row[1], row[2]) for row in connection.execute(every)]
        with writing(self._engine) as connection:
            known = {(r[0], r[1], r[2]) for r in connection.execute(select(of.version, of.document, of.path))}
            fresh = [key for key in keys if key not in known]
            picked = chance.sample(fresh, min(count, len(fresh)))
            for key in picked:
                self._add(connection, account, key, len(keys))
            if picked:
                journal(connection, "audit.sampled", f"season:{season}", {"count": len(picked), "of": len(keys)})
        return len(picked)

    def next_for(self, account: int) -> Sample | None:
        """The oldest sample that waits for this clerk: nobody read it, or another one did and read something else.

        Nobody checks their own work: a dossier's field that this clerk ever settled is for others.
        """
        with reading(self._engine) as connection:
            own = _settled_by(connection, account)
            for found, by in _judged(connection, None):
                done = account in by or (found.number, found.season, found.path) in own
                if found.verdict in ("waiting", "second") and not done:
                    return found
        return None

    def by_id(self, sample: int) -> Sample | None:
        return next((s for s, _ in self._all(sample)), None)

    def keep(self, sample: int, account: int, value: Value, same: bool, seconds: float) -> bool:
        """What this clerk read there. False, and nothing kept, when it does not wait for them."""
        with writing(self._engine) as connection:
            found = [(s, by) for s, by in _judged(connection, sample) if s.verdict in ("waiting", "second")]
            if not found or account in found[0][1]:
                return False
            if (found[0][0].number, found[0][0].season, found[0][0].path) in _settled_by(connection, account):
                return False
            row = {"sample": sample, "at": moments.now(), "account": account, "value": value, "same": same}
            connection.execute(insert(audit_outcome), row | {"seconds": round(max(0.0, seconds), 1)})
        return True

    def counts(self) -> SampleCounts:
        verdicts = [s.verdict for s, _ in self._all()]
        with reading(self._engine) as connection:
            last = select(audit_sample.c.population).order_by(audit_sample.c.id.desc()).limit(1)
            population = connection.execute(last).scalar() or 0
        return SampleCounts(
            drawn=len(verdicts), waiting=sum(v in ("waiting", "second") for v in verdicts),
            right=verdicts.count("right"), wrong=verdicts.count("wrong"), undecided=verdicts.count("undecided"),
            population=population,
        )  # fmt: skip

    def faults(self) -> list[Sample]:
        """The samples whose accepted value is wrong, or that two clerks could not settle."""
        return [s for s, _ in self._all() if s.verdict in ("wrong", "undecided")]

    def _all(self, sample: int | None = None) -> list[tuple[Sample, set[int]]]:
        with reading(self._engine) as connection:
            return _judged(connection, sample)

    def _add(self, connection: Connection, account: int, key: tuple[int, str, str], population: int) -> None:
        version, read, paper = tables.dossier_version.c, tables.reading.c, tables.document.c
        wanted = (
            select(version.number, version.season, paper.kind, read.value)
            .join(tables.document, paper.dossier_version == version.id)
            .join(tables.reading, (read.dossier_version == version.id) & (read.document == paper.id))
            .where(version.id == key[0], paper.id == key[1], read.path == key[2])
        )
        row = connection.execute(wanted).one()
        facts = {"version": key[0], "document": key[1], "path": key[2], "at": moments.now(), "by": account}
        connection.execute(insert(audit_sample), {**row._mapping, **facts, "population": population})


def _settled_by(connection: Connection, account: int) -> set[tuple[str, str, str | None]]:
    """Dossier and path of every field that this account acted on, whichever paper it stood on then."""
    of = correction.c
    rows = connection.execute(select(of.number, of.season, of.path).where(of.account == account).distinct())
    return {(row.number, row.season, row.path) for row in rows}


def _judged(connection: Connection, sample: int | None) -> list[tuple[Sample, set[int]]]:
    of = audit_sample.c
    wanted = select(audit_sample).order_by(of.id)
    said = select(audit_outcome).order_by(audit_outcome.c.id)
    if sample is not None:
        wanted, said = wanted.where(of.id == sample), said.where(audit_outcome.c.sample == sample)
    outcomes: dict[int, list[Row]] = {}
    for row in connection.execute(said):
        outcomes.setdefault(row.sample, []).append(row)
    return [_one(row, outcomes.get(row.id, [])) for row in connection.execute(wanted)]


def _one(row: Row, outcomes: list[Row]) -> tuple[Sample, set[int]]:
    facts = {name: row._mapping[name] for name in Sample.__slots__ if name != "verdict"}
    return Sample(**facts, verdict=verdict(outcomes)), {o.account for o in outcomes}


def verdict(outcomes: Iterable[Row]) -> Verdict:
    """What one or two blind readings say of an accepted value."""
    said = list(outcomes)
    if not said:
        return "waiting"
    if said[0].same or said[-1].same:
        return "right"
    if len(said) == 1:
        return "second"
    return "wrong" if said[0].value is not None and said[0].value == said[1].value else "undecided"
