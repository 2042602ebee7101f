"""Hair-thin letters of usual size are noticed; usual print, small print and empty paper are not."""

from __future__ import annotations

import cv2
import numpy as np

from extractors.image import clean, measure
from tests.extractors.drawn import text_page


def _thinned(page: np.ndarray, height: int) -> np.ndarray:
    """The page with strokes two pixels wide: the outline of its letters."""
    ink = (page < 128).astype(np.uint8)
    edge = ink - cv2.erode(ink, np.ones((3, 3), np.uint8))
    return np.where(edge > 0, 30, 240).astype(np.uint8)


def test_thin_letters_are_noticed_and_thickened() -> None:
    page = _thinned(text_page((1600, 1200), pt=46, rows=8).image, 46)
    assert measure.thin_strokes(page)
    wider = clean.thicken(page)
    assert (wider < 200).sum() > (page < 200).sum()


def test_usual_print_and_small_print_are_left_alone() -> None:
    usual = text_page((1600, 1200), pt=46, rows=8).image
    small = _thinned(text_page((1600, 1200), pt=18, rows=16, margin=60).image, 18)
    assert not measure.thin_strokes(np.asarray(usual))
    assert not measure.thin_strokes(small)
    assert not measure.thin_strokes(np.full((1200, 1600), 240, np.uint8))
