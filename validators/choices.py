"""Words that answer a question: yes or no, and one of a few. Two answers in one text are none.

``nebursier`` holds ``bursier``, and a form's ``bursier/nebursier`` with one of them struck out says both: a clerk
must look. Source: DOMAIN, E (pupil), CONTRACT 3 (``/heating``, ``/benefit``).

>>> yes_or_no("este bursieră"), yes_or_no("NEBURSIER"), yes_or_no("bursier / nebursier")
(True, False, None)
"""

from __future__ import annotations

import re

from validators.text import fold

_NO = re.compile(r"\bNE\s?-?\s?BURSIER\w*|\bNU\s+(?:\w+\s+){0,2}BURS\w*|\bFARA\s+BURSA\b|\bNU\b|\bFALSE\b|[☐✗✘]")
_YES = re.compile(r"\bBURSIER\w*|\bBURSA\b|\bDA\b|\bTRUE\b|\bESTE\b|[☑☒✓✔]|^X$")
_WORDS = {
    "gas": r"\bGAZ\w*",
    "electricity": r"\bELECTRIC\w*|\bCURENT\b",
    "thermal": r"\bTERMIC\w*|\bR\.?A\.?T\b|\bTERMOFICARE|\bCENTRALIZAT\b",
    "solid": r"\bLEMN\w*|\bCARBUN\w*|\bSOLIZ?[DI]\w*|\bPETROLIER\w*",
    "unemployment": r"\bSOM(?:AJ|ER)\w*|\bAJOFM\b",
    "disability": r"\bHANDICAP\w*|\bDIZABILIT\w*|\bINSOTITOR\b|\bDGASPC\b",
    "child_allowance": r"\bALOCATI\w+\s+(?:DE\s+STAT|PENTRU\s+COPI\w*)\b|\bALOCATI\w+",
    "other": r"\bALTE(?:LE)?\b|\bALTA\b",
}  # fmt: skip


def yes_or_no(text: str) -> bool | None:
    """True, False, or None where the text says neither or both."""
    folded = fold(text)
    rest, denials = _NO.subn(" ", folded)
    affirmed = bool(_YES.search(rest))
    if affirmed and denials:
        return None
    return True if affirmed else (False if denials else None)


def choose(text: str, allowed: tuple[str, ...]) -> str | None:
    """The one of ``allowed`` that the text names (by its contract word or in Romanian), or None.

    >>> choose("gaze naturale", ("gas", "solid")), choose("gaze / lemne", ("gas", "solid"))
    ('gas', None)
    """
    if text in allowed:
        return text
    folded = fold(text)
    found = [c for c in allowed if c in _WORDS and re.search(_WORDS[c], folded)]
    return found[0] if len(found) == 1 else None
