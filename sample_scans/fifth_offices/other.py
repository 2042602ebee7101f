"""Papers that no rule asks for, several of them close to wanted ones: a water bill with a slip to tear off, a payment
terminal's receipt for an energy bill, blood counts, a bank's card offer, a wood merchant's invoice, a death
certificate,
a meter reader's note on the door. Their values are empty."""

from __future__ import annotations

import random
from datetime import date, timedelta
from decimal import Decimal

from sample_scans import places
from sample_scans.bills import codes
from sample_scans.bills.bars import code128, qr
from sample_scans.bills.figures import cents
from sample_scans.incomes.earner import earner
from sample_scans.ink import Ink, pairs, rows
from sample_scans.office.wording import MONTHS
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, official, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household

KIND = "other"


def _ink(rng: random.Random) -> Ink:
    return Ink(rng, letters=rng.choice(("full", "plain", "cedilla")), amounts=rng.choice(("dot", "bare", "us")),
               dates=rng.choice(("dots", "slash", "dash")))  # fmt: skip


def _ago(world: Household, rng: random.Random, most: int) -> date:
    return world.filed - timedelta(days=rng.randint(3, most))


_WATER = """
.sheet { padding: 12mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.35; } .flex { display: flex;
justify-content: space-between; gap: 6mm; } .logo { font-size: 1.7em; font-weight: bold; color: COLOUR; } .cells {
display: flex; flex-wrap: wrap; margin: 4mm 0; } .cells div { border: .25mm solid COLOUR; padding: .8mm 2mm; flex: 1 0
30%; } .cells i { display: block; font-size: .72em; font-style: normal; } .t { width: 100%; } .t th, .t td { padding:
.9mm 1.5mm; border-bottom: .2mm solid #777; text-align: left; } .slip { position: absolute; left: 0; right: 0; bottom:
0; height: 74mm; padding: 6mm 14mm; border-top: .4mm dashed #222; background: #f3f3f3; }
"""


def water_with_slip(world: Household, rng: random.Random, look: Look) -> Paper:
    """A water bill: framed facts, a history of months, and at the foot a payment slip that repeats the codes."""
    ink, who = _ink(rng), earner(world.bill_holder or world.applicant, rng, upper=0.7)
    issue, used = _ago(world, rng, 30), rng.randint(2, 21)
    clean, foul = cents(Decimal(used) * Decimal("3.31")), cents(Decimal(used) * Decimal("2.87"))
    vat = cents((clean + foul) * Decimal("0.09"))
    total, client, place = clean + foul + vat, codes.digits(rng, 9), codes.digits(rng, 10)
    number = f"{rng.choice(('AQ', 'HC', 'APC'))} {codes.digits(rng, 8)}"
    facts = [("Client", esc(who.name)), (rng.choice(("Cod client", "Cod abonat")), client), ("Factura", number),
             ("Adresa locului de consum", esc(who.home)), (rng.choice(("Cod loc de consum", "Punct de consum")), place),
             ("Data emiterii", ink.day(issue)), ("Scadența", ink.day(issue + timedelta(days=30))),
             ("Contor apă rece", codes.meter(rng)), ("Consum facturat", f"{used} mc")]  # fmt: skip
    cells = "".join(f"<div><i>{label}</i>{value}</div>" for label, value in facts)
    lines = [["Apă potabilă", str(used), "3,31", ink.lei(clean)], ["Canalizare și epurare", str(used), "2,87",
             ink.lei(foul)], ["TVA 9%", "", "", ink.lei(vat)]]  # fmt: skip
    past = " &nbsp; ".join(f"{m}: {rng.randint(1, 22)} mc" for m in ("mai", "iun.", "iul.", "aug.", "sept."))
    firm = rng.choice(("Hidro Canal Napoca S.A.", "Apele Feleacului S.A.", "Aqua Prest Gilău S.R.L."))
    page = f"""<div class="sheet"><div class="flex"><div class="logo">{firm}</div><div>Relații clienți 0264
8{rng.randint(10, 99)}
{rng.randint(100, 999)}<br>CIF RO{codes.tax_code(rng)}</div></div><h1>FACTURĂ FISCALĂ - APĂ ȘI CANALIZARE</h1><div
class="cells">{cells}</div><table class="t"><tr><th>Serviciul</th><th class="n">Mc</th><th class="n">Tarif</th><th
class="n">Valoare</th></tr>{rows(lines)}<tr class="b"><td>Total de plată (lei)</td><td></td><td></td><td
class="n">{ink.lei(total)}</td></tr></table><p>Consumuri anterioare: {past}</p><div class="slip"><b>CUPON DE
PLATĂ</b><div class="flex"><div>Beneficiar: {firm}<br>IBAN: {codes.grouped(codes.iban(rng))}<br>Plătitor:
{esc(who.name)}<br>
Cod client: {client}<br>Factura: {number}<br><b>Suma: {ink.lei(total)} lei</b></div>
<div>{code128(client + place, 70, 16)}</div></div></div></div>"""
    css = dressed(_WATER, look.sans, look.size, COLOUR=rng.choice(("#1f7f9c", "#245ea8", "#333")))
    return ink.paper(KIND, "water_with_slip", [page], css, born_digital=rng.random() < 0.15)


def terminal_receipt(world: Household, rng: random.Random, look: Look) -> Paper:
    """A narrow receipt of a payment terminal: it names an energy supplier, a code and a sum, and is no bill."""
    ink, who = Ink(rng, letters="plain", amounts="point"), earner(world.bill_holder or world.applicant, rng, upper=1.0)
    owed = Decimal(rng.randint(3000, 42000)) / 100
    supplier = rng.choice(("E.ON ENERGIE ROMANIA", "ELECTRICA FURNIZARE", "ENGIE ROMANIA", "RAT CLUJ TERMOFICARE"))
    when = f"{ink.day(_ago(world, rng, 40))} {rng.randint(8, 21):02d}:{rng.randint(0, 59):02d}:{rng.randint(0, 59):02d}"
    facts = [("TERMINAL", codes.digits(rng, 8)), ("DATA", when), ("FURNIZOR", supplier),
             (rng.choice(("COD CLIENT", "COD ABONAT", "REFERINTA")), codes.digits(rng, 10)),
             ("FACTURA", codes.digits(rng, 11)), ("NUME", esc(who.name)), ("SUMA", f"{ink.lei(owed)} RON"),
             ("COMISION", "0.00 RON"), ("INCASAT", f"{ink.lei(owed.to_integral_value() + 1)} RON")]  # fmt: skip
    shop = rng.choice(("MINIMARKET LA ILEANA", "CHIOSC PRESA 14", "ALIMENTARA ZORILOR", "BENZINARIE FLORESTI"))
    page = f"""<div class="sheet"><div class="c b">PLATI RAPIDE 24<br>{shop}</div><div
class="c">------------------------
<br>CONFIRMARE PLATA</div>{pairs(facts)}<div class="c">------------------------<br>TRANZACTIE REUSITA<br>COD AUT.
{codes.digits(rng, 6)}<br>PASTRATI ACEASTA CHITANTA<br>TINE LOC DE DOVADA A PLATII</div></div>"""
    css = dressed(".sheet { padding: 5mm 4mm; font-family: FONT; font-size: SIZE; line-height: 1.35; color: #333; } "
                  ".pairs td { padding: .3mm 2mm .3mm 0; }", look.mono, 8.0)  # fmt: skip
    return ink.paper(KIND, "terminal_receipt", [page], css, width_mm=80.0, height_mm=float(rng.randint(112, 135)))


_TESTS = (("Hemoglobină", "g/dL", "11,7 - 16,0", (110, 170)), ("Hematocrit", "%", "35 - 48", (330, 500)),
          ("Leucocite", "10^3/µL", "4,0 - 10,0", (40, 120)), ("Trombocite", "10^3/µL", "150 - 400", (1400, 4200)),
          ("Glicemie", "mg/dL", "74 - 106", (700, 1800)), ("Creatinină serică", "mg/dL", "0,5 - 1,2", (5, 16)),
          ("Colesterol total", "mg/dL", "< 200", (1300, 2900)), ("Trigliceride", "mg/dL", "< 150", (600, 2600)),
          ("TGO (AST)", "U/L", "< 40", (120, 620)), ("TGP (ALT)", "U/L", "< 41", (110, 700)),
          ("TSH", "µUI/mL", "0,4 - 4,0", (4, 60)), ("VSH", "mm/h", "< 20", (20, 450)))  # fmt: skip


def blood_counts(world: Household, rng: random.Random, look: Look) -> Paper:
    """A laboratory's bulletin: patient with CNP, a bar code, results beside their bounds."""
    ink, human = _ink(rng), rng.choice(world.members)
    who, day = earner(human, rng, upper=0.8), _ago(world, rng, 120)
    number = codes.digits(rng, 10)
    facts = [
        ("Pacient", esc(who.name)),
        ("CNP", human.cnp),
        ("Data nașterii / sex", f"{ink.day(human.birth_date)} / {human.sex}"),
        ("Medic trimițător", f"Dr. {official(rng)}"),
        ("Recoltat", f"{ink.day(day)} 07:{rng.randint(10, 59)}"),
        ("Rezultat", ink.day(day + timedelta(days=1))),
    ]
    picked = rng.sample(_TESTS, rng.randint(6, len(_TESTS)))
    lines = [
        [name, f"{rng.randint(*span) / 10:.1f}".replace(".", ","), unit, bounds] for name, unit, bounds, span in picked
    ]
    lab = rng.choice(("Laborator Analize MEDIS Someșeni", "Centrul Medical SANOLAB Cluj", "Bioclin Transilvan"))
    page = f"""<div class="sheet"><div class="flex"><div><b>{lab}</b><br>acreditat RENAR LM
{rng.randint(200, 990)}<br>contract
CAS Cluj nr. {rng.randint(10, 900)}/2017</div><div>{code128(number, 50, 11)}<div
class="c">{number}</div></div></div><h1>BULETIN
DE ANALIZE MEDICALE</h1>{pairs(facts)}<table class="g"><tr><th>Analiza</th><th>Rezultat</th><th>UM</th><th>Interval de
referință</th></tr>{rows(lines, numbers_from=9)}</table><p>Rezultatele se referă numai la proba analizată.
Interpretarea se face de către medic.</p>{signed(rng, ("Biolog", "Medic de laborator"), 1)}</div>"""
    css = dressed(LETTER + "h1 { margin: 6mm 0; } .sheet { line-height: 1.3; }", look.sans, look.size)
    return ink.paper(KIND, "blood_counts", [page], css, person=human.cnp, born_digital=rng.random() < 0.2)


_OFFER = """
.sheet { padding: 0; font-family: FONT; font-size: SIZE; line-height: 1.45; } .band { background: COLOUR; color: #fff;
padding: 14mm 18mm; } .band h1 { font-size: 2.4em; margin: 0; line-height: 1.15; text-align: left; } .in { padding:
8mm
18mm; } .three { display: flex; gap: 5mm; margin: 6mm 0; } .three div { flex: 1; background: #eee; padding: 4mm;
text-align: center; } .three b { font-size: 1.7em; display: block; } .tiny { font-size: .68em; text-align: justify; }
"""


def card_offer(world: Household, rng: random.Random, look: Look) -> Paper:
    """A bank's mailing: name and address in a window, large promises, an example of sums in the small print."""
    ink, who = _ink(rng), earner(rng.choice(world.members), rng, upper=0.5)
    bank = rng.choice(("Banca Arcadia", "Credit Napoca Bank", "Banca Meridian Vest"))
    limit = Decimal(rng.randrange(2000, 20001, 500))
    title = rng.choice(
        ("Cardul tău te așteaptă!", "Iarna aceasta, cheltuieli fără dobândă", "Aveți un credit preaprobat")
    )
    boxes = ((f"{rng.choice((45, 50, 55))} zile", "fără dobândă"), (f"{ink.lei(limit)} lei", "limită preaprobată"),
             (f"{rng.randint(1, 5)}%", "înapoi la facturi: gaz, curent, telefon"))  # fmt: skip
    three = "".join(f"<div><b>{big}</b>{small}</div>" for big, small in boxes)
    page = f"""<div class="sheet"><div class="band"><div>{bank}</div><h1>{title}</h1></div><div class="in"><div
style="margin:4mm 0 8mm 92mm">{esc(who.name)}<br>{esc(who.home)}</div><p>{
        rng.choice(("Stimată clientă / Stimate client", "Bună ziua"))
    },</p><p>Pentru că sunteți clientul nostru, vă oferim un card de cumpărături cu care plătiți în rate la peste
{rng.randint(2, 9)}.000 de magazine. Veniți cu actul de identitate și o adeverință de venit la orice agenție până la
{ink.day(world.filed + timedelta(days=45))}.</p><div class="three">{three}</div><div style="display:flex;gap:6mm">
{qr("https://oferta.example.com/" + codes.digits(rng, 6), 26)}<p>Scanați codul sau sunați la 0264
9{rng.randint(10, 99)}
{rng.randint(100, 999)}.</p></div><p class="tiny">Exemplu reprezentativ: la o limită de {ink.lei(limit)} lei utilizată
integral, rambursată în 12 luni, DAE este {rng.randint(19, 29)},{
        rng.randint(10, 99)
    }%. Dobânda anuală este fixă. Oferta este
supusă aprobării. {bank} S.A., CUI {codes.tax_code(rng)}, J12/{rng.randint(100, 3000)}/1996.</p></div></div>"""
    css = dressed(_OFFER, look.sans, look.size + 0.6, COLOUR=rng.choice(("#0b4f8a", "#8a1c2b", "#1e6b45", "#444")))
    return ink.paper(KIND, "card_offer", [page], css)


def wood_invoice(world: Household, rng: random.Random, look: Look) -> Paper:
    """A merchant's invoice for firewood or briquettes: seller at the left, buyer at the right, ruled lines, VAT."""
    ink, who = _ink(rng), earner(world.applicant, rng, upper=0.6)
    goods, unit, price = rng.choice(
        (("Lemn de foc fag", "mst", 210), ("Brichete rumeguș", "kg", 1), ("Peleți 6 mm", "sac", 14))
    )
    many = {"mst": rng.randint(2, 9), "kg": rng.randrange(200, 2001, 50), "sac": rng.randint(20, 130)}[unit]
    net, carriage = cents(Decimal(price * many)), cents(Decimal(rng.randint(40, 160)))
    vat = cents((net + carriage) * Decimal("0.19"))
    lines = [["1", goods, unit, str(many), ink.lei(net)], ["2", "Transport", "cursă", "1", ink.lei(carriage)]]
    firm = rng.choice(("Silva Lemn Com S.R.L.", "Depozitul Mociu S.R.L.", "I.I. Tămaș Gavril"))
    page = f"""<div class="sheet"><div class="flex"><div><b>Furnizor: {firm}</b><br>CIF RO{codes.tax_code(rng)}<br>Nr.
reg. com.
J12/{rng.randint(90, 4000)}/{rng.randint(1999, 2016)}<br>Sediul: Florești, str. Avram Iancu nr.
{rng.randint(1, 400)}<br>Cont:
{codes.iban(rng)}</div><div>Cumpărător: <b>{esc(who.name)}</b><br>Adresa: {esc(who.home)}<br>CNP
{world.applicant.cnp}</div>
</div><h1>FACTURĂ<br><span style="font-size:.7em">Seria {rng.choice(("SL", "DM", "CJ"))} nr. {codes.digits(rng, 5)}
din
{ink.day(_ago(world, rng, 90))}</span></h1><table class="g"><tr><th>Nr.</th><th>Denumirea
produselor</th><th>U.M.</th><th
class="n">Cantitate</th><th class="n">Valoare (lei)</th></tr>{rows(lines, numbers_from=3)}<tr><td colspan="4">TVA
19%</td>
<td class="n">{ink.lei(vat)}</td></tr><tr class="b"><td colspan="4">TOTAL DE PLATĂ</td><td
class="n">{ink.lei(net + carriage + vat)}
</td></tr></table><p>Aviz de însoțire nr. {codes.digits(rng, 7)}. Achitat numerar la livrare.</p>
{signed(rng, ("Semnătura și ștampila furnizorului", "Semnătura de primire"), 0)}</div>"""
    css = dressed(LETTER + ".flex > div { flex: 1; }", rng.choice((look.sans, look.serif, look.mono)), look.size - 0.4)
    return ink.paper(KIND, "wood_invoice", [page], css)


_CIVIL = """
.sheet { padding: 11mm 15mm; min-height: 148mm; font-family: FONT; font-size: SIZE; line-height: 1.5; background: TINT;
} .flex { display: flex; justify-content: space-between; margin-top: 5mm; } .h { font-family: HAND; font-size: 1.3em;
color: #22306e; line-height: 1.15; } .ln { display: flex; gap: 4mm; align-items: baseline; margin-top: 1.6mm; } .ln .h {
flex: 1; border-bottom: .2mm dotted #444; } .stamp-here { width: 38mm; height: 24mm; margin: 0 auto; }
"""


def death_certificate(world: Household, rng: random.Random, look: Look) -> Paper:
    """A lying green form of the civil register that resembles a birth certificate; its words are written by pen."""
    ink, human = _ink(rng), world.owner or world.applicant

    def put(label: str, value: str) -> str:
        return f"<div class='ln'><span>{label}</span><span class='h'>{esc(value)}</span></div>"

    def spoken(day: date) -> str:
        return f"{day.year}, {MONTHS[day.month - 1]}, {day.day}"

    given, sex = rng.choice((("Ioan", "M"), ("Maria", "F"), ("Vasile", "M"), ("Floarea", "F")))
    died = world.filed - timedelta(days=rng.randint(40, 8000))
    born = died - timedelta(days=rng.randint(20000, 33000))
    listed = died + timedelta(days=rng.randint(1, 3))
    lines = [
        put("Numele de familie", human.surname),
        put("Prenumele", given),
        put("Data nașterii: anul, luna, ziua", spoken(born)),
        put("Locul nașterii", rng.choice(("Gherla, jud. Cluj", "comuna Aghireșu, Cluj", "Cluj-Napoca"))),
        put("Data decesului", spoken(died)),
        put("Locul decesului", "municipiul Cluj-Napoca, județul Cluj"),
        put("Act de deces nr.", f"{rng.randint(10, 2900)} din {spoken(listed)}"),
    ]
    page = f"""<div class="sheet"><div class="c b">ROMÂNIA<br><span style="font-size:1.7em">CERTIFICAT DE
DECES</span></div><div
class="c">Seria {rng.choice(("DR", "D.4", "DC"))} Nr. {codes.digits(rng, 6)} &nbsp; Codul numeric personal <span
class="h">{places.cnp(rng, sex, born, "CJ")}</span></div>{"".join(lines)}<div class="flex"><span>Eliberat de
Primăria
municipiului Cluj-Napoca</span><span>Ofițer de stare civilă,<br>L.S.</span></div><div
class="stamp-here"></div></div>"""
    tint = rng.choice(("#e8f1e6", "#eef0ea", "#e9eef4"))
    css = dressed(_CIVIL, look.serif, look.size, TINT=tint, HAND=look.hand)
    return ink.paper(KIND, "death_certificate", [page], css, width_mm=210.0, height_mm=148.0)


_DOOR = """
.sheet { padding: 7mm 8mm; font-family: FONT; font-size: SIZE; line-height: 1.45; } p { margin: 2mm 0; } .h {
font-family: HAND; font-size: 1.25em; color: #1b2a66; } .box { border: .4mm solid #222; padding: 2mm; text-align:
center; }
"""


def door_note(world: Household, rng: random.Random, look: Look) -> Paper:
    """A meter reader's slip left on the door, filled by pen; it speaks of gas or heat and bills nothing."""
    ink, day = _ink(rng), day_of_issue(world, rng)
    what = rng.choice(("contorul de gaze naturale", "contorul electric", "repartitoarele de căldură", "apometrele"))
    page = f"""<div class="sheet"><div class="c b">AVIZ DE CITIRE</div><p>Stimate consumator, astăzi <span
class="h">{ink.day(day)}
</span>, ora <span class="h">{rng.randint(9, 18)}:{rng.choice(("00", "15", "40"))}</span>, cititorul nostru nu v-a
găsit acasă pentru a citi {what}.</p><p>Nume <span class="h">
{esc(world.applicant.full_name)}</span><br>Adresa <span class="h">{esc(world.dwelling.in_prose())}</span></p><p>Vă
rugăm comunicați indexul la
telefon 0264 2{rng.randint(10, 99)} {rng.randint(100, 999)} până la <span
class="h">{ink.day(day + timedelta(days=4))}</span>, altfel consumul va fi
estimat.</p><div class="box">INDEX &nbsp; |__|__|__|__|__| m³ / kWh</div><p>Cititor: {official(rng)}</p></div>"""
    css = dressed(_DOOR, look.sans, look.size - 0.5, HAND=look.hand)
    return ink.paper(KIND, "door_note", [page], css, width_mm=105.0, height_mm=148.0)


LAYOUTS = tuple(
    Layout(maker.__name__, maker, split="held")
    for maker in (
        water_with_slip,
        terminal_receipt,
        blood_counts,
        card_offer,
        wood_invoice,
        death_certificate,
        door_note,
    )
)
