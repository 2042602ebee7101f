"""``dosar intake`` killed a few times with the real Prefect server: the long run is ``python -m benchmarks.faults``."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import faults, faults_batch, faults_check
from benchmarks.faults_points import POINTS, place
from benchmarks.faults_run import Death, Room, prefect_server
from tests.engine_home import migrated

pytestmark = pytest.mark.slow


def test_every_boundary_is_met_before_and_after() -> None:
    deaths = faults.plan(200, faults.random.Random(1), 10)
    assert len(deaths) == 200
    at = {(d.point, d.edge, d.nth) for d in deaths if d.after_s is None}
    assert {(point, edge, 1) for point in POINTS for edge in ("before", "after")} <= at


@pytest.mark.parametrize("point", POINTS)
def test_the_code_has_not_moved_away_from_a_boundary(point: str) -> None:
    owner, name = place(point)
    assert callable(getattr(owner, name))


def test_killed_again_and_again_it_ends_as_if_nothing_had_been(tmp_path: Path) -> None:
    scans = faults_batch.one(tmp_path / "scans")
    migrated(tmp_path / "prefect" / "prefect")
    with prefect_server(tmp_path / "prefect") as api:
        wanted = faults.undisturbed(Room(tmp_path / "plain", scans, api))
        room = Room(tmp_path / "killed", scans, api)
        deaths = deque(
            [Death("scan copied, without its name", nth=1), Death("page read"), Death("dossier in an open transaction")]
        )
        result = faults.one_round(room, deaths, 3, lambda _: None)
        faults.check(room, wanted, result)
        assert result.findings == []
        assert sum(result.kills.values()) == 3
        assert faults_check.crashed(api) == 2  # the first death came before Prefect's run


def test_a_difference_is_found(tmp_path: Path) -> None:
    """A check that cannot fail proves nothing."""
    counted = faults_check.Counter
    one = faults_check.Left({"a.json": "1"}, {"record": 1}, counted(), frozenset(), counted("r"), counted("m"),
                            frozenset({"s"}))  # fmt: skip
    twice = faults_check.Left({"a.json": "2"}, {"record": 2}, counted(), frozenset(), counted("rr"), counted("mm"),
                              frozenset())  # fmt: skip
    assert list(faults_check.compare(one, one)) == []
    assert len(list(faults_check.compare(one, twice))) == 5


def test_a_version_that_a_later_one_took_the_place_of_is_left_out_and_nothing_else(tmp_path: Path) -> None:
    first, last = ("118342", "2017-2018", "f1", "a"), ("118342", "2017-2018", "f2", "b")
    counted = faults_check.Counter
    none = counted()
    wanted = faults_check.Left({}, {"finding": 5}, counted([last]), frozenset({last}), none, none, frozenset())
    healed = replace(wanted, rows={"finding": 9}, dossiers=counted([first, last]))
    assert len(list(faults_check.compare(wanted, healed))) == 2
    assert list(faults_check.compare(wanted, faults_check.as_if_at_once(healed, wanted))) == []
    for other in (replace(healed, newest=frozenset({first})), replace(healed, rows={"finding": 4})):
        assert len(list(faults_check.compare(wanted, faults_check.as_if_at_once(other, wanted)))) >= 1
