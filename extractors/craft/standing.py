"""Words that state a choice on printed forms: ticked, struck out, or said in a sentence (bursier / nebursier)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from extractors.craft.prose import Page

_TICK = r"[\[\(|]?\s?(?:X|V|☒|☑|✓|✔|✗|■|\[X\])\s?[\]\)|]?"
_EMPTY = r"(?:\[\s?\]|\(\s?\)|☐|□|LI|O|\[_\])"


@dataclass(frozen=True)
class Choice:
    """One printed option at ``start:end``: ``value``; ``ticked`` True, False, or None where no box stands by it."""

    value: bool
    start: int
    end: int
    ticked: bool | None


def options(page: Page, yes: re.Pattern[str], no: re.Pattern[str]) -> list[Choice]:
    """The printed options in text order; where one matches both patterns the denial is meant."""
    denials = [(m.start(), m.end()) for m in no.finditer(page.plain)]
    out = [Choice(False, s, e, _ticked(page, s, e)) for s, e in denials]
    out += [
        Choice(True, m.start(), m.end(), _ticked(page, m.start(), m.end()))
        for m in yes.finditer(page.plain)
        if all(m.end() <= s or m.start() >= e for s, e in denials)
    ]
    return sorted(out, key=lambda c: c.start)


def _ticked(page: Page, start: int, end: int) -> bool | None:
    """Whether the box before the option is ticked (boxes behind options are rarer and not read)."""
    before = page.plain[max(0, start - 6) : start]
    if re.search(rf"(?:^|[\s\]]){_TICK}\s*$", before) and re.search(r"[\[\]()☒☑✓✔✗■X]", before):
        return True
    return False if re.search(rf"{_EMPTY}\s*$", before) else None


def decided(choices: list[Choice]) -> tuple[Choice | None, float]:
    """The one that is meant, with how plainly: the only one printed, or the only ticked one. Two bare options, one of
    which may be struck out, are for the clerk."""
    if not choices:
        return None, 0.0
    ticked = [c for c in choices if c.ticked]
    if len({c.value for c in ticked}) == 1:
        return ticked[0], 0.85
    if ticked or len({c.value for c in choices}) > 1:
        return choices[0], 0.3
    return (choices[0], 0.3) if choices[0].ticked is False else (choices[0], 0.93)
