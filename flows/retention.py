"""The story of retention: what is due, what is erased, and what an erasure that was cut off still has to do.

A dossier is erased in one transaction of the ledger (:mod:`ledger.erasing`); with its scans' keys gone, sealed scans
are unreadable at that moment. Files go afterwards: each is written down beforehand and tried again at the next run
until it is gone. Last the database is cleared. Cut off anywhere, the next run goes on where this one stopped.
"""

from __future__ import annotations

import contextlib
import logging
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sqlalchemy import Engine

from archive.archive import Archive, ArchiveError
from archive.discarding import discard
from flows import orchestration  # sets Prefect's environment; must come before prefect itself
from flows.copies import Gone, known_folders, sweep
from flows.retention_terms import Outcome, Past, Planned, planned
from flows.settings import Settings
from flows.stores import open_archive
from ledger.compaction import compact
from ledger.erased import LeftFile, is_compacted, is_needed, left_files, note_file, swept
from ledger.erasing import CannotErase, Order, erase
from ledger.holds import Holds
from ledger.pasts import pasts
from models.errors import ConfigError
from validators.seasons import load_season

log = logging.getLogger(__name__)
_AT_WORK: dict[str, Work] = {}  # Prefect's tasks get only a name


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one run. ``files``: objects and messages that went; ``locked``: objects that the store holds for now,
    ``readable`` those of them that were never encrypted; ``copies``: files in known folders; ``compacted``: whether the
    database was cleared."""

    due: int = 0
    erased: int = 0
    refused: int = 0
    rows: int = 0
    files: int = 0
    locked: int = 0
    readable: int = 0
    copies: int = 0
    compacted: bool = True


@dataclass
class Work:
    """What a run works with. ``orders`` None: whatever is due today; ``folders``: looked through for copies; ``told``
    gets a line for people; ``apply`` False: nothing is erased."""

    settings: Settings
    engine: Engine
    archive: Archive
    today: date
    by: str
    apply: bool = True
    orders: Sequence[Order] | None = None
    folders: Sequence[Path] = ()
    told: Callable[[str], None] = field(default=lambda line: None)


def plan(settings: Settings, engine: Engine, today: date) -> list[Planned]:
    """Every dossier of the ledger with its term, those that are due first."""
    years = terms(settings)
    holds = {(one.number, one.season): one.reason for one in Holds(engine).every()}
    found = [
        planned(Past(*row), years, season_end(row[1]), today, holds.get((row[0], row[1]))) for row in pasts(engine)
    ]
    rank = {"due": 0, "held": 1, "later": 2}
    return sorted(found, key=lambda one: (rank[one.state], one.due, one.season, one.number))


def terms(settings: Settings) -> dict[Outcome, int]:
    """Years by outcome, as set."""
    return {
        "accepted": settings.retention_accepted_years,
        "rejected": settings.retention_rejected_years,
        "undecided": settings.retention_undecided_years,
        "incomplete": settings.retention_incomplete_years,
        "unnumbered": settings.retention_unnumbered_years,
    }


def season_end(season: str) -> date:
    """The last day of a season; of its second year when the season is not known (any more)."""
    try:
        return load_season(season).last_day
    except ConfigError:
        return date(int(season[-4:]), 12, 31)


def carry_out(work: Work) -> Tally:
    """One run without Prefect: the rest of earlier ones first."""
    orders = _due_orders(work) if work.orders is None else list(work.orders)
    if not work.apply:
        return Tally(due=len(orders), compacted=is_compacted(work.engine))
    erased, refused, rows = 0, 0, 0
    for order in orders:
        try:
            gone = erase(work.engine, order)
        except CannotErase as why:
            refused += 1
            work.told(str(why))
            continue
        erased, rows = erased + 1, rows + sum(gone.counts.values())
        work.told(
            f"dosarul {order.number} ({order.season}): {sum(gone.counts.values())} rânduri, "
            f"{len(gone.scans)} scanări" + (f", {len(gone.shared)} rămân la alte dosare" if gone.shared else "")
        )
    files, locked, readable = _clear_files(work)
    copies = _clear_copies(work)
    done = is_compacted(work.engine) or compact(work.engine)
    return Tally(len(orders), erased, refused, rows, files, locked, readable, copies, done)


def carry_once(work: Work) -> Tally:
    """One run as a Prefect flow run."""
    orchestration.prepare(work.settings)
    from flows.prefect_retention import retention

    name = f"retentie-{uuid.uuid4().hex[:8]}"
    _AT_WORK[name] = work
    try:
        return Tally(**retention(name))  # type: ignore[arg-type]
    finally:
        del _AT_WORK[name]


def carry(name: str) -> Tally:
    """What the flow's task does."""
    return carry_out(_AT_WORK[name])


@contextlib.contextmanager
def scheduled(settings: Settings) -> Iterator[Work]:
    """The work of a run that nobody watches: it erases only with ``retention_apply``."""
    from ledger.ledger import Ledger

    with Ledger(settings.ledger_url) as ledger:
        yield Work(settings, ledger.engine, open_archive(settings), date.today(), "program", settings.retention_apply)


def _due_orders(work: Work) -> list[Order]:
    return [
        Order(one.number, one.season, one.outcome, one.due.isoformat(), f"termen împlinit ({one.why})", work.by)
        for one in plan(work.settings, work.engine, work.today)
        if one.state == "due"
    ]


def _clear_files(work: Work) -> tuple[int, int, int]:
    """How many objects and messages went, how many the store holds for now, and how many of those can be read."""
    gone = locked = readable = 0
    for file in left_files(work.engine):
        try:
            outcome = _clear(work, file)
        except (ArchiveError, OSError) as fault:
            work.told(f"un fișier rămâne pentru rularea următoare: {fault}")
            continue
        note_file(work.engine, file, outcome)
        gone, locked = gone + (outcome == "gone"), locked + (outcome == "locked")
        readable += outcome == "locked" and not file.sealed
    return gone, locked, readable


def _clear(work: Work, file: LeftFile) -> str:
    if file.place == "archive":
        return "needed" if is_needed(work.engine, file.name) else discard(work.archive, file.name)
    message = work.settings.handover_folder / f"{file.name}.json"
    there = message.is_file()
    message.unlink(missing_ok=True)
    return "gone" if there else "absent"


def _clear_copies(work: Work) -> int:
    """Only after an erasure whose end is not written down yet, or in folders that somebody named: every file has to be
    read for it."""
    if is_compacted(work.engine) and not work.folders:
        return 0
    scans, dossiers = swept(work.engine)
    return sweep(_once([*known_folders(work.settings), *work.folders]), Gone(scans, dossiers))


def _once(folders: Iterable[Path]) -> list[Path]:
    return list(dict.fromkeys(folder.absolute() for folder in folders))
