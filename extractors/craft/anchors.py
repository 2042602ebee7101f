"""Anchor phrases in running text, found by spaCy's rule matcher on the page's own words.

A phrase is written in plain words: ``"se adevereste prin? prezenta? ca"``. ``?`` marks a word that may be missing,
``a|b`` alternatives, ``*`` any one word. Words are matched without diacritics, case and punctuation; long ones with
a wrong letter or two, as OCR leaves them (spaCy's ``FUZZY``).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from extractors import spacy_light

FUZZY_FROM = 7  # letters; shorter words of a phrase must be there to the letter
_PIECE = re.compile(r"[A-Z0-9]+(?:[.\-'’][A-Z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a word between slashes, brackets and other marks: ``start:end`` in the text, ``key`` its letters."""

    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Anchor:
    """A phrase found at ``start:end`` of the text; ``name`` is its group, ``rank`` its place in the group's list."""

    name: str
    rank: int
    start: int
    end: int


Groups = tuple[tuple[str, tuple[str, ...]], ...]


def pieces(folded: str) -> list[Piece]:
    """The text as the matcher sees it: ``C.N.P.`` is ``CNP``, ``domnul/doamna`` two pieces, ``d-na`` is ``DNA``."""
    return [Piece(re.sub(r"\W", "", m[0]), m.start(), m.end()) for m in _PIECE.finditer(folded)]


def find(folded: str, groups: Groups) -> list[Anchor]:
    """All anchors in text order; of those that overlap in one group the longest stays.

    >>> [a.name for a in find("SE ADEVEREȘTE".replace("Ș", "S") + " CA D-NA POP", (("person", ("se adevereste ca",)),))]
    ['person']
    """
    parts = pieces(folded)
    if not parts:
        return []
    doc = _doc([p.key.lower() for p in parts])
    hits = []
    for match_id, first, last in _matcher(groups)(doc):
        name, rank = doc.vocab.strings[match_id].rsplit("#", 1)
        hits.append(Anchor(name, int(rank), parts[first].start, parts[last - 1].end))
    return _longest(hits)


def _longest(hits: Sequence[Anchor]) -> list[Anchor]:
    kept: list[Anchor] = []
    for hit in sorted(hits, key=lambda h: (h.start - h.end, h.rank)):
        if not any(k.name == hit.name and k.start < hit.end and hit.start < k.end for k in kept):
            kept.append(hit)
    return sorted(kept, key=lambda h: (h.start, h.rank))


def _doc(words: list[str]) -> Any:
    vocabulary = _vocabulary()
    from spacy.tokens import Doc

    return Doc(vocabulary, words=words)


@functools.cache
def _vocabulary() -> Any:
    """One for all matchers, with what every word is asked for; a whole Romanian one takes a sixth of a second."""
    spacy_light.load()
    from spacy.lang.lex_attrs import LEX_ATTRS
    from spacy.vocab import Vocab

    return Vocab(lex_attr_getters=LEX_ATTRS)


@functools.lru_cache(maxsize=64)
def _matcher(groups: Groups) -> Any:
    vocabulary = _vocabulary()
    from spacy.matcher import Matcher

    matcher = Matcher(vocabulary)
    for name, phrases in groups:
        for rank, phrase in enumerate(phrases):
            matcher.add(f"{name}#{rank}", [[_token(word) for word in phrase.split()]], greedy="LONGEST")
    return matcher


def _token(word: str) -> dict[str, Any]:
    bare = word.rstrip("?")
    if bare == "*":
        return {"OP": "?"} if word.endswith("?") else {}
    choices = bare.lower().split("|")
    fuzzy = all(len(c) >= FUZZY_FROM for c in choices)
    how = "FUZZY1" if fuzzy and min(map(len, choices)) < 10 else "FUZZY2"
    lower: Any = {how: {"IN": choices}} if fuzzy else {"IN": choices}
    token: dict[str, Any] = {"LOWER": lower}
    if word.endswith("?"):
        token["OP"] = "?"
    return token
