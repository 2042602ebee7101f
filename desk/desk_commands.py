"""``dosar desk`` and ``dosar users``: the web desk and its accounts."""

from __future__ import annotations

import sys
import warnings

import click

_ROLES = click.Choice(["operator", "clerk", "auditor", "administrator"])


@click.command("desk")
@click.option("--host", default="127.0.0.1", show_default=True, help="Adresa pe care ascultă.")
@click.option("--port", default=8017, show_default=True, help="Portul pe care ascultă.")
def desk(host: str, port: int) -> None:
    """Pornește biroul din browser: preluare, verificare, dosare.

    Conturile se fac cu «dosar users add». În rețea, puneți-l în spatele unui server cu TLS.
    """
    from authlib.deprecate import AuthlibDeprecationWarning

    warnings.simplefilter("ignore", AuthlibDeprecationWarning)  # a library's own affair: nobody at a desk can mend it
    from desk.web.serve import serve

    sys.exit(serve(host, port))


@click.group("users")
def users() -> None:
    """Conturile biroului din browser."""


@users.command("add")
@click.argument("name")
@click.option("--role", required=True, type=_ROLES, help="Rolul: operator, clerk (funcționar), auditor, administrator.")
@click.option("--password", envvar="DOSAR_NEW_PASSWORD", default=None, help="Parola (altfel este cerută).")
def users_add(name: str, role: str, password: str | None) -> None:
    """Face un cont."""
    from desk.users import add_user

    add_user(name, role, password)  # type: ignore[arg-type]  # click has checked it


@users.command("list")
def users_list() -> None:
    """Arată conturile."""
    from desk.users import list_users

    list_users()


@users.command("disable")
@click.argument("name")
def users_disable(name: str) -> None:
    """Dezactivează un cont; ce a lucrat rămâne sub numele lui."""
    from desk.users import disable_user

    disable_user(name)


@users.command("password")
@click.argument("name")
@click.option("--password", envvar="DOSAR_NEW_PASSWORD", default=None, help="Parola nouă (altfel este cerută).")
def users_password(name: str, password: str | None) -> None:
    """Schimbă parola unui cont (și îl activează din nou)."""
    from desk.users import change_password

    change_password(name, password)


@users.command("token")
@click.argument("name")
@click.option("--label", default="", help="Pentru ce este, de exemplu «scanerul din hol».")
@click.option("--days", default=365, show_default=True, type=click.IntRange(1, 3650), help="Câte zile este valabil.")
def users_token(name: str, label: str, days: int) -> None:
    """Face un token de acces pentru un program (API, /metrics), cu rolul contului; se arată o singură dată."""
    from desk.user_tokens import make_token

    make_token(name, label, days)


@users.command("tokens")
@click.argument("name", required=False)
def users_tokens(name: str | None) -> None:
    """Arată tokenurile (ale unui cont)."""
    from desk.user_tokens import list_tokens

    list_tokens(name)


@users.command("revoke")
@click.argument("token")
def users_revoke(token: str) -> None:
    """Încheie un token; TOKEN este începutul lui din «dosar users tokens»."""
    from desk.user_tokens import revoke_token

    revoke_token(token)
