"""Folders for working pictures, gone when they are closed; those of killed programs are swept at the next start.

A folder's owner holds its lock (:mod:`flows.alive`) for as long as it lives: what nobody holds is swept, what has no
lock is somebody else's and left alone.
"""

from __future__ import annotations

import contextlib
import functools
import multiprocessing.util
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from flows import alive

_PREFIX = "dosar-"
_LOCK = "owner.lock"


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """A new folder below the system's temporary one, removed at the end; leftovers of the dead are removed first."""
    sweep()
    folder, lock = _new(None)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


@functools.cache
def of_this_process(below: str) -> Path:
    """A folder below ``below`` that lasts as long as this process: for what multiprocessing keeps lying about."""
    folder, _ = _new(below)
    # after multiprocessing's own last words (-100), which remove what is in it
    multiprocessing.util.Finalize(None, shutil.rmtree, (folder, True), exitpriority=-200)
    return folder


def sweep() -> list[Path]:
    """Remove the folders of programs that were killed; which ones."""
    swept = []
    for lock in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*/{_LOCK}"):
        with alive.unheld(lock) as dead:
            if dead:
                shutil.rmtree(lock.parent, ignore_errors=True)
                swept.append(lock.parent)
    return swept


def _new(below: str | None) -> tuple[Path, int]:
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=below))
    return folder, alive.hold(folder / _LOCK)
