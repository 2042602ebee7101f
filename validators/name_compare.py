"""How far two readings of a person's name agree.

Order and hyphens differ between papers, and the MRZ has no diacritics: names are compared as multisets of their parts.
Source: DOMAIN, I.
"""

from __future__ import annotations

from collections import Counter
from typing import Literal

from validators.name_form import folded, tokens

Agreement = Literal["same", "same_folded", "compatible", "different"]


def compare(a: str, b: str) -> Agreement:
    """How far two names agree, whatever their order and hyphens.

    ``same``: the same parts, diacritics and all. ``same_folded``: the same but for diacritics (and for Â against Î).
    ``compatible``: one has parts that the other lacks (a second given name, a father's initial), with two whole parts
    in common, or a blank was lost. Everything else is ``different``.

    >>> compare("MUREȘAN ANA", "Ana Mureșan"), compare("MUREȘAN ANA", "MURESAN<ANA"), compare("POP ION", "POP ANA")
    ('same', 'same_folded', 'different')
    """
    left, right = tokens(a.replace("<", " ")), tokens(b.replace("<", " "))
    if not left or not right:
        return "different"
    if sorted(left) == sorted(right):
        return "same"
    for circumflex in ("", "Â", "Î"):
        x, y = ([folded(t, circumflex) for t in side] for side in (left, right))
        if sorted(x) == sorted(y):
            return "same_folded"
    x, y = ([folded(t) for t in side] for side in (left, right))
    if "".join(x) == "".join(y) or _one_within_other(x, y):
        return "compatible"
    return "different"


def _one_within_other(x: list[str], y: list[str]) -> bool:
    common = Counter(x) & Counter(y)
    rest_x, rest_y = list((Counter(x) - common).elements()), list((Counter(y) - common).elements())
    if sum(n for t, n in common.items() if len(t) > 1) < 2:
        return False
    return _explained(rest_x, rest_y) or _explained(rest_y, rest_x)


def _explained(few: list[str], many: list[str]) -> bool:
    """Every part of ``few`` is the initial of a part of ``many``, or an initial that the other paper leaves out."""
    left = list(many)
    for token in few:
        if len(token) > 1:
            return False
        match = next((m for m in left if m.startswith(token)), None)
        if match:
            left.remove(match)
    return True


def begins(cut: str, whole: str) -> bool:
    """Whether ``cut`` is the beginning of ``whole``, folded and without hyphens: the MRZ cuts long names.

    >>> begins("LAPUSAN MITREA VIORICA GEORGIA", "Lăpușan-Mitrea Viorica-Georgiana"), begins("POP AN", "POP ION")
    (True, False)
    """
    short, long = ([folded(t) for t in tokens(side.replace("<", " "))] for side in (cut, whole))
    if not short or len(short) > len(long):
        return False
    return short[:-1] == long[: len(short) - 1] and long[len(short) - 1].startswith(short[-1])
