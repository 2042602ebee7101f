"""Slips, benefits, statements and tax certificates in layouts and words that no specimen has.

``elsewhere/slips.txt``: rows ``@/field value`` must be accepted so, ``?/field value`` may be left to the clerk but not
be accepted otherwise, ``!/field`` must not be accepted at all; the paper follows, typewritten.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from extractors.classify import classify_words
from tests.extractors.typed import read_typewritten, sure, typewritten


@dataclass(frozen=True)
class Case:
    kind: str
    text: str
    must: dict[str, str]
    may: dict[str, str]
    never: frozenset[str]


def case(part: str) -> tuple[str, Case]:
    heading, _, body = part.partition("\n")
    rows = body.splitlines()
    asked = [r for r in rows if r[:2] in ("@/", "?/", "!/")]
    pairs = [(r[0], *r[1:].partition(" ")[::2]) for r in asked]
    pick = {mark: {path: value for m, path, value in pairs if m == mark} for mark in "@?!"}
    text = "\n".join(r for r in rows if r not in asked)
    return heading.strip(), Case(heading.partition("/")[0].strip(), text, pick["@"], pick["?"], frozenset(pick["!"]))


CASES = [
    case(p)
    for p in f"\n{(Path(__file__).parents[1] / 'elsewhere' / 'slips.txt').read_text('utf-8')}".split("\n## ")[1:]
]
EACH = pytest.mark.parametrize("one", [c for _, c in CASES], ids=[heading for heading, _ in CASES])


@EACH
def test_what_is_accepted_is_right(one: Case) -> None:
    accepted = sure(read_typewritten(one.kind, one.text))
    known = one.must | one.may
    assert {p: v for p, v in accepted.items() if p in known and v != known[p]} == {}
    assert not one.never & accepted.keys()


@EACH
def test_what_stands_plainly_is_accepted(one: Case) -> None:
    accepted = sure(read_typewritten(one.kind, one.text))
    assert {p: accepted.get(p) for p in one.must} == one.must


@EACH
def test_kind(one: Case) -> None:
    assert classify_words(typewritten(one.text)).kind == one.kind
