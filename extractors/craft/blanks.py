"""The blank behind a printed label, whatever the first engine made of what is written there.

What a hand wrote into a form is often read as rubbish, or not at all, so that no value is picked from it. The place is
known all the same: the blank is given with its box, so that the further engines read it and a clerk sees it. Nothing
that is found this way is sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from extractors.craft.labels import Hit, find
from extractors.craft.rows import Row, letters
from extractors.craft.rules import ink_of
from extractors.craft.zones import right_of
from extractors.found import Doc, Found
from extractors.view import View
from models.geometry import Box, around
from models.kinds import KindSpec
from models.page import Word
from validators import fields

PLACE = 0.6  # how sure the place is: for the clerk
REACH = 40.0  # letter heights from the label within which something must be written
GAP = 3.0  # letter heights without ink that end what is written
RISE, SINK = 0.7, 0.35  # letter heights that a hand goes over and under the label's line
NEAR = 1.2  # letter heights between pieces of one name
_WORDS = frozenset(("SI", "IN", "LA", "CU", "DIN", "DE", "AL", "A", "SUB", "NR", "NASCUT", "NASCUTA", "FIUL", "FIICA"))
FEWEST = 0.03  # share of what is written that is ink: dust is less


def written(doc: Doc, kind: KindSpec, path: str, labels: Sequence[str], stops: Sequence[str] = ()) -> Found | None:
    """What stands in the first blank behind one of ``labels``; ``stops``: labels where a blank ends."""
    for view, rows in enumerate(doc.rows):
        hits = find(rows, (*labels, *stops))
        for hit in sorted((h for h in hits if h.label in labels), key=lambda h: (labels.index(h.label), h.row)):
            filled = _words(rows, hit, hits)
            box = _around(filled) if filled else _ink(doc.views[view], rows, hit, hits)
            if box is not None:
                return _found(kind, path, filled, view, box)
    return None


def untorn(doc: Doc, kind: KindSpec, f: Found, stops: Sequence[str] = ()) -> Found:
    """A name with the pieces that stand close behind it in its row: what the engine tore apart is put together again,
    and left to the clerk. Anything else as it is. ``stops``: labels, which are no pieces."""
    spec = kind.spec_of(f.path)
    if spec is None or spec.type != "name" or not f.boxes or not isinstance(f.value, str):
        return f
    last = f.boxes[-1]
    for row in doc.rows[f.view]:
        own = [w for w in row.words if any(b.overlap(w.box) > 0.5 * w.box.area for b in f.boxes)]
        if not own or not own[-1].box.same_line(last, 0.4):
            continue
        labels = find((row,), stops)
        words = [*own, *_pieces(row, row.words.index(own[-1]), labels)]
        text = joined(words)
        if text == " ".join(w.text for w in own):
            return f
        box = (*f.boxes[:-1], _around(words))
        read = min(w.confidence for w in words)
        value = fields.normalise(spec, text)
        return replace(f, raw=text, value=value, boxes=box, located=min(PLACE, f.located), read=read)
    return f


def _pieces(row: Row, at: int, labels: Sequence[Hit]) -> list[Word]:
    """What goes on the name that ends with the row's word ``at``."""
    out: list[Word] = []
    start = row.words[at]
    if start.text.isupper() and len(start.text) > 1:
        return []  # a name in capitals; what follows in small letters is something else
    for number, word in enumerate(row.words[at + 1 :], at + 1):
        before = row.words[number - 1]
        close = word.box.x0 - before.box.x1 < NEAR * row.height
        label = any(h.start <= number < h.end for h in labels)
        plain = letters(word.text)
        if not close or label or not plain or plain in _WORDS or any(c.isdigit() for c in word.text):
            break
        if not (word.text[0].islower() or len(plain) == 1 or out):
            break
        out.append(word)
    return out


def joined(words: Sequence[Word]) -> str:
    """The words' text with the pieces of a torn name together: a piece in small letters goes on the word before it, so
    does a lone letter, and what follows a lone first letter in small letters.

    >>> joined([Word(t, Box(0, 0, 1, 1), 1.0) for t in ("Hege", "du", "S")])
    'Hegedus'
    """
    out: list[str] = []
    for word in words:
        goes_on = word.text[:1].islower() or (len(word.text) == 1 and out and out[-1][-1:].islower())
        if out and goes_on and out[-1][-1:].isalpha():
            out[-1] += word.text.lower() if len(word.text) == 1 else word.text
        else:
            out.append(word.text)
    return " ".join(out)


def _words(rows: Sequence[Row], hit: Hit, hits: Sequence[Hit]) -> tuple[Word, ...]:
    zone = right_of(rows, hit, hits, REACH)
    return tuple(w for w in zone.words if any(c.isalnum() for c in w.text)) if zone else ()


def _around(words: Sequence[Word]) -> Box:
    return around(w.box for w in words)


def _ink(view: View, rows: Sequence[Row], hit: Hit, hits: Sequence[Hit]) -> Box | None:
    """Where something is written beside the label that was not read; None where the blank is empty."""
    height = rows[hit.row].height
    after = [h.box.x0 for h in hits if h.row == hit.row and h.box.x0 > hit.box.x1]
    after += [w.box.x0 for w in rows[hit.row].words[hit.end :]]
    edge = min([*after, hit.box.x1 + REACH * height, view.width - height])
    blank = Box(hit.box.x1 + 0.6 * height, hit.box.y0 - RISE * height, edge, hit.box.y1 + SINK * height)
    blank = blank.clip(view.width, view.height)
    if blank.width < 2 * height:
        return None
    ink = ink_of(view.crop(blank))
    body = ink[: round(ink.shape[0] * 0.72)]  # over the line to write on
    columns = np.flatnonzero(body.any(axis=0))
    if not len(columns):
        return None
    ends = np.flatnonzero(np.diff(columns) > GAP * height)
    first, last = int(columns[0]), int(columns[ends[0]] if len(ends) else columns[-1])
    if last - first < 1.5 * height or body[:, first : last + 1].mean() < FEWEST:
        return None
    return Box(blank.x0 + first, blank.y0, blank.x0 + last + 1.0, blank.y1)


def _found(kind: KindSpec, path: str, words: Sequence[Word], view: int, box: Box) -> Found:
    spec = kind.spec_of(path)
    if spec is None:
        raise KeyError(f"{kind.id} has no field {path}")
    raw = joined(words) if spec.type == "name" else " ".join(w.text for w in words)
    value = fields.normalise(spec, raw) if raw else None
    read = min((w.confidence for w in words), default=0.0)
    return Found(path, raw, value, view, (box,), located=PLACE, read=read, handwritten=True)
