"""How a form is filled: one hand or one machine for the whole form, ticks, addresses in parts, the members' table."""

from __future__ import annotations

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sample_scans.cards.placing import around
from sample_scans.ink import Ink, plain
from sample_scans.paper import Look, esc
from sample_scans.spelled import COUNTIES, MONTHS
from sample_scans.world import Address, Household, Human

Tool = Literal["hand", "type", "plain"]
HEATING = ("thermal", "gas", "electricity", "solid")
ROLES = {
    "employee": "salariat", "pensioner": "pensionar", "unemployed": "șomer", "disabled": "pers. cu handicap",
    "self_employed": "independent", "pupil": "elev", "student": "student", "child": "copil", "none": "fără ocupație",
}  # fmt: skip
_TICK = "<path d='M2 6 L5 10 L11 1' fill='none' stroke='{c}' stroke-width='1.7'/>"
_CROSS = "<path d='M1.5 1.5 L10.5 10 M10 1 L2 10.5' fill='none' stroke='{c}' stroke-width='1.6'/>"
_BLOB = "<rect x='1.5' y='1.5' width='9' height='9' rx='1' fill='{c}'/>"


@dataclass(frozen=True)
class Pen:
    """What fills the form. ``bare``: the filler writes no diacritics. ``tick``: how boxes are ticked."""

    tool: Tool
    colour: str
    bare: bool
    tick: str
    size: float

    def put(self, text: str) -> str:
        """``text`` as the filler writes it, unmarked HTML."""
        return f"<span class='f'>{esc(self.spell(text))}</span>"

    def spell(self, text: str) -> str:
        """``text`` with or without diacritics."""
        return plain(text) if self.bare else text

    def box(self, ticked: bool, path: str = "") -> str:
        """A tick box; a ticked one is marked as ``path``."""
        sign = self.tick.replace("{c}", self.colour) if ticked else ""
        drawn = f"<svg viewBox='0 0 12 12'>{sign}</svg>"
        return around(path, drawn, "tick") if path and ticked else f"<span class='tick'>{drawn}</span>"


def choose_pen(rng: random.Random, tools: tuple[Tool, ...] = ("hand", "type", "plain")) -> Pen:
    """The filler's tool for one form."""
    tool = rng.choice(tools)
    colour = rng.choice(("#1b2c86", "#1b2c86", "#22306b", "#111")) if tool == "hand" else "#111"
    bare = rng.random() < (0.45 if tool == "type" else 0.2)
    return Pen(
        tool, colour, bare, rng.choice((_TICK, _CROSS, _CROSS, _BLOB)), {"hand": 13, "type": 11, "plain": 10.5}[tool]
    )


def pen_css(pen: Pen, look: Look) -> str:
    """CSS of what the pen writes (class ``f``), of ticks and of rules to write on."""
    family = {"hand": f"{look.hand},cursive", "type": f"{look.mono},monospace", "plain": f"{look.sans},sans-serif"}
    return (
        f".f,.boxes.w i{{font-family:{family[pen.tool]};font-size:{pen.size}pt;color:{pen.colour}}}"
        f".f{{line-height:1}}"
        ".tick{display:inline-block;box-sizing:border-box;width:4mm;height:4mm;border:.3mm solid #222;"
        "vertical-align:-.7mm}"
        ".tick svg{width:3.4mm;height:3.4mm;overflow:visible}"
        ".ln{display:inline-block;border-bottom:.3mm dotted #333;padding:0 1mm;vertical-align:baseline}"
        "table.g{border-collapse:collapse;width:100%}.g td,.g th{border:.25mm solid #333;padding:.8mm 1.4mm;"
        "text-align:left}"
        ".g th{font-weight:600;background:#eee}.stamp-here{display:inline-block;width:40mm;height:24mm}"
    )


def line(inner: str, width: float) -> str:
    """A dotted rule of at least ``width`` mm with ready HTML on it."""
    return f"<span class='ln' style='min-width:{width}mm'>{inner}</span>"


def name(ink: Ink, pen: Pen, path: str, text: str, upper: bool = True) -> str:
    """A name as the filler writes it."""
    shown = pen.spell(text.upper() if upper else text)
    return ink.name(path, shown, "f")


def parts_of(place: Address, pen: Pen, words: dict[str, str]) -> list[tuple[str, str]]:
    """Label and value of every part of the address that the place has, in the order of ``words``.

    ``words`` maps ``street number block stair floor flat city county postal`` to the printed labels.
    """
    values = {
        "street": f"{place.street}" if place.street_kind == "Str." else f"{place.street_kind} {place.street}",
        "number": place.number, "block": place.block, "stair": place.stair, "floor": place.floor, "flat": place.flat,
        "city": place.city, "county": COUNTIES.get(place.county, place.county), "postal": place.postal_code,
    }  # fmt: skip
    return [(label, pen.spell(values[key])) for key, label in words.items()]


def address_row(ink: Ink, rows: list[tuple[str, str]], widths: Mapping[str, float], glue: str = " ") -> str:
    """An address in labelled parts, marked as one value that reads as it stands there, labels and all."""
    shown = [
        f"{esc(label)} {line(f'<span class=f>{esc(value)}</span>', widths.get(label, 12))}" for label, value in rows
    ]
    text = re.sub(r"\s+", " ", " ".join(f"{label} {value}" for label, value in rows)).strip()
    ink.text("/address", text)
    return around("/address", glue.join(shown))


def heating_ticks(world: Household, ink: Ink, pen: Pen, words: dict[str, str], row: str = "div") -> str:
    """The heating choices, the household's one ticked and marked."""
    made = []
    for key in HEATING:
        chosen = key == world.heating
        if chosen:
            ink.choice("/heating", key, "")
        made.append(f"<{row} class='pick'>{pen.box(chosen, '/heating')} {esc(words[key])}</{row}>")
    return "".join(made)


def members_table(world: Household, pen: Pen, heads: tuple[str, ...], empty: int = 1, start: int = 1) -> str:
    """Members after the applicant: number, name, CNP, what they are, income; some empty rows follow."""
    rows = []
    for i, member in enumerate(world.members[start:], 1):
        cells = (str(i), member.full_name.upper(), member.cnp, ROLES[member.role], income_text(member))
        rows.append("<tr>" + "".join(f"<td>{pen.put(c)}</td>" for c in cells[: len(heads)]) + "</tr>")
    blank = "<tr>" + "<td>&#160;</td>" * len(heads) + "</tr>"
    head = "".join(f"<th>{esc(h)}</th>" for h in heads)
    return f"<table class='g'><tr>{head}</tr>{''.join(rows)}{blank * empty}</table>"


def income_text(member: Human) -> str:
    """Net income with a decimal comma, a dash for none."""
    return f"{member.income:.2f}".replace(".", ",") if member.income else "-"


def income_month(world: Household) -> str:
    """``octombrie 2017``."""
    year, month = world.income_month
    return f"{MONTHS[month - 1]} {year}"
