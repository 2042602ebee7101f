"""Commands of the hand-over: records out to the eligibility engine, its decisions back in."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.group("handover")
def handover() -> None:
    """Predarea înregistrărilor către motorul de eligibilitate."""


@handover.command("status")
@click.argument("number", required=False)
def status(number: str | None) -> None:
    """Arată ce așteaptă, ce a fost predat, ce a fost refuzat și ultima greșeală; cu NUMBER, mesajele unui dosar."""
    from desk.handover import show_status

    show_status(number)


@handover.command("run")
@click.option("--watch", type=click.FloatRange(min=0.5, max=86_400), default=None, metavar="SECONDS",
              help="Rămâne pornit și caută la fiecare atâtea secunde ce este de predat.")  # fmt: skip
def run(watch: float | None) -> None:
    """Predă ce așteaptă (o dată, sau mereu cu --watch)."""
    from desk.handover import run_once, run_watching

    sys.exit(run_once() if watch is None else run_watching(watch))


@handover.command("retry")
@click.argument("number", required=False)
@click.option("--delivered", is_flag=True, help="Și ce a ajuns deja (sub același id), dacă motorul le-a pierdut.")
def retry(number: str | None, delivered: bool) -> None:
    """Cere încă o încercare pentru ce a fost refuzat sau așteaptă: al unui dosar (NUMBER) sau tot."""
    from desk.handover import ask_again

    ask_again(number, delivered)


@click.command("decision")
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
def decision(files: tuple[Path, ...]) -> None:
    """Păstrează decizii venite ca fișiere (CloudEvents ro.dosar.decision.made, JSON)."""
    from desk.decisions import take_files

    sys.exit(take_files(files))


@click.command("decisions")
@click.option("--listen", required=True, metavar="HOST:PORT", help="Unde ascultă, de exemplu 127.0.0.1:8480.")
def decisions(listen: str) -> None:
    """Primește decizii prin HTTP (POST /decisions), semnate cu decision_secret sau handover_secret."""
    from desk.decisions import listen_at

    listen_at(listen)
