"""A month of an account at the banks of this room: longer explanations, references, the one income among spending."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sample_scans.bills import codes
from sample_scans.incomes.earner import month_end
from sample_scans.spelled import MONTHS
from sample_scans.world import Household, Human

BANKS = (
    ("OTP Bank România", "OTPV", "#1d7a3c"), ("Alpha Bank", "BUCU", "#123f7a"), ("Bancpost", "BPOS", "#0a6ea8"),
    ("Libra Internet Bank", "BREL", "#a02334"), ("Garanti Bank", "UGBI", "#2a6b45"),
    ("Banca Carpatica", "CARP", "#333333"),
    ("Credit Europe Bank", "FNNB", "#1c3f94"),
)  # fmt: skip
_INCOME = {
    "pensioner": ("Incasare OP - CASA JUDETEANA DE PENSII CLUJ - drepturi pensie {w}",
                  "Pensie luna {m} - ordonator CJP Cluj", "CREDIT CONT PENSII CNPP {m}"),
    "unemployed": ("Incasare OP - AJOFM CLUJ - indemnizatie somaj {w}", "Indemnizație șomaj {m}, plătitor AJOFM Cluj",
                   "AJOFM JUD CLUJ DREPTURI SOMAJ {m}"),
    "employee": ("Incasare OP - {e} - salariu {w}", "Salariu luna {m}, plătitor {e}", "{e} PLATA SALARII {m}"),
    "disabled": ("Incasare OP - DGASPC CLUJ - indemnizatie handicap {w}", "DGASPC Cluj prestații handicap {m}"),
    "child": ("Incasare OP - AJPIS CLUJ - alocatie de stat {w}", "Alocație de stat {m}, plătitor AJPIS Cluj"),
}  # fmt: skip
_SPENDING = (
    "Cumpărare comerciant: PROFI ROM FOOD CLUJ", "Cumpărare comerciant: AUCHAN IRIS", "Cumpărare: CATENA FARM 12",
    "Retragere numerar bancomat Mănăștur", "Comision lunar pachet cont", "Plată întreținere asociație", "Plată RCS RDS",
    "Comision retragere ATM", "Plată rată credit", "Cumpărare comerciant: MEGA IMAGE", "Plată Compania de Apă Someș",
    "Schimb valutar", "Abonament CTP Cluj", "Debit direct ORANGE RO",
)  # fmt: skip


@dataclass(frozen=True)
class Entry:
    """One movement: ``amount`` above zero is money in, ``income`` the one that proves the income."""

    day: date
    text: str
    amount: Decimal
    reference: str
    income: bool = False


@dataclass(frozen=True)
class Month:
    """The account in the month; ``opening`` and all entries make ``closing``."""

    iban: str
    opening: Decimal
    entries: tuple[Entry, ...]

    def total(self, sign: int) -> Decimal:
        """What came in (1) or went out (-1)."""
        return sum((e.amount * sign for e in self.entries if e.amount * sign > 0), Decimal(0))

    @property
    def closing(self) -> Decimal:
        return self.opening + self.total(1) - self.total(-1)


def _net(who: Human, rng: random.Random) -> Decimal:
    if who.income > 0:
        return who.income
    return Decimal(84) if who.role in ("child", "pupil") else Decimal(rng.randint(520, 2100))


def month_of(world: Household, rng: random.Random, who: Human, bank: str) -> Month:
    """The month before the application at the bank whose four letters are ``bank``."""
    year, month = world.income_month
    last = month_end((year, month)).day
    employer = world.employers.get(who.cnp)
    role = "child" if who.role == "pupil" else who.role if who.role in _INCOME else "employee"
    text = rng.choice(_INCOME[role]).format(
        m=f"{month:02d}.{year}", w=f"{MONTHS[month - 1]} {year}", e=employer.name if employer else "Felix Com SRL"
    )
    found = [Entry(date(year, month, rng.randint(6, 24)), text, _net(who, rng), codes.digits(rng, 8), True)]
    for words in rng.sample(_SPENDING, rng.randint(3, 9)):
        spent = Decimal(rng.randint(100, 1200) if words.startswith("Comision") else rng.randint(900, 26000)) / 100
        found.append(Entry(date(year, month, rng.randint(1, last)), words, -spent, codes.digits(rng, 8)))
    found.sort(key=lambda e: e.day)
    outgoing = sum((-e.amount for e in found if e.amount < 0), Decimal(0))
    return Month(codes.iban(rng, bank), outgoing + Decimal(rng.randint(40, 190000)) / 100, tuple(found))
