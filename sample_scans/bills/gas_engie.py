"""Gas bills of suppliers of free choice: labels above values, sidebars, codes of other shapes."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.bills.figures import gas_figures
from sample_scans.bills.panels import STUB_CSS, advice, chart, columns, css, readings, stub, ways_to_pay
from sample_scans.bills.party import BILL_CSS, bars_for, fiscal_line, line_cells, party
from sample_scans.bills.suppliers import ENGIE, PREMIER, TINMAR
from sample_scans.ink import Ink, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

_BLUE = """
.sheet { font-family: FONT; font-size: SIZE; line-height: 1.3; } .band { background: COLOUR; color: #fff; padding: 7mm
14mm;
 display: flex; justify-content: space-between; } .band b { font-size: 20pt; } .in { padding: 5mm 14mm; }
.cells { display: flex; gap: 2mm; margin: 2.5mm 0; } .cells > div { flex: 1; border: .25mm solid COLOUR; padding:
1.2mm 2mm; }
.cells .l { font-size: .78em; color: #333; } .cells .v { font-weight: bold; } .two { display: flex; gap: 8mm; } .two >
div { flex: 1; }
.tot { border: .8mm solid COLOUR; border-radius: 2mm; padding: 3mm 4mm; font-size: 1.35em; text-align: center; margin:
3mm 0; }
.tot b { display: block; font-size: 1.25em; } .t { width: 100%; } .t th { color: COLOUR; border-bottom: .4mm solid
COLOUR; text-align: left; }
.t th, .t td { padding: .8mm 1mm; } .t tr:nth-child(even) td { background: #eaf6fb; } h2 { font-size: 1.15em; color:
COLOUR; margin: 3mm 0 1mm; }
"""


def blue_band(world: Household, rng: random.Random, look: Look) -> Paper:
    """A coloured band on top, boxes with labels above values, a page of details that repeats the consumption place."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "full", "plain")))
    who, fig = party(world, rng), gas_figures(world, rng)
    client, place = codes.digits(rng, 12, "191"), codes.engie_clc(rng)
    boxes = [
        ("Cod client", ink.code("/subscriber_code", client)),
        ("Seria ENG nr.", ink.code("/invoice_number", fig.number)),
        ("Data facturii", ink.date("/issue_date", fig.issue)),
        ("Data scadentă", ink.date("/due_date", fig.due)),
    ]
    more = [
        ("Perioada de facturare", f"{ink.day(fig.start)} - {ink.day(fig.end)}"),
        ("Contract furnizare", codes.digits(rng, 10)),
        ("Cod autocitire", codes.digits(rng, 10)),
        ("Instalație", codes.digits(rng, 10, "400")),
    ]
    clc = [
        ("Cod loc consum (CLC)", ink.code("/consumption_point_code", place)),
        ("Categorie client", "casnic B1"),
        ("Operator distribuție", rng.choice(("Delgaz Grid", "Distrigaz Sud Rețele"))),
    ]
    sums = [
        ["Valoare factură curentă (fără TVA)", ink.lei(fig.net)],
        ["TVA 19%", ink.lei(fig.vat)],
        ["Valoare factură curentă", ink.lei(fig.current)],
        ["Sold anterior", ink.lei(fig.balance)],
    ]
    page = f"""<div class="sheet"><div class="band"><b>ENGIE</b><div>Factură fiscală<br>gaze naturale</div></div><div
class="in">
<div class="two"><div><h2>Furnizor</h2>{ink.text("/supplier", ENGIE.name)}<br>{esc(ENGIE.seat)}<br>CUI
{ENGIE.tax_code} · {ENGIE.register}</div>
<div><h2>Client</h2><b>{ink.name("/holder_name", who.name)}</b><br><span class="lines">{esc(who.post)}</span><br>cod
poștal {who.postal_code}</div></div>
{columns(boxes)}{columns(more)}<h2>Adresa locului de consum</h2><span
class="lines">{ink.text("/address", who.home)}</span>{columns(clc)}
<div class="two"><div><h2>Sumar</h2><table class="t">{rows(sums)}</table></div><div class="tot">Total de
plată<b>{ink.amount("/total", fig.total)} lei</b>
până la {ink.day(fig.due)}</div></div><h2>Evoluția consumului (mc)</h2>{chart(rng, fig, ENGIE.colour, 120)}<div
class="adv small">{advice(rng, 4)}</div>
{bars_for(client, fig)}<p class="small">{fiscal_line(ENGIE, codes.iban(rng))}</p></div></div>"""
    behind = f"""<div class="sheet"><div class="in"><h2>Detalii factură seria ENG nr.
{ink.code("/invoice_number", fig.number)}</h2>
<p>Loc de consum: <span class="lines">{ink.text("/address", who.home)}</span></p>{columns(clc)}<table
class="t"><tr><th>Serie contor</th><th class="n">Index
vechi</th><th class="n">Index nou</th><th
class="n">Consum</th></tr>{rows(readings(ink, fig, "mc", rng))}</table><h2>Componentele facturii</h2>
<table class="t"><tr><th>Denumire</th><th class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț</th><th
class="n">Valoare</th></tr>
{rows(line_cells(ink, fig))}</table><div class="adv">{advice(rng, 5)}</div></div></div>"""
    sheet = css(look.sans, look, ENGIE, _BLUE, BILL_CSS + STUB_CSS)
    return ink.paper(
        "gas_bill",
        "blue_band",
        [page, behind] if rng.random() < 0.7 else [page],
        sheet,
        born_digital=rng.random() < 0.3,
    )


_FORM = """
.sheet { padding: 12mm 12mm; font-family: FONT; font-size: SIZE; line-height: 1.25; } h1 { font-size: 1.5em; margin:
0; }
.f { width: 100%; margin-top: 2mm; } .f td { border: .25mm solid #333; padding: 1mm 1.6mm; } .f .k { background:
#ece6f3; width: 24%; }
.top { display: flex; justify-content: space-between; align-items: flex-end; border-bottom: 1mm solid COLOUR;
padding-bottom: 2mm; }
.logo { color: COLOUR; font-weight: bold; font-size: 15pt; } .pairs td { padding: .3mm 3mm .3mm 0; } .t { width: 100%;
margin-top: 3mm; }
.t th, .t td { border-bottom: .2mm solid #777; padding: .8mm 1mm; text-align: left; } .tot td { background: COLOUR;
color: #fff; font-weight: bold; }
"""


def ruled_form(world: Household, rng: random.Random, look: Look) -> Paper:
    """A ruled form of label cells and value cells; cod client beside cont contract and contract numbers."""
    ink = Ink(rng, dates=rng.choice(("dots", "slash", "dash")), letters=rng.choice(("full", "cedilla", "plain")))
    who, fig = party(world, rng), gas_figures(world, rng)
    client, place = codes.digits(rng, 10, "1"), rng.choice((codes.eon_clc, codes.engie_clc))(rng)
    number = f"PE{fig.number}" if rng.random() < 0.5 else fig.number
    cells = [
        ("Client", ink.name("/holder_name", who.name), "Cod client", ink.code("/subscriber_code", client)),
        (
            "Adresa de corespondență",
            f"<span class='lines'>{esc(who.post)}</span>",
            "Cont contract",
            codes.digits(rng, 10, "2"),
        ),
        (
            "Adresa loc de consum",
            f"<span class='lines'>{ink.text('/address', who.home)}</span>",
            "Contract de furnizare",
            codes.digits(rng, 10, "3"),
        ),
        (
            "Număr factură",
            ink.code("/invoice_number", number),
            "Cod loc de consum",
            ink.code("/consumption_point_code", place),
        ),
        ("Data emiterii", ink.date("/issue_date", fig.issue), "Data scadenței", ink.date("/due_date", fig.due)),
        ("Perioada de consum", f"{ink.day(fig.start)} - {ink.day(fig.end)}", "Serie contor", esc(fig.meter)),
    ]
    form = "".join(
        f"<tr><td class='k'>{a}</td><td>{b}</td><td class='k'>{c}</td><td>{d}</td></tr>" for a, b, c, d in cells
    )
    sums = [
        ["Total fără TVA", ink.lei(fig.net)],
        ["TVA (19%)", ink.lei(fig.vat)],
        ["Total factură curentă", ink.lei(fig.current)],
        ["Facturi restante / credit", ink.lei(fig.balance)],
    ]
    slip = [
        ("Cod client", ink.code("/subscriber_code", client)),
        ("Factura", ink.code("/invoice_number", number)),
        ("De plată", ink.amount("/total", fig.total, "lei")),
    ]
    page = f"""<div class="sheet"><div class="top"><div class="logo">PREMIER ENERGY</div><h1>FACTURĂ GAZE
NATURALE</h1></div>
<p>{ink.text("/supplier", PREMIER.name)}, {esc(PREMIER.seat)}, CUI {PREMIER.tax_code}, {PREMIER.register}, IBAN
{codes.grouped(codes.iban(rng))}</p>
<table class="f">{form}</table><table class="t"><tr><th>Produs / serviciu</th><th class="n">Cantitate</th><th
class="n">UM</th><th class="n">Preț</th>
<th class="n">Valoare</th></tr>{rows(line_cells(ink, fig))}</table><table class="t">{rows(sums)}<tr
class="tot"><td>TOTAL DE PLATĂ (lei)</td>
<td class="n">{ink.amount("/total", fig.total)}</td></tr></table><table class="t"><tr><th>Contor</th><th
class="n">Index vechi</th><th class="n">Index nou</th>
<th class="n">Consum</th></tr>{rows(readings(ink, fig, "mc", rng))}</table><div class="adv
small">{advice(rng, 4)}<p>Plata: {ways_to_pay(rng)}</p></div>
{stub(slip, bars_for(client, fig), "Talon de plată - se detașează")}</div>"""
    sheet = css(look.sans, look, PREMIER, _FORM, BILL_CSS + STUB_CSS)
    return ink.paper("gas_bill", "ruled_form", [page], sheet, born_digital=rng.random() < 0.2)


_SIDE = """
.sheet { display: flex; font-family: FONT; font-size: SIZE; line-height: 1.35; min-height: 296mm; } .bar { width:
58mm; background: #f1f1f1;
 padding: 12mm 5mm; } .main { flex: 1; padding: 12mm 11mm 8mm 8mm; } .logo { color: COLOUR; font-size: 21pt;
font-weight: bold; letter-spacing: 2pt; }
.bar .l { font-size: .82em; color: #555; margin-top: 3mm; } .bar .v { font-weight: bold; overflow-wrap: anywhere; }
.bar .cells > div { margin-bottom: 1mm; }
h1 { font-size: 1.7em; color: COLOUR; margin: 6mm 0 3mm; } .t { width: 100%; margin: 3mm 0; } .t td, .t th { padding:
1mm; border-bottom: .2mm solid #ccc; text-align: left; }
.tot { background: COLOUR; color: #fff; padding: 3mm 4mm; font-size: 1.3em; display: flex; justify-content:
space-between; font-weight: bold; }
"""


def sidebar(world: Household, rng: random.Random, look: Look) -> Paper:
    """A grey column with every code at the left; the sums at the right."""
    ink = Ink(rng, amounts=rng.choice(("dot", "point")), letters=rng.choice(("full", "full", "plain")))
    who, fig = party(world, rng), gas_figures(world, rng)
    client, place = codes.digits(rng, 7), codes.eon_clc(rng)
    facts = [
        ("Factura nr.", "TE " + ink.code("/invoice_number", fig.number)),
        ("Data emiterii", ink.date("/issue_date", fig.issue)),
        ("Scadența", ink.date("/due_date", fig.due)),
        ("Perioada facturată", f"{ink.day(fig.start)}<br>{ink.day(fig.end)}"),
        ("COD CLIENT", ink.code("/subscriber_code", client)),
        ("CLC", ink.code("/consumption_point_code", place)),
        ("Nr. contract", f"G{codes.digits(rng, 6)}/2016"),
        ("Serie contor", esc(fig.meter)),
        ("Call center", TINMAR.phone),
    ]
    sums = [
        ["Consum facturat fără TVA", ink.lei(fig.net)],
        ["TVA 19%", ink.lei(fig.vat)],
        ["Factura curentă", ink.lei(fig.current)],
        ["Sold precedent", ink.lei(fig.balance)],
    ]
    page = f"""<div class="sheet"><div class="bar"><div class="logo">TINMAR</div>{columns(facts)}<div
class="l">Furnizor</div>
<div>{ink.text("/supplier", TINMAR.name)}<br>{esc(TINMAR.seat)}<br>CIF
{TINMAR.tax_code}<br>{codes.grouped(codes.iban(rng))}</div></div>
<div class="main"><div>Către:<br><b>{ink.name("/holder_name", who.name)}</b><br><span
class="lines">{esc(who.post)}</span></div>
<h1>Factura de gaze naturale</h1><p>Loc de consum: <span class="lines">{ink.text("/address", who.home)}</span></p>
<table class="t">{rows(sums)}</table><div class="tot"><span>Total de
plată</span><span>{ink.amount("/total", fig.total, "RON")}</span></div>
<table class="t"><tr><th>Detalii</th><th class="n">Cant.</th><th class="n">UM</th><th class="n">Preț</th><th
class="n">Lei</th></tr>{rows(line_cells(ink, fig))}</table>
<p>Istoric consum</p>{chart(rng, fig, "#888", 110)}<div class="adv
small">{advice(rng, 5)}</div>{bars_for(client, fig)}</div></div>"""
    sheet = css(look.sans, look, TINMAR, _SIDE, BILL_CSS + STUB_CSS)
    return ink.paper("gas_bill", "sidebar", [page], sheet, born_digital=rng.random() < 0.4)
