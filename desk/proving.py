"""The work behind ``dosar verify`` and ``dosar archive``: a bar while it lasts, a line for each finding, a sum."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from archive.archive import Archive
from archive.encrypted import store_below
from archive.s3 import S3Archive
from flows.settings import load
from flows.stores import archived, open_archive
from ledger.chain import short
from ledger.ledger import Ledger
from ledger.proof import Proof, count_events, walk
from ledger.views import scan_ids
from models.errors import ExitCode

_SAID = {
    "changed": "schimbat",
    "missing": "lipsește",
    "inserted": "adăugat",
    "moved": "mutat",
    "orphan": "străin",
}
_FOUND = ExitCode.REJECTED  # something is not as it was kept


def prove(scans: bool, heads: Sequence[str]) -> int:
    """Walk the chain, and the archive too when asked; the exit code."""
    settings = load()
    screen, counts, proof = _screen(), Counter[str](), Proof()
    with Ledger(settings.ledger_url) as ledger:
        with _bar(screen, "evenimente", count_events(ledger.engine)) as step:
            for finding in walk(ledger.engine, proof, heads, step):
                _say(screen, counts, finding.kind, finding.where, finding.detail)
        screen.print(
            f"{proof.events} evenimente, {proof.rows} rânduri acoperite"
            + (f", {proof.erased} ștergeri anunțate" if proof.erased else "")
            + f" · capul lanțului {short(proof.head)}",
            highlight=False,
        )
        if scans:
            _prove_scans(screen, counts, open_archive(settings), ledger)
    return _close(screen, counts)


def prove_archive() -> int:
    """Read every scan again; the exit code."""
    settings = load()
    screen, counts = _screen(), Counter[str]()
    with Ledger(settings.ledger_url) as ledger:
        _prove_scans(screen, counts, open_archive(settings), ledger)
    return _close(screen, counts)


def prepare_archive() -> str:
    """Make what the archive needs; a sentence on what there is now."""
    archive = store_below(open_archive(load()))
    if isinstance(archive, S3Archive):
        archive.prepare()
        days = archive.place.retention_days
        kept = f"scanările nu se pot șterge {days} zile" if days else "fără termen de păstrare"
        return f"Arhiva {archive.place.shown} este pregătită: cu versiuni și blocare, {kept}."
    return "Arhiva este un dosar de pe disc și este pregătită."


def _prove_scans(screen: Console, counts: Counter[str], archive: Archive, ledger: Ledger) -> None:
    known = archived(scan_ids(ledger.engine))
    with _bar(screen, "scanări", len(known)) as step:
        for finding in archive.verify(known, step):
            _say(screen, counts, finding.kind, finding.id or finding.where, finding.detail)
    screen.print(f"{len(known)} scanări în registru, recitite din arhivă", highlight=False)


def _say(screen: Console, counts: Counter[str], kind: str, where: str, detail: str) -> None:
    counts[kind] += 1
    screen.print(f"[red]{_SAID[kind]}[/red] {escape(where)}: {escape(detail)}", highlight=False, soft_wrap=True)


def _close(screen: Console, counts: Counter[str]) -> int:
    if not counts:
        screen.print("Totul este cum a fost scris.", style="bold")
        return ExitCode.OK
    said = ", ".join(f"{counts[kind]} {word}" for kind, word in _SAID.items() if counts[kind])
    screen.print(f"NU este cum a fost scris: {said}", style="bold red", highlight=False)
    return _FOUND


def _screen() -> Console:
    return Console(stderr=True, width=None if sys.stderr.isatty() else 140)


@contextmanager
def _bar(screen: Console, what: str, total: int) -> Iterator[Callable[[int], None]]:
    columns = (TextColumn("[bold]{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, TimeElapsedColumn(), TextColumn("rămas"), TimeRemainingColumn(), console=screen) as bar:
        task = bar.add_task(what, total=total)
        yield lambda done: bar.advance(task, done)
