"""Reliability of confidences, and the bound on the wrong among the accepted."""

from __future__ import annotations

import pytest

from benchmarks.reliability import table
from desk.bounds import upper_bound


def error(answers: list[tuple[float, bool]]) -> float:
    return float(table(answers).splitlines()[-1].split()[3])


def test_honest_confidences_have_no_error() -> None:
    assert error([(0.75, n % 4 != 0) for n in range(400)]) == pytest.approx(0, abs=1e-9)
    assert error([(1.0, True)] * 10) == pytest.approx(0, abs=1e-9)


def test_boasting_shows() -> None:
    assert error([(0.95, n % 2 == 0) for n in range(100)]) == pytest.approx(0.45)
    assert error([(0.95, True), (0.95, False), (0.25, True), (0.25, False)]) == pytest.approx((0.45 + 0.25) / 2)


@pytest.mark.parametrize(("wrong", "count", "bound"), [(0, 2139, 0.0014), (2, 1063, 0.00591), (5, 5, 1.0)])
def test_the_bound_of_clopper_and_pearson(wrong: int, count: int, bound: float) -> None:
    """0 of n: 1 - 0.05^(1/n); 2 of 1063 by the tail of the binomial distribution."""
    assert upper_bound(wrong, count) == pytest.approx(bound, rel=0.01)


def test_the_bound_is_the_share_at_which_so_few_wrong_are_a_chance_of_one_in_twenty() -> None:
    from math import comb

    share = upper_bound(3, 400)
    tail = sum(comb(400, k) * share**k * (1 - share) ** (400 - k) for k in range(4))
    assert tail == pytest.approx(0.05, rel=1e-6)
