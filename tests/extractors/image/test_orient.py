"""Which way is up, told from the ink and from a strip that is read."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from extractors.image import orient
from extractors.image.warp import quarter_turn
from extractors.upright import _probe
from tests.extractors.drawn import Drawn, font, text_page


@pytest.fixture(scope="module")
def page() -> Drawn:
    return text_page()


def ruled() -> np.ndarray:
    """A form: a table of tall cells with short words, many vertical rules."""
    from PIL import Image, ImageDraw

    sheet = Image.new("L", (2480, 3508), 255)
    draw, face = ImageDraw.Draw(sheet), font(40)
    for x in range(200, 2300, 230):
        draw.line((x, 300, x, 3200), fill=0, width=5)
        for y in range(320, 3100, 240):
            draw.text((x + 20, y), "total", fill=0, font=face)
            draw.text((x + 20, y + 60), "lunar", fill=0, font=face)
    return np.asarray(sheet)


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
def test_the_axis_of_the_lines(page: Drawn, turns: int) -> None:
    image, _ = quarter_turn(page.image, turns)
    assert orient.lies_on_side(image) is bool(turns % 2)


@pytest.mark.parametrize("turns", [0, 1])
def test_rules_do_not_decide(turns: int) -> None:
    image, _ = quarter_turn(ruled(), turns)
    assert orient.lies_on_side(image) is bool(turns % 2)


def test_an_empty_page_has_no_axis() -> None:
    assert orient.lies_on_side(np.full((3508, 2480), 255, np.uint8)) is False


@pytest.mark.parametrize("turns", [0, 2])
def test_upside_down_is_seen_by_reading(page: Drawn, turns: int) -> None:
    image, _ = quarter_turn(page.image, turns)
    assert orient.upside_down(image, _probe) is bool(turns)


def test_the_densest_strip_holds_the_text() -> None:
    sheet = np.full((3000, 2000), 255, np.uint8)
    strip = np.asarray(text_page((2000, 600), rows=4, margin=60).image)
    sheet[2200:2800] = strip
    chosen = orient.densest_strip(sheet)
    assert chosen.shape[1] == 2000
    assert (chosen < 128).sum() > 0.8 * (sheet < 128).sum()


def test_half_turned_with_noise(page: Drawn, tmp_path: Path) -> None:
    soft = cv2.GaussianBlur(page.image, (0, 0), 1.5).astype(np.int16)
    noisy = np.clip(soft + np.random.default_rng(3).normal(0, 25, soft.shape), 0, 255).astype(np.uint8)
    assert orient.upside_down(np.asarray(noisy[::-1, ::-1]).copy(), _probe) is True
    assert orient.upside_down(noisy, _probe) is False
