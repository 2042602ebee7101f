"""Forms, certificates of birth and vehicles, stamps and cards in other wordings than the specimens' own."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from extractors.craft import cells, ticks
from extractors.kinds.heating_choice import PATH
from extractors.view import View
from models.geometry import Box
from tests.extractors.typed import read, sure, values


@pytest.fixture(autouse=True)
def _clean_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    """Typed papers have no pixels: the readers that look for rules and boxes see clean paper."""
    monkeypatch.setattr(View, "pixels", lambda self: np.full((self.height, self.width), 255, np.uint8))


FORMS = (
    """
    CERERE privind acordarea ajutorului pentru încălzirea locuinței
    1. Datele solicitantului
    Nume de familie: | MOLDOVAN
    Prenume: | ANA-MARIA
    CNP: | 2850715120018
    Str. Donath | nr. 12 | bl. A3 | sc. 2 | ap. 15
    Telefon: 0740 123 456
    Solicit ajutor pentru încălzirea locuinței cu gaze naturale.
    Membrii familiei
    Nume de familie: | POP
    Prenume: | ION
    CNP: | 1480601120031
    """,
    """
    CERERE
    Subsemnata MOLDOVAN ANA-MARIA, CNP 2850715120018, telefon 0740123456
    domiciliată în Cluj-Napoca, str. Donath nr. 12, vă rog să aprobați
    ajutorul pentru încălzirea locuinței cu gaze naturale.
    """,
)


@pytest.mark.parametrize("form", FORMS)
def test_form_of_the_applicant_and_not_of_the_family(form: str) -> None:
    got = values(read("application_form", form))
    assert got["/surname"] == "MOLDOVAN"
    assert got["/given_names"] == "ANA-MARIA"
    assert got["/cnp"] == "2850715120018"
    assert got[PATH] == "gas"


def test_two_ways_of_heating_in_a_sentence_are_no_choice() -> None:
    form = """
    CERERE
    Subsemnatul POP ION, CNP 1480601120031
    cer ajutor pentru încălzirea locuinței cu gaze naturale sau cu energie electrică
    """
    assert PATH not in sure(read("application_form", form))


def test_options_without_a_mark_are_no_choice() -> None:
    form = """
    CERERE
    Nume: | POP
    Prenume: | ION
    Solicit ajutor pentru încălzirea cu:
    gaze naturale
    energie electrică
    lemne
    """
    assert PATH not in sure(read("application_form", form))


CERTIFICATES = (
    """
    ROMÂNIA
    CERTIFICAT DE NAȘTERE
    Seria NT Nr. 123456
    Numele de familie al copilului | RUS
    Prenumele copilului | VLAD ANDREI
    Data nașterii | anul 2011 luna mai ziua 09
    Numele tatălui | RUS DAN
    Numele mamei | RUS OANA
    """,
    """
    CERTIFICAT DE NAȘTERE Seria NX nr 123456
    Numele | RUS
    Prenumele | VLAD ANDREI
    Născut la data de | 09.05.2011
    PĂRINȚII | TATA | MAMA
    Numele | RUS | RUS
    Prenumele | DAN | OANA
    Act de naștere nr. 44 din 11.05.2011
    """,
    """
    Certificat de naștere
    Seria NV | Nr. 123456
    Numele de familie | RUS
    Prenumele | VLAD ANDREI
    Data nașterii ziua 09 luna 05 anul 2011
    Tatăl | RUS DAN
    """,
    """
    CERTIFICAT DE NAȘTERE
    NUME DE FAMILIE: | RUS
    PRENUME: | VLAD ANDREI
    DATA NAȘTERII: | 9 mai 2011
    LOCUL NAȘTERII: | Turda
    MAMA: | RUS OANA
    SERIA NC NR 123456
    """,
)


@pytest.mark.parametrize("paper", CERTIFICATES)
def test_birth_certificate_of_the_child_not_of_the_parents(paper: str) -> None:
    got = values(read("birth_certificate", paper))
    assert got["/surname"] == "RUS"
    assert got["/given_names"] == "VLAD ANDREI"
    assert got["/birth_date"] == "2011-05-09"
    assert got["/number"] == "123456"


VEHICLES = (
    """
    CERTIFICAT DE ÎNMATRICULARE
    A | CJ 12 ABC | B | 14.02.2009
    C.1.1 | MOGA | D.1 | DACIA
    C.1.2 | IULIA | D.3 | LOGAN
    I | 20.03.2012
    """,
    """
    Certificat de înmatriculare
    A. Numărul de înmatriculare: | CJ-12-ABC
    B. Data primei înmatriculări: | 14/02/2009
    C.1.1 Numele: | MOGA
    C.1.2 Prenumele: | IULIA
    C.1.3 Adresa: | Cluj-Napoca, str. Horea nr. 2
    I. Data înmatriculării: | 20.03.2012
    """,
)


@pytest.mark.parametrize("paper", VEHICLES)
def test_vehicle_by_its_codes(paper: str) -> None:
    got = values(read("vehicle_registration_certificate", paper))
    assert got == {"/plate": "CJ12ABC", "/first_registration": "2009-02-14", "/holder_name": "MOGA IULIA"}


STAMPS = (
    """
    VIZĂ DE REȘEDINȚĂ
    Stabilit reședința în Cluj-Napoca, str. Horea nr. 2, ap. 7
    de la data de 01.09.2017 până la data de 31.08.2018
    """,
    """
    MENȚIUNE PRIVIND STABILIREA REȘEDINȚEI
    Jud.CJ Mun.Cluj-Napoca
    Str.Horea nr.2 ap.7
    Valabilă până la 31.08.2018
    SPCLEP Cluj-Napoca
    """,
)


@pytest.mark.parametrize("paper", STAMPS)
def test_residence_and_its_last_day(paper: str) -> None:
    got = values(read("residence_stamp", paper))
    assert got["/valid_until"] == "2018-08-31"
    assert str(got["/address"]).upper().replace(" ", "").endswith("HOREANR.2AP.7") or "ap. 7" in str(got["/address"])


def _page(draw: np.ndarray) -> View:
    class Drawn(View):
        def pixels(self) -> np.ndarray:
            return draw

    blank = Box(0, 0, 1, 1)
    height, width = draw.shape
    return Drawn("sha256:drawn", 1, width, height, np.eye(3), blank, Path("none"), ())


def _ticked(*marks: str) -> list[ticks.Tick | None]:
    """A drawn list of options with a box before each: ``x`` crossed, ``o`` filled, a blank left empty."""
    draw = np.full((120 * len(marks) + 80, 900), 250, np.uint8)
    options = []
    for i, mark in enumerate(marks):
        y = 40 + 120 * i
        cv2.rectangle(draw, (60, y), (104, y + 44), 20, 3)
        if mark == "x":
            cv2.line(draw, (66, y + 6), (98, y + 38), 30, 4)
            cv2.line(draw, (98, y + 6), (66, y + 38), 30, 4)
        if mark == "o":
            cv2.rectangle(draw, (72, y + 12), (92, y + 32), 10, -1)
        cv2.putText(draw, "gaze naturale", (125, y + 36), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 20, 3)
        options.append(Box(125, y + 6, 420, y + 40))
    return ticks.beside(_page(draw), options)


def test_the_marked_box_is_told_from_the_empty_ones() -> None:
    assert [t is not None and t.marked for t in _ticked(" ", "x", " ", " ")] == [False, True, False, False]
    assert [t is not None and t.marked for t in _ticked("o", " ")] == [True, False]
    assert all(t is not None and t.empty for t in _ticked(" ", " ", " "))


def test_cells_are_counted_and_their_digits_strung() -> None:
    draw = np.full((160, 900), 250, np.uint8)
    for i, digit in enumerate("2850715120018"):
        x = 80 + 50 * i
        cv2.rectangle(draw, (x, 50), (x + 50, 110), 20, 3)
        cv2.putText(draw, digit, (x + 13, 95), cv2.FONT_HERSHEY_SIMPLEX, 1.2, 20, 3)
    rows = cells.find_rows(_page(draw), Box(0, 0, 900, 160), 13)
    assert len(rows) == 1
    strung = cells.restring(draw[int(rows[0].box.y0) : int(rows[0].box.y1), int(rows[0].box.x0) : int(rows[0].box.x1)])
    assert strung.shape[1] < rows[0].box.width


def test_permit_with_both_names_under_one_label() -> None:
    paper = """
    ROMÂNIA | PERMIS DE ȘEDERE / RESIDENCE PERMIT
    NUME, PRENUME / NAME
    OKAFOR
    GRACE
    CETĂȚENIA / NATIONALITY
    NIGERIA
    VALABIL PÂNĂ LA / VALID UNTIL
    04.05.2022
    """
    got = values(read("residence_permit", paper))
    assert (got["/surname"], got["/given_names"]) == ("OKAFOR", "GRACE")
    assert (got["/nationality"], got["/valid_until"]) == ("NIGERIA", "2022-05-04")


def test_an_address_cut_short_is_not_sure() -> None:
    paper = """
    CARTE DE IDENTITATE PROVIZORIE
    Nume
    POP
    Domiciliul
    Jud.CJ Mun.Cluj-Napoca
    Termen de valabilitate
    12.12.2017
    """
    assert "/address" not in sure(read("provisional_identity_card", paper))
