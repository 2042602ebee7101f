"""Electricity bills: the regulated model of the regional supplier, dotted leaders, a print in three bands."""

from __future__ import annotations

import random
from collections.abc import Sequence

from sample_scans.bills import codes
from sample_scans.bills.figures import power_figures
from sample_scans.bills.panels import advice, chart, readings, ways_to_pay
from sample_scans.bills.party import bars_for, fiscal_line, line_cells
from sample_scans.bills.suppliers import ELECTRICA
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_supply import Bill, bill
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.third_offices.parts_sellers import HIDRA, VOLTIS
from sample_scans.world import Household

KIND = "electricity_bill"

_REGIONAL = """
.sheet { padding: 10mm 13mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .flex { display: flex;
justify-content: space-between; gap: 8mm; } h1 { font-size: 1.15em; margin: 3mm 0; } .fr { border: .3mm solid #333;
padding: 2mm 3mm; flex: 1; } .pairs td { padding: .35mm 3mm .35mm 0; } .m { width: 100%; margin: 3mm 0; } .m td {
border: .2mm solid #555; padding: .8mm 2mm; } .m .hit td { font-weight: bold; background: #e4e4e4; } .g { width: 100%;
font-size: .9em; margin: 2mm 0 4mm; } .g td, .g th { border: .2mm solid #555; padding: .6mm 1.2mm; text-align: left; }
"""


def regional_model(world: Household, rng: random.Random, look: Look) -> Paper:
    """The numbered rows of the regulator, the client framed at the left, the document's facts framed at the right."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "full", "cedilla")))
    fig = power_figures(world, rng)
    b = bill(KIND, world, rng, ink, fig, ELECTRICA, codes.digits(rng, 8, "1"), codes.electrica_pod(rng))
    nlc = codes.digits(rng, 7, "8")
    facts = [
        ("Perioadă de facturare", b.period()),
        ("Dată scadenţă", b.due()),
        ("Cod client", b.code()),
        ("Număr contract", f"{nlc}-01 / {rng.randint(1, 28):02d}.04.{rng.randint(2008, 2016)}"),
        ("Simbol variabil", nlc + codes.digits(rng, 3)),
        ("COD ATM", codes.digits(rng, 11)),
        ("Mod stabilire index", rng.choice(("citire", "estimare", "autocitire"))),
    ]
    front = f"""<div class="sheet"><div class="flex"><div><b>Furnizor</b><br>{b.supplier()}<br>{b.seat()}<br>Cod IBAN
{b.iban}</div><div style="white-space:nowrap">Prin Agenţia Furnizare Cluj<br>str. Memorandumului nr.
{rng.randint(12, 40)}<br>Call center
{ELECTRICA.phone}</div></div><h1>Factură fiscală seria ELF17 nr. {b.number()} din data de {b.issued()}</h1><div
class="flex"><div class="fr"><b>Client:</b> {b.holder()}<br><b>Adresa:</b> {b.address()}<br><br>Adresa de corespondenţă
a clientului:<br>{esc(b.who.post)}</div><div class="fr">{pairs(facts)}</div></div><table class="m">{_numbered(b)}
</table><div class="adv small">{advice(rng, 4)}</div><div class="flex"><div class="small">Cod de bare pentru factura
curentă<br>{bars_for(nlc, fig, 74)}</div><div class="small">Cod de bare pentru total de plată<br>
{bars_for(b.subscriber, fig, 74)}</div></div></div>"""
    place = [
        ("Denumire loc consum", "apartament"),
        ("Adresă loc consum", b.address()),
        ("NLC (Număr loc consum)", nlc),
        ("POD (cod punct de măsură)", b.place()),
        ("Operator de distribuţie", "SDEE Transilvania Nord"),
    ]
    behind = f"""<div class="sheet"><h1>Detalii factură fiscală nr. {b.number()}</h1>
<div class="fr">{pairs(place)}</div>
<table class="g"><tr><th>Contor</th><th class="n">Index vechi</th><th class="n">Index nou</th><th class="n">Energie
</th></tr>{rows(readings(ink, fig, "kWh", rng))}</table><table class="g"><tr><th>Denumire produs</th><th
class="n">Cantitate</th><th class="n">UM</th><th class="n">Preţ</th><th class="n">Valoare</th></tr>
{rows(line_cells(ink, fig))}</table>{chart(rng, fig, "#888", 120)}<p class="small">{fiscal_line(ELECTRICA, b.iban)}</p>
</div>"""
    return b.paper("regional_model", [front, behind], _REGIONAL, look.sans, look.size - 0.3)


def _numbered(b: Bill) -> str:
    ink, fig = b.ink, b.fig
    before = [
        ["1. Valoare factură fără TVA", ink.lei(fig.net)],
        ["2. Total bază de impozitare TVA", ink.lei(fig.net)],
        ["3. TVA 19% [3=2*19%]", ink.lei(fig.vat)],
        ["4. TOTAL DE PLATĂ FACTURĂ CURENTĂ [4=1+3]", ink.lei(fig.current)],
        ["5. Sold la data emiterii facturii (facturi restante sau credit)", ink.lei(fig.balance)],
    ]
    hit = f"<tr class='hit'><td>6. TOTAL DE PLATĂ [6=4+5]</td><td class='n'>{b.total()}</td></tr>"
    return rows(before) + hit + rows([["CONSUM ENERGIE ACTIVĂ kWh", str(fig.used)]])


_LEADERS = """
.sheet { padding: 14mm 17mm; font-family: FONT; font-size: SIZE; line-height: 1.35; } .top { text-align: center; } .ld {
display: flex; align-items: baseline; } .ld .d { flex: 1; border-bottom: .25mm dotted #000; margin: 0 1.5mm 1mm; } .ld
.v { max-width: 108mm; text-align: right; } h1 { font-size: 1.3em; text-align: center; margin: 5mm 0; } h2
{ font-size: 1em; margin: 4mm 0
1mm; text-decoration: underline; } .g { width: 100%; } .g td, .g th { padding: .5mm 1mm; text-align: left;
border-bottom: .15mm solid #000; }
"""


def _leaders(items: Sequence[tuple[str, str]]) -> str:
    return "".join(f"<div class='ld'><span>{k}</span><span class='d'></span><span class='v'>{v}</span></div>"
                   for k, v in items)  # fmt: skip


def dotted_lines(world: Household, rng: random.Random, look: Look) -> Paper:
    """A small trader: every fact on a line of its own, dots between label and value."""
    ink = Ink(rng, amounts=rng.choice(("bare", "dot", "point")), letters=rng.choice(("full", "plain", "cedilla")),
              dates=rng.choice(("dots", "slash", "dash")))  # fmt: skip
    fig = power_figures(world, rng, codes.digits(rng, 7))
    b = bill(KIND, world, rng, ink, fig, VOLTIS, codes.digits(rng, 7), codes.electrica_pod(rng))
    client = [
        (rng.choice(("Client", "Numele și prenumele clientului")), b.holder()),
        (rng.choice(("Cod client", "Cod abonat")), b.code()),
        ("Adresa locului de consum", b.address()),
        (rng.choice(("Cod POD", "POD", "Cod loc consum / POD")), b.place()),
    ]
    doc = [
        ("Număr factură", f"VLT {b.number()}"),
        (rng.choice(("Data facturii", "Data emiterii")), b.issued()),
        ("Perioada facturată", b.period()),
        (rng.choice(("Termen de plată", "Scadența")), b.due()),
    ]
    money = [
        ("Valoare fără TVA", ink.lei(fig.net) + " lei"),
        ("TVA 19%", ink.lei(fig.vat) + " lei"),
        ("Valoarea facturii curente", ink.lei(fig.current) + " lei"),
        ("Sold precedent", ink.lei(fig.balance) + " lei"),
        (f"<b>{rng.choice(('TOTAL DE PLATĂ', 'Total de plată'))}</b>", f"<b>{b.total('lei')}</b>"),
    ]
    page = f"""<div class="sheet"><div class="top"><b style="font-size:1.3em">{b.supplier()}</b><br>{b.seat()}<br>
{VOLTIS.phone} · {VOLTIS.site}</div><h1>FACTURĂ ENERGIE ELECTRICĂ</h1><h2>Document</h2>{_leaders(doc)}<h2>Client</h2>
{_leaders(client)}<h2>Măsurare</h2><p>Contor {esc(fig.meter)}, index vechi {fig.old_index}, index nou {fig.new_index},
consum {fig.used} kWh</p><table class="g"><tr><th>Denumire</th><th class="n">Cantitate</th><th class="n">UM</th>
<th class="n">Preț</th><th class="n">Valoare</th></tr>{rows(line_cells(ink, fig))}</table><h2>De plată</h2>
{_leaders(money)}<p>Plata se face în contul {b.iban} sau la: {ways_to_pay(rng)}.</p><div class="adv small">
{advice(rng, 2)}</div></div>"""
    return b.paper("dotted_lines", [page], _LEADERS, look.serif, look.size + 0.4, born_digital=rng.random() < 0.2)


_BANDS = """
.sheet { padding: 0; font-family: FONT; font-size: SIZE; line-height: 1.35; } .band { padding: 8mm 15mm; } .tint {
background: #eaf3f5; } .flex { display: flex; justify-content: space-between; gap: 9mm; } .brand { font-size: 2em;
font-weight: bold; letter-spacing: 1.5mm; color: COLOUR; } .l { font-size: .8em; color: #333; margin-top: 1.8mm; }
.big { font-size: 1.55em; font-weight: bold; color: COLOUR; } .t { width: 100%; } .t td, .t th { padding: .8mm 1mm;
text-align: left; border-bottom: .2mm solid #9bb; } .t .s td { font-weight: bold; }
"""


def three_bands(world: Household, rng: random.Random, look: Look) -> Paper:
    """Three bands over the whole width: letterhead and addressee, what to pay in tint, then how it came about."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "plain")))
    fig = power_figures(world, rng, codes.digits(rng, 10, "40"))
    b = bill(KIND, world, rng, ink, fig, HIDRA, codes.digits(rng, 9, "7"), codes.electrica_pod(rng))

    def cell(label: str, value: str) -> str:
        return f"<div class='l'>{label}</div><div>{value}</div>"

    left = cell("Suma totală de plată", f"<span class='big'>{b.total('lei')}</span>") + cell("Data scadenței", b.due())
    mid = cell("Factura seria HFE nr.", b.number()) + cell("Data emiterii", b.issued()) + cell("Perioada", b.period())
    right = cell(rng.choice(("Cod client", "Codul clientului")), b.code())
    right += cell("Cod plată", codes.digits(rng, 8)) if rng.random() < 0.3 else ""
    right += cell(rng.choice(("Cod punct de măsurare (POD)", "POD", "Cod punct măsură")), b.place())
    sums = [
        ["Total fără TVA", "", "", "", ink.lei(fig.net)],
        ["TVA 19%", "", "", "", ink.lei(fig.vat)],
        ["Total factură curentă", "", "", "", ink.lei(fig.current)],
        ["Sold la data emiterii", "", "", "", ink.lei(fig.balance)],
    ]
    page = f"""<div class="sheet"><div class="band"><div class="flex"><div><div class="brand">HIDRA</div><div
class="small">{b.supplier()}<br>{b.seat()}</div></div><div style="width:80mm;margin-top:9mm">{esc(b.who.name)}<br>
{b.post()}</div></div></div><div class="band tint"><div class="flex"><div>{left}</div><div>{mid}</div><div>{right}</div>
</div></div><div class="band"><p><b>{rng.choice(("Titular contract", "Client", "Contract pe numele"))}:</b> {b.holder()}
<br><b>{rng.choice(("Loc de consum", "Adresa locului de consum"))}:</b> {b.address()}</p><table class="t"><tr>
<th>Detaliere energie electrică</th><th class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț</th>
<th class="n">Valoare</th></tr>{rows(line_cells(ink, fig))}{rows(sums)}</table><p>Contor {esc(fig.meter)}: index
{fig.old_index} / {fig.new_index}, consum {fig.used} kWh (energie activă).</p>{chart(rng, fig, HIDRA.colour, 140)}
<div class="adv small">{advice(rng, 3)}</div><p>{ways_to_pay(rng)}</p>{bars_for(b.subscriber, fig, 80)}</div></div>"""
    return b.paper("three_bands", [page], _BANDS, look.sans, look.size, born_digital=rng.random() < 0.4)


LAYOUTS = (
    Layout("regional_model", regional_model, split="train"),
    Layout("dotted_lines", dotted_lines, split="train"),
    Layout("three_bands", three_bands, split="train"),
)
