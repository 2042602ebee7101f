"""Bills in invented layouts: wordings, columns and traps that no specimen has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.classify import classify_words
from extractors.found import Doc
from extractors.kinds import modules
from models.geometry import Box
from models.page import Barcode
from tests.extractors.typed import read_typewritten, sure, typewritten, values

TWO_COLUMNS = """
Lumina Verde Furnizare S.A.                      FACTURĂ DE ENERGIE ELECTRICĂ
Str. Fabricii nr. 7, Cluj-Napoca                 Serie și număr: LVF 40012345
CUI RO12345674, J12/100/2005                     Data emiterii: 09.11.2017
                                                 Termen de plată: 04.12.2017

Nume client: Mureșan Ioana-Maria                 Cod de încasare: 003312345678
Adresa de corespondență: Str. Horea nr. 3        Cod client: 1001234567
Cluj-Napoca, jud. Cluj                           POD: 594020100000123452

Adresa locului de consum: Str. Donath nr. 12, bl. A3, sc. 2
ap. 15, Cluj-Napoca, jud. Cluj

Energie activă      120 kWh      0,4500      54,00
Certificate verzi   120 kWh      0,0500       6,00
Total fără TVA                               60,00
TVA 19%                                      11,40
Total factură curentă                        71,40
Sold anterior                                28,60
TOTAL DE PLATĂ                              100,00 lei
"""

SIDEBAR = """
Factura nr. 77120045 din 14.12.2017            Gaz Ardeal Energy SRL
Cod abonat                                     Calea Turzii nr. 200, Cluj-Napoca
0045127                                        C.U.I. 30303030
Scadenta                                       Factura pentru gaze naturale
05.01.2018
CLC                                            Szabo Istvan
DEG0011223344                                  Aleea Micus nr. 8, ap. 3
Operator de date 15580                         Cluj-Napoca, jud. Cluj
Suma de plata                                  Putere calorifica superioara 10,61
88,15 lei                                      Consum 21 mc
"""

ASSOCIATION = """
Compania de Termoficare Napoca S.A.
CIF RO40707079   J12/55/1999

FACTURĂ ENERGIE TERMICĂ nr. 550123 / 03.11.2017
Cumpărător: Asociația de Proprietari Zorilor
Cod client: 90233          Scadența: 30.11.2017
Adresa punctului
de consum:      Str. Observatorului nr. 109, Cluj-Napoca
Gcal   12,5   Agent termic
Total factură       1.204,40
Restanțe                0,00
Total de plată      1.204,40
"""


def test_supplier_codes_and_total_of_two_columns() -> None:
    got = sure(read_typewritten("electricity_bill", TWO_COLUMNS))
    assert got["/supplier"] == "Lumina Verde Furnizare S.A."
    assert got["/subscriber_code"] == "003312345678"
    assert got["/consumption_point_code"] == "594020100000123452"
    assert got["/invoice_number"] == "40012345"
    assert (got["/issue_date"], got["/due_date"]) == ("2017-11-09", "2017-12-04")
    assert got["/holder_name"] == "MUREȘAN IOANA-MARIA"
    assert got["/total"] == "100.00"


def test_dwelling_is_whole_and_not_where_letters_go() -> None:
    got = sure(read_typewritten("electricity_bill", TWO_COLUMNS))
    assert got["/address"] == "Str. Donath nr. 12, bl. A3, sc. 2 ap. 15, Cluj-Napoca, jud. Cluj"


def test_sidebar_labels_over_their_values() -> None:
    readings = read_typewritten("gas_bill", SIDEBAR)
    got = values(readings)
    assert got["/subscriber_code"] == "0045127"
    assert got["/consumption_point_code"] == "DEG0011223344"
    assert got["/holder_name"] == "SZABO ISTVAN"
    assert got["/supplier"] == "Gaz Ardeal Energy SRL"
    assert got["/total"] == "88.15"
    assert got["/due_date"] == "2018-01-05"
    assert got["/address"] == "Aleea Micus nr. 8, ap. 3 Cluj-Napoca, jud. Cluj"
    assert "15580" not in got.values()


def test_bill_of_an_association() -> None:
    got = values(read_typewritten("heat_bill", ASSOCIATION))
    assert got["/holder_name"] == "ASOCIAȚIA DE PROPRIETARI ZORILOR"
    assert got["/subscriber_code"] == "90233"
    assert got["/address"] == "Str. Observatorului nr. 109, Cluj-Napoca"
    assert got["/total"] == "1204.40"
    assert got["/supplier"] == "Compania de Termoficare Napoca S.A."


def test_total_that_contradicts_its_rows_is_not_accepted() -> None:
    spoiled = TWO_COLUMNS.replace("100,00 lei", "190,00 lei")
    total = next(r for r in read_typewritten("electricity_bill", spoiled) if r.path == "/total")
    assert [c.ok for c in total.checks if c.name == "bill.rows"] == [False]


def test_total_that_adds_up_says_so() -> None:
    total = next(r for r in read_typewritten("electricity_bill", TWO_COLUMNS) if r.path == "/total")
    assert [c.ok for c in total.checks if c.name == "bill.rows"] == [True]


def test_credit_of_the_client_is_taken_off() -> None:
    text = TWO_COLUMNS.replace("28,60", "-21,40").replace("100,00 lei", "50,00 lei")
    total = next(r for r in read_typewritten("electricity_bill", text) if r.path == "/total")
    assert total.value == "50.00"
    assert all(c.ok for c in total.checks)


def test_current_invoice_alone_is_not_the_total() -> None:
    text = "\n".join(line for line in TWO_COLUMNS.splitlines() if "TOTAL DE PLATĂ" not in line)
    assert "/total" not in sure(read_typewritten("electricity_bill", text))


def test_due_before_issue_is_doubted() -> None:
    text = TWO_COLUMNS.replace("04.12.2017", "04.12.2016")
    got = sure(read_typewritten("electricity_bill", text))
    assert "/issue_date" not in got
    assert "/due_date" not in got


def test_words_of_the_trade_are_no_holder() -> None:
    text = """
Client: OPERATOR DE DATE
Cod client: 5566778
Categorie client: Casnic Nevulnerabil
Gaze naturale   12 mc
"""
    assert "/holder_name" not in sure(read_typewritten("gas_bill", text))


def test_amount_beside_a_label_is_no_code() -> None:
    text = """
COD CLIENT          Factura curentă      439.78
0059841
Gaze naturale
"""
    assert values(read_typewritten("gas_bill", text))["/subscriber_code"] == "0059841"


def test_name_cut_at_a_hyphen_is_not_accepted() -> None:
    text = """
Titular: Rednic-Moldovan Lucian-
Cod client: 5566778
"""
    assert "/holder_name" not in sure(read_typewritten("gas_bill", text))


@pytest.mark.parametrize(
    ("bars", "witnessed", "doubted"),
    [("00331234567840012345", True, False), ("00331234567140012345", False, True), ("999", False, False)],
)
def test_bar_code_is_witness_or_rival(bars: str, witnessed: bool, doubted: bool) -> None:
    view = replace(typewritten(TWO_COLUMNS), barcodes=(Barcode("Code128", bars, Box(0, 0, 1, 1)),))
    readings = modules()["electricity_bill"].read(Doc((view,)))
    code = next(r for r in readings if r.path == "/subscriber_code")
    assert any(c.name == "barcode.contains" for c in code.checks) is witnessed
    assert bool(code.rivals) is doubted


@pytest.mark.parametrize(
    ("text", "kind"), [(TWO_COLUMNS, "electricity_bill"), (SIDEBAR, "gas_bill"), (ASSOCIATION, "heat_bill")]
)
def test_kind_of_bill(text: str, kind: str) -> None:
    verdict = classify_words(typewritten(text))
    assert verdict.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "Compania de Apă Someș S.A.\nFACTURĂ\nCod client: 1234567\nApă rece 12 mc\nCanalizare 12 mc\nTotal 77,10 lei",
        "FACTURĂ servicii de comunicații electronice\nAbonament internet\nMinute naționale\nTotal 45,00 lei",
        "POLIȚĂ DE ASIGURARE obligatorie a locuinței\nAsigurător\nSuma asigurată 20.000 euro\nPrima de asigurare",
        "CARTEA DE IDENTITATE A VEHICULULUI\nRegistrul Auto Român",
        "REȚETĂ MEDICALĂ\nDiagnostic\nComprimate 20\nMedic de familie",
    ],
)
def test_papers_that_are_none_of_ours(text: str) -> None:
    assert classify_words(typewritten(text)).kind == "other"


GROUPS = """
Cod de încasare:              0029 0695
                              2426
Scadenta: 09.01.2018
Gaze naturale 12 mc
"""


def test_code_in_groups_goes_on_in_the_next_line() -> None:
    assert sure(read_typewritten("gas_bill", GROUPS))["/subscriber_code"] == "002906952426"


def test_code_whose_bar_code_is_longer_is_doubted() -> None:
    text = GROUPS.replace("2426\n", "\n") + "Factura nr. 88013262946\n"
    view = replace(typewritten(text), barcodes=(Barcode("Code128", "002906952426880132629460", Box(0, 0, 1, 1)),))
    code = next(r for r in modules()["gas_bill"].read(Doc((view,))) if r.path == "/subscriber_code")
    assert code.rivals == ("002906952426",)


def test_group_that_may_belong_to_the_code_leaves_it_unread() -> None:
    text = "\nCod client:   0029    0695\nGaze naturale\n"
    assert "/subscriber_code" not in sure(read_typewritten("gas_bill", text))
