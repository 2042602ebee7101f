"""What letters of owners' associations share: who they are, whom they list, how they speak."""

from __future__ import annotations

from sample_scans.office.typist import Typist
from sample_scans.office.wording import MONTHS, address_text, number_in_words
from sample_scans.paper import esc
from sample_scans.world import Household, Human

CODE_LABELS = ("Cod asociație", "Cod asociație:", "Codul asociației:", "Cod asociatie nr.", "COD ASOCIAȚIE")
TAX_LABELS = ("CIF", "CIF:", "C.I.F.", "Cod fiscal", "Cod fiscal:", "C.F.", "CUI", "C.U.I.:", "CIF/CUI:")
MAIL_LABELS = ("E-mail:", "e-mail:", "Email", "E-mail", "Adresa de e-mail:", "mail:", "Poșta electronică:")
PURPOSES = (
    "S-a eliberat prezenta pentru a servi la dosarul de ajutor pentru încălzirea locuinței.",
    "Prezenta s-a eliberat la cererea titularului, fiindu-i necesară la Primăria Cluj-Napoca pentru ajutorul de "
    "încălzire.",
    "Eliberăm prezenta adeverință pentru a-i servi la obținerea ajutorului de încălzire în sezonul rece 2017-2018.",
    "Dată spre a-i folosi la întocmirea dosarului privind subvenția pentru căldură.",
    "Se eliberează pentru Direcția de asistență socială și medicală, dosar ajutor încălzire.",
    "Adeverința este valabilă pentru dosarul de subvenție la încălzire, conform OUG 70/2011.",
)


def association_name(t: Typist, world: Household, upper: bool | None = None) -> str:
    """The marked name, in capitals or not."""
    name = world.association.name
    upper = t.chance(0.5) if upper is None else upper
    return t.text("/association_name", name.upper() if upper else name)


def codes(t: Typist, world: Household, stated: float = 0.6) -> list[str]:
    """One or two printed codes; the one that the contract wants is marked: the stated code before the tax code."""
    org = world.association
    with_code = bool(org.code) and t.chance(stated)
    tax = ("RO " if t.chance(0.1) else "", org.tax_code)
    if not with_code:
        return [f"{t.any(*TAX_LABELS)} {tax[0]}{t.code('/association_code', tax[1])}"]
    stated_code = f"{t.any(*CODE_LABELS)} {t.code('/association_code', org.code)}"
    if t.chance(0.35):
        return [stated_code]
    printed = [f"{t.any(*TAX_LABELS)} {tax[0]}{tax[1]}", stated_code]
    return printed if t.chance(0.6) else printed[::-1]


def seat(t: Typist, world: Household) -> str:
    """The association's own address, labelled or bare."""
    label = t.any("", "Adresa: ", "Sediul: ", "Sediu: ", "cu sediul în ", "Adresa poștală: ")
    return label + t.address("/association_address", world.association.address)


def mail(t: Typist, world: Household) -> str:
    """The labelled e-mail; empty where the association has none."""
    if not world.association.email:
        return ""
    return f"{t.any(*MAIL_LABELS)} {t.text('/association_email', world.association.email)}"


def phone(t: Typist, world: Household) -> str:
    number = world.association.phone or f"0264-{t.rng.randint(400, 599)}{t.rng.randint(100, 999)}"
    return f"{t.any('Tel.', 'Tel:', 'Telefon', 'tel./fax', 'Mobil:')} {esc(number)}"


def person(t: Typist, row: int, human: Human) -> tuple[str, str]:
    """The marked name (surname first) and CNP of one row."""
    return t.name(f"/persons/{row}/name", human), t.cnp(f"/persons/{row}/cnp", human.cnp)


def relation(t: Typist, world: Household, row: int, human: Human) -> str:
    """What the list calls the row's person."""
    if row == 0:
        return "proprietar" if world.tenure == "owner" else t.any("chiriaș", "locatar", "titular")
    if human.role in ("child", "pupil", "student"):
        return t.any("fiu", "copil") if human.sex == "M" else t.any("fiică", "copil")
    return t.any("soț", "membru") if human.sex == "M" else t.any("soție", "membru")


def count(t: Typist, world: Household) -> str:
    """How many: ``3 persoane``, ``3 (trei) persoane``, ``un număr de 3 persoane``."""
    number = len(world.members)
    noun = "persoană" if number == 1 else "persoane"
    words = number_in_words(number, feminine=True) if number > 1 else "una"
    return t.any(f"{number} {noun}", f"{number} ({words}) {noun}", f"un număr de {number} {noun}", f"{words} {noun}")


def quota_month(world: Household) -> str:
    year, month = world.income_month
    return f"{MONTHS[month - 1]} {year}"


def dwelling_text(t: Typist, world: Household) -> str:
    """The dwelling's address unmarked, for a second mention."""
    return esc(address_text(world.dwelling, t.address_style))
