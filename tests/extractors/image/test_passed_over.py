"""Sheets cut into small papers at the white stripes across them."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.image.passed_over import LEAST, MOST, STRIPE, cut, parts


def line(*runs: tuple[int, int], length: int = 297) -> np.ndarray:
    there = np.zeros(length, bool)
    for a, b in runs:
        there[a:b] = True
    return there


def test_two_cards_a_finger_apart() -> None:
    assert cut(line((5, 77), (82, 190))) == [(5, 77), (82, 190)]


def test_lines_of_print_are_no_borders() -> None:
    """A card's own lines stand apart, too: the fewest cuts, at the widest gaps."""
    card = [(10 + n * 9, 15 + n * 9) for n in range(8)]  # print every 9 mm, white stripes of 4 mm between
    other = [(100 + n * 9, 105 + n * 9) for n in range(8)]
    assert cut(line(*card, *other)) == [(10, 78), (100, 168)]


def test_what_is_longer_than_a_card_and_has_no_stripe_is_not_cut() -> None:
    assert cut(line((10, 250))) == []
    assert cut(line()) == []


def test_a_single_card_stays_whole() -> None:
    assert cut(line((40, 110))) == [(40, 110)]


@given(st.lists(st.tuples(st.integers(0, 290), st.integers(1, 60)), max_size=8))
def test_spans_hold_all_ink_and_have_a_cards_size(runs: list[tuple[int, int]]) -> None:
    there = line(*((a, min(297, a + n)) for a, n in runs))
    spans = cut(there)
    covered = np.zeros(297, bool)
    for a, b in spans:
        assert LEAST <= b - a <= MOST
        assert there[a]
        assert there[b - 1]
        covered[a:b] = True
    for (_, end), (begin, _) in pairwise(spans):
        assert begin - end >= STRIPE
    assert not spans or not (there & ~covered).any()


def test_parts_of_a_sheet_with_dirt() -> None:
    """Three papers, one of them on its side, and specks between them that would close the stripes."""
    ink = np.zeros((297, 210), np.uint8)
    ink[6:76, 30:130] = 1
    ink[80:184, 28:102] = 1
    ink[225:280, 90:180] = 1
    ink[78, 5] = ink[200, 200] = ink[77, 190] = 1
    found = parts(ink, 300)
    cell = 300 / 25.4
    assert [round(i.cy / cell) for i in found] == [41, 132, 252]
    assert [i.angle for i in found] == [0.0, 90.0, 0.0]
    assert found[1].width / cell == pytest.approx(104, abs=0.1)


def test_two_cards_side_by_side_below_one() -> None:
    ink = np.zeros((297, 210), np.uint8)
    ink[10:70, 20:105] = 1
    ink[75:135, 8:98] = 1
    ink[76:136, 104:194] = 1
    assert [(int(i.cx / (300 / 25.4) + 0.51), i.angle) for i in parts(ink, 300)] == [(63, 0.0), (53, 0.0), (149, 0.0)]


def test_a_sheet_no_longer_than_a_card_has_no_parts() -> None:
    ink = np.zeros((297, 210), np.uint8)
    ink[100:170, 40:140] = 1
    assert parts(ink, 300) == ()
