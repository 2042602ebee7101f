"""The figures of a bill: days, readings, lines and sums that add up as the numbered rows of the ANRE model do."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from sample_scans.bills.codes import digits, meter
from sample_scans.world import Household

_CENT = Decimal("0.01")


def cents(value: Decimal) -> Decimal:
    """Rounded to whole bani."""
    return value.quantize(_CENT, ROUND_HALF_UP)


@dataclass(frozen=True)
class Line:
    """One line of a bill; ``value`` lei without VAT."""

    name: str
    quantity: Decimal
    unit: str
    price: Decimal
    value: Decimal


@dataclass(frozen=True)
class Figures:
    """``net`` + ``vat`` = ``current``; ``current`` + ``balance`` = ``total``. Balance below zero: a credit."""

    issue: date
    due: date
    start: date
    end: date
    number: str
    meter: str
    old_index: int
    new_index: int
    lines: tuple[Line, ...]
    net: Decimal
    vat: Decimal
    current: Decimal
    balance: Decimal
    total: Decimal

    @property
    def used(self) -> int:
        return self.new_index - self.old_index


def _days(world: Household, rng: random.Random) -> tuple[date, date, date, date]:
    """Issued after the month that it bills, before the dossier was filed."""
    issue = world.filed - timedelta(days=rng.randint(2, 38))
    end = issue.replace(day=1) - timedelta(days=1)
    if rng.random() < 0.3:
        end = issue - timedelta(days=rng.randint(1, 6))
    start = end.replace(day=1) if end.day > 20 and rng.random() < 0.7 else end - timedelta(days=rng.randint(27, 61))
    return issue, issue + timedelta(days=rng.randint(14, 40)), start, end


def _figures(world: Household, rng: random.Random, number: str, used: int, lines: tuple[Line, ...]) -> Figures:
    issue, due, start, end = _days(world, rng)
    net = sum((line.value for line in lines), Decimal(0))
    vat = cents(net * Decimal("0.19"))
    draw = rng.random()
    owed = cents(Decimal(rng.randint(1500, 31000)) / 100)
    credit = -cents(Decimal(rng.randint(50, 2500)) / 100)
    balance = Decimal("0.00") if draw < 0.45 else owed if draw < 0.8 else max(credit, -net)
    old = rng.randint(300, 28000)
    current = net + vat
    return Figures(issue, due, start, end, number, meter(rng), old, old + used, lines, net, vat, current, balance,
                   current + balance)  # fmt: skip


def _line(name: str, quantity: Decimal, unit: str, price: str) -> Line:
    return Line(name, quantity, unit, Decimal(price), cents(quantity * Decimal(price)))


def gas_figures(world: Household, rng: random.Random, number: str = "") -> Figures:
    """A month or two of gas: cubic metres turned into kWh by the calorific value."""
    used = rng.randint(4, 260)
    kwh = cents(Decimal(used) * Decimal(rng.randint(10400, 10800)) / 1000)
    lines = (
        _line("Gaze naturale consum casnic", kwh, "kWh", f"0.0{rng.randint(72, 96)}"),
        _line("Distribuție", kwh, "kWh", f"0.0{rng.randint(24, 33)}"),
        _line("Transport", kwh, "kWh", f"0.00{rng.randint(51, 92)}"),
        _line("Acciză gaze naturale", cents(kwh * Decimal("0.0036")), "GJ", "1.5100"),
        *((_line("Înmagazinare", kwh, "kWh", "0.0021"),) if rng.random() < 0.4 else ()),
    )
    return _figures(world, rng, number or digits(rng, rng.choice((10, 11, 12))), used, lines)


def power_figures(world: Household, rng: random.Random, number: str = "") -> Figures:
    """A month or two of electricity."""
    used = rng.randint(28, 340)
    kwh = Decimal(used)
    lines = (
        _line("Energie activă", kwh, "kWh", f"0.{rng.randint(4100, 4790)}"),
        _line("Certificate verzi", cents(kwh * Decimal("0.317")) / 1000, "CV/MWh", "152.5670"),
        _line("Contribuție cogenerare", kwh, "kWh", "0.0126"),
        _line("Acciză", kwh / 1000, "MWh", "4.9800"),
    )
    return _figures(world, rng, number or digits(rng, 10), used, lines)


def heat_figures(world: Household, rng: random.Random, number: str = "") -> Figures:
    """A month of thermal energy: heating and hot water in Gcal."""
    heat = Decimal(rng.randint(120, 1450)) / 1000
    water = Decimal(rng.randint(60, 420)) / 1000
    price = f"{rng.randint(158, 262)}.{rng.randint(10, 99)}"
    lines = (
        _line("Energie termică pentru încălzire", heat, "Gcal", price),
        _line("Energie termică pentru apă caldă de consum", water, "Gcal", price),
        _line("Apă rece pentru preparare a.c.c.", Decimal(rng.randint(1, 9)), "mc", "3.2400"),
    )
    return _figures(world, rng, number or digits(rng, rng.choice((6, 7, 8))), rng.randint(1, 30), lines)
