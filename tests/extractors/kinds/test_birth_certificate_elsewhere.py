"""Birth certificates of other models and offices than the specimens': whose name, whose number, which date."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.found import Found, found
from extractors.kinds.birth_certificate import agreeing
from extractors.view import View
from models.kinds import kind
from tests.extractors.typed import read, read_typewritten, sure, typed_words, values
from validators import fields


@pytest.fixture(autouse=True)
def _clean_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(View, "pixels", lambda self: np.full((self.height, self.width), 255, np.uint8))


KIND = "birth_certificate"
CHILD = {
    "/surname": "CRIȘAN",
    "/given_names": "MIHAI LUCA",
    "/birth_date": "2011-05-09",
    "/cnp": "5110509125814",
    "/series": "NV",
    "/number": "512340",
}

PLAIN = (
    # three columns: the child and both parents side by side
    """
    CERTIFICAT DE NAȘTERE
    Seria NV Nr. 512340
     | TITULAR | TATA | MAMA
    Nume | CRIȘAN | CRIȘAN | CRIȘAN
    Prenume | MIHAI LUCA | SORIN VASILE | DIANA
    Data nașterii: 09.05.2011
    CNP: 5110509125814
    """,
    # old model in prose
    """
    REPUBLICA ROMÂNIA
    CERTIFICAT DE NAȘTERE
    Seria N.V. Nr. 512340
    Numele de familie CRIȘAN
    Prenumele MIHAI LUCA
    născut în anul două mii unsprezece luna mai ziua nouă
    în localitatea Turda județul Cluj
    Tatăl: numele CRIȘAN prenumele SORIN VASILE
    Mama: numele CRIȘAN prenumele DIANA
    C.N.P. 5110509125814
    """,
    # the parents stand first
    """
    CERTIFICAT DE NAȘTERE
    Tata: | CRIȘAN SORIN VASILE
    Mama: | CRIȘAN DIANA
    Copilul:
    Numele de familie: | CRIȘAN
    Prenumele: | MIHAI LUCA
    Data nașterii: | 9 mai 2011
    Cod numeric personal | 5110509125814
    Seria NV | Nr. 512340
    """,
    # multilingual extract
    """
    EXTRAS MULTILINGV AL ACTULUI DE NAȘTERE
    EXTRAIT DE L'ACTE DE NAISSANCE
    1 Stat / État: | ROMÂNIA
    4 Data și locul nașterii / Date et lieu de naissance | 09.05.2011 TURDA
    5 Nume / Nom | CRIȘAN
    6 Prenume / Prénoms | MIHAI LUCA
    7 Sex / Sexe | M
    8 Tată / Père | 9 Mamă / Mère
    5 Nume / Nom | CRIȘAN | CRIȘAN
    6 Prenume / Prénoms | SORIN VASILE | DIANA
    10 Data eliberării | 19.06.2017
    CNP 5110509125814
    Seria NV nr. 512340
    """,
    # dot matrix, no diacritics
    """
    CERTIFICAT DE NASTERE SERIA NV NR 512340
    NUMELE DE FAMILIE ....... CRIȘAN
    PRENUMELE ............... MIHAI LUCA
    C.N.P. .................. 5110509125814
    NASCUT LA ............... 09 MAI 2011
    LOCUL NASTERII .......... TURDA
    NUMELE TATALUI .......... CRIȘAN SORIN VASILE
    NUMELE MAMEI ............ CRIȘAN DIANA NASCUTA MAN
    ACT DE NASTERE NR ....... 512 DIN 12.05.2011
    DATA ELIBERARII ......... 14.05.2011
    """,
    # numbered blanks, date in three cells, act and issue dates around
    """
    CERTIFICAT DE NAȘTERE
    eliberat la data de 20.06.2016
    1. Numele de familie al titularului | CRIȘAN
    2. Prenumele titularului | MIHAI LUCA
    3. Sexul | MASCULIN
    4. Data nașterii: | Anul 2011 | Luna 05 | Ziua 09
    5. Locul nașterii | Turda
    6. Numele de familie al tatălui | CRIȘAN
    7. Prenumele tatălui | SORIN VASILE
    8. Numele de familie al mamei | CRIȘAN
    9. Prenumele mamei | DIANA
    Codul numeric personal 5110509125814
    Actul de naștere nr. 512 din 12.05.2011 înregistrat la Primăria Turda
    Seria NV Nr. 512340
    """,
)


TABLES = (
    # a row for each person
    """
    ROMÂNIA                  CERTIFICAT DE NAȘTERE
    C.N.P.     5110509125814
    Calitatea     Numele de familie      Prenumele          Data nașterii
    Copil         CRIȘAN                 MIHAI LUCA         09.05.2011
    Tată          CRIȘAN                 SORIN VASILE       14.02.1980
    Mamă          CRIȘAN                 DIANA              03.08.1984
    Seria N.V. nr. 512340
    """,
    # values above their labels
    """
    CERTIFICAT DE NAȘTERE
    NV 512340
    CRIȘAN                            MIHAI LUCA
    (numele de familie)               (prenumele)
    09.05.2011                        5110509125814
    (data nașterii)                   (codul numeric personal)
    CRIȘAN SORIN VASILE               CRIȘAN DIANA
    (numele și prenumele tatălui)     (numele și prenumele mamei)
    """,
    # columns for the three, labels on the left, the parents' dates as well
    """
    CERTIFICAT DE NAȘTERE               Seria N.V. nr. 512340
                          TATA                MAMA              COPIL
    Nume                  CRIȘAN              CRIȘAN            CRIȘAN
    Prenume               SORIN VASILE        DIANA             MIHAI LUCA
    Data nașterii         14.02.1980          03.08.1984        09.05.2011
    C.N.P.                1800214123343       2840803125812     5110509125814
    """,
    # both parents' columns only; the child above
    """
    SERIA NV                                      NUMĂRUL 512340
    CERTIFICAT DE NAȘTERE
    NUME             CRIȘAN
    PRENUME          MIHAI LUCA
    NĂSCUT LA        09-05-2011                   CNP 5110509125814
                     TATĂL                        MAMA
    NUME             CRIȘAN                       CRIȘAN
    PRENUME          SORIN VASILE                 DIANA
    """,
)


def _agree(readings: list[Found]) -> None:
    got = values(readings)
    for path, want in CHILD.items():
        spec = kind(KIND).spec_of(path)
        assert spec is not None
        assert fields.equal(spec, got.get(path), want), (path, got.get(path))


@pytest.mark.parametrize("paper", PLAIN)
def test_the_child_is_read(paper: str) -> None:
    _agree(read(KIND, paper))


@pytest.mark.parametrize("paper", TABLES)
def test_the_child_is_read_from_tables(paper: str) -> None:
    _agree(read_typewritten(KIND, paper))


TRAPS = (
    # only the parents are legible
    """
    CERTIFICAT DE NAȘTERE
    Tata | Mama
    Numele | CRIȘAN | MAN
    Prenumele | SORIN VASILE | DIANA
    """,
    # the certificate of the parents' wedding lies under the same heading
    """
    CERTIFICAT DE NAȘTERE
    Data eliberării 20.06.2016
    Act nr. 512 din 12.05.2011
    """,
    # a proof in prose with the mother's number
    """
    CERTIFICAT DE NAȘTERE
    Numele mamei CRIȘAN DIANA CNP 2840803125812
    Numele tatălui CRIȘAN SORIN
    """,
)


@pytest.mark.parametrize("paper", TRAPS)
def test_what_is_not_the_childs_is_never_sure(paper: str) -> None:
    assert not set(sure(read(KIND, paper))) & {"/surname", "/given_names", "/cnp", "/birth_date"}


def test_a_cnp_that_fails_its_check_agrees_with_no_date() -> None:
    words = typed_words("1850712125670 2015-07-12")
    pair = [found("/cnp", "1850712125670", words[:1], 0), found("/birth_date", "1985-07-12", words[1:], 0)]
    assert all(f.located < 0.8 for f in agreeing(pair))


TORN = """
CERTIFICAT DE NAȘTERE
SERIA NN | NR. 042772
Numele de familie al copilului Hege du S
Prenumele Jul ia-Judit
născut în ziua 5 luna mai anul 2010
în Alba Iulia
Numele și prenumele tatălui Hege dus Vasile
Numele și prenumele mamei Hegedus Veronica
Cod numeric personal: 6100505019556
"""


def test_a_name_that_was_torn_apart_is_whole_and_for_the_clerk() -> None:
    found_all = read(KIND, TORN)
    assert values(found_all) | {"/surname": "HEGEDUS", "/given_names": "JULIA-JUDIT"} == values(found_all)
    assert not {"/surname", "/given_names", "/cnp", "/birth_date"} & sure(found_all).keys()


ILLEGIBLE = """
CERTIFICAT DE NAȘTERE
SERIA NN | NR. 042772
Numele de familie al copilului 7(ege%
Prenumele /4f1l@
născut în ziua 16 luna august anul 9049
Numele și prenumele tatălui Rusu Vasile
Numele și prenumele mamei Rusu Ileana
Cod numeric personal: 6](0 8 Y, 6 E,9625
"""


def test_a_blank_that_was_read_as_rubbish_is_still_a_place() -> None:
    found_all = {f.path: f for f in read(KIND, ILLEGIBLE)}
    for path in ("/surname", "/given_names", "/birth_date", "/cnp"):
        assert found_all[path].boxes, path
        assert found_all[path].located < 0.8, path
    assert found_all["/birth_date"].value is None


def test_names_in_capitals_keep_what_follows_them_out() -> None:
    paper = """
    CERTIFICAT DE NAȘTERE
    Seria NV Nr. 512340
    Numele de familie CRIȘAN născut la Turda
    Prenumele MIHAI LUCA
    Data nașterii 09.05.2011
    CNP 5110509125814
    """
    assert values(read(KIND, paper))["/surname"] == "CRIȘAN"
    assert values(read(KIND, paper))["/given_names"] == "MIHAI LUCA"
