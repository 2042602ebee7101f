"""Bills of the city's heat supplier."""

from __future__ import annotations

import random
from dataclasses import replace

from sample_scans.bills import codes
from sample_scans.bills.figures import heat_figures
from sample_scans.bills.panels import columns
from sample_scans.bills.party import BILL_CSS, bars_for, fiscal_line, line_cells, party
from sample_scans.bills.suppliers import RAT, TERMIS
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.spelled import address_text
from sample_scans.world import Household

_CSS = """
.sheet { padding: 12mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.3; }
.head { display: flex; justify-content: space-between; border-bottom: .6mm solid COLOUR; padding-bottom: 3mm; }
.head .big { font-weight: bold; font-size: 1.25em; color: COLOUR; } h1 { font-size: 15pt; text-align: center; margin:
6mm 0 1mm; }
.sub { text-align: center; margin-bottom: 5mm; } .two { display: flex; gap: 8mm; } .two > div { flex: 1; border: .2mm
solid #555; padding: 2mm; }
.pairs td { padding: .4mm 3mm .4mm 0; } .t { width: 100%; margin-top: 5mm; } .t th, .t td { border: .25mm solid #333;
padding: 1mm 1.5mm; }
.t th { background: #eee; } .due { margin-top: 4mm; font-size: 1.2em; text-align: right; font-weight: bold; }
.sign { display: flex; justify-content: space-between; margin-top: 10mm; } .stamp-here { width: 40mm; height: 24mm; }
"""


def flat_invoice(world: Household, rng: random.Random, look: Look) -> Paper:
    """The city heat company's invoice to one flat, on white with one table."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "point")), letters=rng.choice(("full", "plain", "cedilla")))
    who, fig = party(world, rng), heat_figures(world, rng)
    subscriber, place = codes.digits(rng, rng.choice((6, 7))), f"{codes.digits(rng, 4)}-{codes.digits(rng, 3)}"
    left = [
        (rng.choice(("Abonat", "Client", "Beneficiar")), ink.name("/holder_name", who.name)),
        ("Adresa locului de consum", f"<span class='lines'>{ink.text('/address', who.home)}</span>"),
        (rng.choice(("Cod abonat", "Cod client")), ink.code("/subscriber_code", subscriber)),
        ("Cod loc de consum", ink.code("/consumption_point_code", place)),
    ]
    right = [
        ("Data emiterii", ink.date("/issue_date", fig.issue)),
        ("Termen de plată", ink.date("/due_date", fig.due)),
        ("Perioada facturată", f"{ink.day(fig.start)} - {ink.day(fig.end)}"),
        ("Punct termic", f"PT {rng.randint(1, 14)} {rng.choice(('Mănăștur', 'Grigorescu', 'Zorilor', 'Gheorgheni'))}"),
        ("Suprafață echivalentă termic", f"{rng.randint(6, 24)},{rng.randint(10, 99)} mp"),
    ]
    sums = [
        ["Total fără TVA", "", "", "", ink.lei(fig.net)],
        ["TVA 19%", "", "", "", ink.lei(fig.vat)],
        ["Total factură curentă", "", "", "", ink.lei(fig.current)],
        ["Sold anterior", "", "", "", ink.lei(fig.balance)],
    ]
    page = f"""<div class="sheet"><div class="head"><div><div
class="big">{ink.text("/supplier", RAT.name)}</div>{esc(RAT.seat)}<br>
CUI {RAT.tax_code} · {RAT.register}<br>Cont: {codes.iban(rng)}</div><div class="n">Tel.
{RAT.phone}<br>{RAT.site}</div></div>
<h1>FACTURĂ ENERGIE TERMICĂ</h1><div class="sub">Seria RTC nr. <b>{ink.code("/invoice_number", fig.number)}</b></div>
<div class="two"><div>{pairs(left)}</div><div>{pairs(right)}</div></div>
<table class="t"><tr><th>Explicații</th><th>Cantitate</th><th>UM</th><th>Preț
unitar</th><th>Valoare</th></tr>{rows(line_cells(ink, fig))}{rows(sums)}</table>
<div class="due">TOTAL DE PLATĂ: {ink.amount("/total", fig.total, "lei")}</div>
<div class="sign"><div>Întocmit,<div class="stamp-here"></div></div>{bars_for(subscriber, fig)}</div>
<p class="small">{fiscal_line(RAT, codes.iban(rng))}. Pentru neplata la termen se percep penalități de 0,02% pe zi de
întârziere.</p></div>"""
    css = BILL_CSS + _CSS.replace("FONT", look.serif).replace("SIZE", f"{look.size}pt").replace("COLOUR", RAT.colour)
    return ink.paper("heat_bill", "flat_invoice", [page], css)


_LIST = """
.sheet { padding: 12mm 12mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } h1 { font-size: 1.3em;
text-align: center; } .t { width: 100%; margin: 3mm 0; }
.t th, .t td { border: .25mm solid #222; padding: .9mm 1.2mm; text-align: left; } .pairs td { padding: .4mm 4mm .4mm
0; } .pairs .v { font-weight: bold; }
.tot td { font-weight: bold; font-size: 1.15em; background: #e8e8e8; } .sign { display: flex; justify-content:
space-between; margin-top: 10mm; } .stamp-here { width: 42mm; height: 26mm; }
"""


def association_invoice(world: Household, rng: random.Random, look: Look) -> Paper:
    """The heat company's invoice to the owners' association: its contract is the subscriber, its block the place."""
    ink = Ink(rng, amounts=rng.choice(("dot", "us", "bare")), letters=rng.choice(("full", "cedilla", "plain")))
    who, fig = party(world, rng), heat_figures(world, rng)
    block = replace(world.dwelling, flat="", floor="", stair="")
    place = address_text(block, rng.choice(("prose", "city_last", "labels")))
    items = [
        (rng.choice(("Beneficiar", "Client", "Abonat")), ink.name("/holder_name", world.association.name)),
        ("Adresă punct de consum", ink.text("/address", place)),
        (rng.choice(("Cod client", "Cod abonat")), ink.code("/subscriber_code", codes.digits(rng, 5))),
        ("Contract nr.", f"{codes.digits(rng, 4)} / {rng.randint(2003, 2014)}"),
        ("Cod fiscal", world.association.tax_code),
    ]
    bill = [
        ("Factura nr.", ink.code("/invoice_number", fig.number)),
        ("Data", ink.date("/issue_date", fig.issue)),
        ("Scadența", ink.date("/due_date", fig.due)),
        ("Luna de consum", f"{fig.start:%m.%Y}"),
    ]
    sums = [
        ["TOTAL fără TVA", "", "", "", ink.lei(fig.net)],
        ["TVA 19%", "", "", "", ink.lei(fig.vat)],
        ["Total factură", "", "", "", ink.lei(fig.current)],
        ["Restanțe / avans", "", "", "", ink.lei(fig.balance)],
    ]
    flat, part = esc(world.dwelling.flat or "1"), f"{rng.randint(3, 40)},{rng.randint(10, 99)} lei"
    share = f"<p>Repartizat apartament {flat}, {esc(who.name)}: {part}</p>"
    page = f"""<div class="sheet"><b>{ink.text("/supplier", RAT.name)}</b><br>{esc(RAT.seat)}, CUI {RAT.tax_code},
{RAT.register}, tel. {RAT.phone}
<h1>FACTURĂ FISCALĂ - ENERGIE TERMICĂ ȘI APĂ CALDĂ</h1><table
style="width:100%"><tr><td>{pairs(items)}</td><td>{pairs(bill)}</td></tr></table>
<table class="t"><tr><th>Denumirea produselor sau a serviciilor</th><th class="n">Cantitate</th><th
class="n">U.M.</th><th class="n">Preț unitar</th><th class="n">Valoare</th></tr>
{rows(line_cells(ink, fig))}{rows(sums)}<tr class="tot"><td colspan="4">TOTAL DE PLATĂ</td><td
class="n">{ink.amount("/total", fig.total)}</td></tr></table>
{share if rng.random() < 0.4 else ""}<p>Index contor energie {esc(fig.meter)}: {fig.old_index} - {fig.new_index}.
Prețul local al energiei termice este aprobat prin hotărâre a
consiliului local. Cont {codes.grouped(codes.iban(rng))}.</p><div class="sign"><div>Semnătura și ștampila
furnizorului<div class="stamp-here"></div></div>
<div>Semnătura de primire</div></div></div>"""
    css = BILL_CSS + _LIST.replace("FONT", look.sans).replace("SIZE", f"{look.size}pt")
    return ink.paper("heat_bill", "association_invoice", [page], css)


_STRIP = """
.sheet { padding: 8mm 10mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .hd { background: COLOUR; color:
#fff; padding: 2.5mm 4mm; display: flex;
 justify-content: space-between; font-weight: bold; } .cells { display: grid; grid-template-columns: repeat(3, 1fr);
border-left: .2mm solid COLOUR; }
.cells > div { border: .2mm solid COLOUR; border-left: 0; border-top: 0; padding: 1mm 2mm; } .cells .l { font-size:
.75em; color: COLOUR; } .t { width: 100%; margin-top: 2mm; }
.t td { padding: .6mm 1mm; border-bottom: .2mm dotted #999; } .sum { display: flex; justify-content: flex-end; gap:
8mm; font-weight: bold; font-size: 1.2em; padding: 2mm; }
"""


def half_sheet(world: Household, rng: random.Random, look: Look) -> Paper:
    """An invented company's half-page notice for one flat: cells in a grid, the subscriber under a client code."""
    ink = Ink(
        rng,
        amounts=rng.choice(("point", "bare")),
        dates=rng.choice(("slash", "dash")),
        letters=rng.choice(("full", "plain")),
    )
    who, fig = party(world, rng), heat_figures(world, rng)
    place = f"AP{codes.digits(rng, 7)}"
    cells = [
        ("Consumator", ink.name("/holder_name", who.name)),
        ("Cod client", ink.code("/subscriber_code", f"T{codes.digits(rng, 7)}")),
        ("Tronson", codes.digits(rng, 4)),
        ("Adresa apartamentului", f"<span class='lines'>{ink.text('/address', who.home)}</span>"),
        ("CLC", ink.code("/consumption_point_code", place)),
        ("Serie repartitoare", esc(fig.meter)),
        ("Notă de plată", "TN " + ink.code("/invoice_number", fig.number)),
        ("Emisă", ink.date("/issue_date", fig.issue)),
        ("De achitat până la", ink.date("/due_date", fig.due)),
    ]
    sums = [
        ["Total fără TVA", "", "", "", ink.lei(fig.net)],
        ["TVA 19%", "", "", "", ink.lei(fig.vat)],
        ["Sold vechi", "", "", "", ink.lei(fig.balance)],
    ]
    page = f"""<div class="sheet"><div class="hd"><span>TERMIS NORD</span><span>FACTURĂ ENERGIE
TERMICĂ</span></div>{columns(cells)}
<table class="t">{rows(line_cells(ink, fig))}{rows(sums)}</table><div class="sum"><span>De
plată</span><span>{ink.amount("/total", fig.total, "lei")}</span></div>
<div style="display:flex;gap:6mm">{bars_for(place, fig, 74, 11)}<div
class="small">{ink.text("/supplier", TERMIS.name)}, {fiscal_line(TERMIS, codes.iban(rng))}</div></div></div>"""
    css = BILL_CSS + _STRIP.replace("FONT", look.sans).replace("SIZE", f"{look.size}pt").replace(
        "COLOUR", TERMIS.colour
    )
    return ink.paper("heat_bill", "half_sheet", [page], css, height_mm=148.5, born_digital=rng.random() < 0.3)
