"""The real engines on drawn lines and pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
import pytesseract
import pytest
from rapidfuzz.distance import Levenshtein

from extractors.engines import LineReading, rapid, tesseract, tesseract_library, tesseract_way
from models.errors import MissingTool
from tests.extractors.drawn import line, text_page

TEXTS = (
    "Cod client 1002345678",
    "CNP 1850712125671",
    "Total de plată 312,45 lei",
    "POPESCU ANDREI",
    "strada Observatorului nr. 12",
    "Data scadentă 15.12.2017",
    "IDROUPOPESCU<<ANDREI<<<<<<",
)
Reader = Callable[[Sequence[np.ndarray]], list[LineReading]]


def by(way: tesseract_way.Way) -> Reader:
    """Tesseract called in this way."""

    def read(crops: Sequence[np.ndarray]) -> list[LineReading]:
        with tesseract_way.called(way):
            return tesseract.read_lines(crops)

    return read


READERS: tuple[Reader, ...] = (rapid.read_lines, by("program"), by("auto"))
NAMES = ("rapidocr", "program", "library")


def solid(text: str) -> str:
    return text.replace(" ", "").upper()


@pytest.mark.parametrize("read", READERS, ids=NAMES)
def test_lines_in_their_order(read: Reader) -> None:
    """Crops of very different widths (the network sorts them by width) come back in the order they were given."""
    digits = [f"{n * 73_939_133 % 10**8:08d}" + "7" * (n % 5) for n in range(14)]
    wanted = [*TEXTS[:3], *digits, TEXTS[3]]
    found = read([line(t) for t in wanted])
    assert len(found) == len(wanted)
    for reading, text in zip(found[3:-1], digits, strict=True):  # a repeated sign may be lost, the place never
        assert min(digits, key=lambda d: Levenshtein.distance(d, solid(reading.text))) == text
        assert Levenshtein.distance(solid(reading.text), text) <= 1
    assert "1002345678" in found[0].text
    assert "1850712125671" in solid(found[1].text)
    assert solid(found[-1].text) == "POPESCUANDREI"
    assert all(0 <= r.confidence <= 1 for r in found)


def test_both_engines_read_figures_alike() -> None:
    crops = [line(t) for t in ("1850712125671", "312,45", "15.12.2017", "594020400012345678")]
    first, second = rapid.read_lines(crops), tesseract.read_lines(crops)
    assert [solid(r.text) for r in first] == [solid(r.text) for r in second]
    assert {r.engine for r in first} == {rapid.NAME}
    assert {r.engine for r in second} == {tesseract.NAME}


@pytest.mark.parametrize("read", READERS, ids=NAMES)
def test_odd_crops_do_no_harm(read: Reader) -> None:
    assert read([]) == []
    crops = [
        np.full((40, 200), 255, np.uint8), line("12345678"), np.zeros((0, 0), np.uint8), np.full((1, 1), 0, np.uint8),
        np.full((3, 900), 255, np.uint8), line("87654321"),
    ]  # fmt: skip
    found = read(crops)
    assert len(found) == len(crops)
    assert (solid(found[1].text), solid(found[5].text)) == ("12345678", "87654321")


def test_a_very_long_line_is_read_by_the_network() -> None:
    text = " ".join(f"{n:04d}" for n in range(1000, 1040))
    (found,) = rapid.read_lines([line(text)])
    assert Levenshtein.normalized_similarity(solid(found.text), solid(text)) > 0.97


def test_a_page_with_boxes(tmp_path: Path) -> None:
    page = text_page((1800, 900), rows=6, margin=120)
    picture = tmp_path / "page.pgm"
    cv2.imwrite(str(picture), page.image)
    words = tesseract.read_page(picture)
    assert len(words) >= 0.9 * len(page.words)
    for drawn in page.words:
        near = [w for w in words if w.box.iou(drawn.box) > 0.55]
        assert len(drawn.text) < 4 or near, drawn.text
    read = {w.text.strip(".,") for w in words}
    assert {"Subsemnatul", "Cluj-Napoca", "veniturile", "încălzirea"} <= read
    assert len({w.line for w in words}) == 6


def test_the_library_reads_a_page_as_the_program_does(tmp_path: Path) -> None:
    picture = tmp_path / "page.pgm"
    cv2.imwrite(str(picture), text_page((1800, 900), rows=6, margin=120).image)
    with tesseract_way.called("program"):
        by_program = tesseract.read_page(picture)
    by_library = tesseract.read_page(picture)
    assert [w.text for w in by_library] == [w.text for w in by_program]
    for a, b in zip(by_program, by_library, strict=True):
        assert a.box.iou(b.box) > 0.8


def test_the_library_keeps_to_the_time_limit() -> None:
    page = text_page((3000, 2000), rows=30, margin=100).image
    with pytest.raises(tesseract_library.TooSlow):
        tesseract_library.table(page, "ron", 3, 300, 0.02)
    assert "Subsemnatul" in tesseract_library.table(page, "ron", 3, 300, 60)  # a reading that was ended leaves nothing


def test_a_crop_reads_the_same_whatever_was_read_before() -> None:
    crops = [line(t) for t in TEXTS]
    assert by("auto")(crops) == by("auto")(crops[::-1])[::-1]


def test_without_the_library_the_program_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract_library, "available", lambda languages="ron": False)
    monkeypatch.setattr(tesseract_library, "table", lambda *_: pytest.fail("the library was called"))
    assert solid(by("auto")([line("12345678")])[0].text) == "12345678"


def test_the_library_is_not_available_for_a_language_that_is_not_there() -> None:
    assert tesseract_library.available("ron+eng")
    assert not tesseract_library.available("ron+xxx")


@pytest.fixture
def no_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pytesseract.pytesseract, "tesseract_cmd", "no-such-tesseract")


@pytest.mark.usefixtures("no_tesseract")
@pytest.mark.parametrize("asked_before", [False, True])
def test_a_missing_program_is_said_with_its_remedy(tmp_path: Path, asked_before: bool) -> None:
    tesseract.version.cache_clear()
    if asked_before:  # the version is remembered; the program is gone all the same
        pytesseract.pytesseract.tesseract_cmd, gone = "tesseract", pytesseract.pytesseract.tesseract_cmd
        tesseract.version()
        pytesseract.pytesseract.tesseract_cmd = gone
    picture = tmp_path / "page.pgm"
    cv2.imwrite(str(picture), line("12345678"))
    for call in (lambda: tesseract.read_page(picture), lambda: tesseract.read_lines([line("12345678")])):
        with tesseract_way.called("program"), pytest.raises(MissingTool, match="apt-get install tesseract-ocr"):
            call()
    assert not tesseract.available()
    tesseract.version.cache_clear()


def test_a_missing_language_is_said(tmp_path: Path) -> None:
    picture = tmp_path / "page.pgm"
    cv2.imwrite(str(picture), line("12345678"))
    with pytest.raises(MissingTool, match="tesseract-ocr-xxx"):
        tesseract.read_page(picture, languages="xxx")


def test_available_and_versions() -> None:
    assert tesseract.available()
    assert rapid.available()
    assert tesseract.version().startswith("5")
    assert rapid.version()
