"""Papers about one person, in wordings that no specimen has."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, sure, values

PAPERS = {
    "no_income_declaration": [
        """
DECLARAȚIE
Subsemnata Mureșan Ana-Maria, domiciliată în Cluj-Napoca, str. Donath nr. 12, bl. A3, ap. 15, legitimată cu CI
seria KX nr. 123456, CNP 2850715120018, cunoscând prevederile legii, declar că nu realizez venituri.
""",
        """
DECLARAȚIE PE PROPRIA RĂSPUNDERE
Nume și prenume: | MUREȘAN ANA-MARIA
CNP: | 2850715120018
Mă întrețin din ajutorul părinților, 300 lei lunar.
""",
        """
Către Primăria Cluj-Napoca
Subsemnata, MUREȘAN ANA-MARIA, CNP 2 850715 120018, declar pe proprie răspundere că nu am venituri.
""",
        """
DECLARATIE DE VENIT
Subsemnatul(a) D-na Mureșan Ana-Maria identificată prin CNP 2850715120018 declar că mă întrețin din economii.
""",
    ],
    "local_tax_certificate": [
        """
PRIMĂRIA MUNICIPIULUI TURDA
Direcția Impozite și Taxe Locale
Ca urmare a cererii nr. 12 din 02.11.2017 se certifică faptul că dna MUREȘAN ANA-MARIA, cu domiciliul în
Turda, str. Libertății nr. 3, CNP 2850715120018, nu figurează în evidențele fiscale cu bunuri impozabile.
""",
        """
CERTIFICAT DE ATESTARE FISCALĂ
Contribuabil: | MUREȘAN ANA-MARIA
CIF/CNP: | 2850715120018
Clădiri: | nu
""",
        """
Serviciul Fiscal Local
Adeverim că numita Mureșan Ana-Maria (CNP 2850715120018) nu are datorii la bugetul local.
""",
        """
Prin prezenta confirmăm că doamna Mureșan Ana-Maria, având codul numeric personal 2850715120018, are în
proprietate un apartament.
""",
    ],
    "agricultural_register_certificate": [
        """
COMUNA FLOREȘTI
Se atestă că Mureșan Ana-Maria, CNP 2850715120018, nu figurează în registrul agricol.
""",
        """
ROMÂNIA | JUDEȚUL CLUJ
Prin prezenta se adeverește că d-na Mureșan Ana-Maria, domiciliată în sat Luna de Sus nr. 45, posesoare a CI
seria KX nr. 123456, CNP 2850715120018, figurează în registrul agricol vol. 3, poz. 45.
""",
        """
Numele și prenumele | MUREȘAN ANA-MARIA
CNP | 2850715120018
Teren arabil | 0,50 ha
""",
        """
Primăria comunei Baciu certifică faptul că numita MUREȘAN ANA-MARIA, CNP 2850715120018, are animale: 2 ovine.
""",
    ],
}


@pytest.mark.parametrize(("kind", "paper"), [(k, p) for k, papers in PAPERS.items() for p in papers])
def test_name_and_cnp(kind: str, paper: str) -> None:
    assert sure(read(kind, paper)) == {"/name": "MUREȘAN ANA-MARIA", "/cnp": "2850715120018"}


@pytest.mark.parametrize("kind", sorted(PAPERS))
def test_name_that_breaks_off_at_a_spoiled_word_is_not_accepted(kind: str) -> None:
    paper = (
        "Se adeverește că d-na Mureșan An4-M@ria, CNP 2850715120018, subsemnata Mureșan An4-M@ria, CNP 2850715120018."
    )
    assert "/name" not in sure(read(kind, paper))


SUPPORT = [
    "Prin prezenta confirmăm că dl. Mehmet Kaya, cetățean turc, are un cont curent cu sold de 5.000 lei.",
    "Subsemnatul Pop Ion declar că asigur mijloacele de întreținere pentru Kaya Mehmet, cetățean străin, 500 EUR.",
    "Titular cont: | KAYA MEHMET\nSold disponibil: | 12.000,00 lei",
    "Universitatea certifică faptul că studentul Kaya Mehmet beneficiază de o bursă de 600 EUR lunar.",
]


@pytest.mark.parametrize("paper", SUPPORT)
def test_means_of_support_name_the_foreigner(paper: str) -> None:
    assert set(values(read("means_of_support_proof", paper))["/name"].split()) == {"KAYA", "MEHMET"}  # type: ignore[union-attr]
