"""``dosar intake``: the operator's view of a batch while it runs, and its closing words."""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    SpinnerColumn,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from desk.tables import dossiers_table, safe
from desk.web import words
from flows.house import open_house
from flows.intake import run_batch
from flows.protocol import Protocol
from flows.settings import load
from flows.sources import survey
from models.dossier import Dossier
from models.errors import ExitCode
from validators.bordereaux import Bordereaux, lines, reconcile_bordereaux
from validators.page_quality import to_rescan


def take_in(inputs: Sequence[Path], out: Path, season: str | None, quiet: bool) -> int:
    """Run a batch; the exit code of CONTRACT section 1. Asked to end (SIGTERM), it ends as at Ctrl+C."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    settings = load()
    logging.basicConfig(level=settings.log_level.upper(), format="%(levelname)s %(name)s: %(message)s")
    for chatty in ("httpx", "httpcore", "prefect", "alembic"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    sources = survey(inputs)
    # a pipe or a log file has no width of its own: the table would be folded to shreds
    screen = Console(stderr=True, quiet=quiet, width=None if sys.stderr.isatty() else 140)
    with _bar(screen) as bar:
        pages = bar.add_task("pagini", total=None, dossiers=0)
        counts = {"total": 0, "dossiers": 0}

        def progress(what: str, count: int) -> None:
            if what == "pages":
                bar.advance(pages, count)
                return
            counts[what] += count
            bar.update(pages, total=counts["total"] or None, dossiers=counts["dossiers"])

        with open_house(settings, season, progress) as house:
            dossiers, protocol = run_batch(house, sources, out)
            lists = reconcile_bordereaux(dossiers, house.season)
    _report(screen, dossiers, protocol, out, lists)
    return ExitCode.REJECTED if protocol.rejected else ExitCode.OK


def _bar(screen: Console) -> Progress:
    return Progress(
        SpinnerColumn(), TextColumn("[bold]{task.description}"), BarColumn(), MofNCompleteColumn(),
        TextColumn("· {task.fields[dossiers]} dosare ·"), TimeElapsedColumn(), TextColumn("rămas"),
        TimeRemainingColumn(), console=screen,
    )  # fmt: skip


def _report(
    screen: Console, dossiers: Sequence[Dossier], protocol: Protocol, out: Path, lists: Bordereaux | None
) -> None:
    screen.print(dossiers_table(dossiers))
    errors = Console(stderr=True)
    for file, reason in protocol.rejected:
        errors.print(f"[red]respins[/red] {safe(file)}: {safe(reason)}", highlight=False)
    for line in protocol.later_lines:
        errors.print(f"[yellow]de rescris:[/yellow] {safe(line)}", highlight=False, soft_wrap=True)
    screen.print(protocol.line(), style="bold red" if protocol.discrepancies else "bold")
    for discrepancy in protocol.discrepancies:
        errors.print(f"[red]nu se potrivește:[/red] {safe(discrepancy)}")
    for line in lines(lists) if lists else ():
        screen.print(safe(line), highlight=False)
    for line in rescan_lines(dossiers):
        screen.print(safe(line, reveal=False), style="yellow", highlight=False)
    screen.print(f"Fișierele sunt în {out}", highlight=False)


def rescan_lines(dossiers: Sequence[Dossier]) -> list[str]:
    """A line for each page that is worth to be scanned again, with all that is wrong with it."""
    found: list[str] = []
    for dossier in dossiers:
        for scan, page in to_rescan(dossier):
            said = [q for q in dossier.quality if (q.scan, q.page, q.severity) == (scan, page, "rescan")]
            first, *more = dict.fromkeys(q.message for q in said)
            reasons = "; ".join([first, *(m.partition(": ")[2] for m in more)])
            fields = len({(r.document, r.path) for q in said for r in q.fields})
            risk = f" ({words.many(fields, 'câmp', 'câmpuri')} în pericol)" if fields else ""
            found.append(f"dosarul {dossier.registration.number}: {reasons}{risk}")
    return found
