"""Provisional cards in other prints: labels beside, over and under, other papers' numbers on them."""

from __future__ import annotations

import pytest

from tests.extractors.kinds.cards_typed import card, clean_paper
from tests.extractors.typed import sure, values

KIND = "provisional_identity_card"
CNP = "1850715120016"
TRUTH = {
    "/cnp": "1850715120016", "/surname": "MUREȘAN", "/given_names": "IOAN-VLAD", "/series": "CJ", "/number": "004217",
    "/address": "Jud.CJ Mun.Cluj-Napoca Str.Horea nr.20 ap.3", "/birth_place": "Mun.Turda Jud.CJ", "/sex": "M",
    "/issued_by": "SPCLEP Cluj-Napoca", "/valid_from": "2017-10-02", "/valid_until": "2018-10-01",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _clean_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    clean_paper(monkeypatch)


PAPERS = {
    "beside": """
ROMÂNIA
CARTE DE IDENTITATE PROVIZORIE
SERIA CJ | NR. 004217
Nume de familie ........ | MUREȘAN
Prenume ................ | IOAN-VLAD
C.N.P. ................. | 1850715120016
Sexul .................. | M
Locul de naștere ....... | Mun.Turda Jud.CJ
Domiciliul stabil ...... | Jud.CJ Mun.Cluj-Napoca Str.Horea nr.20 ap.3
Eliberată de ........... | SPCLEP Cluj-Napoca
La data de ............. | 02.10.2017
Valabilă până la data de | 01.10.2018
""",
    "over": """
ROMÂNIA - CARTE DE IDENTITATE PROVIZORIE
Seria | Numărul | Cod numeric personal
CJ | 004217 | 1850715120016
Numele | Sexul
MUREȘAN | M
Prenumele
IOAN-VLAD
Locul nașterii
Mun.Turda Jud.CJ
Adresa de domiciliu
Jud.CJ Mun.Cluj-Napoca
Str.Horea nr.20 ap.3
Organul emitent | Data emiterii | Expiră la
SPCLEP Cluj-Napoca | 02.10.2017 | 01.10.2018
""",
    "under": """
CARTE DE IDENTITATE PROVIZORIE
CJ | 004217
seria | nr.
MUREȘAN
numele de familie
IOAN-VLAD
prenumele
1850715120016 | M
codul numeric personal | sexul
Mun.Turda Jud.CJ
locul nașterii
Jud.CJ Mun.Cluj-Napoca
Str.Horea nr.20 ap.3
domiciliul
SPCLEP Cluj-Napoca
emisă de
02.10.2017 | 01.10.2018
data emiterii | valabilă până la
""",
    "capitals without marks": """
ROMANIA CARTE DE IDENTITATE PROVIZORIE
SERIA: CJ | NR: 004217
NUMELE: | MUREȘAN
PRENUMELE: | IOAN-VLAD
PRENUMELE PARINTILOR: | GHEORGHE, ELENA
CNP: | 1850715120016
SEX: | M
LOCUL NASTERII: | Mun.Turda Jud.CJ
DOMICILIUL: | Jud.CJ Mun.Cluj-Napoca
 | Str.Horea nr.20 ap.3
EMITENT: | SPCLEP Cluj-Napoca
VALABILITATE: | 02.10.2017-01.10.2018
""",
    "three languages beside": """
CARTE DE IDENTITATE PROVIZORIE | SERIA CJ NR 004217
Nume / Név / Nachname | MUREȘAN
Prenume / Utónév / Vorname | IOAN-VLAD
CNP / Személyi szám | 1850715120016
Sex / Nem | M
Loc naștere / Születési hely | Mun.Turda Jud.CJ
Domiciliu / Lakcím | Jud.CJ Mun.Cluj-Napoca
 | Str.Horea nr.20 ap.3
Emisă de / Kiállította | SPCLEP Cluj-Napoca
Data emiterii / Kelt | 02.10.2017
Valabilă până la / Érvényes | 01.10.2018
""",
    "numbered": """
CARTE DE IDENTITATE PROVIZORIE | SERIA CJ NR 004217
1. Nume / Családi név: | MUREȘAN
2. Prenume / Utónév: | IOAN-VLAD
3. CNP: | 1850715120016
4. Sex: | M
5. Loc naștere: | Mun.Turda Jud.CJ
6. Domiciliu: | Jud.CJ Mun.Cluj-Napoca Str.Horea nr.20 ap.3
7. Emisă de: | SPCLEP Cluj-Napoca
8. Valabilitate: de la 02.10.2017 până la 01.10.2018
""",
}
TRAPS = {
    "labels in two languages without their dots": """
CARTE DE IDENTITATE PROVIZORIE
Nume / Név
Prenume / Utónév
CNP: | 1850715120016
Loc naștere / Születési hely
Domiciliu / Lakcím
Emisă de / Kiállította
""",
    "parents first": """
CARTE DE IDENTITATE PROVIZORIE
SERIA CJ NR 004217
Numele tatălui | Numele mamei
GHEORGHE | ELENA
Nume | Prenume
MUREȘAN | IOAN-VLAD
Cod numeric personal
1850715120016
""",
    "passport": """
CARTE DE IDENTITATE PROVIZORIE
SERIA CJ NR 004217
Pașaport nr. 053214567
Nume: | MUREȘAN
Nume la naștere: | POP
Prenume: | IOAN-VLAD
CNP: | 1850715120016
Data eliberării: | 02.10.2017
Valabilă până la: | 01.10.2018
""",
    "filled into the wrong blanks": """
CARTE DE IDENTITATE PROVIZORIE
Nume: | SPCLEP Cluj-Napoca
Emisă de: | 02.10.2017
Locul nașterii: | Str.Horea nr.20 ap.3
Sexul: | F
CNP: | 1850715120016
""",
    "one day only": """
CARTE DE IDENTITATE PROVIZORIE
Nume: | MUREȘAN
Prenume: | IOAN-VLAD
Valabilitate: | 01.10.2018
""",
    "bare": """
CARTE DE IDENTITATE PROVIZORIE
CJ 004217
MUREȘAN
IOAN-VLAD
1850715120016
Mun.Turda Jud.CJ
Jud.CJ Mun.Cluj-Napoca
Str.Horea nr.20 ap.3
SPCLEP Cluj-Napoca
02.10.2017 | 01.10.2018
""",
    "names under, all else beside": """
CARTE DE IDENTITATE PROVIZORIE
Seria CJ Nr. 004217
MUREȘAN
numele
IOAN-VLAD
prenumele
CNP: | 1850715120016
Domiciliul: | Jud.CJ Mun.Cluj-Napoca Str.Horea nr.20 ap.3
Valabilă până la: | 01.10.2018
""",
    "names under, both are surnames too": """
CARTE DE IDENTITATE PROVIZORIE
ANTON
nume
CHIOREAN
prenume
CNP: | 1850715120016
""",
    "names under, nothing else tells": """
CARTE DE IDENTITATE PROVIZORIE
MUREȘAN
numele
IOAN-VLAD
prenumele
Turda
locul nașterii
""",
}


@pytest.mark.parametrize("paper", PAPERS)
def test_every_field_is_read_and_accepted(paper: str) -> None:
    assert sure(card(KIND, PAPERS[paper])) == TRUTH


@pytest.mark.parametrize("paper", TRAPS)
def test_nothing_wrong_is_accepted(paper: str) -> None:
    got = sure(card(KIND, TRAPS[paper]))
    assert {p: v for p, v in got.items() if v != TRUTH[p]} == {}


def test_sex_against_the_cnp_is_not_accepted() -> None:
    got = card(KIND, PAPERS["beside"].replace("| M\n", "| F\n"))
    assert values(got)["/sex"] == "F"
    assert "/sex" not in sure(got)


def test_surname_and_given_names_exchanged_are_not_accepted() -> None:
    got = sure(card(KIND, "Nume: | IOAN-VLAD\nPrenume: | CHIOREAN\nCNP: | 1850715120016"))
    assert not {"/surname", "/given_names"} & set(got)


def test_last_day_before_the_first_is_not_accepted() -> None:
    got = sure(card(KIND, "Data emiterii: | 01.10.2018\nValabilă până la: | 02.10.2017"))
    assert not {"/valid_from", "/valid_until"} & set(got)
