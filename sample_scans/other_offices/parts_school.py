"""What schools know of a pupil: the class, the year, the scholarship."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from sample_scans import names, organisations, places
from sample_scans.other_offices.parts_clerk import Clerk, landline
from sample_scans.world import Household, Human, Organisation

_CLASSES = ("pregătitoare", "I", "a II-a", "a III-a", "a IV-a", "a V-a", "a VI-a", "a VII-a", "a VIII-a", "a IX-a",
            "a X-a", "a XI-a", "a XII-a")  # fmt: skip
_PROFILES = ("științele naturii", "matematică-informatică", "filologie", "tehnic", "servicii", "economic")
_FACULTIES = ("Facultatea de Științe Economice", "Facultatea de Mecanică", "Facultatea de Istorie și Filosofie",
              "Facultatea de Chimie", "Facultatea de Geografie", "Facultatea de Horticultură")  # fmt: skip


@dataclass(frozen=True)
class Pupil:
    """Who learns where. ``amount`` is zero without a scholarship."""

    who: Human
    school: Organisation
    student: bool
    place: str  # clasa a IX-a B / anul II
    detail: str  # profile or faculty
    year: str
    kind: str
    amount: Decimal

    @property
    def bursar(self) -> bool:
        return self.amount > 0


def pupil_of(world: Household, person: Human | None, rng: random.Random) -> Pupil:
    """``person``, whose income is the scholarship; if nobody is named, a pupil or student of a family, with any."""
    who = person or _any_pupil(world, rng)
    school = world.schools.get(who.cnp) or organisations.school(rng, who.role)
    student = who.role == "student"
    start = world.filed.year if world.filed.month >= 9 else world.filed.year - 1
    number = min(max(start - who.birth_date.year - 6, 0), 12)
    letter = rng.choice(("A", "B", "C", "D"))
    place = f"anul {rng.choice(('I', 'II', 'III', 'IV'))}" if student else f"clasa {_CLASSES[number]} {letter}"
    detail = rng.choice(_FACULTIES if student else _PROFILES) if student or number >= 9 else ""
    kinds = ["bursă socială", "bursă de merit", "bursă de studiu"] + (["bursă de performanță"] if number >= 9 else [])
    year = rng.choice((f"{start}-{start + 1}", f"{start} - {start + 1}", f"{start}/{start + 1}"))
    kind = rng.choice(kinds) if who.income > 0 else ""
    return Pupil(who, school, student, place, detail, year, kind, who.income)


def _any_pupil(world: Household, rng: random.Random) -> Human:
    """The household's own, or a child made up; half of them with a scholarship."""
    own = next((m for m in world.members if m.role in ("pupil", "student")), None)
    amount = Decimal(rng.choice((85, 100, 150, 200, 240, 300, 500, 580, 700))) + Decimal("0.00")
    amount = amount if rng.random() < 0.5 else Decimal("0.00")
    if own:
        return replace(own, income=amount)
    sex: Literal["M", "F"] = rng.choice(("M", "F"))
    born = date(world.filed.year - rng.randint(8, 22), rng.randint(1, 12), rng.randint(1, 28))
    return replace(
        world.applicant,
        given_names=names.given(rng, sex, False, None),
        sex=sex,
        birth_date=born,
        cnp=places.cnp(rng, sex, born, "CJ"),
        role="student" if world.filed.year - born.year > 18 else "pupil",
        income=amount,
    )


def school_data(t: Clerk, pupil: Pupil) -> list[str]:
    """Address, telephone, tax code below the school's name."""
    street = replace(pupil.school.address, block="", stair="", floor="", flat="")
    seat = t.place(street, "town")
    code = f"CIF {pupil.school.tax_code}" if pupil.school.tax_code and t.chance(0.5) else ""
    return [seat, f"Tel. {landline(t)}" if t.chance(0.7) else "", code]


def finding(t: Clerk, pupil: Pupil) -> str:
    """Scholarship or none as a sentence without its full stop; begins with a verb."""
    if not pupil.bursar:
        words = t.any("nu beneficiază de bursă", "nu primește bursă", "nu este bursier(ă)", "este nebursier(ă)")
        return t.put("/scholarship", words, False)
    kind, amount = t.text("/scholarship_kind", pupil.kind), t.amount("/amount", pupil.amount)
    per = t.any("lei/lună", "lei lunar", "lei pe lună")
    verb = t.put("/scholarship", t.any("beneficiază de", "este bursier(ă), primind", "primește"), True)
    return t.any(
        f"{verb} {kind} în sumă de {amount} {per}",
        f"{verb} {kind}, al cărei cuantum este de {amount} {per}",
        f"{verb} {kind} ({amount} {per})",
    )
