"""Electricity bills of the other regulated suppliers, on the common model with their own codes and colours."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.bills import codes
from sample_scans.bills.figures import power_figures
from sample_scans.bills.panels import STUB_CSS, advice, chart, columns, css, readings, stub, ways_to_pay
from sample_scans.bills.party import BILL_CSS, bars_for, fiscal_line, line_cells, party
from sample_scans.bills.power_anre import anre_rows
from sample_scans.bills.suppliers import CEZ, ENEL
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

_ENEL = """
.sheet { padding: 9mm 13mm; font-family: FONT; font-size: SIZE; line-height: 1.25; } .logo { color: COLOUR; font-size:
26pt; font-weight: bold; }
.title { border: .3mm solid COLOUR; color: COLOUR; padding: 1.5mm 3mm; font-weight: bold; margin: 3mm 0; } .grid {
display: flex; gap: 5mm; }
.grid > div { flex: 1; background: #fdf0f7; padding: 2mm 3mm; } .pairs td { padding: .35mm 2.5mm .35mm 0; } .pairs .v
{ font-weight: bold; }
.model { width: 100%; margin: 3mm 0; } .model td { padding: .9mm 1.5mm; border-bottom: .2mm solid COLOUR; } .model
tr:nth-child(6) td { background: COLOUR;
 color: #fff; font-weight: bold; font-size: 1.15em; } .t { width: 100%; margin: 2mm 0; } .t th, .t td { padding: .8mm
1mm; border: .2mm solid #bbb; text-align: left; }
.t th { background: COLOUR; color: #fff; }
"""


def magenta(world: Household, rng: random.Random, look: Look) -> Paper:
    """Cod Client of eight digits, Cod Eneltel of nine; the total stands reversed in its row of the model."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla", "plain")))
    who, fig = party(world, rng), power_figures(world, rng, codes.digits(rng, 8))
    client, eneltel = codes.digits(rng, 8), codes.digits(rng, 9)
    left = [
        ("Cod Client", ink.code("/subscriber_code", client)),
        ("Cod Eneltel", ink.code("/consumption_point_code", eneltel)),
        ("Cod (furnizor)", codes.digits(rng, 6)),
        ("ID factură", codes.digits(rng, 9)),
        ("Număr contract", f"{codes.digits(rng, 7)} / {ink.day(fig.issue - timedelta(days=rng.randint(500, 4000)))}"),
    ]
    right = [
        ("Perioadă de facturare", f"{ink.day(fig.start, 'short')} - {ink.day(fig.end, 'short')}"),
        ("Mod stabilire index", rng.choice(("citire", "estimare", "autocitire"))),
        ("Dată scadență", ink.date("/due_date", fig.due)),
        ("Prin Sucursala", rng.choice(("Cluj", "București", "Timișoara"))),
    ]
    slip = [
        ("Cod Client", ink.code("/subscriber_code", client)),
        ("Factura nr.", ink.code("/invoice_number", fig.number)),
        ("Total de plată", ink.amount("/total", fig.total, "lei")),
    ]
    page = f"""<div class="sheet"><div class="grid" style="background:none"><div style="background:none"><div
class="logo">enel</div></div>
<div style="background:none" class="small">Furnizor: {ink.text("/supplier", ENEL.name)}<br>{esc(ENEL.seat)}<br>CIF
{ENEL.tax_code}, nr. înreg. RC: {ENEL.register}
<br>Cod IBAN: {codes.iban(rng)}</div></div><div class="title">FACTURĂ FISCALĂ seria {fig.issue:%y} MF nr.
{ink.code("/invoice_number", fig.number)}
din data de {ink.date("/issue_date", fig.issue)}</div><div class="grid"><div>Client:
<b>{ink.name("/holder_name", who.name)}</b><br>Adresa:
<span class="lines">{ink.text("/address", who.home)}</span></div><div>Adresa de corespondență a
clientului:<br>{esc(who.name)}<br>
<span class="lines">{esc(who.post)}</span><br>{who.postal_code}</div></div><div class="grid"
style="margin-top:3mm"><div>{pairs(left)}</div>
<div>{pairs(right)}</div></div><table class="model">{rows(anre_rows(ink, fig))}</table><div class="adv
small">{advice(rng, 4)}<p>{ways_to_pay(rng)}</p></div>
{stub(slip, bars_for(client, fig), "Se completează de plătitor")}<p
class="small">{fiscal_line(ENEL, codes.iban(rng))}</p></div>"""
    behind = f"""<div class="sheet"><div class="title">DETALII FACTURĂ FISCALĂ nr.
{ink.code("/invoice_number", fig.number)}</div><p>Adresă loc consum:
<span class="lines">{ink.text("/address", who.home)}</span></p><table class="t"><tr><th>Serie contor</th><th
class="n">Index vechi</th><th class="n">Index nou</th>
<th class="n">Consum</th></tr>{rows(readings(ink, fig, "kWh", rng))}</table><table class="t"><tr><th>Denumire</th><th
class="n">Cantitate</th><th class="n">UM</th>
<th class="n">Preț</th><th class="n">Valoare
(lei)</th></tr>{rows(line_cells(ink, fig))}</table>{chart(rng, fig, ENEL.colour, 150, 34)}</div>"""
    sheet = css(look.sans, look, ENEL, _ENEL, BILL_CSS + STUB_CSS)
    return ink.paper("electricity_bill", "magenta", [page, behind] if rng.random() < 0.6 else [page], sheet)


_CEZ = """
.sheet { padding: 10mm 12mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .top { display: flex;
justify-content: space-between; align-items: center; }
.logo { background: COLOUR; color: #fff; font-weight: bold; font-size: 19pt; padding: 2mm 6mm; } .cells { display:
flex; border: .3mm solid COLOUR; margin: 2mm 0; }
.cells > div { flex: 1; padding: 1mm 2mm; border-right: .2mm solid COLOUR; } .cells .l { font-size: .78em; } .cells .v
{ font-weight: bold; }
.two { display: flex; gap: 10mm; margin: 4mm 0; } .two > div { flex: 1; } .model { width: 100%; } .model td { padding:
1mm; border: .2mm solid #999; }
.model tr:nth-child(6) td { font-weight: bold; background: #fde3d0; } .t { width: 100%; margin: 2mm 0; } .t th {
background: #fde3d0; text-align: left; }
.t th, .t td { padding: .7mm 1mm; border-bottom: .2mm solid #999; } .pairs td { padding: .35mm 3mm .35mm 0; } h2 {
font-size: 1.1em; color: COLOUR; }
"""


def orange(world: Household, rng: random.Random, look: Look) -> Paper:
    """Prints the client's CNP beside the codes; cod loc consum and POD stand together on the page of details."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "full", "plain")))
    who, fig = party(world, rng), power_figures(world, rng)
    client, place, pod = codes.digits(rng, 8), codes.digits(rng, 8), codes.electrica_pod(rng)
    boxes = [
        ("Cod client", ink.code("/subscriber_code", client)),
        ("CIF / CUI / CNP", who.cnp),
        ("Număr contract", f"{codes.digits(rng, 4)}-{codes.digits(rng, 6)}"),
        ("ID factură", ink.code("/invoice_number", fig.number)),
    ]
    more = [
        ("Perioadă de facturare", f"{ink.day(fig.start)} - {ink.day(fig.end)}"),
        ("Mod stabilire index", rng.choice(("citire", "estimare"))),
        ("Dată scadență", ink.date("/due_date", fig.due)),
        ("Cod autocitire", codes.digits(rng, 10)),
    ]
    page = f"""<div class="sheet"><div class="top"><div class="logo">CEZ</div><div>Factură fiscală seria AV nr.
<b>{ink.code("/invoice_number", fig.number)}</b>
din data de <b>{ink.date("/issue_date", fig.issue)}</b></div></div><div
class="two"><div><b>Furnizor</b><br>{ink.text("/supplier", CEZ.name)}<br>{esc(CEZ.seat)}
<br>CIF {CEZ.tax_code}<br>{CEZ.register}<br>IBAN {codes.iban(rng)}<br>Prin CRC Craiova</div><div><b>Adresa de
corespondență a clientului</b><br>{esc(who.name)}<br>
<span class="lines">{esc(who.post)}</span><br>{who.postal_code}</div></div>Client:
<b>{ink.name("/holder_name", who.name)}</b><br>
Adresa: <span class="lines">{ink.text("/address", who.home)}</span>{columns(boxes)}{columns(more)}<table
class="model">{rows(anre_rows(ink, fig))}</table>
<div class="adv small">{advice(rng, 5)}</div><div class="two"><div>Cod de bare pentru factura curentă:
{ink.lei(fig.current)} Lei{bars_for(client, fig)}</div>
<div>Cod de bare pentru total de plată: {ink.lei(fig.total)} lei{bars_for(place, fig)}</div></div><p
class="small">{fiscal_line(CEZ, codes.iban(rng))}</p></div>"""
    details = [
        ("Denumire loc consum", esc(who.name)),
        ("Adresă loc consum", f"<span class='lines'>{ink.text('/address', who.home)}</span>"),
        ("Cod loc consum", place),
        ("Cod punct de măsură", ink.code("/consumption_point_code", pod)),
        ("Nivel tensiune", "JT"),
    ]
    behind = f"""<div class="sheet"><h2>DETALII FACTURĂ FISCALĂ</h2>{pairs(details)}<table class="t"><tr><th>Serie
contor</th><th class="n">Index vechi</th>
<th class="n">Index nou</th><th class="n">Consum</th></tr>{rows(readings(ink, fig, "kWh", rng))}</table><table
class="t"><tr><th>Componentă</th><th class="n">Cantitate</th>
<th class="n">UM</th><th class="n">Preț</th><th
class="n">Valoare</th></tr>{rows(line_cells(ink, fig))}</table>{chart(rng, fig, CEZ.colour, 140, 30)}
<div class="adv">{advice(rng, 4)}</div></div>"""
    sheet = css(look.sans, look, CEZ, _CEZ, BILL_CSS)
    return ink.paper("electricity_bill", "orange", [page, behind], sheet, born_digital=rng.random() < 0.2)
