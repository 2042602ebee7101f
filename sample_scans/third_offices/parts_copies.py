"""Copies of cards as they lie on a sheet: tilted a little, grey, with the marks that counters leave on them."""

from __future__ import annotations

import random

from sample_scans.cards.sheets import card
from sample_scans.paper import Look

_TONES = {
    "soft": "filter:grayscale(1) contrast(.92);",
    "firm": "filter:grayscale(1) contrast(1.25);",
    "colour": "",
}


def laid(
    inner: str, size: tuple[float, float], left: float, top: float, scale: float = 1.0, tilt: float = 0.0,
    tone: str = "firm",
) -> str:  # fmt: skip
    """A side of a card on a sheet, its corner at ``left``, ``top`` mm, turned by ``tilt`` degrees about it."""
    turn = f"transform:rotate({tilt:.2f}deg) scale({scale});transform-origin:0 0"
    frame = f"left:{left:.1f}mm;top:{top:.1f}mm;width:{size[0]}mm;height:{size[1]}mm;{turn}"
    return f"<div class='at' style='{frame};outline:.15mm solid #9a9a9a;{_TONES[tone]}'>{card(inner)}</div>"


def counter_mark(rng: random.Random, left: float, top: float) -> str:
    """The counter's rubber stamp on a copy, with the initials of whoever saw the original."""
    colour = rng.choice(("#28378c", "#4a2f7f", "#2b2b2b"))
    words = rng.choice(("CONFORM CU<br>ORIGINALUL", "VĂZUT ORIGINALUL", "COPIE CONFORMĂ<br>CU ORIGINALUL"))
    initials = "".join(rng.choice("ABCDEFGILMNOPRSTV") for _ in range(2))
    style = f"left:{left:.1f}mm;top:{top:.1f}mm;color:{colour};transform:rotate({rng.uniform(-5, 5):.1f}deg)"
    return f"<div class='at cm' style='{style}'>{words}<span class='in'>{initials}</span></div>"


def counter_css(look: Look) -> str:
    """CSS of :func:`counter_mark`."""
    return (
        f".cm{{font-family:{look.sans},sans-serif;font-weight:700;font-size:10pt;border:.5mm solid;padding:1.4mm 3mm;"
        f"text-align:center;line-height:1.2}}.in{{font-family:{look.hand},cursive;font-size:17pt;margin-left:4mm}}"
    )
