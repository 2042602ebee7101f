"""What certificates of schools share: the enrolment, the scholarship and how it is said."""

from __future__ import annotations

import random
from dataclasses import dataclass
from decimal import Decimal

from sample_scans.office.typist import Typist, fitting
from sample_scans.office.wording import address_text
from sample_scans.paper import esc
from sample_scans.world import Household, Human, Organisation

_KINDS_SCHOOL = ("bursă socială", "bursă de merit", "bursă de studiu", "bursă de performanță", "„Bani de liceu”")
_KINDS_UNIVERSITY = (
    "bursă socială",
    "bursă de merit",
    "bursă de studiu",
    "bursă de performanță",
    "bursă de ajutor social",
)


@dataclass(frozen=True)
class Study:
    """Who studies where. ``amount``: lei a month, zero for no scholarship (``kind`` is empty then)."""

    human: Human
    school: Organisation
    university: bool
    grade: str
    form: str
    year: str
    kind: str
    amount: Decimal

    @property
    def bursar(self) -> bool:
        return self.amount > 0

    @property
    def year_label(self) -> str:
        return "anul universitar" if self.university else "anul școlar"

    def signing(self, t: Typist) -> list[str]:
        if self.university:
            return t.any("Decan|Secretar șef", "Decan|Secretar", "Secretar șef").split("|")
        return t.any("Director|Secretar", "Director|Secretar șef", "Director").split("|")


def study_of(world: Household, person: Human | None, rng: random.Random) -> Study:
    """The studies of ``person`` or of the first pupil or student. Their income is the scholarship."""
    human = fitting(world, ("pupil", "student"), person)
    school = world.schools.get(human.cnp) or next(iter(world.schools.values()), None)
    school = school or Organisation("Colegiul Tehnic „Traian Lalescu”", "", world.association.address)
    university = human.role == "student" or "universit" in school.name.lower()
    first = world.filed.year if world.filed.month >= 9 else world.filed.year - 1
    age = first - human.birth_date.year
    kinds = _KINDS_UNIVERSITY if university else _KINDS_SCHOOL if age >= 15 else _KINDS_SCHOOL[:-1]
    return Study(
        human,
        school,
        university,
        _grade(university, age, rng),
        rng.choice(("învățământ de zi", "cursuri de zi", "forma de învățământ zi", "învățământ cu frecvență")),
        rng.choice((f"{first}-{first + 1}", f"{first}/{first + 1}", f"{first} - {first + 1}")),
        rng.choice(kinds) if human.income > 0 else "",
        human.income,
    )


def _grade(university: bool, age: int, rng: random.Random) -> str:
    if university:
        year = rng.choice(("I", "II", "III", "IV"))
        field = rng.choice(("Drept", "Informatică", "Asistență socială", "Litere", "Biologie", "Inginerie civilă"))
        return rng.choice((f"anul {year}, specializarea {field}", f"anul {year} de studii, nivel licență, {field}"))
    roman = (
        "pregătitoare",
        "I",
        "a II-a",
        "a III-a",
        "a IV-a",
        "a V-a",
        "a VI-a",
        "a VII-a",
        "a VIII-a",
        "a IX-a",
        "a X-a",
        "a XI-a",
        "a XII-a",
    )
    return f"clasa {roman[min(max(age - 6, 0), 12)]}{rng.choice((' A', ' B', ' C', ''))}"


def school_lines(t: Typist, study: Study) -> list[str]:
    """The small lines of the letterhead."""
    seat = esc(address_text(study.school.address, t.address_style))
    ministry = t.any("MINISTERUL EDUCAȚIEI NAȚIONALE", "Inspectoratul Școlar Județean Cluj", "")
    if study.university:
        ministry = t.any("MINISTERUL EDUCAȚIEI NAȚIONALE", "Secretariat facultate", "")
    phone = t.any(f"Tel./Fax 0264-{t.rng.randint(400, 599)}{t.rng.randint(100, 999)}", "")
    return [ministry, seat, phone]


def bursary_sentence(t: Typist, study: Study) -> str:
    """Scholarship or none, in a sentence; the deciding words are marked as ``/scholarship``."""
    subject = t.any("", t.sex(study.human, "Susnumitul ", "Susnumita "))
    if not study.bursar:
        return _no_bursary(t, study, subject)
    kind = t.text("/scholarship_kind", study.kind)
    amount = t.amount("/amount", study.amount)
    per = t.any("lei/lună", "lei lunar", "lei pe lună", "RON/lună", "lei")
    year = t.any(f"În {study.year_label} în curs", "În prezent", "Pe semestrul I")
    said = t.put("/scholarship", t.any("bursier", "BURSIER"), True)
    return t.any(
        f"{subject}{'e' if subject else 'E'}ste {said}, primind {kind} în cuantum de {amount} {per}.",
        f"{year} este {said} - {kind}, cuantumul bursei: {amount} {per}.",
        f"Precizăm că este {said}, beneficiind de {kind} în valoare de {amount} {per}.",
    )


def _no_bursary(t: Typist, study: Study, subject: str) -> str:
    said = t.any(
        f"{subject}{'e' if subject else 'E'}ste {{}}.",
        "Menționăm că este {}.",
        f"{subject}{{not}}.",
        "Precizăm că {not} în luna precedentă.",
        "În prezent {not} de niciun fel.",
    )
    if "{not}" in said:
        words = "nu beneficiază de bursă"
        words = words.capitalize() if said.startswith("{not}") else words
        return said.replace("{not}", t.put("/scholarship", words, False))
    return said.format(t.put("/scholarship", t.any("nebursier", "NEBURSIER", "ne-bursier", "nebursier"), False))
