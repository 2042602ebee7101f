"""Streaks are found on any paper and lifted without a mark; rules, frames and text are none."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.image import streaks
from extractors.image.warp import Image

DPI = 200
SIZE = (2339, 1653)
RULES = (90, 800, 1560)  # where the paper's long rules stand


def paper(level: int = 245, grain: float = 3.0, seed: int = 1) -> Image:
    """A printed page with a table whose rules are long."""
    page = np.full(SIZE, level, np.uint8)
    for n, y in enumerate(range(200, 2100, 60)):
        text, left = f"Suma de plata {1117 * n} lei, loc. Cluj-Napoca 4{n}1", 130 + 13 * n % 47
        cv2.putText(page, text, (left, y), 0, 1.1, 20, 2)
    left, middle, right = RULES
    cv2.rectangle(page, (left, 110), (right, 2230), 30, 2)
    cv2.line(page, (middle, 110), (middle, 2230), 30, 2)
    noise = np.random.default_rng(seed).normal(0, grain, SIZE)
    return (page + noise).clip(0, 255).astype(np.uint8)


def dirty(page: Image, *places: tuple[int, int, float]) -> Image:
    """``(x, width, light that comes through)`` of each streak."""
    out = page.astype(np.float32)
    for x, width, light in places:
        out[:, x : x + width] *= light
    return out.clip(0, 255).astype(np.uint8)


def test_a_clean_page_stays_as_it_is() -> None:
    page = paper()
    out, found = streaks.without(page, DPI)
    assert found == ()
    assert out is page
    assert streaks.find(np.full((60, 40), 255, np.uint8), DPI) == []


@given(
    x=st.integers(10, 1640).filter(lambda x: all(abs(x + 2 - rule) > 12 for rule in RULES)), width=st.integers(1, 4),
    light=st.floats(0.0, 0.82), level=st.integers(170, 255), seed=st.integers(0, 5),
)  # fmt: skip
def test_a_streak_is_found_wherever_it_is(x: int, width: int, light: float, level: int, seed: int) -> None:
    """But right beside a long rule, which it runs together with."""
    page = paper(level, seed=seed)
    out, found = streaks.without(dirty(page, (x, width, light)), DPI)
    assert len(found) == 1
    assert found[0].x0 <= x
    assert found[0].x1 >= x + width
    blank = slice(10, 90)  # above the frame
    here = out[blank, found[0].x0 : found[0].x1].mean(axis=0)
    assert np.abs(here - page[blank].mean()).max() < 9


def test_what_lies_under_a_grey_streak_comes_back() -> None:
    page = paper(grain=0)
    out, (found,) = streaks.without(dirty(page, (402, 3, 0.6)), DPI)
    assert not found.hides
    assert np.abs(out.astype(int) - page.astype(int)).max() < 12


def test_a_black_streak_may_hide_a_thin_stroke() -> None:
    page = np.where(paper(grain=0) > 128, 255, 0).astype(np.uint8)
    out, found = streaks.without(dirty(page, (400, 1, 0.0), (900, 4, 0.0)), DPI)
    assert [s.hides for s in found] == [True, True]
    across = out[110:112, 880:920]  # the frame's upper rule goes on through it
    assert across.max() < 40


@pytest.mark.parametrize("shift", [0.0, 1.2])
def test_a_rule_through_the_text_is_none(shift: float) -> None:
    """Longer than any table, but not through the margins; or through them, but aslant, as the paper lay."""
    page = paper()
    first, last = (80, 2260) if shift == 0 else (0, 2338)
    cv2.line(page, (700, first), (int(700 + shift * 40), last), 20, 3)
    assert streaks.find(page, DPI) == []
