"""PDF pages to pixels, and the text layer of those that were born digital."""

from __future__ import annotations

import logging
from pathlib import Path

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.loading.limits import Limits
from extractors.loading.pages import FileInfo, PageInfo, RawPage
from extractors.loading.pdf_file import check_page, opened, single_page
from extractors.loading.pdf_layout import layout_of
from extractors.loading.refusals import corrupt, no_pages, refusing
from extractors.loading.text_layer import sane_words
from extractors.loading.text_paint import confirmed, overlaid
from extractors.loading.tone import settled
from models.page import Word

log = logging.getLogger(__name__)
_HAIR = 1e-5


def inspect_pdf(path: Path, limits: Limits) -> FileInfo:
    """Sizes of all pages. Rejected: encrypted, corrupt (with the page), empty, too_large, too_many_pages."""
    with refusing(), opened(path, limits) as document:
        if not len(document):
            raise no_pages()
        limits.check_pages(len(document))
        return FileInfo("pdf", tuple(_info(document, n, limits) for n in range(1, len(document) + 1)))


def load_pdf(path: Path, number: int, limits: Limits) -> RawPage:
    """Page ``number`` drawn upright as a viewer shows it. Rejected: as :func:`inspect_pdf`."""
    with refusing(number), opened(path, limits) as document:
        page = _page(document, number)
        layout = layout_of(page, limits, number)
        check_page(path, number, limits)
        pixels = settled(drawn(document, page, layout.width, layout.height))
        text = _text(path, number, limits, document, page, pixels)
        page.close()
    return RawPage(number, pixels, layout.dpi, text, "digital" if text or not layout.scanned else "scan")


def drawn(document: pdfium.PdfDocument, page: pdfium.PdfPage, width: int, height: int) -> np.ndarray:
    """The page on white, uint8 RGB of exactly this size, form fields and annotations included."""
    bitmap = pdfium.PdfBitmap.new_native(width, height, pdfium_c.FPDFBitmap_BGR, rev_byteorder=True)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
    flags = pdfium_c.FPDF_ANNOT | pdfium_c.FPDF_REVERSE_BYTE_ORDER
    sheet = pdfium_c.FS_RECTF(0, 0, width, height)
    pdfium_c.FPDF_RenderPageBitmapWithMatrix(bitmap, page, _onto(page, width, height), sheet, flags)
    if document.formenv:
        pdfium_c.FPDF_FFLDraw(document.formenv, bitmap, page, 0, 0, width, height, 0, flags)
    pixels = bitmap.to_numpy().copy()
    bitmap.close()
    return pixels


def _onto(page: pdfium.PdfPage, width: int, height: int) -> pdfium_c.FS_MATRIX:
    """The page onto a bitmap of this size, smaller by a hair: PDFium rounds pictures outwards to whole pixels, and one
    pixel more would stretch (blur) a scan that fits exactly."""
    wide, high = page.get_size()
    return pdfium_c.FS_MATRIX(
        width / wide * (1 - _HAIR), 0, 0, height / high * (1 - _HAIR), width * _HAIR / 2, height * _HAIR / 2
    )


def _info(document: pdfium.PdfDocument, number: int, limits: Limits) -> PageInfo:
    with refusing(number):
        page = _page(document, number)
        layout = layout_of(page, limits, number)
        has_text = _has_text(page)
        page.close()
    return PageInfo(number, layout.width, layout.height, layout.dpi, has_text)


def _has_text(page: pdfium.PdfPage) -> bool:
    text = page.get_textpage()
    found = text.count_chars() > 0
    text.close()
    return bool(found)


def _page(document: pdfium.PdfDocument, number: int) -> pdfium.PdfPage:
    if not 1 <= number <= len(document):
        raise corrupt(number, "pagina nu există")
    try:
        return document[number - 1]
    except pdfium.PdfiumError as error:
        raise corrupt(number) from error


def _text(
    path: Path, number: int, limits: Limits, document: pdfium.PdfDocument, page: pdfium.PdfPage, pixels: np.ndarray
) -> tuple[Word, ...] | None:
    """The words of a sound text layer. A layer that cannot be read is no reason to refuse the page: it is OCRed."""
    if not _has_text(page) or overlaid(page):
        return None
    height, width = pixels.shape[:2]
    try:
        words = sane_words(single_page(path, number, limits), width, height)
    except Exception as error:  # pdfplumber and pdfminer raise bare IndexError, TypeError and worse on broken pages
        log.info("text layer of page %s not readable: %s", number, type(error).__name__)
        return None
    if words is None:
        return None
    return confirmed(words, page, pixels, lambda w, h: drawn(document, page, w, h))
