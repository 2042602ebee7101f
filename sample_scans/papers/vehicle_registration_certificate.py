"""Certificat de înmatriculare: the harmonised European certificate, a card folded in three, fields by letter codes."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date

from sample_scans.cards.artwork import arms, guilloche
from sample_scans.cards.placing import address_lines, at, whom
from sample_scans.cards.sheets import sheet, sheet_css
from sample_scans.ink import Ink
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import DateStyle, date_text
from sample_scans.world import Household, Human

KIND = "vehicle_registration_certificate"
_OPEN = (210.0, 114.0)
_FOLDED = (114.0, 70.0)
_MAKES = (("DACIA", "LOGAN"), ("OPEL", "ASTRA-G"), ("VOLKSWAGEN", "GOLF"), ("FORD", "FOCUS"), ("SKODA", "FABIA"),
          ("RENAULT", "CLIO"), ("DAEWOO", "CIELO"), ("PEUGEOT", "206"))  # fmt: skip
_COLOURS = ("ALB", "GRI", "ALBASTRU", "ROȘU", "NEGRU", "VERDE", "ARGINTIU")
_VIN = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
Row = tuple[str, str]
Vehicle = tuple[str, date]  # plate, first registration


@dataclass(frozen=True)
class Entries:
    """Codes and ready values: whose, what, how strong."""

    owner: tuple[Row, ...]
    vehicle: tuple[Row, ...]
    engine: tuple[Row, ...]
    series: str

    def value(self, code: str) -> str:
        """The ready value behind a code."""
        return dict(self.owner + self.vehicle + self.engine)[code]


def _vehicle(world: Household, rng: random.Random) -> tuple[str, date]:
    if world.vehicles:
        return rng.choice(world.vehicles)
    letters = "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(3))
    return f"CJ {rng.randint(2, 99):02d} {letters}", date(
        rng.randint(1999, 2013), rng.randint(1, 12), rng.randint(1, 28)
    )


def _entries(
    world: Household, rng: random.Random, ink: Ink, owner: Human, vehicle: Vehicle, dates: DateStyle = "dots",
    tight: bool = False
) -> Entries:  # fmt: skip
    plate, first = vehicle
    ink.name("/holder_name", f"{owner.surname} {owner.given_names}")
    make, model = rng.choice(_MAKES)
    vin = "UU1" + "".join(rng.choice(_VIN) for _ in range(8)) + f"{rng.randrange(10**6):06d}"
    issued = date.fromordinal(min(first.toordinal() + rng.choice((3, 400, 1300)), world.filed.toordinal() - 40))
    family = f'<span data-f="/holder_name">{esc(owner.surname.upper())}</span>'
    given = f'<span data-f="/holder_name">{esc(owner.given_names.upper())}</span>'
    home = ", ".join(address_lines(owner.domicile))
    return Entries(
        (
            ("A", ink.code("/plate", plate.replace(" ", "") if tight else plate)),
            ("B", ink.date("/first_registration", first, dates)),
            ("C.1.1", family), ("C.1.2", given), ("C.1.3", esc(home)), ("I", date_text(issued, dates)),
        ),
        (
            ("D.1", make), ("D.2", f"{rng.choice('ABLS')}{rng.randint(10, 99)}"), ("D.3", model), ("E", vin),
            ("F.1", str(rng.randint(1400, 1900))), ("G", str(rng.randint(900, 1400))), ("J", "M1"), ("K", "-"),
        ),
        (
            ("P.1", str(rng.randint(1149, 1998))), ("P.2", str(rng.randint(44, 103))),
            ("P.3", rng.choice(("BENZINĂ", "MOTORINĂ"))),
            ("Q", "-"), ("R", rng.choice(_COLOURS)), ("S.1", "5"), ("S.2", "-"), ("Y", "FAȚĂ"),
        ),
        f"{rng.choice('ABKL')}{rng.randrange(10**8):08d}",
    )  # fmt: skip


def _rows(rows: tuple[Row, ...]) -> str:
    return "".join(f"<div class='row'><b>{code}</b><span>{value}</span></div>" for code, value in rows)


def _start(world: Household, rng: random.Random, person: Human | None) -> tuple[Human, Ink]:
    adults = whom(world, rng, person, lambda m: m is world.applicant)
    return adults, Ink(rng)


def _paper(
    ink: Ink, layout: str, pages: tuple[str, ...], css: str, look: Look, size: tuple[float, float], owner: Human,
    card: bool
) -> Paper:  # fmt: skip
    base = sheet_css(look, *size, "6mm 5mm", "sans")
    return ink.paper(
        KIND, layout, tuple(sheet(p) for p in pages), base + css,
        width_mm=size[0], height_mm=size[1], card=card, person=owner.cnp,
    )  # fmt: skip


def lettered(
    world: Household, rng: random.Random, look: Look, person: Human | None = None, vehicle: Vehicle | None = None
) -> Paper:
    """The card opened: three leaves side by side, only codes before the values."""
    owner, ink = _start(world, rng, person)
    vehicle = vehicle or _vehicle(world, rng)
    e = _entries(world, rng, ink, owner, vehicle)
    leaves = ""
    for title, rows in (("CERTIFICAT DE ÎNMATRICULARE", e.owner), ("ROMÂNIA", e.vehicle), ("ROU", e.engine)):
        leaves += f"<div class='leaf'><div class='ti'>{title}</div>{_rows(rows)}</div>"
    inner = (
        guilloche(rng, *_OPEN, ("#9fbfa2", "#b7cf9b", "#a5c3cf"), 0.5) + f"<div class='leaves'>{leaves}</div>"
        f"<div class='serial'>Seria CIV Nr. {e.series}&#160;&#160; <small>SPECIMEN</small></div>"
    )
    css = (
        ".doc{background:#f3f7ee}.leaves{position:relative;display:flex;height:92mm}.leaf{flex:1;padding:0 3mm;"
        "border-right:.2mm dashed #9aa}.leaf:last-child{border:0}.ti{font-size:8.4pt;font-weight:700;margin-bottom:3mm;"
        "color:#2f5a3a}.row{display:flex;gap:2mm;font-size:7.6pt;margin-bottom:2.8mm}.row b{width:9mm;color:#2f5a3a;"
        "font-weight:600}.row span{font-weight:600;flex:1}.serial{position:relative;text-align:right;color:#a03030;"
        "font-size:8pt}"
        "small{font-size:4pt}"
    )
    return _paper(ink, "lettered", (inner,), css, look, _OPEN, owner, True)


_WORDS = {
    "A": "Numărul de înmatriculare", "B": "Data primei înmatriculări", "C.1.1": "Numele", "C.1.2": "Prenumele",
    "C.1.3": "Adresa", "I": "Data înmatriculării", "D.1": "Marca", "D.3": "Denumirea comercială",
    "E": "Numărul de identificare",
    "G": "Masa", "P.1": "Cilindree (cm³)", "P.3": "Combustibil", "R": "Culoarea",
}  # fmt: skip


def worded(
    world: Household, rng: random.Random, look: Look, person: Human | None = None, vehicle: Vehicle | None = None
) -> Paper:
    """One folded leaf, both sides: the code and its word small above every value."""
    owner, ink = _start(world, rng, person)
    vehicle = vehicle or _vehicle(world, rng)
    e = _entries(world, rng, ink, owner, vehicle)

    def cell(code: str, x: float, y: float) -> str:
        return at(x, y, f"({code}) {_WORDS[code]}", "l") + at(x, y + 2.4, e.value(code), "v")

    front = (
        guilloche(rng, *_FOLDED, ("#a9c9ae", "#c8d3a0"), 0.55) + at(5, 4, arms(6, "#3f6a45"))
        + at(13, 4, "ROMÂNIA", "t")
        + at(13, 8.2, "CERTIFICAT DE ÎNMATRICULARE", "t") + at(80, 5, f"Seria {e.series}", "l") + cell("A", 8, 17)
        + cell("B", 62, 17) + cell("C.1.1", 8, 27) + cell("C.1.2", 8, 36) + cell("C.1.3", 8, 45) + cell("I", 8, 56)
        + at(92, 65, "SPECIMEN", "l")
    )  # fmt: skip
    back = (
        cell("D.1", 8, 8) + cell("D.3", 62, 8) + cell("E", 8, 18) + cell("G", 8, 28) + cell("P.1", 62, 28)
        + cell("P.3", 8, 38) + cell("R", 62, 38)
    )  # fmt: skip
    css = (
        ".doc{background:#f1f6ec}.t{font-size:8pt;font-weight:700;color:#2f5a3a}.l{font-size:4.8pt;color:#48604c}"
        ".v{font-size:7.8pt;font-weight:600}"
    )
    return _paper(ink, "worded", (front, back), css, look, _FOLDED, owner, True)


def copied_page(
    world: Household, rng: random.Random, look: Look, person: Human | None = None, vehicle: Vehicle | None = None
) -> Paper:
    """A whole sheet: the opened card copied upright, leaves under one another, a note of conformity below."""
    owner, ink = _start(world, rng, person)
    vehicle = vehicle or _vehicle(world, rng)
    e = _entries(world, rng, ink, owner, vehicle, tight=rng.random() < 0.3)
    leaf = "".join(f"<div class='lf'>{_rows(r)}</div>" for r in (e.owner, e.vehicle, e.engine))
    inner = (
        f"<div class='cp'><div class='ti'>ROMÂNIA &#160; CERTIFICAT DE ÎNMATRICULARE &#160; ROU</div>{leaf}"
        f"<div class='sr'>Nr. {e.series}</div></div><p class='cf'>Conform cu originalul</p><div class='stamp-here'>"
        "</div>"
    )
    css = (
        ".cp{width:106mm;margin:4mm 0 0 24mm;border:.25mm solid #777;padding:4mm;background:#f5f5f3}"
        ".ti{font-size:8pt;font-weight:700;"
        "text-align:center;margin-bottom:2mm}.lf{border-top:.2mm dotted #666;padding:2.4mm 0;columns:2;column-gap:6mm}"
        ".row{display:flex;"
        "font-size:7pt;gap:2mm;margin-bottom:1.8mm;break-inside:avoid}.row b{width:8mm;font-weight:400}.row "
        "span{flex:1;font-weight:700}"
        f".sr{{text-align:right;font-size:7pt}}.cf{{font-family:{look.hand},cursive;font-size:15pt;color:#1e2b7a;"
        f"margin:10mm 0 0 40mm}}"
        ".stamp-here{width:40mm;height:36mm;margin-left:70mm}"
    )
    return _paper(ink, "copied_page", (inner,), css, look, (210.0, 297.0), owner, False)


def printed_table(
    world: Household, rng: random.Random, look: Look, person: Human | None = None, vehicle: Vehicle | None = None
) -> Paper:
    """An earlier issue: fixed-width letters in a ruled table, code and value in one cell, dates with dashes."""
    owner, ink = _start(world, rng, person)
    vehicle = vehicle or _vehicle(world, rng)
    e = _entries(world, rng, ink, owner, vehicle, "dash", True)
    order = ("A", "B", "E", "D.1", "D.3", "J", "C.1.1", "C.1.2", "C.1.3", "P.1", "P.3", "R", "I", "G")
    wide = {"C.1.3", "E"}
    cells = "".join(
        f"<div class='ce{' wd' if code in wide else ''}'><i>{code}:</i> {e.value(code)}</div>" for code in order
    )
    inner = (
        guilloche(rng, 150.0, 106.0, ("#c9b79a", "#b9c7cf"), 0.5)
        + f"<div class='on'><div class='ti'>CERTIFICAT DE INMATRICULARE<span>{e.series}</span></div><div "
        f"class='gr'>{cells}</div>"
        "<div class='nt'>Prezentul certificat se păstrează la vehicul. Emitent: S.P.C.R.P.C.I.V. CLUJ &#160; SPECIMEN"
        "</div></div>"
    )
    css = (
        f".doc{{background:#faf7ef}}.on{{position:relative;font-family:{look.mono},monospace}}.ti{{font-size:9pt;"
        "font-weight:700;"
        "margin-bottom:3mm}.ti span{float:right;font-weight:400}.gr{display:grid;grid-template-columns:1fr 1fr;"
        "border:.25mm solid #555}"
        ".ce{border:.15mm solid #888;padding:1.6mm 2mm;font-size:7.8pt}.ce i{font-style:normal;color:#6a5330}"
        ".wd{grid-column:span 2}"
        ".nt{font-size:5.6pt;margin-top:2.4mm}"
    )
    return _paper(ink, "printed_table", (inner,), css, look, (150.0, 106.0), owner, True)


LAYOUTS = (
    Layout("lettered", lettered),
    Layout("worded", worded),
    Layout("copied_page", copied_page),
    Layout("printed_table", printed_table),
)
