"""Letters: one way to tidy them, one way to fold them for matching, one way to mask them.

Tesseract's ``ron`` model prints ș/ț (comma below) and ş/ţ (cedilla) at random within one line, so every comparison
goes through :func:`tidy` or :func:`fold`. Values that people see keep their diacritics; only *matching* strips them.
Source: DOMAIN, head, section 0 (2), section I.
"""

from __future__ import annotations

import re
import unicodedata

_COMMA = str.maketrans({"ş": "ș", "ţ": "ț", "Ş": "Ș", "Ţ": "Ț"})
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_QUOTES = str.maketrans(dict.fromkeys("’‘´`ʼ′‚‛", "'") | dict.fromkeys("„”“«»‟″", '"') | dict.fromkeys("‐‑‒–—−", "-"))
_BULLET = "•"


def tidy(text: str) -> str:
    """The text as printed, in one spelling: NFC, comma-below ș ț, no invisible symbols, single spaces.

    >>> tidy(" Mure\\u015fan\\u00a0  Ana ")
    'Mureșan Ana'
    """
    composed = unicodedata.normalize("NFC", text).translate(_COMMA).translate(_INVISIBLE)
    return " ".join(composed.split())


def fold(text: str) -> str:
    """For matching only: tidy, no diacritics, upper case, one kind of quotes and of dashes.

    >>> fold("Adeverinţă „de  venit” – Cluj")
    'ADEVERINTA "DE VENIT" - CLUJ'
    """
    marked = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", tidy(text)).translate(_QUOTES))
    return " ".join("".join(c for c in marked if unicodedata.category(c) != "Mn").upper().split())


def squeeze(text: str) -> str:
    """Folded, and only A-Z and 0-9 left.

    >>> squeeze("Str. Donath, nr. 12")
    'STRDONATHNR12'
    """
    return re.sub(r"[^A-Z0-9]", "", fold(text))


def same_letters(a: str, b: str) -> bool:
    """Equal but for cedilla or comma, spaces, and the kind of dash. Diacritics and case count.

    >>> same_letters("Mure\\u015f - Ana", "Mureș-Ana"), same_letters("Mures", "Mureș")
    (True, False)
    """
    return _spaceless(a) == _spaceless(b)


def _spaceless(text: str) -> str:
    return tidy(text).translate(_QUOTES).replace(" ", "")


# A long hexadecimal word is a hash: it is let through, although it may hold thirteen digits in a row.
_HASH = r"\b(?=[0-9a-f]*[a-f])[0-9a-f]{32,}\b"
_TIGHT = r"(?<!\d)[1-9]\d{12}(?!\d)"
_SPACED = r"(?<!\d)[1-9](?:[ .\-/|]{1,3}|(?=\d))(?:\d[ .\-/|]{0,3}){11}\d(?!\d)"
_MISREAD = r"(?<![0-9A-Za-z])(?=(?:[^0-9\s]?[0-9]){9})[0-9OQDIlSBZG|!]{13}(?![0-9A-Za-z])"
_PRIVATE = re.compile("|".join((f"(?P<hash>{_HASH})", _TIGHT, f"(?P<spaced>{_SPACED})", _MISREAD)))


def mask_cnp(text: str) -> str:
    """Every CNP in the text with only its first digit and its last three left. The one masking place.

    Thirteen digits are masked whether or not they pass the check: a misread CNP is as private as a right one.

    >>> mask_cnp("CNP 2 850715 120018 al dosarului")
    'CNP 2•••••••••018 al dosarului'
    """
    return _PRIVATE.sub(_masked, text)


def _masked(found: re.Match[str]) -> str:
    if found["hash"]:
        return found[0]
    symbols = re.sub(r"[ .\-/]", "", found[0])
    if found["spaced"]:
        symbols = symbols.replace("|", "")
        month, day = int(symbols[3:5]), int(symbols[5:7])
        if not (1 <= month <= 12 and 1 <= day <= 31):  # a date beside a number, not a grouped CNP
            return found[0]
    return f"{symbols[0]}{_BULLET * 9}{symbols[-3:]}"


def mask_name(text: str) -> str:
    """The initials of a name; the number of bullets does not tell the length.

    >>> mask_name("Pop Ana-Maria")
    'P•• A••-M••'
    """
    return re.sub(r"[^\W\d_]+", lambda m: m[0][0].upper() + _BULLET * 2, tidy(text))
