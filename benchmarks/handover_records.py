"""Records of made-up households, in the true shape (the model validates them), to hand over."""

from __future__ import annotations

import random
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from models.dossier import Completeness, Dossier, Registration
from models.record import Record

SEASON = "2017-2018"
_CENT = Decimal("0.01")
_WEIGHTS = (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)
_SURNAMES = ("POP", "MUREȘAN", "ȚÎRLEA", "SZABÓ", "CÂMPEAN", "ȘERBAN", "POP-MOLDOVAN")
_GIVEN = ("ANA-MARIA", "ION", "LÁSZLÓ", "ȘTEFAN", "ILEANA", "CĂLIN")


def make_dossier(
    number: str, chance: random.Random, *, heating: str | None = None, share: str | None = None
) -> Dossier:
    """A complete dossier with nothing but its record. ``share``: lei for each person, else by chance."""
    record = make_record(number, chance, heating=heating, share=share)
    return Dossier(
        registration=Registration(number=number, date="2017-11-14", point="manastur", channel="counter"),
        season=SEASON,
        completeness=Completeness(status="complete"),
        record=record,
    )


def make_record(
    number: str, chance: random.Random, *, heating: str | None = None, share: str | None = None, size: int | None = None
) -> dict[str, Any]:
    """A record; its leaves rest on the rule ``made_up``."""
    count = size or chance.choice((1, 1, 2, 3, 4))
    whole = Decimal(share) * count if share else Decimal(chance.randrange(0, 90_000) * count) / 100
    persons = [_person(chance, whole if place == 0 else Decimal(0)) for place in range(count)]
    leaves = {
        "schema": "dosar.record/1",
        "registration": {
            "number": number, "date": "2017-11-14", "point": "manastur", "channel": "counter", "operator": None,
        },
        "season": SEASON,
        "benefit_start_month": chance.choice(("2017-11", "2017-12", "2018-02")),
        "heating": heating or chance.choice(("gas", "gas", "thermal", "electricity", "solid")),
        "tenure": "owner",
        "dwelling_address": f"Jud.CJ Mun.Cluj-Napoca Str.Donath nr.{chance.randrange(1, 200)}",
        "applicant": persons[0]["cnp"],
        "persons": persons,
        "household_size": count,
        "income_total": _lei(whole),
        "income_per_person": _lei(whole / count),
        "consumption": dict.fromkeys(("supplier", "subscriber_code", "consumption_point_code", "holder_name")),
        "association": dict.fromkeys(("name", "code", "email", "address")),
    }  # fmt: skip
    ways = {at: {"rule": "made_up", "inputs": ["program:/benchmark"]} for at in _pointers(leaves, "")}
    return Record.model_validate({**leaves, "evidence": {}, "derivations": ways}).as_json()


def _person(chance: random.Random, income: Decimal) -> dict[str, Any]:
    incomes = [{"kind": "pension_slip", "month": "2017-10", "net_income": _lei(income)}] if income else []
    year, month, day = chance.randrange(1940, 1999), chance.randrange(1, 13), chance.randrange(1, 29)
    return {
        "cnp": _cnp(chance, year, month, day),
        "surname": chance.choice(_SURNAMES),
        "given_names": chance.choice(_GIVEN),
        "birth_date": f"{year}-{month:02d}-{day:02d}",
        "incomes": incomes,
    }


def _cnp(chance: random.Random, year: int, month: int, day: int) -> str:
    head = f"{chance.choice('12')}{year % 100:02d}{month:02d}{day:02d}12{chance.randrange(1, 1000):03d}"
    rest = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, head, strict=True)) % 11
    return f"{head}{1 if rest == 10 else rest}"


def _lei(amount: Decimal) -> str:
    return str(amount.quantize(_CENT, ROUND_HALF_UP))


def _pointers(value: Any, at: str) -> list[str]:
    if isinstance(value, dict):
        return [p for key, inner in value.items() for p in _pointers(inner, f"{at}/{key}")]
    if isinstance(value, list) and value:
        return [p for place, inner in enumerate(value) for p in _pointers(inner, f"{at}/{place}")]
    return [at]
