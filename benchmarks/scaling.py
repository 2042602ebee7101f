"""What a second worker brings, what the engine costs, and whether memory stays flat. Let nothing else run beside it.

    python -m benchmarks.scaling workers --pages 120          # pages per minute with one worker and with two
    python -m benchmarks.scaling engine --pages 60 --runs 3   # Prefect's part of a run, for each dossier
    python -m benchmarks.scaling memory --pages 2000          # over an hour; draws docs/pictures/memory.png
    python -m benchmarks.scaling dispatch --tasks 2000        # what Dask's scheduler takes for a task

Pages are those of ``--corpus`` (default: the kept samples; ``memory``: 44 made-up dossiers), read again and again under
other numbers with other bytes.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import click

from benchmarks import scaling_memory
from benchmarks.accuracy import make_corpus
from benchmarks.orchestration import _BARE
from benchmarks.processes import Cost, watch
from benchmarks.scaling_corpus import KEPT, repeat

_CORPUS = click.option("--corpus", default=KEPT, type=click.Path(path_type=Path, exists=True), show_default=True)
_SMALL, _OTHERS = (
    1,
    900_000,
)  # pages of the batch that makes the databases, before anything is measured, and their numbers


@click.group(help=__doc__)
def main() -> None:
    pass


@main.command()
@click.option("--pages", default=120, show_default=True)
@click.option("--count", "counts", default=(1, 2), multiple=True, show_default=True)
@click.option("--runs", default=1, show_default=True, help="The fastest of so many counts.")
@_CORPUS
def workers(pages: int, counts: tuple[int, ...], runs: int, corpus: Path) -> None:
    """Pages per minute of ``dosar intake`` with each number of workers."""
    with tempfile.TemporaryDirectory(prefix="dosar-scaling-") as scratch:
        room = Path(scratch)
        made = repeat(corpus, pages, room / "scans")
        repeat(corpus, _SMALL, room / "small", _OTHERS)
        fastest: dict[int, float] = {}
        for count in counts:
            costs = [_intake(room, f"{count}-{run}", count) for run in range(runs)]
            best = min(costs, key=lambda c: c.wall)
            fastest[count] = 60 * sum(made.values()) / best.wall
            click.echo(
                f"{count} workers: {sum(made.values())} pages, {len(made)} dossiers in {best.wall:.1f} s: "
                f"{fastest[count]:.1f} pages/min, {best.cpu / sum(made.values()):.2f} CPU s/page, "
                f"{best.peak_all:.0f} MB at most"
            )
        first = fastest[counts[0]]
        for count in counts[1:]:
            click.echo(f"{count} workers read {fastest[count] / first:.2f} times what {counts[0]} reads")


@main.command()
@click.option("--pages", default=60, show_default=True)
@click.option("--runs", default=3, show_default=True)
@_CORPUS
def engine(pages: int, runs: int, corpus: Path) -> None:
    """The same batch with Prefect (embedded) and without it, in turn; the difference for each dossier."""
    with tempfile.TemporaryDirectory(prefix="dosar-scaling-") as scratch:
        room = Path(scratch)
        made = repeat(corpus, pages, room / "scans")
        repeat(corpus, _SMALL, room / "small", _OTHERS)
        (room / "bare.py").write_text(_BARE, encoding="utf-8")
        costs: dict[str, list[Cost]] = {"bare": [], "embedded": []}
        for run in range(runs):
            costs["bare"].append(_intake(room, f"bare-{run}", None, bare=True))
            costs["embedded"].append(_intake(room, f"embedded-{run}", None))
        medians = {
            n: (statistics.median(c.wall for c in s), statistics.median(c.cpu for c in s)) for n, s in costs.items()
        }
        for name, (wall, cpu) in medians.items():
            click.echo(f"{name}: {wall:.1f} s, {cpu:.1f} CPU s (medians of {runs}; {len(made)} dossiers)")
        for index, what in enumerate(("wall", "CPU")):
            bare, whole = medians["bare"][index], medians["embedded"][index]
            each = (whole - bare) / len(made)
            click.echo(
                f"Prefect: {each:.2f} s {what} for each dossier, {100 * (whole - bare) / whole:.1f} % of the run"
            )


@main.command()
@click.option("--pages", default=2000, show_default=True)
@click.option("--workers", "count", default=None, type=int, help="Default: one for each core.")
@click.option("--picture", default=Path("docs/pictures/memory.png"), type=click.Path(path_type=Path), show_default=True)
@click.option("--table", default=None, type=click.Path(path_type=Path), help="Also keep the samples as CSV.")
@click.option("--corpus", default=None, type=click.Path(path_type=Path, exists=True), help="Default: one is made.")
def memory(pages: int, count: int | None, picture: Path, table: Path | None, corpus: Path | None) -> None:
    """Memory over a long batch, by role, as a picture and as growth per 1,000 pages. The dossiers are of many
    households: one that asks hundreds of times would be linked to itself each time, which no season sees."""
    with tempfile.TemporaryDirectory(prefix="dosar-scaling-") as scratch:
        room = Path(scratch)
        made = repeat(corpus or make_corpus(room / "corpus", 44, "office", "train", 77), pages, room / "scans")
        out = room / "out"
        command = [sys.executable, "-m", "desk.cli", "intake", str(room / "scans"), "--quiet", "--out", str(out)]
        samples = scaling_memory.watch(command, _environment(room / "home", count), out, made)
    scaling_memory.draw(samples, picture)
    if table:
        scaling_memory.keep(samples, table)
    click.echo(f"{sum(made.values())} pages in {samples[-1].seconds / 60:.1f} min; the picture is {picture}")
    for role in scaling_memory.ROLES[:-1]:
        most = max(s.mb[role] for s in samples)
        click.echo(f"{role}: {most:.0f} MB at most, {scaling_memory.growth(samples, role):+.1f} MB per 1,000 pages")
    click.echo(f"all together: {max(sum(s.mb.values()) for s in samples):.0f} MB at most")


@main.command()
@click.option("--tasks", default=2000, show_default=True)
@click.option("--workers", "count", default=2, show_default=True)
def dispatch(tasks: int, count: int) -> None:
    """Tasks without work through a Dask scheduler of this machine: how many it hands out in a second."""
    from distributed import Client, LocalCluster

    with (
        LocalCluster(n_workers=count, threads_per_worker=1, processes=True, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        client.gather(client.map(_nothing, range(100), pure=False))
        began = time.perf_counter()
        client.gather(client.map(_nothing, range(tasks), pure=False))
        took = time.perf_counter() - began
    click.echo(f"{tasks} tasks in {took:.2f} s: {1000 * took / tasks:.2f} ms each, {tasks / took:.0f} in a second")


def _nothing(number: int) -> int:
    return number


def _intake(room: Path, name: str, count: int | None, bare: bool = False) -> Cost:
    """The batch read by a fresh process into a home of its own, whose databases a small batch has made."""
    environment = _environment(room / name, count)
    program = [sys.executable, "-m", "desk.cli", "intake", "--quiet"]
    watch([*program, str(room / "small"), "--out", str(room / name / "small")], environment)
    if bare:
        return watch(
            [sys.executable, str(room / "bare.py"), str(room / "scans"), str(room / name / "out")], environment
        )
    return watch([*program, str(room / "scans"), "--out", str(room / name / "out")], environment)


def _environment(home: Path, count: int | None) -> dict[str, str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("DOSAR_", "PREFECT_"))}
    workers = {"DOSAR_WORKERS": str(count)} if count else {}
    return clean | workers | {"DOSAR_HOME": str(home), "PYTHONPATH": os.getcwd()}


if __name__ == "__main__":
    main()
