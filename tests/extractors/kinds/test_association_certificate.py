"""Certificates of associations in wordings that no specimen has: every person comes out, or the count says so."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, sure, values

SENTENCE = """
ASOCIAȚIA DE PROPRIETARI "ZORILOR 12"
Cluj-Napoca, str. Zorilor nr. 12, bl. A3 | Cod fiscal: 12345674
Nr. 45 / 08.11.2017
ADEVERINȚĂ
Prin prezenta se certifică faptul că d-na Pop Ana-Maria, CNP 2850715120018, proprietară a
apartamentului situat în Cluj-Napoca, str. Zorilor nr. 12, bl. A3, sc. 2, et. 4, ap. 15, figurează în
evidențele asociației cu un număr de 2 (două) persoane la cotele de întreținere, și anume:
Pop Ana-Maria, C.N.P. 2850715120018, titular și Szabo Ion, C.N.P. 1480601120031, soț.
Președinte, | Administrator,
Moldovan Vasile | Rus Ioana
"""
FORM = """
Asociatia de Locatari nr. 77 | CUI 30303030
Sediul: str. Horea nr. 5, Cluj-Napoca | E-mail: locatari77@exemplu.ro
Data: 9 noiembrie 2017
CERTIFICAT
Adresa imobilului: Cluj-Napoca, Calea Turzii nr. 104, ap. 7
Numar de persoane: 3
CNP | Nume si prenume | Calitatea
2850715120018 | POP ANA MARIA | proprietar
1480601120031 | POP ION | sot
5011130123337 | POP STEFAN | fiu
"""
NUMBERED = """
Asociația de proprietari bloc T7, cod asociație 0412
Subsemnatul Rus Vasile, CNP 1480601120031, în calitate de administrator, adeverim că la
apartamentul nr. 3 din str. Donath nr. 8, sc. 1, ap. 3, Cluj-Napoca sunt înscriși în cartea de imobil:
1) MUREȘAN I. IOANA 2850715120018
2) MUREȘAN VLAD-ȘTEFAN 5011130123337
Cluj-Napoca, 10.11.2017
"""


def test_sentence_names_each_person_once() -> None:
    found = read("association_certificate", SENTENCE)
    assert sure(found) == {
        "/association_name": 'ASOCIAȚIA DE PROPRIETARI "ZORILOR 12"',
        "/association_code": "12345674",
        "/association_address": "Cluj-Napoca, str. Zorilor nr. 12, bl. A3",
        "/address": "Cluj-Napoca, str. Zorilor nr. 12, bl. A3, sc. 2, et. 4, ap. 15",
        "/persons/0/name": "POP ANA-MARIA",
        "/persons/0/cnp": "2850715120018",
        "/persons/1/name": "SZABO ION",
        "/persons/1/cnp": "1480601120031",
        "/issue_date": "2017-11-08",
    }


def test_form_with_cnp_before_the_name() -> None:
    found = values(read("association_certificate", FORM))
    assert [found[f"/persons/{i}/name"] for i in range(3)] == ["POP ANA MARIA", "POP ION", "POP STEFAN"]
    assert found["/persons/2/cnp"] == "5011130123337"
    assert found["/address"] == "Cluj-Napoca, Calea Turzii nr. 104, ap. 7"
    assert found["/association_address"] == "str. Horea nr. 5, Cluj-Napoca"
    assert found["/association_email"] == "locatari77@exemplu.ro"
    assert found["/issue_date"] == "2017-11-09"


def test_administrator_who_signs_is_no_member_of_the_household() -> None:
    found = values(read("association_certificate", NUMBERED))
    assert [v for p, v in found.items() if p.endswith("/cnp")] == ["2850715120018", "5011130123337"]
    assert found["/persons/0/name"] == "MUREȘAN I. IOANA"
    assert found["/association_code"] == "0412"
    assert found["/address"] == "str. Donath nr. 8, sc. 1, ap. 3, Cluj-Napoca"


def test_row_without_a_readable_cnp_is_not_lost() -> None:
    spoiled = NUMBERED.replace("5011130123337", "501113O1233")
    found = read("association_certificate", spoiled)
    assert values(found)["/persons/1/name"] == "MUREȘAN VLAD-ȘTEFAN"
    assert values(found)["/persons/1/cnp"] is None
    assert "/persons/1/name" not in sure(found) or "/persons/1/cnp" not in sure(found)


def test_row_whose_cnp_is_missing_altogether() -> None:
    found = read("association_certificate", NUMBERED.replace(" 5011130123337", ""))
    assert values(found)["/persons/1/name"] == "MUREȘAN VLAD-ȘTEFAN"
    assert "/persons/1/name" not in sure(found)


@pytest.mark.parametrize("count", ["3 (trei)", "4", "5 (cinci)"])
def test_stated_number_of_persons_that_differs_stops_every_person(count: str) -> None:
    found = sure(read("association_certificate", SENTENCE.replace("2 (două)", count)))
    assert not [p for p in found if p.startswith("/persons/")]


def test_long_name_in_two_rows_is_not_cut() -> None:
    table = """
Asociația de Proprietari Nr. 5, CIF 12345674
ADEVERINȚĂ
La adresa Cluj-Napoca, str. Donath nr. 3, ap. 1 locuiesc:
1 | Constantinescu-Timiș | 2850715120018 | proprietar
  | Alexandra-Ioana
2 | Pop Ion | 1480601120031 | chiriaș
"""
    table = table.replace("  | Alexandra-Ioana", " | Alexandra-Ioana")
    found = read("association_certificate", table)
    name = values(found)["/persons/0/name"]
    assert name == "CONSTANTINESCU-TIMIȘ ALEXANDRA-IOANA" or "/persons/0/name" not in sure(found)
