"""Certificates of local tax offices in other words and shapes: the taxpayer, not the clerk, the spouse or the agent."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, sure, values

TAXPAYER = {"/name": "ILIEȘ ROXANA-IOANA", "/cnp": "2950723120444"}
PLAIN = [
    """
ROMÂNIA | MUNICIPIUL GHERLA
SERVICIUL IMPOZITE ȘI TAXE LOCALE
CERTIFICAT DE ATESTARE FISCALĂ PENTRU PERSOANE FIZICE
În urma cererii înregistrate sub nr. 512 din 03.11.2017, se atestă că din evidențele fiscale existente
Numele și prenumele: ILIEȘ ROXANA-IOANA
Cod numeric personal: 2950723120444
Domiciliul fiscal: Gherla, str. Avram Iancu nr. 7
figurează cu următoarele bunuri: nu are
Întocmit: RUSU ELENA | Conducătorul organului fiscal: POPA EMIL
""",
    """
PRIMĂRIA BISTRIȚA
Urmare a cererii dumneavoastră vă comunicăm că pe numele Ilieș Roxana-Ioana, CNP 2950723120444, nu sunt înregistrate
în evidența fiscală clădiri, terenuri sau mijloace de transport.
Inspector, Rusu Elena
""",
    """
CERTIFICAT FISCAL
Rol nominal unic | 11520
Titular rol | ILIEȘ ROXANA-IOANA
CNP | 2950723120444
Împuternicit | BOTA DANIEL | CNP 1890101120117
""",
    """
PRIMARIA TURDA - TAXE SI IMPOZITE
ADEVERINTA
SE ADEVERESTE PRIN PREZENTA CA DOMNUL/DOAMNA ILIEȘ ROXANA-IOANA IDENTIFICATA CU C.I. SERIA XB NR. 445566 CNP
2950723120444 NU FIGUREAZA INREGISTRATA IN EVIDENTELE FISCALE
""",
    """
Direcția Fiscală Locală
Persoana fizică: ..... ILIEȘ ROXANA-IOANA
C.N.P.: ..... 2950723120444
Bunuri deținute: apartament
Director executiv, Popa Emil
""",
    """
ADEVERINȚĂ
Cetățeanul ILIEȘ ROXANA-IOANA, cu domiciliul în Gherla, str. Iancu nr. 7, având CNP 2950723120444, este înscris în
evidențele noastre cu teren de 300 mp.
""",
    """
CERTIFICAT DE ATESTARE FISCALA
Datele de identificare ale contribuabilului
Denumirea/Numele contribuabilului | ILIEȘ ROXANA-IOANA
Codul de identificare fiscală (CNP) | 2950723120444
Date solicitant: BOTA DANIEL, CNP 1890101120117
""",
    """
La cererea numitei Ilieș Roxana-Ioana, CNP 2950723120444, se eliberează prezenta prin care certificăm că nu are
datorii la bugetul local. Semnează: Rusu Elena
""",
    """
CERTIFICAT FISCAL
ILIEȘ ROXANA-IOANA
(numele și prenumele contribuabilului)
2950723120444
(codul numeric personal)
Șef serviciu, Popa Emil
""",
    """
MUNICIPIUL DEJ
Ca urmare a cererii depuse de d-l Bota Daniel, CNP 1890101120117, în calitate de împuternicit, se certifică faptul că
Ilieș Roxana-Ioana, CNP 2950723120444, nu figurează în evidențe.
""",
]
DOUBTFUL = [
    """
Se adeverește că soții Rusu Vasile, CNP 1631110120776, și Ilieș Roxana, CNP 2950723120444, nu figurează în evidențe.
""",
    """
ADEVERINȚĂ
Nu figurează în evidențele fiscale cu bunuri impozabile.
Director executiv, Popa Emil
Inspector, Rusu Elena
""",
]


@pytest.mark.parametrize("paper", PLAIN)
def test_plain_papers(paper: str) -> None:
    readings = read("local_tax_certificate", paper)
    assert values(readings) == TAXPAYER
    assert sure(readings) == TAXPAYER


@pytest.mark.parametrize("paper", DOUBTFUL)
def test_doubtful_papers(paper: str) -> None:
    assert sure(read("local_tax_certificate", paper)) == {}
