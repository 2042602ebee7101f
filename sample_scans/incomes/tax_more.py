"""More income certificates of the tax office, and the common answer on a short form."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal

from sample_scans.bills import codes
from sample_scans.bills.panels import columns
from sample_scans.bills.party import BILL_CSS
from sample_scans.incomes.benefit import LETTER
from sample_scans.incomes.earner import clerk, earner, fitting, issued
from sample_scans.incomes.tax_office import yearly_net
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.spelled import amount_words
from sample_scans.world import Household, Human


def short_answer(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The local office's answer in prose with a list; the office adds up two sources itself."""
    who = fitting(world, person, ("self_employed",))
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "full", "plain", "cedilla")))
    e, net = earner(who, rng, upper=0.7), yearly_net(who, rng)
    first = (net * Decimal(rng.randint(55, 90)) / 100).quantize(Decimal(1), ROUND_HALF_UP)
    two = rng.random() < 0.5
    parts = [
        ["venituri din activități independente", ink.lei(first)],
        ["venituri din cedarea folosinței bunurilor", ink.lei(net - first)],
    ]
    items = [
        ("Numele și prenumele", ink.name("/name", e.name)),
        ("Cod numeric personal", ink.cnp("/cnp", who.cnp)),
        ("Domiciliul fiscal", esc(e.home)),
        ("Anul fiscal", ink.text("/year", str(world.filed.year - 1))),
    ]
    page = f"""<div class="sheet"><div class="head">AGENȚIA NAȚIONALĂ DE ADMINISTRARE FISCALĂ<br>ADMINISTRAȚIA
JUDEȚEANĂ A FINANȚELOR PUBLICE CLUJ<br>
Serviciul Asistență Contribuabili Persoane Fizice</div><div>Nr. înregistrare {codes.digits(rng, 5)} /
{ink.date("/issue_date", issued(world, rng))}</div><h1>ADEVERINȚĂ</h1>
<p>Prin prezenta se certifică, pe baza evidențelor existente, că persoana:</p>{pairs(items)}<p>a realizat în anul de
referință:</p>
<table class="t">{rows(parts) if two else ""}<tr><td><b>Total venit net anual (lei)</b></td><td
class="n"><b>{ink.amount("/net_income", net)}</b></td></tr></table>
<p>({amount_words(net)}). Adeverința s-a eliberat la cerere, pentru
{rng.choice(("ajutor de încălzire", "primărie", "dosar social"))}.</p>
<div class="sign"><div>Șef administrație,<br>{clerk(rng)}<div
class="stamp-here"></div></div><div>Întocmit,<br>{clerk(rng)}</div></div></div>"""
    css = BILL_CSS + LETTER.replace("FONT", look.sans).replace("SIZE", f"{look.size + 0.8}pt")
    return ink.paper("tax_income_certificate", "short_answer", [page], css, person=who.cnp)


_GRID = """
.sheet { padding: 12mm 13mm; font-family: FONT; font-size: SIZE; line-height: 1.35; } .top { display: flex;
justify-content: space-between; border-bottom: .8mm solid #22406b; padding-bottom: 2mm; }
h1 { font-size: 1.35em; color: #22406b; margin: 6mm 0 1mm; } .cells { display: grid; grid-template-columns: 1fr 1fr;
border: .25mm solid #22406b; margin: 4mm 0; }
.cells > div { padding: 1.2mm 2.5mm; border: .12mm solid #22406b; } .cells .l { font-size: .78em; color: #22406b; }
.cells .v { font-weight: bold; }
.code { font-family: monospace; font-size: .85em; } .t td { padding: .8mm 3mm .8mm 0; }
"""


def portal(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Printed from the online account: a grid of label cells, an electronic signature instead of a stamp."""
    who = fitting(world, person, ("self_employed",))
    ink = Ink(
        rng,
        amounts=rng.choice(("bare", "point", "dot")),
        dates=rng.choice(("dots", "slash")),
        letters=rng.choice(("full", "plain")),
    )
    e, net, day = earner(who, rng, upper=1.0), yearly_net(who, rng), issued(world, rng)
    cells = [
        ("Nume, prenume", ink.name("/name", e.name)),
        ("Cod de identificare fiscală", ink.cnp("/cnp", who.cnp)),
        ("Perioada", f"anul {ink.text('/year', str(world.filed.year - 1))}"),
        ("Data generării", ink.date("/issue_date", day)),
        ("Domiciliu", esc(e.home)),
        ("Index document", codes.digits(rng, 9)),
        ("Venit brut", ink.lei((net * Decimal("1.25")).quantize(Decimal(1)))),
        ("Venit net anual", ink.amount("/net_income", net, "lei")),
    ]
    page = f"""<div class="sheet"><div class="top"><b>Spațiul privat
virtual</b><span>www.anaf.ro</span></div><h1>Adeverință de venit</h1>
<div>eliberată în baza art. 69 din Legea nr. 207/2015</div>{columns(cells)}<p>Datele sunt preluate din declarațiile
depuse de contribuabil și din deciziile de impunere emise până la data generării.</p>
<p class="code">Semnat digital: Ministerul Finanțelor Publice<br>{codes.digits(rng, 40)}</p></div>"""
    css = BILL_CSS + _GRID.replace("FONT", look.sans).replace("SIZE", f"{look.size + 0.5}pt")
    return ink.paper("tax_income_certificate", "portal", [page], css, person=who.cnp, born_digital=rng.random() < 0.6)


def typed(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A typewriter letter of a small town's office, the year and the sum only in the running text."""
    who = fitting(world, person, ("self_employed",))
    ink = Ink(
        rng,
        amounts=rng.choice(("dot", "bare")),
        letters=rng.choice(("plain", "full")),
        dates=rng.choice(("dots", "roman", "words")),
    )
    e, net, day = earner(who, rng, upper=0.6), yearly_net(who, rng), issued(world, rng)
    asked = day - timedelta(days=rng.randint(1, 9))
    page = f"""<div class="sheet ind" style="font-family:{look.mono}"><div class="head">D.G.R.F.P.
CLUJ-NAPOCA<br>SERVICIUL FISCAL MUNICIPAL {world.dwelling.city.upper()}<br>
COMPARTIMENTUL REGISTRU CONTRIBUABILI</div><div>Nr. {rng.randint(100, 9999)} din
{ink.date("/issue_date", day)}</div><h1>CATRE<br>PRIMARIA MUNICIPIULUI CLUJ-NAPOCA</h1>
<p>Urmare cererii din {ink.day(asked)}, vă facem cunoscut că {ink.name("/name", e.name)} (CNP
{ink.cnp("/cnp", who.cnp)}), cu domiciliul în {esc(e.home)}, a obținut în
cursul anului {ink.text("/year", str(world.filed.year - 1))} un venit net total de {ink.amount("/net_income", net)}
lei, potrivit declarației înregistrate la unitatea noastră.</p>
<p>Prezenta ține loc de adeverință de venit și este scutită de taxa de timbru.</p><div class="sign"><div
class="stamp-here"></div><div>Șef serviciu fiscal,</div></div></div>"""
    css = BILL_CSS + LETTER.replace("FONT", look.mono).replace("SIZE", f"{look.size + 0.5}pt")
    return ink.paper("tax_income_certificate", "typed", [page], css, person=who.cnp)
