"""What several cards share: copies of a card on a whole sheet, and who carries a foreigner's paper."""

from __future__ import annotations

import random
from dataclasses import replace
from textwrap import wrap

from sample_scans import names, places
from sample_scans.cards import sheets
from sample_scans.cards.artwork import signature
from sample_scans.cards.placing import whom
from sample_scans.cards.sheets import card
from sample_scans.ink import Ink
from sample_scans.paper import Look
from sample_scans.world import Household, Human

A4 = (210.0, 297.0)
_NOTES = ("Conform cu originalul", "conform cu originalul", "Certific conformitatea cu originalul", "Copie conformă")


_PLAIN = "*{font-variant-ligatures:none}"  # some faces turn "Nr." into a numero sign, which no office prints


def card_css(look: Look, size: tuple[float, float], paper: str = "#fbfaf6") -> str:
    """CSS of a card, without the faces' fancy ligatures."""
    return sheets.card_css(look, size, paper) + _PLAIN


def sheet_css(look: Look, width: float, height: float, margin: str = "16mm 18mm", family: str = "serif") -> str:
    """CSS of a sheet of paper, without the faces' fancy ligatures."""
    return sheets.sheet_css(look, width, height, margin, family) + _PLAIN


def pasted(inner: str, size: tuple[float, float], left: float, top: float, scale: float, ink: str = "grey") -> str:
    """A card's side on a sheet, its corner at ``left``, ``top`` mm, ``scale`` times its size.

    ``ink``: ``grey`` for a copier without colour, ``hard`` for one that prints black or white, else in colours.
    """
    tone = {"grey": "filter:grayscale(1) contrast(1.15);", "hard": "filter:grayscale(1) contrast(1.6);"}.get(ink, "")
    frame = f"width:{size[0]}mm;height:{size[1]}mm;transform:scale({scale});transform-origin:0 0"
    edge = "box-shadow:0 0 .5mm #777;border-radius:3mm;"
    return f"<div class='at' style='left:{left}mm;top:{top}mm;{frame};{edge}{tone}'>{card(inner)}</div>"


def conformity(rng: random.Random, left: float, top: float, day: str) -> str:
    """What the applicant writes under a copy: true to the original, a signature, perhaps the day."""
    said = f"<div>{rng.choice(_NOTES)}</div>"
    dated = f"<div class='dy'>{day}</div>" if rng.random() < 0.5 else ""
    return (
        f"<div class='at cf' style='left:{left}mm;top:{top}mm;transform:rotate({rng.uniform(-3, 3):.1f}deg)'>"
        f"{said}{dated}{signature(rng, rng.uniform(28, 44), rng.uniform(9, 15))}</div>"
    )


def conformity_css(look: Look, rng: random.Random) -> str:
    """The hand that writes :func:`conformity`."""
    colour = rng.choice(("#1b2c86", "#22306b", "#1a1a1a"))
    return f".cf{{font-family:{look.hand},cursive;font-size:15pt;color:{colour}}}.cf svg{{margin:1mm 0 0 8mm}}"


def foreigner(
    world: Household, rng: random.Random, person: Human | None, nations: tuple[str, ...] = ()
) -> tuple[Human, str]:
    """Who holds a permit and the citizenship: the person asked for, a foreign member, or a made-up guest of the house.

    ``nations``: where the guest may come from (any of the known ones when empty).
    """
    if person is not None or any(m.foreign for m in world.members):
        chosen = whom(world, rng, person, lambda m: m.foreign)
        return chosen, chosen.nationality if chosen.foreign else rng.choice(nations or tuple(names.FOREIGN))
    nation = rng.choice(nations or tuple(names.FOREIGN))
    kin = names.FOREIGN[nation]
    base = world.applicant
    given = rng.choice(kin.women if base.sex == "F" else kin.men)
    number = places.cnp(rng, base.sex, base.birth_date, "CJ", foreign=True)
    guest = replace(
        base, cnp=number, surname=rng.choice(kin.surnames), given_names=given, birth_place=("", kin.town),
        foreign=True, nationality=nation,
    )  # fmt: skip
    return whom(world, rng, guest, lambda m: True), nation


def folded(ink: Ink, path: str, text: str, width: int) -> str:
    """A value broken over lines of at most ``width`` characters, never at a hyphen, marked as one."""
    return ink.text(path, "\n".join(wrap(text, width, break_on_hyphens=False)), "two")


def by_hand(look: Look, text: str) -> str:
    """Block letters in an upright hand; a slanted hand keeps small letters, as nobody could read its capitals."""
    return text.upper() if "Mali" in look.hand else text


def hand_css(look: Look, selector: str, size: float) -> str:
    """A hand at ``size`` pt; one whose figures would touch is written a little larger and wider."""
    crowded = "Marck" in look.hand
    letters = f"font-size:{size * (1.12 if crowded else 1.0):.2f}pt;letter-spacing:{'.1em' if crowded else '0'}"
    return f"{selector}{{font-family:{look.hand},cursive;{letters}}}"
