"""Households that live nowhere: people, dwellings, incomes and papers, drawn from a seeded generator."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from sample_scans import names, organisations, places
from sample_scans.names import Pool
from sample_scans.world import Address, Household, Human, Role

SEASON = (date(2017, 10, 20), date(2018, 3, 15))
POINTS = ("centru", "manastur", "marasti", "gheorgheni", "grigorescu", "zorilor", "iris")

Plan = list[tuple[str, Role]]  # age range, role


def household(
    rng: random.Random, number: str | None = None, month: tuple[int, int] | None = None, pool: Pool = None
) -> Household:
    """One dossier's world.

    ``number``: registration number (drawn if None); ``month``: (year, month) of filing, else any day of the season;
    ``pool``: which part of the name lists may be used (None: all).
    """
    filed = _filing_day(rng, month)
    foreign = rng.random() < 0.05
    dwelling = places.flat_address(rng)
    elsewhere = places.elsewhere(rng) if rng.random() < 0.09 and not foreign else None
    members = _family(rng, filed, elsewhere or dwelling, foreign, pool)
    members = tuple(_with_identity(rng, m, filed) for m in members)
    tenure = "tenant" if foreign and rng.random() < 0.7 else rng.choices(_TENURES, (68, 17, 10, 5))[0]
    heating = rng.choices(("gas", "electricity", "thermal", "solid"), (66, 9, 16, 9))[0]
    owner = None if tenure == "owner" else _outsider(rng, filed, dwelling, pool)
    adults = [m for m in members if age(m, filed) >= 18]
    return Household(
        number=number or str(rng.randint(101000, 128999)),
        filed=filed,
        point=rng.choice(POINTS),
        channel=rng.choices(("counter", "post", "association"), (86, 5, 9))[0],
        members=members,
        dwelling=dwelling,
        association=organisations.association(rng, dwelling),
        heating=heating,  # type: ignore[arg-type]
        tenure=tenure,  # type: ignore[arg-type]
        employers={m.cnp: organisations.employer(rng) for m in members if m.role == "employee"},
        schools={m.cnp: organisations.school(rng, m.role) for m in members if m.role in ("pupil", "student")},
        owner=owner,
        bill_holder=_bill_holder(rng, adults, owner, filed, dwelling, pool),
        vehicles=_vehicles(rng, filed),
        domicile_elsewhere=elsewhere is not None,
        rooms=rng.choices((1, 2, 3, 4), (18, 44, 28, 10))[0],
    )


_TENURES = ("owner", "tenant", "free_use", "authorised")


def age(person: Human, on: date) -> int:
    """Full years on that day."""
    return on.year - person.birth_date.year - ((on.month, on.day) < (person.birth_date.month, person.birth_date.day))


def _filing_day(rng: random.Random, month: tuple[int, int] | None) -> date:
    first, last = SEASON
    days = [first + timedelta(n) for n in range((last - first).days + 1)]
    days = [d for d in days if d.weekday() < 5 and (month is None or (d.year, d.month) == month)]
    if not days and month is not None:
        days = [date(month[0], month[1], d) for d in range(1, 29)]
    early = [d for d in days if d < date(2017, 12, 1)]
    return rng.choice(early if early and rng.random() < 0.5 else days)


# ---- who lives together -------------------------------------------------------------------------------------------


def _plan(rng: random.Random) -> list[tuple[int, Role, str]]:
    """Age, role and place in the family (``head``, ``partner``, ``child``, ``parent``, ``other``) of each member."""
    worker = lambda low=24, high=58: (rng.randint(low, high), rng.choices(_WORK, (66, 9, 6, 9, 10))[0])  # noqa: E731
    pensioner = lambda: (int(rng.triangular(57, 93, 68)), "pensioner")  # noqa: E731
    shape = rng.choices(_SHAPES, _WEIGHTS)[0]
    head = pensioner() if shape in ("old_single", "old_couple", "grandparent") else worker()
    plan: list[tuple[int, Role, str]] = [(*head, "head")]  # type: ignore[list-item]
    if shape in ("old_couple", "couple", "family", "three_generations"):
        plan.append((max(20, head[0] + rng.randint(-7, 6)), worker()[1] if head[0] < 60 else "pensioner", "partner"))
    if shape in ("family", "single_parent", "three_generations", "grandparent"):
        top = max(0, min(22, head[0] - 21))
        for _ in range(rng.choices((1, 2, 3, 4), (45, 38, 12, 5))[0]):
            years = rng.randint(0, top)
            plan.append((years, _young_role(rng, years), "child"))
    if shape == "three_generations":
        plan.append((head[0] + rng.randint(21, 32), "pensioner", "parent"))
    if shape == "flatmates":
        plan = [(rng.randint(19, 24), "student", "head" if i == 0 else "other") for i in range(rng.randint(1, 3))]
    return plan[:6]


_WORK: tuple[Role, ...] = ("employee", "self_employed", "disabled", "unemployed", "none")
_SHAPES = ("old_single", "old_couple", "single", "couple", "family", "single_parent", "three_generations", "flatmates",
           "grandparent")  # fmt: skip
_WEIGHTS = (19, 13, 9, 8, 27, 11, 6, 4, 3)


def _young_role(rng: random.Random, years: int) -> Role:
    if years < 6:
        return "child"
    if years < 19:
        return "pupil"
    return rng.choices(("student", "employee", "none"), (70, 20, 10))[0]


def _family(rng: random.Random, filed: date, home: Address, foreign: bool, pool: Pool) -> tuple[Human, ...]:
    hungarian = rng.random() < 0.2
    nationality = rng.choice(tuple(names.FOREIGN)) if foreign else "Română"
    plan = _plan(rng)
    head_sex = rng.choice("MF") if len(plan) > 1 else rng.choices("MF", (35, 65))[0]
    family_name = _surname(rng, hungarian, nationality, pool)
    taken: set[str] = set()
    made: list[Human] = []
    for years, role, place in plan:
        sex = (
            head_sex
            if place == "head"
            else ("F" if head_sex == "M" else "M")
            if place == "partner"
            else rng.choice("MF")
        )
        surname = _member_surname(rng, place, sex, family_name, _surname(rng, hungarian, nationality, pool))
        birth = _birth_date(rng, filed, years)
        born = ("", names.FOREIGN[nationality].town) if foreign else places.birth_place(rng)
        number = places.cnp(rng, sex, birth, born[0] or "CJ", foreign, taken)
        taken.add(number)
        given = _given(rng, sex, hungarian, nationality, pool, {m.given_names for m in made})
        made.append(
            Human(number, surname, given, sex, birth, born, home, role, _income(rng, role), foreign, nationality)  # type: ignore[arg-type]
        )
    return tuple(made)


def _surname(rng: random.Random, hungarian: bool, nationality: str, pool: Pool) -> str:
    if nationality in names.FOREIGN:
        return rng.choice(names.FOREIGN[nationality].surnames)
    return names.surname(rng, hungarian and rng.random() < 0.9, pool)


def _given(rng: random.Random, sex: str, hungarian: bool, nationality: str, pool: Pool, used: set[str]) -> str:
    while True:
        if nationality in names.FOREIGN:
            nation = names.FOREIGN[nationality]
            name = rng.choice(nation.women if sex == "F" else nation.men)
        else:
            name = names.given(rng, sex, hungarian and rng.random() < 0.85, pool)
        if name not in used or rng.random() < 0.1:
            return name


def _member_surname(rng: random.Random, place: str, sex: str, family: str, own: str) -> str:
    """Wives mostly bear the husband's name, some a double one; parents and flatmates their own."""
    draw = rng.random()
    if place in ("head", "child"):
        return f"{family}-{own}" if sex == "F" and place == "head" and draw < 0.08 and own != family else family
    if place == "partner":
        if draw < 0.16 and own != family:
            return f"{family}-{own}" if draw < 0.09 else f"{own}-{family}"
        return family if draw < 0.86 else own
    return family if place == "parent" and draw < 0.6 else own


def _birth_date(rng: random.Random, filed: date, years: int) -> date:
    """A day that makes the person ``years`` old on the filing day (never born after the month before it)."""
    latest = filed.replace(year=filed.year - years, day=min(filed.day, 28)) - timedelta(40 if years == 0 else 0)
    return latest - timedelta(rng.randint(0, 364 if years else 300))


def _income(rng: random.Random, role: str) -> Decimal:
    """Net lei of the month before: whole lei for most, bani for some."""
    low, high = {
        "employee": (1065, 2900), "pensioner": (400, 1900), "unemployed": (250, 780), "disabled": (180, 640),
        "self_employed": (300, 1900),
    }.get(role, (0, 0))  # fmt: skip
    if high == 0:
        return (
            Decimal(rng.choice((150, 200, 250, 640, 700))) + Decimal("0.00")
            if role == "student" and rng.random() < 0.3
            else Decimal("0.00")
        )
    bani = rng.randint(0, 99) if rng.random() < 0.12 else 0
    return Decimal(rng.randint(low, high)) + Decimal(bani) / 100 + Decimal("0.00")


def _outsider(rng: random.Random, filed: date, home: Address, pool: Pool) -> Human:
    """An owner, or the one in whose name the bill is: not of the household."""
    sex = rng.choice("MF")
    birth = _birth_date(rng, filed, rng.randint(30, 80))
    born = places.birth_place(rng)
    hungarian = rng.random() < 0.2
    number = places.cnp(rng, sex, birth, born[0])
    surname, given = names.surname(rng, hungarian, pool), names.given(rng, sex, hungarian, pool)
    domicile = places.elsewhere(rng) if rng.random() < 0.4 else home
    person = Human(number, surname, given, sex, birth, born, domicile, "none")  # type: ignore[arg-type]
    return _with_identity(rng, person, filed)


def _bill_holder(
    rng: random.Random, adults: list[Human], owner: Human | None, filed: date, home: Address, pool: Pool
) -> Human | None:
    """None: the bill is in the applicant's name."""
    draw = rng.random()
    if owner is not None:
        return owner if draw < 0.7 else None
    if draw < 0.78:
        return None
    if draw < 0.9 and len(adults) > 1:
        return rng.choice(adults[1:])
    return _outsider(rng, filed, home, pool)


def _vehicles(rng: random.Random, filed: date) -> tuple[tuple[str, date], ...]:
    count = rng.choices((0, 1, 2), (76, 20, 4))[0]
    found = []
    for _ in range(count):
        letters = "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(3))
        plate = f"{rng.choices(('CJ', 'SJ', 'AB', 'BN', 'MS'), (90, 3, 3, 2, 2))[0]} {rng.randint(1, 99):02d} {letters}"
        found.append((plate, filed - timedelta(rng.randint(3 * 365, 24 * 365))))
    return tuple(found)


# ---- identity papers ----------------------------------------------------------------------------------------------


def _with_identity(rng: random.Random, person: Human, filed: date) -> Human:
    """Series, number, validity, issuer, phone and e-mail. One in seventeen has let the card expire."""
    years = age(person, filed)
    issued, expires = _validity(rng, person.birth_date, filed, years)
    county = "CJ" if person.foreign else person.domicile.county
    series = rng.choice(places.COUNTIES[county][2].split())
    mail = ""
    if years >= 18 and rng.random() < 0.5:
        mail = organisations.mailbox(rng, person.surname, person.given_names)
    return replace(
        person,
        id_series=series,
        id_number=f"{rng.randint(0, 999999):06d}",
        id_issued=issued,
        id_expires=expires,
        id_issuer=_issuer(rng, person.domicile),
        email=mail,
        phone=f"07{rng.choice('2345678')}{rng.randint(0, 9)}{rng.randint(0, 999999):06d}" if years >= 18 else "",
    )


def _validity(rng: random.Random, birth: date, filed: date, years: int) -> tuple[date, date]:
    """Issue and expiry: 4 years under 18, 7 under 25, 10 under 55, then far ahead; the expiry falls on the birthday."""
    span = 4 if years < 18 else 7 if years < 25 else 10 if years < 55 else 50
    lapsed = years >= 18 and span < 50 and rng.random() < 0.06
    near = 33 if span == 50 else 1
    expiry_year = filed.year - rng.randint(1, 2) if lapsed else filed.year + rng.randint(near, span)
    expires = _birthday(birth, expiry_year)
    if not lapsed and expires <= filed:
        expires = _birthday(birth, expiry_year + 1)
    issued = expires - timedelta(span * 365 + rng.randint(20, 250))
    fourteen = _birthday(birth, birth.year + 14)
    floor = max(date(1999, 1, 4), fourteen)
    if issued < floor or issued >= filed:
        issued = floor + timedelta(rng.randint(0, max(1, (min(filed, expires) - floor).days - 10)))
    return min(issued, filed - timedelta(5)), expires


def _birthday(birth: date, year: int) -> date:
    return date(year, birth.month, 28 if (birth.month, birth.day) == (2, 29) else birth.day)


def _issuer(rng: random.Random, home: Address) -> str:
    if home.city in ("Cluj-Napoca", "Turda", "Dej", "Gherla") or home.county != "CJ":
        return f"{rng.choices(('SPCLEP', 'SPCLEP', 'SPCEP'), (6, 3, 1))[0]} {home.city}"
    return rng.choice(("SPCLEP Cluj-Napoca", f"SPCLEP {home.city}"))


Maker = Callable[[random.Random], Household]
