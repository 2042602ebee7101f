"""Archived scans looked at again: whether their bytes are what they were, and the pixels under a box."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from typing import Literal

import numpy as np

from archive.archive import Archive, ArchiveError, NotInArchive, digest_of
from extractors.loading import Limits, load_page
from extractors.loading.guard import run_guarded
from models.errors import Rejected
from models.geometry import Box

State = Literal["intact", "missing", "changed"]
_PAGES_KEPT = 4  # decoded pages in memory
_CHUNK = 1 << 20
_INK = (192, 32, 32)  # of the outline
MARGIN = (0.012, 0.010)  # shown around a box: shares of the page's width and height


@dataclass(frozen=True)
class Crop:
    """Pixels (RGB, uint8) around a box, ``dpi`` of the page; ``outline``: the box within them, in pixels."""

    image: np.ndarray
    outline: tuple[int, int, int, int]
    dpi: float

    def outlined(self) -> np.ndarray:
        """A copy with a frame just outside the box, so that it hides nothing."""
        out = self.image.copy()
        x0, y0, x1, y1 = self.outline
        thick = max(1, round(self.dpi / 120))
        height, width = out.shape[:2]
        left, top = max(0, x0 - thick), max(0, y0 - thick)
        right, bottom = min(width, x1 + thick), min(height, y1 + thick)
        out[top:y0, left:right] = _INK
        out[y1:bottom, left:right] = _INK
        out[top:bottom, left:x0] = _INK
        out[top:bottom, x1:right] = _INK
        return out


class ArchivedScans:
    """The scans that an audit asks for. Each is hashed once, by this class itself, whatever the archive says."""

    def __init__(self, archive: Archive, limits: Limits, page_timeout_s: float) -> None:
        self._archive, self._limits, self._timeout = archive, limits, page_timeout_s
        self._states: dict[str, State] = {}
        self._pages: OrderedDict[tuple[str, int], tuple[np.ndarray, float]] = OrderedDict()

    def state(self, scan: str) -> State:
        """``intact``, ``missing``, or ``changed`` when the bytes do not give the scan's id."""
        if scan not in self._states:
            self._states[scan] = self._look(scan)
        return self._states[scan]

    def _look(self, scan: str) -> State:
        try:
            with self._archive.open_path(scan) as path, path.open("rb") as stream:
                running = hashlib.sha256()
                while chunk := stream.read(_CHUNK):
                    running.update(chunk)
                return "intact" if running.hexdigest() == digest_of(scan) else "changed"
        except NotInArchive:
            return "missing"
        except (ArchiveError, OSError):
            return "changed"

    def crop(self, scan: str, page: int, box: Box, margin: tuple[float, float] = MARGIN) -> Crop | None:
        """The page under ``box`` (fractions of the page as scanned); None when the scan cannot be shown."""
        try:
            image, dpi = self._page(scan, page)
        except (ArchiveError, Rejected):
            return None
        height, width = image.shape[:2]
        wide = box.grow(*margin).clip(1.0, 1.0)
        x0, y0 = int(wide.x0 * width), int(wide.y0 * height)
        x1, y1 = max(x0 + 1, round(wide.x1 * width)), max(y0 + 1, round(wide.y1 * height))
        outline = (
            int(box.x0 * width) - x0, int(box.y0 * height) - y0,
            round(box.x1 * width) - x0, round(box.y1 * height) - y0,
        )  # fmt: skip
        piece = np.ascontiguousarray(image[y0:y1, x0:x1])
        return Crop(piece if piece.ndim == 3 else np.repeat(piece[..., None], 3, axis=2), outline, dpi)

    def _page(self, scan: str, page: int) -> tuple[np.ndarray, float]:
        key = (scan, page)
        if key not in self._pages:
            if self.state(scan) != "intact":
                raise ArchiveError("scanarea nu mai este cea arhivată")
            with self._archive.open_path(scan) as path:
                raw = run_guarded(load_page, path, page, self._limits, timeout_s=self._timeout)
            self._pages[key] = (raw.image, raw.dpi)
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(key)
        return self._pages[key]
