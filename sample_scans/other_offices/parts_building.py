"""What administrators of buildings write: codes, seats, mailboxes, who lives where."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from typing import Literal

from sample_scans import names, places
from sample_scans.office.wording import MONTHS, number_in_words
from sample_scans.other_offices.parts_clerk import Clerk, landline, registered
from sample_scans.world import Household, Human


def called(t: Clerk, world: Household) -> str:
    """The association's marked name."""
    name = world.association.name
    return t.text("/association_name", t.any(name, name.upper(), name))


def tax_label(t: Clerk) -> str:
    return t.any("CIF", "C.I.F.:", "Cod fiscal:", "CUI:", "Cod de identificare fiscală", "Cod înregistrare fiscală:")


def identifiers(t: Clerk, world: Household) -> list[str]:
    """The printed codes; the stated code is the marked one where it is printed."""
    org = world.association
    if not org.code or org.code == org.tax_code:
        label = t.any(tax_label(t), tax_label(t), "Cod fiscal / cod asociație:")
        return [f"{label} {t.code('/association_code', org.tax_code)}"]
    if t.chance(0.3):
        return [f"{tax_label(t)} {t.code('/association_code', org.tax_code)}"]
    stated = t.any("Cod asociație:", "Cod asociație nr.", "Codul asociației:", "Cod as. de proprietari:")
    return [f"{tax_label(t)} {org.tax_code}", f"{stated} {t.code('/association_code', org.code)}"]


def seat(t: Clerk, world: Household) -> str:
    label = t.any("Sediul:", "Adresa:", "Sediul social:", "Adresa de corespondență:", "")
    return f"{label} {t.address('/association_address', world.association.address)}".strip()


def seat_text(t: Clerk, world: Household) -> str:
    """The association's own address, which a list's reader is not asked for."""
    return t.place(world.association.address)


def mailbox(t: Clerk, world: Household, likely: float = 0.9) -> str:
    """The labelled e-mail, or nothing."""
    if not world.association.email or not t.chance(likely):
        return ""
    label = t.any("e-mail:", "E-mail:", "Email:", "Adresă e-mail:", "E-mail")
    return f"{label} {t.text('/association_email', world.association.email)}"


def telephone(t: Clerk) -> str:
    return f"{t.any('Tel.', 'Telefon:', 'tel.', 'Tel/fax:')} {landline(t)}"


def listed(t: Clerk, row: int, human: Human) -> tuple[str, str]:
    """Marked name and CNP of one inhabitant."""
    return t.name(f"/persons/{row}/name", human), t.cnp(f"/persons/{row}/cnp", human.cnp)


def split_name(t: Clerk, row: int, human: Human) -> tuple[str, str]:
    """The name in two cells: surname, given names; both are marked as places of the one value."""
    path = f"/persons/{row}/name"
    t.name(path, human)  # records the value
    surname, given = (human.surname, human.given_names)
    if t.upper_names:
        surname, given = surname.upper(), given.upper()
    return f'<span data-f="{path}">{surname}</span>', f'<span data-f="{path}">{given}</span>'


def kinship(t: Clerk, world: Household, row: int, human: Human) -> str:
    """What the building book calls the person."""
    first = world.applicant
    if row == 0:
        words = {"owner": ("proprietar", "proprietar"), "tenant": ("chiriaș", "locatar")}
        return t.any(*words.get(world.tenure, ("titular", "locatar")))
    if human.birth_date.year - first.birth_date.year > 15:
        return t.sex(human, "fiu", "fiică") if not t.both_genders else "copil"
    if first.birth_date.year - human.birth_date.year > 15:
        return "părinte"
    return t.any("membru de familie", "coabitant")


def how_many(t: Clerk, world: Household) -> str:
    number = len(world.members)
    word = "o persoană" if number == 1 else f"{number} persoane"
    spelled = "una" if number == 1 else number_in_words(number, feminine=True)
    noun = "persoană" if number == 1 else "persoane"
    return t.any(word, f"{number} ({spelled}) {noun}", f"un număr de {number} {noun}")


def quota_month(world: Household) -> str:
    year, month = world.income_month
    return f"{MONTHS[month - 1]} {year}"


def outgoing(t: Clerk, world: Household) -> str:
    """A small number, as an association's register has, and the marked day of issue."""
    return registered(t, t.issued(world), 260)


def purpose(t: Clerk) -> str:
    return t.any(
        "Adeverința se eliberează pentru depunerea cererii de ajutor de încălzire la Primăria Cluj-Napoca.",
        "Am eliberat prezenta spre a fi folosită la dosarul de subvenție pentru încălzire, iarna 2017-2018.",
        "S-a eliberat la solicitarea locatarului pentru dosarul de ajutor de încălzire (DASM Cluj-Napoca).",
        "Se eliberează pentru ajutorul la încălzirea locuinței, conform O.U.G. nr. 70/2011.",
    )


def neighbours(world: Household, rng: random.Random, least: int = 4, most: int = 20) -> list[tuple[Human, str]]:
    """Inhabitants with their flats, in the order of the flats; the applicant among them. Every one has a CNP."""
    own = world.dwelling.flat or "1"
    flats = [n for n in map(str, rng.sample(range(1, 96), rng.randint(least, most))) if n != own]
    people = [(_inhabitant(world, rng), flat) for flat in flats]
    return sorted([*people, (world.applicant, own)], key=lambda pair: int(pair[1]) if pair[1].isdigit() else 0)


def _inhabitant(world: Household, rng: random.Random) -> Human:
    hungarian = rng.random() < 0.2
    sex: Literal["M", "F"] = rng.choice(("M", "F"))
    born = date(rng.randint(1930, 1995), rng.randint(1, 12), rng.randint(1, 28))
    return replace(
        world.applicant,
        surname=names.surname(rng, hungarian, None),
        given_names=names.given(rng, sex, hungarian, None),
        sex=sex,
        birth_date=born,
        cnp=places.cnp(rng, sex, born, "CJ"),
    )
