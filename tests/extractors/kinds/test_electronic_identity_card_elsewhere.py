"""Electronic cards in other prints, with and without their back."""

from __future__ import annotations

import pytest

from tests.extractors.kinds.cards_typed import card, clean_paper, read_typed_zones, td1
from tests.extractors.typed import sure

KIND = "electronic_identity_card"
TRUTH = {
    "/cnp": "2850715120018", "/surname": "POP RUS", "/given_names": "ANA-MARIA", "/number": "KX1234567",
    "/valid_until": "2031-07-15",
}  # fmt: skip
BACK = "\nEmitent / Authority: | SPCLEP Cluj-Napoca\n" + td1(
    "POP<RUS<<ANA<MARIA", "KX1234567", "2850715120018", "310715", "F", "ROU", "ID"
)


@pytest.fixture(autouse=True)
def _typed_zones(monkeypatch: pytest.MonkeyPatch) -> None:
    read_typed_zones(monkeypatch)
    clean_paper(monkeypatch)


FRONTS = {
    "over": """
ROMÂNIA | CARTE ELECTRONICĂ DE IDENTITATE
Nume / Surname
POP RUS
Prenume / Given names
ANA-MARIA
Data nașterii / Date of birth | Sex
15.07.1985 | F
CNP / PIN | Cetățenie / Nationality
2850715120018 | ROU
Data emiterii / Date of issue | Data expirării / Date of expiry
15.08.2021 | 15.07.2031
Nr. document / Document No.
KX1234567
""",
    "beside": """
ROMÂNIA - Carte de identitate electronică
Family name: | POP RUS
Given name: | ANA-MARIA
CNP: | 2850715120018
Document no: | KX1234567
Valabil până la: | 15.07.2031
Data nașterii: | 15.07.1985
""",
    "capitals": """
ROMANIA
CARTE ELECTRONICA DE IDENTITATE
NUMELE | POP RUS
PRENUMELE | ANA-MARIA
C.N.P. | 2850715120018
NR. DOCUMENT | KX1234567
DATA EMITERII | 15.08.2021
DATA EXPIRARII | 15.07.2031
""",
    "under": """
CARTE ELECTRONICĂ DE IDENTITATE
POP RUS
nume
ANA-MARIA
prenume
2850715120018
CNP
15.07.1985
data nașterii
15.07.2031
data expirării
KX1234567
număr document
""",
    "in a table": """
Carte electronică de identitate
Nume | Prenume | CNP
POP RUS | ANA-MARIA | 2850715120018
Număr document | Data emiterii | Data expirării
KX1234567 | 15.08.2021 | 15.07.2031
""",
}
SHUFFLED = """
Carte electronică de identitate
15.07.1985 | 15.08.2021 | 15.07.2031
POP RUS
ANA-MARIA
ROU | F
KX1234567 | 2850715120018
"""
CROSSED = """
Carte electronică de identitate
Nume / Surname | Prenume / Given names
ANA-MARIA | POP RUS
CNP / PIN | Data expirării / Date of expiry
2850715120018 | 15.08.2021
Nr. document / Document No. | Data emiterii / Date of issue
KX1234567 | 15.07.2031
"""


@pytest.mark.parametrize("back", [(BACK,), ()], ids=["back", "front only"])
@pytest.mark.parametrize("front", FRONTS)
def test_labelled_fronts(front: str, back: tuple[str, ...]) -> None:
    assert sure(card(KIND, FRONTS[front], *back)) == TRUTH


def test_without_labels_the_zone_shows_the_places() -> None:
    assert sure(card(KIND, SHUFFLED, BACK)) == TRUTH


def test_without_labels_and_zone_nothing_is_accepted() -> None:
    assert not sure(card(KIND, SHUFFLED))


def test_where_labels_mislead_the_zone_decides() -> None:
    assert sure(card(KIND, CROSSED, BACK)) == TRUTH


def test_crossed_names_without_a_zone_are_not_accepted() -> None:
    assert not {"/surname", "/given_names"} & set(sure(card(KIND, CROSSED)))


def test_a_zone_of_somebody_else_accepts_no_name() -> None:
    other = td1("IONESCU<<VLAD", "CJ7654321", "1800101120017", "300101", "M", "ROU", "ID")
    got = sure(card(KIND, FRONTS["over"], other))
    assert not {"/surname", "/given_names", "/number", "/valid_until", "/cnp"} & set(got)
