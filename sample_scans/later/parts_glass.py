"""Copies of cards on sheets as a copier's glass gives them: a face of the laminated card, copies, what people note."""

from __future__ import annotations

import random
from dataclasses import dataclass

from sample_scans.cards.artwork import arms, guilloche, portrait, signature
from sample_scans.cards.face_2009 import zone
from sample_scans.cards.placing import at, parents
from sample_scans.cards.sheets import ID2, card
from sample_scans.paper import Look
from sample_scans.world import Human

A4_UP, A4_ACROSS = (210.0, 297.0), (297.0, 210.0)
_NETS = (("#cbb3a6", "#a9c3b8", "#c9c4a4"), ("#b2bfd9", "#d9bfca", "#cbd4ae"), ("#bdb2d2", "#c9ccb2", "#a8c6cf"))


@dataclass(frozen=True)
class Issue:
    """One office's printing of the laminated card. ``names``: whether it names the parents, as until 2009."""

    names: bool
    family: str
    pt: float
    weight: int
    tint: str
    spaced: float
    short_labels: bool


def issue_of(rng: random.Random, look: Look, names: bool) -> Issue:
    """How the card of one office is printed."""
    family = look.mono if rng.random() < 0.3 else look.sans
    pt = rng.choice((6.6, 6.9)) if family == look.mono else rng.choice((7.1, 7.5, 7.9))
    tint = rng.choice(("#3d4a6e", "#6a4a3c", "#4a5a3f", "#54456b"))
    return Issue(
        names,
        family,
        pt,
        rng.choice((600, 700) if family == look.mono else (500, 600, 700)),
        tint,
        rng.uniform(0, 0.25),
        rng.random() < 0.4,
    )


def _rows(made: Issue, v: dict[str, str], rng: random.Random) -> list[tuple[str, str]]:
    father, mother = parents(rng)
    middle = ("Prenume părinți", f"{father} {mother}") if made.names else ("Cetățenie/Nationalité/Nationality",
                                                                              "Română / ROU")  # fmt: skip
    rows = [("Nume/Nom/Last name", v["surname"]), ("Prenume/Prenom/First name", v["given"]), middle,
            ("Loc naștere/Lieu de naissance/Place of birth", v["birth"]),
            ("Domiciliu/Adresse/Address", v["address"])]  # fmt: skip
    return [(label.split("/")[0] if made.short_labels else label, value) for label, value in rows]


def face(made: Issue, v: dict[str, str], who: Human, rng: random.Random) -> str:
    """The printed side: state and title over the width, number and CNP in one line each, values in one column."""
    x, y, step = rng.uniform(34.6, 36.2), rng.uniform(18.4, 19.2), rng.uniform(5.9, 6.15)
    heads = "ROUMANIE&#160;&#160; ROMÂNIA &#160;&#160;ROMANIA"
    titles = "CARTE D'IDENTITE &#160; CARTE DE IDENTITATE &#160; IDENTITY CARD"
    column = "".join(
        at(x, round(y + i * step, 2), label, "l") + at(x, round(y + i * step + 2, 2), value, "v")
        for i, (label, value) in enumerate(_rows(made, v, rng))
    )
    foot = y + 5 * step + 3.2
    sex = "Sex" if made.short_labels else "Sex/Sexe/Sex"
    by = "Emisă de" if made.short_labels else "Emisă de/Délivrée par/Issued by"
    term = "Valabilitate" if made.short_labels else "Valabilitate/Validité/Validity"
    return (
        guilloche(rng, *ID2, rng.choice(_NETS), rng.uniform(0.4, 0.6)) + at(8, 1.8, heads, "st")
        + at(8, 5.4, titles, "ti") + at(94, 2, arms(5.2, made.tint))
        + at(x, 9.4, f"<span class='l'>SERIA</span> {v['series']} <span class='l'>NR</span> {v['number']}", "no")
        + at(x, 13.8, f"<span class='l'>CNP</span> {v['cnp']}", "no")
        + at(3, 12.4, portrait(rng, who.sex, 28.6, 37.4, grey=rng.random() < 0.6)) + column
        + at(88, y + 2 * step, sex, "l") + at(89, y + 2 * step + 2, v["sex"], "v") + at(4, 51.6, "SPECIMEN", "tiny")
        + at(x, foot, by, "l") + at(x, foot + 2, v["issuer"], "v e") + at(69.5, foot, term, "l")
        + at(69.5, foot + 2, f"{v['from']}-{v['until']}", "v e")
        + at(91, 37.5, portrait(rng, who.sex, 10, 12, ghost=True)) + zone(who, 6.6, 63.2)
    )  # fmt: skip


def face_css(made: Issue) -> str:
    """CSS of :func:`face`."""
    return (
        f".st{{font-size:7pt;letter-spacing:1.1pt;color:{made.tint};font-weight:700}}.ti{{font-size:5.4pt;color:"
        f"{made.tint}}}.l{{font-size:4.6pt;color:{made.tint};font-weight:400}}.v{{font-family:{made.family};font-size:"
        f"{made.pt}pt;font-weight:{made.weight};letter-spacing:{made.spaced:.2f}pt}}.no{{font-family:{made.family};"
        f"font-size:{made.pt + 0.9}pt;font-weight:700}}.e{{font-size:{made.pt - 0.7:.1f}pt;letter-spacing:0}}"
    )


def glassed(rng: random.Random, inner: str, size: tuple[float, float], left: float, top: float, scale: float) -> str:
    """A side of a card as a copier without colour gives it, with the shadow of its edges."""
    tone = rng.choice(("grayscale(1)", "grayscale(1) contrast(1.18) brightness(1.04)", "grayscale(1) brightness(.94)"))
    turn = f"transform:rotate({rng.uniform(-2.2, 2.2):.2f}deg) scale({scale});transform-origin:0 0"
    frame = f"left:{left:.1f}mm;top:{top:.1f}mm;width:{size[0]}mm;height:{size[1]}mm;{turn};filter:{tone}"
    return f"<div class='at' style='{frame};box-shadow:.4mm .4mm .9mm #888'>{card(inner)}</div>"


def penned(rng: random.Random, left: float, top: float, *lines: str) -> str:
    """A note in the holder's hand, with a signature under it."""
    said = "".join(f"<div>{line}</div>" for line in lines)
    sign = signature(rng, rng.uniform(26, 40), rng.uniform(8, 13), "#26337f")
    turn = f"transform:rotate({rng.uniform(-4, 3):.1f}deg)"
    return f"<div class='at pn' style='left:{left:.1f}mm;top:{top:.1f}mm;{turn}'>{said}{sign}</div>"


def penned_css(look: Look) -> str:
    """CSS of :func:`penned`."""
    return f".pn{{font-family:{look.hand},cursive;font-size:15pt;line-height:1.25;color:#26337f}}"
