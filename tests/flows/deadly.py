"""Jobs for the tests of the reading workers: they must be importable by the worker processes."""

from __future__ import annotations

import ctypes
import os
import signal
import time
from pathlib import Path

from extractors.engines import tesseract_way
from models.errors import Rejected


def double(value: int) -> int:
    return 2 * value


def slow_double(value: int, seconds: float) -> int:
    time.sleep(seconds)
    return 2 * value


def leave(_: int = 0) -> int:
    """Ends its worker as a crashed decoder does."""
    os._exit(139)


def be_killed() -> int:
    """Ends its worker as the system does when memory runs out."""
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def leave_once(mark: Path) -> str:
    """Kills its worker the first time only."""
    if not mark.exists():
        mark.touch()
        os._exit(1)
    return "read"


def refuse() -> int:
    raise Rejected("corrupt", "Pagina 3 nu poate fi citită")


def fail() -> int:
    raise ZeroDivisionError("a mistake of ours")


def threads() -> tuple[str, int]:
    import cv2

    return os.environ["OMP_THREAD_LIMIT"], cv2.getNumThreads()


def where() -> int:
    return os.getpid()


def hang_in_the_library() -> str:
    """As Tesseract's library may: the interpreter itself waits."""
    if tesseract_way.now() == "program":
        return "by the program"
    with tesseract_way.ended_if_hung(0.3):
        ctypes.PyDLL(None).sleep(3600)
    return "by the library"


def crash_in_the_library() -> str:
    if tesseract_way.now() == "program":
        return "by the program"
    os.abort()
