"""Leases, loans for use and empowerments: never the owner, always the dwelling."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, sure, values

FLAT = "Cluj-Napoca, str. Donath nr. 12, bl. A3, sc. 2, et. 4, ap. 15"
LEASES = [
    f"""
CONTRACT DE ÎNCHIRIERE
Încheiat între: Szabo Ion, domiciliat în Turda, str. Libertății nr. 3, CNP 1480601120031, în calitate de locator, și
Pop Ana-Maria, domiciliată în Dej, str. Mihai Eminescu nr. 8, CNP 2850715120018, în calitate de locatar.
Obiectul contractului este apartamentul situat în {FLAT}.
Înregistrat la Administrația Finanțelor Publice Cluj sub nr. 12345 din 03.10.2017
""",
    f"""
CONTRACT DE LOCAȚIUNE
PROPRIETAR: Szabo Ion, CNP 1480601120031, domiciliat în Turda, str. Libertății nr. 3
CHIRIAȘ: Pop Ana-Maria, CNP 2850715120018, domiciliată în Dej, str. Mihai Eminescu nr. 8
Locatorul închiriază imobilul situat în {FLAT}, compus din 2 camere.
ANAF - A.J.F.P. CLUJ înregistrat nr. 12345/2017
""",
    f"""
CONTRACT DE INCHIRIERE
1. Szabo Ion, legitimat cu CI seria KX nr. 123456, denumit proprietar
2. Pop Ana-Maria, legitimată cu CI seria KX nr. 654321, denumită chiriaș
Proprietarul dă spre închiriere locuința din {FLAT}, pe termen de 12 luni.
Luat în evidență la organul fiscal cu nr. 12345
""",
    f"""
CONTRACT DE ÎNCHIRIERE A LOCUINȚEI
Subsemnatul Szabo Ion, domiciliat în Turda, str. Libertății nr. 3, proprietar al apartamentului de mai jos, și
subsemnata Pop Ana-Maria, domiciliată în Dej, str. Mihai Eminescu nr. 8, chiriașă, am convenit:
Adresa imobilului: {FLAT}
Nr. de înregistrare la ANAF: nr. 12345
""",
]
LOANS = [
    f"""
CONTRACT DE COMODAT
Szabo Ion, domiciliat în Turda, str. Libertății nr. 3, CNP 1480601120031, în calitate de comodant și
Pop Ana-Maria, domiciliată în Dej, str. Mihai Eminescu nr. 8, CNP 2850715120018, în calitate de comodatar.
Comodantul dă în folosință gratuită apartamentul situat în {FLAT}.
""",
    f"""
CONTRACT DE COMODAT
COMODANT: Szabo Ion, CNP 1480601120031
COMODATAR: Pop Ana-Maria, CNP 2850715120018
Obiect: imobilul din {FLAT}
""",
    f"""
Subsemnatul Szabo Ion, domiciliat în Turda, str. Libertății nr. 3, proprietar, dau în comodat locuința situată în
{FLAT}, numitei Pop Ana-Maria, domiciliată în Dej, str. Mihai Eminescu nr. 8.
""",
    f"""
Între Szabo Ion, posesor al CI seria KX nr. 123456, denumit comodant, și Pop Ana-Maria, posesoare a CI seria KX
nr. 654321, denumită comodatar, cu privire la imobilul situat în {FLAT}.
""",
]
POWERS = [
    f"""
PROCURĂ
Subsemnatul Szabo Ion, domiciliat în Turda, str. Libertății nr. 3, proprietar al apartamentului situat în
{FLAT}, împuternicesc pe d-na Pop Ana-Maria, CNP 2850715120018, să depună cererea.
""",
    f"""
ÎMPUTERNICIRE
Subsemnatul Szabo Ion, proprietarul imobilului din {FLAT}, prin prezenta împuternicesc
pe numita Pop Ana-Maria, domiciliată în Dej, str. Mihai Eminescu nr. 8, să mă reprezinte.
""",
    f"""
Declar că sunt de acord ca doamna Pop Ana-Maria, CNP 2850715120018, să solicite ajutorul de încălzire
pentru locuința situată în {FLAT}.
Proprietar, Szabo Ion
""",
    f"""
PROCURĂ SPECIALĂ
Eu, Szabo Ion, numesc ca mandatar pe Pop Ana-Maria, domiciliată în Dej, str. Mihai Eminescu nr. 8, pentru
apartamentul din {FLAT}.
""",
]


@pytest.mark.parametrize("paper", LEASES)
def test_lease(paper: str) -> None:
    found = sure(read("lease_contract", paper))
    assert (found.get("/tenant"), found.get("/address")) == ("POP ANA-MARIA", FLAT)
    assert str(found.get("/tax_registration_number")).startswith("12345")


@pytest.mark.parametrize("paper", LOANS)
def test_loan_for_use(paper: str) -> None:
    found = sure(read("loan_for_use_contract", paper))
    assert (found.get("/tenant"), found.get("/address")) == ("POP ANA-MARIA", FLAT)


@pytest.mark.parametrize("paper", POWERS)
def test_power_of_attorney(paper: str) -> None:
    found = sure(read("power_of_attorney", paper))
    assert (found.get("/name"), found.get("/address")) == ("POP ANA-MARIA", FLAT)


def test_unregistered_lease_has_no_registration() -> None:
    paper = LEASES[0].split("Înregistrat")[0] + "Chiriașul se obligă să înregistreze contractul la organul fiscal."
    assert "/tax_registration_number" not in values(read("lease_contract", paper))


@pytest.mark.parametrize("spoiled", ["ap. l5x", "a#. 15", "ap. ["])
def test_address_with_a_spoiled_flat_is_not_accepted_short(spoiled: str) -> None:
    found = sure(read("lease_contract", LEASES[0].replace("ap. 15", spoiled)))
    assert "/address" not in found
