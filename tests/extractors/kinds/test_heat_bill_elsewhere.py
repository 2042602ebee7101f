"""Heat bills as other suppliers might print them, to flats and to associations."""

from __future__ import annotations

import pytest

from extractors.classify import classify_words
from tests.extractors.typed import read_typewritten, sure, typewritten, values

ASSOCIATION = """
Furnizor: Termoficare Napoca S.A.                Client: ASOCIAȚIA DE PROPRIETARI STR. BĂIȚA NR. 7
Sediul: B-dul 21 Decembrie 1989 nr. 79           Sediul: Str. Băița nr. 7, bl. D3, Cluj-Napoca
CUI: RO201217                                    CIF: 16440012
Cont: RO49AAAA1B31007593840000                   Cod partener: 40112

FACTURĂ ENERGIE TERMICĂ
Seria TN Nr. 0045123
Data: 30.11.2017      Termen de plată: 30.12.2017

Punct termic 14     Gcal 22,518      Apă caldă 41,2 mc
Valoare fără TVA            4.100,00
TVA 19%                       779,00
Total factură               4.879,00
Restanțe                      121,00
TOTAL GENERAL DE PLATĂ      5.000,00 lei
"""

FLAT = """
REGIA AUTONOMĂ DE TERMOFICARE SOMEȘ
Str. Horea nr. 10, Cluj-Napoca            Cod fiscal RO9988776
Factura nr. 3301122 / 15.01.2018 pentru energie termică

Abonat:            Cherecheș Nicolae
Nr. abonat:        120345
Loc de consum:     Str. Grigore Alexandrescu nr. 31, bl. R2, ap. 58, Cluj-Napoca
Cod instalație consum: 330455
Apă caldă menajeră   3,2 mc    41,20
Încălzire  0,512 Gcal         120,80
Total facturat                162,00
De achitat până la 14.02.2018: 162,00 lei
"""

DOT_MATRIX = """
S.C. TERMO CALOR S.A.             FACTURA NR. 88123 DIN 05.12.2017
R.C. J12/77/1998 C.F. R204455     SCADENTA: 20.12.2017
CATRE
ASOC. LOCATARI GHEORGHENI 12
ALEEA BRATES NR. 12
CLUJ-NAPOCA
CONT CLIENT: 5512
AGENT TERMIC GCAL 14.200
APA CALDA MENAJERA MC 88
TOTAL DE PLATA: 3120.45 LEI
"""

TILES = """
Municipal Therm SRL · CUI RO30012345 · Cluj-Napoca, Str. Traian nr. 5

Factura termoficare     Emisă                Scadentă            Total datorat
MT 5510092              09.01.2018           24.01.2018          218,77 lei

Cod abonat              Punct de consum
AB-00412                Str. Rahovei nr. 3, ap. 6, Cluj-Napoca

Pop Ana-Maria
Str. Rahovei nr. 3, ap. 6
400001 Cluj-Napoca

Energie termică 0,9 Gcal     Apă caldă de consum 2 mc
"""

ASSOCIATION_WITHOUT_LABEL = """
Serviciul Public de Termoficare Cluj            Factura fiscală nr. 5500-771 din 29.12.2017
C.F. RO5566778
Asociația de proprietari nr. 214
Str. Parâng nr. 14, Cluj-Napoca
Președinte: Bucur Liviu
Cod asociație: 214     Nr. contract: 1190/2009
Punct termic: PT 7 Mănăștur
Energie termică pentru încălzire   Gcal    40,11    12.000,00
Apă caldă                          mc      120       3.000,00
TVA                                                  2.850,00
Total de plată                                      17.850,00
Plata se va face până la data de 28.01.2018
"""

LETTER = """
TERMO URBAN S.R.L.
Cluj-Napoca, Str. Plevnei nr. 6
CUI RO26260000

Către,
Asociația de Locatari „Liliacul"
Aleea Tarnița nr. 2, bl. A
Cluj-Napoca

Factura nr. 99012 / 02.02.2018
Vă facturăm energia termică furnizată în ianuarie 2018 la punctul de consum
Aleea Tarnița nr. 2, bl. A, Cluj-Napoca, cod partener 3344.
Total datorat: 9.120,55 lei, cu termen de plată 04.03.2018.
Gcal 31,2
"""

TICKET = """
RAT Someș R.A.        Cod client 12-4410       TOTAL 310,20
Bd. 1 Mai nr. 3       Factură 771299           Scadent 20.12.2017
CUI 4444555           Emis 05.12.2017          Plătitor Nistor Felicia

Locul de consum Str. Clăbucet nr. 1, bl. D2, ap. 9, Cluj-Napoca
Agent termic 1,2 Gcal    apă caldă menajeră 4 mc
Sold vechi 0,00 lei    Total luna 310,20
"""

CONSUMER_BOX = """
COLONIA TERM SA                        CONSUMATOR
C.U.I.: 14144144                       Nume: Hossu Aurelia
FACTURĂ ÎNCĂLZIRE ȘI APĂ CALDĂ         Loc. Cluj-Napoca, Str. Mărginașă nr. 20, ap. 4
Seria CT / Nr. 00554                   ID client: 9912
Emisă: 03.03.2018                      Reprezentant zonă: Dan Achim, tel. 0744 000 111
Se achită până la: 23.03.2018

Energie termică   0,88 Gcal    204,12 lei
Restanță                        50,00 lei
Penalități                       1,12 lei
TOTAL DE PLATĂ                 255,24 lei
"""

PAPERS = {
    "association": (ASSOCIATION, {
        "/supplier": "Termoficare Napoca S.A.", "/subscriber_code": "40112",
        "/holder_name": "ASOCIAȚIA DE PROPRIETARI STR. BĂIȚA NR. 7",
        "/invoice_number": "0045123", "/issue_date": "2017-11-30", "/due_date": "2017-12-30", "/total": "5000.00",
    }),
    "flat": (FLAT, {
        "/supplier": "REGIA AUTONOMĂ DE TERMOFICARE SOMEȘ", "/subscriber_code": "120345",
        "/consumption_point_code": "330455", "/holder_name": "CHERECHEȘ NICOLAE",
        "/address": "Str. Grigore Alexandrescu nr. 31, bl. R2, ap. 58, Cluj-Napoca",
        "/invoice_number": "3301122", "/issue_date": "2018-01-15", "/due_date": "2018-02-14", "/total": "162.00",
    }),
    "dot matrix": (DOT_MATRIX, {
        "/supplier": "S.C. TERMO CALOR S.A.", "/subscriber_code": "5512",
        "/holder_name": "ASOC. LOCATARI GHEORGHENI 12", "/address": "ALEEA BRATES NR. 12 CLUJ-NAPOCA",
        "/invoice_number": "88123", "/issue_date": "2017-12-05", "/due_date": "2017-12-20", "/total": "3120.45",
    }),
    "tiles": (TILES, {
        "/supplier": "Municipal Therm SRL", "/subscriber_code": "AB00412", "/holder_name": "POP ANA-MARIA",
        "/address": "Str. Rahovei nr. 3, ap. 6, Cluj-Napoca",
        "/invoice_number": "5510092", "/issue_date": "2018-01-09", "/due_date": "2018-01-24", "/total": "218.77",
    }),
    "association without label": (ASSOCIATION_WITHOUT_LABEL, {
        "/holder_name": "ASOCIAȚIA DE PROPRIETARI NR. 214",
        "/address": "Str. Parâng nr. 14, Cluj-Napoca",
        "/issue_date": "2017-12-29",
        "/due_date": "2018-01-28",
        "/total": "17850.00",
        "/supplier": "Serviciul Public de Termoficare Cluj",
    }),
    "letter": (LETTER, {
        "/supplier": "TERMO URBAN S.R.L.",
        "/subscriber_code": "3344",
        "/address": "Aleea Tarnița nr. 2, bl. A Cluj-Napoca",
        "/invoice_number": "99012",
        "/issue_date": "2018-02-02",
        "/due_date": "2018-03-04",
        "/total": "9120.55",
        "/holder_name": 'ASOCIAȚIA DE LOCATARI „LILIACUL"',
    }),
    "ticket": (TICKET, {
        "/supplier": "RAT Someș R.A.",
        "/subscriber_code": "124410",
        "/holder_name": "NISTOR FELICIA",
        "/address": "Str. Clăbucet nr. 1, bl. D2, ap. 9, Cluj-Napoca",
        "/invoice_number": "771299",
        "/issue_date": "2017-12-05",
        "/due_date": "2017-12-20",
        "/total": "310.20",
    }),
    "consumer box": (CONSUMER_BOX, {
        "/supplier": "COLONIA TERM SA",
        "/subscriber_code": "9912",
        "/holder_name": "HOSSU AURELIA",
        "/address": "Loc. Cluj-Napoca, Str. Mărginașă nr. 20, ap. 4",
        "/invoice_number": "00554",
        "/issue_date": "2018-03-03",
        "/due_date": "2018-03-23",
        "/total": "255.24",
    }),
}  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_every_field_of_an_invented_bill(name: str) -> None:
    text, truth = PAPERS[name]
    assert {p: v for p, v in values(read_typewritten("heat_bill", text)).items() if p in truth} == truth


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_wrong_is_accepted(name: str) -> None:
    text, truth = PAPERS[name]
    accepted = sure(read_typewritten("heat_bill", text))
    assert accepted == {p: truth[p] for p in accepted if p in truth}
    assert len(accepted) >= 5


@pytest.mark.parametrize("name", PAPERS)
def test_it_is_a_heat_bill(name: str) -> None:
    assert classify_words(typewritten(PAPERS[name][0])).kind == "heat_bill"
