"""School certificates: bursier and nebursier are one letter group apart, and a struck option is nobody's guess."""

from __future__ import annotations

import pytest

from tests.extractors.typed import read, sure, values

HEAD = "LICEUL TEORETIC „EXEMPLU”\nNr. 77/06.11.2017\nADEVERINȚĂ\n"
WHO = "Elevul Pop Ștefan, CNP 5011130123337, este înscris în anul școlar 2017-2018 în clasa a IX-a. "
NONE = [
    "Este nebursier.",
    "Nu este bursier.",
    "NU beneficiază de bursă școlară.",
    "Bursă: NU",
    "[ ] bursier [x] nebursier",
]
SOME = [
    "Este bursier: bursă socială în cuantum de 180 lei/lună.",
    "Beneficiază de bursa de merit, în valoare de 180,00 lei.",
    "Bursă: DA, tipul bursei: bursă de studiu, cuantum lunar: 180 lei",
    "[x] bursier [ ] nebursier, bursă de performanță, 180 lei",
]


@pytest.mark.parametrize("words", NONE)
def test_no_scholarship(words: str) -> None:
    found = sure(read("school_certificate", HEAD + WHO + "\n" + words))
    assert found["/scholarship"] is False
    assert "/amount" not in found
    assert (found["/name"], found["/cnp"]) == ("POP ȘTEFAN", "5011130123337")


@pytest.mark.parametrize("words", SOME)
def test_scholarship_with_its_amount(words: str) -> None:
    found = values(read("school_certificate", HEAD + WHO + "\n" + words))
    assert found["/scholarship"] is True
    assert found["/amount"] == "180.00"


@pytest.mark.parametrize(
    "words", ["este bursier / nebursier", "bursier/nebursier, tipul bursei: -", "Bursier. Nebursier."]
)
def test_both_options_printed_are_for_the_clerk(words: str) -> None:
    assert "/scholarship" not in sure(read("school_certificate", HEAD + WHO + "\n" + words))


def test_silence_is_no_answer() -> None:
    assert "/scholarship" not in values(read("school_certificate", HEAD + WHO))


def test_school_of_the_letterhead() -> None:
    assert values(read("school_certificate", HEAD + WHO))["/school"] == "LICEUL TEORETIC „EXEMPLU”"
