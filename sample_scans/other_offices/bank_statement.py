"""Bank statements: a running balance, income and spending apart, two-line movements, a branch's letter."""

from __future__ import annotations

import random
from decimal import Decimal

from sample_scans.bills import codes
from sample_scans.incomes.account import Account, Movement, account_of
from sample_scans.incomes.bank import period
from sample_scans.incomes.earner import earner, fitting, month_end
from sample_scans.ink import Ink, pairs, rows
from sample_scans.other_offices.parts_letters import day_of_issue, dressed, official
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human, Role

KIND = "bank_statement"
_ROLES: tuple[Role, ...] = ("employee", "pensioner", "unemployed")
_BANKS = (
    ("BANCA TRANSILVANIA", "BTRL", "#f2a900"),
    ("CEC BANK", "CECE", "#007a53"),
    ("BRD", "BRDE", "#d50032"),
    ("BCR", "RNCB", "#1e4f9c"),
    ("UniCredit Bank", "BACX", "#c8102e"),
    ("Raiffeisen BANK", "RZBR", "#9a8500"),
)


def _credit(ink: Ink, move: Movement) -> str:
    return ink.amount("/net_income", move.amount) if move.income else ink.lei(move.amount)


def _iban(ink: Ink, rng: random.Random, acc: Account) -> str:
    return ink.code("/iban", codes.grouped(acc.iban) if rng.random() < 0.5 else acc.iban)


_BALANCE = """
.sheet { padding: 12mm 12mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .flex { display: flex;
justify-content: space-between; gap: 8mm; } .logo { font-weight: bold; font-size: 1.7em; color: COLOUR; } .box { border:
.25mm solid #666; padding: 2mm 3mm; margin-top: 5mm; flex: 1; } .pairs td { padding: .4mm 4mm .4mm 0; }
.pairs .l { white-space: nowrap; } .t { width: 100%;
margin-top: 5mm; font-size: .95em; } .t th { background: COLOUR; color: #fff; padding: 1mm 1.2mm; text-align: left; }
.t td { padding: .9mm 1.2mm; border-bottom: .15mm solid #999; } .t td:nth-child(-n+2) { white-space: nowrap; }
"""


def running(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Two dates, the explanation, debit, credit and the balance after each movement."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "us", "bare")), letters=rng.choice(("plain", "full")),
              dates=rng.choice(("dots", "slash")))  # fmt: skip
    name, letters, colour = rng.choice(_BANKS)
    e, acc = earner(who, rng, upper=0.8), account_of(world, rng, who, letters)
    balance, lines = acc.opening, []
    for m in acc.movements:
        balance += m.amount
        debit, credit = (ink.lei(-m.amount), "") if m.amount < 0 else ("", _credit(ink, m))
        lines.append([ink.day(m.day), ink.day(m.day), esc(m.text), debit, credit, ink.lei(balance)])
    left = [
        (rng.choice(("Titular", "Client", "Titular cont")), ink.name("/holder_name", e.name)),
        ("Adresa", esc(e.home)),
    ]
    right = [("IBAN", _iban(ink, rng, acc)), ("Valuta", "RON"), ("Perioada", period(ink, world)),
             ("Sold inițial", ink.lei(acc.opening)), ("Sold final", ink.lei(acc.closing))]  # fmt: skip
    page = f"""<div class="sheet"><div class="flex"><div class="logo">{name}</div><div>Extras de cont nr.
{world.income_month[1]}/{world.income_month[0]}</div></div><div class="flex"><div class="box">{pairs(left)}</div><div
class="box">{pairs(right)}</div></div><table class="t"><tr><th>Data op.</th><th>Data valutei</th><th>Explicații</th><th
class="n">Debit</th><th class="n">Credit</th><th class="n">Sold</th></tr>{rows(lines, numbers_from=3)}</table><p>Rulaj
debitor: {ink.lei(acc.debits)} &nbsp; Rulaj creditor: {ink.lei(acc.credits)}</p><p class="small">Acest document a fost
generat electronic și este valabil fără semnătură.</p></div>"""
    css = dressed(_BALANCE, look.sans, look.size - 0.7, COLOUR=colour)
    return ink.paper(KIND, "running", [page], css, person=who.cnp, born_digital=rng.random() < 0.4)


_APART = """
.sheet { padding: 14mm 17mm; font-family: FONT; font-size: SIZE; line-height: 1.4; } .logo { font-size: 1.9em;
font-weight: bold; color: COLOUR; } h2 { font-size: 1.08em; border-bottom: .4mm solid COLOUR; margin: 5mm 0 1mm; } .t {
width: 100%; } .t td { padding: .7mm 0; } .t td:first-child { width: 27mm; } .t .s td { font-weight: bold; border-top:
.2mm solid #000; } .pairs td { padding: .4mm 5mm .4mm 0; }
"""


def apart(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """What came in under one heading, what went out under another, each with its sum."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters="full", dates=rng.choice(("dots", "words")))
    name, letters, colour = rng.choice(_BANKS)
    e, acc = earner(who, rng, upper=0.3), account_of(world, rng, who, letters)
    came = [[ink.day(m.day), esc(m.text), _credit(ink, m)] for m in acc.movements if m.amount > 0]
    went = [[ink.day(m.day), esc(m.text), ink.lei(-m.amount)] for m in acc.movements if m.amount < 0]
    facts = [("Titularul contului", ink.name("/holder_name", e.name)), ("Cont (IBAN)", _iban(ink, rng, acc)),
             ("Luna", ink.month("/month", world.income_month)), ("Sold la început", ink.lei(acc.opening) + " lei"),
             ("Sold la sfârșit", ink.lei(acc.closing) + " lei")]  # fmt: skip

    def table(lines: list[list[str]], total: Decimal) -> str:
        return f"<table class='t'>{rows(lines, numbers_from=2)}<tr class='s'><td></td><td>Total</td>\
<td class='n'>{ink.lei(total)}</td></tr></table>"

    page = f"""<div class="sheet"><div class="logo">{name}</div><p>Extras de cont lunar</p>{pairs(facts)}<h2>Intrări
(lei)</h2>{table(came, acc.credits)}<h2>Ieșiri (lei)</h2>{table(went, acc.debits)}<p>{esc(e.name)}, {esc(e.home)}</p>
<p class="small">Vă rugăm să verificați operațiunile și să ne semnalați orice neconcordanță în 30 de zile.</p></div>"""
    css = dressed(_APART, look.sans, look.size, COLOUR=colour)
    return ink.paper(KIND, "apart", [page], css, person=who.cnp, born_digital=rng.random() < 0.6)


_TWO = """
.sheet { padding: 13mm 14mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .flex { display: flex;
justify-content: space-between; } .m { border-top: .15mm solid #777; padding: 1.1mm 0; } .m .ref { font-size: .85em;
color: #333; } .hd { border-top: .5mm solid #000; border-bottom: .5mm solid #000; padding: 1.2mm 0; margin-top: 5mm;
font-weight: bold; } .d { width: 26mm; } .x { flex: 1; } .a { width: 34mm; text-align: right; }
"""


def two_lines(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Every movement takes two lines, the reference under its text; a sign stands before or behind the sum."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "us", "point")), letters=rng.choice(("plain", "full")),
              dates=rng.choice(("dots", "slash", "iso")))  # fmt: skip
    name, letters, _ = rng.choice(_BANKS)
    e, acc = earner(who, rng, upper=0.9), account_of(world, rng, who, letters)
    marks = rng.choice((("-{}", "+{}"), ("{} DB", "{} CR"), ("-{}", "{}")))
    body = ""
    for m in acc.movements:
        shown = marks[0].format(ink.lei(-m.amount)) if m.amount < 0 else marks[1].format(_credit(ink, m))
        reference = f"Ref. {codes.digits(rng, 10)}; autorizată {ink.day(m.day)}"
        body += f"""<div class="m flex"><div class="d">{ink.day(m.day)}</div><div class="x">{esc(m.text)}<div
class="ref">{reference}</div></div><div class="a">{shown}</div></div>"""
    page = f"""<div class="sheet"><div class="flex"><b style="font-size:1.5em">{name}</b><span>Agenția Cluj
{rng.choice(("Mărăști", "Mănăștur", "Centru", "Zorilor"))}</span></div><h1>Extras de cont</h1><div class="flex"><div>
{ink.name("/holder_name", e.name)}<br>{esc(e.home)}</div><div>Cont: {_iban(ink, rng, acc)}<br>Perioada:
{period(ink, world)}<br>Monedă: RON</div></div><div class="hd flex"><div class="d">Data</div><div class="x">Tranzacție
</div><div class="a">Suma</div></div><div class="m flex b"><div class="x">Sold precedent</div><div class="a">
{ink.lei(acc.opening)}</div></div>{body}<div class="m flex b"><div class="x">Sold final la
{ink.day(month_end(world.income_month))}</div><div class="a">{ink.lei(acc.closing)}</div></div></div>"""
    css = dressed(_TWO, look.sans, look.size)
    return ink.paper(KIND, "two_lines", [page], css, person=who.cnp, born_digital=rng.random() < 0.3)


_BRANCH = """
.sheet { padding: 17mm 19mm; font-family: FONT; font-size: SIZE; line-height: 1.4; } h1 { font-size: 1.3em; text-align:
center; margin: 8mm 0 5mm; } .g { width: 100%; margin: 3mm 0; } .g th, .g td { border: .25mm solid #000; padding: .9mm
1.6mm; text-align: left; } .pairs td { padding: .5mm 4mm .5mm 0; } .stamp-here { width: 42mm; height: 27mm; }
"""


def branch(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Made out at the branch on request: a ruled table between the client's data and a stamp."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "cedilla", "plain")))
    name, letters, _ = rng.choice(_BANKS)
    e, acc = earner(who, rng, upper=0.7), account_of(world, rng, who, letters)
    lines = [
        [str(i), ink.day(m.day), esc(m.text), "" if m.amount > 0 else ink.lei(-m.amount),
         _credit(ink, m) if m.amount > 0 else ""]
        for i, m in enumerate(acc.movements, 1)
    ]  # fmt: skip
    facts = [("Numele clientului", ink.name("/holder_name", e.name)), ("CNP", who.cnp),
             ("Cont IBAN", _iban(ink, rng, acc)), ("Perioada solicitată", period(ink, world))]  # fmt: skip
    page = f"""<div class="sheet"><b>{name}</b><br>Agenția Cluj-Napoca, str.
{rng.choice(("Horea", "Eroilor", "Fabricii"))}
nr. {rng.randint(2, 80)}<br>Nr. {rng.randint(50, 4000)} / {ink.day(day_of_issue(world, rng))}<h1>EXTRAS DE CONT</h1>
{pairs(facts)}<table class="g"><tr><th>Nr.</th><th>Data</th><th>Detalii operațiune</th><th class="n">Plăți</th><th
class="n">Încasări</th></tr>{rows(lines, numbers_from=3)}<tr class="b"><td></td><td></td><td>Total</td><td
class="n">{ink.lei(acc.debits)}</td><td class="n">{ink.lei(acc.credits)}</td></tr></table><p>Sold la începutul
perioadei:
{ink.lei(acc.opening)} lei. Sold la sfârșitul perioadei: {ink.lei(acc.closing)} lei.</p><p>Consilier clienți,<br>
{official(rng)}</p><div class="stamp-here"></div></div>"""
    css = dressed(_BRANCH, look.serif, look.size + 0.5)
    return ink.paper(KIND, "branch", [page], css, person=who.cnp)


LAYOUTS = (
    Layout("running", running),
    Layout("apart", apart),
    Layout("two_lines", two_lines),
    Layout("branch", branch),
)
