"""``dosar trace``: from decision and record to the pixels, and what it says when a proof is broken."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pdfplumber
import pytest
from click.testing import Result
from PIL import Image

from archive.folder import FolderArchive
from desk.archived import ArchivedScans
from extractors.loading import Limits
from models.geometry import Box
from tests.desk import traced_dossier
from tests.desk.traced_dossier import Drawn
from validators.way_back import ends, fields_below, leaves, pointers_under, way_of

Dosar = Callable[..., Result]
CNP = "2850715120018"


@pytest.fixture
def drawn(tmp_path: Path) -> Drawn:
    (tmp_path / "home").mkdir()
    return traced_dossier.record(tmp_path / "home")


def test_every_leaf_ends_in_a_box_or_in_a_rule_that_names_its_inputs(drawn: Drawn) -> None:
    record = drawn.dossier.record
    assert record is not None
    every = [pointer for pointer, _ in leaves(record)]
    assert pointers_under(record, "") == every
    assert len(every) > 25
    for pointer in every:
        way = way_of(drawn.dossier, pointer)
        assert way.steps or way.rule, pointer
        for step in fields_below(way):
            assert step.field.evidence, (pointer, step.field.path)
        assert [type(e).__name__ for e in ends(way) if type(e).__name__ in ("LostStep", "LeafStep")] == []


def test_a_leaf_is_followed_to_the_scan(drawn: Drawn, dosar: Dosar) -> None:
    shown = dosar("trace", "118342", "/income_per_person")
    assert shown.exit_code == 0, shown.output
    text = shown.output
    lines = [line.strip() for line in text.splitlines()]
    order = ["/income_per_person = 1450.00", "/income_total = 1450.00", "/persons/0/incomes/0/net_income = 1450.00"]
    assert [line for line in lines if line in order] == order
    net_income = next(f for d in drawn.dossier.documents for f in d.fields if f.path == "/net_income")
    assert f"«{net_income.evidence[0].text}» · citit de pe imagine, drawn/1" in text
    assert f"{drawn.scan} · amprenta se potrivește" in text
    assert "scan_001.tif, pagina 5" in text
    assert "operator op-07" in text
    assert "second_reading ✓" in text
    assert CNP not in text
    assert CNP in dosar("trace", "118342", "/persons/0/cnp", "--reveal").output


def test_a_subtree_and_the_whole_record(drawn: Drawn, dosar: Dosar) -> None:
    whole, part = dosar("trace", "118342").output, dosar("trace", "118342", "/consumption").output
    record = drawn.dossier.record
    assert record is not None
    for pointer, _ in leaves(record):
        assert f"\n{pointer} = " in whole
        assert (f"\n{pointer} = " in part) == pointer.startswith("/consumption/")
    assert drawn.record.rpartition(":")[2] in whole


@pytest.mark.parametrize("pointer", ["/nimic", "/persons/7", "/income_totals", "/persons/0/cn"])
def test_a_pointer_that_leads_nowhere(drawn: Drawn, dosar: Dosar, pointer: str) -> None:
    shown = dosar("trace", "118342", pointer)
    assert shown.exit_code == 2
    assert pointer in shown.output


def test_an_unknown_target(drawn: Drawn, dosar: Dosar) -> None:
    assert dosar("trace", "999").exit_code == 2
    shown = dosar("trace", "118342", "--season", "2018-2019")
    assert shown.exit_code == 2
    assert "--season 2017-2018" in shown.output


def test_a_decision_hangs_on_its_record(drawn: Drawn, dosar: Dosar) -> None:
    traced_dossier.decide(drawn)
    shown = dosar("trace", "decizia-1", "/income_total")
    assert shown.exit_code == 0, shown.output
    assert "Decizia decizia-1: acordat" in shown.output
    assert f"hotărăște {drawn.record}" in shown.output
    assert "regula plafon → da: sub plafon" in shown.output
    assert "/income_total = 1450.00\n" in shown.output
    assert "ÎN ÎNREGISTRARE ESTE" not in shown.output
    assert "\n/persons/0/cnp" not in shown.output
    assert "decizia decizia-1: acordat" in dosar("trace", "118342", "/heating").output
    assert "Dosarul 118342" in dosar("trace", drawn.record, "/heating").output


def test_an_input_that_the_record_does_not_hold_is_named(drawn: Drawn, dosar: Dosar) -> None:
    traced_dossier.decide(drawn, wrong=True)
    shown = dosar("trace", "decizia-1", "/heating")
    assert "/income_total = 1.00 · ÎN ÎNREGISTRARE ESTE 1450.00" in shown.output


def test_a_missing_scan_breaks_the_proof(drawn: Drawn, dosar: Dosar) -> None:
    drawn.object.unlink()
    shown = dosar("trace", "118342", "/persons")
    assert shown.exit_code == 1
    assert "LIPSEȘTE DIN ARHIVĂ" in shown.output
    assert f"probă ruptă: {drawn.scan}: lipsește din arhivă" in shown.output
    assert dosar("trace", "118342", "/season").exit_code == 0  # rests on no scan


def test_changed_bytes_break_the_proof(drawn: Drawn, dosar: Dosar, tmp_path: Path) -> None:
    data = bytearray(drawn.object.read_bytes())
    data[-1] ^= 1
    drawn.object.chmod(0o600)
    drawn.object.write_bytes(bytes(data))
    shown = dosar("trace", "118342", "/persons/0/cnp")
    assert shown.exit_code == 1
    assert "NU MAI DĂ AMPRENTA" in shown.output
    made = dosar("trace", "118342", "/persons/0/cnp", "--pdf", "fisa.pdf")
    assert made.exit_code == 1
    assert "0 decupaje" in made.output
    assert "NU MAI DĂ AMPRENTA" in text_of(tmp_path / "fisa.pdf")


def text_of(file: Path) -> str:
    with pdfplumber.open(io.BytesIO(file.read_bytes())) as document:
        return " ".join(" ".join((p.extract_text() or "").split()) for p in document.pages)


def test_the_sheet_shows_every_proof_with_its_crop(drawn: Drawn, dosar: Dosar, tmp_path: Path) -> None:
    made = dosar("trace", "118342", "--pdf", "fise/fisa.pdf")
    assert made.exit_code == 0, made.output
    file = tmp_path / "fise" / "fisa.pdf"
    text = text_of(file)
    assert file.stat().st_mode & 0o077 == 0
    record = drawn.dossier.record
    assert record is not None
    proofs = {(s.document.id, s.field.path) for p, _ in leaves(record) for s in fields_below(way_of(drawn.dossier, p))}
    for pointer, _ in leaves(record):
        assert f"{pointer} = " in text
    for document, path in proofs:
        assert f"· {path} " in text, (document, path)
    assert f"{len(proofs)} decupaje" in made.output
    with pdfplumber.open(io.BytesIO(file.read_bytes())) as pdf:
        assert sum(len(page.images) for page in pdf.pages) == len(proofs)
    assert drawn.scan in text
    assert CNP not in text.replace(" ", "")


def test_a_crop_is_the_pixels_under_the_box_and_the_frame_hides_none(drawn: Drawn) -> None:
    field = next(f for d in drawn.dossier.documents for f in d.fields if f.path == "/net_income")
    seen = field.evidence[0]
    scans = ArchivedScans(FolderArchive(drawn.home / "archive"), Limits(), 60)
    crop = scans.crop(seen.scan, seen.page, Box(*seen.box))
    assert crop is not None
    with Image.open(drawn.object) as tiff:
        tiff.seek(seen.page - 1)
        page = np.asarray(tiff.convert("L"))
    x0, y0, x1, y1 = crop.outline
    height, width = page.shape
    left, top = int(seen.box[0] * width), int(seen.box[1] * height)
    inside = crop.image[y0:y1, x0:x1, 0]
    assert np.array_equal(inside, page[top : top + (y1 - y0), left : left + (x1 - x0)])
    assert inside.min() < 60  # ink
    framed = crop.outlined()
    assert np.array_equal(framed[y0:y1, x0:x1], crop.image[y0:y1, x0:x1])
    assert (framed[y0 - 1, x0] == (192, 32, 32)).all()
    assert scans.crop(seen.scan, 99, Box(*seen.box)) is None
