"""What is filled into the blanks of a form: names that stand together, and whether a hand wrote them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import picks
from extractors.craft.hand import looks_handwritten, share
from extractors.found import Doc, Found
from extractors.view import View
from models.page import Word

LETTERS_BY_HAND = 0.72  # of the labels' share of straight outline: names in print have 0.8 and more
SUREST = 40  # words of the page that stand for its print


def one_run(words: picks.Words) -> picks.Words:
    """A name that stands together: a gap as wide as between columns ends it."""
    kept: list[Word] = []
    for word in picks.name(words):
        if kept and word.box.x0 - kept[-1].box.x1 > 1.8 * word.box.height:
            break
        kept.append(word)
    return kept


def _in_letters(view: View, filled: Sequence[Word]) -> bool:
    """Whether the names among the fills were written by hand: digits are round in print, too, and hide it."""
    names = [w for w in filled if sum(c.isalpha() for c in w.text) >= 3]
    others = sorted((w for w in view.words if len(w.text) >= 4 and w not in filled), key=lambda w: -w.confidence)
    own, printed = share(view, names), share(view, others[:SUREST])
    return own is not None and printed is not None and own < LETTERS_BY_HAND * printed


def with_hand(doc: Doc, out: Sequence[Found], paths: Sequence[str], *, by_names: bool = False) -> list[Found]:
    """The readings of a form. All fills are by one hand: when those of ``paths`` look written, none is trusted.
    ``by_names``: the names by themselves tell, too, on a form whose fills stand in no frames."""
    fills = [f for f in out if f.path in paths and f.boxes]
    if not fills:
        return list(out)
    view = fills[0].view
    boxes = [b for f in fills if f.view == view for b in f.boxes]
    words = doc.views[view].words
    filled = [w for w in words if any(b.overlap(w.box) > 0.5 * w.box.area for b in boxes)]
    labels = [w for w in words if w.confidence > 0.8 and len(w.text) >= 4 and w not in filled]
    written = looks_handwritten(doc.views[view], filled, labels) or (by_names and _in_letters(doc.views[view], filled))
    if not written:
        return list(out)
    return [replace(f, handwritten=True) for f in out]
