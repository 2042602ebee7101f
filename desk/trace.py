"""``dosar trace``: the way back of every figure, on the screen or as a sheet of evidence."""

from __future__ import annotations

from pathlib import Path

import click

from desk.trace_text import lines
from desk.traced import trace_target
from flows.settings import load
from flows.stores import open_archive
from ledger.ledger import Ledger
from models.errors import ExitCode


def show_trace(target: str, pointer: str | None, season: str | None, pdf: Path | None, reveal: bool) -> int:
    """Print the way (or draw it to ``pdf``); 1 when a proof on it is broken, which is named on stderr."""
    settings = load()
    with Ledger(settings.ledger_url) as ledger:
        traced = trace_target(ledger, open_archive(settings), settings, target, pointer, season)
        if pdf is None:
            for line in lines(traced, reveal):
                click.echo(line)
        else:
            from desk.evidence_sheet import write_sheet

            pages, crops = write_sheet(traced, pdf, reveal)
            click.echo(f"Fișa de probe: {pdf} ({pages} pag., {crops} decupaje)")
        faults = traced.faults()
    for fault in faults:
        click.secho(f"dosar: probă ruptă: {fault}", fg="red", err=True)
    return ExitCode.REJECTED if faults else ExitCode.OK
