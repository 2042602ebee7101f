"""Codes on pages, and the text of separator sheets."""

from __future__ import annotations

import io

import numpy as np
import pytest
import segno
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from extractors.barcodes import claims_separator, parse_separator, read_barcodes, separator_text
from models.dossier import Registration

SHEET = "DOSAR/1;number=118342;date=2017-11-14;point=manastur"


def text_page() -> Image.Image:
    page = Image.new("L", (1654, 2339), 255)
    draw, font = ImageDraw.Draw(page), ImageFont.load_default(26)
    for y in range(100, 2200, 40):
        draw.text((100, y), "Furnizare gaze naturale 1850712125671 total 123,45 lei | | |", fill=0, font=font)
    return page


def qr(text: str, scale: int = 8) -> Image.Image:
    out = io.BytesIO()
    segno.make(text, error="h", micro=False).save(out, kind="png", scale=scale, border=4)
    return Image.open(out).convert("L")


def bars(text: str, kind: zxingcpp.BarcodeFormat, scale: int = 3) -> Image.Image:
    return Image.fromarray(np.array(zxingcpp.create_barcode(text, kind).to_image(scale=scale)))


def test_a_separator_sheet_with_its_place() -> None:
    page, code = text_page(), qr(SHEET)
    page.paste(code, (300, 500))
    (found,) = read_barcodes(np.asarray(page))
    assert (found.format, found.text) == ("QR Code", SHEET)
    quiet = 4 * 8
    expected = (300 + quiet) / 1654, (500 + quiet) / 2339, (300 + code.width - quiet) / 1654
    assert (found.box.x0, found.box.y0, found.box.x1) == pytest.approx(expected, abs=0.004)
    assert parse_separator(found.text) == Registration(number="118342", date="2017-11-14", point="manastur")


@pytest.mark.parametrize("turn", [90, 180, 270, 7])
def test_turned_and_noisy(turn: int) -> None:
    page = text_page()
    page.paste(qr(SHEET), (300, 500))
    pixels = np.asarray(page.rotate(turn, expand=True, fillcolor=255)).astype(np.int16)
    noise = np.random.default_rng(1).normal(0, 45, pixels.shape)
    noisy = np.clip(pixels + noise, 0, 255).astype(np.uint8)
    assert SHEET in [code.text for code in read_barcodes(noisy)]


def test_two_codes_of_a_bill_each_once() -> None:
    page = text_page()
    page.paste(bars("0100012345671234", zxingcpp.BarcodeFormat.Code128), (200, 1800))
    page.paste(bars("123456789012", zxingcpp.BarcodeFormat.ITF), (900, 1800))
    found = read_barcodes(np.asarray(page.convert("RGB")))
    assert sorted(code.text for code in found) == ["0100012345671234", "123456789012"]
    assert all(0 <= c.box.x0 < c.box.x1 <= 1 and 0.7 < c.box.y0 <= c.box.y1 <= 1 for c in found)


def test_a_small_code_beside_a_large_one() -> None:
    page = text_page().resize((2480, 3508))
    page.paste(qr("https://example.org/factura", 12), (200, 200))
    page.paste(bars("0100012345671234", zxingcpp.BarcodeFormat.Code128, 2), (300, 3000))
    assert {code.text for code in read_barcodes(np.asarray(page))} == {
        "https://example.org/factura",
        "0100012345671234",
    }


def test_data_matrix_and_bilevel_page() -> None:
    page = text_page()
    page.paste(bars("DM-0012345", zxingcpp.BarcodeFormat.DataMatrix, 6), (1000, 1000))
    bilevel = np.asarray(page.convert("1")).astype(np.uint8) * 255
    assert [code.text for code in read_barcodes(bilevel)] == ["DM-0012345"]


def test_nothing_to_read() -> None:
    for page in (text_page(), Image.new("L", (1654, 2339), 255), Image.new("L", (4, 4)), Image.new("L", (1, 900))):
        assert read_barcodes(np.asarray(page)) == ()


def test_any_order_and_missing_parts() -> None:
    whole = Registration(number="118342", date="2017-11-14", point="manastur")
    assert parse_separator("DOSAR/1;point=manastur;date=2017-11-14;number=118342") == whole
    assert parse_separator(f"  {SHEET};;unknown=1; \r\n") == whole
    assert parse_separator("DOSAR/1; Number = 118342 ") == Registration(number="118342")
    assert parse_separator("DOSAR/1") == Registration()
    assert parse_separator("DOSAR/1;number=118342/2017") == Registration(number="118342/2017")


@pytest.mark.parametrize(
    "text",
    [
        "", "118342", "dosar", "DOSAR/2;number=1", "DOSAR/10;number=1", "xDOSAR/1;number=1", "https://x/DOSAR/1;number=1",
        "DOSAR/1;number=../../etc/passwd", "DOSAR/1;number=/etc/passwd", "DOSAR/1;number=a//b", "DOSAR/1;number=1/",
        "DOSAR/1;number=1\x00", "DOSAR/1;number=1 2", "DOSAR/1;number=" + "1" * 33, "DOSAR/1;number=1.json",
        "DOSAR/1;number=ă", "DOSAR/1;number=١٢", "DOSAR/1;number=1;number=2", "DOSAR/1;number=1\\2", "DOSAR/1;number=-",
        "DOSAR/1;number=1;date=14.11.2017", "DOSAR/1;number=1;date=2017-02-30", "DOSAR/1;number=1;date=20171114",
        "DOSAR/1;number=1;date=2017-11-14T00:00",
    ],
)  # fmt: skip
def test_what_is_no_separator(text: str) -> None:
    assert parse_separator(text) is None


def test_an_unreadable_separator_still_separates() -> None:
    assert claims_separator("DOSAR/1;number=../x")
    assert claims_separator("DOSAR/2;number=1")
    assert not claims_separator("see DOSAR/1")


def test_an_odd_point_is_passed_over() -> None:
    assert parse_separator("DOSAR/1;number=1;point=../../x") == Registration(number="1")
    assert parse_separator("DOSAR/1;number=1;point=Mănăștur 2") == Registration(number="1", point="Mănăștur 2")


@given(st.text(max_size=80))
def test_hostile_text_never_becomes_a_path(text: str) -> None:
    for candidate in (text, f"DOSAR/1;number={text}", f"DOSAR/1;number=1;point={text}"):
        found = parse_separator(candidate)
        if found is not None:
            for part in (found.number, found.date, found.point):
                assert part is None or not (set(part) & set(".\\:\x00\n") or part.startswith("/") or "//" in part)


@given(
    st.from_regex(r"[0-9A-Za-z]([0-9A-Za-z-]{0,30}[0-9A-Za-z])?", fullmatch=True),
    st.none() | st.dates().map(lambda day: day.isoformat()),
    st.none() | st.sampled_from(["manastur", "centru-1", "Gheorgheni"]),
)
def test_what_is_printed_is_read_back(number: str, day: str | None, point: str | None) -> None:
    registration = Registration(number=number, date=day, point=point)
    assert parse_separator(separator_text(registration)) == registration


def test_what_cannot_be_printed() -> None:
    for registration in (
        Registration(),
        Registration(number="a;b"),
        Registration(number="1", point="a;date=2017-01-01"),
    ):
        with pytest.raises(ValueError, match="foaie de separare"):
            separator_text(registration)


def test_nothing_on_the_sheet_but_the_code() -> None:
    sheet = Image.new("L", (2480, 3508), 255)
    text = separator_text(Registration(number="118342", date="2017-11-14", point="manastur"))
    sheet.paste(qr(text, 20), (600, 900))
    assert [parse_separator(code.text) for code in read_barcodes(np.asarray(sheet))] == [
        Registration(number="118342", date="2017-11-14", point="manastur")
    ]
