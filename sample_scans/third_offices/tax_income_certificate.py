"""Income certificates of the tax office: four lettered columns under a sentence, a form with labels above values."""

from __future__ import annotations

import random
from decimal import ROUND_HALF_UP, Decimal

from sample_scans.incomes.earner import earner, fitting
from sample_scans.incomes.tax_office import yearly_net
from sample_scans.ink import Ink, rows
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import amount_words
from sample_scans.world import Household, Human, Role

KIND = "tax_income_certificate"
_ROLES: tuple[Role, ...] = ("self_employed",)
_KINDS = ("Activități independente", "Cedarea folosinței bunurilor", "Activități agricole", "Profesii liberale")
_OFFICE = ("Administrația Județeană a Finanțelor Publice Cluj", "Serviciul Fiscal Municipal Turda",
           "Serviciul Fiscal Orășenesc Huedin", "Serviciul Fiscal Municipal Dej")  # fmt: skip


def _gross(net: Decimal, rng: random.Random) -> Decimal:
    return (net * Decimal(rng.randint(115, 170)) / 100).quantize(Decimal(1), ROUND_HALF_UP)


def records_table(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Title with the year, a sentence on the records, then one row: kind, gross, deductible, net."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "full", "cedilla", "plain")),
              dates=rng.choice(("dots", "slash")))  # fmt: skip
    e, net = earner(who, rng, upper=0.8), yearly_net(who, rng)
    gross = _gross(net, rng)
    net_head = rng.choice(("Venit net (lei)", "Venit net anual (lei)", "Venit net impozabil (lei)"))
    heads = ("Categoria de venit", "Venit brut (lei)", "Cheltuieli deductibile (lei)", net_head)
    cells = [rng.choice(_KINDS), ink.lei(gross), ink.lei(gross - net), ink.amount("/net_income", net)]
    head = f"<tr>{''.join(f'<th>{h}</th>' for h in heads)}</tr>"
    year = ink.text("/year", str(world.filed.year - 1))
    asks = rng.choice(("la cererea contribuabilului", "în baza cererii nr. " + str(rng.randint(900, 90000))))
    page = f"""<div class="sheet"><div class="c b">MINISTERUL FINANȚELOR PUBLICE<br>Agenția Națională de Administrare
Fiscală<br>Direcția Generală Regională a Finanțelor Publice Cluj-Napoca<br>{rng.choice(_OFFICE)}</div><p>Nr.
înregistrare
{rng.randint(1000, 99000)} / {ink.date("/issue_date", day_of_issue(world, rng))}</p><h1>ADEVERINȚĂ DE VENIT<br>PE ANUL
{year}</h1><p class="ind">Se eliberează prezenta {asks}, {ink.name("/name", e.name)}, cod de identificare fiscală
{ink.cnp("/cnp", who.cnp)}, domiciliul fiscal {esc(e.home)}, prin care se atestă că în evidența fiscală figurează
următoarele venituri realizate:</p><table class="g">{head}{rows([cells])}</table><p class="ind">Adeverința este necesară
pentru {rng.choice(("ajutor încălzire", "Primăria Cluj-Napoca", "beneficii sociale"))}.</p>
{signed(rng, ("Șef administrație", "Șef serviciu", "Inspector"))}</div>"""
    return ink.paper(KIND, "records_table", [page], dressed(LETTER, look.serif, look.size + 0.6), person=who.cnp)


_STACKED = """
.fl { margin: 0 0 3.2mm; } .fl .l { font-size: .82em; color: #222; } .fl .v { border-bottom: .25mm solid #000; padding:
.2mm 0; }
"""


def stacked_form(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A form: each label in small print above its ruled line, the sum in figures and in letters."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "point")), letters=rng.choice(("full", "plain", "cedilla")))
    e, net = earner(who, rng, upper=0.9), yearly_net(who, rng)
    fields = [
        (rng.choice(("Numele și prenumele contribuabilului", "Contribuabil")), ink.name("/name", e.name)),
        (rng.choice(("Codul numeric personal", "CNP / NIF")), ink.cnp("/cnp", who.cnp)),
        ("Domiciliul fiscal", esc(e.home)),
        (
            rng.choice(("Anul pentru care se atestă venitul", "Anul fiscal")),
            ink.text("/year", str(world.filed.year - 1)),
        ),
        ("Natura venitului", rng.choice(_KINDS).lower()),
        ("Venit brut anual (lei)", ink.lei(_gross(net, rng))),
        (rng.choice(("Venit net anual (lei)", "Venit anual net (lei)")), ink.amount("/net_income", net)),
        ("Venit net, în litere", amount_words(net)),
    ]
    body = "".join(f"<div class='fl'><div class='l'>{k}</div><div class='v'>{v}</div></div>" for k, v in fields)
    page = f"""<div class="sheet"><div class="flex"><div><b>ANAF</b><br>D.G.R.F.P. Cluj-Napoca<br>{rng.choice(_OFFICE)}
</div><div>Nr. {rng.randint(100, 99000)}<br>Data {ink.date("/issue_date", day_of_issue(world, rng))}</div></div><h1>
{rng.choice(("ADEVERINȚĂ DE VENIT", "ADEVERINȚĂ PRIVIND VENITUL"))}</h1>{body}<p>Prezenta servește la
{rng.choice(("dosarul pentru încălzirea locuinței", "Direcția de Asistență Socială"))} și este valabilă 30 de zile.</p>
{signed(rng, ("Conducătorul unității fiscale", "Întocmit"))}</div>"""
    css = dressed(LETTER + _STACKED, look.sans, look.size + 0.4)
    return ink.paper(KIND, "stacked_form", [page], css, person=who.cnp)


LAYOUTS = (
    Layout("records_table", records_table, split="train"),
    Layout("stacked_form", stacked_form, split="train"),
)
