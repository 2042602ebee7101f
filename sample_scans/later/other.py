"""Distractors: papers that are none of the contract's kinds. Their values are empty."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from sample_scans.bills import codes
from sample_scans.incomes.earner import earner
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, official, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household

KIND = "other"


def boiler_check(world: Household, rng: random.Random, look: Look) -> Paper:
    """The record of a boiler's yearly check: the owner, the appliance, its serial number, what was done."""
    ink = Ink(rng, letters=rng.choice(("full", "plain")), amounts=rng.choice(("bare", "dot")))
    who = earner(world.owner or world.applicant, rng, upper=0.6)
    day = world.filed - timedelta(days=rng.randint(5, 300))
    facts = [
        ("Beneficiar", esc(who.name)), ("Adresa", esc(world.dwelling.in_prose())),
        ("Aparat", rng.choice(("centrală murală Ariston Clas", "centrală Vaillant turboTEC", "cazan Beretta Ciao"))),
        ("Seria", codes.digits(rng, 12)), ("Combustibil", "gaze naturale"),
        ("Lucrări efectuate", rng.choice(("VTP - verificare tehnică periodică", "revizie anuală și curățare"))),
        ("Tarif", f"{ink.lei(Decimal(rng.choice((120, 150, 180))))} lei"), ("Următoarea verificare", ink.day(
            day + timedelta(days=730))),
    ]  # fmt: skip
    page = f"""<div class="sheet"><div class="flex"><div><b>Termo Instal Napoca S.R.L.</b><br>Autorizație ISCIR nr.
{rng.randint(100, 900)}/2016</div><div>Nr. {rng.randint(20, 990)}<br>{ink.day(day)}</div></div><h1>PROCES-VERBAL DE
VERIFICARE A CENTRALEI TERMICE</h1>{pairs(facts)}<p>Aparatul este
{rng.choice(("admis în funcționare", "în stare bună"))}.
Beneficiarul a fost instruit privind exploatarea.</p>{signed(rng, ("Executant (RVT)",))}</div>"""
    return ink.paper(KIND, "boiler_check", [page], dressed(LETTER, look.sans, look.size + 0.2))


def overdue_phone(world: Household, rng: random.Random, look: Look) -> Paper:
    """A phone company's reminder that a sum is overdue: looks like a bill, is none of the heating's."""
    ink = Ink(rng, letters=rng.choice(("plain", "full")), amounts=rng.choice(("bare", "dot")))
    who = earner(world.applicant, rng, upper=0.7)
    owed = Decimal(rng.randint(2500, 19000)) / 100
    lines = [[f"TMI {codes.digits(rng, 9)}", ink.day(world.filed - timedelta(days=40)), ink.lei(owed)]]
    page = f"""<div class="sheet"><b style="font-size:1.5em">telemobil</b><br>Telemobil Comunicații S.A.<div
style="margin:10mm 0 8mm 90mm">{esc(who.name)}<br>{esc(who.home)}</div><p>Cod abonat: {codes.digits(rng, 8)}<br>Data:
{ink.day(day_of_issue(world, rng))}</p><h1>ÎNȘTIINȚARE DE PLATĂ</h1><p>Vă informăm că figurați cu următoarele facturi
neachitate pentru serviciile de telefonie și internet:</p><table class="g"><tr><th>Factura</th><th
class="n">Scadență</th>
<th class="n">Suma (lei)</th></tr>{rows(lines)}<tr class="b"><td>Total restant</td><td></td><td
class="n">{ink.lei(owed)}
</td></tr></table><p>Neachitarea în 5 zile duce la suspendarea serviciilor.</p></div>"""
    return ink.paper(
        KIND, "overdue_phone", [page], dressed(LETTER, look.sans, look.size), born_digital=rng.random() < 0.2
    )


def proof_of_filing(world: Household, rng: random.Random, look: Look) -> Paper:
    """The registry's slip that says a request was handed in: number, day, hour, who."""
    ink = Ink(rng, letters=rng.choice(("full", "cedilla", "plain")))
    who = earner(world.applicant, rng, upper=0.8)
    facts = [
        ("Nr. înregistrare", world.number), ("Data / ora", f"{ink.day(world.filed)} {rng.randint(8, 15):02d}:"
         f"{rng.randint(0, 59):02d}"), ("Petent", esc(who.name)), ("Obiect", "solicitare ajutor de încălzire"),
        ("Compartiment", "Direcția de Asistență Socială și Medicală"), ("Termen de răspuns", "30 de zile"),
    ]  # fmt: skip
    page = f"""<div class="sheet"><b>PRIMĂRIA MUNICIPIULUI CLUJ-NAPOCA</b><br>Centrul de informare pentru cetățeni<h1>
DOVADĂ DE ÎNREGISTRARE</h1>{pairs(facts)}<p>Păstrați acest bon pentru relații la tel. 0264 596 030.</p><p>Operator:
{official(rng)}</p></div>"""
    extra = ".sheet { padding: 9mm 11mm; line-height: 1.35; } h1 { margin: 5mm 0; }"
    css = dressed(LETTER + extra, rng.choice((look.sans, look.mono)), look.size)
    return ink.paper(KIND, "proof_of_filing", [page], css, width_mm=148.0, height_mm=105.0)


LAYOUTS = (
    Layout("boiler_check", boiler_check, split="train"),
    Layout("overdue_phone", overdue_phone, split="train"),
    Layout("proof_of_filing", proof_of_filing, split="train"),
)
