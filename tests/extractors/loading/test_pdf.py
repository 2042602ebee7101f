"""PDF pages to pixels: resolution, rotation, boxes, and files that are locked, broken, huge or lying."""

from __future__ import annotations

import io
import time
import zlib
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from PIL import Image

from extractors.loading import Limits, inspect, load_page
from tests.extractors.loading.papers import (
    LIMITS,
    bilevel_page,
    colour_page,
    encoded,
    far,
    grey_page,
    reason_of,
    written,
)
from tests.extractors.loading.pdf_makers import A4, bill, both, changed, empty_pages, pdf, picture


def test_a_scan_is_drawn_at_its_own_resolution(tmp_path: Path) -> None:
    for dpi, expected in ((200, 200), (300, 300), (600, 300), (100, 300)):
        size = round(A4[0] / 72 * dpi), round(A4[1] / 72 * dpi)
        path = written(tmp_path, pdf(picture(grey_page(*size))))
        page, loaded = inspect(path, LIMITS).pages[0], load_page(path, 1, LIMITS)
        assert loaded.dpi == page.dpi == pytest.approx(expected, rel=0.003)
        assert loaded.image.shape == (page.height, page.width)
        assert loaded.source == "scan"
        if dpi == expected:
            assert np.array_equal(loaded.image, grey_page(*size)), "pixels of the scan come out as they are"


def test_bilevel_scan_comes_out_exactly(tmp_path: Path) -> None:
    path = written(tmp_path, pdf(picture(bilevel_page(width=1654, height=2339))))
    assert far(load_page(path, 1, LIMITS).image, np.asarray(bilevel_page(width=1654, height=2339).convert("L"))) < 1


def test_colour_is_kept_and_in_the_right_order(tmp_path: Path) -> None:
    path = written(tmp_path, pdf(picture(colour_page())))
    image = load_page(path, 1, LIMITS).image
    h, w = image.shape[:2]
    assert tuple(image[int(h * 650 / 877), int(w * 200 / 620)]) == pytest.approx((200, 30, 30), abs=3)


def test_strips_of_one_scan(tmp_path: Path) -> None:
    whole, high = grey_page(1654, 2340), A4[1] / 3
    strips = [picture(whole[i * 780 : (i + 1) * 780], (0, A4[1] - (i + 1) * high, A4[0], high)) for i in range(3)]
    page = load_page(written(tmp_path, pdf(both(*strips))), 1, LIMITS)
    assert (page.source, round(page.dpi)) == ("scan", 200)
    assert far(_sized(page.image, whole), whole) < 6


def _sized(image: np.ndarray, like: np.ndarray) -> np.ndarray:
    return np.asarray(Image.fromarray(image).resize(like.shape[::-1], Image.Resampling.BILINEAR))


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_rotation_is_honoured(tmp_path: Path, rotate: int) -> None:
    scan = grey_page(1654, 2339)

    def turn(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.Rotate = rotate

    path = written(tmp_path, changed(pdf(picture(scan)), turn))
    info, page = inspect(path, LIMITS).pages[0], load_page(path, 1, LIMITS)
    assert page.image.shape == (info.height, info.width)
    assert far(page.image, np.rot90(scan, -rotate // 90)) < 1.5
    assert page.dpi == pytest.approx(200, rel=0.003)


def test_only_the_crop_box_is_shown(tmp_path: Path) -> None:
    def crop(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.CropBox = pikepdf.Array([0, A4[1] / 2, A4[0], A4[1]])

    path = written(tmp_path, changed(pdf(picture(grey_page(1654, 2340))), crop))
    page = load_page(path, 1, LIMITS)
    assert page.image.shape == pytest.approx((1170, 1654), abs=1)
    upper = grey_page(1654, 2340)[:1170]
    assert far(_sized(page.image, upper), upper) < 6


def test_a_page_of_200_inches_is_drawn_small(tmp_path: Path) -> None:
    path = written(tmp_path, pdf(bill, size=(14400, 14400)))
    start = time.monotonic()
    page = inspect(path, LIMITS).pages[0]
    assert page.width * page.height <= 40_100_000
    assert load_page(path, 1, LIMITS).image.shape == (page.height, page.width)
    assert time.monotonic() - start < 5


def test_a_scan_on_a_far_too_large_page(tmp_path: Path) -> None:
    path = written(tmp_path, pdf(picture(grey_page(2480, 3508), (0, 0, 2480, 3508)), size=(2480, 3508)))
    page = load_page(path, 1, LIMITS)
    assert page.image.shape == (3508, 2480)
    assert page.dpi == pytest.approx(300, rel=0.01)


def test_an_embedded_picture_beyond_the_limit(tmp_path: Path) -> None:
    def blow_up(document: pikepdf.Pdf) -> None:
        image = next(iter(document.pages[0].images.values()))
        image.Width = image.Height = 20000

    path = written(tmp_path, changed(pdf(picture(grey_page())), blow_up))
    assert reason_of(inspect, path, LIMITS).reason == "too_large"
    assert reason_of(load_page, path, 1, LIMITS).reason == "too_large"


def test_ten_thousand_pages_are_refused_at_once(tmp_path: Path) -> None:
    path = written(tmp_path, empty_pages(10_000))
    start = time.monotonic()
    assert reason_of(inspect, path, LIMITS).reason == "too_many_pages"
    assert time.monotonic() - start < 2


def test_a_wrong_page_count_loses_no_page(tmp_path: Path) -> None:
    data = pdf(bill, picture(grey_page()), bill)
    for lie in (1, 2):

        def understate(document: pikepdf.Pdf, lie: int = lie) -> None:
            document.Root.Pages.Count = lie

        path = written(tmp_path, changed(data, understate), f"count{lie}.pdf")
        assert len(inspect(path, LIMITS).pages) == 3
        assert load_page(path, 3, LIMITS).text
    assert reason_of(inspect, written(tmp_path, empty_pages(0)), LIMITS).reason == "empty"


@pytest.mark.parametrize("strength", [2, 4, 6])
def test_passwords(tmp_path: Path, strength: int) -> None:
    def lock(owner: str, user: str) -> bytes:
        encryption = pikepdf.Encryption(owner=owner, user=user, R=strength, aes=strength > 3, metadata=strength > 3)
        return changed(pdf(bill), lambda _: None, encryption=encryption)

    path = written(tmp_path, lock("secret", ""), "owner.pdf")
    assert load_page(path, 1, LIMITS).text, "an owner password only: is read"
    path = written(tmp_path, lock("secret", "user"), "user.pdf")
    refusal = reason_of(inspect, path, LIMITS)
    assert refusal.reason == "encrypted"
    assert reason_of(load_page, path, 1, LIMITS).reason == "encrypted"
    assert reason_of(inspect, path, Limits(password="wrong")).reason == "encrypted"
    opened = load_page(path, 1, Limits(password="user"))
    assert opened.text
    assert "user" not in repr(Limits(password="user"))


def test_a_broken_cross_reference_is_mended(tmp_path: Path) -> None:
    data = pdf(bill, picture(grey_page()))
    spoiled = data.replace(b"startxref\n", b"startxref\n9")
    assert spoiled != data
    path = written(tmp_path, spoiled)
    assert len(inspect(path, LIMITS).pages) == 2
    assert load_page(path, 1, LIMITS).text
    assert far(load_page(path, 2, LIMITS).image, load_page(written(tmp_path, data, "good"), 2, LIMITS).image) < 0.01


@pytest.mark.parametrize("share", [0.05, 0.3, 0.5, 0.7, 0.9])
def test_cut_short_is_never_read_in_part(tmp_path: Path, share: float) -> None:
    scans = [Image.open(io.BytesIO(encoded(Image.fromarray(grey_page(seed=s)), "JPEG"))) for s in range(4)]
    data = pdf(*(picture(scan) for scan in scans))
    path = written(tmp_path, data[: int(len(data) * share)])
    assert reason_of(inspect, path, LIMITS).reason == "corrupt"
    plain = changed(data, lambda _: None, object_stream_mode=pikepdf.ObjectStreamMode.disable, linearize=True)
    path = written(tmp_path, plain[: int(len(plain) * share)], "linear.pdf")
    assert reason_of(inspect, path, LIMITS).reason == "corrupt"


def test_a_scan_whose_jpeg_breaks_off(tmp_path: Path) -> None:
    whole = encoded(Image.fromarray(grey_page(1654, 2339)), "JPEG", quality=80)

    def cut(document: pikepdf.Pdf) -> None:
        image = next(iter(document.pages[1].images.values()))
        image.write(whole[: len(whole) // 2], filter=pikepdf.Name.DCTDecode)
        image.ColorSpace, image.Width, image.Height = pikepdf.Name.DeviceGray, 1654, 2339

    path = written(tmp_path, changed(pdf(bill, picture(grey_page(1654, 2339))), cut))
    refusal = reason_of(load_page, path, 2, LIMITS)
    assert refusal.reason == "corrupt"
    assert "2" in refusal.detail
    assert load_page(path, 1, LIMITS).text


@pytest.mark.parametrize("what", ["contents", "picture"])
def test_damaged_data_is_never_drawn_in_part(tmp_path: Path, what: str) -> None:
    def damage(document: pikepdf.Pdf) -> None:
        page = document.pages[1]
        stream = page.obj.Contents if what == "contents" else next(iter(page.images.values()))
        packed = bytearray(zlib.compress(stream.read_bytes()))
        packed[len(packed) // 2] ^= 0x55
        stream.write(bytes(packed), filter=pikepdf.Name.FlateDecode)

    path = written(tmp_path, changed(pdf(bill, both(picture(grey_page()), bill)), damage))
    refusal = reason_of(load_page, path, 2, LIMITS)
    assert refusal.reason == "corrupt"
    assert "2" in refusal.detail
    assert load_page(path, 1, LIMITS).text


def test_junk_behind_the_header(tmp_path: Path) -> None:
    noise = np.random.default_rng(3).bytes(4000)
    assert reason_of(inspect, written(tmp_path, b"%PDF-1.5\n" + noise), LIMITS).reason == "corrupt"
    path = written(tmp_path, b"\n\n junk before " + pdf(bill))
    assert load_page(path, 1, LIMITS).text


def test_form_fields_are_drawn_and_left_to_ocr(tmp_path: Path) -> None:
    def form(canvas: object) -> None:
        bill(canvas)  # type: ignore[arg-type]
        canvas.acroForm.textfield(name="cnp", x=60, y=400, width=200, height=24, value="12345", borderStyle="inset")  # type: ignore[attr-defined]

    path = written(tmp_path, pdf(form))
    page = load_page(path, 1, LIMITS)
    h, w = page.image.shape[:2]
    field = page.image[int(h * (1 - 424 / 842)) : int(h * (1 - 400 / 842)), int(w * 64 / 595) : int(w * 255 / 595)]
    assert field.min() < 100, "the value of the field is on the picture"
    assert page.text is None
