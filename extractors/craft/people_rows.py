"""Names of a list's persons by the rows that they stand in, where the words just before the CNP are none.

*POP ION | proprietar | 185…* has another cell between; *Nume POP Prenume ION CNP 185…* has labels within the name;
under a CNP stands the name of the row below. Where it cannot be told whether the names stand above or below their
numbers nobody's name is sure: a name given to another person's CNP is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.craft import names
from extractors.craft.names import Name
from extractors.craft.prose import Page, printed
from extractors.craft.roll import name_run
from extractors.craft.stream import fold_signs
from models.page import Word

IN_ROW = 0.85  # one run of name words in the CNP's own row
LABELLED = 0.85
ELSEWHERE = 0.6
GAP = 1.2
_SURNAME = re.compile(r"NUME(?:LE)?(?:\s?DE\s?FAMILIE)?")
_GIVEN = re.compile(r"PRENUME(?:LE)?")
_EDGE = " .,;:()|_~-"


@dataclass(frozen=True)
class Place:
    """A person's CNP in row ``line``, and the name that was found before it."""

    line: int
    name: Name | None


def named(page: Page, places: Sequence[Place]) -> list[Name | None]:
    """The persons' names, in their order."""
    out: list[Name | None] = []
    above = -1
    for place in places:
        out.append(_labelled(page, above, place.line) or _own_row(page, place) or place.name)
        above = place.line
    return _doubted(places, out)


def _whole(name: Name | None) -> bool:
    return name is not None and name.value is not None and len(name.words) > 1


def _own_row(page: Page, place: Place) -> Name | None:
    """The only run of name words in the CNP's row, when what was found is no whole name."""
    if _whole(place.name):
        return place.name  # in running text it may have begun in the row before
    runs = [run for cell in page.rows[place.line].segments(GAP) if (run := name_run(cell))]
    return _name(page, runs[0], IN_ROW) if len(runs) == 1 else None


def _labelled(page: Page, above: int, line: int) -> Name | None:
    """Surname and given names behind labels of their own, in the rows between the CNP before and this one."""
    words = [w for row in page.rows[max(above + 1, line - 3) : line + 1] for w in row.words]
    parts: dict[str, list[Word]] = {}
    role = ""
    for word in words:
        text = fold_signs(word.text).strip(_EDGE)
        label = "given" if _GIVEN.fullmatch(text) else "surname" if _SURNAME.fullmatch(text) else ""
        if label:
            if label in parts:
                return None
            role, parts[label] = label, []
        elif role and names.is_name_word(word) and not names.is_title(word):
            parts[role].append(word)
        elif role:
            role = ""
    if not parts.get("surname") or not parts.get("given"):
        return None
    return _name(page, (*parts["surname"], *parts["given"]), LABELLED)


def _name(page: Page, words: Sequence[Word], sure: float) -> Name | None:
    value = names.as_name(printed(words))
    at = [i for i, w in enumerate(page.words) if w in words]
    return Name(tuple(words), value, sure, at[0], at[-1] + 1) if value and at else None


def _doubted(places: Sequence[Place], found: Sequence[Name | None]) -> list[Name | None]:
    """When somebody has no name, the names of the others that stand in other rows than their CNPs may be shifted."""
    if all(_whole(n) for n in found):
        return list(found)
    return [
        replace(n, sure=min(n.sure, ELSEWHERE)) if n is not None and n.words[0].line != p.line else n
        for p, n in zip(places, found, strict=True)
    ]
