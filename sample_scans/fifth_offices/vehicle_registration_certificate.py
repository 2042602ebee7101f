"""Certificat de înmatriculare: the opened leaf whose panels follow each other downwards, and both sides on a sheet."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.cards.artwork import arms, guilloche
from sample_scans.cards.placing import address_lines, whom
from sample_scans.cards.sheets import sheet
from sample_scans.fifth_offices.parts_wallet import UPRIGHT, desk_css, glass_edge, grey, in_pen, truthful
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import sheet_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "vehicle_registration_certificate"
Vehicle = tuple[str, date]
_CARS = (
    ("DACIA", "LOGAN MCV", "KSDAM"), ("DACIA", "DUSTER", "HSDAC"), ("VOLKSWAGEN", "GOLF", "1K"),
    ("OPEL", "ASTRA", "T98"), ("FORD", "FOCUS", "DAW"), ("RENAULT", "MEGANE", "BM"), ("SKODA", "OCTAVIA", "1U"),
    ("KIA", "CEE'D", "ED"), ("CHEVROLET", "SPARK", "M200"), ("MAZDA", "2", "DE"), ("DAEWOO", "MATIZ", "KLYA"),
)  # fmt: skip
_SIGNS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
_WORDS = {
    "A": "Număr de înmatriculare", "B": "Data primei înmatriculări a vehiculului", "I": "Data înmatriculării",
    "C.1.1": "Numele și prenumele", "C.1.3": "Adresa", "C.4": "Titularul este proprietar",
    "D.1": "Marca", "D.2": "Tipul, varianta", "D.3": "Denumirea comercială", "E": "Nr. de identificare",
    "F.1": "Masa maximă", "G": "Masa proprie", "H": "Valabilitate", "J": "Categoria", "K": "Nr. omologare",
    "P.1": "Cilindree", "P.2": "Putere kW", "P.3": "Combustibil", "R": "Culoare", "S.1": "Nr. locuri",
    "V.7": "CO2 (g/km)", "X": "Seria CIV",
}  # fmt: skip
_FRONT = ("A", "B", "I", "H", "C.1.1", "C.1.3", "C.4")
_BACK = ("D.1", "D.2", "D.3", "E", "F.1", "G", "J", "K", "P.1", "P.2", "P.3", "R", "S.1", "V.7", "X")


class Entry:
    """One registered car: code -> ready value."""

    def __init__(
        self, world: Household, rng: random.Random, ink: Ink, person: Human | None, vehicle: Vehicle | None
    ) -> None:
        self.who = whom(world, rng, person, lambda m: m is world.applicant)
        plate, first = vehicle or (rng.choice(world.vehicles) if world.vehicles else _some_car(rng))
        enrolled = max(first, min(first + timedelta(rng.choice((0, 2, 4, 900, 2600))), world.filed - timedelta(30)))
        make, model, sort = rng.choice(_CARS)
        full = f"{self.who.surname} {self.who.given_names}".upper()
        ink.name("/holder_name", full)
        self.serial = f"{rng.choice('ABCDEFGH')}{rng.randrange(10**8):08d}"
        self.checked = date_text(date(world.filed.year + rng.choice((0, 1)), rng.randint(1, 12), rng.randint(1, 28)))
        self.values = {
            "A": ink.code("/plate", _spaced(plate, rng)), "B": ink.date("/first_registration", first),
            "I": ink.day(enrolled), "H": "-", "C.1.1": ink.name("/holder_name", full),
            "C.1.3": esc(" ".join(address_lines(self.who.domicile)).upper()), "C.4": rng.choice(("a", "DA")),
            "D.1": make, "D.2": sort, "D.3": model, "E": "WVW" + "".join(rng.choice(_SIGNS) for _ in range(14)),
            "F.1": str(rng.randrange(1300, 2000, 5)), "G": str(rng.randrange(860, 1400, 5)), "J": "M1",
            "K": f"{rng.choice('ABC')}{rng.choice('BCDG')}{rng.randint(1000, 9999)}",
            "P.1": str(rng.randint(796, 1998)), "P.2": str(rng.randint(37, 110)),
            "P.3": rng.choice(("BENZINA", "MOTORINA", "BENZINA+GPL")), "V.7": str(rng.randint(99, 210)),
            "R": rng.choice(("ALB", "GRI", "ROSU", "VERDE", "ALBASTRU", "NEGRU", "BEJ")), "S.1": rng.choice("4555"),
            "X": f"{rng.choice('ABCDEFGHJ')}{rng.randrange(10**6):06d}",
        }  # fmt: skip

    def rows(self, codes: tuple[str, ...]) -> list[tuple[str, str, str]]:
        """Code, word and value of every code that this certificate fills."""
        return [(code, _WORDS[code], self.values[code]) for code in codes if code in self.values]


def _some_car(rng: random.Random) -> Vehicle:
    letters = "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(3))
    day = date(rng.randint(1996, 2015), rng.randint(1, 12), rng.randint(1, 28))
    return f"CJ {rng.randint(2, 99):02d} {letters}", day


def _spaced(plate: str, rng: random.Random) -> str:
    """A plate as this printer sets it: with blanks, with dashes or in one piece."""
    return plate.replace(" ", rng.choice((" ", " ", "-", "")))


def downward_panels(
    world: Household, rng: random.Random, look: Look, person: Human | None = None, vehicle: Vehicle | None = None
) -> Paper:
    """The opened leaf, upright: title and plate, then the holder, then the car; code, small word, value in a row."""
    ink = Ink(rng, dates=rng.choice(("dots", "dots", "slash", "dash")))
    car = Entry(world, rng, ink, person, vehicle)

    def table(codes: tuple[str, ...]) -> str:
        return "".join(
            f"<div class='rw'><b>{code}</b><span class='l'>{word}</span><span class='v'>{value}</span></div>"
            for code, word, value in car.rows(codes)
        )

    title = (
        f"<div class='hd'>{arms(8, '#46705a')}<div>ROMÂNIA<br><span class='ti'>CERTIFICAT DE ÎNMATRICULARE</span><br>"
        f"<small>Certificat d'immatriculation &#160; Registration certificate</small></div><b class='ro'>RO</b></div>"
    )
    inner = (
        guilloche(rng, 114, 210, rng.choice((("#b7d0b4", "#c6d5c9", "#d4d7ac"), ("#b9cfc6", "#cdd6b5"))), 0.45)
        + f"<div class='on'><div class='pn'>{title}{table(_FRONT[:4])}<div class='nr'>Seria {car.serial}</div></div>"
        f"<div class='pn'>{table(_FRONT[4:])}<div class='rw'><b>C.3</b><span class='l'>Utilizator</span>-</div></div>"
        f"<div class='pn'>{table(_BACK)}<div class='rw'><span class='l'>ITP până la</span>{car.checked}</div></div>"
        "</div>"
    )
    face = rng.choice((look.sans, look.mono))
    css = (
        ".doc{background:#f1f6ee}.on{position:relative;height:100%;display:flex;flex-direction:column}"
        ".pn{padding:2.4mm 0;border-bottom:.2mm dashed #8fa996}.pn:last-child{border:0}"
        ".hd{display:flex;gap:3mm;align-items:center;font-size:7.6pt;line-height:1.25;margin-bottom:2.6mm}.ti{font-weight:700;font-size:10pt}.ro{margin-left:auto;"
        "border:.3mm solid #46705a;padding:0 1.6mm}small{font-size:5.6pt}.rw{display:flex;gap:2mm;align-items:baseline;"
        f"font-family:{face};font-size:{7.4 if face == look.mono else 8}pt;padding:1.05mm 0}}.rw b{{width:8.5mm;"
        f"flex:none;font-size:7pt}}.l{{width:33mm;flex:none;font-family:{look.sans};font-size:5.6pt;color:#475a4c}}"
        ".v{font-weight:600}.nr{color:#a23434;font-weight:700;text-align:right;font-size:9pt;margin-top:1mm}"
    )
    return ink.paper(KIND, "downward_panels", (sheet(inner),), sheet_css(look, 114, 210, "5mm 7mm", "sans") + css,
                     width_mm=114, height_mm=210, person=car.who.cnp)  # fmt: skip


def sides_on_sheet(
    world: Household, rng: random.Random, look: Look, person: Human | None = None, vehicle: Vehicle | None = None
) -> Paper:
    """A grey copy of both sides one over the other: the codes in brackets under bold values or before them."""
    ink = Ink(rng, dates=rng.choice(("dots", "slash")))
    car = Entry(world, rng, ink, person, vehicle)
    worded = rng.random() < 0.6

    def cells(codes: tuple[str, ...]) -> str:
        made = ""
        for code, word, value in car.rows(codes):
            wide = " wd" if code.startswith("C.1") or code == "E" else ""
            said = f" {word}" if worded else ""
            made += f"<div class='ce{wide}'><small>{code}.{said}</small><div class='v'>{value}</div></div>"
        return made

    def side(head: str, codes: tuple[str, ...], foot: str) -> str:
        return f"<div class='sd'>{head}<div class='gr'>{cells(codes)}</div><div class='ft'>{foot}</div></div>"

    head = (
        f"<div class='hd'>{arms(7, '#444')}<b>ROMÂNIA<br>CERTIFICAT DE ÎNMATRICULARE</b><span>{car.serial}</span></div>"
    )
    order = rng.choice((_FRONT, ("C.1.1", "C.1.3", "C.4", "A", "B", "I", "H")))
    both = side(head, order, "D.R.P.C.I.V.") + side("", _BACK, f"Inspecția tehnică periodică: {car.checked}")
    left, top, scale = rng.uniform(14, 34), rng.uniform(14, 34), rng.choice((0.95, 1.0, 1.1))
    page = f"<div class='bo'>{both}</div>" + glass_edge(rng, UPRIGHT)
    page += rng.choice((truthful, in_pen))(rng, world, rng.uniform(24, 84), top + 178 * scale + rng.uniform(10, 22))
    css = (
        f".bo{{position:absolute;left:{left:.1f}mm;top:{top:.1f}mm;width:148mm;transform:rotate("
        f"{rng.uniform(-1.1, 1.1):.2f}deg) scale({scale});transform-origin:0 0;filter:{grey(rng)}}}.sd{{height:82mm;"
        "box-sizing:border-box;padding:4mm 5mm;background:#eceeea;outline:.2mm solid #9c9c9c;margin-bottom:8mm;"
        "overflow:hidden}.hd{display:flex;gap:4mm;align-items:center;font-size:9pt;line-height:1.25;margin-bottom:2mm}"
        ".hd span{margin-left:auto}.gr{display:flex;flex-wrap:wrap}.ce{width:33.3%;box-sizing:border-box;padding:.8mm "
        f"1mm 1.4mm 0;min-height:9.4mm}}.wd{{width:100%}}small{{font-size:5.8pt;color:#333}}.v{{font-family:"
        f"{rng.choice((look.sans, look.mono))};font-weight:600;font-size:8.6pt;line-height:1.15;"
        "overflow-wrap:anywhere}.ft{font-size:6.6pt;margin-top:1mm}"
    )
    css = sheet_css(look, *UPRIGHT, "0", "sans") + desk_css(look) + css
    return ink.paper(KIND, "sides_on_sheet", (sheet(page),), css, person=car.who.cnp)


LAYOUTS = (
    Layout("downward_panels", downward_panels, split="held"),
    Layout("sides_on_sheet", sides_on_sheet, split="held"),
)
