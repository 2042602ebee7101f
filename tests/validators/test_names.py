"""Names: the contract's form, agreement between papers, and the guess where the surname ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validators import names

PARTS = st.sampled_from(["POP", "MUREȘAN", "ȚÎRLEA", "KOVÁCS", "ANA", "ANA-MARIA", "LÁSZLÓ", "ION", "VLAD", "CÂMPEAN"])


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("D-na Pop  Ana - Maria", "POP ANA-MARIA"),
        ("dl. Mure\u015fan Ion", "MUREȘAN ION"),
        ("Subsemnatul(a) POP ION,", "POP ION"),
        ("Doamna ȚÎRLEA ANA", "ȚÎRLEA ANA"),
        ("Dl/Dna RUS VLAD", "RUS VLAD"),
        ("POP I. ANA", "POP I. ANA"),
        ("Pop Ana I.", "POP ANA I."),
        ("Nume și prenume: SZABÓ LÁSZLÓ", "SZABÓ LÁSZLÓ"),
        ("Elevul Dan Ion", "DAN ION"),
        ("DAN ELENA", "DAN ELENA"),
        ("DNACU ION", "DNACU ION"),
        ("Pop Ana.", "POP ANA"),
        ("O’Brien Ana", "O'BRIEN ANA"),
        ("| POP ANA |", "POP ANA"),
        ("Prof. Rus Ana", "RUS ANA"),
    ],
)
def test_forms(printed: str, name: str) -> None:
    assert names.validate(printed) == name


@pytest.mark.parametrize(
    "printed", ["", "P", "POP 1ON", "CNP 2850715120018", "str. Donath nr. 12", "---", "a@b.ro", "X" * 90]
)
def test_refused(printed: str) -> None:
    assert not names.is_valid(printed)


@given(st.lists(PARTS, min_size=1, max_size=4))
def test_the_form_is_stable(parts: list[str]) -> None:
    name = names.validate(" ".join(parts))
    assert names.validate(name) == name
    assert names.validate(f"  {name.lower()} ,") == name


@given(st.lists(PARTS, min_size=2, max_size=4))
def test_order_and_hyphens_do_not_matter(parts: list[str]) -> None:
    name, other = " ".join(parts), " ".join(reversed(parts)).replace("-", " ")
    assert names.compare(name, other) == "same"


@given(PARTS, PARTS, PARTS, PARTS)
def test_compare_is_symmetric(a: str, b: str, c: str, d: str) -> None:
    assert names.compare(f"{a} {b}", f"{c} {d}") == names.compare(f"{c} {d}", f"{a} {b}")


@pytest.mark.parametrize(
    ("a", "b", "agreement"),
    [
        ("POP ANA", "POP ANA-MARIA", "compatible"),
        ("MUREȘAN ANA", "MURESAN ANA", "same_folded"),
        ("POP ANA-MARIA", "POP<<ANA<MARIA", "same"),
        ("CÎMPEAN ION", "CÂMPEAN ION", "same_folded"),
        ("CÎMPEAN ION", "CAMPEAN ION", "same_folded"),
        ("LÁSZLÓ KOVÁCS", "KOVACS LASZLO", "same_folded"),
        ("POP I. ANA", "POP ANA", "compatible"),
        ("POP I. ANA", "POP ION ANA", "compatible"),
        ("POP ANA-MARIA", "POP ANA-ELENA", "different"),
        ("POP ANA", "POP ION", "different"),
        ("POP", "POP ANA", "different"),
        ("", "POP", "different"),
        ("POPANA", "POP ANA", "compatible"),
        ("POP (fostă RUS) ANA", "POP ANA", "same"),
        ("POP ION", "POP IOAN", "different"),
    ],
)
def test_agreement(a: str, b: str, agreement: str) -> None:
    assert names.compare(a, b) == agreement


@pytest.mark.parametrize(
    ("name", "surname", "given_names"),
    [
        ("POP ANA-MARIA", "POP", "ANA-MARIA"),
        ("POP ANA MARIA", "POP", "ANA MARIA"),
        ("Ana-Maria Mureșan", "MUREȘAN", "ANA-MARIA"),
        ("POP RUS VLAD", "POP RUS", "VLAD"),
        ("BOGDAN ION", "BOGDAN", "ION"),
        ("POP I. ANA", "POP", "I. ANA"),
        ("KOVÁCS LÁSZLÓ", "KOVÁCS", "LÁSZLÓ"),
        ("POP XYZT", "POP", "XYZT"),
        ("POP", "POP", ""),
        ("POP-RUS ANA", "POP-RUS", "ANA"),
    ],
)
def test_split(name: str, surname: str, given_names: str) -> None:
    assert names.split_full(name) == (surname, given_names)


def test_split_by_what_another_paper_says() -> None:
    assert names.split_full("BOGDAN DAN ION", "DAN ION") == ("BOGDAN", "DAN ION")
    assert names.split_full("ION DAN", "ION") == ("DAN", "ION")


@given(st.lists(PARTS, min_size=1, max_size=4))
def test_split_loses_nothing(parts: list[str]) -> None:
    surname, given_names = names.split_full(" ".join(parts))
    assert sorted(f"{surname} {given_names}".split()) == sorted(parts)


@given(st.text(max_size=40))
def test_hostile_text(raw: str) -> None:
    assert names.compare(raw, raw) in ("same", "different")
    names.split_full(raw)
