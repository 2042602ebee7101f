"""Values that a sentence parts from their label: the label ends one row, the value begins the next."""

from __future__ import annotations

import re

from extractors.craft import prose
from extractors.found import Doc, Found, found
from models.kinds import KindSpec
from validators import fields

_IN_SENTENCE = {
    "/cnp": re.compile(r"\b(?:C\.?\s?N\.?\s?P\.?|COD(?:UL)?\sNUMERIC\sPERSONAL)\W{0,8}(?P<value>\d{13})(?!\d)"),
    "/phone": re.compile(r"\bTEL(?:EFON\w{0,3})?\b\W{0,8}(?P<value>0\d(?:[\s./-]?\d){8})(?!\d)"),
}


def wrapped(kind: KindSpec, head: Doc, path: str) -> list[Found]:
    """The value of a label at the end of a row, which begins the next row of the sentence."""
    spec = kind.spec_of(path)
    assert spec is not None
    for page in prose.pages(head):
        m = _IN_SENTENCE[path].search(page.plain)
        if m:
            words = page.words_cut(m.start("value"), m.end("value"))
            return [found(path, fields.normalise(spec, m["value"]), words, page.view, raw=m["value"], located=0.88)]
    return []
