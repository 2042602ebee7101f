"""Of whom an income paper speaks, and the sums on it."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from sample_scans.bills.codes import digits
from sample_scans.ink import plain_letters
from sample_scans.spelled import AddressStyle, address_text
from sample_scans.world import Household, Human, Role

_TAX_FREE_PENSION = Decimal(2000)


def fitting(world: Household, person: Human | None, roles: Sequence[Role]) -> Human:
    """``person`` if given, else the first member of one of these roles, else the applicant."""
    if person is not None:
        return person
    for role in roles:
        for member in world.members:
            if member.role == role:
                return member
    return world.applicant


STYLES: tuple[AddressStyle, ...] = ("prose", "city_last", "labels", "compact")


@dataclass(frozen=True)
class Earner:
    """``name`` and ``home`` as the office's database spells them."""

    human: Human
    name: str
    surname: str
    given: str
    home: str


def earner(person: Human, rng: random.Random, style: AddressStyle | None = None, upper: float = 0.8) -> Earner:
    """The person as printed. ``upper``: how often in capitals; half of the databases know no diacritics."""
    bare, capitals = rng.random() < 0.5, rng.random() < upper
    how = rng.choice(STYLES) if style is None else style

    def spelled(text: str) -> str:
        text = plain_letters(text) if bare else text
        return text.upper() if capitals else text

    return Earner(
        person,
        spelled(person.full_name),
        spelled(person.surname),
        spelled(person.given_names),
        spelled(address_text(person.domicile, how)),
    )


@dataclass(frozen=True)
class Pension:
    """``gross`` - ``health`` - ``tax`` = ``net``, with the rights that make up the gross."""

    net: Decimal
    gross: Decimal
    tax: Decimal
    health: Decimal
    rights: tuple[tuple[str, Decimal], ...]
    kind: str
    file_number: str
    points: str


def pension_of(person: Human, rng: random.Random) -> Pension:
    """A pension that leaves the person's net income after the tax of 16 % above 2000 lei."""
    net = person.income if person.income > 0 else Decimal(rng.randint(520, 2600))
    tax = Decimal(0)
    if net > _TAX_FREE_PENSION:
        tax = ((net - _TAX_FREE_PENSION) * Decimal("0.16") / Decimal("0.84")).quantize(Decimal(1), ROUND_HALF_UP)
    gross = net + tax
    kind = rng.choice(
        (
            "Pensie limită de vârstă",
            "Pensie anticipată parțială",
            "Pensie invaliditate gr. II",
            "Pensie de urmaș",
            "Pensie pentru limită de vârstă",
        )
    )
    extra = Decimal(rng.randint(20, 180)) if rng.random() < 0.3 and gross > 600 else Decimal(0)
    rights: tuple[tuple[str, Decimal], ...] = ((kind, gross - extra),)
    if extra:
        rights += ((rng.choice(("Indemnizație socială", "Spor Legea 49/1992", "Indemnizație D.L. 118/1990")), extra),)
    number = digits(rng, rng.choice((5, 6, 6, 7)), str(rng.randint(1, 9)))
    return Pension(
        net, gross, tax, Decimal(0), rights, kind, number, f"{rng.randint(9, 40)},{rng.randint(10000, 99999)}"
    )


def month_end(month: tuple[int, int]) -> date:
    """The last day of a month."""
    year, number = month
    following = date(year + 1, 1, 1) if number == 12 else date(year, number + 1, 1)
    return following - timedelta(days=1)


def issued(world: Household, rng: random.Random) -> date:
    """A day between the start of the month of filing and the filing."""
    return world.filed - timedelta(days=rng.randint(0, min(12, world.filed.day - 1)))


_CLERKS = ("Pop", "Rus", "Câmpean", "Lazăr", "Oltean", "Nagy", "Chiorean", "Sabău", "Todea", "Bota")
_FIRST = ("Maria", "Ioan", "Livia", "Călin", "Simona", "Éva", "Traian", "Rodica", "Ștefan", "Adina")


def clerk(rng: random.Random) -> str:
    """A made-up official's name as it stands under a signature; sometimes only dots, sometimes nothing."""
    surname, first = rng.choice(_CLERKS), rng.choice(_FIRST)
    return rng.choice(
        (f"{surname} {first}", f"{first} {surname.upper()}", f"{surname} {first}".upper(), "........", "")
    )
