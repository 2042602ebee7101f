"""A page read for real: words land where they were printed, however the sheet lay on the glass."""

from __future__ import annotations

import random
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from extractors import page as pages
from extractors.classify import Verdict
from extractors.image.cards import Island
from extractors.image.warp import IDENTITY, move_box, quarter_turn, rotation
from extractors.loading import Limits
from extractors.page import PageReading, _levelled, read_page
from extractors.view import View
from models.geometry import WHOLE_PAGE, Box
from models.page import Word
from tests.extractors.drawn import Drawn, card, laid, text_page, turned, white
from tests.extractors.loading.pdf_makers import bill, pdf
from tests.extractors.test_barcodes import qr

LIMITS = Limits()


@pytest.fixture(scope="module")
def letter() -> Drawn:
    return text_page(rows=12)


def saved(folder: Path, image: np.ndarray, dpi: int = 300) -> Path:
    path = folder / "scan.png"
    Image.fromarray(image).save(path, dpi=(dpi, dpi))
    return path


def read(folder: Path, image: np.ndarray, dpi: int = 300) -> PageReading:
    return read_page(saved(folder, image, dpi), "sha256:a", 1, folder, LIMITS)


def scanned(page: Drawn, degrees: float, turns: int, scale: float = 1.0) -> tuple[np.ndarray, list[tuple[str, Box]]]:
    """The page as the scanner gives it, and where its words then lie as fractions."""
    h, w = page.image.shape
    off = cv2.getRotationMatrix2D((w / 2, h / 2), -degrees, 1.0)
    image = turned(page.image, degrees)
    image, turn = quarter_turn(image, turns)
    if scale != 1.0:
        image = np.asarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    matrix = np.diag([scale, scale, 1.0]) @ turn @ np.vstack([off, [0, 0, 1]])
    to_fractions = np.diag([1 / image.shape[1], 1 / image.shape[0], 1.0]) @ matrix
    return image, [(word.text, move_box(word.box, to_fractions)) for word in page.words]


@pytest.mark.parametrize(
    ("degrees", "turns", "scale"),
    [(0, 0, 1), (1.8, 0, 1), (-2.6, 2, 1), (0.7, 1, 1), (-1.5, 3, 1), (1.2, 1, 2 / 3)],
    ids=["straight", "askew", "head-down", "on-its-side", "on-its-other-side", "on-its-side-at-200dpi"],
)
def test_boxes_lie_on_the_printed_words(
    letter: Drawn, tmp_path: Path, degrees: float, turns: int, scale: float
) -> None:
    image, printed = scanned(letter, degrees, turns, scale)
    reading = read(tmp_path, image, round(300 * scale))
    (view,) = reading.views
    assert view.turned == (-turns) % 4
    assert abs(view.skew) == pytest.approx(abs(degrees), abs=0.3)
    found = [(w.text.strip(".,"), view.on_scan(w.box)) for w in view.words]
    long_words = [(text.strip(".,"), box) for text, box in printed if len(text.strip(".,")) >= 5]
    hits = sum(any(t == text and b.iou(box) > 0.45 for t, b in found) for text, box in long_words)
    assert hits >= 0.93 * len(long_words)
    assert all(0 <= b.x0 <= b.x1 <= 1 and 0 <= b.y0 <= b.y1 <= 1 for _, b in found)


def test_the_crop_of_a_word_holds_its_ink(letter: Drawn, tmp_path: Path) -> None:
    image, _ = scanned(letter, 2.0, 2)
    (view,) = read(tmp_path, image).views
    for word in view.words[::9]:
        crop = view.crop(word.box)
        assert crop.shape == pytest.approx((word.box.height, word.box.width), abs=2)
        assert crop.min() < 90


def test_a_blank_side(tmp_path: Path) -> None:
    reading = read(tmp_path, white())
    assert reading.blank
    assert reading.views == ()
    assert (reading.width, reading.height) == (2480, 3508)


def test_a_separator_sheet_in_any_position(tmp_path: Path) -> None:
    sheet = Image.fromarray(white())
    sheet.paste(qr("DOSAR/1;number=118342;date=2017-11-14;point=manastur", 20), (500, 400))
    for turns in (0, 2):
        reading = read(tmp_path, quarter_turn(np.asarray(sheet), turns)[0])
        assert reading.separator is not None
        assert (reading.separator.number, reading.separator.point) == ("118342", "manastur")
        assert reading.views == ()


def test_a_spoiled_separator_still_parts(tmp_path: Path) -> None:
    sheet = Image.fromarray(white())
    sheet.paste(qr("DOSAR/1;number=../../etc", 20), (500, 400))
    reading = read(tmp_path, np.asarray(sheet))
    assert reading.separator is not None
    assert reading.separator.number is None


def test_two_cards_are_two_views_with_their_regions(tmp_path: Path) -> None:
    rng, sheet = random.Random(3), white()
    boxes = [laid(card(rng), sheet, 100, 70, 3.0), laid(card(rng), sheet, 105, 190, -2.0)]
    reading = read(tmp_path, sheet)
    assert len(reading.views) == 2
    for view, box in zip(reading.views, boxes, strict=True):
        expected = Box(box.x0 / 2480, box.y0 / 3508, box.x1 / 2480, box.y1 / 3508)
        assert view.card
        assert view.region.iou(expected) > 0.85
        title = [view.on_scan(w.box) for w in view.words if w.text == "IDENTITATE"]
        assert title, view.text
        assert expected.overlap(title[0]) == pytest.approx(title[0].area, rel=0.01)


def test_a_card_that_lies_head_down_or_on_its_side(tmp_path: Path) -> None:
    rng, sheet = random.Random(4), white()
    laid(np.ascontiguousarray(card(rng)[::-1, ::-1]), sheet, 105, 70)
    laid(quarter_turn(card(rng), 1)[0], sheet, 105, 200)
    reading = read(tmp_path, sheet)
    assert len(reading.views) == 2
    for view in reading.views:
        assert "IDENTITATE" in {w.text for w in view.words}
        assert view.width > view.height


def test_a_born_digital_page_keeps_its_own_words(tmp_path: Path) -> None:
    path = tmp_path / "bill.pdf"
    path.write_bytes(pdf(bill))
    reading = read_page(path, "sha256:b", 1, tmp_path, LIMITS)
    (view,) = reading.views
    assert (view.source, view.engine) == ("text_layer", "pdfplumber")
    assert "1002345678" in {w.text for w in view.words}
    (code,) = [w for w in view.words if w.text == "1002345678"]
    assert view.crop(code.box).min() < 100  # its pixels lie under its box: a second engine can look at it
    place = view.on_scan(code.box)
    assert place.y0 == pytest.approx((842 - 760 + 24 - 11) / 842, abs=0.012)


def test_pixels_and_boxes_survive_a_change_of_resolution(letter: Drawn, tmp_path: Path) -> None:
    half = np.asarray(cv2.resize(letter.image, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA), np.uint8)
    (view,) = read(tmp_path, half, 150).views
    assert (view.width, view.height) == pytest.approx((2480, 3508), abs=2)
    first = next(w for w in view.words if w.text == "Subsemnatul")
    drawn = letter.words[0].box
    assert view.on_scan(first.box).iou(Box(drawn.x0 / 2480, drawn.y0 / 3508, drawn.x1 / 2480, drawn.y1 / 3508)) > 0.6


def test_rotation_and_words_agree_on_directions() -> None:
    """A guard on the sign of angles: what skew() says, rotation() undoes."""
    from extractors.image.measure import skew

    page = text_page((1240, 1754), pt=24, rows=24, margin=120)
    off = turned(page.image, 3.0)
    matrix, _ = rotation(off.shape, skew(off))
    there = np.vstack([cv2.getRotationMatrix2D((620, 877), -3.0, 1.0), [0, 0, 1]])
    word: Word = page.words[0]
    moved = move_box(Box(word.box.x0, word.box.y0, word.box.x0, word.box.y0), matrix @ there)
    shift = matrix @ there @ np.array([620, 877, 1.0]) - np.array([620, 877, 1.0])
    assert (moved.x0 - shift[0], moved.y0 - shift[1]) == pytest.approx((word.box.x0, word.box.y0), abs=4)


@pytest.mark.parametrize(
    ("lies", "tilt", "wanted"), [(0.0, -12.0, 0.0), (7.0, 9.0, 7.0), (4.0, 0.4, 4.4), (0.0, 0.0, 0.0)]
)
def test_a_card_lies_as_its_print_does(lies: float, tilt: float, wanted: float) -> None:
    """``tilt``: how far the outline is aslant of the print; a little is left to the straightening that follows."""
    card = text_page((1000, 640), pt=30, rows=9, margin=40).image
    sheet = np.full((1600, 1800), 255, np.uint8)
    sheet[480:1120, 400:1400] = card
    turn = cv2.getRotationMatrix2D((900, 800), -lies, 1)
    sheet = np.asarray(cv2.warpAffine(sheet, turn, (1800, 1600), borderValue=255), np.uint8)
    found = _levelled(sheet, Island(900, 800, 1000, 640, lies + tilt))
    assert found.angle == pytest.approx(wanted, abs=0.6)
    assert found.width >= 1000
    assert found.height >= 640


@pytest.mark.parametrize(("words", "parts"), [(40, 0), (6, 2)], ids=["blocks-of-one-card", "two-small-papers"])
def test_blocks_of_a_card_that_fills_the_picture_are_no_papers(
    words: int, parts: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Parts that hold few of the sheet's words would lose the others."""

    def view(count: int) -> View:
        read = tuple(Word("CARTE", Box(0, 20 * n, 60, 20 * n + 12), 0.9, n) for n in range(count))
        return View("s", 1, 100, 100, IDENTITY, WHOLE_PAGE, tmp_path / "page.pgm", read)

    monkeypatch.setattr(pages.passed_over, "parts", lambda *_: (Island(0, 0, 9, 9, 0), Island(50, 50, 9, 9, 0)))
    monkeypatch.setattr(pages, "_card_view", lambda *_: view(4))
    monkeypatch.setattr(pages, "classify", lambda _: Verdict("identity_card", 0.9, True, {}))
    here = PageReading("s", 1, 100, 100, 300.0)
    blank = np.full((100, 100), 255, np.uint8)
    assert len(pages._passed_over(here, view(words), blank, IDENTITY, blank, (), tmp_path)) == parts
