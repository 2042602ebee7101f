"""Which message of the checklist a finding bears, and with which facts: its text is read back by the season's pattern.

The dossier file keeps the words of a finding, not its key. The season holds the patterns that the words were made of,
so the key and the facts are found again without loss; words of another origin are simply shown as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from string import Formatter

from validators.seasons.shape import Season


@dataclass(frozen=True, slots=True)
class Said:
    """The key of the message, None when no pattern of the season gives these words, and the facts in it.

    ``check``: the id of the cross-check whose message it is, None for the requirement's own.
    """

    key: str | None
    facts: dict[str, str] = field(default_factory=dict)
    check: str | None = None


def said(season: Season, requirement: str, message: str | None) -> Said:
    """The message taken apart again: one of the requirement's own, or of a cross-check that made it unclear."""
    if message is None:
        return Said(None)
    own = season.requirement(requirement)
    for spec, check in [*([(own, None)] if own else ()), *((c, c.id) for c in season.checks)]:
        wordy = sorted(spec.messages.items(), key=lambda item: -len(_literal(item[1])))
        for key, pattern in wordy:
            found = _expression(pattern).fullmatch(message)
            if found:
                return Said(key, found.groupdict(), check)
    return Said(None)


def _literal(pattern: str) -> str:
    return "".join(text for text, _, _, _ in Formatter().parse(pattern))


def _expression(pattern: str) -> re.Pattern[str]:
    """Facts are what stands between the words. A full stop after a fact that ends in one was printed once."""
    parts, seen, after_fact = [], set(), False
    for text, name, _, _ in Formatter().parse(pattern):
        words = re.escape(text)
        parts.append(rf"\.?{words[2:]}" if after_fact and text.startswith(".") else words)
        if name is not None:
            parts.append(f"(?P={name})" if name in seen else f"(?P<{name}>.+?)")
            seen.add(name)
        after_fact = name is not None
    return re.compile("".join(parts), re.DOTALL)
