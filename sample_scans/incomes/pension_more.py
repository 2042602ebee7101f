"""More pension papers: a sectoral house's payroll strip and a statement of the last months."""

from __future__ import annotations

import random
from decimal import Decimal

from sample_scans.bills.panels import columns
from sample_scans.bills.party import BILL_CSS
from sample_scans.incomes.benefit import LETTER
from sample_scans.incomes.earner import earner, fitting, issued, pension_of
from sample_scans.ink import Ink, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.spelled import month_text
from sample_scans.world import Household, Human

_SECTOR = """
.sheet { padding: 5mm 7mm; font-family: FONT; font-size: SIZE; line-height: 1.25; } .top { display: flex;
justify-content: space-between; border-bottom: .6mm solid #1b3a2b; }
.cells { display: flex; gap: 1mm; margin: 2mm 0; } .cells > div { flex: 1 1 auto; border: .2mm solid #1b3a2b; padding:
.6mm 1.5mm; } .cells .l { font-size: .72em; }
.t { width: 100%; } .t td { padding: .35mm 1mm; } .pay { background: #1b3a2b; color: #fff; padding: 1mm 3mm; display:
flex; justify-content: space-between; font-weight: bold; }
"""


def sectoral(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A strip of cells with labels above values, the payable sum reversed on a dark bar."""
    who = fitting(world, person, ("pensioner",))
    ink = Ink(rng, amounts=rng.choice(("us", "point", "dot")), letters=rng.choice(("full", "plain")))
    e, p = earner(who, rng, upper=1.0), pension_of(who, rng)
    cells = [
        ("Pensionar", ink.name("/name", e.name)),
        ("Cod numeric personal", ink.cnp("/cnp", who.cnp)),
        ("Dosar de pensie", ink.code("/file_number", p.file_number)),
        ("Drepturi aferente lunii", ink.month("/month", world.income_month, rng.choice(("number", "title")))),
    ]
    lines = [[esc(label), ink.lei(value)] for label, value in p.rights]
    lines += [
        ["Baza impozabilă", ink.lei(max(Decimal(0), p.gross - 2000))],
        ["Impozit 16%", ink.lei(-p.tax)],
        ["Cotizație asociație", ink.lei(Decimal(0))],
    ]
    page = f"""<div class="sheet"><div class="top"><b>CASA DE PENSII SECTORIALĂ</b><span>Buletin de
pensie</span></div>{columns(cells)}
<div>{esc(e.home)}</div><table class="t">{rows(lines)}</table><div class="pay"><span>De
încasat</span><span>{ink.amount("/net_income", p.net, "RON")}</span></div>
<div class="small">Plata prin cont personal. Generat la {ink.day(issued(world, rng))}.</div></div>"""
    css = BILL_CSS + _SECTOR.replace("FONT", look.sans).replace("SIZE", f"{look.size - 0.5}pt")
    return ink.paper(
        "pension_slip", "sectoral", [page], css, width_mm=180.0, height_mm=90.0, person=who.cnp, born_digital=False
    )


def months(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Several months in one table, newest first or last: only the month before the application counts."""
    who = fitting(world, person, ("pensioner",))
    ink = Ink(
        rng,
        amounts=rng.choice(("dot", "bare")),
        letters=rng.choice(("full", "cedilla")),
        dates=rng.choice(("dots", "words")),
    )
    e, p, (year, number) = earner(who, rng, upper=0.4), pension_of(who, rng), world.income_month
    body = []
    for back in range(3):
        at = divmod(year * 12 + number - 1 - back, 12)
        if back == 0:
            cells = [
                ink.month("/month", (year, number)),
                ink.lei(p.gross),
                ink.lei(p.tax),
                ink.amount("/net_income", p.net),
            ]
        else:
            less = Decimal(rng.randint(0, 60))
            cells = [
                month_text((at[0], at[1] + 1)),
                ink.lei(p.gross - less),
                ink.lei(p.tax),
                ink.lei(p.gross - less - p.tax),
            ]
        body.append(cells)
    if rng.random() < 0.5:
        body.reverse()
    page = f"""<div class="sheet"><table style="width:100%"><tr><td><b>Casa Județeană de Pensii Cluj</b><br>Serviciul
Plăți Prestații</td><td class="n">nr. ieșire {rng.randint(100, 9999)}<br>
{ink.day(issued(world, rng))}</td></tr></table><h1>Situația pensiei plătite</h1><p>Titular al dosarului
{ink.code("/file_number", p.file_number)}: {ink.name("/name", e.name)}<br>
cod numeric personal {ink.cnp("/cnp", who.cnp)}, {esc(e.home)}</p><table class="t"><tr><th>Luna</th><th
class="n">Brut</th><th class="n">Impozit</th><th class="n">Net plătit</th></tr>{rows(body)}</table>
<p>{esc(p.kind)}, {p.points} puncte. Eliberat la cererea titularului.</p><div
class="sign"><div></div><div>Operator,<div class="stamp-here"></div></div></div></div>"""
    css = BILL_CSS + LETTER.replace("FONT", look.sans).replace("SIZE", f"{look.size + 0.8}pt")
    return ink.paper("pension_slip", "months", [page], css, person=who.cnp, born_digital=rng.random() < 0.2)
