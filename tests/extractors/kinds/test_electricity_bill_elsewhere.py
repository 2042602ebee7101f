"""Electricity bills as other suppliers might print them."""

from __future__ import annotations

import pytest

from extractors.classify import classify_words
from tests.extractors.typed import read_typewritten, sure, typewritten, values

CARDS = """
                                                              Tinmar Luminis S.A.
FACTURĂ ENERGIE ELECTRICĂ                                     Calea Floreasca nr. 246C, București
                                                              C.I.F. RO14060554

CLIENT                                   LOC DE CONSUM
Nume: Suciu Adriana Lidia                Adresă: Str. Primăverii nr. 6, bl. F1, sc. 3, ap. 44,
Cod consumator: 10556677                 Cluj-Napoca, jud. Cluj
Nr. contract: 10556677-1 / 2015          Cod P.O.D.: RO005E511223344
Categoria: casnic                        Nr. loc consum (NLC): 5011223

FACTURĂ                                  DE PLATĂ
Serie și nr.: TLE 0778812                Total factură curentă: 131,09 lei
Data emiterii: 17.11.2017                Sold anterior: 0,00 lei
Termen scadent: 17.12.2017               Total de achitat: 131,09 lei

Energie activă     210 kWh
Certificate verzi  210 kWh
"""

LABEL_BELOW_TILES = """
ELECTRO NAPOCA FURNIZARE S.A.   CUI RO28909028   J12/3386/2002
Factură nr. 2101556677 din data de 05.12.2017

Total de plată          Data scadenței         Cod client        NLC
88,20 lei               20.12.2017             30144556          5099881

Titular contract              Adresă loc consum                                     POD
PETREAN VASILE DAN            Str. Fântânele nr. 57, bl. G8, ap. 19, Cluj-Napoca     594020400000999997

Energie electrică activă  130 kWh  58,00
Contribuție cogenerare     130 kWh   1,99
"""

DOT_MATRIX = """
SC ENERGO LUX SRL                       FACTURA
RO 15151510   J12/44/2003               SERIA ELX NR 4455612
                                        DIN 30.11.2017
ABONAT         : OLTEAN TRAIAN
DOMICILIU      : STR. BUCEGI NR. 13A AP. 4 CLUJ-NAPOCA
COD PLATITOR   : 00112299
LOC CONSUM     : STR. BUCEGI NR. 13A AP. 4 CLUJ-NAPOCA
COD INST CONSUM: 5512009
A SE ACHITA PINA LA 15.12.2017

ENERGIE ELECTRICA   98 KWH
VALOARE FARA TVA            49.00
TVA 19%                      9.31
SUMA TOTALA DE ACHITAT      58.31
"""

SLIP = """
Mandat de plată                    Cont nr.: EH 7712340091
Plătitor: Balint Gheorghe          Sumă de plată: 66,90 lei
Cod de încasare 003399887766       Scadență: 12.02.2018
----------------------------------------------------------------
Hidro Energia România SA
B-dul Unirii nr. 5, Cluj-Napoca, Cod fiscal RO13267213
Factură de energie electrică nr. 7712340091 emisă în 23.01.2018
Client: Balint Gheorghe, str. Tășnad nr. 15, ap. 2, Cluj-Napoca
Cod loc de consum: 1004455667
Cod punct de măsurare (POD): 594020400000999997
Locul de consum: str. Tășnad nr. 15, ap. 2, Cluj-Napoca
Energie activă zi 80 kWh, noapte 40 kWh
Total factură 66,90
"""

TABLE = """
VOLT ARDEAL ENERGY S.R.L.
Aleea Stadionului nr. 2, Cluj-Napoca, CUI RO31313131

Nr. factură    Data facturii    Data scadentă    Perioada de facturare      Total factură
5500123        11.12.2017       10.01.2018       01.11.2017-30.11.2017      77,45

Cod client     Client                   Loc de consum                                         Cod POD
90011223       Vlad Nicoleta-Simona     Str. Mogoșoaia nr. 1, bl. X3, ap. 7, Cluj-Napoca      RO005E599887766

Energie electrică   kWh   144
Sold precedent 22,55 lei
Sold de plată: 100,00 lei
"""

HUNGARIAN = """
Lumen Energie SRL                                 Factura fiscală / Adóügyi számla
Str. Uzinei nr. 1, Cluj-Napoca                    Nr. LUM 00098123
C.U.I. 22334455                                   Data / Kelt: 02.01.2018
Titularul locului de consum / Fogyasztó:          Scadent la / Esedékes: 22.01.2018
Gál Csilla
Adresa / Cím: Piața Cipariu nr. 9, ap. 14, Cluj-Napoca, jud. Cluj
Nr. client / Ügyfélszám: 7080901
Punct de măsură / Mérőpont: 594020100000123452
Energie activă 55 kWh
Total general / Összesen: 31,12 lei
"""

MOBILE = """
Factura ta de energie electrică
Nordic Power Furnizare S.A.
CUI RO40404041
Client
Moga Ionuț
Adresa de furnizare
Calea Mănăștur nr. 80, bl. E9, et. 4, ap. 38
Cluj-Napoca
Număr de client
61230098
Identificator loc de consum (POD)
594020400000999997
Număr document fiscal
88100233
Emis la
14.12.2017
Plătește până la
29.12.2017
Ai de plată
45,66 lei
Sold anterior
0,00 lei
Factura curentă
45,66 lei
"""

DELEGATE = """
FACTURA FISCALA                                 RESTART LUMINA ONE S.A.
Seria RLO Nr. 1100445                           Cluj-Napoca, Calea Dorobantilor nr. 50
Data (ziua, luna, anul) 12.12.2017              Nr. ord. reg. com. J12/10/2014
Scadenta: 11.01.2018                            C.I.F. RO32500000

Cumparator                                      Date privind expeditia
Zaharia Octavian                                Numele delegatului: Marin Petru
CNP 1600101120016                               B.I./C.I. seria KX nr. 223344
Sediul/Adresa: Str. Cometei nr. 7               Mijloc de transport: -
Cod client: 5560                                Data: 12.12.2017
Loc de consum: Str. Cometei nr. 7, Cluj-Napoca
NLC 5061122    POD 594020100000123452

Nr. crt    Denumire               UM     Cant    Pret    Valoare    TVA
1          Energie electrica      kWh    100     0,50    50,00      9,50
Total                                                    50,00      9,50
Total de plata                                                     59,50
"""

THREE_ADDRESSES = """
Electra Nova Furnizare S.A.                                   Ai de plată
Adresa furnizorului: Str. Fabricii de Zahăr nr. 11            213,40 lei
Cod fiscal: RO41414141                                        până la
                                                              05.02.2018
Farkas Hajnal-Emese
Adresa de facturare                     Adresa de consum
Str. Septimiu Albini nr. 101, ap. 3     Calea Florești nr. 58, bl. 5, ap. 22
Cluj-Napoca, jud. Cluj                  Cluj-Napoca, jud. Cluj

Factura EN18 99001122 din 21.01.2018
Cont contract 2100998877     Cod client 1009988776
POD (cod unic) RO005E500600700
Energie activă 300 kWh
"""

TERMINAL = """
LUXTEN SOMES ENERGY SRL RO11112222
FACTURA ENERGIE ELECTRICA
NR. FACTURA      :  2018000451
DATA EMITERE     :  09.02.2018
SCADENTA         :  24.02.2018
NUME ABONAT      :  DANCIU GAVRIL
COD ABONAT       :  61-22019
ADR. CONSUM      :  STR BUCIUM NR 3 BL B5 SC 1 AP 8 CLUJ-NAPOCA
ADR. CORESP      :  SAT CORPADEA NR 44 COM APAHIDA
P.O.D.           :  594020100000123452
ENERGIE ACTIVA   :  88 KWH
SOLD ANTERIOR    :  -12.50
FACTURA CURENTA  :  52.50
TOTAL            :  40.00
"""

BENEFICIARY = """
Contract de furnizare nr. 44120 din 01.03.2015 încheiat cu dl. Roman Cornel
Factura lunii decembrie 2017
Furnizor: Voltaj Plus SRL, str. Câmpului nr. 5, Cluj-Napoca, CUI 30300300
Beneficiar: Roman Cornel, CNP 1550505120011, Str. Govora nr. 8, ap. 2, Cluj-Napoca
Număr: VP 000771
Data: 05.01.2018
Termenul limită de plată este 25.01.2018
Cod identificare beneficiar: 12077
Cod loc consum 4455001
Energie electrică 77 kWh
TOTAL GENERAL FACTURĂ: 44,10 lei
"""

PAPERS = {
    "cards": (CARDS, {
        "/supplier": "Tinmar Luminis S.A.", "/subscriber_code": "10556677",
        "/consumption_point_code": "RO005E511223344", "/holder_name": "SUCIU ADRIANA LIDIA",
        "/address": "Str. Primăverii nr. 6, bl. F1, sc. 3, ap. 44, Cluj-Napoca, jud. Cluj",
        "/invoice_number": "0778812", "/issue_date": "2017-11-17", "/due_date": "2017-12-17", "/total": "131.09",
    }),
    "tiles": (LABEL_BELOW_TILES, {
        "/supplier": "ELECTRO NAPOCA FURNIZARE S.A.", "/subscriber_code": "30144556",
        "/consumption_point_code": "594020400000999997", "/holder_name": "PETREAN VASILE DAN",
        "/address": "Str. Fântânele nr. 57, bl. G8, ap. 19, Cluj-Napoca",
        "/invoice_number": "2101556677", "/issue_date": "2017-12-05", "/due_date": "2017-12-20", "/total": "88.20",
    }),
    "dot matrix": (DOT_MATRIX, {
        "/supplier": "SC ENERGO LUX SRL", "/subscriber_code": "00112299",
        "/consumption_point_code": "5512009", "/holder_name": "OLTEAN TRAIAN",
        "/address": "STR. BUCEGI NR. 13A AP. 4 CLUJ-NAPOCA",
        "/invoice_number": "4455612", "/issue_date": "2017-11-30", "/due_date": "2017-12-15", "/total": "58.31",
    }),
    "slip": (SLIP, {
        "/supplier": "Hidro Energia România SA", "/subscriber_code": "003399887766",
        "/consumption_point_code": "594020400000999997", "/holder_name": "BALINT GHEORGHE",
        "/address": "str. Tășnad nr. 15, ap. 2, Cluj-Napoca",
        "/invoice_number": "7712340091", "/issue_date": "2018-01-23", "/due_date": "2018-02-12", "/total": "66.90",
    }),
    "table": (TABLE, {
        "/supplier": "VOLT ARDEAL ENERGY S.R.L.", "/subscriber_code": "90011223",
        "/consumption_point_code": "RO005E599887766", "/holder_name": "VLAD NICOLETA-SIMONA",
        "/address": "Str. Mogoșoaia nr. 1, bl. X3, ap. 7, Cluj-Napoca",
        "/invoice_number": "5500123", "/issue_date": "2017-12-11", "/due_date": "2018-01-10", "/total": "100.00",
    }),
    "two languages": (HUNGARIAN, {
        "/supplier": "Lumen Energie SRL", "/subscriber_code": "7080901",
        "/consumption_point_code": "594020100000123452", "/holder_name": "GÁL CSILLA",
        "/address": "Piața Cipariu nr. 9, ap. 14, Cluj-Napoca, jud. Cluj",
        "/invoice_number": "00098123", "/issue_date": "2018-01-02", "/due_date": "2018-01-22", "/total": "31.12",
    }),
    "mobile": (MOBILE, {
        "/supplier": "Nordic Power Furnizare S.A.", "/subscriber_code": "61230098",
        "/consumption_point_code": "594020400000999997", "/holder_name": "MOGA IONUȚ",
        "/address": "Calea Mănăștur nr. 80, bl. E9, et. 4, ap. 38 Cluj-Napoca",
        "/invoice_number": "88100233", "/issue_date": "2017-12-14", "/due_date": "2017-12-29", "/total": "45.66",
    }),
    "delegate": (DELEGATE, {
        "/supplier": "RESTART LUMINA ONE S.A.",
        "/subscriber_code": "5560",
        "/consumption_point_code": "594020100000123452",
        "/holder_name": "ZAHARIA OCTAVIAN",
        "/address": "Str. Cometei nr. 7, Cluj-Napoca",
        "/invoice_number": "1100445",
        "/issue_date": "2017-12-12",
        "/due_date": "2018-01-11",
        "/total": "59.50",
    }),
    "three addresses": (THREE_ADDRESSES, {
        "/supplier": "Electra Nova Furnizare S.A.",
        "/subscriber_code": "1009988776",
        "/consumption_point_code": "RO005E500600700",
        "/holder_name": "FARKAS HAJNAL-EMESE",
        "/address": "Calea Florești nr. 58, bl. 5, ap. 22 Cluj-Napoca, jud. Cluj",
        "/invoice_number": "99001122",
        "/issue_date": "2018-01-21",
        "/total": "213.40",
    }),
    "terminal": (TERMINAL, {
        "/supplier": "LUXTEN SOMES ENERGY SRL",
        "/subscriber_code": "6122019",
        "/consumption_point_code": "594020100000123452",
        "/holder_name": "DANCIU GAVRIL",
        "/address": "STR BUCIUM NR 3 BL B5 SC 1 AP 8 CLUJ-NAPOCA",
        "/invoice_number": "2018000451",
        "/issue_date": "2018-02-09",
        "/due_date": "2018-02-24",
        "/total": "40.00",
    }),
    "beneficiary": (BENEFICIARY, {
        "/supplier": "Voltaj Plus SRL",
        "/consumption_point_code": "4455001",
        "/holder_name": "ROMAN CORNEL",
        "/subscriber_code": "12077",
        "/issue_date": "2018-01-05",
        "/due_date": "2018-01-25",
        "/total": "44.10",
    }),
}  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_every_field_of_an_invented_bill(name: str) -> None:
    text, truth = PAPERS[name]
    assert {p: v for p, v in values(read_typewritten("electricity_bill", text)).items() if p in truth} == truth


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_wrong_is_accepted(name: str) -> None:
    text, truth = PAPERS[name]
    accepted = sure(read_typewritten("electricity_bill", text))
    assert accepted == {p: truth[p] for p in accepted if p in truth}
    assert len(accepted) >= 6


@pytest.mark.parametrize("name", PAPERS)
def test_it_is_an_electricity_bill(name: str) -> None:
    assert classify_words(typewritten(PAPERS[name][0])).kind == "electricity_bill"


def test_point_code_beats_the_place_number_and_client_code_yields_to_the_collecting_code() -> None:
    text = CARDS.replace("Nr. contract: 10556677-1 / 2015 ", "Cod încasare: 001122334455      ")
    got = values(read_typewritten("electricity_bill", text))
    assert got["/subscriber_code"] == "001122334455"
    assert got["/consumption_point_code"] == "RO005E511223344"


def test_two_bills_total_and_rate_is_left_to_the_clerk() -> None:
    text = """
Volt Ardeal Energy S.R.L. CUI RO31313131
Factură energie electrică nr. 5500123 din 11.12.2017
Total de plată 77,45 lei
Total de plată 120,45 lei
"""
    assert "/total" not in sure(read_typewritten("electricity_bill", text))


FORMER = """
Electro Someș SRL CUI RO19283746               Factura anterioară nr. 11110001 din 10.10.2017
Factură curentă nr. 11110002                   Data emiterii 10.11.2017
Citire contor: 05.11.2017                      Următoarea citire: 05.12.2017
Ultima plată primită: 03.11.2017  88,00 lei    Scadență: 25.11.2017
Cod client vechi: 445566
Cod client nou: 10044556
Cod loc consum vechi: 12345      NLC: 5098761
Client: Marginean Olimpia
Loc de consum: Str. Cloșca nr. 2, ap. 1, Cluj-Napoca
Energie electrică 50 kWh
Total de plată: 33,20 lei din care restant 10,00 lei
"""


def test_former_invoice_and_former_codes_are_not_taken() -> None:
    accepted = sure(read_typewritten("electricity_bill", FORMER))
    assert accepted["/invoice_number"] == "11110002"
    assert accepted["/issue_date"] == "2017-11-10"
    assert accepted["/due_date"] == "2017-11-25"
    assert "/subscriber_code" not in accepted
