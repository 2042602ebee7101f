"""Where the time of a page goes, stage by stage, and what Tesseract as a library saves against the program.

    python -m benchmarks.stages --dossiers 4 --seed 77

Reads the same made-up dossiers in this process, one after the other, each way of calling Tesseract in turn. CPU seconds
a page, children included; the confined child that decodes is asked by the kernel's account of it.
"""

from __future__ import annotations

import contextlib
import functools
import os
import resource
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import cv2
from rich.console import Console
from rich.progress import track
from rich.table import Table

from benchmarks.accuracy import make_corpus
from extractors import jobs, page
from extractors.engines import rapid, tesseract, tesseract_way
from extractors.loading import Limits, guard, inspect
from flows.grouping import group_pages

Spent = dict[str, float]  # CPU seconds by stage
WAYS: tuple[tesseract_way.Way, ...] = ("program", "auto")
STAGES = ("decoding", "Tesseract: pages", "image work, kinds", "Tesseract: crops", "second readings", "fields, checks")
# what is timed by itself: module, name, stage
TIMED: tuple[tuple[Any, str, str], ...] = (
    (page, "load_guarded", "decoding"),
    (tesseract, "read_page", "Tesseract: pages"),
    (tesseract, "read_block", "Tesseract: pages"),
    (tesseract, "read_lines", "Tesseract: crops"),
    (rapid, "read_lines", "second readings"),
)


@click.command(help=__doc__)
@click.option("--dossiers", default=4, show_default=True)
@click.option("--tier", default="office", show_default=True)
@click.option("--seed", default=77, show_default=True)
@click.option("--corpus", default=None, type=click.Path(path_type=Path, exists=True))
def main(dossiers: int, tier: str, seed: int, corpus: Path | None) -> None:
    os.environ["OMP_THREAD_LIMIT"] = "1"
    cv2.setNumThreads(1)
    with tempfile.TemporaryDirectory(prefix="dosar-stages-") as scratch:
        corpus = corpus or make_corpus(Path(scratch) / "corpus", dossiers, tier, "train", seed)
        folders = sorted(p for p in corpus.iterdir() if p.is_dir() and p.name != "truth")[:dossiers]
        spent, words = {}, {}
        _read(folders[:1], Path(scratch), "warming up")  # every engine and model loaded
        for way in WAYS:
            with tesseract_way.called(way):
                spent[way], words[way] = _read(folders, Path(scratch), way)
    _print(spent, words)


def _read(folders: list[Path], scratch: Path, way: str) -> tuple[Spent, list[Counter[str]]]:
    """CPU seconds for each stage, summed over the pages; the words of each page."""
    spent: Spent = defaultdict(float)
    words = []
    rapid.warm_up()
    with _watched(spent):
        for folder in track(folders, description=way):
            read = []
            for file in (f for f in sorted(folder.iterdir()) if f.suffix != ".json"):
                for number in range(1, len(inspect(file, Limits()).pages) + 1):
                    with _part(spent, "image work, kinds"):
                        read.append(jobs.page(file, file.name, number, scratch, Limits()))
                    words.append(Counter(w.text for view in read[-1][0].views for w in view.words))
            for number, group in enumerate(group_pages(read), 1):
                with _part(spent, "fields, checks"):
                    jobs.read_document(group, number)
    return spent, words


@contextlib.contextmanager
def _watched(spent: Spent) -> Iterator[None]:
    """The calls of :data:`TIMED` counted to their own stage."""
    originals = [(module, name, getattr(module, name)) for module, name, _ in TIMED]
    for module, name, stage in TIMED:
        setattr(module, name, _counted(getattr(module, name), spent, stage))
    try:
        yield
    finally:
        for module, name, original in originals:
            setattr(module, name, original)


def _counted(call: Callable[..., Any], spent: Spent, stage: str) -> Callable[..., Any]:
    @functools.wraps(call)
    def timed(*args: Any, **named: Any) -> Any:
        with _part(spent, stage):
            return call(*args, **named)

    return timed


@contextlib.contextmanager
def _part(spent: Spent, stage: str) -> Iterator[None]:
    """What is done inside counts to ``stage``, but for what inner parts have counted."""
    before, counted = _cpu(), sum(spent.values())
    yield
    spent[stage] += _cpu() - before - (sum(spent.values()) - counted)


def _cpu() -> float:
    """CPU seconds of this process, its ended children and its decoding child."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + ended.ru_utime + ended.ru_stime + _decoder()


def _decoder() -> float:
    child = guard._child
    if child is None or child.process.poll() is not None:
        return 0.0
    fields = Path(f"/proc/{child.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _print(spent: dict[tesseract_way.Way, Spent], words: dict[tesseract_way.Way, list[Counter[str]]]) -> None:
    program, library = words["program"], words["auto"]
    pages = len(program)
    table = Table(title=f"CPU seconds a page, {pages} pages")
    for name in ("stage", "by the program", "by the library"):
        table.add_column(name, justify="left" if name == "stage" else "right")
    for stage in STAGES:
        table.add_row(stage, *(f"{spent[way][stage] / pages:.3f}" for way in WAYS))
    table.add_row("all", *(f"{sum(spent[way].values()) / pages:.3f}" for way in WAYS))
    same = sum((a & b).total() for a, b in zip(program, library, strict=True))
    total = sum(max(a.total(), b.total()) for a, b in zip(program, library, strict=True))
    console = Console()
    console.print(table)
    console.print(f"words read alike: {same} of {total} ({100 * same / max(1, total):.1f} %)")


if __name__ == "__main__":
    main()
