"""What a doubtful address most likely says: words that another paper or another reading makes likelier."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.craft.address_tokens import tokens
from extractors.likelier_home import likelier_home

CARD = "Jud.CJ Mun.Cluj-Napoca Str.Ion Creangă nr.11 bl.T4 sc.A et.7 ap.39"
BILL = "Cluj-Napoca, str. Ion Creangă nr. 11, bl. T4, sc. A, et. VII, ap. 39"
BARE = "CLUJ-NAPOCA, STR. ION CREANGA NR. 11, BL. T4, SC. A, ET. 7, AP. 39"


@pytest.mark.parametrize(
    ("read", "readings", "others"),
    [
        (CARD.replace("T4", "TA"), (), (BILL,)),
        (CARD.replace("Creangă", "Creangá"), (), (BILL,)),
        (CARD.replace("Creangă", "Creanga"), (CARD.replace("T4", "TA"),), (BILL,)),
        (CARD.replace("39", "89"), (CARD.replace("Creangă", "Creanqă"),), (BARE,)),
        (CARD.replace("Mun.Cluj", "UnCluj").replace("Creangă", "Creangă "), (CARD,), (BILL,)),
        (CARD.replace("sc.A", "scA"), (CARD,), (BILL,)),
    ],
    ids=["block", "foreign-mark", "lost-mark", "second-engine", "town-lost", "glued"],
)
def test_a_bent_word_gives_way(read: str, readings: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert likelier_home(read, readings, others) == CARD


@pytest.mark.parametrize(
    ("read", "readings", "others"),
    [
        (CARD, (), (BILL, BARE)),
        (CARD.replace("39", "38"), (CARD.replace("39", "38"),), (BILL,)),
        (CARD.replace("ap.39", "ap.51"), (), (BILL,)),
        (CARD.replace("Creangă", "Creanga"), (), (BARE,)),
        (CARD.replace("Ion Creangă", "Horea"), (), (BILL,)),
        (CARD.replace("et.7", "et.VII"), (), (BARE,)),
        (CARD.replace("sc.A", "sc.1"), (), (BILL,)),
    ],
    ids=["sound", "every-engine-read-it", "another-flat", "no-marks", "another-street", "roman-floor", "another-stair"],
)
def test_what_stays(read: str, readings: tuple[str, ...], others: tuple[str, ...]) -> None:
    assert likelier_home(read, readings, others) is None


def test_marks_are_given_back_where_the_paper_prints_them() -> None:
    bare = CARD.replace("Creangă", "Creanga")
    assert likelier_home(bare, (), (BILL,)) is None
    assert likelier_home(bare, (), (BILL,), marked=True) == CARD


EVEN = "Str. Crișan nr. 9, bl. T4, sc. B, et. M, ap. 96"


@pytest.mark.parametrize(
    "read",
    [EVEN.replace("sc. B", "Sc. B"), EVEN.replace("et. M", "et M"), EVEN + "„"],
    ids=["case", "point", "quote"],
)
def test_labels_are_printed_alike(read: str) -> None:
    assert likelier_home(read, (), ()) == EVEN


def test_labels_of_two_kinds_stay() -> None:
    assert likelier_home("Jud.CJ Cluj-Napoca, Str. Horea nr.19A bl.II sc.B ap.7", (), ()) is None
    assert likelier_home("localitatea Cluj-Napoca strada Donath nr 12 bl A ap 7", (), ()) is None
    assert likelier_home("Str. Ion Creangă Nr. 60 Bl. Sc. I Et. 1 Ap. 105", (), (BILL, BARE)) is None


def test_the_line_with_the_town_that_a_card_lost() -> None:
    street = CARD.removeprefix("Jud.CJ Mun.Cluj-Napoca ")
    assert likelier_home(street, (), (BILL,), card=True) == CARD
    assert likelier_home(street.upper(), (), (BILL,), card=True) == CARD.upper()
    assert likelier_home(street, (), (BILL,)) is None
    assert likelier_home(street, (), (BILL.replace("Creangă", "Rațiu"),), card=True) is None


def test_an_e_mail_beside_it_is_no_better_reading() -> None:
    beside = CARD + " acasa@example.org"
    assert likelier_home(CARD.replace(" ap.39", ""), (beside,), (BILL,)) is None


@given(st.text(max_size=60), st.lists(st.text(max_size=60), max_size=3))
def test_any_text_is_taken(read: str, others: list[str]) -> None:
    likelier_home(read, others, others)
    found = tokens(read)
    assert all(read[t.start : t.end] == t.text for t in found)
    assert [t.start for t in found] == sorted(t.start for t in found)


def test_an_unlabelled_number_is_the_streets() -> None:
    assert [(t.part, t.key) for t in tokens("Str. Horea 12, Cluj-Napoca") if t.part == "number"] == [("number", "12")]
    assert not [t for t in tokens("Str. 21 Decembrie 1989") if t.part == "number"]
