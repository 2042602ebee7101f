"""The association's own address; where the letterhead stands in columns its lines go on in their column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import organisations, places, prose
from extractors.craft.prose import Page
from extractors.craft.rows import arrange
from extractors.found import Found, found
from models.page import Word

PATH = "/association_address"
ROWS = 2  # further lines that an address of a letterhead may take
ROOM = 1.2  # letter heights by which a column's lines may begin or end farther out
OPEN, COLUMN = 0.7, 0.85


def read(pages: Sequence[Page], skip: tuple[int, int] | None) -> list[Found]:
    """The seat; ``skip``: the span of the first page where the certified dwelling stands."""
    labelled = [_whole(pages[f.view], f) for f in organisations.seat(tuple(pages), PATH, skip=skip)]
    return labelled or _in_brackets(pages)


_BRACKET = re.compile(
    r"ASOCIATI[AEI]{1,3}[^\n(]{0,80}\(\s?(?=(?:MUN|LOC|CLUJ|STR|CALEA|ALEEA|B-?DUL|BD|PIATA|P-?TA)(?![A-Z]))"
)


def _in_brackets(pages: Sequence[Page]) -> list[Found]:
    """*Asociația de proprietari … (str. … nr. …, cod fiscal …)*: the address in the bracket behind the name."""
    for page in pages:
        for m in _BRACKET.finditer(page.plain):
            place = places.address_at(page, m.end())
            if place is not None:
                value = str(place.value).lstrip("( ")
                return [found(PATH, value, place.words, page.view, raw=value, located=min(place.sure, OPEN))]
    return []


def _whole(page: Page, seat: Found) -> Found:
    """The address with the lines that go on under it in its column. One that ends in a comma and does not go on is
    for the clerk."""
    words = _words(page, seat)
    if not words:
        return seat
    column = _column(page, words)
    if column is not None and (_open(words[-1]) or not all(any(w.box == c.box for c in column) for w in words)):
        own = prose.page(page.view, arrange(column))
        start = next((i for i, w in enumerate(own.words) if w.box == words[0].box), None)
        place = places.address_at(own, own.start_of(start)) if start is not None else None
        if place is not None and place.value != seat.value:
            return found(PATH, place.value, place.words, page.view, located=min(place.sure, COLUMN))
    if _open(words[-1]) and _more_below(page, words[-1]):
        return replace(seat, located=min(seat.located, OPEN))
    return seat


def _open(word: Word) -> bool:
    return word.text.rstrip().endswith((",", "-"))


def _words(page: Page, seat: Found) -> list[Word]:
    return [w for w in page.words if any(b.overlap(w.box) > 0.5 * w.box.area for b in seat.boxes)]


def _column(page: Page, words: Sequence[Word]) -> list[Word] | None:
    """The words of the column in which the address begins, to a few rows below; None on a row of one column."""
    number = words[0].line
    row = page.rows[number]
    parts = row.segments()
    at = next((i for i, p in enumerate(parts) if any(w.box == words[0].box for w in p)), None)
    if at is None or len(parts) < 2:
        return None
    left = parts[at][0].box.x0 - ROOM * row.height
    right = parts[at + 1][0].box.x0 if at + 1 < len(parts) else float("inf")
    out: list[Word] = []
    for below in page.rows[number : number + ROWS + 1]:
        if below is not row and below.box.y0 - out[-1].box.y1 > 1.5 * row.height:
            break
        here = [w for p in below.segments() for w in p if left <= p[0].box.x0 < right - row.height]
        if not here:
            break
        out += here
    return out


def _more_below(page: Page, last: Word) -> bool:
    """Whether a row follows closely, with words under the address' line."""
    rows = page.rows[last.line + 1 : last.line + 2]
    return any(r.box.y0 - last.box.y1 < 1.5 * last.box.height and r.box.x0 < last.box.x1 for r in rows)
