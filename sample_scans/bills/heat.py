"""Bills of the city's heat supplier."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.bills.figures import heat_figures
from sample_scans.bills.party import BILL_CSS, bars_for, fiscal_line, line_cells, party
from sample_scans.bills.suppliers import RAT
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
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
