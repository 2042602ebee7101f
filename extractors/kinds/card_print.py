"""The texts of a card as printed: blanks after points as the pixels show them, county letters as they exist."""

from __future__ import annotations

import re
from dataclasses import replace

from extractors.craft import spacing
from extractors.found import Doc, Found
from models.kinds import KindSpec
from validators import fields
from validators.counties import COUNTIES

TEXTS = ("/address", "/birth_place", "/issued_by")
_CODES = frozenset(code for code, _, _ in COUNTIES)
_COUNTY = re.compile(r"(?<![A-Za-z])(?P<jud>[JI1l]ud\.\s?)(?P<code>[A-Z0-9\]\[|()!]{1,4})(?=\s|$|[.,])")
_LAST_J = re.compile(r"(?:[IlJ1|]*J[)\]|]?|[3\])|IU]J?)$")  # what the engines make of a J that ends a code


def as_printed(doc: Doc, kind: KindSpec, f: Found) -> Found:
    """The reading with its text as printed; anything but a text of a card as it is."""
    spec = kind.spec_of(f.path)
    if spec is None or f.path not in TEXTS or not isinstance(f.value, str) or not f.boxes:
        return f
    view = doc.views[f.view]
    words = [
        w for row in doc.rows[f.view] for w in row.words if any(b.overlap(w.box) > 0.5 * w.box.area for b in f.boxes)
    ]
    if " ".join(w.text for w in words) != f.raw:  # a part of a word was left out: the reader knew better
        return replace(f, value=mended(f.value))
    value = fields.normalise(spec, mended(spacing.printed(view, words)))
    return replace(f, value=value) if value is not None else f


def mended(text: str) -> str:
    """A text with the letters of its counties set right, where one misread J is all that is wrong.

    >>> mended("Jud.C3 Mun.Cluj-Napoca"), mended("Jud. CIJ Com.Jucu"), mended("Jud.XX"), mended("JUD .VN MUN.FOCSANI")
    ('Jud.CJ Mun.Cluj-Napoca', 'Jud. CJ Com.Jucu', 'Jud.XX', 'JUD.VN MUN.FOCSANI')
    """
    closed = re.sub(r"(?<=[A-Za-z])\s\.(?=\w)", ".", text)
    return _COUNTY.sub(lambda m: "Jud." + m["jud"][4:] + _county(m["code"]), closed)


def _county(code: str) -> str:
    if code in _CODES:
        return code
    guess = _LAST_J.sub("J", code)
    return guess if guess in _CODES else code
