"""Empty sides are told from sides that somebody wrote on, however little."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from extractors.image.blank import is_blank
from sample_scans import fonts
from tests.extractors.drawn import A4, font, text_page, white


def dust(count: int, radius: int = 3, seed: int = 0) -> np.ndarray:
    rng, sheet = np.random.default_rng(seed), white(paper=248)
    for x, y in rng.integers(20, (A4[0] - 20, A4[1] - 20), (count, 2)):
        cv2.circle(sheet, (int(x), int(y)), int(rng.integers(1, radius + 1)), 60, -1)
    return sheet


def punched() -> np.ndarray:
    """Two punch holes of an office punch: 6 mm, 12 mm from the edge, 80 mm apart."""
    sheet = white(paper=245)
    for y in (1754 - 472, 1754 + 472):
        cv2.circle(sheet, (142, y), 36, 20, -1)
    return sheet


def edged() -> np.ndarray:
    """The scanner's black rim on two sides, and the sheet's shadow."""
    sheet = white(paper=240)
    sheet[:60] = 10
    sheet[:, -45:] = 10
    sheet[60:90] = 190
    return sheet


def folded() -> np.ndarray:
    """The shadow of a fold across the sheet."""
    sheet = white(paper=245).astype(np.int16)
    for i in range(-25, 26):
        sheet[1754 + i] -= int(60 * (1 - abs(i) / 26))
    return sheet.clip(0, 255).astype(np.uint8)


def shown_through() -> np.ndarray:
    """The print of the other side, mirrored and faint."""
    back = text_page().image[:, ::-1].astype(np.int16)
    return (248 - (255 - back) // 14).clip(0, 255).astype(np.uint8)


def noisy() -> np.ndarray:
    rng = np.random.default_rng(4)
    return (235 + rng.normal(0, 10, (A4[1], A4[0]))).clip(0, 255).astype(np.uint8)


def stapled() -> np.ndarray:
    """A staple's two legs and its shadow in the corner."""
    sheet = white(paper=246)
    cv2.line(sheet, (170, 180), (300, 250), 70, 9)
    return sheet


@pytest.mark.parametrize(
    "sheet",
    [white(), white(paper=180), dust(40), dust(400), punched(), edged(), folded(), shown_through(), noisy(), stapled()],
    ids=["white", "grey", "dust", "much-dust", "punched", "edged", "folded", "shown-through", "noisy", "stapled"],
)
def test_blank(sheet: np.ndarray) -> None:
    assert is_blank(sheet)
    assert is_blank(np.ascontiguousarray(sheet[::-1, ::-1]))


def written(text: str, face: ImageFont.FreeTypeFont, at: tuple[int, int] = (500, 1500), ink: int = 70) -> np.ndarray:
    sheet = Image.new("L", A4, 246)
    ImageDraw.Draw(sheet).text(at, text, fill=ink, font=face)
    return np.asarray(sheet)


def joined_hand(text: str, at: tuple[int, int] = (600, 1600)) -> np.ndarray:
    """A joined hand, drawn stroke by stroke: each word is one line that never leaves the paper."""
    sheet, rng = white(paper=246), np.random.default_rng(len(text))
    x, y = at
    for word in text.split():
        points = []
        for sign in word:
            up = 90 if sign in "bdfhklt" or sign.isupper() else 45
            points += [(x, y), (x + 14, y - up), (x + 26, y - up // 2), (x + 20, y), (x + 34, y - 6)]
            x += 36 + int(rng.integers(0, 6))
        cv2.polylines(sheet, [np.array(points, np.int32)], False, 60, 6, cv2.LINE_AA)
        x += 60
    return sheet


@pytest.mark.parametrize("hand", sorted(fonts.hands()) or [""])
def test_a_short_line_in_handwriting_is_not_blank(hand: str) -> None:
    if hand:
        (file, *_) = fonts._files(hand)
        face = ImageFont.truetype(_unpacked(file), 90)
    else:
        face = font(70)
    assert not is_blank(written("Am primit suma de 300 lei", face))
    assert not is_blank(written("Pop Ion, ap. 12", face))


def _unpacked(file: object) -> str:
    """Pillow reads WOFF2 where its FreeType was built with Brotli."""
    try:
        ImageFont.truetype(str(file), 20)
    except OSError:
        pytest.skip("Pillow's FreeType reads no WOFF2")
    return str(file)


@pytest.mark.parametrize("text", ["Am primit suma", "Popescu Andrei", "se aprobă", "Cluj"])
def test_a_joined_hand_is_not_blank(text: str) -> None:
    assert not is_blank(joined_hand(text))


def test_a_signature_and_a_stamp_are_not_blank() -> None:
    sheet = joined_hand("Andrei Popescu")
    cv2.circle(sheet, (1500, 1700), 220, 120, 8)
    assert not is_blank(sheet)


@pytest.mark.parametrize("text", ["Achitat 12.11.2017", "ap. 12, et. 3", "CNP 1850712125671"])
def test_a_short_printed_line_is_not_blank(text: str) -> None:
    assert not is_blank(written(text, font(42), ink=20))
    assert not is_blank(written(text, font(42), at=(300, 3100), ink=110))


def test_a_page_of_text_and_a_photograph_are_not_blank() -> None:
    assert not is_blank(text_page().image)
    rng = np.random.default_rng(5)
    sheet = white()
    sheet[800:1800, 600:1900] = cv2.resize(rng.integers(20, 230, (20, 26), np.uint8), (1300, 1000))
    assert not is_blank(sheet)
