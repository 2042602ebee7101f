"""Distractors: papers that are none of the contract's kinds. Their values are empty."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from sample_scans.bills import codes
from sample_scans.incomes.earner import earner
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_deeds import spouse
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, official, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household

KIND = "other"


def extract_of_land(world: Household, rng: random.Random, look: Look) -> Paper:
    """An extract of the land register for information: the dwelling, its owner, no charges."""
    ink = Ink(rng, letters=rng.choice(("full", "plain")))
    who = earner(world.owner or world.applicant, rng, upper=0.8)
    number = f"{codes.digits(rng, 6, '2')}-C1-U{rng.randint(1, 60)}"
    parts = [
        ("A. Partea I - Descrierea imobilului", f"Unitate individuală, {esc(world.dwelling.in_prose())}, "
         f"suprafața utilă {rng.randint(28, 92)} mp, nr. cadastral {number}"),
        ("B. Partea II - Proprietari și acte", f"Intabulare, drept de proprietate, cota 1/1: {esc(who.name)}"),
        ("C. Partea III - Sarcini", rng.choice(("NU SUNT", "Intabulare, drept de ipotecă"))),
    ]  # fmt: skip
    body = "".join(f"<tr><td class='b'>{k}</td></tr><tr><td>{v}</td></tr>" for k, v in parts)
    page = f"""<div class="sheet"><div class="flex"><div><b>Agenția Națională de Cadastru și Publicitate
Imobiliară</b><br>
Oficiul de Cadastru și Publicitate Imobiliară CLUJ<br>Biroul Cluj-Napoca</div><div>Nr. cerere
{codes.digits(rng, 6)}<br>{ink.day(day_of_issue(world, rng))}</div></div><h1>EXTRAS DE CARTE FUNCIARĂ<br>pentru
INFORMARE</h1><p>Carte Funciară Nr. {number} Cluj-Napoca</p><table class="g">{body}</table><p>Acest extras nu
dovedește dreptul după eliberare. S-a achitat tariful de 20 lei.</p></div>"""
    css = dressed(LETTER, look.sans, look.size)
    return ink.paper(KIND, "extract_of_land", [page], css, born_digital=rng.random() < 0.4)


def marriage_certificate(world: Household, rng: random.Random, look: Look) -> Paper:
    """A marriage certificate: two names with CNPs, a register entry. No identity paper of the list."""
    ink = Ink(rng, letters="full")
    me = world.applicant
    pair = sorted((me, spouse(me, rng)), key=lambda m: m.sex, reverse=True)
    names = [earner(m, rng, upper=1.0) for m in pair]
    day = world.filed - timedelta(days=rng.randint(40, 900))
    facts = [
        ("Soț - numele de familie și prenumele", esc(names[0].name)),
        ("Cod numeric personal", pair[0].cnp),
        ("Soție - numele de familie și prenumele", esc(names[1].name)),
        ("Cod numeric personal", pair[1].cnp),
        ("Data și locul încheierii căsătoriei", f"{ink.day(day)}, Cluj-Napoca"),
        ("Act de căsătorie", f"nr. {rng.randint(20, 1900)} din {ink.day(day)}"),
        ("Nume după căsătorie", esc(names[0].surname)),
    ]
    page = f"""<div class="sheet"><div class="c b" style="font-size:1.3em">ROMÂNIA</div><h1>CERTIFICAT DE CĂSĂTORIE</h1>
<p class="c">Seria C{rng.choice("ABDKX")} nr. {codes.digits(rng, 6)}</p>{pairs(facts)}<p>Eliberat de Primăria
municipiului Cluj-Napoca, Serviciul Stare Civilă.</p>{signed(rng, ("Ofițer de stare civilă",))}</div>"""
    return ink.paper(KIND, "marriage_certificate", [page], dressed(LETTER, look.serif, look.size + 1.4))


def tax_payment(world: Household, rng: random.Random, look: Look) -> Paper:
    """The receipt of the city's tax desk for the year's tax on the dwelling."""
    ink = Ink(rng, letters=rng.choice(("plain", "full")), amounts=rng.choice(("bare", "dot")))
    who = earner(world.applicant, rng, upper=1.0)
    sums = [Decimal(rng.randint(2000, 21000)) / 100, Decimal(rng.randint(500, 9000)) / 100]
    lines = [["Impozit clădiri PF 2017", ink.lei(sums[0])], ["Impozit teren PF 2017", ink.lei(sums[1])]]
    page = f"""<div class="sheet"><b>MUNICIPIUL CLUJ-NAPOCA</b><br>Direcția Impozite și Taxe Locale, C.F. 4305857<h1>
CHITANȚĂ seria CLJ nr. {codes.digits(rng, 7)}</h1><p>Data: {ink.day(world.filed)}<br>Am primit de la {esc(who.name)},
CNP
{world.applicant.cnp}, adresa {esc(who.home)}, suma de {ink.lei(sum(sums, Decimal(0)))} lei reprezentând:</p>
<table class="g">{rows(lines)}<tr class="b"><td>TOTAL ACHITAT</td><td class="n">{ink.lei(sum(sums, Decimal(0)))}</td>
</tr></table>Casier, {official(rng)}<div class="stamp-here"></div></div>"""
    extra = ".sheet { padding: 10mm 12mm; line-height: 1.3; } h1 { margin: 5mm 0; }"
    css = dressed(LETTER + extra, look.sans, look.size)
    return ink.paper(KIND, "tax_payment", [page], css, width_mm=148.0, height_mm=130.0)


def doctors_referral(world: Household, rng: random.Random, look: Look) -> Paper:
    """A family doctor's certificate for the workplace or the kindergarten, which speaks of health only."""
    ink = Ink(rng, letters=rng.choice(("full", "plain", "cedilla")))
    member = rng.choice(world.members)
    who = earner(member, rng, upper=0.5)
    page = f"""<div class="sheet"><div class="flex"><div>Cabinet Medical Individual<br><b>Dr. {official(rng)}</b><br>
Cluj-Napoca, str. {esc(world.dwelling.street)}</div><div>Nr. {rng.randint(20, 4000)}<br>
{ink.day(day_of_issue(world, rng))}</div></div><h1>ADEVERINȚĂ MEDICALĂ</h1><p class="ind">Se adeverește că
{esc(who.name)}, CNP {member.cnp}, domiciliat(ă) în {esc(who.home)}, este
{rng.choice(("clinic sănătos(oasă)", "apt(ă) pentru colectivitate", "în evidență cu afecțiuni cronice"))} și
{rng.choice(("nu are contagiuni în familie", "necesită control periodic", "a fost vaccinat(ă) conform schemei"))}.</p>
<p class="ind">S-a eliberat prezenta spre a-i servi la {rng.choice(("grădiniță", "locul de muncă", "școală"))}.</p>
{signed(rng, ("Medic de familie",))}</div>"""
    return ink.paper(KIND, "doctors_referral", [page], dressed(LETTER, look.serif, look.size + 1))


LAYOUTS = (
    Layout("extract_of_land", extract_of_land, split="train"),
    Layout("marriage_certificate", marriage_certificate, split="train"),
    Layout("tax_payment", tax_payment, split="train"),
    Layout("doctors_referral", doctors_referral, split="train"),
)
