"""Slips of whoever filled a paper in: one wrong digit in a CNP, so that it contradicts itself and the dossier."""

from __future__ import annotations

import random
from dataclasses import replace

from sample_scans import places
from sample_scans.needs import Need
from sample_scans.world import Household, Human, Organisation

FALLIBLE = ("employer_income_certificate", "school_certificate", "tax_income_certificate", "benefit_slip")
_ALIKE = {"0": "86", "1": "74", "2": "73", "3": "85", "4": "91", "5": "36", "6": "50", "7": "12", "8": "30", "9": "40"}


def wrong_cnp(rng: random.Random, good: str) -> str:
    """``good`` with one digit of county, serial or check mistaken for another; the check digit does not hold."""
    while True:
        at = rng.randint(7, 12)
        bad = good[:at] + rng.choice(_ALIKE[good[at]]) + good[at + 1 :]
        if places.check_digit(bad[:12]) != bad[12]:
            return bad


def mistyped(rng: random.Random, need: Need) -> Need:
    """The same need, shown to the maker with the person's CNP mistyped. ValueError when it is about nobody."""
    if need.person is None:
        raise ValueError(f"{need.kind} is about nobody")
    good, bad = need.person.cnp, wrong_cnp(rng, need.person.cnp)
    person = replace(need.person, cnp=bad)
    return replace(need, person=person, world=_with(need.world, good, person))


def _with(world: Household, good: str, person: Human) -> Household:
    def renamed(by_cnp: dict[str, Organisation]) -> dict[str, Organisation]:
        return {(person.cnp if cnp == good else cnp): value for cnp, value in by_cnp.items()}

    members = tuple(person if m.cnp == good else m for m in world.members)
    return replace(world, members=members, employers=renamed(world.employers), schools=renamed(world.schools))
