"""Electricity bills: numbered chapters, a two-column head under a coloured bar, a form with a boxed summary."""

from __future__ import annotations

import random
from collections.abc import Sequence

from sample_scans.bills import codes
from sample_scans.bills.figures import power_figures
from sample_scans.bills.panels import advice, chart, readings, ways_to_pay
from sample_scans.bills.party import bars_for, fiscal_line, line_cells
from sample_scans.ink import Ink, rows
from sample_scans.later.parts_traders import CURENT, ELCOM, MONTANA
from sample_scans.other_offices.parts_supply import bill
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household

KIND = "electricity_bill"
Items = Sequence[tuple[str, str]]

_CHAPTERS = """
.sheet { padding: 13mm 16mm; font-family: FONT; font-size: SIZE; line-height: 1.35; } .flex { display: flex;
justify-content: space-between; gap: 8mm; } h1 { font-size: 1.3em; margin: 5mm 0 1mm; } h2 { font-size: 1em; margin:
4mm 0 1mm; padding: .6mm 2mm; background: COLOUR; color: #fff; } .p { display: grid; grid-template-columns: 58mm 1fr;
row-gap: .7mm; padding-left: 2mm; } .t { width: 100%; } .t td, .t th { padding: .6mm 2mm; text-align: left; } .t th {
border-bottom: .3mm solid #000; } .big { font-weight: bold; font-size: 1.2em; }
"""


def _grid(items: Items) -> str:
    return "<div class='p'>" + "".join(f"<div>{k}</div><div>{v}</div>" for k, v in items) + "</div>"


def numbered_chapters(world: Household, rng: random.Random, look: Look) -> Paper:
    """Chapters 1 to 5 with dark titles: client, place, invoice, what to pay, consumption; lines on the second page."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla", "plain")),
              dates=rng.choice(("dots", "dots", "dash")))  # fmt: skip
    fig = power_figures(world, rng, codes.digits(rng, 10, "7"))
    b = bill(KIND, world, rng, ink, fig, MONTANA, codes.digits(rng, 8, "1"), codes.electrica_pod(rng))
    client = [(rng.choice(("Nume și prenume", "Titular", "Denumire client")), b.holder()),
              (rng.choice(("Cod client", "Cod consumator")), b.code()),
              ("Adresă de corespondență", esc(b.who.post))]  # fmt: skip
    place = [(rng.choice(("Adresa", "Adresa locului de consum")), b.address()),
             (rng.choice(("POD", "Cod punct de măsurare (POD)", "Cod unic loc consum / POD")), b.place()),
             ("Distribuitor", "SDEE Transilvania Nord S.A."), ("Nivel de tensiune", "joasă tensiune")]  # fmt: skip
    doc = [("Serie și număr", f"MEF {b.number()}"), (rng.choice(("Data emiterii", "Data facturii")), b.issued()),
           ("Perioada de facturare", b.period())]  # fmt: skip
    pay = [("Valoare fără TVA", f"{ink.lei(fig.net)} lei"), ("TVA 19%", f"{ink.lei(fig.vat)} lei"),
           ("Factura curentă", f"{ink.lei(fig.current)} lei"), ("Sold anterior", f"{ink.lei(fig.balance)} lei"),
           (f"<span class='big'>{rng.choice(('TOTAL DE PLATĂ', 'Total de plată'))}</span>",
            f"<span class='big'>{b.total('lei')}</span>"),
           (rng.choice(("Termen de plată", "Data scadentă", "Scadență")), b.due())]  # fmt: skip
    titles = ("Datele clientului", "Locul de consum", "Datele facturii", "Sume de plată", "Consum")
    first, *rest = [f"<h2>{i}. {title}</h2>" for i, title in enumerate(titles, 1)]
    page = f"""<div class="sheet"><div class="flex"><b style="font-size:1.6em">MONTANA ELECTRIC</b><div class="small">
{b.supplier()}<br>{b.seat()}</div></div><h1>FACTURĂ DE ENERGIE ELECTRICĂ</h1>{first}{_grid(client)}{rest[0]}
{_grid(place)}{rest[1]}{_grid(doc)}{rest[2]}{_grid(pay)}{rest[3]}<table class="t"><tr><th>Serie contor</th><th
class="n">Index inițial</th><th class="n">Index final</th><th class="n">kWh</th></tr>
{rows(readings(ink, fig, "kWh", rng))}</table>{chart(rng, fig, "#7a8ca0", 120)}<p>{ways_to_pay(rng)}</p>
{bars_for(b.subscriber, fig, 80)}</div>"""
    behind = f"""<div class="sheet"><h1>Anexa facturii {b.number()}</h1><table class="t"><tr><th>Componentă</th><th
class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț</th><th class="n">Valoare</th></tr>
{rows(line_cells(ink, fig))}</table><div class="adv small">{advice(rng, 5)}</div><p class="small">
{fiscal_line(MONTANA, b.iban)}</p></div>"""
    return b.paper(
        "numbered_chapters", [page, behind], _CHAPTERS, look.sans, look.size, born_digital=rng.random() < 0.3
    )


_BAR = """
.sheet { padding: 10mm 15mm; font-family: FONT; font-size: SIZE; line-height: 1.4; } .flex { display: flex;
justify-content: space-between; gap: 10mm; } .bar { height: 3mm; background: COLOUR; margin: 3mm 0 5mm; } .ask {
border: .6mm solid COLOUR; border-radius: 3mm; padding: 3mm 6mm; text-align: center; } .ask .n1 { font-size: 1.8em;
font-weight: bold; } .f { margin: .7mm 0; } .f span { color: #555; } .t { width: 100%; margin: 4mm 0; } .t td, .t th {
padding: .8mm 1mm; text-align: left; } .t tr:nth-child(even) { background: #f5f1e4; } .t th { border-bottom: .5mm solid
COLOUR; }
"""


def rounded_ask(world: Household, rng: random.Random, look: Look) -> Paper:
    """A rounded frame with sum and day at the right of the client's lines; the place and its code in a line below."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "plain")),
              dates=rng.choice(("dots", "words")))  # fmt: skip
    fig = power_figures(world, rng, codes.digits(rng, 9, "3"))
    b = bill(KIND, world, rng, ink, fig, CURENT, codes.digits(rng, 6), codes.enel_pod(rng))
    lines = [(rng.choice(("Client", "Titularul contractului", "Contract încheiat cu")), b.holder()),
             (rng.choice(("Cod client", "ID client", "Codul tău de client")), b.code()),
             ("Factura seria CD nr.", b.number()), (rng.choice(("emisă în data de", "Data emiterii")), b.issued()),
             ("Pentru perioada", b.period())]  # fmt: skip
    facts = "".join(f"<div class='f'><span>{k}</span> {v}</div>" for k, v in lines)
    where = [(rng.choice(("Loc de consum", "Adresa locului de consum")), b.address()),
             (rng.choice(("POD", "Cod POD", "Punct de măsurare (POD)")), b.place())]  # fmt: skip
    below = "".join(f"<div class='f'><span>{k}:</span> {v}</div>" for k, v in where)
    sums = [["Total energie, fără TVA", "", "", "", ink.lei(fig.net)], ["TVA", "19", "%", "", ink.lei(fig.vat)],
            ["Total factură", "", "", "", ink.lei(fig.current)],
            [rng.choice(("Din facturi anterioare", "Sold precedent")), "", "", "", ink.lei(fig.balance)]]  # fmt: skip
    title = rng.choice(("Total de plată", "Ai de plătit", "Suma totală de plată"))
    when = rng.choice(("până la", "scadent la", "Data scadenței:"))
    page = f"""<div class="sheet"><div class="flex"><b style="font-size:1.9em">curent direct</b><div class="small">
{b.supplier()}<br>{b.seat()}</div></div><div class="bar"></div><div class="flex"><div>{facts}</div><div class="ask">
{title}<div class="n1">{b.total("lei")}</div>{when} {b.due()}</div></div><div style="margin-top:4mm">{below}</div>
<table class="t"><tr><th>Ce plătești</th><th class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț</th><th
class="n">Lei</th></tr>{rows(line_cells(ink, fig))}{rows(sums)}</table><p>Contorul {esc(fig.meter)} a trecut de la
{fig.old_index} la {fig.new_index} kWh, adică {fig.used} kWh.</p>{chart(rng, fig, CURENT.colour, 100)}<p>Trimisă la:
{esc(b.who.name)}, {esc(b.who.post)}, {b.who.postal_code}</p><div class="adv small">{advice(rng, 3)}</div>
{bars_for(b.subscriber, fig, 76)}</div>"""
    return b.paper("rounded_ask", [page], _BAR, look.sans, look.size + 0.2, born_digital=rng.random() < 0.5)


_BOX = """
.sheet { padding: 8mm 12mm; font-family: FONT; font-size: SIZE; line-height: 1.28; } .flex { display: flex; gap: 4mm; }
.bx { border: .3mm solid #000; padding: 2mm 3mm; flex: 1; } .bx h3 { margin: 0 0 1mm; font-size: 1em; border-bottom:
.3mm solid #000; } .ln { display: flex; justify-content: space-between; gap: 4mm; padding: .35mm 0;
} .ln span:last-child
{ text-align: right; } .t { width: 100%; margin: 3mm 0; } .t td, .t th { border: .2mm solid #000; padding: .6mm 1.4mm;
text-align: left; } h1 { font-size: 1.4em; margin: 0; }
"""


def _lines(title: str, items: Items) -> str:
    body = "".join(f"<div class='ln'><span>{k}</span><span>{v}</span></div>" for k, v in items)
    return f"<div class='bx'><h3>{title}</h3>{body}</div>"


def four_boxes(world: Household, rng: random.Random, look: Look) -> Paper:
    """Four framed boxes, two by two, labels at their left and values at their right edge; meter and lines below."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "space")), letters=rng.choice(("plain", "full", "cedilla")),
              dates=rng.choice(("dots", "slash")))  # fmt: skip
    fig = power_figures(world, rng, codes.digits(rng, 11, "20"))
    b = bill(KIND, world, rng, ink, fig, ELCOM, codes.digits(rng, 10, "30"), codes.eon_pod(rng))
    client = [("Client", b.holder()), (rng.choice(("Cod client", "Cod încasare")), b.code()),
              ("Cont contract", codes.digits(rng, 12, "00"))]  # fmt: skip
    place = [(rng.choice(("Adresă", "Adresa")), b.address()),
             (rng.choice(("Cod loc consum", "POD", "Cod loc de consum (POD)")), b.place())]  # fmt: skip
    doc = [("Nr. factură", b.number()), (rng.choice(("Data emiterii", "Data facturării")), b.issued()),
           ("Perioada", b.period()), (rng.choice(("Data scadenței", "Termen plată")), b.due())]  # fmt: skip
    pay = [
        ("Consum facturat", ink.lei(fig.net)),
        ("TVA", ink.lei(fig.vat)),
        ("Factură curentă", ink.lei(fig.current)),
        ("Sold", ink.lei(fig.balance)),
        (f"<b>{rng.choice(('TOTAL DE PLATĂ (lei)', 'Total de plată, lei'))}</b>", f"<b>{b.total()}</b>"),
    ]
    page = f"""<div class="sheet"><div style="display:flex;justify-content:space-between"><div><h1>ELCOM ARDEAL</h1>
{b.supplier()}<br>{b.seat()}</div><div style="text-align:right">FACTURĂ FISCALĂ<br>energie electrică<br>
{ELCOM.phone}</div></div><p style="margin:5mm 0 5mm 95mm">{esc(b.who.name)}<br>{b.post()}</p><div class="flex">
{_lines("CLIENT", client)}{_lines("FACTURĂ", doc)}</div><div class="flex" style="margin-top:3mm">
{_lines("LOC DE CONSUM", place)}{_lines("PLATĂ", pay)}</div><table class="t"><tr><th>Contor</th><th class="n">Index
vechi</th><th class="n">Index nou</th><th class="n">Consum</th></tr>{rows(readings(ink, fig, "kWh", rng))}</table>
<table class="t"><tr><th>Denumire</th><th class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț unitar</th>
<th class="n">Valoare</th></tr>{rows(line_cells(ink, fig))}</table><div class="adv small">{advice(rng, 4)}</div><div
style="border-top:.3mm dashed #000;margin-top:3mm;padding-top:2mm">{bars_for(b.subscriber, fig, 84)}</div></div>"""
    return b.paper("four_boxes", [page], _BOX, look.sans, look.size - 0.4, born_digital=rng.random() < 0.2)


LAYOUTS = (
    Layout("numbered_chapters", numbered_chapters, split="held"),
    Layout("rounded_ask", rounded_ask, split="held"),
    Layout("four_boxes", four_boxes, split="held"),
)
