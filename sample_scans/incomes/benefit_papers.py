"""Benefit papers in common use: certificate, table of rights, decision, postal order, slip."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.bills import codes
from sample_scans.bills.party import BILL_CSS
from sample_scans.incomes.benefit import LETTER, benefit_of
from sample_scans.incomes.earner import clerk, earner, fitting, issued
from sample_scans.ink import Ink, pairs, rows
from sample_scans.paper import Look, Paper, esc
from sample_scans.spelled import amount_words
from sample_scans.world import Household, Human, Role

ENTITLED: tuple[Role, ...] = ("unemployed", "disabled", "child", "pupil")


def attestation(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The office's certificate, in prose."""
    who = fitting(world, person, ENTITLED)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "full", "plain", "cedilla")))
    e, b, day = earner(who, rng, upper=0.7), benefit_of(world, who, rng), issued(world, rng)
    since = world.filed - timedelta(days=rng.randint(60, 300))
    titled = rng.choice(("domnul" if who.sex == "M" else "doamna", "dl./d-na", "numitul(a)"))
    shown = ink.choice("/benefit", b.choice, b.words)
    purpose = rng.choice(
        ("la dosarul de ajutor pentru încălzirea locuinței", "la Primăria Cluj-Napoca", "pentru subvenție căldură")
    )
    page = f"""<div class="sheet ind"><div class="head">{"<br>".join(b.office)}</div><div>Str. George Coșbuc nr. 2,
Cluj-Napoca · Operator de date nr. {rng.randint(100, 9000)}</div>
<div>Nr. {rng.randint(1200, 48000)} / {ink.day(day)}</div><h1>ADEVERINȚĂ</h1>
<p>Prin prezenta se adeverește că {titled} <b>{ink.name("/name", e.name)}</b>, CNP {ink.cnp("/cnp", who.cnp)}, cu
domiciliul în {esc(e.home)},
se află în evidența instituției noastre și beneficiază de {shown} conform {b.law}, începând cu data de
{ink.day(since)}.</p>
<p>În luna {ink.month("/month", world.income_month)} cuantumul cuvenit a fost de <b>{ink.amount("/net_income", b.net)}
lei</b> ({amount_words(b.net)}).</p>
<p>S-a eliberat prezenta pentru a-i servi {purpose}.</p><div class="sign"><div>Director executiv,<br>{clerk(rng)}<div
class="stamp-here"></div></div>
<div>Șef serviciu,</div><div>Întocmit,<br>{clerk(rng)}</div></div></div>"""
    css = BILL_CSS + LETTER.replace("FONT", look.serif).replace("SIZE", f"{look.size + 1.5}pt")
    return ink.paper("benefit_slip", "attestation", [page], css, person=who.cnp)


def rights_table(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The person's data as a list and a table of what was paid; for children the parent is named as well."""
    who = fitting(world, person, ENTITLED)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "point")), letters=rng.choice(("full", "plain", "cedilla")))
    e, b = earner(who, rng), benefit_of(world, who, rng)
    items = [
        (rng.choice(("Numele și prenumele beneficiarului", "Beneficiar", "Titular drept")), ink.name("/name", e.name)),
        ("CNP", ink.cnp("/cnp", who.cnp)),
        ("Domiciliul", esc(e.home)),
        ("Drept acordat", ink.choice("/benefit", b.choice, b.words)),
        ("Temei legal", b.law),
        ("Luna", ink.month("/month", world.income_month, rng.choice(("words", "upper", "number")))),
    ]
    if b.choice == "child_allowance" and world.applicant.cnp != who.cnp:
        items.insert(2, ("Reprezentant legal", esc(world.applicant.full_name)))
    title = rng.choice(("SITUAȚIA DREPTURILOR PLĂTITE", "ADEVERINȚĂ", "DOVADĂ PRIVIND DREPTURILE CUVENITE"))
    body = rows(
        [[str(i), esc(label.capitalize()), ink.lei(amount)] for i, (label, amount) in enumerate(b.parts, 1)],
        numbers_from=2,
    )
    page = f"""<div class="sheet"><div class="head">{"<br>".join(b.office)}</div><div style="text-align:right">Nr.
{rng.randint(100, 20000)} din {ink.day(issued(world, rng))}</div>
<h1>{title}</h1>{pairs(items)}
<table class="t"><tr><th>Nr.</th><th>Denumirea dreptului</th><th class="n">Suma
(lei)</th></tr>{body}<tr><td></td><td><b>Total plătit</b></td>
<td class="n"><b>{ink.amount("/net_income", b.net)}</b></td></tr></table><p>Plata s-a efectuat prin
{rng.choice(("mandat poștal", "cont bancar", "cont personal"))}.</p>
<div class="sign"><div>Director,<br>{clerk(rng)}<div
class="stamp-here"></div></div><div>Inspector,<br>{clerk(rng)}</div></div></div>"""
    css = BILL_CSS + LETTER.replace("FONT", look.sans).replace("SIZE", f"{look.size + 1}pt")
    return ink.paper("benefit_slip", "rights_table", [page], css, person=who.cnp)


def decision(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A decision that grants the benefit, article by article; it names no month."""
    who = fitting(world, person, ENTITLED)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "full", "cedilla")))
    e, b = earner(who, rng), benefit_of(world, who, rng)
    start = (world.filed - timedelta(days=rng.randint(50, 400))).replace(day=1)
    phrase = ink.choice("/benefit", b.choice, b.words)
    page = f"""<div class="sheet"><div class="head">{"<br>".join(b.office)}</div><h1>DECIZIA nr.
{rng.randint(100, 9900)}<br>
<span style="font-size:.7em">din {ink.day(start - timedelta(days=rng.randint(3, 20)))}</span></h1>
<p>Având în vedere cererea nr. {rng.randint(1000, 30000)} depusă de {ink.name("/name", e.name)}, CNP
{ink.cnp("/cnp", who.cnp)}, domiciliat(ă) în {esc(e.home)},
în baza prevederilor din {b.law},</p><p class="c"><b>Directorul executiv DECIDE:</b></p><p><b>Art. 1.</b> Începând cu
data de {ink.day(start)} se acordă dreptul la
{phrase}.</p><p><b>Art. 2.</b> Cuantumul lunar net al dreptului este de {ink.amount("/net_income", b.net)} lei.</p>
<p><b>Art. 3.</b> Beneficiarul are obligația să comunice în termen de {rng.choice((3, 5, 15))} zile orice modificare
de natură să ducă la încetarea dreptului.</p>
<p><b>Art. 4.</b> Prezenta decizie poate fi contestată în termen de 30 de zile de la comunicare.</p><div
class="sign"><div>Director executiv,<br>{clerk(rng)}<div class="stamp-here"></div></div>
<div>Vizat juridic,</div><div>Întocmit,<br>{clerk(rng)}</div></div></div>"""
    css = BILL_CSS + LETTER.replace("FONT", look.serif).replace("SIZE", f"{look.size + 1.5}pt")
    return ink.paper("benefit_slip", "decision", [page], css, person=who.cnp)


_ORDER = """
.sheet { padding: 5mm 7mm; font-family: FONT; font-size: SIZE; line-height: 1.25; display: flex; gap: 4mm; height:
104mm; background: TINT; }
.left { width: 52mm; border-right: .3mm dashed #444; padding-right: 4mm; } .right { flex: 1; } h1 { font-size: 1.35em;
margin: 0 0 2mm; }
.line { border-bottom: .2mm dotted #000; min-height: 6mm; padding-top: 1mm; } .l { font-size: .75em; color: #333; }
.typed { font-family: MONO; font-size: 1.05em; }
.sum { border: .4mm solid #000; padding: 1mm 2mm; display: inline-block; font-weight: bold; } .stamp-here { width:
30mm; height: 26mm; margin-left: auto; }
"""


def postal_order(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The post's money order with its stub: the sum in figures and in words, sender and addressee."""
    who = fitting(world, person, ENTITLED)
    ink = Ink(rng, amounts="bare", letters=rng.choice(("full", "plain", "plain")))
    e, b, day = earner(who, rng), benefit_of(world, who, rng), issued(world, rng)
    number = codes.digits(rng, 9)
    month = ink.month("/month", world.income_month, rng.choice(("slash", "upper", "words")))
    about = f"{ink.choice('/benefit', b.choice, b.words.upper() if rng.random() < 0.5 else b.words)} luna {month}"
    page = f"""<div class="sheet"><div class="left"><h1>POȘTA ROMÂNĂ</h1><div class="l">CUPON - se reține de
destinatar</div><div class="l">Nr. mandat</div>
<div class="line typed">{number}</div><div class="l">Suma lei</div><div class="line
typed">{ink.amount("/net_income", b.net)}</div><div class="l">Expeditor</div>
<div class="line typed">{b.payer}</div><div class="l">Comunicări</div><div class="line typed">{about}</div></div><div
class="right">
<h1>MANDAT POȘTAL <span style="float:right;font-size:.7em">PRIORIPOST ·
{rng.choice(("MP 4", "MP 1", "F. 1402"))}</span></h1>
<div>Nr. <span class="typed">{number}</span> &nbsp; Data <span class="typed">{ink.day(day)}</span> &nbsp; <span
class="sum typed">{ink.amount("/net_income", b.net)} lei</span></div>
<div class="l">adică (suma în litere)</div><div class="line typed">{amount_words(b.net)}</div><div
class="l">Destinatar (nume, prenume)</div>
<div class="line typed">{ink.name("/name", e.name)}</div><div class="l">CNP</div><div class="line
typed">{ink.cnp("/cnp", who.cnp)}</div><div class="l">Adresa</div>
<div class="line typed">{esc(e.home)}</div><div class="l">Expeditor</div><div class="line typed">{b.payer},
{about}</div><div style="display:flex"><div class="l"
 style="margin-top:6mm">Semnătura destinatarului ........................</div><div
class="stamp-here"></div></div></div></div>"""
    tint = rng.choice(("#fff", "#fdf6d8", "#f3f7ee"))
    css = BILL_CSS + _ORDER.replace("FONT", look.sans).replace("SIZE", f"{look.size - 0.5}pt").replace(
        "MONO", look.mono
    )
    return ink.paper(
        "benefit_slip",
        "postal_order",
        [page],
        css.replace("TINT", tint),
        width_mm=190.0,
        height_mm=104.0,
        person=who.cnp,
    )
