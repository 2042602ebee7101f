"""Bills of offices that print otherwise: sentences, captions under values, tables, capitals, bent labels, bar codes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.found import Doc, Found
from extractors.kinds import modules
from extractors.settling import Opinion, settle, value_of
from models.geometry import Box
from models.kinds import KINDS
from models.page import Barcode
from tests.extractors.typed import read_typewritten, sure, typewritten, values

LETTER = """
Aurora Lumen Furnizare S.A., Str. Fabricii nr. 12, Cluj-Napoca, CUI RO12345674

                                        Sabău Corina-Ioana
                                        Str. Horea nr. 4, ap. 2, Cluj-Napoca
                                        400001

Stimată clientă,
Vă comunicăm factura de energie electrică seria ALF numărul 7781203, emisă la
2 noiembrie 2017, pentru contractul încheiat pe numele Sabău Corina-Ioana (cod
client ALF-556677). Locul de consum cu codul 300455112 se află la adresa Str. Nicolae
Pascaly nr. 9, bl. B2, sc. 1, ap. 14, Cluj-Napoca, jud. Cluj. Perioada facturată este octombrie 2017.
     total factură curentă        80,10 lei
     sold din facturile anterioare    10,00 lei
Vă rugăm să achitați suma de 90,10 lei până la data de 22 noiembrie 2017 la orice casierie.
"""

CAPTIONS_UNDER = """
Gaz Feleac Furnizare S.R.L., CUI RO12345674
FACTURĂ GAZE NATURALE

Lazăr Minodora            GF-220145            0744111222            CJ0001234567
titularul contractului    codul abonatului     telefon               codul locului de consum
Str. Câmpului nr. 40, bl. D, ap. 3
Cluj-Napoca, jud. Cluj                         GFF 88120045
adresa punctului de consum                     seria și numărul facturii
21.XI.2017                01.10.2017 - 31.10.2017                    12.XII.2017
data întocmirii           intervalul facturat                        data scadenței

Suma de achitat: 151,70 lei
"""

UNDER_NUMBER_AND_DATE = """
SOMEȘ LUMINĂ S.A.                            66644267120 03-03-2018          21-03-2018
Str. Plevnei nr. 2, Cluj-Napoca              Nr. și data facturii            Scadența
CUI RO12345674
                                             Str. Bistriței nr. 29, bl. E23, ap. 28, Cluj-
Cucu Adriana                                 Napoca, jud. Cluj
Consumator                                   Adresa de livrare a energiei

39290360             2018931                            05603265689
Cod abonat           Număr loc de consum (NLC)          Cod ATM
Total de plată 174,24 lei
"""

SLASHES = """
TERMO SALCA S.R.L.  CUI RO12345674
Notă de plată: TS 0045512            Emisă / scadentă: 05.12.2017 / 20.12.2017
Consumator: Ardelean Flaviu          Abonat nr. : 74159
Loc de furnizare: Str. Regele
                  Ferdinand nr. 68, ap. 4, Cluj-Napoca
Cod instalație: 5-512-009
Energie termică  0,8 Gcal
Rest de plată anterior           12,00
Factura curentă                 100,00
Suma totală de plată            112,00
"""

CAPITALS = """
CARPATICA GAZ 8 LUMINA S.R.L.
STR. HARMANULUI NR. 50, BRASOV
C.U.I. RO27748196
FACTURA SERIA CGL NR 15354573616     DATA 20/11/2017     TERMEN 21/12/2017
CLIENTUL NR. : 27850
NUMELE    : JURJ CONSTANTIN
LOCATIA   : STR. SNAGOV NR. 130 BL.60 SC.3 ET.4 AP.73 CLUJ-NAPOCA, CLUJ
COD LOCATIE : 0583-474
TOTAL FARA T.V.A.   222.96
T.V.A. 19%           42.36
TOTAL FACTURA       265.32
"""

QUESTIONS = """
Volt Napoca Energy SA         CUI: RO12345674
Cine plătește?                Unde consumi?
Nume client                   Adresa unde consumați
Rus Delia-Maria               Calea Florești nr. 81, bl. V7, ap. 30
                              Cluj-Napoca
Referința client              Identificator loc de consum
70012233                      RO005E500600700
Ai de plată 55,20 lei
De achitat cel târziu la data de 18.01.2018
Factura numărul VNE 4410022 din 03.01.2018
Trimitem factura la: Str. Dorobanților nr. 5, Cluj-Napoca
Energie activă 80 kWh
"""

PAPERS = {
    "letter": ("electricity_bill", LETTER, {
        "/supplier": "Aurora Lumen Furnizare S.A.", "/subscriber_code": "ALF556677",
        "/consumption_point_code": "300455112", "/holder_name": "SABĂU CORINA-IOANA",
        "/address": "Str. Nicolae Pascaly nr. 9, bl. B2, sc. 1, ap. 14, Cluj-Napoca, jud. Cluj",
        "/invoice_number": "7781203", "/issue_date": "2017-11-02", "/due_date": "2017-11-22", "/total": "90.10",
    }),
    "captions under": ("gas_bill", CAPTIONS_UNDER, {
        "/supplier": "Gaz Feleac Furnizare S.R.L.", "/subscriber_code": "GF220145",
        "/consumption_point_code": "CJ0001234567", "/holder_name": "LAZĂR MINODORA",
        "/address": "Str. Câmpului nr. 40, bl. D, ap. 3 Cluj-Napoca, jud. Cluj", "/invoice_number": "88120045",
        "/issue_date": "2017-11-21", "/due_date": "2017-12-12", "/total": "151.70",
    }),
    "number and date over one caption": ("electricity_bill", UNDER_NUMBER_AND_DATE, {
        "/supplier": "SOMEȘ LUMINĂ S.A.", "/subscriber_code": "39290360", "/consumption_point_code": "2018931",
        "/holder_name": "CUCU ADRIANA", "/address": "Str. Bistriței nr. 29, bl. E23, ap. 28, Cluj-Napoca, jud. Cluj",
        "/invoice_number": "66644267120", "/issue_date": "2018-03-03", "/due_date": "2018-03-21", "/total": "174.24",
    }),
    "slashes": ("heat_bill", SLASHES, {
        "/supplier": "TERMO SALCA S.R.L.", "/subscriber_code": "74159", "/consumption_point_code": "5512009",
        "/holder_name": "ARDELEAN FLAVIU", "/address": "Str. Regele Ferdinand nr. 68, ap. 4, Cluj-Napoca",
        "/invoice_number": "0045512", "/issue_date": "2017-12-05", "/due_date": "2017-12-20", "/total": "112.00",
    }),
    "capitals": ("gas_bill", CAPITALS, {
        "/supplier": "CARPATICA GAZ & LUMINA S.R.L.", "/subscriber_code": "27850",
        "/consumption_point_code": "0583474", "/holder_name": "JURJ CONSTANTIN",
        "/address": "STR. SNAGOV NR. 130 BL.60 SC.3 ET.4 AP.73 CLUJ-NAPOCA, CLUJ", "/invoice_number": "15354573616",
        "/issue_date": "2017-11-20", "/due_date": "2017-12-21", "/total": "265.32",
    }),
    "questions": ("electricity_bill", QUESTIONS, {
        "/supplier": "Volt Napoca Energy SA", "/subscriber_code": "70012233",
        "/consumption_point_code": "RO005E500600700", "/holder_name": "RUS DELIA-MARIA",
        "/address": "Calea Florești nr. 81, bl. V7, ap. 30 Cluj-Napoca", "/invoice_number": "4410022",
        "/issue_date": "2018-01-03", "/due_date": "2018-01-18", "/total": "55.20",
    }),
}  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_every_field_of_another_office(name: str) -> None:
    kind, text, truth = PAPERS[name]
    got = values(read_typewritten(kind, text))
    assert {p: got.get(p) for p in truth} == truth


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_wrong_is_sure(name: str) -> None:
    kind, text, truth = PAPERS[name]
    accepted = sure(read_typewritten(kind, text))
    assert accepted == {p: truth[p] for p in accepted if p in truth}
    assert len(accepted) >= 5


def _barred(text: str, bars: str) -> dict[str, Found]:
    view = replace(typewritten(text), barcodes=(Barcode("Code128", bars, Box(0, 0, 1, 1)),))
    return {r.path: r for r in modules()["gas_bill"].read(Doc((view,)))}


BARRED = """
Gaz Feleac Furnizare S.R.L., CUI RO12345674
Factura nr. 9054618690 din 27.01.2018
Cod client: SOM-715263
Cod loc de consum: DEG0011223344
"""


def test_sum_that_only_the_bars_tell_is_for_the_clerk() -> None:
    total = _barred(BARRED, "SOM715263905461869000021021")["/total"]
    assert (total.value, total.source) == ("210.21", "barcode")
    assert total.located < 0.8


def test_letter_read_for_a_digit_is_put_right_by_the_bars() -> None:
    spoiled = BARRED.replace("SOM-715263", "S0M-715263")
    assert _barred(spoiled, "SOM715263905461869000021021")["/subscriber_code"].value == "SOM715263"
    assert "/subscriber_code" not in sure(read_typewritten("gas_bill", spoiled))  # without bars it may be either


def test_printed_code_of_the_bars_comes_before_the_clients_code() -> None:
    text = BARRED.replace("Cod client: SOM-715263", "Cod client: 1009808631\nCqd dc incqsqre: 006468229625")
    code = _barred(text, "006468229625905461869000021021")["/subscriber_code"]
    assert (code.value, code.rivals) == ("006468229625", ("1009808631",))


def test_bars_with_a_number_of_their_own_say_nothing() -> None:
    assert _barred(BARRED, "30736181905461869000021021")["/subscriber_code"].rivals == ()


TOTAL_LOST = """
Gaz Feleac Furnizare S.R.L., CUI RO12345674
Factura nr. 9054618690 din 27.01.2018
Cod client: 77159912
Factura curentă       191,70
Sold anterior          -1,91
"""


def test_balance_counts_where_the_total_was_not_read() -> None:
    total = _barred(TOTAL_LOST, "77159912905461869000018979")["/total"]
    assert (total.value, total.rivals) == ("189.79", ("191.70",))
    assert "/total" not in sure(read_typewritten("gas_bill", TOTAL_LOST))


@pytest.mark.parametrize(
    ("printed", "read"),
    [("DGSBUBUCO0005195", "DGSBUBUC00005195"), ("RO00SE648581942", "RO005E648581942"), ("EM02380830", "EMO2380830")],
)
def test_codes_of_known_shape_are_put_right_and_the_other_engine_must_read_them_so(printed: str, read: str) -> None:
    text = f"Gaz Feleac S.A.\nCod loc de consum: {printed}\nGaze naturale"
    (code,) = (f for f in read_typewritten("gas_bill", text) if f.path == "/consumption_point_code")
    assert (code.value, code.rivals) == (read, ())
    spec = KINDS["gas_bill"].spec_of(code.path)
    assert spec is not None
    witnesses = [
        settle(spec, code, Opinion("rapidocr", said, value_of(spec, code, said), 0.9), None).witness
        for said in (printed, read)
    ]
    assert witnesses == [None, "second_reading"]


def test_blank_lost_behind_a_point_comes_back_where_all_others_have_theirs() -> None:
    text = "Adresa locului de consum: Str. Horea nr. 10, bl. A2, et. 5, ap.71, Cluj-Napoca, jud. Cluj\nGaze naturale"
    got = values(read_typewritten("gas_bill", text))["/address"]
    assert got == "Str. Horea nr. 10, bl. A2, et. 5, ap. 71, Cluj-Napoca, jud. Cluj"


def test_a_second_code_behind_a_slash_is_not_the_first_labels() -> None:
    text = "Cod client / Cod încasare: 200145 / 7712009912\nGaze naturale"
    readings = read_typewritten("gas_bill", text)
    assert values(readings)["/subscriber_code"] == "7712009912"
    assert "/subscriber_code" not in sure(readings)
