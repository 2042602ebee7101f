"""Streets of Cluj-Napoca that are known by name: a weak prior for judging a reading, never a reason to change one.

The list (``cluj_streets.txt``) is far from complete, so a street that is not in it says nothing. Source: DOMAIN, I.

>>> is_known("Str. Donath"), nearest("str. Donalh"), nearest("str. Necunoscută")
(True, 'Donath', None)
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from rapidfuzz.distance import Levenshtein

from validators.text import fold, squeeze

_TYPE = re.compile(r"^(?:STRADA|STR|BULEVARDUL|B-?DUL|BLD|BD|CALEA|CAL|ALEEA|AL|PIATA|P-?TA)(?![A-Z])[.\s]*")


def is_known(street: str) -> bool:
    """Whether this street (with or without its type) is in the list."""
    return _key(street) in _streets()


def nearest(street: str) -> str | None:
    """The one listed street within one wrong letter (two from ten letters on), as it is written; otherwise None."""
    key = _key(street)
    if key in _streets():
        return _streets()[key]
    allowed = 2 if len(key) >= 10 else 1
    close = {name for known, name in _streets().items() if Levenshtein.distance(key, known) <= allowed}
    return close.pop() if len(close) == 1 and len(key) >= 5 else None


def _key(street: str) -> str:
    return squeeze(_TYPE.sub("", fold(street)))


@cache
def _streets() -> dict[str, str]:
    lines = files("validators").joinpath("cluj_streets.txt").read_text(encoding="utf-8").splitlines()
    names = (line.partition(" ")[2] for line in lines if line and not line.startswith("#"))
    return {squeeze(name): name for name in names}
