"""Temporary folders that have an owner: gone when they are closed, and swept when their owner was killed.

The owner holds the lock of a file in the folder for as long as it lives, and the kernel lets go of it however a process
ends. What nobody holds is swept; what has no such file is somebody else's and left alone.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

PREFIX = "dosar-"
LOCK = "owner.lock"


@contextlib.contextmanager
def owned_folder(what: str = "") -> Iterator[Path]:
    """A new folder below the system's temporary one, removed at the end. ``what``: said in its name."""
    folder, lock = new(what)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def new(what: str = "", below: str | None = None) -> tuple[Path, int]:
    """A new folder and the descriptor of its lock: the folder is owned until that is closed."""
    folder = Path(tempfile.mkdtemp(prefix=PREFIX + what, dir=below))
    return folder, hold(folder / LOCK)


def sweep() -> list[Path]:
    """Remove the folders of programs that were killed; which ones."""
    swept = []
    for lock in Path(tempfile.gettempdir()).glob(f"{PREFIX}*/{LOCK}"):
        with unheld(lock) as dead:
            if dead:
                shutil.rmtree(lock.parent, ignore_errors=True)
                swept.append(lock.parent)
    return swept


def hold(path: Path, text: str = "") -> int:
    """A new file at ``path`` that is locked from the moment at which it is there under this name; its descriptor."""
    unnamed = path.with_name(f".{path.name}.new")
    handle = os.open(unnamed, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    fcntl.flock(handle, fcntl.LOCK_EX)
    os.write(handle, text.encode())
    os.rename(unnamed, path)
    return handle


@contextlib.contextmanager
def unheld(path: Path) -> Iterator[bool]:
    """Whether the holder of this file is gone; if so, it is ours while the ``with`` lasts."""
    try:
        handle = os.open(path, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
    except OSError:
        yield False
        return
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            yield False
        else:
            yield path.exists()  # another one may have taken it away while we came
    finally:
        os.close(handle)
