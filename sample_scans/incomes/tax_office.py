"""Income certificates of the tax office."""

from __future__ import annotations

import random
from decimal import ROUND_HALF_UP, Decimal

from sample_scans.bills.party import BILL_CSS
from sample_scans.incomes.earner import clerk, earner, fitting, issued
from sample_scans.ink import Ink
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household, Human

_CSS = """
.sheet { padding: 14mm 16mm; font-family: FONT; font-size: SIZE; line-height: 1.4; } h1 { text-align: center;
font-size: 1.5em; margin: 9mm 0 0; }
.sub { text-align: center; margin-bottom: 6mm; } .t { width: 100%; margin: 4mm 0; } .t td, .t th { border: .25mm solid
#222; padding: 1.2mm 1.5mm; font-size: .9em; }
.head { display: flex; justify-content: space-between; } .sign { display: flex; justify-content: space-between;
margin-top: 14mm; }
.stamp-here { width: 45mm; height: 28mm; } p { text-align: justify; }
"""


def yearly_net(person: Human, rng: random.Random) -> Decimal:
    """Twelve times the monthly net income, give or take; something plausible without one."""
    monthly = person.income if person.income > 0 else Decimal(rng.randint(300, 1500))
    return (monthly * 12 + rng.randint(-300, 300)).quantize(Decimal(1), ROUND_HALF_UP)


def attested(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The form of the tax agency: a sentence, then a table by kind of income."""
    who = fitting(world, person, ("self_employed",))
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "point")), letters=rng.choice(("full", "full", "cedilla")))
    e, net, year = earner(who, rng), yearly_net(who, rng), world.filed.year - 1
    gross = (net * Decimal(rng.randint(110, 165)) / 100).quantize(Decimal(1), ROUND_HALF_UP)
    tax = (net * Decimal("0.16")).quantize(Decimal(1), ROUND_HALF_UP)
    day = ink.date("/issue_date", issued(world, rng))
    source = rng.choice(("Decizie de impunere anuală", "Declarația 200", "Declarația 220"))
    kind = rng.choice(("Activități independente", "Cedarea folosinței bunurilor", "Activități agricole"))
    shown_year = f"{ink.text('/year', str(year))}"
    page = f"""<div class="sheet"><div class="head"><div>MINISTERUL FINANȚELOR PUBLICE<br><b>AGENȚIA NAȚIONALĂ DE
ADMINISTRARE FISCALĂ</b><br>
Direcția Generală Regională a Finanțelor Publice Cluj-Napoca<br>Administrația Județeană a Finanțelor Publice
Cluj</div>
<div>Nr. {rng.randint(1000, 99000)}<br>Data {day}</div></div><h1>ADEVERINȚĂ DE VENIT</h1><div class="sub">pentru anul
{shown_year}</div>
<p>Ca urmare a cererii înregistrate sub nr. {rng.randint(1000, 99000)} din {ink.day(issued(world, rng))}, se atestă că
domnul/doamna
<b>{ink.name("/name", e.name)}</b>, cu domiciliul fiscal în {esc(e.home)}, având codul de identificare fiscală (CNP)
<b>{ink.cnp("/cnp", who.cnp)}</b>, figurează în evidențele fiscale cu următoarele venituri realizate:</p>
<table class="t"><tr><th>Nr. crt.</th><th>Documentul care atestă venitul</th><th>Categoria de venit</th><th>Realizat /
Estimat</th><th>Venit brut (lei)</th>
<th>Venit net / impozabil (lei)</th><th>Impozit
(lei)</th></tr><tr><td>1</td><td>{source}</td><td>{kind}</td><td>Realizat</td>
<td class="n">{ink.lei(gross)}</td><td class="n">{ink.amount("/net_income", net)}</td><td
class="n">{ink.lei(tax)}</td></tr></table>
<p>Prezenta adeverință s-a eliberat pentru a servi la <b>primărie - ajutor încălzire</b> și este valabilă 30 de zile
de la data emiterii.</p>
<div class="sign"><div>Conducătorul organului fiscal,<br>{clerk(rng)}<div
class="stamp-here"></div></div><div>Întocmit,<br>{clerk(rng)}</div></div><div class="small">Cod MFP
14.13.02.13/a</div></div>"""
    css = BILL_CSS + _CSS.replace("FONT", look.serif).replace("SIZE", f"{look.size + 1}pt")
    return ink.paper("tax_income_certificate", "attested", [page], css, person=who.cnp)
