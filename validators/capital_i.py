"""Capital I that was read as a small l: in many sans-serif types the two are the same stroke.

Engines that agree on ``luliu Maniu`` or ``bl. Il`` are no witnesses against each other here, for the pixels cannot
tell; the spelling can: names and streets begin with a capital, a Roman number holds no l. Source: DOMAIN.md, I.

>>> restore("str. luliu Maniu nr. 3, bl. Il, et. lI"), restore("Aleea lui Pan, lângă loc")
('str. Iuliu Maniu nr. 3, bl. II, et. II', 'Aleea lui Pan, lângă loc')
>>> restore("sc.A et.| ap.50")
'sc.A et.I ap.50'
>>> restore("lON POPESCU-lONESCU"), restore_known("Liceul din lași, la etaj")
('ION POPESCU-IONESCU', 'Liceul din Iași, la etaj')
"""

from __future__ import annotations

import re

from validators.full_names import is_given_name
from validators.text import fold

_WORD = re.compile(r"(?<![^\W\d_])l[^\W\d_]+")
_ROMAN = re.compile(r"(?<![^\W_])(?=[Il|]*[Il])[Il|]{2,3}(?![^\W_])")
_ONE = re.compile(r"(?<=\b(?:et|sc|ET|SC|Et|Sc)\.)(?P<blank> ?)[|!l](?![^\W_])")
_IN_CAPITALS = re.compile(r"(?<=[A-ZȘȚĂÂÎ]{2})l(?=[A-ZȘȚĂÂÎ])|(?<=[A-ZȘȚĂÂÎ])l(?=[A-ZȘȚĂÂÎ]{2})")
_SMALL = """la langa lui lot lotul loc locul local locala localitate localitatea locuinta lit litera lac latura lateral
    liceul libera lucrari luni luna lei leu lor le li lungul lunca"""
_SMALL_WORDS = frozenset(_SMALL.upper().split())
_KNOWN = "IASI IALOMITA ILFOV IARA ICLOD IERNUT ILEANDA IZBUC IZVORU INEU IP IGHIU IRIS"
_PLACES = frozenset(_KNOWN.split())


def restore(text: str) -> str:
    """``text`` of a name or an address with every l that can only be a capital I made one."""
    text = _ROMAN.sub(lambda m: "I" * len(m.group()), text)
    text = _ONE.sub(r"\g<blank>I", text)
    text = _IN_CAPITALS.sub("I", text)
    return _WORD.sub(lambda m: m.group() if fold(m.group()) in _SMALL_WORDS else "I" + m.group()[1:], text)


def restore_known(text: str) -> str:
    """The same for free text, where words may begin small: only well-known names and places are mended."""
    return _WORD.sub(lambda m: "I" + m.group()[1:] if _is_known("I" + m.group()[1:]) else m.group(), text)


def _is_known(word: str) -> bool:
    return fold(word) in _PLACES or is_given_name(fold(word))
