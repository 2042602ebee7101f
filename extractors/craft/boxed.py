"""A CNP in thirteen cells: found beside or under its label, or as the page's only row of thirteen cells."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.craft import cells
from extractors.craft.labels import find
from extractors.engines import tesseract
from extractors.found import Doc, Found
from models.geometry import Box
from validators import cnp as cnps

DIGITS = 13


def read_cnp(doc: Doc, labels: Sequence[str]) -> Found | None:
    """The number in the cells, None where there are none; ``value`` is None when its digits cannot be read."""
    for view in range(len(doc.views)):
        box, sure = _labelled(doc, view, labels)
        if box is None:
            box, sure = _only(doc, view)
        if box is not None:
            return _read(doc, view, box, sure)
    return None


def _labelled(doc: Doc, view: int, labels: Sequence[str]) -> tuple[Box | None, float]:
    here = doc.views[view]
    for hit in find(doc.rows[view], labels):
        h = hit.box.height
        beside = Box(hit.box.x0, hit.box.y0 - 1.6 * h, here.width, hit.box.y1 + 1.6 * h)
        under = Box(hit.box.x0 - 3 * h, hit.box.y0, here.width, hit.box.y1 + 5 * h)
        for area in (beside, under):
            rows = cells.find_rows(here, area, DIGITS)
            if rows:
                return rows[0].box, 0.97
    return None, 0.0


def _only(doc: Doc, view: int) -> tuple[Box | None, float]:
    here = doc.views[view]
    if not here.words:
        return None, 0.0
    rows = cells.find_rows(here, Box(0, 0, here.width, here.height), DIGITS)
    return (rows[0].box, 0.88) if len(rows) == 1 else (None, 0.0)


def _read(doc: Doc, view: int, box: Box, sure: float) -> Found | None:
    line = tesseract.read_lines([cells.restring(doc.views[view].crop(box.grow(4)))], languages="ron+eng")[0]
    value = cnps.digits_from_ocr("".join(line.text.split()))
    if not line.text.strip():
        return None
    return Found(
        path="/cnp", raw=line.text, value=value, view=view, boxes=(box,), located=sure, read=line.confidence, boxed=True
    )
