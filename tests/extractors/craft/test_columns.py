"""Text in two columns is parted; tables, letterheads and plain text are not."""

from __future__ import annotations

from extractors.craft import columns, prose
from extractors.craft.rows import arrange
from extractors.found import Doc
from extractors.kinds import modules
from extractors.page import _is_torn
from tests.extractors.typed import sure, typewritten, values

LEASE = """
                                        CONTRACT DE ÎNCHIRIERE
1. Prezentul act privește închirierea, de către       4. Chiria este de 300 de euro pe lună, care se
POP MIRON (CNP 1490411129982), a locuinței din        plătește în numerar proprietarului până la data
str. Dâmboviței, nr. 93, sc. 4, et. 1, ap. 84,        de cinci a lunii, împreună cu întreținerea.
Cluj-Napoca, pe care o deține prin cumpărare.         5. Neplata chiriei timp de două luni la rând
2. Beneficiar, în calitate de chiriaș, este           atrage desființarea contractului fără judecată
RUSU FLORIN-SERGIU (CNP 1660623129841), cu            și fără altă formalitate, dar cu un preaviz.
domiciliul în Turda, str. Horea, nr. 9.               6. Contractul a fost înregistrat la organul
3. Contractul se încheie pe o perioadă de un an       fiscal competent sub numărul 3329 din data de
și poate fi prelungit prin act adițional.             23.04.2017, prin grija proprietarului.
"""
TABLE = """
Nr.   Numele și prenumele       Adresa locuinței           Suma
1     Pop Ana                   str. Horea 3               120,00
2     Rusu Ion                  str. Fabricii 12 ap. 4     88,10
3     Kiss Eva                  str. Donath 7              45,00
4     Man Dan                   str. Bucegi 1              20,00
5     Suciu Radu                str. Parâng 3              31,00
6     Lupu Ion                  str. Tarnița 8             55,00
7     Deac Corina               str. Bistriței 2           77,20
"""
LETTER = """
Subsemnatul Pop Ion vă aduc la cunoștință că în luna octombrie am plătit toate cheltuielile
de întreținere ale apartamentului pe care îl locuiesc împreună cu familia mea din anul trecut
și că nu am alte datorii față de asociație, așa cum rezultă din chitanțele pe care le anexez.
Vă rog să îmi eliberați o adeverință din care să rezulte numărul de persoane cu care figurez
în cartea de imobil, fiindu-mi necesară pentru dosarul de ajutor de încălzire a locuinței mele.
Vă mulțumesc și vă asigur de toată considerația mea, cu rugămintea de a primi răspuns în scris
la adresa de mai jos, unde locuiesc, sau la telefonul pe care îl cunoașteți din cererea trecută.
"""


def lines(text: str) -> tuple[columns.Line, ...]:
    return columns.in_order(arrange(typewritten(text).words))


def test_columns_are_read_one_after_the_other() -> None:
    said = [line.row.text for line in lines(LEASE)]
    assert said[0] == "CONTRACT DE ÎNCHIRIERE"
    assert said[1].startswith("1. Prezentul")
    assert said[9].startswith("și poate fi")
    assert said[10].startswith("4. Chiria")
    assert said[-1].startswith("23.04.2017")
    assert lines(LEASE)[0].edges is None
    left, right = lines(LEASE)[1].edges, lines(LEASE)[-1].edges
    assert left is not None
    assert right is not None
    assert left[1] < right[0]


def test_no_word_is_lost() -> None:
    for text in (LEASE, TABLE, LETTER):
        words = sorted(w.text for line in lines(text) for w in line.row.words)
        assert words == sorted(w.text for row in arrange(typewritten(text).words) for w in row.words)


def test_tables_and_letters_stay_in_rows() -> None:
    for text in (TABLE, LETTER):
        assert [line.row for line in lines(text)] == list(arrange(typewritten(text).words))


def test_a_lease_in_columns_is_read() -> None:
    read = modules()["lease_contract"].read(Doc((typewritten(LEASE),)))
    expected = {
        "/tenant": "RUSU FLORIN-SERGIU",
        "/address": "str. Dâmboviței, nr. 93, sc. 4, et. 1, ap. 84, Cluj-Napoca",
        "/tax_registration_number": "3329",
    }
    assert values(read) == expected
    assert sure(read) == expected


def test_sentences_flow_on_within_their_column() -> None:
    page = prose.pages(Doc((typewritten(LEASE),)))[0]
    assert page.flows_on(next(i for i, w in enumerate(page.words) if w.text == "către"))
    assert page.in_column(page.index_at(page.plain.index("CHIRIA ESTE")))
    assert not page.in_column(0)


def test_columns_of_one_text_are_no_cards() -> None:
    left, right = "\n".join(x[:54] for x in LEASE.splitlines()), "\n".join(x[54:] for x in LEASE.splitlines())
    card = "CARTE DE IDENTITATE SERIA KX NR 123456 CNP 2850715120018\nNume POP\nPrenume ANA\nCetățenie Română Domiciliu"
    stamp = "REȘEDINȚA\nStabilit reședința în Cluj-Napoca str. Horea 3 ap. 4\nde la 01.10.2017 până la 30.09.2018"
    assert _is_torn((typewritten(left), typewritten(right)))
    assert not _is_torn((typewritten(card), typewritten(stamp)))
    assert not _is_torn((typewritten(card), typewritten(right)))
    assert not _is_torn((typewritten(left),))
