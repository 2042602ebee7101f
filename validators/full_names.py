"""Surname and given names of a whole name printed in one line. Source: DOMAIN, I (order, given names)."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from validators.name_form import compact, folded, tokens, without_former
from validators.text import fold


def split_full(name: str, given_name_hint: str | None = None) -> tuple[str, str]:
    """Surname and given names of a whole name; a guess, surname first, never a fact without another paper.

    ``given_name_hint``: the given names as another paper states them. A name whose first part only is a known given
    name (``Ana Mureșan``) is taken to be given names first. One part alone is a surname.

    >>> split_full("POP ANA-MARIA"), split_full("Ana-Maria Mureșan"), split_full("POP RUS VLAD")
    (('POP', 'ANA-MARIA'), ('MUREȘAN', 'ANA-MARIA'), ('POP RUS', 'VLAD'))
    """
    parts = without_former(compact(name)).split()
    if len(parts) < 2:
        return (parts[0], "") if parts else ("", "")
    given = _hinted(parts, given_name_hint) if given_name_hint else None
    if not given:
        known = [is_given_name(parts[0]), *(_has_given_name(part) for part in parts[1:])]
        first_known = next((i for i in range(1, len(parts)) if known[i]), None)
        if known[0] and first_known is None and not known[-1]:
            given = parts[:1]
        else:
            given = parts[first_known if first_known is not None else 1 :]
            given = _with_initial(parts, given)
    surname = _without(parts, given)
    return " ".join(surname), " ".join(given)


def is_given_name(part: str) -> bool:
    """Whether every piece of this hyphenated word is in the list of common given names.

    >>> is_given_name("Ana-Maria"), is_given_name("László"), is_given_name("Chiorean")
    (True, True, False)
    """
    pieces = [p for p in fold(part).split("-") if p]
    return bool(pieces) and all(p in _given_names() for p in pieces)


def _has_given_name(part: str) -> bool:
    return any(piece in _given_names() for piece in fold(part).split("-"))


def _hinted(parts: list[str], hint: str) -> list[str]:
    wanted = {folded(t) for t in tokens(hint)}
    return [p for p in parts if wanted & {folded(t) for t in tokens(p)} and len(wanted) < len(parts)]


def _with_initial(parts: list[str], given: list[str]) -> list[str]:
    """A father's initial stands between surname and given names; it goes with the given names."""
    before = len(parts) - len(given) - 1
    return [parts[before], *given] if before >= 1 and re.fullmatch(r"[^\W\d_]\.?", parts[before]) else given


def _without(parts: list[str], given: list[str]) -> list[str]:
    left = list(given)
    surname = []
    for part in parts:
        if part in left:
            left.remove(part)
        else:
            surname.append(part)
    return surname


@cache
def _given_names() -> frozenset[str]:
    lines = files("validators").joinpath("given_names.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())
