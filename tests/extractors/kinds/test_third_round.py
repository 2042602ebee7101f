"""What other offices print: terms under sums, companies over two lines, days without years, bookkeepers' codes."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, read_typewritten, sure, values


@pytest.mark.parametrize(
    "rail",
    [
        "De plată\n209,08 lei\npână la 10.11.2017",
        "TOTAL\n209,08 lei\npana la data de 10.11.2017",
        "Ai de plătit\n209,08 lei\ncel târziu la 10.11.2017",
        "Suma de achitat: 209,08 lei\nPână pe 10 noiembrie 2017",
    ],
)
def test_the_term_under_what_is_to_be_paid(rail: str) -> None:
    text = "Borana Energie S.A.\nFactura numărul\nBRN 2209334458\nData emiterii\n25.10.2017\n" + rail
    assert sure(read("gas_bill", text)).get("/due_date") == "2017-11-10"


def test_a_period_is_no_term() -> None:
    text = "Perioada de facturare\nde la 01.09.2017\npână la 30.09.2017\nGaze naturale\n"
    assert "/due_date" not in sure(read("gas_bill", text))


@pytest.mark.parametrize(
    "head",
    [
        "Furnizor: Feleac Gaz Distribution\nS.R.L.\nC.I.F.: RO13879816",
        "Furnizor: Feleac Gaz\nDistribution S.R.L.\nC.I.F.: RO13879816",
    ],
)
def test_a_company_over_two_lines_is_whole(head: str) -> None:
    got = read("gas_bill", head + "\nFACTURĂ FISCALĂ\nSeria FGF Nr. 5330471")
    assert values(got)["/supplier"] == "Feleac Gaz Distribution S.R.L."


def test_a_company_without_its_legal_form_is_for_the_clerk() -> None:
    got = read("gas_bill", "Furnizor: Feleac Gaz\nC.I.F.: RO13879816\nFACTURĂ FISCALĂ\nSeria FGF Nr. 5330471")
    assert "/supplier" not in sure(got)


def test_a_label_beside_the_heading_names_the_holder() -> None:
    text = (
        "Furnizor: Gaz S.R.L.      FACTURA FISCALA Client: COSMA LUCA-\n"
        "CIF 13879816                              AURELIAN\n"
        "Cod abonat: 94215"
    )
    assert values(read_typewritten("gas_bill", text)).get("/holder_name") == "COSMA LUCA-AURELIAN"


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("Intrări (lei)", "12 octombrie|Încasare CJP CLUJ pensie luna 10/2017|573,00"),
        ("Sume încasate\nÎncasări", "12 oct.|Virament pensie|573,00"),
        ("Creditări", "12.10|Pensie CJP|573,00"),
    ],
)
def test_a_day_without_its_year_begins_an_entry(head: str, line: str) -> None:
    text = f"Extras de cont\n{head}\n{line}\nTotal|573,00\nIeșiri (lei)\n8 octombrie|Plată rată SALARIU|198,08"
    assert values(read("bank_statement", text)).get("/net_income") == "573.00"


def test_the_code_of_the_bookkeeper_is_not_the_employers() -> None:
    text = (
        "S.C. Someș Serv S.A.\nADEVERINȚĂ\nAdeverim că POP ANA, CNP 2680408129800, este salariată.\n"
        "Venit net luna octombrie 2017: 2.665 lei\nSalarizare: Cabinet Expert Contabil Hossu, CIF 32137562"
    )
    assert values(read("employer_income_certificate", text)).get("/employer_tax_code") is None


@pytest.mark.parametrize("name", ["Lakatos Em6ke", "LAKATOS EM6KE"])
def test_a_digit_for_a_hungarian_letter_does_not_cut_the_name(name: str) -> None:
    got = read("employer_income_certificate", f"ADEVERINȚĂ\nSe adeverește că {name}, CNP 2841128129748, este angajată.")
    assert values(got)["/name"] == "LAKATOS EMŐKE"
    assert "/name" not in sure(got)


def test_a_month_that_may_have_lost_a_digit_is_for_the_clerk() -> None:
    text = "ADEVERINȚĂ\nNume și prenume|POP ANA\nLuna|2 2017\nVenit net (lei)|2244,00"
    assert "/month" not in sure(read("employer_income_certificate", text))


def test_a_term_that_cannot_be_read_is_shown_where_it_stands() -> None:
    got = read("gas_bill", "Gaz S.R.L.\nData emiterii:|09.12.2017\nData scadenței:|D851 p2017\nPerioada:|01.11.2017")
    assert [(f.value, f.raw) for f in got if f.path == "/due_date"] == [(None, "D851 p2017")]


def test_a_sum_beside_a_term_is_no_day() -> None:
    got = read("gas_bill", "Gaz S.R.L.\nScadență|1.209,08\nGaze naturale")
    assert "/due_date" not in values(got)
