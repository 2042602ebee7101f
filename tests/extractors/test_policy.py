"""The policy of acceptance: what it lets through, and that a slip in it is named instead of letting values through."""

from __future__ import annotations

import itertools
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.policy import FILE, parse, policy
from models.errors import ConfigError
from models.kinds import KINDS

TYPES = sorted({f.type for kind in KINDS.values() for f in kind.fields})
NEVER, WITNESSES = sorted(policy().never), sorted(policy().witnesses)


def text() -> str:
    return resources.files("extractors").joinpath(FILE).read_text("utf-8")


@given(st.sampled_from(TYPES), st.sets(st.sampled_from(WITNESSES)), st.sets(st.sampled_from(NEVER), min_size=1))
def test_no_witness_outweighs_an_obstacle(field_type: str, witnesses: set[str], obstacles: set[str]) -> None:
    assert not policy().accepts(field_type, witnesses, obstacles)


@pytest.mark.parametrize("field_type", TYPES)
def test_nothing_is_accepted_without_a_witness(field_type: str) -> None:
    assert not policy().accepts(field_type, set(), set())
    assert policy().accepts(field_type, {"second_reading"}, set())


@given(st.sampled_from(TYPES), st.sets(st.sampled_from(WITNESSES)), st.sampled_from(WITNESSES))
def test_a_further_witness_does_no_harm(field_type: str, witnesses: set[str], more: str) -> None:
    if policy().accepts(field_type, witnesses, set()):
        assert policy().accepts(field_type, witnesses | {more}, set())


def test_only_a_cnp_is_proved_by_another_paper() -> None:
    assert [t for t in TYPES if policy().suffices(t, {"other_paper"})] == ["cnp"]


def test_names_that_the_policy_lacks_are_errors() -> None:
    with pytest.raises(KeyError):
        policy().accepts("cnp", {"second_readng"}, set())
    with pytest.raises(KeyError):
        policy().accepts("cnp", {"second_reading"}, {"hand_written"})


BROKEN = (
    ("usual = ", "usuall = ", "usual"),
    ('[["second_reading"], ["third_reading"], ["marks"], ["mrz"]]', '[["second_readng"]]', "second_readng"),
    ('["other_paper"]]', "[]]", "without any witness"),
    ("located = 0.80", "", "located"),
    ("[accept]", "[accept", "policy.toml"),
)


@pytest.mark.parametrize(("old", "new", "named"), BROKEN)
def test_a_broken_policy_is_refused_by_name(old: str, new: str, named: str) -> None:
    assert text().count(old) == 1
    with pytest.raises(ConfigError, match=named):
        parse(text().replace(old, new))


def test_types_of_the_policy_are_types_of_fields() -> None:
    assert set(policy().accept) - {"usual"} <= set(TYPES)


def test_every_list_counts() -> None:
    """A list that another one makes superfluous would be read as a rule and be none."""
    for lists in policy().accept.values():
        assert not any(a < b for a, b in itertools.permutations(lists, 2))
