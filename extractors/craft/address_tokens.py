"""An address as a row of words, each with the part of the address that it belongs to, so that two readings of one
address, or two papers that print it, can be held against each other word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from validators.text import fold

_WORD = re.compile(r"[^\W_]+")
_LABELS = {
    "county": r"JUD(?:ETUL|ET)?",
    "city": r"MUN(?:ICIPIUL)?|OR(?:AS(?:UL)?|S)?|COM(?:UNA)?|SAT(?:UL)?|LOC(?:ALITATEA)?",
    "street": r"STR(?:ADA)?|B?DUL|BULEVARDUL|BL?V?D|CALEA|CAL|ALEEA|AL|PIATA|P?TA|SPL(?:AIUL)?|INTR(?:AREA)?|"
    r"FUNDATURA|FDT|SOS(?:EAUA)?|DRUM(?:UL)?",
    "number": r"NR|NUMARUL|NUMAR",
    "block": r"BL(?:OC(?:UL)?)?",
    "stair": r"SC(?:ARA)?",
    "floor": r"ET(?:AJ(?:UL)?)?",
    "flat": r"AP(?:T|ART(?:AMENT(?:UL)?)?)?",
}
_LABEL = re.compile("|".join(f"(?P<{part}>{form})" for part, form in _LABELS.items()))
SHORT_PARTS = ("number", "block", "stair", "floor", "flat")
_ROMAN = {r: str(i) for i, r in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"), 1)}


@dataclass(frozen=True, slots=True)
class Token:
    """A word of an address: from ``start`` to ``end`` of its text, the ``part`` that it belongs to (empty where none is
    known), its place ``at`` among that part's words; ``label`` for the words that name a part."""

    start: int
    end: int
    text: str
    part: str
    at: int
    label: bool = False

    @property
    def key(self) -> str:
        """What the word says, however it is spelt: folded, a stair or floor in Arabic digits."""
        folded = fold(self.text)
        return _ROMAN.get(folded, folded) if self.part in ("stair", "floor") else folded


def tokens(text: str) -> tuple[Token, ...]:
    """The words of an address.

    >>> [(t.part, t.key) for t in tokens("Jud.CJ Str.Ion Creangă nr.2B et.II") if not t.label]
    [('county', 'CJ'), ('street', 'ION'), ('street', 'CREANGA'), ('number', '2B'), ('floor', '2')]
    """
    out: list[Token] = []
    part, at = "", 0
    for word in _WORD.finditer(text):
        label = _LABEL.fullmatch(fold(word[0]))
        awaited = part in (*SHORT_PARTS, "street") and at == 0 and len(word[0]) <= 2  # *sc. AL*, *Str. Al. Vaida*
        if label is not None and not (awaited and (part == "street" or text[word.end() : word.end() + 1] != ".")):
            part, at = str(label.lastgroup), 0
            out.append(Token(word.start(), word.end(), word[0], part, 0, label=True))
            continue
        if not part or (at > 0 and _ends(part, text[out[-1].end : word.start()])):
            part, at = ("city", 0) if word[0][0].isalpha() else ("", 0)
        out.append(Token(word.start(), word.end(), word[0], part, at))
        at += 1
    return tuple(_unlabelled_number(out))


def _ends(part: str, gap: str) -> bool:
    """Whether a part is over where ``gap`` follows one of its words: a name of several words goes on up to a comma."""
    if part in SHORT_PARTS:
        return gap.strip() not in ("-", "/") or len(gap) > 3
    return part == "county" or (part == "street" and "," in gap)


def _unlabelled_number(found: Sequence[Token]) -> list[Token]:
    """*Str. Horea 12*: digits that close a street's name are its number where no number is labelled."""
    out = list(found)
    if any(t.part == "number" and not t.label for t in out):
        return out
    for i, (t, follower) in enumerate(pairwise([*out, None])):
        ends = follower is None or follower.part != "street" or follower.label
        if t is not None and t.part == "street" and t.at > 0 and ends and re.fullmatch(r"\d{1,3}[A-Z]?", fold(t.text)):
            out[i] = Token(t.start, t.end, t.text, "number", 0)
    return out
