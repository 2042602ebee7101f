"""Search, samples, timeline, extract, figures and tokens, on SQLite and PostgreSQL alike."""

from __future__ import annotations

import random

import pytest

from ledger import figures
from ledger.accounts import Accounts
from ledger.chain import short
from ledger.extract import extract
from ledger.ledger import Ledger
from ledger.proof import Proof, walk
from ledger.reveals import Reveals
from ledger.samples import Samples
from ledger.search import Hit, Search, count_terms
from ledger.timeline import Timeline
from ledger.tokens import Tokens
from models.dossier import Dossier
from tests.flows import desk_dossier as made

ONE = ("118342", made.SEASON)


@pytest.fixture
def people(ledger: Ledger) -> list[int]:
    """Two clerks; the ledger knows the small dossier."""
    batch = ledger.start_batch(made.SEASON, "0.1.0", operator="op-07")
    ledger.record_scan(batch, made.part(made.card()).scans[0], 1000, "118342")
    part = made.part(made.card())
    ledger.record_dossier(
        Dossier(
            registration=part.registration, season=made.SEASON, scans=part.scans, documents=part.documents
        ),
        "f1", "0.1.0", batch,
    )  # fmt: skip
    return [Accounts(ledger.engine).add(name, "clerk", "hash", "test") for name in ("ana", "dan")]


def test_search_by_words_and_by_a_keyed_cnp(ledger: Ledger, people: list[int]) -> None:
    search = Search(ledger.engine, b"k" * 32)
    for text in ("serban", "Șerb", "ana șerban", "SERBAN ANA"):
        assert search.by_name(text) == [Hit(*ONE)], text
    for text in ("erban", "ana popa", "s", "", "%", "_____"):
        assert search.by_name(text) == [], text
    assert search.by_cnp(made.ANA) == [Hit(*ONE)]
    assert search.by_cnp(made.ION) == []
    before = count_terms(ledger.engine)
    assert Search(ledger.engine, b"l" * 32).by_cnp(made.ANA) == [Hit(*ONE)]
    assert count_terms(ledger.engine) == before


def test_a_sample_holds_each_accepted_field_once(ledger: Ledger, people: list[int]) -> None:
    samples = Samples(ledger.engine)
    assert samples.draw(people[0], made.SEASON, 2, random.Random(1)) == 2
    assert samples.draw(people[0], made.SEASON, 9, random.Random(1)) == 1
    first = samples.next_for(people[0])
    assert first is not None
    assert samples.keep(first.id, people[0], "altceva", False, 2.0)
    assert not samples.keep(first.id, people[0], "altceva", False, 2.0), "nobody reads twice"
    assert samples.keep(first.id, people[1], "altceva", False, 2.0)
    assert [(s.id, s.verdict) for s in samples.faults()] == [(first.id, "wrong")]
    counts = samples.counts()
    assert (counts.drawn, counts.waiting, counts.wrong, counts.population) == (3, 2, 1, 3)


def test_the_past_and_the_extract_agree_with_the_chain(ledger: Ledger, people: list[int]) -> None:
    reveals = Reveals(ledger.engine)
    assert not reveals.is_open(people[0], *ONE)
    reveals.open(people[0], *ONE, reason="o sesizare")
    assert reveals.is_open(people[0], *ONE)
    assert not reveals.is_open(people[1], *ONE)
    reveals.open(people[1], *ONE, reason="o sesizare", lasts_s=0.0)
    assert not reveals.is_open(people[1], *ONE)
    sorts = [entry.sort for entry in Timeline(ledger.engine).of(*ONE)]
    assert sorts[:2] == ["scan", "version"]
    assert sorts.count("reveal") == 2
    found = extract(ledger.engine, *ONE)
    assert len(found.rows["reading"]) == 5
    assert short(found.head) == ledger.head()
    assert [link["seq"] for link in found.links] == list(range(found.links[0]["seq"], found.links[-1]["seq"] + 1))
    assert extract(ledger.engine, "1", made.SEASON).rows == {}
    assert list(walk(ledger.engine, Proof())) == []


def test_figures(ledger: Ledger, people: list[int]) -> None:
    by_path = {f.path: f for f in figures.fields(ledger.engine, made.SEASON)}
    assert (by_path["/surname"].review, by_path["/cnp"].accepted, by_path["/series"].missing) == (1, 1, 1)
    days = figures.days(ledger.engine, 3)
    assert [d.dossiers for d in days] == [0, 0, 1]
    assert days[2].pages == made.part(made.card()).scans[0].pages
    assert sum(p.dossiers for p in figures.points(ledger.engine, made.SEASON)) == 1
    assert sum(figures.queue_ages(ledger.engine)) == figures.queue_ages(ledger.engine)[0] > 0


def test_a_token_works_until_it_is_revoked(ledger: Ledger, people: list[int]) -> None:
    tokens = Tokens(ledger.engine)
    secret = tokens.make("ana", "program", 1, "test")
    account = tokens.account(secret)
    assert account is not None
    assert account.name == "ana"
    assert tokens.account(secret + "x") is None
    tokens.revoke(tokens.all()[0].id, "test")
    tokens.revoke(tokens.all()[0].id, "test")
    assert tokens.account(secret) is None
