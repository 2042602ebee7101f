"""Marks of life: a file that a process holds locked for as long as it lives. The kernel lets go of the lock however the
process ends, so a mark that nobody holds is of a process that was killed. Nothing is guessed from process numbers,
which are given out again, and which mean something else in another container.

A mark of another machine (a home on a network share) is never judged: locks may not be seen from there.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from archive.owned import hold, unheld

FOLDER = "alive"


@dataclass(frozen=True)
class Mark:
    """A process's mark. ``name``: the same for as long as it lives, and never given again."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.name


@contextlib.contextmanager
def mark(home: Path) -> Iterator[Mark]:
    """This process's mark while the ``with`` lasts. When it ends by an exception the mark stays, without a holder: what
    was begun under it may not have been ended."""
    folder = home / FOLDER
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    ours = Mark(folder / uuid.uuid4().hex)
    held = hold(ours.path, json.dumps(_here()))
    try:
        yield ours
        ours.path.unlink(missing_ok=True)
    finally:
        os.close(held)


@contextlib.contextmanager
def of_the_dead(home: Path) -> Iterator[list[Mark]]:
    """The marks of processes of this machine that were killed, ours while the ``with`` lasts."""
    with contextlib.ExitStack() as taken:
        marks = sorted(p for p in (home / FOLDER).glob("*") if not p.name.startswith("."))
        yield [Mark(path) for path in marks if _is_of_here(path) and taken.enter_context(unheld(path))]


def _here() -> dict[str, str]:
    """This machine: its name, and the kernel's own mark of having been started, which containers share with it."""
    boot = Path("/proc/sys/kernel/random/boot_id")
    return {"host": socket.gethostname(), "boot": boot.read_text().strip() if boot.exists() else ""}


def _is_of_here(path: Path) -> bool:
    try:
        facts = json.loads(path.read_text())
    except (OSError, ValueError):
        return False
    here = _here()
    return facts.get("host") == here["host"] or bool(here["boot"] and facts.get("boot") == here["boot"])
