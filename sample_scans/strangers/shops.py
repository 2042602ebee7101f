"""Everyday papers: a phone bill, a till receipt, a rental advert, an insurance policy."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from sample_scans.bills import codes
from sample_scans.bills.figures import cents, power_figures
from sample_scans.bills.party import BILL_CSS, bars_for, party
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

_PHONE = """
.sheet { padding: 12mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.35; } .logo { color: COLOUR;
font-size: 22pt; font-weight: bold; } .two { display: flex; gap: 10mm; }
.two > div { flex: 1; } .t { width: 100%; margin: 4mm 0; } .t td { padding: .8mm 1mm; border-bottom: .2mm solid #ccc;
} .tot { background: COLOUR; color: #fff; padding: 3mm 4mm;
 display: flex; justify-content: space-between; font-size: 1.3em; font-weight: bold; } .pairs td { padding: .3mm 3mm
.3mm 0; }
"""


def phone(world: Household, rng: random.Random, look: Look) -> Paper:
    """A phone, cable and internet bill: client code, total and bar code, no energy anywhere."""
    ink = Ink(rng, letters=rng.choice(("full", "plain")), dates=rng.choice(("dots", "slash")))
    who, fig = party(world, rng), power_figures(world, rng, codes.digits(rng, 9))
    name, colour = rng.choice(
        (("Orange", "#f16e00"), ("Telekom", "#d9006c"), ("vodafone", "#e60000"), ("UPC", "#0058a3"))
    )
    left = [
        ("Cod client", codes.digits(rng, 9)),
        ("Cont facturare", codes.digits(rng, 10)),
        ("Factura", "TKR " + fig.number),
    ]
    right = [
        ("Data facturii", ink.day(fig.issue)),
        ("Data scadentă", ink.day(fig.due)),
        ("Perioada", f"{ink.day(fig.start)} - {ink.day(fig.end)}"),
    ]
    price = [cents(Decimal(rng.randint(900, 6000)) / 100) for _ in range(3)]
    lines = [
        ["Abonament internet fibră 300", ink.lei(price[0])],
        ["Televiziune digitală", ink.lei(price[1])],
        ["Telefonie mobilă 07xx", ink.lei(price[2])],
    ]
    vat = cents(sum(price) * Decimal("0.19"))
    page = f"""<div class="sheet"><div class="two"><div class="logo">{name}</div><div>Factură fiscală pentru servicii
de comunicații electronice</div></div><div class="two" style="margin:8mm 0">
<div><b>{esc(who.name)}</b><br><span
class="lines">{esc(who.home)}</span><br>{who.postal_code}</div><div>{pairs(right)}</div></div>{pairs(left)}<table
class="t">{rows(lines)}
{rows([["TVA 19%", ink.lei(vat)]])}</table><div class="tot"><span>Total de
plată</span><span>{ink.lei(sum(price) + vat)} lei</span></div><p>Trafic inclus: nelimitat. Minute
naționale: {rng.randint(10, 900)}. Puteți plăti online, la magazinele noastre sau prin debit
direct.</p>{bars_for(codes.digits(rng, 9), fig)}</div>"""
    css = BILL_CSS + _PHONE.replace("FONT", look.sans).replace("SIZE", f"{look.size}pt").replace("COLOUR", colour)
    return ink.paper("other", "phone", [page], css, born_digital=rng.random() < 0.3)


_GOODS = (
    "PAINE ALBA 500G",
    "LAPTE 1.5% 1L",
    "OUA M 10 BUC",
    "MERE IDARED KG",
    "ULEI FL SOAREL 1L",
    "CAFEA 250G",
    "DETERGENT 2KG",
    "CARTOFI KG",
    "IAURT 150G",
    "PIEPT PUI KG",
    "BATERII AA",
)


def receipt(world: Household, rng: random.Random, look: Look) -> Paper:
    """A till receipt on narrow paper."""
    ink = Ink(rng, amounts="point", letters="plain")
    lines, total = [], Decimal(0)
    for name in rng.sample(_GOODS, rng.randint(4, 9)):
        value = cents(Decimal(rng.randint(150, 4000)) / 100)
        total += value
        lines.append([name, f"{ink.lei(value)} A"])
    day = world.filed - timedelta(days=rng.randint(0, 30))
    page = f"""<div class="sheet"><div class="c">S.C.
{rng.choice(("MAGNOLIA MARKET", "ALIMENTARA PLUS", "FARMACIA LOTUS"))} S.R.L.<br>CLUJ-NAPOCA, STR. PRIMAVERII NR.
{rng.randint(1, 40)}<br>
CIF RO{codes.tax_code(rng)}</div><hr><table style="width:100%">{rows(lines)}</table><hr><table style="width:100%"><tr
class="b"><td>TOTAL LEI</td><td class="n">{ink.lei(total)}</td></tr>
<tr><td>TOTAL TVA A</td><td class="n">{ink.lei(cents(total * 19 / 119))}</td></tr><tr><td>CARD</td><td
class="n">{ink.lei(total)}</td></tr></table><hr>
<div class="c">{ink.day(day)} &nbsp; {rng.randint(8, 21)}:{rng.randint(10, 59)}<br>BON FISCAL NR.
{rng.randint(1, 900):04d}<br>VA MULTUMIM!</div></div>"""
    css = BILL_CSS + ".sheet { padding: 6mm 5mm; font-family: FONT; font-size: 8.5pt; line-height: 1.35; }".replace(
        "FONT", look.mono
    )
    return ink.paper("other", "receipt", [page], css, width_mm=80.0, height_mm=130.0)


def advert(world: Household, rng: random.Random, look: Look) -> Paper:
    """A notice on the block's door: a flat to let, telephone numbers to tear off."""
    ink = Ink(rng, letters=rng.choice(("full", "plain")))
    tel = "07" + codes.digits(rng, 8)
    title = rng.choice(("DE ÎNCHIRIAT", "ÎNCHIRIEZ APARTAMENT", "OFER SPRE ÎNCHIRIERE"))
    tabs = "".join(f"<div>{tel}</div>" for _ in range(9))
    page = f"""<div class="sheet"><h1>{title}</h1><p>Apartament {rng.randint(1, 4)} camere, {rng.randint(28, 90)} mp,
zona {rng.choice(("Mănăștur", "Zorilor", "Gheorgheni", "Mărăști"))}, str. {esc(world.dwelling.street)}, etaj
{rng.randint(1, 9)}, centrală proprie pe gaz, mobilat și utilat.</p>
<p><b>{rng.randint(180, 450)} euro / lună</b> + o garanție. Se cere contract. Exclus agenții!</p><p>Tel. {tel}, după
ora 17</p><div class="tabs">{tabs}</div></div>"""
    css = """.sheet { padding: 20mm 18mm; font-family: FONT; font-size: 20pt; text-align: center; } h1 { font-size:
38pt; margin: 6mm 0; } .tabs { display: flex; margin-top: 40mm; border-top: .3mm dashed #000; }
.tabs div { writing-mode: vertical-rl; border-right: .3mm dashed #000; font-size: 12pt; padding: 3mm; flex: 1;
}""".replace("FONT", look.sans)
    return ink.paper("other", "advert", [page], BILL_CSS + css)


_POLICY = """
.sheet { padding: 10mm 12mm; font-family: FONT; font-size: SIZE; line-height: 1.3; background:
repeating-linear-gradient(135deg, #f4faf6 0 2mm, #fff 2mm 4mm); } h1 { font-size: 1.4em; color: #0a6b3b; }
.f { width: 100%; margin: 2mm 0; } .f td { border: .25mm solid #0a6b3b; padding: 1.2mm 2mm; } .f .l { font-size: .8em;
color: #0a6b3b; width: 32%; } .stamp-here { width: 42mm; height: 26mm; }
"""


def policy(world: Household, rng: random.Random, look: Look) -> Paper:
    """An insurance policy for a dwelling or a car: a name, a CNP and an address that nobody asked for."""
    ink = Ink(rng, letters=rng.choice(("full", "plain")))
    who, start = party(world, rng), world.filed - timedelta(days=rng.randint(5, 250))
    car = rng.random() < 0.5
    plate = f"CJ-{codes.digits(rng, 2)}-{rng.choice(('ABC', 'MRS', 'POP'))}"
    thing = ("Locuință", esc(who.home))
    if car:
        thing = ("Autovehicul", f"{rng.choice(('DACIA LOGAN', 'SKODA FABIA', 'OPEL ASTRA'))}, {plate}")
    cells = [
        ("Asigurat", esc(who.name)),
        ("CNP / CUI", who.cnp),
        ("Adresa", esc(who.home)),
        thing,
        ("Valabilitate", f"{ink.day(start)} - {ink.day(start + timedelta(days=364))}"),
        ("Prima de asigurare", f"{rng.randint(80, 980)},00 lei"),
    ]
    body = "".join(f"<tr><td class='l'>{a}</td><td>{b}</td></tr>" for a, b in cells)
    title = "POLIȚĂ DE ASIGURARE DE RĂSPUNDERE CIVILĂ AUTO (RCA)" if car else "POLIȚĂ DE ASIGURARE A LOCUINȚEI (PAD)"
    page = f"""<div class="sheet"><h1>{title}</h1><div>Seria RO/{codes.digits(rng, 2)}/H{codes.digits(rng, 2)}/XZ nr.
{codes.digits(rng, 9)}</div><table class="f">{body}</table>
<p>Teritorialitatea, obligațiile asiguratului și modul de constatare a daunelor sunt cuprinse în condițiile de pe
verso. În caz de daună sunați în 48 de ore.</p>
<p>Asigurător: Ardealul Asigurări S.A., intermediar cod {codes.digits(rng, 6)}</p><div
class="stamp-here"></div></div>"""
    css = BILL_CSS + _POLICY.replace("FONT", look.sans).replace("SIZE", f"{look.size + 0.5}pt")
    return ink.paper("other", "policy", [page], css)
