"""More pension papers in common use: the postman's coupon with its stub, the certificate, the decision."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.bills import codes
from sample_scans.bills.party import BILL_CSS
from sample_scans.incomes.benefit import LETTER
from sample_scans.incomes.earner import clerk, earner, fitting, issued, pension_of
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.spelled import amount_words
from sample_scans.world import Household, Human

_COUPON = """
.sheet { padding: 4mm 5mm; font-family: FONT; font-size: SIZE; line-height: 1.3; display: flex; height: 92mm;
background: TINT; }
.stubb { width: 46mm; border-right: .3mm dashed #555; padding-right: 3mm; } .main { flex: 1; padding-left: 4mm; } h1 {
font-size: 1.15em; margin: 0 0 1.5mm; }
.t { width: 100%; } .t td, .t th { border: .2mm solid #555; padding: .5mm 1.2mm; text-align: left; } .pairs td {
padding: .2mm 2mm .2mm 0; } .stamp-here { width: 30mm; height: 18mm; }
.m { font-family: MONO; }
"""


def coupon(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Two parts side by side: the stub with the main facts, the coupon with a ruled table of rights and deductions."""
    who = fitting(world, person, ("pensioner",))
    ink = Ink(
        rng, amounts=rng.choice(("bare", "dot", "point")), letters=rng.choice(("full", "plain", "plain", "cedilla"))
    )
    e, p = earner(who, rng, upper=1.0), pension_of(who, rng)
    month = ink.month("/month", world.income_month, rng.choice(("slash", "upper", "number")))
    left = [
        ("Dosar", ink.code("/file_number", p.file_number)),
        ("Luna", month),
        ("Net", ink.amount("/net_income", p.net)),
    ]
    body = rows([[esc(label), ink.lei(value), ""] for label, value in p.rights])
    body += rows([["Impozit pe venit", "", ink.lei(p.tax)], ["Contribuție sănătate", "", ink.lei(p.health)]])
    page = f"""<div class="sheet"><div class="stubb"><h1>COTOR</h1>{pairs(left)}<p
class="m">{ink.name("/name", e.name)}</p><div class="small">Semnătura de primire</div>
<div class="stamp-here"></div></div><div class="main"><h1>CASA JUDEȚEANĂ DE PENSII
CLUJ</h1><b>{rng.choice(("TALON DE PLATĂ A PENSIEI", "MANDAT DE PLATĂ PENSII", "CUPON PENSIE"))}</b>
&nbsp; luna {month}<br>Titular <span class="m">{ink.name("/name", e.name)}</span><br>CNP <span
class="m">{ink.cnp("/cnp", who.cnp)}</span> &nbsp; Nr. dosar
<span class="m">{ink.code("/file_number", p.file_number)}</span><br>Adresa <span class="m">{esc(e.home)}</span><table
class="t m"><tr><th>Denumire</th><th class="n">Drepturi</th>
<th class="n">Rețineri</th></tr>{body}<tr class="b"><td>TOTAL</td><td class="n">{ink.lei(p.gross)}</td><td
class="n">{ink.lei(p.tax)}</td></tr></table>
<p class="b">{rng.choice(("NET DE PLATĂ", "REST DE PLATĂ"))}: <span
class="m">{ink.amount("/net_income", p.net)}</span> lei</p></div></div>"""
    css = BILL_CSS + _COUPON.replace("FONT", look.sans).replace("SIZE", f"{look.size - 0.8}pt").replace(
        "MONO", look.mono
    )
    tint = rng.choice(("#fff", "#fce4ec", "#f6eef0"))
    return ink.paper(
        "pension_slip", "coupon", [page], css.replace("TINT", tint), width_mm=190.0, height_mm=92.0, person=who.cnp
    )


def certificate(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The pension house's certificate: a sentence and a short table with gross, tax and net."""
    who = fitting(world, person, ("pensioner",))
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "full", "cedilla")))
    e, p = earner(who, rng, upper=0.7), pension_of(who, rng)
    month = ink.month("/month", world.income_month)
    table = rows([["Total drepturi", ink.lei(p.gross)], ["Impozit", ink.lei(p.tax)], ["CASS", ink.lei(p.health)]])
    page = f"""<div class="sheet ind"><div class="head">CASA NAȚIONALĂ DE PENSII PUBLICE<br>CASA JUDEȚEANĂ DE PENSII
CLUJ</div>
<div>Str. George Coșbuc nr. 2, Cluj-Napoca<br>Nr. {rng.randint(1000, 99000)} /
{ink.day(issued(world, rng))}</div><h1>ADEVERINȚĂ</h1>
<p>Se adeverește prin prezenta că {ink.name("/name", e.name)}, CNP {ink.cnp("/cnp", who.cnp)}, domiciliat(ă) în
{esc(e.home)}, figurează în evidențele noastre cu dosarul de
pensie nr. {ink.code("/file_number", p.file_number)}, fiind beneficiar(ă) al/a următoarelor drepturi pentru luna
{month}:</p><table class="t">{table}
<tr><td><b>Pensie netă</b></td><td class="n"><b>{ink.amount("/net_income", p.net)}</b></td></tr></table><p>Adică
{amount_words(p.net)}. S-a eliberat prezenta pentru
obținerea ajutorului de încălzire.</p><div class="sign"><div>Director executiv,<br>{clerk(rng)}<div
class="stamp-here"></div></div><div>Întocmit,<br>{clerk(rng)}</div></div></div>"""
    css = BILL_CSS + LETTER.replace("FONT", look.serif).replace("SIZE", f"{look.size + 1.5}pt")
    return ink.paper("pension_slip", "certificate", [page], css, person=who.cnp)


def decree(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The decision that grants or recomputes the pension: points, articles, a monthly sum, no month of payment."""
    who = fitting(world, person, ("pensioner",))
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla", "plain")))
    e, p = earner(who, rng, upper=0.9), pension_of(who, rng)
    start = (world.filed - timedelta(days=rng.randint(60, 1500))).replace(day=1)
    items = [
        ("Numele", ink.name("/name", e.name)),
        ("Codul numeric personal", ink.cnp("/cnp", who.cnp)),
        ("Domiciliul", esc(e.home)),
        ("Dosar nr.", ink.code("/file_number", p.file_number)),
    ]
    table = [
        ["Stagiul total de cotizare realizat", f"{rng.randint(15, 44)} ani {rng.randint(0, 11)} luni"],
        ["Numărul total de puncte realizat", p.points],
        ["Punctajul mediu anual", f"{rng.randint(0, 1)},{rng.randint(20000, 99999)}"],
        ["Valoarea unui punct de pensie (lei)", rng.choice(("917,50", "1.000,00", "871,70"))],
        ["Cuantum brut", ink.lei(p.gross)],
        ["Impozit reținut la sursă", ink.lei(p.tax)],
    ]
    page = f"""<div class="sheet"><div class="head">CASA NAȚIONALĂ DE PENSII PUBLICE<br>CASA JUDEȚEANĂ DE PENSII
CLUJ</div><h1>DECIZIE
<br><span style="font-size:.7em">privind {rng.choice(("acordarea", "recalcularea"))} pensiei · nr.
{codes.digits(rng, 6)} din {ink.day(start + timedelta(days=20))}</span></h1>
{pairs(items)}<p>În temeiul Legii nr. 263/2010 privind sistemul unitar de pensii publice, începând cu data de
{ink.day(start)} se stabilește: {esc(p.kind.lower())}.</p>
<table class="t">{rows(table)}<tr><td><b>Cuantumul net lunar al pensiei</b></td><td
class="n"><b>{ink.amount("/net_income", p.net, "lei")}</b></td></tr></table>
<p>Prezenta decizie poate fi contestată în termen de 45 de zile de la comunicare la Comisia Centrală de
Contestații.</p>
<div class="sign"><div>Director executiv,<br>{clerk(rng)}<div class="stamp-here"></div></div><div>Șef serviciu
stabiliri
prestații,</div></div></div>"""
    css = BILL_CSS + LETTER.replace("FONT", look.serif).replace("SIZE", f"{look.size + 0.8}pt")
    return ink.paper("pension_slip", "decree", [page], css, person=who.cnp)
