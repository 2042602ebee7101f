"""Gas bills of the regional supplier: the cod de încasare of twelve digits, the CLC that begins with DEG."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.bills.figures import gas_figures
from sample_scans.bills.panels import STUB_CSS, advice, chart
from sample_scans.bills.party import BILL_CSS, bars_for, fiscal_line, line_cells, party
from sample_scans.bills.suppliers import EON
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.spelled import date_text
from sample_scans.world import Household

_CSS = """
.sheet { padding: 11mm 13mm 8mm; font-family: FONT; font-size: SIZE; line-height: 1.28; color: #111; }
.top { display: flex; justify-content: space-between; align-items: flex-start; }
.logo { background: RED; color: #fff; font-size: 22pt; font-weight: bold; padding: 2mm 5mm 3mm; border-radius: 1.5mm;
}
h1 { font-size: 14pt; margin: 5mm 0 1mm; } .two { display: flex; gap: 8mm; margin-top: 4mm; } .two > div { flex: 1; }
.window { min-height: 25mm; padding-top: 3mm; font-size: 1.1em; }
.pairs td { padding: .55mm 3mm .55mm 0; } .pairs .v { font-weight: bold; }
.pay { background: RED; color: #fff; padding: 3mm 4mm; display: flex; justify-content: space-between; font-size:
12.5pt;
  font-weight: bold; margin: 5mm 0; }
.pay small { font-size: 8.5pt; font-weight: normal; display: block; }
.lines-t { width: 100%; margin-top: 3mm; font-size: .93em; } .lines-t th { background: #eee; text-align: left;
padding: 1mm; }
.lines-t td { border-bottom: .2mm solid #bbb; padding: .8mm 1mm; } .sum td { font-weight: bold; border-bottom: .3mm
solid #333; }
.slip { border-top: .3mm dashed #555; margin-top: 7mm; padding-top: 4mm; display: flex; justify-content:
space-between; }
.foot { margin-top: 5mm; border-top: .2mm solid #999; padding-top: 1.5mm; }
"""


def regional(world: Household, rng: random.Random, look: Look) -> Paper:
    """One page: window address at the left, codes at the right, red payment band, slip with a bar code."""
    ink = Ink(rng, letters=rng.choice(("full", "full", "cedilla")))
    who, fig = party(world, rng), gas_figures(world, rng)
    cashing, client, place = codes.digits(rng, 12, "00"), codes.digits(rng, 10, "100"), codes.eon_clc(rng)
    shown = codes.grouped(cashing) if rng.random() < 0.25 else cashing
    held = [
        ("Cod client", client),
        ("Cod de încasare", ink.code("/subscriber_code", shown)),
        (rng.choice(("Cod loc de consum (CLC)", "Cod loc consum", "CLC")), ink.code("/consumption_point_code", place)),
        (
            "Număr contract",
            f"{codes.digits(rng, 10, '30')} / {ink.day(world.filed.replace(year=rng.randint(2007, 2015), day=1))}",
        ),
    ]
    if rng.random() < 0.5:
        held.append(("Cod autocitire", codes.digits(rng, 8)))
    bill = [
        ("Factura fiscală seria EGI nr.", ink.code("/invoice_number", fig.number)),
        ("Data emiterii", ink.date("/issue_date", fig.issue)),
        ("Perioada de facturare", f"{ink.day(fig.start)} - {ink.day(fig.end)}"),
        ("Data scadenței", ink.date("/due_date", fig.due)),
    ]
    sums = [
        ["Total valoare fără TVA", "", "", "", ink.lei(fig.net)],
        ["TVA 19%", "", "", "", ink.lei(fig.vat)],
        ["Total factură curentă", "", "", "", ink.lei(fig.current)],
        ["Sold precedent", "", "", "", ink.lei(fig.balance)],
    ]
    page = f"""<div class="sheet"><div class="top"><div class="small">{ink.text("/supplier", EON.name)}<br>
{esc(EON.seat)}<br>CIF {EON.tax_code}, {EON.register}</div><div class="logo">e·on</div></div>
<h1>Factură de gaze naturale</h1>
<div class="two"><div class="window"><b>{ink.name("/holder_name", who.name)}</b><br>
<span class="lines">{esc(who.post)}</span><br>{who.postal_code}</div><div>{pairs(bill)}</div></div>
<div class="two"><div>{pairs(held)}</div><div><b>Adresa locului de consum</b><br>
<span class="lines">{
        ink.text("/address", who.home)
    }</span><br><br>Distribuitor: Delgaz Grid S.A. Urgențe gaze: 0800 800 928</div></div>
<div class="pay"><div>TOTAL DE PLATĂ<small>până la {date_text(fig.due)}</small></div><div>{
        ink.amount("/total", fig.total, "lei")
    }</div></div>
<table class="lines-t"><tr><th>Denumire</th><th class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț unitar
(lei)</th>
<th class="n">Valoare (lei)</th></tr>{rows(line_cells(ink, fig))}<tbody class="sum">{rows(sums)}</tbody></table>
<p class="small">Serie contor {fig.meter} · Index vechi {fig.old_index} · Index nou {fig.new_index} · Consum {
        fig.used
    } mc ·
PCS {rng.randint(10400, 10800) / 1000:.3f} kWh/mc · mod stabilire index: {
        rng.choice(("citire", "estimare", "autocitire"))
    }</p>
<div class="two"><div>Consumul în ultimele 12 luni (mc){chart(rng, fig, "#e88", 84)}</div><div class="adv">{
        advice(rng, 3)
    }</div></div>
<div class="slip"><div>{
        pairs(
            [
                ("Cod de încasare", ink.code("/subscriber_code", shown)),
                ("Factura nr.", ink.code("/invoice_number", fig.number)),
                ("Total de plată", ink.amount("/total", fig.total, "lei")),
            ]
        )
    }</div>
{bars_for(cashing, fig)}</div>
<div class="foot small">{fiscal_line(EON, codes.iban(rng))}. Operator de date cu caracter personal nr. {
        rng.randint(1000, 19000)
    }.</div></div>"""
    css = (
        BILL_CSS
        + STUB_CSS
        + _CSS.replace("FONT", look.sans).replace("SIZE", f"{look.size}pt").replace("RED", EON.colour)
    )
    return ink.paper("gas_bill", "regional", [page], css, born_digital=rng.random() < 0.1)
