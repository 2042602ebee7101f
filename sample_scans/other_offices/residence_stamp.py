"""Viza de reședință: labels and stamps of the population registers, on the back of the card or copied on a sheet."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.cards.artwork import round_stamp, signature
from sample_scans.cards.placing import address_lines, at, whom
from sample_scans.cards.sheets import ID2, card, sheet
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import (
    A4,
    by_hand,
    card_css,
    conformity,
    conformity_css,
    folded,
    hand_css,
    pasted,
    sheet_css,
)
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import DateStyle, date_text
from sample_scans.world import Address, Household, Human

KIND = "residence_stamp"
_RING = ("SERVICIUL PUBLIC COMUNITAR LOCAL * CLUJ-NAPOCA *", "EVIDENȚA PERSOANELOR * MUN. CLUJ-NAPOCA *")


def _term(world: Household, rng: random.Random) -> tuple[date, date]:
    """From some months before the application, for a year or half of one."""
    since = world.filed - timedelta(rng.randint(4, 170))
    return since, since + timedelta(rng.choice((365, 365, 364, 181)))


def _start(world: Household, rng: random.Random, person: Human | None) -> tuple[Human, Ink, date, date]:
    return whom(world, rng, person, lambda m: m is world.applicant), Ink(rng), *_term(world, rng)


def _tilted(rng: random.Random, width: float, most: float = 1.5) -> str:
    """Where the label sticks on the back of a card: CSS of its place, its width and its tilt."""
    left, top = rng.uniform(4, ID2[0] - width - 4), rng.uniform(5, 16)
    turn = f"transform:rotate({rng.uniform(-most, most):.2f}deg);"
    return f"position:absolute;left:{left:.1f}mm;top:{top:.1f}mm;width:{width}mm;{turn}"


def _parts(place: Address) -> str:
    """The address as the register's software prints it: every part with its word."""
    words = (("bl.", place.block), ("sc.", place.stair), ("et.", place.floor), ("ap.", place.flat))
    inside = "".join(f", {word} {value}" for word, value in words if value)
    kind = "str." if place.street_kind == "Str." else place.street_kind
    return f"jud. {place.county}, mun. {place.city}, {kind} {place.street} nr. {place.number}{inside}"


def sticker(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A printed sticker: heading, two lines of address after its opening words, dates in one row, a number."""
    who, ink, since, until = _start(world, rng, person)
    address = folded(ink, "/address", _parts(world.dwelling), 44)
    inner = (
        f"<div class='stk' style='{_tilted(rng, 88)}'><div class='h'>ROMÂNIA - S.P.C.L.E.P. CLUJ-NAPOCA</div>"
        f"<div class='h'>{rng.choice(('REȘEDINȚĂ', 'MENȚIUNE DE REȘEDINȚĂ', 'VIZĂ REȘEDINȚĂ'))}</div>"
        f"<div class='q'>{rng.choice(('Stabilit reședința în:', 'Are reședința în:', 'Reședința la adresa:'))}</div>"
        f"<div class='w'>{address}</div><div class='rw'><div><span class='q'>De la data de</span><br><span class='w'>"
        f"{date_text(since)}</span></div><div><span class='q'>Până la data de</span><br>"
        f"{ink.date('/valid_until', until, cls='w')}"
        f"</div><div><span class='q'>Nr. înreg.</span><br><span class='w'>{rng.randint(1200, 98000)}</span></div></div>"
        f"<div class='q b'>Lucrător evidența persoanelor {signature(rng, 22, 6)}</div></div>"
        + at(rng.uniform(64, 74), rng.uniform(40, 46), round_stamp(rng, rng.choice(_RING), rng.choice("1248"), 22))
    )  # fmt: skip
    family = rng.choice((f"{look.mono},monospace", f"{look.sans},sans-serif"))
    css = (
        ".stk{background:#f6f7f2;border:.2mm solid #aab29c;padding:2.4mm 3mm;line-height:1.3}.h{font-size:7pt;"
        "font-weight:700;text-align:center}.q{font-size:5.6pt;color:#333}"
        f".w{{font-family:{family};font-size:7.2pt;font-weight:600}}.rw{{display:flex;gap:8mm;margin-top:1.6mm}}"
        ".b{display:flex;gap:3mm;margin-top:1.6mm}"
    )
    return _card(ink, "sticker", inner, card_css(look, ID2, "#fcfcfa") + css, who)


def inked(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A rubber stamp without a frame; county, town and street each on its dotted line, written with a pen."""
    who, ink, since, until = _start(world, rng, person)
    colour = rng.choice(("#2f3c97", "#5a3a94", "#1f4f8f"))
    address = by_hand(look, " ".join(address_lines(world.dwelling)))
    spread: DateStyle = rng.choice(("dots", "dots", "slash"))
    inner = (
        f"<div style='{_tilted(rng, 92, 3.2)}color:{colour};line-height:1.5'><div class='h'>STABILIT REȘEDINȚA</div>"
        f"<div class='lf'><span class='q'>la adresa</span><div class='w'>{folded(ink, '/address', address, 33)}</div>"
        f"</div>"
        f"<div><span class='q'>pe perioada</span> <span class='w d'>{date_text(since, spread)}</span> <span class='q'>"
        f"- până la</span> {ink.date('/valid_until', until, spread, 'w d')}</div>"
        f"<div><span class='q'>conform cererii nr.</span> <span class='w'>{rng.randint(300, 29000)}</span>"
        f"<span class='q'>&#160;&#160; SPCLEP CLUJ-NAPOCA</span></div></div>"
        + at(rng.uniform(56, 70), rng.uniform(43, 47), round_stamp(rng, rng.choice(_RING), "5", 23, colour))
        + at(rng.uniform(12, 26), rng.uniform(54, 60), signature(rng, 27, 9))
    )  # fmt: skip
    css = (
        ".h{font-size:9pt;font-weight:700;letter-spacing:.4pt;text-align:center}.q{font-size:6.4pt}"
        f".lf{{display:flex;gap:2mm}}{hand_css(look, '.w', rng.choice((9.6, 10.4)))}.w{{"
        "color:#1a2358;line-height:1.25}.d{border-bottom:.25mm dotted #555}"
    )
    return _card(ink, "inked", inner, card_css(look, ID2, "#fdfdfc") + css, who)


def back_copied(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A sheet with the copy of the card's back alone, the label filled by a printer, the applicant's note below."""
    who, ink, since, until = _start(world, rng, person)
    home = " ".join(address_lines(world.dwelling))
    rows = (
        ("NUME ȘI PRENUME", esc(who.full_name.upper())),
        ("REȘEDINȚA", folded(ink, "/address", home, 34)),
        ("VALABIL DE LA", date_text(since)), ("VALABIL PÂNĂ LA", ink.date("/valid_until", until)),
        ("EMITENT", "SPCLEP CLUJ-NAPOCA"),
    )  # fmt: skip
    body = "".join(f"<tr><td class='q'>{a}</td><td class='w'>{b}</td></tr>" for a, b in rows)
    label = (
        f"<div class='stk' style='{_tilted(rng, 86)}'><div class='h'>VIZĂ DE REȘEDINȚĂ</div><table>{body}</table></div>"
    )
    stamp = at(rng.uniform(66, 78), rng.uniform(42, 48), round_stamp(rng, rng.choice(_RING), "6", 21))
    scale, tone = rng.choice((1.0, 1.0, 1.41)), rng.choice(("grey", "full"))
    x, y = rng.uniform(12, 44), rng.uniform(14, 70)
    copy = pasted(label + stamp, ID2, x, y, scale, tone)
    end = y + ID2[1] * scale
    note = conformity(rng, x + 12, end + rng.uniform(10, 30), date_text(world.filed))
    css = (
        sheet_css(look, *A4, "0", "sans") + card_css(look, ID2, "#fafaf7") + conformity_css(look, rng)
        + ".stk{background:#fff;border:.2mm solid #999;padding:2mm 2.6mm}.h{font-size:8pt;font-weight:700;"
        "text-align:center;margin-bottom:1mm}table{border-collapse:collapse;width:100%}td{border-top:.15mm solid #bbb;"
        "padding:1mm .6mm;vertical-align:top}.q{font-size:5pt;width:22mm;color:#333}"
        f".w{{font-family:{look.mono},monospace;font-size:7.2pt;font-weight:600;line-height:1.2}}"
    )  # fmt: skip
    return ink.paper(KIND, "back_copied", (sheet(copy + note),), css, person=who.cnp)


def _card(ink: Ink, layout: str, inner: str, css: str, who: Human) -> Paper:
    return ink.paper(
        KIND, layout, (card(inner),), css, width_mm=ID2[0], height_mm=ID2[1], card=True, person=who.cnp
    )  # fmt: skip


LAYOUTS = (
    Layout("sticker", sticker),
    Layout("inked", inked),
    Layout("back_copied", back_copied),
)
