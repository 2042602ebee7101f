"""Letters and notes that come along with a dossier: school, doctor, city hall, court, neighbour."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.bills import codes
from sample_scans.bills.party import BILL_CSS
from sample_scans.incomes.benefit import LETTER
from sample_scans.incomes.earner import earner
from sample_scans.ink import Ink, pairs
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household

_NOTE = ".sheet { padding: 22mm 20mm; font-family: FONT; font-size: 20pt; line-height: 1.6; color: #1a2f7a; }"
_BLANK = """
.sheet { padding: 7mm 8mm; font-family: FONT; font-size: SIZE; line-height: 1.5; } .h { font-family: HAND; font-size:
1.25em; line-height: 1.2; color: #1f2f80; } .stamp-here { width: 38mm; height: 24mm; }
.b1 { display: flex; justify-content: space-between; font-size: .85em; }
"""


def _letter(look: Look, serif: bool = True) -> str:
    return BILL_CSS + LETTER.replace("FONT", look.serif if serif else look.sans).replace("SIZE", f"{look.size + 1.5}pt")


def school_letter(world: Household, rng: random.Random, look: Look) -> Paper:
    """The school writes to parents about a meeting: a school's letterhead, no statement about a pupil."""
    ink = Ink(rng, letters=rng.choice(("full", "plain", "cedilla")))
    when = world.filed + timedelta(days=rng.randint(3, 20))
    page = f"""<div class="sheet ind"><div class="head">INSPECTORATUL ȘCOLAR JUDEȚEAN CLUJ<br>ȘCOALA GIMNAZIALĂ
„{rng.choice(("Sfântul Andrei", "Columna", "Izvorul"))}” CLUJ-NAPOCA</div>
<h1>ÎNȘTIINȚARE</h1><p>Stimați părinți,</p><p>Vă invităm la ședința cu părinții din data de {ink.day(when)}, ora
{rng.randint(16, 18)}:30, în sala {rng.randint(1, 30)}. Pe ordinea de zi:
situația la învățătură, fondul clasei, excursia de sfârșit de semestru și programul „Lapte și corn”.</p><p>Vă rugăm să
confirmați participarea pe carnetul elevului.</p>
<div class="sign"><div>Diriginte,</div><div>Director,<div class="stamp-here"></div></div></div></div>"""
    return ink.paper("other", "school_letter", [page], _letter(look))


def prescription(world: Household, rng: random.Random, look: Look) -> Paper:
    """A doctor's prescription, the drugs by hand."""
    ink = Ink(rng, letters=rng.choice(("full", "plain")))
    who = rng.choice(world.members)
    e = earner(who, rng, upper=0.3)
    drugs = "<br>".join(
        f"{i}. {name} S. {rng.choice(('1-0-1', '1-1-1', '0-0-1'))}"
        for i, name in enumerate(
            rng.sample(
                (
                    "Paracetamol 500 mg tb. XX",
                    "Enalapril 10 mg tb. XXX",
                    "Metformin 850 mg tb. LX",
                    "Omeprazol 20 mg cps. XIV",
                    "Amoxicilină 500 mg cps. XX",
                    "Aspenter 75 mg tb. XXVIII",
                ),
                rng.randint(2, 4),
            ),
            1,
        )
    )
    page = f"""<div class="sheet"><div class="b1"><span>Județul Cluj · Localitatea Cluj-Napoca<br>Unitatea sanitară:
CMI Dr. {rng.choice(("Rus", "Lupu", "Deac"))}</span><span>RP. Seria CJ nr. {codes.digits(rng, 7)}</span></div>
<div class="c"><b>REȚETĂ</b></div>Nume, prenume: <span class="h">{esc(e.name)}</span><br>CNP {who.cnp} &nbsp; Vârsta
{world.filed.year - who.birth_date.year} ani<br>Diagnostic:
<span class="h">{rng.choice(("HTA st. II", "viroză resp.", "DZ tip 2", "gastrită"))}</span><br>Rp/ <div
class="h">{drugs}</div>Data <span class="h">{ink.day(world.filed - timedelta(days=rng.randint(1, 60)))}</span>
<div>Semnătura și parafa medicului</div><div class="stamp-here"></div></div>"""
    css = BILL_CSS + _BLANK.replace("FONT", look.sans).replace("SIZE", f"{look.size}pt").replace("HAND", look.hand)
    return ink.paper("other", "prescription", [page], css, width_mm=105.0, height_mm=175.0)


def disposition(world: Household, rng: random.Random, look: Look) -> Paper:
    """The mayor's decision of an earlier season, about this very aid: it proves nothing now."""
    ink = Ink(rng, letters=rng.choice(("full", "full", "cedilla")))
    e, year = earner(world.applicant, rng), world.filed.year - 1
    page = f"""<div class="sheet ind"><div class="head">ROMÂNIA<br>JUDEȚUL CLUJ<br>MUNICIPIUL
CLUJ-NAPOCA<br>PRIMARUL</div><h1>DISPOZIȚIA nr. {rng.randint(100, 6000)}<br><span style="font-size:.65em">din
{rng.randint(1, 28)} noiembrie {year - 1}</span></h1><p>privind acordarea ajutorului pentru încălzirea locuinței
pentru sezonul rece {year - 1}-{year}</p><p>Primarul municipiului
Cluj-Napoca, în baza O.U.G. nr. 70/2011, a Legii nr. 416/2001 și a referatului Direcției de Asistență Socială și
Medicală,</p><p class="c"><b>DISPUNE:</b></p>
<p>Art. 1. Se acordă titularului {esc(e.name)}, CNP {world.applicant.cnp}, cu domiciliul în {esc(e.home)}, ajutorul
lunar în cuantum de {rng.randint(19, 240)} lei.</p><p>Art. 2. Cu
ducerea la îndeplinire se încredințează Direcția de Asistență Socială și Medicală.</p><div
class="sign"><div>PRIMAR,<div class="stamp-here"></div></div><div>Contrasemnează,
SECRETAR</div></div></div>"""
    return ink.paper("other", "disposition", [page], _letter(look))


def note(world: Household, rng: random.Random, look: Look) -> Paper:
    """A handwritten note to the clerk."""
    ink = Ink(rng, letters=rng.choice(("full", "plain", "plain")))
    text = rng.choice(
        (
            "Bună ziua,\nlipsește adeverința de la bloc, o aduc luni.\nVă rog să mă sunați.\nMulțumesc!",
            "Vecina de la ap. 4 nu mai locuiește aici din august.\nAdministrator",
            "Doamna Maria,\nam pus și factura de la gaz.\nTalonul de pensie vine pe 15.",
            "Cheile sunt la nr. 12.\nCitirea la contor: 4 5 8 1",
        )
    )
    tel = f"\n07{codes.digits(rng, 8)}" if rng.random() < 0.6 else ""
    tilt = f"transform:rotate({rng.uniform(-2, 2):.1f}deg)"
    page = f"""<div class="sheet"><div class="lines" style="{tilt}">{esc(text + tel)}</div></div>"""
    return ink.paper(
        "other", "note", [page], BILL_CSS + _NOTE.replace("FONT", look.hand), width_mm=148.0, height_mm=148.0
    )


def identity_book(world: Household, rng: random.Random, look: Look) -> Paper:
    """A spread of the vehicle's identity book: not the registration certificate."""
    ink = Ink(rng, letters=rng.choice(("full", "plain")))
    items = [
        ("1. Categoria", "AUTOTURISM M1"),
        ("2. Marca", rng.choice(("DACIA", "RENAULT", "VOLKSWAGEN"))),
        ("3. Tipul / varianta", f"{codes.digits(rng, 2)}/K9K/{codes.digits(rng, 3)}"),
        ("4. Denumirea comercială", rng.choice(("LOGAN", "CLIO", "POLO"))),
        ("5. Număr de identificare", f"UU1{rng.choice(('LSDA', 'KSDB'))}{codes.digits(rng, 10)}"),
        ("6. Anul fabricației", str(rng.randint(1998, 2015))),
        ("7. Capacitate cilindrică", f"{rng.randint(999, 1998)} cmc"),
        ("8. Putere maximă", f"{rng.randint(48, 110)} kW"),
        ("9. Masa proprie", f"{rng.randint(890, 1400)} kg"),
        ("10. Culoarea", rng.choice(("ALB", "GRI", "ALBASTRU"))),
    ]
    page = f"""<div class="sheet"><div class="c"><b>REGISTRUL AUTO ROMÂN</b><br>CARTEA DE IDENTITATE A
VEHICULULUI<br>Seria {rng.choice("HJKL")} nr. {codes.digits(rng, 6)}</div>{pairs(items, colon="")}
<p>Proprietarul: {esc(world.applicant.full_name.upper())}</p><p class="small">Eliberată de R.A.R. Reprezentanța Cluj.
A se păstra în altă parte decât în vehicul.</p><div class="stamp-here"></div></div>"""
    css = (
        BILL_CSS
        + """.sheet { padding: 8mm; font-family: FONT; font-size: SIZE; background: #eef4fb; min-height: 200mm; }
.pairs { width: 100%; margin-top: 4mm; } .pairs td { padding: .9mm 2mm;
 border-bottom: .2mm solid #6d8fb5; } .stamp-here { width: 40mm; height: 24mm; }""".replace("FONT", look.mono).replace(
            "SIZE", f"{look.size}pt"
        )
    )
    return ink.paper("other", "identity_book", [page], css, width_mm=140.0, height_mm=200.0)


def summons(world: Household, rng: random.Random, look: Look) -> Paper:
    """A court's summons: official, with a name and an address."""
    ink = Ink(rng, letters=rng.choice(("full", "cedilla")))
    e, when = earner(world.applicant, rng), world.filed + timedelta(days=rng.randint(10, 60))
    page = f"""<div class="sheet"><div class="head">JUDECĂTORIA CLUJ-NAPOCA<br>SECȚIA CIVILĂ · Calea Dorobanților nr.
2</div><div>Dosar nr. {rng.randint(1000, 29999)}/211/{world.filed.year}</div><h1>CITAȚIE</h1>
<p>{esc(e.name)}, domiciliat(ă) în {esc(e.home)}, este chemat(ă) la această instanță, camera {rng.randint(1, 300)},
completul C{rng.randint(1, 20)}, în ziua de {ink.day(when)}, ora
{rng.choice(("8:30", "9:00", "12:00"))}, în calitate de {rng.choice(("pârât", "martor", "reclamant"))}.</p><p>În caz
de neprezentare se va proceda conform legii.</p><div class="sign"><div>L.S.<div
 class="stamp-here"></div></div><div>Grefier,</div></div></div>"""
    return ink.paper("other", "summons", [page], _letter(look))


def leaflet(world: Household, rng: random.Random, look: Look) -> Paper:
    """A shop's or a bank's leaflet."""
    ink = Ink(rng, letters="full")
    page = f"""<div class="sheet"><h1>{
        rng.choice(("CREDIT RAPID", "REDUCERI DE TOAMNĂ", "CENTRALE TERMICE"))
    }</h1><h2>de la {rng.randint(49, 2999)} lei!</h2><p>{
        rng.choice(
            ("Fără acte, doar cu buletinul", "Montaj gratuit în Cluj-Napoca", "Ofertă valabilă în limita stocului")
        )
    }</p><p>DAE {rng.randint(9, 40)},{rng.randint(10, 99)}%. Sună la 0264 {codes.digits(rng, 6)}</p><div
class="disc">-{rng.randint(10, 70)}%</div></div>"""
    css = """.sheet { padding: 18mm; font-family: FONT; background: #ffd84d; min-height: 210mm; text-align: center;
font-size: 17pt; } h1 { font-size: 40pt; color: #b00020; margin: 5mm 0; }
.disc { margin: 12mm auto; width: 60mm; height: 60mm; border-radius: 30mm; background: #b00020; color: #fff;
font-size: 40pt; line-height: 60mm; font-weight: bold; }""".replace("FONT", look.sans)
    return ink.paper("other", "leaflet", [page], BILL_CSS + css, width_mm=148.0, height_mm=210.0)
