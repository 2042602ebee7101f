"""Amounts in figures and in words: every form of DOMAIN E.1 and E.2, and both ways there and back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators import amount, words
from validators.errors import InvalidValue


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("1.234,56", "1234.56"),
        ("1234,56", "1234.56"),
        ("1234.56", "1234.56"),
        ("1 234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1.234.56", "1234.56"),
        ("1.234", "1234.00"),
        ("1,234", "1234.00"),
        ("1234", "1234.00"),
        ("1234,-", "1234.00"),
        ("1.450,--", "1450.00"),
        ("1.234 lei", "1234.00"),
        ("lei 1.234,56", "1234.56"),
        ("155,1", "155.10"),
        ("3.000 lei", "3000.00"),
        ("-12,50", "-12.50"),
        ("− 12,50 lei", "-12.50"),
        ("84,00 RON", "84.00"),
        ("Suma: 900 lei.", "900.00"),
        ("=84,00=", "84.00"),
        ("0,00", "0.00"),
        ("-0,00", "0.00"),
        ("1.234, 56", "1234.56"),
        ("84 lei și 50 bani", "84.50"),
        ("1\u00a0450", "1450.00"),
        ("1.234.567,89", "1234567.89"),
    ],
)
def test_forms(printed: str, value: str) -> None:
    assert amount.validate(printed) == value


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "lei",
        "12.34.56",
        "12345,678",
        "1.2345",
        "084,00",
        "0.123",
        "1.450,00-",
        "250 euro",
        "10.000 lei vechi",
        "12 34",
        "1.234,5,6",
        "99.999.999",
        "12,5O",
        "₂84",
    ],
)
def test_refused(printed: str) -> None:
    assert not amount.is_valid(printed)


def test_messages_do_not_show_the_value() -> None:
    with pytest.raises(InvalidValue) as caught:
        amount.validate("12.34.56")
    assert "12" not in str(caught.value)


@given(st.decimals(0, 9_999_999, places=2), st.sampled_from(["ro", "plain", "us", "point", "space"]))
def test_round_trip(value: Decimal, form: str) -> None:
    grouped = f"{value:,.2f}"
    printed = {
        "ro": grouped.translate(str.maketrans(",.", ".,")),
        "plain": f"{value:.2f}".replace(".", ","),
        "us": grouped,
        "point": f"{value:.2f}",
        "space": grouped.replace(",", " ").replace(".", ","),
    }[form]
    assert amount.validate(f"{printed} lei") == f"{value:.2f}"
    assert amount.validate(amount.validate(printed)) == f"{value:.2f}"


@given(st.text(alphabet="0123456789.,- lLIO", max_size=14))
def test_normal_form_or_nothing(printed: str) -> None:
    value = amount.from_ocr(printed)
    if value is not None:
        assert value == f"{Decimal(value):.2f}"


def test_letters_for_digits_only_inside_one_number() -> None:
    assert amount.from_ocr("l.234,S6") == "1234.56"
    assert amount.from_ocr("15O") == "150.00"
    assert amount.from_ocr("SOL") is None
    assert amount.from_ocr("150 S") is None


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (0, "zero"),
        (14, "paisprezece"),
        (16, "șaisprezece"),
        (101, "o sută unu"),
        (112, "o sută doisprezece"),
        (615, "șase sute cincisprezece"),
        (786, "șapte sute optzeci și șase"),
        (1082, "o mie optzeci și doi"),
        (1450, "o mie patru sute cincizeci"),
        (2017, "două mii șaptesprezece"),
        (12000, "douăsprezece mii"),
        (21562, "douăzeci și una de mii cinci sute șaizeci și doi"),
        (101000, "o sută una mii"),
        (200000, "două sute de mii"),
        (1_000_000, "un milion"),
        (2_000_000, "două milioane"),
        (22_000, "douăzeci și două de mii"),
    ],
)
def test_number_words(n: int, text: str) -> None:
    assert words.to_words(n) == text
    assert words.parse_words(text) == n


@given(st.integers(0, 999_999))
def test_words_and_back(n: int) -> None:
    text = words.to_words(n)
    plain = text.translate(str.maketrans("ăâîșț", "aaist"))
    for spelling in (text, text.upper(), text.replace(" ", ""), plain, text.replace(" ", "-"), f"({text} lei)"):
        assert words.parse_words(spelling) == n


@given(st.decimals(1, 99_999, places=2))
def test_lei_in_words_and_back(value: Decimal) -> None:
    assert words.parse_words(words.lei_in_words(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("una mie patru sute cincizeci lei", "1450"),
        ("unamiedouasutetreizecisipatru", "1234"),
        ("una sută", "100"),
        ("patrusprezece", "14"),
        ("șasesprezece", "16"),
        ("șasezeci", "60"),
        ("doișpe", "12"),
        ("noușpe lei", "19"),
        ("opt sute lei și 50 bani", "800.50"),
        ("optzeci și patru lei 50/100", "84.50"),
        ("o mie lei și cinci bani", "1000.05"),
        ("optzeci și patru de lei și cincizeci de bani", "84.50"),
        ("Adică: o sută de lei", "100"),
        ("mii", None),
        ("trei trei", None),
        ("cinci zeci", "50"),
        ("sute două", None),
        ("", None),
        ("două mie", None),
        ("o mie o mie", None),
    ],
)
def test_words_as_people_write_them(text: str, value: str | None) -> None:
    assert words.parse_words(text) == (None if value is None else Decimal(value))
