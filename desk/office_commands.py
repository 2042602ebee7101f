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


@click.command("up")
@click.option("--folder", type=click.Path(path_type=Path, file_okay=False), default=None,
              help="Dosarul urmărit (implicit watch_folder din configurare).")  # fmt: skip
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), default=None,
              help="Unde se scriu fișierele JSON (implicit watch_out din configurare).")  # fmt: skip
@click.option("--host", default="127.0.0.1", show_default=True, help="Adresa biroului din browser.")
@click.option("--port", default=8017, show_default=True, help="Portul biroului din browser.")
@click.option(
    "--prefect-port", default=4200, show_default=True, help="Portul serverului Prefect, numai pe acest calculator."
)
@click.option("--check", is_flag=True, help="Spune doar ce ar porni și ce împiedică pornirea.")
def up(folder: Path | None, out: Path | None, host: str, port: int, prefect_port: int, check: bool) -> None:
    """Pornește tot ce îi trebuie unui birou mic: Prefect, dosarul urmărit, predarea, biroul din browser.

    Ce cade este repornit; Ctrl+C sau SIGTERM oprește tot. Liniile fiecărui serviciu sunt în <home>/logs.
    """
    from desk.up import run
    from desk.up.plan import Wishes

    wishes = Wishes(folder, out, host, port, prefect_port)
    sys.exit(run.check(wishes) if check else run.run(wishes))
