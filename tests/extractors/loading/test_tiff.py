"""TIFF pages: every compression and sort of pixels comes out as it went in; what is broken is refused."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image, ImageOps

from extractors.loading import Limits, inspect, load_page
from tests.extractors.loading.papers import (
    LIMITS,
    bilevel_page,
    colour_page,
    far,
    grey_page,
    reason_of,
    tiff_bytes,
    written,
)


@pytest.mark.parametrize("compression", ["group3", "group4", "tiff_lzw", "tiff_adobe_deflate", "packbits", "raw"])
@pytest.mark.parametrize("white_is_zero", [False, True])
def test_bilevel(tmp_path: Path, compression: str, white_is_zero: bool) -> None:
    page = bilevel_page()
    stored = ImageOps.invert(page.convert("L")).convert("1") if white_is_zero else page
    data = tiff_bytes(stored, compression=compression, dpi=(300, 300), tiffinfo={262: 0 if white_is_zero else 1})
    data = _photometric(data, 0 if white_is_zero else 1)
    path = written(tmp_path, data)
    loaded = load_page(path, 1, LIMITS)
    expected = np.asarray(page.convert("L"))
    assert loaded.image.dtype == np.uint8
    assert np.array_equal(loaded.image, expected) or np.array_equal(255 - loaded.image, expected)
    with Image.open(path) as shown:
        assert np.array_equal(loaded.image, np.asarray(shown.convert("L")))


def _photometric(data: bytes, wanted: int) -> bytes:
    with tifffile.TiffFile(io.BytesIO(data)) as file:
        tag = file.pages[0].tags["PhotometricInterpretation"]
        assert int(tag.value) in (0, 1)
        return data[: tag.valueoffset] + struct.pack("<H", wanted) + data[tag.valueoffset + 2 :]


@pytest.mark.parametrize("photometric", ["miniswhite", "minisblack"])
@pytest.mark.parametrize("compression", [None, "packbits", "zlib"])
def test_photometrics_mean_what_they_say(tmp_path: Path, photometric: str, compression: str | None) -> None:
    page = grey_page()
    for samples in (page, page.astype(np.uint16) * 257, page > 127):
        stored = samples if photometric == "minisblack" else np.invert(samples)
        path = tmp_path / "scan.tif"
        tifffile.imwrite(path, stored, photometric=photometric, compression=compression)
        image = load_page(path, 1, LIMITS).image
        expected = (page > 127).astype(np.uint8) * 255 if samples.dtype == bool else page
        assert np.array_equal(image, expected), (photometric, compression, samples.dtype)


@pytest.mark.parametrize("order", ["<", ">"])
def test_sixteen_bits(tmp_path: Path, order: str) -> None:
    path = tmp_path / "deep.tif"
    page = grey_page()
    for photometric in ("minisblack", "miniswhite"):
        deep = page.astype(np.uint16) * 257
        tifffile.imwrite(path, deep if photometric == "minisblack" else ~deep, photometric=photometric, byteorder=order)
        assert far(load_page(path, 1, LIMITS).image, page) < 0.01
    tifffile.imwrite(path, colour_page().astype(np.uint16) * 257, photometric="rgb", byteorder=order)
    assert far(load_page(path, 1, LIMITS).image, colour_page()) < 0.6


@pytest.mark.parametrize("compression", ["tiff_lzw", "tiff_adobe_deflate", "packbits", "raw"])
def test_colour_and_grey(tmp_path: Path, compression: str) -> None:
    colour, grey = Image.fromarray(colour_page()), Image.fromarray(grey_page())
    path = written(tmp_path, tiff_bytes(colour, grey, grey.convert("RGB"), compression=compression))
    assert np.array_equal(load_page(path, 1, LIMITS).image, colour_page())
    assert np.array_equal(load_page(path, 2, LIMITS).image, grey_page())
    assert load_page(path, 3, LIMITS).image.ndim == 2, "RGB without colour is grey"


@pytest.mark.parametrize("page", [grey_page(), colour_page()], ids=["grey", "ycbcr"])
def test_jpeg_in_tiff(tmp_path: Path, page: np.ndarray) -> None:
    path = written(tmp_path, tiff_bytes(Image.fromarray(page), compression="jpeg", quality=90))
    assert far(load_page(path, 1, LIMITS).image, page) < 6


def test_ycbcr_with_subsampling(tmp_path: Path) -> None:
    path = tmp_path / "y.tif"
    ycbcr = np.asarray(Image.fromarray(colour_page()).convert("YCbCr"))  # tifffile stores the samples as they are
    tifffile.imwrite(
        path, ycbcr, photometric="ycbcr", compression="jpeg", compressionargs={"level": 92}, subsampling=(2, 2)
    )
    assert far(load_page(path, 1, LIMITS).image, colour_page()) < 6


@pytest.mark.parametrize("compression", [None, "lzw"])
def test_planes_apart(tmp_path: Path, compression: str | None) -> None:
    path = tmp_path / "planes.tif"
    planes = np.ascontiguousarray(colour_page().transpose(2, 0, 1))
    tifffile.imwrite(path, planes, photometric="rgb", planarconfig="separate", compression=compression)
    assert np.array_equal(load_page(path, 1, LIMITS).image, colour_page())


def test_alpha_is_flattened_on_white(tmp_path: Path) -> None:
    rgba = np.dstack([colour_page(), np.full(grey_page().shape, 255, np.uint8)])
    rgba[600:650, 100:300] = (0, 0, 0, 0)
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, rgba, photometric="rgb", extrasamples=["unassalpha"])
    image = load_page(path, 1, LIMITS).image
    assert (image[610:640, 110:290] == 255).all()
    assert tuple(image[680, 200]) == (200, 30, 30)


def test_cmyk_and_palette(tmp_path: Path) -> None:
    colour = Image.fromarray(colour_page())
    path = written(tmp_path, tiff_bytes(colour.convert("CMYK"), colour.quantize(64), compression="tiff_lzw"))
    for number in (1, 2):
        assert far(load_page(path, number, LIMITS).image, colour_page()) < 6, number


def test_palette_bilevel_and_tiles(tmp_path: Path) -> None:
    path = tmp_path / "t.tif"
    tifffile.imwrite(path, grey_page(), photometric="minisblack", tile=(64, 96), compression="zlib")
    assert np.array_equal(load_page(path, 1, LIMITS).image, grey_page())


@pytest.mark.parametrize("compression", ["group3", "group4", "raw"])
def test_fill_order_reversed(tmp_path: Path, compression: str) -> None:
    page = bilevel_page()
    data = bytearray(tiff_bytes(page, compression=compression, tiffinfo={266: 1}))
    turn = bytes(int(f"{b:08b}"[::-1], 2) for b in range(256))
    with tifffile.TiffFile(io.BytesIO(bytes(data))) as file:
        data[file.pages[0].tags["FillOrder"].valueoffset] = 2
        for offset, count in zip(file.pages[0].dataoffsets, file.pages[0].databytecounts, strict=True):
            data[offset : offset + count] = data[offset : offset + count].translate(turn)
    assert np.array_equal(load_page(written(tmp_path, bytes(data)), 1, LIMITS).image, np.asarray(page.convert("L")))


@pytest.mark.parametrize("compression", ["raw", "group4", "tiff_lzw", "jpeg"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation(tmp_path: Path, orientation: int, compression: str) -> None:
    upright = bilevel_page() if compression == "group4" else Image.fromarray(grey_page())
    undo = {
        1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180, 4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE, 6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]  # fmt: skip
    stored = upright if undo is None else upright.transpose(undo)
    first = Image.fromarray(grey_page(seed=5)).convert(upright.mode)
    info = {274: orientation}
    alone = written(tmp_path, tiff_bytes(stored, compression=compression, tiffinfo=info), "alone.tif")
    assert far(load_page(alone, 1, LIMITS).image, np.asarray(upright.convert("L"))) < (
        6 if compression == "jpeg" else 0.001
    )
    out = io.BytesIO()
    first.save(
        out, "TIFF", compression=compression, save_all=True, append_images=[_with_info(stored, info, compression)]
    )
    path = written(tmp_path, out.getvalue())
    info_read = inspect(path, LIMITS)
    image = load_page(path, 2, LIMITS).image
    assert (info_read.pages[1].height, info_read.pages[1].width) == image.shape
    assert far(image, np.asarray(upright.convert("L"))) < (6 if compression == "jpeg" else 0.001)


def _with_info(image: Image.Image, tags: dict[int, int], compression: str) -> Image.Image:
    image.encoderinfo = {"tiffinfo": tags, "compression": compression}
    return image


def test_fax_pixels_become_square(tmp_path: Path) -> None:
    sheet = bilevel_page(width=1728, height=2292)
    fax = sheet.resize((1728, 1146), Image.Resampling.NEAREST)
    path = written(tmp_path, tiff_bytes(fax, compression="group3", dpi=(204, 98)))
    page = inspect(path, LIMITS).pages[0]
    image = load_page(path, 1, LIMITS).image
    assert (page.width, page.height) == (image.shape[1], image.shape[0]) == (1728, round(1146 * 204 / 98))
    assert page.dpi == 204
    square = np.asarray(sheet.convert("L").resize((image.shape[1], image.shape[0])))
    assert far(image, square) < 12


def test_dots_per_centimetre(tmp_path: Path) -> None:
    path = written(
        tmp_path, tiff_bytes(bilevel_page(), tiffinfo={282: 59.05, 283: 59.05, 296: 3}, compression="group4")
    )
    assert inspect(path, LIMITS).pages[0].dpi == pytest.approx(150, abs=0.5)


def test_many_pages_keep_their_order(tmp_path: Path) -> None:
    pages = [bilevel_page(seed) for seed in range(6)]
    path = written(tmp_path, tiff_bytes(*pages, compression="group4"))
    assert [p.number for p in inspect(path, LIMITS).pages] == [1, 2, 3, 4, 5, 6]
    for number, page in enumerate(pages, 1):
        assert np.array_equal(load_page(path, number, LIMITS).image, np.asarray(page.convert("L")))


def test_thumbnails_are_not_pages_but_small_pages_are(tmp_path: Path) -> None:
    path = tmp_path / "thumb.tif"
    with tifffile.TiffWriter(path) as file:
        file.write(grey_page(), photometric="minisblack", subfiletype=0)
        file.write(grey_page()[::4, ::4], photometric="minisblack", subfiletype=1)
        file.write(grey_page(300, 300), photometric="minisblack", subfiletype=1)  # marked wrongly: no larger likeness
        file.write(grey_page(), photometric="minisblack", subfiletype=0)
    assert [(p.width, p.height) for p in inspect(path, LIMITS).pages] == [(620, 877), (300, 300), (620, 877)]
    assert np.array_equal(load_page(path, 2, LIMITS).image, grey_page(300, 300))


def test_big_tiff_and_motorola_order(tmp_path: Path) -> None:
    path = tmp_path / "big.tif"
    for order in "<>":
        tifffile.imwrite(path, grey_page(), bigtiff=True, byteorder=order, photometric="minisblack")
        assert np.array_equal(load_page(path, 1, LIMITS).image, grey_page())


@pytest.mark.parametrize("compression", ["group3", "group4", "tiff_lzw", "jpeg", "raw"])
@pytest.mark.parametrize("share", [0.3, 0.7, 0.98])
def test_a_file_cut_short_is_refused(tmp_path: Path, compression: str, share: float) -> None:
    page = bilevel_page() if compression.startswith("group") else Image.fromarray(grey_page())
    data = tiff_bytes(page, page, compression=compression)
    path = written(tmp_path, data[: int(len(data) * share)])
    assert reason_of(inspect, path, LIMITS).reason == "corrupt"
    assert reason_of(load_page, path, 2, LIMITS).reason == "corrupt"


@pytest.mark.parametrize("compression", ["group4", "tiff_lzw", "tiff_adobe_deflate", "jpeg"])
@pytest.mark.parametrize("damage", ["zeros", "ones", "noise"])
def test_a_bad_page_in_the_middle_is_named(tmp_path: Path, compression: str, damage: str) -> None:
    source = [bilevel_page(s) if compression == "group4" else Image.fromarray(grey_page(seed=s)) for s in range(3)]
    data = bytearray(tiff_bytes(*source, compression=compression))
    with tifffile.TiffFile(io.BytesIO(bytes(data))) as file:
        page = file.pages[1]
        k = len(page.dataoffsets) // 2
        start, count = page.dataoffsets[k], page.databytecounts[k]
    middle = slice(start + count // 4, start + count)
    length = middle.stop - middle.start
    junk = {"zeros": bytes(length), "ones": b"\xff" * length, "noise": np.random.default_rng(7).bytes(length)}
    data[middle] = junk[damage]
    path = written(tmp_path, bytes(data))
    refusal = reason_of(load_page, path, 2, LIMITS)
    assert refusal.reason == "corrupt"
    assert "2" in refusal.detail
    assert load_page(path, 1, LIMITS).image.shape == load_page(path, 3, LIMITS).image.shape


@pytest.mark.parametrize("reversed_bits", [False, True])
@pytest.mark.parametrize("short", [0, 3, 4, 40])
def test_group_4_without_its_end_mark(tmp_path: Path, short: int, reversed_bits: bool) -> None:
    """Some scanners leave out the end mark (3 bytes). Data that ends sooner misses rows, which decoders paint white."""
    data = bytearray(tiff_bytes(bilevel_page(), compression="group4", tiffinfo={278: 877, 266: 1}))
    with tifffile.TiffFile(io.BytesIO(bytes(data))) as file:
        tags = file.pages[0].tags
        (start,), (count,) = file.pages[0].dataoffsets, file.pages[0].databytecounts
    at = tags["StripByteCounts"].valueoffset
    data[at : at + 4] = struct.pack("<I", count - short)
    if reversed_bits:
        turn = bytes(int(f"{b:08b}"[::-1], 2) for b in range(256))
        data[tags["FillOrder"].valueoffset] = 2
        data[start : start + count] = data[start : start + count].translate(turn)
    path = written(tmp_path, bytes(data))
    if short > 3:
        assert reason_of(load_page, path, 1, LIMITS).reason == "corrupt"
    else:
        assert np.array_equal(load_page(path, 1, LIMITS).image, np.asarray(bilevel_page().convert("L")))


@pytest.mark.parametrize("compression", ["group4", "raw", "tiff_lzw"])
@pytest.mark.parametrize("rows", [1, 100, 877, 900, 2**20, 2**31, 2**32 - 1])
def test_rows_per_strip(tmp_path: Path, compression: str, rows: int) -> None:
    """One strip for the page is written as its height, as any larger number, or as the largest of all."""
    data = bytearray(tiff_bytes(bilevel_page(), compression=compression, tiffinfo={278: min(rows, 877)}))
    with tifffile.TiffFile(io.BytesIO(bytes(data))) as file:
        tag = file.pages[0].tags["RowsPerStrip"]
    if rows >= 877:
        data[tag.offset + 2 : tag.offset + 4] = struct.pack("<H", 4)  # a LONG
        data[tag.valueoffset : tag.valueoffset + 4] = struct.pack("<I", rows)
    path = written(tmp_path, bytes(data))
    assert np.array_equal(load_page(path, 1, LIMITS).image, np.asarray(bilevel_page().convert("L")))


@pytest.mark.parametrize("options", [0, 1, 4, 5])
def test_kinds_of_group_3(tmp_path: Path, options: int) -> None:
    path = written(tmp_path, tiff_bytes(bilevel_page(), compression="group3", tiffinfo={292: options}))
    assert np.array_equal(load_page(path, 1, LIMITS).image, np.asarray(bilevel_page().convert("L")))


def test_a_circle_of_pages_is_refused(tmp_path: Path) -> None:
    data = bytearray(tiff_bytes(bilevel_page(), bilevel_page(1), compression="group4"))
    with tifffile.TiffFile(io.BytesIO(bytes(data))) as file:
        first, last = file.pages[0].offset, file.pages[1].offset
    entries = struct.unpack("<H", data[last : last + 2])[0]
    data[last + 2 + entries * 12 : last + 6 + entries * 12] = struct.pack("<I", first)
    assert reason_of(inspect, written(tmp_path, bytes(data)), LIMITS).reason == "corrupt"


def test_limits_hold_before_decoding(tmp_path: Path) -> None:
    path = written(tmp_path, tiff_bytes(Image.new("1", (20000, 20000)), compression="group4"), "huge.tif")
    assert reason_of(inspect, path, LIMITS).reason == "too_large"
    assert reason_of(load_page, path, 1, LIMITS).reason == "too_large"
    many = written(tmp_path, tiff_bytes(*[bilevel_page(width=40, height=40)] * 12), "many.tif")
    assert reason_of(inspect, many, Limits(max_pages=10)).reason == "too_many_pages"
