"""The work behind ``dosar retention``: reports on the screen and as files, holds, and the erasure itself."""

from __future__ import annotations

import csv
import getpass
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from desk.cells import guarded
from desk.tables import safe
from desk.whole import whole
from flows.retention_terms import WORDS, Planned
from flows.settings import Settings, load
from ledger.erased import Tombstone, left_files, tombstones
from ledger.erasing import Order
from ledger.holds import Holds
from ledger.ledger import Ledger
from ledger.views import Views
from models.errors import ConfigError, ExitCode
from validators.printable import printable
from validators.text import mask_cnp

_STATES = {"due": "de șters", "held": "reținut", "later": "se păstrează"}
_LONGEST = 300


def show_plan(day: str | None, every: bool, csv_file: Path | None, json_file: Path | None) -> int:
    """Print what is due (and held, and with ``every`` the rest); 1 when something is due."""
    from flows.retention import plan

    settings, today = load(), _day(day)
    with Ledger(settings.ledger_url) as ledger:
        found = plan(settings, ledger.engine, today)
    shown = [one for one in found if every or one.state != "later"]
    table = Table("Număr", "Sezon", "Ce este", "Închis", "Termen", "Stare", "De ce")
    for one in shown:
        why = one.why if one.hold is None else f"{one.why}; reținut: {one.hold}"
        table.add_row(
            safe(one.number), one.season, WORDS[one.outcome], one.closed.isoformat(), one.due.isoformat(),
            _STATES[one.state], safe(why),
        )  # fmt: skip
    screen = Console(width=None if Console().is_terminal else 160)
    screen.print(table)
    due, held, later = (sum(one.state == state for one in found) for state in _STATES)
    screen.print(f"La {today.isoformat()}: {due} de șters, {held} reținute, {later} se păstrează.", highlight=False)
    _write([_plan_row(one) for one in shown], csv_file, json_file)
    return ExitCode.REJECTED if due else ExitCode.OK


def erase_dossiers(
    numbers: Sequence[str], season: str | None, reason: str | None, outs: Sequence[Path], really: bool, by: str | None
) -> int:
    """Erase what is due, or these dossiers; 1 when something was refused, is locked and readable, or still to do."""
    from flows.retention import Work, carry_once, plan
    from flows.stores import open_archive

    settings, today = load(), date.today()
    with Ledger(settings.ledger_url) as ledger:
        orders = _orders(settings, numbers, season, reason, by) if numbers else None
        if not really:
            wanted = [(o.number, o.season) for o in orders or ()]
            due = [(one.number, one.season) for one in plan(settings, ledger.engine, today) if one.state == "due"]
            for number, of_season in wanted or due:
                click.echo(f"s-ar șterge dosarul {printable(number, 60)} ({of_season})")
            click.echo("Nimic nu s-a șters; pentru a șterge cu adevărat, adăugați --apply.")
            return ExitCode.OK
        work = Work(
            settings, ledger.engine, open_archive(settings), today, _who(by), True, orders,
            [folder.absolute() for folder in outs], lambda line: click.echo(printable(line, 400)),
        )  # fmt: skip
        tally = carry_once(work)
        waiting = sum(one.tried is None for one in left_files(ledger.engine))
    click.echo(
        f"{tally.erased} dosare șterse, {tally.rows} rânduri, {tally.files} fișiere și {tally.copies} copii; "
        f"{tally.refused} refuzate"
    )
    if tally.locked:
        sealed = tally.locked - tally.readable
        click.echo(f"{sealed} scanări blocate în arhivă nu mai pot fi citite (cheia lor nu mai există)")
    if tally.readable:
        click.secho(f"{tally.readable} scanări necifrate rămân în arhivă până la sfârșitul blocării: POT fi citite",
                    fg="red", err=True)  # fmt: skip
    if not tally.compacted:
        click.secho(
            "registrul este folosit chiar acum și nu a putut fi curățat; reluați comanda", fg="yellow", err=True
        )
    unfinished = tally.refused or tally.readable or waiting or not tally.compacted
    return ExitCode.REJECTED if unfinished else ExitCode.OK


def hold_dossier(number: str, season: str | None, reason: str, by: str | None) -> str:
    """Put a hold on a dossier that the ledger knows."""
    settings = load()
    wanted = season or settings.season
    with Ledger(settings.ledger_url) as ledger:
        if wanted not in Views(ledger.engine).seasons_of(number):
            raise ConfigError(f"dosarul {number} ({wanted}) nu este în registru")
        Holds(ledger.engine).hold(number, wanted, _who(by), _reason(reason))
    return f"Dosarul {printable(number, 60)} ({wanted}) este reținut: nimic din el nu se șterge."


def release_dossier(number: str, season: str | None, reason: str, by: str | None) -> str:
    """Take a hold back."""
    settings = load()
    wanted = season or settings.season
    with Ledger(settings.ledger_url) as ledger:
        if not Holds(ledger.engine).release(number, wanted, _who(by), _reason(reason)):
            raise ConfigError(f"dosarul {number} ({wanted}) nu este reținut")
    return f"Reținerea dosarului {printable(number, 60)} ({wanted}) a fost ridicată."


def show_report(csv_file: Path | None, json_file: Path | None) -> None:
    """Print every erasure with its counts, and every hold."""
    with Ledger(load().ledger_url) as ledger:
        stones, holds = tombstones(ledger.engine), Holds(ledger.engine).every()
    table = Table("Nr.", "Dosar", "Sezon", "Șters la", "De cine", "Motiv", "Rânduri", "Scanări", "Fișiere")
    for one in stones:
        files = ", ".join(f"{n} {_FILES.get(outcome, outcome)}" for outcome, n in sorted(one.files.items()))
        table.add_row(
            str(one.id), safe(one.number), one.season, one.at[:10], safe(one.by), safe(one.reason),
            str(sum(one.counts.values())), f"{one.scans}" + (f" (+{one.shared} comune)" if one.shared else ""), files,
        )  # fmt: skip
    screen = Console(width=None if Console().is_terminal else 160)
    screen.print(table)
    for hold in holds:
        screen.print(f"reținut: {safe(hold.number)} ({hold.season}) din {hold.at[:10]}: {safe(hold.reason)}")
    _write([_stone_row(one) for one in stones], csv_file, json_file)


_FILES = {"gone": "șterse", "absent": "nu erau", "needed": "preluate din nou", "locked": "blocate", "waiting": "rămase"}


def _orders(
    settings: Settings, numbers: Sequence[str], season: str | None, reason: str | None, by: str | None
) -> list[Order]:
    if reason is None:
        raise ConfigError("pentru dosare numite spuneți de ce se șterg: --reason «…»")
    why = _reason(reason)
    return [Order(number, season or settings.season, "request", "", why, _who(by)) for number in numbers]


def _reason(text: str) -> str:
    said = mask_cnp(printable(" ".join(text.split()), _LONGEST))
    if not said:
        raise ConfigError("motivul este gol")
    return said


def _who(by: str | None) -> str:
    try:
        return printable(by or getpass.getuser(), 60)
    except (OSError, KeyError):  # an account without a name
        return "necunoscut"


def _day(text: str | None) -> date:
    try:
        return date.fromisoformat(text) if text else date.today()
    except ValueError:
        raise ConfigError(f"data «{text}» nu este o zi de forma AAAA-LL-ZZ") from None


def _plan_row(one: Planned) -> dict[str, Any]:
    return {
        "number": one.number, "season": one.season, "outcome": one.outcome, "closed": one.closed.isoformat(),
        "due": one.due.isoformat(), "state": one.state, "why": one.why, "hold": one.hold,
    }  # fmt: skip


def _stone_row(one: Tombstone) -> dict[str, Any]:
    return {
        "erasure": one.id, "at": one.at, "by": one.by, "number": one.number, "season": one.season, "rule": one.rule,
        "due": one.due, "reason": one.reason, "rows": dict(one.counts), "digest": one.digest, "scans": one.scans,
        "shared_scans": one.shared, "files": dict(one.files),
    }  # fmt: skip


def _write(rows: list[dict[str, Any]], csv_file: Path | None, json_file: Path | None) -> None:
    if json_file is not None:
        with whole(json_file) as file:
            file.write_text(json.dumps(rows, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    if csv_file is not None:
        with whole(csv_file) as file, file.open("w", encoding="utf-8-sig", newline="") as stream:
            writer = csv.writer(stream, quoting=csv.QUOTE_ALL)
            writer.writerow(list(rows[0]) if rows else [])
            for row in rows:
                plain = (json.dumps(v, ensure_ascii=False) if isinstance(v, dict) else v for v in row.values())
                writer.writerow([guarded("" if cell is None else cell) for cell in plain])
