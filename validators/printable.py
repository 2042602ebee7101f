"""Text that somebody else wrote, made fit for paper, a terminal or a table: what was read is never trusted.

OCR and file names may hold anything: control characters that steer a terminal, marks that turn the reading direction,
words without an end. What is taken out here is never a letter that a Romanian paper prints.
"""

from __future__ import annotations

import unicodedata

from validators.text import tidy

UNPRINTABLE = "\ufffd"
_STEERING = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_RIGHT_TO_LEFT = {"R", "AL", "AN", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "PDF", "PDI", "FSI"}
_MARKS_ON_ONE = 2  # accents that one letter may bear; more is somebody's play


def printable(text: str, limit: int = 200) -> str:
    """One line of text, left to right, of at most ``limit`` characters (the last one then is an ellipsis).

    >>> printable("POP\\x1b[2J \\u202eANA\\n MARIA")
    'POP[2J ANA MARIA'
    >>> printable("a" * 9, limit=5)
    'aaaa…'
    """
    kept: list[str] = []
    marks = 0
    for char in tidy(" ".join(text[: 8 * limit].split())):
        marks = marks + 1 if unicodedata.combining(char) else 0
        if unicodedata.category(char) in _STEERING or marks > _MARKS_ON_ONE:
            continue
        kept.append(UNPRINTABLE if unicodedata.bidirectional(char) in _RIGHT_TO_LEFT else char)
    whole = " ".join("".join(kept).split())
    return whole if len(whole) <= limit else whole[: limit - 1].rstrip() + "…"
