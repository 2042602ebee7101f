"""Carte de identitate: other printers and both models, and copies as they come to a counter."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sample_scans.cards.artwork import arms, guilloche, portrait
from sample_scans.cards.face_2009 import values_of, zone
from sample_scans.cards.placing import at, parents, whom
from sample_scans.cards.sheets import ID2, card, sheet
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import A4, card_css, conformity, conformity_css, sheet_css
from sample_scans.paper import Layout, Look, Paper
from sample_scans.spelled import date_text
from sample_scans.third_offices.parts_copies import counter_css, counter_mark, laid
from sample_scans.world import Household, Human

KIND = "identity_card"
_CITIZENSHIP_FROM = date(2009, 6, 1)  # before it cards named the parents instead
_TINTS = (("#c7a8a0", "#a8bdc7", "#c2c7a0"), ("#b9c5dc", "#dcc3cf"), ("#c9b7d6", "#b4cdb9", "#d8cdae"))


@dataclass(frozen=True)
class Run:
    """One printer's run. ``dx``/``dy``: how far it prints off the labels, mm; ``pt`` size of its letters."""

    parental: bool
    dx: float
    dy: float
    family: str
    pt: float
    weight: int
    bare: bool


def _run(rng: random.Random, look: Look, parental: bool) -> Run:
    family = rng.choice((look.sans, look.sans, look.sans, look.mono))
    size = rng.choice((7.0, 7.4, 7.8)) - (0.7 if family == look.mono else 0)
    bare = rng.random() < (0.5 if parental else 0.1)
    return Run(
        parental, rng.uniform(-0.4, 1.4), rng.uniform(-0.2, 0.5), family, size, rng.choice((500, 600, 700)), bare
    )


def _rows(run: Run, v: dict[str, str], rng: random.Random) -> tuple[tuple[str, str], ...]:
    father, mother = parents(rng)
    names = (("Nume/Nom/Last name", v["surname"]), ("Prenume/Prenom/First name", v["given"]))
    born = ("Loc naștere/Lieu de naissance/Place of birth", v["birth"])
    home = ("Domiciliu/Adresse/Address", v["address"])
    if run.parental:
        return (
            *names,
            ("Prenume părinți/Prénoms des parents/Parents' first names", f"{father} / {mother}"),
            born,
            home,
        )
    return (*names, ("Cetățenie/Nationalité/Nationality", "Română/ROU"), born, home)


def _face(run: Run, v: dict[str, str], person: Human, rng: random.Random) -> str:
    """Photo at the left under the titles, series at the top right, CNP over the names, issuer and term at the foot."""
    x, y, step = rng.uniform(33.6, 35), rng.uniform(17.9, 18.5), rng.uniform(5.95, 6.2)
    foot = y + 5 * step + rng.uniform(2.9, 3.3)
    titles = (
        (3.4, "ROUMANIE", "CARTE D'IDENTITE"),
        (35.0, "ROMÂNIA", "CARTE DE IDENTITATE"),
        (77.0, "ROMANIA", "IDENTITY CARD"),
    )
    head = "".join(at(left, 1.8, state, "st") + at(left, 4.9, title, "ti") for left, state, title in titles)

    def value(left: float, top: float, text: str, cls: str = "v") -> str:
        return at(round(left + run.dx, 2), round(top + run.dy, 2), text, cls)

    body = ""
    for i, (label, text) in enumerate(_rows(run, v, rng)):
        body += at(x, y + i * step, label, "l") + value(x, y + i * step + 1.9, text)
    band = y + step * (1 if run.parental else 2)
    right = rng.uniform(67, 70)
    return (
        guilloche(rng, *ID2, rng.choice(_TINTS), rng.uniform(0.4, 0.7)) + head + at(64, 2.0, arms(4.4, "#5d5a6e"))
        + at(right - 8, 9, "SERIA", "l") + value(right - 2, 8.4, v["series"], "no") + at(right + 7, 9, "NR", "l")
        + value(right + 11, 8.4, v["number"], "no") + at(x, 13.2, "CNP", "l") + value(x + 6, 12.6, v["cnp"], "no")
        + at(2.8, 11.6, portrait(rng, person.sex, 29.2, 38, grey=rng.random() < 0.7)) + body
        + at(89, band, "Sex/Sexe/Sex", "l") + value(91, band + 1.9, v["sex"])
        + at(x, foot, "Emisă de/Délivrée par/Issued by", "l") + value(x, foot + 1.9, v["issuer"], "v e")
        + at(right, foot, "Valabilitate/Validité/Validity", "l")
        + value(right, foot + 1.9, f"{v['from']}-{v['until']}", "v e")
        + at(91.5, 38.5, portrait(rng, person.sex, 10.5, 13, ghost=True)) + at(4, 52, "SPECIMEN", "tiny")
        + zone(person, 6.6, 62.8)
    )  # fmt: skip


def _css(run: Run, tint: str) -> str:
    return (
        f".st{{font-size:6.8pt;font-weight:700;color:{tint}}}.ti{{font-size:5.2pt;color:{tint}}}.l{{font-size:4.5pt;"
        f"color:{tint}}}.v{{font-family:{run.family};font-size:{run.pt}pt;font-weight:{run.weight}}}"
        f".no{{font-family:{run.family};font-size:{run.pt + 0.8}pt;font-weight:700}}.e{{font-size:{run.pt - 0.5}pt}}"
    )


def _ready(world: Household, rng: random.Random, look: Look, person: Human | None) -> tuple[Human, Ink, str, str]:
    """Whose card, its ink, the drawn face and the CSS of its letters."""
    who, ink = whom(world, rng, person, lambda m: m is world.applicant), Ink(rng)
    run = _run(rng, look, who.id_issued < _CITIZENSHIP_FROM)
    v = values_of(ink, who, bare=run.bare, room=35 if run.family == look.mono else 37)
    return who, ink, _face(run, v, who, rng), _css(run, rng.choice(("#46506b", "#5b4a4a", "#3f5a4c")))


def off_register(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The card itself, either model, whose printer did not meet the labels exactly."""
    who, ink, face, css = _ready(world, rng, look, person)
    return ink.paper(
        KIND, "off_register", (card(face),), card_css(look, ID2, rng.choice(("#f8f4f2", "#f3f6f9", "#f6f7ef"))) + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=who.cnp,
    )  # fmt: skip


def _on_sheet(
    layout: str, place: Callable[[str], str], ready: tuple[Human, Ink, str, str], rng: random.Random, look: Look
) -> Paper:
    who, ink, face, css = ready
    ground = sheet_css(look, *A4, "0", "sans") + card_css(look, ID2, "#f7f7f5")
    css = ground + conformity_css(look, rng) + counter_css(look) + css
    return ink.paper(KIND, layout, (sheet(place(face)),), css, person=who.cnp)


def slanted_copy(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Laid on the glass in a hurry: near a corner, a few degrees aslant, stamped by the counter."""
    tilt, scale = rng.choice((-1, 1)) * rng.uniform(1.0, 4.5), rng.choice((1.0, 1.0, 1.15))
    left, top = rng.uniform(14, 80 if scale == 1 else 68), rng.uniform(20, 60)
    tone = rng.choice(("soft", "firm", "firm", "colour"))

    def place(face: str) -> str:
        mark = counter_mark(rng, left + rng.uniform(5, 45), top + ID2[1] * scale + rng.uniform(16, 40))
        return laid(face, ID2, left, top, scale, tilt, tone) + (mark if rng.random() < 0.7 else "")

    return _on_sheet("slanted_copy", place, _ready(world, rng, look, person), rng, look)


def face_and_back(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Both sides under each other on a sheet, the back without any label, the holder's words at the foot."""
    scale = rng.choice((1.0, 1.25, 1.41))
    left, top = (A4[0] - ID2[0] * scale) / 2 + rng.uniform(-12, 12), rng.uniform(16, 34)
    below = top + ID2[1] * scale + rng.uniform(8, 16)
    tone = rng.choice(("soft", "firm", "firm"))
    back = guilloche(rng, *ID2, rng.choice(_TINTS), 0.5)

    def place(face: str) -> str:
        both = laid(face, ID2, left, top, scale, rng.uniform(-0.6, 0.6), tone)
        both += laid(back, ID2, left + rng.uniform(-3, 3), below, scale, rng.uniform(-0.8, 0.8), tone)
        end = below + ID2[1] * scale + rng.uniform(6, 12)
        return both + conformity(
            rng, left + rng.uniform(4, 40), end, date_text(world.filed, rng.choice(("dots", "roman")))
        )

    return _on_sheet("face_and_back", place, _ready(world, rng, look, person), rng, look)


LAYOUTS = (
    Layout("off_register", off_register, split="train"),
    Layout("slanted_copy", slanted_copy, split="train"),
    Layout("face_and_back", face_and_back, split="train"),
)
