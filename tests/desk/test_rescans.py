"""What the operator is told about pages to be scanned again: at the end of an intake, with ``show``, on the light."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

from desk.intake import rescan_lines
from desk.web.rescans import place_of, rescans
from desk.web.traffic import light
from ledger.ledger import Ledger
from models.dossier import Dossier, PageFinding
from tests.ledger import dossiers
from tests.ledger.ready import ready
from validators.page_quality import weighed


def made() -> Dossier:
    """Page 1 blurred and cut where the surname is doubted; page 2 dark, all of its second field doubted too."""
    places = [("page_blurred", 1), ("page_cut", 1), ("page_dark", 2)]
    poor = tuple(PageFinding(code=c, scan=dossiers.SCAN, page=p, region=(0.0, 0.0, 1.0, 0.5)) for c, p in places)
    dossier = dossiers.make().model_copy(update={"quality": poor})
    return dossier.model_copy(update={"quality": weighed(dossier)})


def test_one_line_for_each_page() -> None:
    first, second = rescan_lines([made()])
    assert first.startswith("dosarul 118342: rescanați pagina 1: ")
    assert "neclară" in first
    assert "tăiat" in first
    assert "întunecată" in second
    assert rescan_lines([dossiers.make()]) == []


def test_the_light_names_place_reason_and_field() -> None:
    shown = light(made())
    assert shown.colour == light(dossiers.make()).colour
    assert [r.ordinal for r in shown.rescans] == [0, 1, 2]
    assert shown.rescans[0].at_risk == "Nume (Carte de identitate)"
    assert place_of(made(), 2) is not None
    assert place_of(made(), 3) is None
    assert rescans(dossiers.make()) == ()


def test_show_lists_them(dosar: Callable[..., Result], tmp_path: Path) -> None:
    with Ledger(ready(tmp_path / "home" / "ledger.db")) as ledger:
        ledger.record_dossier(made(), "x", "0.1.0", ledger.start_batch("2017-2018", "0.1.0"))
    shown = " ".join(dosar("show", "118342").output.split())
    assert "rescanați pagina 1: imaginea este neclară" in shown
    assert "în pericol: d1/surname" in shown
