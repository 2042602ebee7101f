"""Blocks that the request forms share: family, incomes, goods, the closing declaration."""

from __future__ import annotations

import random

from sample_scans.cards.artwork import signature
from sample_scans.forms.filling import ROLES, Pen, income_text
from sample_scans.forms.points import GOODS, INCOMES, goods_held, incomes_by_row
from sample_scans.ink import Ink
from sample_scans.paper import Look, esc
from sample_scans.world import Address, Household, Human

KIN = ("soț/soție", "fiu/fiică", "părinte", "altă rudă", "frate/soră")
PENAL = (
    "Cunoscând că falsul în declarații este pedepsit de art. 326 din Codul penal, declar că datele sunt reale și "
    "complete.",
    "Declar pe propria răspundere că cele de mai sus corespund realității și mă oblig să anunț orice schimbare în 5 "
    "zile.",
    "Am luat cunoștință că declararea necorespunzătoare a adevărului atrage răspunderea penală și restituirea sumelor.",
)  # fmt: skip
WORDS = {
    "gas": ("gaze naturale", "gaz metan", "gaze naturale - centrală proprie"),
    "thermal": ("energie termică în sistem centralizat", "energie termică (agent termic)", "termoficare - RAT"),
    "electricity": ("energie electrică", "curent electric", "energie electrică (convectoare, centrală)"),
    "solid": ("lemne, cărbuni, combustibili petrolieri", "combustibil solid", "lemne / cărbuni"),
}


def heating_words(rng: random.Random) -> dict[str, str]:
    """One form's words for the four heatings, in the order in which this form prints them."""
    chosen = [(key, rng.choice(words)) for key, words in WORDS.items()]
    rng.shuffle(chosen)
    return dict(chosen)


def tall(pen: Pen, look: Look) -> bool:
    """Whether this filler writes names in capitals: machines do, and upright hands."""
    return pen.tool != "hand" or "Mali" in look.hand


def contact(ink: Ink, who: Human) -> tuple[str, str]:
    """Phone and e-mail as the filler wrote them, empty when there is none."""
    phone = ink.text("/phone", who.phone, "f") if who.phone else ""
    return phone, ink.text("/email", who.email, "f") if who.email else ""


def family(world: Household, pen: Pen, heads: tuple[str, ...], rng: random.Random, spare: int) -> str:
    """The household's table without the applicant: name, number of the person, kinship, what they do, income."""
    rows = ""
    for i, m in enumerate(world.members[1:], 1):
        cells = (str(i), m.full_name, m.cnp, rng.choice(KIN), ROLES[m.role], income_text(m))
        rows += "<tr>" + "".join(f"<td>{pen.put(c)}</td>" for c in cells[: len(heads)]) + "</tr>"
    rows += ("<tr>" + "<td>&#160;</td>" * len(heads) + "</tr>") * spare
    return f"<table class='g'><tr>{''.join(f'<th>{esc(h)}</th>' for h in heads)}</tr>{rows}</table>"


def incomes(world: Household, pen: Pen, first: int) -> str:
    """The income rows, counted from point ``first``, the household's sums filled in."""
    sums = incomes_by_row(world.members)
    rows = "".join(
        f"<tr><td>{first + i}</td><td>{esc(kind)}</td><td>{pen.put(sums.get(i, ''))}</td></tr>"
        for i, kind in enumerate(INCOMES)
    )
    more = f"<tr><td>{first + len(INCOMES)}</td><td>Alte venituri</td><td>{pen.put(sums.get(10, ''))}</td></tr>"
    return (
        f"<table class='g'><tr><th>Pct.</th><th>Venituri nete realizate</th><th>Lei/lună</th></tr>{rows}{more}</table>"
    )


def goods(world: Household, pen: Pen) -> str:
    """The goods, a cross under DA or NU."""
    held = goods_held(world)
    rows = "".join(
        f"<tr><td>{esc(g)}</td><td>{pen.put('X' if i in held else '')}</td><td>"
        f"{pen.put('X' if i not in held else '')}</td></tr>"
        for i, g in enumerate(GOODS)
    )
    return f"<table class='g'><tr><th>Bunuri deținute de familie</th><th>DA</th><th>NU</th></tr>{rows}</table>"


def signed(rng: random.Random, pen: Pen, day: str, word: str = "Semnătura") -> str:
    """Day at the left, signature at the right."""
    colour = pen.colour if pen.tool == "hand" else "#1c2f7a"
    sign = signature(rng, rng.uniform(28, 44), rng.uniform(9, 15), colour)
    return f"<div class='end'><div>Data: {pen.put(day)}</div><div class='c'>{word}{sign}</div></div>"


def one_line(place: Address) -> str:
    """Street, number and what follows, then the town: as people write it on one line."""
    kind = "str." if place.street_kind == "Str." else place.street_kind
    words = (("bl", place.block), ("sc", place.stair), ("et", place.floor), ("ap", place.flat))
    return f"{kind} {place.street} nr {place.number} " + "".join(f"{w} {v} " for w, v in words if v) + place.city
