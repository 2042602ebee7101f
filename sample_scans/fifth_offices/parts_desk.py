"""A desk of this room: its own manner of days and addresses, heads of letters, marks of who signs."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date

from sample_scans.cards.artwork import signature
from sample_scans.office.typist import ink
from sample_scans.office.wording import MONTHS
from sample_scans.other_offices.parts_clerk import Clerk, county_name, official, rank
from sample_scans.paper import Look, esc
from sample_scans.world import Address

_PLACES = ("county_last", "county_last", "capitals", "strada", "town_last", "no_commas", "abbreviated")
_DAYS = ("dots", "dots", "dots", "unpadded", "month", "month", "roman", "slashes")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_SHORT = {"municipiul": "Mun.", "orașul": "Oraș", "comuna": "Com."}


def _day(day: date, manner: str) -> str:
    if manner == "month":
        return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    if manner == "roman":
        return f"{day.day:02d}.{_ROMAN[day.month - 1]}.{day.year}"
    if manner == "unpadded":
        return f"{day.day}.{day.month:02d}.{day.year}"
    return day.strftime("%d/%m/%Y" if manner == "slashes" else "%d.%m.%Y")


def _place(place: Address, manner: str) -> str:
    kind = "str." if place.street_kind == "Str." else place.street_kind
    inside = [("bl.", "bloc", place.block), ("sc.", "scara", place.stair), ("et.", "etaj", place.floor)]
    inside += [("ap.", "apartamentul" if manner == "strada" else "apart.", place.flat)]
    short = [f"{label} {value}" for label, _, value in inside if value]
    if manner == "strada":
        street = f"strada {place.street}" if kind == "str." else f"{kind} {place.street}"
        long = [f"{label} {value}" for _, label, value in inside if value]
        return ", ".join([f"localitatea {place.city}", f"{street} nr. {place.number}", *long])
    if manner == "town_last":
        town = f"{_SHORT[rank(place)].lower()} {place.city}"
        return ", ".join([f"{kind} {place.street} nr. {place.number}", *short, town, f"jud. {county_name(place)}"])
    if manner == "no_commas":
        return " ".join([f"{place.city}, {kind} {place.street} nr. {place.number}", *short])
    if manner == "abbreviated":
        tight = [part.replace(". ", ".") for part in short]
        return ", ".join([place.city, f"{kind.capitalize()} {place.street} nr.{place.number}", *tight])
    text = ", ".join([f"{_SHORT[rank(place)]} {place.city}", f"{kind} {place.street}", f"nr. {place.number}", *short])
    text = f"{text}, jud. {county_name(place)}"
    return text.upper() if manner == "capitals" else text


class Desk(Clerk):
    """A clerk of this room. ``flourish``: the ink that people sign with."""

    def __init__(self, rng: random.Random, look: Look, plain: float = 0.25, cedilla: float = 0.25) -> None:
        super().__init__(rng, look, plain, cedilla)
        self.day_manner = rng.choice(_DAYS)
        self.place_manner = rng.choice(_PLACES)
        self.flourish = rng.choice(("#1f2f80", "#22367f", "#202020", "#2a2a5c"))

    def tightened(self) -> Desk:
        super().tightened()
        return self

    def by_pen(self) -> Desk:
        super().by_pen()
        if self.place_manner in ("capitals", "abbreviated", "strada"):
            self.place_manner = "no_commas"
        return self

    def day(self, day: date) -> str:
        return _day(day, self.day_manner)

    def address(self, path: str, place: Address, style: str | None = None, cls: str = "") -> str:
        return self.text(path, _place(place, style or self.place_manner), cls)

    def place(self, place: Address, style: str | None = None) -> str:
        return esc(_place(place, style or self.place_manner))


def badge(t: Desk, letters: str, size_mm: int = 17) -> str:
    """A round or square emblem with initials."""
    shade = t.any("#333", "#26456e", "#6e2626", "#2c5a3c")
    outline = t.any('<circle cx="25" cy="25" r="22" fill="none" stroke="{c}" stroke-width="2"/>',
                    '<rect x="4" y="4" width="42" height="42" rx="5" fill="none" stroke="{c}" stroke-width="2"/>',
                    '<path d="M25 3L46 14V36L25 47L4 36V14Z" fill="none" stroke="{c}" stroke-width="2"/>')  # fmt: skip
    text = f'<text x="25" y="31" text-anchor="middle" font-size="16" fill="{shade}">{esc(letters)}</text>'
    style = f"width:{size_mm}mm;height:{size_mm}mm;flex:none"
    return f'<svg viewBox="0 0 50 50" style="{style}">{outline.format(c=shade)}{text}</svg>'


def letterhead(t: Desk, title: str, lines: Sequence[str], letters: str, style: str = "") -> str:
    """The head of a letter; ``title`` and ``lines`` are HTML, ``letters`` stand in the emblem."""
    style = style or t.any("emblem", "double_rule", "at_right", "strip")
    rows = "".join(f"<div>{line}</div>" for line in lines if line)
    face = t.any("sans", "serif")
    if style == "emblem":
        inner = f'<div><div class="b" style="font-size:1.1em">{title}</div><div class="small">{rows}</div></div>'
        return f'<div class="{face}" style="display:flex;gap:6mm;align-items:center">{badge(t, letters)}{inner}</div>'
    if style == "at_right":
        inner = f'<div class="right"><div class="b">{title}</div><div class="small">{rows}</div></div>'
        return f'<div class="{face} cols" style="align-items:center">{badge(t, letters, 20)}{inner}</div>'
    if style == "strip":
        one = " &nbsp;·&nbsp; ".join(line for line in lines if line)
        shade = t.any("#e3e3e3", "#dde6f0", "#e9e3d8")
        inner = f'<div class="b" style="background:{shade};padding:2mm 3mm">{title}</div>'
        return f'<div class="{face}">{inner}<div class="small" style="padding:1mm 3mm">{one}</div></div>'
    rule = "border-bottom:1.1mm double #222;padding-bottom:1.5mm"
    return f'<div class="{face} mid" style="{rule}"><div class="b">{title}</div><div class="small">{rows}</div></div>'


def autograph(t: Desk) -> str:
    """A signature as a drawing."""
    drawn = signature(t.rng, t.rng.uniform(26, 40), t.rng.uniform(8, 13), t.flourish)
    return f'<div style="display:inline-block">{drawn}</div>'


def signers(t: Desk, roles: Sequence[str], gap_mm: int = 10, people: Sequence[str] = (), stamped: bool = True) -> str:
    """Who signs for an office, side by side or one under the other at the left; the stamp beside the first."""
    blocks = []
    for at, role in enumerate(roles):
        who = people[at] if people else official(t)
        stamp = '<div class="stamp-here" style="width:33mm;height:24mm;margin:0 auto"></div>'
        below = stamp if stamped and at == 0 else autograph(t)
        blocks.append(f'<div class="mid" style="min-width:42mm"><div>{role}</div><div>{who}</div>{below}</div>')
    if len(blocks) == 1:
        side = t.any("margin-left:auto", "margin-left:10mm", "margin:0 auto")
        return f'<div style="margin-top:{gap_mm}mm"><div style="width:64mm;{side}">{blocks[0]}</div></div>'
    return f'<div class="cols" style="margin-top:{gap_mm}mm;align-items:flex-start">{"".join(blocks)}</div>'


def hands(t: Desk, sides: Sequence[tuple[str, str]], gap_mm: int = 9) -> str:
    """Private people who sign a deed: role, printed name (HTML), the drawing under them."""
    blocks = [
        f'<div class="mid" style="min-width:48mm"><div class="b">{role}</div><div>{name}</div>{autograph(t)}</div>'
        for role, name in sides
    ]
    return f'<div class="cols" style="margin-top:{gap_mm}mm;align-items:flex-start">{"".join(blocks)}</div>'


def box_lines(t: Desk, rows: Sequence[tuple[str, str]], label_mm: int = 52) -> str:
    """Label at the left, value at the right of a thin rule; no frame."""
    line = '<tr><td style="width:{w}mm;padding:1mm 2mm 1mm 0;vertical-align:top">{k}</td><td style="padding:1mm 2mm;' \
           'border-bottom:0.2mm solid #555">{v}</td></tr>'  # fmt: skip
    body = "".join(line.format(w=label_mm, k=k, v=v) for k, v in rows if v)
    return f'<table style="width:100%">{body}</table>'


def written(html: str, width_mm: int = 20) -> str:
    """What somebody wrote on a dotted line."""
    return ink(html, width_mm)
