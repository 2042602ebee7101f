"""Gas bills: a letter with a summary, a town network's table of facts, a seller with a header strip."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.bills.figures import gas_figures
from sample_scans.bills.panels import advice, readings, ways_to_pay
from sample_scans.bills.party import bars_for, fiscal_line, line_cells
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_supply import bill
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.third_offices.parts_sellers import APUSENI, CARPAT, VITAL
from sample_scans.world import Household

KIND = "gas_bill"

_SUMMARY = """
.sheet { padding: 12mm 16mm; font-family: FONT; font-size: SIZE; line-height: 1.4; } .flex { display: flex;
justify-content: space-between; gap: 8mm; } .brand { font-size: 2.2em; font-weight: bold; color: COLOUR; } .to {
margin: 10mm 0 8mm 92mm; } h2 { font-size: 1.1em; margin: 5mm 0 1.5mm; color: COLOUR; } .z { width: 100%; } .z td {
padding: .8mm 1mm; border-bottom: .15mm solid #aaa; } .ask { border-top: .6mm solid COLOUR; border-bottom: .6mm solid
COLOUR; padding: 2.5mm 0; font-size: 1.18em; margin: 4mm 0; } .pairs td { padding: .4mm 6mm .4mm 0; }
"""


def summary_letter(world: Household, rng: random.Random, look: Look) -> Paper:
    """A letter that says in a sentence what is to be paid and by when; contract data as pairs below, lines behind."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "full", "plain")),
              dates=rng.choice(("dots", "words")))  # fmt: skip
    fig = gas_figures(world, rng, codes.digits(rng, 9, "17"))
    b = bill(KIND, world, rng, ink, fig, VITAL, codes.digits(rng, 8, "30"), codes.eon_clc(rng))
    hello = "Stimată clientă / Stimate client," if rng.random() < 0.5 else "Bună ziua,"
    ask = rng.choice(
        (
            f"Total de plată: <b>{b.total('lei')}</b>, cu termen de plată {b.due()}",
            f"Aveți de plată <b>{b.total('lei')}</b> până la data de {b.due()}",
            f"Suma totală de plată este de <b>{b.total('lei')}</b>. Data scadenței: {b.due()}",
        )
    )
    facts = [
        (rng.choice(("Titularul contractului", "Numele clientului", "Client")), b.holder()),
        (rng.choice(("Codul dumneavoastră de client", "Cod client")), b.code()),
        (rng.choice(("Adresa la care se consumă gazul", "Adresa locului de consum")), b.address()),
        (rng.choice(("Codul locului de consum (CLC)", "Cod loc consum", "CLC")), b.place()),
        ("Contract de furnizare", f"{codes.digits(rng, 6)}/{rng.randint(1, 28):02d}.09.{rng.randint(2013, 2016)}"),
        ("Serie contor", esc(fig.meter)),
    ]
    sums = [
        ["Contravaloarea gazelor și serviciilor, fără TVA", ink.lei(fig.net)],
        ["TVA 19%", ink.lei(fig.vat)],
        ["Valoarea facturii curente", ink.lei(fig.current)],
        [rng.choice(("Sold înainte de această factură", "Sold precedent")), ink.lei(fig.balance)],
    ]
    page = f"""<div class="sheet"><div class="flex"><div class="brand">vital</div><div class="small">{b.supplier()}<br>
{b.seat()}</div></div><div class="to">{esc(b.who.name)}<br>{b.post()}</div><p>{hello}</p><p>Factura fiscală seria VGE
nr. {b.number()}, emisă la {b.issued()}, cuprinde consumul de gaze naturale din perioada {b.period()}.</p><div
class="ask">{ask}</div><h2>Datele contractului</h2>{pairs(facts)}<h2>Cum am calculat</h2><table class="z">{rows(sums)}
</table><h2>Consum</h2><p>Index vechi {fig.old_index} mc, index nou {fig.new_index} mc; consum {fig.used} mc, PCS
10,{rng.randint(400, 799)} kWh/mc.</p><p>Plata: {ways_to_pay(rng)}. IBAN {b.iban}.</p><div class="adv small">
{advice(rng, 3)}</div>{bars_for(b.subscriber, fig, 80)}</div>"""
    lines = rows(line_cells(ink, fig))
    behind = f"""<div class="sheet"><h2>Anexă la factura nr. {b.number()}</h2><table class="z"><tr><th>Componentă</th>
<th class="n">Cantitate</th><th class="n">UM</th><th class="n">Preț</th><th class="n">Valoare</th></tr>{lines}</table>
<p class="small">{fiscal_line(VITAL, b.iban)}</p></div>"""
    pages = [page, behind] if rng.random() < 0.6 else [page]
    return b.paper("summary_letter", pages, _SUMMARY, look.sans, look.size + 0.3, born_digital=rng.random() < 0.4)


_FACTS = """
.sheet { padding: 10mm 11mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .head { display: flex;
justify-content: space-between; border-bottom: .8mm double #000; padding-bottom: 2mm; } h1 { font-size: 1.3em;
margin: 3mm 0; text-align: center; } .w { width: 100%; table-layout: fixed; margin-bottom: 3mm; } .w td { border: .2mm
solid #000; padding: .9mm 1.6mm; } .w .k { background: #ececec; font-size: .9em; } .t { width: 100%; margin-bottom:
3mm; } .t th, .t td { border: .2mm solid #000; padding: .7mm 1.4mm; text-align: left; font-size: .93em; } .t .s td {
font-weight: bold; }
"""


def four_columns(world: Household, rng: random.Random, look: Look) -> Paper:
    """A network of a neighbouring county: label and value twice in each row of a ruled table, meter and lines below."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "point")), letters=rng.choice(("full", "plain", "cedilla")),
              dates=rng.choice(("dots", "slash")))  # fmt: skip
    fig = gas_figures(world, rng, codes.digits(rng, 7))
    b = bill(KIND, world, rng, ink, fig, APUSENI, codes.digits(rng, rng.choice((7, 8))), codes.engie_clc(rng))
    who = rng.choice(("Abonat", "Consumator", "Client"))
    cells = [
        (who, b.holder()),
        (rng.choice(("Cod abonat", "Cod client")), b.code()),
        (rng.choice(("Adresă loc consum", "Loc de consum")), b.address()),
        (rng.choice(("Cod loc consum", "CLC", "Cod loc de consum (CLC)")), b.place()),
        ("Seria și nr. facturii", f"GRA {b.number()}"),
        (rng.choice(("Data emiterii", "Data facturii")), b.issued()),
        ("Perioada de facturare", b.period()),
        (rng.choice(("Scadența", "Data scadentă", "Termen de plată")), b.due()),
        ("Categorie consum", rng.choice(("B1 casnic", "B.1", "casnic"))),
        ("Cod autocitire", codes.digits(rng, 6)),
    ]
    body = "".join(
        f"<tr><td class='k'>{a}</td><td>{x}</td><td class='k'>{c}</td><td>{y}</td></tr>"
        for (a, x), (c, y) in zip(cells[::2], cells[1::2], strict=True)
    )
    sums = [
        ["Total fără TVA", "", "", "", ink.lei(fig.net)],
        ["TVA 19%", "", "", "", ink.lei(fig.vat)],
        ["Total factură curentă", "", "", "", ink.lei(fig.current)],
        ["Restanțe / avans", "", "", "", ink.lei(fig.balance)],
    ]
    page = f"""<div class="sheet"><div class="head"><div><b>{b.supplier()}</b><br>{b.seat()}<br>Cont {b.iban}</div>
<div>Dispecerat 24h: {APUSENI.phone}<br>{APUSENI.site}</div></div><h1>FACTURĂ GAZE NATURALE</h1><table class="w">
<colgroup><col style="width:17%"><col style="width:37%"><col style="width:17%"><col></colgroup>{body}</table>
<table class="t"><tr><th>Contor</th><th class="n">Index vechi</th><th class="n">Index nou</th><th class="n">Volum</th>
</tr>{rows(readings(ink, fig, "mc", rng))}</table><table class="t"><tr><th>Denumire</th><th class="n">Cantitate</th>
<th class="n">UM</th><th class="n">Preț (lei)</th><th class="n">Valoare (lei)</th></tr>{rows(line_cells(ink, fig))}
{rows(sums)}<tr class="s"><td colspan="4">TOTAL DE PLATĂ (LEI)</td><td class="n">{b.total()}</td></tr></table>
<p>Adresa de corespondență: {esc(b.who.name)}, {esc(b.who.post)}</p><div class="adv small">{advice(rng, 4)}</div>
{bars_for(b.subscriber, fig, 84)}</div>"""
    return b.paper("four_columns", [page], _FACTS, look.sans, look.size - 0.4, born_digital=rng.random() < 0.15)


_STRIP = """
.sheet { padding: 9mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.32; } .flex { display: flex;
justify-content: space-between; gap: 7mm; } .strip { background: COLOUR; color: #fff; display: flex;
justify-content: space-between; padding: 2mm 4mm; margin: 3mm 0 5mm; } .half { flex: 1; } .half h3 { font-size: 1em;
border-bottom: .3mm solid COLOUR; margin: 0 0 1.5mm; } .half p { margin: .5mm 0; } .box { border: .4mm solid COLOUR;
border-radius: 2mm; padding: 2mm 4mm; width: 84mm; margin-left: auto; } .box .r { display: flex; justify-content:
space-between; padding: .5mm 0; } .big { font-weight: bold; font-size: 1.2em; border-top: .3mm solid COLOUR; } .t {
width: 100%; margin: 4mm 0; } .t th { text-align: left; border-bottom: .4mm solid COLOUR; padding: .6mm; } .t td {
padding: .6mm; }
"""


def strip_and_sums(world: Household, rng: random.Random, look: Look) -> Paper:
    """A dark strip with number and day, client and place side by side, the sums boxed at the right."""
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla", "plain")))
    fig = gas_figures(world, rng, codes.digits(rng, 11, "104"))
    b = bill(KIND, world, rng, ink, fig, CARPAT, codes.digits(rng, 10, "11"), codes.eon_clc(rng))
    sums = [
        ("Total fără TVA", ink.lei(fig.net)),
        ("TVA 19%", ink.lei(fig.vat)),
        ("Factura curentă", ink.lei(fig.current)),
        (rng.choice(("Sold anterior", "Facturi restante")), ink.lei(fig.balance)),
    ]
    listed = "".join(f"<div class='r'><span>{k}</span><span>{v} lei</span></div>" for k, v in sums)
    page = f"""<div class="sheet"><div class="flex"><b style="font-size:1.9em">CarpatGaz</b><div class="small">
{b.supplier()}, {b.seat()}</div></div><div class="strip"><span>FACTURĂ FISCALĂ seria CGF nr. {b.number()}</span><span>
{rng.choice(("Data emiterii", "din data de", "Emisă la"))} {b.issued()}</span></div><div class="flex"><div class="half">
<h3>Client</h3><p>{rng.choice(("Nume", "Nume client", "Titular"))}: {b.holder()}</p><p>{
        rng.choice(("Cod client", "Cod de încasare", "Cod plată / cod client"))
    }: {b.code()}</p><p>Nr. contract: {codes.digits(rng, 7)}</p><p>Adresa de corespondență: {esc(b.who.post)}</p></div>
<div class="half"><h3>Loc de consum</h3><p>Adresa: {b.address()}</p><p>{
        rng.choice(("Cod loc consum (CLC)", "CLC", "Codul locului de consum"))
    }: {b.place()}</p><p>Operator de distribuție: Delgaz Grid</p><p>Perioada: {b.period()}</p></div></div>
<table class="t"><tr><th>Produs / serviciu</th><th class="n">Cantitate</th><th class="n">UM</th><th
class="n">Preț</th><th class="n">Valoare (lei)</th></tr>{rows(line_cells(ink, fig))}</table><p>Contor {esc(fig.meter)}:
{fig.old_index} - {fig.new_index}, {fig.used} mc.</p><div class="box">{listed}<div class="r big"><span>{
        rng.choice(("Total de plată", "TOTAL DE PLATĂ", "Sold total de plată"))
    }</span><span>{b.total("lei")}</span></div><div class="r"><span>Data scadenței</span><span>{
        b.due()
    }</span></div></div>
<div class="adv small" style="margin-top:4mm">{advice(rng, 4)}</div><div class="flex">{bars_for(b.subscriber, fig, 84)}
<div class="small">{fiscal_line(CARPAT, b.iban)}</div></div></div>"""
    return b.paper("strip_and_sums", [page], _STRIP, look.sans, look.size, born_digital=rng.random() < 0.25)


LAYOUTS = (
    Layout("summary_letter", summary_letter, split="train"),
    Layout("four_columns", four_columns, split="train"),
    Layout("strip_and_sums", strip_and_sums, split="train"),
)
