"""The way back on specimens that were really read: ``dosar intake`` on the kept scans, clerks, record, decision, crops.

The kept batch is read once for all tests here. Clerks settle what the program left open, as the desk lets them; then
every leaf of the record must lead to a box or a rule, and the pixels under each box must show the value.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
import pytest
from rapidfuzz import fuzz

from archive.folder import FolderArchive
from desk.archived import ArchivedScans
from extractors.engines import rapid
from extractors.loading import Limits
from ledger.decisions import keep_decision
from ledger.ledger import Ledger
from models.decision import Decision, DecisionData
from models.dossier import DocumentEntry, Dossier, Evidence, FieldEntry
from models.geometry import Box
from models.handover import record_id
from tests.desk.conftest import KeptBatch
from tests.desk.settling import SEASON, settle
from tests.flows.guarded import Desk
from validators.text import squeeze
from validators.way_back import FieldStep, GivenStep, LeafStep, PaperStep, ends, fields_below, leaves, way_of

pytestmark = pytest.mark.slow

MISSES = 0.02  # share of crops on which one engine alone may stumble (measured: 0 of 227, 1 of 236)
ALIKE = 80  # per cent of the letters; a tighter measure would judge the engine and not the box
NUMBERS = ("118342", "118343", "118344", "118401", "118402")


@dataclass(frozen=True)
class Read:
    """The kept specimens as intake left them (``read``) and as the clerks did (``settled``)."""

    desk: Desk
    read: dict[str, Dossier]
    settled: dict[str, Dossier]

    @property
    def scans(self) -> ArchivedScans:
        return ArchivedScans(FolderArchive(self.desk.home / "archive"), Limits(), 120)


@pytest.fixture(scope="session")
def kept(kept_batch: KeptBatch, tmp_path_factory: pytest.TempPathFactory) -> Read:
    desk = kept_batch.copied(tmp_path_factory.mktemp("kept-desk")).desk
    files = {n: (desk.folder / "out" / f"{n}.json").read_text(encoding="utf-8") for n in NUMBERS}
    read = {n: Dossier.model_validate_json(text) for n, text in files.items()}
    with Ledger(f"sqlite:///{desk.home / 'ledger.db'}") as ledger:
        return Read(desk, read, {n: settle(ledger, n) for n in NUMBERS})


def places(dossier: Dossier) -> Iterator[tuple[DocumentEntry, FieldEntry, Evidence]]:
    """Every box of every accepted value that is printed as text; a cross beside an option shows no letters."""
    for document in dossier.documents:
        for field in document.fields:
            marked = field.path in ("/heating", "/benefit", "/scholarship") or isinstance(field.value, bool)
            if field.status == "accepted" and not marked:
                for seen in field.evidence:
                    if seen.source not in ("clerk", "derived"):
                        yield document, field, seen


def turns(image: np.ndarray) -> list[np.ndarray]:
    """Papers lie on the glass any way round; the crop is shown as it lies."""
    return [np.ascontiguousarray(np.rot90(image, n)) for n in range(4)]


def test_every_leaf_leads_to_a_box_or_to_a_rule_that_names_its_inputs(kept: Read) -> None:
    made = {n: d for n, d in kept.settled.items() if d.record is not None}
    assert "118342" in made
    boxes = rules = 0
    for dossier in made.values():
        for pointer, _ in leaves(dossier.record):
            way = way_of(dossier, pointer)
            for end in ends(way):
                assert isinstance(end, FieldStep | PaperStep | GivenStep), (pointer, end)
                if isinstance(end, FieldStep):
                    assert end.field.evidence, (pointer, end.field.path)
                    assert end.field.status in ("accepted", "corrected")
                    boxes += 1
                else:
                    rules += 1
            assert isinstance(way, LeafStep)
            assert way.rule or any(True for _ in fields_below(way)), pointer
    assert boxes > 20
    assert rules > 5


def test_the_crop_at_the_box_shows_the_value(kept: Read) -> None:
    """Read anew by the other engine from nothing but the archived bytes and the box."""
    scans, found, misses = kept.scans, 0, []
    for number, dossier in kept.read.items():
        for document, field, seen in places(dossier):
            crop = scans.crop(seen.scan, seen.page, Box(*seen.box), margin=(0.004, 0.003))
            assert crop is not None, (number, document.id, field.path)
            found += 1
            if not shows(crop.image, seen.text):
                misses.append((number, document.kind, field.path))
    share = len(misses) / found
    print(f"{found} crops, {len(misses)} not read back ({share:.1%}): {misses}")
    assert found > 150
    assert share <= MISSES, misses


def shows(image: np.ndarray, text: str) -> bool:
    """Whether this piece of the text (a value may lie in several boxes) stands there, whichever way up."""
    wanted = squeeze(text)
    grey = np.asarray(cv2.cvtColor(image, cv2.COLOR_RGB2GRAY), dtype=np.uint8)
    for upright in turns(grey):
        (reading,) = rapid.read_lines([upright])
        got = squeeze(reading.text)
        if got and fuzz.partial_ratio(got, wanted) >= ALIKE and len(got) * 5 >= min(len(wanted), 10):
            return True
    return False


def test_the_command_walks_the_whole_way(kept: Read) -> None:
    shown = kept.desk.run("trace", "118342")
    assert shown.code == 0, shown.stderr
    record = kept.settled["118342"].record
    assert record is not None
    for pointer, _ in leaves(record):
        assert f"\n{pointer} = " in shown.stdout
    assert "corectura" in shown.stdout
    for person in record["persons"]:
        assert person["cnp"] not in shown.stdout


def test_from_a_decision_to_a_sheet_of_crops(kept: Read) -> None:
    from ledger.provenance import Provenance

    with Ledger(f"sqlite:///{kept.desk.home / 'ledger.db'}") as ledger:
        origin = Provenance(ledger.engine).newest("118342", SEASON)
        assert origin is not None
        name = record_id(SEASON, "118342", origin.record_sha256 or "")
        data = {"record": name, "outcome": "granted", "trace": []}
        event = {"specversion": "1.0", "id": "d-1", "source": "urn:t", "type": "ro.dosar.decision.made", "data": data}
        keep_decision(ledger.engine, Decision("urn:t", "d-1", event, DecisionData.model_validate(data)), "file")
    made = kept.desk.run("trace", "d-1", "/income_per_person", "--pdf", kept.desk.folder / "fisa.pdf")
    assert made.code == 0, made.stderr
    assert (kept.desk.folder / "fisa.pdf").read_bytes().startswith(b"%PDF")
    assert " 0 decupaje" not in made.stdout
