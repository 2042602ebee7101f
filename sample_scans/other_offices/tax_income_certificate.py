"""Income certificates of the tax office of other offices: sections, a letter, numbered facts, a row."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import ROUND_HALF_UP, Decimal

from sample_scans.incomes.earner import earner, fitting
from sample_scans.incomes.tax_office import yearly_net
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import amount_words
from sample_scans.world import Household, Human, Role

KIND = "tax_income_certificate"
_ROLES: tuple[Role, ...] = ("self_employed",)
_SOURCES = ("activități independente", "cedarea folosinței bunurilor", "drepturi de proprietate intelectuală",
            "activități agricole", "investiții")  # fmt: skip
_HEAD = "MINISTERUL FINANȚELOR PUBLICE<br>AGENȚIA NAȚIONALĂ DE ADMINISTRARE FISCALĂ<br>"
_REGION = "DIRECȚIA GENERALĂ REGIONALĂ A FINANȚELOR PUBLICE CLUJ-NAPOCA<br>"


def _whole(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1), ROUND_HALF_UP)


def lettered(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Sections A to C in frames: who, which incomes by source with their total, what for."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("bare", "dot", "point")), letters=rng.choice(("full", "full", "cedilla")))
    e, net, year = earner(who, rng, upper=0.9), yearly_net(who, rng), world.filed.year - 1
    first = _whole(net * rng.randint(50, 85) / 100)
    parts = [(rng.choice(_SOURCES[:1]), first), (rng.choice(_SOURCES[1:]), net - first)] if rng.random() < 0.55 else []
    lines = [[esc(name), ink.lei(_whole(part * Decimal("1.3"))), ink.lei(part)] for name, part in parts]
    if not parts:
        lines = [[esc(rng.choice(_SOURCES)), ink.lei(_whole(net * Decimal("1.4"))), ink.lei(net)]]
    gross = _whole(net * Decimal("1.4")) if not parts else sum(_whole(p * Decimal("1.3")) for _, p in parts)
    facts = [
        ("Nume și prenume", ink.name("/name", e.name)),
        ("Cod numeric personal", ink.cnp("/cnp", who.cnp)),
        ("Domiciliu fiscal", esc(e.home)),
        (rng.choice(("Anul de referință", "Anul fiscal", "Anul")), ink.text("/year", str(year))),
    ]
    page = f"""<div class="sheet"><div class="flex"><div>{_HEAD}{_REGION}ADMINISTRAȚIA JUDEȚEANĂ A FINANȚELOR PUBLICE
CLUJ
</div><div>Nr. {rng.randint(1000, 99999)}<br>Data: {ink.date("/issue_date", day_of_issue(world, rng))}</div></div>
<h1>ADEVERINȚĂ DE VENIT</h1><div class="fr"><b>A. Date de identificare a contribuabilului</b>{pairs(facts)}</div><div
class="fr"><b>B. Venituri realizate (lei)</b><table class="g"><tr><th>Sursa venitului</th><th class="n">Venit brut</th>
<th class="n">Venit net anual</th></tr>{rows(lines)}<tr class="b"><td>TOTAL</td><td
class="n">{ink.lei(Decimal(gross))}</td>
<td class="n">{ink.amount("/net_income", net)}</td></tr></table></div><div class="fr"><b>C. Scopul eliberării</b><br>
{rng.choice(("ajutor pentru încălzirea locuinței", "la primărie", "dosar beneficii sociale"))}</div>
{signed(rng, ("Conducătorul organului fiscal", "Întocmit"))}</div>"""
    css = dressed(
        LETTER + ".fr { border: .3mm solid #000; padding: 2mm 3mm; margin-top: 3mm; }", look.sans, look.size - 0.3
    )
    return ink.paper(KIND, "lettered", [page], css, person=who.cnp)


def sources(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A letter: who, then what the records show for the year as dashes, the sum in words in brackets."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "plain", "cedilla")),
              dates=rng.choice(("dots", "words", "slash")))  # fmt: skip
    e, net, day = earner(who, rng, upper=0.6), yearly_net(who, rng), day_of_issue(world, rng)
    asked = day - timedelta(days=rng.randint(1, 9))
    year = ink.text("/year", str(world.filed.year - 1))
    titled = "domnul" if who.sex == "M" else "doamna"
    page = f"""<div class="sheet"><div class="b">{_HEAD}Administrația Județeană a Finanțelor Publice Cluj<br>Biroul
Registru Contribuabili</div><div class="flex" style="margin-top:4mm"><span>Nr.
{rng.randint(800, 70000)}</span><span>Cluj-Napoca,
{ink.date("/issue_date", day)}</span></div><h1>ADEVERINȚĂ</h1><p class="ind">Ca urmare a cererii depuse la
{ink.day(asked)}, se adeverește că {titled} {ink.name("/name", e.name)}, CNP {ink.cnp("/cnp", who.cnp)}, cu domiciliul
în
{esc(e.home)}, a realizat în anul {year}, potrivit evidenței fiscale:</p><p style="margin-left:14mm">- venituri din
{rng.choice(_SOURCES)}, cu un venit net anual impozabil de {ink.amount("/net_income", net)} lei
({amount_words(net)});</p><p style="margin-left:14mm">- nu figurează cu alte venituri.</p><p class="ind">S-a eliberat
prezenta pentru {rng.choice(("a-i servi la primărie", "ajutorul de încălzire", "dosarul de asistență socială"))}.</p>
{signed(rng, ("Șef administrație", "Șef birou", "Inspector"))}</div>"""
    css = dressed(LETTER, look.serif, look.size + 1.2)
    return ink.paper(KIND, "sources", [page], css, person=who.cnp)


def numbered(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Numbered facts of a town's fiscal service, each on its line."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("bare", "dot")), letters=rng.choice(("full", "plain")))
    e, net = earner(who, rng, upper=0.8), yearly_net(who, rng)
    tax = _whole(net * Decimal("0.16"))
    facts = [
        ("Numele și prenumele", ink.name("/name", e.name)),
        (rng.choice(("CNP / CIF", "Codul de identificare fiscală (CNP)", "CNP")), ink.cnp("/cnp", who.cnp)),
        ("Adresa", esc(e.home)),
        (rng.choice(("Anul realizării venitului", "Anul fiscal")), ink.text("/year", str(world.filed.year - 1))),
        ("Categoria venitului", rng.choice(_SOURCES)),
        (rng.choice(("Venit net anual", "Venit net realizat")), ink.amount("/net_income", net, "lei")),
        ("Impozit datorat", ink.lei(tax) + " lei"),
    ]
    body = "".join(f"<p>{i}. {label}: {value}</p>" for i, (label, value) in enumerate(facts, 1))
    town = rng.choice(("CLUJ-NAPOCA", "TURDA", "DEJ", "GHERLA"))
    page = f"""<div class="sheet"><div class="c">{_HEAD}SERVICIUL FISCAL MUNICIPAL {town}</div><p>Înregistrată sub nr.
{rng.randint(300, 30000)} din {ink.date("/issue_date", day_of_issue(world, rng))}</p><h1>ADEVERINȚĂ DE VENIT</h1><p>Se
certifică de către organul fiscal următoarele:</p>{body}<p>Valabilă 30 de zile de la data eliberării, pentru
{rng.choice(("Primăria Cluj-Napoca", "serviciul de asistență socială"))}.</p>
{signed(rng, ("Șef serviciu", "Întocmit"))}</div>"""
    css = dressed(LETTER, look.serif, look.size + 1)
    return ink.paper(KIND, "numbered", [page], css, person=who.cnp)


def wide_row(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The year in the title, one wide row of the tax decision; the date of issue beneath the table."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("bare", "dot")), letters=rng.choice(("full", "cedilla")))
    e, net = earner(who, rng, upper=1.0), yearly_net(who, rng)
    gross = _whole(net * rng.randint(115, 160) / 100)
    heads = ("Categoria de venit", "Documentul", "Venit brut", "Cheltuieli deductibile",
             rng.choice(("Venit net", "Venit net anual", "Venit net / impozabil")), "Impozit")  # fmt: skip
    cells = (rng.choice(_SOURCES[:2] + _SOURCES[3:4]), f"Decizia nr. {rng.randint(1000, 99999)}", ink.lei(gross),
             ink.lei(gross - net), ink.amount("/net_income", net), ink.lei(_whole(net * Decimal("0.16"))))  # fmt: skip
    table = "".join(f"<th>{h}</th>" for h in heads) + "</tr><tr>" + "".join(f"<td>{c}</td>" for c in cells)
    title = f"ADEVERINȚĂ<br>privind veniturile realizate în anul {ink.text('/year', str(world.filed.year - 1))}"
    page = f"""<div class="sheet"><div class="flex"><div class="b">{_HEAD}A.J.F.P. Cluj</div><div>Nr. înregistrare
{rng.randint(1000, 90000)}</div></div><h1>{title}</h1><p>Contribuabil: {ink.name("/name", e.name)}<br>CNP:
{ink.cnp("/cnp", who.cnp)}<br>Domiciliul fiscal: {esc(e.home)}</p><table class="g"><tr>{table}</tr></table><p>Sumele
sunt
în lei. Eliberată astăzi, {ink.date("/issue_date", day_of_issue(world, rng))}, la cererea contribuabilului.</p>
{signed(rng, ("Șef administrație adjunct", "Consilier"), stamp=0)}</div>"""
    css = dressed(LETTER, look.sans, look.size) + ".sheet .g td, .sheet .g th { font-size: .9em; }"
    return ink.paper(KIND, "wide_row", [page], css, person=who.cnp, born_digital=rng.random() < 0.2)


LAYOUTS = (
    Layout("lettered", lettered),
    Layout("sources", sources),
    Layout("numbered", numbered),
    Layout("wide_row", wide_row),
)
