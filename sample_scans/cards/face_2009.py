"""The laminated card of the 2009 model: citizenship, three languages above every value."""

from __future__ import annotations

import random

from sample_scans.cards.artwork import arms, guilloche, portrait
from sample_scans.cards.mrz_text import card_lines
from sample_scans.cards.placing import at, place_on_card
from sample_scans.cards.sheets import ID2, card, card_css, mrz
from sample_scans.ink import Ink
from sample_scans.paper import Look, Paper
from sample_scans.world import Household, Human

_CSS = (
    ".head{font-size:7.2pt;color:#2b4a78;letter-spacing:.3pt}.name{font-size:5.6pt;color:#2b4a78}"
    ".l{font-size:4.7pt;color:#51606e}.v{font-size:7.6pt;font-weight:600}.no{font-size:8.6pt;font-weight:700}"
)
_TITLES = (("ROUMANIE", "CARTE D'IDENTITE"), ("ROMÂNIA", "CARTE DE IDENTITATE"), ("ROMANIA", "IDENTITY CARD"))


def _heading(xs: tuple[float, float, float], y: float) -> str:
    parts = []
    for x, (state, title) in zip(xs, _TITLES, strict=True):
        parts.append(at(x, y, state, "head") + at(x, y + 3.3, title, "name"))
    return "".join(parts)


def values_of(ink: Ink, person: Human) -> dict[str, str]:
    """The card's values, printed and recorded."""
    first, second = person.domicile.on_card()
    return {
        "cnp": ink.cnp("/cnp", person.cnp),
        "surname": ink.name("/surname", person.surname.upper()),
        "given": ink.name("/given_names", person.given_names.upper().replace(" ", "-")),
        "sex": ink.text("/sex", person.sex),
        "series": ink.text("/series", person.id_series),
        "number": ink.text("/number", person.id_number),
        "birth": ink.text("/birth_place", place_on_card(person.birth_place)),
        "address": ink.text("/address", f"{first}\n{second}", "two"),
        "issuer": ink.text("/issued_by", person.id_issuer),
        "from": ink.date("/valid_from", person.id_issued, "short"),
        "until": ink.date("/valid_until", person.id_expires, "dots"),
    }


def _zone(person: Human, x: float = 6.8, y: float = 62.2) -> str:
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
    parts.append(at(x, last, "Emisă de/Délivrée par/Issued by", "l") + at(x, last + 2.0, v["issuer"], "v"))
    parts.append(at(right - 10, last, "Valabilitate/Validité/Validity", "l"))
    parts.append(at(right - 10, last + 2.0, f"{v['from']}-{v['until']}", "v"))
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
        + _zone(person)
    )
    return ink.paper(
        "identity_card", "model_2009", (card(inner),), card_css(look, ID2) + _CSS,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=person.cnp,
    )  # fmt: skip
