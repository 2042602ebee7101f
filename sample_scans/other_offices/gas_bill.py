"""Gas bills: another edition of the regional supplier's, a town's network, a seller of two energies."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.bills.figures import gas_figures
from sample_scans.bills.panels import advice, chart, readings, ways_to_pay
from sample_scans.bills.party import bars_for, fiscal_line, line_cells
from sample_scans.bills.suppliers import EON
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_invoice import fiscal_form, form_ink
from sample_scans.other_offices.parts_supply import BORANA, FELEAC, METAN, Bill, bill
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household

KIND = "gas_bill"

_EDITION = """
.sheet { padding: 10mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .flex { display: flex;
justify-content: space-between; gap: 8mm; } .logo { color: COLOUR; font-size: 26pt; font-weight: bold; line-height: 1; }
h1 { font-size: 1.2em; margin: 3mm 0; } .grey { background: #efefef; padding: 2.5mm 3.5mm; flex: 1; } .grey .pairs {
width: 100%; } .pairs td { padding: .4mm 2mm .4mm 0; } .grey .v { text-align: right; white-space: nowrap; } .sum {
width: 100%; margin: 4mm 0; } .sum td { padding: .9mm 1mm; border-bottom: .2mm solid #bbb; } .sum .hit td {
border-bottom: .8mm solid COLOUR; border-top: .8mm solid COLOUR; font-weight: bold; font-size: 1.2em; } .g { width:
100%; font-size: .9em; margin: 1.5mm 0 4mm; } .g th { text-align: left; border-bottom: .4mm solid #333; padding: .6mm
1mm;
} .g td { padding: .6mm 1mm; } h2 { font-size: 1.05em; margin: 3mm 0 1mm; color: COLOUR; }
"""


def second_edition(world: Household, rng: random.Random, look: Look) -> Paper:
    """The regional supplier's bill of two pages: grey panels on the first, the place and the meter on the second."""
    ink = Ink(rng, amounts="dot", letters=rng.choice(("full", "full", "cedilla")))
    fig = gas_figures(world, rng, codes.digits(rng, 12, "01"))
    b = bill(KIND, world, rng, ink, fig, EON, codes.digits(rng, 12, "00"), codes.eon_clc(rng))
    own = [("Cod client", codes.digits(rng, 10, "100")), ("Cod încasare", b.code()),
           ("Contract", codes.digits(rng, 10, "20"))]  # fmt: skip
    dated = [("Data emiterii", b.issued()), ("Perioada", b.period()), ("Data scadenței", b.due())]
    sums = [
        ["Valoare factură curentă fără TVA", ink.lei(fig.net)],
        ["TVA 19%", ink.lei(fig.vat)],
        ["Total factură curentă", ink.lei(fig.current)],
        [rng.choice(("Sold anterior", "Sold precedent la data emiterii")), ink.lei(fig.balance)],
    ]
    hit = f"<tr class='hit'><td>{rng.choice(('Total de plată', 'TOTAL DE PLATĂ'))}</td><td class='n'>{b.total('lei')}"
    page = f"""<div class="sheet"><div class="flex"><div class="logo">e·on</div><div class="small">Furnizor:
{b.supplier()}<br>{b.seat()}<br>Cont {b.iban}</div></div><div class="flex" style="margin-top:7mm"><div style="flex:1">
{esc(b.who.name)}<br>{b.post()}</div><div style="flex:1"></div></div><h1>Factură fiscală gaze naturale seria EGN nr.
{b.number()}</h1><div class="flex"><div class="grey">{pairs(own)}</div><div class="grey">{pairs(dated)}</div></div>
<p>Titular contract: <b>{b.holder()}</b><br>Adresa locului de consum: {b.address()}</p>
<table class="sum">{rows(sums)}{hit}</td></tr></table><h2>Evoluția consumului</h2>{chart(rng, fig, "#999", 130)}
<div class="adv">{advice(rng, 3)}</div>{bars_for(b.subscriber, fig, 85)}
<p class="small">{fiscal_line(EON, b.iban)}</p></div>"""
    place = [
        (rng.choice(("Cod loc de consum (CLC)", "Cod loc consum", "CLC")), b.place()),
        ("Adresa", b.address()),
        ("Operator sistem distribuție", "Delgaz Grid S.A."),
        ("Putere calorifică superioară (PCS)", f"10,{rng.randint(400, 799)} kWh/mc"),
    ]
    behind = f"""<div class="sheet"><h1>Detalii factură nr. {b.number()}</h1><h2>Date loc de consum</h2>{pairs(place)}
<h2>Citiri contor</h2><table class="g"><tr><th>Serie</th><th class="n">Index vechi</th><th class="n">Index nou</th>
<th class="n">Consum</th></tr>{rows(readings(ink, fig, "mc", rng))}</table><h2>Componente facturate</h2>
<table class="g"><tr><th>Produs / serviciu</th><th class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț</th>
<th class="n">Valoare fără TVA</th></tr>{rows(line_cells(ink, fig))}</table></div>"""
    return b.paper("second_edition", [page, behind], _EDITION, look.sans, look.size, born_digital=rng.random() < 0.2)


_SECTIONS = """
.sheet { padding: 11mm 12mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .head { display: flex;
justify-content: space-between; align-items: flex-end; } .brand { font-size: 1.7em; font-weight: bold; letter-spacing:
1pt; } .bar { background: #444; color: #fff; padding: .8mm 2mm; margin-top: 3mm; font-weight: bold; font-size: .92em; }
.grid { display: grid; grid-template-columns: 1.2fr 1fr 1fr; border: .25mm solid #444; } .grid > div { padding: 1mm 2mm;
border-right: .2mm solid #aaa; } .grid .l { font-size: .76em; color: #333; } .t { width: 100%; border: .25mm solid #444;
} .t td, .t th { padding: .7mm 2mm; text-align: left; } .t th { border-bottom: .2mm solid #444; } .t .s td {
font-weight:
bold; border-top: .4mm solid #444; } .slip { border: .35mm dashed #444; margin-top: 6mm; padding: 2.5mm 4mm; display:
flex; justify-content: space-between; align-items: center; } .pairs td { padding: .3mm 3mm .3mm 0; }
"""


def sections(world: Household, rng: random.Random, look: Look) -> Paper:
    """A city network's bill in titled sections of three cells, a coupon in a dashed frame at the foot."""
    ink = Ink(rng, amounts=rng.choice(("bare", "dot")), letters=rng.choice(("full", "plain", "cedilla")))
    fig = gas_figures(world, rng, codes.digits(rng, 8))
    b = bill(KIND, world, rng, ink, fig, METAN, codes.digits(rng, rng.choice((6, 7))), f"MS{codes.digits(rng, 8)}")
    label = rng.choice(("Cod abonat", "Cod client", "Cod consumator"))
    client = [(rng.choice(("Nume și prenume", "Client", "Titular")), b.holder()), (label, b.code()),
              ("Nr. contract / data", f"{codes.digits(rng, 5)} / 14.05.{rng.randint(2004, 2016)}")]  # fmt: skip
    place = [("Adresa loc de consum", b.address()),
             (rng.choice(("Cod loc de consum", "Cod loc consum (CLC)")), b.place()),
             ("Serie contor", esc(fig.meter))]  # fmt: skip
    doc = [("Seria / numărul", f"MSF {b.number()}"), ("Data facturii", b.issued()), ("Termen de plată", b.due())]
    sums = [
        ["Total fără TVA", "", "", "", ink.lei(fig.net)],
        ["TVA 19%", "", "", "", ink.lei(fig.vat)],
        ["Factura curentă", "", "", "", ink.lei(fig.current)],
        ["Sold precedent", "", "", "", ink.lei(fig.balance)],
    ]
    coupon = [("Abonat", b.holder()), (label, b.code()), ("De plată", b.total("lei"))]
    page = f"""<div class="sheet"><div class="head"><div class="brand">METAN SOMEȘ</div><div class="small">
{b.supplier()}<br>{b.seat()}<br>Tel. {METAN.phone}, {METAN.site}</div></div><h3 class="c">FACTURĂ FISCALĂ<br>pentru
consumul de gaze naturale în perioada {b.period()}</h3>{_section("DATE DE IDENTIFICARE CLIENT", client)}
{_section("LOCUL DE CONSUM", place)}{_section("FACTURA", doc)}<div class="bar">CALCULUL CONSUMULUI</div><table
class="t">
<tr><th>Serie contor</th><th class="n">Index vechi</th><th class="n">Index nou</th><th class="n">Consum</th></tr>
{rows(readings(ink, fig, "mc", rng))}</table><div class="bar">VALOAREA FACTURII</div><table class="t"><tr><th>Denumire
</th><th class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț unitar</th><th class="n">Valoare
(lei)</th></tr>
{rows(line_cells(ink, fig))}{rows(sums)}<tr class="s"><td colspan="4">TOTAL DE PLATĂ</td><td class="n">{b.total()}</td>
</tr></table><p>Corespondență: {esc(b.who.name)}, {esc(b.who.post)}</p><div class="adv small">{advice(rng, 3)}</div>
<div class="slip"><div>{pairs(coupon)}</div>{bars_for(b.subscriber, fig, 76)}</div></div>"""
    return b.paper("sections", [page], _SECTIONS, look.sans, look.size - 0.6, born_digital=rng.random() < 0.2)


def _section(title: str, cells: list[tuple[str, str]]) -> str:
    inner = "".join(f"<div><div class='l'>{label}</div><div class='b'>{value}</div></div>" for label, value in cells)
    return f"<div class='bar'>{title}</div><div class='grid'>{inner}</div>"


_RAIL = """
.sheet { padding: 0; font-family: FONT; font-size: SIZE; line-height: 1.35; display: flex; min-height: 297mm; }
.main { flex: 1; padding: 14mm 8mm 8mm 15mm; } .rail { width: 60mm; background: #e8f3f1; padding: 14mm 6mm; } .rail .l {
font-size: .78em; color: COLOUR; margin-top: 2.6mm; } .brand { font-size: 2.1em; color: COLOUR; font-weight: bold; }
.big { font-size: 1.5em; font-weight: bold; } .to { margin: 16mm 0 14mm; font-size: 1.06em; } .t { width: 100%; margin:
3mm 0; } .t td { padding: .8mm 0; border-bottom: .2mm solid #c5d8d4; } .t .s td { font-weight: bold; border-bottom: 0; }
"""


def right_rail(world: Household, rng: random.Random, look: Look) -> Paper:
    """The letter at the left, all identifying facts in a tinted rail at the right, labels above their values."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "plain")))
    fig = gas_figures(world, rng, codes.digits(rng, 10, "22"))
    client = codes.digits(rng, 9)
    b = bill(KIND, world, rng, ink, fig, BORANA, codes.grouped(client, 3) if rng.random() < 0.3 else client,
             codes.eon_clc(rng))  # fmt: skip
    rail = [
        ("Factura numărul", f"BRN {b.number()}"),
        ("Data emiterii", b.issued()),
        ("Perioada facturată", b.period()),
        ("Cod client", b.code()),
        ("Titular", b.holder()),
        (rng.choice(("Loc de consum", "Adresa locului de consum")), b.address()),
        (rng.choice(("CLC", "Cod loc consum")), b.place()),
        ("Cod autocitire", codes.digits(rng, 8)),
        ("Contor", esc(fig.meter)),
        ("Distribuitor", "Delgaz Grid"),
    ]
    side = "".join(f"<div class='l'>{label}</div><div>{value}</div>" for label, value in rail)
    lines = [[c[0], f"{c[1]} {c[2]}", c[4]] for c in line_cells(ink, fig)]
    page = f"""<div class="sheet"><div class="main"><div class="brand">borana</div><div class="small">{b.supplier()}
<br>{b.seat()}</div><div class="to">{esc(b.who.name)}<br>{b.post()}</div><p><b>Factura dumneavoastră de gaze
naturale</b></p>{_rail_table(b, lines)}<p>Index vechi {fig.old_index}, index nou {fig.new_index}, consum {fig.used}
mc.</p>{chart(rng, fig, BORANA.colour, 110)}<p>Puteți plăti la: {ways_to_pay(rng)}.</p><div class="adv small">
{advice(rng, 3)}</div>{bars_for(client, fig, 84)}</div><div class="rail"><div>De plată</div><div class="big">
{b.total("lei")}</div><div>până la {b.due()}</div>{side}</div></div>"""
    return b.paper("right_rail", [page], _RAIL, look.sans, look.size, born_digital=rng.random() < 0.4)


def _rail_table(b: Bill, lines: list[list[str]]) -> str:
    ink, fig = b.ink, b.fig
    sums = [["Total fără TVA", "", ink.lei(fig.net)], ["TVA 19%", "", ink.lei(fig.vat)],
            ["Total factură", "", ink.lei(fig.current)], ["Sold anterior", "", ink.lei(fig.balance)]]  # fmt: skip
    return f"<table class='t'>{rows(lines)}{rows(sums)}</table>"


def small_network(world: Household, rng: random.Random, look: Look) -> Paper:
    """A village network's invoice from an accounting program."""
    ink, fig = form_ink(rng), gas_figures(world, rng, codes.digits(rng, 7))
    b = bill(KIND, world, rng, ink, fig, FELEAC, codes.digits(rng, 5), f"FG{codes.digits(rng, 6)}")
    labels = (rng.choice(("Cod abonat", "Cod client")), rng.choice(("Cod loc consum", "CLC", "Cod loc de consum")))
    return fiscal_form(b, rng, look, labels, "small_network")


LAYOUTS = (
    Layout("second_edition", second_edition),
    Layout("sections", sections),
    Layout("right_rail", right_rail),
    Layout("small_network", small_network),
)
