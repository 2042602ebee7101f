"""Text in pieces with their entities, so that whatever is done to the text, the spans stay where they belong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

Tag = tuple[str, int]  # label and number of the entity on its page


class Piece(NamedTuple):
    """A word or a sign. ``glued``: no blank before it."""

    text: str
    tag: Tag | None = None
    glued: bool = False


Line = tuple[Piece, ...]
Span = tuple[int, int, str]  # start, end (characters), label

_PIECES = re.compile(r"(\s*)([^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]|_+)")


def cut(text: str, tag: Tag | None = None, glued: bool = False) -> list[Piece]:
    """Words and signs of ``text``; ``glued``: whether the first one follows without a blank.

    >>> [p.text for p in cut("Pop Ana-Maria, CNP")]
    ['Pop', 'Ana-Maria', ',', 'CNP']
    """
    found: list[Piece] = []
    for hit in _PIECES.finditer(text):
        found.append(Piece(hit[2], tag, not hit[1] and (bool(found) or glued)))
    return found


def joined(lines: Iterable[Line]) -> tuple[str, list[Span]]:
    """The page as one text, lines parted by a blank as words are at run time, and the spans of its entities."""
    text, length = [], 0
    spans: list[Span] = []
    last: Tag | None = None
    for line in lines:
        for number, piece in enumerate(line):
            if length and (number == 0 or not piece.glued):
                text.append(" ")
                length += 1
            end = length + len(piece.text)
            if piece.tag is not None and piece.tag == last:
                spans[-1] = (spans[-1][0], end, piece.tag[0])
            elif piece.tag is not None:
                spans.append((length, end, piece.tag[0]))
            last = piece.tag
            text.append(piece.text)
            length = end
    return "".join(text), spans


def plain(line: Sequence[Piece]) -> str:
    """The line as it reads."""
    return joined([tuple(line)])[0]
