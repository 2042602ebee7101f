"""The outbox is drained: in order within a household, at least once, by one drain at a time, as long as it takes."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.handover_records import make_dossier
from flows.draining import Tally
from flows.handover import drain_bare, open_drain
from flows.settings import Settings
from ledger import outbox
from ledger.drain_lease import DrainLease
from ledger.ledger import Ledger
from models.dossier import Dossier
from tests.flows.receiver import SECRET, Answer, Receiver, receiving
from tests.ledger.ready import ready


@pytest.fixture
def engine() -> Iterator[Receiver]:
    with receiving() as started:
        yield started


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger(ready(tmp_path / "ledger.db")) as opened:
        yield opened


def set_up(tmp_path: Path, engine: Receiver, **more: Any) -> Settings:
    keys = {
        "handover": "http",
        "handover_url": f"http://127.0.0.1:{engine.port}/records",
        "handover_hosts": ("127.0.0.1",),
        "handover_secret": SECRET,
        "handover_read_s": 2,
        "handover_retry_s": 0.01,
        "handover_retry_max_s": 0.02,
        **more,
    }
    return Settings(home=tmp_path, ledger_url=f"sqlite:///{tmp_path / 'ledger.db'}", **keys)


def keep(ledger: Ledger, *made: Dossier) -> list[str]:
    """Record them; the ids of all messages, in their order."""
    batch = ledger.start_batch("2017-2018", "0.1.0")
    for place, dossier in enumerate(made):
        ledger.record_dossier(dossier, f"{batch}-{place}", "0.1.0", batch)
    return [q.event_id for q in outbox.waiting(ledger.engine)]


def dossier(number: str, seed: int = 1, person: str | None = None) -> Dossier:
    """Of people whom no other dossier has; ``person`` (a CNP) is the last of its household, and not the applicant
    when there are several."""
    made = make_dossier(number, random.Random(f"{number}/{seed}"))
    if person is None or made.record is None:
        return made
    *others, last = made.record["persons"]
    return made.model_copy(update={"record": {**made.record, "persons": [*others, {**last, "cnp": person}]}})


def test_what_an_engine_gets(ledger: Ledger, engine: Receiver, tmp_path: Path) -> None:
    made = [dossier("118342"), dossier("118342", 2)]
    ids = keep(ledger, *made)
    assert drain_bare(set_up(tmp_path, engine), ledger.engine) == Tally(delivered=2)
    first, second = engine.events
    assert engine.ids == ids == [h["webhook-id"] for h in engine.headers]
    assert [first["data"], second["data"]] == [d.model_dump(mode="json")["record"] for d in made]
    assert first["type"] == "ro.dosar.record.ready"
    assert (first["specversion"], first["source"], first["subject"]) == ("1.0", "urn:dosar:cluj-napoca", "118342")
    assert (first["dataschema"], first["datacontenttype"]) == ("urn:dosar:record:1", "application/json")
    assert (first["sequence"], second["sequence"]) == ("1", "2")
    assert "supersedes" not in first
    assert second["supersedes"] == first["recordid"]
    cnp = str(first["data"]["applicant"])
    assert cnp not in str(engine.headers) + str(engine.paths)
    assert cnp not in str({k: v for k, v in first.items() if k != "data"})
    assert drain_bare(set_up(tmp_path, engine), ledger.engine) == Tally()
    assert len(engine.bodies) == 2


def test_an_engine_that_is_down_loses_nothing(ledger: Ledger, engine: Receiver, tmp_path: Path) -> None:
    ids = keep(ledger, *(dossier(str(n)) for n in range(8)))
    with receiving() as gone:
        pass
    away = set_up(tmp_path, gone)
    for _ in range(4):
        tally = drain_bare(away, ledger.engine)
        assert (tally.delivered, tally.stopped, tally.left) == (0, "connect", 8)
        assert tally.later <= 3  # it is not asked for each message whether anybody is there
        time.sleep(0.03)
    assert drain_bare(set_up(tmp_path, engine), ledger.engine) == Tally(delivered=8)
    assert sorted(engine.ids) == sorted(ids)


def test_a_message_is_the_same_on_every_try(ledger: Ledger, engine: Receiver, tmp_path: Path) -> None:
    keep(ledger, dossier("1"))
    answers = iter([503, 500, 429, 202])
    engine.answer = lambda _event: next(answers)
    while outbox.waiting(ledger.engine):
        drain_bare(set_up(tmp_path, engine), ledger.engine)
        time.sleep(0.03)
    assert len(engine.bodies) == 4
    assert len(set(engine.bodies)) == 1
    [done] = outbox.queued_of(ledger.engine, "1")
    assert (done.outcome, done.tries) == ("delivered", 4)


def test_it_waits_before_it_tries_again(ledger: Ledger, engine: Receiver, tmp_path: Path) -> None:
    keep(ledger, dossier("1"))
    engine.answer = lambda _event: 503
    slow = set_up(tmp_path, engine, handover_retry_s=100, handover_retry_max_s=1000)
    for _ in range(3):
        drain_bare(slow, ledger.engine)
    assert len(engine.bodies) == 1
    outbox.ask_again(ledger.engine)
    drain_bare(slow, ledger.engine)
    assert len(engine.bodies) == 2


def test_a_household_keeps_its_order_and_holds_up_nobody_else(ledger: Ledger, engine: Receiver, tmp_path: Path) -> None:
    """Two dossiers that share a person (a change request), the first message of which does not get through at first."""
    mine = "2850715120018"
    ids = keep(ledger, dossier("1", person=mine), dossier("2"), dossier("3", person=mine), dossier("1", 2))
    down = True
    engine.answer = lambda event: 503 if down and event["id"] == ids[0] else 202
    drain_bare(set_up(tmp_path, engine), ledger.engine)
    assert engine.ids == [ids[0], ids[1]]
    down = False
    time.sleep(0.03)
    drain_bare(set_up(tmp_path, engine), ledger.engine)
    assert engine.ids == [ids[0], ids[1], ids[0], ids[2], ids[3]]


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(
    households=st.lists(st.integers(0, 2), min_size=1, max_size=7),
    answers=st.lists(st.sampled_from([202, 202, 503, 429, 422]), max_size=12),
)
def test_whatever_the_engine_answers(
    engine: Receiver, tmp_path_factory: pytest.TempPathFactory, households: list[int], answers: list[int]
) -> None:
    """Everything ends delivered or refused, first arrivals are in order within each household, nothing comes after it
    was delivered."""
    room = tmp_path_factory.mktemp("any")
    left = iter(answers)
    settled: list[str] = []

    def answer(event: dict) -> Answer:
        assert event["id"] not in settled
        status = next(left, 202)
        if status in (202, 422):
            settled.append(event["id"])
        return status

    engine.answer = answer
    with Ledger(room / "ledger.db") as ledger:
        made = [dossier(str(n), person=f"{1 + h}850712125671") for n, h in enumerate(households)]
        ids = keep(ledger, *made)
        keys = set_up(room, engine, handover_retry_s=0.001, handover_retry_max_s=0.002)
        for _ in range(40):
            if not drain_bare(keys, ledger.engine).left:
                break
            time.sleep(0.003)
    assert sorted(settled) == sorted(ids)
    for household in set(households):
        of = [i for i, h in zip(ids, households, strict=True) if h == household]
        assert [i for i in settled if i in of] == of


def test_refused_is_final_until_a_person_asks(ledger: Ledger, engine: Receiver, tmp_path: Path) -> None:
    ids = keep(ledger, dossier("1"), dossier("1", 2), dossier("2"))
    engine.answer = lambda event: 422 if event["id"] == ids[0] else 202
    assert drain_bare(set_up(tmp_path, engine), ledger.engine) == Tally(delivered=2, refused=1)
    assert drain_bare(set_up(tmp_path, engine), ledger.engine) == Tally()
    engine.answer = lambda _event: 202
    assert outbox.ask_again(ledger.engine, "1") == 1
    assert drain_bare(set_up(tmp_path, engine), ledger.engine) == Tally(delivered=1)


@pytest.mark.parametrize("status", [401, 403])
def test_a_wrong_key_stops_everything_until_a_person_asks(
    ledger: Ledger, engine: Receiver, tmp_path: Path, status: int
) -> None:
    keep(ledger, *(dossier(str(n)) for n in range(3)))
    engine.answer = lambda _event: status
    first = drain_bare(set_up(tmp_path, engine), ledger.engine)
    assert (first.refused, first.left, first.stopped) == (1, 2, f"http_{status}")
    assert drain_bare(set_up(tmp_path, engine), ledger.engine).stopped == f"http_{status}"
    assert len(engine.bodies) == 1
    engine.answer = lambda _event: 202
    outbox.ask_again(ledger.engine)
    assert drain_bare(set_up(tmp_path, engine), ledger.engine) == Tally(delivered=3)


def test_what_was_sent_but_not_noted_is_sent_again_under_the_same_id(
    ledger: Ledger, engine: Receiver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The drain dies between the engine's answer and the row in the ledger."""
    keep(ledger, dossier("1"))

    def dies(*_: object, **__: object) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("flows.draining.note_try", dies)
        with pytest.raises(KeyboardInterrupt):
            drain_bare(set_up(tmp_path, engine), ledger.engine)
    assert drain_bare(set_up(tmp_path, engine), ledger.engine) == Tally(delivered=1)
    assert len(engine.bodies) == 2
    assert engine.bodies[0] == engine.bodies[1]


def test_many_drains_at_once_send_everything_once(ledger: Ledger, engine: Receiver, tmp_path: Path) -> None:
    ids = keep(ledger, *(dossier(str(n)) for n in range(20)))
    engine.delay_s = 0.01
    tallies: list[Tally] = []

    def work() -> None:
        with Ledger(tmp_path / "ledger.db") as own:
            tallies.append(drain_bare(set_up(tmp_path, engine), own.engine))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert engine.ids == ids
    assert sorted(t.delivered for t in tallies)[-1] == 20
    assert sum(t.stopped == "busy" for t in tallies) >= 1


def test_a_drain_that_lost_its_right_stops(ledger: Ledger, engine: Receiver, tmp_path: Path) -> None:
    keep(ledger, *(dossier(str(n)) for n in range(3)))
    with open_drain(set_up(tmp_path, engine), ledger.engine) as drain:
        drain.sink.longest_s = -29.95  # its right lasts a tenth of a second
        engine.delay_s = 0.3
        other = DrainLease(ledger.engine, 60)

        def take_it(_event: dict) -> Answer:
            time.sleep(0.2)
            assert other.take()
            return 202

        engine.answer = take_it
        tally = drain.run()
    assert (tally.delivered, tally.stopped, tally.left) == (1, "busy", 2)


def test_a_record_that_stands_no_more_is_held_back(ledger: Ledger, engine: Receiver, tmp_path: Path) -> None:
    keep(ledger, dossier("1"), dossier("1").model_copy(update={"record": None}), dossier("2"))
    assert drain_bare(set_up(tmp_path, engine), ledger.engine) == Tally(delivered=1, left=1)
    assert [e["subject"] for e in engine.events] == ["2"]


def test_it_stops_between_two_messages(ledger: Ledger, engine: Receiver, tmp_path: Path) -> None:
    keep(ledger, *(dossier(str(n)) for n in range(3)))
    with open_drain(set_up(tmp_path, engine), ledger.engine, stop=lambda: len(engine.bodies) == 2) as drain:
        assert drain.run() == Tally(delivered=2, left=1)


def test_whether_something_is_due(ledger: Ledger, engine: Receiver, tmp_path: Path) -> None:
    slow = set_up(tmp_path, engine, handover_retry_s=100, handover_retry_max_s=1000)
    with open_drain(slow, ledger.engine) as drain:
        assert not drain.is_due()
        keep(ledger, dossier("1"))
        assert drain.is_due()
        engine.answer = lambda _event: 503
        drain.run()
        assert not drain.is_due()
