"""The laminated card of the 2009 model: citizenship, three languages above every value."""

from __future__ import annotations

import random

from sample_scans.cards.artwork import arms, guilloche, portrait
from sample_scans.cards.mrz_text import card_lines
from sample_scans.cards.placing import address_lines, at, in_lines, place_on_card
from sample_scans.cards.sheets import ID2, card, card_css, mrz
from sample_scans.ink import Ink, plain
from sample_scans.paper import Look, Paper
from sample_scans.world import Household, Human

_CSS = (
    ".head{font-size:7.2pt;color:#2b4a78;letter-spacing:.3pt}.name{font-size:5.6pt;color:#2b4a78}"
    ".l{font-size:4.7pt;color:#51606e}.v{font-size:7.6pt;font-weight:600}.no{font-size:8.6pt;font-weight:700}"
    ".e{font-size:6.8pt}"
)
_TITLES = (("ROUMANIE", "CARTE D'IDENTITE"), ("ROMÂNIA", "CARTE DE IDENTITATE"), ("ROMANIA", "IDENTITY CARD"))


def _heading(xs: tuple[float, float, float], y: float) -> str:
    parts = []
    for x, (state, title) in zip(xs, _TITLES, strict=True):
        parts.append(at(x, y, state, "head") + at(x, y + 3.3, title, "name"))
    return "".join(parts)


def values_of(ink: Ink, person: Human, bare: bool = False, address_glue: str = "\n", room: int = 36) -> dict[str, str]:
    """The card's values, printed and recorded; ``bare``: without diacritics, as the oldest printers did."""

    def said(text: str) -> str:
        return plain(text) if bare else text

    first, second = address_lines(person.domicile)
    return {
        "cnp": ink.cnp("/cnp", person.cnp),
        "surname": ink.name("/surname", said(person.surname.upper())),
        "given": ink.name("/given_names", said(person.given_names.upper().replace(" ", "-"))),
        "sex": ink.text("/sex", person.sex),
        "series": ink.text("/series", person.id_series),
        "number": ink.text("/number", person.id_number),
        "birth": ink.text("/birth_place", said(place_on_card(person.birth_place))),
        "address": in_lines(ink, "/address", tuple(said(f"{first}{address_glue}{second}").split("\n")), room),
        "issuer": ink.text("/issued_by", said(person.id_issuer)),
        "from": ink.date("/valid_from", person.id_issued, "short"),
        "until": ink.date("/valid_until", person.id_expires, "dots"),
    }


def late(world: Household, rng: random.Random, look: Look, person: Human) -> Paper:
    """A later printing: CNP and series on one line, sex right of the given names, pale picture at the left."""
    ink = Ink(rng)
    v = values_of(ink, person)
    x, y, step = rng.uniform(37.5, 39.5), 17.6, rng.uniform(6.2, 6.5)
    rows = (
        ("Nume/Nom/Last name", v["surname"]), ("Prenume/Prenom/First name", v["given"]),
        ("Loc nastere/Lieu de naissance/Place of birth", v["birth"]),
        ("Cetatenie/Nationalite/Nationality", "ROMÂNĂ/ROU"), ("Domiciliu/Adresse/Address", v["address"]),
    )  # fmt: skip
    column = "".join(at(x, y + i * step, a, "l") + at(x, y + i * step + 2.1, b, "v") for i, (a, b) in enumerate(rows))
    inner = (
        guilloche(rng, *ID2, ("#e2b7a4", "#bfd0a9", "#a9c5d8"), 0.65)
        + _heading((40, 61, 83), 2.0).replace("name", "name k")
        + at(3.5, 2.6, arms(6.5, "#8a5a3b")) + at(3.5, 12.6, f"SERIA {v['series']} NR {v['number']}", "no")
        + at(x + 18, 12.6, f"CNP {v['cnp']}", "no") + at(3.5, 18.4, portrait(rng, person.sex, 27, 35))
        + column + at(86, y + step, "Sex/Sexe/Sex", "l") + at(86, y + step + 2.1, v["sex"], "v")
        + at(31.5, 45, portrait(rng, person.sex, 7, 9, ghost=True))
        + at(3.5, 55.8, "Emisa de/Delivree par/Issued by", "l") + at(3.5, 57.9, v["issuer"], "v e")
        + at(58, 55.8, "Valabilitate/Validite/Validity", "l") + at(58, 57.9, f"{v['from']}-{v['until']}", "v e")
        + at(90, 52, "SPECIMEN", "tiny") + zone(person, 6.6, 63.4)
    )  # fmt: skip
    css = ".k{font-size:4.4pt}.head{font-size:6.4pt}.v{font-weight:500}.l{color:#6a4a35}"
    return ink.paper(
        "identity_card", "model_2009_late", (card(inner),), card_css(look, ID2, "#fbf7f1") + _CSS + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=person.cnp,
    )  # fmt: skip


def wide(world: Household, rng: random.Random, look: Look, person: Human) -> Paper:
    """Another printing: one heading, photo at the right of the numbers, sex beside the number, validity above the "
    "issuer."""
    ink = Ink(rng)
    v = values_of(ink, person, address_glue=" " if len("".join(address_lines(person.domicile))) < 46 else "\n")
    y = rng.uniform(13.2, 14.4)
    rows = (
        (0.0, "Nume / Nom / Last name", v["surname"]), (7.0, "Prenume / Prenom / First name", v["given"]),
        (14.0, "Loc naștere / Lieu de naissance / Place of birth", v["birth"]),
        (21.0, "Domiciliu / Adresse / Address", v["address"]),
    )  # fmt: skip
    column = "".join(at(39, y + dy, label, "l") + at(39, y + dy + 2.3, value, "v w") for dy, label, value in rows)
    inner = (
        guilloche(rng, *ID2, ("#d6b8c6", "#c3cfe0"), 0.8) + at(0, 0, "", "band", f"width:{ID2[0]}mm;height:11mm")
        + at(3, 1.6, "ROUMANIE&#160;·&#160;ROMÂNIA&#160;·&#160;ROMANIA", "head")
        + at(3, 6.2, "CARTE D'IDENTITE / CARTE DE IDENTITATE / IDENTITY CARD", "name")
        + at(73, 3.4, f"SERIA&#160;{v['series']}&#160; NR&#160;{v['number']}", "no")
        + at(4.5, 13.5, portrait(rng, person.sex, 30, 38, grey=True)) + column
        + at(39, y + 30.5, "CNP", "l") + at(46, y + 29.9, v["cnp"], "v") + at(79, y + 30.5, "Sex / Sexe", "l")
        + at(91, y + 29.9, v["sex"], "v") + at(39, y + 35.2, "Cetățenie / Nationalité / Nationality: Română / ROU", "l")
        + at(4.5, 53.4, "Valabilitate / Validité / Validity", "l") + at(4.5, 55.8, f"{v['from']}-{v['until']}", "v e")
        + at(52, 53.4, "Emisă de / Délivrée par / Issued by", "l") + at(52, 55.8, v["issuer"], "v e")
        + at(90, 12.5, portrait(rng, person.sex, 12, 15, ghost=True)) + at(88, 59.8, "SPECIMEN", "tiny")
        + zone(person, 6.2, 63.2)
    )  # fmt: skip
    css = ".band{background:#dbe5f1}.w{font-weight:500}.l{color:#7a3d52}"
    return ink.paper(
        "identity_card", "model_2009_wide", (card(inner),), card_css(look, ID2, "#f7f4fa") + _CSS + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=person.cnp,
    )  # fmt: skip


def zone(person: Human, x: float = 6.8, y: float = 62.2) -> str:
    return at(x, y, mrz(card_lines(person, person.id_series + person.id_number, person.id_expires)))


def _column(v: dict[str, str], x: float, right: float, y: float, step: float) -> str:
    nation = "Cetățenie/Nationalité/Nationality"
    rows = (
        ("Nume/Nom/Last name", v["surname"]),
        ("Prenume/Prenom/First name", v["given"]),
        (nation, "Română / ROU"),
        ("Loc naștere/Lieu de naissance/Place of birth", v["birth"]),
        ("Domiciliu/Adresse/Address", v["address"]),
    )
    parts = []
    for i, (label, value) in enumerate(rows):
        top = y + i * step
        parts.append(at(x, top, label, "l") + at(x, top + 2.0, value, "v"))
        if label == nation:
            parts.append(at(right, top, "Sex/Sexe/Sex", "l") + at(right, top + 2.0, v["sex"], "v"))
    last = y + len(rows) * step + 3.2
    parts.append(at(x, last, "Emisă de/Délivrée par/Issued by", "l") + at(x, last + 2.0, v["issuer"], "v e"))
    parts.append(at(right - 13, last, "Valabilitate/Validité/Validity", "l"))
    parts.append(at(right - 13, last + 2.0, f"{v['from']}-{v['until']}", "v e"))
    return "".join(parts)


def common(world: Household, rng: random.Random, look: Look, person: Human) -> Paper:
    """The usual face: series at the top right, CNP above the name, photo at the left."""
    ink = Ink(rng)
    v = values_of(ink, person)
    x = rng.uniform(34.0, 36.0)
    colours = rng.choice((("#c9a0b4", "#9fb9c9", "#b7c9a0"), ("#8fb5c4", "#d3a9a0", "#b9b0d2"), ("#c4b48f", "#9ac0b0")))
    inner = (
        guilloche(rng, *ID2, colours, rng.uniform(0.45, 0.7))
        + _heading((4, 36, 70), 2.4)
        + at(35, 9.6, arms(4.2))
        + at(65, 10.0, f"SERIA {v['series']} NR {v['number']}", "no")
        + at(x + 8, 14.2, f"CNP&#160; {v['cnp']}", "no")
        + at(3.4, 14.5, portrait(rng, person.sex, 28, 36))
        + _column(v, x, 84, 18.6, 6.0)
        + at(87, 33, portrait(rng, person.sex, 13, 16.5, ghost=True))
        + at(5, 53, "SPECIMEN", "tiny")
        + zone(person)
    )
    return ink.paper(
        "identity_card", "model_2009", (card(inner),), card_css(look, ID2) + _CSS,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=person.cnp,
    )  # fmt: skip
