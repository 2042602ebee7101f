"""The reading workers: one long-lived pool of processes, one for each core, engines loaded once.

The processes are forked from a small server that has the reading modules imported, so a worker is there in
milliseconds and shares their memory. A worker that dies (a decoder crashed, the system killed it for memory) breaks
the pool and takes all jobs in flight with it: the pool is made anew, and each of those jobs is tried again *alone*, in
a worker of its own, so that the one that kills is told from those that only stood beside it; there Tesseract is called
as a program, in case it was its library that crashed or hung. What kills again and again is refused by name.
"""

from __future__ import annotations

import functools
import gc
import multiprocessing
import multiprocessing.util
import os
import tempfile
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from flows import scratch as scratches
from models.errors import Rejected

if TYPE_CHECKING:
    from extractors.engines.tesseract_way import Way

T = TypeVar("T")
TRIES_ALONE = 2


class Readers:
    """``workers`` processes, which call Tesseract in the given way (see :mod:`extractors.engines.tesseract_way`) and
    put their temporary files into ``scratch``. Use as a context manager, or call :meth:`close`."""

    def __init__(self, workers: int, way: Way = "auto", scratch: Path | None = None) -> None:
        self.workers = max(1, workers)
        self._new_pool = functools.partial(_new_pool, way=way, scratch=scratch)
        self._new_lone_pool = functools.partial(_new_pool, 1, way="program", scratch=scratch)
        self._lock = threading.Lock()
        self._pool = self._new_pool(self.workers)
        self._generation = 0
        self._alone_lock = threading.Lock()
        self._alone_pool: ProcessPoolExecutor | None = None

    def submit(self, job: Callable[..., T], *args: Any) -> Job[T]:
        """Start ``job(*args)`` in a worker. Both must be picklable."""
        return Job(self, functools.partial(job, *args))

    def start(self, call: Callable[[], T]) -> tuple[Future[T], int]:
        """The job's future, and which pool it runs in. A pool that broke meanwhile is replaced first."""
        with self._lock:
            try:
                return self._pool.submit(call), self._generation
            except BrokenProcessPool:
                self._replace()
                return self._pool.submit(call), self._generation

    def forget(self, pictures: Iterable[Path]) -> None:
        """The working pictures of pages that were read are needed no more."""
        for picture in pictures:
            picture.unlink(missing_ok=True)

    def renew(self, generation: int) -> None:
        """Replace the broken pool, once for all who noticed."""
        with self._lock:
            if generation == self._generation:
                self._replace()

    def _replace(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._pool = self._new_pool(self.workers)
        self._generation += 1

    def alone(self, call: Callable[[], T]) -> T:
        """The job done with no other beside it; Rejected when it kills its worker again and again."""
        with self._alone_lock:
            for _ in range(TRIES_ALONE):
                pool = self._alone_pool = self._alone_pool or self._new_lone_pool()
                try:
                    return pool.submit(call).result()
                except BrokenProcessPool:
                    pool.shutdown(wait=False)
                    self._alone_pool = None
        raise Rejected("unreadable", "citirea a oprit programul de mai multe ori; scanați din nou pagina")

    def close(self) -> None:
        with self._lock:
            self._pool.shutdown(wait=True, cancel_futures=True)
        with self._alone_lock:
            if self._alone_pool is not None:
                self._alone_pool.shutdown(wait=True, cancel_futures=True)

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Job(Generic[T]):
    """A job on its way. :meth:`result` waits for it and survives a broken pool."""

    def __init__(self, readers: Readers, call: Callable[[], T]) -> None:
        self._readers, self._call = readers, call
        self._future, self._generation = readers.start(call)

    def result(self) -> T:
        """The job's value, or its exception; Rejected when it keeps killing its worker."""
        try:
            return self._future.result()
        except (BrokenProcessPool, CancelledError):
            self._readers.renew(self._generation)
            return self._readers.alone(self._call)


# A socket's name may have 108 bytes, of which this process's folder, the fork server's and the file take 48.
LONGEST_SOCKET_FOLDER = 55
SHORT_FOLDERS = ("/tmp", "/var/tmp", "/dev/shm")


def _new_pool(workers: int, way: Way, scratch: Path | None) -> ProcessPoolExecutor:
    _keep_socket_names_short()
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["extractors.jobs"])
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker, initargs=(way, scratch))


def _keep_socket_names_short() -> None:
    """A temporary folder deep in the tree (TMPDIR) is no place for the fork server's socket: a short one is."""
    usual = tempfile.gettempdir()
    short = usual
    if len(os.fsencode(usual)) > LONGEST_SOCKET_FOLDER:
        short = next((one for one in SHORT_FOLDERS if os.access(one, os.W_OK)), usual)
    tempfile.tempdir = str(scratches.of_this_process(short))  # swept when this process is killed
    try:
        multiprocessing.util.get_temp_dir()  # decides once for this process where sockets are made
    finally:
        tempfile.tempdir = usual


def _start_worker(way: Way, scratch: Path | None) -> None:
    """One thread for each engine: the processes share out the cores. A worker outlives no batch, however that ends."""
    threading.Thread(target=_end_with_the_batch, daemon=True).start()
    gc.freeze()  # the modules and models that all workers share: looking through them would take time and copy them
    if scratch is not None:  # what a killed worker leaves goes with the batch's folder
        tempfile.tempdir = str(scratch)
    os.environ["OMP_THREAD_LIMIT"] = "1"
    os.environ["OMP_NUM_THREADS"] = "1"
    import cv2

    from extractors.engines import tesseract_way

    cv2.setNumThreads(1)
    tesseract_way.use(way, expendable=True)


def _end_with_the_batch() -> None:
    """Wait for the end of the process that the jobs come from: killed outright it tells nobody, and a worker would wait
    for further jobs for ever."""
    batch = multiprocessing.parent_process()
    if batch is not None:
        batch.join()
        os._exit(1)
