"""``dosar`` with a death in it: ``python -m benchmarks.faults_points POINT EDGE NTH intake ...``.

The product has no hook for this: here its own functions are wrapped from outside before the command starts. When POINT
is passed for the NTH time, the process kills its whole group outright (SIGKILL): itself, its workers, their programs.
"""

from __future__ import annotations

import functools
import importlib
import os
import signal
import sys
import threading
from collections.abc import Callable
from typing import Any, Literal

Edge = Literal["before", "after"]

# Every stage of a batch, in the order in which it comes by: module and name that the callers look up.
POINTS = {
    "batch surveyed": "desk.intake:survey",
    "ledger opened": "ledger.ledger:Ledger.__init__",
    "batch begun": "ledger.ledger:Ledger.start_batch",
    "scan copied, without its name": "archive.folder:_copy",
    "scan archived": "archive.folder:FolderArchive.put",
    "file inspected": "flows.admission:run_guarded",
    "flow run begun": "flows.intake:source_count",
    "source taken": "flows.intake:take_source",
    "page read": "flows.taking:Taking._result",
    "document read": "flows.taking:Taking._document",
    "scan in the ledger": "ledger.ledger:Ledger.record_scan",
    "pages in the ledger": "ledger.ledger:Ledger.record_pages",
    "dossier in an open transaction": "ledger.ledger:add_version",
    "message in an open transaction": "ledger.outbox:enqueue",
    "dossier in the ledger": "ledger.ledger:Ledger.record_dossier",
    "corrections applied": "flows.finishing:keep_reading",
    "file in its place": "os:replace",
    "dossier file written": "flows.intake:write_dossier",
    "outcomes settled": "flows.intake:settle",
    "table for Prefect": "flows.intake:summary_rows",
    "batch reconciled": "flows.intake:close_batch",
    "batch ended in the ledger": "ledger.ledger:Ledger.end_batch",
    "batch file written": "flows.intake:write_batch",
    "report printed": "desk.intake:_report",
}


def place(point: str) -> tuple[Any, str]:
    """What holds the function of a point, and the function's name there. AttributeError when the code has moved on."""
    module, _, path = POINTS[point].partition(":")
    owner: Any = importlib.import_module(module)
    *way, name = path.split(".")
    for step in way:
        owner = getattr(owner, step)
    getattr(owner, name)
    return owner, name


def lay(point: str, edge: Edge, nth: int) -> None:
    """Wrap the function of a point so that its ``nth`` call is the last thing that this process does."""
    owner, name = place(point)
    setattr(owner, name, _deadly(getattr(owner, name), edge, nth))


def _deadly(function: Callable[..., Any], edge: Edge, nth: int) -> Callable[..., Any]:
    calls, lock = [0], threading.Lock()

    @functools.wraps(function)
    def wrapped(*args: Any, **named: Any) -> Any:
        with lock:
            calls[0] += 1
            now = calls[0] == nth
        if now and edge == "before":
            die()
        value = function(*args, **named)
        if now:
            die()
        return value

    return wrapped


def die() -> None:
    os.killpg(os.getpgid(0), signal.SIGKILL)


def run(arguments: list[str]) -> None:
    """What the command line says."""
    point, edge, nth, *command = arguments
    from desk.cli import main

    lay(point, "before" if edge == "before" else "after", int(nth))
    sys.argv = ["dosar", *command]
    main()


if __name__ == "__main__":
    run(sys.argv[1:])
