"""Two more benefit papers: a letter with an envelope's window, and a printed form with its captions under the lines."""

from __future__ import annotations

import random

from sample_scans.bills.party import BILL_CSS
from sample_scans.incomes.benefit import LETTER, benefit_of
from sample_scans.incomes.benefit_papers import ENTITLED
from sample_scans.incomes.earner import clerk, earner, fitting, issued
from sample_scans.ink import Ink
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household, Human

_FORM = """
.box { border: .4mm solid #111; padding: 5mm 7mm; margin-top: 8mm; } .w { display: inline-block; vertical-align: top;
margin: 3mm 6mm 0 0; }
.v { border-bottom: .2mm solid #111; padding: 0 2mm .5mm; font-family: MONO; } .k { font-size: .7em; text-align:
center; color: #333; }
.win { margin: 16mm 0 10mm 90mm; line-height: 1.35; } .when { text-align: right; }
"""


def letter(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The payer writes to the entitled: name and address in the window, the facts in two sentences."""
    who = fitting(world, person, ENTITLED)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "plain")))
    e, b = earner(who, rng, upper=0.6), benefit_of(world, who, rng)
    verb = rng.choice(("vi s-a plătit", "v-a fost virată", "ați încasat"))
    page = f"""<div class="sheet"><div class="head">{"<br>".join(b.office[-2:])}</div><div class="when">Nr.
{rng.randint(300, 60000)} / {ink.day(issued(world, rng))}</div>
<div class="win">{ink.name("/name", e.name)}<br>{esc(e.home)}<br>CNP {ink.cnp("/cnp", who.cnp)}</div>
<p>Referitor la adresa dumneavoastră, vă facem cunoscut că pentru luna {ink.month("/month", world.income_month)}
{verb} {ink.choice("/benefit", b.choice, b.words)}, suma netă fiind de {ink.amount("/net_income", b.net)} lei.</p>
<p>Dreptul este reglementat de {b.law}. Ne puteți scrie sau ne puteți căuta la sediu, de luni până joi, între orele 9
și 14.</p><div class="sign"><div>Cu stimă,<br>Șef birou plăți, {clerk(rng)}<div
class="stamp-here"></div></div></div></div>"""
    css = BILL_CSS + _dressed(look, look.sans)
    return ink.paper("benefit_slip", "letter", [page], css, person=who.cnp)


def captions(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A form whose captions stand in small print under the values."""
    who = fitting(world, person, ENTITLED)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "point")), letters=rng.choice(("full", "plain", "plain")))
    e, b = earner(who, rng, upper=1.0), benefit_of(world, who, rng)
    month = ink.month("/month", world.income_month, rng.choice(("words", "upper", "number")))
    cells = (
        (ink.name("/name", e.name), rng.choice(("(numele și prenumele beneficiarului)", "(nume și prenume)"))),
        (ink.cnp("/cnp", who.cnp), rng.choice(("(CNP)", "(cod numeric personal)"))),
        (esc(e.home), "(domiciliul)"),
        (ink.choice("/benefit", b.choice, b.words), rng.choice(("(felul dreptului)", "(prestația acordată)"))),
        (month, rng.choice(("(luna)", "(luna de plată)"))),
        (ink.amount("/net_income", b.net), rng.choice(("(suma plătită - lei)", "(suma netă - lei)"))),
    )
    body = "".join(f'<div class="w"><div class="v">{v}</div><div class="k">{k}</div></div>' for v, k in cells)
    title = rng.choice(("DOVADĂ DE PLATĂ", "COMUNICARE DE PLATĂ", "ADEVERINȚĂ"))
    page = f"""<div class="sheet"><div class="head">{"<br>".join(b.office)}</div><h1>{title}</h1><div
class="box">{body}</div>
<div class="sign"><div>Data {ink.day(issued(world, rng))}</div><div>Casier, {clerk(rng)}<div
class="stamp-here"></div></div></div></div>"""
    css = BILL_CSS + _dressed(look, look.serif)
    return ink.paper("benefit_slip", "captions", [page], css, person=who.cnp)


def _dressed(look: Look, family: str) -> str:
    filled = (LETTER + _FORM).replace("FONT", family).replace("MONO", look.mono)
    return filled.replace("SIZE", f"{look.size + 1}pt")
