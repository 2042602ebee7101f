"""How values are placed on cards and forms: absolute positions in mm, one character to a box, whom a paper is about."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from sample_scans.ink import Ink
from sample_scans.paper import esc
from sample_scans.places import COUNTIES
from sample_scans.world import Address, Household, Human

_SMALLER_TOWNS = ("Turda", "Dej", "Gherla", "Câmpia Turzii", "București")
_MUNICIPALITIES = frozenset((*(seat for _, seat, _ in COUNTIES.values()), *_SMALLER_TOWNS))
_TOWNS = ("Huedin", "Cehu Silvaniei", "Jibou", "Șimleu Silvaniei", "Aiud", "Beclean", "Năsăud", "Luduș")
_COMMA = str.maketrans("şţŞŢ", "șțȘȚ")
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
    """A town as cards print it; of a birth place abroad only its name.

    >>> place_on_card(("CJ", "Cluj-Napoca")), place_on_card(("B", "București")), place_on_card(("CJ", "Florești"))
    ('Jud.CJ Mun.Cluj-Napoca', 'Mun.București', 'Jud.CJ Com.Florești')
    """
    county, town = place
    if not county:
        return town
    if county == "B":
        return f"Mun.{town}"
    rank = "Mun." if town in _MUNICIPALITIES else "Orș." if town in _TOWNS else "Com."
    return f"Jud.{county} {rank}{town}"


def address_lines(place: Address) -> tuple[str, str]:
    """The two lines of an address on a card."""
    return place_on_card((place.county, place.city)), place.on_card()[1]


def in_lines(ink: Ink, path: str, lines: tuple[str, ...], room: int = 38) -> str:
    """A text in several lines, marked as one; smaller when a line has more characters than there is ``room`` for."""
    longest = max(len(line) for line in lines)
    size = "" if longest <= room else " long" if longest <= room * 1.17 else " longer"
    return ink.text(path, "\n".join(lines), f"two{size}")


def parents(rng: random.Random) -> tuple[str, str]:
    """First names of father and mother, in capitals."""
    return rng.choice(_FATHERS), rng.choice(_MOTHERS)


def age_on(person: Human, day: date) -> int:
    """Full years of age on ``day``."""
    return day.year - person.birth_date.year - ((day.month, day.day) < (person.birth_date.month, person.birth_date.day))


def whom(world: Household, rng: random.Random, person: Human | None, fits: Callable[[Human], bool]) -> Human:
    """``person`` if given, else one of the members that fit, else the applicant.

    Names come with comma letters throughout (Turkish ``ş`` too), as the contract writes them.
    """
    if person is None:
        fitting = [m for m in world.members if fits(m)]
        person = rng.choice(fitting) if fitting else world.applicant
    return replace(person, surname=person.surname.translate(_COMMA), given_names=person.given_names.translate(_COMMA))


def birthday_after(person: Human, year: int) -> date:
    """The person's birthday in ``year``; cards end on it."""
    born = person.birth_date
    if (born.month, born.day) == (2, 29):
        return date(year, 2, 28)
    return born.replace(year=year)
