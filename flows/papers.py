"""Papers and drawn boxes read in a reading worker, from the archive: the process that asks stays light."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from archive.archive import Archive
from extractors.engines import LineReading
from extractors.loading import Limits
from flows.reading import Reading
from models.dossier import DocumentEntry, PageRef
from models.geometry import Box


class Papers:
    """Reads what a clerk points at. ``timeout_s``: for each page. Thread-safe."""

    def __init__(self, archive: Archive, readers: Reading, limits: Limits, timeout_s: float) -> None:
        self._archive, self._readers, self._limits, self._timeout = archive, readers, limits, timeout_s

    def read(self, pages: tuple[PageRef, ...], kind: str | None = None) -> DocumentEntry:
        """The paper on these pages; ``kind`` None: of the kind that its words say. Raises Rejected or ArchiveError."""
        with self._paths({p.scan for p in pages}) as paths, tempfile.TemporaryDirectory(prefix="dosar-act-") as scratch:
            job = self._readers.submit(
                _read_paper, paths, pages, kind, Path(scratch), self._limits, self._timeout
            )  # fmt: skip
            return job.result()

    def read_box(self, scan: str, page: int, box: Box, turns: int) -> tuple[LineReading, ...]:
        """What stands in the box (fractions of the page as scanned). Raises Rejected or ArchiveError."""
        with self._paths({scan}) as paths:
            job = self._readers.submit(
                _read_box, paths[scan], page, box, turns, self._limits, self._timeout
            )  # fmt: skip
            return job.result()

    @contextlib.contextmanager
    def _paths(self, scans: set[str]) -> Iterator[dict[str, Path]]:
        with contextlib.ExitStack() as stack:
            yield {scan: stack.enter_context(self._archive.open_path(scan)) for scan in scans}


def _read_paper(*given: Any) -> DocumentEntry:
    from extractors import jobs  # in the worker: the engines are nothing for who only asks

    return jobs.read_paper(*given)


def _read_box(*given: Any) -> tuple[LineReading, ...]:
    from extractors import jobs

    return jobs.read_box(*given)
