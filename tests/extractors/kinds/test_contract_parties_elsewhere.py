"""Parties of leases in all the ways in which papers say who is who; what the paper leaves open is for the clerk."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, sure

TENANT = ("ILIEȘ ROXANA", "ILIES ROXANA")
PAPERS = [
    """
CONTRACT DE ÎNCHIRIERE
I. Rusu Vasile, domiciliat în Gherla, str. Iancu nr. 7, identificat cu CI seria CJ nr. 112233, numit în continuare
LOCATORUL, și
II. Ilieș Roxana, domiciliată în Bistrița, str. Gării nr. 22, identificată cu CI seria XB nr. 445566, numită în
continuare LOCATARUL,
a intervenit următorul contract. LOCATORUL închiriază LOCATARULUI apartamentul nr. 3 din imobilul situat în
Cluj-Napoca, str. Horea nr. 5.
""",
    """
CONTRACT DE ÎNCHIRIERE
Rusu Vasile
(numele și prenumele proprietarului)
Ilieș Roxana
(numele și prenumele chiriașului)
Cluj-Napoca, str. Horea nr. 5, ap. 3
(adresa locuinței închiriate)
""",
    """
Între Rusu Vasile, CNP 1631110120776, locator, Ilieș Roxana, CNP 2950723120444, locatar și Bota Daniel,
CNP 1890101120117, fidejusor, s-a încheiat contractul.
""",
    """
CONTRACT DE ÎNCHIRIERE
Soții Rusu Vasile și Rusu Elena, ambii domiciliați în Gherla, str. Iancu nr. 7, în calitate de proprietari, și
Ilieș Roxana, domiciliată în Bistrița, str. Gării nr. 22, în calitate de chiriașă.
""",
    """
Proprietarul și chiriașul au convenit.
LOCATOR, | LOCATAR,
Rusu Vasile | Ilieș Roxana
Martor, Bota Daniel
""",
    """
Locatorul, dl. Rusu Vasile, domiciliat în Gherla, str. Iancu nr. 7, închiriază.
Locatarul, d-na Ilieș Roxana, domiciliată în Bistrița, str. Gării nr. 22, primește locuința.
""",
    """
Rusu Vasile, CNP 1631110120776, în calitate de locator, a închiriat chiriașei Ilieș Roxana, CNP 2950723120444,
apartamentul din Cluj-Napoca, str. Horea nr. 5, ap. 3.
""",
    """
Subsemnatul Rusu Vasile, proprietar al apartamentului din Cluj-Napoca, str. Horea nr. 5, ap. 3, declar că am închiriat
numitei Ilieș Roxana locuința pe 12 luni.
""",
    """
Locator | Rusu Vasile | CNP | 1631110120776
Locatar | Ilieș Roxana | CNP | 2950723120444
Adresa imobil | Cluj-Napoca, str. Horea nr. 5, ap. 3
""",
    """
BÉRLETI SZERZŐDÉS - CONTRACT DE ÎNCHIRIERE
Bérbeadó: Rusu Vasile
Bérlő: Ilieș Roxana
""",
    """
Proprietar(i): Rusu Vasile | Chiriaș(i): Ilieș Roxana
""",
    """
Nume locator: Rusu Vasile
Numele și prenumele chiriașului: Ilieș Roxana
""",
    """
Prima parte: Rusu Vasile – proprietar
A doua parte: Ilieș Roxana – chiriaș
""",
    """
SC IMOB CASA SRL, cu sediul în Cluj-Napoca, str. Moților nr. 9, reprezentată prin administrator Rusu Vasile, în
calitate de locator, și Ilieș Roxana, CNP 2950723120444, în calitate de locatar,
au convenit închirierea apartamentului situat în
Cluj-Napoca, str. Horea nr. 5, ap. 3.
""",
    """
Rusu Vasile, CNP 1631110120776, în calitate de proprietar, și Ilieș Roxana, reprezentată prin Ilieș Ioan,
CNP 1890101120117, în calitate de chiriaș.
""",
    """
CONTRACT DE INCHIRIERE
Subsemnatii RUSU VASILE proprietar si ILIES ROXANA chirias am convenit.
""",
    """
Nume și prenume | Calitatea | CNP
Rusu Vasile | proprietar | 1631110120776
Ilieș Roxana | chiriaș | 2950723120444
""",
    """
Chiriaș: Ilieș Roxana (CNP 2950723120444) | Proprietar: Rusu Vasile (CNP 1631110120776)
Locuința închiriată: Cluj-Napoca, str. Horea nr. 5, ap. 3
Domiciliul chiriașului: Bistrița, str. Gării nr. 22
Locuința proprietarului: Gherla, str. Iancu nr. 7
""",
]
REGISTERED = [
    """
ORGANUL FISCAL: A.J.F.P. CLUJ
Nr. 70123 / 04.10.2017
CONTRACT DE ÎNCHIRIERE nr. 5 / 01.10.2017
""",
    """
Prezentul contract a fost luat în evidența fiscală sub numărul 70123 din data de 04.10.2017 la Administrația Finanțelor.
Autentificat sub nr. 512 din 01.10.2017 de notar public Moldovan Sorin. Contract înregistrat sub nr. 5 din 01.10.2017.
""",
]


@pytest.mark.parametrize("paper", PAPERS)
def test_tenant_of_the_paper(paper: str) -> None:
    assert sure(read("lease_contract", paper)).get("/tenant") in TENANT


@pytest.mark.parametrize("paper", REGISTERED)
def test_number_of_the_tax_office(paper: str) -> None:
    assert sure(read("lease_contract", paper)).get("/tax_registration_number") == "70123"


def test_flat_that_stands_before_the_address_is_not_lost_silently() -> None:
    assert "/address" not in sure(read("lease_contract", PAPERS[0]))


def test_contradicting_roles_are_for_the_clerk() -> None:
    paper = """
Proprietar: Rusu Vasile, CNP 1631110120776
Chiriaș: Ilieș Roxana, CNP 2950723120444, în calitate de proprietar
"""
    assert "/tenant" not in sure(read("lease_contract", paper))


def test_same_name_in_both_roles_is_for_the_clerk() -> None:
    paper = "Rusu Vasile, CNP 1631110120776, proprietar și chiriaș: Rusu Vasile, CNP 1631110120776."
    assert "/tenant" not in sure(read("lease_contract", paper))


def test_heading_is_no_name() -> None:
    paper = "CONTRACT DE ÎNCHIRIERE\nProprietar: Rusu Vasile\nChiriaș:\nII. OBIECTUL CONTRACTULUI"
    assert "/tenant" not in sure(read("lease_contract", paper))
