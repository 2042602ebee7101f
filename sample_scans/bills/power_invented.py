"""Electricity bills of invented suppliers and arrangements that no other bill here has."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.bills.bars import qr
from sample_scans.bills.figures import power_figures
from sample_scans.bills.panels import STUB_CSS, advice, below, chart, css, readings, ways_to_pay
from sample_scans.bills.party import BILL_CSS, bars_for, fiscal_line, line_cells, party
from sample_scans.bills.power_anre import anre_rows
from sample_scans.bills.suppliers import CARPATICA, SOMES, VOLTARA
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

_TEAL = """
.sheet { font-family: FONT; font-size: SIZE; line-height: 1.3; padding-bottom: 8mm; } .in { padding: 0 12mm; } .strip
{ background: COLOUR; height: 6mm; margin-bottom: 6mm; }
.three { display: flex; gap: 4mm; margin-bottom: 4mm; } .three > div { flex: 1; border-left: 1mm solid COLOUR;
padding: 0 0 0 2.5mm; } .three h3 { margin: 0 0 1mm; font-size: .85em;
 text-transform: uppercase; letter-spacing: .8pt; color: COLOUR; } .model { width: 62%; } .model td { padding: 1mm
1.5mm; background: #e6f4f2; border-bottom: .5mm solid #fff; }
.model tr:nth-child(6) td { background: COLOUR; color: #fff; font-weight: bold; } .wrap { display: flex; gap: 5mm; }
.t { width: 100%; margin-top: 3mm; } .t td, .t th { padding: .7mm 1mm;
 text-align: left; border-bottom: .2mm solid COLOUR; } .pairs td { padding: .2mm 2mm .2mm 0; }
"""


def three_columns(world: Household, rng: random.Random, look: Look) -> Paper:
    """The model's rows in tinted bands beside a QR code; three columns of facts over them; no page of details."""
    ink = Ink(rng, letters=rng.choice(("full", "plain")), amounts=rng.choice(("dot", "space")))
    who, fig = party(world, rng), power_figures(world, rng, codes.digits(rng, 9))
    cash, pod = codes.digits(rng, 10, "5"), codes.enel_pod(rng)
    own = [
        ("Cod încasare", ink.code("/subscriber_code", cash)),
        ("Cod client", codes.digits(rng, 7)),
        ("Contract", f"V{codes.digits(rng, 5)}/2015"),
    ]
    net = [("POD", ink.code("/consumption_point_code", pod)), ("NLC", codes.digits(rng, 7)), ("Contor", esc(fig.meter))]
    bill = [
        ("Nr.", "VLT " + ink.code("/invoice_number", fig.number)),
        ("Emisă", ink.date("/issue_date", fig.issue)),
        ("Scadentă", ink.date("/due_date", fig.due)),
        ("Perioada", f"{ink.day(fig.start, 'short')}–{ink.day(fig.end, 'short')}"),
    ]
    code = qr(f"VLT{fig.number};{cash};{fig.total}", 34)
    page = f"""<div class="sheet"><div class="strip"></div><div class="in"><div class="wrap"
style="justify-content:space-between"><b style="font-size:1.9em">VOLTARA</b>
<div>Factură fiscală · energie electrică</div></div><p class="small">{ink.text("/supplier", VOLTARA.name)} ·
{esc(VOLTARA.seat)} · CIF {VOLTARA.tax_code} · RC {VOLTARA.register}</p>
<div class="three"><div><h3>Client</h3><b>{ink.name("/holder_name", who.name)}</b>{pairs(own)}</div><div><h3>Punct de
consum</h3>
<span class="lines">{ink.text("/address", who.home)}</span>{pairs(net)}</div>
<div><h3>Factură</h3>{pairs(bill)}</div></div>
<div class="wrap"><table class="model">
{rows(anre_rows(ink, fig))}</table><div>{code}<div class="small">Scanează și plătește</div></div></div><table
class="t"><tr><th>Componente</th><th class="n">Cantitate</th>
<th class="n">UM</th><th class="n">Preț</th><th class="n">lei</th></tr>{rows(line_cells(ink, fig))}</table><table
class="t"><tr><th>Contor</th><th class="n">Index vechi</th>
<th class="n">Index nou</th><th
class="n">Consum</th></tr>{rows(readings(ink, fig, "kWh", rng))}</table><p>Corespondență: {esc(who.name)},
{esc(who.post)}, {who.postal_code}</p>
{chart(rng, fig, VOLTARA.colour, 180, 30)}<div class="adv small">{advice(rng, 4)}</div><p
class="small">{fiscal_line(VOLTARA, codes.iban(rng))}</p></div></div>"""
    sheet = css(look.sans, look, VOLTARA, _TEAL, BILL_CSS + STUB_CSS)
    return ink.paper("electricity_bill", "three_columns", [page], sheet, born_digital=rng.random() < 0.5)


_LETTER = """
.sheet { padding: 20mm 22mm; font-family: FONT; font-size: SIZE; line-height: 1.5; } .to { margin: 8mm 0 8mm 90mm; }
.t { margin: 3mm 0 3mm 10mm; } .t td { padding: .5mm 8mm .5mm 0; }
.logo { font-size: 1.8em; color: COLOUR; } .box { border: .3mm solid COLOUR; padding: 2mm 5mm; display: inline-block;
font-weight: bold; } .pairs td { padding: .2mm 4mm .2mm 0; }
"""


def letter(world: Household, rng: random.Random, look: Look) -> Paper:
    """The bill as a letter in sentences: codes and sums stand in the running text."""
    ink = Ink(rng, letters="full", dates=rng.choice(("words", "dots")))
    who, fig = party(world, rng, rng.choice(("prose", "city_last"))), power_figures(world, rng, codes.digits(rng, 6))
    client, place = f"SOM{codes.digits(rng, 6)}", codes.digits(rng, 9)
    sums = [
        ["consumul de " + f"{fig.used} kWh, fără TVA", ink.lei(fig.net) + " lei"],
        ["TVA 19%", ink.lei(fig.vat) + " lei"],
        ["total factură curentă", ink.lei(fig.current) + " lei"],
        ["sold din facturile anterioare", ink.lei(fig.balance) + " lei"],
    ]
    page = f"""<div class="sheet"><div class="logo">SomEn</div><div class="small">{ink.text("/supplier", SOMES.name)},
{esc(SOMES.seat)}, CIF {SOMES.tax_code}</div>
<div class="to">{esc(who.name)}<br><span class="lines">{esc(who.post)}</span><br>{who.postal_code}</div><p>Stimate
client,</p>
<p>Vă transmitem factura de energie electrică seria SEV numărul {ink.code("/invoice_number", fig.number)}, emisă la
{ink.date("/issue_date", fig.issue)}, pentru contractul
încheiat pe numele <b>{ink.name("/holder_name", who.name)}</b> (cod client {ink.code("/subscriber_code", client)}).
Locul de consum cu codul
{ink.code("/consumption_point_code", place)} se află la adresa {ink.text("/address", who.home)}. Perioada facturată:
{ink.day(fig.start)} – {ink.day(fig.end)}.</p>
<table class="t">{rows(sums)}</table><p>Vă rugăm să achitați suma de <span
class="box">{ink.amount("/total", fig.total, "lei")}</span> până la data de
{ink.date("/due_date", fig.due)}, în contul {codes.grouped(codes.iban(rng))} sau la {ways_to_pay(rng)}.</p><div
class="adv">{advice(rng, 3)}</div>
<p>Cu stimă,<br>Serviciul Relații cu Clienții, tel. {SOMES.phone}</p>{bars_for(client, fig, 90)}<p
class="small">{fiscal_line(SOMES, codes.iban(rng))}</p></div>"""
    sheet = css(look.serif, look, SOMES, _LETTER, BILL_CSS + STUB_CSS)
    return ink.paper("electricity_bill", "letter", [page], sheet, born_digital=rng.random() < 0.3)


_GREY = """
.sheet { padding: 10mm; font-family: FONT; font-size: SIZE; line-height: 1.2; } .frame { border: .5mm solid #222; }
.row { display: flex; border-bottom: .3mm solid #222; }
.row > div { flex: 1; padding: 1.5mm 2.5mm; border-right: .3mm solid #222; } .row > div:last-child { border-right: 0;
} .below { display: flex; gap: 6mm; }
.below .v { font-weight: bold; font-size: 1.1em; } .below .l { font-size: .72em; color: #333; } .hd { background:
#3b3b3b; color: #fff; font-weight: bold; }
.t { width: 100%; } .t th, .t td { padding: .8mm 2mm; text-align: left; } .t tr { border-bottom: .15mm dotted #666; }
"""


def framed(world: Household, rng: random.Random, look: Look) -> Paper:
    """One big frame cut into cells, labels in small print under their values, a dark bar with the sum; no balance."""
    ink = Ink(
        rng, amounts=rng.choice(("us", "point", "bare")), letters=rng.choice(("full", "cedilla", "plain")), dates="dash"
    )
    who, fig = party(world, rng), power_figures(world, rng, codes.digits(rng, 11))
    client, nlc = codes.digits(rng, 8), codes.digits(rng, 7)
    top = [
        ("Nr. și data facturii", f"{ink.code('/invoice_number', fig.number)} / {ink.date('/issue_date', fig.issue)}"),
        ("Scadența", ink.date("/due_date", fig.due)),
    ]
    mid = [
        ("Cod abonat", ink.code("/subscriber_code", client)),
        ("Număr loc de consum (NLC)", ink.code("/consumption_point_code", nlc)),
        ("Cod ATM", codes.digits(rng, 11)),
    ]
    place = [("Adresa de livrare a energiei", f"<span class='lines'>{ink.text('/address', who.home)}</span>")]
    page = f"""<div class="sheet"><div class="frame"><div class="row"><div><b
style="font-size:1.4em">CARPATICA</b><br>{ink.text("/supplier", CARPATICA.name)}<br>
{esc(CARPATICA.seat)}<br>{CARPATICA.tax_code} · {CARPATICA.register}</div><div>{below(top)}</div></div><div
class="row"><div>{below([("Consumator", ink.name("/holder_name", who.name))])}
</div><div>{below(place)}</div></div><div class="row"><div>{below(mid)}</div></div>
<div class="row hd"><div>PERIOADA {ink.day(fig.start)} ... {ink.day(fig.end)}</div><div class="c">VALOARE FACTURĂ
{ink.amount("/total", fig.current, "lei")}</div></div>
<table class="t"><tr><th>Articol</th><th class="n">Cantitate</th><th class="n">UM</th><th class="n">Tarif</th><th
class="n">Lei</th></tr>{rows(line_cells(ink, fig))}
{rows([["Total net", "", "", "", ink.lei(fig.net)], ["TVA 19%", "", "", "", ink.lei(fig.vat)]])}</table><div
class="row"><div>Index {fig.old_index} / {fig.new_index}, contor
{esc(fig.meter)}, energie activă {fig.used} kWh</div></div><div class="row"><div class="adv
small">{advice(rng, 5)}</div><div>{bars_for(client, fig, 80)}</div></div></div>
<p class="small">{fiscal_line(CARPATICA, codes.iban(rng))}</p></div>"""
    sheet = css(look.sans, look, CARPATICA, _GREY, BILL_CSS + STUB_CSS)
    return ink.paper("electricity_bill", "framed", [page], sheet)
