"""Where two readings of the same words differ: the characters that a clerk should look at. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

_ALIKE = 0.5  # readings less alike than this are of different words: nothing in them can be set side by side


def doubtful(text: str, others: Sequence[str]) -> tuple[tuple[bool, str], ...]:
    """``text`` in pieces: ``(whether another reading has something else there, piece)``.

    >>> doubtful("SERBAN", ["ȘERBAN"])
    ((True, 'S'), (False, 'ERBAN'))
    """
    marked = [False] * len(text)
    for other in others:
        matcher = SequenceMatcher(None, text, other, autojunk=False)
        if other == text or matcher.ratio() < _ALIKE:
            continue
        for tag, start, end, _, _ in matcher.get_opcodes():
            if tag in ("replace", "delete"):
                marked[start:end] = [True] * (end - start)
            elif tag == "insert" and text:  # something is missing here: the sign before the gap stands for it
                marked[max(0, start - 1)] = True
    return _runs(text, marked)


def _runs(text: str, marked: Sequence[bool]) -> tuple[tuple[bool, str], ...]:
    runs: list[tuple[bool, str]] = []
    for sign, mark in zip(text, marked, strict=True):
        if runs and runs[-1][0] == mark:
            runs[-1] = (mark, runs[-1][1] + sign)
        else:
            runs.append((mark, sign))
    return tuple(runs)
