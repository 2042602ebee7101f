"""Where and by which way a request is handed in: intake points and channels, as the city's two pages give them.

Where the pages contradict each other every value stands there with its source, the heating-aid page's first, and a flag
tells a person what is wrong; the program never takes a side. Hours are local time, ``HH:MM``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from validators.seasons.toml_node import Node

DAYS = {
    "mon": "luni", "tue": "marți", "wed": "miercuri", "thu": "joi", "fri": "vineri", "sat": "sâmbătă",
    "sun": "duminică",
}  # fmt: skip
_SPAN = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d-(?:[01]\d|2[0-3]):[0-5]\d")
_ID = re.compile(r"[a-z][a-z0-9_]*")
_USES = ("dossiers", "forms")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[a-z]{2,}")


@dataclass(frozen=True, slots=True)
class Said:
    """A text and the source that says it."""

    value: str
    source: str


@dataclass(frozen=True, slots=True)
class Hours:
    """Opening hours of a week: day (``mon``..``sun``) -> ``08:30-16:30``; a day that is not there is closed."""

    days: Mapping[str, str]
    source: str

    def text(self) -> str:
        """``luni-miercuri 08:30-16:30, joi 08:30-18:30, vineri 08:30-16:30``: equal days that follow are one."""
        runs: list[list[str]] = []
        for day in DAYS:
            same = runs and self.days.get(runs[-1][-1]) == self.days.get(day)
            if same:
                runs[-1].append(day)
            else:
                runs.append([day])
        return ", ".join(f"{_span(run)} {self.days[run[0]]}" for run in runs if run[0] in self.days)


@dataclass(frozen=True, slots=True)
class Point:
    """A place for citizens. ``uses``: ``dossiers`` are taken there, ``forms`` may be picked up there.

    ``addresses`` and ``hours``: one value for each source that gives one, the heating-aid page's first; ``flags``: what
    a person must confirm, in Romanian, empty where the pages agree.
    """

    id: str
    title: str
    aliases: tuple[str, ...]
    uses: tuple[str, ...]
    addresses: tuple[Said, ...]
    hours: tuple[Hours, ...]
    flags: tuple[str, ...]

    @property
    def address(self) -> str | None:
        """As the first source writes it; None where no page says it."""
        return self.addresses[0].value if self.addresses else None

    @property
    def opening(self) -> str | None:
        """The first source's hours as a line of Romanian; None where no page says them."""
        return self.hours[0].text() if self.hours else None

    @property
    def takes_dossiers(self) -> bool:
        return "dossiers" in self.uses


@dataclass(frozen=True, slots=True)
class Channel:
    """A way by which a dossier comes in. ``heating``: asked for these kinds of heating only; empty: for all."""

    id: str
    title: str
    aliases: tuple[str, ...]
    source: str
    heating: tuple[str, ...] = ()
    flag: str | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """Where the city answers questions about the aid."""

    email: Said
    phones: tuple[Said, ...]


def read_points(root: Node, sources: Mapping[str, object]) -> tuple[Point, ...]:
    """The season's ``[[points]]``, none where the file has none; ConfigError that names the key."""
    points = tuple(_point(n, sources) for n in _each(root, "points"))
    _once(root, "points", [(p.id, *p.aliases) for p in points])
    return points


def read_channels(root: Node, sources: Mapping[str, object]) -> tuple[Channel, ...]:
    """The season's ``[[channels]]``, none where the file has none; ConfigError that names the key."""
    channels = tuple(_channel(n, sources) for n in _each(root, "channels"))
    _once(root, "channels", [(c.id, *c.aliases) for c in channels])
    return channels


def read_contact(node: Node, sources: Mapping[str, object]) -> Contact | None:
    """``[contact]``; None where the file has none."""
    if not node.table:
        return None
    node.only("email", "phones")
    email = _said(node.child("email"), sources)
    if not _EMAIL.fullmatch(email.value):
        raise node.wrong("email.value", "must be an e-mail address")
    return Contact(email, tuple(_said(n, sources) for n in _each(node, "phones")))


def _point(node: Node, sources: Mapping[str, object]) -> Point:
    node.only("id", "title", "aliases", "uses", "addresses", "hours", "flags")
    uses = node.texts("uses")
    if not set(uses) <= set(_USES):
        raise node.wrong("uses", f"must be of {', '.join(_USES)}")
    addresses = tuple(_said(n, sources) for n in _each(node, "addresses"))
    hours = tuple(_hours(n, sources) for n in _each(node, "hours"))
    flags = _maybe_texts(node, "flags")
    for key, values in (("addresses", addresses), ("hours", hours)):
        if len(values) != 1 and "dossiers" in uses and not flags:
            raise node.wrong(key, "no value or several, and no flag says why")
    return Point(_id(node), node.text("title"), _maybe_texts(node, "aliases"), uses, addresses, hours, flags)


def _channel(node: Node, sources: Mapping[str, object]) -> Channel:
    node.only("id", "title", "aliases", "heating", "source", "flag")
    heating = _maybe_texts(node, "heating")
    if not set(heating) <= {"gas", "electricity", "thermal", "solid"}:
        raise node.wrong("heating", "must be of gas, electricity, thermal, solid")
    flag = node.text("flag") if "flag" in node.table else None
    aliases = _maybe_texts(node, "aliases")
    return Channel(_id(node), node.text("title"), aliases, _source(node, sources), heating, flag)


def _said(node: Node, sources: Mapping[str, object]) -> Said:
    node.only("value", "source")
    return Said(node.text("value"), _source(node, sources))


def _hours(node: Node, sources: Mapping[str, object]) -> Hours:
    node.only("source", *DAYS)
    days = {day: node.text(day) for day in DAYS if day in node.table}
    for day, span in days.items():
        opens, _, closes = span.partition("-")
        if not _SPAN.fullmatch(span) or closes <= opens:
            raise node.wrong(day, "must be hours, such as 08:30-16:30")
    return Hours(days, _source(node, sources))


def _id(node: Node) -> str:
    if not _ID.fullmatch(node.text("id")):
        raise node.wrong("id", "must be of small letters, digits and underscores")
    return node.text("id")


def _source(node: Node, sources: Mapping[str, object]) -> str:
    if node.text("source") not in sources:
        raise node.wrong("source", f"no such source; available: {', '.join(sources)}")
    return node.text("source")


def _each(node: Node, key: str) -> Iterator[Node]:
    return node.children(key) if key in node.table else iter(())


def _maybe_texts(node: Node, key: str) -> tuple[str, ...]:
    return node.texts(key, empty=True) if key in node.table else ()


def _once(root: Node, key: str, called: list[tuple[str, ...]]) -> None:
    seen: set[str] = set()
    for index, names in enumerate(called):
        for name in names:
            if name in seen:
                raise root.wrong(f"{key}[{index}].id", f"{name!r} stands twice")
            seen.add(name)


def _span(run: list[str]) -> str:
    return DAYS[run[0]] if len(run) == 1 else f"{DAYS[run[0]]}-{DAYS[run[-1]]}"
