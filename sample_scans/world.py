"""The made-up people and places that papers are printed about. Shapes only; :mod:`sample_scans.population` fills them.

Names carry their diacritics and normal case (``Mureșan``, ``Ana-Maria``); papers choose how they print them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal


@dataclass(frozen=True)
class Address:
    """A postal address. Empty strings for parts that a place does not have (a house has no ``block``)."""

    county: str  # two letters, CJ
    city: str  # Cluj-Napoca
    street_kind: str  # Str., B-dul, Aleea, Calea, P-ța
    street: str  # Donath
    number: str
    block: str = ""
    stair: str = ""
    floor: str = ""
    flat: str = ""
    postal_code: str = ""

    def on_card(self) -> tuple[str, str]:
        """Two lines as on an identity card: ``Jud.CJ Mun.Cluj-Napoca`` and ``Str.Donath nr.12 bl.A3 ap.15``."""
        place = "Mun." if self.city in ("Cluj-Napoca", "Turda", "Dej", "Gherla", "Câmpia Turzii") else "Com."
        blank = "" if self.street_kind.endswith(".") else " "
        parts = [f"{self.street_kind}{blank}{self.street} nr.{self.number}"]
        for label, value in (("bl", self.block), ("sc", self.stair), ("et", self.floor), ("ap", self.flat)):
            if value:
                parts.append(f"{label}.{value}")
        return f"Jud.{self.county} {place}{self.city}", " ".join(parts)

    def in_prose(self) -> str:
        """``Cluj-Napoca, str. Donath nr. 12, bl. A3, sc. 2, et. 4, ap. 15``."""
        kind = self.street_kind.lower() if self.street_kind == "Str." else self.street_kind
        parts = [self.city, f"{kind} {self.street} nr. {self.number}"]
        for label, value in (("bl", self.block), ("sc", self.stair), ("et", self.floor), ("ap", self.flat)):
            if value:
                parts.append(f"{label}. {value}")
        return ", ".join(parts)


Role = Literal["employee", "pensioner", "unemployed", "disabled", "self_employed", "pupil", "student", "child", "none"]


@dataclass(frozen=True)
class Human:
    """One member of the household. ``cnp`` passes its check; ``income`` net lei of the month before the application."""

    cnp: str
    surname: str
    given_names: str
    sex: Literal["M", "F"]
    birth_date: date
    birth_place: tuple[str, str]  # county letters, town
    domicile: Address
    role: Role
    income: Decimal = Decimal("0.00")
    foreign: bool = False
    nationality: str = "Română"
    id_series: str = "KX"
    id_number: str = "000000"
    id_issued: date = date(2015, 1, 1)
    id_expires: date = date(2025, 1, 1)
    id_issuer: str = "SPCLEP Cluj-Napoca"
    email: str = ""
    phone: str = ""

    @property
    def full_name(self) -> str:
        """Surname first, as official papers print it."""
        return f"{self.surname} {self.given_names}"


@dataclass(frozen=True)
class Organisation:
    """An employer, an owners' association, a school, a supplier. ``tax_code``: digits that pass the CUI check."""

    name: str
    tax_code: str
    address: Address
    email: str = ""
    phone: str = ""
    register_number: str = ""  # J12/345/2010
    code: str = ""  # the association's own code in the city's files


@dataclass(frozen=True)
class Household:
    """One dossier's world. ``members[0]`` is the applicant; ``filed`` the day of the application."""

    number: str
    filed: date
    point: str
    channel: str
    members: tuple[Human, ...]
    dwelling: Address
    association: Organisation
    heating: Literal["gas", "electricity", "thermal", "solid"]
    tenure: Literal["owner", "tenant", "free_use", "authorised"]
    employers: dict[str, Organisation] = field(default_factory=dict)  # by CNP
    schools: dict[str, Organisation] = field(default_factory=dict)  # by CNP
    owner: Human | None = None  # of a dwelling that is not the applicant's
    bill_holder: Human | None = None
    vehicles: tuple[tuple[str, date], ...] = ()  # plate, first registration
    domicile_elsewhere: bool = False
    rooms: int = 2

    @property
    def applicant(self) -> Human:
        return self.members[0]

    @property
    def income_month(self) -> tuple[int, int]:
        """Year and month before the application."""
        return (self.filed.year - 1, 12) if self.filed.month == 1 else (self.filed.year, self.filed.month - 1)
