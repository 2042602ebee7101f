"""Carte electronică de identitate: the two sides as cards, and the front alone copied large on a sheet."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.cards.artwork import arms, guilloche, portrait, signature
from sample_scans.cards.mrz_text import id1_lines
from sample_scans.cards.placing import around, at, birthday_after, place_on_card, whom
from sample_scans.cards.sheets import ID1, card, mrz, sheet
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import A4, card_css, conformity, conformity_css, sheet_css
from sample_scans.paper import Layout, Look, Paper
from sample_scans.spelled import date_text
from sample_scans.third_offices.parts_copies import laid
from sample_scans.world import Household, Human

KIND = "electronic_identity_card"
_TINTS = (("#a8c4da", "#cfc0dc"), ("#b9cfae", "#a8bfd8", "#dcc9a8"), ("#9fc3c9", "#d4b7bd"))


def _start(world: Household, rng: random.Random, person: Human | None) -> tuple[Human, Ink, date, date, str]:
    who = whom(world, rng, person, lambda m: m is world.applicant)
    issued = date(2021, 9, 1) + timedelta(rng.randint(0, 1400))
    number = f"{rng.choice(('RO', 'CJ', 'KX'))}{rng.randrange(10**6, 10**7)}"
    return who, Ink(rng), issued, birthday_after(who, issued.year + 10), number


def _front(who: Human, ink: Ink, until: date, number: str, rng: random.Random, gap: str) -> str:
    """Number at the top right, names beside the photo, sex, citizenship and birth in one row, CNP and term below."""
    ink.date("/valid_until", until)
    days = f"%d{gap}%m{gap}%Y"
    rows = (
        (30, 12.4, "Nume / Surname", ink.name("/surname", who.surname.upper())),
        (30, 19.4, "Prenume / Given names", ink.name("/given_names", who.given_names.upper())),
        (30, 26.4, "Cetățenie / Nationality", "ROU"), (52, 26.4, "Sex / Sex", who.sex),
        (62, 26.4, "Data nașterii / Date of birth", who.birth_date.strftime(days)),
        (30, 33.4, "CNP / PIN", ink.cnp("/cnp", who.cnp)),
        (30, 40.4, "Valabilă până la / Date of expiry", around("/valid_until", until.strftime(days))),
    )  # fmt: skip
    cells = "".join(at(x, y, a, "l") + at(x, y + 2.1, b, "v") for x, y, a, b in rows)
    return (
        guilloche(rng, *ID1, rng.choice(_TINTS), 0.55) + at(3.4, 2.2, arms(4.8, "#4b5a85")) + at(9.6, 2, "ROMÂNIA", "t")
        + at(9.6, 5.6, "CARTE DE IDENTITATE / IDENTITY CARD", "n")
        + at(60, 2.2, ink.code("/number", number), "no") + at(60, 6, "Nr. document / Document no.", "l")
        + at(3.4, 11.6, portrait(rng, who.sex, 23.5, 30.5, grey=rng.random() < 0.6)) + cells
        + at(5, 44.6, signature(rng, 18, 5, "#333")) + at(71, 37, portrait(rng, who.sex, 9.5, 12, ghost=True))
        + at(66, 50.4, f"{rng.randrange(10**5, 10**6)}", "n")
    )  # fmt: skip


def _back(who: Human, until: date, number: str, issued: date, rng: random.Random) -> str:
    rows = (
        (4.6, 4, "Locul nașterii / Place of birth", place_on_card(who.birth_place)),
        (4.6, 11, "Data emiterii / Date of issue", date_text(issued)),
        (40, 11, "Emitent / Authority", who.id_issuer),
    )  # fmt: skip
    cells = "".join(at(x, y, a, "l") + at(x, y + 2.1, b, "v") for x, y, a, b in rows)
    chip = at(4.6, 19, "", "chip")
    return (
        guilloche(rng, *ID1, rng.choice(_TINTS), 0.5) + cells + chip + at(4.6, 37.4, mrz(id1_lines(who, number, until)))
    )


def _css(look: Look, weight: int) -> str:
    return (
        ".t{font-size:7.2pt;font-weight:700;color:#2c3e6f}.n{font-size:4.6pt;color:#2c3e6f}.l{font-size:3.9pt;"
        f"color:#3f4a60}}.v{{font-size:7.2pt;font-weight:{weight}}}.no{{font-size:8.2pt;font-weight:700}}"
        ".chip{width:11.5mm;height:9.4mm;border-radius:1.5mm;background:#d9c78f;border:.2mm solid #a3904f}"
    )


def number_on_top(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Both sides, as cards."""
    who, ink, issued, until, number = _start(world, rng, person)
    sides = (
        card(_front(who, ink, until, number, rng, rng.choice((".", " ")))),
        card(_back(who, until, number, issued, rng)),
    )
    return ink.paper(
        KIND, "number_on_top", sides, card_css(look, ID1, "#f7f8f9") + _css(look, rng.choice((600, 700))),
        width_mm=ID1[0], height_mm=ID1[1], card=True, person=who.cnp,
    )  # fmt: skip


def large_front(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The front alone, enlarged by the copier on the upper half of a sheet, the holder's words under it."""
    who, ink, _, until, number = _start(world, rng, person)
    scale = rng.choice((1.41, 1.64, 2.0))
    left, top = (A4[0] - ID1[0] * scale) / 2 + rng.uniform(-10, 10), rng.uniform(20, 60)
    face = _front(who, ink, until, number, rng, rng.choice((".", " ", ".")))
    copy = laid(face, ID1, left, top, scale, rng.uniform(-1.5, 1.5), rng.choice(("soft", "firm", "colour")))
    note = conformity(rng, left + 20, top + ID1[1] * scale + rng.uniform(12, 30), "") if rng.random() < 0.7 else ""
    css = sheet_css(look, *A4, "0", "sans") + card_css(look, ID1, "#f7f8f9") + conformity_css(look, rng)
    return ink.paper(KIND, "large_front", (sheet(copy + note),), css + _css(look, 600), person=who.cnp)


LAYOUTS = (
    Layout("number_on_top", number_on_top, split="train"),
    Layout("large_front", large_front, split="train"),
)
