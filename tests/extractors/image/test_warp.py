"""Boxes go with the page through every transform and come back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.image import warp
from models.geometry import Box
from tests.extractors.drawn import text_page

sizes = st.tuples(st.integers(200, 3000), st.integers(200, 3000))
shares = st.tuples(*[st.floats(0.05, 0.9)] * 4)


def _box(size: tuple[int, int], share: tuple[float, float, float, float]) -> Box:
    w, h = size
    x0, y0, dx, dy = share
    return Box(x0 * w, y0 * h, x0 * w + 5 + dx * 0.1 * w, y0 * h + 5 + dy * 0.1 * h)


def _near(a: Box, b: Box, slack: float = 0.01) -> bool:
    return max(abs(p - q) for p, q in zip(a.as_list(9), b.as_list(9), strict=True)) <= slack


@given(sizes, shares, st.integers(-4, 7))
def test_quarter_turns_and_back(size: tuple[int, int], share: tuple[float, float, float, float], turns: int) -> None:
    w, h = size
    image = np.zeros((h // 100, w // 100), np.uint8)
    _, matrix = warp.quarter_turn(image, turns)
    _, back = warp.quarter_turn(warp.quarter_turn(image, turns)[0], -turns)
    box = _box((w // 100, h // 100), share)
    moved = warp.move_box(box, matrix)
    assert _near(warp.move_box(moved, back), box)
    assert _near(warp.move_box(moved, np.linalg.inv(matrix)), box)
    assert moved.area == pytest.approx(box.area)


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_the_matrix_goes_where_the_pixels_go(turns: int) -> None:
    image = np.zeros((70, 100), np.uint8)
    image[10:30, 60:90] = 255
    turned, matrix = warp.quarter_turn(image, turns)
    ys, xs = np.nonzero(turned)
    assert warp.move_box(Box(60, 10, 90, 30), matrix) == Box(xs.min(), ys.min(), xs.max() + 1, ys.max() + 1)


@given(sizes, shares, st.floats(-12, 12))
def test_rotation_keeps_all_of_the_page_and_comes_back(
    size: tuple[int, int], share: tuple[float, float, float, float], degrees: float
) -> None:
    w, h = size
    matrix, (new_w, new_h) = warp.rotation((h, w), degrees)
    whole = warp.move_box(Box(0, 0, w, h), matrix)
    assert min(whole.x0, whole.y0) >= -1
    assert whole.x1 <= new_w + 1
    assert whole.y1 <= new_h + 1
    x, y = w * share[0], h * share[1]
    there = warp.move_box(Box(x, y, x, y), matrix)
    assert _near(warp.move_box(there, np.linalg.inv(matrix)), Box(x, y, x, y), 0.001)


@given(sizes, shares, st.integers(0, 3), st.floats(-6, 6), st.floats(0.3, 3))
def test_a_whole_chain_comes_back(
    size: tuple[int, int], share: tuple[float, float, float, float], turns: int, degrees: float, f: float
) -> None:
    """What the page reader does: resample, turn, straighten; a point comes back to where it was."""
    w, h = size
    _, turn = warp.quarter_turn(np.zeros((max(1, round(h * f)), max(1, round(w * f))), np.uint8)[:1, :1], 0)
    turn = {0: turn, 1: np.array([[0, -1, h * f], [1, 0, 0], [0, 0, 1.0]])}.get(turns % 2, turn)
    straight, _ = warp.rotation((round(h * f), round(w * f)), degrees)
    chain = straight @ turn @ warp.scaling(f, f) @ warp.shift(-3, 8)
    x, y = w * share[0], h * share[1]
    moved = warp.move_box(Box(x, y, x, y), chain)
    assert _near(warp.move_box(moved, np.linalg.inv(chain)), Box(x, y, x, y), 0.001)


@pytest.mark.parametrize("degrees", [-3.0, 1.5, 5.0])
def test_drawn_words_lie_in_their_moved_boxes(degrees: float) -> None:
    page = text_page((1240, 1754), pt=24, rows=20, margin=140)
    matrix, size = warp.rotation(page.image.shape, degrees)
    image = warp.apply(page.image, matrix, size)
    for word in page.words[::7]:
        box = warp.move_box(word.box, matrix).clip(*size)
        crop = image[int(box.y0) : int(box.y1) + 1, int(box.x0) : int(box.x1) + 1]
        around = image[max(0, int(box.y0) - 6) : int(box.y1) + 7, max(0, int(box.x0) - 3) : int(box.x1) + 4]
        ink, all_ink = (255 - crop.astype(int)).sum(), (255 - around.astype(int)).sum()
        assert ink > 0.9 * all_ink > 0, word.text


def test_outside_is_paper() -> None:
    black = np.zeros((100, 100), np.uint8)
    matrix, size = warp.rotation(black.shape, 5)
    assert warp.apply(black, matrix, size)[0, 0] == 255
    colour = np.zeros((100, 100, 3), np.uint8)
    assert warp.apply(colour, matrix, size)[0, 0].tolist() == [255, 255, 255]
