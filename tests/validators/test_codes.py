"""Codes, plates, series and numbers, IBAN, fiscal codes, e-mail and telephone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators import codes, contact, cui, iban
from validators.errors import InvalidChecksum, InvalidFormat, InvalidLength, InvalidValue


@given(
    st.text("ABCXYZ0123456789", min_size=1, max_size=24).filter(lambda c: any(s.isdigit() for s in c)),
    st.sampled_from(" .-"),
)
def test_lay_out_is_dropped(code: str, gap: str) -> None:
    assert codes.validate(gap.join(code.lower())) == code


@pytest.mark.parametrize("text", ["", "---", "ABC", "12*34", "ȘT123", "1" * 41, "１２３"])
def test_refused(text: str) -> None:
    assert not codes.is_valid(text)


@pytest.mark.parametrize("pod", ["594020100000123452", "594020400000999997"])
def test_gs1_check_digit(pod: str) -> None:
    assert codes.validate_pod(pod) == pod
    for at in range(3, 18):
        wrong = pod[:at] + str((int(pod[at]) + 1) % 10) + pod[at + 1 :]
        assert not codes.gs1_holds(wrong)
        with pytest.raises(InvalidChecksum):
            codes.validate_pod(wrong)


@pytest.mark.parametrize(
    ("code", "shape"),
    [
        ("RO001E123456789", "pod_enel"),
        ("DEGCLJ001234", "clc_gas_north"),
        ("004412345678", "digits"),
        ("ABC12", None),
        ("12345", None),
    ],
)
def test_shapes(code: str, shape: str | None) -> None:
    assert codes.shape_of(code) == shape


@pytest.mark.parametrize("plate", ["CJ 12 ABC", "B 12 ABC", "B-123-ABC", "cj12abc", "CJ 012345"])
def test_plates(plate: str) -> None:
    assert codes.validate_plate(plate) == plate.upper().replace(" ", "").replace("-", "")


@pytest.mark.parametrize("text", ["C 12 ABC", "CJ 12 AB", "CJ 1234 ABC", "VIN", "CJ ٤٤ ABC"])
def test_no_plates(text: str) -> None:
    with pytest.raises(InvalidFormat):
        codes.validate_plate(text)


def test_series_and_number() -> None:
    assert codes.validate_series("SERIA  KX") == "KX"
    assert codes.validate_number("NR. 004217") == "004217"
    assert codes.validate_number("Nr 0O4217") == "004217"
    for check, text in (
        (codes.validate_series, "K1"),
        (codes.validate_number, "12345"),
        (codes.validate_number, "OOOO17"),
    ):
        with pytest.raises(InvalidValue):
            check(text)


@pytest.mark.parametrize("code", ["12345674", "30303030", "40707079", "4305857", "22043010", "28909028"])
def test_fiscal_codes(code: str) -> None:
    assert cui.validate(f"Cod fiscal: RO {code}") == code
    assert cui.code_form(f"C.U.I. RO{code}") == f"RO{code}"
    for digit in "0123456789":
        assert cui.is_valid(code[:-1] + digit) == (digit == code[-1])


@pytest.mark.parametrize("code", ["RO24BTRLRONCRT0000000001", "RO13RNCB0000000000000001"])
def test_ibans(code: str) -> None:
    grouped = " ".join(code[i : i + 4] for i in range(0, 24, 4))
    assert iban.validate(f"IBAN: {grouped}") == code
    assert iban.find_all(f"Cont {grouped}, deschis")[0][2] == code
    with pytest.raises(InvalidChecksum):
        iban.validate(code[:-1] + "7")
    with pytest.raises(InvalidLength):
        iban.validate(code[:-1])
    with pytest.raises(InvalidFormat):
        iban.validate("RO13" + "1234" + "0" * 16)


@pytest.mark.parametrize("text", ["a@b.ro", "E-mail: asociatia.a3@exemplu.ro", "x_y-z@sub.exemplu.com"])
def test_emails(text: str) -> None:
    assert contact.validate_email(text) == text.removeprefix("E-mail: ")


@pytest.mark.parametrize(
    "text", ["", "asociatia.a3exemplu.ro", "a@b", "a@@b.ro", "a..b@c.ro", "ș@exemplu.ro", "a b", "@exemplu.ro"]
)
def test_no_emails(text: str) -> None:
    assert not contact.is_valid_email(text)


@pytest.mark.parametrize(
    "text", ["0264 123 456", "0264/123456", "+40 264 123456", "0040264123456", "Tel.: 0264-123.456", "(0264) 123456"]
)
def test_phones(text: str) -> None:
    assert contact.phone_digits(text) == "0264123456"


@pytest.mark.parametrize("text", ["", "0264 123 45", "1264123456", "0464123456", "2850715120018"])
def test_no_phones(text: str) -> None:
    assert not contact.is_valid_phone(text)


@pytest.mark.parametrize(
    "check", [codes.is_valid, cui.is_valid, iban.is_valid, contact.is_valid_email, contact.is_valid_phone]
)
@given(text=st.text(max_size=40))
def test_hostile_text(check: Callable[[str], bool], text: str) -> None:
    assert check(text) in (True, False)
