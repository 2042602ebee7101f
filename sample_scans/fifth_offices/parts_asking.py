"""What this room's request forms share: words for the heatings, blocks of family, incomes and goods, the ending."""

from __future__ import annotations

import random
from collections.abc import Mapping

from sample_scans.cards.artwork import signature
from sample_scans.cards.placing import around
from sample_scans.forms.filling import ROLES, Pen, income_text, pen_css
from sample_scans.forms.points import GOODS, INCOMES, goods_held, incomes_by_row
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import hand_css, sheet_css
from sample_scans.paper import Look, esc
from sample_scans.spelled import date_text
from sample_scans.world import Address, Household, Human

_FUELS = {
    "gas": ("gaze naturale (centrală, convector, sobă)", "Gaze naturale", "gaze"),
    "thermal": ("energie termică livrată în sistem centralizat", "Energie termică", "energie termică (termoficare)"),
    "electricity": ("energie electrică", "Energie electrică", "energie electrică"),
    "solid": ("lemne, cărbuni și combustibili petrolieri", "Combustibil solid / petrolier", "lemne și cărbuni"),
}
HOLDS = {"owner": "proprietar", "tenant": "chiriaș cu contract", "free_use": "comodatar", "authorised": "împuternicit"}
OATHS = (
    "Declar pe propria răspundere, sub sancțiunea art. 326 din Codul penal, că datele din prezenta sunt adevărate.",
    "Am cunoștință că declararea de date neadevărate se pedepsește conform legii și duce la recuperarea sumelor.",
    "Cele declarate sunt reale și complete. Voi anunța în 5 zile orice modificare intervenită în situația familiei.",
)


def fuels(rng: random.Random, manner: int) -> dict[str, str]:
    """This form's words for the heatings, in its own order."""
    keys = list(_FUELS)
    rng.shuffle(keys)
    return {key: _FUELS[key][manner] for key in keys}


def dwelling_line(place: Address, manner: str) -> str:
    """The dwelling as its filler writes it on one line."""
    kind = "str." if place.street_kind == "Str." else place.street_kind
    named = (("bl.", place.block), ("sc.", place.stair), ("et.", place.floor), ("ap.", place.flat))
    inside = [f"{word} {value}" for word, value in named if value]
    street = f"{kind} {place.street}"
    if manner == "commas":
        return ", ".join([place.city, street, f"nr. {place.number}", *inside])
    if manner == "county":
        return f"Cluj-Napoca, {street} nr. {place.number} {' '.join(inside)}".strip() + ", jud. Cluj"
    return " ".join([street, f"nr. {place.number}", *inside])


def _kin(applicant: Human, member: Human, rng: random.Random) -> str:
    """What the member is to the applicant, by their ages."""
    younger = member.birth_date.year - applicant.birth_date.year
    if younger > 15:
        return "fiu" if member.sex == "M" else "fiică"
    if younger < -15:
        return "tată" if member.sex == "M" else "mamă"
    if member.sex == applicant.sex:
        return "frate" if member.sex == "M" else "soră"
    return rng.choice(("soț", "soț", "rudă") if member.sex == "M" else ("soție", "soție", "rudă"))


def slotted(ink: Ink, rows: list[tuple[str, str]], widths: Mapping[str, int]) -> str:
    """The address in labelled parts, label and value never on two lines; one value with its labels."""
    shown = [
        f"<span class='nb'>{esc(label)} <span class='ln' style='min-width:{widths[label]}mm'><span class='f'>"
        f"{esc(value)}</span></span></span>"
        for label, value in rows
    ]
    ink.text("/address", " ".join(f"{label} {value}".strip() for label, value in rows))
    return around("/address", " ".join(shown))


def others(world: Household, pen: Pen, rng: random.Random, heads: tuple[str, ...], spare: int) -> str:
    """The household after the applicant: name, kinship, number, occupation, income, in that order."""
    rows = ""
    for member in world.members[1:]:
        kin = _kin(world.applicant, member, rng)
        cells = (member.full_name, kin, member.cnp, ROLES[member.role], income_text(member))
        rows += "<tr>" + "".join(f"<td>{pen.put(cell)}</td>" for cell in cells[: len(heads)]) + "</tr>"
    spare = spare if len(world.members) > 1 else max(1, spare)
    rows += ("<tr>" + "<td>&#160;</td>" * len(heads) + "</tr>") * spare
    return f"<table class='g'><tr>{''.join(f'<th>{esc(head)}</th>' for head in heads)}</tr>{rows}</table>"


def earnings(world: Household, pen: Pen, first: int) -> str:
    """Incomes of the household in two halves side by side, counted from point ``first``."""
    sums = incomes_by_row(world.members)
    named = [*INCOMES, "Alte venituri"]

    def half(start: int, end: int) -> str:
        rows = "".join(
            f"<tr><td>{first + i}</td><td>{esc(named[i])}</td><td class='su'>{pen.put(sums.get(i, ''))}</td></tr>"
            for i in range(start, end)
        )
        return f"<table class='g'>{rows}</table>"

    return f"<div class='hv'>{half(0, 6)}{half(6, len(named))}</div>"


def possessions(world: Household, pen: Pen) -> str:
    """The goods as a list, each with its word DA or NU at the end."""
    held = goods_held(world)
    rows = "".join(
        f"<div class='po'><span>{i}. {esc(good)}</span><span>{pen.put('DA' if i - 1 in held else 'NU')}</span></div>"
        for i, good in enumerate(GOODS, 1)
    )
    return f"<div>{rows}</div>"


def reached(ink: Ink, who: Human) -> tuple[str, str]:
    """Phone and e-mail, empty when there is none."""
    phone = ink.text("/phone", who.phone, "f") if who.phone else ""
    return phone, ink.text("/email", who.email, "f") if who.email else ""


def ending(world: Household, rng: random.Random, pen: Pen, words: tuple[str, str]) -> str:
    """The day and the signature."""
    colour = pen.colour if pen.tool == "hand" else "#20307c"
    drawn = signature(rng, rng.uniform(28, 40), rng.uniform(9, 14), colour)
    return (
        f"<div class='en'><div>{words[0]} {pen.put(date_text(world.filed))}</div><div>{words[1]}<br>{drawn}</div></div>"
    )


def ground(pen: Pen, look: Look, margin: str, face: str) -> str:
    """The CSS of a form of this room."""
    hand = hand_css(look, ".f", pen.size) + ".g td .f{font-size:10.5pt}" if pen.tool == "hand" else ""
    own = (
        ".en{display:flex;justify-content:space-between;margin-top:6mm}.hv{display:flex;gap:3mm;align-items:flex-start}"
        ".hv .g{flex:1}.su{width:22mm;text-align:right!important}.po{display:flex;justify-content:space-between;"
        "border-bottom:.2mm dotted #666;padding:.7mm 0}"
        ".nb{white-space:nowrap}.stamp-here{width:38mm;height:20mm}.g{font-size:8.2pt}"
    )
    return sheet_css(look, 210, 297, margin, face) + pen_css(pen, look) + hand + own
