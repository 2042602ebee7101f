"""A source that fails for good takes nothing else with it, and is named."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from extractors.loading import FileInfo, PageInfo
from flows import intake, taking
from flows.admission import Admitted
from flows.intake import Batch, close_batch, settle, take_source
from flows.protocol import Protocol
from flows.sources import Source
from flows.taking import Part, Taking
from models.dossier import Dossier, Registration, ScanEntry
from models.errors import ConfigError, MissingTool, Rejected
from tests.extractors.drawn import white
from tests.flows.guarded import Desk
from tests.flows.test_taking import BLANK, PAPER, FakeHouse, FakeLedger, FakeReaders

WORDS = "CNP 1850712125674 POPESCU ANDREI"
TRIES = 3  # as many as the task has


@dataclass
class Ledger(FakeLedger):
    ended: list[dict[str, int]] = field(default_factory=list)

    def end_batch(self, _: int, totals: dict[str, int]) -> str:
        self.ended.append(totals)
        return "3f9a-01c2-77de-b405"


@dataclass
class Desktop:
    """A batch of fake sources, taken in as the tasks do it."""

    out: Path
    monkeypatch: pytest.MonkeyPatch
    broken: dict[str, Exception] = field(default_factory=dict)  # file -> what looking at it raises
    unfinished: dict[str, Exception] = field(default_factory=dict)  # number -> what finishing it raises

    def take(self, scripts: dict[str, list[Any]]) -> tuple[list[Dossier], Protocol, dict[str, Any]]:
        self.monkeypatch.setattr(taking, "admit", self._admit)
        self.monkeypatch.setattr(intake, "finish", self._finish)
        self.scripts = scripts
        house: Any = FakeHouse(FakeReaders(scripts, self.out), self.out, Ledger())
        batch = Batch(house, self.out / "out", [Taking(house, Source((Path(n),), n)) for n in scripts], name="lot-1")
        self.monkeypatch.setitem(intake._AT_WORK, "lot-1", batch)
        self.batch = batch
        settle("lot-1", [self._task(i) for i in range(len(scripts))])
        dossiers, protocol = close_batch(batch)
        return dossiers, protocol, json.loads((self.out / "out" / "batch.json").read_text(encoding="utf-8"))

    def _task(self, index: int) -> list[str] | BaseException:
        last: BaseException = AssertionError
        for _ in range(TRIES):
            try:
                return take_source("lot-1", index)
            except Exception as fault:
                last = fault
        return last

    def _admit(self, _: Any, path: Path, seen: dict[str, str]) -> Admitted:
        if path.name in self.broken:
            raise self.broken[path.name]
        pages = tuple(PageInfo(i, 100, 100, 300.0, False) for i in range(1, len(self.scripts[path.name]) + 1))
        entry = ScanEntry(id=path.name, file=path.name, pages=len(pages), status="read")
        return Admitted(path, entry, FileInfo("tiff", pages), 1)

    def _finish(self, _: Any, parts: Sequence[Part], batch: int) -> Dossier:
        number = str(parts[0].registration.number)
        if number in self.unfinished:
            raise self.unfinished[number]
        documents = tuple(d for part in parts for d in part.documents)
        return Dossier(registration=Registration(number=number), season="2017-2018", documents=documents)


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desktop:
    return Desktop(tmp_path, monkeypatch)


def test_a_page_that_fails_for_good_loses_only_its_own_dossier(
    desktop: Desktop, caplog: pytest.LogCaptureFixture
) -> None:
    scripts = {"a.tif": ["1", PAPER], "b.tif": ["2", PAPER, BLANK, "3", RuntimeError(WORDS), PAPER], "c.tif": ["4"]}
    dossiers, protocol, told = desktop.take(scripts)
    assert [d.registration.number for d in dossiers] == ["1", "2", "4"]
    assert sorted(p.name for p in (desktop.out / "out").iterdir()) == ["1.json", "2.json", "4.json", "batch.json"]
    ((file, reason),) = protocol.rejected
    assert (file, reason.split(":")[0]) == ("b.tif", "unreadable")
    assert "RuntimeError" in reason
    assert told["rejected"] == [{"file": file, "reason": reason}]
    assert protocol.discrepancies == ()
    assert (protocol.pages, protocol.content, protocol.unread) == (9, 2, 3)
    for text in (json.dumps(told), caplog.text):
        assert "1850712125674" not in text
        assert "POPESCU" not in text


@pytest.mark.parametrize("how", ["broken", "unfinished"])
def test_wherever_it_fails(desktop: Desktop, how: str) -> None:
    """Neither the files' inspection nor the dossier's judgement takes the batch with it, or passes for done when it
    is tried again."""
    getattr(desktop, how).update({"b.tif": RuntimeError(WORDS), "2": KeyError(WORDS)})
    dossiers, protocol, _ = desktop.take({"a.tif": ["1", PAPER], "b.tif": ["2", PAPER]})
    assert [d.registration.number for d in dossiers] == ["1"]
    assert [file for file, _ in protocol.rejected] == ["b.tif"]
    assert protocol.discrepancies == ()
    assert protocol.files == 2


def test_what_passes_is_tried_again(desktop: Desktop) -> None:
    desktop.broken["a.tif"] = RuntimeError(WORDS)
    admit = desktop._admit

    def once(house: Any, path: Path, seen: dict[str, str]) -> Admitted:
        try:
            return admit(house, path, seen)
        finally:
            desktop.broken.clear()

    desktop._admit = once  # type: ignore[method-assign]
    dossiers, protocol, _ = desktop.take({"a.tif": ["1", PAPER]})
    assert [(d.registration.number, len(d.documents)) for d in dossiers] == [("1", 2)]
    assert (protocol.rejected, protocol.discrepancies) == ((), ())


def test_a_refusal_keeps_its_reason(desktop: Desktop) -> None:
    desktop.broken["a.tif"] = Rejected("timeout", "prea mult")
    _, protocol, _ = desktop.take({"a.tif": ["1"], "b.tif": ["2"]})
    assert protocol.rejected == (("a.tif", "timeout: prea mult"),)


@pytest.mark.parametrize("fault", [MissingTool("apt-get install x"), ConfigError("cheie")])
def test_a_fault_of_the_set_up_ends_the_batch(desktop: Desktop, fault: Exception) -> None:
    desktop.unfinished["2"] = fault
    with pytest.raises(type(fault), match=str(fault)):
        desktop.take({"a.tif": ["1"], "b.tif": ["2"]})


@pytest.fixture
def two_dossiers(tmp_path: Path) -> Callable[..., Any]:
    for number in ("118342", "118343"):
        folder = tmp_path / "scans" / number
        folder.mkdir(parents=True)
        Image.fromarray(white((827, 1169))).save(folder / f"{number}.png", dpi=(100, 100))
    script = Path(__file__).with_name("mishap.py")
    desk = Desk(tmp_path)

    def take(**settings: str) -> Any:
        return desk.run("intake", tmp_path / "scans", "--out", tmp_path / "out", script=script, **settings)

    return take


@pytest.mark.slow
def test_the_command_with_a_source_that_fails(two_dossiers: Callable[..., Any], tmp_path: Path) -> None:
    run = two_dossiers(DOSAR_TEST_FAILS="118342")
    assert run.code == 1, run.stderr[-3000:]
    told = json.loads((tmp_path / "out" / "batch.json").read_text(encoding="utf-8"))
    assert [d["number"] for d in told["dossiers"]] == ["118343"]
    ((file, reason),) = ((r["file"], r["reason"]) for r in told["rejected"])
    assert file == "118342"
    assert reason.startswith("unreadable: ")
    assert told["reconciliation"]["agrees"] is True
    assert "118342" in run.stderr
    for text in (run.stdout, run.stderr, json.dumps(told)):
        assert "1850712125674" not in text
    kept = b"".join(p.read_bytes() for p in (tmp_path / "home" / "prefect").rglob("*") if p.is_file())
    assert b"1850712125674" not in kept


@pytest.mark.slow
def test_the_command_with_a_missing_tool(two_dossiers: Callable[..., Any]) -> None:
    run = two_dossiers(DOSAR_TEST_FAILS="118342", DOSAR_TEST_HOW="tool")
    assert run.code == 2, run.stderr[-3000:]
    assert "apt-get install tesseract-ocr" in run.stderr
