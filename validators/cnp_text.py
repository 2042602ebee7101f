"""Where CNPs stand in a text, as papers print them and as OCR spoils them. Candidates only: nothing here is validated.

Met: ``2850715120018``, ``2 850715 120018``, ``C.N.P.2850715120018``, boxes ``|2|8|5|0|...``, ``285O7I5120018``.
A row number or an amount beside a grouped CNP must not be swallowed, hence blocks are kept whole.
Source: DOMAIN, section A.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from validators import cnp

_LIKE = "0-9OQDIlSBZG"
_TIGHT = re.compile(r"(?<!\d)[0-9]{13}(?!\d)")
_MISREAD = re.compile(rf"(?:(?<![0-9A-Za-z])|(?<=[Nn][Pp]))[{_LIKE}|!]{{13}}(?![0-9A-Za-z])")
_BLOCK = rf"[{_LIKE}]+"
_GAP = r"[ \t.|/_\-]{1,3}"
_SPREAD = re.compile(rf"(?:(?<![0-9A-Za-z])|(?<=[Nn][Pp])){_BLOCK}(?:{_GAP}{_BLOCK})+(?![0-9A-Za-z])")
# How papers group the thirteen digits; another grouping counts only when the number also holds.
_GROUPINGS = {
    (1, 6, 6),
    (7, 6),
    (1, 12),
    (1, 2, 2, 2, 6),
    (1, 6, 2, 3, 1),
    (1, 2, 2, 2, 2, 3, 1),
    (1,) * 13,
    (1, 6, 5, 1),
}

Found = tuple[int, int, str]


def find_all(text: str) -> list[Found]:
    """``(start, end, thirteen digits)`` of each candidate, left to right, never overlapping.

    >>> find_all("1. POP ANA C.N.P.2850715120018; 2 POP ION 1 480601 120031")
    [(17, 30, '2850715120018'), (42, 57, '1480601120031')]
    """
    taken: list[Found] = []
    for finder in (_tight, _misread, _spread):
        for start, end, digits in finder(text):
            if all(end <= s or start >= e for s, e, _ in taken):
                taken.append((start, end, digits))
    return sorted(taken)


def _tight(text: str) -> Iterator[Found]:
    for m in _TIGHT.finditer(text):
        yield m.start(), m.end(), m[0]


def _misread(text: str) -> Iterator[Found]:
    for m in _MISREAD.finditer(text):
        digits = cnp.digits_from_ocr(m[0])
        if digits:
            yield m.start(), m.end(), digits


def _spread(text: str) -> Iterator[Found]:
    for run in _SPREAD.finditer(text):
        blocks = [(run.start() + b.start(), b[0]) for b in re.finditer(_BLOCK, run[0])]
        windows = list(_windows(blocks))
        good = [w for w in windows if cnp.is_valid(w[2])]
        for start, end, digits, _ in good or [w for w in windows if w[3] in _GROUPINGS]:
            yield start, end, digits


def _windows(blocks: list[tuple[int, str]]) -> Iterator[tuple[int, int, str, tuple[int, ...]]]:
    """Neighbouring blocks that make exactly thirteen symbols."""
    for first in range(len(blocks)):
        symbols, sizes = "", []
        for _, block in blocks[first:]:
            symbols += block
            sizes.append(len(block))
            if len(symbols) >= 13:
                break
        digits = cnp.digits_from_ocr(symbols) if len(symbols) == 13 and len(sizes) > 1 else None
        if digits:
            at, block = blocks[first + len(sizes) - 1]
            yield blocks[first][0], at + len(block), digits, tuple(sizes)
