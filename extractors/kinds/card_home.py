"""The further printed lines of a card's address: above the street where the label stands under it, and below."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.craft.rows import Row
from extractors.found import Doc, Found, found
from extractors.kinds import card_text
from models.geometry import Box, around
from models.kinds import KindSpec
from models.page import Word
from validators import addresses, fields

UNREAD, POOR = 0.6, 0.5  # how sure an address is whose last line was read with so little confidence
NEAR = 2.4  # letter heights between the middles of two lines of one address


def whole_home(doc: Doc, kind: KindSpec, f: Found) -> Found:
    """The reading with the lines that belong to it in its column; anything but an address as it is."""
    spec = kind.spec_of("/address")
    if f.path != "/address" or spec is None or not isinstance(f.value, str) or not f.boxes:
        return f
    rows = doc.rows[f.view]
    words = [w for r in rows for w in r.words if any(b.overlap(w.box) > 0.5 * w.box.area for b in f.boxes)]
    before = len(words)
    words = [*_county_above(rows, f.boxes[0], f.raw), *words]
    while following := _line_below(rows, words):
        words += following
    spoiled = _unread_below(rows, words)
    words += spoiled
    if len(words) == before:
        return f
    value = fields.normalise(spec, " ".join(w.text for w in words))
    sure = min(UNREAD, f.located) if spoiled else f.located
    return found("/address", value, words, f.view, located=sure, rivals=f.rivals)


def _unread_below(rows: Sequence[Row], words: Sequence[Word]) -> list[Word]:
    """The line under an address that has no street yet, where it is rubbish and no label stands before it: further
    engines may read it."""
    text = " ".join(w.text for w in words)
    have = addresses.parse(text)
    if have.number or have.street or not card_text.names_place(text):
        return []
    last = around(w.box for w in card_text.by_lines(words)[-1])
    for row in rows:
        part = row.segments()[0]
        under = 0.6 * last.height < part[0].box.cy - last.cy < NEAR * last.height
        here = abs(part[0].box.x0 - last.x0) < 2 * last.height and under
        if here and min(w.confidence for w in part) < POOR and sum(len(w.text) for w in part) >= 8:
            return list(part)
    return []


def _county_above(rows: Sequence[Row], first: Box, text: str) -> list[Word]:
    have = addresses.parse(text)
    if have.county or have.city:  # the line above is then another field's: the birth place
        return []
    for part in _in_column(rows, first):
        said = " ".join(w.text for w in part)
        above = 0 < first.cy - part[0].box.cy < NEAR * first.height
        if above and card_text.names_place(said) and card_text.continues(said, text):
            return part
    return []


def _line_below(rows: Sequence[Row], words: Sequence[Word]) -> list[Word]:
    last = around(w.box for w in card_text.by_lines(words)[-1])
    text = " ".join(w.text for w in words)
    for part in _in_column(rows, last):
        under = 0.6 * last.height < part[0].box.cy - last.cy < NEAR * last.height
        if under and card_text.continues(text, " ".join(w.text for w in part)):
            return part
    return []


def _in_column(rows: Sequence[Row], line: Box) -> list[list[Word]]:
    """The segments of rows that begin where ``line`` begins."""
    parts = (list(part) for row in rows for part in row.segments())
    return [p for p in parts if abs(p[0].box.x0 - line.x0) < 2 * line.height]
