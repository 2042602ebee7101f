"""Boxes: axis-parallel rectangles with the origin at the top left, y downwards.

The unit is said by whoever holds the box: *pixels* of a working image while a page is being read,
*fractions* of the page as it was scanned in everything that leaves the reader (evidence, regions).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Box:
    """``x0 <= x1`` and ``y0 <= y1``; both ends in the same unit.

    >>> Box(0, 0, 4, 2).area
    8
    """

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def area(self) -> float:
        return max(0, self.width) * max(0, self.height)

    @property
    def cx(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def cy(self) -> float:
        return (self.y0 + self.y1) / 2

    def grow(self, dx: float, dy: float | None = None) -> Box:
        """The box widened by ``dx`` on the left and right, ``dy`` (default ``dx``) above and below."""
        dy = dx if dy is None else dy
        return Box(self.x0 - dx, self.y0 - dy, self.x1 + dx, self.y1 + dy)

    def clip(self, width: float, height: float) -> Box:
        """The part that lies on a sheet of this size."""
        x0, x1 = (min(max(v, 0), width) for v in (self.x0, self.x1))
        y0, y1 = (min(max(v, 0), height) for v in (self.y0, self.y1))
        return Box(x0, y0, x1, y1)

    def overlap(self, other: Box) -> float:
        """Area shared with ``other``."""
        w = min(self.x1, other.x1) - max(self.x0, other.x0)
        h = min(self.y1, other.y1) - max(self.y0, other.y0)
        return w * h if w > 0 and h > 0 else 0.0

    def iou(self, other: Box) -> float:
        """Intersection over union, 0 to 1."""
        shared = self.overlap(other)
        union = self.area + other.area - shared
        return shared / union if union > 0 else 0.0

    def same_line(self, other: Box, share: float = 0.5) -> bool:
        """Whether the two overlap vertically by at least ``share`` of the lower one's height."""
        common = min(self.y1, other.y1) - max(self.y0, other.y0)
        return common >= share * min(self.height, other.height)

    def as_list(self, digits: int = 5) -> list[float]:
        return [round(v, digits) for v in (self.x0, self.y0, self.x1, self.y1)]


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around ``boxes``; ValueError when there are none.

    >>> around([Box(0, 0, 1, 1), Box(2, 1, 3, 5)])
    Box(x0=0, y0=0, x1=3, y1=5)
    """
    all_of_them = list(boxes)
    if not all_of_them:
        raise ValueError("no boxes")
    return Box(
        min(b.x0 for b in all_of_them),
        min(b.y0 for b in all_of_them),
        max(b.x1 for b in all_of_them),
        max(b.y1 for b in all_of_them),
    )


WHOLE_PAGE = Box(0.0, 0.0, 1.0, 1.0)
