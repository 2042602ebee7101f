"""What a killed program left behind is told by the next one that starts: its runs, *Running* in Prefect, are set to
*Crashed*, and its batches are told in the ledger as cut off.

Every flow run carries the mark of life of its process (:mod:`flows.alive`) as a tag, every batch its name. Nothing is
asked of either unless a mark of this home has lost its holder; then it is one query for the runs with these tags, and
one for the batches. Runs of living processes, of other homes and of other machines carry other marks and are never
touched.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator

from flows import alive, orchestration
from flows.settings import Settings

log = logging.getLogger(__name__)

_PREFIX = "dosar-proces:"
CUT_OFF = "lotul început la %s (UTC) a fost oprit înainte de sfârșit; dacă nu a fost reluat, dați din nou scanările lui"


@contextlib.contextmanager
def at_work(settings: Settings, ours: alive.Mark | None = None) -> Iterator[None]:
    """Prefect is ready, dead runs are reconciled, and every flow run that begins meanwhile carries our mark (a new one
    where none is given)."""
    orchestration.prepare(settings)
    reconcile(settings)
    from prefect import tags

    with contextlib.nullcontext(ours) if ours else alive.mark(settings.home) as held, tags(_PREFIX + held.name):
        yield


def reconcile(settings: Settings) -> int:
    """Set what killed processes left at work to *Crashed*; how many flow runs. When the ledger or Prefect does not
    answer, nothing is lost: the marks stay for the next start."""
    with alive.of_the_dead(settings.home) as marks:
        if not marks or not _tell_batches(settings, [one.name for one in marks]):
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


def _tell_batches(settings: Settings, processes: list[str]) -> bool:
    """The batches that these processes did not end are cut off; False when the ledger does not answer."""
    from ledger.ledger import Ledger

    try:
        with Ledger(settings.ledger_url) as ledger:
            begun = ledger.cut_off(processes)
    except Exception as fault:  # whoever needs the ledger says what is wrong with it
        log.warning("batches of killed programs could not be told in the ledger: %s", type(fault).__name__)
        return False
    for moment in begun:
        log.warning(CUT_OFF, moment[:16].replace("T", " "))
    return True
