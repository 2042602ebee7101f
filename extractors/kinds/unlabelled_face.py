"""A card whose small labels did not survive the copier: the values are found by what they are.

The machine-readable zone says the names and the expiry; the same names and dates on the face are the face's fields.
Addresses and issuers have a grammar of their own. Only what the labels did not give is looked for here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.craft import picks
from extractors.craft.mrz_band import MrzReading, looks_like_mrz
from extractors.craft.rows import Row
from extractors.found import Doc, Found, found
from extractors.kinds import card_text
from models.kinds import KindSpec
from models.page import Word
from validators import addresses, dates, fields
from validators import cnp as cnps

_COUNTY = re.compile(r"^[JI1l]ud\b", re.I)
_ISSUER = re.compile(r"\b(?:S\.?P\.?C\.?L?\.?E\.?P|POL\.|D\.E\.P|I\.N\.E\.P)", re.I)
_RANGE = picks.matching(r"\d{2}[.,/]\d{2}[.,/]\d{2,4}\s*[-–—]\s*\d{2}[.,/]\d{2}[.,/]\d{4}")
_NUMBERS = picks.matching(r"^\W*[A-Z]{2} \d{6}\W*$", 0, 0)
STREET_ALONE = 0.5  # an address whose town was not read
BY_ZONE, BY_GRAMMAR = 0.93, 0.78  # how sure the place is: what only its grammar shows goes to the clerk


def missing(doc: Doc, kind: KindSpec, face: Sequence[Found], hit: tuple[int, MrzReading] | None) -> list[Found]:
    """Fields of a card that its labels did not give."""
    have = {f.path for f in face if f.value is not None}
    out: list[Found] = []
    for view, rows in enumerate(doc.rows):
        usable = [r for r in rows if not looks_like_mrz(r.text)]
        if hit is not None and hit[1].mrz.checked:
            out += _by_zone(kind, view, usable, hit[1])
        out += _by_grammar(kind, view, usable)
    first: dict[str, Found] = {}
    for f in out:
        if f.path not in have and kind.spec_of(f.path) and f.value is not None:
            first.setdefault(f.path, f)
    return list(first.values())


def _by_zone(kind: KindSpec, view: int, rows: Sequence[Row], zone: MrzReading) -> Iterator[Found]:
    """The period of validity that ends on the zone's last day. (Names: :mod:`extractors.kinds.zone_witness`.)"""
    for row in rows:
        words = list(_RANGE(row.words))
        period = dates.validity(" ".join(w.text for w in words)) if words else None
        if period and period[1] == zone.mrz.expiry:
            yield _found(kind, "/valid_from", words, view, BY_ZONE)
            yield _found(kind, "/valid_until", words, view, BY_ZONE)


def _by_grammar(kind: KindSpec, view: int, rows: Sequence[Row]) -> Iterator[Found]:
    places = [(i, part) for i, row in enumerate(rows) for part in row.segments() if _COUNTY.match(part[0].text)]
    homes = [(i, part) for i, part in places if _street_below(rows, i, part)]
    if len(homes) == 1:
        index, county = homes[0]
        yield _found(kind, "/address", [*county, *_street_below(rows, index, county)], view, BY_GRAMMAR)
        born = [part for i, part in places if i < index]
        if len(born) == 1:
            yield _found(kind, "/birth_place", list(born[0]), view, BY_GRAMMAR)
    for row in rows:
        for part in row.segments():
            if _ISSUER.search(part[0].text) and card_text.issuer(part):
                yield _found(kind, "/issued_by", card_text.issuer(part), view, BY_GRAMMAR)
            if numbers := _NUMBERS(part):
                yield _found(kind, "/series", numbers[:1], view, BY_GRAMMAR)
                yield _found(kind, "/number", numbers[-1:], view, BY_GRAMMAR)
    yield from _only_cnp(kind, view, rows)
    for part in (p for row in rows for p in row.segments()):
        text = " ".join(w.text for w in part)
        if card_text.begins_with_street(text) and addresses.parse(text).number:
            yield _found(kind, "/address", list(part), view, STREET_ALONE)


def _only_cnp(kind: KindSpec, view: int, rows: Sequence[Row]) -> Iterator[Found]:
    """Thirteen digits that are a CNP, when the view has no other."""
    words = [w for row in rows for w in row.words if cnps.is_valid(w.text.strip(" .,;:"))]
    if len({w.text.strip(" .,;:") for w in words}) == 1:
        yield _found(kind, "/cnp", words[:1], view, BY_GRAMMAR)


def _street_below(rows: Sequence[Row], index: int, county: Sequence[Word]) -> list[Word]:
    """The street line under a county line, in its column; empty when the line below is none."""
    height = max(w.box.height for w in county)
    for row in rows[index + 1 : index + 3]:
        for part in row.segments():
            near = (
                abs(part[0].box.x0 - county[0].box.x0) < 2 * height and part[0].box.y0 - county[0].box.y1 < 1.5 * height
            )
            if near and addresses.parse(" ".join(w.text for w in part)).number:
                return list(part)
    return []


def _found(kind: KindSpec, path: str, words: Sequence[Word], view: int, located: float) -> Found:
    spec = kind.spec_of(path)
    raw = " ".join(w.text for w in words)
    value = fields.normalise(spec, raw) if spec else None
    return found(path, value, words, view, located=located)
