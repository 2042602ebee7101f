"""Folders for working pictures, gone when they are closed; those of killed programs are swept at the next start."""

from __future__ import annotations

import contextlib
import functools
import multiprocessing.util
import shutil
from collections.abc import Iterator
from pathlib import Path

from archive import owned


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """A new folder below the system's temporary one, removed at the end; leftovers of the dead are removed first."""
    owned.sweep()
    with owned.owned_folder() as folder:
        yield folder


@functools.cache
def of_this_process(below: str) -> Path:
    """A folder below ``below`` that lasts as long as this process: for what multiprocessing keeps lying about."""
    folder, _ = owned.new(below=below)
    # after multiprocessing's own last words (-100), which remove what is in it
    multiprocessing.util.Finalize(None, shutil.rmtree, (folder, True), exitpriority=-200)
    return folder
