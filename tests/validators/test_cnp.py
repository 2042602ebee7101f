"""CNP: the vectors of DOMAIN A, the gaps of stdnum, how many wrong digits slip through, and CNPs in running text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.validators.vectors import VALID_CNPS, cnps, control_digit
from validators import cnp
from validators.errors import InvalidChecksum, InvalidComponent, InvalidFormat, InvalidLength, InvalidValue

APPLICATION = date(2017, 11, 14)


@pytest.mark.parametrize("number", VALID_CNPS)
def test_valid_vectors(number: str) -> None:
    assert cnp.validate(number) == number


@pytest.mark.parametrize(
    ("number", "error"),
    [
        ("2850715120017", InvalidChecksum),
        ("285071512001", InvalidLength),
        ("0850715120014", InvalidComponent),
        ("2851315120014", InvalidComponent),
        ("2850230120017", InvalidComponent),
        ("5020229120315", InvalidComponent),
        ("2850715120081", InvalidChecksum),
        ("285O7I5120018", InvalidFormat),
        ("", InvalidFormat),
        ("٢850715120018", InvalidFormat),
    ],
)
def test_invalid_vectors(number: str, error: type[InvalidValue]) -> None:
    with pytest.raises(error) as caught:
        cnp.validate(number)
    assert not number or number not in str(caught.value)


def test_birth_after_the_application_is_refused() -> None:
    assert cnp.is_valid("5991231120015")
    with pytest.raises(InvalidComponent):
        cnp.validate("5991231120015", on=APPLICATION)


def test_leap_day_of_2000_of_a_resident_that_stdnum_refuses() -> None:
    assert cnp.birth_date("8000229120445", APPLICATION) == date(2000, 2, 29)


@pytest.mark.parametrize(
    ("number", "codes"),
    [
        ("2850715120018", ()),
        ("2850715530013", ("cnp.county_unknown",)),
        ("2850715120001", ("cnp.serial_zero",)),
        ("9850715120010", ("cnp.foreign_tax_number",)),
        ("5240601700124", ("cnp.county_70",)),
        ("3850715120016", ("cnp.age_over_110",)),
    ],
)
def test_warnings(number: str, codes: tuple[str, ...]) -> None:
    number = number[:12] + control_digit(number[:12])
    assert cnp.warnings(number, APPLICATION) == codes


def test_century_of_a_resident() -> None:
    old = "795051412021"
    assert cnp.birth_date(old + control_digit(old)) is None
    assert cnp.birth_date(old + control_digit(old), APPLICATION) == date(1995, 5, 14)
    child = "710051412021"  # 1910 or 2010: both fit
    assert cnp.birth_date(child + control_digit(child), APPLICATION) is None
    assert len(cnp.birth_dates(child + control_digit(child), APPLICATION)) == 2


def test_one_wrong_digit_slips_through_as_seldom_as_the_law_allows() -> None:
    """Remainders 1 and 10 both print 1: 1.75 % of wrong digits keep the control digit; the calendar stops some."""
    tried = slipped = unseen_by_control = 0
    for number in VALID_CNPS:
        for at in range(13):
            for digit in "0123456789":
                if digit != number[at]:
                    wrong = number[:at] + digit + number[at + 1 :]
                    tried += 1
                    slipped += cnp.is_valid(wrong)
                    unseen_by_control += control_digit(wrong[:12]) == wrong[12]
    assert 0 < slipped <= unseen_by_control
    assert unseen_by_control / tried < 0.035


@given(cnps(), st.integers(0, 12), st.integers(1, 9))
def test_a_wrong_digit_is_refused_unless_both_remainders_print_one(number: str, at: int, step: int) -> None:
    wrong = number[:at] + str((int(number[at]) + step) % 10) + number[at + 1 :]
    if cnp.is_valid(wrong):
        assert at < 12
        assert number[12] == "1"


@given(cnps())
def test_round_trip(number: str) -> None:
    assert cnp.validate(f"{number[0]} {number[1:7]} {number[7:]}") == number
    born = cnp.birth_dates(number, APPLICATION)
    assert all(f"{d:%y%m%d}" == number[1:7] for d in born)
    assert cnp.sex(number) == ("M" if number[0] in "157" else "F")


@given(st.text(max_size=30))
def test_hostile_text_ends_in_a_verdict(text: str) -> None:
    assert cnp.is_valid(text) in (True, False)
    cnp.digits_from_ocr(text)
    for start, end, digits in cnp.find_all(text):
        assert 0 <= start < end <= len(text)
        assert len(digits) == 13


@pytest.mark.parametrize(
    "text",
    [
        "C.N.P.{0}", "CNP{0}", "CNP: {0}.", "având CNP {1} {2} {3}, domiciliată", "{1}.{2}.{3}", "1. POP ANA {0} 3",
        "1 {1} {2} {3} 2", "{0}\n1480601", "CNP/PIN {0}",
    ],
)  # fmt: skip
def test_found_in_text(text: str) -> None:
    number = "2850715120018"
    found = cnp.find_all(text.format(number, number[0], number[1:7], number[7:]))
    assert [digits for _, _, digits in found] == [number]


def test_found_in_boxes_and_through_letters() -> None:
    number = "2850715120018"
    assert cnp.find_all("|" + "|".join(number) + "|")[0][2] == number
    assert cnp.find_all("| " + " | ".join(number) + " |")[0][2] == number
    assert cnp.find_all("|" + "|".join("285O7I5120018") + "|")[0][2] == number
    assert cnp.find_all("CNP 285O7I5120018 Nume")[0][2] == number


@pytest.mark.parametrize(
    "text", ["12.10.2017 12.11.2017", "cont 12345678901234", "tel. 0264 123 456, 0744 123 456", ""]
)
def test_other_numbers_are_no_cnp(text: str) -> None:
    assert cnp.find_all(text) == []


def test_two_people_in_one_line() -> None:
    found = cnp.find_all("POP ANA 2850715120018 POP ION 1480601120031")
    assert [d for _, _, d in found] == ["2850715120018", "1480601120031"]


@pytest.mark.parametrize("text", ["285O7IS12OO18", "OOOOOOOOOOOOO", "28507I512001", "2850715I200188"])
def test_too_many_letters_or_another_length_are_not_mended(text: str) -> None:
    assert cnp.digits_from_ocr(text) is None
