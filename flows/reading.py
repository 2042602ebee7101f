"""Where pages are read: the port that a batch knows, and which of its two kinds the settings name.

:class:`flows.readers.Readers` keeps processes on this machine, :class:`flows.dask_readers.DaskReaders` sends the same
jobs to the workers of a Dask cluster. What comes back is the same, byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol, TypeVar

from flows.readers import Readers
from flows.settings import Settings
from models.errors import ConfigError, MissingTool

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Answer(Protocol[T_co]):
    """A job on its way."""

    def result(self) -> T_co:
        """Wait for it: its value, or its exception; Rejected when it keeps killing its worker."""


class Reading(Protocol):
    """The reading workers."""

    @property
    def workers(self) -> int:
        """How many processes read at once, now."""

    def submit(self, job: Callable[..., T], *args: Any) -> Answer[T]:
        """Start ``job(*args)`` in a worker. Both must be picklable."""

    def forget(self, pictures: Iterable[Path]) -> None:
        """The working pictures of pages that were read are needed no more."""


def open_reading(settings: Settings, scratch: Path) -> AbstractContextManager[Reading]:
    """The workers that the settings name. ConfigError when they cannot be reached."""
    if settings.reading == "pool":
        return Readers(settings.workers, settings.tesseract, scratch)
    if settings.dask_address is None:
        raise ConfigError("reading = dask cere și dask_address (adresa planificatorului, de forma tcp://gazdă:8786)")
    try:
        from flows.dask_readers import DaskReaders
    except ImportError:
        raise MissingTool("reading = dask cere pachetul distributed: pip install 'dosar[scale]'") from None
    return DaskReaders(settings, scratch)
