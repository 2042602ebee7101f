"""Drawn pages of text, spoilt in known ways: each finding comes where it belongs, and a good page has none."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from extractors.image.quality import measure
from extractors.image.quality_defects import CODES, Defect, defects, settings
from extractors.image.warp import IDENTITY, scaling
from extractors.page_quality import page_defects
from models.geometry import Box

H, W = 1800, 1400


@pytest.fixture(scope="module")
def page() -> np.ndarray:
    """Grey paper with lines of text in letters of a usual size at 300 dpi."""
    image = np.full((H, W), 228, np.uint8)
    for y in range(200, H - 180, 62):
        cv2.putText(image, "Numele si prenumele 1850712125671 lei", (170, y), cv2.FONT_HERSHEY_SIMPLEX, 1.55, 40, 3)
    noise = np.random.default_rng(5).normal(0, 2, image.shape)
    return (cv2.GaussianBlur(image, (0, 0), 0.6) + noise).clip(0, 255).astype(np.uint8)


def found(image: np.ndarray, dpi: float = 300, bilevel: bool = False) -> tuple[Defect, ...]:
    return defects(measure(image), dpi, bilevel)


def codes(image: np.ndarray, dpi: float = 300, bilevel: bool = False) -> set[str]:
    return {d.code for d in found(image, dpi, bilevel)}


def spot(image: np.ndarray, middle: tuple[int, int], reach: int) -> np.ndarray:
    ys, xs = np.mgrid[0 : image.shape[0], 0 : image.shape[1]]
    return np.clip(1.6 - 0.8 * np.hypot((xs - middle[0]) / reach, (ys - middle[1]) / reach), 0, 1)


def test_every_finding_has_its_limit() -> None:
    assert set(settings()) == set(CODES)


def test_a_good_page_and_an_empty_one(page: np.ndarray) -> None:
    assert found(page) == ()
    assert found(np.full((H, W), 240, np.uint8)) == ()
    assert found(np.full((9, 13), 240, np.uint8)) == ()


def test_blur(page: np.ndarray) -> None:
    assert codes(cv2.GaussianBlur(page, (0, 0), 4)) == {"page_blurred"}
    assert codes(cv2.GaussianBlur(page, (0, 0), 4), bilevel=True) == set()  # blur shows in greys only


def test_blur_in_one_place(page: np.ndarray) -> None:
    weight = spot(page, (600, 800), 420)
    image = (page * (1 - weight) + cv2.GaussianBlur(page, (0, 0), 6) * weight).astype(np.uint8)
    (one,) = found(image)
    assert one.code == "page_blurred"
    assert one.region.overlap(Box(450, 650, 750, 950)) > 0.5 * 300 * 300
    assert one.region.area < 0.6 * H * W


def test_too_little_light(page: np.ndarray) -> None:
    assert "page_dark" in codes((page * 0.3).astype(np.uint8))
    shadow = page * (1 - 0.85 * spot(page, (700, 900), 260))
    (one,) = [d for d in found(shadow.astype(np.uint8)) if d.code == "page_dark"]
    assert one.region.overlap(Box(600, 800, 800, 1000)) > 0


def test_pale_print(page: np.ndarray) -> None:
    assert codes((228 - (228.0 - page) * 0.15).astype(np.uint8)) == {"page_faded"}


def test_a_lamps_reflection(page: np.ndarray) -> None:
    lit = (page * 0.85 + 420 * spot(page, (700, 900), 200)).clip(0, 255).astype(np.uint8)
    (one,) = [d for d in found(lit) if d.code == "page_glare"]
    assert one.region.overlap(Box(600, 800, 800, 1000)) > 0.5 * 200 * 200
    sticker = page.copy()
    sticker[700:1000, 500:900] = 255  # white, but with an edge
    assert "page_glare" not in codes(sticker)


def test_text_that_runs_into_a_side(page: np.ndarray) -> None:
    (left,) = found(np.ascontiguousarray(page[:, 190:]))
    assert left.code == "page_cut"
    assert left.region.x0 == 0
    assert left.region.x1 < 200
    assert codes(np.ascontiguousarray(page[:, 120:])) == set()  # 4 mm of margin are left


def test_too_few_dots(page: np.ndarray) -> None:
    small = cv2.resize(page, None, fx=0.3, fy=0.3, interpolation=cv2.INTER_AREA)
    again = cv2.resize(small, (W, H), interpolation=cv2.INTER_CUBIC)
    assert "resolution_low" in codes(again, dpi=90)
    assert "resolution_low" not in codes(page, dpi=300)


def test_places_are_told_on_the_page_as_scanned(page: np.ndarray) -> None:
    """The page came at 150 dpi: regions are fractions of it, and its own dots are counted."""
    cut = np.ascontiguousarray(page[:, 190:])
    size = (cut.shape[1] // 2, cut.shape[0] // 2)
    left = next(d for d in page_defects(cut, scaling(2, 2), size) if d.code == "page_cut")
    assert left.region.x0 == 0
    assert left.region.x1 == pytest.approx(128 / cut.shape[1], abs=0.01)
    assert not page_defects(cut, IDENTITY, (cut.shape[1], H), flattened=True)
