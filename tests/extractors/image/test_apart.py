"""Small papers whose edges did not survive the copier are proposed as parts of a sheet; a letter rarely is."""

from __future__ import annotations

import numpy as np
import pytest

from extractors.image import apart, cards
from tests.extractors.drawn import MM, text_page, white


def block(sheet: np.ndarray, x: float, y: float, w: float, h: float, pitch: float = 6.0) -> None:
    """Lines of print (millimetres) without any edge around them."""
    for top in np.arange(y, y + h - 2, pitch):
        x0, x1, y0 = round(x * MM), round((x + w) * MM), round(top * MM)
        sheet[y0 : y0 + round(2.2 * MM), x0:x1:5] = 70


def proposed(sheet: np.ndarray) -> list[tuple[int, int]]:
    parts = apart.propose(cards.ink_map(sheet, 300), 300)
    return [(round(p.width / MM), round(p.height / MM)) for p in parts]


def test_two_prints_without_edges() -> None:
    sheet = white()
    block(sheet, 30, 40, 95, 60)
    block(sheet, 40, 170, 80, 55)
    assert len(proposed(sheet)) == 2


def test_side_by_side_and_one_below() -> None:
    sheet = white()
    block(sheet, 15, 30, 80, 52)
    block(sheet, 112, 30, 80, 52)
    block(sheet, 30, 120, 140, 90)
    assert len(proposed(sheet)) == 3


def test_a_stamp_that_stands_apart_stays_with_its_paper() -> None:
    sheet = white()
    block(sheet, 70, 40, 60, 45)
    block(sheet, 40, 60, 20, 20)
    block(sheet, 40, 180, 95, 60)
    sizes = proposed(sheet)
    assert len(sizes) == 2
    assert max(w for w, _ in sizes) >= 88


def test_dust_between_papers_joins_nothing() -> None:
    sheet = white()
    block(sheet, 30, 40, 95, 60)
    block(sheet, 40, 170, 80, 55)
    for i in range(12):
        sheet[1300 + 40 * i : 1304 + 40 * i, 500 + 90 * i : 505 + 90 * i] = 40
    assert len(proposed(sheet)) == 2


@pytest.mark.parametrize("rows", [12, 30, 45])
def test_text_is_not_cut(rows: int) -> None:
    assert proposed(text_page(rows=rows).image) == []


def test_a_letter_with_a_heading_is_not_cut() -> None:
    sheet = white()
    block(sheet, 25, 20, 160, 12)
    block(sheet, 60, 50, 80, 4)
    block(sheet, 25, 75, 160, 80)
    block(sheet, 120, 220, 50, 12)
    assert proposed(sheet) == []
