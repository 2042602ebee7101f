"""Bills and receipts that nobody asked for: water, waste, television, upkeep, rent."""

from __future__ import annotations

import random
from decimal import Decimal

from sample_scans.bills import codes
from sample_scans.bills.figures import cents, power_figures
from sample_scans.bills.panels import ways_to_pay
from sample_scans.bills.party import bars_for, party
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_letters import LETTER, dressed, official
from sample_scans.paper import Look, Paper, esc
from sample_scans.spelled import amount_words, month_text
from sample_scans.world import Household

_BILL = """
.sheet { padding: 11mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.35; } .flex { display: flex;
justify-content: space-between; gap: 8mm; } .logo { font-size: 1.8em; font-weight: bold; color: COLOUR; } .t { width:
100%;
margin: 3mm 0; } .t th, .t td { padding: .8mm 1.5mm; border-bottom: .2mm solid #888; text-align: left; } .pairs td {
padding: .4mm 3mm .4mm 0; } .pay { border: .6mm solid COLOUR; padding: 2mm 4mm; font-weight: bold; font-size: 1.15em; }
"""


def water_works(world: Household, rng: random.Random, look: Look) -> Paper:
    """A regional water company's bill, with codes of its own and a consumption place."""
    ink = Ink(rng, letters=rng.choice(("full", "plain", "cedilla")))
    who, fig = party(world, rng), power_figures(world, rng, codes.digits(rng, 8))
    used = rng.randint(2, 19)
    clean, foul = cents(Decimal(used) * Decimal("3.24")), cents(Decimal(used) * Decimal("2.91"))
    vat = cents((clean + foul) * Decimal("0.09"))
    facts = [("Titular contract", esc(who.name)), ("Cod client", codes.digits(rng, 8)),
             ("Cod loc de consum", codes.digits(rng, 7)), ("Adresa locului de consum", esc(who.home))]  # fmt: skip
    dated = [("Seria / nr.", "AA " + fig.number), ("Data emiterii", ink.day(fig.issue)), ("Scadența", ink.day(fig.due))]
    lines = [["Apă rece", f"{used} mc", ink.lei(clean)], ["Canalizare", f"{used} mc", ink.lei(foul)],
             ["TVA 9%", "", ink.lei(vat)]]  # fmt: skip
    page = f"""<div class="sheet"><div class="flex"><div class="logo">Aqua Arieș S.A.</div><div class="small">Operator
regional de apă și canalizare<br>Str. Axente Sever nr. 2, Turda, CIF RO{codes.tax_code(rng)}</div></div><h1>Factură
servicii de apă și canal</h1><div class="flex"><div>{pairs(facts)}</div><div>{pairs(dated)}</div></div><table class="t">
<tr><th>Serviciu</th><th class="n">Cantitate</th><th class="n">Valoare</th></tr>{rows(lines)}</table><div class="pay
flex">
<span>Total de plată</span><span>{ink.lei(clean + foul + vat)} lei</span></div><p>Apometru {fig.meter}, index
{fig.old_index} - {fig.old_index + used}. Plata: {ways_to_pay(rng)}.</p>{bars_for(codes.digits(rng, 8), fig)}</div>"""
    css = dressed(_BILL, look.sans, look.size, COLOUR="#0f6fa8")
    return ink.paper("other", "water_works", [page], css)


def waste(world: Household, rng: random.Random, look: Look) -> Paper:
    """A waste collector's invoice to a household."""
    ink = Ink(rng, letters=rng.choice(("full", "plain")), amounts=rng.choice(("bare", "dot")))
    who, fig = party(world, rng), power_figures(world, rng, codes.digits(rng, 7))
    people = len(world.members)
    net = cents(Decimal(people) * Decimal("7.35"))
    vat = cents(net * Decimal("0.19"))
    lines = [[f"Colectare deșeuri menajere, {people} persoane", "lună", ink.lei(net)], ["TVA 19%", "", ink.lei(vat)]]
    facts = [("Client", esc(who.name)), ("Adresa", esc(who.home)), ("Cod client", codes.digits(rng, 6)),
             ("Contract salubritate", codes.digits(rng, 5))]  # fmt: skip
    page = f"""<div class="sheet"><div class="flex"><div class="logo">ECO SALUBRIS</div><div class="small">Eco Salubris
Transilvania S.R.L.<br>Cluj-Napoca, str. Oașului nr. 200<br>CIF RO{codes.tax_code(rng)}</div></div><h1>FACTURĂ
SALUBRITATE
nr. {fig.number} din {ink.day(fig.issue)}</h1>{pairs(facts)}<table class="t"><tr><th>Denumire serviciu</th><th
class="n">U.M.</th><th class="n">Valoare (lei)</th></tr>{rows(lines)}</table><div class="pay flex"><span>De plată până
la
{ink.day(fig.due)}</span><span>{ink.lei(net + vat)} lei</span></div><p>Pubelele se scot în stradă până la ora 7.</p>
{bars_for(codes.digits(rng, 6), fig)}</div>"""
    css = dressed(_BILL, look.sans, look.size, COLOUR="#3d7a1f")
    return ink.paper("other", "waste", [page], css)


def television(world: Household, rng: random.Random, look: Look) -> Paper:
    """A bill for internet and television."""
    ink = Ink(rng, letters=rng.choice(("full", "plain")))
    who, fig = party(world, rng), power_figures(world, rng, codes.digits(rng, 10))
    prices = [cents(Decimal(rng.randint(1500, 5200)) / 100) for _ in range(2)]
    vat = cents(sum(prices) * Decimal("0.19"))
    lines = [
        ["Internet fix 500 Mbps", ink.lei(prices[0])],
        ["Pachet TV Extra", ink.lei(prices[1])],
        ["TVA 19%", ink.lei(vat)],
    ]
    facts = [("Abonat", esc(who.name)), ("Cod abonat", codes.digits(rng, 8)), ("Adresa de instalare", esc(who.home)),
             ("Factura", f"NET {fig.number}"), ("Emisă la", ink.day(fig.issue))]  # fmt: skip
    page = f"""<div class="sheet"><div class="flex"><div class="logo">netvest</div><div class="small">Netvest
Telecomunicații S.R.L., Cluj-Napoca</div></div><h1>Factură servicii internet și televiziune</h1>{pairs(facts)}<table
class="t">{rows(lines)}</table><div class="pay flex"><span>Total de plată, scadent la {ink.day(fig.due)}</span><span>
{ink.lei(sum(prices) + vat)} lei</span></div><p>Asistență tehnică 24/7: 0264 {codes.digits(rng, 6)}.</p>
{bars_for(codes.digits(rng, 8), fig)}</div>"""
    css = dressed(_BILL, look.sans, look.size, COLOUR="#6a1b9a")
    return ink.paper("other", "television", [page], css, born_digital=rng.random() < 0.4)


def upkeep(world: Household, rng: random.Random, look: Look) -> Paper:
    """The block's monthly upkeep note for one flat: cold water, lift, cleaning, repair fund."""
    ink = Ink(rng, letters=rng.choice(("plain", "full")), amounts=rng.choice(("bare", "point")))
    names = ("Apă rece și canal", "Energie electrică părți comune", "Salubritate", "Curățenie", "Lift", "Administrare",
             "Fond reparații", "Gaz la comun", "Restanțe")  # fmt: skip
    sums = [cents(Decimal(rng.randint(300, 9000)) / 100) for _ in names]
    lines = [[name, ink.lei(value)] for name, value in zip(names, sums, strict=True)]
    flat = world.dwelling.flat or "1"
    page = f"""<div class="sheet"><b>{esc(world.association.name)}</b><br>Luna
{month_text(world.income_month)}<h1>Notă de
plată întreținere</h1>Apartament {esc(flat)} · {esc(world.applicant.surname)} · persoane {len(world.members)}<table
class="t">{rows(lines)}<tr class="b"><td>TOTAL</td><td class="n">{ink.lei(sum(sums, Decimal(0)))}</td></tr></table>Se
plătește la casierie, marți și joi între 17 și 19.<br>Administrator, {official(rng)}</div>"""
    css = dressed(_BILL, look.sans, look.size, COLOUR="#000")
    return ink.paper("other", "upkeep", [page], css, width_mm=148.0, height_mm=156.0)


def rent_receipt(world: Household, rng: random.Random, look: Look) -> Paper:
    """A receipt from a pad, filled by hand: paid rent or a contribution."""
    ink = Ink(rng, letters=rng.choice(("full", "plain")))
    lei = Decimal(rng.randint(12, 260) * 5)
    what = rng.choice(("chirie luna curentă", "cotă întreținere", "taxă grădiniță", "avans lucrări"))

    def line(caption: str, value: str) -> str:
        return f"<p>{caption} <span class='h'>{value}</span></p>"

    page = f"""<div class="sheet"><div class="flex"><span>Furnizor: {esc(world.association.name)}</span><span>Seria
CJAP nr.
{codes.digits(rng, 6)}</span></div><h1 style="margin:4mm">CHITANȚĂ</h1>{line("Data", ink.day(world.filed))}
{line("Am primit de la", esc(world.applicant.full_name))}{line("Suma de", f"{ink.lei(lei)} lei")}
{line("adică", amount_words(lei))}{line("reprezentând", what)}<div class="flex"><span>Casier,</span><div
class="stamp-here"></div></div></div>"""
    extra = ".sheet { padding: 8mm 10mm; line-height: 1.3; } .h { font-family: HAND; font-size: 1.25em; color: #1d2f80;"
    css = dressed(LETTER + extra + " border-bottom: .2mm dotted #333; }", look.sans, look.size, HAND=look.hand)
    return ink.paper("other", "rent_receipt", [page], css, width_mm=160.0, height_mm=118.0)
