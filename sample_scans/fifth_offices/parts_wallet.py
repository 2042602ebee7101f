"""Cards out of a wallet: how copiers and home printers put them on a sheet, and what counters stamp beside them."""

from __future__ import annotations

import random

from sample_scans.cards.artwork import signature
from sample_scans.cards.sheets import card
from sample_scans.other_offices.parts_cards import hand_css
from sample_scans.paper import Look, esc
from sample_scans.spelled import date_text
from sample_scans.world import Household

UPRIGHT, LYING = (210.0, 297.0), (297.0, 210.0)
_INKS = ("#2a3a8c", "#3b3478", "#262626", "#234a86")
_GREYS = (
    "grayscale(1) contrast(1.08)",
    "grayscale(1) contrast(1.3) brightness(1.06)",
    "grayscale(1) contrast(.95) brightness(.97)",
)


def grey(rng: random.Random) -> str:
    """How one copier renders colours."""
    return rng.choice(_GREYS)


def copied(
    inner: str, size: tuple[float, float], left: float, top: float, scale: float, turn: float, tone: str = ""
) -> str:
    """A side of a card on the sheet, its upper left corner at ``left``, ``top`` mm, turned by ``turn`` degrees."""
    place = f"left:{left:.1f}mm;top:{top:.1f}mm;width:{size[0]}mm;height:{size[1]}mm"
    move = f"transform:rotate({turn:.2f}deg) scale({scale});transform-origin:0 0"
    shade = f"filter:{tone};" if tone else ""
    return f"<div class='at' style='{place};{move};{shade}box-shadow:0 0 .4mm .1mm #8b8b8b'>{card(inner)}</div>"


def on_its_side(inner: str, size: tuple[float, float], left: float, top: float, scale: float, tone: str) -> str:
    """The same, laid a quarter turn to the right; ``left``, ``top`` is the corner of what is seen."""
    return copied(inner, size, left + size[1] * scale, top, scale, 90, tone)


def table_top(rng: random.Random, left: float, top: float, width: float, height: float) -> str:
    """The desk that a telephone's picture shows around a card."""
    colour = rng.choice(("#b7aa98", "#9fa3a6", "#c9c4bb", "#8d7c6b", "#d3d5d8"))
    place = f"left:{left:.1f}mm;top:{top:.1f}mm;width:{width:.1f}mm;height:{height:.1f}mm"
    return f"<div class='at' style='{place};background:{colour}'></div>"


def glass_edge(rng: random.Random, page: tuple[float, float]) -> str:
    """The dark strip along an edge that a copier leaves when its lid was open; often none."""
    if rng.random() < 0.6:
        return ""
    side, wide = rng.choice(("left:0", "right:0")), rng.uniform(1.5, 4)
    fade = "right" if side == "left:0" else "left"
    return (
        f"<div class='at' style='{side};top:0;width:{wide:.1f}mm;height:{page[1]}mm;"
        f"background:linear-gradient(to {fade},#3a3a3a,#ddd)'></div>"
    )


def registry(rng: random.Random, world: Household, left: float, top: float) -> str:
    """The registry's box stamp with the number and the day of the dossier."""
    colour = rng.choice(_INKS)
    office = rng.choice(
        ("PRIMĂRIA MUNICIPIULUI<br>CLUJ-NAPOCA", "DIRECȚIA DE ASISTENȚĂ SOCIALĂ<br>ȘI MEDICALĂ CLUJ-NAPOCA")
    )
    style = f"left:{left:.1f}mm;top:{top:.1f}mm;color:{colour};transform:rotate({rng.uniform(-4, 4):.1f}deg)"
    return (
        f"<div class='at rg' style='{style}'>{office}<div>Nr. <b>{esc(world.number)}</b></div>"
        f"<div>{date_text(world.filed)}</div></div>"
    )


def truthful(rng: random.Random, world: Household, left: float, top: float, named: str = "") -> str:
    """The rubber that says that the copy agrees with the original, a clerk's signature through it."""
    words = rng.choice(("CONFORM CU ORIGINALUL", "PENTRU CONFORMITATE<br>CU ORIGINALUL", "COPIE CONFORMĂ"))
    style = f"left:{left:.1f}mm;top:{top:.1f}mm;color:{rng.choice(_INKS)};transform:rotate({rng.uniform(-6, 5):.1f}deg)"
    day = f"<div class='sm'>Data {date_text(world.filed)}</div>" if rng.random() < 0.5 else ""
    clerk = f"<div class='sm'>{named}</div>" if named else ""
    return f"<div class='at tr' style='{style}'>{words}{day}{clerk}{signature(rng, 30, 10, '#26327d')}</div>"


def in_pen(rng: random.Random, world: Household, left: float, top: float) -> str:
    """The holder's own words under a copy."""
    words = rng.choice(
        ("Conform cu originalul", "conform cu originalul", "Copie conformă cu originalul", "pt. dosar încălzire")
    )
    day = f"<div>{date_text(world.filed, rng.choice(('dots', 'roman', 'slash')))}</div>" if rng.random() < 0.6 else ""
    style = f"left:{left:.1f}mm;top:{top:.1f}mm;transform:rotate({rng.uniform(-5, 3):.1f}deg)"
    return f"<div class='at pe' style='{style}'>{words}{day}{signature(rng, rng.uniform(24, 38), 10, '#22348a')}</div>"


def desk_css(look: Look) -> str:
    """CSS of what counters and holders put beside a copy."""
    return (
        f".rg{{font-family:{look.sans},sans-serif;font-size:8.6pt;border:.4mm solid;padding:1.6mm 3mm;line-height:1.35;"
        f"text-align:center}}.tr{{font-family:{look.sans},sans-serif;font-weight:700;font-size:10.5pt;line-height:1.25}}"
        f".tr .sm{{font-weight:400;font-size:8.4pt}}.pe{{color:#22348a;line-height:1.2}}{hand_css(look, '.pe', 15)}"
    )
