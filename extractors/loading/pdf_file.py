"""Opening PDF files: PDFium reads, qpdf (pikepdf) counts again and repairs once.

PDFium believes the page count that the file states; qpdf walks the tree. Where the two differ the tree is built
anew, so that no page hides behind a wrong number. PDFium is not thread-safe: one lock for all.
"""

from __future__ import annotations

import io
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.loading.limits import Limits
from extractors.loading.pdf_streams import check_streams
from extractors.loading.refusals import corrupt, encrypted, no_pages

log = logging.getLogger(__name__)
for _chatty in ("pikepdf", "pikepdf._core", "pdfminer", "pypdfium2"):
    logging.getLogger(_chatty).setLevel(logging.ERROR)

_pdfium = threading.RLock()
_LOCKED = (pdfium_c.FPDF_ERR_PASSWORD, pdfium_c.FPDF_ERR_SECURITY)


@contextmanager
def opened(path: Path, limits: Limits) -> Iterator[pdfium.PdfDocument]:
    """The document in PDFium, repaired where it had to be, with its form fields ready to be drawn.

    A file locked with an owner password only opens like any other. Rejected: encrypted, corrupt, empty, too_many_pages.
    """
    with _pdfium:
        repaired = _repaired(path, path.stat().st_mtime_ns, limits)
        document = _open(path if repaired is None else repaired, limits.password)
        if document is None:
            raise corrupt()
        try:
            if document.get_formtype() not in (pdfium_c.FORMTYPE_NONE, pdfium_c.FORMTYPE_XFA_FULL):
                document.init_forms()
            yield document
        finally:
            document.close()


def single_page(path: Path, number: int, limits: Limits) -> bytes:
    """Page ``number`` as a PDF of its own: decrypted, free of the rest of the file, its media box what is shown."""
    repaired = _repaired(path, path.stat().st_mtime_ns, limits)
    with _qpdf(path if repaired is None else io.BytesIO(repaired), limits.password) as whole, pikepdf.new() as alone:
        alone.pages.append(whole.pages[number - 1])
        page = alone.pages[0]
        page.mediabox = pikepdf.Array(_shown(page))
        for box in ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
            if box in page.obj:
                del page.obj[box]
        out = io.BytesIO()
        alone.save(out)
    return out.getvalue()


def check_page(path: Path, number: int, limits: Limits) -> None:
    """Rejected(corrupt) when the page's data is damaged. A file that qpdf cannot open at all is left to PDFium."""
    repaired = _repaired(path, path.stat().st_mtime_ns, limits)
    try:
        with _qpdf(path if repaired is None else io.BytesIO(repaired), limits.password) as whole:
            check_streams(whole.pages[number - 1], number)
    except pikepdf.PdfError as error:
        log.info("page %s not checked: %s", number, type(error).__name__)


def _shown(page: pikepdf.Page) -> list[float]:
    """Crop box within media box; the media box where they do not meet."""
    media, crop = (_ordered([float(v) for v in box]) for box in (page.mediabox, page.cropbox))
    shown = [max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3])]
    return shown if shown[0] < shown[2] and shown[1] < shown[3] else media


def _ordered(box: list[float]) -> list[float]:
    x0, y0, x1, y1 = box
    return [min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)]


@lru_cache(maxsize=2)
def _repaired(path: Path, _changed: int, limits: Limits) -> bytes | None:
    """The file written anew by qpdf, or None when it is good as it stands. Raises Rejected for what cannot be read."""
    document = _open(path, limits.password)
    if document is None:
        return _rebuilt(path, limits)
    try:
        count = len(document)
    finally:
        document.close()
    limits.check_pages(count)
    try:
        with _qpdf(path, limits.password) as pdf:
            real = len(pdf.pages)
            limits.check_pages(real)
            _check_whole(pdf)
            if real == count and real:
                return None
    except pikepdf.PdfError as error:
        log.info("qpdf refuses what PDFium reads: %s", type(error).__name__)
        if count:
            return None
    return _rebuilt(path, limits)


def _open(source: Path | bytes, password: str | None) -> pdfium.PdfDocument | None:
    """The document, None when it is broken. Rejected(encrypted)."""
    try:
        return pdfium.PdfDocument(source, password=password)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) in _LOCKED and _is_locked(source, password):
            raise encrypted() from error
        return None


def _is_locked(source: Path | bytes, password: str | None) -> bool:
    """Whether a password is really what is missing: PDFium keeps the error of the file before, when it has none to tell
    of this one."""
    data = source if isinstance(source, bytes) else source.read_bytes()
    try:
        _qpdf(io.BytesIO(data), password).close()
    except pikepdf.PasswordError:
        return True
    except pikepdf.PdfError:  # a way of locking that qpdf does not know, or simply broken
        return b"/Encrypt" in data
    return False


def _qpdf(source: Path | io.BytesIO, password: str | None) -> pikepdf.Pdf:
    return pikepdf.open(source, password=password or "", suppress_warnings=True)


def _rebuilt(path: Path, limits: Limits) -> bytes:
    """All pages that qpdf finds, in a new file."""
    try:
        with _qpdf(path, limits.password) as broken, pikepdf.new() as sound:
            limits.check_pages(len(broken.pages))
            if not len(broken.pages):
                raise no_pages()
            _check_whole(broken)
            sound.pages.extend(broken.pages)
            out = io.BytesIO()
            sound.save(out)
    except pikepdf.PasswordError as error:
        raise encrypted() from error
    except pikepdf.PdfError as error:
        raise corrupt() from error
    return out.getvalue()


def _check_whole(pdf: pikepdf.Pdf) -> None:
    """Rejected(corrupt) when a page's contents or pictures are gone from a file that had to be mended.

    A PDF that was cut short opens after a repair, with white where the lost parts were.
    """
    if not pdf.get_warnings():
        return
    for number, page in enumerate(pdf.pages, 1):
        contents = page.obj.get("/Contents", pikepdf.Array())
        parts = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
        pictures = [x for _, x in _pictures(page)]
        for stream in [*parts, *pictures]:
            if not isinstance(stream, pikepdf.Stream) or not _has_data(stream):
                raise corrupt(number, "fișierul este trunchiat")


def _pictures(page: pikepdf.Page) -> list[tuple[str, pikepdf.Object]]:
    resources = page.obj.get("/Resources", pikepdf.Dictionary())
    return list(resources.get("/XObject", pikepdf.Dictionary()).items())


def _has_data(stream: pikepdf.Stream) -> bool:
    """Whether the stream holds any bytes; a picture of the DCT kind must also have its end mark."""
    raw = bytes(stream.get_raw_stream_buffer())
    if stream.get("/Filter") == "/DCTDecode":
        return b"\xff\xd9" in raw[-64:]
    return bool(raw) or stream.get("/Subtype") != "/Image"
