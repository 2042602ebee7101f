"""Carte electronică de identitate: both sides as cards, the personal number on the back, both sides on one sheet."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.cards.artwork import arms, guilloche, portrait, signature
from sample_scans.cards.mrz_text import id1_lines
from sample_scans.cards.placing import around, at, birthday_after, place_on_card, whom
from sample_scans.cards.sheets import ID1, card, mrz, sheet
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import A4, card_css, conformity, conformity_css, pasted, sheet_css
from sample_scans.paper import Layout, Look, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "electronic_identity_card"
Labels = dict[str, str]
_TWO = {
    "surname": "NUME / SURNAME", "given": "PRENUME / GIVEN NAMES", "sex": "SEX / SEX",
    "nation": "CETĂȚENIE / NATIONALITY",
    "born": "DATA NAȘTERII / DATE OF BIRTH", "until": "DATA EXPIRĂRII / DATE OF EXPIRY", "cnp": "CNP / PIN",
    "number": "NR. DOCUMENT / DOCUMENT NO.", "from": "DATA EMITERII / DATE OF ISSUE", "issuer": "EMITENT / AUTHORITY",
    "place": "LOCUL NAȘTERII / PLACE OF BIRTH",
}  # fmt: skip
_THREE = {
    "surname": "Nume/Surname/Nom", "given": "Prenume/Given names/Prénoms", "sex": "Sex/Sex/Sexe",
    "nation": "Cetățenie/Nationality/Nationalité", "born": "Data nașterii/Date of birth/Date de naissance",
    "until": "Data expirării/Expiry date/Date d'expiration", "cnp": "Cod numeric personal/Personal number",
    "number": "Numărul documentului/Document number", "from": "Data emiterii/Date of issue",
    "issuer": "Emisă de/Issued by", "place": "Locul nașterii/Place of birth",
}  # fmt: skip


def _start(world: Household, rng: random.Random, person: Human | None) -> tuple[Human, Ink, date, date, str]:
    """Whose card, its ink, the days of issue and of expiry, and the document number."""
    who = whom(world, rng, person, lambda m: m is world.applicant)
    issued = date(2021, 8, 2) + timedelta(rng.randint(0, 1500))
    until = birthday_after(who, issued.year + rng.choice((7, 10)))
    number = f"{rng.choice(('CJ', 'RO', 'KX'))}{rng.randrange(10**6, 10**7)}"
    return who, Ink(rng), issued, until, number


def _day(ink: Ink, path: str, day: date, spaced: bool) -> str:
    """A day with dots or with blanks between its parts."""
    ink.date(path, day)
    return around(path, day.strftime("%d %m %Y" if spaced else "%d.%m.%Y"))


def _stack(cells: tuple[tuple[float, float, str, str], ...]) -> str:
    return "".join(at(x, y, label, "l") + at(x, y + 2.0, value, "v") for x, y, label, value in cells)


def _ground(rng: random.Random) -> str:
    return guilloche(rng, *ID1, rng.choice((("#9dbfd6", "#d6bfd0"), ("#b5cbb0", "#a9c3dc", "#e0cfa9"))), 0.55)


def _css(look: Look, weight: int) -> str:
    return (
        ".t{font-size:7.6pt;font-weight:700;color:#24386a}.n{font-size:4.8pt;color:#24386a}.l{font-size:3.9pt;"
        f"color:#3b4658}}.v{{font-size:6.9pt;font-weight:{weight}}}.no{{font-size:8pt;font-weight:700}}"
    )


def _front(who: Human, v: Labels, words: Labels, rng: random.Random, spaced: bool, cnp: bool) -> str:
    """Heading, grey photo at the left, names above, two short columns below; ``cnp``: the personal number is here."""
    born = who.birth_date.strftime("%d %m %Y" if spaced else "%d.%m.%Y")
    rows: tuple[tuple[float, float, str, str], ...] = (
        (31, 12.6, words["surname"], v["surname"]), (31, 18.4, words["given"], v["given"]),
        (31, 24.2, words["sex"], who.sex), (45, 24.2, words["nation"], "ROU"),
        (31, 30.0, words["born"], born), (31, 35.8 if cnp else 36.4, words["until"], v["until"]),
        (31, 47.4 if cnp else 42.8, words["number"], v["number"]),
    )  # fmt: skip
    rows = (*rows, (31, 41.6, words["cnp"], v["cnp"])) if cnp else rows
    return (
        _ground(rng) + at(3.5, 2.4, arms(4.8, "#3a4f86")) + at(10.5, 2.2, "ROMÂNIA", "t")
        + at(10.5, 6.2, "CARTE DE IDENTITATE / IDENTITY CARD / CARTE D'IDENTITÉ", "n")
        + at(3.6, 12, portrait(rng, who.sex, 24, 31.5, grey=True)) + _stack(rows)
        + at(70, 33, portrait(rng, who.sex, 11, 14, ghost=True)) + at(5, 46, signature(rng, 20, 5, "#333"))
        + at(69, 49.4, f"CAN {rng.randrange(10**5, 10**6)}", "n")
    )  # fmt: skip


def _back(who: Human, v: Labels, words: Labels, rng: random.Random, issued: date, until: date, cnp: bool) -> str:
    rows: tuple[tuple[float, float, str, str], ...] = (
        (5, 4, words["place"], place_on_card(who.birth_place).upper()),
        (5, 10.4, words["issuer"], "MAI - " + who.id_issuer.upper()),
        (50, 10.4, words["from"], date_text(issued)),
    )  # fmt: skip
    rows = (*rows, (5, 16.8, words["cnp"], v["cnp"])) if cnp else rows
    chip = at(66, 18, "", "chip")
    return _ground(rng) + _stack(rows) + chip + at(4.5, 37, mrz(id1_lines(who, v["number_text"], until, nation="ROU")))


def _values(ink: Ink, who: Human, until: date, number: str, spaced: bool) -> Labels:
    return {
        "surname": ink.name("/surname", who.surname.upper()),
        "given": ink.name("/given_names", who.given_names.upper()),
        "cnp": ink.cnp("/cnp", who.cnp), "number": ink.code("/number", number), "number_text": number,
        "until": _day(ink, "/valid_until", until, spaced),
    }  # fmt: skip


_CHIP = ".chip{width:11mm;height:9mm;border-radius:1.6mm;background:#d8c48a;border:.2mm solid #a58f4e}"


def pilot_pair(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Both sides, labels in capitals in two languages, the number of the person under the dates."""
    who, ink, issued, until, number = _start(world, rng, person)
    spaced = rng.random() < 0.4
    v = _values(ink, who, until, number, spaced)
    sides = (_front(who, v, _TWO, rng, spaced, True), _back(who, v, _TWO, rng, issued, until, False))
    return ink.paper(
        KIND, "pilot_pair", tuple(card(s) for s in sides), card_css(look, ID1, "#f5f8fb") + _css(look, 600) + _CHIP,
        width_mm=ID1[0], height_mm=ID1[1], card=True, person=who.cnp,
    )  # fmt: skip


def pin_on_back(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Labels in three languages; the personal number stands on the back with place of birth and issuer."""
    who, ink, issued, until, number = _start(world, rng, person)
    v = _values(ink, who, until, number, True)
    sides = (_front(who, v, _THREE, rng, True, False), _back(who, v, _THREE, rng, issued, until, True))
    return ink.paper(
        KIND, "pin_on_back", tuple(card(s) for s in sides), card_css(look, ID1, "#f8f7f2") + _css(look, 700) + _CHIP,
        width_mm=ID1[0], height_mm=ID1[1], card=True, person=who.cnp,
    )  # fmt: skip


def both_on_sheet(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A copy shop's sheet: front and back under each other or side by side, in grey, perhaps enlarged."""
    who, ink, issued, until, number = _start(world, rng, person)
    spaced = rng.random() < 0.6
    words = rng.choice((_TWO, _THREE))
    v = _values(ink, who, until, number, spaced)
    front, back = _front(who, v, words, rng, spaced, True), _back(who, v, words, rng, issued, until, False)
    stacked = rng.random() < 0.7
    scale = rng.choice((1.2, 1.41, 1.5)) if stacked else 1.0
    left, top = (rng.uniform(20, 55), rng.uniform(18, 50)) if stacked else (rng.uniform(10, 16), rng.uniform(20, 80))
    step = (0.0, ID1[1] * scale + rng.uniform(6, 20)) if stacked else (ID1[0] + rng.uniform(4, 14), 0.0)
    tone = rng.choice(("grey", "hard", "full"))
    copies = pasted(front, ID1, left, top, scale, tone) + pasted(back, ID1, left + step[0], top + step[1], scale, tone)
    end = top + step[1] + ID1[1] * scale
    note = conformity(rng, left + rng.uniform(0, 30), end + rng.uniform(8, 20), "")
    css = (
        sheet_css(look, *A4, "0", "sans") + card_css(look, ID1, "#f7f8fa") + conformity_css(look, rng) + _css(look, 600)
    )
    extra = note if rng.random() < 0.6 else ""
    return ink.paper(KIND, "both_on_sheet", (sheet(copies + extra),), css + _CHIP, person=who.cnp)


LAYOUTS = (
    Layout("pilot_pair", pilot_pair),
    Layout("pin_on_back", pin_on_back),
    Layout("both_on_sheet", both_on_sheet),
)
