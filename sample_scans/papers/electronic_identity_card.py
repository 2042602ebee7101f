"""Carte electronică de identitate (since 2021): front and back of an ID-1 card, the zone of three lines on the back."""

from __future__ import annotations

import random
from datetime import date

from sample_scans.cards.artwork import arms, guilloche, portrait, signature
from sample_scans.cards.mrz_text import id1_lines
from sample_scans.cards.placing import at, birthday_after, whom
from sample_scans.cards.sheets import ID1, card, card_css, mrz
from sample_scans.ink import Ink
from sample_scans.paper import Layout, Look, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "electronic_identity_card"


def _term(person: Human, rng: random.Random) -> tuple[date, date]:
    """Day of issue (2021 on) and the birthday about ten years later on which the card ends."""
    issued = date(2021, 8, 2).toordinal() + rng.randint(0, 1100)
    day = date.fromordinal(issued)
    return day, birthday_after(person, day.year + 9)


def usual(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The front with bilingual labels over the values; the back with issuer, parents' names and zone."""
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    issued, until = _term(person, rng)
    number = f"{person.id_series}{rng.randrange(10**6, 10**7)}"
    rows = (
        ("Nume / Surname", ink.name("/surname", person.surname.upper())),
        ("Prenume / Given names", ink.name("/given_names", person.given_names.upper())),
        ("Cetățenie / Nationality", "ROU"),
        ("CNP / PIN", ink.cnp("/cnp", person.cnp)),
    )
    parts = [at(30, 13.6 + 6.4 * i, a, "l") + at(30, 15.7 + 6.4 * i, b, "v") for i, (a, b) in enumerate(rows)]
    front = (
        guilloche(rng, *ID1, ("#8fb9cf", "#c7b7dd", "#e0c39c"), 0.6)
        + at(3.5, 2.6, arms(5, "#3a4f86")) + at(11, 2.6, "ROMÂNIA", "t") + at(11, 6.6, "CARTE DE IDENTITATE / IDENTITY CARD", "n")
        + at(3.5, 13, portrait(rng, person.sex, 23, 30, grey=True)) + "".join(parts)
        + at(62, 26.4, "Sex / Sex", "l") + at(62, 28.5, person.sex, "v")
        + at(30, 39.2, "Data nașterii / Date of birth", "l") + at(30, 41.3, date_text(person.birth_date).replace(".", " "), "v")
        + at(56, 39.2, "Data expirării / Date of expiry", "l") + at(56, 41.3, ink.date("/valid_until", until), "v")
        + at(30, 45.6, "Nr. document / Document No.", "l") + at(30, 47.7, ink.code("/number", number), "v")
        + at(4, 45, signature(rng, 20, 6, "#222")) + at(70, 13, portrait(rng, person.sex, 11, 14, ghost=True))
        + at(70, 50, "SPECIMEN", "tiny")
    )  # fmt: skip
    back = (
        guilloche(rng, *ID1, ("#c7b7dd", "#8fb9cf"), 0.5)
        + at(4, 4, "Emitent / Authority", "l") + at(4, 6.2, person.id_issuer, "v")
        + at(46, 4, "Data emiterii / Date of issue", "l") + at(46, 6.2, date_text(issued), "v")
        + at(4, 12, "Locul nașterii / Place of birth", "l") + at(4, 14.2, person.birth_place[1].upper(), "v")
        + at(4.4, 36.5, mrz(id1_lines(person, number, until)))
    )  # fmt: skip
    css = ".t{font-size:8pt;font-weight:700;color:#26396b}.n{font-size:5pt;color:#26396b}.l{font-size:4.2pt;color:#44505e}.v{font-size:7pt;font-weight:600}"
    return ink.paper(
        KIND, "usual", (card(front), card(back)), card_css(look, ID1) + css,
        width_mm=ID1[0], height_mm=ID1[1], card=True, person=person.cnp,
    )  # fmt: skip


LAYOUTS = (Layout("usual", usual),)
