"""Electricity bills on the regulator's common model: numbered rows that add up, a page of details behind."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import timedelta

from sample_scans.bills import codes
from sample_scans.bills.figures import Figures, power_figures
from sample_scans.bills.party import BILL_CSS, bars_for, fiscal_line, line_cells, party
from sample_scans.bills.suppliers import ELECTRICA
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household


def anre_rows(ink: Ink, fig: Figures, after: Sequence[tuple[str, str]] = ()) -> list[list[str]]:
    """Rows 1 to 6 of the model, and row 7 with the consumption: number and label, sum."""
    return [
        ["1. Valoare factură fără TVA", ink.lei(fig.net)],
        ["2. Total bază de impozitare TVA", ink.lei(fig.net)],
        ["3. TVA 19% [3=2*19%]", ink.lei(fig.vat)],
        ["4. TOTAL DE PLATĂ FACTURĂ CURENTĂ [4=1+3]", ink.lei(fig.current)],
        ["5. Sold la data emiterii facturii (facturi restante sau credit)", ink.lei(fig.balance)],
        ["6. TOTAL DE PLATĂ [6=4+5]", ink.amount("/total", fig.total)],
        ["7. CONSUM ENERGIE ACTIVĂ kWh", str(fig.used)],
        *[[esc(label), value] for label, value in after],
    ]


_CSS = """
.sheet { padding: 10mm 12mm; font-family: FONT; font-size: SIZE; line-height: 1.25; }
.top { display: flex; gap: 6mm; } .top > div { flex: 1; border: .25mm solid #333; padding: 2mm 2.5mm; min-height:
32mm; }
h1 { font-size: 11.5pt; background: COLOUR; color: #fff; padding: 1.4mm 3mm; margin: 4mm 0 3mm; }
.logo { color: COLOUR; font-size: 17pt; font-weight: bold; margin-bottom: 2mm; } .logo i { color: #e9a800; font-style:
normal; }
.pairs td { padding: .4mm 2.5mm .4mm 0; } .pairs .v { font-weight: bold; }
.model { width: 100%; margin-top: 3mm; } .model td { border: .2mm solid #444; padding: 1.1mm 2mm; }
.model tr:nth-child(4) td, .model tr:nth-child(6) td { font-weight: bold; background: #dfe7f2; }
.grid { width: 100%; font-size: .86em; margin: 2mm 0 4mm; } .grid th { background: #dfe7f2; } .grid th, .grid td {
 border: .2mm solid #666; padding: .8mm 1.2mm; text-align: left; }
.both { display: flex; justify-content: space-between; border-top: .3mm dashed #333; margin-top: 6mm; padding-top:
3mm; }
"""


def agency(world: Household, rng: random.Random, look: Look) -> Paper:
    """Two pages: the fiscal bill with two bar codes at the foot, then the details with NLC and POD."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla", "plain")))
    who, fig = party(world, rng), power_figures(world, rng)
    client, nlc, pod = codes.digits(rng, 8, rng.choice("1346")), codes.digits(rng, 7, "1"), codes.electrica_pod(rng)
    series = rng.choice(("DFA", "AFE", "CLJ")) + codes.digits(rng, 2)
    left = [
        ("Cod client", ink.code("/subscriber_code", client)),
        ("NLC (Număr loc consum)", nlc),
        ("COD ATM", codes.digits(rng, 11)),
        ("Simbol variabil", nlc + codes.digits(rng, 3)),
        (
            "Număr contract",
            f"{nlc}-{codes.digits(rng, 2)} / {ink.day(fig.issue - timedelta(days=rng.randint(700, 3600)))}",
        ),
    ]
    right = [
        ("Perioadă de facturare", f"{ink.day(fig.start)} - {ink.day(fig.end)}"),
        ("Mod stabilire index", rng.choice(("citire", "estimare", "autocitire", "regularizare"))),
        ("Dată scadență", ink.date("/due_date", fig.due)),
    ]
    page = f"""<div class="sheet"><div class="logo">electrica <i>furnizare</i></div><div
class="top"><div><b>Furnizor:</b>
{ink.text("/supplier", ELECTRICA.name)}<br>{esc(ELECTRICA.seat)}<br>CIF {ELECTRICA.tax_code}<br>nr. înreg. RC:
{ELECTRICA.register}<br>
Cod IBAN: {codes.iban(rng)}<br>Prin Agenția: AFEE Cluj, str. Memorandumului nr. 27, tel. 0264 205 000</div>
<div><b>Adresa de corespondență a clientului:</b><br>{esc(who.name)}<br><span
class="lines">{esc(who.post)}</span><br>{who.postal_code}</div></div>
<h1>Factură fiscală seria {series} nr. {ink.code("/invoice_number", fig.number)} din data de
{ink.date("/issue_date", fig.issue)}</h1>
<div>Client: <b>{ink.name("/holder_name", who.name)}</b></div>
<div>Adresa: <span class="lines">{ink.text("/address", who.home)}</span></div>
<div style="display:flex;gap:12mm;margin-top:2mm">{pairs(left)}{pairs(right)}</div>
<table class="model">{rows(anre_rows(ink, fig))}</table>
<p>Pentru deranjamente: 929 (Electrica Distribuție Transilvania Nord). Vă rugăm să achitați factura până la data
scadenței.</p>
<div class="both"><div><div class="small">Cod de bare pentru factura curentă: {ink.lei(fig.current)}
Lei</div>{bars_for(client, fig, 80)}</div>
<div><div class="small">Cod de bare pentru total de plată: {ink.lei(fig.total)}
lei</div>{bars_for(nlc, fig, 80)}</div></div>
<p class="small">{fiscal_line(ELECTRICA, codes.iban(rng))}</p></div>"""
    place = [
        ("Denumire loc consum", esc(who.name)),
        ("Adresă loc consum", f"<span class='lines'>{ink.text('/address', who.home)}</span>"),
        ("Cod loc consum", nlc),
        (
            rng.choice(("Cod punct de măsură (POD)", "POD", "Cod punct de măsură")),
            ink.code("/consumption_point_code", pod),
        ),
        ("Nivel tensiune", "0,4 kV"),
    ]
    mode = rng.choice(("/cit", "/est"))
    readings = [[fig.meter, "Activă", f"{fig.old_index}/cit", f"{fig.new_index}{mode}", "1", str(fig.used)]]
    behind = f"""<div class="sheet"><h1>DETALII FACTURĂ FISCALĂ seria {series} nr.
{ink.code("/invoice_number", fig.number)}</h1>
{pairs(place)}<p><b>Date de măsurare</b></p><table class="grid"><tr><th>Serie contor</th><th>Energie</th><th>Index
vechi</th><th>Index nou</th>
<th>Constantă</th><th>Cantitate kWh</th></tr>{rows(readings, numbers_from=2)}</table><p><b>Componentele
facturii</b></p><table class="grid"><tr><th>Denumire</th>
<th>Cantitate</th><th>UM</th><th>Preț unitar</th><th>Valoare fără TVA (lei)</th></tr>{rows(line_cells(ink, fig))}
<tr><td colspan="4"><b>Total</b></td><td class="n"><b>{ink.lei(fig.net)}</b></td></tr></table></div>"""
    css = BILL_CSS + _CSS.replace("FONT", look.sans).replace("SIZE", f"{look.size}pt").replace(
        "COLOUR", ELECTRICA.colour
    )
    return ink.paper("electricity_bill", "agency", [page, behind], css, born_digital=rng.random() < 0.15)
