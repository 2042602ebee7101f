"""What is filled into the blanks of a form: names that stand together, and whether a hand wrote them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import picks
from extractors.craft.hand import looks_handwritten
from extractors.found import Doc, Found
from models.page import Word


def one_run(words: picks.Words) -> picks.Words:
    """A name that stands together: a gap as wide as between columns ends it."""
    kept: list[Word] = []
    for word in picks.name(words):
        if kept and word.box.x0 - kept[-1].box.x1 > 1.8 * word.box.height:
            break
        kept.append(word)
    return kept


def with_hand(doc: Doc, out: Sequence[Found], paths: Sequence[str]) -> list[Found]:
    """The readings of a form. All fills are by one hand: when those of ``paths`` look written, none is trusted."""
    fills = [f for f in out if f.path in paths and f.boxes]
    if not fills:
        return list(out)
    view = fills[0].view
    boxes = [b for f in fills if f.view == view for b in f.boxes]
    words = doc.views[view].words
    filled = [w for w in words if any(b.overlap(w.box) > 0.5 * w.box.area for b in boxes)]
    labels = [w for w in words if w.confidence > 0.8 and len(w.text) >= 4 and w not in filled]
    if not looks_handwritten(doc.views[view], filled, labels):
        return list(out)
    return [replace(f, handwritten=True) for f in out]
