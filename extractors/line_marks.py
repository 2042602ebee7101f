"""The strokes above and below a reading's lines, line by line, against the letters that were read of them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from extractors.craft import cells
from extractors.craft.rows import letters
from extractors.found import Found
from extractors.image.warp import Image
from extractors.marks import Marks, marks
from extractors.view import View
from models.geometry import Box

OVER, UNDER = 0.5, 0.4  # letter heights: so far from a box reach the marks of capitals that an engine left out of it


def of_lines(view: View, r: Found) -> tuple[Marks, ...]:
    """The marks of each of the reading's lines; empty where any of them cannot tell."""
    if not r.reread or not r.boxes:
        return ()
    if r.boxed:
        seen = marks(cells.restring(view.crop(r.boxes[0].grow(4))), r.raw) if len(r.boxes) == 1 else None
        return (seen,) if seen is not None else ()
    texts = [r.raw] if len(r.boxes) == 1 else _texts(view, r)
    told = [_of_line(view, box, text) for box, text in zip(r.boxes, texts, strict=False)]
    whole = tuple(m for m in told if m is not None)
    return whole if len(whole) == len(r.boxes) else ()


def unexplained(seen: Sequence[Marks]) -> bool:
    """Whether a line has strokes that no letter explains."""
    return any(m.unexplained for m in seen)


def exact(seen: Sequence[Marks]) -> bool:
    """Whether all lines could be measured and have just the strokes that their letters have."""
    return bool(seen) and all(m.exact for m in seen)


def _texts(view: View, r: Found) -> list[str]:
    """What was read in each line's box; nothing where that is not the reading, letter for letter."""
    texts = []
    for box in r.boxes:
        inside = [w for w in view.words if w.box.overlap(box) > 0.5 * w.box.area]
        texts.append(" ".join(w.text for w in sorted(inside, key=lambda w: w.box.x0)))
    same = letters("".join(texts)) == letters(r.raw)
    return texts if same else []


def _of_line(view: View, box: Box, text: str) -> Marks | None:
    room = Box(box.x0 - 3, box.y0 - OVER * box.height, box.x1 + 3, box.y1 + UNDER * box.height)
    return marks(_without_other_lines(view, room.clip(view.width, view.height), box), text)


def _without_other_lines(view: View, room: Box, own: Box) -> Image:
    """The room around a line, without the words of the lines above and below (a card's labels stand close). A sign by
    itself may be this line's own mark."""
    crop = view.crop(room).copy()
    paper = np.percentile(crop, 90)
    for word in view.words:
        elsewhere = not own.y0 <= word.box.cy <= own.y1
        if elsewhere and sum(c.isalnum() for c in word.text) >= 2 and word.box.overlap(room) > 0:
            x0, y0 = (max(0, round(v)) for v in (word.box.x0 - room.x0 - 1, word.box.y0 - room.y0 - 1))
            x1, y1 = (max(0, round(v)) for v in (word.box.x1 - room.x0 + 1, word.box.y1 - room.y0 + 1))
            crop[y0:y1, x0:x1] = paper
    return crop
