"""Letters on paper: what is drawn can be read back, whole, with the right letters; and the command that makes them."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pdfplumber
import pytest
from click.testing import Result

from desk.letter import draw
from ledger.ledger import Ledger
from models.dossier import Dossier
from tests.ledger.ready import ready
from tests.situations.reading import household, situations
from validators.letters.compose import compose
from validators.letters.shape import Letter
from validators.rules import check
from validators.seasons import load_season

Dosar = Callable[..., Result]
SEASON = load_season("2017-2018")
DAY = date(2017, 11, 16)
ALL = {s.name: s.dossier for s in situations()}
DRAWN = [name for name in ALL if name.startswith("oameni: ")]


def judged(dossier: Dossier) -> Dossier:
    return dossier.model_copy(update={"completeness": check(dossier, SEASON)})


def read_back(pdf: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(pdf)) as document:
        return [" ".join((page.extract_text() or "").split()) for page in document.pages]


def parts(letter: Letter) -> list[str]:
    found = [*letter.office, *letter.addressee, letter.subject, letter.salutation, *letter.opening, *letter.closing]
    for item in letter.items:
        found += [f"{item.number}. {item.title}", item.whom, item.found, item.bring or "", item.basis]
    found += [text for term in letter.terms for text in (term.until_text, term.month_text)]
    found += [text for place in letter.places for text in (place.name, place.address, *place.hours)]
    return [" ".join(part.split()) for part in found]


@pytest.mark.parametrize("name", DRAWN)
def test_everything_can_be_read_on_paper(name: str) -> None:
    letter = compose(judged(ALL[name]), SEASON, DAY)
    pages = read_back(bytes(draw(letter).output()))
    for number, page in enumerate(pages, start=1):
        assert f"pagina {number} din {len(pages)}" in page
    # an item may go over to the next page: the foot of the page stands between its lines then
    foot = [f" Dosar {letter.reference} pagina {n} din {len(pages)}" for n in range(1, len(pages) + 1)]
    whole = " ".join(page.replace(f, "") for page, f in zip(pages, foot, strict=True))
    for part in parts(letter):
        assert part in whole, part
    assert not set("şţŞŢ□") & set(whole)


def test_the_same_letter_of_the_same_day_is_the_same_file() -> None:
    letter = compose(judged(household("familie", without=[{"kind": "gas_bill"}])), SEASON, DAY)
    assert bytes(draw(letter).output()) == bytes(draw(letter).output())


def test_a_long_name_and_signs_without_a_glyph_stay_on_the_sheet() -> None:
    name = "Ș" * 300 + " 中文 \u202eABC\U0001f600"
    changes = [
        {"kind": "identity_card", "of": "ana", "set": {"surname": name}},
        {"kind": "application_form", "set": {"surname": name}},
        {"kind": "association_certificate", "set": {"address": "X" * 500}},
    ]
    letter = compose(judged(household("singura", change=changes, without=[{"kind": "gas_bill"}])), SEASON, DAY)
    with pdfplumber.open(io.BytesIO(bytes(draw(letter).output()))) as document:
        for page in document.pages:
            assert all(c["x0"] >= 0 and c["x1"] <= page.width for c in page.chars)
            assert "\u202e" not in (page.extract_text() or "")


# --- the command -----------------------------------------------------------------------------------------------------


@pytest.fixture
def recorded(tmp_path: Path) -> None:
    with Ledger(ready(tmp_path / "home" / "ledger.db")) as ledger:
        batch = ledger.start_batch("2017-2018", "0.1.0")
        ledger.record_dossier(judged(household("familie", without=[{"kind": "gas_bill"}])), "f1", "0.1.0", batch)


@pytest.mark.usefixtures("recorded")
def test_a_letter_is_made_of_what_the_ledger_holds(dosar: Dosar, tmp_path: Path) -> None:
    made = dosar("letter", "118342", "--date", "2017-11-16", "--out", "scrisori/una.pdf")
    assert made.exit_code == 0, made.output
    text = " ".join(read_back((tmp_path / "scrisori" / "una.pdf").read_bytes()))
    assert "La dosar nu există factura de gaze naturale." in text
    assert "Cluj-Napoca, 16 noiembrie 2017" in text
    assert (tmp_path / "scrisori" / "una.pdf").stat().st_mode & 0o077 == 0  # somebody's data
    assert dosar("letter", "118342").exit_code == 0
    assert (tmp_path / "scrisoare_118342.pdf").is_file()


@pytest.mark.usefixtures("recorded")
def test_the_counter_reads_the_same_text(dosar: Dosar, tmp_path: Path) -> None:
    shown = dosar("letter", "118342", "--text", "--date", "2017-11-16")
    assert shown.exit_code == 0, shown.output
    assert "1. Factura de gaze naturale sau de energie electrică – toată gospodăria" in shown.output
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["118342", "--date", "16.11.2017"], "AAAA-LL-ZZ"),
        (["118342", "--date", "2017-02-30"], "2017-02-30"),
        (["999"], "dosar intake"),
        (["118342", "--season", "2016-2017"], "--season 2017-2018"),
        (["118342", "--out", "/dev/null/x.pdf"], "nu poate fi scris"),
    ],
)
def test_what_cannot_be_written_is_said(dosar: Dosar, args: list[str], said: str) -> None:
    made = dosar("letter", *args)
    assert made.exit_code == 2
    assert said in made.output
