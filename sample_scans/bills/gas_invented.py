"""Gas bills of invented suppliers and arrangements that no other bill here has."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.bills.figures import gas_figures
from sample_scans.bills.panels import STUB_CSS, advice, below, chart, css, readings, ways_to_pay
from sample_scans.bills.party import BILL_CSS, bars_for, fiscal_line, line_cells, party
from sample_scans.bills.suppliers import CARPATICA, LUMINIS, NAPOCA_GAS
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

_UNDER = """
.sheet { padding: 9mm 15mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .below { display: flex; flex-wrap:
wrap; gap: 1mm 7mm; margin: 2.5mm 0; }
.below .v { border-bottom: .2mm solid #222; padding: 0 4mm 0 1mm; font-weight: bold; min-width: 36mm; } .below .l {
font-size: .72em; font-style: italic; }
.slipbox { border: .3mm solid COLOUR; padding: 3mm 4mm; display: flex; justify-content: space-between; } .cut {
border-bottom: .35mm dashed #333; margin: 4mm 0 6mm; }
.name { font-size: 1.7em; color: COLOUR; font-style: italic; font-weight: bold; } .t { width: 100%; margin: 3mm 0; }
.t td, .t th { padding: .7mm 1mm; text-align: left; }
.t th { border-top: .3mm solid #000; border-bottom: .3mm solid #000; } .grand { text-align: right; font-size: 1.25em;
border-top: .6mm double #000; padding-top: 1.5mm; }
.pairs td { padding: .3mm 3mm .3mm 0; } h1 { font-size: 1.3em; letter-spacing: 2pt; margin: 2mm 0; }
"""


def slip_on_top(world: Household, rng: random.Random, look: Look) -> Paper:
    """The payment slip comes first, the bill below it; values stand on lines with their labels under them."""
    ink = Ink(rng, dates=rng.choice(("dots", "roman", "dash")), letters=rng.choice(("full", "cedilla")))
    who, fig = party(world, rng), gas_figures(world, rng)
    subscriber, place = f"NG-{codes.digits(rng, 6)}", f"CJ{codes.digits(rng, 9)}"
    slip = [
        ("Abonat", ink.name("/holder_name", who.name)),
        ("Cod abonat", ink.code("/subscriber_code", subscriber)),
        ("Suma de achitat", ink.amount("/total", fig.total, "lei")),
        ("Termen", ink.date("/due_date", fig.due)),
    ]
    first = [
        (ink.name("/holder_name", who.name), "titularul contractului"),
        (ink.code("/subscriber_code", subscriber), "codul abonatului"),
        (codes.digits(rng, 10, "07"), "telefon"),
        (ink.code("/consumption_point_code", place), "codul locului de consum"),
    ]
    second = [
        (f"<span class='lines'>{ink.text('/address', who.home)}</span>", "adresa punctului de consum"),
        (f"NGF {ink.code('/invoice_number', fig.number)}", "seria și numărul facturii"),
        (ink.date("/issue_date", fig.issue), "data întocmirii"),
        (f"{ink.day(fig.start)} – {ink.day(fig.end)}", "intervalul facturat"),
    ]
    under = [below([(label, value) for value, label in group]) for group in (first, second)]
    page = f"""<div class="sheet"><div class="slipbox"><div><div class="name">napoca
gaz</div>{pairs(slip)}</div>{bars_for(codes.digits(rng, 8), fig, 70)}</div>
<div class="cut"></div><h1>FACTURĂ FISCALĂ PENTRU FURNIZAREA GAZELOR NATURALE</h1>{"".join(under)}
<table class="t"><tr><th>Specificație</th><th class="n">Cantitate</th><th class="n">U.M.</th><th class="n">Preț
unitar</th><th class="n">Valoare, lei</th></tr>
{rows(line_cells(ink, fig))}<tr><td colspan="4">Bază de calcul TVA</td><td
class="n">{ink.lei(fig.net)}</td></tr><tr><td colspan="4">TVA 19%</td>
<td class="n">{ink.lei(fig.vat)}</td></tr><tr><td colspan="4">Valoarea prezentei facturi</td><td
class="n">{ink.lei(fig.current)}</td></tr>
<tr><td colspan="4">Datorii din perioadele precedente (credit)</td><td
class="n">{ink.lei(fig.balance)}</td></tr></table>
<div class="grand">Suma de achitat: <b>{ink.amount("/total", fig.total, "lei")}</b></div><table
class="t"><tr><th>Contor</th><th class="n">Citire anterioară</th>
<th class="n">Citire actuală</th><th class="n">Diferență</th></tr>{rows(readings(ink, fig, "m³", rng))}</table><div
class="adv small">{advice(rng, 4)}</div>
<p class="small">Furnizor: {ink.text("/supplier", NAPOCA_GAS.name)}.
{fiscal_line(NAPOCA_GAS, codes.iban(rng))}</p></div>"""
    sheet = css(look.serif, look, NAPOCA_GAS, _UNDER, BILL_CSS + STUB_CSS)
    return ink.paper("gas_bill", "slip_on_top", [page], sheet)


_MATRIX = """
.sheet { padding: 10mm 12mm; font-family: FONT; font-size: 9pt; line-height: 1.25; } pre { font-family: FONT; margin:
0; white-space: pre-wrap; }
.t { width: 100%; margin: 2mm 0; } .t td, .t th { border: .2mm solid #000; padding: .5mm 1.5mm; text-align: left;
font-weight: normal; }
.rule { border-top: .3mm dashed #000; margin: 3mm 0; } .dbl { border-top: .6mm double #000; margin: 3mm 0; } .wide {
letter-spacing: 3pt; font-weight: bold; }
"""


def dot_matrix(world: Household, rng: random.Random, look: Look) -> Paper:
    """Printed by an old program in one fixed-width face: no colours, upper case, only the current invoice's total."""
    ink = Ink(rng, amounts=rng.choice(("bare", "point")), dates="slash", letters="plain")
    who, fig = party(world, rng, "upper"), gas_figures(world, rng)
    subscriber, place = codes.digits(rng, 5), f"{codes.digits(rng, 4)}/{codes.digits(rng, 3)}"
    lines = [
        [esc(line.name.upper()), f"{line.quantity:.2f}", line.unit, f"{line.price}", ink.lei(line.value)]
        for line in fig.lines
    ]
    page = f"""<div class="sheet"><div
class="wide">{ink.text("/supplier", CARPATICA.name.upper())}</div>{esc(CARPATICA.seat.upper())}<br>
C.U.I. {CARPATICA.tax_code} NR.REG.COM. {CARPATICA.register}<br>CONT {codes.iban(rng)}<div class="dbl"></div>
FACTURA SERIA CGL NR {ink.code("/invoice_number", fig.number)} &nbsp; DATA {ink.date("/issue_date", fig.issue)} &nbsp;
SCADENTA {ink.date("/due_date", fig.due)}
<div class="rule"></div>ABONAT NR. : {ink.code("/subscriber_code", subscriber)}<br>NUMELE&nbsp;&nbsp;&nbsp;&nbsp; :
{ink.name("/holder_name", who.name.upper())}<br>
LOC CONSUM : {ink.text("/address", who.home.upper())}<br>COD LOC CONSUM :
{ink.code("/consumption_point_code", place.replace("/", "-"))}<br>
SERIE CONTOR : {esc(fig.meter)} &nbsp; COD POSTAL {who.postal_code}<div class="rule"></div>
<table class="t"><tr><th>EXPLICATII</th><th class="n">CANT.</th><th class="n">UM</th><th class="n">PRET</th><th
class="n">VALOARE</th></tr>{rows(lines)}
<tr><td colspan="4">TOTAL FARA T.V.A.</td><td class="n">{ink.lei(fig.net)}</td></tr><tr><td colspan="4">T.V.A.
19%</td><td class="n">{ink.lei(fig.vat)}</td></tr>
<tr><td colspan="4">TOTAL FACTURA</td><td class="n">{ink.amount("/total", fig.current)}</td></tr></table>
INDEX VECHI {fig.old_index} &nbsp; INDEX NOU {fig.new_index} &nbsp; CONSUM {fig.used} MC<div class="rule"></div>
PLATA SE FACE LA CASIERIE SAU PRIN BANCA PINA LA DATA SCADENTEI. DUPA ACEASTA DATA SE CALCULEAZA MAJORARI DE 0.02% PE
ZI.<br>
OPERATOR {rng.randint(1, 30):02d} &nbsp; {esc(ways_to_pay(rng).upper())}<div class="dbl"></div></div>"""
    sheet = css(look.mono, look, CARPATICA, _MATRIX, BILL_CSS)
    return ink.paper("gas_bill", "dot_matrix", [page], sheet)


_CARDS = """
.sheet { padding: 12mm; font-family: FONT; font-size: SIZE; line-height: 1.4; background: #fff; } .row { display:
flex; gap: 5mm; margin-bottom: 5mm; }
.card { flex: 1; border-radius: 3mm; background: #f6f0e2; padding: 4mm 5mm; } .dark { background: COLOUR; color: #fff;
} .round { width: 62mm; height: 62mm;
 border-radius: 31mm; background: COLOUR; color: #fff; display: flex; flex-direction: column; align-items: center;
justify-content: center; }
.round .v { font-size: 2.1em; font-weight: bold; } .card h2 { margin: 0 0 1.5mm; font-size: 1em; color: COLOUR;
text-transform: uppercase; } .dark h2 { color: #fff; }
.logo { font-size: 24pt; color: COLOUR; font-weight: 300; } .t { width: 100%; } .t td { padding: .6mm 0; } .pairs .v {
text-align: right; } .pairs { width: 100%; }
"""


def cards(world: Household, rng: random.Random, look: Look) -> Paper:
    """Rounded cards and the sum in a disc; a client code stands beside the code that is paid to."""
    ink = Ink(rng, letters="full", dates=rng.choice(("words", "dots")))
    who, fig = party(world, rng), gas_figures(world, rng)
    client, cash, place = codes.digits(rng, 9), codes.digits(rng, 11, "77"), codes.engie_clc(rng)
    own = [
        ("Cod client", client),
        ("Cod încasare", ink.code("/subscriber_code", codes.grouped(cash, 3))),
        ("Contract", f"LG-{codes.digits(rng, 6)}"),
    ]
    bill = [
        ("Factură", f"LUM {ink.code('/invoice_number', fig.number)}"),
        ("Emisă la", ink.date("/issue_date", fig.issue)),
        ("Perioadă", f"{ink.day(fig.start, 'dots')} - {ink.day(fig.end, 'dots')}"),
    ]
    net = [
        ("Cod loc de consum", ink.code("/consumption_point_code", place)),
        ("Distribuitor", "Delgaz Grid"),
        ("Contor", esc(fig.meter)),
    ]
    sums = [("Factura aceasta, cu TVA", ink.lei(fig.current)), ("Rămas de plată / în plus", ink.lei(fig.balance))]
    page = f"""<div class="sheet"><div class="row"><div style="flex:1"><div class="logo">luminis ☼</div><p>Bună,
{esc(who.name)}!<br>Aceasta este factura ta
de gaze naturale.</p><div class="card"><h2>Factura</h2>{pairs(bill, colon="")}</div></div><div class="round"><div>De
plată</div>
<div class="v">{ink.amount("/total", fig.total, "lei")}</div><div>până la
{ink.date("/due_date", fig.due)}</div></div></div>
<div class="row"><div
class="card"><h2>Titular</h2>{ink.name("/holder_name", who.name)}{pairs(own, colon="")}</div><div class="card"><h2>Loc
de consum</h2>
<span class="lines">{ink.text("/address", who.home)}</span>{pairs(net, colon="")}</div></div><div class="row"><div
class="card dark"><h2>Din ce se compune</h2>
{pairs(sums, colon="")}<table
class="t">{rows([[c[0], c[1] + " " + c[2], c[4]] for c in line_cells(ink, fig)])}<tr><td>TVA 19%</td><td></td>
<td class="n">{ink.lei(fig.vat)}</td></tr></table></div></div><div class="row"><div
class="card"><h2>Istoric</h2>{chart(rng, fig, LUMINIS.colour, 76)}</div>
<div class="card"><h2>Cum plătești</h2>{ways_to_pay(rng)}{bars_for(cash, fig, 68)}</div></div><div
class="small">Furnizor {ink.text("/supplier", LUMINIS.name)}.
{fiscal_line(LUMINIS, codes.iban(rng))}</div></div>"""
    sheet = css(look.sans, look, LUMINIS, _CARDS, BILL_CSS)
    return ink.paper("gas_bill", "cards", [page], sheet, born_digital=rng.random() < 0.7)
