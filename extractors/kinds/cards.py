"""The ways of reading a card: its labelled face, what stands there without labels, the zone, and their agreement."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.craft.form import Ask
from extractors.found import Doc, Found
from extractors.kinds.card_doubts import cross_checked, either_way
from extractors.kinds.card_print import as_printed
from extractors.kinds.identity_cards import read_face
from extractors.kinds.unlabelled_face import missing
from extractors.kinds.zone_witness import find_mrz, with_mrz
from models.kinds import KindSpec


def read_card(doc: Doc, kind: KindSpec, extra: Sequence[Ask] = ()) -> list[Found]:
    """The fields of a card that may have a machine-readable zone. ``extra``: fields that only this kind has."""
    zone = find_mrz(doc)
    face = _face(doc, kind, extra)
    texts = [as_printed(doc, kind, f) for f in (*face, *missing(doc, kind, face, zone))]
    return cross_checked(with_mrz(doc, kind, texts, zone))


def read_plain(doc: Doc, kind: KindSpec, extra: Sequence[Ask] = ()) -> list[Found]:
    """The fields of a card or certificate that has no zone."""
    face = _face(doc, kind, extra)
    return cross_checked([as_printed(doc, kind, f) for f in (*face, *missing(doc, kind, face, None))])


def _face(doc: Doc, kind: KindSpec, extra: Sequence[Ask]) -> list[Found]:
    return either_way(doc, [f for f in read_face(doc, kind, extra) if f.value is not None])
