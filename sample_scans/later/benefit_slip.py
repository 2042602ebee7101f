"""Benefit papers: a postal order's slip, an agency's print with a table of payments."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.incomes.benefit import benefit_of
from sample_scans.incomes.earner import earner, fitting
from sample_scans.ink import Ink, rows
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import amount_words
from sample_scans.world import Household, Human, Role

KIND = "benefit_slip"
_ROLES: tuple[Role, ...] = ("unemployed", "disabled", "child", "pupil")

_ORDER = """
.sheet { padding: 7mm 9mm; font-family: FONT; font-size: SIZE; line-height: 1.45; height: 100%; } .hd { display: flex;
justify-content: space-between; border-bottom: .5mm solid #000; padding-bottom: 1.5mm; margin-bottom: 3mm; } .ln {
margin: .8mm 0; } .ln b { font-family: MONO; } .ft { display: flex; justify-content: space-between; margin-top: 3mm; }
.stamp-here { width: 30mm; height: 20mm; }
"""


def order_stub(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The stub of a postal order: printed words in sentences, data in typed letters, the payer's line on top."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("bare", "point", "dot")), letters=rng.choice(("plain", "full", "plain")),
              dates=rng.choice(("dots", "slash")))  # fmt: skip
    e, b = earner(who, rng, upper=1.0), benefit_of(world, who, rng)
    month = ink.month("/month", world.income_month, rng.choice(("slash", "number", "upper", "words")))
    what = rng.choice(("Reprezentând", "Natura plății", "Felul prestației"))
    lines = (
        f"Mandat nr. <b>{codes.digits(rng, 8)}</b> &#160; Dosar <b>{codes.digits(rng, 6)}</b>",
        f"Se va plăti suma de <b>{ink.amount('/net_income', b.net)}</b> lei",
        f"adică <b>{amount_words(b.net)}</b>",
        f"{rng.choice(('Beneficiar', 'Destinatar', 'Titularul dreptului'))}: <b>{ink.name('/name', e.name)}</b>",
        f"CNP: <b>{ink.cnp('/cnp', who.cnp)}</b>",
        f"Adresa: <b>{esc(e.home)}</b>",
        f"{what}: <b>{ink.choice('/benefit', b.choice, b.words)}</b>, luna <b>{month}</b>",
    )
    body = "".join(f"<div class='ln'>{line}</div>" for line in lines)
    page = f"""<div class="sheet"><div class="hd"><b>POȘTA ROMÂNĂ</b><span>{
        rng.choice(("MANDAT POȘTAL - CUPON", "CUPON MANDAT DE PLATĂ", "TALON MANDAT"))
    }</span><span>{b.payer}</span></div>{body}<div class="ft"><span>Data
{ink.day(day_of_issue(world, rng))}</span><span>
Oficiul Cluj-Napoca {rng.randint(1, 17)}</span><div class="stamp-here"></div></div></div>"""
    css = dressed(_ORDER, look.sans, look.size - 0.2, MONO=look.mono)
    return ink.paper(KIND, "order_stub", [page], css, width_mm=176.0, height_mm=104.0, person=who.cnp)


def payments_print(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The agency's print for the counter: the person in one line, then a table with right, month, sum and way."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "plain", "cedilla")),
              dates=rng.choice(("dots", "words", "dash")))  # fmt: skip
    e, b = earner(who, rng, upper=0.8), benefit_of(world, who, rng)
    heads = ("Drept / prestație", "Temei legal", "Luna", rng.choice(("Suma netă (lei)", "Suma plătită (lei)",
             "Drept net (lei)")), "Mod de plată")  # fmt: skip
    cells = [ink.choice("/benefit", b.choice, b.words), b.law,
             ink.month("/month", world.income_month, rng.choice(("words", "number", "slash"))),
             ink.amount("/net_income", b.net), rng.choice(("mandat poștal", "cont bancar"))]  # fmt: skip
    head = "".join(f"<th>{h}</th>" for h in heads)
    whose = rng.choice(("Beneficiar", "Persoana îndreptățită", "Titular"))
    page = f"""<div class="sheet"><div class="c">{"<br>".join(b.office)}</div><h1>{
        rng.choice(("ADEVERINȚĂ", "SITUAȚIA PLĂȚILOR", "DOVADĂ DE PLATĂ"))
    }</h1><p class="c">nr. {rng.randint(600, 70000)} din {ink.day(day_of_issue(world, rng))}</p><p>{whose}:
<b>{ink.name("/name", e.name)}</b>, {rng.choice(("CNP", "C.N.P.", "cod numeric personal"))}
<b>{ink.cnp("/cnp", who.cnp)}
</b></p><p>Adresa: {esc(e.home)}</p><table class="g"><tr>{head}</tr>{rows([cells], numbers_from=9)}</table><p>
{rng.choice(("Prezenta ține loc de dovadă a venitului.", "S-a eliberat pentru a servi la primărie."))}</p>
{signed(rng, rng.choice((("Șef serviciu", "Referent"), ("Director executiv",))))}</div>"""
    css = dressed(LETTER, rng.choice((look.sans, look.serif)), look.size + 0.3)
    return ink.paper(KIND, "payments_print", [page], css, person=who.cnp)


LAYOUTS = (
    Layout("order_stub", order_stub, split="train"),
    Layout("payments_print", payments_print, split="train"),
)
