"""What is known of a scanned page as an image: its size, and which way up it lies."""

from __future__ import annotations

import math
from dataclasses import dataclass

from sqlalchemy import Engine, select

from ledger.engine import reading
from ledger.tables import page as pages
from models.geometry import WHOLE_PAGE, Box


@dataclass(frozen=True, slots=True)
class PageLie:
    """``width`` and ``height`` in pixels as scanned. ``views``: (region in fractions of the page, quarter turns
    clockwise that make it upright), for each document or sheet that was seen on it."""

    width: int
    height: int
    views: tuple[tuple[Box, int], ...]

    def turns(self, box: Box = WHOLE_PAGE) -> int:
        """Quarter turns clockwise that make this part of the page upright."""
        best = max(self.views, key=lambda v: v[0].overlap(box), default=None)
        return best[1] if best is not None and best[0].overlap(box) > 0 else 0


def page_lie(engine: Engine, scan: str, number: int) -> PageLie | None:
    """The page as it was last read; None when it never was."""
    of = pages.c
    wanted = select(of.width, of.height, of.transform).where(of.scan == scan, of.number == number)
    with reading(engine) as connection:
        row = connection.execute(wanted).all()
    if not row:
        return None
    width, height, views = row[-1]
    return PageLie(width, height, tuple((Box(*v["region"]), _turns(v["to_scan"], width, height)) for v in views or ()))


def _turns(to_scan: list[list[float]], width: int, height: int) -> int:
    """From the matrix that leads from upright pixels to fractions of the scan: where its x axis points on the scan."""
    angle = math.degrees(math.atan2(to_scan[1][0] * height, to_scan[0][0] * width))
    return round(-angle / 90) % 4
