"""Files are there whole or not at all, and left alone when they already say the same."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from flows.output import file_name, write_batch, write_dossier
from flows.protocol import Protocol
from models.dossier import Completeness, DocumentEntry, Dossier, FieldEntry, PageRef, Registration

PROTOCOL = Protocol(3, 1, (("a.pdf", "corrupt: x"),), 4, 1, 0, 3, 3, 0, 2, 1)


def dossier(number: str | None = "118342", value: str = "POPESCU ȘTEFAN") -> Dossier:
    fields = (
        FieldEntry(path="/name", value=value, status="accepted", confidence=0.99),
        FieldEntry(path="/cnp", value=None, status="missing", confidence=0.0),
        FieldEntry(path="/month", value="2017-10", status="review", confidence=0.5),
    )
    paper = DocumentEntry(
        id="d1", kind="pension_slip", confidence=0.9, pages=(PageRef(scan="sha256:a", page=1),), fields=fields
    )
    return Dossier(
        registration=Registration(number=number), season="2017-2018", documents=(paper,),
        completeness=Completeness(status="needs_review"),
    )  # fmt: skip


def test_a_batch_that_says_the_same_keeps_its_head(tmp_path: Path) -> None:
    """The second run of a batch changes nothing, though the audit chain has grown."""
    first = replace(PROTOCOL, head="3f9a-01c2-77de-b405")
    target = write_batch(tmp_path, [dossier()], first)
    assert json.loads(target.read_bytes())["audit_head"] == "3f9a-01c2-77de-b405"
    before = target.read_bytes()
    later = replace(PROTOCOL, head="ffff-ffff-ffff-ffff")
    assert write_batch(tmp_path, [dossier()], later).read_bytes() == before
    changed = json.loads(write_batch(tmp_path, [dossier(), dossier("2")], later).read_bytes())
    assert changed["audit_head"] == "ffff-ffff-ffff-ffff"
    assert first.line().endswith("· capul lanțului 3f9a-01c2-77de-b405")


def test_a_dossier_file_can_be_read_back(tmp_path: Path) -> None:
    target = write_dossier(tmp_path / "new" / "folder", dossier())
    assert target.name == "118342.json"
    text = target.read_text(encoding="utf-8")
    assert "ȘTEFAN" in text
    assert text.startswith('{\n  "schema": "dosar.dossier/1"')
    assert Dossier.model_validate_json(text) == dossier()
    assert oct(target.stat().st_mode & 0o777) == "0o644"


def test_an_unchanged_file_is_left_alone(tmp_path: Path) -> None:
    target = write_dossier(tmp_path, dossier())
    os.utime(target, ns=(1, 1))
    before = target.stat()
    write_dossier(tmp_path, dossier())
    after = target.stat()
    assert (after.st_mtime_ns, after.st_ino) == (1, before.st_ino)
    write_dossier(tmp_path, dossier(value="ION"))
    assert target.stat().st_mtime_ns != 1
    assert "ION" in target.read_text(encoding="utf-8")


def test_a_broken_write_leaves_the_old_file_and_no_litter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = write_dossier(tmp_path, dossier())
    old = target.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_dossier(tmp_path, dossier(value="ION"))
    assert target.read_bytes() == old
    assert [p.name for p in tmp_path.iterdir()] == ["118342.json"]


def test_the_batch_file(tmp_path: Path) -> None:
    facts = json.loads(write_batch(tmp_path, [dossier(), dossier("118343/2017")], PROTOCOL).read_text(encoding="utf-8"))
    assert facts["dossiers"][0] == {
        "number": "118342", "status": "needs_review", "file": "118342.json", "documents": 1, "fields": 3,
        "accepted": 1, "review": 1, "missing": 1,
    }  # fmt: skip
    assert facts["dossiers"][1]["number"] == "118343/2017"
    assert facts["dossiers"][1]["file"].startswith("118343-2017_")
    assert write_dossier(tmp_path, dossier("118343/2017")).name == facts["dossiers"][1]["file"]
    assert facts["rejected"] == [{"file": "a.pdf", "reason": "corrupt: x"}]
    assert facts["reconciliation"]["agrees"] is True


ALIKE = ("118-2", "118/2", "118 2", "118-2-", "../118/2", "118_2", "118-2_00000000", "batch", "Batch", "",
         "dosar-batch", "7" * 60, "7" * 61, "7" * 62, "ș", "ț")  # fmt: skip


@pytest.mark.parametrize("order", [ALIKE, ALIKE[::-1]], ids=["forward", "backward"])
def test_no_two_numbers_share_a_file(tmp_path: Path, order: tuple[str, ...]) -> None:
    written = {number: write_dossier(tmp_path, dossier(number, value=f"NR {number}")) for number in order}
    batch = json.loads(write_batch(tmp_path, [dossier(n) for n in order], PROTOCOL).read_text(encoding="utf-8"))
    assert len(list(tmp_path.iterdir())) == len(ALIKE) + 1
    for number, target in written.items():
        assert Dossier.model_validate_json(target.read_text(encoding="utf-8")).registration.number == number
        assert target.parent == tmp_path
    assert {line["number"]: line["file"] for line in batch["dossiers"]} == {n: p.name for n, p in written.items()}


def test_a_plain_number_is_its_files_name_and_others_keep_theirs() -> None:
    for plain in ("118342", "118-2", "A118.7", "fara-numar-0123456789-p1"):
        assert file_name(dossier(plain)) == f"{plain}.json"
    assert file_name(dossier("118/2")) == file_name(dossier("118/2", value="ALT NUME"))
