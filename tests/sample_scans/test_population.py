"""Households: valid numbers that nobody bears, dates that fit, the same people for the same seed."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date

import pytest
from stdnum.ro import cnp as cnp_standard
from stdnum.ro import cui

from sample_scans import names, places
from sample_scans.population import SEASON, age, household

WORLDS = [household(random.Random(seed)) for seed in range(400)]
PEOPLE = [m for w in WORLDS for m in w.members]


def test_every_cnp_passes_its_check_and_has_a_serial_that_no_office_reached() -> None:
    for person in PEOPLE:
        if person.birth_date == date(2000, 2, 29) and person.foreign:
            continue  # stdnum takes 7 and 8 for the 1900s
        assert cnp_standard.is_valid(person.cnp)
        assert 950 <= int(person.cnp[9:12]) <= 999


def test_sex_and_birth_date_are_those_of_the_cnp() -> None:
    for person in PEOPLE:
        assert person.cnp[1:7] == f"{person.birth_date:%y%m%d}"
        assert (int(person.cnp[0]) % 2 == 1) == (person.sex == "M")
        assert (person.cnp[0] in "78") == person.foreign


def test_nobody_is_twice_in_a_household_and_nobody_is_unborn() -> None:
    for world in WORLDS:
        numbers = [m.cnp for m in world.members]
        assert len(set(numbers)) == len(numbers)
        assert 1 <= len(numbers) <= 6
        assert all(m.birth_date < world.filed for m in world.members)
        assert SEASON[0] <= world.filed <= SEASON[1]
        assert age(world.applicant, world.filed) >= 18


def test_identity_cards_are_issued_before_they_are_shown_and_some_have_expired() -> None:
    grown = [(w, m) for w in WORLDS for m in w.members if age(m, w.filed) >= 14]
    assert all(m.id_issued < w.filed and m.id_issued < m.id_expires for w, m in grown)
    expired = sum(m.id_expires < w.filed for w, m in grown)
    assert 0.005 < expired / len(grown) < 0.12


def test_every_sort_of_household_is_met() -> None:
    assert {w.heating for w in WORLDS} == {"gas", "electricity", "thermal", "solid"}
    assert {w.tenure for w in WORLDS} == {"owner", "tenant", "free_use", "authorised"}
    roles = Counter(m.role for m in PEOPLE)
    assert set(roles) == {
        "employee",
        "pensioner",
        "unemployed",
        "disabled",
        "self_employed",
        "pupil",
        "student",
        "child",
        "none",
    }
    assert any(w.domicile_elsewhere for w in WORLDS)
    assert any(len(w.vehicles) == 2 for w in WORLDS)
    assert any(m.foreign for m in PEOPLE)
    assert any("-" in m.surname for m in PEOPLE)
    assert any(" " in m.given_names for m in PEOPLE)
    assert Counter(w.heating for w in WORLDS).most_common(1)[0][0] == "gas"


def test_workers_have_employers_and_pupils_schools() -> None:
    for world in WORLDS:
        for member in world.members:
            assert (member.cnp in world.employers) == (member.role == "employee")
            assert (member.cnp in world.schools) == (member.role in ("pupil", "student"))
            assert (member.income > 0) or member.role in ("pupil", "student", "child", "none")
        assert all(cui.is_valid(e.tax_code) for e in world.employers.values())
        assert cui.is_valid(world.association.tax_code)
        assert (world.owner is None) == (world.tenure == "owner")


def test_the_seed_decides_everything() -> None:
    assert household(random.Random(5)) == household(random.Random(5))
    assert household(random.Random(5)) != household(random.Random(6))


def test_number_and_month_can_be_given() -> None:
    world = household(random.Random(1), number="118342", month=(2017, 11))
    assert world.number == "118342"
    assert (world.filed.year, world.filed.month) == (2017, 11)


def test_names_of_the_two_splits_never_meet() -> None:
    for pool in (names.SURNAMES_RO, names.SURNAMES_HU, names.GIVEN_F_RO, names.GIVEN_M_RO):
        train, held = names.of_pool(pool, "train"), names.of_pool(pool, "held")
        assert not set(train) & set(held)
        assert set(train) | set(held) == set(pool)
    spoken = {m.surname for s in range(60) for m in household(random.Random(s), pool="held").members if not m.foreign}
    parts = {part for name in spoken for part in name.split("-")}
    allowed = {*names.of_pool(names.SURNAMES_RO, "held"), *names.of_pool(names.SURNAMES_HU, "held")}
    assert parts <= allowed


@pytest.mark.parametrize(("body", "digit"), [("285071512001", "8"), ("148060112003", "1"), ("183041512006", "1")])
def test_check_digits_of_the_known_examples(body: str, digit: str) -> None:
    assert places.check_digit(body) == digit
