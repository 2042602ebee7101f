"""More benefit papers: a payroll strip, an extract from the register, a notice with labels above values."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.bills.panels import columns
from sample_scans.bills.party import BILL_CSS
from sample_scans.incomes.benefit import LETTER, benefit_of
from sample_scans.incomes.benefit_papers import ENTITLED
from sample_scans.incomes.earner import earner, fitting, issued
from sample_scans.ink import Ink, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.spelled import MONTHS, amount_words
from sample_scans.world import Household, Human

_STRIP = """
.sheet { padding: 5mm 6mm; font-family: FONT; font-size: 8.5pt; line-height: 1.3; white-space: nowrap; } .rule {
border-top: .3mm dashed #000; margin: 1mm 0; }
.l { display: inline-block; min-width: 42mm; }
"""


def strip(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A narrow strip off a line printer: upper case, dotted leaders, the payable sum last."""
    who = fitting(world, person, ENTITLED)
    ink = Ink(rng, amounts=rng.choice(("point", "bare")), letters="plain", dates="dash")
    e, b = earner(who, rng), benefit_of(world, who, rng)
    parts = "".join(
        f"<div><span class='l'>{esc(label.upper())}</span>{ink.lei(amount)}</div>" for label, amount in b.parts
    )
    page = f"""<div class="sheet"><b>{b.payer}</b> &nbsp; FLUTURAS PLATA
{ink.choice("/benefit", b.choice, b.words.upper())}<div class="rule"></div>
<div><span class="l">LUNA</span>{ink.month("/month", world.income_month, "slash")}</div><div><span class="l">NUME SI
PRENUME</span>{ink.name("/name", e.name.upper())}</div>
<div><span class="l">COD NUMERIC PERSONAL</span>{ink.cnp("/cnp", who.cnp)}</div><div><span
class="l">DOSAR</span>{codes.digits(rng, 5)}</div><div class="rule"></div>{parts}
<div><span class="l">RETINERI</span>0.00</div><div><b><span class="l">SUMA DE
PLATA</span>{ink.amount("/net_income", b.net, "LEI")}</b></div><div class="rule"></div>
<div>LISTAT {ink.day(issued(world, rng))} OP {rng.randint(1, 40):02d}</div></div>"""
    css = BILL_CSS + _STRIP.replace("FONT", look.mono)
    return ink.paper("benefit_slip", "strip", [page], css, width_mm=150.0, height_mm=70.0, person=who.cnp)


def register_extract(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Three months of payments in one table: only the last one is the month that counts."""
    who = fitting(world, person, ENTITLED)
    ink = Ink(
        rng,
        amounts=rng.choice(("dot", "bare")),
        letters=rng.choice(("full", "cedilla")),
        dates=rng.choice(("dots", "words")),
    )
    e, b, (year, month) = earner(who, rng, upper=0.5), benefit_of(world, who, rng), world.income_month
    lines = []
    for back in (2, 1):
        then = divmod(year * 12 + month - 1 - back, 12)
        other = b.net if b.choice == "child_allowance" else b.net - rng.randint(1, 40)
        lines.append(rows([[f"{MONTHS[then[1]]} {then[0]}", codes.digits(rng, 5), ink.lei(other)]], numbers_from=2))
    lines.append(
        f"<tr><td>{ink.month('/month', world.income_month)}</td><td>{rng.randint(10000, 99999)}</td>"
        f"<td class='n'>{ink.amount('/net_income', b.net)}</td></tr>"
    )
    page = f"""<div class="sheet"><table style="width:100%"><tr><td class="head">{b.office[-1]}</td><td
class="n">Exemplar unic</td></tr></table>
<h1>EXTRAS DIN EVIDENȚA PLĂȚILOR</h1><p>Persoana îndreptățită: {ink.name("/name", e.name)}, având codul numeric
personal {ink.cnp("/cnp", who.cnp)}. Prestația:
<b>{ink.choice("/benefit", b.choice, b.words)}</b> ({b.law}).</p><table class="t"><tr><th>Luna</th><th>Document de
plată</th><th class="n">Suma netă încasată, lei</th></tr>
{"".join(lines)}</table><p>Extrasul a fost eliberat la cerere, astăzi, {ink.day(issued(world, rng))}.</p><div
class="sign"><div class="stamp-here"></div><div>Responsabil evidență</div></div></div>"""
    css = BILL_CSS + LETTER.replace("FONT", look.sans).replace("SIZE", f"{look.size + 1}pt")
    return ink.paper("benefit_slip", "register_extract", [page], css, person=who.cnp, born_digital=rng.random() < 0.2)


_NOTICE = """
.sheet { padding: 9mm 12mm; font-family: FONT; font-size: SIZE; line-height: 1.35; } .bar { background: #264f36;
color: #fff; padding: 2mm 4mm; font-weight: bold; }
.cells { display: grid; grid-template-columns: 1fr 1fr; gap: 2mm 8mm; margin: 4mm 0; } .cells .l { font-size: .78em;
color: #264f36; } .cells .v { border-bottom: .25mm solid #264f36; }
.box { border: .6mm solid #264f36; padding: 2mm 5mm; font-size: 1.3em; text-align: center; } .box b { font-size:
1.2em; }
"""


def notice(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A half-page notice of payment: labels above values, the sum in a frame with its words."""
    who = fitting(world, person, ENTITLED)
    ink = Ink(rng, amounts=rng.choice(("dot", "space")), letters=rng.choice(("full", "full", "plain")))
    e, b = earner(who, rng), benefit_of(world, who, rng)
    cells = [
        ("Persoana beneficiară", ink.name("/name", e.name)),
        ("C.N.P.", ink.cnp("/cnp", who.cnp)),
        ("Tipul prestației", ink.choice("/benefit", b.choice, b.words)),
        ("Pentru luna", ink.month("/month", world.income_month, "title")),
        ("Adresa", esc(e.home)),
        ("Cont de plată", codes.grouped(codes.iban(rng))),
    ]
    page = f"""<div class="sheet"><div class="bar">{b.office[-1]}</div><h2>Înștiințare de plată nr.
{rng.randint(1000, 90000)}</h2>{columns(cells)}
<div class="box">Suma virată: <b>{ink.amount("/net_income", b.net)}</b> lei<div
style="font-size:.7em">({amount_words(b.net)})</div></div>
<p class="small">Document emis electronic la {ink.day(issued(world, rng))}, valabil fără semnătură și ștampilă.
{b.law}.</p></div>"""
    css = BILL_CSS + _NOTICE.replace("FONT", look.sans).replace("SIZE", f"{look.size + 0.5}pt")
    return ink.paper(
        "benefit_slip", "notice", [page], css, height_mm=148.5, person=who.cnp, born_digital=rng.random() < 0.6
    )
