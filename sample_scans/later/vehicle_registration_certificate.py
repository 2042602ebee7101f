"""Certificat de înmatriculare: three panels of one lying side, and a copied leaf with codes before the values."""

from __future__ import annotations

import random
from datetime import date, timedelta

from sample_scans.cards.artwork import arms, guilloche
from sample_scans.cards.placing import address_lines, whom
from sample_scans.cards.sheets import sheet
from sample_scans.ink import Ink
from sample_scans.later.parts_glass import penned, penned_css
from sample_scans.other_offices.parts_cards import sheet_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human

KIND = "vehicle_registration_certificate"
Vehicle = tuple[str, date]
_MAKES = (
    ("DACIA", "SANDERO", "SD"), ("DACIA", "SOLENZA", "R52"), ("FIAT", "PUNTO", "188"), ("SEAT", "IBIZA", "6L"),
    ("TOYOTA", "YARIS", "XP9F"), ("HYUNDAI", "ACCENT", "LC"), ("CITROEN", "C3", "F"), ("SUZUKI", "SWIFT", "MZ"),
)  # fmt: skip
_SIGNS = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
_WORDS = {
    "A": "Număr de înmatriculare", "B": "Data primei înmatriculări", "I": "Data înmatriculării", "C.1": "Titularul",
    "D.1": "Marca", "D.2": "Tipul / varianta", "D.3": "Denumirea comercială", "E": "Numărul de identificare",
    "F.1": "Masa maximă admisă", "G": "Masa vehiculului", "H": "Perioada de valabilitate", "J": "Categoria",
    "K": "Nr. omologare", "P.1": "Capacitatea cilindrică", "P.2": "Puterea maximă", "P.3": "Sursa de energie",
    "R": "Culoarea", "S.1": "Locuri pe scaune",
}  # fmt: skip


class Auto:
    """A registered car and its holder: code -> ready value."""

    def __init__(
        self, world: Household, rng: random.Random, ink: Ink, person: Human | None, vehicle: Vehicle | None
    ) -> None:
        self.who = whom(world, rng, person, lambda m: m is world.applicant)
        plate, first = vehicle or (rng.choice(world.vehicles) if world.vehicles else _invented(rng))
        make, model, sort = rng.choice(_MAKES)
        latest = world.filed - timedelta(25)
        enrolled = min(first + timedelta(rng.choice((0, 3, 600, 2200))), max(latest, first))
        self.number = f"{rng.choice('ABDEFH')}{rng.randrange(10**8):08d}"
        self.itp = date_text(date(world.filed.year + 1, rng.randint(1, 12), rng.randint(1, 28)))
        holder = ink.name("/holder_name", f"{self.who.surname} {self.who.given_names}".upper())
        self.holder, self.home = holder, esc(" ".join(address_lines(self.who.domicile)).upper())
        self.values = {
            "A": ink.code("/plate", plate), "B": ink.date("/first_registration", first), "I": ink.day(enrolled),
            "D.1": make, "D.2": sort, "D.3": model, "E": "VF7" + "".join(rng.choice(_SIGNS) for _ in range(14)),
            "F.1": str(rng.randrange(1380, 1900, 5)), "G": str(rng.randrange(870, 1320, 5)), "H": "-", "J": "M1",
            "K": f"A{rng.choice('BCD')}{rng.randint(1000, 9999)}", "P.1": str(rng.randint(999, 1990)),
            "P.2": str(rng.randint(41, 103)), "P.3": rng.choice(("BENZINA", "MOTORINA", "BENZINA + GPL")),
            "R": rng.choice(("ALB", "GRI", "ROSU", "VERDE", "ALBASTRU", "NEGRU")), "S.1": rng.choice("455"),
        }  # fmt: skip


def _invented(rng: random.Random) -> Vehicle:
    letters = "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(3))
    day = date(rng.randint(1998, 2015), rng.randint(1, 12), rng.randint(1, 28))
    return f"CJ {rng.randint(1, 99):02d} {letters}", day


def three_panels(
    world: Household, rng: random.Random, look: Look, person: Human | None = None, vehicle: Vehicle | None = None
) -> Paper:
    """A lying leaf folded in three: title and plate, holder and days, then the vehicle; codes in bold before words."""
    ink = Ink(rng, dates=rng.choice(("dots", "dots", "dash", "slash")))
    car = Auto(world, rng, ink, person, vehicle)
    v = car.values

    def lines(*codes: str) -> str:
        return "".join(f"<div class='ln'><b>{c}</b> <small>{_WORDS[c]}</small><br>{v[c]}</div>" for c in codes)

    first = (
        f"<div class='c'>{arms(9, '#3f6a4a')}ROMÂNIA<br><span class='ti'>CERTIFICAT DE ÎNMATRICULARE</span><br>"
        f"<small>Certificate of registration</small></div>{lines('A', 'B', 'I', 'H')}<div class='nr'>{car.number}</div>"
    )
    second = (
        f"<div class='ln'><b>C.1</b> <small>Titularul certificatului</small></div><div class='ln'><b>C.1.1</b> <b>C.1.2"
        f"</b> <small>nume, prenume</small><br>{car.holder}</div><div class='ln'><b>C.1.3</b> <small>adresa</small><br>"
        f"<span class='wrap'>{car.home}</span></div><div class='ln'><b>C.4</b> <small>este "
        f"proprietar</small><br>a</div>"
        f"{lines('D.1', 'D.3', 'R')}"
    )
    third = lines("D.2", "E", "F.1", "G", "K", "P.1", "P.2", "P.3") + f"<div class='ln'>ITP: {car.itp}</div>"
    inner = (
        guilloche(rng, 210, 105, ("#b4cfae", "#cfd6a6", "#a9cbc6"), 0.45)
        + f"<div class='on'><div>{first}</div><div>{second}</div><div>{third}</div></div>"
    )
    css = (
        ".doc{background:#f0f5ea}.on{position:relative;display:flex;height:100%}"
        ".on>div{flex:1;padding:0 4mm;border-right:"
        ".2mm dashed #9ab193;min-width:0}.on>div:last-child{border:0}.c svg{margin:0 "
        "auto}.ti{font-weight:700;font-size:"
        f"9.6pt}}.ln{{font-family:{rng.choice((look.sans, look.mono))};font-size:8.2pt;margin:1.2mm "
        f"0;line-height:1.2}}.ln "
        f"b{{font-size:6.8pt}}small{{font-size:5.6pt;font-family:{look.sans}}}.wrap{{white-space:normal}}.nr{{color:#a33;"
        "font-weight:700;margin-top:5mm}"
    )
    return ink.paper(KIND, "three_panels", (sheet(inner),), sheet_css(look, 210, 105, "6mm 4mm", "sans") + css,
                     width_mm=210, height_mm=105, person=car.who.cnp)  # fmt: skip


def copied_columns(
    world: Household, rng: random.Random, look: Look, person: Human | None = None, vehicle: Vehicle | None = None
) -> Paper:
    """A grey copy on a sheet: two columns of lines, each a code in brackets, dots, the value; the holder's note."""
    ink = Ink(rng, dates=rng.choice(("dots", "slash")))
    car = Auto(world, rng, ink, person, vehicle)
    worded = rng.random() < 0.6

    def line(code: str, value: str) -> str:
        word = f" {_WORDS[code]}" if worded and code in _WORDS else ""
        return f"<div class='ln'><span>({code}){word}</span><span class='v'>{value}</span></div>"

    left = [("A", car.values["A"]), ("B", car.values["B"]), ("C.1.1", car.holder), ("C.1.3", car.home), ("C.4", "DA")]
    left += [(c, car.values[c]) for c in ("I", "H")]
    right = [(c, car.values[c]) for c in ("D.1", "D.2", "D.3", "E", "F.1", "J", "P.1", "P.2", "P.3", "R")]
    columns = "".join(f"<div>{''.join(line(*item) for item in part)}</div>" for part in (left, right))
    place, scale = (rng.uniform(10, 18), rng.uniform(16, 50)), rng.choice((0.92, 1.0))
    copy = (
        f"<div class='cp'><div class='h'><b>ROMÂNIA - CERTIFICAT DE "
        f"ÎNMATRICULARE</b><span>{car.number}</span></div><div "
        f"class='tw'>{columns}</div></div>"
    )
    note = penned(rng, place[0] + rng.uniform(20, 90), place[1] + 108 * scale, "conform cu originalul")
    css = (
        f".cp{{position:absolute;left:{place[0]:.1f}mm;top:{place[1]:.1f}mm;width:182mm;padding:7mm;transform:rotate("
        f"{rng.uniform(-1.2, 1.2):.2f}deg) scale({scale});transform-origin:0 0;background:#ececea;filter:grayscale(1);"
        "outline:.2mm solid #a5a5a5}.h{display:flex;justify-content:space-between;font-size:10pt;margin-bottom:4mm}.tw{"
        "display:flex;gap:7mm}.tw>div{flex:1;min-width:0}.ln{display:flex;justify-content:space-between;gap:3mm;font-size:"
        f"6.8pt;border-bottom:.2mm dotted #777;padding:1mm 0}}.v{{font-family:{rng.choice((look.sans, look.mono))};"
        "font-size:8.8pt;font-weight:600;text-align:right}"
    )
    css = sheet_css(look, 210, 297, "0", "sans") + penned_css(look) + css
    return ink.paper(KIND, "copied_columns", (sheet(copy + note),), css, person=car.who.cnp)


LAYOUTS = (
    Layout("three_panels", three_panels, split="train"),
    Layout("copied_columns", copied_columns, split="train"),
)
