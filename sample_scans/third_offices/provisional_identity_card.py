"""Carte de identitate provizorie: filled on a printer, and filled with a pen and copied with its second leaf."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.cards.artwork import arms, guilloche, portrait, round_stamp, signature
from sample_scans.cards.placing import address_lines, at, place_on_card, whom
from sample_scans.cards.sheets import ID2, card, sheet
from sample_scans.ink import Ink, plain
from sample_scans.other_offices.parts_cards import A4, by_hand, card_css, folded, hand_css, sheet_css
from sample_scans.paper import Layout, Look, Paper
from sample_scans.third_offices.parts_copies import counter_css, counter_mark, laid
from sample_scans.world import Household, Human

KIND = "provisional_identity_card"
_RING = ("SPCLEP CLUJ-NAPOCA * EVIDENȚA PERSOANELOR *", "MUNICIPIUL CLUJ-NAPOCA * D.E.P. *")


def _start(world: Household, rng: random.Random, person: Human | None) -> tuple[Human, Ink, date, date]:
    days = rng.choice((30, 60, 90, 180, 365))
    issued = world.filed - timedelta(rng.randint(2, min(90, days - 3)))
    return whom(world, rng, person, lambda m: m is world.applicant), Ink(rng), issued, issued + timedelta(days)


def printer_filled(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """One side: titles in the middle, names over the width, photo at the left below them, term in the last line."""
    who, ink, issued, until = _start(world, rng, person)
    bare = rng.random() < 0.35

    def said(text: str) -> str:
        return plain(text.upper()) if bare else text.upper()

    home = folded(ink, "/address", said(" ".join(address_lines(who.domicile))), 29)
    top = (
        ("1. Numele", ink.name("/surname", said(who.surname))),
        ("2. Prenumele", ink.name("/given_names", said(who.given_names))),
    )
    low = (
        ("3. C.N.P.", ink.cnp("/cnp", who.cnp)), ("4. Sexul", ink.text("/sex", who.sex)),
        ("5. Locul nașterii", ink.text("/birth_place", said(place_on_card(who.birth_place)))),
        ("6. Domiciliul", home), ("", "&#160;"), ("", "&#160;"),
        ("7. Emitent", ink.text("/issued_by", said(who.id_issuer))),
    )  # fmt: skip
    body = "".join(at(5, 16.6 + 5.3 * i, a, "l") + at(25, 16 + 5.3 * i, b, "w") for i, (a, b) in enumerate(top))
    body += "".join(at(35, 27 + 4.7 * i, a, "l") + at(54, 26.5 + 4.7 * i, b, "w") for i, (a, b) in enumerate(low))
    term = (
        f"<span class='l'>Valabilă de la</span> <span class='w'>{ink.date('/valid_from', issued)}</span>"
        f"<span class='l'>&#160; până la data de</span> <span class='w'>{ink.date('/valid_until', until)}</span>"
    )
    inner = (
        guilloche(rng, *ID2, ("#cbbfa9", "#b3c4cf"), 0.45) + at(4, 3, arms(5.4, "#6a5f4b"))
        + at(0, 2.4, "ROMÂNIA", "t mid") + at(0, 6.2, "CARTE DE IDENTITATE PROVIZORIE", "t mid")
        + at(0, 10.6, f"Seria <b>{ink.text('/series', who.id_series)}</b> Nr. "
                      f"<b>{ink.text('/number', who.id_number)}</b>", "no mid")
        + at(4.5, 28, portrait(rng, who.sex, 27, 34, grey=rng.random() < 0.5))
        + at(8, 50, round_stamp(rng, rng.choice(_RING), rng.choice("1367"), 20)) + body
        + at(38, 60, term) + at(42, 65, "Semnătura titularului", "l") + at(72, 64, signature(rng, 24, 7))
        + at(92, 70.5, "SPECIMEN", "tiny")
    )  # fmt: skip
    face = rng.choice((look.mono, look.mono, look.sans))
    css = (
        f".t{{font-size:8pt;font-weight:700}}.mid{{width:{ID2[0]}mm;text-align:center}}.l{{font-size:5.4pt;"
        f"color:#4c4433}}.w{{font-family:{face};font-size:7.6pt;font-weight:600}}.no{{font-size:7.4pt}}.two{{line-height:1.15}}"
    )
    return ink.paper(
        KIND, "printer_filled", (card(inner),), card_css(look, ID2, "#faf7ef") + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=who.cnp,
    )  # fmt: skip


def two_leaves_copied(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A sheet with both leaves, written with a pen on rules: the person on the first, home and term on the second."""
    who, ink, issued, until = _start(world, rng, person)
    said = [by_hand(look, text) for text in (who.surname, who.given_names, place_on_card(who.birth_place))]
    home = folded(ink, "/address", by_hand(look, " ".join(address_lines(who.domicile))), 30)
    first = (
        ("Numele", ink.name("/surname", said[0])), ("Prenumele", ink.name("/given_names", said[1])),
        ("Cod numeric personal", ink.cnp("/cnp", who.cnp)), ("Locul nașterii", ink.text("/birth_place", said[2])),
        ("Sexul", ink.text("/sex", who.sex)),
    )  # fmt: skip
    second = (
        (6, "Domiciliul", home), (27, "Eliberată de", ink.text("/issued_by", who.id_issuer)),
        (37, "la data de", ink.date("/valid_from", issued)),
        (47, "Termen de valabilitate", ink.date("/valid_until", until)),
    )  # fmt: skip

    def field(x: float, y: float, label: str, value: str, width: float) -> str:
        rule = "" if label == "Domiciliul" else at(x, y + 7.2, "", "ru", f"width:{width}mm")
        return at(x, y, label, "l") + at(x + 1, y + 2.2, value, "w") + rule

    numbers = f"SERIA {ink.text('/series', who.id_series)} NR. {ink.text('/number', who.id_number)}"
    leaf = (
        at(5, 3, "ROMÂNIA", "t") + at(5, 7, "CARTE DE IDENTITATE PROVIZORIE", "t") + at(68, 7, numbers, "no")
        + "".join(field(37, 14 + 10.2 * i, a, b, 63) for i, (a, b) in enumerate(first))
        + at(5, 16, portrait(rng, who.sex, 28, 37, grey=True))
        + at(6, 46, round_stamp(rng, rng.choice(_RING), "4", 22))
    )  # fmt: skip
    back = (
        "".join(field(6, y, a, b, 90) for y, a, b in second) + at(6, 22.4, "", "ru", "width:90mm")
        + at(62, 46, "Șeful serviciului", "l") + at(64, 49, signature(rng, 26, 9))
        + at(70, 48, round_stamp(rng, rng.choice(_RING), "4", 22))
    )  # fmt: skip
    left, top, scale = rng.uniform(20, 50), rng.uniform(16, 34), rng.choice((1.0, 1.25))
    below = top + ID2[1] * scale + rng.uniform(3, 8)
    tone = rng.choice(("soft", "firm", "firm"))
    copies = laid(leaf, ID2, left, top, scale, rng.uniform(-0.8, 0.8), tone)
    copies += laid(back, ID2, left, below, scale, rng.uniform(-0.8, 0.8), tone)
    mark = counter_mark(rng, left + 20, below + ID2[1] * scale + rng.uniform(10, 20))
    css = (
        sheet_css(look, *A4, "0", "sans") + card_css(look, ID2, "#f8f8f5") + counter_css(look)
        + ".t{font-size:7.6pt;font-weight:700}.l{font-size:5.4pt}.ru{border-top:.2mm solid #777}.no{font-size:7.2pt;"
        f"font-weight:700}}.w{{color:#1c2350;line-height:1.25}}{hand_css(look, '.w', rng.choice((9.4, 10)))}"
    )  # fmt: skip
    return ink.paper(KIND, "two_leaves_copied", (sheet(copies + mark),), css, person=who.cnp)


LAYOUTS = (
    Layout("printer_filled", printer_filled, split="train"),
    Layout("two_leaves_copied", two_leaves_copied, split="train"),
)
