"""Requests for the heating aid in other forms than the specimens': whose block, which address, which heating."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.classify import classify_words
from extractors.found import Found
from extractors.view import View
from models.kinds import kind
from tests.extractors.typed import read, read_typewritten, sure, values, view
from validators import fields


@pytest.fixture(autouse=True)
def _clean_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(View, "pixels", lambda self: np.full((self.height, self.width), 255, np.uint8))


KIND = "application_form"
WHO = {"/surname": "MOLDOVAN", "/given_names": "ANA-MARIA", "/cnp": "2850715120018"}

PLAIN: tuple[tuple[str, dict[str, str]], ...] = (
    (
        # a typed letter
        """
        Către Primăria municipiului Cluj-Napoca
        CERERE
        Subsemnata MOLDOVAN ANA-MARIA, domiciliată în Cluj-Napoca, str. Donath nr. 12, bl. A3, sc. 2, ap. 15,
        posesoare a C.I. seria KX nr. 512340, CNP 2850715120018, telefon 0740 123 456, prin prezenta
        solicit acordarea ajutorului pentru încălzirea locuinței cu gaze naturale.
        Familia mea se compune din: POP ION (soț), CNP 1800214123343 și MOLDOVAN MIHAI, CNP 5170609120447.
        Locuința este branșată la rețeaua de energie electrică.
        """,
        {**WHO, "/address": "Cluj-Napoca, str. Donath nr. 12, bl. A3, sc. 2, ap. 15", "/heating": "gas",
         "/phone": "0740123456"},
    ),
    (
        # the spouse's block first on the right of the page's end, own labels
        """
        CERERE - DECLARAȚIE PE PROPRIA RĂSPUNDERE
        A. TITULARUL CERERII
        Nume ...................... MOLDOVAN
        Prenume ................... ANA-MARIA
        Cod numeric personal ...... 2850715120018
        Adresa de domiciliu: ...... Str. Donath nr. 12 bl. A3 ap. 15 Cluj-Napoca
        Telefon/mobil ............. 0740123456
        B. SOȚUL/SOȚIA SOLICITANTULUI
        Nume ...................... POP
        Prenume ................... ION
        Cod numeric personal ...... 1800214123343
        Telefon/mobil ............. 0741000111
        C. COPII
        Nume ...................... POP
        Prenume ................... MIHAI
        Cod numeric personal ...... 5170609120447
        """,
        {**WHO, "/address": "Str. Donath nr. 12 bl. A3 ap. 15 Cluj-Napoca", "/phone": "0740123456"},
    ),
    (
        # capitals without diacritics, sentence with options deleted
        """
        CERERE PENTRU ACORDAREA AJUTORULUI DE INCALZIRE
        SUBSEMNATUL(A) MOLDOVAN ANA-MARIA C.N.P. 2850715120018
        CU DOMICILIUL IN LOCALITATEA CLUJ-NAPOCA STRADA DONATH NR. 12 BL. A3 AP. 15
        ACT DE IDENTITATE CI SERIA KX NR. 512340 ELIBERAT DE SPCLEP CLUJ-NAPOCA LA DATA 11.02.2015
        SOLICIT AJUTOR PENTRU INCALZIREA LOCUINTEI CU LEMNE, CARBUNI.
        """,
        {**WHO, "/heating": "solid"},
    ),
    (
        # husband and wife as a table of persons; the applicant's own line above
        """
        Cerere ajutor încălzire sezon 2017 - 2018
        Numele și prenumele solicitantului: | Moldovan Ana-Maria
        CNP solicitant: | 2850715120018
        Adresa la care se solicită ajutorul: | str. Donath nr. 12, bl. A3, ap. 15, Cluj-Napoca
        E-mail: | ana.moldovan@posta.ro | Tel.: | 0740.123.456
        Tipul de combustibil folosit pentru încălzire: | gaze naturale
        Nr. crt. | Nume și prenume | CNP | Venit net
        1 | Pop Ion | 1800214123343 | 1450,00
        2 | Pop Mihai | 5170609120447 | 0,00
        """,
        {**WHO, "/heating": "gas", "/phone": "0740123456", "/email": "ana.moldovan@posta.ro"},
    ),
    (
        # representative: the applicant is somebody else
        """
        CERERE
        Date de identificare ale solicitantului
        Nume de familie: MOLDOVAN | Prenume: ANA-MARIA
        CNP: 2850715120018 | Cetățenia: română
        Domiciliul: Cluj-Napoca, str. Donath nr. 12, ap. 15
        Date de identificare ale reprezentantului legal
        Nume de familie: POP | Prenume: ION
        CNP: 1800214123343 | Cetățenia: română
        Domiciliul: Florești, str. Eroilor nr. 2, ap. 3
        Solicit ajutor pentru încălzire cu energie termică furnizată în sistem centralizat
        """,
        {**WHO, "/heating": "thermal", "/address": "Cluj-Napoca, str. Donath nr. 12, ap. 15"},
    ),
    (
        # married name in brackets stands elsewhere; typed crosses
        """
        CERERE ȘI DECLARAȚIE PE PROPRIA RĂSPUNDERE
        1. Solicitant
        1.1 Numele | MOLDOVAN
        1.2 Prenumele | ANA-MARIA
        1.3 CNP | 2850715120018
        1.4 Adresa | Aleea Băița nr. 4, bl. C2, sc. I, et. 3, ap. 12, Cluj-Napoca, jud. Cluj
        1.5 Tel. | 0264 412 345
        2. Încălzirea locuinței se face cu
        [X] lemne, cărbuni
        [ ] gaze naturale
        [ ] energie electrică
        [ ] energie termică
        """,
        {**WHO, "/heating": "solid", "/phone": "0264412345",
         "/address": "Aleea Băița nr. 4, bl. C2, sc. I, et. 3, ap. 12, Cluj-Napoca, jud. Cluj"},
    ),
    (
        # given names first
        """
        Stimate domnule primar,
        Mă numesc Ana-Maria Moldovan, am CNP 2850715120018 și locuiesc în Cluj-Napoca, str. Donath nr. 12, ap. 15.
        Vă rog să îmi aprobați ajutorul de încălzire cu energie electrică pentru sezonul rece 2017-2018.
        """,
        {**WHO, "/heating": "electricity", "/address": "Cluj-Napoca, str. Donath nr. 12, ap. 15"},
    ),
)  # fmt: skip

TABLES: tuple[tuple[str, dict[str, str]], ...] = (
    (
        # captions under the lines
        """
        CERERE
        MOLDOVAN                 ANA-MARIA                2850715120018
        (numele)                 (prenumele)              (codul numeric personal)
        POP                      ION                      1800214123343
        (numele soțului)         (prenumele soțului)      (codul numeric personal)
        Solicit ajutor pentru încălzirea locuinței cu gaze naturale.
        """,
        {**WHO, "/heating": "gas"},
    ),
    (
        # one table for all: the applicant is the first row
        """
        CERERE DE AJUTOR PENTRU ÎNCĂLZIRE
        Calitatea          Numele          Prenumele       CNP
        Solicitant         MOLDOVAN        ANA-MARIA       2850715120018
        Soț                POP             ION             1800214123343
        Fiu                POP             MIHAI           5170609120447
        """,
        WHO,
    ),
    (
        # applicant and spouse side by side
        """
        CERERE DE AJUTOR PENTRU ÎNCĂLZIRE
                           SOLICITANT          SOȚ/SOȚIE
        Numele             MOLDOVAN            POP
        Prenumele          ANA-MARIA           ION
        CNP                2850715120018       1800214123343
        """,
        WHO,
    ),
)


def _agree(readings: list[Found], want: dict[str, str]) -> None:
    got = values(readings)
    for path, value in want.items():
        spec = kind(KIND).spec_of(path)
        assert spec is not None
        assert fields.equal(spec, got.get(path), value), (path, got.get(path))


@pytest.mark.parametrize(("paper", "want"), PLAIN)
def test_the_applicant_is_read(paper: str, want: dict[str, str]) -> None:
    _agree(read(KIND, paper), want)


@pytest.mark.parametrize(("paper", "want"), TABLES)
def test_the_applicant_is_read_from_tables(paper: str, want: dict[str, str]) -> None:
    _agree(read_typewritten(KIND, paper), want)


TRAPS: tuple[tuple[str, dict[str, str]], ...] = (
    (  # two ways ticked
        """
        CERERE
        Subsemnata MOLDOVAN ANA-MARIA, CNP 2850715120018
        Încălzesc locuința cu: X gaze naturale X lemne energie electrică
        """,
        {"/heating": ""},
    ),
    (  # nothing ticked
        """
        CERERE
        Subsemnata MOLDOVAN ANA-MARIA, CNP 2850715120018
        Solicit ajutor pentru încălzirea locuinței cu gaze naturale / energie electrică / lemne
        """,
        {"/heating": ""},
    ),
    (  # not for this, but for that
        """
        CERERE
        Subsemnata MOLDOVAN ANA-MARIA, CNP 2850715120018
        declar că nu mai încălzesc locuința cu lemne. Am centrală.
        """,
        {"/heating": ""},
    ),
    (  # heating of the year before
        """
        CERERE
        Subsemnata MOLDOVAN ANA-MARIA, CNP 2850715120018
        În sezonul trecut am primit ajutor pentru încălzirea locuinței cu lemne.
        Acum cer ajutorul din nou.
        """,
        {"/heating": ""},
    ),
    (  # the law's words
        """
        CERERE
        Subsemnata MOLDOVAN ANA-MARIA, CNP 2850715120018
        OUG 70/2011 privind măsurile de protecție socială: ajutorul pentru încălzirea locuinței cu energie termică.
        """,
        {"/heating": ""},
    ),
    (  # the official's name and number, the applicant's are left open
        """
        CERERE
        Subsemnatul(a) ............................ CNP ............................
        Primit de: POP ION, inspector, CNP 1800214123343
        """,
        {"/surname": "", "/given_names": "", "/cnp": ""},
    ),
)


@pytest.mark.parametrize(("paper", "never"), TRAPS)
def test_what_is_not_said_is_never_sure(paper: str, never: dict[str, str]) -> None:
    assert not set(sure(read(KIND, paper))) & set(never)


DECLARATIONS = (
    """
    DECLARAȚIE
    Subsemnata MOLDOVAN ANA-MARIA, domiciliată în Cluj-Napoca, str. Donath nr. 12, CNP 2850715120018,
    solicitantă a ajutorului pentru încălzirea locuinței, declar pe propria răspundere că nu realizez niciun venit
    și mă întrețin din ajutorul dat de părinți. Cunosc prevederile art. 326 privind falsul în declarații.
    """,
    """
    DECLARAȚIE
    Subsemnata POP ANA CNP 2850715120018 declar prin prezenta că nu am loc de muncă, nu primesc pensie, șomaj sau
    alte ajutoare și mă întrețin din munci ocazionale. Dau prezenta pentru a-mi servi la Direcția de asistență socială
    pentru dosarul de ajutor pentru încălzirea locuinței.
    """,
)


@pytest.mark.parametrize("paper", DECLARATIONS)
def test_a_declaration_without_income_is_no_request(paper: str) -> None:
    assert classify_words(view(paper)).kind == "no_income_declaration"
