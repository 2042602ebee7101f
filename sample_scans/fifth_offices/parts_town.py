"""Town halls of the places where people are at home, as this room's papers show them."""

from __future__ import annotations

import random
from dataclasses import replace

from sample_scans import places
from sample_scans.fifth_offices.parts_desk import Desk, letterhead
from sample_scans.other_offices.parts_clerk import county_name, landline, rank
from sample_scans.world import Address, Household, Human

_GENITIVE = {"municipiul": "municipiului", "orașul": "orașului", "comuna": "comunei"}


def resident(world: Household, person: Human | None, rng: random.Random) -> Human:
    """``person`` or the applicant, with a home outside Cluj-Napoca."""
    who = person or world.applicant
    return who if person or world.domicile_elsewhere else replace(who, domicile=places.elsewhere(rng))


def hall_of(place: Address) -> str:
    """``Primăria comunei Iclod``."""
    return f"Primăria {_GENITIVE[rank(place)]} {place.city}"


def town_head(t: Desk, place: Address, office: str, style: str = "") -> str:
    """The head of the town hall's letter with its department."""
    title = t.any(hall_of(place).upper(), f"{rank(place).upper()} {place.city.upper()}", hall_of(place))
    seat = t.any("Str. Principală nr. {}", "Piața Libertății nr. {}", "Str. Republicii nr. {}").format(
        t.rng.randint(1, 90)
    )
    county = county_name(place)
    above = t.any(
        f"ROMÂNIA<br>JUDEȚUL {county.upper()}", f"R O M Â N I A<br>Județul {county}", f"JUDEȚUL {county.upper()}"
    )
    title = f'<span class="small">{above}</span><br>{title}'
    reach = t.any(f"{seat}, tel. {landline(t)}", f"C.U.I. {places.tax_code(t.rng, 7)}, {seat}", "")
    return letterhead(t, title, [office, reach], place.city[0] + place.county[0], style)


def number_and_day(t: Desk, world: Household, most: int) -> str:
    """The outgoing number, as this room prints it."""
    number, day = t.rng.randint(120, most), t.issued(world, None)
    return t.any(f"Nr. {number} din {day}", f"Nr. {number}/{day}", f"Nr. ieșire {number} / {day}")


def lives(t: Desk, who: Human) -> str:
    """Where the person is at home, after the name."""
    word = t.any(t.sex(who, "domiciliat", "domiciliată") + " în", "cu domiciliul în", "având domiciliul în")
    return f"{word} {t.place(who.domicile)}"


def use(t: Desk) -> str:
    return t.any(
        "S-a eliberat prezenta spre a-i servi la Primăria Municipiului Cluj-Napoca, pentru ajutorul de încălzire.",
        "Prezenta se eliberează la solicitarea persoanei în cauză, pentru dosarul de încălzire a locuinței.",
        "Eliberăm prezenta pentru obținerea ajutorului de încălzire în sezonul rece 2017-2018.",
        "Prezenta servește la întocmirea dosarului privind ajutorul pentru încălzirea locuinței.",
    )
