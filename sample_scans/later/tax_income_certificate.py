"""Income certificates of the tax office: rows of one ruled form, and a letter that says the sum in its text."""

from __future__ import annotations

import random
from decimal import ROUND_HALF_UP, Decimal

from sample_scans.incomes.earner import earner, fitting
from sample_scans.incomes.tax_office import yearly_net
from sample_scans.ink import Ink
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import amount_words
from sample_scans.world import Household, Human, Role

KIND = "tax_income_certificate"
_ROLES: tuple[Role, ...] = ("self_employed",)
_SOURCES = ("activități independente", "cedarea folosinței bunurilor", "activități agricole", "profesii libere")
_OFFICES = ("Administrația Județeană a Finanțelor Publice Cluj - Serviciul Registru Contribuabili",
            "Serviciul Fiscal Municipal Gherla", "A.J.F.P. Cluj - Asistență contribuabili")  # fmt: skip

_FORM = """
.sheet { padding: 15mm 17mm; font-family: FONT; font-size: SIZE; line-height: 1.4; } .f { width: 100%; margin: 5mm 0; }
.f td { border: .3mm solid #222; padding: 1.6mm 2.4mm; } .f .k { width: 74mm; background: #f2f2f2; } h1 { font-size:
1.35em; text-align: center; margin: 7mm 0 1mm; } .sign { display: flex; justify-content: space-between; margin-top:
10mm;
text-align: center; } .stamp-here { width: 40mm; height: 26mm; margin: 0 auto; } .flex { display: flex;
justify-content: space-between; }
"""


def form_of_rows(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """One ruled form from top to bottom: office's number, taxpayer, year, kinds of income, total, purpose."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla", "plain")),
              dates=rng.choice(("dots", "slash")))  # fmt: skip
    e, net = earner(who, rng, upper=0.8), yearly_net(who, rng)
    gross = (net * Decimal(rng.randint(112, 160)) / 100).quantize(Decimal(1), ROUND_HALF_UP)
    items = [
        (rng.choice(("Numele și prenumele", "Contribuabil (nume, prenume)")), ink.name("/name", e.name)),
        (rng.choice(("CNP / NIF", "Cod numeric personal", "Cod de identificare fiscală (CNP)")),
         ink.cnp("/cnp", who.cnp)),
        ("Domiciliul fiscal", esc(e.home)),
        (rng.choice(("Anul fiscal", "Anul realizării venitului", "Perioada (anul)")),
         ink.text("/year", str(world.filed.year - 1))),
        ("Sursa venitului", rng.choice(_SOURCES)), ("Venit brut realizat", f"{ink.lei(gross)} lei"),
        ("Cheltuieli deductibile", f"{ink.lei(gross - net)} lei"),
        (rng.choice(("Venit net realizat", "Venit net anual", "Total venit net")),
         ink.amount("/net_income", net, "lei")),
        ("Scopul eliberării", rng.choice(("ajutor pentru încălzire", "dosar prestații sociale"))),
    ]  # fmt: skip
    body = "".join(f"<tr><td class='k'>{k}</td><td>{v}</td></tr>" for k, v in items)
    page = f"""<div class="sheet"><div class="flex"><div><b>A.N.A.F.</b><br>D.G.R.F.P. Cluj-Napoca<br>
{rng.choice(_OFFICES)}</div></div><h1>ADEVERINȚĂ DE VENIT</h1><div class="c">Nr. {rng.randint(2000, 90000)} din
{ink.date("/issue_date", day_of_issue(world, rng))}</div><table class="f">{body}</table><p>Datele sunt cele existente în
evidențele fiscale la data eliberării. Adeverința este valabilă 30 de zile.</p>
{signed(rng, ("Conducătorul unității fiscale", "Întocmit"))}</div>"""
    css = dressed(_FORM, rng.choice((look.sans, look.serif)), look.size + 0.4)
    return ink.paper(KIND, "form_of_rows", [page], css, person=who.cnp)


def said_in_text(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A letter: at the request of whom, in which year, the sum in figures and perhaps in letters, no table."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "space")), letters=rng.choice(("full", "plain", "cedilla")),
              dates=rng.choice(("dots", "words")))  # fmt: skip
    e, net = earner(who, rng, upper=0.7), yearly_net(who, rng)
    words = f" ({amount_words(net)})" if rng.random() < 0.5 else ""
    asked = "solicitată de dl." if who.sex == "M" else "solicitată de d-na"
    page = f"""<div class="sheet"><div class="c"><b>MINISTERUL FINANȚELOR PUBLICE</b><br>Agenția Națională de
Administrare
Fiscală<br>{rng.choice(_OFFICES)}</div><div class="flex" style="margin-top:6mm"><span>Nr. CJG_AIF
{rng.randint(1000, 99999)}</span><span>Data: {ink.date("/issue_date", day_of_issue(world, rng))}</span></div><h1>{
        rng.choice(("ADEVERINȚĂ", "ADEVERINȚĂ DE VENIT", "CERTIFICARE VENITURI"))
    }</h1><p class="ind">Urmare a cererii nr. {rng.randint(1000, 90000)}, {asked} {
        ink.name("/name", e.name)
    }, cu domiciliul
fiscal în {esc(e.home)}, cod numeric personal {ink.cnp("/cnp", who.cnp)}, vă comunicăm că în anul
{ink.text("/year", str(world.filed.year - 1))} {rng.choice(("contribuabilul figurează cu", "persoana a declarat"))}
venituri din {rng.choice(_SOURCES)}, venitul net
{rng.choice(("fiind de", "anual fiind în sumă de", "realizat fiind de"))}
{ink.amount("/net_income", net, "lei")}{words}.</p><p class="ind">{
        rng.choice(("Nu figurează cu alte venituri impozabile.", "Pentru anul în curs nu s-a depus încă declarația."))
    } S-a eliberat prezenta pentru Primăria Cluj-Napoca, în vederea acordării ajutorului pentru încălzire.</p>
{signed(rng, rng.choice((("Șef administrație", "Inspector"), ("Consilier superior",))))}</div>"""
    return ink.paper(KIND, "said_in_text", [page], dressed(LETTER, look.serif, look.size + 0.8), person=who.cnp)


LAYOUTS = (
    Layout("form_of_rows", form_of_rows, split="train"),
    Layout("said_in_text", said_in_text, split="train"),
)
