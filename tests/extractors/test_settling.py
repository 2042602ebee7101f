"""What further readings of a crop say, in the form of the reading that they are held against."""

from __future__ import annotations

import pytest

from extractors.found import Found
from extractors.settling import Opinion, settle, value_of
from models.geometry import Box
from models.kinds import FieldSpec, kind


def spec(kind_id: str, path: str) -> FieldSpec:
    found = kind(kind_id).spec_of(path)
    assert found is not None
    return found


def reading(path: str, value: str | None, said_in: tuple[Box, ...] = ()) -> Found:
    return Found(path, str(value), value, 0, (Box(10, 10, 90, 30),), said_in=said_in)


@pytest.mark.parametrize("raw", ["RO23185773", "R023185773", "RO 23185773", "23185773"])
def test_the_country_before_a_fiscal_code_is_no_part_of_it(raw: str) -> None:
    """The second engine sees the whole word: both read RO, and would agree on it."""
    tax = spec("employer_income_certificate", "/employer_tax_code")
    assert value_of(tax, reading(tax.path, "23185773"), raw) == "23185773"
    assert value_of(tax, reading(tax.path, None), raw) == "23185773"


def test_letters_before_another_code_are_its_own() -> None:
    number = spec("residence_permit", "/number")
    for first in ("RO1234567", "1234567"):  # the first engine may have lost them
        assert value_of(number, reading(number.path, first), "RO1234567") == "RO1234567"


def test_two_engines_that_differ_have_no_witness() -> None:
    tax = spec("employer_income_certificate", "/employer_tax_code")
    found = reading(tax.path, "23185773")
    assert settle(tax, found, Opinion("rapidocr", "", "23185778", 0.9), None).witness is None
    assert settle(tax, found, Opinion("rapidocr", "", "23185773", 0.9), None).witness == "second_reading"
