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
