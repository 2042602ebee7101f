"""How fast the main job is, beside OCRmyPDF on the same pages, with the same language and cores, in one run.

    python -m benchmarks.speed --dossiers 6 --tier office

OCRmyPDF only makes the pages searchable (``--sidecar``); the main job also classifies them, reads their fields twice
and checks the dossiers. Both start cold, as a command. The very first batch on a machine also makes the program's and
Prefect's databases: one small dossier does that before, timed apart. ``--wait`` also times dossiers of about ten pages
alone in a warm process: what an operator waits.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table

from benchmarks.accuracy import make_corpus
from benchmarks.processes import Cost, watch
from extractors.loading import Limits, inspect

WAITS = 3  # dossiers that are timed alone


@click.command(help=__doc__)
@click.option("--dossiers", default=6, show_default=True)
@click.option("--tier", default="office", show_default=True)
@click.option("--seed", default=99, show_default=True)
@click.option("--jobs", default=2, show_default=True)
@click.option("--corpus", default=None, type=click.Path(path_type=Path, exists=True))
@click.option("--wait", is_flag=True, help="Also dossiers of about ten pages by themselves.")
def main(dossiers: int, tier: str, seed: int, jobs: int, corpus: Path | None, wait: bool) -> None:
    with tempfile.TemporaryDirectory(prefix="dosar-speed-") as scratch:
        room = Path(scratch)
        corpus = corpus or make_corpus(room / "corpus", dossiers + 1, tier, "train", seed)
        folders = sorted(p for p in corpus.iterdir() if p.is_dir() and p.name != "truth")
        first = min(folders, key=_pages)
        folders.remove(first)
        scans = [f for folder in folders for f in _scans(folder)]
        pages = sum(map(_pages, folders))
        made = _ours([first], room / "ours", jobs)
        print(f"the first batch on this machine, {_pages(first)} pages: {made.wall:.1f} s, {made.cpu:.1f} CPU s")
        ours = _ours(folders, room / "ours", jobs)
        theirs = _theirs(scans, room / "theirs", jobs)
        _print(pages, {"dosar intake": ours, "ocrmypdf --sidecar": theirs})
        if wait:
            _wait(folders, room, jobs)


def _scans(folder: Path) -> list[Path]:
    return [f for f in sorted(folder.iterdir()) if f.suffix != ".json"]


def _pages(folder: Path) -> int:
    return sum(len(inspect(f, Limits()).pages) for f in _scans(folder))


def _ours(folders: list[Path], room: Path, jobs: int) -> Cost:
    environment = os.environ | {"DOSAR_HOME": str(room / "home"), "DOSAR_WORKERS": str(jobs)}
    command = [sys.executable, "-m", "desk.cli", "intake", *map(str, folders), "--out", str(room / "out"), "--quiet"]
    return watch(command, environment)


def _theirs(scans: list[Path], room: Path, jobs: int) -> Cost:
    """All pages as one PDF (images put in as they are), which is OCRmyPDF's best case."""
    room.mkdir(parents=True)
    source = room / "pages.pdf"
    _one_pdf(scans, source)
    program = shutil.which("ocrmypdf") or str(Path(sys.executable).with_name("ocrmypdf"))
    options = ["-l", "ron", "--jobs", str(jobs), "--output-type", "pdf", "--optimize", "0", "--force-ocr"]
    return watch([program, *options, "--sidecar", str(room / "text.txt"), str(source), str(room / "out.pdf")])


def _one_pdf(scans: list[Path], target: Path) -> None:
    import img2pdf
    import pikepdf

    whole = pikepdf.Pdf.new()
    for index, scan in enumerate(scans):
        piece = target.with_name(f"{index}.pdf")
        if scan.read_bytes()[:5] == b"%PDF-":
            piece = scan
        else:
            piece.write_bytes(img2pdf.convert(str(scan), rotation=img2pdf.Rotation.ifvalid))
        with pikepdf.open(piece) as part:
            whole.pages.extend(part.pages)
    whole.save(target)


def _wait(folders: list[Path], room: Path, jobs: int) -> None:
    """Dossiers of about ten pages, each alone, in a process that is warm, as that of ``dosar watch`` is: from the scans
    to the dossier's file."""
    from flows.house import open_house
    from flows.settings import load
    from flows.watching import take_with

    os.environ |= {"DOSAR_HOME": str(room / "wait"), "DOSAR_WORKERS": str(jobs)}
    near = sorted(folders, key=lambda folder: abs(_pages(folder) - 10))
    with open_house(load(), None) as house:
        take = take_with(house)
        take(near[-1], room / "waited")
        for folder in near[:WAITS]:
            start = time.perf_counter()
            take(folder, room / "waited")
            print(f"a dossier of {_pages(folder)} pages, warm: {time.perf_counter() - start:.1f} s to its file")


def _print(pages: int, costs: dict[str, Cost]) -> None:
    table = Table(title=f"{pages} pages", title_justify="left")
    for column in ("command", "wall s", "pages/min", "CPU s/page", "peak MB, one process", "peak MB, all"):
        table.add_column(column, justify="left" if column == "command" else "right")
    for name, c in costs.items():
        table.add_row(name, f"{c.wall:.1f}", f"{60 * pages / c.wall:.1f}", f"{c.cpu / pages:.2f}", f"{c.peak_one:.0f}",
                      f"{c.peak_all:.0f}")  # fmt: skip
    Console(width=120).print(table)
    ours, theirs = costs.values()
    print(
        f"pages per minute, ours over theirs: {theirs.wall / ours.wall:.2f}; CPU per page: {ours.cpu / theirs.cpu:.2f}"
    )


if __name__ == "__main__":
    main()
