"""Pension papers: a folded slip with two halves, a certificate of the last payments."""

from __future__ import annotations

import random

from sample_scans.incomes.earner import earner, fitting, pension_of
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import amount_words
from sample_scans.world import Household, Human, Role

KIND = "pension_slip"
_ROLES: tuple[Role, ...] = ("pensioner",)

_HALVES = """
.sheet { padding: 6mm 7mm; font-family: FONT; font-size: SIZE; line-height: 1.3; background: TINT; height: 100%; }
.flex { display: flex; justify-content: space-between; gap: 5mm; } .h { flex: 1; } .h + .h { border-left: .3mm solid
#444; padding-left: 5mm; } .pairs td { padding: .5mm 3mm .5mm 0; } .pairs .l { white-space: nowrap;
} .pairs .v, .t td { font-family: MONO; } .t { width:
100%; } .t td { padding: .4mm 0; } .t .s td { border-top: .4mm solid #000; font-weight: bold; padding-top: 1mm; }
"""


def two_halves(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The slip as the house prints it: who at the left, rights, cuts and the rest at the right."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("bare", "point", "dot")), letters=rng.choice(("plain", "plain", "full")))
    e, p = earner(who, rng, upper=1.0), pension_of(who, rng)
    month = ink.month("/month", world.income_month, rng.choice(("upper", "slash", "number")))
    facts = [
        ("DOSAR NR.", ink.code("/file_number", p.file_number)),
        ("NUME PRENUME", ink.name("/name", e.name)),
        ("CNP", ink.cnp("/cnp", who.cnp)),
        ("ADRESA", esc(e.home)),
        ("TIP PENSIE", esc(p.kind.upper())),
        ("OFICIU PLĂTITOR", f"CLUJ-NAPOCA {rng.randint(1, 19)}"),
    ]
    lines = [[esc(label.upper()), ink.lei(value)] for label, value in p.rights]
    lines += [["TOTAL DREPTURI", ink.lei(p.gross)], ["IMPOZIT", ink.lei(p.tax)], ["CASS", ink.lei(p.health)],
              ["ALTE REȚINERI", ink.lei(p.health)]]  # fmt: skip
    rest = rng.choice(("REST DE PLATĂ", "NET DE PLATĂ", "TOTAL DE PLATĂ NET"))
    page = f"""<div class="sheet"><div class="flex" style="border-bottom:.3mm solid #444;padding-bottom:1.5mm"><b>CASA
JUDEȚEANĂ DE PENSII CLUJ</b><span>TALON DE PLATĂ A DREPTURILOR PE LUNA {month}</span></div><div class="flex"
style="margin-top:3mm"><div class="h">{pairs(facts)}</div><div class="h"><table class="t">{rows(lines)}<tr
class="s"><td>
{rest}</td><td class="n">{ink.amount("/net_income", p.net)}</td></tr></table></div></div><p
style="font-size:.75em">Păstrați talonul ca dovadă a venitului. Relații la tel. 0264 431 010, luni-joi
8-16.</p></div>"""
    css = dressed(_HALVES, look.sans, look.size - 1, MONO=look.mono, TINT=rng.choice(("#fff", "#fdeef2", "#f8e6ea")))
    return ink.paper(KIND, "two_halves", [page], css, width_mm=205.0, height_mm=92.0, person=who.cnp)


def counter_letter(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The county house's certificate at the counter: a sentence, then one row of a table with the month's sums."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla", "plain")),
              dates=rng.choice(("dots", "slash")))  # fmt: skip
    e, p = earner(who, rng, upper=0.7), pension_of(who, rng)
    titled = "domnul" if who.sex == "M" else "doamna"
    heads = ("Luna", rng.choice(("Drepturi brute", "Total drepturi")), "Impozit", "Alte rețineri",
             rng.choice(("Drepturi nete", "Pensie netă", "Net plătit")))  # fmt: skip
    cells = (ink.month("/month", world.income_month), ink.lei(p.gross), ink.lei(p.tax), ink.lei(p.health),
             ink.amount("/net_income", p.net))  # fmt: skip
    table = "".join(f"<th>{h}</th>" for h in heads) + "</tr><tr>" + "".join(f"<td>{c}</td>" for c in cells)
    words = f"<p>Suma netă în litere: {amount_words(p.net)}.</p>" if rng.random() < 0.4 else ""
    page = f"""<div class="sheet"><b>Casa Națională de Pensii Publice<br>Casa Județeană de Pensii Cluj</b><br>Serviciul
plăți prestații<div class="flex" style="margin-top:4mm"><span>Nr. {rng.randint(1000, 80000)}</span><span>Cluj-Napoca,
{ink.day(day_of_issue(world, rng))}</span></div><h1>ADEVERINȚĂ</h1><p class="ind">Prin prezenta se adeverește că {
        titled
    }
{ink.name("/name", e.name)}, cod numeric personal {ink.cnp("/cnp", who.cnp)}, cu domiciliul în {esc(e.home)}, este
{"pensionar" if who.sex == "M" else "pensionară"} ({esc(p.kind[0].lower() + p.kind[1:])}), cu dosar de pensie nr.
{ink.code("/file_number", p.file_number)}, și a încasat:</p><table class="g"><tr>{table}</tr></table>{words}<p
class="ind">Sumele sunt exprimate în lei. Adeverința servește la {
        rng.choice(("Primăria Cluj-Napoca", "ajutorul pentru încălzirea locuinței"))
    }.</p>{signed(rng, ("Director executiv adjunct", "Întocmit"))}</div>"""
    css = dressed(LETTER, look.serif, look.size + 1)
    return ink.paper(KIND, "counter_letter", [page], css, person=who.cnp)


LAYOUTS = (
    Layout("two_halves", two_halves, split="train"),
    Layout("counter_letter", counter_letter, split="train"),
)
