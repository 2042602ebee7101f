"""``python -m sample_scans``: makes papers, dossiers and stories. Nothing in them belongs to a living person."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from sample_scans import catalogue, corpus, singles, stories
from sample_scans.devices import TIERS
from sample_scans.render import press

_console = Console(stderr=True)


@click.command()
@click.option(
    "--papers", "kinds", multiple=True, metavar="KIND", help="Single papers of a kind (or 'all'), with truth."
)
@click.option("--count", default=8, show_default=True, help="How many of each kind.")
@click.option("--dossiers", default=0, metavar="N", help="Whole dossiers, each in its folder.")
@click.option("--batch-files", is_flag=True, help="Dossiers as batch files with separator sheets, three to a file.")
@click.option(
    "--story", type=click.Path(path_type=Path), help="The dossiers of the handbook's story, into this folder."
)
@click.option("--out", type=click.Path(path_type=Path), default=Path("corpus"), show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--split", type=click.Choice(["train", "held", "any"]), default="train", show_default=True)
@click.option("--tier", type=click.Choice([*TIERS, "mixed"]), default="mixed", show_default=True)
@click.option("--jobs", default=1, show_default=True, help="Processes, each with its own Chromium.")
def main(
    kinds: tuple[str, ...], count: int, dossiers: int, batch_files: bool, story: Path | None, out: Path, seed: int,
    split: str, tier: Any, jobs: int,
) -> None:  # fmt: skip
    """Made-up papers of the heating-aid dossier, with their truth."""
    pool: Any = None if split == "any" else split
    if story is not None:
        stories.tell(story)
    elif kinds:
        _papers(kinds, count, out, seed, pool, tier)
    elif dossiers:
        order = corpus.Order(dossiers, out, seed, pool, tier, batch_files)
        with Progress(
            TextColumn("dosare"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), console=_console
        ) as bar:
            task = bar.add_task("", total=dossiers)
            corpus.make(order, jobs, lambda number: bar.advance(task))
    else:
        raise click.UsageError("say --papers KIND, --dossiers N or --story OUT")


def _papers(kinds: tuple[str, ...], count: int, out: Path, seed: int, pool: Any, tier: Any) -> None:
    wanted = tuple(catalogue.catalogue()) if "all" in kinds else kinds
    with press() as printing:
        for kind in wanted:
            try:
                made = singles.make(printing, kind, count, out, seed, pool, tier, _console.print)
            except KeyError as missing:
                _console.print(f"[red]{missing.args[0]}[/red]")
                continue
            _console.print(f"{kind}: {len(made)} in {out / kind}")


if __name__ == "__main__":
    main()
