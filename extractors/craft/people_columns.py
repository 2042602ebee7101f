"""Persons side by side: a row of names over a row of numbers, each person in a column of a small table.

*Numele și prenumele | POP ION | POP ANA* over *C.N.P. | 185… | 287…*: what stands before a number in its row is the
label, or the number of somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from extractors.craft import names
from extractors.craft.names import Name
from extractors.craft.prose import Page, printed
from extractors.craft.stream import fold_signs
from models.page import Word

ABOVE = 3  # rows from the numbers up to the label of the names, at most: a long name is broken
WHOLE, PART = 0.85, 0.6  # how sure a name of several words is, and of one
GAP = 2.2  # letter heights between the words of one name, at most
_NUMBER_LABEL = re.compile(r"\W*(?:C\W?N\W?P|COD\w*\sNUMERIC|[CGOQ]N[PEF]?(?![A-Z]))")  # *ON*, *ONE.*: a faded CNP
_NAME_LABEL = re.compile(r"\W*(?:NUME|PERSOANA)")
_LABEL_WORDS = frozenset(("NUME", "NUMELE", "SI", "PRENUME", "PRENUMELE", "PERSOANA", "DE", "FAMILIE"))


def over_numbers(page: Page, numbers: Sequence[tuple[Word, ...]]) -> list[Name | None]:
    """For each person's number the name in its column, None where the paper is not made so."""
    by_row: dict[int, list[tuple[Word, ...]]] = {}
    for words in numbers:
        if words:
            by_row.setdefault(words[0].line, []).append(words)
    return [_over(page, words, by_row.get(words[0].line, [])) if words else None for words in numbers]


def _over(page: Page, number: tuple[Word, ...], row: Sequence[tuple[Word, ...]]) -> Name | None:
    line = number[0].line
    if not _NUMBER_LABEL.match(fold_signs(page.rows[line].text)):
        return None
    first = next((n for n in range(line - 1, max(-1, line - 1 - ABOVE), -1)
                  if _NAME_LABEL.match(fold_signs(page.rows[n].text))), None)  # fmt: skip
    if first is None:
        return None
    left, right = _column(number, row)
    inside = [
        i for i, w in enumerate(page.words)
        if first <= w.line < line and left < w.box.cx < right and names.is_name_word(w) and not _is_label(w)
    ]  # fmt: skip
    words = tuple(page.words[i] for i in inside)
    value = names.as_name(printed(words)) if words else None
    if value is None:
        return None
    sure = WHOLE if len(words) > 1 and not _parted(words) else PART
    return Name(words, value, sure, inside[0], inside[-1] + 1)


def _column(number: tuple[Word, ...], row: Sequence[tuple[Word, ...]]) -> tuple[float, float]:
    """From where to where the number's column goes: half way to its neighbours, or as much room to either side."""
    x0, x1 = number[0].box.x0, number[-1].box.x1
    before = [other[-1].box.x1 for other in row if other[-1].box.x1 <= x0]
    after = [other[0].box.x0 for other in row if other[0].box.x0 >= x1]
    half = 0.6 * (x1 - x0)
    return (max(before) + x0) / 2 if before else x0 - half, (min(after) + x1) / 2 if after else x1 + half


def _is_label(word: Word) -> bool:
    return re.sub(r"\W", "", fold_signs(word.text)) in _LABEL_WORDS


def _parted(words: Sequence[Word]) -> bool:
    """Whether a gap as between columns stands amid the words of a row."""
    return any(
        a.line == b.line and b.box.x0 - a.box.x1 > GAP * a.box.height
        for a, b in pairwise(words)
    )  # fmt: skip
