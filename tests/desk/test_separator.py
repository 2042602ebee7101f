"""Sheets that our own eyes can read back, and no sheet for what could not be read back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from click.testing import Result

from extractors.barcodes import parse_separator, read_barcodes
from models.dossier import Registration

Dosar = Callable[..., Result]


def pages(file: Path, dpi: int = 150) -> list[np.ndarray]:
    with pypdfium2.PdfDocument(str(file)) as document:
        return [np.asarray(document[i].render(scale=dpi / 72).to_pil().convert("L")) for i in range(len(document))]


def texts(file: Path) -> list[str]:
    with pypdfium2.PdfDocument(str(file)) as document:
        return [document[i].get_textpage().get_text_bounded() for i in range(len(document))]


def test_every_sheet_is_read_back(dosar: Dosar, tmp_path: Path) -> None:
    out = tmp_path / "nou" / "file.pdf"
    made = dosar(
        "separator", "--number", "118342", "--number", "118343/2017", "--date", "2017-11-14", "--point", "manastur",
        "--out", out,
    )  # fmt: skip
    assert made.exit_code == 0, made.output
    found = [[parse_separator(code.text) for code in read_barcodes(page)] for page in pages(out)]
    assert found == [
        [Registration(number=n, date="2017-11-14", point="manastur")] for n in ("118342", "118343/2017")
    ]  # fmt: skip
    for text, number in zip(texts(out), ("118342", "118343/2017"), strict=True):
        assert number in text
        assert "14.11.2017" in text
        assert "FILĂ DE SEPARARE" in text


def test_a_sheet_is_read_as_it_comes_from_the_glass(dosar: Dosar) -> None:
    """Head down, and grey from a tired scanner."""
    assert dosar("separator", "--number", "7", "--date", "2018-03-20").exit_code == 0
    (page,) = pages(Path("separator_7.pdf"), dpi=200)
    noise = np.random.default_rng(1).normal(0, 18, page.shape)
    tired = np.clip(60 + 0.6 * page[::-1, ::-1] + noise, 0, 255).astype(np.uint8)
    (code,) = read_barcodes(tired)
    assert parse_separator(code.text) == Registration(number="7", date="2018-03-20")


@pytest.mark.parametrize("day", ["14.11.2017", "2017-02-30", "20171114", "2017-W46-2", "2017-1-4", "", "mâine"])
def test_a_wrong_date_is_refused(dosar: Dosar, tmp_path: Path, day: str) -> None:
    made = dosar("separator", "--number", "118342", "--date", day)
    assert made.exit_code == 2
    assert "AAAA-LL-ZZ" in made.output
    assert day in made.output
    assert not list(tmp_path.glob("*.pdf"))


@pytest.mark.parametrize(
    "number",
    ["../118342", "118 342", "118;point=iris", "118=2", "", "-118", "11//8", "ș118", "1" * 33, "118342\n", "*"],
)
def test_a_wrong_number_is_refused(dosar: Dosar, tmp_path: Path, number: str) -> None:
    made = dosar("separator", "--number", "118342", "--number", number, "--date", "2017-11-14", "--out", "x.pdf")
    assert made.exit_code == 2, made.output
    assert "numărul" in made.output
    assert not list(tmp_path.glob("*.pdf"))


def test_a_wrong_point_is_refused(dosar: Dosar, tmp_path: Path) -> None:
    made = dosar("separator", "--number", "1", "--date", "2017-11-14", "--point", "iris;number=2")
    assert made.exit_code == 2
    assert "iris;number=2" in made.output
    assert not list(tmp_path.glob("*.pdf"))


def test_a_number_with_a_slash_gets_a_file_without_out(dosar: Dosar, tmp_path: Path) -> None:
    assert dosar("separator", "--number", "118/2", "--date", "2017-11-14").exit_code == 0
    assert [p.name for p in tmp_path.glob("*.pdf")] == ["separator_118-2.pdf"]


def test_what_is_needed_is_said(dosar: Dosar) -> None:
    assert dosar("separator", "--date", "2017-11-14").exit_code == 2
    assert dosar("separator", "--number", "1").exit_code == 2
