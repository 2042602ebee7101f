"""Pension slips of the county's pension house."""

from __future__ import annotations

import random

from sample_scans.bills.party import BILL_CSS
from sample_scans.incomes.earner import earner, fitting, pension_of
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household, Human

_SLIP = """
.sheet { padding: 6mm 8mm; font-family: FONT; font-size: SIZE; line-height: 1.3; width: 148mm; height: 105mm; border:
.3mm solid #777; TINT }
.top { display: flex; justify-content: space-between; font-weight: bold; } h1 { font-size: 1.35em; text-align: center;
margin: 3mm 0; letter-spacing: 1pt; }
.pairs td { padding: .35mm 3mm .35mm 0; } .t { width: 100%; margin-top: 2mm; } .t td { border-bottom: .2mm dotted
#333; padding: .5mm 1mm; }
.net td { border-top: .4mm solid #000; font-weight: bold; font-size: 1.1em; } .two { display: flex; gap: 6mm; } .two >
div { flex: 1; }
"""


def talon(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The small slip that the postman brings: pink or white, labels beside values, rights and deductions below."""
    who = fitting(world, person, ("pensioner",))
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "point")), letters=rng.choice(("full", "plain", "cedilla")))
    e, p = earner(who, rng), pension_of(who, rng)
    items = [
        (rng.choice(("Nume și prenume", "Numele și prenumele", "Titular")), ink.name("/name", e.name)),
        (rng.choice(("CNP", "C.N.P.", "Cod numeric personal")), ink.cnp("/cnp", who.cnp)),
        (rng.choice(("Nr. dosar", "Dosar nr.", "Număr dosar pensie")), ink.code("/file_number", p.file_number)),
        ("Adresa", esc(e.home)),
    ]
    rights = [[esc(label), ink.lei(value)] for label, value in p.rights]
    cuts = [["Impozit", ink.lei(p.tax)], ["CASS", ink.lei(p.health)], ["Alte rețineri", ink.lei(p.health)]]
    month = ink.month("/month", world.income_month, rng.choice(("upper", "words", "slash")))
    office = rng.choice(("P1 Cluj-Napoca", "O.P. Cluj-Napoca 6", "Oficiul poștal nr. 4"))
    page = f"""<div class="sheet"><div class="top"><div>CASA JUDEȚEANĂ DE PENSII CLUJ</div><div>{office} / ruta
{rng.randint(1, 48)}</div></div>
<h1>{rng.choice(("TALON DE PLATĂ", "CUPON DE PENSIE", "TALON DE PENSIE"))}</h1><div style="text-align:center">Drepturi
pe luna {month}</div>
{pairs(items)}<div class="two"><div><table class="t">{rows(rights)}<tr class="b"><td>TOTAL DREPTURI</td><td
class="n">{ink.lei(p.gross)}</td></tr></table></div>
<div><table class="t">{rows(cuts)}<tr class="b"><td>TOTAL REȚINERI</td><td
class="n">{ink.lei(p.tax)}</td></tr></table></div></div>
<table class="t"><tr class="net"><td>{rng.choice(("REST DE PLATĂ", "NET DE PLATĂ", "SUMA DE PLATĂ"))}</td>
<td class="n">{ink.amount("/net_income", p.net, "lei")}</td></tr></table></div>"""
    tint = rng.choice(("background:#fbe3ea;", "", "background:#f9eef1;"))
    css = BILL_CSS + _SLIP.replace("FONT", look.sans).replace("SIZE", f"{look.size}pt").replace("TINT", tint)
    return ink.paper("pension_slip", "talon", [page], css, width_mm=148.0, height_mm=105.0, person=who.cnp)
