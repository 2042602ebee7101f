"""Commands that show what the program goes by: a season's data, the JSON Schemas. Nothing of a dossier is read."""

from __future__ import annotations

import click


@click.command("season")
@click.argument("season_id", metavar="[SEZON]", required=False)
def season(season_id: str | None) -> None:
    """Arată datele unui sezon, cu surse: perioade, plafoane, tabele, puncte de preluare, lista de acte, semne."""
    from desk.season import print_season

    print_season(season_id)
