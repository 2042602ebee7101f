"""Statements of bank accounts with one line of income in the month."""

from __future__ import annotations

import random
from datetime import date

from sample_scans.bills import codes
from sample_scans.bills.party import BILL_CSS
from sample_scans.incomes.account import Movement, account_of
from sample_scans.incomes.earner import earner, fitting, month_end
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.world import Household, Human, Role

PAID: tuple[Role, ...] = ("employee", "pensioner", "unemployed")


def _income(ink: Ink, move: Movement) -> str:
    return ink.amount("/net_income", move.amount) if move.income else ink.lei(move.amount)


def period(ink: Ink, world: Household) -> str:
    """The first and the last day of the month, marked as the month."""
    year, month = world.income_month
    return ink.text_month(
        "/month", (year, month), f"{ink.day(date(year, month, 1))} - {ink.day(month_end((year, month)))}"
    )


_CSS = """
.sheet { padding: 13mm 15mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .head { display: flex;
justify-content: space-between; }
.logo { font-size: 15pt; font-weight: bold; color: #003f87; } h1 { font-size: 1.6em; margin: 7mm 0 3mm; }
.pairs td { padding: .4mm 4mm .4mm 0; } .t { width: 100%; margin-top: 5mm; } .t th { border-bottom: .5mm solid
#003f87; text-align: left; padding: 1mm; }
.t td { border-bottom: .15mm solid #bbb; padding: 1mm; } .t .s td { font-weight: bold; }
"""


def debit_credit(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Date, explanation, debit, credit: the common statement of the big banks."""
    who = fitting(world, person, PAID)
    ink = Ink(
        rng,
        amounts=rng.choice(("dot", "us", "point")),
        letters=rng.choice(("full", "plain")),
        dates=rng.choice(("dots", "slash")),
    )
    bank, letters = rng.choice(_BIG)
    e, acc = earner(who, rng), account_of(world, rng, who, letters)
    iban = codes.grouped(acc.iban) if rng.random() < 0.4 else acc.iban
    body = ""
    for m in acc.movements:
        debit, credit = (ink.lei(-m.amount), "") if m.amount < 0 else ("", _income(ink, m))
        body += rows([[ink.day(m.day), esc(m.text), debit, credit]], numbers_from=2)
    items = [
        (rng.choice(("Titular cont", "Client", "Titular")), ink.name("/holder_name", e.name)),
        ("Cod IBAN", ink.code("/iban", iban)),
        ("Valuta", "RON"),
        ("Perioada", period(ink, world)),
    ]
    page = f"""<div class="sheet"><div class="head"><div class="logo">{bank}</div><div>Sucursala Cluj-Napoca<br>Tel.
0264 308 028</div></div>
<h1>EXTRAS DE CONT</h1>{pairs(items)}<p>{esc(e.home)}</p><table class="t"><tr><th>Data</th><th>Descriere</th><th
class="n">Debit</th><th class="n">Credit</th></tr>
<tr class="s"><td></td><td>SOLD ANTERIOR</td><td></td><td class="n">{ink.lei(acc.opening)}</td></tr>{body}
<tr class="s"><td></td><td>RULAJ TOTAL</td><td class="n">{ink.lei(acc.debits)}</td><td
class="n">{ink.lei(acc.credits)}</td></tr>
<tr class="s"><td></td><td>SOLD FINAL</td><td></td><td class="n">{ink.lei(acc.closing)}</td></tr></table>
<p class="small">Extrasul de cont este valabil fără semnătură și ștampilă.</p></div>"""
    css = BILL_CSS + _CSS.replace("FONT", look.sans).replace("SIZE", f"{look.size}pt")
    return ink.paper("bank_statement", "debit_credit", [page], css, person=who.cnp, born_digital=rng.random() < 0.4)


_BIG = (
    ("BANCA TRANSILVANIA", "BTRL"),
    ("BRD - Groupe Société Générale", "BRDE"),
    ("CEC BANK", "CECE"),
    ("BCR", "RNCB"),
)
_NEW = (("ING", "INGB"), ("Raiffeisen Bank", "RZBR"), ("UniCredit Bank", "BACX"))
_SIGNED = """
.sheet { padding: 12mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .band { background: #ff6200;
color: #fff; padding: 2mm 4mm; font-size: 1.4em; }
.t { width: 100%; margin-top: 4mm; } .t td, .t th { padding: .9mm 1mm; text-align: left; } .t tr:nth-child(odd) td {
background: #f6f6f6; } .pairs td { padding: .3mm 4mm .3mm 0; }
.two { display: flex; justify-content: space-between; margin: 4mm 0; }
"""


def signed_amounts(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """One column of signed amounts and a running balance."""
    who = fitting(world, person, PAID)
    ink = Ink(
        rng,
        amounts=rng.choice(("dot", "bare")),
        letters=rng.choice(("full", "plain")),
        dates=rng.choice(("words", "dots")),
    )
    bank, letters = rng.choice(_NEW)
    e, acc = earner(who, rng, upper=0.4), account_of(world, rng, who, letters)
    body, running = "", acc.opening
    for m in acc.movements:
        running += m.amount
        shown = ink.lei(m.amount) if m.amount < 0 else "+" + _income(ink, m)
        body += rows([[ink.day(m.day), esc(m.text), shown, ink.lei(running)]], numbers_from=2)
    left = [("Titularul contului", ink.name("/holder_name", e.name)), ("Adresa", esc(e.home))]
    right = [
        ("IBAN", ink.code("/iban", codes.grouped(acc.iban))),
        ("Moneda", "RON"),
        ("Sold inițial", ink.lei(acc.opening)),
    ]
    page = f"""<div class="sheet"><div
class="band">{bank}</div><h2>Extras de cont pentru perioada
{period(ink, world)}</h2>
<div class="two">{pairs(left)}{pairs(right)}</div><table class="t"><tr><th>Data</th><th>Detalii tranzacție</th><th
class="n">Suma</th><th class="n">Sold</th></tr>{body}</table>
<p><b>Sold final: {ink.lei(acc.closing)} RON</b> · Total intrări {ink.lei(acc.credits)} · Total ieșiri
{ink.lei(acc.debits)}</p>
<p class="small">Depozitele sunt garantate de Fondul de Garantare a Depozitelor Bancare. Pagina 1 din 1</p></div>"""
    css = BILL_CSS + _SIGNED.replace("FONT", look.sans).replace("SIZE", f"{look.size}pt")
    return ink.paper("bank_statement", "signed_amounts", [page], css, person=who.cnp, born_digital=rng.random() < 0.6)


_COUNTER = """
.sheet { padding: 10mm 12mm; font-family: FONT; font-size: 8.5pt; line-height: 1.3; } .r { border-top: .3mm dashed
#000; margin: 2mm 0; } .t { width: 100%; } .t td { padding: .3mm .5mm; }
.stamp-here { width: 42mm; height: 26mm; }
"""


def counter_print(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Printed at the counter in a fixed-width face: D and C beside the amounts, a stamp below."""
    who = fitting(world, person, PAID)
    ink = Ink(rng, amounts=rng.choice(("point", "us", "bare")), letters="plain", dates=rng.choice(("slash", "iso")))
    e, acc = earner(who, rng, upper=1.0), account_of(world, rng, who)
    body = ""
    for m in acc.movements:
        side = "D" if m.amount < 0 else "C"
        shown = ink.lei(-m.amount) if m.amount < 0 else _income(ink, m)
        reference = codes.digits(rng, 9, "0")
        body += rows([[ink.day(m.day), reference, esc(m.text.upper()), f"{shown} {side}"]], numbers_from=3)
    page = f"""<div class="sheet">BANCA COOPERATISTA SOMESANA &nbsp; AGENTIA MARASTI<div class="r"></div>EXTRAS CONT
CURENT NR. {rng.randint(1, 12)} &nbsp; LUNA {ink.month("/month", world.income_month, "slash")}<br>
CLIENT {ink.name("/holder_name", e.name)} &nbsp; COD CLIENT {codes.digits(rng, 7)}<br>CONT
{ink.code("/iban", acc.iban)} RON<div class="r"></div><table class="t">{body}</table><div class="r"></div>
SOLD PRECEDENT {ink.lei(acc.opening)} &nbsp; RULAJ D {ink.lei(acc.debits)} &nbsp; RULAJ C {ink.lei(acc.credits)}
&nbsp; SOLD CURENT {ink.lei(acc.closing)}<div class="r"></div>
OPERATOR {rng.randint(10, 99)}<div class="stamp-here"></div></div>"""
    return ink.paper(
        "bank_statement", "counter_print", [page], BILL_CSS + _COUNTER.replace("FONT", look.mono), person=who.cnp
    )


_APP = """
.sheet { padding: 12mm 18mm; font-family: FONT; font-size: SIZE; line-height: 1.4; } .day { color: #6b4fa0;
font-weight: bold; margin-top: 3mm; border-bottom: .2mm solid #d8cfe8; }
.m { display: flex; justify-content: space-between; padding: .8mm 0; } .card { background: #efeaf7; border-radius:
2.5mm; padding: 3mm 5mm; } .logo { font-size: 1.9em; color: #6b4fa0; }
"""


def by_day(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """An invented bank's screen print: movements under their days, no columns at all."""
    who = fitting(world, person, PAID)
    ink = Ink(rng, amounts=rng.choice(("dot", "space", "bare")), letters="full")
    e, acc = earner(who, rng, upper=0.1), account_of(world, rng, who)
    body, last = "", None
    for m in acc.movements:
        if m.day != last:
            body += f"<div class='day'>{date_text(m.day, 'words')}</div>"
            last = m.day
        shown = ink.lei(m.amount) if m.amount < 0 else _income(ink, m)
        body += f"<div class='m'><span>{esc(m.text)}</span><span>{shown} lei</span></div>"
    page = f"""<div class="sheet"><div class="logo">nord<b>banca</b></div><p>Extras de cont,
{ink.month("/month", world.income_month)}</p><div class="card"><b>{ink.name("/holder_name", e.name)}</b><br>
Cont curent {ink.code("/iban", codes.grouped(acc.iban))}<br>La început {ink.lei(acc.opening)} lei · la sfârșit
{ink.lei(acc.closing)} lei</div>{body}
<p class="small">Ai primit {ink.lei(acc.credits)} lei și ai plătit {ink.lei(acc.debits)} lei.</p></div>"""
    css = BILL_CSS + _APP.replace("FONT", look.sans).replace("SIZE", f"{look.size}pt")
    return ink.paper("bank_statement", "by_day", [page], css, person=who.cnp, born_digital=rng.random() < 0.8)
