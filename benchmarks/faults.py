"""``dosar intake`` killed outright (SIGKILL, the whole process tree) at every stage boundary and at random moments.

    python -m benchmarks.faults --kills 200 --seed 1 --json faults.json

A tiny batch is started, killed, started again, killed again, several times over, and then let through; afterwards it
must have left exactly what an undisturbed run leaves: every scan in the archive, the same dossier files byte for byte,
nothing twice in the ledger, an audit chain that holds, no run of Prefect's left at work, nothing lying about in the
temporary folder. Half of the kills are at stage boundaries (:mod:`benchmarks.faults_points`), half at random moments.
"""

from __future__ import annotations

import itertools
import json
import math
import random
import tempfile
import threading
import time
from collections import Counter, deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table

from benchmarks import faults_batch, faults_check
from benchmarks.faults_points import POINTS
from benchmarks.faults_run import Death, Room, prefect_server
from ledger.ledger import Ledger

MOST_IN_A_ROW = 12  # kills of one batch before it is let through
WHOLE_EVERY = 8  # one round of so many is of the batch with a record: it takes longer


@dataclass
class Result:
    """Counts of a fault run. ``findings``: everything that was not as it must be."""

    kills: Counter[str] = field(default_factory=Counter)
    rounds: int = 0
    most_in_a_row: int = 0
    scans: int = 0
    dossiers: int = 0
    records: int = 0
    crashed: int = 0
    seconds: float = 0.0
    findings: list[str] = field(default_factory=list)
    seed: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def add(self, other: Result) -> None:
        """Take in what one round gave."""
        with self.lock:
            self.kills += other.kills
            self.rounds += 1
            self.most_in_a_row = max(self.most_in_a_row, other.most_in_a_row)
            self.scans += other.scans
            self.dossiers += other.dossiers
            self.records += other.records
            self.findings += other.findings

    def write(self, target: Path) -> None:
        """As JSON, whole or not at all."""
        facts = {k: v for k, v in vars(self).items() if k != "lock"}
        facts |= {"kills": dict(self.kills), "total": sum(self.kills.values())}
        part = target.with_suffix(".part")
        part.write_text(json.dumps(facts, ensure_ascii=False, indent=1) + "\n")
        part.replace(target)


@dataclass(frozen=True)
class Undisturbed:
    """A batch's scans, and what a run of it leaves when nothing happens."""

    scans: Path
    left: faults_check.Left
    seconds: float


def plan(kills: int, rng: random.Random, longest_s: float) -> deque[Death]:
    """So many deaths in a random order: every boundary before and after, first or second time, and random moments."""
    edges = [Death(point, edge, nth) for nth in (1, 2) for point in POINTS for edge in ("before", "after")]
    at_points = [edges[i % len(edges)] for i in range((kills + 1) // 2)]
    at_random = [Death(after_s=rng.uniform(0.1, longest_s)) for _ in range(kills // 2)]
    deaths = [*at_points, *at_random]
    rng.shuffle(deaths)
    return deque(deaths)


def undisturbed(room: Room) -> Undisturbed:
    """The batch of this room run once. RuntimeError when not even that works."""
    ended = room.intake()
    if ended.code != 0:
        raise RuntimeError(f"an undisturbed run ended with {ended.code}: {ended.said[-2000:]}")
    with Ledger(f"sqlite:///{room.home / 'ledger.db'}") as ledger:
        return Undisturbed(room.scans, faults_check.look(room.out, ledger.engine), ended.seconds)


def one_round(room: Room, deaths: deque[Death], most: int, told: Callable[[Death], None]) -> Result:
    """Kill the batch up to ``most`` times, then let it through. When a death did not come, because the run came to its
    end before, that run was the one that came through, and another death is tried in another round."""
    result, killed = Result(), 0
    while deaths and killed < most:
        try:
            death = deaths.popleft()
        except IndexError:  # another round was faster
            break
        ended = room.intake(death)
        if not ended.killed:
            deaths.append(_instead(death, fresh=not killed))
            if ended.code != 0:
                result.findings.append(f"code {ended.code} instead of death: {ended.said[-800:]}")
            break
        killed += 1
        result.kills[death.place] += 1
        told(death)
    result.most_in_a_row = killed
    ended = room.intake()
    if ended.code != 0:
        result.findings.append(f"ended with {ended.code}: {ended.said[-800:]}")
    return result


def _instead(death: Death, fresh: bool) -> Death:
    """Another try for a death that did not come: a boundary that is not passed any more, because its work is done, is
    passed in a fresh batch; one that no batch passes so often is met the first time; a moment comes earlier."""
    if death.after_s is not None:
        return Death(after_s=death.after_s / 2)
    if not fresh:
        return death
    return replace(death, nth=1) if death.nth > 1 else Death(after_s=2.0)


def check(room: Room, wanted: Undisturbed, result: Result) -> None:
    """Hold what a round left against the undisturbed run."""
    result.findings += faults_check.differences(room, wanted.left)
    if room.api:
        result.findings += [f"left at work: {name}" for name in faults_check.unfinished(room.api, room)]
    result.findings = [f"{room.folder.name}: {line}" for line in result.findings]
    result.scans = len(wanted.left.scans)
    result.dossiers = sum(wanted.left.dossiers.values())
    result.records = sum(wanted.left.records.values())


def run(
    kills: int, seed: int, folder: Path, told: Callable[[Death], None], jobs: int = 1, whole_every: int = WHOLE_EVERY,
    longest_s: float = math.inf, target: Path | None = None,
) -> Result:  # fmt: skip
    """The whole fault run, everything in ``folder``; ``jobs`` rounds at the same time, each in a room of its own. After
    ``longest_s`` seconds no further kill is begun; ``target`` holds the figures of the rounds that have ended."""
    rng, result, begun = random.Random(seed), Result(seed=seed), time.monotonic()
    small, whole = faults_batch.small(folder / "small"), faults_batch.whole(folder / "whole")
    with prefect_server(folder / "prefect") as api, ThreadPoolExecutor(jobs) as threads:
        plain = undisturbed(Room(folder / "plain-small", small, api))
        full = undisturbed(Room(folder / "plain-whole", whole, api)) if whole_every else plain
        if whole_every and not full.left.records:
            raise RuntimeError("the whole household made no record: what is to be compared is not there")
        deaths = plan(kills, rng, plain.seconds)
        numbers = itertools.count()

        def tell(death: Death) -> None:
            told(death)
            if time.monotonic() - begun > longest_s:
                deaths.clear()

        def rounds() -> None:
            while deaths:
                number = next(numbers)
                wanted = full if whole_every and number % whole_every == 1 else plain
                room = Room(folder / f"round-{number}", wanted.scans, api)
                one = one_round(room, deaths, random.Random(f"{seed}/{number}").randint(1, MOST_IN_A_ROW), tell)
                check(room, wanted, one)
                result.add(one)
                if target is not None:
                    result.write(target)

        for done in [threads.submit(rounds) for _ in range(jobs)]:
            done.result()
        result.crashed = faults_check.crashed(api)
    result.seconds = time.monotonic() - begun
    return result


def table(result: Result) -> Table:
    """The figures for people."""
    total = sum(result.kills.values())
    shown = Table(title=f"{total} kills, {result.rounds} batches let through", title_justify="left")
    shown.add_column("killed at")
    shown.add_column("times", justify="right")
    for place, count in sorted(result.kills.items(), key=lambda kv: _order(kv[0])):
        shown.add_row(place, str(count))
    shown.add_section()
    for name, value in (
        ("most kills of one batch", result.most_in_a_row),
        ("scans fed, all in the archive with their hash", result.scans),
        ("dossier files compared", result.dossiers),
        ("records compared", result.records),
        ("runs of Prefect's set to Crashed", result.crashed),
        ("minutes", f"{result.seconds / 60:.1f}"),
        ("findings", len(result.findings)),
    ):
        shown.add_row(name, str(value))
    return shown


def _order(place: str) -> tuple[int, str]:
    return next((i for i, point in enumerate(POINTS) if f"«{point}»" in place), len(POINTS)), place


@click.command(help=__doc__)
@click.option("--kills", default=200, show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--minutes", default=None, type=float, help="Begin no further batch after so long.")
@click.option("--jobs", default=1, show_default=True, help="Batches at the same time.")
@click.option("--json", "target", default=None, type=click.Path(path_type=Path), help="Write the figures here.")
@click.option("--keep", default=None, type=click.Path(path_type=Path), help="Keep everything in this folder.")
def main(
    kills: int, seed: int, minutes: float | None, jobs: int, target: Path | None, keep: Path | None
) -> None:  # fmt: skip
    screen = Console(width=110)
    columns = (TextColumn("kills"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with (
        tempfile.TemporaryDirectory(prefix="faults-", dir="/tmp") as scratch,
        Progress(*columns, console=screen) as bar,
    ):
        task = bar.add_task("kills", total=kills)
        longest = math.inf if minutes is None else 60 * minutes
        result = run(
            kills, seed, keep or Path(scratch), lambda _: bar.advance(task), jobs, longest_s=longest, target=target
        )
    screen.print(table(result))
    for finding in result.findings:
        screen.print(finding, style="red", highlight=False, markup=False)
    if target is not None:
        result.write(target)
    raise SystemExit(1 if result.findings else 0)


if __name__ == "__main__":
    main()
