"""Stamps of residence in other wordings: whose address (not the office's, not the domicile), which last day."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.view import View
from models.kinds import kind
from tests.extractors.kinds.cards_typed import card
from tests.extractors.typed import read, sure, values
from validators import fields


@pytest.fixture(autouse=True)
def _clean_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(View, "pixels", lambda self: np.full((self.height, self.width), 255, np.uint8))


KIND = "residence_stamp"

PLAIN = (
    (
        """
        ROMÂNIA - S.P.C.L.E.P. CLUJ-NAPOCA
        VIZĂ DE FLOTANT
        Persoana locuiește fără forme legale de mutare în str. Horea nr. 2, ap. 7, Cluj-Napoca, jud. Cluj
        în perioada 01.09.2017 - 31.08.2018
        """,
        {"/address": "str. Horea nr. 2, ap. 7, Cluj-Napoca, jud. Cluj", "/valid_until": "2018-08-31"},
    ),
    (
        """
        REȘEDINȚA
        Mun. Cluj-Napoca, str. Horea nr. 2, bl. A, sc. I, ap. 7
        Perioada: 01.09.2017-31.08.2018
        Nr. 512 / 01.09.2017
        Lucrător S.P.C.L.E.P.
        """,
        {"/address": "Mun. Cluj-Napoca, str. Horea nr. 2, bl. A, sc. I, ap. 7", "/valid_until": "2018-08-31"},
    ),
    (
        """
        Direcția Evidența Persoanelor Cluj-Napoca
        Calea Moților nr. 4
        MENȚIUNI PRIVIND REȘEDINȚA
        Adresa: Cluj-Napoca, Aleea Băița nr. 4, ap. 12
        Data înscrierii: 01.09.2017
        Expiră la: 31.08.2018
        """,
        {"/address": "Cluj-Napoca, Aleea Băița nr. 4, ap. 12", "/valid_until": "2018-08-31"},
    ),
    (
        """
        AUTOCOLANT PENTRU STABILIREA REȘEDINȚEI
        Domiciliul: Turda, str. Libertății nr. 8
        Reședința: Cluj-Napoca, str. Horea nr. 2, ap. 7
        Valabil de la 01.09.2017 la 31.08.2018
        """,
        {"/address": "Cluj-Napoca, str. Horea nr. 2, ap. 7", "/valid_until": "2018-08-31"},
    ),
    (
        """
        STABILIT RESEDINTA IN
        JUD. CLUJ MUN. CLUJ-NAPOCA STR. HOREA NR. 2 AP. 7
        DE LA 01.09.2017 PINA LA 31.08.2018
        SEMNATURA
        """,
        {"/address": "JUD. CLUJ MUN. CLUJ-NAPOCA STR. HOREA NR. 2 AP. 7", "/valid_until": "2018-08-31"},
    ),
    (
        """
        S-a înscris mențiunea de stabilire a reședinței la adresa din Cluj-Napoca, str. Horea nr. 2, ap. 7,
        pentru perioada 1 septembrie 2017 - 31 august 2018, conform cererii nr. 512 din 28.08.2017.
        """,
        {"/address": "Cluj-Napoca, str. Horea nr. 2, ap. 7", "/valid_until": "2018-08-31"},
    ),
    (
        """
        CĂMIN STUDENȚESC - VIZĂ DE REȘEDINȚĂ
        Loc. Cluj-Napoca, Str. Observatorului nr. 34, camera 212
        valabilă un an, până în data de 30.09.2018
        eliberată la 01.10.2017
        """,
        {"/address": "Loc. Cluj-Napoca, Str. Observatorului nr. 34, camera 212", "/valid_until": "2018-09-30"},
    ),
    (
        """
        Viză de reședință
        Adresa reședinței | Cluj-Napoca, str. Horea nr. 2, ap. 7
        De la data | 01.09.2017
        Până la data | 31.08.2018
        """,
        {"/address": "Cluj-Napoca, str. Horea nr. 2, ap. 7", "/valid_until": "2018-08-31"},
    ),
)


@pytest.mark.parametrize(("paper", "want"), PLAIN)
def test_address_and_last_day(paper: str, want: dict[str, str]) -> None:
    got = values(read(KIND, paper))
    for path, value in want.items():
        spec = kind(KIND).spec_of(path)
        assert spec is not None
        assert fields.equal(spec, got.get(path), value), (path, got.get(path))


TRAPS = (
    # the domicile alone, and the day of issue
    """
    VIZĂ DE REȘEDINȚĂ
    Domiciliul: Turda, str. Libertății nr. 8, ap. 3
    Eliberată la data de 01.09.2017
    """,
    # the office's address alone
    """
    VIZĂ DE REȘEDINȚĂ
    SPCLEP Cluj-Napoca, Calea Moților nr. 4
    valabilă de la 01.09.2017
    """,
)


@pytest.mark.parametrize("paper", TRAPS)
def test_what_is_not_said_is_never_sure(paper: str) -> None:
    assert not sure(read(KIND, paper))


HOME = "Jud.CJ Mun.Cluj-Napoca Str.Regele Ferdinand nr.68 bl.A sc.2 ap.5"
TABLES = (
    # a label for the town, one for the street, the street on two lines
    """
    REȘEDINȚA
    TITULAR | Barabás Márta
    JUDEȚ, LOCALITATE | Jud.CJ Mun.Cluj-Napoca
    STRADA | Str.Regele Ferdinand
     | nr.68 bl.A sc.2 ap.5
    DIN DATA | 17/12/2017
    VALABILITATE PÂNĂ LA | 16/12/2018
    ELIBERAT | S.P.C.L.E.P. Cluj-Napoca
    """,
    # the street's label was not read
    """
    REȘEDINȚA
    TITULAR | Barabás Márta
    JUDEȚ, LOCALITATE | Jud.CJ Mun.Cluj-Napoca
    S7R~ | Str.Regele Ferdinand
     | nr.68 bl.A sc.2 ap.5
    DIN DATA | 17/12/2017
    VALABILITATE PÂNĂ LA | 16/12/2018
    ELIBERAT | S.P.C.L.E.P. Cluj-Napoca
    """,
    # the town's label was not read, nor that of the last day
    """
    VIZĂ DE REȘEDINȚĂ
    TITULAR | Barabás Márta
    IUDEȚ L0C | Jud.CJ Mun.Cluj-Napoca
    STRADA | Str.Regele Ferdinand nr.68 bl.A sc.2 ap.5
    DIN DATA | 17/12/2017
    VAL~ | 16/12/2018
    ELIBERAT | S.P.C.L.E.P. Cluj-Napoca
    """,
    # everything under one label
    """
    REȘEDINȚA
    NUMELE | Barabás Márta
    ADRESA | Jud.CJ Mun.Cluj-Napoca
     | Str.Regele Ferdinand nr.68 bl.A sc.2 ap.5
    DE LA | 17.12.2017
    PÂNĂ LA | 16.12.2018
    EMITENT | S.P.C.L.E.P. Cluj-Napoca
    """,
)


@pytest.mark.parametrize("paper", TABLES)
def test_parts_of_the_address_under_labels_of_their_own(paper: str) -> None:
    got = values(card(KIND, paper))
    assert got == {"/address": HOME, "/valid_until": "2018-12-16"}


def test_a_last_day_that_was_not_read_is_still_a_place() -> None:
    until = {f.path: f for f in card(KIND, TABLES[0].replace("16/12/2018", "16,1Z. '/Z018"))}["/valid_until"]
    assert until.value is None
    assert until.boxes


def test_labels_that_are_parts_of_the_address_are_not_lost_silently() -> None:
    paper = """
    VIZĂ DE REȘEDINȚĂ
    Localitatea: Cluj-Napoca
    Strada: Horea | Nr. 2
    Bl. A | Sc. 1 | Et. 2 | Ap. 7
    De la 01.09.2017 până la 31.08.2018
    """
    got = read(KIND, paper)
    assert "/address" not in sure(got)
    assert "Bl. A" in str(values(got)["/address"])
