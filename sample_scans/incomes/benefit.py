"""Slips and letters about benefits: unemployment, disability, child allowance."""

from __future__ import annotations

import random
from decimal import Decimal

from sample_scans.bills.party import BILL_CSS
from sample_scans.incomes.earner import earner, fitting, issued
from sample_scans.ink import Ink
from sample_scans.paper import Look, Paper, esc
from sample_scans.spelled import amount_words
from sample_scans.world import Household, Human

LETTER = """
.sheet { padding: 18mm 20mm; font-family: FONT; font-size: SIZE; line-height: 1.55; } h1 { text-align: center;
font-size: 1.5em; margin: 14mm 0 8mm; }
.head { font-weight: bold; line-height: 1.35; } p { text-align: justify; text-indent: 10mm; margin: 3mm 0; }
.sign { display: flex; justify-content: space-between; margin-top: 18mm; } .stamp-here { width: 45mm; height: 28mm; }
"""


def jobless(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The employment agency's certificate, in prose."""
    who = fitting(world, person, ("unemployed",))
    ink = Ink(
        rng,
        amounts=rng.choice(("dot", "bare")),
        letters=rng.choice(("full", "full", "plain", "cedilla")),
        dates=rng.choice(("dots", "slash")),
    )
    e, net = earner(who, rng, upper=0.7), who.income if who.income > 0 else Decimal(rng.choice((375, 500, 589, 741)))
    day = issued(world, rng)
    titled = "domnul" if who.sex == "M" else "doamna"
    page = f"""<div class="sheet"><div class="head">MINISTERUL MUNCII ȘI JUSTIȚIEI SOCIALE<br>AGENȚIA NAȚIONALĂ PENTRU
OCUPAREA FORȚEI DE MUNCĂ<br>
AGENȚIA JUDEȚEANĂ PENTRU OCUPAREA FORȚEI DE MUNCĂ CLUJ</div><div>Str. George Coșbuc nr. 2, Cluj-Napoca · Operator de
date nr. 562</div>
<div>Nr. {rng.randint(1200, 48000)} / {ink.day(day)}</div><h1>ADEVERINȚĂ</h1>
<p>Prin prezenta se adeverește că {titled} <b>{ink.name("/name", e.name)}</b>, CNP {ink.cnp("/cnp", who.cnp)}, cu
domiciliul în
{esc(e.home)}, se află în evidența agenției noastre și beneficiază de
{ink.choice("/benefit", "unemployment", "indemnizație de șomaj")}
conform Legii nr. 76/2002, în perioada {ink.day(world.filed.replace(month=max(1, world.filed.month - 5), day=3))} -
{ink.day(world.filed.replace(year=world.filed.year + 1, month=2, day=2))}.</p>
<p>În luna {ink.month("/month", world.income_month)} cuantumul indemnizației cuvenite a fost de
<b>{ink.amount("/net_income", net)} lei</b> ({amount_words(net)}).</p><p>S-a eliberat prezenta pentru a-i servi la
dosarul de ajutor pentru încălzirea locuinței.</p>
<div class="sign"><div>Director executiv,<div class="stamp-here"></div></div><div>Șef
serviciu,</div><div>Întocmit</div></div></div>"""
    css = BILL_CSS + LETTER.replace("FONT", look.serif).replace("SIZE", f"{look.size + 1.5}pt")
    return ink.paper("benefit_slip", "jobless", [page], css, person=who.cnp)
