"""A record and its message are one; a message keeps its id; what became of it is added, never changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import func, select

from ledger import outbox, queue_rows, tables
from ledger.engine import reading
from ledger.ledger import Ledger
from ledger.outbox import Queued
from ledger.outbox_tables import handover_try
from ledger.outbox_views import handover_counts, refused_messages
from models.dossier import Dossier
from models.handover import event_id, record_id
from tests.ledger import dossiers


def with_record(number: str = "118342", **record: object) -> Dossier:
    return dossiers.make(number).model_copy(update={"record": record or None})


@pytest.fixture
def record(ledger: Ledger, batch: int) -> Callable[[Dossier], int]:
    count = iter(range(1000))

    def recorded(dossier: Dossier) -> int:
        return ledger.record_dossier(dossier, f"f{next(count)}", "0.1.0", batch)[0]

    return recorded


def states(found: list[Queued]) -> list[str | None]:
    return [one.outcome for one in found]


def digest(ledger: Ledger, version: int) -> str:
    with reading(ledger.engine) as connection:
        wanted = select(tables.record.c.sha256).where(tables.record.c.dossier_version == version)
        return str(connection.execute(wanted).scalar_one())


def test_a_new_record_is_queued_under_an_id_that_follows_from_it(ledger: Ledger, record) -> None:
    version = record(with_record(heating="gas"))
    [queued] = outbox.waiting(ledger.engine)
    sha = digest(ledger, version)
    assert queued.event_id == event_id("2017-2018", "118342", 1, sha)
    assert queued.record_id == record_id("2017-2018", "118342", sha)
    assert queued.record_id == f"record:2017-2018:118342:{sha[:16]}"
    assert (queued.version, queued.position, queued.supersedes, queued.tries) == (version, 1, None, 0)
    assert outbox.record_text(ledger.engine, version) == '{"heating":"gas"}'


def test_the_same_record_in_another_ledger_has_the_same_id(ledger: Ledger, record, tmp_path: Path) -> None:
    record(with_record(heating="gas"))
    with Ledger(tmp_path / "other.db") as other:
        batch = other.start_batch("2017-2018", "0.2.0")
        other.record_dossier(with_record(heating="gas"), "other", "0.2.0", batch)
        assert [q.event_id for q in outbox.waiting(other.engine)] == [q.event_id for q in outbox.waiting(ledger.engine)]


def test_a_dossier_without_a_record_queues_nothing(ledger: Ledger, record) -> None:
    record(with_record())
    assert outbox.waiting(ledger.engine) == []


def test_a_record_that_replaces_another_says_so_and_the_same_again_is_not_told(ledger: Ledger, record) -> None:
    for heating in ("gas", "thermal", "thermal", "gas"):
        record(with_record(heating=heating))
    record(with_record("20", heating="gas"))
    found = outbox.waiting(ledger.engine)
    first, second, third, other = found
    assert [q.position for q in found] == [1, 2, 3, 1]
    assert (second.supersedes, third.supersedes) == (first.record_id, second.record_id)
    assert third.record_id == first.record_id  # the record came back ...
    assert third.event_id != first.event_id  # ... and is told of anew
    assert other.supersedes is None


@pytest.mark.parametrize("fails_in", ["enqueue", "afterwards"])
def test_neither_record_nor_message_without_the_other(
    ledger: Ledger, record, monkeypatch: pytest.MonkeyPatch, fails_in: str
) -> None:
    whole = outbox.enqueue

    def breaks(*args: object) -> None:
        if fails_in == "afterwards":
            assert whole(*args)  # type: ignore[arg-type]
        raise OSError("power cut")

    with monkeypatch.context() as patched:
        patched.setattr(outbox, "enqueue", breaks)
        with pytest.raises(OSError, match="power cut"):
            record(with_record(heating="gas"))
    with reading(ledger.engine) as connection:
        for table in (tables.record, tables.dossier_version):
            assert connection.execute(select(func.count()).select_from(table)).scalar_one() == 0
    assert outbox.waiting(ledger.engine) == []
    record(with_record(heating="gas"))
    assert len(outbox.waiting(ledger.engine)) == 1


def test_a_fault_before_the_message_leaves_no_message(ledger: Ledger, record, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> None:
        raise OSError("power cut")

    monkeypatch.setattr(queue_rows, "project", breaks)
    with pytest.raises(OSError, match="power cut"):
        record(with_record(heating="gas"))
    assert outbox.waiting(ledger.engine) == []


def test_records_from_before_the_outbox_are_adopted_once(
    ledger: Ledger, record, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(outbox, "enqueue", lambda *_: None)
        record(with_record(heating="gas"))
        record(with_record(heating="thermal"))
        record(with_record("20", heating="gas"))
        record(with_record("20"))  # its newest version has none
    assert (outbox.adopt(ledger.engine), outbox.adopt(ledger.engine)) == (1, 0)
    [queued] = outbox.waiting(ledger.engine)
    assert outbox.record_text(ledger.engine, queued.version) == '{"heating":"thermal"}'


def test_a_message_is_held_while_its_dossier_has_no_record(ledger: Ledger, record) -> None:
    record(with_record(heating="gas"))
    record(with_record())
    assert [q.held for q in outbox.waiting(ledger.engine)] == [True]
    assert (handover_counts(ledger.engine).waiting, handover_counts(ledger.engine).held) == (0, 1)
    record(with_record(heating="thermal"))
    assert [q.held for q in outbox.waiting(ledger.engine)] == [False, False]


def test_tries_are_added_and_the_newest_counts(ledger: Ledger, record) -> None:
    record(with_record(heating="gas"))
    [queued] = outbox.waiting(ledger.engine)
    outbox.note_try(ledger.engine, queued.id, "http", "later", status=503, fault="http_503", next_at="2099")
    [again] = outbox.waiting(ledger.engine)
    assert (again.tries, again.outcome, again.status, again.fault, again.next_at) == (
        1,
        "later",
        503,
        "http_503",
        "2099",
    )
    assert again.event_id == queued.event_id
    outbox.note_try(ledger.engine, queued.id, "http", "delivered", status=202)
    assert outbox.waiting(ledger.engine) == []
    assert states(outbox.queued_of(ledger.engine, "118342")) == ["delivered"]
    with reading(ledger.engine) as connection:
        assert connection.execute(select(func.count()).select_from(handover_try)).scalar_one() == 2


def test_a_late_word_does_not_undo_a_delivery(ledger: Ledger, record) -> None:
    record(with_record(heating="gas"))
    assert outbox.note_try(ledger.engine, 1, "http", "delivered", status=202)
    assert not outbox.note_try(ledger.engine, 1, "http", "later", fault="timeout", next_at="2099")
    assert outbox.waiting(ledger.engine) == []


def test_a_person_asks_again(ledger: Ledger, record) -> None:
    for number in ("1", "2", "3", "4"):
        record(with_record(number, heating="gas"))
    for message, outcome in ((1, "later"), (2, "refused"), (3, "delivered")):
        outbox.note_try(ledger.engine, message, "http", outcome, next_at="2099" if outcome == "later" else None)
    assert outbox.ask_again(ledger.engine, "2") == 1
    assert outbox.ask_again(ledger.engine, "3") == 0
    assert outbox.ask_again(ledger.engine) == 1  # the one that waited; the fourth was never tried
    assert [(q.number, q.tries, q.next_at) for q in outbox.waiting(ledger.engine)] == [
        ("1", 0, None),
        ("2", 0, None),
        ("4", 0, None),
    ]
    assert outbox.ask_again(ledger.engine, "3", delivered=True) == 1
    assert [q.number for q in outbox.waiting(ledger.engine)] == ["1", "2", "3", "4"]


def test_the_counts_that_people_see(ledger: Ledger, record) -> None:
    for number in ("1", "2", "3"):
        record(with_record(number, heating="gas"))
    outbox.note_try(ledger.engine, 1, "http", "delivered", status=202)
    outbox.note_try(ledger.engine, 2, "http", "refused", status=422, fault="http_422")
    counts = handover_counts(ledger.engine)
    assert (counts.waiting, counts.delivered, counts.refused, counts.undecided) == (1, 1, 1, 1)
    assert counts.last_fault is not None
    assert (counts.last_fault.number, counts.last_fault.status) == ("2", 422)
    assert [(r.number, r.fault) for r in refused_messages(ledger.engine)] == [("2", "http_422")]


def test_a_version_without_a_record_has_no_text(ledger: Ledger, record) -> None:
    version = record(with_record())
    with pytest.raises(LookupError):
        outbox.record_text(ledger.engine, version)
