"""Requests, associations' certificates, declarations and lists in words and shapes that no specimen has."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.classify import classify
from extractors.view import View
from tests.extractors.typed import read, read_typewritten, sure, typewritten, values, view


@pytest.fixture(autouse=True)
def _clean_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(View, "pixels", lambda self: np.full((self.height, self.width), 255, np.uint8))


ION, ANA = "1860422120205", "2850715120018"

REQUESTS: tuple[tuple[str, dict[str, str]], ...] = (
    (  # one sentence, the household's list repeats the applicant
        """
        PRIMARIA MUNICIPIULUI CLUJ-NAPOCA
        SOLICITARE AJUTOR PENTRU INCALZIRE sezon 2017-2018
        Subsemnatul(a) CHIRA IOAN-LUCIAN, CNP 1860422120205, avand domiciliul in Cluj-Napoca, str. Donath nr. 12,
        bl. A3, sc. 2, et. 3, ap. 15, telefon 0744123456, e-mail chira.ioan@exemplu.ro, solicit prin prezenta
        acordarea ajutorului pentru incalzirea locuintei cu gaze naturale, pentru mine si familia mea:
        Nr. | Nume si prenume | CNP | Venit net
        1 | CHIRA IOAN-LUCIAN | 1860422120205 | 1200
        2 | CHIRA ANA | 2850715120018 | 900
        """,
        {"/surname": "CHIRA", "/given_names": "IOAN-LUCIAN", "/cnp": ION, "/heating": "gas", "/phone": "0744123456"},
    ),
    (  # numbered blanks, the spouse's block behind
        """
        CERERE SI DECLARATIE PE PROPRIA RASPUNDERE
        A. TITULAR
        A1 NUME SI PRENUME | VASS EDIT
        A2 CNP | 2850715120018
        A3 STRADA | HOREA | NR | 20 | BL | 3 | SC | 1 | AP | 7
        A4 LOCALITATE | CLUJ-NAPOCA | JUDET | CLUJ
        A5 TEL | 0744123456
        B. SOT/SOTIE
        B1 NUME SI PRENUME | VASS LAJOS
        B2 CNP | 1860422120205
        C. INCALZIRE: ENERGIE TERMICA
        """,
        {"/surname": "VASS", "/given_names": "EDIT", "/cnp": ANA, "/heating": "thermal"},
    ),
    (  # labels with more words, the list of persons under them
        """
        CĂTRE PRIMARUL MUNICIPIULUI CLUJ-NAPOCA
        Cerere de ajutor pentru încălzirea locuinței
        Numele și prenumele solicitantului: | BÂRSAN FLORIN
        Cod numeric personal: | 1860422120205
        Adresa la care se acordă ajutorul: | Cluj-Napoca, str. Fabricii nr. 4, bl. A, ap. 9
        Nr. telefon: | 0744.123.456
        Tipul de încălzire: | energie electrică
        1. | BÂRSAN FLORIN | 1860422120205
        2. | BÂRSAN DELIA | 2850715120018
        """,
        {
            "/surname": "BÂRSAN", "/given_names": "FLORIN", "/cnp": ION, "/heating": "electricity",
            "/address": "Cluj-Napoca, str. Fabricii nr. 4, bl. A, ap. 9",
        },
    ),
    (  # a caption that lists the parts of an address is no blank
        """
        Solicitare ajutor încălzire - cerere și declarație pe propria răspundere
        1. NUMELE DE FAMILIE
        MARC
        2. PRENUMELE
        OCTAVIAN
        3. CODUL NUMERIC PERSONAL
        1860422120205
        4. ADRESA LOCUINȚEI (STRADA, NUMĂR, BLOC, APARTAMENT, LOCALITATE, JUDEȚ)
        HOREA 55 BL OC1 AP 46 CLUJ-NAPOCA CLUJ

        5. TELEFON
        0744123456
        """,
        {
            "/surname": "MARC", "/given_names": "OCTAVIAN", "/cnp": ION,
            "/address": "HOREA 55 BL OC1 AP 46 CLUJ-NAPOCA CLUJ",
        },
    ),
    (  # the label of the number could not be read: the list has it beside the name
        """
        CERERE ajutor incalzire
        NUME | : SOCACIU
        PRENUME | : AUGUSTIN
        GONpe | : 18604l2l2S05
        ADRESA | : Cluj-Napoca, str. Mehedinti nr. 13, sc. 6, ap. 26
        III. PERSOANE SI VENITURI
        1. SOCACIU AUGUSTIN | 1860422120205 | 2004,00
        2. SOCACIU MARIA | 2850715120018 | 100,00
        """,
        {"/surname": "SOCACIU", "/given_names": "AUGUSTIN", "/cnp": ION},
    ),
)  # fmt: skip


@pytest.mark.parametrize(("paper", "want"), REQUESTS)
def test_requests_are_read(paper: str, want: dict[str, str]) -> None:
    assert classify(view(paper)).kind == "application_form"
    accepted = sure(read("application_form", paper))
    assert {p: accepted.get(p) for p in want} == want


def test_a_child_of_a_like_name_is_not_the_applicant() -> None:
    paper = """
    CERERE ajutor încălzire
    Nume: | POP
    Prenume: | ANA
    CNP: | necitet
    Persoane
    1. | POP ANA-MARIA | 2850715120018
    """
    assert "/cnp" not in sure(read("application_form", paper))


def test_the_list_that_says_another_number_raises_doubt() -> None:
    paper = """
    CERERE ajutor încălzire
    Nume: | POP
    Prenume: | ANA
    CNP: | 1860422120205
    Persoane
    1. | POP ANA | 2850715120018
    """
    assert "/cnp" not in sure(read("application_form", paper))


GRID = """
ADEVERINȚĂ PENTRU AJUTOR DE ÎNCĂLZIRE
ASOCIAȚIA                                    COD FISCAL
Asociația de Proprietari Nr. 44              12345674
SEDIUL                                       E-MAIL
Cluj-Napoca, str. Horea nr. 20               asoc44@exemplu.ro
ADRESA LOCUINȚEI                             DATA ELIBERĂRII
Cluj-Napoca, str. Horea nr. 20, bl. 3,       14.11.2017
sc. 1, ap. 7
PERSOANE ÎNSCRISE LA ÎNTREȚINERE
CNP                                          NUME ȘI PRENUME
1860422120205                                POP ION
2850715120018                                POP ANA
"""


def test_an_associations_form_in_captioned_cells() -> None:
    assert classify(typewritten(GRID)).kind == "association_certificate"
    assert sure(read_typewritten("association_certificate", GRID)) == {
        "/association_name": "Asociația de Proprietari Nr. 44",
        "/association_code": "12345674",
        "/association_address": "Cluj-Napoca, str. Horea nr. 20",
        "/association_email": "asoc44@exemplu.ro",
        "/address": "Cluj-Napoca, str. Horea nr. 20, bl. 3, sc. 1, ap. 7",
        "/issue_date": "2017-11-14",
        "/persons/0/name": "POP ION", "/persons/0/cnp": ION,
        "/persons/1/name": "POP ANA", "/persons/1/cnp": ANA,
    }  # fmt: skip


LETTERS: tuple[tuple[str, dict[str, str]], ...] = (
    (
        """
        Asociația de Locatari „Primăvara” Cod 1177
        Sediu: str. Primăverii nr. 6, Cluj-Napoca
        CERTIFICAT Nr. 12 din 03 noiembrie 2017
        Certificăm că în evidențele noastre, pentru ap. 22 din imobilul situat în Cluj-Napoca, str. Primăverii
        nr. 6, bl. C, sc. 2, ap. 22, la plata cheltuielilor sunt înscriși:
        a) VASS LAJOS (CNP 1860422120205) - proprietar
        b) VASS EDIT (CNP 2850715120018) - soție
        Președinte, Moldovan Gheorghe
        """,
        {
            "/association_code": "1177", "/address": "Cluj-Napoca, str. Primăverii nr. 6, bl. C, sc. 2, ap. 22",
            "/persons/0/name": "VASS LAJOS", "/persons/1/cnp": ANA, "/issue_date": "2017-11-03",
        },
    ),
    (
        """
        Asociatia de proprietari Bloc 12
        CIF: 12345674
        Spatiul de la adresa str. Fabricii nr. 4, bl. 12, ap. 9 este locuit de:
        1860422120205 | BARSAN FLORIN
        2850715120018 | BARSAN DELIA
        Eliberata azi, 10.11.2017
        """,
        {
            "/association_code": "12345674", "/address": "str. Fabricii nr. 4, bl. 12, ap. 9",
            "/persons/0/name": "BARSAN FLORIN", "/persons/1/name": "BARSAN DELIA",
        },
    ),
    (
        """
        ASOCIAȚIA DE PROPRIETARI SNAGOV
        Nr. 2897 / 21-11-2017
        ADEVERINȚĂ
        Se certifică de noi că în apartamentul de la str. Snagov nr. 130
        bl. 60 sc. Bet. P ap. 73, Cluj-Napoca sunt în spațiu și plătesc întreținere:
        1. JURJ CONSTANTIN | 1860422120205
        """,
        {"/address": "str. Snagov nr. 130 bl. 60 sc. B et. P ap. 73, Cluj-Napoca",
         "/persons/0/name": "JURJ CONSTANTIN"},
    ),
)  # fmt: skip


@pytest.mark.parametrize(("paper", "want"), LETTERS)
def test_letters_of_associations(paper: str, want: dict[str, str]) -> None:
    accepted = sure(read("association_certificate", paper))
    assert {p: accepted.get(p) for p in want} == want


def test_the_number_in_an_associations_name_is_not_its_code() -> None:
    paper = """
    DENUMIRE ASOCIAȚIE | COD
    Asociația de Proprietari Nr. 69 | 1023
    ADEVERINȚĂ
    1860422120205 | POP ION
    """
    assert sure(read("association_certificate", paper)).get("/association_code") in (None, "1023")


def test_an_address_behind_email_asociatia_keeps_its_first_part() -> None:
    paper = "Codul asociatiei: 31910790; Email asociatia.regele68@exemplu.ro; Sediu: Cluj-Napoca, str. Horea nr. 2"
    assert values(read("association_certificate", paper))["/association_email"] == "asociatia.regele68@exemplu.ro"


def test_a_code_whose_label_could_not_be_read_is_for_the_clerk() -> None:
    paper = """
    Asociatia de Locatari Venus 55
    GU 1... 12345674
    ADEVERINTA
    1860422120205 | POP ION
    """
    readings = read("association_certificate", paper)
    assert values(readings)["/association_code"] == "12345674"
    assert "/association_code" not in sure(readings)


DECLARATIONS = (
    """
    Anexă la cererea pentru ajutorul de încălzire
    Declarant | RUSU VASILE
    CNP | 1860422120205
    Salarii | NU
    Pensii | NU
    Dividende | NU
    Mijloacele de trai provin din ajutorul rudelor.
    """,
    """
    D E C L A R A Ț I E
    Eu, RUSU VASILE, cu CNP 1860422120205, declar că în luna octombrie 2017 nu am avut niciun fel de venituri.
    Mă întrețin din economii.
    """,
    """
    ANEXA 2
    DECLARAȚIE PRIVIND LIPSA VENITURILOR
    depusă la cererea de ajutor pentru încălzirea locuinței
    Nume și prenume: RUSU VASILE
    CNP: 1860422120205
    declar pe propria răspundere că nu am realizat venituri în luna anterioară.
    Sursa de întreținere: părinții
    """,
)


@pytest.mark.parametrize("paper", DECLARATIONS)
def test_declarations_without_income(paper: str) -> None:
    assert classify(view(paper)).kind == "no_income_declaration"
    assert sure(read("no_income_declaration", paper)) == {"/name": "RUSU VASILE", "/cnp": ION}


LISTS = (
    """
    ASOCIAȚIA DE PROPRIETARI NR. 310
    Lista locatarilor care au depus cereri de subvenție
    ap. 3 | RUSU VASILE
    ap. 12 | POP ION
    ap. 40 | VASS EDIT
    Total 3 cereri
    """,
    """
    Borderou cereri încălzire - Asociația de Proprietari NR. 310
    1. | RUSU VASILE - ap. | 3
    2. | POP ION | - ap. | 12
    3. | VASS EDIT - ap. | 40
    """,
    """
    Borderou cereri încălzire - Asociația de Proprietari NR. 310
    1) Rusu Vasile, apartamentul 3
    2) Pop Ion, apartamentul 12
    3) Vass Edit, apartamentul 40
    """,
)


@pytest.mark.parametrize("paper", LISTS)
def test_lists_of_requests(paper: str) -> None:
    assert classify(view(paper)).kind == "bordereau"
    got = sure(read("bordereau", paper))
    names = [got.get(f"/rows/{i}/name") for i in range(3)]
    flats = [got.get(f"/rows/{i}/apartment") for i in range(3)]
    assert (names, flats) == (["RUSU VASILE", "POP ION", "VASS EDIT"], ["3", "12", "40"])
