"""Requests, certificates of associations and declarations as still other offices print them."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.classify import classify_words
from extractors.found import Found
from extractors.view import View
from tests.extractors.typed import read, sure, values, view


@pytest.fixture(autouse=True)
def _clean_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(View, "pixels", lambda self: np.full((self.height, self.width), 255, np.uint8))


def _heating(readings: list[Found]) -> tuple[object, bool]:
    return values(readings).get("/heating"), "/heating" in sure(readings)


HEAD = """
CERERE ȘI DECLARAȚIE PE PROPRIA RĂSPUNDERE
Numele | POP | Prenumele | ION
CNP | 1800214123343 | Telefon | 0740123456
"""
HEATED = (
    ("Sistem de încălzire | Regim locuință | Nr. camere\nGAZ METAN | proprietar | 3", "gas", True),
    ("Combustibil utilizat | lemne\nTip locuință | casă", "solid", True),
    ("Modul de încălzire\ntermoficare - RAT\n \nNr. camere | 2", "thermal", True),
    ("gaze naturale | NU\nenergie electrică | DA\nenergie termică | NU\nlemne | NU", "electricity", True),
    ("gaze naturale | DA / NU\nenergie electrică | DA / NU\nenergie termică | DA / NU", None, False),
    ("Modul de încălzire (se bifează)\ngaze naturale", "gas", False),
    ("Sistem de încălzire\ngaze naturale\nenergje elct\nlemme", "gas", False),
)


@pytest.mark.parametrize(("lines", "heating", "certain"), HEATED)
def test_the_heating_is_the_word_in_its_field(lines: str, heating: str | None, certain: bool) -> None:
    assert _heating(read("application_form", HEAD + lines)) == (heating, certain)


LISTED = (
    "Membrii familiei\n1. POP MARIA | CNP 2850715120018 | soție",
    "Persoanele din gospodărie\nNume și prenume | CNP | Venit net\nPOP MARIA | 2850715120018 | 1500",
    "DATE PRIVIND SOȚIA\nNumele | POP | Prenumele | MARIA\nCNP | 2850715120018",
    "Reprezentant legal: RUS MARIA\nCNP | 2850715120018",
)


@pytest.mark.parametrize("listed", LISTED)
def test_another_members_number_is_never_the_applicants(listed: str) -> None:
    form = f"CERERE ȘI DECLARAȚIE PE PROPRIA RĂSPUNDERE\nNumele | POP | Prenumele | ION\nCNP | l8oo\n{listed}"
    assert "/cnp" not in sure(read("application_form", form))


def test_a_torn_given_name_is_for_the_clerk() -> None:
    got = read("application_form", HEAD.replace("ION", "LOREDANA-GHI ZELA"))
    assert values(got)["/given_names"] == "LOREDANA-GHIZELA"
    assert "/given_names" not in sure(got)


ASSOCIATIONS = (
    (
        """
        ADEVERINȚĂ
        A. Asociația de proprietari / locatari
        Denumirea | Asociația de Proprietari Parâng 12
        CUI | 12345674
        """,
        {"/association_name": "Asociația de Proprietari Parâng 12"},
    ),
    (
        """
        A.P. Unirii 20
        Cod fiscal: 12345674
        ADEVERINȚĂ
        """,
        {"/association_name": "A.P. Unirii 20", "/association_code": "12345674"},
    ),
    (
        """
        ADEVERINȚĂ
        Subscrisa, administrator la Asociația de Locatari Nr. 852 (str. București nr. 97; Codul fiscal 12345674; cod
        asociație: 2866), adeverim că la întreținere, pentru apartamentul de mai jos, figurează persoanele care urmează
        """,
        {"/association_name": "Asociația de Locatari Nr. 852", "/association_code": "2866"},
    ),
    (
        """
        Asociația de Proprietari Narciselor 85
        Sediul: mun. Cluj-Napoca, str. Narciselor nr. 85, | E-mail:
        sc. 1, jud. Cluj | narciselor@posta.ro
        ADEVERINȚĂ
        """,
        {"/association_address": "mun. Cluj-Napoca, str. Narciselor nr. 85, sc. 1, jud. Cluj"},
    ),
)


@pytest.mark.parametrize(("paper", "want"), ASSOCIATIONS)
def test_associations_of_other_papers(paper: str, want: dict[str, str]) -> None:
    got = values(read("association_certificate", paper))
    assert {path: got.get(path) for path in want} == want


def test_a_fiscal_code_beside_an_unread_own_code_is_for_the_clerk() -> None:
    paper = "Asociația de Proprietari Zorilor\nCUI 12345674\nCod asociație: ?#\nADEVERINȚĂ"
    assert "/association_code" not in sure(read("association_certificate", paper))


def test_a_declaration_before_a_notary_is_no_mandate() -> None:
    paper = """
    ROMÂNIA
    Birou Individual Notarial Rusu Dan
    DECLARAȚIE NOTARIALĂ
    Subsemnata, POP ANA, domiciliată în Cluj-Napoca, str. Donath nr. 12, CNP 2850715120018, declar pe propria răspundere
    că nu lucrez, nu am pensie, neavând niciun venit, și că mă întrețin din ajutorul dat de părinți.
    ÎNCHEIERE DE AUTENTIFICARE NR. 512
    În fața mea, Rusu Dan, notar public, s-a prezentat partea de mai sus. S-a încasat onorariul de 40 lei. NOTAR PUBLIC
    """
    assert classify_words(view(paper)).kind == "no_income_declaration"
    got = sure(read("no_income_declaration", paper))
    assert (got.get("/name"), got.get("/cnp")) == ("POP ANA", "2850715120018")
