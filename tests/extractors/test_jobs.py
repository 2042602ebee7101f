"""What a reading worker does with a page that takes too long."""

from __future__ import annotations

import time
from pathlib import Path

import pytesseract
import pytest
from PIL import Image

from extractors import jobs
from extractors.engines import tesseract, tesseract_way
from extractors.loading import Limits
from models.errors import Rejected
from tests.extractors.drawn import text_page

HEADER = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("jobs") / "scan.png"
    Image.fromarray(text_page(rows=6).image).save(path, dpi=(300, 300))
    return path


def test_a_page_that_takes_too_long_is_refused(letter: Path, tmp_path: Path) -> None:
    """The real program, ended in the middle of its work."""
    with pytest.raises(Rejected, match=r"0.05 s .*page_timeout_s") as refusal:
        jobs.page(letter, "sha256:a", 1, tmp_path, Limits(), 0.05)
    assert refusal.value.reason == "timeout"


def test_in_good_time_it_is_read(letter: Path, tmp_path: Path) -> None:
    reading, verdicts = jobs.page(letter, "sha256:a", 1, tmp_path, Limits())
    assert len(reading.views) == len(verdicts) == 1
    assert reading.views[0].words


def test_all_readings_of_a_page_share_its_time(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[float] = []

    def slow(*_: object, timeout: float, **__: object) -> str:
        given.append(timeout)
        time.sleep(0.1)
        return HEADER

    monkeypatch.setattr(pytesseract, "image_to_data", slow)
    with tesseract_way.called("program"), tesseract.time_limit(0.25):
        tesseract.read_page(letter)
        tesseract.read_page(letter)
        time.sleep(0.1)
        with pytest.raises(Rejected, match="timeout"):
            tesseract.read_page(letter)
    assert len(given) == 2
    assert 0.25 >= given[0] > given[1] + 0.09
    assert min(given) > 0  # 0 would mean no limit
    with tesseract_way.called("program"):
        tesseract.read_page(letter)  # outside: the usual limit again
    assert given[-1] == pytest.approx(tesseract.PAGE_TIMEOUT_S, abs=1)
