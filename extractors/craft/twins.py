"""Several cards in one view: where the sheet's ink did not tell them apart, their printed words do.

Each card begins with its country's name in three languages and its title, and ends with the machine-readable zone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from extractors.craft.mrz_band import looks_like_mrz
from extractors.craft.rows import Row
from models.geometry import Box, around
from validators.text import fold

COUNTRY = ("ROUMANIE", "ROMANIA")
LIKE = 80  # per cent of the letters of a word in small print
HEAD = 5.0  # letter heights within which rows belong to one heading


def cards_of(rows: Sequence[Row]) -> tuple[Box, ...]:
    """The place of each card's words, top to bottom, when the rows (of an upright view) hold more than one; else
    nothing."""
    heads = _headings(rows)
    if len(heads) < 2:
        return ()
    ends = [*heads[1:], None]
    return tuple(_card(rows, head, end) for head, end in zip(heads, ends, strict=True))


def _headings(rows: Sequence[Row]) -> list[Row]:
    """The first row of each heading. A card that lies askew has its country's three names in three rows; a single
    name stands in addresses and stamps, too."""
    heads: list[list[Row]] = []
    for row in sorted((r for r in rows if _countries(r)), key=lambda r: r.box.y0):
        if heads and row.box.y0 - heads[-1][-1].box.y1 <= HEAD * row.height:
            heads[-1].append(row)
        else:
            heads.append([row])
    return [head[0] for head in heads if sum(map(_countries, head)) >= 2]


def _countries(row: Row) -> int:
    words = re.findall(r"[A-Z]{6,}", fold(row.text))
    return sum(any(ratio(word, name) >= LIKE for name in COUNTRY) for word in words)


def _card(rows: Sequence[Row], head: Row, after: Row | None) -> Box:
    """From the heading to the zone; without a zone, to the last row before the next card."""
    below = [r for r in rows if r.box.y0 >= head.box.y0 - head.height and (after is None or r.box.y1 < after.box.y0)]
    zone = [r for r in below if looks_like_mrz(r.text)]
    last = max((r.box.y1 for r in zone), default=max(r.box.y1 for r in below))
    own = [r.box for r in below if r.box.y1 <= last + 1]
    wide = around(r.box for r in zone) if zone else head.box  # dirt beside the card is none of it
    kept = [b for b in own if b.x0 < wide.x1 + head.height and b.x1 > wide.x0 - head.height]
    return around([head.box, *kept])
