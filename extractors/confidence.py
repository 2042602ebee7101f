"""From the witnesses of a reading to how likely it is right.

The numbers below are cautious guesses by pattern of witnesses, in the right order but not yet calibrated on specimens.
"""

from __future__ import annotations


def probability(
    *, accepted: bool, witnesses: int, fails: bool, located: float, read: float, rivals: bool, empty: bool
) -> float:
    """0 to 1. ``read`` is the first engine's lowest word confidence, ``located`` how sure the place is."""
    if empty:
        return 0.0
    if accepted:
        return round(min(0.9995, 0.996 + 0.001 * witnesses + 0.001 * read), 4)
    base = 0.86 if witnesses else 0.35 + 0.35 * read
    if fails:
        base *= 0.25
    if rivals:
        base *= 0.6
    return round(max(0.01, min(0.95, base * (0.5 + 0.5 * min(1.0, located / 0.8)))), 4)
