"""How values are placed on cards and forms: absolute positions in mm, one character to a box, whom a paper is about."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date

from sample_scans.ink import Ink
from sample_scans.paper import esc
from sample_scans.world import Household, Human

_MUNICIPALITIES = ("Cluj-Napoca", "Turda", "Dej", "Gherla", "Câmpia Turzii", "Alba Iulia", "Zalău", "Bistrița", "Oradea",
                   "Baia Mare", "Sibiu", "Târgu Mureș", "Satu Mare", "București", "Iași", "Timișoara", "Deva", "Brașov")  # fmt: skip
_FATHERS = (
    "IOAN",
    "VASILE",
    "GHEORGHE",
    "PETRU",
    "NICOLAE",
    "DUMITRU",
    "ALEXANDRU",
    "TRAIAN",
    "ȘTEFAN",
    "LÁSZLÓ",
    "EMIL",
)
_MOTHERS = (
    "MARIA",
    "ANA",
    "ELENA",
    "FLOAREA",
    "RODICA",
    "VIORICA",
    "LUCREȚIA",
    "ILEANA",
    "ERZSÉBET",
    "VERONICA",
    "EVA",
)


def at(x: float, y: float, inner: str, cls: str = "", style: str = "") -> str:
    """``inner`` (ready HTML) with its top left corner at ``x``, ``y`` mm of the card or sheet."""
    return f"<div class='at {cls}' style='left:{x}mm;top:{y}mm;{style}'>{inner}</div>"


def boxes(path: str, text: str, count: int = 0, cls: str = "boxes") -> str:
    """``text`` one character to a box, marked as ``path`` as a whole; empty boxes follow up to ``count``."""
    filled = "".join(f"<i>{esc(c) if c != ' ' else '&#160;'}</i>" for c in text)
    empty = "<i>&#160;</i>" * max(0, count - len(text))
    return f"<span class='{cls}'><span data-f=\"{path}\">{filled}</span>{empty}</span>"


def empty_boxes(count: int, cls: str = "boxes") -> str:
    """``count`` boxes with nothing in them."""
    return f"<span class='{cls}'>{'<i>&#160;</i>' * count}</span>"


def around(path: str, inner: str, cls: str = "") -> str:
    """Ready HTML marked as one printed value (a date whose day, month and year stand apart)."""
    classes = f' class="{cls}"' if cls else ""
    return f'<span data-f="{path}"{classes}>{inner}</span>'


def boxed_cnp(ink: Ink, path: str, digits: str, cls: str = "boxes") -> str:
    """A CNP in thirteen boxes."""
    ink.cnp(path, digits)
    return boxes(path, digits, 13, cls)


def boxed_name(ink: Ink, path: str, name: str, count: int, cls: str = "boxes") -> str:
    """A name in capitals, a letter to a box."""
    ink.name(path, name.upper())
    return boxes(path, name.upper(), count, cls)


def place_on_card(place: tuple[str, str]) -> str:
    """A birth place as cards print it.

    >>> place_on_card(("CJ", "Cluj-Napoca")), place_on_card(("B", "București")), place_on_card(("SJ", "Cehu Silvaniei"))
    ('Jud.CJ Mun.Cluj-Napoca', 'Mun.București', 'Jud.SJ Orș.Cehu Silvaniei')
    """
    county, town = place
    if county == "B" or town.startswith("București"):
        return f"Mun.{town}"
    if town in _MUNICIPALITIES:
        return f"Jud.{county} Mun.{town}"
    return f"Jud.{county} Orș.{town}"


def parents(rng: random.Random) -> tuple[str, str]:
    """First names of father and mother, in capitals."""
    return rng.choice(_FATHERS), rng.choice(_MOTHERS)


def age_on(person: Human, day: date) -> int:
    """Full years of age on ``day``."""
    return day.year - person.birth_date.year - ((day.month, day.day) < (person.birth_date.month, person.birth_date.day))


def whom(world: Household, rng: random.Random, person: Human | None, fits: Callable[[Human], bool]) -> Human:
    """``person`` if given, else the first member that fits, else the applicant."""
    if person is not None:
        return person
    fitting = [m for m in world.members if fits(m)]
    return rng.choice(fitting) if fitting else world.applicant


def birthday_after(person: Human, year: int) -> date:
    """The person's birthday in ``year``; cards end on it."""
    born = person.birth_date
    if (born.month, born.day) == (2, 29):
        return date(year, 2, 28)
    return born.replace(year=year)
