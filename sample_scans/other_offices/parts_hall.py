"""Heads and findings of town halls in the country: tax offices and agricultural registers."""

from __future__ import annotations

import random
from dataclasses import replace

from sample_scans import places
from sample_scans.other_offices.parts_clerk import Clerk, county_name, landline, masthead, rank
from sample_scans.world import Address, Household, Human


def hall_head(t: Clerk, place: Address, office: str, style: str | None = None) -> str:
    """The head of a town hall's letter; ``office`` is its department."""
    kind = rank(place).upper()
    genitive = {"MUNICIPIUL": "MUNICIPIULUI", "ORAȘUL": "ORAȘULUI", "COMUNA": "COMUNEI"}[kind]
    title = t.any(f"{kind} {place.city.upper()}", f"PRIMĂRIA {genitive} {place.city.upper()}")
    lines = ["ROMÂNIA", f"JUDEȚUL {county_name(place).upper()}", office]
    if t.chance(0.5):
        lines.append(f"Cod fiscal {places.tax_code(t.rng, 7)}, tel./fax {landline(t)}")
    return masthead(t, title, lines, style)


def from_elsewhere(world: Household, person: Human | None, rng: random.Random) -> Human:
    """``person``, else the applicant; whoever is at home in Cluj-Napoca is given a home in another town."""
    who = person or world.applicant
    return who if world.domicile_elsewhere or person else replace(who, domicile=places.elsewhere(rng))


def home_line(t: Clerk, who: Human) -> str:
    """Where the person is at home, with the participle."""
    return f"{t.sex(who, 'domiciliat', 'domiciliată')} în {t.place(who.domicile)}"


def holdings(t: Clerk) -> list[tuple[str, str]]:
    """Buildings, land, vehicles, each with what is known of it; mostly nothing."""
    house = f"casă de locuit, {t.rng.randint(42, 140)} mp"
    ground = f"teren intravilan {t.rng.randint(120, 900)} mp"
    none = t.any("nu deține", "nu figurează", "fără", "nu")
    return [
        (t.any("Clădiri", "Clădiri (locuințe, anexe)"), t.any(none, none, house)),
        (t.any("Terenuri", "Terenuri intravilan / extravilan"), t.any(none, none, ground)),
        (t.any("Mijloace de transport", "Auto / mijloace de transport"), none),
    ]


def farm(t: Clerk) -> list[tuple[str, str]]:
    """What the register says of a household: land by use, animals, machines."""
    none = t.any("-", "nu are", "0")

    def hectares() -> str:
        return t.any(none, f"0,{t.rng.randint(5, 95):02d} ha", f"{t.rng.randint(4, 60)} ari")

    return [
        ("Teren arabil", hectares()),
        (t.any("Pășuni și fânețe", "Fânețe"), hectares()),
        (t.any("Livezi", "Vii și livezi"), t.any(none, hectares())),
        (t.any("Păduri", "Curți, construcții"), t.any(none, hectares())),
        ("Bovine", t.any(none, none, "1")),
        (t.any("Ovine și caprine", "Porcine"), t.any(none, none, str(t.rng.randint(1, 6)))),
        ("Păsări", t.any(none, str(t.rng.randint(3, 30)))),
        (t.any("Tractoare, utilaje", "Mașini agricole"), none),
    ]


def for_what(t: Clerk) -> str:
    return t.any(
        "Prezenta s-a eliberat la cerere, pentru acordarea ajutorului de încălzire la Cluj-Napoca.",
        "Se eliberează pentru a fi depusă la dosarul de ajutor social pentru încălzire.",
        "Eliberată pentru Primăria municipiului Cluj-Napoca, Direcția de Asistență Socială și Medicală.",
        "Actul este valabil 30 de zile de la data eliberării.",
    )
