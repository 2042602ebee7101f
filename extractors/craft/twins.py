"""Several cards in one view: where the sheet's ink did not tell them apart, their printed words do.

Each card begins with its country's name in three languages and its title, and ends with the machine-readable zone,
whose place tells the card's: it runs along the lower edge, over nearly all of the width.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz.fuzz import ratio

from extractors.craft.mrz_band import looks_like_mrz
from extractors.craft.rows import Row
from models.geometry import Box, around
from models.page import Word
from validators.text import fold

COUNTRY = ("ROUMANIE", "ROMANIA")
LIKE = 80  # per cent of the letters of a word in small print
HEAD = 5.0  # letter heights within which rows belong to one heading


def cards_of(rows: Sequence[Row]) -> tuple[Box, ...]:
    """The place of each card's words, top to bottom, when the rows (of an upright view) hold more than one; else
    nothing."""
    heads, zones = _headings(rows), zones_of(rows)
    if len(zones) >= 2 and (len(zones) > len(heads) or not _stacked(heads, zones)):
        return tuple(_above(zone, zones) for zone in zones)
    if len(heads) < 2:
        return ()
    ends = [*heads[1:], None]
    return tuple(_card(rows, head, end) for head, end in zip(heads, ends, strict=True))


ACROSS, HIGH = 0.84, 0.72  # the zone's share of a card's width; a card's height as a share of its width
FOOT = 0.06  # of the card's height below its zone
LINES_APART = 3.0  # letter heights within which lines are of one zone


def zones_of(rows: Sequence[Row]) -> list[Box]:
    """The places of the zones on the page, top to bottom; a row may hold lines of two cards side by side."""
    lines = [around(w.box for w in part) for row in rows for part in row.segments() if looks_like_mrz(_text(part))]
    zones: list[list[Box]] = []
    for line in sorted(lines, key=lambda b: b.y0):
        own = next((z for z in zones if _under(z[-1], line)), None)
        if own is None:
            zones.append([line])
        else:
            own.append(line)
    return [around(z) for z in zones if len(z) > 1]


def _stacked(heads: Sequence[Row], zones: Sequence[Box]) -> bool:
    """Whether each card has its part of the sheet's height for itself."""
    least = 0.5 * min(zone.width for zone in zones)
    return all(below.box.y0 - above.box.y0 > least for above, below in pairwise(heads))


def _text(words: Sequence[Word]) -> str:
    return " ".join(w.text for w in words)


def _under(above: Box, line: Box) -> bool:
    shared = min(above.x1, line.x1) - max(above.x0, line.x0)
    return line.cy - above.cy < LINES_APART * above.height and shared > 0.5 * min(above.width, line.width)


def _above(zone: Box, zones: Sequence[Box]) -> Box:
    """The card whose zone this is; never more of the sheet than up to the zone of the card above."""
    width = zone.width / ACROSS
    high = HIGH * width
    x0, x1 = zone.cx - width / 2, zone.cx + width / 2
    over = [z.y1 for z in zones if z.y1 < zone.y0 and z.x0 < x1 and z.x1 > x0]
    top = max([zone.y1 - (1 - FOOT) * high, *over])
    return Box(x0, top, x1, zone.y1 + FOOT * high)


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
