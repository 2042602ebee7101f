"""The measure itself: what counts as right, wrong, missing, unread, silent, and on the value."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.accuracy import report
from benchmarks.scoring import FieldScore, score

FULL = [0.0, 0.0, 1.0, 1.0]


def told(path: str, value: str, *, hand: bool = False) -> dict[str, Any]:
    return {"path": path, "value": value, "boxes": [[0, 0.1, 0.1, 0.3, 0.12]], "hand": hand}


def read(path: str, value: str | None, status: str, box: list[float] | None = None) -> dict[str, Any]:
    evidence = [{"scan": "s1", "page": 1, "box": box or [0.1, 0.1, 0.3, 0.12]}] if value is not None else []
    return {"path": path, "value": value, "status": status, "confidence": 0.9, "evidence": evidence}


def scored(folder: Path, kind: str, fields: list[dict[str, Any]], truth: list[dict[str, Any]]) -> tuple[Any, Any]:
    (folder / "truth").mkdir()
    pages = [{"scan": "a.tif", "page": 1, "region": FULL}]
    document = {"kind": "pension_slip", "layout": "x", "split": "held", "pages": pages, "fields": truth}
    (folder / "truth" / "7.json").write_text(json.dumps({"number": "7", "tier": "office", "documents": [document]}))
    found = {"kind": kind, "pages": [{"scan": "s1", "page": 1, "region": FULL}], "fields": fields}
    answer = {"scans": [{"id": "s1", "file": "a.tif"}], "documents": [found]}
    (folder / "7.json").write_text(json.dumps(answer))
    return score(folder, folder / "truth")


def outcomes(fields: list[FieldScore]) -> dict[str, tuple[str, bool]]:
    return {f.path: (f.outcome, f.silent) for f in fields}


def test_every_outcome(tmp_path: Path) -> None:
    pages, fields = scored(
        tmp_path, "pension_slip",
        [read("/name", "POP ANA", "accepted"), read("/cnp", "1", "accepted"), read("/month", "2017-10", "review"),
         read("/net_income", None, "missing")],
        [told("/name", "POP ANA"), told("/cnp", "2", hand=True), told("/month", "2017-11"),
         told("/net_income", "900.00"), told("/file_number", "123")],
    )  # fmt: skip
    assert [p.found for p in pages] == ["pension_slip"]
    assert outcomes(fields) == {
        "/name": ("right", False), "/cnp": ("wrong", True), "/month": ("wrong", False),
        "/net_income": ("missing", False), "/file_number": ("missing", False),
    }  # fmt: skip
    assert [f.path for f in fields if f.hand] == ["/cnp"]
    assert [f.path for f in fields if f.critical] == ["/name", "/cnp", "/month", "/net_income"]


def test_a_page_taken_for_another_kind_reads_nothing(tmp_path: Path) -> None:
    pages, fields = scored(tmp_path, "benefit_slip", [read("/name", "POP ANA", "accepted")], [told("/name", "POP ANA")])
    assert [p.found for p in pages] == ["benefit_slip"]
    assert outcomes(fields) == {"/name": ("unread", False)}


@pytest.mark.parametrize(
    ("box", "on"), [([0.1, 0.1, 0.3, 0.12], True), ([0.12, 0.1, 0.2, 0.12], True), ([0.6, 0.6, 0.7, 0.62], False)]
)
def test_evidence_lies_on_the_value(tmp_path: Path, box: list[float], on: bool) -> None:
    _, fields = scored(
        tmp_path, "pension_slip", [read("/name", "POP ANA", "accepted", box)], [told("/name", "POP ANA")]
    )
    assert fields[0].boxed is on


def test_the_report_lists_silent_errors_and_parts_print_from_hand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages, fields = scored(
        tmp_path, "pension_slip", [read("/name", "POP ION", "accepted"), read("/cnp", "2", "review")],
        [told("/name", "POP ANA"), told("/cnp", "2", hand=True)],
    )  # fmt: skip
    report(pages, fields)
    shown = capsys.readouterr().out
    assert "SILENT 7 pension_slip/name" in shown
    everything, printed = (json.loads(line) for line in shown.splitlines() if line.startswith("{"))
    assert (everything["exact"], everything["silent"]) == (0.5, 1)
    assert (printed["printed only"], printed["exact"]) == (1, 0.0)
