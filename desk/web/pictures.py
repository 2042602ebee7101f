"""Pictures of archived scans for the screen: decoded in the guarded child, turned upright, made anew as PNG.

The browser never gets a byte of the original file. Decoded pages and finished pictures are kept in memory only.
"""

from __future__ import annotations

import io
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import numpy as np
from PIL import Image
from sqlalchemy import Engine

from archive.archive import Archive
from extractors.loading import Limits, load_page
from extractors.loading.guard import run_guarded
from ledger.page_facts import PageLie, page_lie
from models.geometry import Box

LONGEST = 1800  # pixels of a page's longer side on the screen: enough to read at double size
THUMBNAIL = 170  # pixels of its longer side
CROP_WIDTH, CROP_LINE = 1240, 60  # a crop is at most so wide; a line of print becomes about so high
_DECODED, _DRAWN = 6, 64  # pages and pictures kept
_WHOLE_SHARE = 0.25  # of the page's height: above it a box is a whole paper, shown as it is

T = TypeVar("T")


class _Kept(Generic[T]):
    """The last few results, by key. Thread-safe; two who ask for the same at once may both make it."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, threading.Lock()
        self._found: OrderedDict[tuple, T] = OrderedDict()

    def get(self, key: tuple, make: Callable[[], T]) -> T:
        with self._lock:
            if key in self._found:
                self._found.move_to_end(key)
                return self._found[key]
        made = make()
        with self._lock:
            self._found[key] = made
            while len(self._found) > self._most:
                self._found.popitem(last=False)
        return made


@dataclass(frozen=True, slots=True)
class Shown:
    """A page as it is shown: upright, ``width`` x ``height`` in any unit, and a box on it in fractions."""

    turns: int
    width: int
    height: int
    box: Box


class Pictures:
    """Pictures of the scans in one archive."""

    def __init__(self, archive: Archive, engine: Engine, limits: Limits, timeout_s: float) -> None:
        self._archive, self._engine, self._limits, self._timeout = archive, engine, limits, timeout_s
        self._pages: _Kept[np.ndarray] = _Kept(_DECODED)
        self._pngs: _Kept[bytes] = _Kept(_DRAWN)

    def shown(self, scan: str, page: int, box: Box) -> Shown:
        """How the page lies on the screen, and where the box (fractions of the page as scanned) is then."""
        lie = self._lie(scan, page)
        turns = lie.turns(box)
        wide, high = (lie.height, lie.width) if turns % 2 else (lie.width, lie.height)
        return Shown(turns, wide, high, turned(box, turns))

    def page_png(self, scan: str, page: int, turns: int) -> bytes:
        """The whole page, upright. Raises Rejected and ArchiveError as the archive and the decoder do."""
        return self._pngs.get((scan, page, turns), lambda: _png(_fitted(self._upright(scan, page, turns), LONGEST)))

    def thumbnail_png(self, scan: str, page: int) -> bytes:
        """The whole page, so small that nothing can be read on it."""
        turns = self.shown(scan, page, Box(0.0, 0.0, 1.0, 1.0)).turns
        return self._pngs.get((scan, page, turns, THUMBNAIL), lambda: _png(self._small(scan, page, turns)))

    def _small(self, scan: str, page: int, turns: int) -> Image.Image:
        return _fitted(self._upright(scan, page, turns), THUMBNAIL)

    def crop_png(self, scan: str, page: int, box: Box) -> bytes:
        """The part of the page under the box with some room around, upright and enlarged."""
        key = (scan, page, *box.as_list())
        return self._pngs.get(key, lambda: _png(self._crop(scan, page, box)))

    def _crop(self, scan: str, page: int, box: Box) -> Image.Image:
        there = self.shown(scan, page, box)
        image = self._upright(scan, page, there.turns)
        seen = there.box
        room = min(0.012, max(0.004, seen.height))  # what stands above and below tells which line it is
        wide = seen.grow(max(0.03, 0.1 * seen.width), room).clip(1.0, 1.0)
        size = image.width, image.height
        piece = image.crop((int(wide.x0 * size[0]), int(wide.y0 * size[1]), int(wide.x1 * size[0]) + 1,
                            int(wide.y1 * size[1]) + 1))  # fmt: skip
        if seen.height > _WHOLE_SHARE:
            return _fitted(piece, CROP_WIDTH)
        scale = min(CROP_WIDTH / piece.width, max(1.0, CROP_LINE / max(1.0, seen.height * size[1])))
        return piece.resize(
            (max(1, round(piece.width * scale)), max(1, round(piece.height * scale))), Image.Resampling.LANCZOS
        )

    def _upright(self, scan: str, page: int, turns: int) -> Image.Image:
        image = self._pages.get((scan, page), lambda: self._decoded(scan, page))
        return Image.fromarray(np.rot90(image, -turns))

    def _decoded(self, scan: str, page: int) -> np.ndarray:
        with self._archive.open_path(scan) as path:
            return run_guarded(load_page, path, page, self._limits, timeout_s=self._timeout).image

    def _lie(self, scan: str, page: int) -> PageLie:
        found = page_lie(self._engine, scan, page)
        return found if found is not None else PageLie(2480, 3508, ())


def turned(box: Box, turns: int) -> Box:
    """A box on a page that is turned by so many quarters clockwise.

    >>> turned(Box(0.1, 0.0, 0.3, 0.5), 1)
    Box(x0=0.5, y0=0.1, x1=1.0, y1=0.3)
    """
    for _ in range(turns % 4):
        box = Box(1 - box.y1, box.x0, 1 - box.y0, box.x1)
    return box


def _fitted(image: Image.Image, longest: int) -> Image.Image:
    scale = longest / max(image.width, image.height)
    if scale >= 1:
        return image
    return image.resize(
        (max(1, round(image.width * scale)), max(1, round(image.height * scale))), Image.Resampling.LANCZOS
    )


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=3)
    return out.getvalue()
