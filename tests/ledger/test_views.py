"""The views tell the latest state, and the way back from a value."""

from __future__ import annotations

import pytest

from ledger.ledger import Ledger
from ledger.lists import Lists, Wanted
from ledger.views import Counts, Sighting, Views
from models.dossier import Completeness, Dossier, ScanEntry
from tests.ledger import dossiers


@pytest.fixture
def views(ledger: Ledger) -> Views:
    return Views(ledger.engine)


def completed(dossier: Dossier) -> Dossier:
    return dossier.model_copy(
        update={"completeness": Completeness(status="complete"), "documents": dossier.documents[:1]}
    )


def test_an_empty_ledger(ledger: Ledger, views: Views) -> None:
    assert views.latest_dossier("118342") is None
    assert Lists(ledger.engine).by_number(Wanted()) == []
    assert views.counts() == Counts(batches=0, scans=0, rejected_scans=0, pages=0, dossiers={}, fields={})
    assert views.trace("118342", "d1", "/cnp") is None


def test_the_latest_version_is_the_one_that_counts(ledger: Ledger, batch: int, views: Views) -> None:
    ledger.record_dossier(dossiers.make(date=None), "f1", "0.1.0", batch)
    [line] = Lists(ledger.engine).by_number(Wanted())
    assert (line.date, line.status, line.documents) == (None, "incomplete", 2)
    assert line.fields == {"accepted": 2, "review": 2, "missing": 1}

    newer = completed(dossiers.make())
    version, _ = ledger.record_dossier(newer, "f2", "0.2.0", batch)
    assert views.latest_dossier("118342") == newer
    [line] = Lists(ledger.engine).by_number(Wanted())
    assert (line.number, line.date, line.status, line.documents) == ("118342", "2017-11-14", "complete", 1)
    assert line.fields == {"accepted": 1, "review": 1, "missing": 1}
    assert (line.version, line.program_version, line.point) == (version, "0.2.0", "manastur")


def test_seasons_stand_apart(ledger: Ledger, batch: int, views: Views) -> None:
    later = dossiers.make(season="2018-2019")
    ledger.record_dossier(later, "f1", "0.1.0", batch)
    ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
    ledger.record_dossier(dossiers.make("20"), "f1", "0.1.0", batch)
    assert views.latest_dossier("118342") == later
    assert views.latest_dossier("118342", "2017-2018") == dossiers.make()
    assert [(d.season, d.number) for d in Lists(ledger.engine).by_number(Wanted())] == [
        ("2017-2018", "118342"),
        ("2017-2018", "20"),
        ("2018-2019", "118342"),
    ]
    assert [d.number for d in Lists(ledger.engine).by_number(Wanted("2018-2019"))] == ["118342"]
    found = views.trace("118342", "d1", "/cnp", "2017-2018")
    assert found is not None
    assert found.season == "2017-2018"
    assert views.seasons_of("118342") == ["2017-2018", "2018-2019"]
    assert views.seasons_of("1") == []


def test_counts(ledger: Ledger, batch: int, views: Views) -> None:
    ledger.record_scan(batch, dossiers.scan(), 10)
    ledger.record_scan(batch, dossiers.scan("again.tif"), 10)
    bad = ScanEntry(id="sha256:" + "cd" * 32, file="bad.pdf", pages=0, status="rejected", reason="timeout")
    ledger.record_scan(batch, bad, 20)
    ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
    ledger.record_dossier(completed(dossiers.make()), "f2", "0.1.0", batch)
    ledger.record_dossier(dossiers.make("20"), "f1", "0.1.0", batch)
    assert views.counts() == Counts(
        batches=1,
        scans=2,
        rejected_scans=1,
        pages=2,
        dossiers={"complete": 1, "incomplete": 1},
        fields={"accepted": 3, "review": 3, "missing": 2},
    )
    again = ledger.start_batch("2017-2018", "0.2.0")
    ledger.record_scan(again, bad.model_copy(update={"status": "read", "reason": None, "pages": 5}), 20)
    assert (views.counts().rejected_scans, views.counts().pages, views.counts().batches) == (0, 7, 2)


def test_a_value_is_traced_to_pixels_scan_batch_and_operator(ledger: Ledger, batch: int, views: Views) -> None:
    ledger.record_scan(batch, dossiers.scan(), 10, "118342")
    ledger.record_scan(batch, ScanEntry(id="sha256:" + "0" * 64, file="other.tif", pages=1, status="read"), 10)
    again = ledger.start_batch("2017-2018", "0.1.0")
    ledger.record_scan(again, dossiers.scan("copy.tif"), 10, "118342")
    dossier = dossiers.make()
    version, _ = ledger.record_dossier(dossier, "f1", "0.1.0", batch)

    found = views.trace("118342", "d1", "/cnp")
    assert found is not None
    assert found.field == dossier.documents[0].field("/cnp")
    assert found.pages == dossier.documents[0].pages
    assert (found.version, found.fingerprint, found.program_version) == (version, "f1", "0.1.0")
    assert (found.batch, found.kind) == (batch, "identity_card")
    assert [(s.scan, s.file_name, s.batch, s.operator) for s in found.sightings] == [
        (dossiers.SCAN, "scan_001.tif", batch, "op-07"),
        (dossiers.SCAN, "copy.tif", again, None),
    ]
    assert all(isinstance(s, Sighting) and s.started_at.endswith("Z") for s in found.sightings)
    assert views.trace("118342", "d1", "/nothing") is None
    assert views.trace("118342", "d9", "/cnp") is None


@pytest.mark.parametrize(
    ("doc", "path", "value"),
    [("d2", "/scholarship", False), ("d2", "/scholarship_kind", "false"), ("d1", "/series", None)],
)
def test_values_keep_their_type(ledger: Ledger, batch: int, views: Views, doc: str, path: str, value: object) -> None:
    ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
    found = views.trace("118342", doc, path)
    assert found is not None
    assert found.field.value is value or found.field.value == value
    assert type(found.field.value) is type(value)
