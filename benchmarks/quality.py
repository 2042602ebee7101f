"""Pages that were scanned badly: are they found, and are good ones left in peace?

    python -m benchmarks.quality --choose          # the limits, from layouts for training
    python -m benchmarks.quality                   # what they find, on layouts that took no part in it

Good pages are papers of office quality. Each is then spoilt in known ways (blurred, darkened, faded, dazzled, cut,
scanned coarsely), in a strength that harms reading and in one that does not. ``--choose`` takes for each finding the
limit that tells harmful from harmless best among those with no more than 0.6 % false alarms on good pages; the report
says whether all of them together stay under 1 % of the pages. It prints the sections of extractors/image/quality.toml.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import click
import cv2
import numpy as np
from rich.console import Console
from rich.table import Table

from benchmarks.spoiling import WAYS, Spoilt, Way, spoil
from desk.bounds import upper_bound
from extractors.image import clean
from extractors.image.quality import Tiles, measure
from extractors.image.quality_defects import CODES, defects_of, settings
from extractors.loading import Limits, inspect, load_page
from models.geometry import Box

DPI = 300
MOST_FALSE = 0.006  # share of good pages on which one finding may be wrong
TRIED = {
    "page_blurred": ("crisp", np.arange(3.0, 5.51, 0.1)),
    "page_dark": ("light", np.arange(60, 150, 10.0)),
    "page_faded": ("contrast", np.arange(30, 91, 6.0)),
    "page_glare": ("clipped", np.array([15, 25, 40, 60, 90, 130.0])),
    "page_cut": ("letters", np.arange(1, 7, 1.0)),
    "resolution_low": ("height", np.arange(8, 13.1, 0.5)),
}
ENDINGS = (".tif", ".pdf", ".jpg", ".png")


@click.command(help=__doc__)
@click.option("--choose", is_flag=True, help="Choose the limits instead of trying them.")
@click.option("--corpus", type=click.Path(path_type=Path, exists=True), help="Papers made before by sample_scans.")
@click.option("--count", default=8, show_default=True, help="Papers of each kind, when they are made now.")
@click.option("--seed", default=31, show_default=True)
def main(choose: bool, corpus: Path | None, count: int, seed: int) -> None:
    cv2.setNumThreads(1)
    with tempfile.TemporaryDirectory(prefix="dosar-quality-") as scratch:
        corpus = corpus or _made(Path(scratch), count, "train" if choose else "held", seed + (not choose))
        seen, spent = _seen(corpus)
    screen = Console(width=130)
    good = sum(s.way is None for s in seen)
    screen.print(f"{good} good pages, {len(seen) - good} spoilt ones; {1000 * spent:.0f} ms CPU a page for measuring")
    if choose:
        for code in CODES:
            _choose(screen, code, seen)
    else:
        _report(screen, seen)


def _made(where: Path, count: int, split: str, seed: int) -> Path:
    command = [sys.executable, "-m", "sample_scans", "--papers", "all", "--count", str(count), "--split", split,
               "--tier", "office", "--seed", str(seed), "--out", str(where)]  # fmt: skip
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return where


class Seen:
    """A measured page: good (``way`` None) or spoilt, and where."""

    def __init__(self, tiles: Tiles, dpi: float, bilevel: bool, spoilt: Spoilt | None, way: Way | None) -> None:
        self.tiles, self.dpi, self.bilevel, self.way = tiles, dpi, bilevel, way
        self.place = spoilt.place if spoilt else None

    def found(self, code: str, limits: Mapping[str, float] | None = None) -> bool:
        """Whether the finding is there, on the spoilt place where only a place is spoilt."""
        places = defects_of(code, self.tiles, self.dpi, self.bilevel, limits or settings()[code])
        return any(self.place is None or d.region.overlap(self.place) > 0 for d in places)


def _seen(corpus: Path) -> tuple[list[Seen], float]:
    """Every page, good and spoilt in each way that it can be, and the mean CPU seconds of measuring."""
    seen: list[Seen] = []
    spent: list[float] = []
    for n, (name, image, dpi) in enumerate(_pages(corpus)):
        bilevel = clean.is_bilevel(image)
        for way in (None, *WAYS):
            if way is not None and ((bilevel and not way.bilevel) or (n + way.turn) % way.every):
                continue
            spoilt = spoil(image, dpi, way, f"{name}/{way.name}") if way else None
            here, at = (spoilt.image, spoilt.dpi) if spoilt else (image, dpi)
            if spoilt is not None and not spoilt.harmed:
                continue
            work = _working(here, at)
            began = time.process_time()
            tiles = measure(work)
            spent.append(time.process_time() - began)
            one = Seen(tiles, at, bilevel, spoilt, way)
            if spoilt is not None and spoilt.place is not None:
                one.place = Box(*(v * DPI / at for v in spoilt.place.as_list(2)))
            seen.append(one)
    return seen, float(np.mean(spent))


def _pages(corpus: Path) -> Iterator[tuple[str, np.ndarray, float]]:
    """Name, grey pixels and dpi of each scanned page."""
    limits = Limits()
    for path in sorted(p for p in corpus.rglob("*") if p.suffix in ENDINGS):
        for page in inspect(path, limits).pages:
            raw = load_page(path, page.number, limits)
            if raw.text is None:
                yield f"{path.name}/{page.number}", clean.to_grey(raw.image), raw.dpi


def _working(grey: np.ndarray, dpi: float) -> np.ndarray:
    f = DPI / dpi
    if 0.97 <= f <= 1.03:
        return grey
    return np.asarray(cv2.resize(grey, None, fx=f, fy=f, interpolation=cv2.INTER_CUBIC if f > 1 else cv2.INTER_AREA))


def _choose(screen: Console, code: str, seen: list[Seen]) -> None:
    name, tried = TRIED[code]
    of_code = [s for s in seen if s.way is not None and s.way.code == code]
    harmful = [s for s in of_code if s.way and s.way.harmful]
    harmless = [s for s in of_code if s.way and not s.way.harmful]
    good = [s for s in seen if s.way is None]
    best: tuple[float, float, str] | None = None
    table = Table(title=code, title_justify="left")
    for column in (name, "false alarms", "harmful found", "harmless found"):
        table.add_column(column, justify="right")
    for value in tried.tolist():
        alarms, hits, needless = (_count(some, code, {name: value}) for some in (good, harmful, harmless))
        table.add_row(
            f"{value:g}", _share(alarms, len(good)), _share(hits, len(harmful)), _share(needless, len(harmless))
        )
        if alarms <= MOST_FALSE * len(good):
            gain = hits / max(1, len(harmful)) - needless / max(1, len(harmless))
            best = max(best or (-9.0, 0.0, ""), (gain, value, name), key=lambda b: b[0])
    screen.print(table)
    print(f"[{code}]\n{best[2]} = {best[1]:.1f}" if best else f"[{code}] no limit is quiet enough")


def _count(some: list[Seen], code: str, limits: Mapping[str, float]) -> int:
    return sum(s.found(code, limits) for s in some)


def _report(screen: Console, seen: list[Seen]) -> None:
    good = [s for s in seen if s.way is None]
    wrong = sum(any(s.found(code) for code in CODES) for s in good)
    screen.print(
        f"false alarms: {wrong} of {len(good)} good pages ({100 * wrong / len(good):.2f} %, "
        f"95 % bound {100 * upper_bound(wrong, len(good)):.2f} %)"
    )
    table = Table(title="Found", title_justify="left")
    for column in ("spoilt", "strength", "harmful", "pages", "its finding", "any finding"):
        table.add_column(column, justify="left" if column in ("spoilt", "strength") else "right")
    for way in WAYS:
        of_way = [s for s in seen if s.way is way]
        hits = sum(s.found(way.code) for s in of_way)
        some = sum(any(s.found(code) for code in CODES) for s in of_way)
        table.add_row(
            way.code, way.name, "yes" if way.harmful else "no", str(len(of_way)), _share(hits, len(of_way)),
            _share(some, len(of_way)),
        )  # fmt: skip
    screen.print(table)


def _share(part: int, whole: int) -> str:
    return f"{part} ({100 * part / whole:.1f} %)" if whole else "-"


if __name__ == "__main__":
    main()
