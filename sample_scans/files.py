"""Scans to files: TIFF, JPEG, PNG and PDF, page by page, the same bytes for the same pages."""

from __future__ import annotations

import io
import zlib
from pathlib import Path

import numpy as np
import pikepdf
from PIL import Image, TiffImagePlugin

from sample_scans.devices import Container
from sample_scans.scanner import Scan

ENDINGS: dict[Container, str] = {"tiff": ".tif", "jpeg": ".jpg", "png": ".png", "pdf": ".pdf"}
_EXIF_ORIENTATION = {1: 8, 2: 3, 3: 6}  # quarter turns clockwise that the pixels were turned by -> tag that undoes them


def holds_many(container: Container) -> bool:
    return container in ("tiff", "pdf")


class ScanFile:
    """One growing file. JPEG and PNG hold one page. Call :meth:`add` for each page, then :meth:`close`."""

    def __init__(self, path: Path, container: Container) -> None:
        self.path = path
        self.pages = 0
        self._container = container
        self._bytes = io.BytesIO()
        self._tiff = TiffImagePlugin.AppendingTiffWriter(self._bytes, new=True) if container == "tiff" else None
        self._pdf = pikepdf.new() if container == "pdf" else None

    def add(self, scan: Scan) -> None:
        """Appends the page; ValueError when the file can hold no more."""
        if self.pages and not holds_many(self._container):
            raise ValueError(f"a {self._container} file holds one page")
        self.pages += 1
        picture, dpi = pillow(scan), (scan.device.tagged_dpi or scan.device.dpi,) * 2
        if self._tiff is not None:
            _tiff_page(self._tiff, picture, scan, dpi)
        elif self._pdf is not None:
            _pdf_page(self._pdf, picture, scan)
        elif self._container == "png":
            picture.save(self._bytes, "PNG", dpi=dpi, compress_level=4)
        else:
            _save_jpeg(self._bytes, picture, scan, dpi)

    def close(self) -> bytes:
        """Writes the file and gives its bytes."""
        if self._tiff is not None:
            self._tiff.finalize()
        if self._pdf is not None:
            self._pdf.save(self._bytes, deterministic_id=True)
            self._pdf.close()
        content = self._bytes.getvalue()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.path.write_bytes(content)
        return content


def pillow(scan: Scan) -> Image.Image:
    """The page as a Pillow picture; mode 1 when bilevel."""
    picture = Image.fromarray(scan.image)
    return picture.convert("1", dither=Image.Dither.NONE) if scan.device.mode == "bilevel" else picture


def _save_jpeg(out: io.BytesIO, picture: Image.Image, scan: Scan, dpi: tuple[int, int]) -> None:
    exif = Image.Exif()
    if scan.exif:
        picture = Image.fromarray(np.ascontiguousarray(np.rot90(scan.image, -scan.exif)))
        exif[0x0112] = _EXIF_ORIENTATION[scan.exif]
    picture.convert("L" if picture.mode == "1" else picture.mode).save(
        out, "JPEG", quality=scan.device.quality, dpi=dpi, exif=exif
    )


def _tiff_page(
    out: TiffImagePlugin.AppendingTiffWriter, picture: Image.Image, scan: Scan, dpi: tuple[int, int]
) -> None:
    page = io.BytesIO()
    compression = scan.device.compression
    extra = {"quality": scan.device.quality} if compression == "jpeg" else {}
    if (picture.mode == "1") != (compression == "group4"):
        compression, extra = ("group4" if picture.mode == "1" else "tiff_lzw"), {}
    picture.save(page, "TIFF", compression=compression, dpi=dpi, **extra)
    page.seek(0)
    out.write(page.read())
    out.newFrame()


def _pdf_page(pdf: pikepdf.Pdf, picture: Image.Image, scan: Scan) -> None:
    """A page of the scan's physical size that is nothing but its picture."""
    width, height = picture.size
    points = [v / scan.device.dpi * 72 for v in (width, height)]
    if picture.mode == "1":
        data, how = zlib.compress(picture.tobytes(), 9), pikepdf.Name.FlateDecode
    else:
        held = io.BytesIO()
        picture.save(held, "JPEG", quality=scan.device.quality)
        data, how = held.getvalue(), pikepdf.Name.DCTDecode
    stream = pikepdf.Stream(pdf, data)
    stream.Type, stream.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    stream.Width, stream.Height = width, height
    stream.BitsPerComponent = 1 if picture.mode == "1" else 8
    stream.ColorSpace = pikepdf.Name.DeviceRGB if picture.mode == "RGB" else pikepdf.Name.DeviceGray
    stream.Filter = how
    page = pdf.add_blank_page(page_size=(points[0], points[1]))
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=pdf.make_indirect(stream)))
    content = f"q {points[0]:.3f} 0 0 {points[1]:.3f} 0 0 cm /Im0 Do Q".encode()
    page.Contents = pdf.make_stream(content)
