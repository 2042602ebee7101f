"""Gas bills: labels over values in three rows, facts down the right side, a municipal network's ruled form."""

from __future__ import annotations

import random
from collections.abc import Sequence

from sample_scans.bills import codes
from sample_scans.bills.figures import gas_figures
from sample_scans.bills.panels import advice, chart, readings, ways_to_pay
from sample_scans.bills.party import bars_for, fiscal_line, line_cells
from sample_scans.ink import Ink, rows
from sample_scans.later.parts_traders import CAMPIA, NOVA, SILVANIA
from sample_scans.other_offices.parts_supply import bill
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household

KIND = "gas_bill"
Items = Sequence[tuple[str, str]]

_TILES = """
.sheet { padding: 11mm 13mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .flex { display: flex;
justify-content: space-between; gap: 8mm; } .brand { font-size: 2em; font-weight: bold; color: COLOUR; } .row { display:
flex; border-bottom: .25mm solid #aaa; padding: 1.6mm 0; gap: 4mm; } .row > div { flex: 1; } .row .wide { flex: 2; } .l
{ font-size: .78em; color: #444; } .v { font-weight: bold; } .t { width: 100%; margin: 5mm 0; } .t th { text-align:
left; background: #e8e3ee; padding: 1mm; } .t td { padding: .8mm 1mm; border-bottom: .15mm dotted #777; } .pay {
display:
flex; justify-content: space-between; background: #f3eef7; padding: 3mm 4mm; font-size: 1.25em; margin: 4mm 0; }
"""


def _tiles(items: Items) -> str:
    cells = "".join(
        f"<div class='{'wide' if len(v) > 110 else ''}'><div class='l'>{k}</div><div class='v'>{v}</div></div>"
        for k, v in items
    )
    return f"<div class='row'>{cells}</div>"


def tiles_on_top(world: Household, rng: random.Random, look: Look) -> Paper:
    """Small labels over bold values in three rows below the brand, what to pay in a band, calculation behind it."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "plain")),
              dates=rng.choice(("dots", "dots", "slash")))  # fmt: skip
    fig = gas_figures(world, rng, codes.digits(rng, 10, "8"))
    b = bill(KIND, world, rng, ink, fig, NOVA, codes.digits(rng, 7, "2"), codes.eon_clc(rng))
    first = [(rng.choice(("Titular contract", "Client", "Nume client")), b.holder()),
             (rng.choice(("Cod client", "Nr. client")), b.code()),
             ("Nr. contract", codes.digits(rng, 6))]  # fmt: skip
    second = [(rng.choice(("Loc de consum", "Adresa locului de consum", "Adresă de consum")), b.address()),
              (rng.choice(("Cod loc de consum", "CLC", "Cod loc consum (CLC)")), b.place())]  # fmt: skip
    third = [
        ("Serie / număr factură", f"NEG {b.number()}"),
        (rng.choice(("Emisă la", "Data emiterii")), b.issued()),
        ("Perioada", b.period()),
        (rng.choice(("Scadentă la", "Data scadenței", "De plătit până la")), b.due()),
    ]
    sums = [["Subtotal fără TVA", "", "", "", ink.lei(fig.net)], ["TVA (19%)", "", "", "", ink.lei(fig.vat)],
            ["Total factură", "", "", "", ink.lei(fig.current)],
            [rng.choice(("Sold anterior", "Plăți neefectuate / avans")), "", "", "", ink.lei(fig.balance)]]  # fmt: skip
    page = f"""<div class="sheet"><div class="flex"><div class="brand">nova</div><div class="small">{b.supplier()}<br>
{b.seat()}<br>{NOVA.phone}</div></div><h2 style="margin:5mm 0 2mm">Factură fiscală - gaze naturale</h2>{_tiles(third)}
{_tiles(first)}{_tiles(second)}<div
class="pay"><span>{rng.choice(("Total de plată", "De plată", "Suma de plată"))}</span>
<b>{b.total("lei")}</b></div><table class="t"><tr><th>Produs</th><th class="n">Cantitate</th><th class="n">UM</th>
<th class="n">Preț unitar</th><th class="n">Valoare, lei</th></tr>{rows(line_cells(ink, fig))}{rows(sums)}</table>
<p>Contor {esc(fig.meter)}: {fig.old_index} - {fig.new_index} mc ({fig.used} mc).</p>{chart(rng, fig, NOVA.colour, 110)}
<p>Adresă de corespondență: {esc(b.who.name)}, {esc(b.who.post)}</p><div class="adv small">{advice(rng, 3)}</div>
{bars_for(b.subscriber, fig, 78)}</div>"""
    return b.paper("tiles_on_top", [page], _TILES, look.sans, look.size, born_digital=rng.random() < 0.35)


_SIDE = """
.sheet { padding: 12mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.34; } .flex { display: flex; gap: 7mm;
} .main { flex: 1; } .side { width: 66mm; background: #eef3ef; padding: 4mm; } .side h3 { font-size: 1em; margin: 3mm 0
1mm; color: COLOUR; } .side p { margin: .6mm 0; } .t { width: 100%; margin: 3mm 0; } .t td { padding: .7mm 0; } .t .s
td { border-top: .5mm solid #000; font-weight: bold; font-size: 1.15em; } .to { border: .25mm solid #666; padding: 3mm
4mm; margin: 4mm 0; }
"""


def facts_at_side(world: Household, rng: random.Random, look: Look) -> Paper:
    """The addressee and the sums at the left; contract, place and invoice facts as lines in a tinted side column."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "point")), letters=rng.choice(("full", "cedilla", "plain")),
              dates=rng.choice(("dots", "dash")))  # fmt: skip
    fig = gas_figures(world, rng, codes.digits(rng, 8))
    b = bill(KIND, world, rng, ink, fig, SILVANIA, codes.digits(rng, 9, "50"), codes.engie_clc(rng))
    groups: list[tuple[str, Items]] = [
        ("Factura", [("Seria SGF nr.", b.number()), ("Data facturării:", b.issued()), ("Scadența:", b.due()),
                     ("Perioada de consum:", b.period())]),
        ("Contractul", [(rng.choice(("Titular:", "Abonat:", "Client:")), b.holder()),
                        (rng.choice(("Cod abonat:", "Cod client:", "Cod partener:")), b.code()),
                        ("Din data:", f"{rng.randint(1, 28):02d}.{rng.randint(1, 12):02d}.{rng.randint(2005, 2016)}")]),
        ("Locul de consum", [(rng.choice(("Cod:", "CLC:", "Cod loc consum:")), b.place()), ("Adresa:", b.address()),
                             ("Contor:", esc(fig.meter))]),
    ]  # fmt: skip
    side = "".join(f"<h3>{h}</h3>" + "".join(f"<p>{k} <b>{v}</b></p>" for k, v in items) for h, items in groups)
    sums = [[esc(x.name), ink.lei(x.value)] for x in fig.lines]
    sums += [
        ["Total fără TVA", ink.lei(fig.net)],
        ["TVA 19%", ink.lei(fig.vat)],
        ["Valoare factură curentă", ink.lei(fig.current)],
        ["Sold restant / credit", ink.lei(fig.balance)],
    ]
    page = f"""<div class="sheet"><b style="font-size:1.7em">SILVANIA GAZ</b><br>{b.supplier()}, {b.seat()}<div
class="flex" style="margin-top:6mm"><div class="main"><div class="to">{esc(b.who.name)}<br>{b.post()}</div><b
style="font-size:1.2em">FACTURĂ GAZE NATURALE</b><table class="t">{rows(sums)}<tr class="s"><td>{
        rng.choice(("TOTAL DE PLATĂ", "Total de plată", "TOTAL GENERAL DE PLATĂ"))
    }</td><td class="n">{b.total("lei")}</td></tr></table><p>Index vechi {fig.old_index}, index nou {fig.new_index},
diferență {fig.used} mc.</p><p>Modalități de plată: {ways_to_pay(rng)}. Cont {b.iban}.</p></div><div class="side">
{side}</div></div><div class="adv small" style="margin-top:5mm">{advice(rng, 4)}</div>{bars_for(b.subscriber, fig, 84)}
</div>"""
    return b.paper("facts_at_side", [page], _SIDE, look.serif if rng.random() < 0.4 else look.sans, look.size,
                   born_digital=rng.random() < 0.2)  # fmt: skip


_FORM = """
.sheet { padding: 9mm 12mm; font-family: FONT; font-size: SIZE; line-height: 1.35; } .w { width: 100%; margin-bottom:
3mm; } .w td, .w th { border: .3mm solid #000; padding: 1mm 2mm; text-align: left; } .w th { font-weight: normal;
background: #f0f0f0; } .half { width: 50%; } h1 { font-size: 1.35em; margin: 2mm 0 3mm; text-align: center; }
.stamp-here { width: 34mm; height: 22mm; }
"""


def two_parties(world: Household, rng: random.Random, look: Look) -> Paper:
    """A small network's form: seller and buyer side by side in one ruled table, facts in a row, lines, one total."""
    ink = Ink(rng, amounts=rng.choice(("bare", "dot")), letters=rng.choice(("plain", "full", "cedilla")),
              dates=rng.choice(("dots", "slash")))  # fmt: skip
    fig = gas_figures(world, rng, codes.digits(rng, 6))
    b = bill(KIND, world, rng, ink, fig, CAMPIA, codes.digits(rng, rng.choice((5, 6))), codes.digits(rng, 9, "12"))
    buyer = (
        f"{rng.choice(('CUMPĂRĂTOR', 'CLIENT', 'BENEFICIAR'))}: {b.holder()}<br>"
        f"{rng.choice(('Cod client', 'Cod abonat'))}: {b.code()}<br>"
        f"{rng.choice(('Adresa de consum', 'Loc consum'))}: {b.address()}<br>"
        f"{rng.choice(('Cod loc consum', 'Cod punct de consum'))}: {b.place()}"
    )
    facts = [("Nr. factură", b.number()), ("Data", b.issued()), ("Perioada", b.period()),
             (rng.choice(("Scadența", "Termen de plată")), b.due())]  # fmt: skip
    heads, cells = "".join(f"<th>{k}</th>" for k, _ in facts), "".join(f"<td>{v}</td>" for _, v in facts)
    meter = "".join(f"<td>{c}</td>" for c in readings(ink, fig, "mc", rng)[0])
    sums = [["Total fără TVA", "", "", "", ink.lei(fig.net)], ["TVA 19 %", "", "", "", ink.lei(fig.vat)],
            ["Valoare factură", "", "", "", ink.lei(fig.current)],
            ["Restanțe", "", "", "", ink.lei(fig.balance)]]  # fmt: skip
    page = f"""<div class="sheet"><table class="w"><tr><td class="half">VÂNZĂTOR: {b.supplier()}<br>{b.seat()}<br>Cont:
{b.iban}<br>Tel. {CAMPIA.phone}</td><td>{buyer}</td></tr></table><h1>FACTURĂ</h1><table class="w"><tr>{heads}</tr><tr>
{cells}</tr></table><table class="w"><tr><th>Contor</th><th>Citire veche</th><th>Citire nouă</th><th>Consum</th></tr>
<tr>{meter}</tr></table><table class="w"><tr><th>Denumirea produselor</th><th class="n">Cant.</th><th
class="n">U.M.</th>
<th class="n">Preț</th><th class="n">Valoare</th></tr>{rows(line_cells(ink, fig))}{rows(sums)}<tr><td colspan="4"><b>
TOTAL DE PLATĂ</b></td><td class="n"><b>{b.total()}</b></td></tr></table><div style="display:flex;
justify-content:space-between"><div>Semnătura și ștampila furnizorului<div class="stamp-here"></div></div><div>Primit,
......................</div></div><p class="small">{fiscal_line(CAMPIA, b.iban)}</p></div>"""
    return b.paper("two_parties", [page], _FORM, rng.choice((look.sans, look.mono)), look.size - 0.6)


LAYOUTS = (
    Layout("tiles_on_top", tiles_on_top, split="held"),
    Layout("facts_at_side", facts_at_side, split="held"),
    Layout("two_parties", two_parties, split="held"),
)
