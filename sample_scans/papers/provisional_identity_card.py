"""Carte de identitate provizorie: printed labels, filled by the clerk's hand or typewriter, photo glued, stamped."""

from __future__ import annotations

import random
from datetime import date

from sample_scans.cards.artwork import arms, guilloche, portrait, round_stamp, signature
from sample_scans.cards.placing import address_lines, at, in_lines, place_on_card, whom
from sample_scans.cards.sheets import ID2, card, card_css
from sample_scans.ink import Ink
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "provisional_identity_card"


def _validity(world: Household, rng: random.Random) -> tuple[date, date]:
    """Issued some weeks before the filing, valid for three to twelve months."""
    issued = date.fromordinal(world.filed.toordinal() - rng.randint(10, 80))
    return issued, date.fromordinal(issued.toordinal() + rng.choice((90, 120, 180, 365)))


def _values(ink: Ink, person: Human, world: Household, rng: random.Random) -> dict[str, str]:
    issued, until = _validity(world, rng)
    first, second = address_lines(person.domicile)
    return {
        "cnp": ink.cnp("/cnp", person.cnp),
        "surname": ink.name("/surname", person.surname.upper()),
        "given": ink.name("/given_names", person.given_names.upper()),
        "sex": ink.text("/sex", person.sex),
        "series": ink.text("/series", person.id_series),
        "number": ink.text("/number", person.id_number),
        "birth": ink.text("/birth_place", place_on_card(person.birth_place)),
        "address": in_lines(ink, "/address", (first, second)),
        "issuer": ink.text("/issued_by", person.id_issuer),
        "from": ink.date("/valid_from", issued),
        "until": ink.date("/valid_until", until),
    }


def lined(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Card with dotted rules, every value in the clerk's hand beside its label."""
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    v = _values(ink, person, world, rng)
    rows = (
        ("Numele", v["surname"]), ("Prenumele", v["given"]), ("Locul nașterii", v["birth"]),
        ("Sexul", v["sex"]), ("Domiciliul", v["address"]), ("Eliberată de", v["issuer"]),
    )  # fmt: skip
    parts, y = [], 21.0
    for label, value in rows:
        parts.append(at(34, y, f"{esc(label)}:", "l") + at(51, y - 1.3, value, "w"))
        parts.append("" if label == "Domiciliul" else at(50, y + 2.6, "", "d", "width:51mm"))
        y += 9.4 if label == "Domiciliul" else 5.6
    foot = (
        at(34, y + 0.4, "Data eliberării:", "l") + at(52, y - 0.9, v["from"], "w")
        + at(34, y + 6, "Valabilă până la:", "l") + at(54, y + 4.7, v["until"], "w")
    )  # fmt: skip
    inner = (
        guilloche(rng, *ID2, ("#b9c7a4", "#d2c29c"), 0.5)
        + at(4, 3, arms(6, "#55603f")) + at(12, 3, "ROMÂNIA", "t") + at(12, 8, "CARTE DE IDENTITATE PROVIZORIE", "t")
        + at(66, 14, f"<span class='l'>SERIA</span> <span class='w'>{v['series']}</span> "
                     f"<span class='l'>NR.</span> <span class='w'>{v['number']}</span>")
        + at(4, 15, f"<span class='l'>C.N.P.</span> <span class='w'>{v['cnp']}</span>")
        + at(4, 22, portrait(rng, person.sex, 26, 34, grey=rng.random() < 0.3))
        + "".join(parts) + foot
        + at(16, 43, round_stamp(rng, "EVIDENȚA PERSOANELOR * CLUJ *", "2", 23)) + at(74, 63, signature(rng, 24, 7))
        + at(5, 69, "SPECIMEN", "tiny")
    )  # fmt: skip
    css = (
        f".t{{font-size:8.4pt;font-weight:700;letter-spacing:.2pt}}.l{{font-size:6pt}}.d{{border-top:.25mm dotted #555}}"
        f".w{{font-family:{look.hand},cursive;font-size:8.6pt;color:#1d2a6b}}"
    )
    return ink.paper(
        KIND, "lined", (card(inner),), card_css(look, ID2, "#f6f3e6") + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=person.cnp,
    )  # fmt: skip


LAYOUTS = (Layout("lined", lined),)
