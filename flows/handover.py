"""The hand-over of records to the eligibility engine, carried by Prefect: one flow run for each drain of the outbox.

What it does stands in :mod:`flows.draining` and can be called without Prefect (:func:`drain_bare`).
"""

from __future__ import annotations

import contextlib
import time
import uuid
from collections.abc import Callable, Iterator

from sqlalchemy import Engine

from flows.backoff import Backoff
from flows.draining import Drain, Tally
from flows.folder_sink import FolderSink
from flows.reconciling import at_work  # sets Prefect's environment before prefect itself is imported
from flows.settings import Settings
from flows.sink import Sink
from models.errors import ConfigError

_AT_WORK: dict[str, Drain] = {}  # Prefect's tasks get only a name: records stay in this process


def open_sink(settings: Settings) -> Sink:
    """The sink that the settings name. :class:`models.errors.ConfigError` when there is none, or it cannot be used."""
    if settings.handover == "folder":
        return FolderSink(settings.handover_folder)
    if settings.handover == "http":
        from flows.http_sink import HttpSink

        return HttpSink(settings)
    raise ConfigError("predarea către motor este oprită: handover = none (se permite: folder, http)")


@contextlib.contextmanager
def open_drain(settings: Settings, engine: Engine, stop: Callable[[], bool] = lambda: False) -> Iterator[Drain]:
    """A drain of this ledger into the sink of the settings; ``stop`` ends it between two messages."""
    sink = open_sink(settings)
    try:
        backoff = Backoff(settings.handover_retry_s, settings.handover_retry_max_s)
        yield Drain(engine, sink, settings.handover_source, backoff, stop)
    finally:
        sink.close()


def drain_bare(settings: Settings, engine: Engine) -> Tally:
    """One drain without Prefect."""
    with open_drain(settings, engine) as drain:
        return drain.run()


def drain_once(settings: Settings, drain: Drain) -> Tally:
    """One drain as a Prefect flow run."""
    name = f"predare-{uuid.uuid4().hex[:8]}"
    _AT_WORK[name] = drain
    try:
        with at_work(settings):
            from flows.prefect_handover import handover

            return Tally(**handover(name))  # type: ignore[arg-type]
    finally:
        del _AT_WORK[name]


def watch(
    settings: Settings, drain: Drain, seconds: float, told: Callable[[Tally], None], wait: Callable[[float], bool]
) -> None:
    """Drain whenever something is due, looking every ``seconds``, until ``wait`` (for so many seconds) says to stop."""
    while not drain.stop():
        begun = time.monotonic()
        if drain.is_due():
            told(drain_once(settings, drain))
        if wait(max(0.0, seconds - (time.monotonic() - begun))):
            return


def carry(name: str) -> Tally:
    """What the flow's task does."""
    return _AT_WORK[name].run()
