"""Dates and months in every form that the papers print, there and back, and OCR's spoiled ones."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators import dates, months
from validators.errors import InvalidComponent, InvalidFormat

DAYS = st.dates(date(1900, 1, 1), date(2069, 12, 31))
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@given(DAYS, st.integers(0, 8))
def test_round_trip(day: date, form: int) -> None:
    d, m, y, name = f"{day:%d}", f"{day:%m}", f"{day:%Y}", months.NAMES[day.month - 1]
    printed = (
        f"{d}.{m}.{y}",
        f"{d}/{m}/{y}",
        f"{d}-{m}-{y}",
        f"{d} {m} {y}",
        f"{d} {name} {y}",
        f"{d}.{ROMAN[day.month - 1]}.{y}",
        f"{y}-{m}-{d}",
        f"{day.day} {name.upper()} {y}",
        f"{d}. {m}. {y}",
    )[form]
    assert dates.validate(printed) == day.isoformat()
    assert dates.validate(f"Cluj-Napoca, {printed}.") == day.isoformat()


@given(st.dates(date(2000, 1, 1), date(2069, 12, 31)))
def test_short_year(day: date) -> None:
    assert dates.validate(f"{day:%d.%m.%y}") == day.isoformat()


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("O8.11.2O17", "2017-11-08"),
        ("08.1l.2017", "2017-11-08"),
        ("8 octombne 2017", "2017-10-08"),
        ("08 noi. 2017", "2017-11-08"),
        ("8 noembrie 2017", "2017-11-08"),
        ("07,11.2017", "2017-11-07"),
        ("din data de 22 dec 2017", "2017-12-22"),
        ("01.ian.2018", "2018-01-01"),
        ("12 OCTOMBR1E 2017", "2017-10-12"),
        ("3 fevruarie 2018", "2018-02-03"),
    ],
)
def test_spoiled_dates(printed: str, iso: str) -> None:
    assert dates.validate(printed) == iso


@pytest.mark.parametrize(
    "printed", ["", "nr. 12", "1.234,56", "0264 123 456", "12.2017", "8 iuxie 2017", "RO005E123456789", "192.168.10.11"]
)
def test_no_date(printed: str) -> None:
    with pytest.raises(InvalidFormat):
        dates.validate(printed)


@pytest.mark.parametrize("printed", ["31.06.2017", "29.02.2017", "00.11.2017", "12.13.2017"])
def test_impossible_day(printed: str) -> None:
    with pytest.raises(InvalidComponent):
        dates.validate(printed)


def test_two_dates_are_not_one() -> None:
    assert not dates.is_valid("07.11.2017 sau 08.11.2017")
    assert [iso for _, _, iso in dates.find_dates("12.10.2017-12.11.2017")] == ["2017-10-12", "2017-11-12"]


@pytest.mark.parametrize(
    "printed",
    [
        "15.03.17-15.07.2027",
        "15.03.17 - 15.07.2027",
        "15.03.1715.07.2027",
        "15.03.2017-15.07.2027",
        "Valabilitate: 15.03.17–15.07.2027",
        "15.03.17 15.07.2027",
        "15.O3.17-15.07.2O27",
    ],
)
def test_validity(printed: str) -> None:
    assert dates.validity(printed) == ("2017-03-15", "2027-07-15")


def test_validity_that_ends_before_it_begins() -> None:
    assert dates.validity("15.07.27-15.03.2017") is None


@pytest.mark.parametrize(
    ("printed", "month"),
    [
        ("luna octombrie 2017", "2017-10"),
        ("LUNA: OCTOMBRIE 2017", "2017-10"),
        ("10/2017", "2017-10"),
        ("10.2017", "2017-10"),
        ("10-2017", "2017-10"),
        ("OCT 2017", "2017-10"),
        ("oct.2017", "2017-10"),
        ("luna 10 2017", "2017-10"),
        ("octombrie, 2017", "2017-10"),
        ("01.10.2017 - 31.10.2017", "2017-10"),
        ("octombne 2017", "2017-10"),
        ("în luna octombrie anul 2017", "2017-10"),
        ("2017-10", "2017-10"),
        ("octombrie a.c.", None),
        ("luna octombrie", None),
        ("sept 2017 și oct 2017", None),
        ("13/2017", None),
        ("", None),
        ("01.09.2017 - 31.10.2017", None),
    ],
)
def test_months(printed: str, month: str | None) -> None:
    assert dates.parse_month(printed) == month


def test_the_month_of_this_year_needs_the_papers_year() -> None:
    assert dates.parse_month("luna octombrie a.c.", year=2017) == "2017-10"
    assert dates.parse_month("venitul net", year=2017) is None


@given(st.integers(1, 12), st.integers(1990, 2030), st.booleans())
def test_month_round_trip(number: int, year: int, upper: bool) -> None:
    name = months.NAMES[number - 1]
    for printed in (f"luna {name.upper() if upper else name} {year}", f"{number:02d}/{year}", f"{number:02d}.{year}"):
        assert dates.parse_month(printed) == f"{year}-{number:02d}"


@pytest.mark.parametrize("name", months.NAMES)
def test_one_lost_letter_is_the_same_month_or_none(name: str) -> None:
    number = months.NAMES.index(name) + 1
    for at in range(len(name)):
        assert months.number_of(name[:at] + name[at + 1 :]) in (number, None)
        assert months.number_of(name[:at] + "x" + name[at + 1 :]) in (number, None)


@given(st.text(max_size=40))
def test_hostile_text(raw: str) -> None:
    for start, end, iso in dates.find_dates(raw):
        assert 0 <= start < end <= len(raw)
        assert date.fromisoformat(iso)
    dates.find_months(raw)
    dates.validity(raw)
