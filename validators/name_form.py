"""The contract's form of a person's name, and its parts.

As printed, NFC, upper case, comma-below Ș Ț, single spaces, no spaces around hyphens; forms of address (``DL.``,
``D-NA``, ``SUBSEMNATUL``) are not part of a name, a father's initial is. Source: CONTRACT, 3; DOMAIN, I.

>>> validate("D-na Pop  Ana - Maria")
'POP ANA-MARIA'
"""

from __future__ import annotations

import re

from validators.errors import InvalidFormat, InvalidLength, InvalidValue
from validators.text import fold, tidy

_ADDRESS_FORMS = re.compile(
    r"^(?:(?:DI(?=\.)|D-I(?=\.)|DL|DLUI|D-L|D-LUI|DNA|D-NA|DNEI|D-NEI|DRA|D-RA|DR|ING|PROF|AV|EC|DOMNUL|DOAMNA|DOMNULUI|DOAMNEI|DOMNI[ȘS]OARA|"
    r"SUBSEMNATUL\s?\(A\)|SUBSEMNAT(?:UL|A|A\)|UL/A)|NUMIT(?:UL|A)|ELEV(?:UL|A)?|STUDENT(?:UL|A)?|SALARIAT(?:UL|A)|"
    r"TITULAR(?:UL)?|CLIENT(?:UL)?)(?:\s?/\s?(?:DL|DNA|D-NA|DOAMNA|D-L|ELEVA|STUDENTA)\b)?(?=[.\s:,]|$)[.\s:,]*)+"
)
_MARKS = " ,;:|-_*\"'„”/"
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
    name = _ADDRESS_FORMS.sub("", name.lstrip(_MARKS + ".").rstrip(_MARKS))
    name = re.sub(r"\s*,\s*", " ", name).strip(_MARKS)
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
    return tuple(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?\.?", without_former(compact(name)).replace("-", " ")))


def without_former(name: str) -> str:
    """The name without ``(fostă …)`` or ``(născută …)``."""
    return _FORMER.sub(" ", name)


def folded(token: str, circumflex: str = "") -> str:
    """Without diacritics; ``circumflex``: this letter stands for both Â and Î, which are one sound."""
    one = token.replace("Â", circumflex).replace("Î", circumflex) if circumflex else token
    return fold(one).rstrip(".")


def _has_label(text: str) -> bool:
    """Whether words before a colon are a label: names have no colon."""
    head, colon, tail = text.rpartition(":")
    return bool(colon and tail.strip() and len(head) <= 60)
