"""Tables for spreadsheets: no cell becomes a formula or a number, no CNP is shown unasked, newest versions only."""

from __future__ import annotations

import csv
import io
import string
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from click.testing import Result
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from desk.cells import guarded, shown
from desk.export import _typed, _write_csv
from ledger.exports import Exports
from ledger.ledger import Ledger
from models.dossier import Dossier
from tests.ledger import dossiers
from tests.ledger.ready import ready

Dosar = Callable[..., Result]
RISKY = "=+-@\t\r\n"
# what attackers write, more often than chance would
NASTY = st.one_of(
    st.text(max_size=60),
    st.text(alphabet=RISKY + " '\"|;,!" + string.ascii_uppercase + string.digits, max_size=40),
    st.builds("{}{}".format, st.sampled_from(["=", "+", "-", "@", "\t=", " =", "\ufeff=", "＝", "'="]), st.text()),
)  # fmt: skip


@given(NASTY)
def test_no_text_begins_as_a_formula(text: str) -> None:
    cell = guarded(shown(text, reveal=True))
    if cell is not None:
        assert isinstance(cell, str)
        assert cell[0] not in RISKY + "＝＋－＠"
        assert cell.lstrip()[0] not in RISKY
        assert not set(cell) & set("\t\r\n\x00")
        assert not (cell.isdigit() and cell.isascii() and (len(cell) >= 12 or (len(cell) > 1 and cell[0] == "0")))


@given(st.lists(NASTY, min_size=1, max_size=4), st.sampled_from([",", ";", "|"]))
def test_a_csv_is_read_back_as_it_was_meant(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], by: str
) -> None:
    file = tmp_path_factory.getbasetemp() / "cells.csv"
    rows = [[shown(t, reveal=True) for t in texts]]
    assert _write_csv(file, [str(i) for i in range(len(texts))], rows, by) == 1
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    read = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=by))
    assert read[1] == [str(guarded(c)) if c is not None else "" for c in rows[0]]


@given(NASTY)
def test_excel_holds_text_and_no_formula(text: str) -> None:
    cell = shown(text, reveal=True)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("x")
    sheet.append([_typed(sheet, "first", False), _typed(sheet, cell, False)])
    stream = io.BytesIO()
    book.save(stream)
    read = openpyxl.load_workbook(stream)["x"]["B1"]
    assert read.data_type != "f"
    if cell is not None:
        assert read.data_type in ("s", "inlineStr")
        assert read.quotePrefix


@pytest.fixture
def recorded(tmp_path: Path) -> None:
    with Ledger(ready(tmp_path / "home" / "ledger.db")) as ledger:
        batch = ledger.start_batch("2017-2018", "0.1.0")
        ledger.record_dossier(dossiers.make(), "old", "0.1.0", batch)
        ledger.record_dossier(hostile(dossiers.make()), "new", "0.1.0", batch)
        ledger.record_dossier(dossiers.make("20", season="2016-2017", date="2016-12-05"), "f", "0.1.0", batch)


def hostile(dossier: Dossier) -> Dossier:
    document = dossier.documents[0]
    fields = tuple(
        f.model_copy(update={"value": '=HYPERLINK("http://x";"apasă")'}) if f.path == "/surname" else f
        for f in document.fields
    )
    found = dossier.completeness
    assert found is not None
    noticed = found.findings[0].model_copy(update={"message": '=CMD("rău")'})
    return dossier.model_copy(
        update={
            "documents": (document.model_copy(update={"fields": fields}),),
            "completeness": found.model_copy(update={"findings": (noticed,)}),
        }
    )


def rows_of(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(file.read_text(encoding="utf-8-sig").splitlines()))


@pytest.mark.usefixtures("recorded")
def test_fields_of_the_newest_versions(dosar: Dosar) -> None:
    made = dosar("export", "--csv", "f.csv", "--what", "fields")
    assert made.exit_code == 0, made.output
    rows = rows_of(Path("f.csv"))
    assert [(r["Dosar"], r["Act"], r["Câmp"]) for r in rows if r["Dosar"] == "118342"] == [
        ("118342", "d1", "/cnp"), ("118342", "d1", "/series"), ("118342", "d1", "/surname"),
    ]  # fmt: skip
    assert (
        next(r for r in rows if (r["Dosar"], r["Câmp"]) == ("118342", "/surname"))["Valoare"]
        == '\'=HYPERLINK("http://x";"apasă")'
    )
    first = next(r for r in rows if r["Dosar"] == "118342")
    assert (first["Valoare"], first["Pagina"], first["Casete"]) == ("2•••••••••018", "1", "0.3100 0.1100 0.4700 0.1300")
    assert dossiers.CNP not in Path("f.csv").read_text(encoding="utf-8-sig")


@pytest.mark.usefixtures("recorded")
def test_revealed_numbers_stay_text(dosar: Dosar) -> None:
    assert (
        dosar("export", "--csv", "f.csv", "--what", "requirements", "--season", "2017-2018", "--reveal").exit_code == 0
    )
    rows = rows_of(Path("f.csv"))
    assert {r["Sezon"] for r in rows} == {"2017-2018"}
    assert {r["CNP"] for r in rows} == {f"'{dossiers.CNP}"}
    assert dosar("export", "--xlsx", "f.xlsx", "--what", "requirements", "--reveal").exit_code == 0
    sheet = openpyxl.load_workbook("f.xlsx")["requirements"]
    numbers = [c for c in next(sheet.iter_cols(7, 7)) if c.value == dossiers.CNP]
    assert numbers
    assert {c.data_type for c in numbers} == {"s"}


@pytest.mark.usefixtures("recorded")
def test_findings_with_their_codes(dosar: Dosar) -> None:
    """Each finding with its code, weight, person and fields; what a hostile message says is no formula."""
    assert dosar("export", "--csv", "f.csv", "--season", "2017-2018").exit_code == 0
    (row,) = rows_of(Path("f.csv"))
    assert {k: row[k] for k in ("Dosar", "Cod", "Greutate", "Cerința", "CNP", "Acte", "Câmpuri")} == {
        "Dosar": "118342", "Cod": "income.missing", "Greutate": "lipsește", "Cerința": "income",
        "CNP": "2•••••••••018", "Acte": "d2", "Câmpuri": "d2/amount",
    }  # fmt: skip
    assert row["Constatare"] == '\'=CMD("rău")'
    assert dosar("export", "--xlsx", "f.xlsx", "--reveal", "--season", "2017-2018").exit_code == 0
    head, only = openpyxl.load_workbook("f.xlsx")["findings"].iter_rows()
    cells = dict(zip([c.value for c in head], only, strict=True))
    assert (cells["CNP"].value, cells["CNP"].data_type) == (dossiers.CNP, "s")
    assert (cells["Constatare"].value, cells["Constatare"].data_type) == ('=CMD("rău")', "s")


@pytest.mark.usefixtures("recorded")
def test_records(dosar: Dosar) -> None:
    made = dosar("export", "--xlsx", "r.xlsx", "--what", "records")
    assert made.exit_code == 0, made.output
    head, *rows = openpyxl.load_workbook("r.xlsx")["records"].iter_rows(values_only=True)
    found = [dict(zip(head, row, strict=True)) for row in rows]
    assert [(r["Dosar"], r["Persoane"], r["CNP solicitant"]) for r in found] == [
        ("20", 1, "2•••••••••018"), ("118342", 1, "2•••••••••018"),
    ]  # fmt: skip
    assert all(len(str(r["SHA-256"])) == 64 for r in found)


@pytest.mark.usefixtures("recorded")
@pytest.mark.parametrize(
    ("args", "said"),
    [
        ([], "--csv"),
        (["--csv", "a.csv", "--xlsx", "a.xlsx"], "--xlsx"),
        (["--csv", "a.csv", "--delimiter", "ab"], "--delimiter"),
        (["--csv", "a.csv", "--delimiter", "="], "--delimiter"),
        (["--csv", "/dev/null/a.csv"], "nu poate fi scris"),
        (["--csv", "a.csv", "--what", "toate"], "toate"),
    ],
)
def test_what_cannot_be_exported_is_said(dosar: Dosar, args: list[str], said: str) -> None:
    made = dosar("export", *args)
    assert made.exit_code == 2
    assert said in made.output
    assert not Path("a.csv").exists()


def test_rows_come_as_a_stream(tmp_path: Path) -> None:
    """The first row is there before the last one was read, and a dossier that comes meanwhile changes nothing."""
    with Ledger(tmp_path / "ledger.db") as ledger:
        batch = ledger.start_batch("2017-2018", "0.1.0")
        for number in range(300):
            ledger.record_dossier(dossiers.make(str(number)), "f", "0.1.0", batch)
        stream = Exports(ledger.engine).fields()
        assert next(stream).number == "0"
        ledger.record_dossier(dossiers.make("9999"), "f", "0.1.0", batch)
        assert {r.number for r in stream} == {str(n) for n in range(300)}
