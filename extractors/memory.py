"""Freed memory given back to the system.

The C library keeps what was freed for the next request: a process that once held a large page stays as large as that
page made it, and its neighbours go without. Giving it back takes about a millisecond; ``docs/scale-out.md`` says
what it brings.
"""

from __future__ import annotations

import ctypes
import functools
from collections.abc import Callable
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


def given_back(job: Callable[P, T]) -> Callable[P, T]:
    """The job, after which what it freed is given back, however it ended."""

    @functools.wraps(job)
    def done(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return job(*args, **kwargs)
        finally:
            give_back()

    return done


def give_back() -> None:
    """Does nothing where the C library cannot (musl, macOS)."""
    trim = _trim()
    if trim is not None:
        trim(0)


@functools.cache
def _trim() -> Callable[[int], int] | None:
    try:
        return ctypes.CDLL(None).malloc_trim
    except (OSError, AttributeError):
        return None
