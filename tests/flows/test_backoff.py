"""Waiting grows, is spread, has a limit, and never ends in giving up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flows.backoff import Backoff

chances = st.floats(0, 1, exclude_max=True)
seconds = st.floats(0.01, 3600)


@given(first=seconds, most=seconds, chance=chances, failed=st.integers(1, 10_000))
def test_between_half_and_all_of_the_doubled_time(first: float, most: float, chance: float, failed: int) -> None:
    whole = min(first * 2 ** min(failed - 1, 60), most)
    assert whole / 2 <= Backoff(first, most, lambda: chance).delay(failed) <= whole


@given(first=seconds, chance=chances, failed=st.integers(1, 20))
def test_each_failure_doubles_it(first: float, chance: float, failed: int) -> None:
    backoff = Backoff(first, 1e12, lambda: chance)
    assert abs(backoff.delay(failed + 1) - 2 * backoff.delay(failed)) <= 1e-6 * backoff.delay(failed + 1)


@given(asked=st.floats(0, 1e9), failed=st.integers(1, 50), chance=chances)
def test_what_the_other_side_asks_for_is_granted_up_to_the_limit(asked: float, failed: int, chance: float) -> None:
    delay = Backoff(1, 900, lambda: chance).delay(failed, asked)
    assert min(asked, 900) <= delay <= 900


def test_many_messages_do_not_come_back_together() -> None:
    backoff = Backoff(60, 900)
    assert len({round(backoff.delay(1), 3) for _ in range(50)}) > 40
