"""``dosar handover``: where the hand-over stands, and doing it."""

from __future__ import annotations

import signal
import threading
from collections.abc import Sequence
from types import FrameType

import click
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from flows.draining import Tally
from flows.handover import drain_once, open_drain, watch
from flows.settings import load
from ledger import outbox
from ledger.decisions import KeptDecision, decisions_of
from ledger.ledger import Ledger
from ledger.outbox import Queued, queued_of
from ledger.outbox_views import Fault, HandoverCounts, RefusedMessage, handover_counts, refused_messages
from models.errors import ConfigError, ExitCode

_SINKS = {"none": "oprită (handover = none)", "folder": "în dosarul {}", "http": "prin HTTP la {}"}
_OUTCOMES = {
    None: "așteaptă", "asked": "cerut din nou", "later": "de reîncercat", "delivered": "predat", "refused": "refuzat",
}  # fmt: skip
_DECIDED = {
    "granted": "acordare", "refused": "respingere", "modified": "modificare", "suspended": "suspendare",
    "ended": "încetare", "needs_human": "hotărăște un om",
}  # fmt: skip
_FAULTS = {
    "connect": "motorul nu răspunde (conexiune refuzată)",
    "connect_timeout": "motorul nu răspunde (timp depășit la conectare)",
    "timeout": "motorul răspunde prea încet",
    "tls": "certificatul motorului nu este acceptat",
    "connection_broken": "conexiunea s-a întrerupt",
    "http_401": "motorul nu acceptă semnătura: verificați handover_secret, apoi «dosar handover retry»",
    "http_403": "motorul nu ne dă voie: verificați handover_secret, apoi «dosar handover retry»",
    "busy": "altă predare este în curs",
}
_MOST_REFUSED = 20  # rows shown


def show_status(number: str | None) -> None:
    settings = load()
    console = Console()
    with Ledger(settings.ledger_url) as ledger:
        if number is not None:
            queued = queued_of(ledger.engine, number)
            if not queued:
                raise ConfigError(f"Dosarul {number} nu are nicio înregistrare de predat.")
            console.print(_dossier_table(number, queued, decisions_of(ledger.engine, number)))
            return
        counts, refused = handover_counts(ledger.engine), refused_messages(ledger.engine)
    where = settings.handover_url if settings.handover == "http" else settings.handover_folder
    console.print(_counts_table(counts, _SINKS[settings.handover].format(where)))
    if refused:
        console.print(_refused_table(refused))


def run_once() -> ExitCode:
    """One drain. REJECTED when something was refused or the other side could not be reached."""
    settings = load()
    with Ledger(settings.ledger_url) as ledger, open_drain(settings, ledger.engine) as drain:
        tally = drain_once(settings, drain)
    _tell(tally)
    return ExitCode.OK if tally.stopped in (None, "busy") and not tally.refused + tally.later else ExitCode.REJECTED


def run_watching(seconds: float) -> ExitCode:
    """Drains until SIGTERM or SIGINT, which end it between two messages."""
    settings, ended = load(), threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        ended.set()

    with Ledger(settings.ledger_url) as ledger, open_drain(settings, ledger.engine, ended.is_set) as drain:
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, end)
        watch(settings, drain, seconds, _tell, ended.wait)
    return ExitCode.OK


def ask_again(number: str | None, delivered: bool) -> None:
    with Ledger(load().ledger_url) as ledger:
        count = outbox.ask_again(ledger.engine, number, delivered=delivered)
    click.echo(f"{count} mesaje vor fi încercate din nou la următoarea predare")


def _tell(tally: Tally) -> None:
    line = f"predate: {tally.delivered}, refuzate: {tally.refused}, de reîncercat: {tally.later}, rămase: {tally.left}"
    if tally.stopped:
        line += f"; oprită: {_fault_words(tally.stopped)}"
    click.echo(line)


def _counts_table(counts: HandoverCounts, where: str) -> Table:
    table = Table("Predarea", escape(where), show_header=True)
    table.columns[1].justify = "right"
    for name, value in (
        ("așteaptă", counts.waiting),
        ("reținute (dosarul nu mai este complet)", counts.held),
        ("predate", counts.delivered),
        ("refuzate", counts.refused),
        ("înregistrări cu decizie", counts.decided),
        ("predate, fără decizie încă", counts.undecided),
        ("cea mai veche în așteptare", counts.oldest_waiting or "—"),
        ("ultima greșeală", _last_fault(counts.last_fault)),
    ):
        table.add_row(name, str(value))
    return table


def _last_fault(fault: Fault | None) -> str:
    return "—" if fault is None else f"{fault.at[:19]}Z, dosarul {escape(fault.number)}: {_fault_words(fault.fault)}"


def _fault_words(fault: str | None) -> str:
    return _FAULTS.get(fault or "", fault or "—")


def _refused_table(refused: Sequence[RefusedMessage]) -> Table:
    table = Table("Refuzat", "Sezon", "Când", "De ce")
    table.add_column("Mesaj", overflow="fold")
    for one in refused[:_MOST_REFUSED]:
        table.add_row(escape(one.number), one.season, f"{one.at[:19]}Z", _fault_words(one.fault), one.event_id)
    if len(refused) > _MOST_REFUSED:
        table.add_row("…", f"și încă {len(refused) - _MOST_REFUSED}", "", "", "")
    return table


def _dossier_table(number: str, queued: Sequence[Queued], decisions: Sequence[KeptDecision]) -> Table:
    table = Table("Nr.", title=f"Dosarul {escape(number)}", title_justify="left")
    for name in ("Mesaj", "Înregistrare", "Stare", "Încercări", "Decizie"):
        table.add_column(name, overflow="fold")  # ids are copied: none of them is cut short
    for one in queued:
        made = [d for d in decisions if d.record_id == one.record_id]
        state = "reținut" if one.held and not one.settled else _OUTCOMES[one.outcome]
        if one.fault:
            state += f" ({_fault_words(one.fault)})"
        decided = "\n".join(_DECIDED.get(d.outcome, d.outcome) for d in made) or "—"
        table.add_row(str(one.position), one.event_id, escape(one.record_id), state, str(one.tries), decided)
    return table
