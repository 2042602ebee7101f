"""The memory of a batch over its pages: who of its processes holds how much, sampled while it runs, and the picture."""

from __future__ import annotations

import csv
import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.processes import share

ROLES = ("batch", "workers", "decoders", "engine", "other")
_EVERY_S = 2.0
_MB = 1 << 20


@dataclass(frozen=True)
class Sample:
    """``seconds`` since the start, ``pages`` of finished dossiers, and each role's memory in MB, shared pages by
    their part (:func:`benchmarks.processes.share`), so that the roles can be added up."""

    seconds: float
    pages: int
    mb: dict[str, float]


def watch(command: Sequence[str], env: dict[str, str], out: Path, pages: dict[str, int]) -> list[Sample]:
    """Run the command to its end; a sample every two seconds. ``out``: where dossier files appear."""
    samples, start = [], time.monotonic()
    process = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    with process:
        while process.poll() is None:
            done = sum(count for number, count in pages.items() if (out / f"{number}.json").exists())
            samples.append(Sample(time.monotonic() - start, done, _by_role(process.pid)))
            time.sleep(_EVERY_S)
        assert process.stderr is not None
        errors = process.stderr.read()
    if process.returncode not in (0, 1):
        raise SystemExit(f"{command[0]} ended with {process.returncode}: {errors.decode(errors='replace')[-800:]}")
    return samples


def _by_role(root: int) -> dict[str, float]:
    mb = dict.fromkeys(ROLES, 0.0)
    for role, size in _processes(root):
        mb[role] += size / _MB
    return mb


def _processes(root: int) -> Iterator[tuple[str, int]]:
    try:
        tree = psutil.Process(root)
        everybody = [tree, *tree.children(recursive=True)]
    except psutil.Error:
        return
    for process in everybody:
        try:
            yield ("batch" if process.pid == root else _role(process)), share(process)
        except psutil.Error:
            continue


def _role(process: psutil.Process) -> str:
    said = " ".join(process.cmdline())
    if "extractors.loading.guard" in said:
        return "decoders"
    if "prefect" in said or "uvicorn" in said:
        return "engine"
    return "workers" if "forkserver" in said else "other"  # other: the Tesseract program, for a second at a time


def growth(samples: Sequence[Sample], role: str) -> float:
    """MB per 1,000 pages by the line of least squares through the second half of the pages, but for the last dossier:
    what is loaded once is loaded by then, and the workers not yet gone."""
    last = samples[-1].pages
    half = [(s.pages, s.mb[role]) for s in samples if last / 2 <= s.pages < last]
    if len({p for p, _ in half}) < 2:
        return float("nan")
    mean_x, mean_y = (sum(column) / len(half) for column in zip(*half, strict=True))
    over = sum((x - mean_x) * (y - mean_y) for x, y in half)
    return 1000 * over / sum((x - mean_x) ** 2 for x, _ in half)


def keep(samples: Sequence[Sample], path: Path) -> None:
    """The samples as a CSV file."""
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["seconds", "pages", *ROLES])
        table.writerows([round(s.seconds, 1), s.pages, *(round(s.mb[r], 1) for r in ROLES)] for s in samples)


def draw(samples: Sequence[Sample], picture: Path) -> None:
    """The memory of each role over the pages."""
    os.environ.setdefault("MPLBACKEND", "Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(9, 4.5))
    for role in ROLES[:-1]:
        axes.plot([s.pages for s in samples], [s.mb[role] for s in samples], label=role, linewidth=1.4)
    axes.set(xlabel="pages of finished dossiers", ylabel="memory, MB", ylim=(0, None), xlim=(0, None))
    axes.grid(alpha=0.3)
    axes.legend(frameon=False, ncols=4, loc="upper center", bbox_to_anchor=(0.5, 1.12))
    figure.tight_layout()
    figure.savefig(picture, dpi=110)
