"""The checks that a value carries in itself, by the type of its field: named, and each true or false.

A check that fails keeps a value from being accepted; a check that holds is worth something only where chance seldom
passes it (a CNP's control digit lets about one wrong digit in fifty through, so it never stands alone).
"""

from __future__ import annotations

import re
from datetime import date

from models.dossier import Check
from models.kinds import FieldSpec
from validators import amount, cnp, codes, iban
from validators.captions import is_caption
from validators.text import fold

# What no address holds: the field has taken in its neighbours.
_STRANGE = re.compile(r"\bTEL(?:EFON)?\b|\bFAX\b|E-?MAIL|@|\bC\.?[UI]\.?[IF]\b|\bIBAN\b|\bCONT\b|\bCNP\b|\bTOTAL\b")
# A part that is named and has no value: it was not printed, or it was not read.
_PART = r"(?:NR|BLOC|BL|SCARA|SC|ETAJ|ET|APARTAMENT|APART|AP)"
_EMPTY_PART = re.compile(rf"\b{_PART}\b[ .:,]*(?=\b{_PART}\b|\b(?:LOC|JUD|MUN|SECTOR)|$)")

_QUOTES = re.compile(r"[„”“\"«»]|''|,,")  # they come in pairs, or one was not read
_PAIRS = {"„": "”“", "“": "”", "«": "»", ",,": "”''"}
_NUMBERS = ("/series", "/number", "/tax_registration_number", "/rows/N/apartment")  # texts that may be all digits

EARLIEST, LATEST = date(1930, 1, 1), date(2080, 12, 31)  # of any date that these papers print


_YEARLY = ("tax_income_certificate",)  # kinds whose amounts are of a whole year


def of(spec: FieldSpec, value: str | bool | None, kind: str = "") -> list[Check]:
    """The checks that apply to ``value`` on a paper of this kind; empty where the type has none."""
    if not isinstance(value, str):
        return []
    found = _by_type(spec, value, kind)
    if spec.type in ("name", "text", "address", "code") and is_caption(value):
        found.append(Check(name="not_a_caption", ok=False))
    return found


def _by_type(spec: FieldSpec, value: str, kind: str) -> list[Check]:
    if spec.type == "cnp":
        return [Check(name="cnp.checksum", ok=cnp.is_valid(value))]
    if spec.type == "date":
        return [Check(name="date.plausible", ok=_plausible(value))]
    if spec.type == "amount":
        return [Check(name="amount.plausible", ok=amount.is_plausible(value, 12 if kind in _YEARLY else 1))]
    if spec.type == "text" and spec.path not in _NUMBERS:
        words = sum(c.isalpha() for c in value) > sum(c.isdigit() for c in value)
        return [Check(name="text.words", ok=words), Check(name="text.quotes", ok=_paired(value))]
    if spec.type == "address":
        return [
            Check(name="address.whole", ok=not _STRANGE.search(fold(value)) and not _EMPTY_PART.search(fold(value)))
        ]
    if spec.path == "/iban":
        return [Check(name="iban.mod97", ok=iban.is_valid(value))]
    if spec.path == "/consumption_point_code" and codes.is_gs1(value):
        return [Check(name="pod.gs1", ok=codes.gs1_holds(value))]
    return []


def fails(spec: FieldSpec, value: str | bool | None, kind: str = "") -> bool:
    return any(c.ok is False for c in of(spec, value, kind))


def _paired(text: str) -> bool:
    """Whether the quotation marks come in pairs of one form.

    >>> _paired('Liceul „Horea”'), _paired('Liceul "Horea”'), _paired("Liceul „Horea")
    (True, False, False)
    """
    marks = _QUOTES.findall(text)
    return not len(marks) % 2 and all(b in _PAIRS.get(a, a) for a, b in zip(marks[::2], marks[1::2], strict=True))


def _plausible(text: str) -> bool:
    try:
        return EARLIEST <= date.fromisoformat(text) <= LATEST
    except ValueError:
        return False
