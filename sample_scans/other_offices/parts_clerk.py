"""The clerk of an office that nobody here knows: an own manner of days and addresses, own heads, titles, signatures."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from sample_scans import names
from sample_scans.office.typist import Typist, ink
from sample_scans.office.wording import MONTHS
from sample_scans.paper import Look, esc
from sample_scans.places import COUNTIES
from sample_scans.spelled import COUNTIES as COUNTY_NAMES
from sample_scans.world import Address, Human

_DAYS = ("dots", "dots", "dots", "dots", "slashes", "dashes", "words", "padded", "capital")
_PLACES = ("full", "full", "bare", "spelled", "tight", "town", "town", "street_first")
_SEATS = {seat for _, seat, _ in COUNTIES.values()}
_TOWNSHIPS = ("Turda", "Dej", "Gherla", "Câmpia Turzii")
_REST = {"AR": "Arad", "AG": "Argeș", "BC": "Bacău", "BT": "Botoșani", "BV": "Brașov", "BR": "Brăila", "BZ": "Buzău",
         "CS": "Caraș-Severin", "CT": "Constanța", "CV": "Covasna", "DB": "Dâmbovița", "DJ": "Dolj", "GL": "Galați",
         "HR": "Harghita", "IS": "Iași", "NT": "Neamț", "PH": "Prahova", "SV": "Suceava", "TM": "Timiș",
         "VS": "Vaslui", "VN": "Vrancea", "CL": "Călărași", "GR": "Giurgiu"}  # fmt: skip


def county_name(place: Address) -> str:
    """``Cluj`` for ``CJ``."""
    return COUNTY_NAMES.get(place.county) or _REST.get(place.county, place.county)


def rank(place: Address) -> str:
    """``municipiul``, ``orașul`` or ``comuna``."""
    if place.city in _SEATS or place.city in _TOWNSHIPS:
        return "municipiul"
    return "orașul" if place.city == "Huedin" else "comuna"


def town_hall(place: Address) -> str:
    """``Primăria comunei Iclod``."""
    genitive = {"municipiul": "municipiului", "orașul": "orașului", "comuna": "comunei"}[rank(place)]
    return f"Primăria {genitive} {place.city}"


def day_text(day: date, manner: str) -> str:
    """A day in one of the manners of this house."""
    if manner in ("words", "padded", "capital"):
        month = MONTHS[day.month - 1]
        number = f"{day.day:02d}" if manner == "padded" else str(day.day)
        return f"{number} {month.capitalize() if manner == 'capital' else month} {day.year}"
    sign = {"slashes": "/", "dashes": "-"}.get(manner, ".")
    return f"{day.day:02d}{sign}{day.month:02d}{sign}{day.year}"


def place_text(place: Address, manner: str) -> str:
    """An address in one of the manners of this house."""
    kind = "str." if place.street_kind == "Str." else place.street_kind
    inside: tuple[tuple[str, str, str], ...]
    inside = ((place.block, "bl", "bloc"), (place.stair, "sc", "scara"), (place.floor, "et", "etaj"))
    inside += ((place.flat, "ap", "apartament"),)
    short = [(label, value) for value, label, _ in inside if value]
    if manner == "bare":
        words = [place.city, kind.rstrip("."), place.street, "nr", place.number]
        return " ".join([*words, *(f"{label} {value}" for label, value in short)])
    if manner == "spelled":
        long = [f"{label} {value}" for value, _, label in inside if value]
        return ", ".join([f"{place.city}", f"{kind} {place.street}", f"nr. {place.number}", *long])
    if manner == "tight":
        blank = "" if kind.endswith(".") else " "
        parts = [f"{kind}{blank}{place.street} nr.{place.number}", *(f"{label}.{value}" for label, value in short)]
        return f"{', '.join(parts)}, {place.city}"
    parts = [f"{kind} {place.street} nr. {place.number}", *(f"{label}. {value}" for label, value in short)]
    if manner == "street_first":
        return ", ".join([*parts, f"loc. {place.city}", f"jud. {county_name(place)}"])
    town = {"municipiul": "mun.", "orașul": "or.", "comuna": "com."}[rank(place)]
    if manner == "full":
        return ", ".join([f"{town} {place.city}", *parts, f"jud. {county_name(place)}"])
    return ", ".join([f"{town} {place.city}", *parts])


PEN = ".hand { font-size: 1.3em; letter-spacing: 0.09em; word-spacing: 0.12em; }"


class Clerk(Typist):
    """A typist with this house's own days and addresses. ``face`` is the class of the body's letters."""

    def __init__(self, rng: random.Random, look: Look, plain: float = 0.3, cedilla: float = 0.25) -> None:
        super().__init__(rng, look, plain, cedilla)
        self.day_manner = rng.choice(_DAYS)
        self.place_manner = rng.choice(_PLACES)
        self.face = rng.choice(("serif", "serif", "sans"))

    def tightened(self) -> Clerk:
        super().tightened()
        return self

    def by_pen(self) -> Clerk:
        """The same clerk filling a blank: joined letters are not written in capitals, full stops get a blank."""
        if "Mali" not in self.look.hand:
            self.upper_names = False
        if self.place_manner in ("tight", "bare"):
            self.place_manner = "town"
        return self

    def day(self, day: date) -> str:
        return day_text(day, self.day_manner)

    def address(self, path: str, place: Address, style: str | None = None, cls: str = "") -> str:
        return self.text(path, place_text(place, style or self.place_manner), cls)

    def place(self, place: Address, style: str | None = None) -> str:
        """An address that the contract does not ask for, as HTML."""
        return esc(place_text(place, style or self.place_manner))

    def written_address(self, path: str, place: Address) -> str:
        """An address in hand: on one dotted line, or in the slots that a blank prints."""
        if self.chance(0.6):
            return ink(self.address(path, place), 90)
        return self.filled_address(path, place, self.chance(0.6))


def official(t: Typist, titled: bool = True) -> str:
    """The name of somebody who signs, as HTML."""
    hungarian, sex = t.chance(0.15), t.any("M", "F")
    surname, given = names.surname(t.rng, hungarian, None), names.given(t.rng, sex, hungarian, "held")
    text = t.any(f"{given} {surname}", f"{surname} {given}", f"{given} {surname.upper()}")
    lead = t.any("", "", "", "ing. ", "ec. ", "jr. ", "prof. ") if titled else ""
    return esc(lead + text)


def landline(t: Typist) -> str:
    return t.any("0264-{}.{}", "0264 {} {}", "0264/{}{}", "0264{}{}").format(
        t.rng.randint(400, 599), t.rng.randint(100, 999)
    )


def crest(t: Typist, size_mm: int = 18) -> str:
    """A coat of arms, as far as a copy shows one."""
    shade = t.any("#222", "#345", "#633", "#555")
    inner = f'<path d="M12 8h26v20q0 10-13 15q-13-5-13-15z" fill="none" stroke="{shade}" stroke-width="2.4"/>'
    inner += f'<path d="M25 8v35M12 24h26" stroke="{shade}" stroke-width="1.3"/>'
    return f'<svg viewBox="0 0 50 50" style="width:{size_mm}mm;height:{size_mm}mm;flex:none">{inner}</svg>'


def masthead(t: Typist, title: str, lines: Sequence[str], style: str | None = None) -> str:
    """The head of a letter; ``title`` and ``lines`` are HTML."""
    style = style or t.any("crest", "bar", "one_line", "stack", "halves", "framed_line")
    rows = [line for line in lines if line]
    stacked = "".join(f"<div>{row}</div>" for row in rows)
    face = t.any("sans", "serif")
    if style == "crest":
        text = f'<div class="mid" style="flex:1"><div class="b">{title}</div><div class="small">{stacked}</div></div>'
        arms = crest(t)
        second = arms if t.chance(0.4) else '<div style="width:6mm"></div>'
        rule = "border-bottom:0.4mm solid #333;padding-bottom:2mm"
        return f'<div class="{face}" style="display:flex;gap:5mm;align-items:center;{rule}">{arms}{text}{second}</div>'
    if style == "bar":
        shade = t.any("#444", "#27496d", "#7a2e2e", "#2f5d3a")
        return (
            f'<div class="{face}" style="border-left:2.2mm solid {shade};padding-left:4mm"><div class="b" '
            f'style="font-size:1.12em">{title}</div><div class="small">{stacked}</div></div>'
        )
    if style == "one_line":
        joined = t.any(" • ", " | ", ", ", " - ").join(rows)
        big = f'<div class="b" style="font-size:1.2em">{title}</div>'
        return f'<div class="{face} mid">{big}<div class="small">{joined}</div></div>'
    if style == "halves":
        half = (len(rows) + 1) // 2
        left, right = ("".join(f"<div>{r}</div>" for r in part) for part in (rows[:half], rows[half:]))
        rule = "border-top:0.3mm solid #000;margin-top:1mm;padding-top:1mm"
        below = f'<div class="cols small" style="{rule}"><div>{left}</div><div class="right">{right}</div></div>'
        return f'<div class="{face}"><div class="mid b">{title}</div>{below}</div>'
    if style == "framed_line":
        edge = "border-top:0.5mm solid #000;border-bottom:0.2mm solid #000;padding:1.5mm 0"
        inner = f'<div class="b">{title}</div><div class="small">{stacked}</div>'
        return f'<div class="{face} mid" style="{edge}">{inner}</div>'
    return f'<div class="{face}"><div class="b">{title}</div>{stacked}</div>'


def heading(t: Typist, text: str, gap_mm: int = 8) -> str:
    """The paper's title."""
    decor = t.any("", "", "text-decoration:underline", "letter-spacing:0.8mm", "font-size:1.5em")
    return (
        f'<h1 class="{t.any("serif", "sans")}" style="margin:{gap_mm}mm 0 {max(4, gap_mm - 2)}mm;{decor}">{text}</h1>'
    )


def registered(t: Typist, issued: str, most: int = 98000) -> str:
    """The outgoing number and the (already marked or plain) day."""
    number = t.any(str(t.rng.randint(4, min(most, 990))), str(t.rng.randint(min(most, 1000) // 2, most)))
    return t.any(
        f"Nr. {number} din {issued}",
        f"Nr. ieș. {number}/{issued}",
        f"Nr. de înregistrare: {number} / {issued}",
        f"Nr.: {number}<br>Data: {issued}",
        f"Înregistrat cu nr. {number} la data de {issued}",
    )


def closing(t: Typist, roles: Sequence[str], gap_mm: int = 12, stamp: bool = True, people: Sequence[str] = ()) -> str:
    """Who signs, in a row or one below the other at the right. ``people``: their names as HTML, drawn if not given."""
    named = bool(people) or t.chance(0.75)
    area = '<div class="stamp-here" style="width:34mm;height:24mm;margin:1mm auto 0"></div>'
    room = '<div style="height:16mm"></div>'
    blocks = []
    for at, role in enumerate(roles):
        signer = people[at] if people else official(t)
        who = f"<div>{signer}</div>" if named else ""
        line = t.any("", "<div>.........................</div>", "<div>________________</div>")
        below = area if stamp and at == 0 else room
        blocks.append(
            f'<div class="mid" style="min-width:44mm"><div>{role}</div>{who}{below if not line else line + below}</div>'
        )
    if len(blocks) == 1 or t.chance(0.2):
        inner = "".join(blocks)
        return f'<div style="margin:{gap_mm}mm 8mm 0 auto;width:62mm">{inner}</div>'
    return f'<div class="cols" style="margin-top:{gap_mm}mm;align-items:flex-start">{"".join(blocks)}</div>'


def body(t: Clerk, html: str) -> str:
    """The body in the clerk's face."""
    return f'<div class="{t.face}">{html}</div>'


def made_up(rng: random.Random, like: Human, surname: str = "") -> Human:
    """Somebody else than ``like``, of either sex, without a number."""
    sex: Literal["M", "F"] = rng.choice(("M", "F"))
    hungarian = rng.random() < 0.15
    return replace(
        like,
        surname=surname or names.surname(rng, hungarian, None),
        given_names=names.given(rng, sex, hungarian, None),
        sex=sex,
        cnp="",
    )
