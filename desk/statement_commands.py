"""``dosar waive``, ``declare``, ``attest``, ``statements``: what a clerk states of a whole dossier."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import click

_SEASON = click.option("--season", default=None, help="Sezonul (implicit cel din configurare).")
_REASON = click.option("--reason", required=True, help="Motivul; rămâne în registru.")
_BY = click.option("--by", required=True, metavar="CONT", help="Contul funcționarului («dosar users list»).")


def _stating(command: Callable[..., Any]) -> Callable[..., Any]:
    return _BY(_REASON(_SEASON(command)))


@click.command("waive")
@click.argument("number")
@click.argument("requirement")
@_stating
def waive(number: str, requirement: str, season: str | None, reason: str, by: str) -> None:
    """Scutește un dosar de o cerință, cu motiv: de exemplu association_certificate, la o casă."""
    from desk.statements import state_waived

    sys.exit(state_waived(number, season, by, requirement, reason))


@click.command("attest")
@click.argument("number")
@click.argument("what", type=click.Choice(["signature", "notary", "point_78"]))
@_stating
def attest(number: str, what: str, season: str | None, reason: str, by: str) -> None:
    """Confirmă ce nu judecă nicio citire: semnătura cererii, legalizarea împuternicirii, punctul 78."""
    from desk.statements import state_attested

    sys.exit(state_attested(number, season, by, what, reason))


@click.command("declare")
@click.argument("number")
@click.option("--heating", type=click.Choice(["gas", "electricity", "thermal", "solid"]), help="Felul încălzirii.")
@click.option("--tenure", type=click.Choice(["owner", "tenant", "free_use", "authorised"]), help="Cu ce drept.")
@click.option("--applicant", metavar="CNP", help="CNP-ul solicitantului.")
@click.option("--vehicles", type=click.IntRange(0, 50), help="Câte autovehicule are gospodăria.")
@click.option("--social-aid", type=bool, default=None, help="Dacă este beneficiar de ajutor social.")
@click.option("--person", "persons", multiple=True, metavar="CNP:FAPTE",
              help="CNP:student,foreign=nu; fapte: student, foreign, domicile_elsewhere, no_income.")  # fmt: skip
@_stating
def declare(number: str, season: str | None, reason: str, by: str, **facts: Any) -> None:
    """Declară fapte pe care nicio scanare nu le arată, peste cele de la înregistrare."""
    from desk.statements import state_declared

    sys.exit(state_declared(number, season, by, facts, reason))


@click.command("statements")
@click.argument("number")
@click.option("--season", default=None, help="Sezonul (implicit cel din configurare).")
@click.option("--withdraw", type=int, default=None, metavar="NR", help="Retrage declarația cu acest număr.")
@click.option("--reason", default=None, help="Motivul retragerii.")
@click.option("--by", default=None, metavar="CONT", help="Contul funcționarului care retrage.")
def statements(number: str, season: str | None, withdraw: int | None, reason: str | None, by: str | None) -> None:
    """Arată ce s-a declarat despre un dosar, de cine și când; retrage o declarație."""
    from desk.statements import list_statements, withdraw_statement

    if withdraw is None:
        sys.exit(list_statements(number, season))
    if not reason or not by:
        raise click.UsageError("La --withdraw spuneți și --reason, și --by.")
    sys.exit(withdraw_statement(number, season, by, withdraw, reason))
