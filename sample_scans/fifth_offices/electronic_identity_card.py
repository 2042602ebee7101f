"""Carte electronică de identitate: both sides as cards, and both sides under each other on a copied sheet."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.cards.artwork import arms, guilloche, portrait, signature
from sample_scans.cards.mrz_text import id1_lines
from sample_scans.cards.placing import around, at, birthday_after, place_on_card, whom
from sample_scans.cards.sheets import ID1, card, mrz, sheet
from sample_scans.fifth_offices.parts_wallet import UPRIGHT, copied, desk_css, glass_edge, grey, in_pen, truthful
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import card_css, sheet_css
from sample_scans.paper import Layout, Look, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "electronic_identity_card"
_NETS = (("#a7c3d1", "#d6c2cc", "#c7d2b4"), ("#bdb6d8", "#b4d0cc"), ("#d4c7a6", "#a9bcd6", "#cbb4c3"))


class Chip:
    """One card: holder, days, number, and its sides."""

    def __init__(self, world: Household, rng: random.Random, person: Human | None) -> None:
        self.rng, self.ink = rng, Ink(rng)
        self.who = whom(world, rng, person, lambda m: m is world.applicant)
        self.issued = date(2021, 8, 16) + timedelta(rng.randint(0, 1380))
        self.until = birthday_after(self.who, self.issued.year + 10)
        self.number = f"{rng.choice(('RO', 'CJ', 'KX'))}{rng.randrange(10**6, 10**7)}"
        self.gap = rng.choice((".", " ", "."))
        self.net = rng.choice(_NETS)

    def day(self, day: date) -> str:
        """A day as this printing spaces it."""
        return day.strftime(f"%d{self.gap}%m{self.gap}%Y")

    def front(self) -> str:
        """Photo at the left; names, then three short rows of two, the term and the number at the foot."""
        ink, who, rng = self.ink, self.who, self.rng
        ink.date("/valid_until", self.until)
        x, y, step = rng.uniform(29, 30.5), rng.uniform(11.6, 12.4), rng.uniform(6.5, 6.8)
        pin = ("CNP / PIN", ink.cnp("/cnp", who.cnp))
        rows = (
            (("Nume / Surname / Nom", ink.name("/surname", who.surname.upper())), None),
            (("Prenume / Given names / Prénoms", ink.name("/given_names", who.given_names.upper())), None),
            (("Sex / Sex / Sexe", who.sex), ("Cetățenie / Nationality / Nationalité", "ROU")),
            (("Data nașterii / Date of birth", self.day(who.birth_date)), pin),
            (("Data expirării / Date of expiry", around("/valid_until", self.day(self.until))),
             ("Nr. document / Document No.", ink.code("/number", self.number))),
        )  # fmt: skip
        cells = ""
        for i, pair in enumerate(rows):
            for left, cell in zip((x, 57.5), pair, strict=True):
                if cell:
                    top = round(y + i * step, 2)
                    cells += at(left, top, cell[0], "l") + at(left, round(top + 1.8, 2), cell[1], "v")
        return (
            guilloche(rng, *ID1, self.net, 0.55) + at(4, 2.2, arms(5, "#3b4f70")) + at(x, 2, "ROMÂNIA", "t")
            + at(55, 2.4, "ROU", "t") + at(x, 6, "CARTE DE IDENTITATE / IDENTITY CARD", "n")
            + at(3.4, 11.6, portrait(rng, who.sex, 23, 30, grey=True)) + cells
            + at(4.4, 44.4, signature(rng, 20, 5.5, "#2a2a2a")) + at(74, 10, portrait(rng, who.sex, 8, 10, ghost=True))
            + at(70, 48.6, f"CAN {rng.randrange(10**5, 10**6)}", "n")
        )  # fmt: skip

    def back(self) -> str:
        """Chip at the left, place of birth, authority and day of issue at the right, the zone below."""
        rows = (
            ("Locul nașterii / Place of birth", place_on_card(self.who.birth_place)),
            ("Autoritatea emitentă / Issuing authority", self.who.id_issuer),
            ("Data emiterii / Date of issue", date_text(self.issued)),
        )
        cells = "".join(at(24, 5 + 6.8 * i, a, "l") + at(24, 6.9 + 6.8 * i, b, "v") for i, (a, b) in enumerate(rows))
        zone = at(4.6, 37.2, mrz(id1_lines(self.who, self.number, self.until)))
        return guilloche(self.rng, *ID1, self.net, 0.45) + at(6, 9, "<div class='cp'></div>") + cells + zone


def _css(rng: random.Random, look: Look) -> str:
    face = rng.choice((look.sans, look.sans, look.sans, look.mono))
    size = 6.0 if face == look.mono else rng.choice((6.5, 6.9, 7.2))
    return (
        ".t{font-size:7.6pt;font-weight:700;color:#2d4366}.n{font-size:4.7pt;color:#2d4366}.l{font-size:3.7pt;"
        f"color:#49525f}}.v{{font-family:{face};font-size:{size}pt;font-weight:{rng.choice((500, 600, 700))}}}"
        ".cp{width:12mm;height:10mm;border-radius:1.6mm;background:#d0bd82;border:.2mm solid #9f8d55}"
    )


def front_then_back(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The two sides as cards."""
    chip = Chip(world, rng, person)
    css = card_css(look, ID1, rng.choice(("#f5f7f9", "#f8f6f2"))) + _css(rng, look)
    sides = (card(chip.front()), card(chip.back()))
    return chip.ink.paper(KIND, "front_then_back", sides, css, width_mm=ID1[0], height_mm=ID1[1], card=True,
                          person=chip.who.cnp)  # fmt: skip


def one_over_other(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Both sides on an upright sheet, the back under the front, with the counter's stamp or the holder's words."""
    chip = Chip(world, rng, person)
    scale, tone = rng.choice((1.0, 1.2, 1.41, 1.6)), rng.choice((grey(rng), grey(rng), ""))
    left, top = rng.uniform(14, 190 - ID1[0] * scale), rng.uniform(14, 36)
    below = top + ID1[1] * scale + rng.uniform(5, 14)
    copies = copied(chip.front(), ID1, left, top, scale, rng.uniform(-0.9, 0.9), tone)
    copies += copied(chip.back(), ID1, left + rng.uniform(-2, 3), below, scale, rng.uniform(-0.9, 0.9), tone)
    mark = rng.choice((truthful, in_pen))(rng, world, rng.uniform(24, 110), below + ID1[1] * scale + 14)
    css = sheet_css(look, *UPRIGHT, "0", "sans") + card_css(look, ID1, "#f7f7f5") + desk_css(look)
    page = sheet(copies + glass_edge(rng, UPRIGHT) + mark)
    return chip.ink.paper(KIND, "one_over_other", (page,), css + _css(rng, look), person=chip.who.cnp)


LAYOUTS = (
    Layout("front_then_back", front_then_back, split="held"),
    Layout("one_over_other", one_over_other, split="held"),
)
