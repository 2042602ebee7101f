"""Runs that a killed program left behind as *Running* in Prefect are set to *Crashed* by the next one that starts.

Every flow run carries the mark of life of its process (:mod:`flows.alive`) as a tag. Nothing is asked of Prefect unless
a mark of this home has lost its holder; then it is one query for the runs with these tags. Runs of living processes, of
other homes and of other machines carry other tags and are never touched.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator

from flows import alive, orchestration
from flows.settings import Settings

log = logging.getLogger(__name__)

_PREFIX = "dosar-proces:"


@contextlib.contextmanager
def at_work(settings: Settings) -> Iterator[None]:
    """Prefect is ready, dead runs are reconciled, and every flow run that begins meanwhile carries our mark."""
    orchestration.prepare(settings)
    reconcile(settings)
    from prefect import tags

    with alive.mark(settings.home) as ours, tags(_PREFIX + ours.name):
        yield


def reconcile(settings: Settings) -> int:
    """Set what killed processes left at work to *Crashed*; how many flow runs. When Prefect does not answer, nothing is
    lost: the marks stay for the next start."""
    with alive.of_the_dead(settings.home) as marks:
        if not marks:
            return 0
        orchestration.prepare(settings)
        from flows.prefect_reconciling import crash

        try:
            found = crash([_PREFIX + one.name for one in marks])
        except Exception as fault:  # the batch must not fail for it
            log.warning("Prefect's runs of killed programs could not be reconciled: %s", type(fault).__name__)
            return 0
        for one in marks:
            one.path.unlink(missing_ok=True)
    if found:
        log.warning("%d runs of a program that was killed are set to Crashed", found)
    return found
