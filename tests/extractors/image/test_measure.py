"""Skew and quality as measured on drawn pages."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractors.image import clean, measure
from extractors.image.warp import apply, rotation
from tests.extractors.drawn import Drawn, text_page, turned, white


@pytest.fixture(scope="module")
def page() -> Drawn:
    return text_page()


@pytest.mark.parametrize("degrees", [-5.0, -2.3, -0.8, -0.4, 0.4, 0.9, 1.7, 3.3, 5.2])
def test_skew_is_measured_within_a_third_of_a_degree(page: Drawn, degrees: float) -> None:
    assert measure.skew(turned(page.image, degrees)) == pytest.approx(degrees, abs=0.3)


@pytest.mark.parametrize("degrees", [-3.0, 2.0])
def test_turning_by_the_skew_makes_it_straight(page: Drawn, degrees: float) -> None:
    image = turned(page.image, degrees)
    matrix, size = rotation(image.shape, measure.skew(image))
    assert abs(measure.skew(apply(image, matrix, size))) <= 0.2


def test_a_straight_page_and_an_empty_one_are_left_alone(page: Drawn) -> None:
    assert measure.skew(page.image) == 0.0
    assert measure.skew(white()) == 0.0


def test_noise_does_not_hide_the_skew(page: Drawn) -> None:
    image = turned(page.image, 2.0).astype(np.int16)
    noisy = np.clip(image + np.random.default_rng(1).normal(0, 30, image.shape), 0, 255).astype(np.uint8)
    assert measure.skew(noisy) == pytest.approx(2.0, abs=0.3)


def test_quality_tells_clean_noisy_faded_and_shaded_apart(page: Drawn) -> None:
    rng = np.random.default_rng(2)
    clean_page = measure.quality(page.image)
    noisy = measure.quality(np.clip(page.image + rng.normal(0, 30, page.image.shape), 0, 255).astype(np.uint8))
    faded = measure.quality((200 + page.image.astype(np.int16) // 5).clip(0, 255).astype(np.uint8))
    ramp = np.linspace(0.5, 1.0, page.image.shape[1])[None, :]
    shaded = measure.quality((page.image * ramp).astype(np.uint8))
    blurred = measure.quality(np.asarray(cv2.GaussianBlur(page.image, (0, 0), 6), np.uint8))
    assert clean_page.contrast > 150
    assert noisy.noise > clean_page.noise + 14
    assert faded.contrast < 130
    assert shaded.unevenness > 45 > clean_page.unevenness
    assert blurred.sharpness < clean_page.sharpness


def test_only_what_is_needed_is_done(page: Drawn) -> None:
    same, steps = clean.prepare(page.image, measure.quality(page.image))
    assert same is page.image or np.array_equal(same, page.image)
    assert steps == ()
    ramp = np.linspace(0.45, 1.0, page.image.shape[1])[None, :]
    shaded = (page.image * ramp).astype(np.uint8)
    flat, steps = clean.prepare(shaded, measure.quality(shaded))
    assert "background" in steps
    assert measure.quality(flat).unevenness < 15


def test_stamps_fade_and_print_stays() -> None:
    page = np.full((200, 200, 3), 255, np.uint8)
    page[20:60, 20:180] = (40, 50, 200)  # a blue stamp
    page[100:140, 20:180] = (20, 20, 20)  # print
    grey = clean.to_grey(page)
    assert grey[40, 100] > 130
    assert grey[120, 100] < 30
    assert grey[180, 100] == 255


def test_the_black_edge_of_a_copy_does_not_hide_the_skew(page: Drawn) -> None:
    copy = turned(page.image, 3.0)
    copy[-14:, :] = 0
    copy[:, :9] = 0
    assert measure.skew(copy) == pytest.approx(3.0, abs=0.3)
