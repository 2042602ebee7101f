"""``dosar season``: what the season says stands on the screen, with every flag in words."""

from __future__ import annotations

from io import StringIO

import pytest
from click.testing import CliRunner
from rich.console import Console

from desk.cli import main
from desk.season import show_season
from validators.seasons import load_season

SEASON = load_season("2017-2018")


def shown() -> str:
    out = StringIO()
    show_season(SEASON, Console(file=out, width=900))
    return out.getvalue()


def test_tables_points_channels_and_the_list_of_papers_are_shown() -> None:
    text = shown()
    for words in ("1082.00", "786.00", "750.00", "155,1-210", "391.05", "str. Fabricii nr. 4 (page)",
                  "str. Porumbeilor nr. 41 (directorate)", "My Cluj", "incalzire2013cjn@gmail.com"):  # fmt: skip
        assert words in text
    for requirement in SEASON.requirements:
        assert requirement.title in text
        assert requirement.basis in text


def test_every_flag_is_told_in_words() -> None:
    text = shown()
    told = [*SEASON.gaps, *(f for p in SEASON.points for f in p.flags), *(c.flag for c in SEASON.channels if c.flag)]
    told += [cell.flag for table in SEASON.tables.values() for _, _, cell in table.flagged]
    assert all(flag in text for flag in told if flag)
    assert f"De confirmat de un om ({len(told)})" in text


@pytest.mark.parametrize(("season", "code"), [("2017-2018", 0), ("1999-2000", 2)])
def test_the_command(season: str, code: int) -> None:
    done = CliRunner().invoke(main, ["season", season])
    assert done.exit_code == code, done.output
