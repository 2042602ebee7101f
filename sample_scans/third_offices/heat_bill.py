"""Heat bills: a two-part sheet of the heat company, a typed invoice of a block's boiler house."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.bills.figures import heat_figures
from sample_scans.bills.panels import advice, ways_to_pay
from sample_scans.bills.party import bars_for, line_cells
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_supply import bill
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.third_offices.parts_sellers import BLOCTERM, TERMCLUJ
from sample_scans.world import Household

KIND = "heat_bill"

_TWO = """
.sheet { padding: 10mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.33; } .flex { display: flex;
justify-content: space-between; gap: 8mm; } .k { width: 62mm; border-right: .3mm solid COLOUR; padding-right: 5mm; }
.k .l { font-size: .82em; margin-top: 2mm; } .x { flex: 1; } h1 { font-size: 1.2em; margin: 0 0 3mm; } .t { width: 100%;
margin: 2mm 0 4mm; } .t td, .t th { padding: .8mm 1mm; text-align: left; border-bottom: .2mm solid #999; } .t .s td {
font-weight: bold; border-bottom: .6mm solid COLOUR; } .pairs td { padding: .4mm 4mm .4mm 0; }
"""


def left_column(world: Household, rng: random.Random, look: Look) -> Paper:
    """The heat company: identification in a narrow column at the left, the calculation beside it, a slip below."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "plain", "cedilla")))
    fig = heat_figures(world, rng)
    b = bill(KIND, world, rng, ink, fig, TERMCLUJ, codes.digits(rng, 7), codes.digits(rng, 8, "40"))
    facts = [
        (rng.choice(("Consumator", "Client", "Titular contract")), b.holder()),
        (rng.choice(("Cod client", "Cod consumator")), b.code()),
        (rng.choice(("Adresa de consum", "Loc de consum")), b.address()),
        (rng.choice(("Cod loc de consum", "Cod punct de consum")), b.place()),
        ("Punct termic", f"PT {rng.randint(2, 60)} {rng.choice(('Mănăștur', 'Gheorgheni', 'Grigorescu'))}"),
        ("Data emiterii", b.issued()),
        (rng.choice(("Termen de plată", "Scadența")), b.due()),
    ]
    side = "".join(f"<div class='l'>{k}</div><div>{v}</div>" for k, v in facts)
    sums = [["Total fără TVA", "", "", "", ink.lei(fig.net)], ["TVA 19%", "", "", "", ink.lei(fig.vat)],
            ["Total factură", "", "", "", ink.lei(fig.current)],
            ["Sold anterior", "", "", "", ink.lei(fig.balance)]]  # fmt: skip
    slip = [("Nume", esc(b.who.name)), ("Cod", b.subscriber), ("Suma", f"{ink.lei(fig.total)} lei")]
    page = f"""<div class="sheet"><div class="flex" style="margin-bottom:6mm"><b style="font-size:1.5em">ENERGOTERM</b>
<div class="small">{b.supplier()}<br>{b.seat()}<br>Cont {b.iban}</div></div>
<div class="flex"><div class="k">{side}</div>
<div class="x"><h1>Factura nr. {b.number()}</h1><p>Energie termică furnizată în perioada {b.period()}</p><table
class="t"><tr><th>Denumire</th><th class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț</th><th
class="n">Valoare</th></tr>{rows(line_cells(ink, fig))}{rows(sums)}<tr class="s"><td colspan="4">TOTAL DE PLATĂ</td><td
class="n">{b.total("lei")}</td></tr></table><div class="adv small">{advice(rng, 3)}</div></div></div><div class="flex"
style="border-top:.3mm dashed #333;margin-top:8mm;padding-top:3mm"><div><b>Chitanță de plată</b>{pairs(slip)}</div>
{bars_for(b.subscriber, fig, 82)}</div></div>"""
    return b.paper("left_column", [page], _TWO, look.sans, look.size - 0.3, born_digital=rng.random() < 0.2)


_PLAIN = """
.sheet { padding: 18mm 20mm; font-family: FONT; font-size: SIZE; line-height: 1.45; } h1 { font-size: 1.25em;
text-align: center; margin: 8mm 0 6mm; } .t { width: 100%; margin: 4mm 0; } .t td, .t th { border: .25mm solid #000;
padding: 1mm 2mm; text-align: left; } .stamp-here { width: 40mm; height: 26mm; } .flex { display: flex;
justify-content: space-between; }
"""


def boiler_letter(world: Household, rng: random.Random, look: Look) -> Paper:
    """A block boiler's operator: the invoice as a typed sheet whose facts stand in two sentences."""
    ink = Ink(rng, amounts=rng.choice(("bare", "dot", "point")), letters=rng.choice(("plain", "full", "cedilla")),
              dates=rng.choice(("dots", "slash")))  # fmt: skip
    fig = heat_figures(world, rng, codes.digits(rng, 5))
    b = bill(KIND, world, rng, ink, fig, BLOCTERM, codes.digits(rng, 5), codes.digits(rng, 6))
    body = [[esc(x.name), f"{x.quantity:.3f} {x.unit}".replace(".", ","), ink.lei(x.value)] for x in fig.lines]
    body += [["TVA 19%", "", ink.lei(fig.vat)], ["Total factură", "", ink.lei(fig.current)]]
    body += [["Restanță / credit", "", ink.lei(fig.balance)]] if fig.balance else []
    page = f"""<div class="sheet"><b>{b.supplier()}</b><br>{b.seat()}<br>Tel. {BLOCTERM.phone}, cont {b.iban}<h1>FACTURĂ
ENERGIE TERMICĂ NR. {b.number()} / {b.issued()}</h1><p>Client: {b.holder()}, {rng.choice(("cod client", "cod abonat"))}
{b.code()}</p><p>{rng.choice(("Adresa locului de consum", "Apartamentul din"))}: {b.address()}<br>{
        rng.choice(("Cod loc consum", "Cod punct consum"))
    }: {b.place()}</p><p>Perioada facturată: {b.period()}</p><table class="t"><tr><th>Denumirea</th><th
class="n">Cantitate</th><th class="n">Valoare (lei)</th></tr>{rows(body)}<tr><td colspan="2"><b>TOTAL DE PLATĂ</b></td>
<td class="n"><b>{b.total()}</b></td></tr></table><p>{rng.choice(("Termen de plată", "Data scadenței"))}: {b.due()}.
Plata: {ways_to_pay(rng)}.</p><div class="flex"><div>Întocmit,<br>{
        rng.choice(("Rus D.", "Pop Livia", "Lazăr M."))
    }</div>
<div class="stamp-here"></div></div></div>"""
    return b.paper("boiler_letter", [page], _PLAIN, look.serif, look.size + 0.8)


LAYOUTS = (
    Layout("left_column", left_column, split="train"),
    Layout("boiler_letter", boiler_letter, split="train"),
)
