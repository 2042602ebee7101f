"""TIFF: many pages, many compressions. Pillow decodes one page at a time, tifffile what Pillow does not know."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import UnidentifiedImageError

from extractors.loading.limits import Limits
from extractors.loading.pages import FileInfo, PageInfo, RawPage
from extractors.loading.raster import pillow_image
from extractors.loading.refusals import corrupt, refusing
from extractors.loading.resolution import Grid, square_grid
from extractors.loading.tiff_directory import Frame, read_directory
from extractors.loading.tiff_integrity import FAX, JPEG, check_data, check_layout, second_reading
from extractors.loading.tiff_second import decoded
from extractors.loading.tone import from_pillow, resized

_PILLOW_MOST_ROWS = 100_000  # per strip; Pillow reserves memory for as many, tall or not
_ALL_ROWS = (1 << 32) - 1  # "one strip", which Pillow knows
_TURNED = (5, 6, 7, 8)  # orientations that swap width and height


def inspect_tiff(path: Path, limits: Limits) -> FileInfo:
    """All pages from the headers. Rejected: corrupt (names the page), too_large, too_many_pages, empty."""
    with refusing():
        frames = _page_frames(read_directory(path, limits))
        limits.check_pages(len(frames))
        size = path.stat().st_size
        pages = tuple(_info(frame, number, size, limits) for number, frame in enumerate(frames, 1))
    return FileInfo("tiff", pages)


def load_tiff(path: Path, number: int, limits: Limits) -> RawPage:
    """Page ``number``, turned as its orientation tag says, with square pixels.

    Rejected: corrupt, too_large, unsupported.
    """
    with refusing(number):
        frames = _page_frames(read_directory(path, limits))
        if not 1 <= number <= len(frames):
            raise corrupt(number, "pagina nu există")
        frame = frames[number - 1]
        info = _info(frame, number, path.stat().st_size, limits)
        check_data(path, frame, number)
        turned = np.ascontiguousarray(_pixels(path, frame, number, limits))
    return RawPage(number, resized(turned, info.width, info.height), info.dpi, None, "scan")


def _page_frames(frames: tuple[Frame, ...]) -> tuple[Frame, ...]:
    """The frames that are pages. A frame marked as a reduced copy is dropped only if it is a smaller likeness of its
    neighbour: a page marked wrongly must not be lost."""
    return tuple(f for i, f in enumerate(frames) if not (f.reduced and _has_original(f, frames[max(0, i - 1) : i + 2])))


def _has_original(small: Frame, neighbours: tuple[Frame, ...]) -> bool:
    return any(
        not big.reduced
        and big.width >= 2 * small.width
        and abs(big.width * small.height - big.height * small.width) <= 0.03 * big.height * small.width
        for big in neighbours
    )


def _info(frame: Frame, number: int, size: int, limits: Limits) -> PageInfo:
    limits.check_pixels(frame.width, frame.height, number)
    check_layout(frame, size, number)
    grid = _grid(frame)
    limits.check_pixels(grid.width, grid.height, number)
    return PageInfo(number, grid.width, grid.height, grid.dpi, has_text=False)


def _grid(frame: Frame) -> Grid:
    x, y, absolute = frame.resolution()
    if frame.orientation in _TURNED:
        return square_grid(frame.height, frame.width, y, x, absolute=absolute)
    return square_grid(frame.width, frame.height, x, y, absolute=absolute)


def _pixels(path: Path, frame: Frame, number: int, limits: Limits) -> np.ndarray:
    """The page as its orientation tag says. What Pillow cannot identify goes to tifffile."""
    if _PILLOW_MOST_ROWS < frame.number(278, 0) < _ALL_ROWS:
        return _turned(decoded(path, frame, number), frame.orientation)
    try:
        pixels = _by_pillow(path, frame, limits)
    except (UnidentifiedImageError, SyntaxError, KeyError, TypeError, ValueError):  # pixels that Pillow has no name for
        return _turned(decoded(path, frame, number), frame.orientation)
    expected = (frame.width, frame.height) if frame.orientation in _TURNED else (frame.height, frame.width)
    if pixels.shape[:2] != expected:
        raise corrupt(number)
    if frame.compression in FAX or frame.compression == JPEG:
        again = second_reading(path, frame, number)
        if again is not None and not np.array_equal(_turned(again, frame.orientation), pixels > 127):
            raise corrupt(number, "datele imaginii sunt stricate")
    return pixels


def _by_pillow(path: Path, frame: Frame, limits: Limits) -> np.ndarray:
    """Pillow turns the page itself while it loads."""
    with pillow_image(path, "tiff", limits) as image:
        image.seek(frame.index)
        image.load()
        inverted = frame.photometric == 0 and image.mode.startswith(("I", "F"))
        return from_pillow(image, bits=frame.bits, inverted=inverted)


def _turned(pixels: np.ndarray, orientation: int) -> np.ndarray:
    """``pixels`` as a viewer shows them, after the TIFF Orientation tag (TIFF 6.0, page 36)."""
    if orientation in _TURNED:
        pixels = pixels.swapaxes(0, 1)
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    return pixels
