"""Seasons as data: ``validators/seasons/<season>.toml``, checked when loaded. A new season is a new file, no code."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from string import Formatter

from models.errors import ConfigError
from models.kinds import KINDS
from validators.seasons.places import read_channels, read_contact, read_points
from validators.seasons.shape import Ages, Ceiling, Filing, RequirementSpec, Season, Source, VehicleLimits
from validators.seasons.tables import read_tables
from validators.seasons.toml_node import Node

__all__ = ["FOLDER", "Season", "available_seasons", "load_season", "read_season"]

FOLDER = Path(__file__).parent
_NAME = re.compile(r"\d{4}-\d{4}")
_HEATING = ("gas", "electricity", "thermal", "solid")
_CERTAINTY = ("certain", "likely", "uncertain")


def available_seasons(folder: Path = FOLDER) -> tuple[str, ...]:
    """The ids of the seasons that have a file in ``folder``."""
    return tuple(sorted(p.stem for p in folder.glob("*.toml") if _NAME.fullmatch(p.stem)))


def load_season(season_id: str, folder: Path = FOLDER) -> Season:
    """The season; ConfigError when there is no such file or a key in it is missing or wrong."""
    known = available_seasons(folder)
    if season_id not in known:
        raise ConfigError(f"season {season_id!r}: no such season; available: {', '.join(known) or 'none'}")
    return read_season(folder / f"{season_id}.toml")


def read_season(path: Path) -> Season:
    """The season in this file, or a ConfigError that names the key."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise ConfigError(f"{path.name}: not TOML: {broken}") from None
    root = Node(path.name, "", data)
    if root.text("id") != path.stem:
        raise root.wrong("id", f"must be {path.stem!r}, as the file is named")
    return _season(root)


def _season(root: Node) -> Season:
    root.only(
        "id", "title", "place", "period", "filing", "ages", "income", "foreigners", "ceilings", "tables", "gaps",
        "requirements", "sources", "points", "channels", "contact",
        "checks", "vehicles",
    )  # fmt: skip
    sources = _sources(root.child("sources"))
    period, place, income = root.child("period"), root.child("place"), root.child("income")
    income.only("kinds", "yearly_divisor", "source")
    first, last = period.month("first_month"), period.month("last_month")
    if last < first:
        raise period.wrong("last_month", "lies before first_month")
    return Season(
        id=root.text("id"),
        title=root.text("title"),
        city=place.text("city"),
        county=place.text("county"),
        first_month=first,
        last_month=last,
        filing=_filing(root.child("filing"), sources),
        ages=_ages(root.child("ages")),
        yearly_divisor=income.number("yearly_divisor", 1, 12),
        yearly_source=_source(income, sources),
        exempt_nationalities=root.child("foreigners").texts("exempt_nationalities", empty=True),
        income_kinds=_kinds(income, "kinds"),
        ceilings=tuple(_ceiling(node, sources) for node in root.children("ceilings")),
        tables=read_tables(root.maybe_child("tables"), sources),
        gaps=root.texts("gaps", empty=True) if "gaps" in root.table else (),
        requirements=_requirements(root, sources),
        sources=sources,
        checks=_requirements(root, sources, "checks") if "checks" in root.table else (),
        vehicles=_vehicles(root.maybe_child("vehicles"), sources),
        points=read_points(root, sources),
        channels=read_channels(root, sources),
        contact=read_contact(root.maybe_child("contact"), sources),
    )


def _sources(node: Node) -> dict[str, Source]:
    found = {}
    for name in node.table:
        one = node.child(name)
        one.only("title", "certainty")
        if one.text("certainty") not in _CERTAINTY:
            raise one.wrong("certainty", f"must be one of {', '.join(_CERTAINTY)}")
        found[name] = Source(name, one.text("title"), one.text("certainty"))
    return found


def _source(node: Node, sources: Mapping[str, Source], key: str = "source") -> str:
    if node.text(key) not in sources:
        raise node.wrong(key, f"no such source; available: {', '.join(sources)}")
    return node.text(key)


def _filing(node: Node, sources: Mapping[str, Source]) -> Filing:
    node.only("first_day", "last_day", "same_month_until", "sources")
    if node.day("last_day") < node.day("first_day"):
        raise node.wrong("last_day", "lies before first_day")
    named = node.child("sources")
    return Filing(
        node.day("first_day"),
        node.day("last_day"),
        node.number("same_month_until", 1, 31),
        {key: _source(named, sources, key) for key in ("first_day", "last_day", "same_month_until")},
    )


def _ages(node: Node) -> Ages:
    names = ("identity_card", "adult", "income_from", "school_from", "school_to")
    node.only(*names)
    return Ages(*(node.number(name, 0, 30) for name in names))


def _kinds(node: Node, key: str) -> tuple[str, ...]:
    kinds = node.texts(key)
    for kind in kinds:
        if kind not in KINDS:
            raise node.wrong(key, f"unknown kind {kind!r}")
    return kinds


def _ceiling(node: Node, sources: Mapping[str, Source]) -> Ceiling:
    node.only("heating", "household", "amount", "source")
    for key, allowed in (("heating", _HEATING), ("household", ("single", "family"))):
        if not set(node.texts(key)) <= set(allowed):
            raise node.wrong(key, f"must be of {', '.join(allowed)}")
    return Ceiling(node.texts("heating"), node.texts("household"), node.amount("amount"), _source(node, sources))


def _requirements(root: Node, sources: Mapping[str, Source], key: str = "requirements") -> tuple[RequirementSpec, ...]:
    specs = tuple(_requirement(node, sources) for node in root.children(key))
    for index, spec in enumerate(specs):
        if spec.id in [s.id for s in specs[:index]]:
            raise root.wrong(f"{key}[{index}].id", f"{spec.id!r} stands twice")
    return specs


def _vehicles(node: Node, sources: Mapping[str, Source]) -> VehicleLimits | None:
    if not node.table:
        return None
    node.only("years", "most", "source")
    return VehicleLimits(node.number("years", 1, 50), node.number("most", 0, 10), _source(node, sources))


def _requirement(node: Node, sources: Mapping[str, Source]) -> RequirementSpec:
    node.only("id", "title", "basis", "source", "kinds", "messages", "waivable")
    kinds, messages = node.maybe_child("kinds"), node.child("messages")
    for key in messages.table:
        try:
            list(Formatter().parse(messages.text(key)))
        except ValueError as broken:
            raise messages.wrong(key, f"braces do not match: {broken}") from None
    return RequirementSpec(
        id=node.text("id"),
        title=node.text("title"),
        basis=node.text("basis"),
        source=_source(node, sources),
        kinds={role: _kinds(kinds, role) for role in kinds.table},
        messages={key: messages.text(key) for key in messages.table},
        key=f"{node.file}: {node.path}",
        waivable=node.flag("waivable"),
    )
