"""A month of a bank account: one line of income among the spending, sums that balance."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sample_scans.bills import codes
from sample_scans.incomes.earner import month_end
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


def account_of(world: Household, rng: random.Random, who: Human, bank: str = "") -> Account:
    """The month before the application: one income, some spending, now and then a refund that is no income.

    ``bank``: the four letters in its IBAN; any when empty.
    """
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
    return Account(codes.iban(rng, bank), opening, opening + sum(m.amount for m in moves), tuple(moves))
