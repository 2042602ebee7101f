"""The reading workers of a Dask cluster, behind the same interface as the pool of this machine.

Dask does what engines do: it hands pages to free workers, carries what a document needs to where it is read, and has
the pages of a lost worker read by another one. Here is what it does not know: which jobs go there, and that a page that
kills worker after worker is refused by name while those beside it are read.
"""

from __future__ import annotations

import logging
import threading
import time
import uuid
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar, cast

from distributed import Client, Future
from distributed.client import FutureCancelledError
from distributed.scheduler import KilledWorker

from extractors import jobs
from extractors.assemble import Group
from extractors.loading import Limits
from flows import dask_jobs
from flows.dask_jobs import DocumentAsk, Outcome, PageAsk, Sealed
from flows.mishaps import Mishap
from flows.readers import Readers
from flows.reading import Answer
from flows.settings import Settings
from flows.version import program_version
from models.dossier import DocumentEntry
from models.errors import ConfigError, DosarError, Rejected

log = logging.getLogger(__name__)

T = TypeVar("T")
MOST_STARTS = 3  # of one job, when Dask gives it up or its scheduler is started anew
_COUNT_S = 2.0  # how long a count of the workers is believed
_PATIENCE_S = 30.0  # between two looks whether anybody is there to read


class DaskReaders:
    """The workers at ``dask_address``. ``scratch``: where pictures seem to lie. A context manager; thread-safe."""

    def __init__(self, settings: Settings, scratch: Path) -> None:
        self._settings, self._scratch = settings, scratch
        self._version = program_version(settings.tesseract)
        self._lock, self.alone = threading.RLock(), threading.Lock()
        self._pages: dict[str, Future] = {}
        self._beside: Readers | None = None
        self._counted = (0.0, 0)
        self._client = _connect(settings)

    @property
    def workers(self) -> int:
        """How many workers the cluster has now, at least one."""
        when, count = self._counted
        if time.monotonic() - when > _COUNT_S:
            count = len(self._client.scheduler_info(n_workers=-1)["workers"])
            self._counted = time.monotonic(), count
        return max(1, count)

    def submit(self, job: Callable[..., T], *args: Any) -> Answer[T]:
        """Pages and documents go to the cluster. Other jobs work on files of this machine, so they stay here."""
        if job is jobs.page:
            return cast("Answer[T]", self._page(*args))
        if job is jobs.read_document:
            return cast("Answer[T]", self._document(*args))
        with self._lock:
            self._beside = self._beside or Readers(1, self._settings.tesseract, self._scratch)
            return self._beside.submit(job, *args)

    def _page(
        self, _path: Path, scan: str, number: int, folder: Path, limits: Limits, timeout_s: float
    ) -> DaskJob[jobs.PageResult]:
        name = uuid.uuid4().hex
        ask = PageAsk(scan, number, folder, name, limits, timeout_s, self._version)

        def start(by_program: bool) -> Future:
            sealed = Sealed(replace(ask, by_program=by_program))
            page = self.client().submit(dask_jobs.read_page, sealed, key=f"pagina-{uuid.uuid4().hex}")
            with self._lock:
                self._pages[name] = page
            return self.client().submit(dask_jobs.outcome_of, page, key=f"rezultat-{uuid.uuid4().hex}")

        return DaskJob(self, start)

    def _document(self, group: Group, number: int) -> DaskJob[DocumentEntry]:
        ask = DocumentAsk(group, number, self._version)
        names = {dask_jobs.place_of(view.picture)[0] for view in group.views}

        def start(by_program: bool) -> Future:
            with self._lock:
                pages = {name: self._pages[name] for name in names}
            sealed = Sealed(replace(ask, by_program=by_program))
            return self.client().submit(dask_jobs.read_document, sealed, pages, key=f"act-{uuid.uuid4().hex}")

        return DaskJob(self, start)

    def forget(self, pictures: Iterable[Path]) -> None:
        """The cluster may drop these pictures."""
        with self._lock:
            for picture in pictures:
                self._pages.pop(dask_jobs.place_of(picture)[0], None)

    def client(self) -> Client:
        """Our connection; made anew when the scheduler was away for so long that Dask gave it up."""
        with self._lock:
            if self._client.status == "closed":
                self._client = _connect(self._settings)
            return self._client

    def close(self) -> None:
        with self._lock:
            self._pages.clear()
            if self._beside is not None:
                self._beside.close()
            self._client.close()

    def __enter__(self) -> DaskReaders:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class DaskJob(Answer[T]):
    """A job on its way to a worker and back."""

    def __init__(self, readers: DaskReaders, start: Callable[[bool], Future]) -> None:
        """``start``: asks for the job; told whether Tesseract is to be called as a program."""
        self._readers, self._start = readers, start
        self._future = start(False)

    def result(self) -> T:
        """The job's value. Rejected as the job says, or when it kills one worker after the other; DosarError for what
        is wrong with the cluster; Mishap for a mistake of ours."""
        return _value(self._outcome())

    def _outcome(self) -> Outcome[T]:
        for _ in range(MOST_STARTS - 1):
            try:
                return self._wait()
            except KilledWorker:
                return self._again_alone()
            except (CancelledError, FutureCancelledError):
                log.warning("the Dask scheduler has lost a page: it is asked for again")
                self._future = self._start(False)
        return self._wait()

    def _again_alone(self) -> Outcome[T]:
        """It may only have stood beside the one that kills, or Tesseract's library did it: once more, with no other
        suspect at work and by the program."""
        with self._readers.alone:
            self._future = self._start(True)
            try:
                return self._wait()
            except KilledWorker:
                raise Rejected(
                    "unreadable", "citirea a oprit programul de mai multe ori; scanați din nou pagina"
                ) from None

    def _wait(self) -> Outcome[T]:
        while True:
            try:
                return cast("Outcome[T]", self._future.result(timeout=_PATIENCE_S))
            except TimeoutError:
                if not self._readers.client().scheduler_info(n_workers=-1)["workers"]:
                    log.warning("no Dask worker is there: pages wait")


def _value(outcome: Outcome[T]) -> T:
    if outcome.refused is not None:
        reason, detail = outcome.refused
        raise Rejected(reason, detail)  # type: ignore[arg-type]
    if outcome.trouble is not None:
        raise DosarError(outcome.trouble)
    if outcome.fault is not None:
        raise Mishap(outcome.fault)
    return cast("T", outcome.value)


def _connect(settings: Settings) -> Client:
    """ConfigError when no scheduler or no worker is there in time."""
    try:
        client = Client(settings.dask_address, timeout=settings.dask_wait_s, set_as_default=False, name="dosar")
    except (OSError, TimeoutError) as fault:
        raise ConfigError(f"planificatorul Dask de la {settings.dask_address} nu răspunde") from fault
    try:
        client.wait_for_workers(1, timeout=settings.dask_wait_s)
    except TimeoutError:
        client.close()
        raise ConfigError(
            f"grupul Dask de la {settings.dask_address} nu are niciun proces de citire "
            "(dask worker … --nthreads 1 --preload flows.dask_jobs)"
        ) from None
    return client
