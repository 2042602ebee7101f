"""Heat bills: a lying sheet in two halves, a letter of a quarter's boiler house, a table of three blocks."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.bills.figures import heat_figures
from sample_scans.bills.panels import advice, ways_to_pay
from sample_scans.bills.party import bars_for, line_cells
from sample_scans.ink import Ink, rows
from sample_scans.later.parts_traders import CALOR, CARTIER, TERMAL
from sample_scans.other_offices.parts_letters import official
from sample_scans.other_offices.parts_supply import bill
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household

KIND = "heat_bill"

_BLOCKS = """
.sheet { padding: 11mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.33; } .hd { border-bottom: 1mm solid
COLOUR; padding-bottom: 2mm; margin-bottom: 4mm; display: flex; justify-content: space-between; } .t { width: 100%;
margin-bottom: 4mm; } .t caption { text-align: left; font-weight: bold; color: COLOUR; padding-bottom: .8mm; } .t td,
.t th { border-top: .2mm solid #555; border-bottom: .2mm solid #555; padding: .9mm 1.5mm; text-align: left; } .t .k {
width: 46mm; color: #333; } .tot td { font-weight: bold; font-size: 1.15em; background: #f4e9e9; }
"""


def captioned_tables(world: Household, rng: random.Random, look: Look) -> Paper:
    """Three tables with captions: consumer and place, what was supplied, what is to be paid and when."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "plain", "cedilla")),
              dates=rng.choice(("dots", "slash")))  # fmt: skip
    fig = heat_figures(world, rng)
    b = bill(KIND, world, rng, ink, fig, CALOR, codes.digits(rng, 6), codes.digits(rng, 7, "5"))
    who = [(rng.choice(("Nume consumator", "Abonat", "Client")), b.holder()),
           (rng.choice(("Cod consumator", "Cod abonat", "Cod client")), b.code()),
           (rng.choice(("Adresa", "Loc de consum", "Adresa apartamentului")), b.address()),
           (rng.choice(("Cod punct de consum", "Cod loc consum")), b.place()),
           ("Branșament / stație", f"ST {rng.randint(3, 48)}")]  # fmt: skip
    pay = [("Total fără TVA", ink.lei(fig.net)), ("TVA 19%", ink.lei(fig.vat)), ("Total luna curentă",
           ink.lei(fig.current)), (rng.choice(("Restanță", "Sold precedent")), ink.lei(fig.balance))]  # fmt: skip

    def table(title: str, body: str) -> str:
        return f"<table class='t'><caption>{title}</caption>{body}</table>"

    top = "".join(f"<tr><td class='k'>{k}</td><td>{v}</td></tr>" for k, v in who)
    sums = "".join(f"<tr><td class='k'>{k}</td><td class='n'>{v}</td></tr>" for k, v in pay)
    sums += f"<tr class='tot'><td class='k'>TOTAL DE PLATĂ</td><td class='n'>{b.total('lei')}</td></tr>"
    sums += f"<tr><td class='k'>{rng.choice(('Scadență', 'Termen de plată', 'Data scadenței'))}</td>"
    sums += f"<td class='n'>{b.due()}</td></tr>"
    heads = "<tr><th>Serviciu</th><th class='n'>Cantitate</th><th class='n'>UM</th><th class='n'>Tarif</th>"
    heads += "<th class='n'>Valoare</th></tr>"
    page = f"""<div class="sheet"><div class="hd"><div><b style="font-size:1.6em">CALOR SOMEȘ</b><br>{b.supplier()}<br>
{b.seat()}</div><div style="text-align:right">Factura nr. <b>{b.number()}</b><br>{
        rng.choice(("din data de", "Data emiterii:", "emisă la"))
    } {b.issued()}<br>Perioada {b.period()}</div></div>{table("CONSUMATOR", top)}
{table("ENERGIE TERMICĂ FURNIZATĂ", heads + rows(line_cells(ink, fig)))}{table("DE PLATĂ (LEI)", sums)}
<p>Se poate plăti la: {ways_to_pay(rng)}. Cont IBAN {b.iban}.</p><div class="adv small">{advice(rng, 3)}</div>
{bars_for(b.subscriber, fig, 80)}</div>"""
    return b.paper("captioned_tables", [page], _BLOCKS, look.sans, look.size, born_digital=rng.random() < 0.25)


_LYING = """
.sheet { padding: 7mm 9mm; font-family: FONT; font-size: SIZE; line-height: 1.28; display: flex; gap: 6mm; } .a { flex:
1; } .b2 { width: 62mm; border-left: .3mm dashed #333; padding-left: 5mm; } .p { margin: .5mm 0; } .t { width: 100%;
margin: 2mm 0; } .t td, .t th { border: .2mm solid #333; padding: .5mm 1mm; text-align: left; font-size: .94em; } h1 {
font-size: 1.15em; margin: 2mm 0; }
"""


def slip_at_right(world: Household, rng: random.Random, look: Look) -> Paper:
    """A lying half sheet: the invoice at the left, the slip for the cashier at the right with code and sum."""
    ink = Ink(rng, amounts=rng.choice(("bare", "dot", "point")), letters=rng.choice(("plain", "full")),
              dates=rng.choice(("dots", "slash", "dash")))  # fmt: skip
    fig = heat_figures(world, rng, codes.digits(rng, 8, "2"))
    b = bill(KIND, world, rng, ink, fig, TERMAL, codes.digits(rng, 8, "7"), codes.digits(rng, 6))
    facts = [(rng.choice(("Titular", "Client", "Consumator")), b.holder()),
             (rng.choice(("Cod client", "Cod abonat")), b.code()),
             (rng.choice(("Loc consum", "Adresa de consum")), b.address()),
             (rng.choice(("Cod loc consum", "Cod punct consum", "Nr. punct de consum")), b.place()),
             ("Perioada", b.period())]  # fmt: skip
    said = "".join(f"<div class='p'>{k}: <b>{v}</b></div>" for k, v in facts)
    due = rng.choice(("Scadentă la", "Termen de plată", "A se achita până la"))
    sums = [["Total fără TVA", "", "", "", ink.lei(fig.net)], ["TVA 19%", "", "", "", ink.lei(fig.vat)],
            ["Sold anterior", "", "", "", ink.lei(fig.balance)],
            ["<b>TOTAL DE PLATĂ</b>", "", "lei", "", f"<b>{b.total()}</b>"]]  # fmt: skip
    page = f"""<div class="sheet"><div class="a"><b style="font-size:1.3em">termal vest</b> &nbsp; {b.supplier()},
{b.seat()}
<h1>FACTURĂ TVU nr. {b.number()} / {b.issued()}</h1>{said}<div class="p">{due}: <b>{b.due()}</b></div><table class="t">
<tr><th>Denumire</th><th class="n">Cant.</th><th class="n">UM</th><th class="n">Preț</th><th class="n">Valoare</th></tr>
{rows(line_cells(ink, fig))}{rows(sums)}</table><div class="small">Factura nu se semnează și nu se ștampilează.
Reclamații: {TERMAL.phone}.</div></div><div class="b2"><b>TALON DE PLATĂ</b><br><br>Nume: {esc(b.who.name)}<br>Cod:
{b.subscriber}<br>Factura: {fig.number}<br>Suma: {ink.lei(fig.total)} lei<br><br>Casierie: semnătura<br><br>
..........................<br><br>{bars_for(b.subscriber, fig, 54, 12)}<p class="small">Cont {b.iban}</p></div></div>"""
    return b.paper("slip_at_right", [page], _LYING, look.sans, look.size - 1, width_mm=210.0, height_mm=148.0)


_SMALL = """
.sheet { padding: 17mm 19mm; font-family: FONT; font-size: SIZE; line-height: 1.5; } .t { width: 100%; margin: 4mm 0; }
.t td, .t th { padding: 1mm 2mm; text-align: left; border-bottom: .2mm solid #000; } h1
{ font-size: 1.3em; margin: 9mm 0
5mm; } .stamp-here { width: 40mm; height: 26mm; } .flex { display: flex; justify-content: space-between; }
"""


def house_invoice(world: Household, rng: random.Random, look: Look) -> Paper:
    """A quarter's boiler house: typed on the firm's paper, buyer first, the total in a sentence, signed."""
    ink = Ink(rng, amounts=rng.choice(("bare", "dot")), letters=rng.choice(("full", "plain", "cedilla")),
              dates=rng.choice(("dots", "words", "slash")))  # fmt: skip
    fig = heat_figures(world, rng, codes.digits(rng, 6))
    b = bill(KIND, world, rng, ink, fig, CARTIER, codes.digits(rng, 4), codes.digits(rng, 5))
    body = [[esc(x.name), f"{x.quantity:.3f}".replace(".", ","), x.unit, ink.lei(x.value)] for x in fig.lines]
    body += [["Taxa pe valoarea adăugată 19%", "", "", ink.lei(fig.vat)], ["Total lună", "", "", ink.lei(fig.current)]]
    body += [["Sold din luna trecută", "", "", ink.lei(fig.balance)]] if fig.balance else []
    until = rng.choice(("cu termen de plată", "cu scadența la", "plătibilă până la"))
    page = f"""<div class="sheet"><div class="flex"><div>{b.supplier()}<br>{b.seat()}<br>Telefon {CARTIER.phone}<br>Cont
{b.iban}</div></div><h1>Factura nr. {b.number()} din {b.issued()}</h1><div>{
        rng.choice(("Beneficiar", "Cumpărător", "Către"))
    }: {b.holder()}</div><div>{rng.choice(("Cod beneficiar", "Cod client", "Cod abonat"))}: {b.code()}</div><div>{
        rng.choice(("Locul de consum", "Apartament"))
    }: {b.address()}</div><div>{rng.choice(("Codul locului de consum", "Cod punct consum"))}: {
        b.place()
    }</div><p>Energie
termică pentru {b.period()}:</p><table class="t"><tr><th>Articol</th><th class="n">Cantitate</th><th class="n">U.M.</th>
<th class="n">Lei</th></tr>{rows(body)}</table><p>Total de plată: <b>{b.total("lei")}</b>, {until} {b.due()}.</p><div
class="flex"><div>Întocmit: {official(rng)}</div><div>Administrator<div class="stamp-here"></div></div></div></div>"""
    return b.paper("house_invoice", [page], _SMALL, rng.choice((look.serif, look.mono)), look.size + 0.4)


LAYOUTS = (
    Layout("captioned_tables", captioned_tables, split="held"),
    Layout("slip_at_right", slip_at_right, split="held"),
    Layout("house_invoice", house_invoice, split="held"),
)
