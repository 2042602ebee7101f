"""How Tesseract is called in this process, and what is done when its library hangs in it."""

from __future__ import annotations

import contextlib
import faulthandler
import functools
import os
from collections.abc import Iterator
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Literal, TextIO

Way = Literal["auto", "crops", "program"]
_here: ContextVar[Way | None] = ContextVar("here", default=None)  # within called()


def use(way: Way, *, expendable: bool = False) -> None:
    """How Tesseract is called from now on in this process: ``auto`` by the library, where it is installed; ``crops``
    leaves pages to the program and only crops to the library; ``program`` gives the library nothing.

    ``expendable``: the process may be ended when the library hangs in it; who gave it the page notices.
    """
    global _process
    _process = _Process(way, expendable)


@dataclass(frozen=True, slots=True)
class _Process:
    """What holds for all threads of this process."""

    way: Way = "auto"
    expendable: bool = False


_process = _Process()


def now() -> Way:
    """How Tesseract is to be called here."""
    return _here.get() or _process.way


@contextlib.contextmanager
def called(way: Way) -> Iterator[None]:
    """Inside, Tesseract is called this way."""
    token = _here.set(way)
    try:
        yield
    finally:
        _here.reset(token)


@contextlib.contextmanager
def ended_if_hung(seconds: float) -> Iterator[None]:
    """Where this process is expendable: it ends when what is done inside is not done after ``seconds``, whatever the
    library holds (a thread of Python's could wait for ever)."""
    if not _process.expendable:
        yield
        return
    faulthandler.dump_traceback_later(seconds, exit=True, file=_nowhere())
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


@functools.cache
def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="ascii")
