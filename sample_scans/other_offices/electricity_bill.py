"""Electricity bills: a regulated supplier of another region, small traders, an online account's print."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.bills.figures import power_figures
from sample_scans.bills.panels import advice, chart, readings, ways_to_pay
from sample_scans.bills.party import bars_for, line_cells
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_invoice import fiscal_form, form_ink
from sample_scans.other_offices.parts_supply import ARDEAL, ENERVA, LUMEN, NORDVEST, Bill, bill
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household

KIND = "electricity_bill"

_MODEL = """
.sheet { padding: 9mm 13mm; font-family: FONT; font-size: SIZE; line-height: 1.28; }
.top { display: flex; justify-content: space-between; border-bottom: .7mm solid COLOUR; padding-bottom: 2mm; }
.brand { font-size: 1.9em; font-weight: bold; color: COLOUR; } h1 { font-size: 1.25em; margin: 4mm 0 2mm; }
.halves { display: flex; gap: 9mm; } .halves > div { flex: 1; } h2 { font-size: 1em; background: COLOUR; color: #fff;
padding: .8mm 2mm; margin: 3.5mm 0 1.5mm; } .pairs { width: 100%; } .pairs td { padding: .35mm 0; }
.pairs .v { text-align: right; font-weight: bold; } .m { width: 100%; } .m td { padding: .9mm 1.5mm; border-bottom:
.2mm solid #999; } .m .hit td { font-weight: bold; border: .4mm solid COLOUR; }
.g { width: 100%; font-size: .88em; } .g th, .g td { border: .2mm solid #888; padding: .7mm 1.2mm; text-align: left; }
.bar2 { display: flex; justify-content: space-between; margin-top: 4mm; }
"""


def regulated(world: Household, rng: random.Random, look: Look) -> Paper:
    """The regulator's numbered rows under facts in two halves; the consumption place is told on the second page."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "full", "plain", "cedilla")))
    fig = power_figures(world, rng)
    b = bill(KIND, world, rng, ink, fig, NORDVEST, codes.digits(rng, 8, "2"), codes.electrica_pod(rng))
    nlc = codes.digits(rng, 7, "3")
    facts = [
        ("Cod client", b.code()),
        ("Cod (furnizor)", codes.digits(rng, 3)),
        ("Număr contract", f"{codes.digits(rng, 6)} / {rng.randint(2003, 2016)}"),
        ("ID factură", codes.digits(rng, 9)),
    ]
    dated = [
        ("Perioadă de facturare", b.period()),
        ("Mod stabilire index", rng.choice(("citire", "estimare", "autocitire"))),
        ("Dată scadență", b.due()),
    ]
    page = f"""<div class="sheet"><div class="top"><div class="brand">{esc(NORDVEST.brand)}</div><div><b>Furnizor:</b>
{b.supplier()}<br>{b.seat()}<br>Prin Agenția Cluj, str. Horea nr. {rng.randint(3, 90)}</div></div>
<h1>Factură fiscală seria NV nr. {b.number()} din data de {b.issued()}</h1><div class="halves"><div><b>Client:</b>
{b.holder()}<br><b>Adresa:</b> {b.address()}</div><div>Adresa de corespondență a clientului:<br>{esc(b.who.name)}<br>
{b.post()}</div></div><div class="halves"><div><h2>Date client</h2>{pairs(facts)}</div><div><h2>Date facturare</h2>
{pairs(dated)}</div></div><h2>Date privind factura</h2><table class="m">{_model_rows(b)}</table>
<div class="adv small">{advice(rng, 4)}</div><div class="bar2"><div class="small">Cod de bare pentru factura curentă:
{ink.lei(fig.current)} Lei{bars_for(b.subscriber, fig, 76)}</div><div class="small">Cod de bare pentru total de plată:
{ink.lei(fig.total)} lei{bars_for(nlc, fig, 76)}</div></div></div>"""
    place = [
        ("Denumire loc consum", esc(b.who.name)),
        ("Adresă loc consum", b.address()),
        ("Cod loc consum", nlc),
        ("Cod punct de măsură", b.place()),
        ("Nivel tensiune", "JT"),
    ]
    behind = f"""<div class="sheet"><h1>DETALII FACTURĂ FISCALĂ seria NV nr. {b.number()}</h1><h2>Loc de consum</h2>
{pairs(place)}<h2>Date măsurare</h2><table class="g"><tr><th>Contor</th><th class="n">Index vechi</th>
<th class="n">Index nou</th><th class="n">Cantitate</th></tr>{rows(readings(ink, fig, "kWh", rng))}</table>
<h2>Detaliere valoare</h2><table class="g"><tr><th>Denumire</th><th class="n">Cantitate</th><th class="n">UM</th>
<th class="n">Preț</th><th class="n">Valoare (lei)</th></tr>{rows(line_cells(ink, fig))}</table></div>"""
    return b.paper("regulated", [page, behind], _MODEL, look.sans, look.size, born_digital=rng.random() < 0.15)


def _model_rows(b: Bill) -> str:
    ink, fig = b.ink, b.fig
    plain = [
        ["1. Valoare factură fără TVA", ink.lei(fig.net)],
        ["2. Total bază de impozitare TVA", ink.lei(fig.net)],
        ["3. TVA 19% [3=2*19%]", ink.lei(fig.vat)],
        ["4. TOTAL DE PLATĂ FACTURĂ CURENTĂ [4=1+3]", ink.lei(fig.current)],
        ["5. Sold la data emiterii facturii (facturi restante sau credit)", ink.lei(fig.balance)],
    ]
    total = f"<tr class='hit'><td>6. TOTAL DE PLATĂ [6=4+5]</td><td class='n'>{b.total()}</td></tr>"
    return rows(plain) + total + rows([["7. CONSUM ENERGIE ACTIVĂ kWh", str(fig.used)]])


_ACCOUNT = """
.sheet { padding: 11mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.4; color: #222; }
.brand { font-size: 2em; color: COLOUR; font-weight: bold; } .row { display: flex; justify-content: space-between;
align-items: flex-start; } .o { width: 100%; margin: 4mm 0; } .o th { background: COLOUR; color: #fff; font-weight:
normal; padding: 1.3mm 2mm; text-align: left; } .o td { padding: 1.6mm 2mm; border: .25mm solid COLOUR; font-weight:
bold; } .z { width: 100%; } .z td { padding: .9mm 2mm; width: 50%; } .z tr:nth-child(odd) td { background: #f0f3ea; }
h2 { font-size: 1.08em; color: COLOUR; margin: 4mm 0 1mm; } .d { width: 100%; } .d td, .d th { padding: .6mm 1mm;
border-bottom: .2mm solid #bbb; text-align: left; } .d .s td { font-weight: bold; border-bottom: .4mm solid #333; }
"""


def account_print(world: Household, rng: random.Random, look: Look) -> Paper:
    """Printed from the online account: an overview with its labels in a coloured row, striped facts below."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters="full", dates=rng.choice(("dots", "words")))
    fig = power_figures(world, rng, codes.digits(rng, 9))
    b = bill(KIND, world, rng, ink, fig, ENERVA, codes.digits(rng, 10, "10"), codes.electrica_pod(rng))
    heads = ("Numărul facturii", "Data emiterii", "Scadența", rng.choice(("Total de plată", "Total de plată (lei)")))
    cells = (f"ENR {b.number()}", b.issued(), b.due(), b.total("lei"))
    over = "".join(f"<th>{h}</th>" for h in heads) + "</tr><tr>" + "".join(f"<td>{c}</td>" for c in cells)
    facts = [
        [rng.choice(("Titular contract", "Numele clientului", "Client")), b.holder()],
        ["Cod client", b.code()],
        ["Contract de furnizare", f"{codes.digits(rng, 8)} din {rng.randint(1, 28):02d}.03.2016"],
        [rng.choice(("Adresa locului de consum", "Adresă loc de consum")), b.address()],
        [rng.choice(("POD", "Cod POD", "Cod punct de măsurare (POD)")), b.place()],
        ["Operator de rețea", "SDEE Transilvania Nord"],
        ["Perioada facturată", b.period(" – ")],
    ]
    sums = [
        ["Total fără TVA", "", "", "", ink.lei(fig.net)],
        ["TVA 19%", "", "", "", ink.lei(fig.vat)],
        ["Total factură curentă", "", "", "", ink.lei(fig.current)],
        ["Sold facturi anterioare", "", "", "", ink.lei(fig.balance)],
    ]
    striped = "".join(f"<tr><td>{k}</td><td>{v}</td></tr>" for k, v in facts)
    page = f"""<div class="sheet"><div class="row"><div class="brand">ENERVA</div><div class="small">{b.supplier()}<br>
{b.seat()}</div></div><div class="row" style="margin-top:5mm"><div style="white-space:nowrap">Factură de energie
electrică</div><div
style="width:95mm">{esc(b.who.name)}<br>{b.post()}</div></div><table class="o"><tr>{over}</tr></table><h2>Date
contractuale</h2>
<table class="z">{striped}</table><h2>Detalierea facturii</h2><table class="d"><tr><th>Componenta</th>
<th class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț unitar</th><th class="n">Valoare</th></tr>
{rows(line_cells(ink, fig))}{rows(sums)}</table><h2>Consumul ultimelor 12 luni (kWh)</h2>
{chart(rng, fig, ENERVA.colour, 150, 24)}<p>Plătești simplu: {ways_to_pay(rng)}.</p>
<p class="small">IBAN {b.iban} · {ENERVA.site} · {ENERVA.phone}</p></div>"""
    return b.paper("account_print", [page], _ACCOUNT, look.sans, look.size, born_digital=rng.random() < 0.6)


_FOLD = """
.sheet { padding: 12mm 15mm 8mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .flex { display: flex;
justify-content: space-between; gap: 8mm; } .win { width: 85mm; padding-top: 14mm; min-height: 44mm;
font-size: 1.08em; }
.due { border: .6mm solid COLOUR; padding: 2.5mm 4mm; width: 74mm; } .due td { padding: .5mm 0; } .due table { width:
100%; } .due .v { text-align: right; font-weight: bold;
white-space: nowrap; } .brand { font-size: 1.6em; font-style: italic; color:
COLOUR; }
.cells { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 1.5mm 6mm; margin: 4mm 0; } .cells .l { font-size:
.78em; color: #444; } .cells .v { font-weight: bold; } .t { width: 100%; margin: 2mm 0; } .t th, .t td { padding: .6mm
1mm; text-align: left; border-bottom: .15mm solid #777; } .cut { border-top: .35mm dashed #333; margin: 6mm 0 3mm; }
.pairs td { padding: .3mm 3mm .3mm 0; } .pairs .v { font-weight: bold; }
"""


def fold_letter(world: Household, rng: random.Random, look: Look) -> Paper:
    """Folded in three for the window envelope; the last third is the payment slip, which repeats the codes."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla", "plain")))
    fig = power_figures(world, rng, codes.digits(rng, 8))
    paid_to = codes.digits(rng, 10, "6")
    b = bill(KIND, world, rng, ink, fig, ARDEAL, codes.grouped(paid_to, 5) if rng.random() < 0.3 else paid_to,
             codes.electrica_pod(rng))  # fmt: skip
    code = rng.choice(("Cod client", "Cod încasare", "Cod de plată"))
    pay = [("Total de plată (lei)", b.total()), ("Data scadenței", b.due()), (code, b.code())]
    cells = [
        ("Factura", f"APS {b.number()}"),
        ("Data facturii", b.issued()),
        ("Perioada de consum", b.period()),
        ("Titularul contractului", b.holder()),
        ("Locul de consum", b.address()),
        (rng.choice(("Cod loc de consum (POD)", "Punct de măsură (POD)")), b.place()),
    ]
    grid = "".join(f"<div><div class='l'>{label}</div><div class='v'>{value}</div></div>" for label, value in cells)
    sums = [
        ["Valoare energie și servicii, fără TVA", "", "", "", ink.lei(fig.net)],
        ["TVA 19%", "", "", "", ink.lei(fig.vat)],
        ["Valoarea facturii", "", "", "", ink.lei(fig.current)],
        ["Sold la data emiterii", "", "", "", ink.lei(fig.balance)],
    ]
    slip = [("Client", b.holder()), (code, b.code()), ("Factura nr.", b.number()), ("Suma", b.total("lei"))]
    page = f"""<div class="sheet"><div class="flex"><div><div class="brand">ardeal power</div><div class="small">
{b.supplier()}, {b.seat()}</div></div><div class="b">Factură&nbsp;energie&nbsp;electrică</div></div><div
class="flex"><div
class="win">{esc(b.who.name)}<br>{b.post()}</div><div class="due" style="margin-top:10mm;align-self:start">{pairs(pay)}
</div></div><div class="cells">{grid}</div><table class="t"><tr><th>Denumire</th><th class="n">Cantitate</th>
<th class="n">UM</th><th class="n">Preț</th><th class="n">Valoare</th></tr>{rows(line_cells(ink, fig))}{rows(sums)}
</table><p>Contor {esc(fig.meter)}: index vechi {fig.old_index}, index nou {fig.new_index}, consum {fig.used} kWh. Suma
se poate plăti la {ways_to_pay(rng)}.</p><div class="adv small">{advice(rng, 2)}</div><div class="cut"></div>
<div class="flex"><div><b>Talon de plată</b>{pairs(slip)}</div><div>{bars_for(paid_to, fig, 80)}<div class="small">Cont
{b.iban}</div></div></div></div>"""
    return b.paper("fold_letter", [page], _FOLD, look.serif, look.size, born_digital=rng.random() < 0.2)


def trader(world: Household, rng: random.Random, look: Look) -> Paper:
    """A small trader's invoice from an accounting program."""
    ink, fig = form_ink(rng), power_figures(world, rng, codes.digits(rng, 6))
    b = bill(KIND, world, rng, ink, fig, LUMEN, codes.digits(rng, 6), codes.electrica_pod(rng))
    labels = (rng.choice(("Cod client", "Cod abonat", "Cod partener")), rng.choice(("POD", "Cod loc consum (POD)")))
    return fiscal_form(b, rng, look, labels, "trader")


LAYOUTS = (
    Layout("regulated", regulated),
    Layout("account_print", account_print),
    Layout("fold_letter", fold_letter),
    Layout("trader", trader),
)
