"""Schools and universities of this room, and what their secretaries write of scholarships."""

from __future__ import annotations

import random
from dataclasses import replace

from sample_scans.fifth_offices.parts_desk import Desk
from sample_scans.office.wording import sum_in_words
from sample_scans.other_offices.parts_clerk import landline
from sample_scans.other_offices.parts_school import Pupil, pupil_of
from sample_scans.world import Household, Human

_PATRONS = ("Timotei Cipariu", "Iosif Vulcan", "Badea Cârțan", "Gavril Munteanu", "Andrei Bârseanu", "Vasile Goldiș",
            "Ștefan Cicio Pop", "Ilarion Felea", "Elena Văcărescu")  # fmt: skip
_LOWER = ("Școala Gimnazială „{}”", "Școala Gimnazială „{}” Cluj-Napoca", "Școala cu clasele I-VIII „{}”")
_UPPER = ("Liceul Tehnologic „{}”", "Colegiul Tehnic „{}”", "Liceul Teoretic „{}”", "Colegiul Economic „{}”",
          "Liceul cu Program Sportiv „{}”")  # fmt: skip
_HIGH = ("Universitatea „Inocențiu Micu” din Cluj-Napoca", "Universitatea „Samuil Vulcan”",
         "Universitatea Transilvană de Științe și Arte", "Institutul Politehnic „Octav Mayer”")  # fmt: skip
_KINDS = ("bursă socială", "bursă de ajutor social", "bursă de merit", "bursă de studiu")


def learner(world: Household, person: Human | None, rng: random.Random) -> Pupil:
    """The pupil or student, in a school of this room."""
    pupil = pupil_of(world, person, rng)
    if pupil.student:
        name, more = rng.choice(_HIGH), ["bursă de performanță"]
    else:
        upper = bool(pupil.detail)
        name = rng.choice(_UPPER if upper else _LOWER).format(rng.choice(_PATRONS))
        more = ["bursă „Bani de liceu”"] if upper else []
    kind = rng.choice((*_KINDS, *more)) if pupil.bursar else ""
    return replace(pupil, school=replace(pupil.school, name=name), kind=kind)


def noun(t: Desk, pupil: Pupil, article: bool = True) -> str:
    """``elevul`` or ``studenta``, without the article ``elev`` or ``studentă``."""
    if article:
        return t.sex(pupil.who, *(("studentul", "studenta") if pupil.student else ("elevul", "eleva")))
    return t.sex(pupil.who, *(("student", "studentă") if pupil.student else ("elev", "elevă")))


def term(pupil: Pupil) -> str:
    return "universitar" if pupil.student else "școlar"


def seat(t: Desk, pupil: Pupil) -> list[str]:
    """Where the school is and how it is reached."""
    address = pupil.school.address
    street = f"{address.city}, {t.any('str.', 'Str.')} {address.street} nr. {address.number}"
    phone = t.any(f"tel. {landline(t)}", f"telefon/fax: {landline(t)}", f"Tel: {landline(t)}")
    return [street, phone, t.any("", f"Cod fiscal {pupil.school.tax_code}", f"e-mail: {pupil.school.email}")]


def grant(t: Desk, pupil: Pupil) -> str:
    """The finding on the scholarship as a clause that follows the subject, without its full stop."""
    if not pupil.bursar:
        none = ("nu beneficiază de nicio formă de bursă", "nu încasează bursă", "nu primește bursă",
                f"este {t.sex(pupil.who, 'nebursier', 'nebursieră')}")  # fmt: skip
        return t.put("/scholarship", t.any(*none), False)
    yes = (f"este {t.sex(pupil.who, 'bursier', 'bursieră')}, având", "beneficiază lunar de", "primește")
    verb = t.put("/scholarship", t.any(*yes), True)
    kind, amount = t.text("/scholarship_kind", pupil.kind), t.amount("/amount", pupil.amount)
    words = f" ({sum_in_words(pupil.amount)})" if t.chance(0.35) else ""
    how = t.any(" în valoare de", ", suma fiind de", " cu un cuantum de")
    return f"{verb} {kind}{how} {amount} lei{words}"
