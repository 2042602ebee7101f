"""Gas bills as other suppliers might print them: other words for every label, tiles, dot matrix, slips, sentences."""

from __future__ import annotations

import pytest

from extractors.classify import classify_words
from tests.extractors.typed import read_typewritten, sure, typewritten, values

TILES = """
Premier Gaz Transilvania S.R.L.
Str. Memorandumului nr. 28, Cluj-Napoca   CUI: RO18236450   J12/1001/2006

FACTURA TA DE GAZE NATURALE

Cod partener        Nr. factură          Emisă la           Scadentă la
2100457781          8800123456           08.11.2017         28.11.2017

Cod loc consum      Nr. contract         Perioada facturată
DEG0044556677       3100998877           01.10.2017 - 31.10.2017

Client                              Adresa locului de consum
Bogdan Alexandru-Vasile             Str. Plopilor nr. 44, bl. C2, sc. 1, ap. 9
                                    Cluj-Napoca, jud. Cluj

Gaze naturale consumate   45 mc
Valoare factură curentă                      112,30
Sold anterior                                  0,00
De achitat până la 28.11.2017                112,30 lei
"""

DOT_MATRIX = """
NOVA POWER & GAS S.R.L.                      FACTURA FISCALA
PIATA 1 MAI NR. 4-5 CLUJ-NAPOCA              SERIA NPG NR. 0012233
C.U.I. RO22656640                            DATA: 15.12.2017
J12/2312/2007                                TERMEN DE PLATA: 14.01.2018
BANCA: TRANSILVANIA

CUMPARATOR: CRISAN MARIA ELENA
ADRESA: ALEEA BIZUSA NR. 3 BL. P12 AP. 21 CLUJ-NAPOCA JUD. CLUJ
NR. CONTRACT CLIENT: 77451
LOC CONSUM : STR. MEHEDINTI NR. 5 AP. 12 CLUJ-NAPOCA JUD. CLUJ
COD CLC: DEGX12345678901234

DENUMIRE        UM     CANT.     PRET     VALOARE    TVA
GAZE NATURALE   MWH    1.234     78.55      96.93    18.42
TOTAL GENERAL ............................ 115.35 LEI
"""

SLIP_ABOVE = """
TALON DE PLATĂ
Cod plătitor: 0077001234     Document: WG 9100012345     Suma: 203,44 lei
A se achita până la: 22.01.2018
- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -
WIROM ENERGIE S.A.
Sediul social: Str. Poligrafiei nr. 1C, București, CIF RO17054590
FACTURĂ GAZE NATURALE nr. 9100012345 din 28.12.2017

Date despre dumneavoastră              Date despre locul de consum
Nume: Mocanu Dorina                    Adresă loc consum: Str. Gârbău nr. 12,
Cod plătitor: 0077001234               bl. V5, ap. 30, Cluj-Napoca, jud. Cluj
Telefon: 0744 111 222                  Cod loc de consum (CLC): DGSDCJCN0000123456

Consum mc    120      Putere calorifică    10,721
Rest de plată (facturi anterioare)       51,04
Total factură curentă                   152,40
Total de plată                          203,44
"""

ONE_COLUMN = """
energia.ro
Gaz Est Furnizare SA
Reg. Com. J37/191/1999
RO12399004

Bună, Rus Călin-Petru!
Aceasta este factura ta de gaz.

Numărul facturii
GE17 00456712
Data emiterii facturii
03.11.2017
Scadența
18.11.2017
ID abonat
5540012
ID loc consum
DEG7788990011
Unde folosești gazul
Adresa de consum
Str. Ciocârliei nr. 9, ap. 2, Cluj-Napoca

Consum gaze naturale
31 mc
Sumă totală de achitat
74,05 lei
"""

BLOCK_AT_THE_RIGHT = """
CPL Concordia Filiala Cluj România SRL
Str. Salcâmilor nr. 16
CUI RO16170470
                                                  Dl. Fărcaș Emil
                                                  Str. Dâmboviței nr. 77, ap. 5
                                                  400584 Cluj-Napoca
                                                  Jud. Cluj

Factură fiscală CPLC 201755120 / 10.01.2018
Cont client ......................... 0034561
Ultima zi de plată .................. 25.01.2018
Loc de livrare ...................... Str. Dâmboviței nr. 77, ap. 5, Cluj-Napoca
Punct de livrare nr. ................ 4410098

Gaze naturale, mc 58, kWh 611,20
Bază de impozitare                 130,00
TVA                                 24,70
Total cu TVA                       154,70
Sold la data emiterii                0,00
Total datorat                      154,70
"""

SENTENCES = """
Grup Gaz Someș S.A., cu sediul în Cluj-Napoca, str. Fabricii nr. 93, CUI RO14400003
Către: d-na Ștefan Ildiko, Str. Arinilor nr. 22, ap. 8, Cluj-Napoca

Vă transmitem documentul fiscal nr. 66120098 emis la data de 04.12.2017 pentru gazele naturale
livrate în luna noiembrie 2017.
Codul dumneavoastră de client este 4455667, iar codul locului de consum este DEG3344556677.
Adresa locului de consum: Str. Arinilor nr. 22, ap. 8, Cluj-Napoca
Suma totală de plată este de 98,17 lei.
Vă rugăm să achitați factura până la data de 19.12.2017.
"""

LETTERS_ELSEWHERE = """
GAZ ARMONIA S.R.L.                                    INVOICE / FACTURĂ / SZÁMLA
CIF: RO33221100                                       Nr. 1200345 din 06.02.2018

CLIENT / CUSTOMER                    CORESPONDENȚĂ
Kovács Zoltán                        Kovács Réka
Cod abonat: 0045-1122                Str. Decebal nr. 4
                                     Dej, jud. Cluj
PUNCT DE CONSUM
Adresa: Bd. Muncii nr. 18, bl. 4, et. 2, ap. 11, Cluj-Napoca
Cod (CLC): DEG9080706050
Distribuitor: Rețele Gaz Nord SA, Târgu Mureș, Str. Pandurilor nr. 42
Facturat gaze naturale, 77 mc
Scadentă la data de 21.02.2018
De plată: 181,00 RON
"""

DOTTED_LEADERS = """
Pagina 1 din 2
ENERGIA TRANSILVANIEI FURNIZARE GAZE S.R.L.
Capital social subscris: 900.000 lei. Nr. înreg. R.C. J12/900/2010. C.U.I. RO27272727
IBAN RO12BTRL0130120200000000 Banca Transilvania Sucursala Cluj

Detalii client                                 Detalii factură
Nume/Denumire ........ Ungur Paraschiva        Serie/Număr ......... ETF / 20171109
Cod partener ......... 00778899                Dată emitere ........ 21.11.2017
CNP/CUI .............. -                       Dată scadență ....... 06.12.2017
Adresă corespondență . CP 44, OP 1 Cluj        Perioadă ............ 20.10.2017-20.11.2017

Detalii punct de livrare
Adresă ............... Str. Oașului nr. 86, bl. N1, ap. 17, Cluj-Napoca, jud. Cluj
Cod PC ............... 77120000451
Serie contor ......... 44001122
Gaze naturale mc ..... 60

Valoare facturată      220,18
Rest plată anterior     10,00
Total de achitat       230,18
"""

LOWER_CASE = """
FURNIZOR                                        CLIENT
SC Amarad Gaz SA                                Doamnei
Str. Aviatorilor nr. 2, Arad                    Iancu Veronica
CUI 1680630                                     Str. Iașilor nr. 14
Distribuitor: Delgaz Grid SA                    Cluj-Napoca
                                                cod client 6677001

factura seria AMG nr 5567123 emisă la 2 noiembrie 2017, scadentă la 17 noiembrie 2017
loc consum: Str. Iașilor nr. 14, Cluj-Napoca
clc: DEG55AB0099
gaze naturale, 33 mc
de plată 60 lei 45 bani
TOTAL DE PLATĂ: 60,45
"""

LABELS_UNDER_VALUES = """
                          MÉTAN ENERGY S.A.
          B-dul Eroilor nr. 10, Cluj-Napoca, tel. 0264 555 111
                          CUI RO18181818

FACTURĂ PENTRU GAZE NATURALE
nr. 7700112                    din 08.01.2018

103344                         0055667788                     DEGAA12345678
cod consumator                 cod de plată                   CLC

Suciu Bogdan                   Str. Bistriței nr. 2, ap. 1, Cluj-Napoca
titular                        adresa locului de consum

23.01.2018                     145,80 lei
data scadenței                 total de plată
"""

ASSOCIATION = """
GAZMIR FURNIZARE SRL   CIF RO29292929
Factura fiscala nr. GMF-2017-004512 / 30.11.2017
Cod client / Cod incasare: 200145 / 7712009912
Client: ASOCIATIA DE PROPRIETARI TINERETULUI 4
reprezentata prin administrator Bota Ioan
Loc consum: STR. TEODOR MIHALI NR. 4, BL. 1, CLUJ-NAPOCA
POD/CLC: DEGT000112233
Scadenta: 15.12.2017
Gaze naturale mc 2100
Total lei: 3.900,10
TVA: 741,02
Total cu TVA: 4.641,12
Total de plata: 4.641,12
"""

PAPERS = {
    "tiles": (TILES, {
        "/supplier": "Premier Gaz Transilvania S.R.L.", "/subscriber_code": "2100457781",
        "/consumption_point_code": "DEG0044556677", "/holder_name": "BOGDAN ALEXANDRU-VASILE",
        "/address": "Str. Plopilor nr. 44, bl. C2, sc. 1, ap. 9 Cluj-Napoca, jud. Cluj",
        "/invoice_number": "8800123456", "/issue_date": "2017-11-08", "/due_date": "2017-11-28", "/total": "112.30",
    }),
    "dot matrix": (DOT_MATRIX, {
        "/supplier": "NOVA POWER & GAS S.R.L.", "/subscriber_code": "77451",
        "/consumption_point_code": "DEGX12345678901234", "/holder_name": "CRISAN MARIA ELENA",
        "/address": "STR. MEHEDINTI NR. 5 AP. 12 CLUJ-NAPOCA JUD. CLUJ",
        "/invoice_number": "0012233", "/issue_date": "2017-12-15", "/due_date": "2018-01-14", "/total": "115.35",
    }),
    "slip above": (SLIP_ABOVE, {
        "/supplier": "WIROM ENERGIE S.A.", "/subscriber_code": "0077001234",
        "/consumption_point_code": "DGSDCJCN0000123456", "/holder_name": "MOCANU DORINA",
        "/address": "Str. Gârbău nr. 12, bl. V5, ap. 30, Cluj-Napoca, jud. Cluj",
        "/invoice_number": "9100012345", "/issue_date": "2017-12-28", "/due_date": "2018-01-22", "/total": "203.44",
    }),
    "one column": (ONE_COLUMN, {
        "/supplier": "Gaz Est Furnizare SA", "/subscriber_code": "5540012",
        "/consumption_point_code": "DEG7788990011",
        "/address": "Str. Ciocârliei nr. 9, ap. 2, Cluj-Napoca",
        "/invoice_number": "00456712", "/issue_date": "2017-11-03", "/due_date": "2017-11-18", "/total": "74.05",
    }),
    "block at the right": (BLOCK_AT_THE_RIGHT, {
        "/supplier": "CPL Concordia Filiala Cluj România SRL", "/subscriber_code": "0034561",
        "/consumption_point_code": "4410098", "/holder_name": "FĂRCAȘ EMIL",
        "/address": "Str. Dâmboviței nr. 77, ap. 5, Cluj-Napoca",
        "/invoice_number": "201755120", "/issue_date": "2018-01-10", "/due_date": "2018-01-25", "/total": "154.70",
    }),
    "sentences": (SENTENCES, {
        "/supplier": "Grup Gaz Someș S.A.", "/subscriber_code": "4455667",
        "/consumption_point_code": "DEG3344556677", "/holder_name": "ȘTEFAN ILDIKO",
        "/address": "Str. Arinilor nr. 22, ap. 8, Cluj-Napoca",
        "/invoice_number": "66120098", "/issue_date": "2017-12-04", "/due_date": "2017-12-19", "/total": "98.17",
    }),
    "letters elsewhere": (LETTERS_ELSEWHERE, {
        "/supplier": "GAZ ARMONIA S.R.L.", "/subscriber_code": "00451122",
        "/consumption_point_code": "DEG9080706050", "/holder_name": "KOVÁCS ZOLTÁN",
        "/address": "Bd. Muncii nr. 18, bl. 4, et. 2, ap. 11, Cluj-Napoca",
        "/invoice_number": "1200345", "/issue_date": "2018-02-06", "/due_date": "2018-02-21", "/total": "181.00",
    }),
    "dotted leaders": (DOTTED_LEADERS, {
        "/supplier": "ENERGIA TRANSILVANIEI FURNIZARE GAZE S.R.L.",
        "/subscriber_code": "00778899",
        "/consumption_point_code": "77120000451",
        "/holder_name": "UNGUR PARASCHIVA",
        "/address": "Str. Oașului nr. 86, bl. N1, ap. 17, Cluj-Napoca, jud. Cluj",
        "/invoice_number": "20171109",
        "/issue_date": "2017-11-21",
        "/due_date": "2017-12-06",
        "/total": "230.18",
    }),
    "lower case": (LOWER_CASE, {
        "/supplier": "SC Amarad Gaz SA",
        "/subscriber_code": "6677001",
        "/consumption_point_code": "DEG55AB0099",
        "/holder_name": "IANCU VERONICA",
        "/address": "Str. Iașilor nr. 14, Cluj-Napoca",
        "/invoice_number": "5567123",
        "/issue_date": "2017-11-02",
        "/due_date": "2017-11-17",
        "/total": "60.45",
    }),
    "labels under values": (LABELS_UNDER_VALUES, {
        "/supplier": "MÉTAN ENERGY S.A.",
        "/subscriber_code": "103344",
        "/consumption_point_code": "DEGAA12345678",
        "/holder_name": "SUCIU BOGDAN",
        "/address": "Str. Bistriței nr. 2, ap. 1, Cluj-Napoca",
        "/invoice_number": "7700112",
        "/issue_date": "2018-01-08",
        "/due_date": "2018-01-23",
    }),
    "association": (ASSOCIATION, {
        "/supplier": "GAZMIR FURNIZARE SRL",
        "/holder_name": "ASOCIATIA DE PROPRIETARI TINERETULUI 4",
        "/address": "STR. TEODOR MIHALI NR. 4, BL. 1, CLUJ-NAPOCA",
        "/consumption_point_code": "DEGT000112233",
        "/due_date": "2017-12-15",
        "/issue_date": "2017-11-30",
        "/total": "4641.12",
    }),
}  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_every_field_of_an_invented_bill(name: str) -> None:
    text, truth = PAPERS[name]
    assert {p: v for p, v in values(read_typewritten("gas_bill", text)).items() if p in truth} == truth


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_wrong_is_accepted(name: str) -> None:
    text, truth = PAPERS[name]
    accepted = sure(read_typewritten("gas_bill", text))
    assert accepted == {p: truth[p] for p in accepted if p in truth}
    assert len(accepted) >= 5


@pytest.mark.parametrize("name", PAPERS)
def test_it_is_a_gas_bill(name: str) -> None:
    assert classify_words(typewritten(PAPERS[name][0])).kind == "gas_bill"


TWO_PEOPLE = """
Gaz Armonia S.R.L., CIF RO33221100
Factură nr. 120045 din 06.02.2018
Proprietar: Moldovan Sorin
Chiriaș: Lazăr Bianca
Cod client: 4455123
Gaze naturale 12 mc
Total                      55,00
De achitat                 81,00
"""


def test_holder_of_two_people_is_left_to_the_clerk() -> None:
    assert "/holder_name" not in sure(read_typewritten("gas_bill", TWO_PEOPLE))


NO_LABEL = """
Gaz Armonia S.R.L., CIF RO33221100
Factură nr. 120045 din 06.02.2018
0045112233
Gaze naturale 12 mc
Cod autocitire 99887766
Nr. contract distribuție 5511223344
"""


def test_unlabelled_numbers_and_other_codes_are_never_taken() -> None:
    got = values(read_typewritten("gas_bill", NO_LABEL))
    assert "/subscriber_code" not in got
    assert "/consumption_point_code" not in got


TWO_PARTIES = """
Gaz Vest Ardeal SA    C.I.F. RO1680630
Factura nr. 45123 din 10.11.2017, scadenta 25.11.2017
Plătitor: SC Imobiliare Napoca SRL                Consumator: Pop Dan
Adresă plătitor: Str. Horea nr. 1, Cluj-Napoca    Adresă: Str. Plopilor nr. 5, ap. 7, Cluj-Napoca
Cod plătitor: 90011                               Cod consumator: 77812
                                                  Cod loc consum: DEG0099887711
Gaze naturale 10 mc
Factura precedentă: 45,00 lei
Factura curentă: 70,10 lei
Total de plată 70,10
"""


def test_payer_beside_consumer_leaves_holder_and_code_to_the_clerk() -> None:
    accepted = sure(read_typewritten("gas_bill", TWO_PARTIES))
    assert "/holder_name" not in accepted
    assert "/subscriber_code" not in accepted
    assert accepted["/address"] == "Str. Plopilor nr. 5, ap. 7, Cluj-Napoca"
