"""The clerk's queue: its order, one clerk at a time, leases that end."""

from __future__ import annotations

import threading

import pytest

from ledger import queue as queues
from ledger.accounts import Accounts
from ledger.ledger import Ledger
from ledger.queue import Item, Queue
from models.dossier import DocumentEntry, Dossier, FieldEntry, PageRef, Registration
from tests.ledger import dossiers


def dossier(number: str, *fields: tuple[str, str]) -> Dossier:
    """An identity card with these (path, status)."""
    entries = tuple(
        FieldEntry(path=p, value=None if s == "missing" else "X", status=s, confidence=0.5)  # type: ignore[arg-type]
        for p, s in fields
    )
    card = DocumentEntry(
        id="d1", kind="identity_card", confidence=0.9, pages=(PageRef(scan=dossiers.SCAN, page=1),), fields=entries
    )
    return Dossier(registration=Registration(number=number), season="2017-2018", documents=(card,))


@pytest.fixture
def clerks(ledger: Ledger) -> tuple[int, int]:
    accounts = Accounts(ledger.engine)
    return accounts.add("ana", "clerk", "x", "test"), accounts.add("bob", "clerk", "x", "test")


@pytest.fixture
def queue(ledger: Ledger, batch: int) -> Queue:
    two = (("/series", "review"), ("/cnp", "review"))
    ledger.record_dossier(dossier("1", *two, ("/number", "missing"), ("/surname", "accepted")), "f", "v", batch)
    ledger.record_dossier(dossier("2", ("/surname", "review")), "f", "v", batch)
    ledger.record_dossier(dossier("3", ("/surname", "missing"), ("/issued_by", "missing")), "f", "v", batch)
    return Queue(ledger.engine)


def names(items: list[Item]) -> list[str]:
    return [f"{i.number}{i.path}" for i in items]


def test_what_is_open_and_in_which_order(queue: Queue, clerks: tuple[int, int]) -> None:
    """Nearly finished dossiers first, then by waiting; what is needed first; what nobody needs is not asked for."""
    assert names(queue.page(clerks[0])) == ["2/surname", "3/surname", "1/cnp", "1/series"]
    backlog = queue.backlog()
    assert (backlog.fields, backlog.dossiers) == (4, 3)


def test_a_claimed_field_is_nobody_elses(queue: Queue, clerks: tuple[int, int]) -> None:
    ana, bob = clerks
    mine, theirs = queue.claim_next(ana), queue.claim_next(bob)
    assert mine is not None
    assert theirs is not None
    assert (mine.number, theirs.number) == ("2", "3")
    assert queue.claim_next(ana) == mine
    assert queue.claim(bob, **mine.key) is None
    queue.release(bob, **mine.key)
    assert queue.claim(bob, **mine.key) is None
    queue.release(ana, **mine.key)
    assert queue.claim(bob, **mine.key) == mine


def test_a_lease_ends(queue: Queue, clerks: tuple[int, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queues, "LEASE_S", -1)
    mine = queue.claim_next(clerks[0])
    assert mine is not None
    assert queue.claim(clerks[1], **mine.key) == mine


def test_a_skipped_field_goes_to_others_and_comes_back_last(queue: Queue, clerks: tuple[int, int]) -> None:
    ana, bob = clerks
    seen = []
    for _ in range(5):
        item = queue.claim_next(ana)
        assert item is not None
        seen.append(f"{item.number}{item.path}")
        queue.release(ana, **item.key, skip=True)
    assert seen == ["2/surname", "3/surname", "1/cnp", "1/series", "2/surname"]
    first = queue.claim_next(bob)
    assert first is not None
    assert first.number == "2"


def test_no_two_clerks_get_the_same_field(ledger: Ledger, batch: int, clerks: tuple[int, int]) -> None:
    for number in range(40):
        ledger.record_dossier(dossier(str(number), ("/surname", "review")), "f", "v", batch)
    accounts = [Accounts(ledger.engine).add(f"c{i}", "clerk", "x", "test") for i in range(8)]
    got: list[Item | None] = []
    desks = [Queue(ledger.engine) for _ in accounts]
    threads = [
        threading.Thread(target=lambda q, a: got.append(q.claim_next(a)), args=z)
        for z in zip(desks, accounts, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({i.number for i in got if i}) == 8


def test_waiting_time_outlives_a_correction(ledger: Ledger, batch: int, clerks: tuple[int, int]) -> None:
    ledger.record_dossier(dossier("7", ("/surname", "review"), ("/cnp", "review")), "f1", "v", batch)
    queue = Queue(ledger.engine)
    before = {i.path: i.since for i in queue.page(clerks[0])}
    ledger.record_dossier(dossier("7", ("/surname", "corrected"), ("/cnp", "review")), "f2", "v", batch)
    (left,) = queue.page(clerks[0])
    assert (left.path, left.since, left.left_open) == ("/cnp", before["/cnp"], 1)


def test_the_projection_can_be_made_anew(queue: Queue, clerks: tuple[int, int]) -> None:
    before = queue.page(clerks[0])
    assert queue.rebuild() == 3
    assert queue.page(clerks[0]) == before
