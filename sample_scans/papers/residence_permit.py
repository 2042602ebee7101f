"""Permis de ședere, certificat de înregistrare, carte de rezidență: the papers of foreigners."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date

from sample_scans.cards import registrations
from sample_scans.cards.artwork import arms, guilloche, portrait, signature
from sample_scans.cards.mrz_text import id1_lines
from sample_scans.cards.placing import address_lines, at, whom
from sample_scans.cards.sheets import ID1, card, card_css, mrz
from sample_scans.ink import Ink
from sample_scans.paper import Layout, Look, Maker, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "residence_permit"
_NATIONS = ("Moldova", "Ucraina", "Siria", "Turcia", "Tunisia", "India")


def _holder(world: Household, rng: random.Random, person: Human | None) -> Human:
    return whom(world, rng, person, lambda m: m.foreign)


def _nation(person: Human, rng: random.Random) -> str:
    return person.nationality if person.foreign else rng.choice(_NATIONS)


def _until(world: Household, rng: random.Random, years: tuple[int, ...]) -> tuple[date, date]:
    issued = date.fromordinal(world.filed.toordinal() - rng.randint(20, 320))
    return issued, date.fromordinal(issued.toordinal() + 365 * rng.choice(years))


def uniform_card(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The uniform European card: labels in two languages over the values, zone of three lines on the back."""
    person = _holder(world, rng, person)
    ink = Ink(rng)
    issued, until = _until(world, rng, (1, 1, 2, 5))
    nation = _nation(person, rng)
    number = f"{rng.randrange(10**6, 10**7)}"
    long_term = (until - issued).days > 1500
    sort = "PERMIS DE ȘEDERE PE TERMEN LUNG" if long_term else "PERMIS DE ȘEDERE TEMPORARĂ"
    front = (
        guilloche(rng, *ID1, ("#a7c8d8", "#d8b7bd", "#bcd0a8"), 0.6)
        + at(4, 2.6, "PERMIS DE ȘEDERE", "t") + at(34, 3.0, "RESIDENCE PERMIT", "n") + at(74, 2.4, arms(5, "#7b4b4b"))
        + at(58, 8.4, ink.code("/number", number), "no") + at(4, 12, portrait(rng, person.sex, 24, 31, grey=True))
        + at(31, 12.5, "NUME, PRENUME / NAME", "l") + at(31, 14.8, ink.name("/surname", person.surname.upper()), "v")
        + at(31, 18.0, ink.name("/given_names", person.given_names.upper()), "v")
        + at(31, 22.4, "VALABIL PÂNĂ LA / VALID UNTIL", "l") + at(31, 24.7, ink.date("/valid_until", until), "v")
        + at(31, 29.0, "LOCUL ȘI DATA ELIBERĂRII / PLACE AND DATE OF ISSUE", "l")
        + at(31, 31.3, f"CLUJ {date_text(issued)}", "v")
        + at(31, 35.6, "TIPUL PERMISULUI / TYPE OF PERMIT", "l") + at(31, 37.9, sort, "v")
        + at(31, 42.2, "OBSERVAȚII / REMARKS", "l")
        + at(31, 44.5, rng.choice(("STUDII", "MUNCĂ", "REÎNTREGIREA FAMILIEI")), "v")
        + at(31, 47.6, f"CNP {ink.cnp('/cnp', person.cnp)}", "v") + at(4, 45.5, signature(rng, 22, 6, "#222"))
        + at(74, 51, "SPECIMEN", "tiny")
    )  # fmt: skip
    back = (
        guilloche(rng, *ID1, ("#bcd0a8", "#a7c8d8"), 0.5)
        + at(4, 4, "DATA ȘI LOCUL NAȘTERII / DATE AND PLACE OF BIRTH", "l")
        + at(4, 6.3, f"{date_text(person.birth_date)} {person.birth_place[1].upper()}", "v")
        + at(4, 10.6, "CETĂȚENIA / NATIONALITY", "l") + at(4, 12.9, ink.text("/nationality", nation.upper()), "v")
        + at(4, 17.2, "SEXUL / SEX", "l") + at(4, 19.5, person.sex, "v")
        + at(30, 17.2, "ADRESA / ADDRESS", "l") + at(30, 19.5, " ".join(address_lines(world.dwelling)), "s")
        + at(4, 23.8, "INSPECTORATUL GENERAL PENTRU IMIGRĂRI", "l")
        + at(4.4, 37.2, mrz(id1_lines(person, f"{number}", until, "IR", person.cnp)))
    )  # fmt: skip
    css = (
        ".t{font-size:7.4pt;font-weight:700}.n{font-size:5.6pt}.l{font-size:3.9pt;color:#3b4754}.v{font-size:6.8pt;"
        "font-weight:600}.s{font-size:5pt}.no{font-size:9pt;font-weight:700}"
    )
    return ink.paper(
        KIND, "uniform_card", (card(front), card(back)), card_css(look, ID1) + css,
        width_mm=ID1[0], height_mm=ID1[1], card=True, person=person.cnp,
    )  # fmt: skip


def plain_card(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A later uniform card: number at the top right, photo at the right, labels beside, CNP with the remarks."""
    person = _holder(world, rng, person)
    ink = Ink(rng)
    _, until = _until(world, rng, (1, 2, 5))
    nation = _nation(person, rng)
    number = f"ROU{rng.randrange(10**5, 10**6)}"
    rows = (
        ("1. NUME", ink.name("/surname", person.surname.upper())),
        ("2. PRENUME", ink.name("/given_names", person.given_names.upper())),
        ("3. SEX", person.sex), ("4. CETĂȚENIE", ink.text("/nationality", nation.upper())),
        ("5. DATA NAȘTERII", date_text(person.birth_date)), ("6. TIPUL PERMISULUI", "ȘEDERE TEMPORARĂ"),
        ("7. VALABIL PÂNĂ LA", ink.date("/valid_until", until, "slash")),
    )  # fmt: skip
    body = "".join(at(4, 13.4 + 5.0 * i, a, "l") + at(26, 12.8 + 5.0 * i, b, "v") for i, (a, b) in enumerate(rows))
    front = (
        guilloche(rng, *ID1, ("#b3a9d6", "#a9d1cf"), 0.6) + at(0, 0, "", "band", f"width:{ID1[0]}mm;height:9mm")
        + at(4, 2, "PERMIS DE ȘEDERE", "t") + at(36, 3, "ROU", "t") + at(58, 2.4, ink.code("/number", number), "t")
        + at(59, 12, portrait(rng, person.sex, 23, 30)) + body
        + at(4, 49, f"8. CNP: {ink.cnp('/cnp', person.cnp)}", "v")
        + at(60, 44, signature(rng, 20, 6, "#222"))
    )  # fmt: skip
    back = (
        at(4, 3.4, "OBSERVAȚII", "l") + at(4, 6, rng.choice(("DREPT DE MUNCĂ", "STUDII", "REÎNTREGIREA FAMILIEI")), "v")
        + at(4, 12, "DOMICILIUL ÎN ROMÂNIA", "l") + at(4, 14.6, "\n".join(address_lines(world.dwelling)), "two s")
        + at(4, 24, "I.G.I. - S.I. CLUJ", "l") + at(4.2, 37, mrz(id1_lines(person, number, until, "AR")))
    )  # fmt: skip
    css = (
        ".band{background:#d8d3ee}.t{font-size:8pt;font-weight:700}.l{font-size:4.4pt;color:#444}"
        ".v{font-size:6.8pt;font-weight:600}.s{font-size:5.6pt}"
    )
    return ink.paper(
        KIND, "plain_card", (card(front), card(back)), card_css(look, ID1, "#f8f7fc") + css,
        width_mm=ID1[0], height_mm=ID1[1], card=True, person=person.cnp,
    )  # fmt: skip


Drawing = Callable[[Household, random.Random, Look, Human, str, tuple[date, date]], Paper]


def _of(drawing: Drawing, years: tuple[int, ...]) -> Maker:
    def make(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
        who = _holder(world, rng, person)
        return drawing(world, rng, look, who, _nation(who, rng), _until(world, rng, years))

    return make


LAYOUTS = (
    Layout("uniform_card", uniform_card),
    Layout("registration_slip", _of(registrations.slip, (5,))),
    Layout("residence_card", _of(registrations.residence_card, (5, 10))),
    Layout("plain_card", plain_card),
    Layout("registration_page", _of(registrations.full_page, (5, 10))),
)
