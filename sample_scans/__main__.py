"""``python -m sample_scans``: makes papers, dossiers and stories. Nothing in them belongs to a living person."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console

from sample_scans import catalogue, singles
from sample_scans.render import press

_console = Console(stderr=True)


@click.command()
@click.option(
    "--papers", "kinds", multiple=True, metavar="KIND", help="Single papers of a kind (or 'all'), with truth."
)
@click.option("--count", default=8, show_default=True, help="How many of each kind.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("corpus"), show_default=True)
@click.option("--seed", default=1, show_default=True)
@click.option("--split", type=click.Choice(["train", "held", "any"]), default="train", show_default=True)
@click.option(
    "--tier", type=click.Choice(["clean", "office", "copy", "phone", "mixed"]), default="office", show_default=True
)
def main(kinds: tuple[str, ...], count: int, out: Path, seed: int, split: str, tier: str) -> None:
    """Made-up papers of the heating-aid dossier, with their truth."""
    if not kinds:
        raise click.UsageError("say --papers KIND")
    wanted = tuple(catalogue.catalogue()) if "all" in kinds else kinds
    with press() as printing:
        for kind in wanted:
            try:
                made = singles.make(
                    printing,
                    kind,
                    count,
                    out,
                    seed,
                    None if split == "any" else split,
                    tier,
                    _console.print,  # type: ignore[arg-type]
                )
            except KeyError as missing:
                _console.print(f"[red]{missing.args[0]}[/red]")
                continue
            _console.print(f"{kind}: {len(made)} in {out / kind}")


if __name__ == "__main__":
    main()
