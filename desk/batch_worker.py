"""The process that reads an uploaded batch: ``python -m desk.batch_worker FOLDER``. Started by the web desk.

It reads ``FOLDER/scans``, tells its progress in ``FOLDER/progress.json`` and its outcome in ``FOLDER/result.json``;
both are there whole or not at all. A batch that was read before is read again without harm: same scans, same dossiers.
"""

from __future__ import annotations

import logging
import shutil
import sys
import time
from pathlib import Path
from typing import Any

from desk.web.batch_files import PROGRESS, RESULT, SCANS, write_json
from flows.house import open_house
from flows.intake import run_batch
from flows.settings import load
from flows.sources import survey
from models.errors import DosarError

_PAUSE_S = 0.25  # between two writes of the progress
MOST_SEEN = 48  # pages whose pictures are shown while a batch is read: the newest


class Progress:
    """The counts of a batch, written now and then for whoever looks."""

    def __init__(self, target: Path) -> None:
        self._target, self._written = target, 0.0
        self.counts = {"total": 0, "pages": 0, "dossiers": 0}
        self.seen: list[tuple[str, int, str]] = []

    def __call__(self, what: str, count: int) -> None:
        self.counts[what] += count
        if time.monotonic() - self._written > _PAUSE_S:
            self.write()

    def page_seen(self, scan: str, page: int, what: str) -> None:
        self.seen = [*self.seen[1 - MOST_SEEN :], (scan, page, what)]

    def write(self) -> None:
        write_json(self._target, {**self.counts, "seen": self.seen})
        self._written = time.monotonic()


def read_batch(folder: Path) -> dict[str, Any]:
    """Read the batch in this folder; its outcome, for ``result.json``."""
    settings = load()
    logging.basicConfig(level=settings.log_level, format="%(levelname)s %(name)s: %(message)s")
    progress = Progress(folder / PROGRESS)
    progress.write()
    with open_house(settings, None, progress) as house:
        house.page_seen = progress.page_seen
        dossiers, protocol = run_batch(house, survey([folder / SCANS]), folder / "out")
    progress.write()
    return {
        "season": settings.season,
        "dossiers": [d.registration.number for d in dossiers],
        "rejected": [{"file": file, "reason": reason} for file, reason in protocol.rejected],
        "line": protocol.line(),
        "discrepancies": list(protocol.discrepancies),
        "later": list(protocol.later_lines),
        "counts": protocol.as_dict(),
    }


def main(folder: Path) -> int:
    """Exit code 0 when the batch was read, whatever came out; 1 when it could not be."""
    try:
        outcome = read_batch(folder)
    except DosarError as fault:
        outcome = {"error": str(fault)}
    except Exception as fault:  # its words may hold a person's data: only its kind is told
        outcome = {"error": f"citirea s-a oprit ({type(fault).__name__})"}
    write_json(folder / RESULT, outcome)
    if "error" in outcome:
        return 1
    for copies in (SCANS, "out"):  # the archive and the ledger have them now
        shutil.rmtree(folder / copies, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
