"""Carte electronică de identitate (since 2021): front and back of an ID-1 card, the zone of three lines on the back."""

from __future__ import annotations

import random
from datetime import date

from sample_scans.cards.artwork import arms, guilloche, portrait, signature
from sample_scans.cards.mrz_text import id1_lines
from sample_scans.cards.placing import address_lines, around, at, birthday_after, whom
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
        + at(3.5, 2.6, arms(5, "#3a4f86")) + at(11, 2.6, "ROMÂNIA", "t")
        + at(11, 6.6, "CARTE DE IDENTITATE / IDENTITY CARD", "n")
        + at(3.5, 13, portrait(rng, person.sex, 23, 30, grey=True)) + "".join(parts)
        + at(62, 26.4, "Sex / Sex", "l") + at(62, 28.5, person.sex, "v")
        + at(30, 39.2, "Data nașterii / Date of birth", "l")
        + at(30, 41.3, date_text(person.birth_date).replace(".", " "), "v")
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
    css = (
        ".t{font-size:8pt;font-weight:700;color:#26396b}.n{font-size:5pt;color:#26396b}.l{font-size:4.2pt;"
        "color:#44505e}.v{font-size:7pt;font-weight:600}"
    )
    return ink.paper(
        KIND, "usual", (card(front), card(back)), card_css(look, ID1) + css,
        width_mm=ID1[0], height_mm=ID1[1], card=True, person=person.cnp,
    )  # fmt: skip


def _paper(ink: Ink, layout: str, sides: tuple[str, ...], css: str, person: Human) -> Paper:
    return ink.paper(
        KIND, layout, tuple(card(s) for s in sides), css, width_mm=ID1[0], height_mm=ID1[1], card=True,
        person=person.cnp
    )  # fmt: skip


def photo_right(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Photo at the right, labels beside the values, number at the top; the address stands on the back."""
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    issued, until = _term(person, rng)
    number = f"{person.id_series}{rng.randrange(10**5, 10**6)}"
    rows = (
        ("NUME", ink.name("/surname", person.surname.upper())),
        ("PRENUME", ink.name("/given_names", person.given_names.upper())),
        ("CNP", ink.cnp("/cnp", person.cnp)), ("SEX", person.sex), ("CETĂȚENIE", "ROMÂNĂ / ROU"),
        ("EXPIRĂ LA", ink.date("/valid_until", until)),
    )  # fmt: skip
    body = "".join(at(4, 15 + 5.2 * i, a, "l") + at(20, 14.4 + 5.2 * i, b, "v") for i, (a, b) in enumerate(rows))
    front = (
        guilloche(rng, *ID1, ("#d9c08c", "#a9bfe0", "#d3a7a7"), 0.55) + at(4, 2.4, "ROMÂNIA", "t")
        + at(34, 3, "CARTE DE IDENTITATE", "n")
        + at(4, 8, f"Nr. {ink.code('/number', number)}", "no") + body + at(60, 12, portrait(rng, person.sex, 22, 29))
        + at(62, 44, signature(rng, 18, 5, "#222")) + at(4, 50, "SPECIMEN", "tiny")
    )  # fmt: skip
    home = " ".join(address_lines(person.domicile))
    back = (
        at(4, 4, "DOMICILIU", "l") + at(4, 6.6, home, "s") + at(4, 12, "EMISĂ DE", "l")
        + at(20, 11.6, person.id_issuer, "s")
        + at(4, 17, "DATA EMITERII", "l") + at(24, 16.6, date_text(issued), "s")
        + at(4, 22, "NĂSCUT LA", "l") + at(20, 21.6, f"{date_text(person.birth_date)}, {person.birth_place[1]}", "s")
        + at(4.4, 36, mrz(id1_lines(person, number, until, optional=person.cnp[0] + person.cnp[7:])))
    )  # fmt: skip
    css = (
        ".t{font-size:9pt;font-weight:700;color:#12306b}.n{font-size:7pt;color:#12306b}.l{font-size:4.8pt;color:#555}"
        ".v{font-size:7.4pt}.s{font-size:5.4pt}.no{font-size:7.4pt;font-weight:700;color:#8c1f1f}"
    )
    return _paper(ink, "photo_right", (front, back), card_css(look, ID1, "#fdfbf5") + css, person)


def front_only(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Only the front was copied: three languages in one label, dates with blanks, small capitals."""
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    _, until = _term(person, rng)
    number = f"{rng.choice(('RO', 'CJ', 'KX'))}{rng.randrange(10**6, 10**7)}"
    ink.date("/valid_until", until)
    spaced = around("/valid_until", until.strftime("%d %m %Y"))
    rows = (
        (13.0, "Nume / Surname / Nom", ink.name("/surname", person.surname.upper())),
        (19.6, "Prenume / Given names / Prénoms", ink.name("/given_names", person.given_names.upper())),
        (26.2, "CNP / PIN", ink.cnp("/cnp", person.cnp)),
        (32.8, "Data expirării / Date of expiry / Date d'expiration", spaced),
        (39.4, "Numărul cărții / Card number", ink.code("/number", number)),
    )  # fmt: skip
    body = "".join(at(32, y + 2.5, a, "l") + at(32, y, b, "v") for y, a, b in rows)
    front = (
        at(0, 0, "", "band", f"width:{ID1[0]}mm;height:9.5mm") + at(4, 2.2, "ROMÂNIA ROMANIA ROUMANIE", "t")
        + at(50, 3, "Carte de identitate / Identity card", "n") + guilloche(rng, *ID1, ("#a4c4b4", "#b8b2d6"), 0.45)
        + at(4, 12.5, portrait(rng, person.sex, 24, 31, grey=True)) + body
        + at(70, 36, portrait(rng, person.sex, 11, 13, ghost=True))
        + at(4, 46, signature(rng, 22, 5, "#333")) + at(70, 51, "SPECIMEN", "tiny")
    )  # fmt: skip
    css = (
        ".band{background:#cfe0ee}.t{font-size:5.6pt;font-weight:700;letter-spacing:.4pt}.n{font-size:5pt}"
        f".l{{font-size:3.8pt;color:#556}}.v{{font-family:{look.mono},monospace;font-size:7pt;font-weight:700}}"
    )
    return _paper(ink, "front_only", (front,), card_css(look, ID1, "#f4f8f6") + css, person)


LAYOUTS = (
    Layout("usual", usual),
    Layout("photo_right", photo_right),
    Layout("front_only", front_only),
)
