"""Bank statements as other banks print them: by day, with signs, with letters behind amounts, in three columns."""

from __future__ import annotations

import pytest

from extractors.classify import classify_words
from tests.extractors.typed import read_typewritten, sure, typewritten, values

BY_DAY = """
nordbanca
Extras de cont, ianuarie 2018

Fărcaș-Rotar Valeria
Cont curent RO24 BTRL RONC RT00 0000 0001
La început 2.383,41 lei - la sfârșit 2.566,93 lei

1 ianuarie 2018
Retragere numerar ATM Piața Mărăști                          -54,12 lei

8 ianuarie 2018
Încasare salariu 01/2018 Nut Gavril Întreprindere individuală    1.122,00 lei
Plată POS Farmacia                                            -20,00 lei

Ai primit 1.122,00 lei și ai plătit 74,12 lei.
"""

LETTERS_BEHIND = """
BANCA COOPERATISTA SOMESANA        AGENTIA MARASTI
EXTRAS CONT CURENT NR. 6           LUNA 12/2017
CLIENT POPAN EMANUELA              COD CLIENT 3708896
CONT RO24BTRLRONCRT0000000001 RON
02/12/2017    995980789   PLATA POS FARMACIA                         74.20 D
11/12/2017    010793858   INCASARE SALARIU 12/2017 SPITALUL CLINIC   1172.97 C
11/12/2017    015425247   PLATA POS FARMACIA                         106.27 D
"""

IN_AND_OUT = """
BANCA ARDEALULUI
Account statement / Extras de cont
Account holder / Titular cont: Moga Ionuț
IBAN: RO24BTRLRONCRT0000000001      Currency: RON
Interval: 01.11.2017 - 30.11.2017

Data          Detalii                                Ieșiri        Intrări       Sold
01.11.2017    Sold inițial                                                       120,00
07.11.2017    Plata factura gaze                     100,00                       20,00
15.11.2017    Alocație de stat AJPIS Cluj                             84,00      104,00
30.11.2017    Sold final                                                         104,00
Total                                                100,00           84,00
"""

PLUS_MINUS = """
Raport tranzacții noiembrie 2017
Detinător cont: Rus Delia
Nr. cont: RO24 BTRL RONC RT00 0000 0001

12.11.2017   +1.440,00   Pensie CJP Cluj luna noiembrie
13.11.2017     -55,00    Plata POS magazin
20.11.2017     -10,00    Comision administrare
Sold final   1.375,00
"""

SMALL_BANK = """
CREDITCOOP SOMEȘUL
Istoric cont pe perioada 01.10.2017-31.10.2017
Proprietarul contului
Chiorean Ana-Maria
Str. Horea nr. 3, Cluj-Napoca
IBAN RO24BTRLRONCRT0000000001

Nr    Data          Explicatie                          Suma debitoare    Suma creditoare
1     03.10.2017    Sal. septembrie SC Croitoria SRL                       1.263,00
2     09.10.2017    Plata intretinere                   210,00
Rulaj                                                   210,00             1.263,00
"""

PAPERS = {
    "by day": (BY_DAY, {
        "/holder_name": "FĂRCAȘ-ROTAR VALERIA", "/iban": "RO24BTRLRONCRT0000000001", "/month": "2018-01",
        "/net_income": "1122.00",
    }),
    "letters behind": (LETTERS_BEHIND, {
        "/holder_name": "POPAN EMANUELA", "/iban": "RO24BTRLRONCRT0000000001", "/month": "2017-12",
        "/net_income": "1172.97",
    }),
    "in and out": (IN_AND_OUT, {
        "/holder_name": "MOGA IONUȚ", "/iban": "RO24BTRLRONCRT0000000001", "/month": "2017-11", "/net_income": "84.00",
    }),
    "plus and minus": (PLUS_MINUS, {
        "/holder_name": "RUS DELIA", "/iban": "RO24BTRLRONCRT0000000001", "/month": "2017-11",
        "/net_income": "1440.00",
    }),
    "small bank": (SMALL_BANK, {
        "/holder_name": "CHIOREAN ANA-MARIA", "/iban": "RO24BTRLRONCRT0000000001", "/month": "2017-10",
        "/net_income": "1263.00",
    }),
}  # fmt: skip


@pytest.mark.parametrize("name", PAPERS)
def test_every_field_of_another_bank(name: str) -> None:
    text, truth = PAPERS[name]
    assert values(read_typewritten("bank_statement", text)) == truth


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_wrong_is_sure(name: str) -> None:
    text, truth = PAPERS[name]
    accepted = sure(read_typewritten("bank_statement", text))
    assert accepted == {p: truth[p] for p in accepted}
    assert len(accepted) >= 3


@pytest.mark.parametrize("name", PAPERS)
def test_it_is_a_statement(name: str) -> None:
    assert classify_words(typewritten(PAPERS[name][0])).kind == "bank_statement"


def test_income_that_went_out_is_none() -> None:
    text = LETTERS_BEHIND.replace("1172.97 C", "1172.97 D")
    assert "/net_income" not in values(read_typewritten("bank_statement", text))


def test_iban_with_a_letter_for_a_digit_is_put_right() -> None:
    text = IN_AND_OUT.replace("RO24BTRLRONCRT0000000001", "RO24BTRLRONCRT00O0000001")
    assert values(read_typewritten("bank_statement", text))["/iban"] == "RO24BTRLRONCRT0000000001"


def test_name_of_someone_under_the_list_is_not_the_holder() -> None:
    text = PLUS_MINUS.replace("Detinător cont: Rus Delia\n", "") + "Întocmit\nPop Ana\n"
    assert "/holder_name" not in sure(read_typewritten("bank_statement", text))
