"""What a Dask worker does: a page read from the archive, a document read from pages that any worker has read.

Nothing is shared but the archive. A worker fetches the scan by its hash, and the working pictures stay with the page's
answer as Dask's data: Dask reads the document where they lie or carries them there, and when their worker is lost it
has the page read again. Exceptions never travel: Dask would log them with the words of the page in them.
"""

from __future__ import annotations

import contextlib
import functools
import os
import tempfile
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from archive.archive import Archive
from extractors.assemble import Group
from extractors.jobs import PageResult
from extractors.loading import Limits
from flows.mishaps import mishap
from flows.settings import Settings, load
from flows.stores import open_archive
from flows.version import program_version
from models.dossier import DocumentEntry
from models.errors import ConfigError, DosarError, Rejected

T = TypeVar("T")
SCANS_KEPT = 4  # files at hand in a worker: the pages of one come after each other


class Sealed(Generic[T]):
    """Something whose inside no log of Dask shows."""

    def __init__(self, inside: T) -> None:
        self.inside = inside


@dataclass(frozen=True)
class PageAsk:
    """Page ``number`` (from 1) of the archive's ``scan``. Its pictures shall be called ``folder/name-0.pgm`` and so on,
    also when it is read again by another worker. ``version``: of the program that asks. ``by_program``: Tesseract's
    library may have ended a worker at it."""

    scan: str
    number: int
    folder: Path
    name: str
    limits: Limits
    timeout_s: float
    version: str
    by_program: bool = False


@dataclass(frozen=True)
class DocumentAsk:
    """Document ``number`` of a dossier."""

    group: Group
    number: int
    version: str
    by_program: bool = False


@dataclass(frozen=True, repr=False)
class Outcome(Generic[T]):
    """A value, or why there is none: ``refused`` (reason and detail of a Rejected), ``trouble`` (what an operator must
    know), ``fault`` (a mistake of ours, without its message)."""

    value: T | None = None
    refused: tuple[str, str] | None = None
    trouble: str | None = None
    fault: str | None = None


@dataclass(frozen=True, repr=False)
class RemotePage:
    """A page's outcome, and its pictures' bytes, in the order of its views."""

    outcome: Outcome[PageResult]
    pictures: tuple[bytes, ...] = ()


def read_page(ask: Sealed[PageAsk]) -> RemotePage:
    """Dask's task for a page."""
    pictures: list[bytes] = []
    outcome = _told(lambda: _read_page(ask.inside, pictures))
    return RemotePage(outcome, tuple(pictures))


def outcome_of(page: RemotePage) -> Outcome[PageResult]:
    """Dask's task for what the asking process wants of a page: all but the pictures."""
    return page.outcome


def read_document(ask: Sealed[DocumentAsk], pages: dict[str, RemotePage]) -> Outcome[DocumentEntry]:
    """Dask's task for a document; ``pages``: those that its views come from, by their names."""
    return _told(lambda: _read_document(ask.inside, pages))


def picture_name(name: str, index: int) -> str:
    """The file name of a page's picture."""
    return f"{name}-{index}.pgm"


def place_of(picture: Path) -> tuple[str, int]:
    """The page's name and the picture's index, from its file name.

    >>> place_of(Path("/tmp/dosar-x/ab12-3.pgm"))
    ('ab12', 3)
    """
    name, _, index = picture.stem.rpartition("-")
    return name, int(index)


def _told(work: Callable[[], T]) -> Outcome[T]:
    try:
        return Outcome(work())
    except Rejected as refusal:
        return Outcome(refused=(refusal.reason, refusal.detail))
    except DosarError as trouble:
        return Outcome(trouble=str(trouble))
    except Exception as fault:
        return Outcome(fault=str(mishap(fault)))


def _read_page(ask: PageAsk, pictures: list[bytes]) -> PageResult:
    from extractors import jobs

    scans = here(ask.version)
    with tempfile.TemporaryDirectory(prefix="dosar-pagina-") as scratch, _called(ask.by_program):
        reading, verdicts = jobs.page(
            scans.path(ask.scan), ask.scan, ask.number, Path(scratch), ask.limits, ask.timeout_s
        )
        views = []
        for index, view in enumerate(reading.views):
            pictures.append(view.picture.read_bytes())
            views.append(replace(view, picture=ask.folder / picture_name(ask.name, index)))
    return replace(reading, views=tuple(views)), verdicts


def _called(by_program: bool) -> contextlib.AbstractContextManager[None]:
    from extractors.engines import tesseract_way

    return tesseract_way.called("program") if by_program else contextlib.nullcontext()


def _read_document(ask: DocumentAsk, pages: dict[str, RemotePage]) -> DocumentEntry:
    from extractors import jobs

    here(ask.version)
    with tempfile.TemporaryDirectory(prefix="dosar-act-") as scratch, _called(ask.by_program):
        views = []
        for view in ask.group.views:
            name, index = place_of(view.picture)
            picture = Path(scratch) / view.picture.name
            picture.write_bytes(pages[name].pictures[index])
            views.append(replace(view, picture=picture))
        return jobs.read_document(replace(ask.group, views=tuple(views)), ask.number)


class Scans:
    """The scans that this worker has at hand, fetched from the archive and checked against their hash."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._kept: OrderedDict[str, tuple[Path, contextlib.ExitStack]] = OrderedDict()

    def path(self, scan: str) -> Path:
        """A file with the scan's bytes, to be read until :data:`SCANS_KEPT` others have been asked for."""
        if scan not in self._kept:
            stack = contextlib.ExitStack()
            self._kept[scan] = stack.enter_context(self._archive.open_path(scan)), stack
            if len(self._kept) > SCANS_KEPT:
                self._kept.popitem(last=False)[1][1].close()
        self._kept.move_to_end(scan)
        return self._kept[scan][0]


@dataclass(frozen=True)
class _Here:
    settings: Settings
    version: str
    scans: Scans


def here(version: str) -> Scans:
    """This worker's scans. ConfigError when it is another program than the one that asks: it would read otherwise."""
    ready = make_ready()
    if ready.version != version:
        raise ConfigError(
            f"un proces de citire Dask are versiunea {ready.version}, iar cel care cere are {version}: "
            "instalați aceeași versiune și aceeași setare tesseract peste tot, apoi reporniți procesele"
        )
    return ready.scans


@functools.cache
def make_ready() -> _Here:
    """Once in a worker's life: one thread for each engine, the reading rooms imported, the archive opened."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    os.environ["OMP_NUM_THREADS"] = "1"
    import cv2

    from extractors import jobs  # noqa: F401  (the engines' modules)
    from extractors.engines import tesseract_way

    cv2.setNumThreads(1)
    settings = load()
    tesseract_way.use(settings.tesseract, expendable=True)
    return _Here(settings, program_version(settings.tesseract), Scans(open_archive(settings)))


def dask_setup(worker: Any) -> None:
    """Called by ``dask worker --preload flows.dask_jobs``: a worker is warm before it gets its first page, and one that
    would read two pages in one process at a time does not start."""
    if worker.state.nthreads != 1:
        raise ConfigError("un proces de citire are un singur fir: dask worker … --nthreads 1 --nworkers NUCLEE")
    make_ready()
