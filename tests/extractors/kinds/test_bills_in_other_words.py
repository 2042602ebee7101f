"""Bills in yet other words and orders, each with traps: other addresses, balances, dates and people."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read_typewritten, sure, values

CORNERS = """
NAPOCA GAZE NATURALE S.R.L.                        Factură fiscală
Sediu: Piața Unirii nr. 5, Cluj-Napoca             Numărul: 5501223
CUI: RO12345674                                    Data: 12 decembrie 2017
                                                   Plata până la: 02 ianuarie 2018
Titular: Dl. Pop Ioan-Cristian
Adresa de corespondență:           Adresa punctului de măsurare:
Str. Horea nr. 1, ap. 2            Str. Primăverii nr. 20, bl. R5, sc. 2,
Cluj-Napoca                        et. 4, ap. 33
                                   Cluj-Napoca, jud. Cluj
Cod de identificare client 4412900      CLC DEG0012345678
Sold la 30.11.2017: 50,00 lei
Total factură: 120,00 lei
TOTAL GENERAL DE PLATĂ: 170,00 lei
"""

PLACE_BY_NUMBER = """
ELECTRO-SOMES DISTRIBUTIE SI FURNIZARE SA
CIF 12345674, Reg. com. J12/100/2003
FACTURA Nr. ESD-2017-334455 / 09.11.2017

ABONAT: MURESAN GHEORGHE              COD ABONAT 7712-3344
LOC DE CONSUM NR. 900112233
STR. GRIGORE ALEXANDRESCU NR. 45 BL. S3
AP. 12 CLUJ-NAPOCA
PERIOADA 01.10.2017-31.10.2017        TERMEN DE PLATA 24.11.2017

ENERGIE ACTIVA        100 KWH         45,00
TVA                                    8,55
TOTAL FACTURA CURENTA                 53,55
RESTANTE                              10,00
TOTAL DE ACHITAT                      63,55
"""

FAMILY = """
                 TERMOENERGIE CLUJ S.R.L.
                 CUI RO12345674
Către: Familia Oltean Marius
Aleea Bizușa nr. 3, ap. 21, Cluj-Napoca

Notă de plată nr. 77001 din 05.02.2018

Cod consumator               12 33 44
Punct de livrare             Aleea Bizușa nr. 3, ap. 21, Cluj-Napoca
Cod punct de livrare         PL-0098

Energie termică              1,2 Gcal        250,00 lei
Restanță la 31.01.2018                        30,00 lei
De plată până la 01.03.2018                  280,00 lei
"""

RULED_TABLE = """
FURNIZOR:                              CLIENT:
Gaz Metan Ardeal SA                    Lăcătuș Ana
Str. Câmpeni nr. 4, Turda              CNP: 2800101123456
CUI RO12345674                         Str. Mihai Eminescu nr. 5, ap. 1
                                       Florești, jud. Cluj
Factura seria GMA nr. 000451
Emisă la 03.01.2018    Scadentă la 18.01.2018

| Loc de consum | Str. Avram Iancu nr. 77, Florești, jud. Cluj |
| Cod client | 55123 |
| CLC | DEG00998877 |
Gaze naturale     mc 55
Total de plată cu TVA: 140,20 lei
Din care restanțe: 40,20 lei
"""

HEADINGS = """
Factura dvs. de energie electrică          Lumina Napocii Furnizare S.A.
                                           CUI RO12345674
Detalii client
Nume                       Hodiș Mihaela
Cont contract              2000112233
Cod client                 1000445566
Detalii loc de consum
Adresă                     Sat Corpadea nr. 44, com. Apahida, jud. Cluj
POD                        594020100000123452
Detalii factură
Număr                      LN 4410098
Emisă                      10.01.2018
Scadentă                   25.01.2018
Valoare factură            90,00
Sold                       -15,00
Total                      75,00
"""

PRINTED_FORM = """
S.C. GAZ-SERV S.R.L. FACTURA FISCALA
Furnizor: S.C. GAZ-SERV S.R.L.         Cumparator: FLOREA DUMITRU
Nr. Reg. Com.: J12/45/2001             C.N.P.: 1550505120011
C.I.F.: RO 12345674                    Adresa: COM. BACIU, SAT MERA, NR. 112
Sediul: Cluj-Napoca, str. Traian 12    Judetul: CLUJ
Contul: RO24BTRLRONCRT0000000001       Abonat: 33120
Banca: TRANSILVANIA                    Cod CLC: DGSCJCLU00112233
Nr. facturii: 009912
Data (ziua, luna, anul): 05.12.2017
Termen plata: 20.12.2017
Gaze naturale mc 40  1,5  60,00  11,40
TOTAL 60,00 11,40
TOTAL DE PLATA (col. 5 + col. 6) 71,40
"""

WITHOUT_DIACRITICS = """
Buna ziua, Cioban Lucia!
Ai de plata 66,10 lei pana pe 15 decembrie 2017
Factura EP 0099123 emisa pe 30 noiembrie 2017
Energia Plus SRL, Bd. Eroilor 2, Cluj-Napoca, CUI 12345674
Locul tau de consum: Str. Lunga nr. 8, bl. 2, ap. 5, Cluj-Napoca
Codul tau de client: 8800123
POD-ul tau: RO005E112233445
Factura ta cuprinde energie electrica de 56,10 lei si sold anterior de 10,00 lei.
"""

COLUMN_OF_DATES = """
                 NORD ELECTRIC FURNIZARE S.R.L.
Sediul social: Str. Fabricii nr. 12, Cluj-Napoca    C.U.I.: RO12345674

Client final:  KOVÁCS ILDIKÓ            Serie / Nr. factură:   NEF / 0099812
Adresa:        Str. Mehedinți nr. 12,   Data emiterii:         09.01.2018
               bl. C4, ap. 8            Data scadenței:        24.01.2018
               Cluj-Napoca              ID client:             600123
Loc consum:    Str. Mehedinți nr. 12,   POD:                   RO005E700800900
               bl. C4, ap. 8
               Cluj-Napoca
Index vechi 100   Index nou 200
Rest de plată din facturi anterioare   20,00 lei
Factura curentă                        80,00 lei
Sumă totală de achitat                100,00 lei
"""

ASSOCIATION = """
COLTERM SOMEȘ S.A.
CUI RO12345674, J12/12/2002
FACTURĂ FISCALĂ Seria CS Nr. 77123 Data 30.11.2017
Cumpărător:
ASOCIAȚIA DE PROPRIETARI BLOC T4
Str. Tășnad nr. 10, Cluj-Napoca, jud. Cluj
C.I.F. 5566778
Cod asociație: 4410
Nr. contract: 118/2005
Adresa imobilului: Str. Tășnad nr. 10, bl. T4, Cluj-Napoca
Scadența: 30 zile, 30.12.2017
Energie termică Gcal 30,1 x 250,00 = 7.525,00
TVA 19% 1.429,75
Total de plată 8.954,75
"""

TILES = """
MetroGaz Furnizare SA             Nr. factură          Data facturii        Scadența
CUI RO12345674                    MG 88120045          15 decembrie 2017    3 ianuarie 2018

Numele clientului                 Cod abonat           Cod loc de consum
Bădilă Ștefan                     AB 220144            MG-4412-0009

Adresa unde consumați gazul       Adresa unde trimitem factura
Str. Traian nr. 45, ap. 6         Str. Horea nr. 9, ap. 2
Cluj-Napoca                       Cluj-Napoca

Gaze naturale 50 mc
Din luna trecută           0,00
Luna aceasta              77,40
Total                     77,40
"""

NUMBERED_LEADERS = """
Enervia Napoca S.A. | C.I.F. RO12345674
FACTURĂ nr. 5512/12.03.2018 ENERGIE ELECTRICĂ

Datele dumneavoastră
1. Nume și prenume / Denumire ........... Ilea Tudor-Mihai
2. Codul dumneavoastră de client ........ 77 1200 34
3. Adresa locului de consum ............. Bd. 21 Decembrie 1989 nr. 128,
                                          sc. I, et. 3, ap. 25, Cluj-Napoca
4. Codul locului de consum .............. 2-00918-1
5. Termen de plată ...................... 27.03.2018
6. Total de plată (inclusiv soldul) ..... 201,15 lei
   din care factura curentă ............. 101,15 lei
   sold neachitat ....................... 100,00 lei
Energie activă 200 kWh
"""

ENGLISH_BESIDE = """
GAZ COOP S.R.L.   RO12345674   Cluj-Napoca, str. Câmpului nr. 3
DOVADĂ FACTURARE / FACTURĂ
Seria GC  Numărul 004412   Din 10.10.2017

Subscriber / Abonat        : DEAK ÉVA
Subscriber no. / Nr. abonat: 12-0099
Address / Adresa           : Str. Iașilor nr. 14, Cluj-Napoca
Meter point / Punct consum : 00991122
Due date / Scadența        : 25.10.2017
Amount due / De plată      : 45,90 lei
Gaze naturale mc 20
"""

PAPERS = {
    "corners": ("gas_bill", CORNERS, {
        "/address": "Str. Primăverii nr. 20, bl. R5, sc. 2, et. 4, ap. 33 Cluj-Napoca, jud. Cluj",
        "/holder_name": "POP IOAN-CRISTIAN", "/subscriber_code": "4412900",
        "/consumption_point_code": "DEG0012345678", "/total": "170.00", "/due_date": "2018-01-02",
        "/issue_date": "2017-12-12", "/invoice_number": "5501223", "/supplier": "NAPOCA GAZE NATURALE S.R.L.",
    }),
    "place by number": ("electricity_bill", PLACE_BY_NUMBER, {
        "/holder_name": "MURESAN GHEORGHE", "/subscriber_code": "77123344", "/consumption_point_code": "900112233",
        "/address": "STR. GRIGORE ALEXANDRESCU NR. 45 BL. S3 AP. 12 CLUJ-NAPOCA", "/total": "63.55",
        "/due_date": "2017-11-24", "/issue_date": "2017-11-09",
        "/supplier": "ELECTRO-SOMES DISTRIBUTIE SI FURNIZARE SA",
    }),
    "family": ("heat_bill", FAMILY, {
        "/holder_name": "OLTEAN MARIUS", "/subscriber_code": "123344", "/consumption_point_code": "PL0098",
        "/address": "Aleea Bizușa nr. 3, ap. 21, Cluj-Napoca", "/total": "280.00", "/due_date": "2018-03-01",
        "/issue_date": "2018-02-05", "/invoice_number": "77001", "/supplier": "TERMOENERGIE CLUJ S.R.L.",
    }),
    "ruled table": ("gas_bill", RULED_TABLE, {
        "/holder_name": "LĂCĂTUȘ ANA", "/subscriber_code": "55123", "/consumption_point_code": "DEG00998877",
        "/address": "Str. Avram Iancu nr. 77, Florești, jud. Cluj", "/total": "140.20", "/due_date": "2018-01-18",
        "/issue_date": "2018-01-03", "/supplier": "Gaz Metan Ardeal SA",
    }),
    "headings": ("electricity_bill", HEADINGS, {
        "/holder_name": "HODIȘ MIHAELA", "/subscriber_code": "1000445566",
        "/consumption_point_code": "594020100000123452", "/address": "Sat Corpadea nr. 44, com. Apahida, jud. Cluj",
        "/total": "75.00", "/due_date": "2018-01-25", "/issue_date": "2018-01-10", "/invoice_number": "4410098",
        "/supplier": "Lumina Napocii Furnizare S.A.",
    }),
    "printed form": ("gas_bill", PRINTED_FORM, {
        "/holder_name": "FLOREA DUMITRU", "/subscriber_code": "33120", "/consumption_point_code": "DGSCJCLU00112233",
        "/total": "71.40", "/due_date": "2017-12-20", "/issue_date": "2017-12-05", "/invoice_number": "009912",
        "/supplier": "S.C. GAZ-SERV S.R.L.",
    }),
    "without diacritics": ("electricity_bill", WITHOUT_DIACRITICS, {
        "/holder_name": "CIOBAN LUCIA", "/subscriber_code": "8800123", "/consumption_point_code": "RO005E112233445",
        "/address": "Str. Lunga nr. 8, bl. 2, ap. 5, Cluj-Napoca", "/total": "66.10", "/due_date": "2017-12-15",
        "/issue_date": "2017-11-30", "/supplier": "Energia Plus SRL",
    }),
    "column of dates": ("electricity_bill", COLUMN_OF_DATES, {
        "/holder_name": "KOVÁCS ILDIKÓ", "/subscriber_code": "600123", "/consumption_point_code": "RO005E700800900",
        "/address": "Str. Mehedinți nr. 12, bl. C4, ap. 8 Cluj-Napoca", "/total": "100.00", "/due_date": "2018-01-24",
        "/issue_date": "2018-01-09", "/invoice_number": "0099812", "/supplier": "NORD ELECTRIC FURNIZARE S.R.L.",
    }),
    "association": ("heat_bill", ASSOCIATION, {
        "/holder_name": "ASOCIAȚIA DE PROPRIETARI BLOC T4", "/subscriber_code": "4410",
        "/address": "Str. Tășnad nr. 10, bl. T4, Cluj-Napoca", "/total": "8954.75", "/due_date": "2017-12-30",
        "/issue_date": "2017-11-30", "/invoice_number": "77123", "/supplier": "COLTERM SOMEȘ S.A.",
    }),
    "tiles": ("gas_bill", TILES, {
        "/holder_name": "BĂDILĂ ȘTEFAN", "/subscriber_code": "AB220144", "/consumption_point_code": "MG44120009",
        "/address": "Str. Traian nr. 45, ap. 6 Cluj-Napoca", "/total": "77.40", "/due_date": "2018-01-03",
        "/issue_date": "2017-12-15", "/invoice_number": "88120045", "/supplier": "MetroGaz Furnizare SA",
    }),
    "numbered leaders": ("electricity_bill", NUMBERED_LEADERS, {
        "/holder_name": "ILEA TUDOR-MIHAI", "/subscriber_code": "77120034", "/consumption_point_code": "2009181",
        "/address": "Bd. 21 Decembrie 1989 nr. 128, sc. I, et. 3, ap. 25, Cluj-Napoca", "/total": "201.15",
        "/due_date": "2018-03-27", "/issue_date": "2018-03-12", "/supplier": "Enervia Napoca S.A.",
    }),
    "English beside": ("gas_bill", ENGLISH_BESIDE, {
        "/holder_name": "DEAK ÉVA", "/subscriber_code": "120099", "/consumption_point_code": "00991122",
        "/address": "Str. Iașilor nr. 14, Cluj-Napoca", "/total": "45.90", "/due_date": "2017-10-25",
        "/issue_date": "2017-10-10", "/invoice_number": "004412", "/supplier": "GAZ COOP S.R.L.",
    }),
}  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_every_field_in_other_words(name: str) -> None:
    kind, text, truth = PAPERS[name]
    got = values(read_typewritten(kind, text))
    assert {p: got.get(p) for p in truth} == truth


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_wrong_is_sure(name: str) -> None:
    kind, text, truth = PAPERS[name]
    accepted = {p: v for p, v in sure(read_typewritten(kind, text)).items() if p in truth}
    assert accepted == {p: truth[p] for p in accepted}
    assert len(accepted) >= 4
