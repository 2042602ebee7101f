"""Permits, registration certificates and residence cards in other prints; other papers' numbers and people as traps."""

from __future__ import annotations

import pytest

from tests.extractors.kinds.cards_typed import card, clean_paper, read_typed_zones, td1
from tests.extractors.typed import read_typewritten, sure, values

KIND = "residence_permit"
CNP = "7900305123456"
TRUTH = {
    "/cnp": CNP, "/surname": "KAYA", "/given_names": "MEHMET ALI", "/nationality": "TURCIA", "/number": "1234567",
    "/valid_until": "2019-03-04",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _typed(monkeypatch: pytest.MonkeyPatch) -> None:
    read_typed_zones(monkeypatch)
    clean_paper(monkeypatch)


ZONE = td1("KAYA<<MEHMET<ALI", "1234567", CNP, "190304", "M", "TUR")
CARDS = {
    "over": """
PERMIS DE ȘEDERE | RESIDENCE PERMIT | 1234567
NUME, PRENUME / NAME
KAYA
MEHMET ALI
VALABIL PÂNĂ LA / VALID UNTIL
04.03.2019
TIPUL PERMISULUI / TYPE OF PERMIT
ȘEDERE TEMPORARĂ
CETĂȚENIA / NATIONALITY | SEXUL / SEX
TURCIA | M
DATA ȘI LOCUL NAȘTERII / DATE AND PLACE OF BIRTH
05.03.1990 ANKARA
CNP 7900305123456
""",
    "beside": """
ROMÂNIA - Inspectoratul General pentru Imigrări
Permis de ședere pe termen lung
Număr document: | 1234567
Surname / Nume: | KAYA
Forenames / Prenume: | MEHMET ALI
Nationality / Cetățenie: | TURCIA
Date of birth: | 05.03.1990
Date of issue: | 05.03.2017
Expiry date: | 04.03.2019
C.N.P.: | 7900305123456
""",
    "table": """
CARTE DE REZIDENȚĂ | Residence card
Nume | Prenume | Cetățenie
KAYA | MEHMET ALI | TURCIA
CNP | Număr document | Valabil până la
7900305123456 | 1234567 | 04.03.2019
""",
    "under": """
PERMIS DE ȘEDERE
KAYA
nume
MEHMET ALI
prenume
TURCIA
cetățenia
7900305123456
CNP
04.03.2019
valabil până la
1234567
număr document
""",
}
CERTIFICATES = {
    "slip": """
ROMÂNIA
MINISTERUL AFACERILOR INTERNE
INSPECTORATUL GENERAL PENTRU IMIGRĂRI
CERTIFICAT DE ÎNREGISTRARE
Seria și numărul ....... | 1234567
Numele ................. | KAYA
Prenumele .............. | MEHMET ALI
Cetățenia .............. | TURCIA
Codul numeric personal . | 7900305123456
Pașaport nr. ........... | 98765432
Reședința .............. | Cluj-Napoca, str. Horea nr. 20, ap. 3
Data eliberării ........ | 05.03.2017
Valabil până la ........ | 04.03.2019
""",
    "capitals": """
OFICIUL ROMAN PENTRU IMIGRARI
CERTIFICAT DE INREGISTRARE NR. 1234567
NUME: | KAYA
PRENUME: | MEHMET ALI
NUMELE TATALUI: | OSMAN
NUMELE MAMEI: | AYSE
CETATENIA: | TURCIA
CNP: | 7900305123456
VALABIL PANA LA DATA DE: | 04.03.2019
""",
}
TRAPS = {
    "request and passport": """
CERTIFICAT DE ÎNREGISTRARE
Nr. înregistrare 7654321 din 01.02.2017
Pașaport nr. 98765432, valabil până la 01.01.2025
Nume: | KAYA
Prenume: | MEHMET ALI
CNP: | 7900305123456
Valabil până la: | 04.03.2019
""",
    "two people": """
CARTE DE REZIDENȚĂ a membrului de familie
Titular
Nume: | KAYA
Prenume: | MEHMET ALI
Membru de familie al cetățeanului
Nume: | SCHMIDT
Prenume: | HANNA
Cetățenie: | GERMANIA
""",
    "bare": """
PERMIS DE ȘEDERE
KAYA
MEHMET ALI
TURCIA
7900305123456
05.03.1990 | 05.03.2017 | 04.03.2019
1234567
""",
    "country of birth": """
PERMIS DE ȘEDERE
Nume | KAYA
Prenume | MEHMET ALI
Locul nașterii | GERMANIA
Cetățenia
M
""",
}


@pytest.mark.parametrize("zone", [(ZONE,), ()], ids=["zone", "front only"])
@pytest.mark.parametrize("paper", CARDS)
def test_cards(paper: str, zone: tuple[str, ...]) -> None:
    got = sure(card(KIND, CARDS[paper], *zone))
    wanted = {p: v for p, v in TRUTH.items() if zone or p != "/number" or paper != "over"}
    assert {p: v for p, v in got.items() if p in wanted} == wanted
    assert got.get("/number") in (None, "1234567")


@pytest.mark.parametrize("paper", CERTIFICATES)
def test_certificates(paper: str) -> None:
    assert sure(card(KIND, CERTIFICATES[paper])) == TRUTH


@pytest.mark.parametrize("paper", TRAPS)
def test_nothing_wrong_is_accepted(paper: str) -> None:
    got = sure(card(KIND, TRAPS[paper]))
    assert {p: v for p, v in got.items() if v != TRUTH[p]} == {}


def test_names_in_small_letters_are_accepted_when_the_given_name_is_known() -> None:
    paper = CERTIFICATES["slip"].replace("KAYA", "Weber")
    got = sure(card(KIND, paper.replace("MEHMET ALI", "Maria")))
    assert (got["/surname"], got["/given_names"]) == ("WEBER", "MARIA")
    assert "/surname" not in sure(card(KIND, paper.replace("MEHMET ALI", "Vorname")))


def test_two_people_are_for_the_clerk() -> None:
    assert not {"/surname", "/given_names"} & set(sure(card(KIND, TRAPS["two people"])))


def test_with_the_zone_a_bare_card_is_read() -> None:
    got = sure(card(KIND, TRAPS["bare"], ZONE))
    assert {p: got.get(p) for p in ("/cnp", "/surname", "/given_names", "/number", "/valid_until")} == {
        p: v for p, v in TRUTH.items() if p != "/nationality"
    }


def test_a_nationality_against_the_zone_is_not_accepted() -> None:
    got = card(KIND, CARDS["over"].replace("TURCIA", "SIRIA"), ZONE)
    assert values(got)["/nationality"] == "SIRIA"
    assert "/nationality" not in sure(got)


def test_a_certificate_in_one_sentence() -> None:
    paper = """
CERTIFICAT DE ÎNREGISTRARE
pentru cetățenii Uniunii Europene
Se certifică prin prezenta că dl/dna ROSSI MARCO, cetățean ITALIAN,
CNP 7850712120018, a fost înregistrat cu rezidența în România,
valabil de la 01.02.2016 până la 01.02.2021
Nr. 123456
"""
    got = read_typewritten("residence_permit", paper)
    said = values(got)
    assert (said["/surname"], said["/given_names"], said["/nationality"]) == ("ROSSI", "MARCO", "ITALIAN")
    assert not {"/surname", "/given_names"} & sure(got).keys()


def test_words_that_name_no_country_are_no_nationality() -> None:
    got = card("residence_permit", "PERMIS DE ȘEDERE\nCetățenia | conform pașaportului\nCNP | 7850712120018")
    assert "/nationality" not in sure(got)
