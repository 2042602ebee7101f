"""Faults of the machine, each a real one: a full disk, a database and an object store that go away in the middle of a
batch, a worker killed for memory, a Tesseract that hangs, crashes, is killed or answers with rubbish.

    python -m benchmarks.faults_machine [--only tesseract]

For each: what the run ended with and what it said, and whether the next run, with the fault gone, leaves exactly what
an undisturbed run leaves. A full disk needs root (a small tmpfs is mounted); PostgreSQL and SeaweedFS are those of
the tests.
"""

from __future__ import annotations

import contextlib
import json
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from benchmarks import faults_batch, faults_check, faults_meddling, faults_tesseract
from benchmarks.faults import Undisturbed, undisturbed
from benchmarks.faults_run import Ended, Room, prefect_server
from models.errors import ExitCode

Meddle = Callable[[Room, threading.Event], None]  # works beside the run until it has ended
PAGE_S = "60"  # how long a page may take before Tesseract is said to hang


@dataclass(frozen=True)
class Outcome:
    """``reasons``: what was rejected and why, and the program's last words;
    ``findings``: what the next run left wrong."""

    name: str
    first: Ended
    reasons: tuple[str, ...]
    again: Ended
    findings: tuple[str, ...]


def disturbed(name: str, room: Room, meddle: Meddle | None, healed: Room, wanted: Undisturbed) -> Outcome:
    """One run with the fault, one without, and what they left."""
    ended = threading.Event()
    beside = threading.Thread(target=meddle, args=(room, ended)) if meddle else None
    if beside:
        beside.start()
    try:
        first = room.intake()
    finally:
        ended.set()
        if beside:
            beside.join()
    reasons = tuple(_reasons(room, first))
    return judged(Outcome(name, first, reasons, healed.intake(), ()), healed, wanted)


def judged(outcome: Outcome, room: Room, wanted: Undisturbed) -> Outcome:
    """The outcome with what the second run left wrong."""
    findings = [f"ended with {outcome.again.code}: {outcome.again.said[-600:]}"] if outcome.again.code else []
    findings += faults_check.differences(room, wanted.left, refused=outcome.first.code == ExitCode.REJECTED)
    return replace(outcome, findings=tuple(findings))


def _reasons(room: Room, ended: Ended) -> Iterator[str]:
    if "Traceback" in ended.said:
        yield "a bare traceback: " + ended.said.strip().splitlines()[-1]
    with contextlib.suppress(OSError, ValueError):
        for line in json.loads((room.out / "batch.json").read_text())["rejected"]:
            yield f"{line['file']}: {line['reason']}"
    yield from (line for line in ended.said.splitlines() if line.startswith("dosar: "))


def of_tesseract(folder: Path, room: Room, wanted: Undisturbed) -> Iterator[Outcome]:
    """Once is mended within the run (but a hanging page is not tried twice); twice rejects the page by name."""
    healed = {"DOSAR_TESSERACT": "program"}
    cases: tuple[tuple[faults_tesseract.How, int], ...] = (
        ("is killed", 1), ("crashes", 2), ("garbage", 2), ("hangs", 1),
    )  # fmt: skip
    for how, times in cases:
        place = folder / f"tesseract-{how.replace(' ', '-')}"
        more = faults_tesseract.put(place / "bin", how, times=times) | {"DOSAR_PAGE_TIMEOUT_S": PAGE_S}
        ours = replace(room, folder=place, more=more)
        yield disturbed(f"Tesseract {how}, {times} x", ours, None, replace(ours, more=healed), wanted)


def of_workers(folder: Path, room: Room, wanted: Undisturbed) -> Iterator[Outcome]:
    """As the system does when memory runs out: the page is read again, alone, within the run."""
    ours = replace(room, folder=folder / "worker")
    yield disturbed("reading worker killed in mid-page", ours, faults_meddling.kill_worker, ours, wanted)


def of_disks(folder: Path, room: Room, wanted: Undisturbed) -> Iterator[Outcome]:
    """So many kilobytes are free: none, enough for the ledger, enough for a scan, enough for all but the files."""
    for where, free_kb in (("home", 0), ("home", 600), ("home", 900), ("out", 0)):
        ours = replace(room, folder=folder / f"disk-{where}-{free_kb}")
        with faults_meddling.small_disk(ours.folder / where, free_kb) as make_room:
            first = ours.intake()
            reasons = tuple(_reasons(ours, first))
            make_room()
            name = f"disk full: {free_kb} KB free for {where}"
            yield judged(Outcome(name, first, reasons, ours.intake(), ()), ours, wanted)


def of_databases(folder: Path, room: Room, wanted: Undisturbed) -> Iterator[Outcome]:
    """PostgreSQL: every connection broken again and again; the server stopped for good in mid-batch."""
    from tests.ledger.postgres import running

    with running() as cluster:
        for name, meddle in (
            ("connections broken again and again", faults_meddling.break_connections),
            ("stopped in mid-batch", faults_meddling.stop_database),
        ):
            ours = replace(room, folder=folder / f"postgres-{name[:4]}", more={"DOSAR_LEDGER_URL": cluster.database()})
            yield disturbed(f"PostgreSQL {name}", ours, meddle(cluster), ours, wanted)


def of_object_stores(folder: Path, room: Room, wanted: Undisturbed) -> Iterator[Outcome]:
    """SeaweedFS killed in mid-batch, started again before the next run."""
    from tests.archive.seaweed import running

    with running() as server:
        ours = replace(room, folder=folder / "s3", more=faults_meddling.bucket(server))
        faults_meddling.prepare_bucket(ours)
        yield disturbed("S3 stopped in mid-batch", ours, faults_meddling.stop_store(server), ours, wanted)


GROUPS = {
    "tesseract": of_tesseract, "worker": of_workers, "disk": of_disks, "postgres": of_databases,
    "s3": of_object_stores,
}  # fmt: skip


@click.command(help=__doc__)
@click.option("--only", multiple=True, type=click.Choice(list(GROUPS)), help="Only these (may be repeated).")
def main(only: tuple[str, ...]) -> None:
    shown = Table(title="faults of the machine", title_justify="left", show_lines=True)
    for column in ("fault", "code", "what it said", "next run", "findings after it"):
        shown.add_column(column)
    bad = 0
    with tempfile.TemporaryDirectory(prefix="faults-", dir="/tmp") as scratch:
        folder = Path(scratch)
        scans = faults_batch.small(folder / "small")
        with prefect_server(folder / "prefect") as api:
            room = Room(folder / "plain", scans, api)
            wanted = undisturbed(room)
            for group in only or GROUPS:
                for one in GROUPS[group](folder, room, wanted):
                    bad += len(one.findings) + any("traceback" in reason for reason in one.reasons)
                    print(one.name, one.first.code, *one.reasons, one.again.code, *one.findings, sep=" | ", flush=True)
                    shown.add_row(one.name, str(one.first.code), "\n".join(one.reasons), str(one.again.code),
                                  "\n".join(one.findings) or "none")  # fmt: skip
    Console(width=150).print(shown)
    raise SystemExit(1 if bad else 0)


if __name__ == "__main__":
    main()
