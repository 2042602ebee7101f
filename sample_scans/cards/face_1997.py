"""The laminated card of the 1997 model: parents' first names instead of the citizenship."""

from __future__ import annotations

import random

from sample_scans.cards.artwork import arms, guilloche, portrait
from sample_scans.cards.face_2009 import values_of, zone
from sample_scans.cards.placing import at, parents
from sample_scans.cards.sheets import ID2, card, card_css
from sample_scans.ink import Ink
from sample_scans.paper import Look, Paper
from sample_scans.world import Household, Human


def stacked(world: Household, rng: random.Random, look: Look, person: Human) -> Paper:
    """Three state names across, photo below, labels above the values, validity at the bottom right."""
    ink = Ink(rng)
    v = values_of(ink, person, bare=rng.random() < 0.35)
    father, mother = parents(rng)
    rows = (
        ("Nume/Nom/Last name", v["surname"]), ("Prenume/Prenom/First name", v["given"]),
        ("Prenume părinți/Prenoms des parents/Parents' first names", f"{father} {mother}"),
        ("Loc naștere/Lieu de naissance/Place of birth", v["birth"]), ("Domiciliu/Adresse/Address", v["address"]),
    )  # fmt: skip
    x, y = rng.uniform(35.5, 37.5), 17.4
    column = "".join(at(x, y + 6.4 * i, a, "l") + at(x, y + 6.4 * i + 2.1, b, "v") for i, (a, b) in enumerate(rows))
    inner = (
        guilloche(rng, *ID2, rng.choice((("#9db7d8", "#b8d0b0"), ("#a3c0d9", "#cfc3e0"))), 0.75)
        + at(3, 2, "ROUMANIE", "t") + at(38, 2, "ROMÂNIA", "t") + at(74, 2, "ROMANIA", "t")
        + at(3, 5.6, "CARTE D'IDENTITÉ", "s") + at(38, 5.6, "CARTE DE IDENTITATE", "s")
        + at(74, 5.6, "IDENTITY CARD", "s")
        + at(58, 9.2, f"SERIA {v['series']} NR {v['number']}", "no") + at(x, 13, f"CNP {v['cnp']}", "no")
        + at(4, 12.5, portrait(rng, person.sex, 29, 37, grey=rng.random() < 0.6)) + at(27, 9, arms(4, "#44618f"))
        + column
        + at(88, 23.8, "Sex/Sexe/Sex", "l") + at(88, 25.9, v["sex"], "v")
        + at(x, 53.4, "Emisă de/Délivrée par/Issued by", "l") + at(x, 55.5, v["issuer"], "v e")
        + at(70, 53.4, "Valabilitate/Validité/Validity", "l") + at(70, 55.5, f"{v['from']}-{v['until']}", "v e")
        + at(6, 51, "SPECIMEN", "tiny") + zone(person)
    )  # fmt: skip
    css = (
        ".t{font-size:7.6pt;font-weight:700;color:#274472}.s{font-size:6pt;color:#274472}.l{font-size:4.6pt;"
        "color:#39506e}"
        ".v{font-size:7.6pt;font-weight:600}.no{font-size:8.2pt;font-weight:700}.e{font-size:6.6pt}"
    )
    return ink.paper(
        "identity_card", "model_1997", (card(inner),), card_css(look, ID2, "#eef4f8") + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=person.cnp,
    )  # fmt: skip


def beside(world: Household, rng: random.Random, look: Look, person: Human) -> Paper:
    """An older printing: values of a line printer beside short labels, no diacritics, photo at the left edge."""
    ink = Ink(rng)
    v = values_of(ink, person, bare=True, room=33)
    father, mother = parents(rng)
    rows = (
        ("Nume", v["surname"]), ("Prenume", v["given"]), ("Părinți", f"{father} / {mother}"), ("Sex", v["sex"]),
        ("Născut la", v["birth"]), ("Domiciliu", v["address"]),
    )  # fmt: skip
    parts, y = [], 22.0
    for label, value in rows:
        parts.append(at(33, y + 0.5, label, "l") + at(47, y, value, "v"))
        y += 4.9
    inner = (
        guilloche(rng, *ID2, ("#c7d3a5", "#b0cbb0", "#d9cfa3"), 0.7)
        + at(0, 2.2, "ROMÂNIA", "t mid") + at(0, 6.6, "CARTE DE IDENTITATE - IDENTITY CARD - CARTE D'IDENTITE", "s mid")
        + at(5, 11.6, "SERIA", "l") + at(15, 11, v["series"], "no") + at(24, 11.6, "NR.", "l")
        + at(31, 11, v["number"], "no")
        + at(56, 11.6, "CNP", "l") + at(64, 11, v["cnp"], "no")
        + at(3.2, 17.5, portrait(rng, person.sex, 28, 37, grey=True))
        + "".join(parts) + at(33, 56, "Emisă de", "l") + at(47, 55.5, v["issuer"], "v")
        + at(3.2, 59.6, "Valabilă", "l") + at(16, 59.1, f"{v['from']}-{v['until']}", "v")
        + at(88, 60, "SPECIMEN", "tiny")
        + zone(person, 7.2, 64)
    )  # fmt: skip
    css = (
        f".t{{font-size:9pt;font-weight:700;letter-spacing:1.4pt}}.s{{font-size:6pt}}.mid{{width:{ID2[0]}mm;"
        f"text-align:center}}"
        f".l{{font-size:5.6pt;color:#4c5a35}}.v{{font-family:{look.mono},monospace;font-size:7.4pt;"
        f"letter-spacing:-.1pt}}"
        f".no{{font-family:{look.mono},monospace;font-size:9pt;font-weight:700}}"
    )
    return ink.paper(
        "identity_card", "model_1997_printer", (card(inner),), card_css(look, ID2, "#f5f6e9") + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=person.cnp,
    )  # fmt: skip
