"""Statements of bank accounts with one line of income in the month."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sample_scans.bills import codes
from sample_scans.bills.party import BILL_CSS
from sample_scans.incomes.earner import earner, fitting, month_end
from sample_scans.ink import Ink, pairs
from sample_scans.paper import Look, Paper, esc
from sample_scans.world import Household, Human


@dataclass(frozen=True)
class Movement:
    """One line: ``credit`` above zero is money in; ``income`` marks the line that proves the income."""

    day: date
    text: str
    amount: Decimal
    income: bool = False


@dataclass(frozen=True)
class Account:
    """A month of an account; movements in order, ``opening`` + their sum = ``closing``."""

    iban: str
    opening: Decimal
    closing: Decimal
    movements: tuple[Movement, ...]

    @property
    def debits(self) -> Decimal:
        return -sum((m.amount for m in self.movements if m.amount < 0), Decimal(0))

    @property
    def credits(self) -> Decimal:
        return sum((m.amount for m in self.movements if m.amount > 0), Decimal(0))


_INCOME = {
    "pensioner": ("Încasare CJP CLUJ pensie luna {m}", "VIRAMENT PENSIE CASA JUD PENSII CLUJ {m}"),
    "unemployed": ("Încasare AJOFM CLUJ indemnizație șomaj {m}", "AJOFM CLUJ AJUTOR SOMAJ {m}"),
    "child": ("Încasare AJPIS CLUJ alocație de stat {m}", "AJPIS CLUJ ALOCATIE DE STAT {m}"),
    "disabled": ("Încasare DGASPC CLUJ indemnizație handicap {m}", "DGASPC CLUJ DREPTURI PERS HANDICAP {m}"),
    "employee": ("Încasare salariu {m} {e}", "VIRAMENT SALARIU {m} {e}"),
}
_SPENDING = (
    "Plată la POS KAUFLAND CLUJ 2",
    "Retragere numerar ATM Piața Mărăști",
    "Comision administrare cont",
    "Plată factură E.ON Energie România",
    "Plată factură Digi",
    "Plată la POS LIDL CLUJ",
    "Plată POS FARMACIA RICHTER",
    "Debitare directă Electrica Furnizare",
    "Transfer intern către cont economii",
)


def account_of(world: Household, rng: random.Random, who: Human) -> Account:
    """The month before the application: one income, some spending, now and then a refund that is no income."""
    year, month = world.income_month
    last = month_end((year, month)).day
    net = (
        who.income
        if who.income > 0
        else Decimal(84)
        if who.role in ("child", "pupil")
        else Decimal(rng.randint(500, 1900))
    )
    words = rng.choice(_INCOME.get(who.role, _INCOME["child" if who.role == "pupil" else "employee"]))
    employer = world.employers.get(who.cnp)
    text = words.format(m=f"{month:02d}/{year}", e=employer.name if employer else "")
    moves = [Movement(date(year, month, rng.randint(5, 25)), text.strip(), net, True)]
    for _ in range(rng.randint(2, 9)):
        spent = Decimal(rng.randint(250, 22000)) / 100
        moves.append(Movement(date(year, month, rng.randint(1, last)), rng.choice(_SPENDING), -spent))
    if rng.random() < 0.3:
        moves.append(
            Movement(date(year, month, rng.randint(1, last)), "Retur plată POS", Decimal(rng.randint(900, 9000)) / 100)
        )
    moves.sort(key=lambda m: m.day)
    opening = Decimal(rng.randint(5, 280000)) / 100 + sum((-m.amount for m in moves if m.amount < 0), Decimal(0))
    return Account(codes.iban(rng), opening, opening + sum(m.amount for m in moves), tuple(moves))


_CSS = """
.sheet { padding: 13mm 15mm; font-family: FONT; font-size: SIZE; line-height: 1.3; } .head { display: flex;
justify-content: space-between; }
.logo { font-size: 15pt; font-weight: bold; color: #003f87; } h1 { font-size: 1.6em; margin: 7mm 0 3mm; }
.pairs td { padding: .4mm 4mm .4mm 0; } .t { width: 100%; margin-top: 5mm; } .t th { border-bottom: .5mm solid
#003f87; text-align: left; padding: 1mm; }
.t td { border-bottom: .15mm solid #bbb; padding: 1mm; } .t .s td { font-weight: bold; }
"""


def debit_credit(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    """Date, explanation, debit, credit: the common statement of the big banks."""
    who = fitting(world, person, ("employee", "pensioner"))
    ink = Ink(
        rng,
        amounts=rng.choice(("dot", "us", "point")),
        letters=rng.choice(("full", "plain")),
        dates=rng.choice(("dots", "slash")),
    )
    e, acc = earner(who, rng), account_of(world, rng, who)
    iban = codes.grouped(acc.iban) if rng.random() < 0.4 else acc.iban
    year, month = world.income_month
    period = f"{ink.day(date(year, month, 1))} - {ink.day(month_end((year, month)))}"
    body = "".join(
        f"<tr><td>{ink.day(m.day)}</td><td>{esc(m.text)}</td><td class='n'>{ink.lei(-m.amount) if m.amount < 0 else ''}</td>"
        f"<td class='n'>{ink.amount('/net_income', m.amount) if m.income else ink.lei(m.amount) if m.amount > 0 else ''}</td></tr>"
        for m in acc.movements
    )
    items = [
        ("Titular cont", ink.name("/holder_name", e.name)),
        ("Cod IBAN", ink.code("/iban", iban)),
        ("Valuta", "RON"),
        ("Perioada", ink.text_month("/month", world.income_month, period)),
    ]
    page = f"""<div class="sheet"><div class="head"><div class="logo">BANCA TRANSILVANIA</div><div>Sucursala
Cluj-Napoca<br>Tel. 0264 308 028</div></div>
<h1>EXTRAS DE CONT</h1>{pairs(items)}<p>{esc(e.home)}</p><table class="t"><tr><th>Data</th><th>Descriere</th><th
class="n">Debit</th><th class="n">Credit</th></tr>
<tr class="s"><td></td><td>SOLD ANTERIOR</td><td></td><td class="n">{ink.lei(acc.opening)}</td></tr>{body}
<tr class="s"><td></td><td>RULAJ TOTAL</td><td class="n">{ink.lei(acc.debits)}</td><td
class="n">{ink.lei(acc.credits)}</td></tr>
<tr class="s"><td></td><td>SOLD FINAL</td><td></td><td class="n">{ink.lei(acc.closing)}</td></tr></table>
<p class="small">Extrasul de cont este valabil fără semnătură și ștampilă. Capital social 3.646.116.571
lei.</p></div>"""
    css = BILL_CSS + _CSS.replace("FONT", look.sans).replace("SIZE", f"{look.size}pt")
    return ink.paper("bank_statement", "debit_credit", [page], css, person=who.cnp, born_digital=rng.random() < 0.4)
