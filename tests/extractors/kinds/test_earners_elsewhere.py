"""Papers on incomes, pupils and property as other offices write them.

``elsewhere/earners.txt``: rows ``@/field value`` must be accepted so, ``~/field value`` must be read so, accepted or
not, ``!/field`` must not be accepted with that value; the paper follows, typewritten.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from extractors.classify import classify_words
from tests.extractors.typed import read_typewritten, sure, typewritten, values


@dataclass(frozen=True)
class Case:
    kind: str
    text: str
    must: dict[str, str]
    read: dict[str, str]
    never: dict[str, str]


def case(part: str) -> tuple[str, Case]:
    heading, _, body = part.partition("\n")
    rows = body.splitlines()
    asked = [r for r in rows if r[:2] in ("@/", "~/", "!/")]
    pairs = [(r[0], *r[1:].partition(" ")[::2]) for r in asked]
    pick = {mark: {path: value for m, path, value in pairs if m == mark} for mark in "@~!"}
    text = "\n".join(r for r in rows if r not in asked)
    return heading.strip(), Case(heading.partition("/")[0].strip(), text, pick["@"], pick["~"], pick["!"])


_TEXT = (Path(__file__).parents[1] / "elsewhere" / "earners.txt").read_text("utf-8")
CASES = [case(p) for p in f"\n{_TEXT}".split("\n## ")[1:]]
EACH = pytest.mark.parametrize("one", [c for _, c in CASES], ids=[heading for heading, _ in CASES])


@EACH
def test_what_is_accepted_is_right(one: Case) -> None:
    accepted = {p: str(v) for p, v in sure(read_typewritten(one.kind, one.text)).items()}
    known = one.must | one.read
    assert {p: v for p, v in accepted.items() if p in known and v != known[p]} == {}
    assert not one.never.items() & accepted.items()


@EACH
def test_what_stands_plainly_is_accepted(one: Case) -> None:
    accepted = {p: str(v) for p, v in sure(read_typewritten(one.kind, one.text)).items()}
    assert {p: accepted.get(p) for p in one.must} == one.must


@EACH
def test_what_is_found_is_right(one: Case) -> None:
    found = {p: str(v) for p, v in values(read_typewritten(one.kind, one.text)).items()}
    assert {p: found.get(p) for p in one.read} == one.read


@EACH
def test_kind(one: Case) -> None:
    assert classify_words(typewritten(one.text)).kind == one.kind
