"""Viza de reședință: a label with words before values on a card's back, and one in the middle of a copied sheet."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.cards.artwork import round_stamp, signature
from sample_scans.cards.placing import at, whom
from sample_scans.cards.sheets import ID2, card, sheet
from sample_scans.ink import Ink
from sample_scans.later.parts_glass import A4_UP, glassed, penned, penned_css
from sample_scans.other_offices.parts_cards import by_hand, card_css, folded, hand_css, sheet_css
from sample_scans.paper import Layout, Look, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Address, Household, Human

KIND = "residence_stamp"
_RING = ("SERVICIUL EVIDENȚA PERSOANELOR * CLUJ *", "PRIMĂRIA CLUJ-NAPOCA * S.P.C.L.E.P. *")


def _start(world: Household, rng: random.Random, person: Human | None) -> tuple[Human, Ink, date, date]:
    since = world.filed - timedelta(rng.randint(2, 160))
    who = whom(world, rng, person, lambda m: m is world.applicant)
    return who, Ink(rng), since, since + timedelta(rng.choice((365, 365, 180, 300)))


def _home(place: Address) -> str:
    inside = "".join(
        f" {w}.{v}" for w, v in (("bl", place.block), ("sc", place.stair), ("et", place.floor), ("ap", place.flat)) if v
    )
    return f"{place.city}, {place.street_kind} {place.street} nr.{place.number}{inside}"


def printed_label(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A label printed by the register: words and values in lines, valid from and until in the last one."""
    who, ink, since, until = _start(world, rng, person)
    home = folded(ink, "/address", f"Jud.{world.dwelling.county} {_home(world.dwelling)}", 46)
    inner = (
        f"<div class='la' style='left:{rng.uniform(6, 10):.1f}mm;top:{rng.uniform(8, 20):.1f}mm;transform:rotate("
        f"{rng.uniform(-1.5, 1.5):.2f}deg)'><b>{rng.choice(('REȘEDINȚĂ', 'STABILIRE REȘEDINȚĂ', 'VIZĂ REȘEDINȚĂ'))}</b>"
        f"<div>Adresa: {home}</div><div>Data stabilirii: {date_text(since)}</div><div>"
        f"{rng.choice(('Valabilă până la', 'Expiră la', 'Termen de valabilitate'))}: {ink.date('/valid_until', until)}"
        f"</div><div>SPCLEP CLUJ-NAPOCA, nr. {rng.randint(300, 21000)}</div></div>"
        + at(rng.uniform(62, 74), rng.uniform(46, 50), round_stamp(rng, rng.choice(_RING), rng.choice("1247"), 21))
        + at(rng.uniform(12, 24), rng.uniform(56, 61), signature(rng, 26, 8))
    )
    css = (
        ".la{position:absolute;width:86mm;background:#fbfbfa;border:.2mm dashed #999;padding:2mm 3mm;line-height:1.45;"
        f"font-family:{rng.choice((look.sans, look.mono))};font-size:6.8pt}}.la b{{font-size:7.6pt}}"
        ".la .two{display:inline-block;vertical-align:top}"
    )
    return ink.paper(KIND, "printed_label", (card(inner),), card_css(look, ID2, "#f2f3f0") + css, width_mm=ID2[0],
                     height_mm=ID2[1], card=True, person=who.cnp)  # fmt: skip


def written_stamp(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A rubber stamp without a frame on the card's back, its lines written on, copied onto a sheet."""
    who, ink, since, until = _start(world, rng, person)
    colour = rng.choice(("#2a3a93", "#4b3a86", "#2d2d2d"))
    home = folded(ink, "/address", by_hand(look, _home(world.dwelling)), 33)
    inner = (
        f"<div class='ru' "
        f"style='left:{rng.uniform(5, 8):.1f}mm;top:{rng.uniform(8, 13):.1f}mm;color:{colour};transform:"
        f"rotate({rng.uniform(-2, 2):.2f}deg)'><div class='h'>EVIDENȚA PERSOANELOR CLUJ-NAPOCA</div><div "
        f"class='q'>VIZĂ DE "
        f"REȘEDINȚĂ la adresa:</div><div class='w'>{home}</div><div class='q'>de la <span class='w'>{date_text(since)}"
        f"</span> &#160; până la {ink.date('/valid_until', until, cls='w')}</div><div class='q'>Nr. <span class='w'>"
        f"{rng.randint(200, 17000)}</span></div></div>"
        + at(rng.uniform(66, 76), rng.uniform(46, 50), round_stamp(rng, rng.choice(_RING), "6", 20, colour))
    )
    scale, left, top = rng.choice((1.0, 1.2, 1.41)), rng.uniform(16, 40), rng.uniform(20, 90)
    copy = glassed(rng, inner, ID2, left, top, scale)
    if rng.random() < 0.6:
        copy += penned(rng, left + 25, top + ID2[1] * scale + 12, "conform cu originalul")
    css = sheet_css(look, *A4_UP, "0", "sans") + card_css(look, ID2, "#fafaf8") + penned_css(look)
    css += ".ru{position:absolute;width:92mm}.h{font-size:7.8pt;font-weight:700;margin-bottom:1.6mm}.q{font-size:6.6pt;"
    css += f"margin-top:1.8mm}}.w{{color:#1d2656;line-height:1.3}}.q .w{{margin-left:1mm}}{hand_css(look, '.w', 9.8)}"
    return ink.paper(KIND, "written_stamp", (sheet(copy),), css, person=who.cnp)


LAYOUTS = (
    Layout("printed_label", printed_label, split="train"),
    Layout("written_stamp", written_stamp, split="train"),
)
