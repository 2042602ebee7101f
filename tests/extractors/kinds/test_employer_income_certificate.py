"""Certificates of employers in wordings that no specimen has: always the net amount, of the newest month."""

from __future__ import annotations

from tests.extractors.typed import read, sure, values

HEAD = """
S.C. EXEMPLU CONSTRUCT S.R.L. | CUI: RO 30303030
Str. Fabricii nr. 1, Cluj-Napoca | J12/345/2010
Nr. 128 din 07.11.2017
ADEVERINȚĂ
"""
GROSS_FIRST = (
    HEAD
    + """
Prin prezenta confirmăm că dl Szabo Ion, identificat cu CI seria KX nr. 123456, CNP 1480601120031,
este angajatul societății din 03.02.2012 ca lăcătuș. În luna octombrie 2017 a avut un venit brut de
2.050 lei, respectiv un venit net de 1.450,00 lei (una mie patru sute cincizeci lei).
"""
)
NET_BEHIND = (
    HEAD
    + """
Se adeverește că doamna Mureșan Ana-Maria (CNP 2850715120018), domiciliată în Cluj-Napoca, str. Donath
nr. 12, ap. 15, are funcția de economist și a încasat în luna septembrie 2017 suma de 2.310 lei net.
"""
)
LABELS = """
Angajator: | Brutăria Exemplu SRL
Cod fiscal: | 30303030
Nume: | POP
Prenume: | ANA-MARIA
C.N.P.: | 2850715120018
Luna: | 10/2017
Salariu brut: | 2400
Tichete de masă: | 300 lei
Salariu net realizat: | 1687
Data eliberării: | 03.11.2017
"""
SALARY_COLUMN_FIRST = (
    HEAD
    + """
Se certifică prin prezenta că salariata noastră Pop Ana, CNP 2850715120018, a realizat:
Venit net | Venit brut | Luna
1.486 | 2.119 | august 2017
1.473 | 2.100 | septembrie 2017
1.389 | 1.981 | octombrie 2017
"""
)
MONTHS_AS_COLUMNS = (
    HEAD
    + """
Adeverim că dna Pop Ana, CNP 2850715120018, a obținut veniturile:
Luna | 08/2017 | 09/2017 | 10/2017
Brut | 2.119 | 2.100 | 1.981
Net | 1.486 | 1.473 | 1.389
"""
)


def test_net_not_gross_and_the_words_agree() -> None:
    found = read("employer_income_certificate", GROSS_FIRST)
    assert sure(found) == {
        "/employer": "S.C. EXEMPLU CONSTRUCT S.R.L.",
        "/employer_tax_code": "30303030",
        "/name": "SZABO ION",
        "/cnp": "1480601120031",
        "/month": "2017-10",
        "/net_income": "1450.00",
        "/issue_date": "2017-11-07",
    }
    net = next(f for f in found if f.path == "/net_income")
    assert [(c.name, c.ok) for c in net.checks] == [("amount.words", True)]


def test_words_that_differ_stop_the_amount() -> None:
    found = read("employer_income_certificate", GROSS_FIRST.replace("cincizeci lei", "șaizeci lei"))
    assert values(found)["/net_income"] == "1450.00"
    assert "/net_income" not in sure(found)


def test_amount_before_the_word_net() -> None:
    found = sure(read("employer_income_certificate", NET_BEHIND))
    assert (found["/name"], found["/month"], found["/net_income"]) == ("MUREȘAN ANA-MARIA", "2017-09", "2310.00")


def test_labels() -> None:
    found = values(read("employer_income_certificate", LABELS))
    assert found["/name"] == "POP ANA-MARIA"
    assert (found["/month"], found["/net_income"], found["/issue_date"]) == ("2017-10", "1687.00", "2017-11-03")
    assert found["/employer"] == "Brutăria Exemplu SRL"


def test_newest_month_of_a_table_whatever_its_columns() -> None:
    for paper in (SALARY_COLUMN_FIRST, MONTHS_AS_COLUMNS):
        found = values(read("employer_income_certificate", paper))
        assert (found["/month"], found["/net_income"]) == ("2017-10", "1389.00")


def test_only_a_gross_income_is_never_accepted() -> None:
    paper = (
        HEAD
        + "Se adeverește că dl Szabo Ion, CNP 1480601120031, are în luna octombrie 2017 un salariu brut de 2.050 lei."
    )
    assert "/net_income" not in sure(read("employer_income_certificate", paper))


def test_two_net_amounts_are_for_the_clerk() -> None:
    paper = (
        HEAD
        + """
Se adeverește că dl Szabo Ion, CNP 1480601120031, a realizat un venit net de 1.450 lei.
La data plății venitul net a fost de 1.540 lei.
"""
    )
    assert "/net_income" not in sure(read("employer_income_certificate", paper))


def test_a_net_amount_beside_which_a_smaller_one_is_as_a_net_to_its_gross() -> None:
    """Labels mislead: an amount that was taken for the net one, and is the gross one, has its net beside it."""
    paper = """
    S.C. EXEMPLU S.R.L.
    ADEVERINȚĂ
    Se adeverește că POPESCU ANDREI, CNP 1850712125674, a realizat în luna octombrie 2017
    un venit net de {} lei
    din care s-au virat {} lei
    """
    for first, second, doubted in (("2579,00", "1809,00", True), ("1809,00", "2579,00", False)):
        (found,) = [
            f for f in read("employer_income_certificate", paper.format(first, second)) if f.path == "/net_income"
        ]
        assert any(c.name == "slip.net_not_gross" and c.ok is False for c in found.checks) is doubted
