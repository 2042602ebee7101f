"""Letters: cedilla and comma, folding, and masking that leaves no CNP in a log."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.validators.vectors import cnps
from validators import text


def test_cedilla_and_combining_marks_become_comma() -> None:
    assert text.tidy("Şerban Ţîrlea") == "Șerban Țîrlea"
    assert text.tidy("S\u0326erban, s\u0327i") == "Șerban, și"


@given(st.text(max_size=60))
def test_tidy_and_fold_are_stable(raw: str) -> None:
    assert text.tidy(text.tidy(raw)) == text.tidy(raw)
    assert text.fold(text.fold(raw)) == text.fold(raw)
    assert re.fullmatch(r"[A-Z0-9]*", text.squeeze(raw))


def test_same_letters_counts_diacritics() -> None:
    assert text.same_letters("MUREŞAN ANA - MARIA", "MUREȘAN ANA-MARIA")
    assert not text.same_letters("TÓTH", "TOTH")


@given(cnps(), st.sampled_from(["{}", "CNP {}", "x{}y", "({})", "{}, {}", "cnp={}&a=1"]))
def test_no_cnp_survives_masking(number: str, pattern: str) -> None:
    masked = text.mask_cnp(pattern.replace("{}", number))
    assert number not in masked
    assert number[1:10] not in masked
    assert f"{number[0]}•••••••••{number[10:]}" in masked


@given(cnps(), st.sampled_from([" ", ".", "-", "/"]))
def test_grouped_cnps_are_masked(number: str, gap: str) -> None:
    masked = text.mask_cnp(gap.join((number[0], number[1:7], number[7:])))
    assert number[1:7] not in masked


@pytest.mark.parametrize(
    "kept",
    ["2017-11-14 12345", "dossier 118342", "07.10.2017 14.11.2017", "ab1234567890123" * 4, "RO24BTRLRONCRT0000000001"],
)
def test_other_numbers_stay(kept: str) -> None:
    assert text.mask_cnp(kept) == kept


def test_misread_cnp_is_masked() -> None:
    assert "O7I5" not in text.mask_cnp("CNP 285O7I5120018")


def test_mask_name() -> None:
    assert text.mask_name("MUREȘAN Ana-Maria") == "M•• A••-M••"
