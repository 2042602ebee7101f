"""Carte electronică de identitate: the pair of sides as cards, and both beside each other on a lying sheet."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.cards.artwork import arms, guilloche, portrait, signature
from sample_scans.cards.mrz_text import id1_lines
from sample_scans.cards.placing import around, at, birthday_after, place_on_card, whom
from sample_scans.cards.sheets import ID1, card, mrz, sheet
from sample_scans.ink import Ink
from sample_scans.later.parts_glass import A4_ACROSS, glassed, penned, penned_css
from sample_scans.other_offices.parts_cards import card_css, sheet_css
from sample_scans.paper import Layout, Look, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "electronic_identity_card"
_NETS = (("#b3c9c2", "#c5bcd9"), ("#a9bfdd", "#d8c4b0"), ("#bcd0a9", "#a9c8d4"))


class Pilot:
    """One electronic card: the holder, the term, the number, and the two sides as HTML."""

    def __init__(self, world: Household, rng: random.Random, person: Human | None) -> None:
        self.rng, self.ink = rng, Ink(rng)
        self.who = whom(world, rng, person, lambda m: m is world.applicant)
        self.issued = date(2021, 8, 10) + timedelta(rng.randint(0, 1420))
        self.until = birthday_after(self.who, self.issued.year + 10)
        self.number = f"{rng.choice(('CJ', 'RO', 'XC'))}{rng.randrange(10**6, 10**7)}"
        self.blank = rng.choice((" ", " ", "."))

    def _day(self, day: date) -> str:
        return f"{day.day:02d}{self.blank}{day.month:02d}{self.blank}{day.year}"

    def front(self) -> str:
        """Names over the whole width under the title, the numbers in two rows beside the photo."""
        ink, who, rng = self.ink, self.who, self.rng
        ink.date("/valid_until", self.until)
        rows = (
            (27.5, 11.2, "NUME / Surname", ink.name("/surname", who.surname.upper())),
            (27.5, 17.6, "PRENUME / Given name(s)", ink.name("/given_names", who.given_names.upper())),
            (27.5, 24, "SEX / Sex", who.sex), (38, 24, "CETĂȚENIE / Nationality", "ROU"),
            (27.5, 30.4, "DATA NAȘTERII / Date of birth", self._day(who.birth_date)),
            (55, 30.4, "CNP / Personal no.", ink.cnp("/cnp", who.cnp)),
            (27.5, 36.8, "EXPIRĂ LA / Date of expiry", around("/valid_until", self._day(self.until))),
            (55, 36.8, "NR. DOCUMENT / Document no.", ink.code("/number", self.number)),
        )  # fmt: skip
        cells = "".join(at(x, y, a, "l") + at(x, y + 1.9, b, "v") for x, y, a, b in rows)
        return (
            guilloche(rng, *ID1, rng.choice(_NETS), 0.5) + at(27.5, 2.2, "ROMÂNIA", "t") + at(4, 2.2, arms(4.6))
            + at(27.5, 5.8, "CARTE DE IDENTITATE &#160; IDENTITY CARD", "n")
            + at(3.2, 10.6, portrait(rng, who.sex, 22.6, 29.4, grey=True)) + cells
            + at(27.5, 44, signature(rng, 20, 6, "#333")) + at(73, 43, portrait(rng, who.sex, 7.5, 9.4, ghost=True))
        )  # fmt: skip

    def back(self) -> str:
        """Place of birth, authority and day of issue over the zone."""
        rows = (
            ("LOCUL NAȘTERII / Place of birth", place_on_card(self.who.birth_place)),
            ("AUTORITATEA / Issuing authority", self.who.id_issuer),
            ("DATA EMITERII / Date of issue", date_text(self.issued)),
        )
        cells = "".join(at(30, 4 + 6.6 * i, a, "l") + at(30, 6 + 6.6 * i, b, "v") for i, (a, b) in enumerate(rows))
        chip = "<div class='ch'></div>"
        lines = id1_lines(self.who, self.number, self.until)
        return guilloche(self.rng, *ID1, _NETS[0], 0.45) + at(6, 8, chip) + cells + at(4.5, 37.6, mrz(lines))


def _css(rng: random.Random, look: Look) -> str:
    face = rng.choice((look.sans, look.sans, look.mono))
    size = 6.2 if face == look.mono else rng.choice((6.6, 7.0, 7.4))
    return (
        ".t{font-size:8pt;font-weight:700;color:#334a66}.n{font-size:5pt;color:#334a66}.l{font-size:3.9pt;color:#4b5661}"
        f".v{{font-family:{face};font-size:{size}pt;font-weight:{rng.choice((500, 600, 700))}}}.ch{{width:12mm;"
        "height:9.4mm;border-radius:1.6mm;background:#c9b36a;border:.2mm solid #9a8748}"
    )


def sides_apart(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The two sides as cards."""
    made = Pilot(world, rng, person)
    sides = (card(made.front()), card(made.back()))
    css = card_css(look, ID1, rng.choice(("#f4f7f8", "#f6f5f1"))) + _css(rng, look)
    return made.ink.paper(KIND, "sides_apart", sides, css, width_mm=ID1[0], height_mm=ID1[1], card=True,
                          person=made.who.cnp)  # fmt: skip


def beside_each_other(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Both sides beside each other on a lying sheet, enlarged, with the holder's words below."""
    made = Pilot(world, rng, person)
    scale, top = rng.choice((1.2, 1.41, 1.5)), rng.uniform(24, 60)
    left = rng.uniform(12, 18)
    pages = glassed(rng, made.front(), ID1, left, top, scale)
    pages += glassed(rng, made.back(), ID1, left + ID1[0] * scale + rng.uniform(5, 8), top, scale)
    words = rng.choice(("Conform cu originalul", "copie conformă", "conform cu originalul,"))
    pages += penned(rng, rng.uniform(40, 180), top + ID1[1] * scale + 16, words, date_text(world.filed))
    css = sheet_css(look, *A4_ACROSS, "0", "sans") + card_css(look, ID1, "#f6f6f5") + penned_css(look)
    return made.ink.paper(KIND, "beside_each_other", (sheet(pages),), css + _css(rng, look), width_mm=A4_ACROSS[0],
                          height_mm=A4_ACROSS[1], person=made.who.cnp)  # fmt: skip


LAYOUTS = (
    Layout("sides_apart", sides_apart, split="train"),
    Layout("beside_each_other", beside_each_other, split="train"),
)
