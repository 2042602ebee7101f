"""Other flats of the building, for lists in which the household is one row among many."""

from __future__ import annotations

import random
from dataclasses import replace

from sample_scans.world import Household, Human

_SURNAMES = ("Pop", "Popa", "Mureșan", "Moldovan", "Rus", "Crișan", "Câmpean", "Lazăr", "Oltean", "Bota", "Chiorean",
             "Ciobanu", "Cosma", "Deac", "Fărcaș", "Gherman", "Hodiș", "Ilea", "Lupu", "Matei", "Morar", "Moga",
             "Nistor",
             "Onișor", "Pașca", "Petrean", "Pintea", "Precup", "Sabău", "Suciu", "Șerban", "Ștefan", "Tămaș", "Todea",
             "Tomuța", "Țîrlea", "Vlad", "Kovács", "Nagy", "Szabó", "Tóth", "Varga", "Fekete")  # fmt: skip
_GIVEN_F = ("Ana", "Maria", "Elena", "Ioana", "Mihaela", "Cristina", "Daniela", "Anca", "Lucia", "Viorica", "Floarea",
            "Rodica", "Ileana", "Livia", "Ana-Maria", "Maria-Magdalena", "Éva", "Katalin", "Erzsébet")  # fmt: skip
_GIVEN_M = ("Ion", "Ioan", "Vasile", "Gheorghe", "Alexandru", "Mihai", "Marius", "Radu", "Ovidiu", "Sorin", "Călin",
            "Liviu", "Traian", "Nicolae", "Ștefan", "Tudor", "Ioan-Cristian", "László", "István", "Zoltán")  # fmt: skip


def neighbours(world: Household, rng: random.Random, least: int = 5, most: int = 25) -> list[tuple[Human, str]]:
    """Names with flat numbers in the order of the flats; the applicant is among them."""
    own = world.dwelling.flat or "1"
    total = rng.randint(least, most)
    flats = {str(f) for f in rng.sample(range(1, 80), total)} - {own}
    people = [(_made_up(world.applicant, rng), flat) for flat in sorted(flats, key=int)[: total - 1]]
    people.append((world.applicant, own))
    return sorted(people, key=lambda pair: (int("".join(c for c in pair[1] if c.isdigit()) or 0), pair[1]))


def _made_up(like: Human, rng: random.Random) -> Human:
    female = rng.random() < 0.5
    given = rng.choice(_GIVEN_F if female else _GIVEN_M)
    return replace(like, surname=rng.choice(_SURNAMES), given_names=given, sex="F" if female else "M", cnp="")
