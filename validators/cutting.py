"""Where a clerk may cut a paper, and what the parts are. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from models.dossier import PageRef
from models.geometry import Box

LEAST = 0.03  # of the page: a narrower piece is no paper

Parts = tuple[tuple[PageRef, ...], ...]


def cut_before(pages: Sequence[PageRef], index: int) -> Parts | None:
    """Two papers, the second one beginning with page ``index`` (from 0); None where that cuts nothing."""
    if not 0 < index < len(pages):
        return None
    return tuple(pages[:index]), tuple(pages[index:])


def cut_page(pages: Sequence[PageRef], index: int, halves: tuple[Box, Box]) -> Parts | None:
    """Two papers that share page ``index``: the first half of it belongs to what comes before, the second to what
    comes after. ``halves``: boxes on the page as scanned, in fractions; None where one would hold nothing."""
    if not 0 <= index < len(pages):
        return None
    page = pages[index]
    pieces = [_common(Box(*page.region), half) for half in halves]
    if any(p.width < LEAST or p.height < LEAST for p in pieces):
        return None
    first, second = (page.model_copy(update={"region": tuple(p.as_list())}) for p in pieces)
    return (*pages[:index], first), (second, *pages[index + 1 :])


def _common(a: Box, b: Box) -> Box:
    return Box(max(a.x0, b.x0), max(a.y0, b.y0), min(a.x1, b.x1), min(a.y1, b.y1))
