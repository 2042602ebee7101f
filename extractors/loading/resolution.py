"""How many pixels an inch holds: what the file says where that can be, an estimate where it cannot.

Scanners write the truth, phones write 72, some programs nothing at all. A stated resolution is believed when it makes a
sheet of a believable size. Otherwise the page is taken for the sheet (A4, A5, a card) that fits a usual setting best.
"""

from __future__ import annotations

from dataclasses import dataclass

_LONGEST_INCHES = 24.0  # A2
_SHORTEST_INCHES = 1.2  # the long side of a label; less is a wrong tag
_USUAL_DPI = (100, 150, 200, 240, 300, 400, 600)
_SHEETS = ((8.268, 11.693), (5.827, 8.268), (3.37, 2.125), (4.134, 2.913))  # A4, A5, ID-1 card, ID-2 card (Romanian CI)
_MAX_STRETCH = 4.0
_SAME = 1.02


@dataclass(frozen=True, slots=True)
class Grid:
    """Size in pixels, square ones, and their number per inch."""

    width: int
    height: int
    dpi: float


def square_grid(width: int, height: int, x: float | None, y: float | None, *, absolute: bool = True) -> Grid:
    """The page's size with square pixels, and its dpi.

    ``x``, ``y``: resolution as stored, along the width and the height; None or 0 when unstated. ``absolute`` False:
    the two only state the pixels' shape. A fax of 204×98 dpi is stretched along its coarser direction.
    """
    if not (x and y and x > 0 and y > 0):
        return Grid(width, height, estimated_dpi(width, height))
    stretch = max(x, y) / min(x, y)
    if stretch <= _SAME:
        dpi = (x + y) / 2
        believed = absolute and believable(width, height, dpi)
        return Grid(width, height, dpi if believed else estimated_dpi(width, height))
    wide, high = (round(width * y / x), height) if x < y else (width, round(height * x / y))
    dpi = max(x, y)
    believed = absolute and believable(wide, high, dpi)
    if stretch > _MAX_STRETCH or not (believed or (not absolute and max(wide, high) <= 2.5 * min(wide, high))):
        return Grid(width, height, estimated_dpi(width, height))
    return Grid(wide, high, dpi if believed else estimated_dpi(wide, high))


def believable(width: int, height: int, dpi: float) -> bool:
    """Whether a page of so many pixels at this resolution is a sheet that people scan."""
    return 50 <= dpi <= 1300 and _SHORTEST_INCHES <= max(width, height) / dpi <= _LONGEST_INCHES


def estimated_dpi(width: int, height: int) -> float:
    """Pixels per inch if the page is A4, A5 or a card, whichever comes closest to a usual setting; A4 before others.

    >>> round(estimated_dpi(2480, 3508)), round(estimated_dpi(1748, 2480))
    (300, 300)
    """
    best, least = 0.0, float("inf")
    for a, b in _SHEETS:
        dpi = max(width, height) / max(a, b)
        odd = min(abs(dpi - usual) / usual for usual in _USUAL_DPI)
        shape = abs((max(width, height) / max(1, min(width, height))) / (max(a, b) / min(a, b)) - 1)
        cost = odd + shape
        if cost < least - 0.02:
            best, least = dpi, cost
    return float(min(max(best, 50.0), 1300.0))
