"""Names of persons in the contract's form, and how far two readings of a name agree.

The form: as printed, NFC, upper case, comma-below Ș Ț, single spaces, no spaces around hyphens; forms of address
(``DL.``, ``D-NA``, ``SUBSEMNATUL``) are not part of a name, a father's initial is. Order and hyphens differ between
papers and the MRZ has no diacritics, so names are compared as multisets of tokens. Source: DOMAIN, I; CONTRACT, 3.

>>> validate("D-na Pop  Ana - Maria"), compare("POP ANA", "Pop Ana-Maria")
('POP ANA-MARIA', 'compatible')
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal

from validators.errors import InvalidFormat, InvalidLength, InvalidValue
from validators.text import fold, tidy

Agreement = Literal["same", "same_folded", "compatible", "different"]

_ADDRESS_FORMS = re.compile(
    r"^(?:(?:DL|DLUI|D-L|D-LUI|DNA|D-NA|DNEI|D-NEI|DRA|D-RA|DR|ING|PROF|AV|EC|DOMNUL|DOAMNA|DOMNULUI|DOAMNEI|DOMNI[ȘS]OARA|"
    r"SUBSEMNATUL\s?\(A\)|SUBSEMNAT(?:UL|A|A\)|UL/A)|NUMIT(?:UL|A)|ELEV(?:UL|A)|STUDENT(?:UL|A)|SALARIAT(?:UL|A)|"
    r"TITULAR(?:UL)?|CLIENT(?:UL)?)(?:\s?/\s?(?:DL|DNA|D-NA|DOAMNA|D-L|ELEVA|STUDENTA)\b)?(?=[.\s:,]|$)[.\s:,]*)+"
)
_WORD = r"[^\W\d_]+(?:['’][^\W\d_]+)*\.?"
_NAME = re.compile(rf"{_WORD}(?:-{_WORD})*(?: \(?{_WORD}(?:-{_WORD})*\)?)*")
_FORMER = re.compile(r"\((?:FOST[AĂ]?|N[AĂ]SC(?:UT[AĂ]?)?)\b[^)]*\)?")


def compact(text: str) -> str:
    """The contract's form of whatever stands there, without checking that it is a name.

    >>> compact("Subsemnata:  Mure\\u015fan I. ana–maria,")
    'MUREȘAN I. ANA-MARIA'
    """
    name = tidy(text).rpartition(":")[2] if _has_label(text) else tidy(text)
    name = re.sub(r"[‐‑‒–—−]", "-", name).upper()
    name = re.sub(r"\s*-\s*", "-", name).replace("´", "'").replace("`", "'").replace("’", "'")
    name = _ADDRESS_FORMS.sub("", name.strip(" .,;:|-_*\"'„”/"))
    name = re.sub(r"\s*,\s*", " ", name).strip(" ,;:|-_*\"'„”/")
    if not re.search(r"(?:^|[ \-])[^\W\d_]\.$", name):  # the point of an initial stays
        name = name.rstrip(".")
    return " ".join(name.split())


def validate(text: str) -> str:
    """The contract's form; InvalidFormat for digits and signs that names do not have, InvalidLength."""
    name = compact(text)
    if not 2 <= len(name) <= 80:
        raise InvalidLength("A name has between 2 and 80 letters.")
    if not _NAME.fullmatch(name) or sum(c.isalpha() for c in name) < 2:
        raise InvalidFormat("A name has letters, hyphens and spaces only.")
    return name


def is_valid(text: str) -> bool:
    try:
        validate(text)
    except InvalidValue:
        return False
    return True


def tokens(name: str) -> tuple[str, ...]:
    """The parts of a name, hyphens parted, former names left out, diacritics kept.

    >>> tokens("POP (fostă MUREȘAN) ANA-MARIA")
    ('POP', 'ANA', 'MARIA')
    """
    return tuple(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?\.?", _FORMER.sub(" ", compact(name)).replace("-", " ")))


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
        x, y = ([_folded(t, circumflex) for t in side] for side in (left, right))
        if sorted(x) == sorted(y):
            return "same_folded"
    x, y = ([_folded(t) for t in side] for side in (left, right))
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


def _folded(token: str, circumflex: str = "") -> str:
    """Without diacritics; ``circumflex``: this letter stands for both Â and Î, which are one sound."""
    one = token.replace("Â", circumflex).replace("Î", circumflex) if circumflex else token
    return fold(one).rstrip(".")


def _has_label(text: str) -> bool:
    """Whether words before a colon are a label: names have no colon."""
    head, colon, tail = text.rpartition(":")
    return bool(colon and tail.strip() and len(head) <= 60)
