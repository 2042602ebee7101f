"""Slips, statements and certificates of income in invented layouts, with their traps."""

from __future__ import annotations

import pytest

from extractors.classify import classify_words
from tests.extractors.typed import read_typewritten, sure, typewritten, values

PENSION_TABLE = """
CASA TERITORIALĂ DE PENSII TURDA
TALON PENSIE         luna decembrie 2017
Nume și prenume      LAZĂR FLOAREA
C.N.P.               2480601120015
Nr. dosar            203344
Pensie pentru limită de vârstă      1.420,00
Indemnizație                           80,00
TOTAL DREPTURI                      1.500,00
Impozit                                60,00
TOTAL REȚINERI                         60,00
NET DE PLATĂ                        1.440,00
"""
PENSION_LETTER = """
CASA JUDEȚEANĂ DE PENSII CLUJ
Nr. 887 / 04.12.2017
ADEVERINȚĂ
Se adeverește că doamna Lazăr Floarea, CNP 2480601120015, titulara dosarului de pensie nr. 203344,
a beneficiat în luna noiembrie 2017 de o pensie netă în cuantum de 1.440,00 lei
(o mie patru sute patruzeci lei), din care s-a reținut impozitul legal.
"""
SOMAJ = """
AGENȚIA JUDEȚEANĂ PENTRU OCUPAREA FORȚEI DE MUNCĂ CLUJ
ADEVERINȚĂ nr. 4410 / 03.11.2017
Prin prezenta se adeverește că domnul Pop Vasile, CNP 1700101125009, beneficiază de indemnizație de șomaj,
iar pentru luna octombrie 2017 suma netă este de 553,00 lei (cinci sute cincizeci și trei lei).
"""
HANDICAP = """
DIRECȚIA GENERALĂ DE ASISTENȚĂ SOCIALĂ ȘI PROTECȚIA COPILULUI CLUJ
DOVADĂ DE PLATĂ
Titular:        Moldovan Ana
CNP:            2480601120015
Luna:           ianuarie 2018
Indemnizație lunară pentru persoane cu handicap grav
Suma plătită:   366,00 lei
"""
STATEMENT = """
BANCA ARDEALULUI S.A.
EXTRAS DE CONT nr. 11 pentru perioada 01.10.2017 - 31.10.2017
Titularul contului:   Crișan Gheorghe
IBAN: RO24BTRLRONCRT0000000001          Valuta: RON

Data             Explicații                               Debit            Credit
01.10.2017       Sold inițial                                              120,00
09.10.2017       Incasare pensie CJP Cluj 10/2017                          987,00
12.10.2017       Retragere numerar ATM                   300,00
15.10.2017       Plata intretinere pensionari bloc       150,00
31.10.2017       Sold final                                                657,00
"""
TAX_TABLE = """
AGENȚIA NAȚIONALĂ DE ADMINISTRARE FISCALĂ
Administrația Județeană a Finanțelor Publice Cluj
ADEVERINȚĂ DE VENIT pentru anul 2016
Nr. 5521 din 08.11.2017
Urmare a cererii nr. 771 din 02.11.2017 se certifică faptul că domnul Suciu Radu,
CNP 1700101125009, a realizat următoarele venituri:
Categoria de venit           Venit brut       Venit net
Chirii                        4.000,00         3.000,00
Activități independente       2.500,00         2.000,00
Total                         6.500,00         5.000,00
"""
NO_INCOME = """
MINISTERUL FINANȚELOR PUBLICE
AGENȚIA NAȚIONALĂ DE ADMINISTRARE FISCALĂ
ADEVERINȚĂ
Nr. 90 / 07.11.2017
Se atestă că doamna Suciu Maria, CNP 2480601120015, nu figurează în evidențele fiscale cu venituri
impozabile pentru anul 2016.
"""


def test_pension_slip_adds_up() -> None:
    readings = read_typewritten("pension_slip", PENSION_TABLE)
    got = sure(readings)
    assert got["/name"] == "LAZĂR FLOAREA"
    assert (got["/month"], got["/file_number"], got["/net_income"]) == ("2017-12", "203344", "1440.00")
    net = next(r for r in readings if r.path == "/net_income")
    assert [c.ok for c in net.checks if c.name == "slip.rows"] == [True]


def test_pension_slip_whose_rows_contradict_is_doubted() -> None:
    spoiled = PENSION_TABLE.replace("1.440,00", "1.140,00")
    assert "/net_income" not in sure(read_typewritten("pension_slip", spoiled))


def test_arrears_are_not_the_pension_of_the_month() -> None:
    text = PENSION_TABLE.replace("Indemnizație   ", "Drepturi restante")
    assert "/net_income" not in sure(read_typewritten("pension_slip", text))


def test_pension_in_a_letter() -> None:
    readings = read_typewritten("pension_slip", PENSION_LETTER)
    got = sure(readings)
    assert got["/name"] == "LAZĂR FLOAREA"
    assert got["/cnp"] == "2480601120015"
    assert (got["/month"], got["/file_number"], got["/net_income"]) == ("2017-11", "203344", "1440.00")
    net = next(r for r in readings if r.path == "/net_income")
    assert [c.ok for c in net.checks if c.name == "amount.words"] == [True]


def test_amount_in_words_that_differs_is_doubted() -> None:
    text = SOMAJ.replace("cinci sute cincizeci și trei", "cinci sute cincizeci și opt")
    assert "/net_income" not in sure(read_typewritten("benefit_slip", text))


@pytest.mark.parametrize(
    ("text", "benefit", "name", "month", "net"),
    [
        (SOMAJ, "unemployment", "POP VASILE", "2017-10", "553.00"),
        (HANDICAP, "disability", "MOLDOVAN ANA", "2018-01", "366.00"),
    ],
)
def test_benefits(text: str, benefit: str, name: str, month: str, net: str) -> None:
    got = sure(read_typewritten("benefit_slip", text))
    assert (got["/benefit"], got["/name"], got["/month"], got["/net_income"]) == (benefit, name, month, net)


def test_statement_takes_the_credited_income() -> None:
    got = sure(read_typewritten("bank_statement", STATEMENT))
    assert got["/holder_name"] == "CRIȘAN GHEORGHE"
    assert got["/iban"] == "RO24BTRLRONCRT0000000001"
    assert (got["/month"], got["/net_income"]) == ("2017-10", "987.00")


def test_two_incomes_on_a_statement_go_to_the_clerk() -> None:
    line = "20.10.2017       Alocatie de stat AJPIS Cluj                               84,00"
    text = STATEMENT.replace("31.10.2017       Sold final", f"{line}\n31.10.2017       Sold final")
    income = next(r for r in read_typewritten("bank_statement", text) if r.path == "/net_income")
    assert income.rivals == ("84.00",)
    assert income.located < 0.8


def test_statement_over_two_months_has_no_month() -> None:
    text = STATEMENT.replace("01.10.2017 - 31.10.2017", "01.09.2017 - 31.10.2017")
    assert "/month" not in sure(read_typewritten("bank_statement", text))


def test_tax_certificate_takes_the_total_of_the_net_column() -> None:
    readings = read_typewritten("tax_income_certificate", TAX_TABLE)
    got = sure(readings)
    assert (got["/year"], got["/net_income"], got["/issue_date"]) == ("2016", "5000.00", "2017-11-08")
    assert got["/name"] == "SUCIU RADU"
    net = next(r for r in readings if r.path == "/net_income")
    assert [c.ok for c in net.checks if c.name == "slip.rows"] == [True]


def test_no_income_is_zero_only_when_it_is_said() -> None:
    got = values(read_typewritten("tax_income_certificate", NO_INCOME))
    assert (got["/net_income"], got["/year"]) == ("0.00", "2016")
    silent = NO_INCOME.replace("nu figurează în evidențele fiscale cu venituri", "este înregistrată ca plătitoare")
    assert "/net_income" not in values(read_typewritten("tax_income_certificate", silent))


def test_rows_without_a_total_go_to_the_clerk() -> None:
    text = "\n".join(line for line in TAX_TABLE.splitlines() if not line.startswith("Total"))
    assert "/net_income" not in sure(read_typewritten("tax_income_certificate", text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (PENSION_TABLE, "pension_slip"), (PENSION_LETTER, "pension_slip"), (SOMAJ, "benefit_slip"),
        (HANDICAP, "benefit_slip"), (STATEMENT, "bank_statement"), (TAX_TABLE, "tax_income_certificate"),
        (NO_INCOME, "tax_income_certificate"),
    ],
)  # fmt: skip
def test_kinds(text: str, kind: str) -> None:
    assert classify_words(typewritten(text)).kind == kind


REGISTER = """
DIRECȚIA GENERALĂ DE ASISTENȚĂ SOCIALĂ ȘI PROTECȚIA COPILULUI CLUJ
                    EXTRAS DIN EVIDENȚA PLĂȚILOR
Persoana îndreptățită: Pop Maria, CNP 2810730129553. Prestația: indemnizație de handicap
Luna                Document de plată          Suma netă încasată, lei
august 2017         23972                                  199,00
septembrie 2017     70828                                  167,00
octombrie 2017      37834                                  207,00
"""


@pytest.mark.parametrize("month", ["octombrie 2017", "ombrie 2017", "0ctcmbne", "-"])
def test_a_row_whose_month_is_not_read_may_be_the_newest(month: str) -> None:
    got = sure(read_typewritten("benefit_slip", REGISTER.replace("octombrie 2017", month)))
    whole = month == "octombrie 2017"
    assert (got.get("/month"), got.get("/net_income")) == (("2017-10", "207.00") if whole else (None, None))
