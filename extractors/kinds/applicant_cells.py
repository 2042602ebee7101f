"""The applicant's names, number, telephone and address on a form where every sign has its cell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from extractors.craft import letter_cells
from extractors.craft.letter_cells import Strip, Text
from extractors.found import Doc, Found
from models.geometry import Box
from models.kinds import KindSpec
from validators import cnp as cnps
from validators import fields
from validators.full_names import split_full

CNP_CELLS, PHONE_CELLS = 13, 10
GUESSED, ONLY_ONE = 0.7, 0.88
WHOLE = "whole"  # the label of surname and given names in one row of cells
_AS_LETTER = str.maketrans({"0": "O", "1": "I", "5": "S", "8": "B", "|": "I", "!": "I"})


def read(doc: Doc, kind: KindSpec, labels: Mapping[str, Sequence[str]], stops: Sequence[str]) -> list[Found]:
    """The fields whose values stand in cells. ``labels``: those of each path, and of :data:`WHOLE`; ``stops``: labels
    of whatever else has cells on such forms."""
    every = [label for some in labels.values() for label in some]
    found = letter_cells.strips(doc, (*every, *stops))
    if not found:
        return []
    own = _guessed(found, letter_cells.chosen(found, labels))
    if not own:
        return []
    paths, wanted = list(own), list(own.values())
    out: list[Found] = []
    for path, strip, text in zip(paths, wanted, letter_cells.read(doc, wanted), strict=True):
        if _is_number(path, strip, text):  # the label over the cells has its value elsewhere
            if "/cnp" not in own:
                out.append(_field(kind, "/cnp", replace(strip, sure=ONLY_ONE), text))
            continue
        out += _names(kind, strip, text) if path == WHOLE else [_field(kind, path, strip, text)]
    hand = letter_cells.by_hand(doc, wanted)
    return [replace(f, handwritten=True) for f in out] if hand else out


def _guessed(found: Sequence[Strip], own: dict[str, Strip]) -> dict[str, Strip]:
    """With what only its place or its number of cells tells: the CNP, and the given names under the surname."""
    bare = [s for s in found if not s.label]
    thirteen = [s for s in found if s.cells.count == CNP_CELLS]
    if "/cnp" not in own and len(thirteen) == 1 and not thirteen[0].label:
        own["/cnp"] = replace(thirteen[0], sure=ONLY_ONE)
    if own.get("/cnp") is not None and own["/cnp"].cells.count != CNP_CELLS:
        del own["/cnp"]
    surname, given = own.get("/surname"), own.get("/given_names")
    if surname is not None and given is None:
        after = [s for s in bare if _next_to(s, surname) and s.box.y0 > surname.box.y0]
        if after:
            own["/given_names"] = replace(after[0], sure=GUESSED)
    if given is not None and surname is None:
        before = [s for s in bare if _next_to(s, given) and s.box.y0 < given.box.y0]
        if before:
            own["/surname"] = replace(before[-1], sure=GUESSED)
    return own


def _next_to(one: Strip, other: Strip) -> bool:
    """Rows of as many cells in each other's neighbourhood."""
    near = abs(one.box.cy - other.box.cy) < 4 * other.box.height
    return one.view == other.view and near and abs(one.cells.count - other.cells.count) <= 2


def _is_number(path: str, strip: Strip, text: Text) -> bool:
    """Whether cells that were taken for a name's hold a CNP."""
    if path not in ("/surname", "/given_names", WHOLE):
        return False
    signs = "".join(text.text.split())
    return sum(c.isdigit() for c in signs) > len(signs) / 2 and strip.cells.count == CNP_CELLS


def _field(kind: KindSpec, path: str, strip: Strip, text: Text) -> Found:
    spec = kind.spec_of(path)
    assert spec is not None
    value: str | bool | None
    if path == "/cnp":
        value = cnps.digits_from_ocr("".join(text.text.split()))
    elif path == "/phone":
        value = re.sub(r"\D", "", text.text)
        value = value if len(value) == PHONE_CELLS else None
    elif spec.type == "name":
        value = fields.normalise(spec, text.text.translate(_AS_LETTER).strip(" .,;:'\"_-"))
    else:
        value = fields.normalise(spec, text.text)
    sure = min(strip.sure, GUESSED) if path == "/address" else strip.sure
    return _found(path, strip, strip.box, text, value, sure)


def _names(kind: KindSpec, strip: Strip, text: Text) -> list[Found]:
    """Both names of one row of cells: which word begins the given names, a clerk confirms."""
    parts = split_full(text.text.translate(_AS_LETTER).strip(" .,;:'\"_"))
    out = []
    for path, part in zip(("/surname", "/given_names"), parts, strict=True):
        spec = kind.spec_of(path)
        assert spec is not None
        if part:
            reading = _found(path, strip, strip.box, text, fields.normalise(spec, part), GUESSED)
            out.append(replace(reading, raw=part, reread=False))
    return out


def _found(path: str, strip: Strip, box: Box, text: Text, value: str | bool | None, sure: float) -> Found:
    return Found(
        path=path, raw=text.text, value=value, view=strip.view, boxes=(box,), located=sure, read=text.confidence,
        boxed=True,
    )  # fmt: skip
