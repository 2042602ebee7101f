"""A wrong reading that looks like one: what an engine could have made of a value. For seeded known items. Pure."""

from __future__ import annotations

import random
import re

from models.dossier import Value
from models.kinds import FieldSpec
from validators import fields as values
from validators.entry import entered

_DIGITS = {
    "0": "68",
    "1": "74",
    "2": "7",
    "3": "85",
    "4": "19",
    "5": "63",
    "6": "580",
    "7": "12",
    "8": "306",
    "9": "47",
}
_LETTERS = {
    "A": "ĂR", "Ă": "AÂ", "Â": "AĂ", "B": "RP", "C": "GO", "D": "O", "E": "FC", "F": "EP", "G": "C", "H": "N",
    "I": "LÎ", "Î": "I", "J": "I", "L": "IT", "M": "NH", "N": "MH", "O": "CD", "P": "RF", "R": "BP", "S": "Ș", "Ș": "S",
    "T": "ȚF", "Ț": "T", "U": "V", "V": "U", "Z": "S",
}  # fmt: skip
_SHAPES = 30  # tries until a wrong reading has the form of its field


def misread(spec: FieldSpec, kind: str, value: Value, chance: random.Random) -> str | None:
    """Another value of the same form, as it is written in a field of this kind; None where none is found.

    >>> from models.kinds import kind
    >>> spec = kind("identity_card").spec_of("/surname")
    >>> wrong = misread(spec, "identity_card", "POP", random.Random(1))
    >>> wrong != "POP" and len(wrong) == 3
    True
    """
    if not isinstance(value, str) or spec.type in ("choice", "sex"):
        return None
    for _ in range(_SHAPES):
        drawn = _slip(value, chance)
        if drawn is None:
            return None
        found = entered(spec, kind, _written(drawn)).value
        if isinstance(found, str) and not values.equal(spec, found, value):
            return found
    return None


def _slip(value: str, chance: random.Random) -> str | None:
    """One sign taken for another that looks like it."""
    places = [i for i, c in enumerate(value) if c in _DIGITS or c.upper() in _LETTERS]
    if not places:
        return None
    at = chance.choice(places)
    sign = value[at]
    other = chance.choice(_DIGITS.get(sign) or _LETTERS[sign.upper()])
    return value[:at] + (other if sign.isupper() or sign.isdigit() else other.lower()) + value[at + 1 :]


def _written(value: str) -> str:
    """A day or month of the contract as people write it, which is how a field takes it."""
    day = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", value)
    if day:
        return f"{day[3]}.{day[2]}.{day[1]}"
    month = re.fullmatch(r"(\d{4})-(\d\d)", value)
    return f"{month[2]}.{month[1]}" if month else value
