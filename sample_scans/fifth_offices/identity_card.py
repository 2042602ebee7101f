"""Carte de identitate: the card itself, a copy laid on the glass either way, and a telephone's picture printed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date

from sample_scans.cards.artwork import arms, guilloche, portrait
from sample_scans.cards.face_2009 import values_of, zone
from sample_scans.cards.placing import at, parents, whom
from sample_scans.cards.sheets import ID2, card, sheet
from sample_scans.fifth_offices.parts_wallet import (
    UPRIGHT,
    copied,
    desk_css,
    glass_edge,
    grey,
    in_pen,
    on_its_side,
    registry,
    table_top,
    truthful,
)
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import card_css, sheet_css
from sample_scans.paper import Layout, Look, Paper
from sample_scans.world import Household, Human

KIND = "identity_card"
_NEW_MODEL = date(2009, 7, 1)
_NETS = (
    ("#d3b4ad", "#b4c4d6", "#cdd0b0"),
    ("#c2b0cd", "#b0cfc8", "#d9c7b2"),
    ("#adc2cf", "#d6b9c4", "#bccbae"),
)
_ASCII = str.maketrans("ășțîâéĂȘȚÎÂÉ", "astiaeASTIAE")


@dataclass(frozen=True)
class Batch:
    """One office's stock of blanks and its printer."""

    old: bool
    family: str
    pt: float
    weight: int
    colour: str
    bare_labels: bool
    slack: float


def _batch(rng: random.Random, look: Look, old: bool) -> Batch:
    family = rng.choice((look.sans, look.sans, look.mono)) if old else rng.choice((look.sans,) * 4 + (look.mono,))
    pt = rng.choice((6.5, 6.8)) if family == look.mono else rng.choice((7.0, 7.3, 7.7))
    colour = rng.choice(("#4b4f63", "#6b4550", "#3c5560", "#5c5340"))
    return Batch(old, family, pt, rng.choice((500, 600, 700)), colour, rng.random() < 0.3, rng.uniform(0, 1.2))


def _label(batch: Batch, text: str) -> str:
    return text.translate(_ASCII) if batch.bare_labels else text


def _fields(batch: Batch, v: dict[str, str], rng: random.Random) -> list[tuple[str, str]]:
    father, mother = parents(rng)
    between = (
        ("Prenume părinți/Prénoms des parents/Parents first names", rng.choice((f"{father} {mother}",
                                                                              f"{father}/{mother}")))
        if batch.old
        else ("Cetățenie/Nationalité/Nationality", rng.choice(("Română / ROU", "ROMÂNĂ / ROU")))
    )  # fmt: skip
    return [
        ("Nume/Nom/Last name", v["surname"]),
        ("Prenume/Prénom/First name", v["given"]),
        between,
        ("Loc naștere/Lieu de naissance/Place of birth", v["birth"]),
        ("Domiciliu/Adresse/Address", v["address"]),
    ]


def _numbers(batch: Batch, v: dict[str, str], x: float, rng: random.Random) -> str:
    """Series and CNP: over each other at the right, or in one line."""
    series = f"SERIA&#160; {v['series']} &#160;NR&#160; {v['number']}"
    if rng.random() < 0.55:
        return at(66, 9.2, series, "no") + at(x, 13.2, f"CNP&#160;&#160; {v['cnp']}", "no")
    return at(70, 12.4, f"SERIA {v['series']} NR {v['number']}", "no") + at(x, 12.4, f"CNP {v['cnp']}", "no")


def _face(batch: Batch, v: dict[str, str], who: Human, rng: random.Random) -> str:
    x, y, step = rng.uniform(33.8, 35.4), rng.uniform(17.5, 18.3), rng.uniform(6.1, 6.35)
    heads = ((4.0, "ROUMANIE", "CARTE D'IDENTITÉ"), (38.5, "ROMÂNIA", "CARTE DE IDENTITATE"),
             (74.0, "ROMANIA", "IDENTITY CARD"))  # fmt: skip
    top = "".join(at(left, 1.7, a, "st") + at(left, 4.9, b, "ti") for left, a, b in heads)
    body = ""
    for i, (label, value) in enumerate(_fields(batch, v, rng)):
        body += at(x, round(y + i * step, 2), _label(batch, label), "l")
        body += at(round(x + batch.slack, 2), round(y + i * step + 2.1, 2), value, "v")
    band, foot, right = y + step * (1 if batch.old else 2), y + 5 * step + 2.6, rng.uniform(68, 71)
    return (
        guilloche(rng, *ID2, rng.choice(_NETS), rng.uniform(0.45, 0.7)) + top + at(29.5, 2, arms(4.6, batch.colour))
        + _numbers(batch, v, x, rng) + at(2.6, 12, portrait(rng, who.sex, 29, 37.6, grey=rng.random() < 0.5)) + body
        + at(87, round(band, 2), "Sex/Sexe/Sex", "l") + at(88 + batch.slack, round(band + 2.1, 2), v["sex"], "v")
        + at(x, foot, _label(batch, "Emisă de/Délivrée par/Issued by"), "l")
        + at(round(x + batch.slack, 2), foot + 2.1, v["issuer"], "v e")
        + at(right, foot, _label(batch, "Valabilitate/Validité/Validity"), "l")
        + at(right, foot + 2.1, f"{v['from']}-{v['until']}", "v e")
        + at(92, rng.uniform(36, 39), portrait(rng, who.sex, 9.5, 12, ghost=True)) + at(6, 53.5, "SPECIMEN", "tiny")
        + zone(who, rng.uniform(6.2, 7.2), 63)
    )  # fmt: skip


def _css(batch: Batch) -> str:
    return (
        f".st{{font-size:7.2pt;font-weight:700;color:{batch.colour};letter-spacing:.5pt}}.ti{{font-size:5.3pt;"
        f"color:{batch.colour}}}.l{{font-size:4.4pt;color:{batch.colour}}}.v{{font-family:{batch.family};"
        f"font-size:{batch.pt}pt;font-weight:{batch.weight}}}.no{{font-family:{batch.family};"
        f"font-size:{batch.pt + 0.8:.1f}pt;font-weight:700}}.e{{font-size:{batch.pt - 0.6:.1f}pt}}"
    )


def _ready(world: Household, rng: random.Random, look: Look, person: Human | None) -> tuple[Human, Ink, str, str]:
    who, ink = whom(world, rng, person, lambda m: m is world.applicant), Ink(rng)
    batch = _batch(rng, look, who.id_issued < _NEW_MODEL)
    room = 34 if batch.family == look.mono else 38
    v = values_of(ink, who, bare=rng.random() < (0.45 if batch.old else 0.1), room=room)
    return who, ink, _face(batch, v, who, rng), _css(batch)


def pocket_card(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The card, as it comes out of the wallet."""
    who, ink, face, css = _ready(world, rng, look, person)
    ground = card_css(look, ID2, rng.choice(("#f9f5f1", "#f3f5f8", "#f6f4f8", "#f7f7f1")))
    return ink.paper(KIND, "pocket_card", (card(face),), ground + css, width_mm=ID2[0], height_mm=ID2[1], card=True,
                     person=who.cnp)  # fmt: skip


def glass_copy(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A counter's copy: the card upright or on its side on the sheet, with the stamps of the registry."""
    who, ink, face, css = _ready(world, rng, look, person)
    scale, tone = rng.choice((1.0, 1.0, 1.25, 1.41)), grey(rng)
    if rng.random() < 0.25:
        left, top = rng.uniform(14, 60), rng.uniform(14, 50)
        copy, below = on_its_side(face, ID2, left, top, scale, tone), top + ID2[0] * scale
    else:
        left, top = rng.uniform(10, 195 - ID2[0] * scale), rng.uniform(12, 90)
        copy, below = copied(face, ID2, left, top, scale, rng.uniform(-1.6, 1.6), tone), top + ID2[1] * scale
    marks = truthful(rng, world, rng.uniform(20, 60), below + rng.uniform(12, 30))
    if rng.random() < 0.5:
        marks += registry(rng, world, rng.uniform(118, 138), below + rng.uniform(14, 40))
    ground = sheet_css(look, *UPRIGHT, "0", "sans") + card_css(look, ID2, "#f5f5f3") + desk_css(look)
    page = sheet(copy + glass_edge(rng, UPRIGHT) + marks)
    return ink.paper(KIND, "glass_copy", (page,), ground + css, person=who.cnp)


def home_print(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A telephone's picture of the card on a desk, printed at home on the upper half of a sheet."""
    who, ink, face, css = _ready(world, rng, look, person)
    scale, edge = rng.choice((1.3, 1.45, 1.55)), rng.uniform(7, 13)
    left, top = (UPRIGHT[0] - ID2[0] * scale) / 2, rng.uniform(26, 44)
    turn = rng.uniform(-2, 2)
    desk = table_top(rng, left - edge, top - edge, ID2[0] * scale + 2 * edge, ID2[1] * scale + 2 * edge)
    tone = rng.choice(("saturate(.85)", "brightness(.96)", grey(rng)))
    note = in_pen(rng, world, rng.uniform(30, 110), top + ID2[1] * scale + edge + rng.uniform(14, 30))
    ground = sheet_css(look, *UPRIGHT, "0", "sans") + card_css(look, ID2, "#f6f3ee") + desk_css(look)
    page = sheet(desk + copied(face, ID2, left, top, scale, turn, tone) + note)
    return ink.paper(KIND, "home_print", (page,), ground + css, person=who.cnp)


LAYOUTS = (
    Layout("pocket_card", pocket_card, split="held"),
    Layout("glass_copy", glass_copy, split="held"),
    Layout("home_print", home_print, split="held"),
)
