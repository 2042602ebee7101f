"""Whole dossiers from two trivial papers: the answer sheet fits the files, bytes follow from the seed."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from sample_scans import catalogue, corpus, singles
from sample_scans.dossiers import make_item, plan
from sample_scans.needs import Need, expected, needs
from sample_scans.paper import Layout, Look, Paper, mark
from sample_scans.places import check_digit
from sample_scans.population import household
from sample_scans.render import CHROMIUM, Press, press
from sample_scans.separators import separator, text
from sample_scans.world import Household, Human

pytestmark = pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="needs Chromium")


def _card(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    who = person or world.applicant
    lines = f"{mark('/cnp', who.cnp)}<br>{mark('/surname', who.surname)}"
    html = f"<div style='padding:8mm;font:bold 20pt monospace'>{lines}</div>"
    values = {"/cnp": who.cnp, "/surname": who.surname, "/valid_until": "2030-01-01"}
    return Paper("identity_card", values, html=html, width_mm=105, height_mm=74, card=True, person=who.cnp)


def _form(world: Household, rng: random.Random, look: Look) -> Paper:
    first = f"<div style='padding:20mm;font-size:14pt'>CERERE<br>CNP {mark('/cnp', world.applicant.cnp)}</div>"
    second = "<div style='padding:20mm'>Semnătura <div class='stamp-here' style='width:40mm;height:20mm'></div></div>"
    return Paper("application_form", {"/cnp": world.applicant.cnp}, pages=(first, second), born_digital=True)


def _pay(world: Household, rng: random.Random, look: Look, person: Human | None = None) -> Paper:
    who = person or world.applicant
    html = f"<div style='padding:20mm;font-size:14pt'>ADEVERINȚĂ {mark('/cnp', who.cnp)}</div>"
    return Paper("employer_income_certificate", {"/cnp": who.cnp}, html=html, person=who.cnp)


LAYOUTS = {
    "identity_card": (Layout("card", _card),),
    "application_form": (Layout("form", _form),),
    "employer_income_certificate": (Layout("pay", _pay),),
}


@pytest.fixture(scope="module")
def printing() -> Iterator[Press]:
    with press() as made:
        yield made


@pytest.fixture(autouse=True)
def _few_papers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "catalogue", lambda: LAYOUTS)


def _worker(number: str = "118342") -> Household:
    worlds = (household(random.Random(seed), number) for seed in range(500))
    return next(w for w in worlds if w.applicant.role == "employee" and len(w.members) == 1 and not w.applicant.foreign)


def test_boxes_lie_on_the_print(printing: Press) -> None:
    world = _worker()
    side = printing.render(_card(world, random.Random(1), Look("serif", "sans-serif", "monospace", "cursive", 10)))[0]
    assert side.image.shape == (round(74 / 25.4 * 300), round(105 / 25.4 * 300), 3)
    rest = side.image.copy()
    for boxes in side.boxes.values():
        assert len(boxes) == 1
        box = boxes[0]
        assert (side.image[int(box.y0) : int(box.y1), int(box.x0) : int(box.x1)] < 100).any()
        rest[int(box.y0) : int(box.y1) + 1, int(box.x0) : int(box.x1) + 1] = 255
    assert (rest > 200).all()


def test_a_long_value_has_a_box_for_each_line(printing: Press) -> None:
    address = mark("/address", "Cluj-Napoca, str. Donath nr. 12, bl. A3, sc. 2")
    html = f"<div style='width:40mm;font-size:12pt'>{address}</div>"
    side = printing.render(Paper("other", {}, html=html))[0]
    lines = side.boxes["/address"]
    assert len(lines) >= 2
    assert all(a.y1 <= b.cy for a, b in pairwise(lines))


def test_the_truth_names_files_and_pages_that_exist(printing: Press, tmp_path: Path) -> None:
    order = corpus.Order(3, tmp_path, seed=4, split=None, tier="office")
    corpus.make(order, printing=printing)
    sheets = sorted((tmp_path / "truth").glob("*.json"))
    assert len(sheets) == 3
    for sheet in sheets:
        truth = json.loads(sheet.read_text(encoding="utf-8"))
        folder = tmp_path / truth["folder"]
        registration = json.loads((folder / "registration.json").read_text(encoding="utf-8"))
        assert registration["number"] == truth["number"] == sheet.stem
        pages = {s["file"]: s["pages"] for s in truth["scans"]}
        assert {p.name for p in folder.iterdir()} == {*pages, "registration.json"}
        for document in truth["documents"]:
            for where in document["pages"]:
                assert 1 <= where["page"] <= pages[where["scan"]]
            for entry in document["fields"]:
                for k, x0, y0, x1, y1 in entry["boxes"]:
                    assert 0 <= k < len(document["pages"])
                    assert 0 <= x0 < x1 <= 1
                    assert 0 <= y0 < y1 <= 1


def test_the_seed_gives_the_bytes(printing: Press, tmp_path: Path) -> None:
    for name in ("a", "b"):
        corpus.make(corpus.Order(1, tmp_path / name, seed=21, split=None, tier="copy"), printing=printing)
    first, second = (
        {p.relative_to(tmp_path / n): p.read_bytes() for p in sorted((tmp_path / n).rglob("*.*"))} for n in "ab"
    )
    assert first == second


def test_a_batch_opens_each_dossier_with_a_sheet_that_can_be_read(printing: Press, tmp_path: Path) -> None:
    worlds = [_worker("118342"), _worker("118343")]
    plans = [plan(random.Random(n), w, None, complete=True) for n, w in enumerate(worlds)]
    machine = replace(singles.device(random.Random(1), "copy"), container="tiff")
    made = corpus.batch(printing, random.Random(2), plans, machine, tmp_path, "batch")
    read: dict[int, str] = {}
    with Image.open(made) as pages:
        for n in range(pages.n_frames):
            pages.seek(n)
            codes = zxingcpp.read_barcodes(np.asarray(pages.convert("L")))
            read |= {n + 1: codes[0].text} if codes else {}
    told = {}
    for world in worlds:
        truth = json.loads((tmp_path / "truth" / f"{world.number}.json").read_text(encoding="utf-8"))
        [sheet] = [d for d in truth["documents"] if d["kind"] == "separator"]
        told[sheet["pages"][0]["page"]] = text(world)
    assert read == told


def test_the_separator_is_legible_as_printed(printing: Press) -> None:
    world = _worker()
    assert [c.text for c in zxingcpp.read_barcodes(separator(printing, world).image)] == [
        f"DOSAR/1;number=118342;date={world.filed.isoformat()};point={world.point}"
    ]


def test_single_papers_have_their_truth_beside_them(printing: Press, tmp_path: Path) -> None:
    heard: list[str] = []
    made = singles.make(printing, "application_form", 3, tmp_path, tier="office", note=heard.append)
    assert heard == []
    for path in made:
        truth = json.loads(path.with_suffix(".truth.json").read_text(encoding="utf-8"))
        assert truth["kind"] == "application_form"
        assert [p["scan"] for p in truth["pages"]] == [path.name] * 2
        assert all(field["boxes"] for field in truth["fields"])
    with pytest.raises(KeyError, match="no layout"):
        singles.make(printing, "gas_bill", 1, tmp_path)


def test_makers_hear_of_values_without_a_mark(printing: Press, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def careless(world: Household, rng: random.Random, look: Look) -> Paper:
        return Paper("other", {"/cnp": "1"}, html=f"<p>{mark('/surname', 'POP')}</p><div style='height:400mm'></div>")

    monkeypatch.setattr(catalogue, "catalogue", lambda: {"other": (Layout("careless", careless),)})
    heard: list[str] = []
    singles.make(printing, "other", 1, tmp_path, tier="clean", note=heard.append)
    assert any("no mark for /cnp" in line for line in heard)
    assert any("marks /surname" in line for line in heard)
    assert any("over its sheet" in line for line in heard)


def test_a_slip_is_printed_wrong_and_expected_to_be_doubted() -> None:
    world = _worker()
    [need] = [n for n in needs(random.Random(1), world) if n.requirement == "income"]
    item = make_item(random.Random(1), need, None, slip=True)
    shown = item.paper.values["/cnp"]
    assert shown != world.applicant.cnp
    assert check_digit(shown[:12]) != shown[12]
    assert item.paper.person == world.applicant.cnp
    [line] = expected(world, [need], [(need, item.paper)])
    assert line["status"] == "unclear"


def test_a_bare_name_belongs_to_nobody_until_a_paper_prints_it_with_its_number() -> None:
    """The registration declares CNPs: a bank statement and a bill name somebody, nobody knows whom."""
    world = replace(_worker(), heating="gas", bill_holder=None)
    who, (year, month) = world.applicant, world.income_month
    form, card = Need("application", "application_form", world), Need("identity", "identity_card", world, who)
    bank, bill = Need("income", "bank_statement", world, who), Need("energy_bill", "gas_bill", world)
    codes = {"/subscriber_code": "1", "/consumption_point_code": "2", "/holder_name": who.full_name}
    bare = [(bank, Paper("bank_statement", {"/month": f"{year}-{month:02d}"}, person=who.cnp)),
            (bill, Paper("gas_bill", codes))]  # fmt: skip

    def told(*brought: tuple[Need, Paper]) -> dict[tuple[str, str | None], str]:
        return {(r["id"], r["person"]): r["status"] for r in expected(world, [form, card, bank, bill], list(brought))}

    nobody = told(*bare)
    assert [nobody[k] for k in (("income", who.cnp), ("income", None), ("energy_bill", None))] == ["unclear"] * 3
    assert nobody["identity", who.cnp] == "missing"
    known = told(*bare, (card, Paper("identity_card", {"/cnp": who.cnp, "/valid_until": "2030-01-01"}, person=who.cnp)))
    assert (known["income", who.cnp], known["energy_bill", None]) == ("met", "met")
    assert ("income", None) not in known


def test_what_is_left_out_is_expected_to_be_missing() -> None:
    made = plan(random.Random(3), _worker(), None, complete=False)
    told = {
        (r["id"], r["person"]): r["status"]
        for r in expected(made.world, list(made.asked), [(i.need, i.paper) for i in made.items if i.need])
    }
    assert made.left_out
    for need in made.left_out:
        person = need.person.cnp if need.person and need.requirement != "tenure" else None
        assert told[need.requirement, person] == "missing"
    whole = plan(random.Random(3), _worker(), None, complete=True)
    assert not whole.left_out
