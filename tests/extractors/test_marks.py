"""Diacritics on the pixels: what the text does not account for is seen."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image as Pillow
from PIL import ImageDraw, ImageFont

from extractors.marks import marks

FONTS = ("DejaVuSans.ttf", "DejaVuSerif.ttf", "LiberationSans-Regular.ttf", "LiberationSerif-Regular.ttf")


def line(text: str, font: str, size: int = 52) -> np.ndarray:
    """One printed line at about 300 dpi, slightly blurred as a scan is."""
    picture = Pillow.new("L", (len(text) * size + 60, 2 * size), 245)
    ImageDraw.Draw(picture).text((30, size // 3), text, fill=20, font=ImageFont.truetype(font, size))
    return np.asarray(cv2.GaussianBlur(np.asarray(picture), (0, 0), 0.8), dtype=np.uint8)


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize(
    ("printed", "read"),
    [("ȘANTA", "SANTA"), ("MUREȘAN ION", "MURESAN ION"), ("BĂDILĂ", "BADILA"), ("Constanța", "Constanta")],
)
def test_a_lost_mark_is_seen(font: str, printed: str, read: str) -> None:
    seen = marks(line(printed, font), read)
    assert seen is not None
    assert seen.unexplained


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize("text", ["ȘANTA", "MUREȘAN ION", "SANTA MARIA", "BĂDILĂ", "Constanța Pop", "POPA IOANA"])
def test_text_that_explains_its_marks_is_not_doubted(font: str, text: str) -> None:
    with_cedillas = text.translate(str.maketrans("ȘșȚț", "ŞşŢţ"))  # as engines like to write them
    for said in (text, with_cedillas):
        seen = marks(line(text, font), said)
        assert seen is None or not seen.unexplained


def test_a_dotted_line_to_write_on_tells_nothing() -> None:
    picture = line("POPA IOANA", FONTS[0])
    picture[78:81, 30:400:9] = 20
    picture[78:81, 31:401:9] = 20
    assert marks(picture, "POPA IOANA") is None


def test_an_empty_crop_tells_nothing() -> None:
    assert marks(np.full((40, 200), 250, np.uint8), "POP") is None
