"""JPEG and PNG: one page each."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import ExifTags, Image, ImageFile, ImageOps

from extractors.loading.limits import Limits
from extractors.loading.pages import FileInfo, Format, PageInfo, RawPage
from extractors.loading.refusals import corrupt, needs_too_much_memory, refusing
from extractors.loading.resolution import Grid, square_grid
from extractors.loading.tone import from_pillow, resized

_pillow_settings = threading.RLock()
_PILLOW_NAMES = {"jpeg": "JPEG", "png": "PNG", "tiff": "TIFF"}
_TURNED = (5, 6, 7, 8)  # EXIF orientations that swap width and height


@contextmanager
def pillow_image(path: Path, kind: Format, limits: Limits) -> Iterator[Image.Image]:
    """The file opened by Pillow as this format and no other; strict on truncation and on the number of pixels.

    Opened as a stream, not by its path: Pillow 13 maps uncompressed files into memory by path, and then shears TIFF
    pages whose orientation tag swaps width and height.
    """
    with _pillow_settings, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        before = Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES
        Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES = limits.max_pixels, False
        try:
            with path.open("rb") as stream, Image.open(stream, formats=(_PILLOW_NAMES[kind],)) as image:
                yield image
        except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
            raise needs_too_much_memory() from error
        finally:
            Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES = before


def inspect_raster(path: Path, kind: Format, limits: Limits) -> FileInfo:
    """Size and resolution from the header. Rejected: corrupt (cut short too), too_large."""
    with refusing():
        if not _ends_well(path, kind):
            raise corrupt(what="sfârșitul fișierului lipsește")
        with pillow_image(path, kind, limits) as image:
            limits.check_pixels(*image.size, page=1)
            grid = _grid(image)
    limits.check_pixels(grid.width, grid.height, page=1)
    return FileInfo(kind, (PageInfo(1, grid.width, grid.height, grid.dpi, has_text=False),))


def load_raster(path: Path, kind: Format, limits: Limits) -> RawPage:
    """The page upright as a viewer shows it. Rejected: corrupt, too_large."""
    with refusing(page=1):
        if not _ends_well(path, kind):
            raise corrupt(what="sfârșitul fișierului lipsește")
        with pillow_image(path, kind, limits) as image:
            limits.check_pixels(*image.size, page=1)
            grid = _grid(image)
            limits.check_pixels(grid.width, grid.height, page=1)
            image.load()
            pixels = from_pillow(ImageOps.exif_transpose(image))
    return RawPage(1, resized(pixels, grid.width, grid.height), grid.dpi, None, "scan")


def _grid(image: Image.Image) -> Grid:
    """The size after the orientation tag, and the resolution in the same directions."""
    x, y, absolute = _stated(image)
    width, height = image.size
    if image.getexif().get(ExifTags.Base.Orientation) in _TURNED:
        width, height, x, y = height, width, y, x
    return square_grid(width, height, x, y, absolute=absolute)


def _stated(image: Image.Image) -> tuple[float | None, float | None, bool]:
    """Resolution along the stored width and height, and whether it is per inch (not only the pixels' shape)."""
    if "dpi" in image.info:
        x, y = image.info["dpi"]
        return float(x), float(y), True
    shape = image.info.get("aspect") or image.info.get("jfif_density")
    return (float(shape[0]), float(shape[1]), False) if shape else (None, None, False)


def _ends_well(path: Path, kind: Format) -> bool:
    """Whether the end mark is there. Looked for behind the header: an EXIF thumbnail has an end mark of its own."""
    data = path.read_bytes()
    if kind == "png":
        return data.rfind(b"IEND") > 0
    scan = _first_scan(data)
    return scan > 0 and data.rfind(b"\xff\xd9") > scan


def _first_scan(data: bytes) -> int:
    """Offset of the JPEG's first start-of-scan marker, -1 when the headers are broken."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xDA:
            return at
        if mark == 0xFF or mark == 0x01 or 0xD0 <= mark <= 0xD8:  # fill bytes and marks without a length
            at += 1 if mark == 0xFF else 2
            continue
        at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return -1
