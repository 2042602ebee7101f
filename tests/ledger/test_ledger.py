"""What is recorded stays, whole and once; what is asked comes back as it was."""

from __future__ import annotations

import hashlib
import json
import logging
import multiprocessing
import os
import signal
import threading
from collections import Counter
from collections.abc import Callable

import pytest
from sqlalchemy import Table, func, select
from sqlalchemy.exc import IntegrityError

from ledger import rows, tables
from ledger.engine import reading
from ledger.ledger import Ledger, PageFacts
from ledger.lists import Lists, Wanted
from models.dossier import ScanEntry
from tests.ledger import dossiers

OF_A_DOSSIER = ("dossier", "dossier_version", "document", "reading", "finding", "record")


def content(ledger: Ledger, *names: str) -> dict[str, list[dict]]:
    chosen = names or tuple(tables.metadata.tables)
    with reading(ledger.engine) as connection:
        return {n: [dict(r._mapping) for r in connection.execute(select(tables.metadata.tables[n]))] for n in chosen}


def count(ledger: Ledger, table: Table) -> int:
    with reading(ledger.engine) as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_a_dossier_comes_back_as_it_was(ledger: Ledger, batch: int) -> None:
    dossier = dossiers.make()
    version, new = ledger.record_dossier(dossier, "f1", "0.1.0", batch)
    assert new
    assert ledger.find_dossier("118342", "2017-2018", "f1", "0.1.0") == dossier
    [kept] = content(ledger, "dossier_version")["dossier_version"]
    assert (kept["id"], kept["batch"], kept["status"]) == (version, batch, "incomplete")
    assert kept["json"] == dossier.to_json()
    others = (("118343", "2017-2018", "f1", "0.1.0"), ("118342", "2018-2019", "f1", "0.1.0"))
    for other in (*others, ("118342", "2017-2018", "f2", "0.1.0"), ("118342", "2017-2018", "f1", "0.2.0")):
        assert ledger.find_dossier(*other) is None


def test_its_parts_can_be_searched(ledger: Ledger, batch: int) -> None:
    ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
    kept = content(ledger, *OF_A_DOSSIER)
    assert kept["dossier"] == [
        {"number": "118342", "season": "2017-2018", "date": "2017-11-14", "point": "manastur", "channel": "counter"}
    ]
    assert [(d["id"], d["kind"], d["pages"][0]["page"]) for d in kept["document"]] == [
        ("d1", "identity_card", 1),
        ("d2", "school_certificate", 2),
    ]
    values = {(r["document"], r["path"]): r["value"] for r in kept["reading"]}
    assert values == {
        ("d1", "/cnp"): dossiers.CNP,
        ("d1", "/surname"): "ȘERBAN",
        ("d1", "/series"): None,
        ("d2", "/scholarship"): False,
        ("d2", "/scholarship_kind"): "false",
    }
    assert [(f["ordinal"], f["code"], f["status"], f["message"]) for f in kept["finding"]] == [
        (0, "identity", "met", None),
        (1, "income", "missing", "Lipsește dovada venitului."),
    ]
    [record] = kept["record"]
    assert json.loads(record["json"]) == dossiers.make().record
    assert record["sha256"] == hashlib.sha256(record["json"].encode()).hexdigest()


def test_the_same_input_and_version_is_the_same_version(
    ledger: Ledger, batch: int, caplog: pytest.LogCaptureFixture
) -> None:
    first, _ = ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
    before = content(ledger)
    with caplog.at_level(logging.INFO):
        assert ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch) == (first, False)
    assert content(ledger) == before
    assert caplog.text == ""


def test_another_outcome_for_the_same_input_is_said_and_not_kept(
    ledger: Ledger, batch: int, caplog: pytest.LogCaptureFixture
) -> None:
    first, _ = ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
    before = content(ledger)
    other = dossiers.make().model_copy(update={"record": None})
    assert ledger.record_dossier(other, "f1", "0.1.0", batch) == (first, False)
    assert content(ledger) == before
    assert "118342" in caplog.text
    assert dossiers.CNP not in caplog.text


def test_new_input_and_new_programs_make_new_versions(ledger: Ledger, batch: int) -> None:
    calls = [("f1", "0.1.0"), ("f2", "0.1.0"), ("f1", "0.2.0")]
    made = [ledger.record_dossier(dossiers.make(), *call, batch) for call in calls]
    assert len({version for version, _ in made}) == 3
    assert all(new for _, new in made)
    assert len(content(ledger, "dossier")["dossier"]) == 1


def test_a_number_means_something_only_in_its_season(ledger: Ledger, batch: int) -> None:
    ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
    _, new = ledger.record_dossier(dossiers.make(season="2018-2019", date="2018-11-02"), "f1", "0.1.0", batch)
    assert new
    assert {(d["season"], d["date"]) for d in content(ledger, "dossier")["dossier"]} == {
        ("2017-2018", "2017-11-14"),
        ("2018-2019", "2018-11-02"),
    }


def test_without_a_number_nothing_is_kept(ledger: Ledger, batch: int) -> None:
    with pytest.raises(ValueError, match="number"):
        ledger.record_dossier(dossiers.make(number=None), "f1", "0.1.0", batch)
    assert content(ledger, "dossier_version")["dossier_version"] == []


@pytest.mark.parametrize("broken", ["document_rows", "reading_rows", "finding_rows", "record_rows"])
def test_a_crash_in_the_middle_leaves_nothing(
    ledger: Ledger, batch: int, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    def crash(*_: object) -> list:
        raise RuntimeError("the machine failed")

    before = content(ledger)
    with monkeypatch.context() as patch:
        patch.setattr(rows, broken, crash)
        with pytest.raises(RuntimeError, match="the machine failed"):
            ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
    assert content(ledger) == before
    assert ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)[1]


def _record_and_die(target: str, batch: int) -> None:
    rows.record_rows = lambda *_: os.kill(os.getpid(), signal.SIGKILL)  # type: ignore[assignment,return-value]
    Ledger(target).record_dossier(dossiers.make(), "f1", "0.1.0", batch)


def test_a_killed_process_leaves_nothing(ledger_target: str) -> None:
    ledger = Ledger(ledger_target)
    batch = ledger.start_batch("2017-2018", "0.1.0")
    before = content(ledger)
    ledger.close()
    child = multiprocessing.get_context("fork").Process(target=_record_and_die, args=(ledger_target, batch))
    child.start()
    child.join(60)
    assert child.exitcode == -signal.SIGKILL
    assert content(ledger) == before
    assert ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)[1]
    ledger.close()


def test_an_sql_error_does_not_show_what_was_written(ledger: Ledger, batch: int) -> None:
    dossier = dossiers.make()
    twice = dossier.model_copy(update={"documents": (*dossier.documents, dossier.documents[0])})
    with pytest.raises(IntegrityError) as caught:
        ledger.record_dossier(twice, "f1", "0.1.0", batch)
    assert dossiers.CNP not in str(caught.value)
    assert "ȘERBAN" not in str(caught.value)


def test_scans_are_known_once_and_sightings_are_kept(ledger: Ledger, batch: int) -> None:
    assert ledger.record_scan(batch, dossiers.scan(), 1234, "118342") is True
    assert ledger.record_scan(batch, dossiers.scan(), 1234, "118342") is False
    assert ledger.record_scan(batch, dossiers.scan("copy.tif"), 1234, None) is False
    assert ledger.record_scan(batch, dossiers.scan("copy.tif"), 1234, None) is False
    later = ledger.start_batch("2017-2018", "0.2.0")
    rejected = ScanEntry(id=dossiers.SCAN, file="scan_001.tif", pages=0, status="rejected", reason="timeout")
    ledger.record_scan(later, rejected, 1234, "118342")

    kept = content(ledger, "scan", "batch_scan")
    [scan] = kept["scan"]
    assert (scan["sha256"], scan["bytes"], scan["pages"], scan["status"]) == (dossiers.SCAN, 1234, 2, "read")
    assert [(s["batch"], s["file_name"], s["dossier"], s["status"], s["reason"]) for s in kept["batch_scan"]] == [
        (batch, "scan_001.tif", "118342", "read", None),
        (batch, "copy.tif", None, "read", None),
        (later, "scan_001.tif", "118342", "rejected", "timeout"),
    ]


def test_a_scan_needs_its_batch_and_its_id(ledger: Ledger, batch: int) -> None:
    with pytest.raises(IntegrityError):
        ledger.record_scan(batch + 1, dossiers.scan(), 1)
    with pytest.raises(ValueError, match="archive id"):
        ledger.record_scan(batch, dossiers.scan(scan_id="scan_001.tif"), 1)
    assert content(ledger, "scan")["scan"] == []


def test_pages_are_kept_for_each_program_version(ledger: Ledger, batch: int) -> None:
    ledger.record_scan(batch, dossiers.scan(), 1234)
    first, second = PageFacts(1, 2480, 3508, 300.0, False, {"turn": 90}), PageFacts(2, 10, 20, None, True)
    ledger.record_pages(dossiers.SCAN, "0.1.0", [first])
    ledger.record_pages(dossiers.SCAN, "0.1.0", [first, second])
    ledger.record_pages(dossiers.SCAN, "0.2.0", [PageFacts(1, 2480, 3508, 300.0, False, {"turn": 270})])
    kept = content(ledger, "page")["page"]
    assert [(p["program_version"], p["number"], p["dpi"], p["blank"], p["transform"]) for p in kept] == [
        ("0.1.0", 1, 300.0, False, {"turn": 90}),
        ("0.1.0", 2, None, True, None),
        ("0.2.0", 1, 300.0, False, {"turn": 270}),
    ]
    with pytest.raises(IntegrityError):
        ledger.record_pages("sha256:" + "0" * 64, "0.1.0", [first])


def test_the_journal_tells_the_batch(ledger: Ledger, batch: int) -> None:
    version, _ = ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
    ledger.end_batch(batch, {"dossiers": 1, "rejected": 0})
    ledger.end_batch(batch, {"dossiers": 7})
    journal = content(ledger, "event")["event"]
    assert [(e["kind"], e["subject"], e["detail"]) for e in journal] == [
        ("batch.started", f"batch:{batch}", {}),
        ("dossier.recorded", "dossier:2017-2018:118342", {"version": version, "batch": batch, "status": "incomplete"}),
        ("batch.ended", f"batch:{batch}", {"dossiers": 1, "rejected": 0}),
    ]
    assert [e["at"] for e in journal] == sorted(e["at"] for e in journal)
    with pytest.raises(KeyError):
        ledger.end_batch(batch + 1, {})


def test_a_batch_whose_process_is_gone_is_told_as_cut_off_once(ledger: Ledger) -> None:
    _, gone, done, _ = (ledger.start_batch("2017-2018", "0.1.0", process=p) for p in ("a", "b", "b", ""))
    ledger.end_batch(done, {})
    told = ledger.cut_off(["b", "c"])
    assert [len(at) for at in told] == [len("2017-11-20T08:00:00.000000Z")]
    assert ledger.cut_off(["b", "c"]) == []
    assert {e["subject"] for e in content(ledger, "event")["event"] if e["kind"] == "batch.cut_off"} == {
        f"batch:{gone}"
    }
    assert len(ledger.cut_off(["a"])) == 1


def in_threads(n: int, work: Callable[[int], object]) -> list[object]:
    gate, results = threading.Barrier(n), []

    def run(index: int) -> None:
        gate.wait()
        try:
            results.append(work(index))
        except Exception as error:
            results.append(error)

    threads = [threading.Thread(target=run, args=(i,)) for i in range(n)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def test_eight_threads_write_and_read_at_once(ledger: Ledger, batch: int) -> None:
    def work(index: int) -> int:
        for step in range(10):
            number = f"{index}{step}"
            ledger.record_scan(batch, dossiers.scan(f"{number}.tif"), 1234, number)
            ledger.record_dossier(dossiers.make(number), "f1", "0.1.0", batch)
            assert ledger.find_dossier(number, "2017-2018", "f1", "0.1.0") == dossiers.make(number)
            Lists(ledger.engine).by_number(Wanted())
        return index

    assert sorted(in_threads(8, work), key=str) == list(range(8))
    assert count(ledger, tables.dossier_version) == 80
    assert count(ledger, tables.reading) == 80 * 5
    assert count(ledger, tables.scan) == 1
    assert count(ledger, tables.batch_scan) == 80


def test_eight_threads_that_record_the_same_dossier_make_one(ledger: Ledger, batch: int) -> None:
    results = in_threads(8, lambda _: ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch))
    assert Counter(results) == {(1, True): 1, (1, False): 7}
    assert count(ledger, tables.reading) == 5
