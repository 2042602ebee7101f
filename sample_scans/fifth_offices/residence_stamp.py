"""Viza de reședință: a sticker in running words on a card's back, and a rubber filled with a pen on a copied back."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.cards.artwork import guilloche, round_stamp, signature
from sample_scans.cards.placing import at, whom
from sample_scans.cards.sheets import ID2, card, sheet
from sample_scans.fifth_offices.parts_wallet import UPRIGHT, copied, desk_css, glass_edge, grey, in_pen, truthful
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import by_hand, card_css, folded, hand_css, sheet_css
from sample_scans.paper import Layout, Look, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Address, Household, Human

KIND = "residence_stamp"
_RING = ("DIRECȚIA DE EVIDENȚĂ A PERSOANELOR * CLUJ *", "S.P.C.L.E.P. CLUJ-NAPOCA * JUDEȚUL CLUJ *")


def _start(world: Household, rng: random.Random, person: Human | None) -> tuple[Human, Ink, date, date]:
    since = world.filed - timedelta(rng.randint(4, 170))
    who = whom(world, rng, person, lambda m: m is world.applicant)
    return who, Ink(rng), since, since + timedelta(rng.choice((365, 365, 364, 240, 200)))


def _home(place: Address, county: bool, spaced: bool) -> str:
    gap = " " if spaced else ""
    parts = [f"{place.street_kind}{' ' if spaced or not place.street_kind.endswith('.') else ''}{place.street}"]
    parts.append(f"nr.{gap}{place.number}")
    named = (("bl", place.block), ("sc", place.stair), ("et", place.floor), ("ap", place.flat))
    parts += [f"{word}.{gap}{value}" for word, value in named if value]
    town = f"Mun.{gap}{place.city}" if place.city == "Cluj-Napoca" else f"Loc.{gap}{place.city}"
    return " ".join(([f"Jud.{gap}{place.county}"] if county else []) + [town, *parts])


def sentence_sticker(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A printed sticker across the card's back: who set up the residence, where, between which days, in sentences."""
    who, ink, since, until = _start(world, rng, person)
    home = folded(ink, "/address", _home(world.dwelling, True, rng.random() < 0.5), 42)
    said = rng.choice(("Stabilit reședința în:", "A stabilit reședința la adresa:", "Titularul are reședința în:"))
    term = rng.choice((
        f"de la data de {date_text(since)} până la data de {ink.date('/valid_until', until)}",
        f"pentru perioada {date_text(since)} - {ink.date('/valid_until', until)}",
        f"începând cu {date_text(since)}, valabilă până la {ink.date('/valid_until', until)}",
    ))  # fmt: skip
    number = f"Nr. {rng.randint(1000, 48000)} / {date_text(since)}" if rng.random() < 0.6 else ""
    office = rng.choice(("S.P.C.L.E.P. Cluj-Napoca", "SPCLEP CLUJ-NAPOCA", "Emitent: SPCLEP Cluj-Napoca"))
    inner = (
        guilloche(rng, *ID2, ("#d5d0c2", "#c9d3d6"), 0.25)
        + f"<div class='st' style='left:{rng.uniform(4, 12):.1f}mm;top:{rng.uniform(5, 16):.1f}mm;transform:rotate("
        f"{rng.uniform(-2, 2):.2f}deg)'><div class='h'><span>{rng.choice(('REȘEDINȚA', 'REȘEDINȚĂ'))}</span><span>"
        f"{number}</span></div><div>{said}</div><div class='v'>{home}</div><div>{term}</div><div class='o'>{office}"
        f"</div></div>"
        + at(rng.uniform(58, 72), rng.uniform(47, 50), round_stamp(rng, rng.choice(_RING), rng.choice("12358"), 21))
        + at(rng.uniform(18, 34), rng.uniform(54, 60), signature(rng, 27, 8))
    )
    face = rng.choice((look.sans, look.mono, look.serif))
    css = (
        ".st{position:absolute;width:84mm;background:#fcfcf8;outline:.15mm solid #b5b5ab;padding:2mm 2.6mm;line-height:"
        f"1.42;font-family:{face};font-size:{6.3 if face == look.mono else 7}pt}}.h{{display:flex;font-weight:700;"
        "justify-content:space-between}.v{font-weight:700}.o{margin-top:.8mm}.v .two{display:block}"
    )
    ground = card_css(look, ID2, rng.choice(("#f5f5f1", "#f1f4f4")))
    return ink.paper(KIND, "sentence_sticker", (card(inner),), ground + css, width_mm=ID2[0], height_mm=ID2[1],
                     card=True, person=who.cnp)  # fmt: skip


def pen_in_rubber(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A copied back on a sheet: the rubber's words with a dotted line for each, written on with a pen."""
    who, ink, since, until = _start(world, rng, person)
    colour = rng.choice(("#303c96", "#47388a", "#2b2b2b"))
    lines = folded(ink, "/address", by_hand(look, _home(world.dwelling, False, False)), 35)
    days = (("de la", date_text(since)), ("până la", ink.date("/valid_until", until)))
    dated = "".join(f"<span>{word}</span><span class='w'>{day}</span>" for word, day in days)
    inner = (
        f"<div class='ru' style='left:{rng.uniform(4, 9):.1f}mm;top:{rng.uniform(6, 12):.1f}mm;color:{colour};"
        f"transform:rotate({rng.uniform(-2, 2):.2f}deg)'><div class='h'>SERV. EVIDENȚA POPULAȚIEI CLUJ-NAPOCA</div>"
        f"<div class='ln'><span>Reședința</span><span class='w'>{lines}</span></div><div class='ln'><span>Valabilitate:"
        f"</span>{dated}</div><div class='ln'><span>Nr. înreg.</span><span class='w'>{rng.randint(150, 9800)}</span>"
        f"<span>Semnătura</span>{signature(rng, 20, 6, '#26337f')}</div></div>"
        + at(rng.uniform(64, 78), rng.uniform(48, 51), round_stamp(rng, rng.choice(_RING), "3", 20, colour))
    )
    scale, left, top = rng.choice((1.0, 1.25, 1.41)), rng.uniform(14, 42), rng.uniform(18, 110)
    page = copied(inner, ID2, left, top, scale, rng.uniform(-1.8, 1.8), rng.choice((grey(rng), "")))
    page += glass_edge(rng, UPRIGHT)
    if rng.random() < 0.7:
        page += rng.choice((truthful, in_pen))(rng, world, rng.uniform(24, 84), top + ID2[1] * scale + 16)
    css = sheet_css(look, *UPRIGHT, "0", "sans") + card_css(look, ID2, "#fbfbf9") + desk_css(look)
    css += ".ru{position:absolute;width:92mm}.h{font-size:7.4pt;font-weight:700;margin-bottom:1mm}.ln{display:flex;"
    css += "align-items:baseline;gap:1.4mm;font-size:6.4pt;margin-top:1.6mm}.ln>span:not(.w){flex:none}.w{flex:1;"
    css += f"border-bottom:.25mm dotted;color:#1c2658;line-height:1.35}}{hand_css(look, '.w', 9.4)}"
    return ink.paper(KIND, "pen_in_rubber", (sheet(page),), css, person=who.cnp)


LAYOUTS = (
    Layout("sentence_sticker", sentence_sticker, split="held"),
    Layout("pen_in_rubber", pen_in_rubber, split="held"),
)
