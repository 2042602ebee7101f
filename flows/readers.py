"""The reading workers: one long-lived pool of processes, one for each core, engines loaded once.

The processes are forked from a small server that has the reading modules imported, so a worker is there in
milliseconds and shares their memory. A worker that dies (a decoder crashed, the system killed it for memory) breaks
the pool: the pool is made anew and the job is tried again; a job that kills its worker repeatedly is refused.
"""

from __future__ import annotations

import contextlib
import functools
import multiprocessing
import os
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Generic, TypeVar

from models.errors import Rejected

T = TypeVar("T")
TRIES = 3


class Readers:
    """``workers`` processes. Use as a context manager, or call :meth:`close`."""

    def __init__(self, workers: int) -> None:
        self.workers = max(1, workers)
        self._lock = threading.Lock()
        self._pool = self._new_pool()
        self._generation = 0

    def _new_pool(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["extractors.jobs"])
        return ProcessPoolExecutor(self.workers, mp_context=context, initializer=_start_worker)

    def submit(self, job: Callable[..., T], *args: Any) -> Job[T]:
        """Start ``job(*args)`` in a worker. Both must be picklable."""
        return Job(self, functools.partial(job, *args))

    def _start(self, call: Callable[[], T]) -> tuple[Future[T], int]:
        with self._lock:
            return self._pool.submit(call), self._generation

    def _renew(self, generation: int) -> None:
        """Replace the broken pool, once for all who noticed."""
        with self._lock:
            if generation == self._generation:
                self._pool.shutdown(wait=False, cancel_futures=True)
                self._pool = self._new_pool()
                self._generation += 1

    def close(self) -> None:
        with self._lock:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def __enter__(self) -> Readers:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Job(Generic[T]):
    """A job on its way. :meth:`result` waits for it and survives a broken pool."""

    def __init__(self, readers: Readers, call: Callable[[], T]) -> None:
        self._readers, self._call = readers, call
        self._future, self._generation = readers._start(call)

    def result(self) -> T:
        """The job's value, or its exception; Rejected when it keeps killing its worker."""
        for _ in range(TRIES):
            try:
                return self._future.result()
            except BrokenProcessPool:
                self._readers._renew(self._generation)
                self._future, self._generation = self._readers._start(self._call)
        with contextlib.suppress(BrokenProcessPool):
            return self._future.result()
        self._readers._renew(self._generation)
        raise Rejected("unreadable", "citirea a oprit programul de mai multe ori; scanați din nou pagina")


def _start_worker() -> None:
    """One thread for each engine: the processes share out the cores."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    os.environ["OMP_NUM_THREADS"] = "1"
    import cv2

    cv2.setNumThreads(1)
