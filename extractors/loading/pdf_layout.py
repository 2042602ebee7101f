"""What lies on a PDF page, and at which resolution it is therefore best drawn."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from extractors.loading.limits import Limits
from extractors.loading.resolution import believable, estimated_dpi
from models.geometry import Box

_MAX_OBJECTS = 200_000
_MAX_DEPTH = 6
_RENDER_PIXELS = 40_000_000  # A3 at 400 dpi; more brings nothing to a reader
_FULL_PAGE = 0.85  # share of the page that a scan covers at least
_BIG = 0.10  # a picture of at least this share counts for the resolution
_LEAST_DPI, _MOST_DPI = 150, 400

Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Picture:
    """One image on the page: where (PDF points, origin bottom left) and its own size in pixels."""

    box: Box
    width: int
    height: int
    dpi: float


@dataclass(frozen=True, slots=True)
class Layout:
    """How a page is drawn. ``width`` × ``height`` pixels at ``dpi``; ``scanned``: pictures cover (almost) all of it."""

    width: int
    height: int
    dpi: float
    scanned: bool
    pictures: tuple[Picture, ...]


def layout_of(page: pdfium.PdfPage, limits: Limits, number: int) -> Layout:
    """Plan of the page. Rejected(too_large) for embedded pictures beyond the limit."""
    wide, high = (max(side, 1.0) / 72 for side in page.get_size())
    pictures = tuple(_pictures(page))
    for picture in pictures:
        limits.check_pixels(picture.width, picture.height, number)
    sheet = Box(*_visible(page))
    cover = [p for p in pictures if p.box.overlap(sheet) >= _BIG * sheet.area]
    scanned = covered(sheet, [p.box for p in cover]) >= _FULL_PAGE
    dpi = _dpi(wide, high, cover, limits) if scanned else float(limits.render_dpi)
    dpi = min(dpi, math.sqrt(min(_RENDER_PIXELS, limits.max_pixels) / (wide * high)))
    width, height = max(1, round(wide * dpi)), max(1, round(high * dpi))
    said = dpi if believable(width, height, dpi) else estimated_dpi(width, height)
    return Layout(width, height, round(said, 2), scanned, pictures)


def _dpi(wide: float, high: float, cover: list[Picture], limits: Limits) -> float:
    """The scan's own resolution where it is a usual one. A page box far larger than any paper says nothing about the
    paper: there the scan's pixels are kept as they are."""
    native = max(p.dpi for p in cover)
    if max(wide, high) > 24 or _LEAST_DPI <= native <= _MOST_DPI:
        return native
    return float(limits.render_dpi)


def covered(sheet: Box, boxes: list[Box]) -> float:
    """Share of ``sheet`` under ``boxes``, by a grid of 40 × 40 points."""
    steps = [(i + 0.5) / 40 for i in range(40)]
    points = [(sheet.x0 + u * sheet.width, sheet.y0 + v * sheet.height) for u in steps for v in steps]
    return sum(any(b.x0 <= x <= b.x1 and b.y0 <= y <= b.y1 for b in boxes) for x, y in points) / len(points)


def _visible(page: pdfium.PdfPage) -> tuple[float, float, float, float]:
    """The part of the page that is shown, in its own coordinates (not turned): crop box within media box."""
    media, crop = page.get_mediabox(), page.get_cropbox()
    x0, y0, x1, y1 = max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3])
    return (x0, y0, x1, y1) if x1 > x0 and y1 > y0 else tuple(media)


def _pictures(page: pdfium.PdfPage) -> Iterator[Picture]:
    for handle, matrix in page_objects(page):
        if pdfium_c.FPDFPageObj_GetType(handle) != pdfium_c.FPDF_PAGEOBJ_IMAGE:
            continue
        a, b, c, d, e, f = matrix
        xs, ys = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
        wide, high = ctypes.c_uint(), ctypes.c_uint()
        if not pdfium_c.FPDFImageObj_GetImagePixelSize(handle, wide, high):
            continue
        inches = max(math.hypot(a, b), 0.01) / 72, max(math.hypot(c, d), 0.01) / 72
        dpi = max(wide.value / inches[0], high.value / inches[1])
        yield Picture(Box(min(xs), min(ys), max(xs), max(ys)), wide.value, high.value, dpi)


def page_objects(page: pdfium.PdfPage) -> Iterator[tuple[object, Matrix]]:
    """Every object of the page, those within form XObjects too, with its matrix into page space."""
    left = _MAX_OBJECTS
    stack: list[tuple[object, Matrix, int]] = []
    identity: Matrix = (1, 0, 0, 1, 0, 0)
    for i in range(min(pdfium_c.FPDFPage_CountObjects(page), left)):
        stack.append((pdfium_c.FPDFPage_GetObject(page, i), identity, 0))
        while stack and left:
            left -= 1
            handle, outer, depth = stack.pop()
            matrix = _times(_matrix(handle), outer)
            yield handle, matrix
            if pdfium_c.FPDFPageObj_GetType(handle) == pdfium_c.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
                inner = min(max(pdfium_c.FPDFFormObj_CountObjects(handle), 0), left)
                stack.extend((pdfium_c.FPDFFormObj_GetObject(handle, k), matrix, depth + 1) for k in range(inner))


def _matrix(handle: object) -> Matrix:
    found = pdfium_c.FS_MATRIX()
    if not pdfium_c.FPDFPageObj_GetMatrix(handle, found):
        return (1, 0, 0, 1, 0, 0)
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u
