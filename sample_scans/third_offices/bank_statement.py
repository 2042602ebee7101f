"""Bank statements: a mobile account's print with type column, a monthly statement with facts in a ruled head."""

from __future__ import annotations

import random

from sample_scans.bills import codes
from sample_scans.incomes.account import Account, Movement, account_of
from sample_scans.incomes.bank import period
from sample_scans.incomes.earner import earner, fitting
from sample_scans.ink import Ink, rows
from sample_scans.other_offices.parts_letters import day_of_issue, dressed
from sample_scans.paper import Layout, Look, Paper, esc
from sample_scans.world import Household, Human, Role

KIND = "bank_statement"
_ROLES: tuple[Role, ...] = ("employee", "pensioner", "unemployed")
_BANKS = (("ING Bank", "INGB", "#c65300"), ("Banca Transilvania", "BTRL", "#1d3557"), ("BRD", "BRDE", "#222222"),
          ("CEC Bank", "CECE", "#0b6b3a"), ("Raiffeisen Bank", "RZBR", "#6d6000"))  # fmt: skip


def _credit(ink: Ink, move: Movement) -> str:
    return ink.amount("/net_income", move.amount) if move.income else ink.lei(move.amount)


def _iban(ink: Ink, rng: random.Random, acc: Account) -> str:
    return ink.code("/iban", codes.grouped(acc.iban) if rng.random() < 0.6 else acc.iban)


_ONLINE = """
.sheet { padding: 13mm 15mm; font-family: FONT; font-size: SIZE; line-height: 1.4; } .flex { display: flex;
justify-content: space-between; gap: 8mm; } .logo { font-size: 1.6em; font-weight: bold; color: COLOUR; } h1 {
font-size: 1.25em; margin: 6mm 0 3mm; } .four { display: flex; justify-content: space-between; background: #f0f0f0;
padding: 2.5mm 4mm; margin: 4mm 0; } .four .l { font-size: .8em; } .t { width: 100%; } .t th { text-align: left;
border-bottom: .5mm solid COLOUR; padding: .8mm; } .t td { padding: 1mm .8mm; border-bottom: .15mm solid #bbb; }
"""


def online_print(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Printed from online banking: holder and account on top, four sums in a grey row, one signed column of sums."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "bare")), letters=rng.choice(("full", "plain")),
              dates=rng.choice(("dots", "slash", "words")))  # fmt: skip
    name, letters, colour = rng.choice(_BANKS)
    e, acc = earner(who, rng, upper=0.5), account_of(world, rng, who, letters)
    lines = [
        [ink.day(m.day), esc(m.text), "-" + ink.lei(-m.amount) if m.amount < 0 else "+" + _credit(ink, m)]
        for m in acc.movements
    ]
    sums = (("Sold inițial", acc.opening), ("Total încasări", acc.credits), ("Total plăți", acc.debits),
            ("Sold final", acc.closing))  # fmt: skip
    four = "".join(f"<div><div class='l'>{k}</div><b>{ink.lei(v)} RON</b></div>" for k, v in sums)
    page = f"""<div class="sheet"><div class="flex"><div class="logo">{name}</div><div>Generat la
{ink.day(day_of_issue(world, rng))}</div></div><h1>Extras de cont curent</h1><div class="flex"><div>{
        rng.choice(("Titular cont", "Client", "Deținător cont"))
    }: <b>{ink.name("/holder_name", e.name)}</b><br>{esc(e.home)}</div><div>IBAN: {_iban(ink, rng, acc)}<br>Perioada:
{period(ink, world)}<br>Moneda contului: RON</div></div><div class="four">{four}</div><table class="t"><tr><th>Data</th>
<th>Descriere tranzacție</th><th class="n">Suma (RON)</th></tr>{rows(lines, numbers_from=2)}</table><p
class="small">Fondurile din acest cont sunt garantate de Fondul de Garantare a Depozitelor Bancare, în limita legii.</p>
</div>"""
    css = dressed(_ONLINE, look.sans, look.size, COLOUR=colour)
    return ink.paper(KIND, "online_print", [page], css, person=who.cnp, born_digital=rng.random() < 0.5)


_RULED = """
.sheet { padding: 14mm 13mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .h { width: 100%; margin: 4mm 0; }
.h td { border: .25mm solid #000; padding: 1mm 2mm; width: 50%; } .t { width: 100%; } .t th, .t td { border: .25mm solid
#000; padding: .8mm 1.4mm; text-align: left; } .t th { background: #e6e6e6; } h1 { font-size: 1.25em; margin: 3mm 0; }
"""


def ruled_head(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """The monthly statement by post: facts in ruled cells, document numbers, debit and credit, balances as rows."""
    who = fitting(world, person, _ROLES)
    ink = Ink(rng, amounts=rng.choice(("dot", "us", "point")), letters=rng.choice(("plain", "plain", "full")),
              dates=rng.choice(("dots", "slash", "dash")))  # fmt: skip
    name, letters, _ = rng.choice(_BANKS)
    e, acc = earner(who, rng, upper=0.9), account_of(world, rng, who, letters)
    lines = [["", "", "SOLD INIȚIAL", "", ink.lei(acc.opening)]]
    for m in acc.movements:
        debit, credit = (ink.lei(-m.amount), "") if m.amount < 0 else ("", _credit(ink, m))
        lines.append([ink.day(m.day), codes.digits(rng, 6), esc(m.text), debit, credit])
    lines += [
        ["", "", "RULAJ", ink.lei(acc.debits), ink.lei(acc.credits)],
        ["", "", "SOLD FINAL", "", ink.lei(acc.closing)],
    ]
    holder = rng.choice(("Nume client", "Titular", "Denumire titular"))
    page = f"""<div class="sheet"><b>{name}</b> &nbsp; Sucursala Cluj &nbsp; SWIFT {letters}RO22<h1>EXTRAS DE CONT</h1>
<table class="h"><tr><td>{holder}: {ink.name("/holder_name", e.name)}</td><td>Cont: {_iban(ink, rng, acc)}</td></tr><tr>
<td>Adresa: {esc(e.home)}</td><td>Perioada: {period(ink, world)}</td></tr><tr><td>Cod client:
{codes.digits(rng, 8)}</td><td>Valuta: LEI</td></tr></table><table class="t"><tr><th>Data</th><th>Nr. doc.</th>
<th>Explicații</th><th class="n">Debit</th><th class="n">Credit</th></tr>{rows(lines, numbers_from=3)}</table>
<p>Extrasul nu necesită semnătură și ștampilă.</p></div>"""
    css = dressed(_RULED, look.mono if rng.random() < 0.4 else look.sans, look.size - 1)
    return ink.paper(KIND, "ruled_head", [page], css, person=who.cnp, born_digital=rng.random() < 0.2)


LAYOUTS = (
    Layout("online_print", online_print, split="train"),
    Layout("ruled_head", ruled_head, split="train"),
)
