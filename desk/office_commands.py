"""``dosar watch`` and ``dosar up``: what a small office leaves running."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command("watch")
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=None,
              help="Unde se scriu fișierele JSON (implicit watch_out din configurare).")  # fmt: skip
@click.option("--season", default=None, help="Sezonul, de exemplu 2017-2018 (implicit cel din configurare).")
@click.option("--settle", type=click.FloatRange(min=0.2, max=3600), default=None, metavar="SECONDS",
              help="Cât rămâne un fișier neschimbat înainte să fie preluat (implicit watch_settle_s).")  # fmt: skip
def watch(folder: Path | None, out: Path | None, season: str | None, settle: float | None) -> None:
    """Urmărește un dosar și citește ce se pune în el (implicit watch_folder din configurare).

    Ce s-a citit trece în done/, ce nu se poate citi în quarantine/, cu motivul alături.
    """
    from desk.watch import watch_folder

    sys.exit(watch_folder(folder, out, season, settle))
