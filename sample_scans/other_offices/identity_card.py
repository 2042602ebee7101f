"""Carte de identitate: more printings of both models, and copies as applicants bring them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass

from sample_scans.cards.artwork import arms, guilloche, portrait
from sample_scans.cards.face_2009 import values_of, zone
from sample_scans.cards.placing import at, parents, whom
from sample_scans.cards.sheets import ID2, card, sheet
from sample_scans.ink import Ink, plain
from sample_scans.other_offices.parts_cards import A4, card_css, conformity, conformity_css, pasted, sheet_css
from sample_scans.paper import Layout, Look, Maker, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "identity_card"
_STATES = ("ROUMANIE", "ROMÂNIA", "ROMANIA")
_TITLES = ("CARTE D'IDENTITE", "CARTE DE IDENTITATE", "IDENTITY CARD")
_ADDRESS = "Domiciliu/Adresse/Address"
_GROUNDS = (("#d9b3a6", "#b3c7d9", "#c9d3a9"), ("#a9c9d6", "#dcb9c6"), ("#bcd3b0", "#d9c9a3", "#b9c3df"))


@dataclass(frozen=True)
class Edition:
    """One printing of the face. ``pitch`` mm from label to label; ``drop`` mm from a label to its value."""

    x: float
    top: float
    pitch: float
    drop: float
    parental: bool
    bare_labels: bool


def _heading(edition: Edition) -> str:
    xs = (3.6, 37.0, 71.5)
    parts = [at(x, 2.0, s, "st") + at(x, 5.2, t, "tt") for x, s, t in zip(xs, _STATES, _TITLES, strict=True)]
    return "".join(parts)


def _labels(edition: Edition, v: dict[str, str], rng: random.Random) -> list[tuple[str, str]]:
    father, mother = parents(rng)
    third = (
        ("Prenume părinți/Prénoms des parents/Parents first names", f"{father} {mother}")
        if edition.parental
        else ("Cetățenie/Nationalité/Nationality", "Română / ROU")
    )
    return [
        ("Nume/Nom/Last name", v["surname"]), ("Prenume/Prénom/First name", v["given"]), third,
        ("Loc naștere/Lieu de naissance/Place of birth", v["birth"]), (_ADDRESS, v["address"]),
    ]  # fmt: skip


def _face(edition: Edition, v: dict[str, str], person: Human, rng: random.Random) -> str:
    """The face: series under the heading, CNP over the names, sex at the right, issuer and validity below."""
    spell: Callable[[str], str] = plain if edition.bare_labels else lambda text: text
    x, y = edition.x, edition.top
    body = ""
    for i, (label, value) in enumerate(_labels(edition, v, rng)):
        body += at(x, y + i * edition.pitch, spell(label), "l") + at(
            x, y + i * edition.pitch + edition.drop, value, "v"
        )
    sex, foot = y + (1.0 if edition.parental else 2.0) * edition.pitch, y + 5 * edition.pitch + 3.3
    right, series = rng.uniform(66.5, 69), rng.uniform(52, 60)
    return (
        guilloche(rng, *ID2, rng.choice(_GROUNDS), rng.uniform(0.45, 0.75)) + _heading(edition)
        + at(29.5, 2.2, arms(4.6, "#6d5a3c")) + at(series, 8.9, f"SERIA {v['series']} NR {v['number']}", "no")
        + at(x, 12.7, f"CNP&#160; {v['cnp']}", "no") + at(3.3, 14.0, portrait(rng, person.sex, 29, 37.5, grey=True))
        + body + at(88, sex, "Sex/Sexe/Sex", "l") + at(88, sex + edition.drop, v["sex"], "v")
        + at(x, foot, spell("Emisă de/Délivrée par/Issued by"), "l") + at(x, foot + edition.drop, v["issuer"], "v e")
        + at(right, foot, spell("Valabilitate/Validité/Validity"), "l")
        + at(right, foot + edition.drop, f"{v['from']}-{v['until']}", "v e")
        + at(90, 38, portrait(rng, person.sex, 11, 14, ghost=True)) + at(4, 53.6, "SPECIMEN", "tiny")
        + zone(person, 6.4, 63)
    )  # fmt: skip


def _css(family: str, value: float, weight: int, colour: str) -> str:
    return (
        f".st{{font-size:7pt;font-weight:700;color:{colour}}}.tt{{font-size:5.3pt;color:{colour}}}"
        f".l{{font-size:4.5pt;color:{colour}}}.v{{font-family:{family};font-size:{value}pt;font-weight:{weight}}}"
        f".no{{font-family:{family};font-size:8.4pt;font-weight:{max(weight, 600)}}}.e{{font-size:{value - 0.8}pt}}"
    )


def _recent(rng: random.Random) -> Edition:
    return Edition(rng.uniform(34.6, 36.2), 16.8, rng.uniform(6.1, 6.5), 2.1, False, rng.random() < 0.6)


def _early(rng: random.Random) -> Edition:
    return Edition(rng.uniform(35, 37), 16.8, rng.uniform(6.1, 6.3), 2.4, True, rng.random() < 0.4)


def _with(make: Callable[[Household, random.Random, Look, Human], Paper]) -> Maker:
    """A maker for the person asked for, else for one of the household who is old enough for a card."""

    def of(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
        return make(world, rng, look, whom(world, rng, person, lambda m: m is world.applicant))

    return of


def laser_face(world: Household, rng: random.Random, look: Look, person: Human) -> Paper:
    """The card itself, 2009 model, dark laser letters."""
    ink = Ink(rng)
    v = values_of(ink, person, bare=rng.random() < 0.15, room=37)
    css = _css(f"{look.sans},sans-serif", rng.choice((7.2, 7.6, 8.0)), rng.choice((500, 700)), "#3d5470")
    return ink.paper(
        KIND, "laser_face", (card(_face(_recent(rng), v, person, rng)),), card_css(look, ID2, "#f7f5ef") + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=person.cnp,
    )  # fmt: skip


def parental_face(world: Household, rng: random.Random, look: Look, person: Human) -> Paper:
    """The card itself, 1997 model, the letters of an early card printer."""
    ink = Ink(rng)
    v = values_of(ink, person, bare=rng.random() < 0.5, room=36)
    family, size = rng.choice(((f"{look.mono},monospace", 6.8), (f"{look.sans},sans-serif", 7.6)))
    css = _css(family, size, 600, "#4b5f49")
    return ink.paper(
        KIND, "parental_face", (card(_face(_early(rng), v, person, rng)),), card_css(look, ID2, "#f2f5ea") + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=person.cnp,
    )  # fmt: skip


def _sheet_copy(
    layout: str, edition: Edition, place: tuple[float, float, float, str], world: Household, rng: random.Random,
    look: Look, person: Human,
) -> Paper:  # fmt: skip
    """A whole sheet with the card copied on it at ``place`` (left, top, scale, ink) and the applicant's note."""
    ink = Ink(rng)
    left, top, scale, tone = place
    v = values_of(ink, person, bare=edition.parental and rng.random() < 0.4, room=36)
    copy = pasted(_face(edition, v, person, rng), ID2, left, top, scale, tone)
    note = conformity(
        rng, left + rng.uniform(4, 40), top + ID2[1] * scale + rng.uniform(10, 30), date_text(world.filed)
    )
    css = (
        sheet_css(look, *A4, "0", "sans") + card_css(look, ID2, "#f8f8f6") + conformity_css(look, rng)
        + _css(f"{look.sans},sans-serif", 7.6, 600, "#3f4a58")
    )  # fmt: skip
    extra = note if rng.random() < 0.75 else ""
    return ink.paper(KIND, layout, (sheet(copy + extra),), css, person=person.cnp)


def enlarged_copy(world: Household, rng: random.Random, look: Look, person: Human) -> Paper:
    """The copier's key for small originals: the card at about one and a half times its size."""
    scale = rng.choice((1.41, 1.5, 1.6))
    edition = _early(rng) if rng.random() < 0.35 else _recent(rng)
    place = (
        (A4[0] - ID2[0] * scale) / 2 + rng.uniform(-8, 8),
        rng.uniform(16, 70),
        scale,
        rng.choice(("grey", "hard")),
    )
    return _sheet_copy("enlarged_copy", edition, place, world, rng, look, person)


def certified_copy(world: Household, rng: random.Random, look: Look, person: Human) -> Paper:
    """A copy in natural size somewhere on the upper half of a sheet."""
    edition = _early(rng) if rng.random() < 0.25 else _recent(rng)
    place = (
        rng.uniform(10, 92),
        rng.uniform(12, 90),
        rng.choice((1.0, 1.0, 1.04)),
        rng.choice(("grey", "grey", "full")),
    )
    return _sheet_copy("certified_copy", edition, place, world, rng, look, person)


LAYOUTS = (
    Layout("laser_face", _with(laser_face)),
    Layout("parental_face", _with(parental_face)),
    Layout("enlarged_copy", _with(enlarged_copy)),
    Layout("certified_copy", _with(certified_copy)),
)
