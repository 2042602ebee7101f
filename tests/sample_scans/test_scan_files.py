"""Scan files: what goes in comes out, page by page, in every container."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageOps

from sample_scans import warp
from sample_scans.devices import Container, Device, device
from sample_scans.files import ENDINGS, ScanFile
from sample_scans.scanner import Scan

OFFICE = replace(device(random.Random(1), "office"), mode="grey", container="tiff", compression="tiff_lzw", quality=90)


def page(level: int, machine: Device, exif: int = 0, width: int = 320, height: int = 460) -> Scan:
    """A page whose upper left quarter is black and whose rest is ``level``."""
    image = np.full((height, width), level, np.uint8)
    image[: height // 2, : width // 2] = 0
    if machine.mode == "colour":
        image = np.dstack([image] * 3)
    return Scan(image, warp.IDENTITY, machine, 0, exif)


@pytest.mark.parametrize(
    ("mode", "compression"),
    [
        ("grey", "tiff_lzw"),
        ("grey", "jpeg"),
        ("colour", "tiff_adobe_deflate"),
        ("colour", "jpeg"),
        ("bilevel", "group4"),
    ],
)
def test_a_tiff_holds_its_pages_in_order(tmp_path: Path, mode: str, compression: str) -> None:
    machine = replace(OFFICE, mode=mode, compression=compression)  # type: ignore[arg-type]
    file = ScanFile(tmp_path / "scan.tif", "tiff")
    levels = (255, 255) if mode == "bilevel" else (255, 200, 120)
    for level in levels:
        file.add(page(level, machine))
    file.close()
    with Image.open(tmp_path / "scan.tif") as made:
        assert made.n_frames == len(levels)
        for frame, level in enumerate(levels):
            made.seek(frame)
            assert made.info["dpi"][0] == pytest.approx(300)
            grey = np.asarray(made.convert("L")).astype(int)
            assert abs(grey[400, 200] - level) < 4
            assert grey[40, 40] < 4


def test_a_pdf_holds_pictures_of_the_right_size(tmp_path: Path) -> None:
    file = ScanFile(tmp_path / "scan.pdf", "pdf")
    for machine in (OFFICE, replace(OFFICE, mode="colour"), replace(OFFICE, mode="bilevel")):
        file.add(page(255, machine))
    file.close()
    pdf = pypdfium2.PdfDocument(tmp_path / "scan.pdf")
    assert len(pdf) == 3
    for sheet in pdf:
        assert sheet.get_size() == pytest.approx((320 / 300 * 72, 460 / 300 * 72), abs=0.01)
        grey = np.asarray(sheet.render(scale=300 / 72).to_pil().convert("L")).astype(int)
        assert grey[40, 40] < 4
        assert grey[400, 200] > 250


@pytest.mark.parametrize("exif", [0, 1, 2, 3])
def test_the_orientation_tag_brings_a_jpeg_back(tmp_path: Path, exif: int) -> None:
    file = ScanFile(tmp_path / "scan.jpg", "jpeg")
    file.add(page(255, OFFICE, exif))
    file.close()
    with Image.open(tmp_path / "scan.jpg") as stored:
        assert (stored.getexif().get(0x0112, 1) != 1) == bool(exif)
        shown = np.asarray(ImageOps.exif_transpose(stored).convert("L")).astype(int)
    assert shown.shape == (460, 320)
    assert shown[40, 40] < 12
    assert shown[400, 40] > 240
    assert shown[40, 300] > 240


@pytest.mark.parametrize("container", ["jpeg", "png"])
def test_single_page_files_take_one_page(tmp_path: Path, container: Container) -> None:
    file = ScanFile(tmp_path / f"scan{ENDINGS[container]}", container)
    file.add(page(255, OFFICE))
    with pytest.raises(ValueError, match="one page"):
        file.add(page(255, OFFICE))


@pytest.mark.parametrize("container", ENDINGS)
def test_the_same_page_gives_the_same_bytes(tmp_path: Path, container: Container) -> None:
    made = []
    for n in range(2):
        file = ScanFile(tmp_path / f"{n}{ENDINGS[container]}", container)
        file.add(page(180, OFFICE))
        made.append(file.close())
    assert made[0] == made[1]
