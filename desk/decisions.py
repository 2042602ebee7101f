"""``dosar decision`` and ``dosar decisions``: decisions come in as files or over HTTP."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from flows.decisions import receive_file
from flows.settings import load
from ledger.ledger import Ledger
from models.decision import DecisionRefused
from models.errors import ConfigError, ExitCode
from validators.text import mask_cnp


def take_files(files: Sequence[Path]) -> ExitCode:
    """Keep each decision; a line for each file. REJECTED when one was refused (the others are kept)."""
    refused = False
    with Ledger(load().ledger_url) as ledger:
        for file in files:
            try:
                made, new = receive_file(ledger.engine, file)
            except DecisionRefused as refusal:
                refused = True
                click.secho(f"{file}: refuzată: {mask_cnp(str(refusal))}", fg="red", err=True)
                continue
            said = "păstrată" if new else "cunoscută deja"
            click.echo(f"{file}: {said}: {made.outcome} pentru {mask_cnp(made.record_id)}")
    return ExitCode.REJECTED if refused else ExitCode.OK


def listen_at(listen: str) -> None:
    """Serve until interrupted."""
    from desk.decision_service import make_app, serve

    settings = load()
    secret = settings.incoming_secret
    if secret is None:
        raise ConfigError("deciziile se primesc numai semnate: lipsește decision_secret sau handover_secret")
    with Ledger(settings.ledger_url) as ledger:
        serve(make_app(ledger.engine, secret), listen)
