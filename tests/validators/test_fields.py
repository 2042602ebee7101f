"""The one door: raw text of any field to the contract's form, for every type, and when two readings are the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kinds import KINDS, FieldSpec
from validators import fields

SPECS = [spec for kind in KINDS.values() for spec in kind.fields]
SHAPES = {
    "cnp": r"[0-9]{13}",
    "date": r"\d{4}-\d\d-\d\d",
    "month": r"\d{4}-\d\d",
    "year": r"\d{4}",
    "amount": r"-?\d+\.\d\d",
    "code": r"[A-Z0-9/]+",
    "letters2": "[A-Z]{2}",
    "digits6": "[0-9]{6}",
    "sex": "[MF]",
    "name": r"[^\d\s]+( [^\d\s]+)*",
}
HEATING = FieldSpec("/heating", "choice", True, ("gas", "electricity", "thermal", "solid"))
BENEFIT = FieldSpec("/benefit", "choice", True, ("unemployment", "disability", "child_allowance", "other"))


def spec(kind: str, path: str) -> FieldSpec:
    found = KINDS[kind].spec_of(path)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("field", "raw", "value"),
    [
        (spec("identity_card", "/cnp"), "CNP 2850715120018", "2850715120018"),
        (spec("identity_card", "/cnp"), "2850715120017", "2850715120017"),
        (spec("identity_card", "/cnp"), "285O7I5120018", "2850715120018"),
        (spec("identity_card", "/cnp"), "2850715120018 1480601120031", None),
        (spec("identity_card", "/cnp"), "285071512001", None),
        (spec("identity_card", "/surname"), " Mure\u015fan ", "MUREȘAN"),
        (spec("identity_card", "/given_names"), "ANA - MARIA", "ANA-MARIA"),
        (spec("identity_card", "/given_names"), "ANA 2", None),
        (spec("identity_card", "/series"), "SERIA KX", "KX"),
        (spec("identity_card", "/number"), "NR 004217", "004217"),
        (
            spec("identity_card", "/address"),
            "Jud.CJ Mun.Cluj-Napoca\nStr.Donath nr.12",
            "Jud.CJ Mun.Cluj-Napoca Str.Donath nr.12",
        ),
        (spec("identity_card", "/sex"), "Sex/Sexe/Sex F", "F"),
        (spec("identity_card", "/sex"), "M/F", None),
        (spec("identity_card", "/issued_by"), ": SPCLEP Cluj-Napoca |", "SPCLEP Cluj-Napoca"),
        (spec("identity_card", "/valid_from"), "15.03.17-15.07.2027", "2017-03-15"),
        (spec("identity_card", "/valid_until"), "15.03.17-15.07.2027", "2027-07-15"),
        (spec("identity_card", "/valid_until"), "15.07.2027", "2027-07-15"),
        (spec("gas_bill", "/total"), "lei 1.234,56", "1234.56"),
        (spec("gas_bill", "/total"), "1.23.4", None),
        (spec("gas_bill", "/supplier"), "S.C. Exemplu S.R.L.", "S.C. Exemplu S.R.L."),
        (spec("gas_bill", "/invoice_number"), "Seria ENG nr. 10203 din 04.05.2017", "ENG10203"),
        (spec("gas_bill", "/consumption_point_code"), "594 020 400 000 999 997", "594020400000999997"),
        (spec("gas_bill", "/subscriber_code"), "Cod client", None),
        (spec("employer_income_certificate", "/month"), "luna octombrie 2017", "2017-10"),
        (spec("employer_income_certificate", "/employer_tax_code"), "CUI: RO 30303030", "RO30303030"),
        (spec("tax_income_certificate", "/year"), "pentru anul 2016", "2016"),
        (spec("tax_income_certificate", "/year"), "2016 și 2017", None),
        (spec("school_certificate", "/scholarship"), "nebursieră", False),
        (spec("school_certificate", "/scholarship"), "este bursier", True),
        (spec("school_certificate", "/scholarship"), "bursier/nebursier", None),
        (spec("bank_statement", "/iban"), "RO24 BTRL RONC RT00 0000 0001", "RO24BTRLRONCRT0000000001"),
        (spec("application_form", "/email"), "E-mail: a.b @exemplu.ro", "a.b@exemplu.ro"),
        (spec("application_form", "/phone"), "0264/123.456", "0264/123.456"),
        (spec("vehicle_registration_certificate", "/plate"), "CJ 12 ABC", "CJ12ABC"),
        (spec("vehicle_registration_certificate", "/plate"), "CJ 12 AB", None),
        (HEATING, "gaze naturale", "gas"),
        (HEATING, "energie termică", "thermal"),
        (HEATING, "energie electrică", "electricity"),
        (HEATING, "lemne, cărbuni", "solid"),
        (HEATING, "solid", "solid"),
        (HEATING, "gaze naturale / energie electrică", None),
        (BENEFIT, "indemnizație de șomaj", "unemployment"),
        (BENEFIT, "ALOCAȚIE DE STAT", "child_allowance"),
        (BENEFIT, "Venit", None),
    ],
)
def test_normalise(field: FieldSpec, raw: str, value: str | bool | None) -> None:
    assert fields.normalise(field, raw) == value


@pytest.mark.parametrize("field", SPECS, ids=lambda s: f"{s.type}{s.path}")
@given(raw=st.text(max_size=40))
def test_every_field_gives_its_form_or_none(field: FieldSpec, raw: str) -> None:
    value = fields.normalise(field, raw)
    if value is None:
        return
    assert (field.type == "bool") == isinstance(value, bool)
    if isinstance(value, str):
        assert value == " ".join(value.split())
        assert re.fullmatch(SHAPES.get(field.type, r".+"), value)
        assert field.type != "choice" or value in field.choices
    assert fields.equal(field, value, value) or not fields.canonical(field, value)


@pytest.mark.parametrize("field", SPECS, ids=lambda s: f"{s.type}{s.path}")
@pytest.mark.parametrize(
    "raw",
    ["2850715120018", "POP ANA-MARIA", "15.07.2027", "10.2017", "1.234,56", "KX", "004217", "DA", "Str.Donath nr.12"],
)
def test_the_form_of_a_form_is_itself(field: FieldSpec, raw: str) -> None:
    value = fields.normalise(field, raw)
    if isinstance(value, str):
        assert fields.normalise(field, value) == value


@pytest.mark.parametrize("raw", ["", " ", "\n", "\x00", "...", "|||"])
@pytest.mark.parametrize("field", SPECS, ids=lambda s: f"{s.type}{s.path}")
def test_nothing_is_none(field: FieldSpec, raw: str) -> None:
    assert fields.normalise(field, raw) is None


def test_nothing_equals_no_reading() -> None:
    field = spec("identity_card", "/surname")
    assert not fields.equal(field, None, None)
    assert not fields.equal(field, "POP", None)
    assert not fields.equal(spec("school_certificate", "/scholarship"), True, "true")


@pytest.mark.parametrize(
    ("field", "a", "b", "same"),
    [
        (spec("identity_card", "/surname"), "MUREȘAN", "MURE\u015eAN", True),
        (spec("identity_card", "/surname"), "MUREȘAN", "MURESAN", False),
        (spec("identity_card", "/given_names"), "ANA-MARIA", "ANA MARIA", True),
        (spec("identity_card", "/address"), "Str.Donath nr.12", "Str. Donath, nr. 12", True),
        (spec("identity_card", "/address"), "Str.Donath nr.12", "Str.Donath nr.21", False),
        (spec("gas_bill", "/total"), "12.50", "125.00", False),
        (spec("gas_bill", "/invoice_number"), "123", "124", False),
        (spec("application_form", "/phone"), "0264/123.456", "+40 264 123 456", True),
        (spec("application_form", "/email"), "A@Exemplu.ro", "a@exemplu.ro", True),
    ],
)
def test_equal(field: FieldSpec, a: str, b: str, same: bool) -> None:
    assert fields.equal(field, a, b) is same
