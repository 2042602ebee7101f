"""Benefit papers: a money order's coupon, an answer to a request, a table of cases, a decision by points."""

from __future__ import annotations

import random
from datetime import timedelta

from sample_scans.bills import codes
from sample_scans.incomes.benefit import benefit_of
from sample_scans.incomes.earner import earner, fitting
from sample_scans.ink import Ink, rows
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, months_back, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import MonthStyle, amount_words, month_text
from sample_scans.world import Household, Human, Role

KIND = "benefit_slip"
_ROLES: tuple[Role, ...] = ("unemployed", "disabled", "child", "pupil")

_ORDER = """
.sheet { padding: 6mm 8mm; font-family: FONT; font-size: SIZE; line-height: 1.3; background: TINT; height: 100%; } h1 {
font-size: 1.3em; margin: 0; letter-spacing: 1pt; } .flex { display: flex; justify-content: space-between; gap: 6mm; }
.r { display: flex; align-items: flex-end; margin-top: 1.6mm; } .r .k { flex: none; margin-right: 2mm; } .r .v { flex:
1;
border-bottom: .2mm dotted #000; font-family: HAND; } .stamp-here { width: 32mm; height: 26mm; }
"""


def money_order(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The order in one piece: printed captions, dotted lines filled by a printer or by the clerk's hand."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts="bare", letters=rng.choice(("plain", "full")))
    e, b = earner(who, rng), benefit_of(world, who, rng)
    month = ink.month("/month", world.income_month, rng.choice(("slash", "number", "words")))
    day = day_of_issue(world, rng)
    about = f"{ink.choice('/benefit', b.choice, b.words)} pe {month}"

    def line(*cells: tuple[str, str]) -> str:
        inner = "".join(f"<span class='k'>{k}</span><span class='v'>{v}</span>" for k, v in cells)
        return f"<div class='r'>{inner}</div>"

    page = f"""<div class="sheet"><div class="flex"><h1>MANDAT POȘTAL</h1><b>C.N. POȘTA ROMÂNĂ S.A.</b><span>Nr.
{codes.digits(rng, 8)}</span></div>{line(("Suma în cifre: lei", ink.amount("/net_income", b.net)))}
{line(("Suma în litere:", amount_words(b.net)))}{line(("Destinatar:", ink.name("/name", e.name)))}
{line(("CNP destinatar:", ink.cnp("/cnp", who.cnp)))}{line(("Adresa:", esc(e.home)))}
{line(("Expeditor:", b.payer), ("data", ink.day(day)))}{line(("Explicații:", about))}<div class="flex"
style="margin-top:3mm"><div>Am primit suma de mai sus,<br>semnătura ....................<br>Act de identitate
................</div><div class="stamp-here"></div><div>Casier,<br>OP Cluj-Napoca
{rng.randint(1, 19)}</div></div></div>"""
    hand = look.mono if rng.random() < 0.75 else look.hand
    tint = rng.choice(("#fff", "#fff8e6", "#f2f6ee"))
    css = dressed(_ORDER, look.sans, look.size, HAND=hand, TINT=tint)
    return ink.paper(KIND, "money_order", [page], css, width_mm=186.0, height_mm=100.0, person=who.cnp)


def answer(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The answer to a request: first who asks, then one sentence with what was paid in the month."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla", "plain")),
              dates=rng.choice(("dots", "words")))  # fmt: skip
    e, b, day = earner(who, rng, upper=0.6), benefit_of(world, who, rng), day_of_issue(world, rng)
    asked = day - timedelta(days=rng.randint(1, 12))
    verb = rng.choice(("a beneficiat de", "a primit", "i s-a acordat"))
    sum_of = rng.choice(("în cuantum net de", "în sumă netă de", "în sumă de"))
    page = f"""<div class="sheet"><div class="c b">{"<br>".join(b.office)}</div><p>Nr. {rng.randint(500, 70000)} /
{ink.day(day)}</p><h1>ADEVERINȚĂ</h1><p class="ind">Urmare cererii înregistrate sub nr. {rng.randint(300, 40000)} din
{ink.day(asked)}, prin care se solicită o adeverință de venit pentru {ink.name("/name", e.name)}, având CNP
{ink.cnp("/cnp", who.cnp)}, cu domiciliul în {esc(e.home)}, vă comunicăm următoarele:</p><p class="ind">În luna
{ink.month("/month", world.income_month)} persoana menționată {verb} {ink.choice("/benefit", b.choice, b.words)},
conform prevederilor din {b.law}, {sum_of} {ink.amount("/net_income", b.net)} lei ({amount_words(b.net)}).</p><p
class="ind">Prezenta s-a eliberat spre a fi folosită la {rng.choice(("Primăria Cluj-Napoca", "dosarul de încălzire"))}.
</p>{signed(rng, ("Director executiv", "Compartiment evidență și plăți"))}</div>"""
    css = dressed(LETTER, look.serif, look.size + 1.2)
    return ink.paper(KIND, "answer", [page], css, person=who.cnp)


def case_table(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """One row for the person in a wide table with the labels in its head; rows of the same case before it."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare", "point")), letters=rng.choice(("full", "plain")))
    e, b = earner(who, rng, upper=0.9), benefit_of(world, who, rng)
    heads = ("Nr. crt.", "Numele și prenumele", "CNP", rng.choice(("Tipul dreptului", "Prestația")), "Luna",
             rng.choice(("Suma netă (lei)", "Suma plătită (lei)", "Cuantum net (lei)")))  # fmt: skip
    cells = ("1", ink.name("/name", e.name), ink.cnp("/cnp", who.cnp), ink.choice("/benefit", b.choice, b.words),
             ink.month("/month", world.income_month, rng.choice(("words", "number"))),
             ink.amount("/net_income", b.net))  # fmt: skip
    table = "".join(f"<th>{h}</th>" for h in heads) + "</tr><tr>" + "".join(f"<td>{c}</td>" for c in cells)
    page = f"""<div class="sheet"><div class="flex"><div>{"<br>".join(b.office[-2:])}</div><div>Nr.
{rng.randint(1000, 60000)}<br>Data {ink.day(day_of_issue(world, rng))}</div></div><h1>{
        rng.choice(("ADEVERINȚĂ", "SITUAȚIE PRIVIND DREPTURILE ÎNCASATE"))
    }</h1><p class="ind">Se confirmă că persoana de mai jos, domiciliată în
{esc(e.home)}, figurează în statele de plată cu:</p><table class="g"><tr>{table}</tr></table><p>Temei legal: {b.law}.
Dreptul se plătește prin {rng.choice(("cont bancar", "mandat poștal"))}.</p>
{signed(rng, ("Șef serviciu", "Inspector"))}</div>"""
    css = dressed(LETTER, look.sans, look.size) + ".sheet .g td, .sheet .g th { font-size: .92em; }"
    return ink.paper(KIND, "case_table", [page], css, person=who.cnp)


def points(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A decision that numbers its points: who, since when, how much a month; no month of payment."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "full", "cedilla")))
    e, b = earner(who, rng, upper=0.8), benefit_of(world, who, rng)
    start = (world.filed - timedelta(days=rng.randint(70, 500))).replace(day=1)
    parent = ""
    if b.choice == "child_allowance" and world.applicant.cnp != who.cnp:
        parent = f" Plata se face reprezentantului legal, {esc(world.applicant.full_name)}."
    page = f"""<div class="sheet"><div class="c b">{"<br>".join(b.office)}</div><h1>DISPOZIȚIE<br><span
style="font-size:.75em">nr. {rng.randint(200, 30000)} din
{ink.day(start + timedelta(days=rng.randint(1, 12)))}</span></h1>
<p class="ind">Directorul executiv, având în vedere cererea și actele depuse, având ca temei {b.law},
dispune:</p><p>1. Se
stabilește, începând cu {ink.day(start)}, dreptul la {ink.choice("/benefit", b.choice, b.words)} pentru
{ink.name("/name", e.name)}, CNP {ink.cnp("/cnp", who.cnp)}, cu domiciliul în {esc(e.home)}.{parent}</p><p>2. Suma
lunară
{rng.choice(("netă", "cuvenită"))} este de {ink.amount("/net_income", b.net)} lei.</p><p>3. Titularul anunță în 15 zile
orice schimbare a situației sale.</p><p>4. Dispoziția poate fi atacată la instanța de contencios administrativ.</p>
{signed(rng, ("Director executiv", "Vizat juridic", "Întocmit"))}</div>"""
    css = dressed(LETTER, look.serif, look.size + 1)
    return ink.paper(KIND, "points", [page], css, person=who.cnp)


def paid_months(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """A print of the payments system: the person in a header, months with the newest first, no stamp needed."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "point")), letters=rng.choice(("plain", "full")))
    e, b = earner(who, rng, upper=1.0), benefit_of(world, who, rng)
    style: MonthStyle = rng.choice(("slash", "words"))
    first = [ink.month("/month", world.income_month, style), codes.digits(rng, 7), ink.amount("/net_income", b.net)]
    lines = [first]
    for back in (1, 2, 3):
        other = b.net if b.choice == "child_allowance" else b.net - rng.randint(0, 30)
        when = months_back(world.income_month, back)
        lines.append([month_text(when, style), codes.digits(rng, 7), ink.lei(other)])
    page = f"""<div class="sheet"><div class="flex"><b>{b.office[-1]}</b><span>Listat la
{ink.day(day_of_issue(world, rng))}</span></div><h1>Istoric plăți</h1><p>Beneficiar: {ink.name("/name", e.name)}<br>CNP:
{ink.cnp("/cnp", who.cnp)}<br>Adresa: {esc(e.home)}<br>Drept: {ink.choice("/benefit", b.choice, b.words)}<br>Stare:
în plată</p><table class="g"><tr><th>Luna</th><th class="n">Nr. plată</th><th class="n">Net plătit (lei)</th></tr>
{rows(lines)}</table><div class="stamp-here"></div></div>"""
    css = dressed(LETTER, look.sans, look.size + 0.3)
    return ink.paper(KIND, "paid_months", [page], css, person=who.cnp, born_digital=rng.random() < 0.2)


LAYOUTS = (
    Layout("money_order", money_order),
    Layout("answer", answer),
    Layout("case_table", case_table),
    Layout("points", points),
    Layout("paid_months", paid_months),
)
