"""``dosar users``: accounts of the web desk, from the command line."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.table import Table

from desk.web.passwords import hashed
from flows.settings import load
from ledger.accounts import Accounts, Role
from ledger.ledger import Ledger


@contextmanager
def _accounts() -> Iterator[Accounts]:
    with Ledger(load().ledger_url) as ledger:
        yield Accounts(ledger.engine)


def add_user(name: str, role: Role, password: str | None) -> None:
    """A new account; the password is asked for when it is not given."""
    stored = hashed(password or _asked())
    with _accounts() as accounts:
        accounts.add(name, role, stored, this_user())
    click.echo(f"Contul {name} ({role}) a fost făcut.")


def change_password(name: str, password: str | None) -> None:
    """Another password; open sessions of the account end."""
    stored = hashed(password or _asked())
    with _accounts() as accounts:
        accounts.change(name, this_user(), password=stored, enabled=True)
    click.echo(f"Parola contului {name} a fost schimbată; sesiunile deschise s-au încheiat.")


def disable_user(name: str) -> None:
    """Nobody gets in with this account any more; what it did stays under its name."""
    with _accounts() as accounts:
        accounts.change(name, this_user(), enabled=False)
    click.echo(f"Contul {name} a fost dezactivat.")


def list_users() -> None:
    table = Table("Cont", "Rol", "Stare", "Din")
    with _accounts() as accounts:
        for one in accounts.all():
            table.add_row(one.name, one.role, "activ" if one.enabled else "dezactivat", one.since[:10])
    Console().print(table)


def _asked() -> str:
    first = click.prompt("Parola", hide_input=True)
    if click.prompt("Încă o dată", hide_input=True) != first:
        raise click.UsageError("Cele două parole nu sunt la fel.")
    return first


def this_user() -> str:
    """Who runs the command, for the ledger."""
    try:
        return f"cli:{getpass.getuser()}"
    except (KeyError, OSError):
        return "cli"
