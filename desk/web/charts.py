"""Bars as inline SVG, worked out on the server: no script, no style attribute, and a text for whoever does not see."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTH, HEIGHT, FLOOR, HEAD = 560, 190, 30, 18  # units of the drawing; below FLOOR the labels, above HEAD nothing
_GAP = 0.28  # share of a bar's room


@dataclass(frozen=True, slots=True)
class Bar:
    x: float
    y: float
    width: float
    height: float
    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Upright bars. ``said``: the whole chart in a sentence."""

    title: str
    said: str
    bars: tuple[Bar, ...]
    width: int = WIDTH
    height: int = HEIGHT
    floor: int = HEIGHT - FLOOR


def bars(title: str, values: Sequence[tuple[str, float]], unit: str = "") -> Chart:
    """A chart of ``(label, value)``; values are not negative.

    >>> [round(b.height) for b in bars("t", [("a", 2), ("b", 1), ("c", 0)]).bars]
    [142, 71, 0]
    """
    top, room = max((v for _, v in values), default=0), WIDTH / max(1, len(values))
    most = HEIGHT - FLOOR - HEAD
    drawn = []
    for n, (label, value) in enumerate(values):
        height = most * value / top if top else 0.0
        x, y = (n + _GAP / 2) * room, HEIGHT - FLOOR - height
        drawn.append(
            Bar(round(x, 1), round(y, 1), round(room * (1 - _GAP), 1), round(height, 1), label, f"{value:g}{unit}")
        )
    said = f"{title}: " + ", ".join(f"{b.label} {b.value}" for b in drawn)
    return Chart(title, said, tuple(drawn))
