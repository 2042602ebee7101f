"""Letters and forms that slip into dossiers: a hospital's, a bank's, the police's, an employer's, the school's."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.bills import codes
from sample_scans.incomes.earner import earner
from sample_scans.ink import Ink, pairs
from sample_scans.other_offices.parts_letters import LETTER, dressed, official, signed
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household


def discharge(world: Household, rng: random.Random, look: Look) -> Paper:
    """A hospital's discharge note: a name, a CNP, days and a diagnosis."""
    ink = Ink(rng, letters=rng.choice(("full", "plain")))
    who = rng.choice(world.members)
    e, out = earner(who, rng), world.filed - timedelta(days=rng.randint(10, 200))
    facts = [("Nume, prenume", esc(e.name)), ("CNP", who.cnp), ("Domiciliul", esc(e.home)),
             ("Internat(ă)", ink.day(out - timedelta(days=rng.randint(2, 11)))), ("Externat(ă)", ink.day(out)),
             ("Foaie de observație", codes.digits(rng, 5))]  # fmt: skip
    page = f"""<div class="sheet"><div class="b">SPITALUL CLINIC JUDEȚEAN DE URGENȚĂ CLUJ<br>SECȚIA
{rng.choice(("CARDIOLOGIE", "MEDICALĂ I", "CHIRURGIE II", "NEUROLOGIE"))}</div><h1>BILET DE IEȘIRE DIN SPITAL</h1>
{pairs(facts)}<p>Diagnostic: {rng.choice(("hipertensiune arterială gr. 2", "colecistită acută", "bronhopneumonie"))}.
Evoluție favorabilă sub tratament. Se recomandă regim alimentar, evitarea efortului fizic și control la medicul de
familie
în {rng.randint(7, 30)} zile.</p>{signed(rng, ("Medic șef secție", "Medic curant"))}</div>"""
    return ink.paper("other", "discharge", [page], dressed(LETTER, look.serif, look.size + 1))


def loan_offer(world: Household, rng: random.Random, look: Look) -> Paper:
    """A bank's letter about a loan: sums and rates, no account movements."""
    ink = Ink(rng, letters="full")
    e = earner(world.applicant, rng, upper=0.2)
    page = f"""<div class="sheet"><div class="b">Banca Meseșana · Agenția Cluj</div><p style="margin:9mm 0 9mm 90mm">
{esc(e.name)}<br>{esc(e.home)}</p><p>Stimate client,</p><p>Aveți preaprobat un credit de nevoi personale de până la
{rng.randint(5, 60)}.000 lei, cu dobândă fixă de {rng.randint(6, 13)},9% pe an. Pentru un credit de 10.000 lei pe 36 de
luni rata lunară este de {rng.randint(310, 360)},{rng.randint(10, 99)} lei.</p><p>Oferta este valabilă până la
{ink.day(world.filed + timedelta(days=rng.randint(10, 60)))}. Aveți nevoie doar de actul de identitate; venitul îl
verificăm noi, cu acordul dumneavoastră.</p><p>Cu stimă,<br>{official(rng)}, director agenție</p></div>"""
    return ink.paper("other", "loan_offer", [page], dressed(LETTER, look.sans, look.size + 0.8))


def fine(world: Household, rng: random.Random, look: Look) -> Paper:
    """The local police's record of a parking offence."""
    ink = Ink(rng, letters=rng.choice(("full", "cedilla")))
    e, day = earner(world.applicant, rng), world.filed - timedelta(days=rng.randint(5, 90))
    page = f"""<div class="sheet"><div class="flex"><div class="b">POLIȚIA LOCALĂ CLUJ-NAPOCA<br>Serviciul circulație
</div><div>Seria PLC nr. {codes.digits(rng, 7)}</div></div><h1>PROCES-VERBAL DE CONSTATARE A
CONTRAVENȚIEI</h1><p>Încheiat
astăzi, {ink.day(day)}. Subsemnatul {official(rng)}, agent constatator, am constatat că autovehiculul cu numărul de
înmatriculare CJ {codes.digits(rng, 2)} {rng.choice(("DAN", "MIR", "VAS"))} a fost oprit pe trotuar în str.
{esc(world.dwelling.street)}.</p><p>Contravenient: {esc(e.name)}, CNP {world.applicant.cnp}, domiciliat în
{esc(e.home)}. Fapta se sancționează cu amendă de {rng.choice((145, 290, 435))} lei. Contravenientul poate achita în 15
zile jumătate din minimul amenzii.</p>{signed(rng, ("Agent constatator",))}<p>Contravenient, .....................
Martor, .....................</p></div>"""
    return ink.paper("other", "fine", [page], dressed(LETTER, look.serif, look.size + 0.6))


def work_contract(world: Household, rng: random.Random, look: Look) -> Paper:
    """The first page of a labour contract: employer, employee, gross pay; it proves no net income of a month."""
    ink = Ink(rng, letters=rng.choice(("full", "plain", "cedilla")))
    e = earner(world.applicant, rng, upper=0.6)
    firm = next(iter(world.employers.values()), world.association)
    start = world.filed - timedelta(days=rng.randint(200, 2500))
    page = f"""<div class="sheet"><h1>CONTRACT INDIVIDUAL DE MUNCĂ<br><span style="font-size:.75em">încheiat și
înregistrat
sub nr. {rng.randint(2, 400)} din {ink.day(start)} în registrul general de evidență a salariaților</span></h1><p><b>A.
Părțile contractului.</b> Angajatorul {esc(firm.name)}, cod fiscal {firm.tax_code}, reprezentat legal prin
{official(rng)},
și salariatul/salariata {esc(e.name)}, CNP {world.applicant.cnp}, domiciliat(ă) în {esc(e.home)}, am încheiat prezentul
contract.</p><p><b>B. Obiectul contractului:</b> prestarea muncii.</p><p><b>C. Durata contractului:</b> nedeterminată,
începând cu data de {ink.day(start + timedelta(days=1))}.</p><p><b>D. Locul de muncă:</b> la sediul
angajatorului.</p><p>
<b>E. Felul muncii:</b> conform Clasificării ocupațiilor din România.</p><p><b>H. Durata muncii:</b> 8 ore/zi, 40
ore/săptămână. Concediul anual de odihnă este de {rng.randint(20, 25)} zile.</p><p><b>J. Salarizare:</b> salariul de
bază
lunar brut este de {rng.randint(1450, 4200)} lei. Data plății: {rng.randint(5, 15)} ale lunii.</p>
{signed(rng, ("Angajator",))}<p>Salariat, .....................</p></div>"""
    return ink.paper("other", "work_contract", [page], dressed(LETTER, look.serif, look.size + 0.3))


def kindergarten(world: Household, rng: random.Random, look: Look) -> Paper:
    """A notice to parents with the things to bring and the fee for meals."""
    ink = Ink(rng, letters=rng.choice(("full", "plain")))
    when = world.filed + timedelta(days=rng.randint(2, 15))
    page = f"""<div class="sheet"><div class="c b">GRĂDINIȚA CU PROGRAM PRELUNGIT
„{
        rng.choice(("Degețica", "Rază de soare", "Lizuca"))
    }” CLUJ-NAPOCA</div><h1>ANUNȚ</h1><p>Dragi părinți,</p><p>Taxa pentru hrană este de {rng.randint(9, 14)} lei
pe zi
și se achită la casierie până la {ink.day(when)}. Vă rugăm să aduceți: un pachet de hârtie colorată, o cutie de
acuarele,
papuci de interior și o pernuță.</p><p>Serbarea va avea loc la ora {rng.randint(9, 16)}, în sala mare.</p>
{signed(rng, ("Director", "Educatoare"))}</div>"""
    return ink.paper("other", "kindergarten", [page], dressed(LETTER, look.sans, look.size + 2))
