"""Viza de reședință: a printed label in cells, and a framed rubber stamp filled with a pen and copied."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.cards.artwork import round_stamp, signature
from sample_scans.cards.placing import at, whom
from sample_scans.cards.sheets import ID2, card, sheet
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import A4, by_hand, card_css, folded, hand_css, sheet_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.third_offices.parts_copies import counter_css, counter_mark, laid
from sample_scans.world import Address, Household, Human

KIND = "residence_stamp"
_RING = ("S.P.C.L.E.P. * MUNICIPIUL CLUJ-NAPOCA *", "EVIDENȚA PERSOANELOR CLUJ-NAPOCA *")


def _start(world: Household, rng: random.Random, person: Human | None) -> tuple[Human, Ink, date, date]:
    since = world.filed - timedelta(rng.randint(3, 150))
    until = since + timedelta(rng.choice((365, 365, 364, 270)))
    return whom(world, rng, person, lambda m: m is world.applicant), Ink(rng), since, until


def _street(place: Address) -> str:
    kind = {"Str.": "Str.", "B-dul": "Bd.", "P-ța": "P-ța"}.get(place.street_kind, place.street_kind)
    words = (("Bl.", place.block), ("Sc.", place.stair), ("Et.", place.floor), ("Ap.", place.flat))
    return f"{kind} {place.street} Nr. {place.number}" + "".join(f" {w} {v}" for w, v in words if v)


def cells(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A sticker of ruled cells from the register's printer, a small word above each value."""
    who, ink, since, until = _start(world, rng, person)
    home = folded(
        ink, "/address", f"Jud. {world.dwelling.county} Mun. {world.dwelling.city} {_street(world.dwelling)}", 44
    )
    title = rng.choice(("MENȚIUNE PRIVIND STABILIREA REȘEDINȚEI", "STABILIREA REȘEDINȚEI", "VIZĂ DE REȘEDINȚĂ"))
    inner = (
        f"<div class='sk' style='left:{rng.uniform(5, 9):.1f}mm;top:{rng.uniform(6, 18):.1f}mm;transform:rotate("
        f"{rng.uniform(-1.2, 1.2):.2f}deg)'><div class='h'>{title}</div><div class='ce'><small>Adresa de reședință"
        f"</small>{home}</div><div class='rw'><div class='ce'><small>Valabilă de la</small>{date_text(since)}</div>"
        f"<div class='ce'><small>până la</small>{ink.date('/valid_until', until)}</div><div class='ce'><small>Emitent"
        f"</small>SPCLEP Cluj-Napoca</div></div></div>"
        + at(rng.uniform(60, 74), rng.uniform(45, 49), round_stamp(rng, rng.choice(_RING), rng.choice("1359"), 22))
        + at(rng.uniform(14, 30), rng.uniform(54, 60), signature(rng, 26, 8))
    )
    face = rng.choice((look.sans, look.mono))
    css = (
        ".sk{position:absolute;width:88mm;background:#f8f8f4;border:.25mm solid #98a088}.h{font-size:6.4pt;"
        "font-weight:700;padding:1mm 2mm;background:#e6eadf}.ce{padding:.8mm 2mm 1.2mm;border-top:.15mm solid #98a088;"
        f"font-family:{face};font-size:7.4pt;font-weight:600;flex:1;border-right:.15mm solid #98a088;line-height:1.25}}"
        f".ce small{{display:block;font-size:5pt;font-weight:400;font-family:{look.sans}}}.rw{{display:flex}}"
        ".ce:last-child{border-right:0}"
    )
    return ink.paper(
        KIND, "cells", (card(inner),), card_css(look, ID2, "#fcfcfb") + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=who.cnp,
    )  # fmt: skip


def framed_rubber(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A sheet with the copied back of the card: a framed stamp, its dotted lines filled with a pen."""
    who, ink, since, until = _start(world, rng, person)
    colour = rng.choice(("#31409a", "#4f3a8c", "#333"))
    home = folded(ink, "/address", by_hand(look, f"{world.dwelling.city} {_street(world.dwelling)}"), 32)
    inner = (
        f"<div class='fr' style='left:{rng.uniform(5, 9):.1f}mm;top:{rng.uniform(7, 14):.1f}mm;color:{colour};"
        f"transform:rotate({rng.uniform(-2.5, 2.5):.2f}deg)'>"
        f"<div class='h'>{rng.choice(('S.P.C.L.E.P.', 'D.E.P.'))} CLUJ-NAPOCA"
        f"</div><div class='ln'>REȘEDINȚA: <span class='w'>{home}</span></div><div class='ln'>Valabil de la "
        f"<span class='w'>{date_text(since)}</span> la {ink.date('/valid_until', until, cls='w')}</div><div class='ln'>"
        f"Nr. <span class='w'>{rng.randint(240, 18900)}</span> &#160; Lucrător <span class='w'>"
        f"{esc(rng.choice(('Pop M.', 'Tat L.', 'Rad C.', 'Moga A.')))}</span></div></div>"
        + at(rng.uniform(64, 76), rng.uniform(46, 49), round_stamp(rng, rng.choice(_RING), "2", 21, colour))
    )
    scale, left, top = rng.choice((1.0, 1.25, 1.41)), rng.uniform(14, 44), rng.uniform(16, 70)
    copy = laid(inner, ID2, left, top, scale, rng.uniform(-1.5, 1.5), rng.choice(("soft", "colour", "firm")))
    mark = counter_mark(rng, left + 10, top + ID2[1] * scale + rng.uniform(10, 30)) if rng.random() < 0.6 else ""
    css = (
        sheet_css(look, *A4, "0", "sans") + card_css(look, ID2, "#fafaf8") + counter_css(look)
        + ".fr{position:absolute;width:88mm;border:.5mm solid;padding:1.6mm 2.4mm}.h{font-size:7.6pt;font-weight:700;"
        "text-align:center}.ln{font-size:6.6pt;margin-top:1.8mm;display:flex;gap:1.6mm;align-items:baseline}"
        f".w{{color:#1c2552;line-height:1.3}}{hand_css(look, '.w', rng.choice((9.4, 10)))}"
    )  # fmt: skip
    return ink.paper(KIND, "framed_rubber", (sheet(copy + mark),), css, person=who.cnp)


LAYOUTS = (
    Layout("cells", cells, split="train"),
    Layout("framed_rubber", framed_rubber, split="train"),
)
