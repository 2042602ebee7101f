"""Employers, owners' associations and schools of the made-up city. Tax codes pass their check, names are invented."""

from __future__ import annotations

import random
import unicodedata

from sample_scans import names, places
from sample_scans.world import Address, Organisation

_FIRST = (
    "Transilvan",
    "Napoca",
    "Someș",
    "Carpat",
    "Feleac",
    "Boreal",
    "Metropol",
    "Cetate",
    "Meridian",
    "Silvan",
    "Agra",
    "Nord",
    "Mobil",
    "Textil",
    "Prim",
    "Apulum",
    "Porolis",
    "Potaissa",
    "Vest",
    "Delta",
    "Orizont",
    "Aurora",
    "Clar",
    "Rapid",
    "Verde",
    "Armonia",
    "Dacia",
    "Electro",
    "Panif",
    "Lact",
    "Termo",
    "Turbo",
    "Vector",
    "Magnolia",
)
_SECOND = (
    "Construct",
    "Impex",
    "Trans",
    "Com",
    "Serv",
    "Prod",
    "Instal",
    "Distribution",
    "Market",
    "Logistic",
    "Design",
    "Tehnic",
    "Pan",
    "Mob",
    "Consulting",
    "Clean",
    "Security",
    "Soft",
    "Food",
    "Garden",
    "Medica",
    "Print",
)
_SAINTS = ("Sf. Maria", "Sf. Gheorghe", "Sf. Nicolae", "Sf. Ana")
_SCHOOLS = (
    "Școala Gimnazială „{p}”",
    "Școala Gimnazială Nr. {n} Cluj-Napoca",
    "Liceul Teoretic „{p}”",
    "Colegiul Național „{p}”",
    "Colegiul Tehnic „{p}”",
    "Liceul cu Program Sportiv „{p}”",
    "Liceul de Arte „{p}”",
    "Seminarul Teologic „{p}”",
)
_PATRONS = (
    "Ion Agârbiceanu",
    "Lucian Blaga",
    "Octavian Goga",
    "Iuliu Hațieganu",
    "Gheorghe Lazăr",
    "Constantin Brâncuși",
    "Ioan Bob",
    "Nicolae Titulescu",
    "Emil Racoviță",
    "Andrei Mureșanu",
    "Liviu Rebreanu",
    "Horea",
    "Apáczai Csere János",
    "Simion Bărnuțiu",
    "Traian Dârjan",
    "Anghel Saligny",
    "Aurel Vlaicu",
    "Raluca Ripan",
    "Edmond Nicolau",
)
_UNIVERSITIES = (
    "Universitatea „Babeș-Bolyai” Cluj-Napoca",
    "Universitatea Tehnică din Cluj-Napoca",
    "Academia Națională de Muzică „Gheorghe Dima”",
    "Universitatea de Științe Agricole și Medicină Veterinară Cluj-Napoca",
    "Universitatea de Artă și Design din Cluj-Napoca",
    "Universitatea de Medicină și Farmacie „Iuliu Hațieganu”",
)
_MAIL = ("exemplu.ro", "posta.exemplu.ro", "mail.example.com", "example.org", "asociatie.example.net")


def plain(text: str) -> str:
    """Letters and digits only, without diacritics, lower case."""
    flat = unicodedata.normalize("NFKD", text)
    return "".join(c for c in flat if c.isascii() and c.isalnum()).lower()


def mailbox(rng: random.Random, surname: str, given: str) -> str:
    """A person's address on a reserved domain."""
    first, last = plain(given.split("-")[0].split()[0]), plain(surname)
    local = rng.choice(
        (f"{first}.{last}", f"{last}{first[:1]}", f"{first}_{last}", f"{last}.{first}{rng.randint(1, 99)}")
    )
    return f"{local}@{rng.choice(_MAIL)}"


def association(rng: random.Random, dwelling: Address) -> Organisation:
    """The owners' association of the dwelling's building; its code in the city's files is often its tax code."""
    code = places.tax_code(rng, 8)
    shown = f"{dwelling.street} {dwelling.number}"
    kind = rng.choices(("Asociația de Proprietari", "Asociația de Locatari", "A.P."), (80, 10, 10))[0]
    of_block = f"Bloc {dwelling.block}" if dwelling.block else shown
    name = f"{kind} {rng.choice((shown, dwelling.street, f'Nr. {rng.randint(1, 900)}', of_block))}"
    office = Address(
        dwelling.county,
        dwelling.city,
        dwelling.street_kind,
        dwelling.street,
        dwelling.number,
        dwelling.block,
        rng.choice((dwelling.stair, "1", "")),
        "",
        "",
        dwelling.postal_code,
    )
    local = (
        rng.choice(("asociatia", "ap", "proprietari", "asoc"))
        + "."
        + plain(dwelling.street)[:14]
        + plain(dwelling.number)
    )
    return Organisation(
        name,
        code,
        office,
        f"{local}@{rng.choice(_MAIL)}",
        _phone(rng),
        code=rng.choice((code, str(rng.randint(101, 2999)))),
    )


def employer(rng: random.Random) -> Organisation:
    draw = rng.random()
    if draw < 0.8:
        form = rng.choices(("S.R.L.", "SRL", "S.A.", "S.C.S."), (50, 25, 20, 5))[0]
        lead = "S.C. " if rng.random() < 0.5 else ""
        name = f"{lead}{rng.choice(_FIRST)} {rng.choice(_SECOND)} {form}"
    elif draw < 0.9:
        name = f"Spitalul Clinic {rng.choice(_SAINTS)} Cluj"
    else:
        name = f"{names.surname(rng, False, None)} {names.given(rng, 'M', False, None)} Întreprindere Individuală"
    register = f"J12/{rng.randint(40, 4900)}/{rng.randint(1993, 2016)}"
    local = plain(name.replace("S.C. ", ""))[:12]
    return Organisation(
        name, places.tax_code(rng), places.flat_address(rng), f"office@{local}.example.com", _phone(rng), register
    )


def school(rng: random.Random, role: str) -> Organisation:
    if role == "student":
        name = rng.choice(_UNIVERSITIES)
    else:
        name = rng.choice(_SCHOOLS).format(p=rng.choice(_PATRONS), n=rng.randint(1, 30))
    return Organisation(
        name, places.tax_code(rng), places.flat_address(rng), f"secretariat@{plain(name)[:14]}.example.org", _phone(rng)
    )


def _phone(rng: random.Random) -> str:
    return f"0264.{rng.randint(400, 599)}.{rng.randint(100, 999)}"
