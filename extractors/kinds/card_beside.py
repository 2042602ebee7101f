"""What a card's rows did not give: values in a column beside their labels though on no row with them, and places whose
text has no value yet, for the further engines to read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.craft.bands import Band, bands
from extractors.craft.form import Ask
from extractors.craft.labels import find
from extractors.found import Doc, Found, found
from extractors.kinds.card_labels import ADDRESS, FROM, ISSUER, OTHER, PERIOD
from extractors.view import View
from models.geometry import Box
from models.kinds import KindSpec
from models.page import Word
from validators import fields

BESIDE, UNREAD = 0.75, 0.6  # how sure: for the clerk
_NUMBERED = re.compile(r"(\d{1,2}[.:)])([^\W\d_]{2,}.*)")


def unnumbered(doc: Doc) -> Doc:
    """The document with the numbers of its labels apart from them: ``2.PRENUME`` is ``PRENUME``."""
    return Doc(tuple(_unnumbered(v) for v in doc.views), doc.extra)


def _unnumbered(view: View) -> View:
    if not any(_NUMBERED.fullmatch(w.text) for w in view.words):
        return view
    return replace(view, words=tuple(_bare(w) for w in view.words))


def _bare(word: Word) -> Word:
    hit = _NUMBERED.fullmatch(word.text)
    if hit is None:
        return word
    b = word.box
    return replace(word, text=hit[2], box=Box(b.x0 + b.width * len(hit[1]) / len(word.text), b.y0, b.x1, b.y1))


def beside(doc: Doc, kind: KindSpec, asks: Sequence[Ask], have: Sequence[Found]) -> list[Found]:
    """Readings of the paths that ``have`` lacks, from the column beside the column of labels."""
    lacking = {f.path for f in have if f.value is not None}
    wanted = [a for a in asks if a.path not in lacking]
    labels = {label for a in asks for label in (*a.labels, *a.avoid)} | {*OTHER, *FROM, *PERIOD, *ADDRESS, *ISSUER}
    out: dict[str, Found] = {}
    for view, rows in enumerate(doc.rows):
        for band in bands(rows, find(rows, labels)) if wanted else ():
            for f in _readings(kind, wanted, band, view):
                if f.path not in out or (out[f.path].value is None and f.value is not None):
                    out[f.path] = f
    return list(out.values())


def _readings(kind: KindSpec, asks: Sequence[Ask], band: Band, view: int) -> Iterator[Found]:
    for ask in asks:
        spec = kind.spec_of(ask.path)
        if spec is None or band.label not in ask.labels or not band.words:
            continue
        words = list(ask.pick(band.words))
        value = fields.normalise(spec, " ".join(w.text for w in words)) if words else None
        sure = BESIDE if value is not None else UNREAD
        yield found(ask.path, value, words or band.words[:6], view, located=sure)


_DAY = re.compile(r"(?<!\d)[\dOIl]{2}[./,\- ][\dOIl]{2}[./,\- ](?P<year>[\dOIl]{4})(?!\d)")


def last_day(doc: Doc, kind: KindSpec) -> list[Found]:
    """Of the days on a card the one that lies last, though no label says so: how long it is valid."""
    spec = kind.spec_of("/valid_until")
    days = [
        (hit["year"], hit[0], word, view)
        for view, rows in enumerate(doc.rows) for row in rows for word in row.words
        if (hit := _DAY.search(word.text))
    ]  # fmt: skip
    if spec is None or not days:
        return []
    _, text, word, view = max(days, key=lambda d: d[0])
    return [found("/valid_until", fields.normalise(spec, text), [word], view, raw=word.text, located=UNREAD)]
