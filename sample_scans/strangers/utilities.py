"""Bills that look like the wanted ones and are not: water, telephone."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.bills.figures import gas_figures
from sample_scans.bills.party import BILL_CSS, bars_for, party
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

_WATER = """
.sheet { padding: 12mm 13mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .head { display: flex;
justify-content: space-between; }
.logo { color: #0072bc; font-size: 18pt; font-weight: bold; } h1 { font-size: 1.5em; } .t { width: 100%; margin: 4mm
0; }
.t td, .t th { border: .2mm solid #0072bc; padding: 1mm 1.5mm; } .t th { background: #d9ecf8; text-align: left; }
.tot { background: #0072bc; color: #fff; padding: 2mm 4mm; font-weight: bold; display: flex; justify-content:
space-between; font-size: 1.2em; }
.pairs td { padding: .4mm 3mm .4mm 0; } .two { display: flex; gap: 8mm; } .two > div { flex: 1; }
"""


def water(world: Household, rng: random.Random, look: Look) -> Paper:
    """The water company's bill: client code, address, total, bar code - all the shapes of an energy bill."""
    ink = Ink(rng, letters=rng.choice(("full", "cedilla", "plain")))
    who, fig = party(world, rng), gas_figures(world, rng)
    client = codes.digits(rng, 7)
    left = [
        ("Client", esc(who.name)),
        ("Adresa de consum", esc(who.home)),
        ("Cod client", client),
        ("Cod loc consum", codes.digits(rng, 8)),
    ]
    right = [
        ("Factura seria CSC nr.", fig.number),
        ("Data emiterii", ink.day(fig.issue)),
        ("Scadență", ink.day(fig.due)),
        ("Perioada", f"{ink.day(fig.start)} - {ink.day(fig.end)}"),
    ]
    share = [fig.net * 5 // 10, fig.net * 4 // 10]
    lines = [
        ["Apă potabilă", f"{fig.used % 23 + 1} mc", ink.lei(share[0])],
        ["Canalizare - epurare", f"{fig.used % 23 + 1} mc", ink.lei(share[1])],
        ["Apă pluvială", "1,2 mc", ink.lei(fig.net - share[0] - share[1])],
        ["TVA 9%", "", ink.lei(fig.vat)],
    ]
    page = f"""<div class="sheet"><div class="head"><div class="logo">Compania de Apă Someș</div><div
class="small">B-dul 21 Decembrie 1989 nr. 79<br>Cluj-Napoca<br>
CUI RO201217</div></div><h1>FACTURĂ APĂ - CANAL</h1><div
class="two"><div>{pairs(left)}</div><div>{pairs(right)}</div></div>
<table class="t"><tr><th>Serviciu</th><th>Cantitate</th><th>Valoare (lei)</th></tr>{rows(lines)}</table>
<div class="tot"><span>TOTAL DE PLATĂ</span><span>{ink.lei(fig.current)} lei</span></div>
<p>Serie apometru {fig.meter}; index vechi {fig.old_index}, index nou {fig.new_index}. Dispecerat avarii: 0264 591
444.</p>{bars_for(client, fig)}</div>"""
    css = BILL_CSS + _WATER.replace("FONT", look.sans).replace("SIZE", f"{look.size}pt")
    return ink.paper("other", "water", [page], css)
