"""The shape of a season: law as data, each value with its source. :func:`validators.seasons.load_season` fills it.

Money is lei as ``Decimal``, months are ``YYYY-MM``, days are ``date``. A value that the source leaves out is None and
carries a flag that says why; the program never fills such a hole by itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from models.errors import ConfigError
from validators.seasons.places import Channel, Contact, Point


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value comes from. ``certainty``: ``certain``, ``likely`` or ``uncertain``."""

    id: str
    title: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Filing:
    """The days on which requests of this season are taken, and the rule of the 20th.

    ``same_month_until``: the last day of the month (inclusive) on which a request still gives right to that month.
    """

    first_day: date
    last_day: date
    same_month_until: int
    sources: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Ceiling:
    """Net income per person above which there is no aid: lei, of the month before the application.

    ``household``: ``single`` or ``family``.
    """

    heating: tuple[str, ...]
    household: tuple[str, ...]
    amount: Decimal
    source: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: its id, its unit (``percent``, ``lei/luna``, ...) and the source of its values."""

    id: str
    unit: str
    source: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A value and where it comes from; ``flag`` tells a person what is wrong with it, ``value`` None is a hole."""

    value: Decimal | None
    source: str
    flag: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """``above`` exclusive and ``upto`` inclusive bound it, both None where rows are told apart by ``label`` only."""

    label: str
    above: Decimal | None
    upto: Decimal | None
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def row(self, label: str) -> Row:
        """The row with this label; KeyError that lists what there is."""
        found = next((r for r in self.rows if r.label == label), None)
        if found is None:
            raise KeyError(f"no row {label!r}; available: {', '.join(r.label for r in self.rows)}")
        return found

    @property
    def flagged(self) -> tuple[tuple[str, str, Cell], ...]:
        """(row label, column id, cell) of every value that a person must confirm."""
        return tuple((r.label, name, cell) for r in self.rows for name, cell in r.cells.items() if cell.flag)


class Message(str):
    """A Romanian message that knows which one of the season's it is, and which fields it complains of.

    ``key``: its name in the season's file; ``code``: the finding's, where it is finer than the key; ``fields``: paths.
    """

    __slots__ = ("code", "fields", "key")

    key: str
    code: str | None
    fields: tuple[str, ...]

    def __new__(cls, text: str, key: str, code: str | None = None, fields: tuple[str, ...] = ()) -> Message:
        made = super().__new__(cls, text)
        made.key, made.code, made.fields = key, code, fields
        return made

    def coded(self, code: str | None) -> Message:
        """The same message as a finding with this code."""
        return Message(str(self), self.key, code, self.fields)


class FieldList(str):
    """Field names in Romanian, as a message lists them, with their paths."""

    __slots__ = ("paths",)

    paths: tuple[str, ...]

    def __new__(cls, text: str, paths: tuple[str, ...]) -> FieldList:
        made = super().__new__(cls, text)
        made.paths = paths
        return made


@dataclass(frozen=True, slots=True)
class RequirementSpec:
    """One item of the checklist. ``basis``: the words of the law or page; ``kinds``: the documents that count.

    ``kinds`` maps a role that the rule knows (``papers`` where there is only one) to kinds of CONTRACT section 3.
    """

    id: str
    title: str
    basis: str
    source: str
    kinds: Mapping[str, tuple[str, ...]]
    messages: Mapping[str, str]
    key: str
    waivable: bool = False  # whether a clerk may let a dossier off

    def papers(self, role: str = "papers") -> tuple[str, ...]:
        """The kinds of this role; ConfigError that names the missing key."""
        if role not in self.kinds:
            raise ConfigError(f"{self.key}.kinds.{role}: lipsește")
        return self.kinds[role]

    def say(self, message: str, **facts: object) -> Message:
        """The Romanian message filled in; ConfigError that names the missing key."""
        try:
            text = self.messages[message].format(**facts)
        except KeyError as missing:
            raise ConfigError(f"{self.key}.messages.{message}: {missing.args[0]!r} lipsește") from None
        text = re.sub(r"(?<!\.)\.\.(?!\.)", ".", text)  # a name's initial at the end of a sentence has its point
        paths = tuple(p for fact in facts.values() if isinstance(fact, FieldList) for p in fact.paths)
        return Message(text, message, None, paths)


@dataclass(frozen=True, slots=True)
class Ages:
    """Ages that the checklist turns on, in full years on the day of the application."""

    identity_card: int  # from here on a person has an identity card
    adult: int
    income_from: int  # below, nobody is asked about income
    school_from: int
    school_to: int  # last age at which a person is taken for a pupil although nobody said so


@dataclass(frozen=True, slots=True)
class VehicleLimits:
    """When the page's list of goods excludes a car or motorcycle: younger than ``years``, or more than ``most`` older.

    Only ever a hint: adapted vehicles and places that are hard to reach are excepted, and no paper shows that.
    """

    years: int
    most: int
    source: str


@dataclass(frozen=True, slots=True)
class Season:
    """A cold season. ``yearly_divisor``: what a yearly income is divided by to give a month's."""

    id: str
    title: str
    city: str
    county: str
    first_month: str
    last_month: str
    filing: Filing
    ages: Ages
    yearly_divisor: int
    yearly_source: str
    exempt_nationalities: tuple[str, ...]
    income_kinds: tuple[str, ...]
    ceilings: tuple[Ceiling, ...]
    tables: Mapping[str, Table]
    gaps: tuple[str, ...]
    requirements: tuple[RequirementSpec, ...]
    sources: Mapping[str, Source]
    checks: tuple[RequirementSpec, ...] = ()
    vehicles: VehicleLimits | None = None
    points: tuple[Point, ...] = ()
    channels: tuple[Channel, ...] = ()
    contact: Contact | None = None

    @property
    def last_day(self) -> date:
        """The last day of the last month."""
        return date.fromordinal(date.fromisoformat(f"{next_month(self.last_month)}-01").toordinal() - 1)

    def start_month(self, filed: date) -> str | None:
        """The first month of aid for a request of this day; None when none is left (the rule of the 20th)."""
        month = filed.strftime("%Y-%m")
        if filed.day > self.filing.same_month_until:
            month = next_month(month)
        month = max(month, self.first_month)
        return month if month <= self.last_month else None

    def point(self, name: str | None) -> Point | None:
        """The intake point with this id, or one that goes by this name as well; None when the season has none."""
        return next((p for p in self.points if name in (p.id, *p.aliases)), None)

    def channel(self, name: str | None) -> Channel | None:
        """The channel with this id, or one that goes by this name as well; None when the season has none."""
        return next((c for c in self.channels if name in (c.id, *c.aliases)), None)

    def requirement(self, requirement_id: str) -> RequirementSpec | None:
        return next((r for r in self.requirements if r.id == requirement_id), None)


def next_month(month: str) -> str:
    """
    >>> next_month("2017-12")
    '2018-01'
    """
    year, number = (int(part) for part in month.split("-"))
    return f"{year + number // 12:04d}-{number % 12 + 1:02d}"


def previous_month(month: str) -> str:
    """
    >>> previous_month("2018-01")
    '2017-12'
    """
    year, number = (int(part) for part in month.split("-"))
    return f"{year - 1:04d}-12" if number == 1 else f"{year:04d}-{number - 1:02d}"
