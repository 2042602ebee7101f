"""Certificat de înmatriculare: panels with words beside the codes, both sides copied, the green one of older years."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date

from sample_scans.cards.artwork import arms, guilloche, round_stamp
from sample_scans.cards.placing import address_lines, whom
from sample_scans.cards.sheets import sheet
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_cards import conformity, conformity_css, sheet_css
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import DateStyle, date_text
from sample_scans.world import Household, Human

KIND = "vehicle_registration_certificate"
Vehicle = tuple[str, date]
Row = tuple[str, str, str]  # code, word, ready value
_CARS = (
    ("DACIA", "SANDERO", "BSDAN"), ("HYUNDAI", "ACCENT", "MC"), ("FIAT", "PUNTO", "188"), ("SEAT", "IBIZA", "6L"),
    ("TOYOTA", "YARIS", "P1"), ("CITROEN", "XSARA", "N1"), ("MAZDA", "323", "BJ"), ("AUDI", "A4", "B6"),
)  # fmt: skip
_VIN = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789"
_PAINT = ("ALB", "GRI METALIZAT", "ALBASTRU", "VIȘINIU", "NEGRU", "VERDE", "BEJ")


@dataclass(frozen=True)
class Entry:
    """One vehicle as the registration office has it."""

    who: Human
    plate: str
    first: str
    surname: str
    given: str
    home: str
    make: str
    model: str
    sort: str
    vin: str
    enrolled: str
    until: str
    serial: str
    facts: tuple[Row, ...]


def _entry(
    world: Household, rng: random.Random, ink: Ink, person: Human | None, vehicle: Vehicle | None,
    dates: DateStyle = "dots", old: bool = False,
) -> Entry:  # fmt: skip
    who = whom(world, rng, person, lambda m: m is world.applicant)
    if vehicle is None:
        letters = "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(3))
        years = (1994, 2006) if old else (1998, 2014)
        drawn = (
            f"CJ {rng.randint(1, 99):02d} {letters}",
            date(rng.randint(*years), rng.randint(1, 12), rng.randint(1, 28)),
        )
        vehicle = rng.choice(world.vehicles) if world.vehicles else drawn
    plate, first = vehicle
    make, model, sort = rng.choice(_CARS)
    enrolled = date.fromordinal(min(first.toordinal() + rng.choice((2, 9, 800, 2100)), world.filed.toordinal() - 30))
    ink.name("/holder_name", f"{who.surname} {who.given_names}")
    facts = (
        ("F.1", "Masa maximă", str(rng.randrange(1350, 1980, 5))),
        ("G", "Masa proprie", str(rng.randrange(850, 1420, 5))),
        ("J", "Categoria", "M1"), ("P.1", "Cilindree", str(rng.randint(1149, 1998))),
        ("P.2", "Putere (kW)", str(rng.randint(44, 110))), ("P.3", "Combustibil", rng.choice(("BENZINĂ", "MOTORINĂ"))),
        ("R", "Culoare", rng.choice(_PAINT)), ("S.1", "Nr. locuri", "5"),
    )  # fmt: skip
    return Entry(
        who, ink.code("/plate", plate if rng.random() < 0.7 else plate.replace(" ", "")),
        ink.date("/first_registration", first, dates),
        f'<span data-f="/holder_name">{esc(who.surname.upper())}</span>',
        f'<span data-f="/holder_name">{esc(who.given_names.upper())}</span>',
        esc(" ".join(address_lines(who.domicile)).upper()), make, model, sort,
        rng.choice(("UU1", "WF0", "VF1", "WVW", "ZFA")) + "".join(rng.choice(_VIN) for _ in range(14)),
        date_text(enrolled, dates), date_text(date(world.filed.year + 1, enrolled.month, enrolled.day), dates),
        f"{rng.choice('ABCDH')}{rng.randrange(10**8):08d}", facts,
    )  # fmt: skip


def _papers(e: Entry) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Rows of the owner's side and of the vehicle's side, in the order of the European codes."""
    owner = (
        ("A", "Numărul de înmatriculare", e.plate), ("B", "Data primei înmatriculări", e.first),
        ("I", "Data înmatriculării", e.enrolled), ("C.1.1", "Numele", e.surname), ("C.1.2", "Prenumele", e.given),
        ("C.1.3", "Adresa", e.home), ("C.4", "Titularul este proprietar", "a) DA"),
    )  # fmt: skip
    vehicle = (
        ("D.1", "Marca", e.make), ("D.2", "Tipul / varianta", e.sort), ("D.3", "Denumirea comercială", e.model),
        ("E", "Numărul de identificare", e.vin), *e.facts,
    )  # fmt: skip
    return owner, vehicle


def _listed(rows: tuple[Row, ...]) -> str:
    return "".join(
        f"<tr><td class='k'>{k}</td><td class='n'>{esc(n)}</td><td class='v'>{v}</td></tr>" for k, n, v in rows
    )


_GROUND = ("#a5c6ab", "#c3d2a0", "#a9c8cc")


def worded_panels(
    world: Household, rng: random.Random, look: Look, person: Human | None = None, vehicle: Vehicle | None = None
) -> Paper:
    """The certificate unfolded: two panels of codes, words and values, the third with remarks and inspections."""
    ink = Ink(rng)
    e = _entry(world, rng, ink, person, vehicle)
    owner, car = _papers(e)
    checks = "".join(f"<div class='ck'>Valabil până la<br>{d}</div>" for d in (e.until, "", ""))
    remark = rng.choice(("-", "Conform CIV", "Mențiuni: -", "X: " + e.until))
    inner = (
        guilloche(rng, 210, 114, _GROUND, 0.5) + "<div class='pn'>"
        f"<div class='p'><div class='h'>{arms(6, '#3f6a45')}<div>ROMÂNIA<br><b>CERTIFICAT DE ÎNMATRICULARE</b></div>"
        f"</div>"
        f"<table>{_listed(owner)}</table></div><div class='p'><div class='h'><div>Comunitatea Europeană&#160; "
        f"RO</div></div>"
        f"<table>{_listed(car)}</table></div><div class='p'><div class='h'><div>INSPECȚIA TEHNICĂ PERIODICĂ</div>"
        f"</div>{checks}"
        f"<div class='ob'>Observații: {remark}</div><div class='sn'>Seria {e.serial}</div></div></div>"
    )
    css = (
        ".doc{background:#f2f7ec}.pn{position:relative;display:flex;height:104mm}.p{width:66mm;padding:0 2.4mm;"
        "border-right:.2mm dashed #8aa08a}.p:last-child{border:0}.h{display:flex;gap:2mm;font-size:7pt;color:#2c5a38;"
        "margin-bottom:2mm;height:8mm}table{width:100%;border-collapse:collapse}td{padding:1.4mm .4mm;font-size:6.8pt;"
        "vertical-align:top;border-bottom:.1mm solid #b5c8b2}.k{width:8mm;font-weight:700;color:#2c5a38}"
        f".n{{width:19mm;font-size:5pt;color:#44584a}}.v{{font-weight:600;font-family:{look.sans},sans-serif}}"
        ".ck{border:.2mm solid #8aa08a;height:17mm;margin-bottom:2mm;padding:1mm;font-size:6.4pt}.ob{font-size:6.6pt}"
        ".sn{position:absolute;right:3mm;bottom:1mm;font-size:8pt;color:#a23030;font-weight:700}"
    )
    return ink.paper(
        KIND, "worded_panels", (sheet(inner),), sheet_css(look, 210, 114, "5mm 4mm", "sans") + css,
        width_mm=210, height_mm=114, card=True, person=e.who.cnp,
    )  # fmt: skip


def both_sides_copied(
    world: Household, rng: random.Random, look: Look, person: Human | None = None, vehicle: Vehicle | None = None
) -> Paper:
    """A sheet with both sides of the folded certificate under each other, codes in brackets, the owner's note below."""
    ink = Ink(rng)
    e = _entry(world, rng, ink, person, vehicle, rng.choice(("dots", "slash")))
    owner, car = _papers(e)

    def lines(rows: tuple[Row, ...]) -> str:
        return "".join(f"<div class='rw'><i>({k})</i> <span>{v}</span></div>" for k, _, v in rows)

    title = f"<div class='h'><span>ROMÂNIA</span><b>CERTIFICAT DE ÎNMATRICULARE</b><span>{e.serial}</span></div>"
    scale, left, top = rng.choice((1.0, 1.2, 1.3)), rng.uniform(14, 40), rng.uniform(14, 36)
    tone = rng.choice(("1.1", "1.4"))
    copies = ""
    for place, inside in ((0, title + lines(owner)), (1, lines(car))):
        y = top + place * (76 * scale + rng.uniform(6, 14))
        copies += f"<div class='cp' style='left:{left:.1f}mm;top:{y:.1f}mm;transform:scale({scale})'>{inside}</div>"
    note = conformity(rng, left + rng.uniform(5, 50), top + 155 * scale + rng.uniform(16, 24), date_text(world.filed))
    css = (
        ".cp{position:absolute;width:116mm;height:74mm;padding:5mm 7mm;border:.2mm solid #999;background:#f1f1ee;"
        f"transform-origin:0 0;filter:grayscale(1) contrast({tone});overflow:hidden}}.h{{display:flex;font-size:7.6pt;"
        "justify-content:space-between;margin-bottom:2.6mm}.rw{display:flex;gap:2mm;font-size:8pt;margin-bottom:1mm}"
        ".rw i{flex:none;width:12mm;font-style:normal;color:#444}"
        f".rw span{{font-family:{rng.choice((look.sans, look.mono))};font-weight:600}}.rw span span{{font:inherit}}"
    )
    return ink.paper(
        KIND, "both_sides_copied", (sheet(copies + note),),
        sheet_css(look, 210, 297, "0", "sans") + conformity_css(look, rng) + css, person=e.who.cnp,
    )  # fmt: skip


def green_card(
    world: Household, rng: random.Random, look: Look, person: Human | None = None, vehicle: Vehicle | None = None
) -> Paper:
    """The certificate before the European codes: words with dotted rules, typed, the police stamp over the corner."""
    ink = Ink(rng)
    e = _entry(world, rng, ink, person, vehicle, rng.choice(("dots", "dash")), old=True)
    rows = (
        ("Numărul de înmatriculare", e.plate), ("Titular (nume, prenume)", f"{e.surname} {e.given}"),
        ("Domiciliul", e.home),
        ("Marca și tipul", f"{e.make} {e.model}"), ("Numărul de identificare", e.vin),
        ("Data primei înmatriculări", e.first), ("Data eliberării", e.enrolled), ("Culoarea", e.facts[6][2]),
        ("Capacitatea cilindrică (cmc)", e.facts[3][2]), ("Combustibil", e.facts[5][2]),
    )  # fmt: skip
    body = "".join(f"<tr><td class='n'>{n}</td><td class='v'>{v}</td></tr>" for n, v in rows)
    office = rng.choice(("MINISTERUL DE INTERNE", "JUDEȚUL CLUJ"))
    inner = (
        guilloche(rng, 148, 105, ("#9fc3a2", "#b9d0ae"), 0.55)
        + f"<div class='on'><div class='h'><div>ROMÂNIA<br>{office}</div>"
        f"<b>CERTIFICAT DE ÎNMATRICULARE</b><div>Seria {e.serial[0]}<br>Nr. {e.serial[1:]}</div></div><table>"
        f"{body}</table>"
        f"<div class='st'>{round_stamp(rng, 'SERVICIUL CIRCULAȚIE * JUD. CLUJ *', '5', 24)}</div></div>"
    )
    css = (
        ".doc{background:#e9f2e4}.on{position:relative;height:100%}.h{display:flex;justify-content:space-between;"
        "font-size:7pt;align-items:center;margin-bottom:2.6mm}.h b{font-size:11pt}table{width:100%;"
        "border-collapse:collapse}"
        "td{padding:1.2mm .6mm;font-size:8pt}.n{width:42mm;color:#2f4a33;font-size:7.4pt}"
        f".v{{font-family:{look.mono},monospace;font-weight:600;border-bottom:.25mm dotted #5b7a5e}}"
        ".st{position:absolute;right:2mm;bottom:0}"
    )
    return ink.paper(
        KIND, "green_card", (sheet(inner),), sheet_css(look, 148, 105, "6mm 9mm", "sans") + css,
        width_mm=148, height_mm=105, card=True, person=e.who.cnp,
    )  # fmt: skip


LAYOUTS = (
    Layout("worded_panels", worded_panels),
    Layout("both_sides_copied", both_sides_copied),
    Layout("green_card", green_card),
)
