"""The flows of ``prefect.yaml``: what a Prefect server starts on a schedule or when somebody asks for it.

Each reads the settings of the machine that its worker runs on, and does what the command of the same name does. Prefect
keeps the parameters (folders, numbers), counts, and faults without their messages: nobody's data.
"""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar

from prefect import flow

from flows.mishaps import mishap
from flows.settings import load
from models.errors import DosarError

# Prefect itself has started this process: its surroundings are the work pool's (prefect.yaml), not ours to make.
os.environ["DOSAR_PREFECT_PREPARED"] = "1"

T = TypeVar("T")
_LOOK_S = 2.0  # between two looks into the watched folder


def _told(work: Callable[[], T]) -> T:
    """An unexpected fault keeps its text out of Prefect's database."""
    try:
        return work()
    except DosarError:
        raise
    except Exception as fault:
        raise mishap(fault) from None


@flow(name="preluare", validate_parameters=False, persist_result=False)
def intake(inputs: list[str], out: str, season: str | None = None) -> dict[str, object]:
    """Read folders or batch files that the worker's machine sees; the reconciliation's counts."""
    return _told(lambda: _intake([Path(one) for one in inputs], Path(out), season))


def _intake(inputs: list[Path], out: Path, season: str | None) -> dict[str, object]:
    from flows.house import open_house
    from flows.intake import run_batch
    from flows.sources import survey

    sources = survey(inputs)
    with open_house(load(), season) as house:
        dossiers, protocol = run_batch(house, sources, out)
    counts = {key: value for key, value in protocol.as_dict().items() if isinstance(value, (int, bool))}
    return {**counts, "dossiers": len(dossiers), "rejected": len(protocol.rejected)}


@flow(name="predare", validate_parameters=False, persist_result=False)
def handover() -> dict[str, int | str | None]:
    """Hand over what is due, once."""
    return _told(_handover)


def _handover() -> dict[str, int | str | None]:
    from flows.handover import drain_bare
    from ledger.ledger import Ledger

    settings = load()
    with Ledger(settings.ledger_url) as ledger:
        return asdict(drain_bare(settings, ledger.engine))


@flow(name="urmărire", validate_parameters=False, persist_result=False)
def watch(minutes: float = 10.0) -> int:
    """Look into the watched folder for so long; how many arrivals were read. The next run goes on."""
    return _told(lambda: _watch(60 * minutes))


def _watch(seconds: float) -> int:
    from flows.claims import OURS, WatchedFolder
    from flows.house import open_house
    from flows.watching import Watch, take_with
    from flows.wholeness import Patience

    settings = load()
    told: list[str] = []
    end = time.monotonic() + seconds

    def wait(pause: float) -> bool:
        time.sleep(pause)
        return time.monotonic() >= end

    with WatchedFolder(settings.watch_folder) as watched, open_house(settings) as house:
        patience = Patience(settings.watch_folder, settings.watch_settle_s, OURS)
        Watch(watched, settings.watch_out, take_with(house), patience, told.append, wait).run(_LOOK_S)
    return len(told)


@flow(name="verificare", validate_parameters=False, persist_result=False)
def verify(scans: bool = False, heads: list[str] | None = None) -> dict[str, int]:
    """Walk the audit chain, and read every scan again when asked; fails when anything is not as it was kept."""
    counts = _told(lambda: _verify(scans, heads or []))
    wrong = {kind: count for kind, count in counts.items() if kind not in ("events", "rows", "scans")}
    if wrong:
        said = ", ".join(f"{kind}: {count}" for kind, count in sorted(wrong.items()))
        raise DosarError(f"nu este cum a fost scris ({said}); rulați «dosar verify --scans» pentru amănunte")
    return counts


def _verify(scans: bool, heads: list[str]) -> dict[str, int]:
    from flows.stores import archived, open_archive
    from ledger.ledger import Ledger
    from ledger.proof import Proof, walk
    from ledger.views import scan_ids

    settings, proof = load(), Proof()
    with Ledger(settings.ledger_url) as ledger:
        counts: Counter[str] = Counter(finding.kind for finding in walk(ledger.engine, proof, heads))
        known = archived(scan_ids(ledger.engine)) if scans else []
        if scans:
            counts.update(f.kind for f in open_archive(settings).verify(known))
    return {**counts, "events": proof.events, "rows": proof.rows, "scans": len(known)}
