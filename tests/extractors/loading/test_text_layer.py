"""When the words of a PDF may be believed, and where they stand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from extractors.loading import RawPage, inspect, load_page
from extractors.loading.text_layer import makes_sense
from tests.extractors.loading.papers import LIMITS, grey_page, written
from tests.extractors.loading.pdf_makers import A4, BILL, bill, both, changed, font, pdf, picture, sideways


def page_of(folder: Path, data: bytes) -> RawPage:
    return load_page(written(folder, data, "scan.pdf"), 1, LIMITS)


def assert_on_ink(page: RawPage) -> None:
    """Every word's box holds ink, and no ink lies outside all boxes."""
    assert page.text
    ink = (page.image if page.image.ndim == 2 else page.image.min(axis=2)) < 128
    rest = ink.copy()
    for word in page.text:
        box = word.box
        part = slice(int(box.y0), int(box.y1) + 1), slice(int(box.x0), int(box.x1) + 1)
        assert ink[part].mean() > 0.015, word
        grown = box.grow(3, box.height * 0.3)
        rest[max(0, int(grown.y0)) : int(grown.y1) + 1, max(0, int(grown.x0)) : int(grown.x1) + 1] = False
    assert rest.sum() <= 0.01 * ink.sum()


def test_words_of_a_digital_page(tmp_path: Path) -> None:
    page = page_of(tmp_path, pdf(bill))
    assert page.text
    assert [w.text for w in page.text] == " ".join(BILL).split()
    assert page.source == "digital"
    assert page.dpi == pytest.approx(300)
    assert_on_ink(page)
    assert inspect(tmp_path / "scan.pdf", LIMITS).pages[0].has_text


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
@pytest.mark.parametrize("cropped", [False, True])
def test_boxes_follow_rotation_and_crop(tmp_path: Path, quarters: int, cropped: bool) -> None:
    def turn(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.Rotate = 90 * quarters
        if cropped:
            document.pages[0].obj.CropBox = pikepdf.Array([30, 20, A4[0] - 10, A4[1] - 5])

    page = page_of(tmp_path, changed(pdf(sideways(quarters)), turn))
    assert page.text
    assert [w.text for w in page.text] == " ".join(BILL).split()
    assert_on_ink(page)


@pytest.mark.parametrize("quarters", [0, 1])
def test_a_media_box_that_starts_elsewhere(tmp_path: Path, quarters: int) -> None:
    def move(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.MediaBox = pikepdf.Array([20, -40, A4[0] + 15, A4[1] - 10])
        document.pages[0].obj.Rotate = 90 * quarters

    assert_on_ink(page_of(tmp_path, changed(pdf(sideways(quarters)), move)))


def test_text_that_lies_on_its_side_is_left_to_ocr(tmp_path: Path) -> None:
    def turn(document: pikepdf.Pdf) -> None:
        document.pages[0].obj.Rotate = 90

    assert page_of(tmp_path, changed(pdf(bill), turn)).text is None


def test_an_ocr_layer_is_no_born_digital_page(tmp_path: Path) -> None:
    scan = picture(grey_page(1654, 2339))
    layers = {
        "invisible over the scan": both(scan, lambda c: bill(c, mode=3)),
        "behind the scan": both(bill, scan),
        "visible header on a scan": both(scan, bill),
    }
    for name, draw in layers.items():
        page = page_of(tmp_path, pdf(draw))
        assert page.text is None, name
        assert page.source == "scan", name
        assert inspect(tmp_path / "scan.pdf", LIMITS).pages[0].has_text, name


def test_a_plain_background_picture_does_no_harm(tmp_path: Path) -> None:
    paper = np.full((800, 600, 3), (250, 245, 225), np.uint8)
    page = page_of(tmp_path, pdf(both(picture(paper), bill)))
    assert page.text
    assert page.source == "digital"


def test_a_pasted_scan_beside_some_text(tmp_path: Path) -> None:
    card = picture(grey_page(1000, 640), (60, 200, 400, 256))
    page = page_of(tmp_path, pdf(both(bill, card)))
    assert (page.text, page.source) == (None, "digital")


def test_words_that_nobody_sees(tmp_path: Path) -> None:
    def white(canvas: Canvas) -> None:
        canvas.setFillColorRGB(1, 1, 1)
        bill(canvas, top=400)
        canvas.setFillColorRGB(0, 0, 0)

    def hidden_word(canvas: Canvas) -> None:
        bill(canvas)
        canvas.setFillColorRGB(1, 1, 1)
        canvas.setFont(font(), 11)
        canvas.drawString(60, 300, "9999,99")

    assert page_of(tmp_path, pdf(both(bill, white))).text is None
    assert page_of(tmp_path, pdf(lambda c: bill(c, mode=3))).text is None
    page = page_of(tmp_path, pdf(hidden_word))
    assert page.text
    assert [w.text for w in page.text] == " ".join(BILL).split(), "one hidden word is left out, the rest is believed"


def test_a_value_painted_over_with_another(tmp_path: Path) -> None:
    def patched(canvas: Canvas) -> None:
        bill(canvas)
        canvas.setFont(font(), 11)
        canvas.drawString(60, 300, "Total: 100,00")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(58, 296, 100, 14, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(60, 300, "Total: 900,00")

    assert page_of(tmp_path, pdf(patched)).text is None


def test_words_outside_the_sheet_are_not_on_the_page(tmp_path: Path) -> None:
    def beyond(canvas: Canvas) -> None:
        bill(canvas)
        canvas.setFont(font(), 11)
        canvas.drawString(60, -50, "ASCUNS")

    page = page_of(tmp_path, pdf(beyond))
    assert page.text
    assert "ASCUNS" not in [w.text for w in page.text]


def test_bold_by_printing_twice_is_one_word(tmp_path: Path) -> None:
    page = page_of(tmp_path, pdf(both(bill, lambda c: (c.translate(0.3, 0), bill(c)))))
    assert page.text
    assert [w.text for w in page.text] == " ".join(BILL).split()


def test_glyphs_without_meaning(tmp_path: Path) -> None:
    """The font's table from glyphs to letters is taken away, or shifted by some signs."""

    def tables(document: pikepdf.Pdf) -> list[pikepdf.Stream]:
        fonts = [font for _, font in document.pages[0].obj.Resources.Font.items()]
        return [font.ToUnicode for font in fonts if "/ToUnicode" in font]

    def blind(document: pikepdf.Pdf) -> None:
        for table in tables(document):
            table.write(b"")

    def shifted(document: pikepdf.Pdf) -> None:
        for table in tables(document):
            lines = []
            for line in table.read_bytes().decode().splitlines():
                parts = line.split("> <")
                if len(parts) > 1 and line.startswith("<"):
                    code = parts[-1].rstrip(">")
                    line = "> <".join([*parts[:-1], f"{int(code, 16) + 3:04X}>"]) if len(code) == 4 else line
                lines.append(line)
            table.write("\n".join(lines).encode())

    assert page_of(tmp_path, changed(pdf(bill), lambda _: None)).text
    for spoil in (blind, shifted):
        assert page_of(tmp_path, changed(pdf(bill), spoil)).text is None, spoil.__name__


def test_what_makes_sense() -> None:
    sentence = "Adeverință prin care se certifică faptul că domnul POP ION are un venit net de 1.450,00 lei"
    good = sentence.split()
    assert makes_sense(good)
    assert not makes_sense([w.encode().decode("latin-1") for w in good])
    assert not makes_sense(["".join(chr(ord(c) + 3) if c.isalpha() else c for c in w) for w in good])
    assert not makes_sense(["\ue012\ue013\ue014"] * 20)
    assert not makes_sense(["-----------"] * 20)
    assert not makes_sense(["Привет", "мир", "как", "дела"] * 5)


def test_an_empty_page_has_no_text(tmp_path: Path) -> None:
    page = page_of(tmp_path, pdf(lambda c: None))
    assert (page.text, page.source) == (None, "digital")
    assert page.image.min() == 255
