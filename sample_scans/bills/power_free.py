"""Electricity bills outside the common model: free-market suppliers, and the gas company that also sells power."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.bills.figures import power_figures
from sample_scans.bills.panels import STUB_CSS, advice, chart, columns, css, readings, stub, ways_to_pay
from sample_scans.bills.party import BILL_CSS, bars_for, fiscal_line, line_cells, party
from sample_scans.bills.power_anre import anre_rows
from sample_scans.bills.suppliers import EON, RCS, TINMAR
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

_RED = """
.sheet { padding: 10mm 13mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .logo { color: COLOUR; font-size:
24pt; font-weight: bold; float: right; }
.box { border: .4mm solid COLOUR; border-radius: 1.5mm; padding: 2.5mm 4mm; margin: 3mm 0; } .two { display: flex;
gap: 6mm; } .two > div { flex: 1; }
.pairs td { padding: .4mm 3mm .4mm 0; } .pairs .v { font-weight: bold; } .model { width: 100%; margin: 3mm 0; } .model
td { padding: .8mm 1mm; border-bottom: .2mm solid #aaa; }
.model tr:nth-child(6) td { color: COLOUR; font-weight: bold; font-size: 1.2em; } .t { width: 100%; } .t th, .t td {
text-align: left; padding: .6mm 1mm; border-bottom: .2mm solid #ddd; }
"""


def dual_seller(world: Household, rng: random.Random, look: Look) -> Paper:
    """Cod client, cod de încasare and NLC with the POD among them; one page with everything."""
    ink = Ink(rng, letters=rng.choice(("full", "cedilla")))
    who, fig = party(world, rng), power_figures(world, rng, codes.digits(rng, rng.choice((10, 11, 12))))
    cashing, pod = codes.digits(rng, 12, "00"), codes.eon_pod(rng)
    own = [
        ("Cod client", codes.digits(rng, 10, "100")),
        ("Cod de încasare", ink.code("/subscriber_code", codes.grouped(cashing) if rng.random() < 0.3 else cashing)),
        ("Cod loc de consum (NLC)", codes.digits(rng, 10, "50")),
        (rng.choice(("Cod punct de măsură (POD)", "POD")), ink.code("/consumption_point_code", pod)),
    ]
    rng.shuffle(own)
    bill = [
        ("Factura fiscală", f"seria EEI nr. {ink.code('/invoice_number', fig.number)}"),
        ("Data emiterii", ink.date("/issue_date", fig.issue)),
        ("Perioada de facturare", f"{ink.day(fig.start)} - {ink.day(fig.end)}"),
        ("Data scadenței", ink.date("/due_date", fig.due)),
    ]
    page = f"""<div class="sheet"><div
class="logo">e·on</div><b>{ink.text("/supplier", EON.name)}</b><br>{esc(EON.seat)}<br>CIF {EON.tax_code},
{EON.register}
<div class="two" style="margin-top:9mm"><div><b>{ink.name("/holder_name", who.name)}</b><br><span
class="lines">{esc(who.post)}</span></div>
<div class="box">{pairs(bill)}</div></div><h2>Factură de energie electrică</h2><div class="box
two"><div>{pairs(own)}</div><div><b>Adresa locului de consum:</b><br>
<span class="lines">{ink.text("/address", who.home)}</span></div></div><table
class="model">{rows(anre_rows(ink, fig))}</table><table class="t"><tr><th>Denumire</th>
<th class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț</th><th
class="n">Valoare</th></tr>{rows(line_cells(ink, fig))}</table><table class="t"><tr>
<th>Contor</th><th class="n">Index vechi</th><th class="n">Index nou</th><th
class="n">Consum</th></tr>{rows(readings(ink, fig, "kWh", rng))}</table>
<div class="two"><div>{bars_for(cashing, fig)}</div><div class="adv small">{advice(rng, 3)}</div></div><p
class="small">{fiscal_line(EON, codes.iban(rng))}</p></div>"""
    sheet = css(look.sans, look, EON, _RED, BILL_CSS + STUB_CSS)
    return ink.paper("electricity_bill", "dual_seller", [page], sheet, born_digital=rng.random() < 0.2)


_DIGI = """
.sheet { padding: 12mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.35; } .top { border-bottom: .8mm solid
COLOUR; display: flex; justify-content: space-between; }
.logo { color: COLOUR; font-size: 22pt; font-weight: bold; } .t { width: 100%; margin: 3mm 0; } .t th { background:
COLOUR; color: #fff; text-align: left; }
.t th, .t td { padding: 1mm 1.5mm; border: .2mm solid COLOUR; } .cells { display: flex; gap: 3mm; margin: 3mm 0; }
.cells > div { flex: 1; }
.cells .l { color: COLOUR; font-size: .85em; } .sum { margin-left: auto; width: 50%; } .sum td { padding: .8mm 1mm; }
.sum tr:last-child td { border-top: .5mm solid COLOUR;
 font-weight: bold; font-size: 1.2em; } .party { display: flex; gap: 8mm; margin: 4mm 0; } .party > div { flex: 1; }
.pairs td { padding: .3mm 3mm .3mm 0; }
"""


def telecom(world: Household, rng: random.Random, look: Look) -> Paper:
    """The telecom company's energy bill: seller and buyer side by side, one address only."""
    ink = Ink(
        rng,
        amounts=rng.choice(("point", "bare")),
        dates=rng.choice(("dots", "dash", "iso")),
        letters=rng.choice(("full", "plain")),
    )
    who, fig = party(world, rng), power_figures(world, rng, codes.digits(rng, 8))
    client, pod = codes.digits(rng, 7), codes.electrica_pod(rng)
    facts = [
        ("Factura", "FDB17 " + ink.code("/invoice_number", fig.number)),
        ("Data emiterii facturii", ink.date("/issue_date", fig.issue)),
        ("Data scadenței", ink.date("/due_date", fig.due)),
        ("Cod abonat", ink.code("/subscriber_code", client)),
    ]
    sums = [
        ["Total fără TVA", ink.lei(fig.net)],
        ["TVA 19%", ink.lei(fig.vat)],
        ["Factura curentă", ink.lei(fig.current)],
        ["Sold anterior", ink.lei(fig.balance)],
        ["Total de plată", ink.amount("/total", fig.total, "lei")],
    ]
    page = f"""<div class="sheet"><div class="top"><div class="logo">DIGI <small>energy</small></div><div>Factură
fiscală<br>energie electrică</div></div>
<div class="party"><div><b>Furnizor:</b> {ink.text("/supplier", RCS.name)}<br>{esc(RCS.seat)}<br>CUI
{RCS.tax_code}<br>{RCS.register}<br>{codes.grouped(codes.iban(rng))}</div>
<div><b>Client:</b> {ink.name("/holder_name", who.name)}<br><span
class="lines">{ink.text("/address", who.home)}</span><br>Cod poștal {who.postal_code}</div></div>
{columns(facts)}<p>POD: <b>{ink.code("/consumption_point_code", pod)}</b> &nbsp; Perioada de consum:
{ink.day(fig.start)} / {ink.day(fig.end)}</p>
<table class="t"><tr><th>Denumirea serviciilor</th><th class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț
unitar</th><th class="n">Valoare</th></tr>
{rows(line_cells(ink, fig))}</table><table class="sum">{rows(sums)}</table><table class="t"><tr><th>Contor</th><th
class="n">Index vechi</th><th class="n">Index nou</th>
<th class="n">Consum</th></tr>{rows(readings(ink, fig, "kWh", rng))}</table><div class="adv
small">{advice(rng, 4)}<p>{ways_to_pay(rng)}</p></div>
{bars_for(client, fig)}<p class="small">{fiscal_line(RCS, codes.iban(rng))}</p></div>"""
    sheet = css(look.sans, look, RCS, _DIGI, BILL_CSS)
    return ink.paper("electricity_bill", "telecom", [page], sheet, born_digital=rng.random() < 0.5)


_PLAIN = """
.sheet { padding: 14mm 16mm; font-family: FONT; font-size: SIZE; line-height: 1.35; } h1 { font-size: 1.4em;
text-align: center; border: .4mm solid #000; padding: 1.5mm; }
.t { width: 100%; margin: 3mm 0; } .t th, .t td { border: .2mm solid #000; padding: .8mm 1.2mm; text-align: left; }
.pairs td { padding: .4mm 4mm .4mm 0; }
.two { display: flex; justify-content: space-between; gap: 8mm; } .big { font-size: 1.25em; font-weight: bold;
text-align: right; }
"""


def plain_serif(world: Household, rng: random.Random, look: Look) -> Paper:
    """Black on white in a serif face; the CLC is the only consumption point code; amounts in words of the trade."""
    ink = Ink(rng, dates=rng.choice(("dots", "slash")), letters=rng.choice(("full", "plain")))
    who, fig = party(world, rng), power_figures(world, rng, codes.digits(rng, 7))
    client, place = codes.digits(rng, 6), codes.digits(rng, 10, "7")
    own = [
        ("Beneficiar", ink.name("/holder_name", who.name)),
        ("Cod client", ink.code("/subscriber_code", client)),
        ("Adresa locului de consum", f"<span class='lines'>{ink.text('/address', who.home)}</span>"),
        ("CLC", ink.code("/consumption_point_code", place)),
    ]
    sums = [
        ["Valoare factură curentă", ink.lei(fig.current)],
        ["din care TVA 19%", ink.lei(fig.vat)],
        ["Sold la data emiterii", ink.lei(fig.balance)],
    ]
    slip = [("Cod client", ink.code("/subscriber_code", client)), ("Sumă", ink.amount("/total", fig.total, "lei"))]
    page = f"""<div class="sheet"><div class="two"><div><b>{ink.text("/supplier", TINMAR.name)}</b><br>{
        esc(TINMAR.seat)
    }<br>C.I.F. {TINMAR.tax_code}<br>{TINMAR.register}</div>
<div>Tel. {TINMAR.phone}<br>{TINMAR.site}</div></div><h1>FACTURĂ ENERGIE ELECTRICĂ Nr. {
        ink.code("/invoice_number", fig.number)
    } din {ink.date("/issue_date", fig.issue)}</h1>
{pairs(own)}<p>Perioada: {ink.day(fig.start)} – {ink.day(fig.end)}. Termen de plată: <b>{
        ink.date("/due_date", fig.due)
    }</b></p><table class="t"><tr><th>Denumire</th>
<th class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț</th><th class="n">Valoare</th></tr>{
        rows(line_cells(ink, fig))
    }{rows([["Total fără TVA", "", "", "", ink.lei(fig.net)]])}</table><table class="t">{
        rows(sums)
    }</table><div class="big">TOTAL DE PLATĂ LA ZI: {ink.amount("/total", fig.total, "lei")}</div>
<p>Contor {esc(fig.meter)}: {fig.old_index} → {fig.new_index} = {fig.used} kWh</p>{
        chart(rng, fig, "#555", 120)
    }<div class="adv small">{advice(rng, 4)}</div>
{stub(slip, bars_for(client, fig), "Chitanță")}</div>"""
    sheet = css(look.serif, look, TINMAR, _PLAIN, BILL_CSS + STUB_CSS)
    return ink.paper("electricity_bill", "plain_serif", [page], sheet)
