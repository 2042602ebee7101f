"""Heat bills: the city's heat company to a flat and to a stair, a block's boiler house, a preprinted form."""

from __future__ import annotations

import random
from dataclasses import replace

from sample_scans.bills import codes
from sample_scans.bills.figures import heat_figures
from sample_scans.bills.panels import advice, ways_to_pay
from sample_scans.bills.party import bars_for, line_cells
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_invoice import fiscal_form, form_ink
from sample_scans.other_offices.parts_letters import official
from sample_scans.other_offices.parts_supply import COLINA, TERMONAPOCA, bill
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import address_text
from sample_scans.world import Household

KIND = "heat_bill"

_STATEMENT = """
.sheet { padding: 12mm 15mm; font-family: FONT; font-size: SIZE; line-height: 1.35; } .flex { display: flex;
justify-content: space-between; gap: 8mm; } .brand { font-weight: bold; font-size: 1.6em; color: COLOUR; } h1 {
font-size: 1.3em; margin: 6mm 0 3mm; } .o { width: 100%; margin: 2mm 0 4mm; } .o th, .o td { border: .25mm solid #333;
padding: 1mm 2mm; text-align: left; } .o th { background: #eee; font-weight: normal; font-size: .88em; } .pay {
display: flex; justify-content: space-between; border: .7mm solid COLOUR; padding: 2mm 4mm; font-size: 1.2em;
font-weight: bold; margin: 4mm 0; }
"""


def flat_statement(world: Household, rng: random.Random, look: Look) -> Paper:
    """The company bills the flat: two tables whose labels stand in the head row, then the components."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "plain", "cedilla")))
    fig = heat_figures(world, rng)
    b = bill(KIND, world, rng, ink, fig, TERMONAPOCA, codes.digits(rng, 6), f"PT{codes.digits(rng, 5)}")
    first = [("Numărul facturii", f"TNS {b.number()}"), ("Data emiterii", b.issued()), ("Scadența", b.due()),
             (rng.choice(("Cod abonat", "Cod client")), b.code())]  # fmt: skip
    second = [("Abonat", b.holder()), (rng.choice(("Adresa de consum", "Loc de consum")), b.address()),
              (rng.choice(("Cod loc consum", "Cod punct de consum")), b.place())]  # fmt: skip
    sums = [
        ["Total fără TVA", "", "", "", ink.lei(fig.net)],
        ["TVA 19%", "", "", "", ink.lei(fig.vat)],
        ["Total factură curentă", "", "", "", ink.lei(fig.current)],
        ["Sold precedent", "", "", "", ink.lei(fig.balance)],
    ]
    page = f"""<div class="sheet"><div class="flex"><div><div class="brand">TERMO NAPOCA</div>{b.supplier()}<br>
<span class="small">{b.seat()}</span></div><div style="width:80mm">{esc(b.who.name)}<br>{b.post()}</div></div>
<h1>Factură fiscală pentru energie termică – {b.period()}</h1>{_head_row(first)}{_head_row(second)}
<table class="o"><tr><th>Serviciul</th><th class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț local</th>
<th class="n">Valoare</th></tr>{rows(line_cells(ink, fig))}{rows(sums)}</table><div class="pay"><span>
{rng.choice(("TOTAL DE PLATĂ", "Total de plată"))}</span><span>{b.total("lei")}</span></div><p>Contor {esc(fig.meter)},
citit {ink.day(fig.end)}. Plata se poate face la {ways_to_pay(rng)}.</p><div class="adv">{advice(rng, 2)}</div>
{bars_for(b.subscriber, fig, 80)}<p class="small">Cont {b.iban}, tel. {TERMONAPOCA.phone}</p></div>"""
    return b.paper("flat_statement", [page], _STATEMENT, look.sans, look.size, born_digital=rng.random() < 0.25)


def _head_row(cells: list[tuple[str, str]]) -> str:
    heads = "".join(f"<th>{label}</th>" for label, _ in cells)
    return f"<table class='o'><tr>{heads}</tr><tr>{''.join(f'<td>{value}</td>' for _, value in cells)}</tr></table>"


_STAIR = """
.sheet { padding: 14mm 17mm; font-family: FONT; font-size: SIZE; line-height: 1.35; } .flex { display: flex;
justify-content: space-between; gap: 10mm; } .flex > div { flex: 1; } h1 { text-align: center; font-size: 1.3em; margin:
7mm 0 4mm; } .t { width: 100%; margin: 3mm 0; } .t td, .t th { border-bottom: .2mm solid #000; padding: 1mm; text-align:
left; } .t th { border-top: .4mm solid #000; } .pairs td { padding: .4mm 3mm .4mm 0; } .sum { margin-left: auto; }
.sum td { padding: .5mm 0 .5mm 8mm; } .stamp-here { width: 40mm; height: 25mm; }
"""


def stair_invoice(world: Household, rng: random.Random, look: Look) -> Paper:
    """To the owners' association for its thermal point: supplier and buyer face each other under the letterhead."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "point")), letters=rng.choice(("full", "cedilla", "plain")))
    fig = heat_figures(world, rng)
    b = bill(KIND, world, rng, ink, fig, TERMONAPOCA, codes.digits(rng, 5), codes.digits(rng, 4))
    block = replace(world.dwelling, flat="", floor="")
    place = address_text(block, rng.choice(("prose", "city_last")))
    buyer = [
        (rng.choice(("Client", "Consumator", "Abonat")), ink.name("/holder_name", world.association.name)),
        ("Cod fiscal", world.association.tax_code),
        (rng.choice(("Cod client", "Cod abonat", "Număr abonat")), b.code()),
        ("Adresa punctului de consum", ink.text("/address", place)),
        (rng.choice(("Punct de consum nr.", "Cod punct de consum")), b.place()),
    ]
    seller = [("Furnizor", b.supplier()), ("Sediul", esc(TERMONAPOCA.seat)), ("CUI", TERMONAPOCA.tax_code),
              ("Nr. reg. com.", TERMONAPOCA.register), ("Cont", b.iban)]  # fmt: skip
    sums = [
        ["Total fără TVA", ink.lei(fig.net)],
        ["TVA 19%", ink.lei(fig.vat)],
        ["Total factură", ink.lei(fig.current)],
        ["Sold", ink.lei(fig.balance)],
        ["<b>Total de plată</b>", f"<b>{b.total('lei')}</b>"],
    ]
    page = f"""<div class="sheet"><div class="flex"><div>{pairs(seller)}</div><div>{pairs(buyer)}</div></div>
<h1>FACTURĂ<br>seria TNA nr. {b.number()} din {b.issued()}</h1><p class="c">Energie termică livrată în perioada
{b.period()}. Data scadenței: {b.due()}</p><table class="t"><tr><th>Denumire</th><th class="n">Cantitate</th><th
class="n">U.M.</th><th class="n">Preț</th><th class="n">Valoare</th></tr>{rows(line_cells(ink, fig))}</table>
<table class="sum">{rows(sums)}</table><p>Pentru neplata la scadență se percep penalități conform Legii nr.
51/2006. Reclamațiile se primesc în 10 zile de la data emiterii.</p><div class="flex"><div>Emis: {official(rng)}<div
class="stamp-here"></div></div><div>Primit,</div></div></div>"""
    return b.paper("stair_invoice", [page], _STAIR, look.serif, look.size + 0.5)


_FORM = """
.sheet { padding: 10mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .typed { font-family: MONO;
font-size: .98em; } .ln { display: flex; border-bottom: .2mm solid #7d3c2a; padding: .8mm 0 .2mm; } .ln .k { color:
#7d3c2a; width: 62mm; flex: none; } .frame { border: .5mm solid #7d3c2a; padding: 4mm 6mm; margin-top: 3mm; } h1 {
color:
#7d3c2a; font-size: 1.4em; text-align: center; margin: 1mm 0 3mm; } .top { color: #7d3c2a; }
"""


def preprinted(world: Household, rng: random.Random, look: Look) -> Paper:
    """A form printed in brown whose lines a printer filled with fixed-width letters; half a sheet."""
    ink = Ink(rng, amounts=rng.choice(("bare", "point")), dates=rng.choice(("dots", "slash")),
              letters=rng.choice(("plain", "full")))  # fmt: skip
    fig = heat_figures(world, rng)
    b = bill(KIND, world, rng, ink, fig, COLINA, codes.digits(rng, 6), "")
    lines = [
        ("Factura nr.", b.number()),
        ("Data emiterii", b.issued()),
        (rng.choice(("Numele abonatului", "Abonat", "Numele și prenumele")), b.holder()),
        (rng.choice(("Cod abonat", "Nr. abonat")), b.code()),
        ("Adresa locului de consum", b.address()),
        ("Luna facturată", f"{fig.start:%m/%Y}"),
        ("Preț energie termică", f"{ink.lei(fig.lines[0].price)} lei/Gcal"),
        ("Valoare fără TVA", ink.lei(fig.net)),
        ("TVA 19%", ink.lei(fig.vat)),
        ("Total factură", ink.lei(fig.current)),
        ("Restanțe / credit", ink.lei(fig.balance)),
        (rng.choice(("TOTAL DE PLATĂ", "Total de plată")), b.total("lei")),
        ("Data scadenței", b.due()),
    ]
    body = "".join(f"<div class='ln'><span class='k'>{k}</span><span class='typed'>{v}</span></div>" for k, v in lines)
    page = f"""<div class="sheet"><div class="top"><b>{b.supplier()}</b> · {b.seat()}<br>Centrala termică de cvartal nr.
{rng.randint(1, 40)} · tel. {COLINA.phone} · cont {b.iban}</div><div class="frame"><h1>FACTURĂ DE ENERGIE TERMICĂ</h1>
{body}</div></div>"""
    css = _FORM.replace("MONO", look.mono)
    return b.paper("preprinted", [page], css, look.sans, look.size - 0.4, height_mm=rng.choice((148.5, 297.0)))


def boiler_house(world: Household, rng: random.Random, look: Look) -> Paper:
    """The invoice of a small heat seller, from an accounting program."""
    ink, fig = form_ink(rng), heat_figures(world, rng)
    b = bill(
        KIND, world, rng, ink, fig, COLINA, codes.digits(rng, 5), codes.digits(rng, 7) if rng.random() < 0.6 else ""
    )
    labels = (rng.choice(("Cod client", "Cod abonat")), rng.choice(("Cod loc consum", "Cod punct de consum")))
    return fiscal_form(b, rng, look, labels, "boiler_house")


LAYOUTS = (
    Layout("flat_statement", flat_statement),
    Layout("stair_invoice", stair_invoice),
    Layout("preprinted", preprinted),
    Layout("boiler_house", boiler_house),
)
