"""Pieces of archived scans for the auditor: hashed anew at least once a minute, not once for each piece of a page."""

from __future__ import annotations

import threading
import time

from archive.archive import Archive
from desk.archived import ArchivedScans, Crop
from extractors.loading import Limits
from models.geometry import Box

_FRESH_S = 60.0  # so long is a scan believed to be what it was when it was hashed


class ProofShelf:
    """The scans that auditors look at now. Thread-safe; one piece is cut at a time."""

    def __init__(self, archive: Archive, limits: Limits, page_timeout_s: float) -> None:
        self._archive, self._limits, self._timeout = archive, limits, page_timeout_s
        self._turn, self._until = threading.Lock(), 0.0
        self._scans = ArchivedScans(archive, limits, page_timeout_s)

    def crop(self, scan: str, page: int, box: Box) -> Crop | None:
        """The piece under ``box`` (fractions of the page as scanned); None unless the scan is what it was."""
        with self._turn:
            if time.monotonic() > self._until:
                self._scans = ArchivedScans(self._archive, self._limits, self._timeout)
                self._until = time.monotonic() + _FRESH_S
            return self._scans.crop(scan, page, box)
