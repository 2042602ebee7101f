"""Proofs of means of support in other words and shapes: the foreigner, not the sponsor or the bank's clerk."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, sure, values

PLAIN = [
    """
BANCA COMERCIALĂ SOMEȘ S.A.
SCRISOARE DE BONITATE
Către: Inspectoratul General pentru Imigrări
Confirmăm prin prezenta că domnul KAYA MEHMET, cetățean turc, posesor al pașaportului U1234567, este clientul nostru.
Director sucursală, Popa Emil
""",
    """
DECLARAȚIE DE ÎNTREȚINERE
Subsemnatul Rusu Vasile, CNP 1631110120776, declar că voi suporta cheltuielile de întreținere ale soției mele
KAYA MEHMET, cetățean turc, pe durata șederii în România.
""",
    """
UNIVERSITATEA TEHNICĂ
Prin prezenta se certifică faptul că studentul străin KAYA MEHMET, născut la 02.03.1994, primește o bursă de 700 EUR.
Rector, prof. dr. Popa Emil
""",
    """
SCRISOARE BANCARĂ
Titularul contului: .......... KAYA MEHMET
IBAN: RO49AAAA1B31007593840000
Sold la 02.11.2017: 15.000,00 RON
Consilier: Rusu Elena
""",
    """
ADEVERINTA
DL KAYA MEHMET PASAPORT U1234567 DETINE UN DEPOZIT LA BANCA NOASTRA IN SUMA DE 12.000 EUR
""",
    """
CONFIRMARE A MIJLOACELOR DE INTRETINERE PE DURATA SEDERII
Beneficiarul: KAYA MEHMET
Garant: RUSU VASILE
Cuantum lunar: 600 EUR
""",
    """
ANGAJAMENT
Mă angajez să asigur mijloacele de întreținere pentru numitul KAYA MEHMET, titular al pașaportului U1234567.
Rusu Vasile, CNP 1631110120776
""",
    """
Date privind străinul
Nume și prenume: KAYA MEHMET
Cetățenia: turcă
Date privind susținătorul
Nume și prenume: RUSU VASILE
""",
]
DOUBTFUL = [
    """
Subsemnatul Rusu Vasile, CNP 1631110120776, declar că dispun de mijloace de întreținere suficiente pentru familia mea.
Kaya Mehmet
""",
    """
SCRISOARE DE BONITATE
Director, Popa Emil
Consilier, Rusu Elena
""",
]


@pytest.mark.parametrize("paper", PLAIN)
def test_plain_papers(paper: str) -> None:
    readings = read("means_of_support_proof", paper)
    assert values(readings) == {"/name": "KAYA MEHMET"}
    assert sure(readings) == {"/name": "KAYA MEHMET"}


@pytest.mark.parametrize("paper", DOUBTFUL)
def test_doubtful_papers(paper: str) -> None:
    assert sure(read("means_of_support_proof", paper)) == {}
