"""Carte de identitate provizorie: a leaf that a clerk wrote, and one from a laser printer copied on a sheet."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.cards.artwork import arms, guilloche, portrait, round_stamp, signature
from sample_scans.cards.placing import address_lines, at, parents, place_on_card, whom
from sample_scans.cards.sheets import ID2, card, sheet
from sample_scans.fifth_offices.parts_wallet import (
    UPRIGHT,
    copied,
    desk_css,
    glass_edge,
    grey,
    in_pen,
    registry,
    truthful,
)
from sample_scans.ink import Ink, plain
from sample_scans.other_offices.parts_cards import by_hand, card_css, folded, hand_css, sheet_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human

KIND = "provisional_identity_card"
_RING = ("SERVICIUL PUBLIC DE EVIDENȚĂ * CLUJ *", "S.P.C.L.E.P. * MUNICIPIUL CLUJ-NAPOCA *")


def _start(world: Household, rng: random.Random, person: Human | None) -> tuple[Human, Ink, date, date]:
    days = rng.choice((30, 45, 60, 90, 180, 364))
    issued = world.filed - timedelta(rng.randint(1, min(100, days - 5)))
    return whom(world, rng, person, lambda m: m is world.applicant), Ink(rng), issued, issued + timedelta(days)


def _written_rows(who: Human, ink: Ink, rng: random.Random, look: Look, term: tuple[date, date]) -> str:
    """Words on dotted rules, what the clerk wrote above them; the home takes two rules."""
    father, mother = parents(rng)
    issued, until = term

    def said(text: str) -> str:
        return by_hand(look, text)

    family = esc(said(f"{father.capitalize()} și {mother.capitalize()}"))
    rows = (
        ((38, "Numele", 63, ink.name("/surname", said(who.surname))),),
        ((38, "Prenumele", 63, ink.name("/given_names", said(who.given_names))),),
        ((38, "C.N.P.", 45, ink.cnp("/cnp", who.cnp)), (84, "Sexul", 17, ink.text("/sex", who.sex))),
        ((38, "Părinții", 63, family),),
        ((38, "Locul nașterii", 63, ink.text("/birth_place", said(place_on_card(who.birth_place)))),),
        ((4, "Domiciliul", 97, folded(ink, "/address", said(" ".join(address_lines(who.domicile))), 44)),),
        (),
        ((4, "Eliberată de", 57, ink.text("/issued_by", said(who.id_issuer))),
         (62, "la data", 39, ink.date("/valid_from", issued))),
        ((4, "Termen de valabilitate", 57, ink.date("/valid_until", until)),),
    )  # fmt: skip
    parts = ""
    for i, row in enumerate(rows):
        for x, word, wide, value in row:
            y = round(14.2 + 6 * i, 2)
            rule = f"<span class='l'>{word}</span><span class='w'>{value}</span>"
            parts += at(x, y, rule, "ln", f"width:{wide}mm")
    return parts


def clerk_pen(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The leaf itself: words before dotted rules that a clerk filled, the photo glued at the left."""
    who, ink, issued, until = _start(world, rng, person)
    numbers = f"Seria {ink.text('/series', who.id_series)} &#160; Nr. {ink.text('/number', who.id_number)}"
    title = rng.choice(("CARTE DE IDENTITATE<br>PROVIZORIE", "CARTE DE IDENTITATE PROVIZORIE"))
    small = "sm" if "<br>" not in title else ""
    inner = (
        guilloche(rng, *ID2, rng.choice((("#cfc6ab", "#bccbc4"), ("#c4cfb4", "#d3c3b6"))), 0.4)
        + at(4, 2.4, arms(6.4, "#5f5a47")) + at(13, 2.4, "ROMÂNIA", "t") + at(38, 2.6, title, f"t {small}")
        + at(38, 10.2, numbers, "no") + at(6, 12, portrait(rng, who.sex, 25, 30.5, grey=rng.random() < 0.4))
        + _written_rows(who, ink, rng, look, (issued, until))
        + at(rng.uniform(15, 18), 27.5, round_stamp(rng, rng.choice(_RING), rng.choice("123456"), 15))
        + at(66, 63.4, "Semnătura", "l") + at(78, 61.6, signature(rng, 24, 7))
    )  # fmt: skip
    pen = rng.choice(("#1b2559", "#1d1d1f", "#232e77"))
    css = (
        ".t{font-size:7.6pt;font-weight:700;line-height:1.15}.sm{font-size:6.6pt}.l{font-size:5.2pt;color:#3f3b2e;"
        "flex:none}.no{font-size:7.6pt;font-weight:700}.ln{display:flex;align-items:baseline;gap:1.4mm;height:5.6mm}"
        f".w{{flex:1;border-bottom:.25mm dotted #6d6755;color:{pen};line-height:1.1;}}.w .two{{line-height:1.45}}"
    ) + hand_css(look, ".w", 8.8)  # fmt: skip
    ground = card_css(look, ID2, rng.choice(("#f8f6ec", "#f4f6f0")))
    return ink.paper(KIND, "clerk_pen", (card(inner),), ground + css, width_mm=ID2[0], height_mm=ID2[1], card=True,
                     person=who.cnp)  # fmt: skip


def _printed(who: Human, ink: Ink, rng: random.Random, term: tuple[date, date]) -> str:
    """The leaf in ruled cells: the word small at the top of each, the photo in a cell of its own at the right."""
    bare = rng.random() < 0.4

    def said(text: str) -> str:
        return plain(text.upper()) if bare else text.upper()

    def cell(word: str, value: str, share: int = 1) -> str:
        return f"<div class='ce' style='flex:{share}'><small>{word}</small>{value}</div>"

    home = folded(ink, "/address", said(" ".join(address_lines(who.domicile))), 36)
    left = (
        cell("NUME", ink.name("/surname", said(who.surname))),
        cell("PRENUME", ink.name("/given_names", said(who.given_names))),
        cell("COD NUMERIC PERSONAL", ink.cnp("/cnp", who.cnp), 3) + cell("SEX", ink.text("/sex", who.sex)),
        cell("LOCUL NAȘTERII", ink.text("/birth_place", said(place_on_card(who.birth_place)))),
        cell(rng.choice(("DOMICILIUL", "ADRESA DE DOMICILIU")), home),
    )
    days = cell("DATA ELIBERĂRII", ink.date("/valid_from", term[0]))
    days += cell(rng.choice(("VALABILĂ PÂNĂ LA", "DATA EXPIRĂRII")), ink.date("/valid_until", term[1]))
    foot = cell("EMITENT", ink.text("/issued_by", said(who.id_issuer))) + days
    rows = "".join(f"<div class='rw'>{row}</div>" for row in left)
    face = portrait(rng, who.sex, 27, 35, grey=True)
    return f"<div class='bd'><div class='lf'>{rows}</div><div class='ph'>{face}</div></div><div class='rw'>{foot}</div>"


def laser_leaf(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A sheet with the copy of a leaf whose cells a laser printer filled; what the counter put beside it."""
    who, ink, issued, until = _start(world, rng, person)
    head = (
        f"<div class='hd'><b>ROMÂNIA</b><b>CARTE DE IDENTITATE PROVIZORIE</b><span>SERIA "
        f"<b>{ink.text('/series', who.id_series)}</b> NR. <b>{ink.text('/number', who.id_number)}</b></span></div>"
    )
    inner = (
        f"<div class='all'>{head}{_printed(who, ink, rng, (issued, until))}</div>"
        + at(rng.uniform(52, 64), 53, round_stamp(rng, rng.choice(_RING), rng.choice("246"), 17, "#4a4a4a"))
        + at(30, 66, signature(rng, 24, 6, "#333")) + at(4, 67.5, "Titular", "sg") + at(88, 67.5, "Șef serviciu", "sg")
    )  # fmt: skip
    scale, left, top = rng.choice((1.0, 1.25, 1.41)), rng.uniform(14, 40), rng.uniform(16, 70)
    page = copied(inner, ID2, left, top, scale, rng.uniform(-1.4, 1.4), grey(rng)) + glass_edge(rng, UPRIGHT)
    below = top + ID2[1] * scale + rng.uniform(12, 26)
    page += rng.choice((truthful, in_pen, registry))(rng, world, rng.uniform(30, 84), below)
    printer = rng.choice((look.sans, look.sans, look.mono))
    css = (
        sheet_css(look, *UPRIGHT, "0", "sans") + card_css(look, ID2, "#f6f6f2") + desk_css(look)
        + ".all{padding:3mm 3.5mm}.hd{display:flex;justify-content:space-between;font-size:7pt;"
        "align-items:baseline;margin-bottom:1.6mm}.bd{display:flex}.lf{flex:1;min-width:0}"
        ".ph{padding:1mm;border:.2mm solid #777}"
        f".rw{{display:flex}}.ce{{border:.2mm solid #777;margin:-.1mm;padding:.5mm 1mm .9mm;"
        f"font-family:{printer};font-weight:600;"
        f"font-size:{6.5 if printer == look.mono else 7.1}pt;line-height:1.2;min-height:6.2mm;white-space:nowrap}}"
        f"small{{display:block;font-size:4.2pt;font-weight:400;font-family:{look.sans}}}.sg{{font-size:5pt}}"
    )  # fmt: skip
    return ink.paper(KIND, "laser_leaf", (sheet(page),), css, person=who.cnp)


LAYOUTS = (
    Layout("clerk_pen", clerk_pen, split="held"),
    Layout("laser_leaf", laser_leaf, split="held"),
)
