"""The machine's faults are told from the papers', by what really comes out of a full disk or a server that is away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from sqlalchemy import create_engine, text

from flows import intake as story
from flows.outages import Outage, named, outage
from models.errors import Rejected


def full_disk(_: Path) -> None:
    Path("/dev/full").write_bytes(b"x" * 100_000)


def full_database(folder: Path) -> None:
    engine = create_engine(f"sqlite:///{folder / 'mic.db'}")
    with engine.connect() as connection:
        connection.execute(text("PRAGMA max_page_count = 2"))
        connection.execute(text("CREATE TABLE a (b)"))
        connection.execute(text("INSERT INTO a VALUES (zeroblob(100000))"))


def no_database(_: Path) -> None:
    create_engine("postgresql+psycopg://nimeni@127.0.0.1:9/dosar").connect()


def no_prefect(_: Path) -> None:
    httpx.get("http://127.0.0.1:9/api/health", trust_env=False)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (full_disk, "discul este plin"),
        (full_database, "discul registrului este plin"),
        (no_database, r"registrul \(baza de date\) nu răspunde"),
        (no_prefect, "serverul Prefect nu răspunde"),
    ],
)
def test_each_says_what_failed_and_what_to_do(fault: Callable[[Path], None], said: str, tmp_path: Path) -> None:
    with pytest.raises(Outage, match=f"^{said}.*reluați comanda"), named():
        fault(tmp_path)


def test_other_faults_stay_what_they_are() -> None:
    assert outage(FileNotFoundError("lipsește")) is None
    with pytest.raises(ZeroDivisionError), named():
        _ = 1 / 0


def test_a_source_is_not_rejected_for_the_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its task fails with the outage, which ends the batch once the other sources are done; a paper's own fault does
    not."""
    monkeypatch.setitem(story._AT_WORK, "lot", object())
    monkeypatch.setattr(story, "_take", lambda batch, index: full_disk(tmp_path))
    with pytest.raises(Outage, match="discul este plin") as caught:
        story.take_source("lot", 0)
    with pytest.raises(Outage):
        story.settle("lot", [["118342"], caught.value])
    monkeypatch.setattr(story, "_give_up", lambda batch, index, fault: None)
    assert story.settle("lot", [["118342"], Rejected("corrupt", "pagina 1")]) == {"118342"}
