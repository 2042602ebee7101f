"""Loans for use in other words and shapes: who borrows is decided by what the paper says of each party."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, sure, values

FLAT = "Cluj-Napoca, str. Mehedinți nr. 61, bl. D3, sc. 1, ap. 14"
PLAIN = [
    f"""
ÎMPRUMUT DE FOLOSINȚĂ
Comodantul Rusu Vasile, domiciliat în Gherla, str. Avram Iancu nr. 7, CNP 1631110120776, împrumută în mod gratuit
comodatarei Ilieș Roxana-Ioana, domiciliată în Bistrița, str. Gării nr. 22, CNP 2950723120444, imobilul situat în
{FLAT}, pe o perioadă de 2 ani.
""",
    f"""
CONTRACT DE COMODAT
Art. 1 Părțile
Comodant: Rusu Vasile și Rusu Elena, domiciliați în Gherla, str. Avram Iancu nr. 7
Comodatar: Ilieș Roxana-Ioana, domiciliată în Bistrița, str. Gării nr. 22
Art. 2 Bunul împrumutat: apartamentul din {FLAT}.
Comodatarul suportă cheltuielile. Martori: Bota Daniel, Popa Emil
""",
    f"""
Contract de folosință gratuită
Între: | Rusu Vasile | CNP 1631110120776 | în calitate de comodant
și: | Ilieș Roxana-Ioana | CNP 2950723120444 | în calitate de comodatar
Locuința: | {FLAT}
""",
    f"""
CONTRACT DE COMODAT
Subsemnatul Rusu Vasile, proprietar, dau în folosință gratuită fiicei mele Ilieș Roxana-Ioana, CNP 2950723120444,
apartamentul situat în {FLAT}.
""",
    f"""
CONTRACT DE COMODAT
Subsemnata Ilieș Roxana-Ioana, CNP 2950723120444, în calitate de comodatar, primesc în folosință gratuită de la
Rusu Vasile, CNP 1631110120776, comodant, locuința situată în {FLAT}.
""",
    f"""
CONTRACT DE COMODAT
COMODANT | COMODATAR
Rusu Vasile | Ilieș Roxana-Ioana
CNP 1631110120776 | CNP 2950723120444
Obiectul comodatului: apartamentul situat în {FLAT}
""",
    f"""
Rusu Vasile, CNP 1631110120776, pe de o parte, denumit în cele ce urmează împrumutător, și
Ilieș Roxana-Ioana, CNP 2950723120444, pe de altă parte, denumită în cele ce urmează împrumutat,
au convenit încheierea comodatului asupra imobilului situat în {FLAT}.
""",
    f"""
CONTRACT DE COMODAT autentificat sub nr. 1452 de notar public Moldovan Sorin
I. COMODANTUL:
Numele: Rusu Vasile
Domiciliul: Gherla, str. Avram Iancu nr. 7
II. COMODATARUL:
Numele: Ilieș Roxana-Ioana
Domiciliul: Bistrița, str. Gării nr. 22
Adresa imobilului dat în comodat: {FLAT}
""",
]
DOUBTFUL = [
    """
CONTRACT DE COMODAT
Rusu Vasile, CNP 1631110120776, și Ilieș Roxana, CNP 2950723120444, au convenit cele de mai jos.
""",
    """
CONTRACT DE COMODAT
Comodant: Rusu Vasile, CNP 1631110120776
Comodatari: Ilieș Roxana, CNP 2950723120444 și Bota Daniel, CNP 1890101120117
""",
    """
CONTRACT DE COMODAT
Comodant, | Comodatar,
Rusu Vasile
Ilieș Roxana
""",
]


@pytest.mark.parametrize("paper", PLAIN)
def test_plain_papers(paper: str) -> None:
    readings = read("loan_for_use_contract", paper)
    expected = {"/tenant": "ILIEȘ ROXANA-IOANA", "/address": FLAT}
    assert values(readings) == expected
    assert sure(readings) == expected


@pytest.mark.parametrize("paper", DOUBTFUL)
def test_doubtful_papers(paper: str) -> None:
    assert "/tenant" not in sure(read("loan_for_use_contract", paper))
