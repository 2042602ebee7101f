"""Lists show each dossier once, as it stands now, whatever they are filtered by and wherever a page begins."""

from __future__ import annotations

import random
from collections.abc import Iterable
from itertools import product

import pytest
from sqlalchemy import text

from ledger.engine import reading
from ledger.ledger import Ledger
from ledger.lists import DossierLine, Lists, Wanted, _lines
from models.dossier import Completeness
from tests.ledger import dossiers

SEASONS = ("2016-2017", "2017-2018")
POINTS = ("manastur", "gheorgheni", None)
STATUSES = ("complete", "incomplete", "needs_review")

Known = dict[tuple[str, str], tuple[int, str, str | None]]  # (season, number): latest version, its status and point


@pytest.fixture
def known(ledger: Ledger, batch: int) -> Known:
    """Forty versions of some fifteen dossiers."""
    chance, latest = random.Random(5), {}
    for version in range(40):
        number, season = str(chance.choice((7, 11, 118, 119, 1180, 1181, 2000, 2001))), chance.choice(SEASONS)
        status, point = chance.choice(STATUSES), chance.choice(POINTS)
        made = dossiers.make(number, season=season)
        made = made.model_copy(update={
            "completeness": Completeness(status=status),
            "registration": made.registration.model_copy(update={"point": point}),
        })  # fmt: skip
        row, _ = ledger.record_dossier(made, f"f{version}", "0.1.0", batch)
        latest[season, number] = (row, status, point)
    assert len(latest) > 12
    return latest


def versions(lines: Iterable[DossierLine]) -> list[int]:
    return [line.version for line in lines]


def test_what_is_wanted(ledger: Ledger, known: Known) -> None:
    """Every way of asking, of one ledger: a new one for each would cost a minute on PostgreSQL."""
    lists = Lists(ledger.engine)
    asked = product((None, *SEASONS), ("", "118", "11", "9", "%", "1_8"), ("", "complete"), ("", "manastur"))
    for season, begins, status, point in asked:
        wanted = Wanted(season, begins, status, point)
        expected = {
            key: row
            for key, (row, is_, at) in known.items()
            if season in (None, key[0]) and key[1].startswith(begins) and status in ("", is_) and point in ("", at)
        }
        assert versions(lists.newest_first(wanted, 100)) == sorted(expected.values(), reverse=True), wanted
        assert versions(lists.by_number(wanted)) == [expected[key] for key in sorted(expected)], wanted
        assert lists.count(wanted) == len(expected), wanted


def test_pages_follow_each_other(ledger: Ledger, known: Known) -> None:
    lists, wanted = Lists(ledger.engine), Wanted()
    whole = versions(lists.newest_first(wanted, 100))
    pages, last = [], None
    while page := versions(lists.newest_first(wanted, 4, last)):
        pages, last = [*pages, *page], page[-1]
    assert pages == whole
    assert len(whole) == len(known)
    numbered = versions(lists.by_number(wanted))
    assert [v for at in range(0, len(numbered), 5) for v in versions(lists.by_number(wanted, 5, at))] == numbered


def test_some_numbers_or_all_but_them(ledger: Ledger, known: Known) -> None:
    lists, some = Lists(ledger.engine), ("118", "2000")
    only, others = Wanted(only=some), Wanted(without=some)
    assert {line.number for line in lists.by_number(only)} == set(some)
    assert lists.count(only) + lists.count(others) == len(known)
    assert not {line.number for line in lists.newest_first(others, 100)} & set(some)
    assert lists.by_number(Wanted(only=())) == []


@pytest.mark.parametrize("ledger_target", ["sqlite"], indirect=True)  # PostgreSQL chooses by statistics
@pytest.mark.parametrize("wanted", [Wanted("2017-2018"), Wanted("2017-2018", status="complete")])
def test_a_page_is_walked_along_an_index(ledger: Ledger, known: Known, wanted: Wanted) -> None:
    """Nothing is sorted and no table is read through: the cost is the page's, not the ledger's."""
    of = _lines(wanted).selected_columns
    query = (
        _lines(wanted).order_by(of.id.desc()).limit(10).compile(ledger.engine, compile_kwargs={"literal_binds": True})
    )
    with reading(ledger.engine) as connection:
        plan = " | ".join(row.detail for row in connection.execute(text(f"EXPLAIN QUERY PLAN {query}")))
    assert "dossier_version_listed" in plan, plan
    assert "TEMP B-TREE" not in plan
    assert "dossier_version_newest" in plan
