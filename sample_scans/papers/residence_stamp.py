"""Viza de reședință: the label on the back of the identity card, or the stamp on a provisional card."""

from __future__ import annotations

import random
from datetime import date

from sample_scans.cards.artwork import guilloche, round_stamp, signature
from sample_scans.cards.placing import address_lines, at, in_lines, whom
from sample_scans.cards.sheets import ID2, card, card_css
from sample_scans.ink import Ink
from sample_scans.paper import Layout, Look, Paper
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "residence_stamp"


def _term(world: Household, rng: random.Random) -> tuple[date, date]:
    """At most a year; most labels outlast the season, some end within it."""
    since = date.fromordinal(world.filed.toordinal() - rng.randint(5, 200))
    return since, date.fromordinal(since.toordinal() + rng.choice((365, 365, 365, 364, 180)))


def label(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A printed label with pre-printed words, filled by a printer, on the empty back of the card."""
    person = whom(world, rng, person, lambda m: m is world.applicant)
    ink = Ink(rng)
    since, until = _term(world, rng)
    first, second = address_lines(world.dwelling)
    inner = (
        "<div class='stick'>" + guilloche(rng, 78, 44, ("#a9c7a1", "#c9b68a"), 0.6)
        + at(4, 2.6, "ROMÂNIA", "n") + at(24, 2.6, "MENȚIUNE PRIVIND REȘEDINȚA", "t")
        + at(4, 9, "Numele și prenumele", "l") + at(4, 11.6, person.full_name.upper(), "v")
        + at(4, 16.2, "Reședința", "l") + at(4, 18.8, in_lines(ink, "/address", (first, second)), "v")
        + at(4, 27, "De la data", "l") + at(4, 29.6, date_text(since), "v")
        + at(32, 27, "Până la data", "l") + at(32, 29.6, ink.date("/valid_until", until), "v")
        + at(4, 34.6, "Eliberată de", "l") + at(4, 37.2, "SPCLEP Cluj-Napoca", "v")
        + at(53, 22, round_stamp(rng, "EVIDENȚA PERSOANELOR * CLUJ-NAPOCA *", "4", 21)) + at(50, 36, signature(rng, 20, 6))
        + "</div>"
    )  # fmt: skip
    css = (
        f".stick{{position:absolute;left:{rng.uniform(6, 20):.1f}mm;top:{rng.uniform(6, 20):.1f}mm;width:78mm;height:44mm;"
        f"background:#f4f6ea;overflow:hidden;transform:rotate({rng.uniform(-1.6, 1.6):.2f}deg);border:.2mm solid #b9bda8}}"
        ".t{font-size:7pt;font-weight:700}.n{font-size:6pt}.l{font-size:5pt;color:#4b5246}.v{font-size:7.4pt;font-weight:600}"
    )
    return ink.paper(
        KIND, "label", (card(inner),), card_css(look, ID2, "#fdfdfb") + css,
        width_mm=ID2[0], height_mm=ID2[1], card=True, person=person.cnp,
    )  # fmt: skip


LAYOUTS = (Layout("label", label),)
