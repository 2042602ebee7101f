"""The ways of reading a card: its labelled face, what stands there without labels, the zone, and their agreement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from extractors.backs import ties, zone_of
from extractors.craft import twins
from extractors.craft.form import Ask
from extractors.craft.mrz_band import looks_like_mrz
from extractors.found import Doc, Found
from extractors.kinds.card_beside import UNREAD, beside, last_day, unnumbered
from extractors.kinds.card_doubts import cross_checked, either_way
from extractors.kinds.card_print import as_printed
from extractors.kinds.identity_cards import FACE, FIRST_DAY, read_face
from extractors.kinds.unlabelled_face import missing
from extractors.kinds.zone_witness import find_mrz, with_mrz
from models.kinds import KindSpec
from validators import cnp

ZONE_LINES = 3
SHARED = 2  # of name, number and birthday, which a zone and its face have in common


def read_card(doc: Doc, kind: KindSpec, extra: Sequence[Ask] = ()) -> list[Found]:
    """The fields of a card that may have a machine-readable zone. ``extra``: fields that only this kind has."""
    doc = unnumbered(doc)
    zone = find_mrz(doc)
    face, unread = _face(doc, kind, extra)
    texts = [as_printed(doc, kind, f) for f in (*face, *missing(doc, kind, face, zone))]
    out = _with_places(cross_checked(with_mrz(doc, kind, texts, zone)), [*unread, *last_day(doc, kind)])
    doubted = _of_two(doc) or _of_another(doc, zone[0] if zone is not None else None, out)
    return [replace(f, located=min(UNREAD, f.located)) for f in out] if doubted else out


def _of_two(doc: Doc) -> bool:
    """Whether a view holds more than one card, which could not be told apart: their values would be mixed. A card
    prints one person's number only, and one zone of three lines at most."""
    numbers = ({d for _, _, d in cnp.find_all(view.text) if cnp.is_valid(d)} for view in doc.views)
    zones = (sum(looks_like_mrz(row.text) for row in rows) for rows in doc.rows)
    several = any(len(found) > 1 for found in numbers) or any(lines > ZONE_LINES for lines in zones)
    return several or any(twins.cards_of(rows) for rows in doc.rows)


def _of_another(doc: Doc, zone: int | None, found: Sequence[Found]) -> bool:
    """Whether the zone lies on a side of its own and nothing of the face agrees with it: another card's back. A zone
    whose control digits do not hold may still say two of the face's name, number and birthday."""
    if zone is None or len(doc.views) < 2 or ties(doc.views[0], zone_of(doc.views[zone])) >= SHARED:
        return False
    agreed = (f.view != zone and any(c.ok and c.name.startswith(("mrz.", "face.")) for c in f.checks) for f in found)
    return zone > 0 and not any(agreed)


def read_plain(doc: Doc, kind: KindSpec, extra: Sequence[Ask] = ()) -> list[Found]:
    """The fields of a card or certificate that has no zone."""
    doc = unnumbered(doc)
    face, unread = _face(doc, kind, extra)
    texts = [as_printed(doc, kind, f) for f in (*face, *missing(doc, kind, face, None))]
    return _with_places(cross_checked(texts), [*unread, *last_day(doc, kind)])


def _face(doc: Doc, kind: KindSpec, extra: Sequence[Ask]) -> tuple[list[Found], list[Found]]:
    """The readings of the labelled face, and the places that hold a field but no value yet."""
    every = read_face(doc, kind, extra)
    read = [f for f in every if f.value is not None]
    more = beside(doc, kind, (*extra, *FACE, *FIRST_DAY[1:]), read)
    unread = [f for f in (*every, *more) if f.value is None and f.boxes]
    return either_way(doc, [*read, *(f for f in more if f.value is not None)]), unread


def _with_places(out: list[Found], unread: Sequence[Found]) -> list[Found]:
    have = {f.path for f in out}
    first = {f.path: replace(f, located=min(UNREAD, f.located)) for f in reversed(unread) if f.path not in have}
    return [*out, *first.values()]
