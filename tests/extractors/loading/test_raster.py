"""JPEG and PNG of all sorts, and what is refused."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from extractors.loading import Limits, inspect, load_page
from tests.extractors.loading.papers import LIMITS, colour_page, encoded, far, grey_page, reason_of, written


@pytest.mark.parametrize("options", [{}, {"progressive": True}, {"subsampling": 2}, {"optimize": True}])
def test_jpeg(tmp_path: Path, options: dict[str, object]) -> None:
    for page in (grey_page(), colour_page()):
        path = written(tmp_path, encoded(Image.fromarray(page), "JPEG", quality=92, dpi=(150, 150), **options))
        loaded = load_page(path, 1, LIMITS)
        assert far(loaded.image, page) < 4
        assert (loaded.dpi, loaded.text, loaded.source) == (150, None, "scan")


def test_the_name_decides_nothing(tmp_path: Path) -> None:
    path = written(tmp_path, encoded(Image.fromarray(grey_page()), "PNG"), "scan.pdf")
    assert inspect(path, LIMITS).format == "png"
    assert np.array_equal(load_page(path, 1, LIMITS).image, grey_page())


def test_rgb_without_colour_is_grey(tmp_path: Path) -> None:
    path = written(tmp_path, encoded(Image.fromarray(grey_page()).convert("RGB"), "JPEG", quality=60))
    assert load_page(path, 1, LIMITS).image.ndim == 2


def test_a_small_stamp_keeps_the_colour(tmp_path: Path) -> None:
    page = np.repeat(grey_page(1240, 1754)[..., None], 3, axis=2)
    page[1500:1560, 900:960] = (40, 60, 190)
    path = written(tmp_path, encoded(Image.fromarray(page), "PNG"))
    assert np.array_equal(load_page(path, 1, LIMITS).image, page)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation(tmp_path: Path, orientation: int) -> None:
    upright = Image.fromarray(grey_page())
    turn = Image.Transpose
    undo = {2: turn.FLIP_LEFT_RIGHT, 3: turn.ROTATE_180, 4: turn.FLIP_TOP_BOTTOM, 5: turn.TRANSPOSE,
            6: turn.ROTATE_90, 7: turn.TRANSVERSE, 8: turn.ROTATE_270}.get(orientation)  # fmt: skip
    stored = upright if undo is None else upright.transpose(undo)
    exif = Image.Exif()
    exif[274] = orientation
    path = written(tmp_path, encoded(stored, "JPEG", quality=95, exif=exif))
    page = inspect(path, LIMITS).pages[0]
    assert (page.width, page.height) == upright.size
    assert far(load_page(path, 1, LIMITS).image, grey_page()) < 4


def test_cmyk_jpeg(tmp_path: Path) -> None:
    path = written(tmp_path, encoded(Image.fromarray(colour_page()).convert("CMYK"), "JPEG", quality=95))
    assert far(load_page(path, 1, LIMITS).image, colour_page()) < 5


def test_png_sorts(tmp_path: Path) -> None:
    grey, colour = Image.fromarray(grey_page()), Image.fromarray(colour_page())
    cases = {
        "grey": (grey, grey_page(), 0),
        "bilevel": (grey.convert("1", dither=Image.Dither.NONE), (grey_page() > 127) * np.uint8(255), 0),
        "sixteen": (Image.fromarray(grey_page().astype(np.uint16) * 257), grey_page(), 0),
        "palette": (colour.quantize(32), colour_page(), 3),
        "colour": (colour, colour_page(), 0),
    }
    for name, (image, expected, tolerance) in cases.items():
        loaded = load_page(written(tmp_path, encoded(image, "PNG")), 1, LIMITS).image
        assert loaded.dtype == np.uint8
        assert far(loaded, expected) <= tolerance, name


def test_transparency_is_white_paper(tmp_path: Path) -> None:
    ink = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    ink.paste((0, 0, 0, 255), (50, 50, 150, 100))
    ink.paste((0, 0, 0, 128), (50, 150, 150, 200))
    for image in (ink, ink.convert("LA")):
        page = load_page(written(tmp_path, encoded(image, "PNG")), 1, LIMITS).image
        assert page.ndim == 2
        assert [int(page[y, 100]) for y in (20, 75, 175)] == pytest.approx([255, 0, 127], abs=1)
    plain = Image.fromarray(grey_page())
    page = load_page(written(tmp_path, encoded(plain, "PNG", transparency=0)), 1, LIMITS).image
    assert (page[12:38, 12:100] == 255).all(), "the transparent level shows the paper"


@pytest.mark.parametrize(
    ("size", "stated", "dpi"),
    [
        ((2480, 3508), None, 300),
        ((2480, 3508), (72, 72), 300),
        ((2480, 3508), (300, 300), 300),
        ((1654, 2339), (1, 1), 200),
        ((1748, 2480), None, 300),
        ((595, 842), (72, 72), 72),
        ((3024, 4032), (72, 72), 345),
        ((2480, 3508), (9999, 9999), 300),
    ],
)
def test_resolution(tmp_path: Path, size: tuple[int, int], stated: tuple[int, int] | None, dpi: int) -> None:
    options = {"dpi": stated} if stated else {}
    path = written(tmp_path, encoded(Image.new("L", size, 255), "JPEG", **options))
    assert inspect(path, LIMITS).pages[0].dpi == pytest.approx(dpi, rel=0.02)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.95, 0.9999])
def test_cut_short(tmp_path: Path, kind: str, share: float) -> None:
    data = encoded(Image.fromarray(colour_page()), kind)
    path = written(tmp_path, data[: min(int(len(data) * share), len(data) - 6)])
    for call, args in ((inspect, (path, LIMITS)), (load_page, (path, 1, LIMITS))):
        assert reason_of(call, *args).reason == "corrupt"


def test_cut_short_with_a_whole_thumbnail(tmp_path: Path) -> None:
    thumb = encoded(Image.fromarray(grey_page(100, 140)), "JPEG")
    data = encoded(Image.fromarray(grey_page()), "JPEG", comment=thumb)  # an end mark stands in the header
    path = written(tmp_path, data[: len(data) * 2 // 3])
    assert reason_of(inspect, path, LIMITS).reason == "corrupt"


def test_a_png_with_a_wrong_checksum(tmp_path: Path) -> None:
    data = bytearray(encoded(Image.fromarray(grey_page()), "PNG"))
    data[len(data) // 2] ^= 0xFF
    assert reason_of(load_page, written(tmp_path, bytes(data)), 1, LIMITS).reason == "corrupt"


def test_twenty_thousand_squared_is_refused_from_the_header(tmp_path: Path) -> None:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = zlib.compress(bytes(20001 * 100))  # never reached
    header = struct.pack(">IIBBBBB", 20000, 20000, 8, 0, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    path = written(tmp_path, data)
    assert reason_of(inspect, path, LIMITS).reason == "too_large"
    assert reason_of(load_page, path, 1, LIMITS).reason == "too_large"
    jpeg = bytearray(encoded(Image.fromarray(grey_page()), "JPEG"))
    frame = jpeg.index(b"\xff\xc0")
    jpeg[frame + 5 : frame + 9] = struct.pack(">HH", 20000, 20000)
    assert reason_of(inspect, written(tmp_path, bytes(jpeg)), LIMITS).reason == "too_large"


def test_what_is_no_scan(tmp_path: Path) -> None:
    cases = {
        b"": "empty", b"hello": "unsupported", b"PK\x03\x04" + bytes(50): "unsupported", b"GIF89a...": "unsupported",
        bytes(5000): "corrupt", b"\xff\xd8\xff": "corrupt", b"II*\x00": "corrupt", b"II*\x00\x00\x00\x00\x00": "empty",
        b"\x89PNG\r\n\x1a\n": "corrupt", b"%PDF-1.7\n": "corrupt",
    }  # fmt: skip
    for data, reason in cases.items():
        assert reason_of(inspect, written(tmp_path, data), LIMITS).reason == reason, data[:12]
    assert reason_of(inspect, tmp_path / "missing.tif", LIMITS).reason == "unreadable"
    assert reason_of(inspect, tmp_path, LIMITS).reason == "unreadable"
    assert reason_of(inspect, written(tmp_path, bytes(100)), Limits(max_bytes=99)).reason == "too_large"


def test_pillow_is_left_as_it_was(tmp_path: Path) -> None:
    before = Image.MAX_IMAGE_PIXELS
    load_page(written(tmp_path, encoded(Image.fromarray(grey_page()), "PNG")), 1, LIMITS)
    assert before == Image.MAX_IMAGE_PIXELS
    with Image.open(io.BytesIO(encoded(Image.new("L", (9, 9)), "GIF"))) as other:
        assert other.format == "GIF"
