"""Forms on which every sign has its cell: whose the rows of cells are, and what stands in them.

A row of cells belongs to the label on its level or right over it. Engines that meet cells often lose the small label
between two rows of them: the strip over such a row is then read by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from extractors.craft import cells
from extractors.craft.cells import Cells
from extractors.craft.hand import share, straightness
from extractors.craft.labels import Hit, find
from extractors.craft.rows import arrange
from extractors.engines import tesseract
from extractors.found import Doc
from extractors.image.warp import Image
from extractors.view import View
from models.geometry import Box
from models.page import Word

ABOVE = 1.6  # heights of a cell between a label and the cells under it
LABELLED, READ_AGAIN = 0.95, 0.9
UPRIGHT = 0.52  # of the labels' share of level and plumb outline: signs in cells below it are taken for handwriting


@dataclass(frozen=True)
class Strip:
    """A row of cells: the label (one of those asked for; empty: none found) and how sure it is that it is its label."""

    view: int
    cells: Cells
    label: str
    sure: float

    @property
    def box(self) -> Box:
        return self.cells.box


@dataclass(frozen=True)
class Text:
    """``text`` of a strip with blanks where cells are empty, and the engine's ``confidence``."""

    text: str
    confidence: float


def strips(doc: Doc, labels: Sequence[str]) -> list[Strip]:
    """The rows of cells of the document's pages (as far down as words are given), each with its label."""
    out: list[Strip] = []
    for view, here in enumerate(doc.views):
        if not here.words:
            continue
        end = max(w.box.y1 for w in here.words) + 3 * max(w.box.height for w in here.words)
        rows = cells.find_rows(here, Box(0, 0, here.width, end))
        hits = find(doc.rows[view], labels) if rows else []
        out += _again(here, [_labelled(view, r, rows, hits) for r in rows], labels)
    return out


def _labelled(view: int, row: Cells, rows: Sequence[Cells], hits: Sequence[Hit]) -> Strip:
    beside = [h for h in hits if _beside(h.box, row.box)]
    if beside:
        nearest = max(beside, key=lambda h: h.box.x1)
        return Strip(view, row, nearest.label, LABELLED)
    over = [h for h in hits if _over(h.box, row.box) and not any(_between(h.box, r.box, row.box) for r in rows)]
    if over:
        nearest = max(over, key=lambda h: (round(h.box.y1 / row.box.height), -abs(h.box.x0 - row.box.x0)))
        return Strip(view, row, nearest.label, LABELLED)
    return Strip(view, row, "", 0.0)


def _beside(label: Box, row: Box) -> bool:
    # An engine that took the first rule for a sign of the label's last word makes its box reach into the cells.
    return (
        label.x1 <= row.x0 + 0.6 * row.height
        and label.x0 < row.x0
        and abs(label.cy - row.cy) < 0.7 * row.height
        and row.x0 - label.x1 < 12 * row.height
    )


def _over(label: Box, row: Box) -> bool:
    gap = row.y0 - label.y1
    return -4 <= gap < ABOVE * row.height and label.x0 < row.x1 and label.x1 > row.x0 - row.height


def _between(label: Box, other: Box, row: Box) -> bool:
    return label.cy < other.cy < row.cy - 0.5 * row.height and other.x0 < row.x1 and row.x0 < other.x1


def _again(view: View, found: Sequence[Strip], labels: Sequence[str]) -> list[Strip]:
    """The strips, the paper over those without a label read once more."""
    bare = [s for s in found if not s.label]
    if not bare:
        return list(found)
    crops = [view.crop(_paper_over(s.box, found)) for s in bare]
    lines = tesseract.read_lines(crops)
    named: dict[int, Strip] = {}
    for strip, line in zip(bare, lines, strict=True):
        words = [Word(t, Box(20 * i, 0, 20 * i + 18, 20), 0.9, 0) for i, t in enumerate(line.text.split())]
        hits = find(arrange(words), labels)
        if hits:
            named[id(strip)] = replace(strip, label=hits[0].label, sure=READ_AGAIN)
    return [named.get(id(s), s) for s in found]


def _paper_over(row: Box, found: Sequence[Strip]) -> Box:
    """The paper between a row of cells and what is over it."""
    top = row.y0 - 0.95 * row.height
    over = [s.box.y1 + 3 for s in found if s.box.y1 < row.y0 and s.box.x0 < row.x1 and row.x0 < s.box.x1]
    return Box(max(0.0, row.x0 - 6), max([0.0, top, *over]), row.x1, row.y0 - 2)


def chosen(found: Sequence[Strip], wanted: Mapping[str, Sequence[str]]) -> dict[str, Strip]:
    """For each path the first strip that bears one of its labels."""
    out: dict[str, Strip] = {}
    for path, labels in wanted.items():
        hit = next((s for s in found if s.label in labels), None)
        if hit is not None:
            out[path] = hit
    return out


def read(doc: Doc, wanted: Sequence[Strip]) -> list[Text]:
    """What stands in the cells of each strip, by one run of the engine."""
    crops = [doc.views[s.view].crop(s.box.grow(4)) for s in wanted]
    filled = [cells.contents(crop) for crop in crops]
    lines = tesseract.read_lines([cells.restring(crop) for crop in crops])
    return [Text(_spaced(line.text, parts), line.confidence) for line, parts in zip(lines, filled, strict=True)]


def _spaced(text: str, parts: Sequence[Image | None]) -> str:
    """The blanks of ``text`` where the empty cells are, when its letters are as many as the filled ones."""
    signs = "".join(text.split())
    if len(signs) != sum(p is not None for p in parts):
        return text
    left = iter(signs)
    return " ".join("".join(" " if p is None else next(left) for p in parts).split())


def by_hand(doc: Doc, wanted: Sequence[Strip]) -> bool:
    """Whether the signs in the cells lean and curve as no print does, judged against the page's labels."""
    parts = [
        p for s in wanted for p in cells.contents(doc.views[s.view].crop(s.box.grow(4))) if p is not None
    ]  # fmt: skip
    if not parts:
        return False
    here = doc.views[wanted[0].view]
    labels = [w for w in here.words if w.confidence > 0.8 and len(w.text) >= 4]
    own, printed = straightness(parts), share(here, labels)
    return own is not None and printed is not None and own < UPRIGHT * printed
