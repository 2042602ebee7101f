"""Blobs of ink: the quick way finds what OpenCV's own finds, and gives way to it where its labels would run out."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.image import blobs as quick


def pixels(seed: int, share: float, shape: tuple[int, int]) -> np.ndarray:
    return (np.random.default_rng(seed).random(shape) < share).astype(np.uint8)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.floats(0, 1), st.integers(1, 60), st.integers(1, 60))
def test_as_opencv_finds_them(seed: int, share: float, height: int, width: int) -> None:
    ink = pixels(seed, share, (height, width))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    found, table = quick.blobs(ink)
    assert np.array_equal(found, labels)
    assert np.array_equal(table, stats)


@pytest.mark.parametrize("share", [0.0008, 0.02, 0.3])
def test_a_page_of_specks(share: float) -> None:
    ink = pixels(7, share, (2400, 1700))
    count, labels, _, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    found, table = quick.blobs(ink)
    assert len(table) == count
    assert np.array_equal(found, labels)
    assert (found.dtype == np.uint16) == (count < quick.MOST)
