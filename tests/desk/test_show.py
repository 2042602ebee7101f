"""One dossier on the terminal: the right one of two with the same number, with CNPs masked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from ledger.ledger import Ledger
from tests.ledger import dossiers
from tests.ledger.ready import ready

Dosar = Callable[..., Result]


@pytest.fixture
def recorded(tmp_path: Path) -> None:
    with Ledger(ready(tmp_path / "home" / "ledger.db")) as ledger:
        batch = ledger.start_batch("2017-2018", "0.1.0")
        for season, number, day in (
            ("2016-2017", "118342", "2016-12-05"), ("2017-2018", "118342", "2017-11-14"),
            ("2018-2019", "118342", "2018-11-20"), ("2016-2017", "55", "2016-12-06"), ("2017-2018", "77", "2017-12-01"),
        ):  # fmt: skip
            ledger.record_dossier(dossiers.make(number, season, day), f"{season}/{number}", "0.1.0", batch)


@pytest.mark.usefixtures("recorded")
def test_a_number_of_several_seasons(dosar: Dosar) -> None:
    """The configured season's, not the newest; the others are named."""
    shown = dosar("show", "118342")
    assert shown.exit_code == 0, shown.output
    assert "din 2017-11-14" in shown.output
    assert "--season 2016-2017, --season 2018-2019" in shown.output
    older = dosar("show", "118342", "--season", "2016-2017")
    assert older.exit_code == 0
    assert "din 2016-12-05" in older.output
    assert "--season 2017-2018, --season 2018-2019" in older.output
    assert "alt sezon" not in dosar("show", "77").output


@pytest.mark.usefixtures("recorded")
def test_the_findings_are_listed_with_their_codes(dosar: Dosar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    shown = dosar("show", "77")
    assert "income.missing" in shown.output
    assert "d2/amount" in shown.output
    assert dossiers.CNP not in shown.output


@pytest.mark.usefixtures("recorded")
def test_the_season_that_is_set_counts(dosar: Dosar, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSAR_SEASON", "2018-2019")
    assert "din 2018-11-20" in dosar("show", "118342").output


@pytest.mark.usefixtures("recorded")
def test_a_number_of_another_season_only(dosar: Dosar) -> None:
    shown = dosar("show", "55")
    assert shown.exit_code == 2
    assert "--season 2016-2017" in shown.output
    assert dosar("show", "55", "--season", "2016-2017").exit_code == 0


def test_an_unknown_number(dosar: Dosar) -> None:
    shown = dosar("show", "999")
    assert shown.exit_code == 2
    assert "dosar intake" in shown.output


@pytest.mark.usefixtures("recorded")
def test_numbers_of_people_are_masked_unless_asked_for(dosar: Dosar) -> None:
    shown = dosar("show", "118342")
    assert dossiers.CNP not in shown.output
    assert "ȘERBAN" in shown.output
    assert dossiers.CNP in dosar("show", "118342", "--reveal").output
