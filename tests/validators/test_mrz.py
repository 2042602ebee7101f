"""Machine-readable zones: ICAO's and DOMAIN's vectors, made ones read back, and mending that never fakes a check."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.validators.vectors import ZONES, card_lines, cnps
from validators import mrz, names
from validators.errors import InvalidFormat

UTOPIA_TD1 = (
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
)
UTOPIA_TD3 = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")
APPLICATION = date(2017, 11, 14)


@pytest.mark.parametrize(("first", "second", "cnp"), ZONES)
def test_romanian_cards(first: str, second: str, cnp: str) -> None:
    found = mrz.parse([first, second])
    assert (found.format, found.document_code, found.country, found.nationality) == ("TD2", "ID", "ROU", "ROU")
    assert found.checked
    assert found.cnp == cnp
    assert mrz.is_valid(f"{first}\n{second}")


@pytest.mark.parametrize(("lines", "number"), [(UTOPIA_TD1, "D23145890"), (UTOPIA_TD3, "L898902C3")])
def test_specimens_of_icao(lines: tuple[str, ...], number: str) -> None:
    found = mrz.parse_best(lines, APPLICATION)
    assert found is not None
    assert found.checked
    assert (found.surname, found.given_names, found.number) == ("ERIKSSON", "ANNA MARIA", number)
    assert (found.birth_date, found.expiry, found.sex) == ("1974-08-12", "2012-04-15", "F")
    assert found.cnp is None


def test_residence_permit_with_a_cnp() -> None:
    cnp = "7950514120216"
    number, birth, expiry, free = "RO1234567", "950514", "220301", cnp + "<<"
    head = number + mrz.check_digit(number)
    second = birth + mrz.check_digit(birth) + "M" + expiry + mrz.check_digit(expiry)
    composite = mrz.check_digit(head + free + second[:7] + second[8:15] + "<" * 11)
    lines = ("IRROU" + head + free, second + "MDA" + "<" * 11 + composite, "RUSU<<ION".ljust(30, "<"))
    found = mrz.parse_best(lines, APPLICATION)
    assert found is not None
    assert found.checked
    assert (found.cnp, found.birth_date, found.nationality) == (cnp, "1995-05-14", "MDA")


LETTERS = st.text("ABDFGHIJMNOPRSTUVZ", min_size=2, max_size=8)


@st.composite
def cards(draw: st.DrawFn) -> tuple[tuple[str, str], str, str, str]:
    number = draw(cnps().filter(lambda c: c[0] in "1256"))
    surname, given_name = draw(LETTERS), "<".join(draw(st.lists(LETTERS, min_size=1, max_size=2)))
    card = f"{draw(st.text('ABCDKXZ', min_size=2, max_size=2))}{draw(st.integers(0, 999_999)):06d}"
    lines = card_lines(
        number, surname, given_name, card, f"{draw(st.dates(date(2017, 1, 1), date(2027, 12, 31))):%y%m%d}"
    )
    return lines, number, surname, given_name.replace("<", " ")


@given(cards())
def test_made_cards_are_read_back(card: tuple[tuple[str, str], str, str, str]) -> None:
    lines, number, surname, given_name = card
    for found in (mrz.parse(lines), mrz.parse_best(lines)):
        assert found is not None
        assert found.checked
        assert (found.cnp, found.surname, found.given_names) == (number, surname, given_name)
        assert found.birth_date is not None
        assert found.birth_date[2:].replace("-", "") == number[1:7]


@given(cards(), st.integers(0, 35), st.sampled_from("0123456789"))
def test_a_wrong_digit_shows(card: tuple[tuple[str, str], str, str, str], at: int, digit: str) -> None:
    (first, second), _, _, _ = card
    wrong = second[:at] + digit + second[at + 1 :]
    found = mrz.parse([first, wrong])
    if wrong != second and second[at].isdigit():
        assert not found.checked
    if found.cnp is not None:
        assert found.checks["composite"]


@given(cards())
def test_usual_misreadings_are_mended_by_place(card: tuple[tuple[str, str], str, str, str]) -> None:
    (first, second), number, surname, _ = card
    wrong = second.replace("ROU", "R0U")
    digits = str.maketrans("01528", "OISZB")
    wrong = wrong[:13] + wrong[13:19].translate(digits) + wrong[19:28] + wrong[28:].translate(digits)
    found = mrz.parse_best([first.replace("ROU", "R0U", 1), wrong])
    assert found is not None
    assert found.checked
    assert (found.cnp, found.surname) == (number, surname)


@pytest.mark.parametrize(
    "first",
    [
        "IDROUPOPESCU<<ANA<MARIA<<<<<<<<<",
        "IDROUPOPESCU<<ANA<MARIA<<<<<<<<<<<<<<<<<",
        "IDR0UPOPESCU<<ANA<MARIA<<<<<<<K<<K<<",
        "IDROUPOPESCU<<ANA<MARIA<<<<<<<<<<<<K",
        "IDROU POPESCU<<ANA <MARIA<<<<<<<<<<<<<",
        "IDROUPOPESCU«ANA<MARIA<<<<<<<<<<<<<",
        "1DROUPOPESCU<<ANA<MARIA<<(<<<<<<<<<<",
        "IDROUP0PESCU<<ANA<MAR1A<<<<<<<<<<<<<",
        "IDROUPOPESCU<<ANA<MARIA<<<<C<<<<<<<<",
    ],
)
def test_first_lines_as_ocr_gives_them(first: str) -> None:
    found = mrz.parse_best([first, ZONES[0][1]])
    assert found is not None
    assert (found.document_code, found.surname, found.given_names) == ("ID", "POPESCU", "ANA MARIA")


@pytest.mark.parametrize("given_name", ["ELLE", "ECL", "KEL<LEK"])
def test_names_of_fill_like_letters_stay(given_name: str) -> None:
    lines = card_lines("2850715120018", "KELLEK", given_name, "KX123456", "270715")
    found = mrz.parse_best(lines)
    assert found is not None
    assert (found.surname, found.given_names) == ("KELLEK", given_name.replace("<", " "))


def test_a_run_of_fill_symbols_is_stretched_in_a_passport() -> None:
    found = mrz.parse_best([UTOPIA_TD3[0], UTOPIA_TD3[1].replace("<<<<<", "<<<")], APPLICATION)
    assert found is not None
    assert found.checked


def test_a_lost_digit_is_not_invented() -> None:
    first, second, _ = ZONES[0]
    for at in range(36):
        found = mrz.parse_best([first, second[:at] + second[at + 1 :]])
        assert found is None or not found.checked


def test_noise_around_and_none_at_all() -> None:
    first, second, cnp = ZONES[2]
    found = mrz.parse_best(["Jud.CJ Mun.Cluj-Napoca", first, second, "x"])
    assert found is not None
    assert found.cnp == cnp
    assert mrz.parse_best(["Jud.CJ Mun.Cluj-Napoca", "SPCLEP"]) is None
    with pytest.raises(InvalidFormat):
        mrz.parse(["ABC", "DEF"])


@given(st.lists(st.text("ABKLROU<0123456789 |(«", max_size=46), max_size=4))
def test_hostile_lines(lines: list[str]) -> None:
    found = mrz.parse_best(lines)
    assert found is None or any(found.checks.values())


def test_an_old_holder_and_a_child() -> None:
    lines = card_lines("2260101120016", "POP", "ANA", "KX123456", "670101")
    assert mrz.parse(lines).cnp is None  # its control digit is wrong, so the century stays open
    assert mrz.parse(lines).birth_date is None
    assert mrz.parse(lines, on=APPLICATION).birth_date == "1926-01-01"


def test_a_long_name_is_known_to_be_cut() -> None:
    found = mrz.parse(card_lines("2850715120018", "LAPUSAN<MITREA", "VIORICA<GEORGIANA", "KX123456", "270715"))
    assert found.names_cut
    assert names.begins(f"{found.surname} {found.given_names}", "Lăpușan-Mitrea Viorica-Georgiana")
    assert not names.begins(f"{found.surname} {found.given_names}", "Lăpușan-Mitrea Viorica-Elena")
    assert not mrz.parse(ZONES[0][:2]).names_cut
