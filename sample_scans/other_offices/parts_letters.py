"""Style and small pieces that the letters, slips and bills share."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, timedelta

from sample_scans.bills.party import BILL_CSS
from sample_scans.world import Household

_STEADY = ".sheet { font-variant-ligatures: none; font-variant-numeric: lining-nums; }"
_SURNAMES = (
    "Hossu",
    "Mărginean",
    "Bărbat",
    "Rotaru",
    "Ilieș",
    "Vereș",
    "Gabor",
    "Sălăjan",
    "Coroian",
    "Balázs",
    "Toma",
)
_GIVEN = ("Ramona", "Dorel", "Nicoleta", "Iulian", "Carmen", "Lucian", "Aurelia", "Remus", "Ildikó", "Claudiu", "Sanda")

LETTER = """
.sheet { padding: 19mm 21mm 14mm 24mm; font-family: FONT; font-size: SIZE; line-height: 1.5; } p { text-align:
justify; margin: 2.5mm 0; } h1 { text-align: center; font-size: 1.35em; margin: 11mm 0 8mm; } .ind { text-indent:
11mm; }
.sign { display: flex; justify-content: space-between; margin-top: 15mm; text-align: center; } .stamp-here { width:
42mm; height: 28mm; margin: 0 auto; } .flex { display: flex; justify-content: space-between; gap: 8mm; } .g { width:
100%; margin: 4mm 0; } .g th, .g td { border: .25mm solid #000; padding: 1mm 2mm; text-align: left; } .g th {
font-weight: bold; } .foot { position: absolute; left: 24mm; right: 21mm; bottom: 9mm; font-size: .75em; text-align:
center; border-top: .2mm solid #666; padding-top: 1mm; } .pairs td { padding: .6mm 5mm .6mm 0; }
"""


def dressed(css: str, family: str, size: float, **filled: str) -> str:
    """A style sheet with ``FONT``, ``SIZE`` and the other words in capitals filled in."""
    text = css.replace("FONT", family).replace("SIZE", f"{size:.1f}pt")
    for word, value in filled.items():
        text = text.replace(word, value)
    return BILL_CSS + _STEADY + text


def official(rng: random.Random) -> str:
    """A made-up official under a signature; now and then only the line to sign on."""
    surname, given = rng.choice(_SURNAMES), rng.choice(_GIVEN)
    return rng.choice(
        (f"{given} {surname}", f"{surname} {given}", f"{given} {surname.upper()}", "......................")
    )


def signed(rng: random.Random, roles: Sequence[str], stamp: int = 0) -> str:
    """The row of signatories; a stamp under the one at ``stamp``."""
    ink = "<div class='stamp-here'></div>"
    cells = "".join(f"<div>{role}<br>{official(rng)}{ink if i == stamp else ''}</div>" for i, role in enumerate(roles))
    return f"<div class='sign'>{cells}</div>"


def day_of_issue(world: Household, rng: random.Random) -> date:
    """A day in the month of filing, not after the filing."""
    return world.filed - timedelta(days=rng.randint(0, min(14, world.filed.day - 1)))


def months_back(month: tuple[int, int], back: int) -> tuple[int, int]:
    """The month that lies ``back`` months before.

    >>> months_back((2018, 1), 2)
    (2017, 11)
    """
    year, number = divmod(month[0] * 12 + month[1] - 1 - back, 12)
    return year, number + 1
