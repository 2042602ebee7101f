"""The applicant's address: blanks behind their labels, or the words behind *domiciliat în*, *adresa*.

The two ways of reading are witnesses for each other: where one sees more than the other (a town before the street)
the longer one is meant, and where they differ a clerk looks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extractors.craft import places, postal, prose
from extractors.craft.labels import find
from extractors.found import Doc, Found, found
from extractors.kinds import dwelling_blanks
from models.kinds import FieldSpec
from validators import fields

PATH = "/address"
SPEC = FieldSpec(PATH, "address")
UNSURE = 0.7
_LEADS = re.compile(
    r"\b(?:(?:CU )?DOMICILIUL\w*|DOMICILIAT\w*(?:\s?\(A\))?|ADRESA(?! (?:DE )?E-?\s?MAIL)\w*|LOCUI(?:ESC|ND|TOR\w*)|"
    r"CU RESEDINTA|RESEDINTA|LOCUINTA SITUATA|IMOBILUL SITUAT|LOCUINTA DIN|STAU|CU SEDIUL)"
    r"(?:[ \w,/().\-]{0,40}?(?=\s(?:IN|LA|DIN|PE)\s)|(?: (?:DE |LA CARE |UNDE |PENTRU CARE |IN )?[A-Z ]{0,40})?)"
    r"[\s.:]{0,6}"
    r"(?:(?:IN|LA|DIN|PE)\s+)?"
)
_OLD = re.compile(
    r"\b(?:FOST\w*|ANTERIOR\w*|PROPRIETAR\w*|SOCIETAT\w*|INSTITUTI\w*|PRIMARI\w*|CORESPONDENTA)\W+(?:\w+\W+)?$"
)


def read(head: Doc, stops: Sequence[str]) -> list[Found]:
    for view, rows in enumerate(head.rows):
        if not rows:
            continue
        blanks = dwelling_blanks.read(head, view, 0, len(rows), stops)
        said = _said(head, view)
        return _joined(head, view, blanks, said)
    return []


def _said(head: Doc, view: int) -> list[Found]:
    """The addresses behind the words that lead to one, in order."""
    page = prose.pages(head)[view]
    out: list[Found] = []
    for m in _LEADS.finditer(page.plain):
        if _OLD.search(page.plain[: m.start()]):
            continue
        place = places.address_at(page, m.end())
        if place is None or not place.value:
            continue
        sure = place.sure if postal.whole(place.value) else min(place.sure, UNSURE)
        out.append(found(PATH, place.value, place.words, page.view, located=sure))
    return out


def _joined(head: Doc, view: int, blanks: list[Found], said: list[Found]) -> list[Found]:
    first = said[0] if said else None
    others = tuple(str(f.value) for f in said[1:] if first and not _within(f, first) and not _within(first, f))
    if first is not None:
        first = replace(first, rivals=others) if others else first
    if not blanks:
        return [first] if first is not None else []
    own = blanks[0]
    if first is None:
        return [_without_town(head, view, own)]
    if fields.equal(SPEC, own.value, first.value):
        return [replace(own, rivals=others, located=max(own.located, 0.9))]
    if _within(own, first):
        return [first]
    if _within(first, own):  # the blanks may run on into the next label
        return [replace(own, located=min(own.located, 0.82))] if own.located >= 0.9 else [own]
    return [replace(own, located=min(own.located, UNSURE), rivals=(str(first.value),))]


def _within(a: Found, b: Found) -> bool:
    if not isinstance(a.value, str) or not isinstance(b.value, str):
        return False
    return fields.canonical(SPEC, a.value) in fields.canonical(SPEC, b.value)


def _without_town(head: Doc, view: int, own: Found) -> Found:
    """Doubtful where words stand right before the address on its row: a town that bears no label."""
    if not own.boxes:
        return own
    box = own.boxes[0]
    rows = head.rows[view]
    for row in rows:
        if not row.box.same_line(box, 0.5):
            continue
        before = [w for w in row.words if w.box.x1 <= box.x0 + 1]
        known = find([row], dwelling_blanks.LABELS)
        near = before and box.x0 - before[-1].box.x1 < 1.8 * row.height
        if near and before[-1].text.endswith(",") and not any(h.end == len(before) for h in known):
            return replace(own, located=min(own.located, UNSURE))
    return own
