"""The checklist and the record on whole dossiers, told in tests/situations/*.toml."""

from __future__ import annotations

from typing import Any

import pytest

from models.dossier import Completeness
from tests.situations.reading import Situation, situations
from validators.record import make_record
from validators.rules import check
from validators.rules.page import codes
from validators.seasons import load_season

SEASON = load_season("2017-2018")
ALL = situations()


@pytest.mark.parametrize("told", ALL, ids=lambda s: s.name)
def test_checklist_says_what_the_situation_expects(told: Situation) -> None:
    found = check(told.dossier, SEASON)
    expected = dict(told.expect)
    assert found.status == expected.pop("overall")
    assert _open(found, told) == _flat(expected)


@pytest.mark.parametrize("told", [s for s in ALL if s.says], ids=lambda s: s.name)
def test_messages_say_for_whom_and_what(told: Situation) -> None:
    found = check(told.dossier, SEASON)
    for requirement, words in told.says.items():
        texts = [r.message for r in found.requirements if r.id == requirement and r.status in ("missing", "unclear")]
        assert any(words in (text or "") for text in texts), texts


@pytest.mark.parametrize("told", ALL, ids=lambda s: s.name)
def test_every_gap_has_a_message_without_private_data(told: Situation) -> None:
    for requirement in check(told.dossier, SEASON).requirements:
        assert requirement.basis
        if requirement.status in ("missing", "unclear"):
            assert requirement.message
        for person in told.dossier.persons:
            assert not (person.cnp and person.cnp in (requirement.message or ""))
            assert not (person.given_names and person.given_names in (requirement.message or ""))


@pytest.mark.parametrize("told", ALL, ids=lambda s: s.name)
def test_a_record_is_made_exactly_of_complete_dossiers(told: Situation) -> None:
    done = told.dossier.model_copy(update={"completeness": check(told.dossier, SEASON)})
    record = make_record(done, SEASON)
    assert (record is not None) == (done.completeness is not None and done.completeness.status == "complete")
    for pointer, value in (told.record or {}).items():
        assert _at(record, pointer) == value


@pytest.mark.parametrize("told", ALL, ids=lambda s: s.name)
def test_findings_bear_the_codes_that_are_expected_and_documented(told: Situation) -> None:
    found = check(told.dossier, SEASON)
    seen = {f.code for f in found.findings}
    assert set(told.finds) <= seen
    assert seen <= set(codes(SEASON))
    blocking = [f for f in found.findings if f.severity != "notice"]
    assert bool(blocking) == (found.status != "complete")
    missing = {(r.id, r.person) for r in found.requirements if r.status == "missing"}
    assert missing <= {(f.requirement, f.person) for f in blocking if f.severity == "missing"}


def test_every_rule_is_told_in_both_directions() -> None:
    """Each requirement is met in some situation, and not met in another."""
    open_ones = {r for s in ALL for r in s.expect if r != "overall"}
    met = {r.id for s in ALL for r in check(s.dossier, SEASON).requirements if r.status == "met"}
    assert met == open_ones == {spec.id for spec in SEASON.requirements}


def test_there_are_enough_situations_and_their_names_differ() -> None:
    assert len(ALL) >= 120
    assert len({s.name for s in ALL}) == len(ALL)


def _open(found: Completeness, told: Situation) -> dict[tuple[str, str], str]:
    rows = [r for r in found.requirements if r.status not in ("met", "not_applicable")]
    return {(r.id, told.nick(r.person)): r.status for r in rows}


def _flat(expected: dict[str, Any]) -> dict[tuple[str, str], str]:
    flat = {}
    for requirement, who in expected.items():
        for nick, status in (who if isinstance(who, dict) else {"household": who}).items():
            flat[(requirement, nick)] = status
    return flat


def _at(record: Any, pointer: str) -> Any:
    for part in pointer.split("/"):
        record = record[int(part)] if part.isdigit() else record[part]
    return record
