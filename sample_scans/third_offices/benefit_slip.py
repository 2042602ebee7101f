"""Benefit papers: a pay slip with coupon and captions, an office's certificate with facts after the sentence."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.incomes.benefit import benefit_of
from sample_scans.incomes.earner import earner, fitting
from sample_scans.ink import Ink, pairs
from sample_scans.other_offices.parts_letters import LETTER, day_of_issue, dressed, signed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.spelled import amount_words
from sample_scans.world import Household, Human, Role

KIND = "benefit_slip"
_ROLES: tuple[Role, ...] = ("unemployed", "disabled", "child", "pupil")

_SLIP = """
.sheet { padding: 6mm 8mm; font-family: FONT; font-size: SIZE; line-height: 1.35; height: 100%; } .flex { display: flex;
justify-content: space-between; gap: 6mm; } .t { width: 100%; margin-top: 3mm; } .t td { border: .25mm solid #333;
padding: .8mm 2mm; width: 50%; } .t .k { display: block; font-size: .76em; } .t .v { font-family: MONO; } .stamp-here {
width: 30mm; height: 18mm; }
"""


def boxed_slip(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The payer's slip: boxes with small captions, two in each row, the paid sum in the last."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("bare", "point")), letters=rng.choice(("plain", "full")))
    e, b = earner(who, rng, upper=1.0), benefit_of(world, who, rng)
    month = ink.month("/month", world.income_month, rng.choice(("slash", "number", "upper")))
    boxes = [
        ("Titular drept", ink.name("/name", e.name)),
        ("CNP", ink.cnp("/cnp", who.cnp)),
        ("Felul dreptului", ink.choice("/benefit", b.choice, b.words)),
        ("Luna de plată", month),
        ("Adresa", esc(e.home)),
        ("Dosar", codes.digits(rng, 6)),
        ("Suma netă în litere", amount_words(b.net)),
        (rng.choice(("Suma de plată (lei)", "Net de plată (lei)", "Suma netă (lei)")),
         f"<b>{ink.amount('/net_income', b.net)}</b>"),
    ]  # fmt: skip
    cells = [f"<td><span class='k'>{k}</span><span class='v'>{v}</span></td>" for k, v in boxes]
    body = "".join(f"<tr>{a}{c}</tr>" for a, c in zip(cells[::2], cells[1::2], strict=True))
    title = rng.choice(("FLUTURAȘ DE PLATĂ", "TALON DE PLATĂ BENEFICII", "CUPON DE PLATĂ"))
    page = f"""<div class="sheet"><div class="flex"><b>{b.office[-1]}</b><b
style="white-space:nowrap">{title}</b></div><table class="t">{body}
</table><div class="flex" style="margin-top:3mm"><span>Data plății
{ink.day(day_of_issue(world, rng))}</span><span>Semnătura
de primire ..................</span><div class="stamp-here"></div></div></div>"""
    css = dressed(_SLIP, look.sans, look.size, MONO=look.mono)
    return ink.paper(KIND, "boxed_slip", [page], css, width_mm=190.0, height_mm=114.0, person=who.cnp)


def facts_after(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """An office's certificate: it says who is in its records, then right, law, month and sum as a list."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla", "plain")),
              dates=rng.choice(("dots", "words", "slash")))  # fmt: skip
    e, b = earner(who, rng, upper=0.6), benefit_of(world, who, rng)
    seen = "domnul" if who.sex == "M" else "doamna"
    seen = rng.choice(("minorul/minora", "copilul")) if b.choice == "child_allowance" else seen
    items = [
        (rng.choice(("Dreptul acordat", "Tipul prestației", "Beneficiul")),
         ink.choice("/benefit", b.choice, b.words)),
        ("Act normativ", b.law),
        (rng.choice(("Luna", "Pentru luna")), ink.month("/month", world.income_month)),
        (rng.choice(("Cuantum net", "Suma netă încasată", "Suma")), ink.amount("/net_income", b.net, "lei")),
        ("Modalitate de plată", rng.choice(("mandat poștal", "cont bancar", "card"))),
    ]  # fmt: skip
    page = f"""<div class="sheet"><div class="flex"><div class="b">{"<br>".join(b.office[-2:])}</div><div
style="white-space:nowrap">Nr. {rng.randint(400, 60000)}<br>din {ink.day(day_of_issue(world, rng))}</div></div><h1>
ADEVERINȚĂ</h1><p class="ind">{rng.choice(("Prin prezenta se adeverește că", "Se atestă că"))} {seen}
{ink.name("/name", e.name)}, CNP {ink.cnp("/cnp", who.cnp)}, cu domiciliul în {esc(e.home)}, se află în evidența
instituției noastre, beneficiind de:</p>{pairs(items)}<p class="ind">S-a eliberat prezenta la cererea persoanei
îndreptățite, pentru {rng.choice(("primărie", "ajutorul de încălzire", "dosarul de subvenție"))}.</p>
{signed(rng, ("Director executiv", "Consilier"))}</div>"""
    css = dressed(LETTER, look.serif, look.size + 1.2)
    return ink.paper(KIND, "facts_after", [page], css, person=who.cnp)


LAYOUTS = (
    Layout("boxed_slip", boxed_slip, split="train"),
    Layout("facts_after", facts_after, split="train"),
)
