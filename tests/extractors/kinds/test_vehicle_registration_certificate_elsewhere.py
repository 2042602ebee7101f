"""Vehicle papers of other models: which number is the plate, which date the first registration, who holds it."""

from __future__ import annotations

import pytest

from models.kinds import kind
from tests.extractors.typed import read, read_typewritten, sure, values
from validators import fields

KIND = "vehicle_registration_certificate"
CAR = {"/plate": "CJ12ABC", "/first_registration": "2009-02-14", "/holder_name": "MOGA IULIA"}

PLAIN = (
    """
    CERTIFICAT DE ÎNMATRICULARE Seria H nr. 00512340
    (A) CJ-12-ABC | (B) 14.02.2009 | (I) 20.03.2012
    (C.1.1) MOGA | (C.1.2) IULIA
    (C.1.3) CLUJ-NAPOCA, STR. HOREA NR. 2
    (D.1) DACIA | (D.3) LOGAN | (E) UU1LSDAAH40512340
    """,
    """
    ROMÂNIA - CERTIFICAT DE ÎNMATRICULARE
    Nr. de înmatriculare: CJ 12 ABC
    Marca: DACIA | Tipul: LOGAN
    Anul fabricației: 2008
    Data primei înmatriculări: 14 februarie 2009
    Data eliberării: 20.03.2012
    Proprietar: MOGA IULIA
    Adresa: Cluj-Napoca, str. Horea nr. 2
    Utilizator: POP ION
    """,
    """
    CERTIFICAT DE INMATRICULARE
    A NUMARUL DE INMATRICULARE ........ CJ12ABC
    B DATA PRIMEI INMATRICULARI ....... 14.02.2009
    I DATA INMATRICULARII ............. 20.03.2012
    C.1 TITULARUL CERTIFICATULUI ...... MOGA IULIA
    C.2 PROPRIETARUL .................. LEASING EXEMPLU IFN SA
    D.1 MARCA ......................... DACIA
    """,
    """
    REGISTRATION CERTIFICATE / CERTIFICAT DE ÎNMATRICULARE
    A Registration number | CJ 12 ABC
    B Date of first registration | 14/02/2009
    C.1.1 Surname or business name | MOGA
    C.1.2 Other name(s) or initials | IULIA
    I Date of registration | 20/03/2012
    Valabil ITP până la | 14.02.2018
    """,
    """
    CERTIFICAT DE ÎNMATRICULARE - partea I
    Autovehicul înmatriculat sub nr. CJ 12 ABC, prima înmatriculare la data de 14.02.2009,
    Data înmatriculării actuale 20.03.2012
    Deținător: | MOGA IULIA
    Serie șasiu: | UU1LSDAAH40512340
    """,
)

TABLES = (
    """
    CERTIFICAT DE ÎNMATRICULARE
    A Număr înmatriculare     B Prima înmatriculare     I Data înmatriculării
    CJ 12 ABC                 14.02.2009                20.03.2012
    C.1.1 Nume                C.1.2 Prenume
    MOGA                      IULIA
    """,
    """
    CERTIFICAT DE ÎNMATRICULARE
    CJ 12 ABC                         14.02.2009                        20.03.2012
    (A. nr. de înmatriculare)         (B. data primei înmatriculări)    (I. data înmatriculării)
    MOGA                              IULIA
    (C.1.1. numele)                   (C.1.2. prenumele)
    """,
)


def _agree(got: dict[str, str | bool | None]) -> None:
    for path, want in CAR.items():
        spec = kind(KIND).spec_of(path)
        assert spec is not None
        assert fields.equal(spec, got.get(path), want), (path, got.get(path))


@pytest.mark.parametrize("paper", PLAIN)
def test_the_vehicle_is_read(paper: str) -> None:
    _agree(values(read(KIND, paper)))


@pytest.mark.parametrize("paper", TABLES)
def test_the_vehicle_is_read_from_tables(paper: str) -> None:
    _agree(values(read_typewritten(KIND, paper)))


TRAPS = (
    # two holders
    """
    CERTIFICAT DE ÎNMATRICULARE
    A | CJ 12 ABC
    C.1.1 | MOGA
    C.1.2 | IULIA
    C.2.1 | POP
    C.2.2 | ION
    B | 14.02.2009
    """,
    # a company
    """
    CERTIFICAT DE ÎNMATRICULARE
    A | CJ 12 ABC
    B | 14.02.2009
    C.1.1 | EXEMPLU TRANS SRL
    C.1.2 | -
    C.3.1 | POP
    C.3.2 | ION
    """,
    # only the day of this registration
    """
    CERTIFICAT DE ÎNMATRICULARE
    A | CJ 12 ABC
    I Data înmatriculării | 20.03.2012
    Data eliberării | 20.03.2012
    """,
)


@pytest.mark.parametrize("paper", TRAPS)
def test_what_is_not_said_is_never_sure(paper: str) -> None:
    got = sure(read(KIND, paper))
    assert got.get("/holder_name") in (None, "MOGA IULIA", "EXEMPLU TRANS SRL")
    assert got.get("/first_registration") in (None, "2009-02-14")


BENT = (
    """
    CERTIFICAT DE INMATRICULARE | K99804070
    A: CIJ12ABC | B: 14-02-2009
    E: UU12114VCGX957312
    €.1.1: MOGA
    €.1.2: IULIA
    I: 24-08-2011
    """,
    """
    CERTIFICAT DE INMATRICULARE
    > : CIJ12ABC | B: 14-02-2009
    C.1.1: MOGA | C.1.2: IULIA
    """,
    """
    CERTIFICAT DE ÎNMATRICULARE
    A: C]12ABC | 8- 14.02.2009
    C.1.1: MOGA | C.1.2: IULIA
    I: 24.08.2011
    """,
)


@pytest.mark.parametrize("paper", BENT)
def test_bent_letters_are_set_right(paper: str) -> None:
    _agree(values(read(KIND, paper)))


def test_a_day_that_no_label_names_is_for_the_clerk() -> None:
    paper = "CERTIFICAT DE ÎNMATRICULARE\nA: CJ12ABC | 0I-14022009\nC.1.1: MOGA | C.1.2: IULIA"
    assert "/first_registration" not in sure(read(KIND, paper))
