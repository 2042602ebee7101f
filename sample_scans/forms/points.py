"""What the form asks about incomes and goods, and what a household answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from sample_scans.world import Household, Human

INCOMES = (
    "Venituri din salarii", "Venituri din activități independente", "Venituri din cedarea folosinței bunurilor",
    "Venituri din investiții", "Pensii", "Venituri din activități agricole", "Premii și jocuri de noroc",
    "Indemnizație de șomaj", "Alocație de stat pentru copii", "Indemnizații pentru persoane cu handicap",
)  # fmt: skip
GOODS = (
    "Clădiri, alte spații locative în afara locuinței de domiciliu", "Terenuri peste 1.000 mp în intravilan",
    "Autoturism cu o vechime sub 10 ani", "Mai mult de un autoturism mai vechi de 10 ani",
    "Autoutilitare, autocamioane, rulote, autobuze", "Șalupe, bărci cu motor, iahturi",
    "Depozite bancare peste 3.000 lei", "Utilaje agricole, de prelucrare a lemnului",
)  # fmt: skip
_ROW_OF = {"employee": 0, "self_employed": 1, "pensioner": 4, "unemployed": 7, "child": 8, "disabled": 9}


def incomes_by_row(people: Sequence[Human]) -> dict[int, str]:
    """The people's net incomes summed by row of :data:`INCOMES` (10: other incomes), with a decimal comma."""
    sums: dict[int, Decimal] = defaultdict(Decimal)
    for person in people:
        if person.income:
            sums[_ROW_OF.get(person.role, 10)] += person.income
    return {row: f"{lei:.2f}".replace(".", ",") for row, lei in sums.items()}


def goods_held(world: Household) -> set[int]:
    """Rows of :data:`GOODS` that the household's vehicles tick."""
    young = [v for v in world.vehicles if (world.filed - v[1]).days < 3652]
    old = [v for v in world.vehicles if v not in young]
    return ({2} if young else set()) | ({3} if len(old) > 1 else set())
