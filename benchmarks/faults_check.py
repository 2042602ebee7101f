"""What must hold after a batch that was killed again and again and then let through: the same as if nothing had been.

Everything is looked at from outside and held against an undisturbed run of the same batch: the files, the archive,
every table of the ledger, the audit chain, Prefect's runs, and what lies about in the temporary folder.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import httpx
from sqlalchemy import Engine, func, select

from archive.archive import Archive
from benchmarks.faults_run import Room
from flows.stores import open_archive
from ledger import tables
from ledger.all_tables import all_tables
from ledger.ledger import Ledger
from ledger.outbox_tables import outbox
from ledger.proof import Proof, walk

K = TypeVar("K")

# One row for each start of the command, and the chain's own: as many as there were starts.
OF_RUNS = ("batch", "batch_scan", "event", "cover", "salt")


@dataclass(frozen=True)
class Left:
    """What a batch left behind. ``rows``: how many in each table of the ledger that does not tell of single runs."""

    files: dict[str, str]
    rows: dict[str, int]
    dossiers: Counter[tuple[str, str, str, str]]  # number, season, fingerprint, SHA-256 of the file's text
    newest: frozenset[tuple[str, str, str, str]]  # of each number the last of them
    records: Counter[str]
    messages: Counter[str]
    scans: frozenset[str]


def look(out: Path, ledger: Engine) -> Left:
    """What stands in the output folder and the ledger now."""
    of = tables.dossier_version.c
    with ledger.connect() as rows:
        counted = {
            name: rows.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in all_tables().items()
            if name not in OF_RUNS
        }
        versions = [
            (number, season, fingerprint, hashlib.sha256(text.encode()).hexdigest())
            for number, season, fingerprint, text in rows.execute(
                select(of.number, of.season, of.fingerprint, of.json).order_by(of.id)
            )
        ]
        return Left(
            files={p.name: _content(p) for p in sorted(out.iterdir())},
            rows=counted,
            dossiers=Counter(versions),
            newest=frozenset({version[:2]: version for version in versions}.values()),
            records=Counter(rows.execute(select(tables.record.c.sha256)).scalars()),
            messages=Counter(str(v) for v in rows.execute(select(outbox.c.version)).scalars()),
            scans=frozenset(rows.execute(select(tables.scan.c.sha256)).scalars()),
        )


def _content(path: Path) -> str:
    """A file byte for byte; of ``batch.json`` all but the audit chain's head, which goes on with every event."""
    if path.name != "batch.json":
        return hashlib.sha256(path.read_bytes()).hexdigest()
    facts = json.loads(path.read_bytes())
    return json.dumps({k: v for k, v in facts.items() if k != "audit_head"}, sort_keys=True)


def differences(room: Room, undisturbed: Left, refused: bool = False) -> Iterator[str]:
    """Everything that is not as it must be, in a line each. ``refused``: a file was rejected by name at first, so that
    the ledger has a version that says so before the one that must be the same."""
    with Ledger(room.ledger) as ledger:
        found = look(room.out, ledger.engine)
        yield from compare(undisturbed, as_if_at_once(found, undisturbed) if refused else found)
        yield from in_ledger(ledger.engine)
    yield from in_archive(room.scans, open_archive(room.settings()))
    yield from (f"left in the temporary folder: {name}" for name in lying_about(room.temporary))


def as_if_at_once(found: Left, wanted: Left) -> Left:
    """Without the versions that a later one took the place of; rows may be more for them, and never fewer."""
    rows = {name: min(count, wanted.rows.get(name, count)) for name, count in found.rows.items()}
    return replace(found, dossiers=Counter(found.newest), rows=rows)


def compare(wanted: Left, found: Left) -> Iterator[str]:
    """What differs between two runs of the same batch."""
    for name in sorted(wanted.files.keys() | found.files.keys()):
        if wanted.files.get(name) != found.files.get(name):
            yield f"file {name}: {'missing' if name not in found.files else 'other or more than it should be'}"
    for name, count in wanted.rows.items():
        if found.rows.get(name) != count:
            yield f"table {name}: {found.rows.get(name)} rows instead of {count}"
    yield from _otherwise("dossier", wanted.dossiers, found.dossiers)
    yield from _otherwise("record", wanted.records, found.records)
    if max(found.messages.values(), default=0) > 1:
        yield "a dossier's message stands in the outbox more than once"
    if wanted.scans != found.scans:
        yield f"scans in the ledger: {len(found.scans)} instead of {len(wanted.scans)}"


def _otherwise(what: str, wanted: Counter[K], found: Counter[K]) -> Iterator[str]:
    for key in (wanted - found) + (found - wanted):
        yield f"{what} {key}: {found[key]} times instead of {wanted[key]}"


def in_ledger(engine: Engine) -> Iterator[str]:
    """The audit chain, every row under it, and batches or sightings that are told twice."""
    yield from (f"chain: {f.kind} {f.where}: {f.detail}" for f in walk(engine, Proof()))
    of = tables.batch_scan.c
    with engine.connect() as rows:
        names = Counter(rows.execute(select(tables.batch.c.run_name)).scalars())
        seen = Counter(tuple(r) for r in rows.execute(select(of.batch, of.scan, of.file_name, of.dossier)))
        told = Counter(tuple(r) for r in rows.execute(select(tables.event.c.subject, tables.event.c.kind)))
    begun, *closed = (
        Counter(subject for subject, kind in told.elements() if kind == f"batch.{how}")
        for how in ("started", "ended", "cut_off")
    )
    ends = sum(closed, Counter())
    for what, counted in (("batch", names), ("sighting", seen), ("end of a batch", ends)):
        yield from (f"{what} told {n} times: {key}" for key, n in counted.items() if n > 1)
    yield from (f"neither ended nor told as cut off: {batch}" for batch in sorted(begun - ends))


def in_archive(scans: Path, archive: Archive) -> Iterator[str]:
    """Every file that was fed, by its hash; and what lies there besides."""
    fed = {f"sha256:{hashlib.sha256(p.read_bytes()).hexdigest()}" for p in scans.rglob("*.tif")}
    for scan in sorted(fed):
        if f"sha256:{hashlib.sha256(archive.get(scan)).hexdigest()}" != scan:
            yield f"archive: {scan} holds other bytes"
    yield from (f"archive: {f.kind} {f.where}: {f.detail}" for f in archive.verify(fed))


def unfinished(api: str, room: Room) -> list[str]:
    """The names of the flow and task runs of this room's batches that Prefect believes to be at work."""
    with Ledger(room.ledger) as ledger, ledger.engine.connect() as rows:
        names = list(rows.execute(select(tables.batch.c.run_name)).scalars())
    at_work = {"state": {"type": {"any_": ["RUNNING", "PENDING"]}}}
    ours: dict[str, Any] = {"name": {"any_": names}}
    asked = {"flow_runs": {"flow_runs": ours | at_work}, "task_runs": {"flow_runs": ours, "task_runs": at_work}}
    found: list[str] = []
    for kind, query in asked.items():
        answer = httpx.post(f"{api}/{kind}/filter", json=query, timeout=120)
        answer.raise_for_status()
        found += [f"{kind}: {run['name']}" for run in answer.json()]
    return found


def lying_about(temporary: Path) -> list[str]:
    """What stayed behind in the temporary folder. ``.ses`` is a library's own, and there without any fault."""
    return sorted(p.name for p in temporary.iterdir() if p.name != ".ses")


def crashed(api: str) -> int:
    """How many flow runs Prefect knows as crashed."""
    state = {"flow_runs": {"state": {"type": {"any_": ["CRASHED"]}}}}
    return int(httpx.post(f"{api}/flow_runs/count", json=state, timeout=60).json())
