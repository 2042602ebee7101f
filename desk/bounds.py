"""How many wrong ones there may be behind a sample: the exact bound of Clopper and Pearson."""

from __future__ import annotations

from scipy.special import betaincinv

LEVEL = 0.95


def upper_bound(wrong: int, checked: int, level: float = LEVEL) -> float:
    """The largest share of wrong values that ``wrong`` of ``checked`` do not refute, one-sided. 1.0 without a sample.

    >>> round(upper_bound(0, 300), 4), round(upper_bound(2, 100), 4), upper_bound(0, 0)
    (0.0099, 0.0616, 1.0)
    """
    return 1.0 if wrong >= checked else float(betaincinv(wrong + 1, checked - wrong, level))
