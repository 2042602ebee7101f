"""A Tesseract that misbehaves: a real program of this name that does, before the real one on the PATH."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from benchmarks import faults_tesseract
from extractors.engines import tesseract, tesseract_way
from extractors.upright import store
from models.errors import Rejected
from tests.extractors.drawn import line


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return store(line("Total de plată: 312,45 lei"), tmp_path_factory.mktemp("pagina"))


@pytest.fixture(autouse=True)
def by_program() -> Iterator[None]:
    with tesseract_way.called("program"):
        yield


def read(page: Path) -> str:
    return " ".join(word.text for word in tesseract.read_page(page, segmentation=7))


def misbehave(
    monkeypatch: pytest.MonkeyPatch, folder: Path, how: faults_tesseract.How, first: int = 1, times: int = 1
) -> None:
    for name, value in faults_tesseract.put(folder, how, first, times).items():
        monkeypatch.setenv(name, value)


@pytest.mark.parametrize("how", ["crashes", "is killed", "garbage"])
def test_what_fails_once_is_tried_again(
    page: Path, how: faults_tesseract.How, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    well = read(page)
    assert "312,45" in well
    misbehave(monkeypatch, tmp_path, how)
    assert read(page) == well
    assert (tmp_path / "calls").read_text().count("\n") == 2


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("crashes", r"semnalul 11: programul s-a stricat"),
        ("is killed", r"semnalul 9: de obicei nu ajunge memoria"),
        ("garbage", "a răspuns cu un text stricat"),
    ],
)
def test_what_fails_again_is_named(
    page: Path, how: faults_tesseract.How, said: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    misbehave(monkeypatch, tmp_path, how, times=2)
    with pytest.raises(Rejected, match=f"^unreadable: .*{said}"):
        read(page)


def test_what_hangs_is_ended_and_not_tried_again(page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    misbehave(monkeypatch, tmp_path, "hangs", times=9)
    with pytest.raises(Rejected, match=r"^timeout"), tesseract.time_limit(1):
        read(page)
    assert (tmp_path / "calls").read_text().count("\n") <= 1


def test_a_table_that_was_cut_off_is_no_table(page: Path) -> None:
    whole = tesseract._table(page, "ron", "--psm 7")
    assert tesseract._sound(whole) == whole
    with pytest.raises(Rejected):
        tesseract._sound(whole[: len(whole) - 9])


def test_a_disk_without_room_is_not_the_pages_fault(
    page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    misbehave(monkeypatch, tmp_path, "crashes", times=9)
    monkeypatch.setattr(tesseract, "ROOM", 1 << 62)
    with pytest.raises(OSError, match="No space left"):
        read(page)


def test_a_picture_is_written_as_opencv_writes_it(tmp_path: Path) -> None:
    grey = np.random.default_rng(7).integers(0, 255, (50, 31)).astype(np.uint8)
    cv2.imwrite(str(tmp_path / "opencv.pgm"), grey)
    assert store(grey, tmp_path).read_bytes() == (tmp_path / "opencv.pgm").read_bytes()
