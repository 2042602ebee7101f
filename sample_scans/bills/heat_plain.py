"""Heat bills without frames: a letter to the association, and a list with dotted leaders from a matrix printer."""

from __future__ import annotations

import random
from dataclasses import replace

from sample_scans.bills import codes
from sample_scans.bills.figures import heat_figures
from sample_scans.bills.party import party
from sample_scans.bills.suppliers import RAT, Supplier
from sample_scans.ink import Ink
from sample_scans.paper import Look, Paper, esc
from sample_scans.spelled import address_text
from sample_scans.world import Household

CALOR = Supplier("Calor Transilvania S.R.L.", "CALOR", "RO27180450", "J12/1877/2010",
                 "Str. Orăștiei nr. 10, Cluj-Napoca", "#444", "0264 431 200", "www.calor-tr.ro")  # fmt: skip
_LETTER = """
.sheet { padding: 18mm 20mm; font-family: FONT; font-size: SIZE; line-height: 1.45; }
.to { margin: 10mm 0 10mm 95mm; } h1 { font-size: 1.2em; } .sums td { padding: .6mm 6mm .6mm 0; }
"""
_LIST = """
.sheet { padding: 14mm 12mm; font-family: FONT; font-size: SIZE; line-height: 1.5; } .l { display: flex; }
.l .f { flex: 1; overflow: hidden; white-space: nowrap; margin: 0 2mm; } .l .k { white-space: nowrap; }
.gap { height: 5mm; }
"""


def letter(world: Household, rng: random.Random, look: Look) -> Paper:
    """A letter that is the invoice: whom it goes to stands at the right without a label, the codes in sentences."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla")))
    fig, seller = heat_figures(world, rng), rng.choice((RAT, CALOR))
    place = address_text(replace(world.dwelling, flat="", floor="", stair=""), "prose")
    client = rng.choice(("cod partener", "cod client", "cod abonat", "cont client"))
    until = rng.choice(("Termen de plată:", "Scadența:", "A se achita până la", "Ultima zi de plată:"))
    page = f"""<div class="sheet"><b>{ink.text("/supplier", seller.name)}</b><br>{esc(seller.seat)}<br>CUI
{seller.tax_code}, {seller.register}<br>Tel. {seller.phone}
<div class="to">Către<br>{ink.name("/holder_name", world.association.name)}<br>{esc(place)}</div>
<h1>Factura nr. {ink.code("/invoice_number", fig.number)} din {ink.date("/issue_date", fig.issue)}</h1>
<p>Vă facturăm energia termică și apa caldă menajeră livrate în perioada {ink.day(fig.start)} - {ink.day(fig.end)},
{client} {ink.code("/subscriber_code", codes.digits(rng, 5))}.</p>
<p>Adresa punctului de consum: {ink.text("/address", place)}</p>
<table class="sums"><tr><td>Total factură curentă</td><td>{ink.lei(fig.current)}</td></tr><tr><td>Sold
anterior</td><td>{ink.lei(fig.balance)}</td></tr><tr><td><b>{rng.choice(("Total de plată", "Total datorat"))}</b></td>
<td><b>{ink.amount("/total", fig.total, "lei")}</b></td></tr></table>
<p>{until} {ink.date("/due_date", fig.due)}, în contul {codes.grouped(codes.iban(rng))}.</p>
<p>Energie termică măsurată în Gcal, contor {esc(fig.meter)}: {fig.old_index} - {fig.new_index}.</p></div>"""
    css = _LETTER.replace("FONT", look.serif).replace("SIZE", f"{look.size + 1}pt")
    return ink.paper("heat_bill", "letter", [page], css)


def leaders(world: Household, rng: random.Random, look: Look) -> Paper:
    """A list in capitals as an old printing program makes it: label, dots, value."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "point")), letters="plain")
    who, fig = party(world, rng, "prose"), heat_figures(world, rng)
    items = [
        ("FACTURA NR.", ink.code("/invoice_number", fig.number)),
        (rng.choice(("DATA EMITERII", "EMISA LA DATA DE")), ink.date("/issue_date", fig.issue)),
        (rng.choice(("A SE ACHITA PANA LA", "TERMEN DE PLATA", "SCADENTA")), ink.date("/due_date", fig.due)),
        (rng.choice(("ABONAT", "NUME CLIENT", "TITULAR")), ink.name("/holder_name", who.name)),
        (rng.choice(("COD PLATITOR", "NR. ABONAT", "COD CLIENT")),
         ink.code("/subscriber_code", codes.digits(rng, 6))),
        (rng.choice(("LOC CONSUM", "ADRESA LOC CONSUM")), ink.text("/address", who.home)),
        (rng.choice(("COD INSTALATIE CONSUM", "NR. LOC CONSUM")),
         ink.code("/consumption_point_code", codes.digits(rng, 7))),
        ("ENERGIE TERMICA GCAL", f"{rng.randint(0, 2)}.{rng.randint(100, 999)}"),
        ("VALOARE FARA TVA", ink.lei(fig.net)),
        ("TVA", ink.lei(fig.vat)),
        ("TOTAL FACTURA CURENTA", ink.lei(fig.current)),
        ("SOLD ANTERIOR", ink.lei(fig.balance)),
        (rng.choice(("TOTAL DE PLATA", "SUMA TOTALA DE ACHITAT")), ink.amount("/total", fig.total, "lei")),
    ]  # fmt: skip
    dots = "." * 120
    listed = "".join(
        f"<div class='l'><span class='k'>{label}</span><span class='f'>{dots}</span><span>{value}</span></div>"
        for label, value in items
    )
    page = f"""<div class="sheet">{ink.text("/supplier", CALOR.name)}<br>C.U.I. {CALOR.tax_code}
{CALOR.register}<br>APA CALDA MENAJERA SI INCALZIRE, AGENT TERMIC<div class="gap"></div>{listed}</div>"""
    css = _LIST.replace("FONT", look.mono).replace("SIZE", f"{look.size}pt")
    return ink.paper("heat_bill", "leaders", [page], css)
