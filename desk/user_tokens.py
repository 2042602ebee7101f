"""``dosar users token``: access tokens of programs, from the command line. A secret is shown once and kept nowhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.table import Table

from desk.users import this_user
from flows.settings import load
from ledger.ledger import Ledger
from ledger.tokens import Tokens


@contextmanager
def _tokens() -> Iterator[Tokens]:
    with Ledger(load().ledger_url) as ledger:
        yield Tokens(ledger.engine)


def make_token(name: str, label: str, days: int) -> None:
    """Print a new token on a line of its own; everything else goes to stderr, so that a script may take it."""
    with _tokens() as tokens:
        secret = tokens.make(name, label, days, this_user())
    click.echo(f"Tokenul contului {name}, valabil {days} de zile; nu mai poate fi arătat a doua oară:", err=True)
    click.echo(secret)


def list_tokens(name: str | None) -> None:
    table = Table("Token", "Cont", "Pentru", "Făcut", "Până la", "Stare")
    with _tokens() as tokens:
        for one in tokens.all(name):
            state = "încheiat" if one.ended else "valabil"
            table.add_row(one.id, one.account, one.label, one.made_at[:10], one.ends_at[:10], state)
    Console().print(table)


def revoke_token(short: str) -> None:
    with _tokens() as tokens:
        gone = tokens.revoke(short, this_user())
    click.echo(f"Tokenul {gone.id} al contului {gone.account} nu mai este primit.")
