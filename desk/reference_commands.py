"""Commands that show what the program goes by: a season's data, the JSON Schemas. Nothing of a dossier is read."""

from __future__ import annotations

import click


@click.command("season")
@click.argument("season_id", metavar="[SEZON]", required=False)
def season(season_id: str | None) -> None:
    """Arată datele unui sezon, cu surse: perioade, plafoane, tabele, puncte de preluare, lista de acte, semne."""
    from desk.season import print_season

    print_season(season_id)


@click.command("schema")
@click.option("--record", "which", flag_value="record", default=True, help="Înregistrarea pentru motor (implicit).")
@click.option("--dossier", "which", flag_value="dossier", help="Fișierul dosarului.")
def schema(which: str) -> None:
    """Tipărește schema JSON (2020-12) a înregistrării sau a fișierului de dosar."""
    from models.schemas import text

    click.echo(text(which), nl=False)


@click.command("checklist")
@click.option("--season", "season_id", default=None, help="Sezonul (implicit cel din configurare).")
def checklist(season_id: str | None) -> None:
    """Tipărește lista de acte cu condiții, temeiuri și codurile constatărilor (Markdown)."""
    from flows.settings import load
    from validators.rules.page import page
    from validators.seasons import load_season

    click.echo(page(load_season(season_id or load().season)), nl=False)
