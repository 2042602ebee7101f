"""A decision is kept once, word for word, and hangs on its record."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from ledger import outbox
from ledger.decisions import decisions_named, decisions_of, keep_decision
from ledger.ledger import Ledger
from ledger.outbox_views import handover_counts
from models.decision import Decision, DecisionData, DecisionRefused
from tests.ledger import dossiers


@pytest.fixture
def record(ledger: Ledger, batch: int) -> str:
    ledger.record_dossier(dossiers.make(), "f1", "0.1.0", batch)
    [queued] = outbox.waiting(ledger.engine)
    outbox.note_try(ledger.engine, queued.id, "http", "delivered")
    return queued.record_id


def made(record: str, event_id: str = "e1", source: str = "urn:engine", **more: Any) -> Decision:
    data = {"record": record, "outcome": "granted", **more}
    event = {"id": event_id, "source": source, "type": "ro.dosar.decision.made", "data": data}
    return Decision(source, event_id, event, DecisionData.model_validate(data))


def test_it_is_kept_and_found(ledger: Ledger, batch: int, record: str) -> None:
    version, _ = ledger.record_dossier(dossiers.make(), "f2", "0.2.0", batch)  # the same record, read anew
    assert handover_counts(ledger.engine).undecided == 1
    assert keep_decision(ledger.engine, made(record, aid={"amount": "262.00"}), "http")
    [kept] = decisions_of(ledger.engine, "118342")
    assert (kept.record_id, kept.version, kept.outcome, kept.via) == (record, version, "granted", "http")
    assert kept.event["data"]["aid"] == {"amount": "262.00"}
    assert decisions_named(ledger.engine, "e1") == [kept]
    assert decisions_of(ledger.engine, "118342", "2018-2019") == []
    assert (handover_counts(ledger.engine).undecided, handover_counts(ledger.engine).decided) == (0, 1)


def test_twice_is_once(ledger: Ledger, record: str) -> None:
    with ThreadPoolExecutor(8) as pool:
        new = list(pool.map(lambda _: keep_decision(ledger.engine, made(record), "http"), range(8)))
    assert new.count(True) == 1
    assert len(decisions_of(ledger.engine, "118342")) == 1


def test_another_decision_under_the_same_id_is_refused(ledger: Ledger, record: str) -> None:
    keep_decision(ledger.engine, made(record), "http")
    with pytest.raises(DecisionRefused, match="conflict"):
        keep_decision(ledger.engine, made(record, outcome="refused"), "http")
    assert [d.outcome for d in decisions_of(ledger.engine, "118342")] == ["granted"]
    assert keep_decision(ledger.engine, made(record, source="urn:another"), "file")  # ids are an engine's own


@pytest.mark.parametrize(
    "name",
    [
        "record:2017-2018:118342:0000000000000000",
        "record:2017-2018:7:{}",
        "record:2018-2019:118342:{}",
        "dossier:118342",
        "record:2017-2018:118342:%%%%%%%%%%%%%%%%",
        "",
    ],
)
def test_a_record_that_nobody_knows(ledger: Ledger, record: str, name: str) -> None:
    decision = Decision("urn:engine", "e1", {}, DecisionData.model_construct(record=name.format(record[-16:])))
    with pytest.raises(DecisionRefused, match="unknown_record"):
        keep_decision(ledger.engine, decision, "http")
    assert decisions_named(ledger.engine, "e1") == []
