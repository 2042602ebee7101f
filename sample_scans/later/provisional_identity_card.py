"""Carte de identitate provizorie: a typed leaf with values on rules, and a printed one copied with a note."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.cards.artwork import arms, guilloche, portrait, round_stamp, signature
from sample_scans.cards.placing import address_lines, at, place_on_card, whom
from sample_scans.cards.sheets import ID2, card, sheet
from sample_scans.ink import Ink, plain
from sample_scans.later.parts_glass import A4_UP, glassed, penned, penned_css
from sample_scans.other_offices.parts_cards import card_css, folded, sheet_css
from sample_scans.paper import Layout, Look, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "provisional_identity_card"
_RING = ("EVIDENȚA PERSOANELOR * CLUJ-NAPOCA *", "S.P.C.L.E.P. CLUJ-NAPOCA * ROMÂNIA *")


class Slip:
    """Who holds the provisional card, from when and until when, and every value as printed."""

    def __init__(self, world: Household, rng: random.Random, person: Human | None, wide: int) -> None:
        self.ink, self.who = Ink(rng), whom(world, rng, person, lambda m: m is world.applicant)
        days = rng.choice((30, 60, 90, 120, 365))
        self.issued: date = world.filed - timedelta(rng.randint(1, min(80, days - 4)))
        self.until: date = self.issued + timedelta(days)
        bare = rng.random() < 0.4

        def said(text: str) -> str:
            return plain(text.upper()) if bare else text.upper()

        who, ink = self.who, self.ink
        self.surname, self.given = (
            ink.name("/surname", said(who.surname)),
            ink.name("/given_names", said(who.given_names)),
        )
        self.cnp, self.sex = ink.cnp("/cnp", who.cnp), ink.text("/sex", who.sex)
        self.born = ink.text("/birth_place", said(place_on_card(who.birth_place)))
        self.home = folded(ink, "/address", said(" ".join(address_lines(who.domicile))), wide)
        self.issuer = ink.text("/issued_by", said(who.id_issuer))
        self.start, self.end = ink.date("/valid_from", self.issued), ink.date("/valid_until", self.until)
        self.series, self.number = ink.text("/series", who.id_series), ink.text("/number", who.id_number)


def typed_leaf(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The leaf itself: photo at the right, words and typed values in one column at the left."""
    s = Slip(world, rng, person, 34)
    rows = (
        (15, "Numele", s.surname), (21, "Prenumele", s.given), (27, "CNP", s.cnp), (33, "Locul nașterii", s.born),
        (39, "Domiciliul", s.home), (50, "Eliberată de", s.issuer), (56, "Valabilă", f"{s.start} - {s.end}"),
    )  # fmt: skip
    body = "".join(at(5, y + 0.5, f"{a}:", "l") + at(22, y, b, "w") for y, a, b in rows)
    inner = (
        guilloche(rng, *ID2, rng.choice((("#c6d0b6", "#cfc0ae"), ("#b9c7d6", "#d4c6b4"))), 0.4)
        + at(5, 2.6, arms(6, "#575343")) + at(13, 3, "ROMÂNIA", "t")
        + at(13, 6.6, "CARTE DE IDENTITATE PROVIZORIE", "t")
        + at(70, 3, f"Seria {s.series}", "no") + at(70, 7, f"Nr. {s.number}", "no")
        + at(74, 14, portrait(rng, s.who.sex, 26, 33, grey=rng.random() < 0.6))
        + body + at(91, 49, f"<span class='l'>Sexul:</span> <span class='w'>{s.sex}</span>")
        + at(68, 42, round_stamp(rng, rng.choice(_RING), rng.choice("2458"), 19))
        + at(5, 63.4, "Titular", "l") + at(16, 62, signature(rng, 24, 7))
        + at(52, 63.4, "Șef serviciu", "l") + at(70, 62, signature(rng, 22, 7))
    )  # fmt: skip
    face = rng.choice((look.mono, look.mono, look.sans))
    css = (
        ".t{font-size:7.6pt;font-weight:700}.l{font-size:5.4pt;color:#3f3c31}.no{font-size:7.8pt;font-weight:700}"
        f".w{{font-family:{face};font-size:{6.6 if face == look.mono else 7.2}pt;font-weight:600}}"
        ".two{line-height:1.3}"
    )
    return s.ink.paper(KIND, "typed_leaf", (card(inner),), card_css(look, ID2, "#f8f7f0") + css, width_mm=ID2[0],
                       height_mm=ID2[1], card=True, person=s.who.cnp)  # fmt: skip


def copied_leaf(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A copy on a sheet: words above the values in two columns, number over the width, the holder's note below."""
    s = Slip(world, rng, person, 40)
    cells = (
        (35, 19, "NUMELE", s.surname), (35, 25.6, "PRENUMELE", s.given), (35, 32.2, "COD NUMERIC PERSONAL", s.cnp),
        (82, 32.2, "SEXUL", s.sex), (35, 38.8, "LOCUL NAȘTERII", s.born), (35, 45.4, "DOMICILIUL", s.home),
        (5, 57, "VALABILITATE: DE LA", s.start), (32, 57, "PÂNĂ LA", s.end), (60, 57, "EMISĂ DE", s.issuer),
    )  # fmt: skip
    body = "".join(at(x, y, a, "l") + at(x, y + 2.2, b, "w") for x, y, a, b in cells)
    title = rng.choice(("CARTE DE IDENTITATE PROVIZORIE", "CARTE PROVIZORIE DE IDENTITATE"))
    inner = (
        at(0, 2.4, "R O M Â N I A", "mid t") + at(0, 6, title, "mid t")
        + at(0, 11, f"SERIA {s.series} &#160; NR. {s.number}", "mid no")
        + at(4, 18, portrait(rng, s.who.sex, 27, 36, grey=True)) + body
        + at(85, 12, round_stamp(rng, rng.choice(_RING), "1", 17, "#444")) + at(8, 65.4, signature(rng, 26, 7, "#333"))
    )  # fmt: skip
    scale = rng.choice((1.0, 1.2, 1.41))
    left, top = rng.uniform(16, 40), rng.uniform(20, 60)
    copies = glassed(rng, inner, ID2, left, top, scale)
    copies += penned(rng, left + 20, top + ID2[1] * scale + 14, "Conform cu originalul", date_text(world.filed))
    face = rng.choice((look.sans, look.mono))
    css = (
        sheet_css(look, *A4_UP, "0", "sans") + card_css(look, ID2, "#f4f4f0") + penned_css(look)
        + f".mid{{width:{ID2[0]}mm;text-align:center}}.t{{font-size:8pt;font-weight:700}}.no{{font-size:8.4pt}}.l{{"
        f"font-size:4.8pt}}.w{{font-family:{face};font-weight:600;font-size:7pt}}.two{{line-height:1.25}}"
    )  # fmt: skip
    return s.ink.paper(KIND, "copied_leaf", (sheet(copies),), css, person=s.who.cnp)


LAYOUTS = (
    Layout("typed_leaf", typed_leaf, split="train"),
    Layout("copied_leaf", copied_leaf, split="train"),
)
